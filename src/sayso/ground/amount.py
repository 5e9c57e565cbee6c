"""A quantity with what it counts or measures."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.language.parse import Token
from sayso.model import Span


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
