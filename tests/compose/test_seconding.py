"""Who says enough of the same to be counted beside the most typical supporter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.compose.affirming import affirming
from sayso.compose.material import material
from sayso.compose.origins import register
from sayso.compose.seconding import reconsidered, seconding, uncounted
from sayso.model import LANGUAGE_MODEL, Evidence, Judgement, Relation, Sketch, Span, StatementId, Unit
from tests import made

TEXT = "The crew was found in the old harbour"
PHRASE = "in the old harbour"
TWO, THREE = ("old", "harbour"), ("old", "harbour", "quay")


Speakers = tuple[str | None, str | None]


def counted(
    one: Sketch, other: Sketch, *, clauses: Relation = "same", score: float = 0.9, speakers: Speakers = ("mayor", "police")
) -> bool:
    """Are both of two phrases counted that are judged the same, given how the clauses are judged in which they stand?"""
    told = zip("yz", speakers, ("courier", "herald"), strict=True)
    wholes = [made.statement(name, TEXT, speaker=speaker, doc=doc) for name, speaker, doc in told]
    start = TEXT.index(PHRASE)
    parts = [
        Unit(replace(whole, id=StatementId(name), text=PHRASE, start=start, parts=(Span(start, len(TEXT)),)), whole.id)
        for name, whole in zip("ab", wholes, strict=True)
    ]
    sketches = [one, other, *(made.sketch(name, "crew", "find") for name in "yz")]
    judgements = [made.judged("a", "b", score=score), made.judged("y", "z", clauses)]
    entities = [made.entity("mayor", "Mayor"), made.entity("police", "Police")]
    parties = register(entities, [made.document("courier"), made.document("herald")], [])
    group = tuple(Evidence(part.statement.id, "supports", 0.9) for part in parts)
    return not uncounted(group, material([*made.units(wholes), *parts], sketches, judgements), parties)


def phrase(name: str, *words: str) -> Sketch:
    return made.sketch(name, *words, clause=False)


def test_a_second_speaker_shares_three_words_told_in_clauses_that_say_the_same() -> None:
    assert counted(phrase("a", *THREE), phrase("b", *THREE))
    assert not counted(phrase("a", *TWO), phrase("b", *TWO)), "a topic"
    assert not counted(phrase("a", *THREE), phrase("b", *THREE), clauses="unrelated"), "told of something else"
    assert not counted(phrase("a", *THREE), phrase("b", *THREE), score=0.45), "too little alike"


def test_short_sentences_of_the_same_words_are_two_voices() -> None:
    assert counted(made.sketch("a", *TWO), made.sketch("b", *TWO))
    assert not counted(made.sketch("a", *TWO), made.sketch("b", *TWO, "close"))


@pytest.mark.parametrize("speakers", [(None, "police"), ("mayor", None)])
def test_an_outlet_beside_a_speaker_is_asked_as_much_as_another_speaker(speakers: Speakers) -> None:
    assert counted(phrase("a", *THREE), phrase("b", *THREE), speakers=speakers)
    assert not counted(phrase("a", *TWO), phrase("b", *TWO), speakers=speakers)


def test_of_what_two_outlets_tell_themselves_words_or_clauses_do() -> None:
    outlets = (None, None)
    assert counted(phrase("a", *THREE), phrase("b", *THREE), clauses="unrelated", score=0.45, speakers=outlets)
    assert counted(phrase("a", *TWO), phrase("b", *TWO), speakers=outlets)
    assert not counted(phrase("a", *TWO), phrase("b", *TWO), clauses="unrelated", speakers=outlets)
    assert not counted(phrase("a", *TWO), phrase("b", *TWO), score=0.45, speakers=outlets)


def test_other_numbers_are_said_of_something_else() -> None:
    one, other = (replace(phrase(name, *THREE), numbers=(number,)) for name, number in (("a", "two"), ("b", "three")))
    assert not counted(one, other)


def test_one_party_says_it_twice_with_less_in_common() -> None:
    assert counted(phrase("a", *TWO), phrase("b", *TWO), clauses="unrelated", speakers=("mayor", "mayor"))


@pytest.mark.parametrize(("one", "other", "both"), [("If the", "The", False), ("If the", "If the", True)])
def test_what_is_only_supposed_is_no_second_voice_for_what_is_said(one: str, other: str, both: bool) -> None:
    said = [made.statement(doc, f"{words} bridge closes", doc=doc) for doc, words in (("courier", one), ("herald", other))]
    sketches = [made.sketch(doc, *THREE) for doc in ("courier", "herald")]
    parties = register([], [made.document("courier"), made.document("herald")], [])
    group = tuple(Evidence(statement.id, "supports", 0.9) for statement in said)
    left_out = uncounted(group, material(made.units(said), sketches, [made.judged("courier", "herald")]), parties)
    assert (not left_out) == both


OLD = ("bridge", "close", "old")


@pytest.mark.parametrize(
    ("said", "second", "words", "before", "after"),
    [
        ("The old bridge closed", "The old bridge closed", OLD, False, True),
        ("The old bridge closed", "A ferry may leave", ("ferry", "leave"), True, False),
        ("If the old bridge closed", "The old bridge closed", OLD, False, False),
        ("The oldest bridge closed", "The old bridge closed", OLD, True, False),
        ("The old bridge may close", "The old bridge has already closed", OLD, True, False),
        ("The old bridge has closed", "There is a plan to have the old bridge closed, which is to come", OLD, True, False),
        ("The old bridge may have been closed", "The old bridge has been closed", OLD, True, True),
        ("The old bridge has been closed", "In May the old bridge closed", OLD, True, True),
        ("A whistle could be heard at the old bridge", "A whistle has been heard at the old bridge", OLD, True, True),
    ],
    ids=["all of it", "none of it", "only supposed", "without its comparison", "done", "planned", "done perhaps", "a month", "heard"],
)
def test_what_another_party_says_is_weighed_by_its_words(
    said: str, second: str, words: tuple[str, ...], before: bool, after: bool
) -> None:
    told = [made.statement("a", said, speaker="mayor", doc="courier"), made.statement("b", second, speaker="police", doc="herald")]
    rest = (made.sketch(f"n{place}", f"word{place}") for place in range(8))
    drawn = [made.sketch("a", *OLD), made.sketch("b", *words), *rest]
    known = affirming(material(made.units(told), drawn, [made.judged("a", "b", score=0.6)]), [])
    one, other = StatementId("a"), StatementId("b")
    assert (other not in reconsidered(() if before else (other,), one, [other], known)) == after


@pytest.mark.parametrize(
    ("second", "more", "after"),
    [
        ("six old sons", {"clause": False}, False),
        ("six old sons", {"clause": True}, True),
        ("six sons of old families", {"clause": False, "lemmas": ("6", "family", "son")}, True),
    ],
    ids=["a count", "a clause", "more than a count"],
)
def test_a_phrase_that_only_counts_the_same_does_not_say_what_is_told_of_them(second: str, more: dict[str, Any], after: bool) -> None:
    told = made.statement("a", "Six sons of a family got a medal", speaker="mayor", doc="courier")
    whole = made.statement("w", f"A medal went to {second}", speaker="police", doc="herald")
    start = whole.text.index(second)
    span = Span(start, start + len(second))
    part = replace(whole, id=StatementId("b"), text=second, start=span.start, end=span.end, parts=(span,))
    drawn = [
        made.sketch("a", "6", "son", "family", "medal", numbers=("6",), predicate="get"),
        made.sketch("w", "6", "son", "family", "medal", numbers=("6",), predicate="get"),
        *(made.sketch(f"n{place}", f"word{place}") for place in range(8)),
        replace(made.sketch("b", "6", "son", numbers=("6",), predicate="son"), **more),
    ]
    units = [*made.units([told, whole]), Unit(part, whole.id)]
    known = affirming(material(units, drawn, [made.judged("a", "w", score=0.9)]), [])
    assert (StatementId("b") not in reconsidered((), told.id, [part.id], known)) == after


def test_what_a_language_model_judged_is_not_weighed_again() -> None:
    told = [made.statement("a", "The old bridge closed", speaker="mayor"), made.statement("b", "Ships", speaker="police", start=100)]
    judged = replace(made.judged("a", "b"), judge=f"{LANGUAGE_MODEL}x")
    known = affirming(material(made.units(told), [made.sketch("a", "bridge"), made.sketch("b", "ship")], [judged]), [])
    assert reconsidered((), StatementId("a"), [StatementId("b")], known) == frozenset()


@pytest.mark.parametrize(
    ("said", "second", "words", "surely"),
    [
        ("The old bridge closed at noon", "The old bridge closed at noon", ("bridge", "close", "noon", "old"), True),
        ("The old bridge closed at noon", "A ferry left at noon", ("ferry", "leave", "noon"), False),
        ("The old bridge closed at noon", "the old bridge to close at noon", ("bridge", "close", "noon", "old"), False),
        ("The old bridge to close at noon", "the old bridge to close at noon", ("bridge", "close", "noon", "old"), True),
    ],
    ids=["all of it", "another thing", "what is to be", "both what is to be"],
)
def test_who_surely_says_what_a_claim_is_told_by_stands_beside_it_as_a_judgement(
    said: str, second: str, words: tuple[str, ...], surely: bool
) -> None:
    found = list(seconded(said, second, ("bridge", "close", "noon", "old"), words))
    assert [(one.left, one.right, one.relation, one.seconds) for one in found] == [("a", "b", "same", True)] * surely


def test_of_few_words_nobody_surely_says_them_all() -> None:
    assert not seconded("She has sense", "She has sense", ("have", "sense"), ("have", "sense"))


def seconded(said: str, second: str, told: tuple[str, ...], words: tuple[str, ...]) -> list[Judgement]:
    """What is judged of a second statement beside the one that a claim is told by."""
    statements = [made.statement("b", said, doc="courier"), made.statement("a", second, doc="herald")]
    rest = (made.sketch(f"n{place}", f"word{place}") for place in range(8))
    drawn = [made.sketch("b", *told, predicate="close", words=9), made.sketch("a", *words, predicate=words[1], words=9), *rest]
    known = affirming(material(made.units(statements), drawn, [made.judged("a", "b", score=0.6)]), [])
    return list(seconding(StatementId("b"), StatementId("b"), [StatementId("a")], known))
