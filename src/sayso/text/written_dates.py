"""Days written out in full, with their year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
YEARS = range(1900, 2100)
"""Those that a report may be from; the patterns below say the same."""
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
CLOCK = r"(?P<{0}hour>[012]?\d)[:.](?P<{0}minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:\s*(?P<{0}half>[ap])\.?m\b\.?)?"
ZONE = r"(?:\s*(?:[A-Z]{1,4}T|UTC|Z|ET|[+-]\d\d:?\d\d)\b)?"
DATE = re.compile(
    rf"(?:{CLOCK.format('early_')}{ZONE},?\s+(?:on\s+)?)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    r"(?<!\d)(?:(?P<iso_year>(?:19|20)\d\d)[-/](?P<iso_month>[01]\d)[-/](?P<iso_day>[0-3]\d)(?!\d)"
    rf"|(?:(?<![^\W_])|(?-i:(?=[A-Z])))(?P<month>{MONTH})\s+(?P<day>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b"
    rf"|(?P<day_first>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month_second>{MONTH}),?\s+(?P<year_last>(?:19|20)\d\d)\b)"
    rf"(?:(?:T|,?\s+(?:at\s+|[-–·|]\s*)?){CLOCK.format('late_')}{ZONE})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """Where a day is written, and the day, or day and time, in ISO 8601."""

    start: int
    end: int
    value: str


def written_dates(text: str) -> Iterator[WrittenDate]:
    """Yield each day that is written with its year; a time beside it is kept as the clock shows it.

    >>> [found.value for found in written_dates("Updated June 3, 2021 4:52 pm ET; first seen 2 Jun. 2021")]
    ['2021-06-03T16:52:00', '2021-06-02']
    >>> list(written_dates("The quay closed on June 3, and 31 February 2021 is no day."))
    []
    """
    for match in DATE.finditer(text):
        if value := iso(match):
            yield WrittenDate(match.start(), match.end(), value)


def stated_date(value: object) -> str | None:
    """Read a date that a file states: an ISO 8601 string, a written day, or YAML's own date.

    >>> stated_date("2021-06-03T15:24:00Z"), stated_date("Thu, 03 Jun 2021 15:24:00 +0200"), stated_date("2021-06")
    ('2021-06-03T15:24:00', '2021-06-03T15:24:00', '2021-06')
    >>> stated_date("last week") is None
    True
    """
    if isinstance(value, date) and value.year not in YEARS:
        return None
    if isinstance(value, datetime):
        return value.replace(microsecond=0, tzinfo=None).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return None
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", value.strip()):
        return value.strip()
    found = next(written_dates(value), None)
    return found.value if found else None


def iso(match: re.Match[str]) -> str | None:
    year = match["iso_year"] or match["year"] or match["year_last"]
    name = match["month"] or match["month_second"]
    month = MONTHS.index(name[:3].lower()) + 1 if name else int(match["iso_month"])
    day = match["iso_day"] or match["day"] or match["day_first"]
    clock = clock_time(match, "late_") or clock_time(match, "early_")
    try:
        written = date(int(year), month, int(day))
    except ValueError:
        return None
    return datetime.combine(written, clock).isoformat() if clock else written.isoformat()


def clock_time(match: re.Match[str], which: str) -> time | None:
    if match[which + "hour"] is None:
        return None
    hour = int(match[which + "hour"])
    if half := match[which + "half"]:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return time(hour, int(match[which + "minute"])) if hour < 24 else None
