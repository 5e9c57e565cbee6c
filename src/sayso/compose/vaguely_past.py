"""The month or year of what was 'a few weeks ago', where all days that it may mean are of one."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.compose.gist import plain
from sayso.text.counting import EARLIEST_YEAR

AGO = re.compile(r"(?:just |only )?(?P<count>a few |several )?(?P<unit>days|weeks|months) ago", re.IGNORECASE)
DAYS = {"days": 1, "weeks": 7, "months": 30}
FEW = (2, 6)
MANY = (2, 9)
"""The fewest and most that 'a few' may be, and several or none told."""


def vaguely_past(words: str, published: str) -> str | None:
    """Read a vague count back from a day.

    >>> vaguely_past("a few months ago", "2021-10-02"), vaguely_past("weeks ago", "2021-03-30"), vaguely_past("days ago", "2021-03-30")
    ('2021', '2021', '2021-03')
    >>> vaguely_past("months ago", "2021-03-30") is None, vaguely_past("long ago", "2021-03-30") is None
    (True, True)
    """
    match = AGO.fullmatch(plain([words]))
    if match is None or len(published) < len("2021-03-09") or published[:4] < EARLIEST_YEAR:
        return None
    counts = FEW if (match["count"] or "").lower().strip() == "a few" else MANY
    today = date.fromisoformat(published[:10])
    first, last = ((today - timedelta(days=count * DAYS[match["unit"].lower()])).isoformat() for count in counts)
    return next((first[:length] for length in (len("2021-03"), len("2021")) if first[:length] == last[:length]), None)
