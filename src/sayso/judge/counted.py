"""What a figure counts or measures, and whether it is all of it."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import Final

from sayso.judge.ranges import alike
from sayso.judge.stems import stem
from sayso.model import Figure

WORD: Final = re.compile(r"[^\W\d_]{2,}")
PART: Final = re.compile(
    r"\b(?:of|(?:other|another|more(?! than)|additional|further|extra|including|among|first|remaining)s?)\b", re.IGNORECASE
)
"""'Two of the dead', '500 others': a part of what is counted, not all."""
NUMERALS: Final = frozenset(
    "a an the at least about around some more than over nearly almost up to "
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens "
    "scores several".split()
)
"""Words that say how many, not what."""
MEASURES: Final = frozenset(
    map(stem, "year month week day hour minute second old meter mile kilometer foot feet inch pound kilogram ton tonne".split())
)
"""Words for what something is measured in."""
ANYBODY: Final = frozenset(
    map(stem, "people person human victim casualty dead life nobody none killed wounded injured toll number".split())
)
"""Words that say no more than that people are counted."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something, as a document gives it somewhere."""

    what: str
    unit: str
    head: str
    low: float | None
    high: float | None

    def alike(self, other: Count) -> bool:
        return (self.what, self.unit) == (other.what, other.unit)

    def of_the_same(self, other: Count) -> bool:
        return self.alike(other) and self.head == other.head

    def as_many(self, other: Count) -> bool:
        return (self.low, self.high) == (other.low, other.high)


def count(figure: Figure) -> Count:
    return Count(figure.what, figure.unit, head(figure), figure.low, figure.high)


def kind(figure: Figure) -> tuple[str, ...]:
    """Stems of the words for what is counted, without the number: 'boy' of 'a three-year-old boy'."""
    return kind_of(figure.subject)


@functools.lru_cache(maxsize=10_000)
def kind_of(subject: str) -> tuple[str, ...]:
    words = (word.lower() for word in WORD.findall(subject))
    return tuple(found for word in words if word not in NUMERALS and (found := stem(word)) not in MEASURES)


def head(figure: Figure) -> str:
    """The stem of the noun that is counted; empty where it only says that people are."""
    words = kind(figure)
    return words[-1] if words and words[-1] not in ANYBODY else ""


def same_whole(one: Figure, other: Figure) -> bool:
    """Do two figures count or measure the same, all of it?"""
    if not alike(one, other) or head(one) != head(other):
        return False
    return not any(PART.search(words) for figure in (one, other) for words in (figure.text, figure.subject))


def specific(figure: Figure) -> frozenset[str]:
    """The words that tell which people are counted."""
    return frozenset(kind(figure)) - ANYBODY
