"""Parts of a whole: 'two-thirds', 'half of', '1/16 of', 'one in five'; and of a measure: 'half a mile'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground.measures import Unit
from sayso.ground.quantity import PART, Quantity
from sayso.ground.units import unit_at
from sayso.text.numerals import number

SHARE = Unit("share", "share")
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
ANY_PART = "|".join(PARTS)
SMALL = r"one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}"
MEASURE = r"hour|mile|kilomet|second|pound|inch|centur|point"
SPAN = r"years?|months?|weeks?|days?|hours?|minutes?|decades?"
FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<count>an?|{SMALL})[-\s](?P<part>{ANY_PART})(?:s(?!\w)|(?=\s+of\b))"
    rf"|(?<=by\s)a\s(?P<step>{ANY_PART})\b"
    rf"|(?P<half>half)(?<!first\shalf)(?<!second\shalf)(?=\s+(?:of|the|its|their|his|her|our|all)\b|[-\s](?:an?[-\s])?(?:{MEASURE}))"
    rf"|(?P<upper>\d{{1,2}})[/⁄](?P<lower>\d{{1,4}})(?=[\s-]+[a-z])"
    rf"|(?P<sign>[½¼¾⅓⅔])(?=[\s-]+[a-z])"
    rf"|(?P<some>{SMALL})\s+(?:out\s+of|in)(?:\s+every)?\s+(?P<all>{SMALL})(?![\w,.]*\d|\s+(?:{SPAN})\b))",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"(?:\s+of)?\s+an?(?:\s+(?:US|U\.S\.|imperial))?(?=\s)")


def shares(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield fractions: in the unit of the measure that they are a part of, else as shares."""
    for match in FRACTION.finditer(text, start, end):
        article = ARTICLE.match(text, match.end())
        measure = unit_at(text, article.end() if article else match.end())
        value = fraction(match)
        if value is None or (match["upper"] and not measure and not text.startswith(" of ", match.end())):
            continue
        unit, stop = measure or (SHARE, match.end())
        yield Quantity(match.start(), stop, match.start(), match.end(), value, value, False, unit, (PART,))


def fraction(match: re.Match[str]) -> float | None:
    """The value; None where a part would be more than the whole."""
    if match["half"] or match["sign"]:
        return number(match[0])
    if match["step"]:
        return 1 / PARTS[match["step"].lower()]
    upper = number(match["count"] or match["upper"] or match["some"]) or 1.0
    lower = PARTS[match["part"].lower()] if match["part"] else number(match["lower"] or match["all"])
    return upper / lower if lower and upper < lower else None
