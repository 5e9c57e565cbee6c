"""What a relative expression of time is counted from, and what a rule of the grammar makes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sayso.model import MomentType

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an expression of time stands."""

    today: date | None
    """The document's day; null where it has none."""
    of_today: str = "the report's date"
    """What that day is."""
    tense: Tense = "past"
    """Of the verb that the expression modifies."""
    reference: str | None = None
    """TIMEX3 value of the last date told before: 'a day later' is counted from it."""
    first_day: date | None = None
    """The last day told before on which something began: 'the second day' is counted from it."""
    quarter: str | None = None
    """TIMEX3 value of the last quarter told before."""
    business: bool = False
    """Are figures of business compared, so that 'a year ago' is the like of the quarter that was told?"""
    play: bool = False
    """Does the report, or the sentence, tell of a game? Then a quarter is a part of it."""
    attributive: bool = False
    """Does the expression hang on a noun ('the summit in April'), so that no verb tells whether it is past?"""


@dataclass(frozen=True, slots=True)
class TimexReading:
    """A TIMEX3 type and value. The value is null where nothing tells what to count from."""

    type: MomentType
    value: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and how its matches are read; a reading of None means that it is no expression of time."""

    pattern: re.Pattern[str]
    needs: re.Pattern[str]
    """What no match is without, quick to look for: a sentence that lacks it is not searched."""
    read: Callable[[re.Match[str], Scene], TimexReading | None]

    def extent(self, match: re.Match[str]) -> tuple[int, int]:
        """Start and end of the expression in a match: of the group named `timex`, where that has matched."""
        return match.span("timex" if "timex" in self.pattern.groupindex and match["timex"] else 0)


def rule(pattern: str, read: Callable[[re.Match[str], Scene], TimexReading | None], *, needs: str) -> Rule:
    """Make a rule whose pattern matches whole words in any case and takes any white space for a space.

    An empty group in a pattern stands for words that its reading looks for and the pattern does not have.
    """
    whole = rf"(?<![\w$€£])(?<!\d\.)(?:{spaced(pattern)})(?![\w]|-(?:old|ago|earlier|end|to|[a-z]+ed)\b| old\b)"
    return Rule(re.compile(whole, re.IGNORECASE), re.compile(spaced(needs), re.IGNORECASE), read)


def spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")
