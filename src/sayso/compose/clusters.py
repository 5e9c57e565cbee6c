"""Average-link clustering over the pairs that were judged."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sayso.model import StatementId

Pair = tuple[StatementId, StatementId]


@dataclass(slots=True)
class Graph:
    """Clusters that are being merged, and how like each two of them are.

    `likeness` holds the sum of the scores of the pairs between two clusters;
    a pair that nobody judged adds nothing, and a pair of which one holds the
    other (`nested` counts them) is not asked for. Each cluster is named by its first member.
    """

    members: dict[StatementId, list[StatementId]]
    nested: dict[StatementId, dict[StatementId, int]]
    likeness: dict[StatementId, dict[StatementId, float]] = field(default_factory=lambda: defaultdict(dict))
    apart: dict[StatementId, set[StatementId]] = field(default_factory=lambda: defaultdict(set))

    def average(self, left: StatementId, right: StatementId) -> float:
        pairs = len(self.members[left]) * len(self.members[right]) - self.nested[left].get(right, 0)
        return self.likeness[left][right] / pairs

    def merge(self, kept: StatementId, gone: StatementId) -> None:
        self.members[kept] = sorted(self.members[kept] + self.members.pop(gone))
        for other, score in self.likeness.pop(gone).items():
            del self.likeness[other][gone]
            if other != kept:
                self.likeness[kept][other] = self.likeness[other][kept] = self.likeness[kept].get(other, 0.0) + score
        for other, count in self.nested.pop(gone, {}).items():
            del self.nested[other][gone]
            if other != kept:
                self.nested[kept][other] = self.nested[other][kept] = self.nested[kept].get(other, 0) + count
        for other in self.apart.pop(gone, set()):
            self.apart[other].discard(gone)
            self.apart[other].add(kept)
            self.apart[kept].add(other)


def clusters(
    units: Iterable[StatementId], scores: Mapping[Pair, float], apart: Iterable[Pair], nested: Iterable[Pair] = (), *, same: float
) -> list[tuple[StatementId, ...]]:
    """Join the two most alike clusters until none are as like as `same` on average; sorted.

    Two units that are `apart` never share a cluster, nor do clusters that hold
    them. Of two that are `nested`, one inside the other, likeness says nothing:
    they may share one, and count in no average. Equal averages are joined in the order of their names. Takes
    time in the number of pairs that were judged, times a logarithm.

    >>> a, b, c = map(StatementId, "abc")
    >>> clusters([a, b, c], {(a, b): 0.9, (b, c): 0.8, (a, c): 0.2}, [], same=0.6)
    [('a', 'b'), ('c',)]
    """
    graph = graph_of(units, scores, apart, nested)
    waiting = [(-score, *pair) for pair, score in scores.items() if score >= same]
    heapq.heapify(waiting)
    while waiting:
        score, left, right = heapq.heappop(waiting)
        if not current(graph, left, right, -score) or right in graph.apart[left]:
            continue
        graph.merge(left, right)
        for entry in mergeable(graph, left, same):
            heapq.heappush(waiting, entry)
    return sorted(tuple(members) for members in graph.members.values())


def graph_of(units: Iterable[StatementId], scores: Mapping[Pair, float], apart: Iterable[Pair], nested: Iterable[Pair]) -> Graph:
    graph = Graph({unit: [unit] for unit in units}, nested=defaultdict(dict))
    for left, right in nested:
        graph.nested[left][right] = graph.nested[right][left] = 1
    for (left, right), score in sorted(scores.items()):
        graph.likeness[left][right] = graph.likeness[right][left] = score
    for left, right in apart:
        graph.apart[left].add(right)
        graph.apart[right].add(left)
    return graph


def current(graph: Graph, left: StatementId, right: StatementId, score: float) -> bool:
    """Is a waiting entry still about two clusters as they are now?"""
    return left in graph.members and right in graph.likeness[left] and graph.average(left, right) == score


def mergeable(graph: Graph, kept: StatementId, same: float) -> Iterator[tuple[float, StatementId, StatementId]]:
    for other in graph.likeness[kept]:
        average = graph.average(kept, other)
        if average >= same:
            yield (-average, min(kept, other), max(kept, other))
