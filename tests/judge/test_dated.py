"""Which days cannot both be right."""

from __future__ import annotations

from sayso.model import Entity
from tests import made
from tests.judge.compared import Told, between, told


def moved(name: str, year: int, *lemmas: str, **drawn: object) -> Told:
    words = lemmas or ("bear", "zoo", "move")
    return told(name, f"Bruno moved to the zoo in {year}", *words, drawn={"days": (str(year),), **drawn})


def bruno(*papers: str) -> list[Entity]:
    return [made.entity("bruno", "Bruno", mentions=tuple((paper, 0, 5) for paper in papers))]


def test_two_years_of_one_thing_contradict() -> None:
    found = between(moved("a", 2014), moved("b", 2015), entities=bruno("a", "b"))
    assert (found.relation, found.clash, found.reasons[0]) == ("contradicts", "numbers", "dated 2014 and 2015")


def test_years_of_what_shares_neither_a_name_nor_few_words_contradict_nothing() -> None:
    assert between(moved("a", 2014, words=9), moved("b", 2015, words=9)).relation != "contradicts"
    assert between(moved("a", 2014, predicate="build"), moved("b", 2015, predicate="fall")).relation != "contradicts"


def test_days_that_are_counted_from_a_reports_own_contradict_nothing() -> None:
    monday, sunday = (
        told(name, "Bruno moved on " + day, "bear", "zoo", "move", drawn={"days": (date,)})
        for name, day, date in (("a", "Monday", "2024-03-04"), ("b", "Sunday", "2024-03-03"))
    )
    assert between(monday, sunday, entities=bruno("a", "b")).relation != "contradicts"


def test_years_of_two_things_that_befell_one_contradict_nothing() -> None:
    opened, closed = moved("a", 2014, predicate="open"), moved("b", 2015, predicate="close")
    assert between(opened, closed, entities=bruno("a", "b")).relation != "contradicts"
