"""Can two TIMEX values not be of one time?"""

from __future__ import annotations

import re
from typing import Final

from sayso.text.timex import whole_day

WEEKDAY: Final = re.compile(r"XXXX-WXX-([1-7])")
CLOCK: Final = re.compile(r"(\d\d)(?::(\d\d))?")
PARTS: Final = {"MO": (4, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}
"""Hours of each part of the day."""
HOURS: Final = 2
"""Hours by which two who tell of one time may be apart."""


def times_apart(one: str, other: str) -> bool:
    """Do two values name two days, months, years or hours, of which neither lies in the other?

    >>> times_apart("2024-03-02", "XXXX-WXX-7"), times_apart("XXXX-03", "2024-03-12"), times_apart("2024-03-04TMO", "2024-03-04TEV")
    (True, False, True)
    """
    (day, _, hour), (its_day, _, its_hour) = one.partition("T"), other.partition("T")
    return days_apart(day, its_day) or hours_apart(hour, its_hour)


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


def hours_apart(one: str, other: str) -> bool:
    first, second = hours(one), hours(other)
    return first is not None and second is not None and min(first[1], second[1]) + HOURS <= max(first[0], second[0])


def hours(value: str) -> tuple[float, float] | None:
    """The first and the last hour that the end of a value names."""
    if clock := CLOCK.match(value):
        at = int(clock[1]) + int(clock[2] or 0) / 60
        return at, at
    return PARTS.get(value)
