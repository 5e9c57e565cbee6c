"""Reports that are dated long before or after the others: a page is often stamped anew, and its 'Sunday' then counts from another day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from sayso.model import Document
from sayso.render.reading import LONG, Reading, whole

FAR: Final = timedelta(days=60)
"""From the middle of all reports' days: longer than one event is in the news."""
MOST: Final = 2 / 3
"""Of the reports that have a date, those that are near its middle; where fewer are, no day is that of the event."""
FEWEST: Final = 3
"""Reports with a date: of two nothing tells which is astray."""
MONTH: Final = 30.44
"""Days."""
COUNTED: Final = re.compile(
    r"(?i)^(?:(?:on|last|this|next) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow)$"
    r"|^(?:last|this|next) (?:week|month)$"
)
"""Words that count from the day of their report."""


def strays(read: Reading) -> list[dict[str, Any]]:
    """Those reports, how many months from most of the others they are dated, and words of theirs that may be of another day."""
    days = {document.id: day for document in read.dossier.documents if document.published and (day := whole(document.published[:LONG]))}
    if len(days) < FEWEST:
        return []
    middle = sorted(days.values())[len(days) // 2]
    far = {doc: day for doc, day in days.items() if abs(day - middle) > FAR}
    if len(days) - len(far) < MOST * len(days):
        return []
    return [_stray(read.documents[doc], day, middle) for doc, day in sorted(far.items(), key=lambda row: (row[1], row[0]))]


def _stray(document: Document, day: date, middle: date) -> dict[str, Any]:
    return {
        "doc": document.id,
        "months": round(abs(day - middle).days / MONTH),
        "later": day > middle,
        "words": next(_counted(document), ""),
    }


def _counted(document: Document) -> Iterator[str]:
    """Yield what its text counts from its day."""
    for moment in document.moments:
        words = " ".join(moment.text.split())
        inside = any(moment.start < stretch.end and stretch.start < moment.end for stretch in document.furniture)
        if not inside and COUNTED.match(words):
            yield words
