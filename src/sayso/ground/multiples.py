"""How many times as much, told in one word: 'sixfold', 'tenfold'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground.measures import OWN
from sayso.ground.quantity import Quantity
from sayso.text.numerals import ANY_ONES, ANY_TENS, number

FOLD = re.compile(rf"(?<![\w-])(?P<times>{ANY_TENS}|{ANY_ONES}|hundred|thousand)fold\b", re.IGNORECASE)


def multiples(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the numbers that are written as one word with 'fold'."""
    for match in FOLD.finditer(text, start, end):
        times = number(match["times"])
        yield Quantity(match.start(), match.end(), match.start(), match.end("times"), times, times, False, OWN["fold"])
