"""Do two statements give different numbers for one thing?

That two numbers differ says little by itself: what is counted or measured must
be the same, all of it, at one time, and the statements must be alike beside the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.judge.counted import Count, count, head, kind, same_whole, specific
from sayso.judge.likeness import apart
from sayso.judge.party import before, later, same_party
from sayso.judge.ranges import alike, ranges_apart, rounded
from sayso.judge.side import Side
from sayso.judge.stems import stem
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
RISING: Final = frozenset({"killed", "wounded", "casualties"})
"""Tolls of a whole event, which later reports raise."""
TOLLS: Final = RISING | {"arrested", "missing", "hospitalized", "rescued", "survived", "evacuated"}
"""What says enough for two figures of it to be of one thing; '80 people' does not."""
LASTING: Final = frozenset({"age", "mass", "distance", "speed", "height", "length", "area", "volume", "weight"})
"""What a day or two does not change."""
PASSING: Final = LASTING | {"duration"}
BARE: Final = 3
"""Words of a mere count: 'the six people'."""
MOST: Final = 4
"""Numbers of dead that a document may give before it is taken to tell of other events too."""
POINTING: Final = re.compile(r"\b(?:during|in|of|after|from|by|at) (?:(?:an|the) earlier|(?:a|the) previous|that|those|another)\b", re.I)
"""'Killed during that attack': words that point at another event."""


def numbers(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give how two statements' figures relate, and the reason; None where they agree or cannot be compared.

    Other parties' figures contradict where they are of one time. A party's own later figure
    replaces its earlier one, and a later, higher toll of the event replaces
    anybody's earlier one: it has risen, nobody was wrong.
    """
    if not (left.asserting and right.asserting) or elsewhere(left, right):
        return None
    if likeness >= TOLL and (found := risen(left, right) or risen(right, left)):
        return "replaces", found
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


def points_away(left: Side, right: Side) -> bool:
    """Does either tell of another event than the one that the documents are about?"""
    return any(POINTING.search(side.statement.text) for side in (left, right))


def opposed(left: Side, right: Side) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that differ; none where any agree: '12 killed, 10 of them crew' says '10 killed' too."""
    pairs = [(one, other) for one in left.figures for other in right.figures if one.unit == other.unit]
    if any(alike(one, other) and not ranges_apart(one, other) for one, other in pairs):
        return
    if not any((one.low, one.high) == (other.low, other.high) for one, other in pairs):
        yield from ((one, other) for one, other in pairs if same_whole(one, other))


def revised(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    """May one party's later figure be of what its earlier one was of?"""
    named = bool(kind(one)) and set(kind(one)) == set(kind(other))
    return named and (one.what in TOLLS | LASTING or same_point(left, right))


def rivals(left: Side, one: Figure, right: Side, other: Figure, likeness: float) -> bool:
    """Can two parties' figures not both be right?"""
    if rounded(one, other) or told_both(left, one, right, other) or years_apart(left, one, right, other):
        return False
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


def rival_tolls(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    """Are both tolls of the event that the documents are about, of the same people, on one day?"""
    few = max(len(values(left, one)), len(values(right, other))) <= MOST
    of_event = same_day(one, other) and not points_away(left, right)
    return few and of_event and specific(one) == specific(other) and told(left, one) and told(right, other)


def told(side: Side, figure: Figure) -> bool:
    """Does it say something of them, or stand in a headline, and not only name so many?"""
    return side.sketch.clause or says(side, figure) or side.sketch.words > BARE


def says(side: Side, figure: Figure) -> bool:
    """Is something said of what is counted: a predicate that is not the noun itself?"""
    predicate = stem(side.sketch.predicate)
    return predicate.isalpha() and predicate not in kind(figure)


def same_point(left: Side, right: Side) -> bool:
    """Do both say one thing of what they count?"""
    return bool(left.sketch.predicate) and stem(left.sketch.predicate) == stem(right.sketch.predicate)


def told_both(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    """Does a document that gives the one number give the other too, of something else then? One report may quote two people at odds."""
    if one.doc == other.doc:
        return left.speaker is None or right.speaker is None
    given = ((count(other), values(left, one, of_all=one.what in TOLLS)), (count(one), values(right, other, of_all=one.what in TOLLS)))
    return any(theirs.as_many(value) for theirs, own in given for value in own)


def values(side: Side, figure: Figure, *, of_all: bool = False) -> list[Count]:
    """The numbers that its document gives of what the figure counts, `of_all` whoever they are."""
    own = count(figure)
    return [value for value in side.counts if value.of_the_same(own) or (of_all and value.alike(own))]


def only(side: Side, figure: Figure) -> bool:
    return len(values(side, figure)) == 1


def years_apart(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    """Are they of two years, one of which is written beside its figure?"""
    if one.as_of is None or other.as_of is None or one.as_of[:4] == other.as_of[:4]:
        return False
    return one.as_of != left.statement.said_on or other.as_of != right.statement.said_on


def same_day(one: Figure, other: Figure) -> bool:
    """May they hold for one day? One that is not known may be any."""
    days = (one.as_of, other.as_of)
    return None in days or days[0] == days[1]


def risen(early: Side, late: Side) -> str | None:
    """The reason, where the later toll is higher; 'at least 60' is outgrown by 84. Both must name the event, or neither."""
    if not before(early, late) or bool(early.names) != bool(late.names):
        return None
    for one in early.figures:
        for other in late.figures:
            named = bool(kind(one)) and set(kind(one)) == set(kind(other))
            if one.what in RISING and named and same_whole(one, other) and least(one) < least(other):
                return f"risen: {one.text} and later {other.text}"
    return None


def least(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0
