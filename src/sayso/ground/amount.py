"""A quantity with what it counts or measures, and what tells so."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.language.parse import Token
from sayso.model import Span

OF_PEOPLE = "a number that stands for people"
OF_THINGS = "a number that stands for what was told before"
LIKE_ANOTHER = "in the unit of an amount beside it"
VALUE = "the value of what its clause is about"
OLD_AGE = "how old somebody is"
LATEST = "where a change ends"
NUMBERED = "an ordinal numbers the last of them"


def measured_in(unit: str) -> str:
    return f"measured in {unit}"


def counts(noun: str, unit: str) -> str:
    return f"counts {unit}" if noun.lower() == unit else f"“{noun}” are counted as {unit}"


def befell(what: str) -> str:
    return f"the words around it tell of {what}"


def none_at_all(words: str) -> str:
    return f"“{words}” tells that there was none"


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity and what is counted or measured."""

    span: Span
    what: str
    subject: Span
    """The words that name what is counted."""
    low: float | None
    high: float | None
    unit: str
    approximate: bool
    token: Token
    """The word whose clause tells of it."""
    why: tuple[str, ...] = ()
    """What set its bounds, and what tells what is counted."""
