"""Can two TIMEX values not be of one time?"""

from __future__ import annotations

import re
from typing import Final

from sayso.text.timex import whole_day

WEEKDAY: Final = re.compile(r"XXXX-WXX-([1-7])")
CLOCK: Final = re.compile(r"(\d\d)(?::(\d\d))?(?::\d\d)?(Z|([+-])(\d\d)(?::(\d\d))?)?")
Hours = tuple[float, float]
PARTS: Final = {"MO": (4, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}
"""Hours of each part of the day."""
HOURS: Final = 2
"""Hours by which two who tell of one time may be apart."""
ROUND: Final = 24
"""Hours of a day, within which an hour without a zone may be one with a zone."""


def times_apart(one: str, other: str) -> bool:
    """Do two values name two days, months, years or hours, of which neither lies in the other?

    >>> times_apart("2024-03-02", "XXXX-WXX-7"), times_apart("XXXX-03", "2024-03-12"), times_apart("2024-03-04TMO", "2024-03-04TEV")
    (True, False, True)
    """
    (day, _, hour), (its_day, _, its_hour) = one.partition("T"), other.partition("T")
    first, second = hours(hour), hours(its_hour)
    if first is None or second is None:
        return days_apart(day, its_day)
    near = HOURS if zoned(hour) == zoned(its_hour) else ROUND
    start, its_start = whole_day(day), whole_day(its_day)
    if start and its_start:
        return between(first, second, (its_start - start).days) >= near
    # A night may be told by the day that it begins on, or by the one that it ends on.
    return days_apart(day, its_day) or all(between(first, second, later) >= near for later in (-1, 0, 1))


def days_apart(one: str, other: str) -> bool:
    if WEEKDAY.fullmatch(one) or WEEKDAY.fullmatch(other):
        return None not in (weekday(one), weekday(other)) and weekday(one) != weekday(other)
    return any(parts_apart(mine, its) for mine, its in zip(one.split("-"), other.split("-"), strict=False))


def parts_apart(one: str, other: str) -> bool:
    """Are they two years, months or days, both known? A decade ('198') may hold a year."""
    return one.isdecimal() and other.isdecimal() and len(one) == len(other) and one != other


def weekday(value: str) -> int | None:
    """Which day of the week a value names, 1 for Monday."""
    if named := WEEKDAY.fullmatch(value):
        return int(named[1])
    told = whole_day(value)
    return told.isoweekday() if told else None


def between(one: Hours, other: Hours, later: int) -> float:
    """How many hours lie between them, the other so many days later; negative where they overlap."""
    return max(one[0], other[0] + ROUND * later) - min(one[1], other[1] + ROUND * later)


def hours(value: str) -> Hours | None:
    """The first and the last hour that the end of a value names, in UTC where it names a zone.

    >>> hours("13:30+03:00"), hours("MO"), hours("")
    ((10.5, 10.5), (4, 12), None)
    """
    if clock := CLOCK.match(value):
        at = int(clock[1]) + int(clock[2] or 0) / 60
        ahead = int(clock[5] or 0) + int(clock[6] or 0) / 60
        at += ahead if clock[4] == "-" else -ahead
        return at, at
    return PARTS.get(value)


def zoned(value: str) -> bool:
    """Does it name the zone of its hour?"""
    clock = CLOCK.match(value)
    return clock is not None and clock[3] is not None
