"""Do two statements give different days or years for one thing?

Only days that are written out are compared: one that is counted from a report's
own date ('on Monday') is off wherever that date is.
"""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.given import same_point
from sayso.judge.likeness import apart, overlap
from sayso.judge.party import same_party
from sayso.judge.side import Side
from sayso.model import Relation

LEAST: Final = 0.6
"""Likeness from which two statements tell of one thing."""
ALIKE: Final = 0.4
"""Share of their words that they must have in common, by weight."""
SHORT: Final = 6
"""Words of a statement up to which its day is that of its predicate: 'built in 1974'."""
YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
LONGEST: Final = len("2024-03-04")


def dates(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that two parties date one thing differently, and the reason; None where they do not.

    Each must give one day alone, have the predicate of the other, and name a thing or person that it names too, or say little else.
    """
    if likeness < LEAST or not (left.asserting and right.asserting) or same_party(left, right) or left.denying != right.denying:
        return None
    if not same_point(left, right):
        return None
    first, second = only_day(left), only_day(right)
    if first is None or second is None or len(first) != len(second) or first == second:
        return None
    return ("contradicts", f"dated {first} and {second}") if of_one_thing(left, right) or both_briefly(left, right) else None


def of_one_thing(left: Side, right: Side) -> bool:
    return bool(set(left.names) & set(right.names)) and overlap(left.lemmas, right.lemmas) >= ALIKE


def both_briefly(left: Side, right: Side) -> bool:
    return max(left.sketch.words, right.sketch.words) <= SHORT and not apart(left.names, right.names)


def only_day(side: Side) -> str | None:
    """Its day, where it has one and its words tell the year."""
    days = side.sketch.days
    written = set(YEAR.findall(side.statement.text))
    return days[0] if len(days) == 1 and written == {days[0][:4]} and len(days[0]) <= LONGEST else None
