"""Deeds that are claimed for a group, and no link that is found."""

from __future__ import annotations

import pytest

from tests.judge.compared import Told, between, told

UNLINKED = told("a", "the bomber had ‘no connection’ to any militant group", "bomber", "connection")


@pytest.mark.parametrize(
    "words", ["the Crows claimed responsibility for the blast", "he did so on behalf of the Crows", "he was a soldier of the Crows"]
)
def test_who_claims_a_deed_for_a_group_contradicts_who_finds_no_link(words: str) -> None:
    found = between(UNLINKED, told("b", words, "crow"), 0.1)
    assert (found.relation, found.judge, found.clash) == ("contradicts", "denial-of-allegiance-1", "denial")


@pytest.mark.parametrize(
    "other",
    [
        told("b", "the Crows claimed responsibility for the blast", "crow", speaker=None),
        told("b", "the Crows claimed responsibility for the blast", "crow", speaker="speaker of a"),
        told("b", "the Crows are a small group", "crow"),
        told("b", "there is no link of the bomber to a group that claims responsibility", "bomber", "link"),
    ],
    ids=["nobody's words", "one party", "no claim", "no link either"],
)
def test_nothing_else_contradicts_it(other: Told) -> None:
    assert between(UNLINKED, other, 0.1).relation != "contradicts"
