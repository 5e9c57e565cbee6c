"""What belongs to two nations is not the same, however alike the words."""

from __future__ import annotations

import pytest

from sayso.model import Filler
from tests.judge.test_slots import between, clause, filler

CARGO = filler("object", "grain")


def selling(name: str, *sellers: Filler) -> tuple[str, str]:
    return name, f"{' and '.join(' '.join((*one.more, one.noun)) for one in sellers)} sold grain"


SWEDISH = [filler("subject", "tanker", "swedish")]


@pytest.mark.parametrize(
    ("sellers", "relation"),
    [
        ([filler("subject", "ship", "norwegian")], "unrelated"),
        ([filler("subject", "ship", "old")], "same"),
        ([filler("subject", "ship", "norwegian"), filler("subject", "ship", "swedish")], "same"),
    ],
    ids=["another nation's", "nobody's", "of both"],
)
def test_ships_of_one_nation_are_not_those_of_another(sellers: list[Filler], relation: str) -> None:
    one = clause(*selling("a", *SWEDISH), "sell", *SWEDISH, CARGO)
    other = clause(*selling("b", *sellers), "sell", *sellers, CARGO)
    assert between(one, other).relation == relation


def test_whom_one_nation_does_it_to_does_not_make_another_do_it() -> None:
    posts = filler("object", "post", "danish")
    one = clause("a", "Swedish tankers left Danish posts", "leave", *SWEDISH, posts)
    other = clause("b", "Norwegian tankers left Danish posts", "leave", filler("subject", "tanker", "norwegian"), posts)
    assert between(one, other).relation == "unrelated"
