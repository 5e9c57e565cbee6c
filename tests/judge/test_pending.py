"""What was open at first, and told later."""

from __future__ import annotations

import pytest

from sayso.judge import by_context
from tests.judge.compared import Told, compared, told

UNNAMED = told("a", "The driver has not yet been identified", "driver")


def replacing(*said: Told) -> list[tuple[str, str]]:
    """The newer and the older one of each two."""
    return [(one.left, one.right) for one in by_context(compared(*said), []) if one.relation == "replaces"]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("The driver has not yet been identified", "The driver, identified by officials as Ana Ruiz, fled"),
        ("Nobody could say why; the motive was unclear", "Greed was the likely motive"),
        ("No group claimed the attack", "The Crows claimed responsibility for it"),
    ],
    ids=["who did it", "the motive", "who claims it"],
)
def test_what_is_told_replaces_what_was_open(early: str, late: str) -> None:
    assert replacing(told("a", early, "x"), told("b", late, "y")) == [("b", "a")]


@pytest.mark.parametrize(
    "late",
    [
        told("b", "The victim was identified as Ana Ruiz", "victim"),
        told("b", "The driver was identified as Ana Ruiz", "driver", said_on="2024-03-03"),
        told("b", "The driver was identified as Ana Ruiz", "driver", doc=UNNAMED[0].doc, start=100),
        told("b", "The gunman has not been named", "gunman"),
    ],
    ids=["somebody else", "earlier", "in the same paper", "open too"],
)
def test_nothing_else_replaces_it(late: Told) -> None:
    assert replacing(UNNAMED, late) == []
