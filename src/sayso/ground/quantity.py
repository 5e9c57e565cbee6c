"""A number in running text with its bounds and its unit."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.ground.measures import Unit


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds. An open bound is null."""

    start: int
    """Where the words that bound it begin."""
    end: int
    """Where its unit ends, or the number."""
    digits: int
    """Where the number itself begins."""
    number_end: int
    """Where the number itself ends."""
    low: float | None
    high: float | None
    approximate: bool
    unit: Unit | None

    @property
    def exact(self) -> float | None:
        """Its one value; None for a range or an open bound."""
        return self.low if self.low == self.high else None
