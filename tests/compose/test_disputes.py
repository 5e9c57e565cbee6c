"""The numbers in the words of a statement."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.compose.disputes import values, within
from sayso.model import DocumentId, Figure
from tests import made


def dead(number: int, noun: str, start: int, paper: str) -> Figure:
    words = f"{number} {noun}"
    placed = {"doc": DocumentId(paper), "start": start, "end": start + len(words)}
    return made.figure(words, number, number, of=paper, what="killed", subject=noun, **placed)


def test_men_are_set_against_men_and_not_against_women() -> None:
    both = made.statement("a", "5 women and 3 men died", doc=DocumentId("a"))
    one = made.statement("b", "4 men died", doc=DocumentId("b"))
    found = values([dead(5, "women", 0, "a"), dead(3, "men", 12, "a"), dead(4, "men", 0, "b")], [both, one])
    opposed = found.opposed(both.id, one.id, "contradicts")
    assert opposed is not None
    assert [value.low for value in opposed] == [3, 4]


def test_the_least_that_there_were_is_set_against_what_outgrew_it_where_that_replaced_it() -> None:
    least = replace(dead(60, "people", 0, "a"), high=None)
    sides = [made.statement(name, f"{number} people died", doc=DocumentId(name)) for name, number in (("a", 60), ("b", 84))]
    given = values([least, dead(84, "people", 0, "b")], sides)
    opposed = given.opposed(sides[0].id, sides[1].id, "replaces")
    assert opposed is not None
    assert [value.low for value in opposed] == [60, 84]
    assert given.opposed(sides[0].id, sides[1].id, "contradicts") is None, "both may hold at one time"


class Watched(list[Figure]):
    """Figures that keep in mind how many of them were taken."""

    taken = 0

    def __getitem__(self, place: Any) -> Any:
        found = super().__getitem__(place)
        self.taken += len(found) if isinstance(found, list) else 0
        return found


def test_a_statement_takes_the_figures_in_its_words_and_none_behind_them() -> None:
    said = made.statement("a", "3 passengers were injured", start=100)
    figures = Watched(made.figure(f"{start}", 3, 3, start=start, end=start + 12) for start in (0, 100, 120, 200, 300, 400))
    assert [figure.start for figure in within(said, {DocumentId("courier"): figures})] == [100]
    assert figures.taken == 2
