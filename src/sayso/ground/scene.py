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
    tense: Tense = "past"
    """Of the verb that the expression modifies."""
    reference: str | None = None
    """TIMEX3 value of the last date told before: 'a day later' is counted from it."""


@dataclass(frozen=True, slots=True)
class TimexReading:
    """A TIMEX3 type and value. The value is null where nothing tells what to count from."""

    type: MomentType
    value: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and how its matches are read; a reading of None means that it is no expression of time."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Scene], TimexReading | None]


def rule(pattern: str, read: Callable[[re.Match[str], Scene], TimexReading | None]) -> Rule:
    """Make a rule whose pattern matches whole words in any case and takes any white space for a space."""
    spaced = pattern.replace(" ", r"\s+")
    return Rule(re.compile(rf"(?<![\w$€£])(?:{spaced})(?![\w]|-old| old\b)", re.IGNORECASE), read)
