"""What the two sides of many pairs hold both, found for all pairs at once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Term = TypeVar("Term", bound=Hashable)
Places = NDArray[np.int64]
Column = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shared:
    """What each pair has in common: how many terms, their weight together, and that of the heaviest."""

    count: Places
    weight: Column
    heaviest: Column


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of several sides by number, those of one side after those of another."""

    starts: Places
    """Where those of each side begin."""
    counts: Places
    """How many each side has."""
    numbers: Places
    weights: Column
    held: Places
    """A code for each side and a term of it, sorted; the last one is no side's."""
    size: int
    """How many terms there are in all."""

    def shared(self, first: Places, second: Places) -> Shared:
        """Compare the sides at the places `first` with those at `second`."""
        counts = self.counts[first]
        pairs = np.repeat(np.arange(len(first)), counts)
        before = np.repeat(np.cumsum(counts) - counts, counts)
        terms = self.starts[first][pairs] + np.arange(len(pairs)) - before
        sought = second[pairs] * self.size + self.numbers[terms]
        both = self.held[np.searchsorted(self.held, sought)] == sought
        pairs, weights = pairs[both], self.weights[terms[both]]
        heaviest = np.zeros(len(first))
        np.maximum.at(heaviest, pairs, weights)
        summed = np.zeros(len(first))
        np.add.at(summed, pairs, weights)
        return Shared(np.bincount(pairs, minlength=len(first)), summed, heaviest)

    def apart(self, first: Places, second: Places) -> Column:
        """1 for each pair of which both have terms and share none."""
        none = self.shared(first, second).count == 0
        return np.where(none & (self.counts[first] > 0) & (self.counts[second] > 0), 1.0, 0.0)


def terms(held: Sequence[Mapping[Term, float]]) -> Terms:
    """Number the terms that each side holds, with their weights.

    >>> known = terms([{"ferry": 2.0, "sink": 1.0}, {"ferry": 2.0}])
    >>> known.shared(np.array([0]), np.array([1])).weight.tolist()
    [2.0]
    """
    known: dict[Term, int] = {}
    numbers = np.array([known.setdefault(term, len(known)) for one in held for term in one], dtype=np.int64)
    counts = np.array([len(one) for one in held], dtype=np.int64)
    codes = np.repeat(np.arange(len(held)), counts) * len(known) + numbers
    return Terms(
        starts=np.cumsum(counts) - counts,
        counts=counts,
        numbers=numbers,
        weights=np.array([weight for one in held for weight in one.values()], dtype=np.float64),
        held=np.append(np.sort(codes), np.iinfo(np.int64).max),
        size=len(known),
    )
