"""Days of events that others are counted from: 'in 2003, five years after it fired a missile'; 'it came a month after the vote'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sayso.model import Document, Moment
from sayso.text.timex import day, days_of_week, month

COUNTED = re.compile(r"P(\d{1,3})([DWMY])")
JOINED = re.compile(r"\s+(?:before|after|ahead\s+of)\b", re.IGNORECASE)
DIRECTION = re.compile(r"\b(before|after|ahead\s+of)$", re.IGNORECASE)
CAME = re.compile(r"\b(?:came|comes?|coming)\b[^.;\n]{0,20}$", re.IGNORECASE)
"""Before a count: what came is the news of the day."""
SENTENCE_END = re.compile(r"(?<![A-Z])[.!?]['\"”’)]*(?:\s|$)|\n|$")
CLAUSE_END = re.compile(rf"[,;](?=\s)|{SENTENCE_END.pattern}")
FINENESS = {"D": 10, "W": 10, "M": 7, "Y": 4}
"""Characters that a day must have so that such units can be counted from it."""
EARLIEST_YEAR, LATEST_YEAR = "1000", "2999"
"""Of a day that others are counted from: no count leads out of the calendar."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day that nothing names, the count that leads to it, and the words of what happened then."""

    moment: Moment
    date: str
    until: str | None
    event: str


def reckoned(document: Document, moments: Sequence[Moment]) -> Iterator[Reckoned]:
    """Yield the events from which a document counts the days of others.

    The day of the other is the one named before the count in its sentence; of
    what 'came' so long after an event, the document's own.
    """
    for index, moment in enumerate(moments):
        counted = COUNTED.fullmatch(moment.value or "")
        joined = JOINED.match(document.text, moment.end)
        end = joined.end() if joined else moment.end
        words = document.text[moment.start : end]
        direction = DIRECTION.search(words)
        if counted is None or direction is None:
            continue
        sign = -1 if direction[1].lower() == "after" else 1
        origin = other_day(document, moments[:index], moment)
        if origin and (found := shifted(origin, sign * int(counted[1]), counted[2])):
            clause = CLAUSE_END.search(document.text, end)
            event = document.text[moment.start : clause.start() if clause else None]
            yield Reckoned(replace(moment, end=end, text=words), *found, event)


def other_day(document: Document, before: Sequence[Moment], counted: Moment) -> str | None:
    """The day of what is dated by the count."""
    for moment in reversed(before):
        if end := SENTENCE_END.search(document.text, moment.end, counted.start):
            if end.start() < counted.start:
                break
        known = day(moment.value) if moment.value and moment.type in ("date", "time") else None
        if known and known[1] is None:
            return known[0]
    came = CAME.search(document.text, max(0, counted.start - 60), counted.start)
    return document.published[:10] if came and document.published else None


def shifted(origin: str, count: int, unit: str) -> tuple[str, str | None] | None:
    """The day, week, month or year that lies so many units away; None where the day is not as fine as the unit.

    >>> shifted("2021-03-10", -3, "D"), shifted("2021-03", 2, "M"), shifted("2021-03-10", -10, "Y"), shifted("2021", -2, "M")
    (('2021-03-07', None), ('2021-05', None), ('2011', None), None)
    >>> shifted("2021-03-10", -1, "W")
    ('2021-03-01', '2021-03-07')
    """
    if len(origin) < FINENESS[unit] or not EARLIEST_YEAR <= origin[:4] <= LATEST_YEAR:
        return None
    if unit == "Y":
        return f"{int(origin[:4]) + count:04}", None
    if unit == "M":
        return month(int(origin[:4]), int(origin[5:7]) + count), None
    moved = date.fromisoformat(origin) + timedelta(days=count * (7 if unit == "W" else 1))
    return (moved.isoformat(), None) if unit == "D" else days_of_week(*moved.isocalendar()[:2], weekend=False)
