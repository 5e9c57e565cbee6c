"""What a document's other names, and the documents of the same event, tell of where a place is."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.ground.candidacy import Named
from sayso.language.gazetteer import GazetteerRow
from sayso.language.gazetteer_files import EARTH_KM
from sayso.model import DocumentId

Belief = NDArray[np.float64]
"""The probability of each row of a name."""
LEAST = 0.05
"""Rows that are less likely tell nothing of others."""
ALIKE = 0.25
"""Least cosine of the names of two documents for one to tell something of the other's places."""
FAR_KM = 20_000.0


@dataclass(slots=True)
class Tally:
    """Sums by what is told, from which those of one name can be taken out again."""

    sums: defaultdict[tuple[str, ...], float] = field(default_factory=lambda: defaultdict(float))
    by_name: defaultdict[str, dict[tuple[str, ...], float]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, name: str, told: tuple[str, ...], weight: float) -> None:
        self.sums[told] += weight
        self.by_name[name][told] = self.by_name[name].get(told, 0.0) + weight

    def without(self, name: str, told: tuple[str, ...]) -> float:
        return max(0.0, self.sums.get(told, 0.0) - self.by_name.get(name, {}).get(told, 0.0))


@dataclass(slots=True)
class Surroundings:
    """How often each country, region and kind is meant, and points on the ground, by the names that tell so."""

    tally: Tally = field(default_factory=Tally)
    points: list[tuple[str, float, NDArray[np.float64]]] = field(default_factory=list)

    def add(self, one: Named, belief: Belief, weight: float) -> None:
        for row, vector, chance in zip(one.rows, one.vectors, belief, strict=True):
            told = weight * float(chance)
            if chance >= LEAST and row.country:
                for what in areas(row):
                    self.tally.add(one.name, what, told)
                if row.kind in {"city", "village", "district", "facility"}:
                    self.points.append((one.name, told, vector))

    def share(self, name: str, what: tuple[str, ...]) -> float:
        """How much of what the other names tell is told of a country, a region or a kind; 0 where they tell nothing."""
        total = self.tally.without(name, ())
        return self.tally.without(name, what) / (total + 0.5) if total else 0.0

    def nearest(self, name: str, vectors: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Distance in km of each row from the nearest other point, and the weight of the points within a day's trip."""
        others = [(weight, vector) for other, weight, vector in self.points if other != name and weight > 0.3]
        if not others:
            return np.full(len(vectors), FAR_KM), np.zeros(len(vectors))
        km = kilometres(vectors, np.array([vector for _, vector in others]))
        weights = np.array([weight for weight, _ in others])
        total = weights.sum() + 0.5
        return km.min(axis=1), (np.exp(-km / 100.0) * weights).sum(axis=1) / total


def areas(row: GazetteerRow) -> Iterator[tuple[str, ...]]:
    """What a row tells: that something is told at all, its country, its kind there, its region."""
    yield ()
    yield (row.country,)
    yield row.country, "kind", row.kind
    if row.admin1:
        yield row.country, row.admin1


def kilometres(left: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
    """Great-circle distances of points on the unit sphere, each on the left from each on the right."""
    return EARTH_KM * np.arccos(np.clip(left @ right.T, -1.0, 1.0))


def surroundings(named: Iterable[Named], beliefs: Iterable[Belief]) -> Surroundings:
    found = Surroundings()
    for one, belief in zip(named, beliefs, strict=True):
        if len(one.rows):
            found.add(one, belief, math.sqrt(len(one.mentions)))
    return found


def related(named: Mapping[DocumentId, Sequence[Named]]) -> dict[DocumentId, dict[DocumentId, float]]:
    """Documents that name the same places, with the cosine of their names; they tell of one event."""
    vectors = {doc: {one.key: 1.0 for one in names} for doc, names in named.items()}
    holding: defaultdict[str, list[DocumentId]] = defaultdict(list)
    for doc in sorted(vectors):
        for key in vectors[doc]:
            holding[key].append(doc)
    rare = {key: math.log(1 + len(vectors) / len(docs)) for key, docs in holding.items()}
    lengths = {doc: math.sqrt(math.fsum(rare[key] ** 2 for key in keys)) for doc, keys in vectors.items()}
    return {doc: likenesses(doc, vectors, holding, rare, lengths) for doc in sorted(vectors)}


def likenesses(
    doc: DocumentId,
    vectors: Mapping[DocumentId, Mapping[str, float]],
    holding: Mapping[str, Sequence[DocumentId]],
    rare: Mapping[str, float],
    lengths: Mapping[DocumentId, float],
) -> dict[DocumentId, float]:
    products: defaultdict[DocumentId, float] = defaultdict(float)
    for key in sorted(vectors[doc]):
        for other in holding[key]:
            if other != doc:
                products[other] += rare[key] ** 2
    cosines = {other: product / (lengths[doc] * lengths[other]) for other, product in products.items()}
    return {other: cosine for other, cosine in sorted(cosines.items()) if cosine >= ALIKE}
