"""Two purposes of one deed."""

from __future__ import annotations

from typing import Any

import pytest

from tests import made
from tests.judge.compared import Told, between, told

APART = 0.1
"""Cosine of words for two purposes."""


def purpose(name: str, text: str, *lemmas: str, **more: Any) -> Told:
    drawn = {"subject": ("raid",), "predicate": "be"} | more.pop("drawn", {})
    return told(name, text, *lemmas, drawn=drawn, **more)


SAVING = purpose("a", "the goal of the raid was to save fuel", "fuel", "save", drawn={"subject": ("goal", "raid")})


def test_two_parties_see_two_purposes_in_one_deed() -> None:
    other = purpose("b", "the raids were an effort to free the captives", "captive", "free")
    found = between(SAVING, other, APART)
    assert (found.relation, found.judge, found.clash) == ("contradicts", "purposes-3", "incompatible")


@pytest.mark.parametrize(
    "other",
    [
        purpose("b", "the raids freed the captives", "captive", "free"),
        purpose("b", "the raids were an effort to free the captives", "captive", "free", speaker="speaker of a"),
        purpose("b", "the raids were an effort to free the captives", "captive", "free", speaker=None),
        purpose("b", "the raids were no effort to free the captives", "captive", "free", drawn={"negated": True}),
        purpose("b", "the dinner was meant to raise money", "money", "raise", drawn={"subject": ("dinner",)}),
        purpose("b", "the ban was meant to raise money", "money", "raise", drawn={"subject": ("ban",)}),
    ],
    ids=["no purpose", "one party", "nobody's", "denied", "of no deed", "of another deed"],
)
def test_nothing_else_is_another_purpose(other: Told) -> None:
    assert between(SAVING, other, APART).relation != "contradicts"


def test_one_purpose_in_like_words_is_one() -> None:
    other = purpose("b", "the raid was meant to save fuel", "fuel", "save")
    assert between(SAVING, other, 0.9).relation != "contradicts"


def test_two_who_name_the_same_may_call_its_deed_by_two_nouns() -> None:
    amel = made.entity("amel", "Amel", mentions=(("a", 0, 4), ("b", 0, 4)))
    ban = purpose("b", "Amel: the ban was meant to raise money", "money", "raise", drawn={"subject": ("ban",)})
    assert between(SAVING, ban, APART, entities=[amel]).relation == "contradicts"


@pytest.mark.parametrize(
    ("subject", "relation"),
    [
        (("operation", "purpose"), "contradicts"),
        (("strike", "purpose"), "unrelated"),
        (("bakery", "incident", "purpose"), "unrelated"),
    ],
)
def test_what_happened_is_one_deed_whatever_it_is_called(subject: tuple[str, ...], relation: str) -> None:
    other = purpose("b", "the purpose of the operation was to free the captives", "captive", "free", drawn={"subject": subject})
    assert between(SAVING, other, APART).relation == relation
