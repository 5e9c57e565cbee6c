"""What a party says that it does not tolerate, and another sees in it."""

from __future__ import annotations

from typing import Any

import pytest

from tests import made
from tests.judge.compared import Told, between, told

AMEL = made.entity("amel", "The Amel Line", mentions=(("b", 0, 13),))
CREWS = made.entity("crews", "The Crews' Union")
DENIAL = told("a", "it does not tolerate discrimination of any kind", "tolerate", "discrimination", speaker="amel")


def accusing(text: str = "The Amel Line put up with discriminatory fares", **more: Any) -> Told:
    return told("b", text, "fare", **{"speaker": "crews"} | more)


def contradict(one: Told, other: Told) -> bool:
    found = between(one, other, 0.1, entities=[AMEL, CREWS])
    return (found.relation, found.judge, found.clash) == ("contradicts", "denial-of-tolerance-1", "denial")


@pytest.mark.parametrize("words", ["it does not tolerate discrimination of any kind", "it has zero tolerance for discrimination"])
def test_who_does_not_tolerate_a_thing_contradicts_who_sees_it_in_him(words: str) -> None:
    assert contradict(told("a", words, "tolerate", speaker="amel"), accusing())


@pytest.mark.parametrize(
    "other",
    [
        accusing("The Amel Line put up with delays"),
        accusing("The Brandt Line put up with discriminatory fares"),
        accusing("The Amel Line did not put up with discriminatory fares", drawn={"negated": True}),
        accusing(speaker=None),
        accusing(speaker="amel"),
        accusing("The Amel Line would never tolerate discriminatory fares"),
    ],
    ids=["another thing", "another party", "denied", "nobody's words", "his own words", "not tolerated either"],
)
def test_nothing_else_contradicts_it(other: Told) -> None:
    named = made.entity("brandt", "The Brandt Line", mentions=(("b", 0, 15),))
    entities = [named, CREWS, made.entity("amel", "The Amel Line")] if "Brandt" in other[0].text else [AMEL, CREWS]
    assert between(DENIAL, other, 0.1, entities=entities).judge != "denial-of-tolerance-1"
