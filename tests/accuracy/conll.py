"""How well two partitions of the same mentions agree: MUC, B³ and CEAFe, whose mean is the CoNLL score (Pradhan et al., 2011).

Counts add up over documents, or over events that share no chain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Mention = TypeVar("Mention", bound=Hashable)
Chain = frozenset[Mention]


@dataclass(slots=True)
class Counts:
    """What was right, as seen from either side, and all there was."""

    right_of_mine: float = 0.0
    mine: float = 0.0
    right_of_gold: float = 0.0
    gold: float = 0.0

    def add(self, right_of_mine: float, mine: float, right_of_gold: float, gold: float) -> None:
        self.right_of_mine += right_of_mine
        self.mine += mine
        self.right_of_gold += right_of_gold
        self.gold += gold

    @property
    def precision(self) -> float:
        return self.right_of_mine / self.mine if self.mine else 0.0

    @property
    def recall(self) -> float:
        return self.right_of_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Agreement:
    """The three measures, over all partitions that were added."""

    muc: Counts = field(default_factory=Counts)
    b3: Counts = field(default_factory=Counts)
    ceafe: Counts = field(default_factory=Counts)

    def add(self, gold: Mapping[Mention, Hashable], mine: Mapping[Mention, Hashable]) -> None:
        """Take in a partition: for each mention, its chain by either side."""
        if gold.keys() != mine.keys():
            raise ValueError("both sides must place the same mentions")
        left, right = chains(gold), chains(mine)
        self.muc.add(*links(right, gold), *links(left, mine))
        self.b3.add(company(right, gold), len(mine), company(left, mine), len(gold))
        aligned = alignment(left, right)
        self.ceafe.add(aligned, len(right), aligned, len(left))

    @property
    def conll(self) -> float:
        return (self.muc.f1 + self.b3.f1 + self.ceafe.f1) / 3


def chains(partition: Mapping[Mention, Hashable]) -> list[Chain[Mention]]:
    """The mentions of each chain, in the order in which the chains begin."""
    found: defaultdict[Hashable, set[Mention]] = defaultdict(set)
    for mention, chain in partition.items():
        found[chain].add(mention)
    return [frozenset(chain) for chain in found.values()]


def parts(chain: Chain[Mention], other: Mapping[Mention, Hashable]) -> Counter[Hashable]:
    """How many of a chain's mentions each chain of the other side holds."""
    return Counter(other[mention] for mention in chain)


def links(these: Iterable[Chain[Mention]], other: Mapping[Mention, Hashable]) -> tuple[int, int]:
    """MUC (Vilain et al., 1995): the links of these chains that the other side has too, and all that hold them together."""
    pairs = [(len(chain) - len(parts(chain, other)), len(chain) - 1) for chain in these]
    return sum(shared for shared, _ in pairs), sum(needed for _, needed in pairs)


def company(these: Iterable[Chain[Mention]], other: Mapping[Mention, Hashable]) -> float:
    """B³ (Bagga and Baldwin, 1998): for each mention, the share of its chain that the other side puts with it; their sum."""
    return sum(count * count / len(chain) for chain in these for count in parts(chain, other).values())


def alignment(gold: Sequence[Chain[Mention]], mine: Sequence[Chain[Mention]]) -> float:
    """CEAFe (Luo, 2005): chains paired one to one so that they share most, two chains by his φ₄, the Dice coefficient."""
    likeness = [2 * len(one & other) / (len(one) + len(other)) for one in gold for other in mine]
    return most(np.array(likeness).reshape(len(gold), len(mine)))


def most(gain: NDArray[np.float64]) -> float:
    """The greatest sum of a matrix's values of which no two share a row or a column.

    Rows find their column one by one, each by a shortest augmenting path (Jonker and Volgenant, 1987).

    >>> most(np.array([[3.0, 2.0], [2.0, 0.0]]))
    4.0
    """
    if gain.shape[0] > gain.shape[1]:
        gain = gain.T
    seats = Seats.of(gain.max(initial=0.0) - gain)
    for row in range(len(gain)):
        seats.give(row)
    return float(sum(gain[row, column] for column, row in enumerate(seats.holder) if row >= 0))


@dataclass(frozen=True, slots=True)
class Seats:
    """Columns that rows hold at the least cost, with the prices that prove it so (the dual solution)."""

    cost: NDArray[np.float64]
    row_price: NDArray[np.float64]
    column_price: NDArray[np.float64]
    holder: NDArray[np.int64]
    """The row that holds each column, or -1."""

    @classmethod
    def of(cls, cost: NDArray[np.float64]) -> Seats:
        rows, columns = cost.shape
        return cls(cost, np.zeros(rows), np.zeros(columns), np.full(columns, -1))

    def give(self, row: int) -> None:
        """Give one more row a column, moving others where that is cheaper."""
        distance, before = np.full(len(self.holder), np.inf), np.full(len(self.holder), -1)
        done = np.zeros(len(self.holder), dtype=bool)
        moving, column, reached = row, -1, 0.0
        while moving >= 0:
            through = reached + self.cost[moving] - self.row_price[moving] - self.column_price
            nearer = ~done & (through < distance)
            distance[nearer], before[nearer] = through[nearer], column
            column = int(np.where(done, np.inf, distance).argmin())
            reached, done[column], moving = float(distance[column]), True, int(self.holder[column])
        held = done & (self.holder >= 0)
        self.row_price[row] += reached
        self.row_price[self.holder[held]] += reached - distance[held]
        self.column_price[done] -= reached - distance[done]
        while column >= 0:
            previous = int(before[column])
            self.holder[column] = self.holder[previous] if previous >= 0 else row
            column = previous
