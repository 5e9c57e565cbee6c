"""Which pairs are worth a judge's questions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from sayso.judge import HARDLY, sides, worth_judging
from tests import made


def worth(text: str, likeness: float, **drawn: Any) -> bool:
    """Is a pair of two units worth it, of which one says something, `drawn` so?"""
    statements = [made.statement("a", text, speaker="mayor"), made.statement("b", "it rained", start=90)]
    both = sides(statements, [made.sketch("a", *drawn.pop("lemmas", ()), **drawn), made.sketch("b", "rain")], [], [], {})
    [found] = worth_judging(both, np.array([0]), np.array([1]), np.array([likeness]), least=HARDLY).tolist()
    return bool(found)


def test_what_is_hardly_alike_is_not_asked_about() -> None:
    assert worth("The bridge is closed", HARDLY)
    assert not worth("The bridge is closed", HARDLY - 0.01)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Nobody was hurt", {"absent": ("hurt",)}),
        ("The sky was clear", {"subject": ("sky",), "predicate": "clear"}),
        ("The search is over", {"subject": ("search",), "predicate": "over"}),
        ("The town had no direct part in it", {"negated": True}),
        ("The purpose of the raid was plunder", {"subject": ("purpose", "raid"), "predicate": "plunder"}),
    ],
)
def test_what_may_be_contradicted_in_any_words_is_asked_about(text: str, drawn: dict[str, Any]) -> None:
    assert worth(text, 0.0, clause=True, **drawn)
