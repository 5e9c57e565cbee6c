"""Which pairs of units are worth a judgement.

All pairs would be quadratic. Two units that say the same nearly always lie near
each other by the matcher's vectors, and two that contradict each other do so or
share a rare word, name or number; an index of the rare terms and the nearest
neighbours find those pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sayso.model import Entity, EntityId, Sketch, Statement, StatementId
from sayso.text.naming import named

RARE = 12
"""A term in more units than this does not make a pair: pairs stay linear in the number of terms."""
BLOCK = 1024
"""Rows multiplied at once: 1,024 by 100,000 cosines of four bytes are 400 MB."""

Places = NDArray[np.int64]
"""Where units stand in a list of them."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of units by their places, the one with the lesser id first, and how near their vectors are, to six digits."""

    first: Places
    second: Places
    cosines: NDArray[np.float64]


def candidates(
    statements: Sequence[Statement],
    sketches: Sequence[Sketch],
    entities: Sequence[Entity],
    rows: NDArray[np.float32],
    *,
    neighbours: int,
    near: float,
) -> Pairs:
    """Pair units that share a rare name, figure or word, or whose vectors are near; sorted by their ids, each pair once.

    `rows` has one vector of unit length for each unit. Near are those at a cosine
    of at least `near`: of each unit, as many as `neighbours`.
    """
    ordered = np.array(sorted(range(len(statements)), key=lambda place: statements[place].id), dtype=np.int64)
    rank = np.argsort(ordered)
    shared = sharing(sketches, named(statements, entities))
    neighbouring, cosines = nearest(rows, neighbours, near)
    ranks = rank[np.concatenate((shared, neighbouring))]
    codes, chosen = np.unique(ranks.min(axis=1) * len(statements) + ranks.max(axis=1), return_index=True)
    first, second = ordered[codes // len(statements)], ordered[codes % len(statements)]
    nearness = np.concatenate((np.einsum("ij,ij->i", rows[shared[:, 0]], rows[shared[:, 1]]), cosines))[chosen]
    apart = ~overlap(statements, first, second)
    return Pairs(first[apart], second[apart], nearness[apart].astype(np.float64).round(6))


def overlap(statements: Sequence[Statement], first: Places, second: Places) -> NDArray[np.bool_]:
    """Of each pair, does one lie in the other, or share words with it? The same words said by two do not."""
    numbers = {doc: number for number, doc in enumerate({statement.doc for statement in statements})}
    docs = np.array([numbers[statement.doc] for statement in statements])
    starts = np.array([statement.start for statement in statements])
    ends = np.array([statement.end for statement in statements])
    same = (starts[first] == starts[second]) & (ends[first] == ends[second])
    meet = (starts[first] < ends[second]) & (starts[second] < ends[first])
    shared: NDArray[np.bool_] = (docs[first] == docs[second]) & meet & ~same
    return shared


def sharing(sketches: Sequence[Sketch], names: Mapping[StatementId, Iterable[EntityId]]) -> Places:
    """The places of the two units of each pair that has a rare term in common."""
    index: Mapping[Hashable, list[int]] = defaultdict(list)
    for place, sketch in enumerate(sketches):
        for term in terms_of(sketch, names[sketch.statement]):
            index[term].append(place)
    pairs = (pair for holders in index.values() if len(holders) <= RARE for pair in combinations(holders, 2))
    return np.array(list(pairs), dtype=np.int64).reshape(-1, 2)


def terms_of(sketch: Sketch, names: Iterable[EntityId]) -> Iterator[Hashable]:
    yield from (("lemma", lemma) for lemma in sketch.lemmas)
    yield from (("name", name) for name in names)
    yield from (("number", number) for number in sketch.numbers)


def nearest(rows: NDArray[np.float32], neighbours: int, near: float) -> tuple[Places, NDArray[np.float32]]:
    """The places of each unit and its nearest, and their cosines; exact, in blocks (quadratic, but a product of matrices)."""
    found, nearness = [np.empty((0, 2), dtype=np.int64)], [np.empty(0, dtype=np.float32)]
    for first in range(0, len(rows) if neighbours else 0, BLOCK):
        cosines = rows[first : first + BLOCK] @ rows.T
        for place, own in enumerate(cosines, start=first):
            own[place] = -2.0  # no unit is its own neighbour
            best = nearest_of(own, neighbours, near)
            found.append(np.column_stack((np.full(len(best), place), best)))
            nearness.append(own[best])
    return np.concatenate(found), np.concatenate(nearness)


def nearest_of(cosines: NDArray[np.float32], neighbours: int, near: float) -> Places:
    """Where the highest are, of equal ones the first. All others are set aside before these are sorted: there may be thousands."""
    within = np.flatnonzero(cosines >= near)
    if len(within) > neighbours:
        least = np.partition(cosines[within], -neighbours)[-neighbours]
        within = within[cosines[within] >= least]
    return within[np.argsort(-cosines[within], kind="stable")[:neighbours]]
