"""How a statement gives a figure, and which others its document gives."""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.counted import Count, count, kind
from sayso.judge.side import Side
from sayso.judge.stems import stem
from sayso.model import Figure

RISING: Final = frozenset({"killed", "wounded", "casualties"})
"""Tolls of a whole event, which later reports raise."""
TOLLS: Final = RISING | {"arrested", "missing", "hospitalized", "rescued", "survived", "evacuated"}
"""What says enough for two figures of it to be of one thing; '80 people' does not."""
BARE: Final = 3
"""Words of a mere count: 'the six people'."""
POINTING: Final = re.compile(r"\b(?:during|in|of|after|from|by|at) (?:(?:an|the) earlier|(?:a|the) previous|that|those|another)\b", re.I)
"""'Killed during that attack': words that point at another event."""


def points_away(left: Side, right: Side) -> bool:
    """Does either tell of another event than the one that the documents are about?"""
    return any(POINTING.search(side.statement.text) for side in (left, right))


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
