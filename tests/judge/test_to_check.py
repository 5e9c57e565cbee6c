"""What may exclude each other, for an editor to check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sayso.judge import to_check
from sayso.model import DocumentId, Filler, Judgement, StatementId
from tests import made
from tests.judge.compared import Told, compared, told

NORLAND = made.entity("norland", "Norland", type="GPE")
HERALD = made.entity("envoy", "Envoy of Norland", type="PERSON")


def checked(
    one: Told, other: Told, *more: Judgement, score: float = 0.5, wholes: dict[str, str] | None = None, **given: Any
) -> list[tuple[str, ...]]:
    """The reasons for which two are to be checked."""
    pair = made.judged(one[0].id, other[0].id, "unrelated", score)
    return [found.reasons for found in judged([one, other], [pair, *more], wholes or {}, **given)]


def judged(said: Sequence[Told], pairs: Sequence[Judgement], wholes: dict[str, str], **given: Any) -> tuple[Judgement, ...]:
    names = {name for pair in pairs for name in (pair.left, pair.right)}
    return to_check(compared(*said, **given), pairs, {name: StatementId(wholes.get(name, name)) for name in names})


def role(text: str, *lemmas: str, name: str = "a", speaker: str = "norland") -> Told:
    drawn = {"predicate": "role", "subject": (), "clause": False}
    return told(name, text, *lemmas, drawn=drawn, stance="denies", speaker=speaker)


def planning(name: str = "b", **more: Any) -> Told:
    drawn = {"predicate": "plan", "subject": ("norland",)}
    return told(name, "Norland planned the raid", "norland", "plan", "raid", drawn=drawn, **more)


def test_a_denial_of_less_than_what_is_said_is_to_be_checked() -> None:
    denial = role("any direct role in the raid", "direct", "raid", "role")
    assert checked(denial, planning(), score=0.1, entities=[NORLAND]) == [("the denial is of less: direct",)]
    assert checked(denial, planning(speaker="norland"), score=0.1, entities=[NORLAND]) == []


def test_what_one_of_a_denier_s_own_side_tells_is_to_be_checked() -> None:
    denial = role("any role in the raid", "raid", "role")
    helping = {"predicate": "act", "subject": ("army", "norland")}
    lemmas = "norland", "army", "act", "support", "raider"
    support = told("b", "Norland's army acted in support of the raiders", *lemmas, drawn=helping, speaker="envoy")
    assert checked(denial, support, score=0.0, entities=[NORLAND, HERALD]) == [("one of the denier's own side says otherwise",)]
    drawn = helping | {"predicate": "train"}
    training = told("b", "Norland trains the raiders", "norland", "train", "raider", drawn=drawn, speaker="envoy")
    assert checked(denial, training, score=0.0, entities=[NORLAND, HERALD]) != []
    elsewhere = told("b", "Norland's army makes progress", "norland", "army", "make", "progress", drawn=helping, speaker="envoy")
    assert checked(denial, elsewhere, score=0.0, entities=[NORLAND, HERALD]) == []


@pytest.mark.parametrize(
    ("predicate", "words", "lemmas"),
    [
        ("arrive", "Norland's train arrived at noon", ("train", "noon")),
        ("supply", "Norland will supply milk to schools", ("supply", "milk", "school")),
        ("table", "Norland is back at the table", ("back", "table")),
        ("end", "Norland ended the back and forth over the raid", ("end", "back", "raid")),
    ],
)
def test_what_his_side_tells_of_another_matter_is_not_to_be_checked(predicate: str, words: str, lemmas: tuple[str, ...]) -> None:
    denial = role("any role in the raid", "raid", "role")
    said = told("b", words, "norland", *lemmas, drawn={"predicate": predicate, "subject": ("norland",)}, speaker="envoy")
    assert checked(denial, said, score=0.0, entities=[NORLAND, HERALD]) == []


def ramming(name: str, noun: str, thing: str = "gate", **more: Any) -> Told:
    places = (Filler("subject", noun, (), 2, False, False), Filler("object", thing, (), 0, False, True))
    drawn = {"predicate": "ram", "subject": (noun,), "fillers": places, "days": more.pop("days", ())}
    return told(name, f"a {noun} rammed the {thing}", noun, "ram", thing, drawn=drawn, **more)


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (ramming("b", "car"), True),
        (ramming("b", "lorry"), False),
        (ramming("b", "car", "fence"), False),
        (ramming("b", "car", speaker="speaker of a"), False),
        (ramming("b", "car", days=("2031-03-02",)), False),
        (ramming("b", "car", certainty="possible"), False),
    ],
    ids=["two doers", "one doer", "another thing", "one party", "another day", "not sure"],
)
def test_two_doers_of_one_thing_are_to_be_checked(other: Told, found: bool) -> None:
    truck = ramming("a", "truck", days=("2031-03-01",))
    answer = replace(made.judged("a", "b", "unrelated", 0.5, judge="slots-1"), reasons=("another subject: truck and car",))
    assert [one.reasons for one in judged([truck, other], [answer], {})] == [answer.reasons] * found


DRINKING = told("b", "the captain of the tug had been drinking", "captain", "tug", "drink", drawn={"predicate": "drink"})


def sober(**drawn: Any) -> Told:
    given = {"predicate": "drink", "subject": ("captain",), "absent": ("drink",), "negated": True} | drawn
    return told("a", "our captain does not drink", "captain", "drink", drawn=given)


def test_who_denies_a_verb_that_another_says_of_a_like_subject_may_deny_it() -> None:
    reason = "one says so and the other not, perhaps of another thing: drink"
    assert checked(sober(), DRINKING) == [(reason,)]
    assert checked(sober(), DRINKING, score=0.1) == [], "not about one thing"
    assert checked(sober(absent=("know",)), DRINKING) == [], "another verb"


@pytest.mark.parametrize(("thing", "found"), [("photo", True), ("name", False)])
def test_what_is_not_done_to_one_thing_may_be_done_to_another(thing: str, found: bool) -> None:
    def releasing(name: str, text: str, released: str, **more: Any) -> Told:
        places = (Filler("object", released, (), 0, False, True),)
        drawn = {"predicate": "release", "subject": ("navy",), "fillers": places} | more
        return told(name, text, "navy", "release", released, "tug", drawn=drawn)

    no = releasing("a", "the navy did not release the photo of the tug", "photo", absent=("release",), negated=True)
    reason = ("one says so and the other not, perhaps of another thing: release",)
    assert checked(no, releasing("b", f"the navy released the {thing} of the tug", thing)) == [reason] * found


def test_who_denies_with_an_exclamation_mark_denies() -> None:
    drawn = {"predicate": "drink", "subject": ("captain",), "absent": ("drink",), "negated": True}
    assert checked(told("a", "our captain does not drink!", "captain", "drink", drawn=drawn), DRINKING) != []


def test_only_here_is_not_there() -> None:
    drawn = {"predicate": "detect", "subject": ("planet",)}
    none = told("a", "no planets had been detected elsewhere", "planet", "detect", drawn=drawn | {"absent": ("detect",), "negated": True})
    assert checked(none, told("b", "planets had been detected", "planet", "detect", drawn=drawn)) != []
    assert checked(none, told("b", "planets had only been detected here", "planet", "detect", drawn=drawn)) == []


def test_a_denial_that_answers_somebody_is_not_to_be_checked_against_another() -> None:
    answered = made.judged("a", "c", "contradicts", judge="denial-1")
    assert checked(sober(), DRINKING, answered) == []
    assert checked(sober(), DRINKING, made.judged("b", "c", "contradicts", judge="denial-1")) != []


def test_what_surely_excludes_each_other_is_no_more_to_be_checked_by_its_parts() -> None:
    wholes = {"x": "a", "y": "b"}
    narrow, broad = role("any direct role in the raid", "direct", "raid", "role"), planning()
    assert checked(narrow, broad, made.judged("x", "y", "contradicts"), score=0.1, wholes=wholes, entities=[NORLAND]) == []


def test_two_aims_may_be_of_one_deed() -> None:
    aim = {"predicate": "be", "subject": ("aim", "raid")}
    saving = told("a", "the aim of the raid was to save fuel", "aim", "raid", "save", "fuel", drawn=aim)
    ploy = told("b", "the ploy is meant to fool voters", "ploy", "fool", "voter", drawn={"predicate": "be", "subject": ("ploy",)})
    assert checked(saving, ploy, score=0.1) == [("another aim is given, perhaps of another deed",)]


def counting(name: str, text: str, number: str, count: int, noun: str = "officers", **more: Any) -> Told:
    many = made.figure(number, count, count, of=name, what=noun, subject=noun, unit=noun)
    drawn = {"predicate": "guard", "subject": (noun,)} | more.pop("drawn", {})
    return told(name, text, noun, "guard", figures=[many], drawn=drawn, **more)


GUARDS = counting("a", "90 officers guard the square", "90 officers", 90)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (GUARDS, counting("b", "60 officers will guard the party", "60 officers", 60), 1),
        (GUARDS, counting("b", "60 stewards will guard the party", "60 stewards", 60, noun="stewards"), 0),
        (GUARDS, counting("b", "60 officers", "60 officers", 60, drawn={"clause": False, "words": 2}), 0),
        (counting("a", "two officers guard it", "two officers", 2), counting("b", "three officers guard it", "three officers", 3), 0),
    ],
    ids=["one noun", "another noun", "nothing said of them", "a few"],
)
def test_numbers_of_one_noun_may_be_of_one_thing(one: Told, other: Told, found: int) -> None:
    assert len(checked(one, other)) == found


def test_of_each_statement_only_the_surest_is_to_be_checked() -> None:
    denials = [role("any direct role in the raid", "direct", "raid", "role", name=name) for name in "ac"]
    pairs = [made.judged(name, "b", "unrelated", 0.1) for name in "ac"]
    [found] = judged([*denials, planning()], pairs, {}, entities=[NORLAND])
    assert (found.left, found.right, found.relation, found.to_check, found.excludes) == ("a", "b", "contradicts", True, False)


@pytest.mark.parametrize(("turn", "found"), [("but", [("the report turns from one to the other: but",)]), ("insisted", []), ("", [])])
def test_whom_a_report_turns_to_from_another_is_to_be_checked(turn: str, found: list[tuple[str, ...]]) -> None:
    first = told("a", "a ship sank", "ship", "sink", doc=DocumentId("herald"))
    second = told("b", "the crew was ashore", "crew", "ashore", doc=DocumentId("herald"), start=50, drawn={"sentence": 1})
    one, other = compared(first, second)
    names = {StatementId(name): StatementId(name) for name in "ab"}
    assert [check.reasons for check in to_check([one, replace(other, turn=turn)], [], names)] == found
