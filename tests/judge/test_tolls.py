"""Tolls that later reports raise, and people of whom nobody is said to be hurt."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge.ranges import bounded
from sayso.model import DocumentId, Figure, Judgement
from tests import made
from tests.judge.compared import SAME, Told, between, compared, judgement, told

DEAD = {"what": "killed", "subject": "people", "unit": "people"}
DAY, NEXT = "2024-03-04", "2024-03-05"


def toll(name: str, words: str, low: float, high: float | None, day: str = DAY, **more: Any) -> Told:
    dead = made.figure(words, low, high, of=name, as_of=day, **DEAD | more)
    drawn = {"predicate": "kill", "subject": ("people",)}
    return told(name, f"the fire killed {words}", "fire", "kill", figures=[dead], drawn=drawn, said_on=day)


SIXTY = toll("courier", "at least 60 people", 60, None)


def replaced(found: Judgement) -> tuple[str, str] | None:
    """The newer and the older one."""
    return (found.left, found.right) if found.relation == "replaces" else None


def test_what_was_only_the_least_is_outgrown_whatever_the_hour() -> None:
    assert replaced(between(SIXTY, toll("herald", "84 people", 84, 84))) == ("herald", "courier")
    assert replaced(between(SIXTY, toll("herald", "84 people", 84, 84, "2024-03-03"))) is None


def test_dozens_are_not_outgrown() -> None:
    assert replaced(between(toll("courier", "dozens of people", 24, None), toll("herald", "84 people", 84, 84))) is None


@pytest.mark.parametrize(
    ("low", "high", "replacing"), [(70, 70, False), (90, 90, True), (60, None, False)], ids=["one between", "a higher one", "the same"]
)
def test_a_toll_replaces_none_that_its_own_paper_brings_nearer(low: int, high: int | None, *, replacing: bool) -> None:
    words = f"{low} people"
    elsewhere = made.figure(words, low, high, of="herald elsewhere", doc=DocumentId("herald"), start=900, end=900 + len(words), **DEAD)
    found = between(SIXTY, toll("herald", "84 people", 84, 84), beside=[elsewhere])
    assert (replaced(found) is not None) == replacing


def signed(name: str, words: str, low: float, high: float | None, day: str, predicate: str = "sign") -> Told:
    people = made.figure(words, low, high, of=name, what="people", subject="people", as_of=day)
    return told(name, f"{words} signed it", "petition", predicate, figures=[people], drawn={"predicate": predicate}, said_on=day)


@pytest.mark.parametrize(
    ("later", "replacing"),
    [
        (signed("herald", "nearly 3,000 people", 2_700, 3_000, NEXT), True),
        (signed("herald", "250 people", 250, 250, NEXT), False),
        (signed("herald", "nearly 3,000 people", 2_700, 3_000, DAY), False),
        (signed("herald", "nearly 3,000 people", 2_700, 3_000, NEXT, "read"), False),
    ],
    ids=["far more", "hardly more", "on one day", "of something else"],
)
def test_what_is_counted_may_have_grown(later: Told, *, replacing: bool) -> None:
    assert (replaced(between(signed("courier", "more than 200 people", 200, None, DAY), later)) is not None) == replacing


def none(name: str = "courier", day: str = DAY, **more: Any) -> Told:
    nobody = made.figure("no villagers", 0, 0, of=name, what="harmed", subject="villagers", unit="people", as_of=day)
    words = "no villagers had been harmed"
    return told(name, words, "villager", "harm", figures=[nobody], drawn={"absent": ("harm",), "negated": True}, said_on=day, **more)


def wounded(subject: str = "people", day: str = DAY, text: str = "{} were wounded", **more: Any) -> Told:
    hurt = made.figure(f"3 {subject}", 3, 3, of="herald", what="wounded", subject=subject, unit="people", as_of=day)
    return told("herald", text.format(hurt.text), "wound", figures=[hurt], drawn={"subject": (subject,)}, said_on=day, **more)


def test_who_is_hurt_contradicts_that_nobody_is() -> None:
    found = between(none(), wounded(), 0.1)
    assert (found.relation, found.clash) == ("contradicts", "numbers")


def test_who_is_hurt_later_or_told_by_the_same_party_replaces_that_nobody_is() -> None:
    assert replaced(between(none(), wounded(day=NEXT), 0.1)) == ("herald", "courier")
    assert replaced(between(none(speaker="mayor"), wounded(speaker="mayor"), 0.1)) == ("herald", "courier")


@pytest.mark.parametrize("day", [DAY, NEXT])
def test_a_death_told_by_the_same_party_does_not_replace_that_nobody_was_harmed(day: str) -> None:
    died = made.figure("2 villagers", 2, 2, of="herald", what="killed", subject="villagers", unit="people", as_of=day)
    drawn = {"subject": ("villagers",)}
    found = told("herald", "2 villagers were killed", "kill", figures=[died], drawn=drawn, said_on=day, speaker="mayor")
    assert between(none(speaker="mayor"), found, 0.1).relation not in ("contradicts", "replaces")


@pytest.mark.parametrize(
    "some",
    [
        wounded("soldiers"),
        wounded(text="{} were wounded during that raid"),
        wounded(day="2024-03-03"),
        wounded(doc=DocumentId("courier"), start=500),
    ],
    ids=["others", "another event", "earlier", "in the same paper"],
)
def test_others_who_are_hurt_contradict_nothing(some: Told) -> None:
    assert between(none(), some, 0.1).relation not in ("contradicts", "replaces")


def test_women_are_not_set_against_men() -> None:
    women, men = toll("courier", "5 women", 5, 5, subject="women"), toll("herald", "4 men", 4, 4, subject="men")
    assert between(women, men).relation != "contradicts"
    assert between(women, toll("herald", "4 women", 4, 4, subject="women")).relation == "contradicts"


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("hundreds of thousands of people", 1_999_999),
        ("several minutes", 9),
        ("several hundred people", None),
        ("hundreds of millions of people", None),
        ("thousands of billions", None),
        ("several scores of people", None),
        ("3", None),
    ],
)
def test_a_word_for_an_order_has_a_most(words: str, most: float | None) -> None:
    assert bounded(made.figure(words, 3, None)).high == most


def lasting(name: str, words: str, low: float) -> Told:
    lasted: Figure = made.figure(words, low, None, of=name, what="duration", subject=words, unit="minutes")
    return told(name, f"the shelling went on for {words}", "shelling", "minute", "go", figures=[lasted])


def test_several_minutes_are_not_ten() -> None:
    left, right = compared(lasting("courier", "several minutes", 3), lasting("herald", "at least 10 minutes", 10))
    assert judgement(left, right, 0.8, same=SAME).relation == "contradicts"
