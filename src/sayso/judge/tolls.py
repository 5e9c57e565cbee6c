"""How many were killed or hurt, as reports of one event tell it one after the other."""

from __future__ import annotations

from itertools import product
from typing import Final

from sayso.judge.counted import kind, same_whole, specific
from sayso.judge.given import RISING, TOLLS, points_away, same_day, same_point, told, told_both, values, years_apart
from sayso.judge.party import before, same_party
from sayso.judge.ranges import vague
from sayso.judge.side import Side
from sayso.model import Figure, Relation

MOST: Final = 4
"""Numbers of dead that a document may give before it is taken to tell of other events too."""
UNHARMED: Final = frozenset({"harmed", "hurt", "injured", "casualties"})
"""What nobody was where nobody was wounded or killed."""
GROWN: Final = 2
"""How often the earlier number the later one must be for what is counted to have grown."""


def rival_tolls(left: Side, one: Figure, right: Side, other: Figure, *, any_day: bool = False) -> bool:
    """Are both tolls of the event that the documents are about, of the same people, on one day?"""
    few = max(len(values(left, one)), len(values(right, other))) <= MOST
    of_event = (any_day or same_day(one, other)) and not points_away(left, right)
    exact = not (vague(one) or vague(other))
    return few and of_event and exact and specific(one) == specific(other) and told(left, one) and told(right, other)


def risen(early: Side, late: Side) -> str | None:
    """The reason, where the later of two counts is higher. Both must name the event, or neither."""
    if bool(early.names) != bool(late.names) or before(late, early):
        return None
    for one, other in product(early.figures, late.figures):
        if same_whole(one, other) and least(one) < least(other) and not years_apart(early, one, late, other):
            if outgrown(early, one, late, other) if one.what in RISING else grown(early, one, late, other):
                return f"risen: {one.text} and later {other.text}"
    return None


def outgrown(early: Side, one: Figure, late: Side, other: Figure) -> bool:
    """Is the higher toll the later one: on a later day, or where the lower one was only the least, of whatever hour?"""
    later_day = before(early, late) and bool(kind(one)) and set(kind(one)) == set(kind(other))
    open_ended = one.high is None and not same_party(early, late)
    of_event = rival_tolls(early, one, late, other, any_day=True) and not told_both(early, one, late, other)
    return (later_day or open_ended) and of_event and next_higher(one, late, other)


def next_higher(one: Figure, late: Side, other: Figure) -> bool:
    """Does the later document give no toll between the two? The higher one would be of something else."""
    return not any(least(one) < (value.low or 0.0) < least(other) for value in values(late, other, of_all=True))


def grown(early: Side, one: Figure, late: Side, other: Figure) -> bool:
    """Did what had been at least so many become far more: 'more than 200 signed', 'nearly 3,000 have signed'?"""
    counts = one.what not in TOLLS and one.high is None and kind(one) == kind(other) and same_point(early, late)
    return counts and before(early, late) and least(other) >= GROWN * least(one)


def unharmed(none: Side, some: Side) -> tuple[Relation, str] | None:
    """How 'no villagers were harmed' and 'three people were wounded' relate; None where they are of two things.

    What is told later, or by the party itself, replaces it; on one day another party contradicts it. That nobody was harmed is
    not replaced by a death: who died may have been harmed after that day.
    """
    late = before(none, some) or same_party(none, some)
    for one, other in product(none.figures, some.figures):
        if late and other.what == "killed" and one.what != "casualties":
            continue
        if one.high == 0 and one.what in UNHARMED and other.what in RISING and least(other) >= 1 and hurt_there(none, one, some, other):
            relation: Relation = "replaces" if late else "contradicts"
            return relation, f"{one.text} {one.what} and {other.text} {other.what}"
    return None


def hurt_there(none: Side, one: Figure, some: Side, other: Figure) -> bool:
    """May those who were hurt be of the people of whom nobody is said to be, in the event that the documents are about?

    A paper that tells of both tells of two events.
    """
    mine, theirs = specific(one), specific(other)
    same = one.unit == other.unit and (mine == theirs or not (mine and theirs))
    of_event = len(values(some, other)) <= MOST and not points_away(none, some) and not vague(other)
    apart = one.doc == other.doc or before(some, none) or years_apart(none, one, some, other)
    return same and of_event and some.sketch.clause and not apart


def least(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0
