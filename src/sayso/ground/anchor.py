"""The day that a report's relative expressions of time are counted from."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.model import Document
from sayso.text.outlets import MASTHEAD, outlet_called
from sayso.text.written_dates import MONTH, written_dates

LATE, TOO_LATE = timedelta(days=14), timedelta(days=120)
"""How long after the day in its heading a page is stamped that was only fetched or changed then; an earlier day is what it tells of."""
HEADING = 150
"""Characters of a heading, at most."""
DASHES = "-–—|·•"
APART = re.compile(rf"\s[{DASHES}]\s")
"""Between the parts of a heading."""
FIRST_DAY = re.compile(rf"\d(?:\s+{MONTH})?\s*[{DASHES}]$", re.IGNORECASE)
"""Before the last day of several: '3 May – 5 May 2021'."""
PLACE = 3
"""Words in capitals, at most, that are the place of a dateline."""
EARLIEST, LATEST = "1900-01-01", "2099-12-31"


def anchor(document: Document) -> date | None:
    """The day that relative expressions are counted from; None where it is none that a report could have."""
    written = stamped(document)
    if headed := headed_before(document):
        return headed
    if not written or len(written) < 10 or not EARLIEST <= written[:10] <= LATEST:
        return None
    return date.fromisoformat(written[:10])


def stamped(document: Document) -> str | None:
    return document.published or document.updated


def headed_before(document: Document) -> date | None:
    """The day in its heading, of a page that is stamped weeks after it: it was only fetched or changed then."""
    written, headed = stamped(document), heading_day(document.text)
    late = written and headed and (headed + LATE).isoformat() < written[:10] <= (headed + TOO_LATE).isoformat()
    return headed if late else None


def anchored(document: Document) -> str:
    """What the day is that relative expressions are counted from."""
    if headed_before(document):
        return "the day in the report's heading"
    return "the report's date" if document.published else "the day of the report's last change"


def heading_day(text: str) -> date | None:
    """The day that a report's first line ends with, where it stands apart from the title: 'Harbour News, 3 June 2021'.

    A title may end in the day of what it tells: 'The speech of May 3, 2019'.
    """
    line = text.lstrip().partition("\n")[0].rstrip()
    if len(line) > HEADING:
        return None
    written = list(written_dates(line))
    if len(written) != 1 or written[0].end != len(line) or not stands_apart(line[: written[0].start]):
        return None
    return date.fromisoformat(written[0].value[:10])


def stands_apart(before: str) -> bool:
    """Does a dash stand before a day, or nothing, or an outlet's name or a dateline's place, alone or at the end of a title?

    >>> [stands_apart(before) for before in ("Ferry sinks - ", "Harbour News, ", "Ferry sinks | Harbour News, ", "BERGEN, ")]
    [True, True, True, True]
    >>> stands_apart("The speech of the mayor, "), stands_apart("The Harbour Fair, 3 May – ")
    (False, False)
    """
    words = before.rstrip()
    if not words or words[-1] in DASHES:
        return FIRST_DAY.search(words) is None
    last = APART.split(words)[-1].rstrip(" ,(")
    is_place = last.isupper() and len(last.split()) <= PLACE
    return is_place or MASTHEAD.match(last) is not None or outlet_called(last) is not None
