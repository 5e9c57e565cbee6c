"""The words before and behind a number that bound it: 'at least', 'nearly', 'about', 'or more'."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.ground.quantity import Quantity, blurs, opens_above, opens_below
from sayso.ground.time_words import single_spaced

LOWER = (
    r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|(?:a\s+)?minimum\s+of|(?:well\s+|just\s+)?over|(?:slightly\s+)?more\s+than|"
    r"as\s+few\s+as|upwards?\s+of|in\s+excess\s+of|greater\s+than|above|exceeding"
)
UPPER = (
    r"up\s+to|as\s+(?:many|much)\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|(?:a\s+)?maximum\s+of|"
    r"fewer\s+than|less\s+than|(?:just\s+|well\s+)?under|below|nearly|almost|(?:just\s+)?(?:short|shy)\s+of|not\s+quite"
)
ABOUT = (
    r"about|around|approximately|roughly|some|an\s+estimated|estimated|circa|close\s+to|more\s+or\s+less|"
    r"in\s+the\s+(?:region|order|neighbou?rhood)\s+of"
)
PLAIN = r"a\s+total\s+of|only|just|another|an?\s+(?:additional|further)|all|the"
BEFORE = re.compile(rf"(?<!\w)(?:(?P<lower>{LOWER})|(?P<upper>{UPPER})|(?P<about>{ABOUT})|(?P<plain>{PLAIN}))\s*$", re.IGNORECASE)
AFTER = re.compile(
    r"(?P<lower>\+|\s+or\s+more\b|-plus\b)|(?P<upper>\s+or\s+(?:fewer|less)\b)|(?P<about>\s+or\s+so\b|-odd\b)", re.IGNORECASE
)
NEARLY = re.compile(r"nearly|almost|.*(?:short|shy)\s+of|not\s+quite", re.IGNORECASE)
REACH = 40
"""Characters before a number in which the words that bound it stand."""


def bounded(text: str, quantity: Quantity, start: int) -> Quantity:
    """Take in the words before a number that bound it."""
    while match := BEFORE.search(text, max(start, quantity.start - REACH), quantity.start):
        if match["plain"] and match["plain"].lower() in ("the", "all"):
            break
        quantity = replace(reshaped(quantity, match), start=match.start())
    return quantity


def reshaped(quantity: Quantity, match: re.Match[str]) -> Quantity:
    """The quantity with its bounds opened, or marked as approximate."""
    words = single_spaced(match[0]).strip("- ")
    if match["lower"] and not during(quantity, match["lower"]):
        return replace(quantity, high=None, why=(*quantity.why, opens_above(words)))
    if match["upper"] and quantity.high is not None:
        near = NEARLY.fullmatch(match["upper"]) is not None
        return replace(quantity, low=None, approximate=near, why=(*quantity.why, opens_below(words)))
    return replace(quantity, approximate=True, why=(*quantity.why, blurs(words))) if match["about"] else quantity


def during(quantity: Quantity, word: str) -> bool:
    """'Over two days' tells how long, not how much more."""
    return word.lower() == "over" and quantity.unit is not None and quantity.unit.measures == "duration"
