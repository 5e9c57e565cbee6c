"""A number in running text with its bounds and its unit, and what set them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.ground.measures import Unit

RANGE = "two numbers are the ends of a range"
TWO_UNITS = "told in two units, put into the smaller"
PART = "a part of a whole"


def opens_above(words: str) -> str:
    return f"“{words}” opens the range above"


def opens_below(words: str) -> str:
    return f"“{words}” opens the range below"


def blurs(words: str) -> str:
    return f"“{words}” makes it approximate"


def sets_floor(words: str, floor: float) -> str:
    return f"“{words}” sets a floor of {floor:,.0f}"


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
    why: tuple[str, ...] = ()
    """What set its bounds, unless it is stated exactly."""

    @property
    def exact(self) -> float | None:
        """Its one value; None for a range or an open bound."""
        return self.low if self.low == self.high else None
