"""Do two statements give different numbers for one thing?

That two numbers differ says little by itself: what is counted or measured must
be the same, all of it, at one time, and the statements must be alike beside the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.judge.counted import head, kind, same_whole
from sayso.judge.given import TOLLS, only, same_day, same_point, says, told_both, years_apart
from sayso.judge.likeness import apart
from sayso.judge.party import later, same_party
from sayso.judge.ranges import alike, bounded, ranges_apart, rounded
from sayso.judge.side import Side
from sayso.judge.tolls import risen, rival_tolls, unharmed
from sayso.model import Figure, Relation

LEAST: Final = 0.3
"""Likeness under which two statements are not about one thing, whatever their figures."""
TOLL: Final = 0.15
"""The same where a later toll of the event is higher."""
LIKELY: Final = 0.35
"""The same for what is counted, where both say one thing of it."""
AGED: Final = 0.4
"""The same for the age of somebody whom a noun names."""
SURE: Final = 0.5
"""The same for other counts and measures."""
ONLY: Final = 0.15
"""The same for a measure of which each document gives one value."""
LASTING: Final = frozenset({"age", "mass", "distance", "speed", "height", "length", "area", "volume", "weight"})
"""What a day or two does not change."""
PASSING: Final = LASTING | {"duration"}


def numbers(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give how two statements' figures relate, and the reason; None where they agree or cannot be compared.

    Other parties' figures contradict where they are of one time. A party's own later figure
    replaces its earlier one, and a later, higher toll of the event replaces
    anybody's earlier one, or what was only the least: it has risen, nobody was wrong.
    """
    if not (left.figures and right.figures and left.asserting and right.asserting) or elsewhere(left, right):
        return None
    if harm := unharmed(left, right) or unharmed(right, left):
        return harm
    if likeness >= TOLL and (toll := risen(left, right) or risen(right, left)):
        return "replaces", toll
    for one, other in opposed(left, right) if likeness >= ONLY else ():
        reason = f"ranges apart: {one.text} and {other.text}"
        if same_party(left, right):
            if likeness >= LEAST and later(left, right) and revised(left, one, right, other):
                return "replaces", reason
        elif rivals(left, one, right, other, likeness):
            return "contradicts", reason
    return None


def elsewhere(left: Side, right: Side) -> bool:
    """Do both name places or people, or days, and none in common? Then they count two events."""
    return bool(apart(left.names, right.names) or apart(left.sketch.days, right.sketch.days))


def opposed(left: Side, right: Side) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that differ; none where any agree: '12 killed, 10 of them crew' says '10 killed' too."""
    pairs = [(one, other) for one in left.figures for other in right.figures if one.unit == other.unit]
    if any(alike(one, other) and not ranges_apart(bounded(one), bounded(other)) for one, other in pairs):
        return
    if not any((one.low, one.high) == (other.low, other.high) for one, other in pairs):
        yield from ((one, other) for one, other in pairs if same_whole(one, other))


def revised(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    """May one party's later figure be of what its earlier one was of?"""
    named = bool(kind(one)) and set(kind(one)) == set(kind(other))
    return named and (one.what in TOLLS | LASTING or same_point(left, right))


def looks_back(side: Side, figure: Figure) -> bool:
    """Does it count so long from now: '27 years ago'?"""
    return re.search(rf"{re.escape(figure.text)}\W+ago\b", side.statement.text, re.IGNORECASE) is not None


def rivals(left: Side, one: Figure, right: Side, other: Figure, likeness: float) -> bool:
    """Can two parties' figures not both be right?"""
    if rounded(one, other) or told_both(left, one, right, other) or years_apart(left, one, right, other):
        return False
    if one.what == "duration" and looks_back(left, one) and looks_back(right, other):
        return False  # perhaps at two things
    if one.what in TOLLS:
        return likeness >= LEAST and rival_tolls(left, one, right, other)
    if one.what == "age":
        return likeness >= AGED and bool(head(one))
    if one.what in PASSING and head(one):
        return likeness >= SURE or (one.what in LASTING and only(left, one) and only(right, other))
    if not (says(left, one) and says(right, other)):
        return False
    if one.what in PASSING:
        return likeness >= AGED and same_point(left, right)
    clauses = left.sketch.clause and right.sketch.clause and same_day(one, other)
    return clauses and likeness >= (LIKELY if same_point(left, right) else SURE)
