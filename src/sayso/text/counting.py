"""Days, weeks, months and years that are counted from a day."""

from __future__ import annotations

from datetime import date, timedelta

FINENESS = {"month": 7, "quarter": 7, "year": 4, "decade": 4, "century": 4}
"""Characters of a day that counting in a unit needs."""
EARLIEST_YEAR, LATEST_YEAR = "1000", "2999"
"""Of a day that others may be counted from: few counts lead from there out of the calendar."""


def first_day(told: str, unit: str) -> date | None:
    """The first of a day, month or year; None where it is too coarse or too far away to count in a unit from it.

    >>> first_day("2021-03", "month"), first_day("2021-03", "day"), first_day("0021", "year")
    (datetime.date(2021, 3, 1), None, None)
    """
    if len(told) < FINENESS.get(unit, 10) or not EARLIEST_YEAR <= told[:4] <= LATEST_YEAR:
        return None
    return date.fromisoformat(told + "-01-01"[len(told) - 4 :])


def week(today: date) -> str:
    """The ISO week of a day.

    >>> week(date(2021, 1, 1))
    '2020-W53'
    """
    year, number, _ = today.isocalendar()
    return f"{year:04}-W{number:02}"


def shifted(today: date, count: int, unit: str) -> str:
    """The day, week, month or year that lies a number of units away, as coarse as the unit.

    >>> [shifted(date(2021, 3, 10), -count, unit) for count, unit in [(2, "day"), (2, "week"), (15, "month"), (1, "quarter"), (3, "year")]]
    ['2021-03-08', '2021-W08', '2019-12', '2020-Q4', '2018']
    >>> shifted(date(2021, 3, 10), -2, "decade"), shifted(date(2021, 3, 10), -1, "century"), shifted(date(2021, 3, 10), -1, "weekend")
    ('200', '19', '2021-W09-WE')
    """
    if unit == "day":
        return (today + timedelta(days=count)).isoformat()
    if unit in ("week", "weekend", "fortnight"):
        moved = week(today + timedelta(weeks=count * (2 if unit == "fortnight" else 1)))
        return moved + "-WE" * (unit == "weekend")
    if unit in ("month", "quarter"):
        return in_months(today, count, unit)
    year = today.year + count * {"year": 1, "decade": 10, "century": 100}[unit]
    return f"{year:04}"[: {"year": 4, "decade": 3, "century": 2}[unit]]


def in_months(today: date, count: int, unit: str) -> str:
    months = today.year * 12 + today.month - 1 + count * (3 if unit == "quarter" else 1)
    year, month = divmod(months, 12)
    return f"{year:04}-Q{month // 3 + 1}" if unit == "quarter" else f"{year:04}-{month + 1:02}"
