"""TIMEX3 values as days of the calendar."""

from __future__ import annotations

import re
from datetime import date

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T.*)?")
MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d{2})?")
WEEK = re.compile(r"(\d{4})-W(\d{2})(-WE)?")
PART_OF_YEAR = re.compile(r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])")
DECADE_OR_CENTURY = re.compile(r"\d{2,3}")
CITY_TIME = r"(?!(?:This|That|The|Next|Last|First|One|Any|Some|Each|Every|Same|No|On|In|At|By) )[A-Z][a-z]+(?: [A-Z][a-z]+)? time"
"""The pattern of a zone that goes by a city or a country: 'Moscow time', 'New York time'."""
MONTHS_OF = {
    "SP": (3, 5),
    "SU": (6, 8),
    "FA": (9, 11),
    "WI": (12, 14),
    "Q1": (1, 3),
    "Q2": (4, 6),
    "Q3": (7, 9),
    "Q4": (10, 12),
    "H1": (1, 6),
    "H2": (7, 12),
}
"""First and last month of each part of a year. Winter is named for the year it begins in and runs into the next."""


def day(value: str) -> tuple[str, str | None] | None:
    """Give the day, month or year that a TIMEX3 value names, and the last one where it names several.

    Durations, sets and references such as PRESENT_REF name none.

    >>> day("2021-03-09TMO")
    ('2021-03-09', None)
    >>> day("2021-W10-WE")
    ('2021-03-13', '2021-03-14')
    >>> day("2021-SU")
    ('2021-06', '2021-08')
    >>> day("198")
    ('1980', '1989')
    >>> day("P6M") is None
    True
    """
    if match := DAY.fullmatch(value):
        return match[1], None
    if MONTH_OR_YEAR.fullmatch(value):
        return value, None
    if match := WEEK.fullmatch(value):
        return days_of_week(int(match[1]), int(match[2]), weekend=bool(match[3]))
    if match := PART_OF_YEAR.fullmatch(value):
        first, last = MONTHS_OF[match[2]]
        return month(int(match[1]), first), month(int(match[1]), last)
    if DECADE_OR_CENTURY.fullmatch(value):
        missing = 4 - len(value)
        return value + "0" * missing, value + "9" * missing
    return None


def whole_day(value: str) -> date | None:
    """The day that a TIMEX3 value names; None where it names a longer time, or a day that no calendar has.

    >>> whole_day("2024-03-02"), whole_day("2024-03"), whole_day("2024-02-30")
    (datetime.date(2024, 3, 2), None, None)
    """
    if not (match := DAY.fullmatch(value)):
        return None
    try:
        return date.fromisoformat(match[1])
    except ValueError:
        return None


def days_of_week(year: int, week: int, *, weekend: bool) -> tuple[str, str] | None:
    """First and last day of an ISO week, or of its weekend; None where the year has no such week."""
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
    except ValueError:
        return None
    return first.isoformat(), date.fromisocalendar(year, week, 7).isoformat()


def month(year: int, number: int) -> str:
    """Write a month, counted from a year's January.

    >>> month(2020, 14)
    '2021-02'
    """
    return f"{year + (number - 1) // 12}-{(number - 1) % 12 + 1:02}"
