"""Days that are known more or less exactly, as calendars and catalogues want them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from sayso.model import Dossier


def bounds(written: str | None) -> tuple[date, date] | None:
    """The first and the last day that a date may mean; None for what is no date.

    >>> first, last = bounds("2028-02")
    >>> str(first), str(last), bounds("2028-02-30"), bounds(None)
    ('2028-02-01', '2028-02-29', None, None)
    """
    numbers = (written or "").partition("T")[0].split("-")
    if not all(number.isascii() and number.isdigit() for number in numbers):
        return None
    match [int(number) for number in numbers]:
        case [year] if 1 <= year <= 9999:
            return date(year, 1, 1), date(year, 12, 31)
        case [year, month] if 1 <= year <= 9999 and 1 <= month <= 12:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        case [year, month, day] if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return date(year, month, day), date(year, month, day)
    return None


def parts(written: str | None) -> tuple[int, ...]:
    """Year, month and day of a date, as many of them as it tells; none of what is no date.

    >>> parts("2031-03-02T18:30:00"), parts("2031-03"), parts("2031"), parts("soon")
    ((2031, 3, 2), (2031, 3), (2031,), ())
    """
    known = bounds(written)
    if known is None:
        return ()
    first, last = known
    return (first.year, first.month, first.day)[: 3 if first == last else 2 if first.month == last.month else 1]


def span(first: str, until: str | None) -> tuple[date, date] | None:
    """The first and the last day of something that lasted from one date to another."""
    begins, ends = bounds(first), bounds(until or first)
    return (begins[0], max(begins[1], ends[1])) if begins and ends else None


def last_day(dossier: Dossier) -> date | None:
    """The day of the last report: what stands for 'now' in a file that must not depend on the clock."""
    known = (bounds(written) for row in dossier.documents for written in (row.published, row.updated))
    return max((days[1] for days in known if days), default=None)


UNKNOWN = date(1970, 1, 1)
"""Where a format insists on a day and no report states one."""
