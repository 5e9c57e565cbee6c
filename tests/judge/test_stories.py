"""'The story is a hoax', 'the Courier's claim': which story, which claim?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from sayso.judge import by_context
from sayso.model import DocumentId, EntityId, Source
from tests import made
from tests.judge.compared import Told, compared, told

HERALD = DocumentId("herald")
COURIER = made.entity("courier", "Courier", type="ORG", mentions=(("herald", 504, 511),))
MAYOR = made.entity("mayor", "Ana Ruiz", affiliation="amel")
SPOKESMAN = made.entity("spokesman", "Jon Brook", affiliation="amel")
AMEL = made.entity("amel", "Amel", type="ORG")


def saying(name: str, text: str, *lemmas: str, start: int, sentence: int, drawn: dict[str, Any] | None = None, **more: Any) -> Told:
    return told(name, text, *lemmas, drawn={"sentence": sentence} | (drawn or {}), **{"doc": HERALD} | more, start=start)


ARREST = saying("a", "the painter was arrested", "painter", "arrest", start=0, sentence=1)
WEATHER = saying("w", "the summer was dry", "summer", "dry", start=200, sentence=6)


def verdict(text: str = "the story is a hoax", *lemmas: str, drawn: dict[str, Any] | None = None, **said: Any) -> Told:
    subject, predicate, *more = lemmas or ("story", "hoax")
    form = {"subject": (subject,), "predicate": predicate} | (drawn or {})
    return saying("v", text, subject, predicate, *more, start=600, sentence=9, drawn=form, **said)


def against(*said: Told, company: Iterable[str] = "aaw") -> list[str]:
    """What the verdict is set against, where as many others say each of what the report tells as it stands in `company`."""
    same = [made.judged(name, f"{name}{place}") for place, name in enumerate(company)]
    found = by_context(compared(*said, entities=[COURIER, MAYOR, SPOKESMAN, AMEL]), same)
    return sorted(one.left if one.right == "v" else one.right for one in found if "v" in (one.left, one.right))


def test_who_calls_the_story_a_hoax_contradicts_what_all_tell() -> None:
    assert against(ARREST, WEATHER, verdict()) == ["a"]


def test_so_does_a_paper_by_itself() -> None:
    assert against(ARREST, WEATHER, verdict(source=None, speaker=None, kind="narrated")) == ["a"]


@pytest.mark.parametrize(
    "said",
    [
        verdict("the story that the mayor fled is a hoax", "story", "hoax", "mayor", "flee"),
        verdict("reports in Amel that the mayor fled were false", "report", "false", "amel", "mayor", "flee"),
        verdict("the report on the ferry is false", "report", "false", "ferry"),
        verdict("the ferry is a hoax", "ferry", "hoax"),
        verdict("it was a fake", "it", "fake", drawn={"subject": (), "stands_for": 1}),
        verdict("the story is no hoax", drawn={"negated": True}),
    ],
    ids=["what it tells itself", "what it tells from a place", "what it tells of a ferry", "no story", "a thing", "not false"],
)
def test_other_verdicts_are_not_of_the_story(said: Told) -> None:
    assert against(ARREST, WEATHER, said) == []


@pytest.mark.parametrize(
    "story",
    [
        saying("a", "the painter was arrested", "painter", "arrest", start=0, sentence=1, speaker="speaker of v"),
        saying("a", "the painter was arrested", "painter", "arrest", start=0, sentence=1, speaker="mayor"),
        saying("a", "the painter was not arrested", "painter", "arrest", start=0, sentence=1),
        saying("a", "after the painter was arrested", "painter", "arrest", start=0, sentence=1),
        saying("a", "rumours of the arrest spread", "rumour", "arrest", start=0, sentence=1),
    ],
    ids=["his own words", "his own side", "a denial", "a circumstance", "of rumours"],
)
def test_nothing_else_is_the_story(story: Told) -> None:
    said = verdict(speaker="spokesman") if story[0].source and story[0].source.entity == "mayor" else verdict()
    assert against(story, said, company="a") == []


def test_unnamed_sources_tell_what_their_body_denies() -> None:
    sources = Source(0, 0, "sources in Amel", EntityId("amel"))
    story = saying("a", "the painter was arrested", "painter", "arrest", start=0, sentence=1, source=sources)
    assert against(story, verdict(speaker="spokesman"), company="a") == ["a"]


def test_the_story_is_in_words_that_the_report_opens_with() -> None:
    late = saying("a", "the painter was arrested", "painter", "arrest", start=100, sentence=5)
    opening = saying("o", "the mayor fled", "mayor", "flee", start=0, sentence=0, stance="denies")
    assert against(opening, late, verdict(), company="aa") == []


def test_what_few_others_say_is_not_the_story() -> None:
    assert against(ARREST, WEATHER, verdict(), company="awwwww") == []


def test_a_claim_that_has_an_owner_is_what_he_said() -> None:
    theirs = saying("w", "the summer was dry", "summer", "dry", start=200, sentence=6, speaker="courier")
    denial = saying("v", "the Courier's claim", "claim", "courier", start=500, sentence=9, drawn={"clause": False}, stance="denies")
    assert against(ARREST, theirs, denial, company="aaaaa") == ["w"]


@pytest.mark.parametrize(
    "words", ["that Courier story, it's a hoax", "the Courier story isn't true, it's a hoax", "It's a hoax, the Courier story"]
)
def test_a_story_that_is_called_by_a_name_has_no_owner(words: str) -> None:
    theirs = saying("w", "the summer was dry", "summer", "dry", start=200, sentence=6, speaker="courier")
    drawn = {"subject": ("story",), "predicate": "hoax"}
    said = saying("v", words, "story", "hoax", "courier", start=504 - words.index("Courier"), sentence=9, drawn=drawn)
    assert against(ARREST, theirs, said, company="aaaaa") == ["a"]


def test_a_denial_that_says_what_it_denies_is_not_of_the_story() -> None:
    denial = saying("v", "the fog", "fog", start=500, sentence=9, drawn={"clause": False}, stance="denies")
    assert against(ARREST, WEATHER, denial) == []


def test_it_right_behind_what_it_is_of_is_not_of_the_story() -> None:
    near = saying("w", "the summer was dry", "summer", "dry", start=400, sentence=8)
    assert against(ARREST, near, verdict("it was untrue", "it", "untrue", drawn={"subject": (), "stands_for": 1})) == ["w"]
