"""Claims that belong beside each other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.model import UNSURE, ClaimId, NotCounted, PlaceKind
from sayso.render.page.derived.near import near
from sayso.render.reading import reading
from tests.ferry import DOSSIER
from tests.told import Told

[PORT, *_] = DOSSIER.places


def beside(told: Told, kind: PlaceKind = "village") -> dict[ClaimId, list[tuple[ClaimId, str]]]:
    place = replace(PORT, kind=kind)
    return near(reading(replace(told.dossier(), places=(place,))), {claim.id: [place.id] for claim in told.claims})


def two(**more: Any) -> Told:
    """Two claims, of which the other rests on the one's only sentence and on two more."""
    told = Told()
    said = [told.say(name, f"{name} saw {what}.", what) for name, what in (("Ana", "a lamp"), ("Ivo", "no ship"), ("Ines", "the moon"))]
    told.claim("single_source", said[0])
    told.claim("single_source", *said, gist="nothing at all", **more)
    return told


def test_claims_that_rest_on_the_same_sentences_belong_beside_each_other() -> None:
    told = two()
    one, other = (claim.id for claim in told.claims)
    assert beside(told) == {one: [(other, "sentences")], other: [(one, "sentences")]}


def test_a_sentence_that_may_say_something_else_ties_nothing() -> None:
    shared = two().said[0]
    assert beside(two(not_counted=(NotCounted("Ana", (shared.id,), UNSURE),))) == {}


def test_like_words_of_one_place_and_day_belong_beside_each_other_and_others_do_not() -> None:
    told = Told()
    words = ("the barge struck the pier before dawn", "a barge struck the northern pier", "divers searched a wreck", "a barge hit the pier")
    days = ("2031-03-02", "2031-03-02", "2031-03-02", "2031-03-04")
    for name, gist, day in zip("ABCD", words, days, strict=True):
        told.claim("single_source", told.say(name, f"{gist}.", gist), first_said=day)
    one, other, *_ = (claim.id for claim in told.claims)
    assert beside(told) == {one: [(other, "place")], other: [(one, "place")]}
    assert beside(told, "country") == {}
