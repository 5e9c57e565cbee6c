"""The days that undated reports name, by the other reports of the event: 'on Tuesday' is the Tuesday that they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from statistics import median_low

from sayso.compose.gist import plain
from sayso.model import ClaimId, Document, DocumentId, Moment
from sayso.text.numerals import NUMERAL, number
from sayso.text.timex import day
from sayso.text.written_dates import MONTH, MONTHS, YEARS

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = re.compile(r"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
DAY_OF_MONTH = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<day>\d\d?)\b|\b(?P<day_first>\d\d?)\s+(?P<month_second>{MONTH})", re.IGNORECASE)
MONTH_ALONE = re.compile(rf"\b(?P<month>{MONTH})(?!\w)", re.IGNORECASE)
YEAR_FROM_NOW = re.compile(r"\b(?P<which>last|this|next) year\b", re.IGNORECASE)
YEARS_AGO = re.compile(rf"\b(?P<count>{NUMERAL}) years ago\b", re.IGNORECASE)
STEPS = {"last": -1, "this": 0, "next": 1}
COUNTED = re.compile(r"\b(?:last|next|past|previous|coming|following)\b", re.IGNORECASE)
"""Before a name, it counts from a day that nothing tells."""
SOON = 3
"""Months ahead that a month's name may mean; one farther ahead is last year's."""
TOMORROW = timedelta(days=1)
"""A report may tell of the day after the others were published, so a weekday's name is of the seven days up to it."""
TOGETHER = timedelta(days=7)
"""Reports of one event are published within about so long of each other."""


ALIKE = 5
"""Claims, at least, that a report has in common with the one whose day it is given."""


def likeliest_day(document: Document, documents: Sequence[Document], claims: Mapping[DocumentId, frozenset[ClaimId]]) -> date | None:
    """The day of the report that an undated one has the most claims in common with, twice as many as with any of another day."""
    if document.published or document.updated:
        return None
    counted: dict[date, int] = {}
    for other in documents:
        if other.published and len(other.published) >= len("2021-03-09"):
            common = len(claims.get(document.id, frozenset()) & claims.get(other.id, frozenset()))
            found = date.fromisoformat(other.published[:10])
            counted[found] = max(common, counted.get(found, 0))
    best = max(counted, key=lambda found: (counted[found], found), default=None)
    if best is None or counted[best] < ALIKE or best.year not in YEARS:
        return None
    far = [common for found, common in counted.items() if abs(found - best) > TOGETHER]
    return best if counted[best] >= 2 * max(far, default=0) else None


def presumed_day(documents: Sequence[Document]) -> date | None:
    """The day in the middle of those on which reports were published, where most are `TOGETHER`; else None."""
    written = [d.published[:10] for d in documents if d.published and len(d.published) >= len("2021-03-09")]
    days = [found for found in map(date.fromisoformat, written) if found.year in YEARS]
    if not days:
        return None
    middle = median_low(days)
    return middle if 2 * sum(abs(one - middle) <= TOGETHER for one in days) > len(days) else None


def presumed(moments: Sequence[Moment], near: date) -> Iterator[tuple[Moment, tuple[str, str | None]]]:
    """Yield the moments of an undated report with their days; a time of day is of the day that was named last."""
    told: str | None = None
    for moment in moments:
        known = day(moment.value) if moment.value else named_day(moment.text, near)
        if known is None and moment.type == "time" and told and moment.value is None:
            known = told, None
        if known:
            yield moment, known
            told = known[0] if len(known[0]) == len("2021-03-09") and known[1] is None else told


def named_day(words: str, near: date) -> tuple[str, str | None] | None:
    """The day or month that words name without its year or week, near a day; None where they name none.

    >>> near = date(2021, 3, 9)
    >>> [named_day(words, near) for words in ("Sunday night", "Wednesday", "Dec. 30", "in February", "last year", "two years ago")]
    [('2021-03-07', None), ('2021-03-10', None), ('2020-12-30', None), ('2021-02', None), ('2020', None), ('2019', None)]
    >>> named_day("yesterday", near) is None
    True
    """
    words = plain([words])
    if match := YEAR_FROM_NOW.search(words):
        return f"{near.year + STEPS[match['which'].lower()]}", None
    if match := YEARS_AGO.search(words):
        return years_before(near, number(match["count"]))
    if COUNTED.search(words):
        return None
    if match := DAY_OF_MONTH.search(words):
        return nearest_day(month_number(match["month"] or match["month_second"]), int(match["day"] or match["day_first"]), near)
    if match := WEEKDAY.search(words):
        latest = near + TOMORROW
        return (latest - timedelta(days=(latest.weekday() - WEEKDAYS.index(match[1][:3].lower())) % 7)).isoformat(), None
    if match := MONTH_ALONE.search(words):
        month = month_number(match["month"])
        return f"{near.year - (month > near.month + SOON)}-{month:02}", None
    return None


def years_before(near: date, count: float | None) -> tuple[str, str | None] | None:
    return (f"{near.year - int(count):04}", None) if count is not None and count < near.year else None


def weekday_name(words: str) -> str | None:
    """The weekday that stands alone in an expression, without a date or a count.

    >>> weekday_name("Sunday night"), weekday_name("last Sunday"), weekday_name("Sunday, May 3")
    ('Sun', None, None)
    """
    match = WEEKDAY.search(words)
    return None if match is None or COUNTED.search(words) or re.search(r"\d", words) else match[1]


def month_number(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def nearest_day(month: int, day_number: int, near: date) -> tuple[str, str | None] | None:
    days = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            days.append(date(year, month, day_number))
        except ValueError:
            continue
    return (min(days, key=lambda one: abs(one - near)).isoformat(), None) if days else None
