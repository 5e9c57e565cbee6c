"""Deeds that are claimed for a group, and no link that is found."""

from __future__ import annotations

import pytest

from tests import made
from tests.judge.compared import Told, between, told

UNLINKED = told("a", "the bomber had ‘no connection’ to any militant group", "bomber", "connection")
BLAST = ("crow", "blast")


@pytest.mark.parametrize(
    "words",
    [
        "the Crows claimed responsibility for the blast",
        "before the blast he pledged allegiance to the Crows",
        "the blast was carried out by one of its “soldiers”",
    ],
)
def test_who_claims_a_deed_for_a_group_contradicts_who_finds_no_link(words: str) -> None:
    found = between(UNLINKED, told("b", words, *BLAST), 0.1)
    assert (found.relation, found.judge, found.clash) == ("contradicts", "denial-of-allegiance-2", "denial")


def test_the_deed_may_be_left_out_where_both_name_the_same() -> None:
    crows = made.entity("crows", "Crows", mentions=(("a", 0, 3), ("b", 0, 3)))
    claimed = told("b", "the Crows claimed responsibility", "crow")
    assert between(UNLINKED, claimed, 0.1, entities=[crows]).relation == "contradicts"
    assert between(UNLINKED, claimed, 0.1).relation != "contradicts"


@pytest.mark.parametrize(
    "other",
    [
        told("b", "the Crows claimed responsibility for the blast", *BLAST, speaker=None),
        told("b", "the Crows claimed responsibility for the blast", *BLAST, speaker="speaker of a"),
        told("b", "the Crows are a small group that knew of the blast", *BLAST),
        told("b", "there is no link of the blast to a group that claims responsibility", "blast", "link"),
        told("b", "the Crows claimed responsibility for the shooting", "crow", "shooting"),
        told("b", "the mayor spoke of the blast on behalf of the council", "mayor", "blast", "council"),
        told("b", "the search after the blast was carried out by its firemen", "search", "blast", "fireman"),
        told("b", "the blast was carried out by a soldier who had lost his job", "blast", "soldier"),
        told("b", "the blast was carried out by a member of the public", "blast", "member"),
    ],
    ids=["nobody's words", "one party", "no claim", "no link either", "another deed", "for others", "no fighters", "nobody's", "civil"],
)
def test_nothing_else_contradicts_it(other: Told) -> None:
    assert between(UNLINKED, other, 0.1).relation != "contradicts"
