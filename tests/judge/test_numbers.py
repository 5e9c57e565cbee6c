"""Which numbers cannot both be right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import DocumentId, Figure, Relation
from tests import made
from tests.judge.compared import Told, between, told

FAR = 500
"""Where in a paper its other figures stand."""
DEAD = {"what": "killed", "subject": "people", "unit": "people"}
CREW = ("seaman", "drown", "kill")


def toll(name: str, text: str, number: str, low: float, high: float | None, **more: Any) -> Told:
    dead = made.figure(number, low, high, of=name, **DEAD)
    return told(name, text, *CREW, figures=[dead], drawn={"predicate": "kill", "subject": ("people",)}, **more)


FIVE = toll("courier", "the fire killed 5 people", "5 people", 5, 5)
SEVEN = toll("herald", "the fire killed 7 people", "7 people", 7, 7)


def test_two_tolls_of_one_day_contradict() -> None:
    found = between(FIVE, SEVEN)
    assert (found.relation, found.judge, found.reasons[0]) == ("contradicts", "numbers-4", "ranges apart: 5 people and 7 people")


def test_tolls_may_be_of_a_day_that_nobody_tells() -> None:
    statement, sketch, [dead] = SEVEN
    assert between(FIVE, (statement, sketch, (replace(dead, as_of=None),))).relation == "contradicts"
    assert between(FIVE, (statement, sketch, (replace(dead, as_of="2024-03-06"),))).relation != "contradicts"


@pytest.mark.parametrize(
    ("number", "low", "high"), [("more than 4 people", 4, None), ("up to 9 people", None, 9)], ids=["at least fewer", "at most more"]
)
def test_a_range_that_meets_a_number_contradicts_nothing(number: str, low: float, high: float | None) -> None:
    assert between(FIVE, toll("herald", f"the fire killed {number}", number, low, high)).relation != "contradicts"


def elsewhere(doc: str, number: int) -> Figure:
    words = f"{number} people"
    return made.figure(words, number, number, of=f"{doc} elsewhere", doc=DocumentId(doc), start=FAR + number, end=FAR + number + 8, **DEAD)


def test_a_paper_that_gives_the_other_number_too_tells_of_something_else() -> None:
    assert between(FIVE, SEVEN, beside=[elsewhere("herald", 5)]).relation != "contradicts"
    assert between(FIVE, SEVEN, beside=[elsewhere("herald", 30)]).relation == "contradicts"


def test_a_paper_that_lists_the_dead_of_many_fires_contradicts_nobody() -> None:
    assert between(FIVE, SEVEN, beside=[elsewhere("herald", 30 + one) for one in range(4)]).relation != "contradicts"


def test_the_dead_of_another_fire_contradict_nothing() -> None:
    assert between(FIVE, toll("herald", "7 people were killed in that fire", "7 people", 7, 7)).relation != "contradicts"


def test_a_mere_count_contradicts_nothing() -> None:
    figure = made.figure("the 7 people", 7, 7, of="herald", **DEAD)
    bare = told("herald", "the 7 people", "people", figures=[figure], drawn={"predicate": "people", "clause": False, "words": 3})
    assert between(FIVE, bare).relation != "contradicts"


def test_one_who_counts_others_contradicts_nothing() -> None:
    others = made.figure("7 others", 7, 7, of="herald", **DEAD | {"subject": "others"})
    assert between(FIVE, told("herald", "the fire killed 7 others", *CREW, figures=[others])).relation != "contradicts"


def test_a_number_that_the_other_gives_of_something_else_contradicts_nothing() -> None:
    statement, sketch, figures = toll("herald", "the fire killed 7 people, 5 of them guests", "7 people", 7, 7)
    guests = made.figure("5 of them", 5, 5, of="herald", doc=DocumentId("herald"), what="guests", subject="guests", start=29, end=38)
    assert between(FIVE, (statement, sketch, (*figures, guests))).relation != "contradicts"


@pytest.mark.parametrize(
    ("number", "exact", "relation"),
    [(400, 406, "same"), (400, 460, "contradicts"), (22_000, 22_300, "same"), (50, 53, "contradicts")],
    ids=["a round one", "too far off", "thousands", "too small to round"],
)
def test_a_round_number_stands_for_those_near_it(number: int, exact: int, relation: Relation) -> None:
    assert between(holding("courier", number), holding("herald", exact)).relation == relation


def holding(name: str, count: int) -> Told:
    guests = made.figure(f"{count} guests", count, count, of=name, what="guests", subject="guests", unit="people")
    return told(name, f"the hall held {count} guests", "hall", "guest", "hold", figures=[guests])


def weighing(name: str, pounds: int, *lemmas: str) -> Told:
    words = f"a {pounds}-pound bear"
    weight = made.figure(words, pounds, pounds, what="mass", subject=words, unit="pounds")
    return told(name, f"the keeper met {words}", "bear", *lemmas, figures=[weight])


def test_the_one_weight_that_each_paper_gives_may_be_written_on_two_days() -> None:
    statement, sketch, [weight] = weighing("herald", 450, "hunter", "wood", "shoot")
    later = (statement, sketch, (replace(weight, as_of="2024-03-09"),))
    found = between(weighing("courier", 400, "keeper", "feed"), later, 0.5)
    assert (found.relation, found.score < 0.5) == ("contradicts", True)
    older = (statement, sketch, (replace(weight, as_of="1996"),))
    assert between(weighing("courier", 400, "keeper", "feed"), older, 0.5).relation != "contradicts"


@pytest.mark.parametrize(("when", "contradicting"), [("{} years", True), ("{} years ago", False)])
def test_two_who_look_back_may_look_back_at_two_things(when: str, contradicting: bool) -> None:
    def lasting(name: str, number: int) -> Told:
        words = f"the school stood empty {when.format(number)}"
        years = made.figure(f"{number} years", number, number, what="duration", subject="school", unit="years")
        return told(name, words, "school", "stand", "empty", figures=[years], drawn={"predicate": "stand", "subject": ("school",)})

    assert (between(lasting("courier", 3), lasting("herald", 27), 0.9).relation == "contradicts") == contradicting
