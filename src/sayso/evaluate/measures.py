"""Shares, and precision with recall."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass

Figures = dict[str, float | int | None]
"""Named figures; null where one does not apply."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of what was found is right, and how much of what is right was found."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both.

        >>> Measure(precision=0.5, recall=1.0).f1
        0.6666666666666666
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def named(self, name: str) -> Figures:
        return {f"{name}_precision": self.precision, f"{name}_recall": self.recall, f"{name}_f1": self.f1}


def measure(right: int, found: int, wanted: int) -> Measure:
    """Count-based precision and recall; zero where there is nothing to divide by."""
    return Measure(right / found if found else 0.0, right / wanted if wanted else 0.0)


def share(part: Sized, whole: Sized) -> float | None:
    """Return the part of the whole, or null of nothing.

    >>> share("ab", "abcd")
    0.5
    """
    return len(part) / len(whole) if len(whole) else None
