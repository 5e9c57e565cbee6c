"""Who gives which of two numbers that are set against each other?

A number that others dispute is a claim of its own, whatever else is said in the
same breath: 'grabbed a three-year-old boy' and 'the boy, who is 3' are for one age.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.judge.counted import Count, count, head
from sayso.judge.given import TOLLS, points_away, years_apart
from sayso.judge.numbers import elsewhere, opposed
from sayso.judge.side import Side
from sayso.model import Figure, FigureId, Judgement, StatementId

SURE: Final = 0.9
"""Score of two statements that give one and the same disputed number."""
FEWEST: Final = 3
"""Words that say something of a number."""
STANDING_FOR_ALL: Final = 8
"""Statements of a number with which all others of it are compared: as many as make one cluster of twenty, by their average."""

Giver = tuple[Side, Figure]


def agreeing(sides: Sequence[Side], judgements: Iterable[Judgement], judge: str) -> Iterator[Judgement]:
    """Judge the same all that give one and the same disputed number, by one unit for each place where it stands.

    Two that something else sets apart stay so, and so do two that tell of two events.
    """
    known = {side.statement.id: side for side in sides}
    against: Mapping[Count, dict[StatementId, Giver]] = defaultdict(dict)
    apart: set[tuple[StatementId, StatementId]] = set()
    for judgement in judgements:
        if judgement.relation in ("contradicts", "replaces"):
            apart.update(((judgement.left, judgement.right), (judgement.right, judgement.left)))
        if judgement.relation == "contradicts" and judgement.clash == "numbers":
            for side, figure in disputing(known[judgement.left], known[judgement.right]):
                against[count(figure)][side.statement.id] = (side, figure)
    holders = givers(sides, against)
    for number in sorted(against, key=repr):
        for (left, one), (right, other) in compared(one_each(holders[number], against[number]), against[number]):
            first, second = sorted((left.statement.id, right.statement.id))
            if (first, second) not in apart and of_one_event(left, right) and not years_apart(left, one, right, other):
                yield Judgement(first, second, "same", SURE, judge, (f"both give one number: {one.text} and {other.text}",))


def compared(told: Iterable[Giver], disputed: Mapping[StatementId, Giver]) -> Iterator[tuple[Giver, Giver]]:
    """Each that gives a number with those that stand for all: the first few, those before others that are set against somebody's."""
    ordered = sorted(told, key=lambda giver: giver[0].statement.id not in disputed)
    for place, giver in enumerate(ordered):
        yield from ((earlier, giver) for earlier in ordered[: min(place, STANDING_FOR_ALL)])


def of_one_event(left: Side, right: Side) -> bool:
    return not elsewhere(left, right) and not points_away(left, right)


def disputing(left: Side, right: Side) -> list[Giver]:
    """The figures of two statements that are set against each other."""
    found = next(opposed(left, right), None)
    return [(left, found[0]), (right, found[1])] if found else []


def givers(sides: Iterable[Side], numbers: Iterable[Count]) -> Mapping[Count, list[Giver]]:
    """All that assert each of the numbers, in the order of the sides."""
    wanted = set(numbers)
    found: Mapping[Count, list[Giver]] = defaultdict(list)
    for side in sides:
        for figure in side.figures if side.asserting else ():
            for number in wanted:
                if gives(count(figure), number):
                    found[number].append((side, figure))
    return found


def gives(own: Count, number: Count) -> bool:
    """Is it that number, or at least so many? 'He is 3' has no noun for who is."""
    return own.alike(number) and own.head in ("", number.head) and own.low == number.low and own.high in (None, number.high)


def one_each(found: Iterable[Giver], disputed: Mapping[StatementId, Giver]) -> Iterator[Giver]:
    """Of the units that hold a figure the narrowest that says something of it; before others one that is set against somebody's.

    What nobody is set against counts where it is clear what is counted: by a noun, as a toll, or as what a pronoun stands for.
    """
    places: Mapping[FigureId, list[Giver]] = defaultdict(list)
    for side, figure in found:
        if side.statement.id in disputed or head(figure) or figure.what in TOLLS or side.sketch.pronoun:
            places[figure.id].append((side, figure))
    for held in places.values():
        yield min(held, key=lambda giver: (giver[0].sketch.words < FEWEST, giver[0].statement.id not in disputed, width(giver[0])))


def width(side: Side) -> tuple[int, StatementId]:
    return side.statement.end - side.statement.start, side.statement.id
