"""Which pairs of units are worth a judgement.

All pairs would be quadratic. Two units that say the same nearly always lie near
each other by the matcher's vectors, and two that contradict each other do so or
share a rare word, name or number; an index of the rare terms and the nearest
neighbours find those pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sayso.model import Entity, EntityId, Sketch, Statement, StatementId
from sayso.text.naming import named

RARE = 12
"""A term in more units than this does not make a pair: pairs stay linear in the number of terms."""
BLOCK = 1024
"""Rows multiplied at once: 1,024 by 100,000 cosines of four bytes are 400 MB."""

Pair = tuple[StatementId, StatementId]


def candidates(
    statements: Sequence[Statement],
    sketches: Sequence[Sketch],
    entities: Sequence[Entity],
    rows: NDArray[np.float32],
    *,
    neighbours: int,
    near: float,
) -> tuple[Pair, ...]:
    """Pair units that share a rare name, figure or word, or whose vectors are near; sorted, each pair once.

    `rows` has one vector of unit length for each unit. Near are those at a cosine
    of at least `near`: of each unit, as many as `neighbours`.
    """
    ids = [statement.id for statement in statements]
    names = named(statements, entities)
    terms = [terms_of(sketch, names[sketch.statement]) for sketch in sketches]
    places = {statement.id: statement for statement in statements}
    pairs = {*sharing(ids, terms), *nearest(ids, rows, neighbours, near)}
    return tuple(sorted((min(pair), max(pair)) for pair in pairs if not overlap(*(places[name] for name in pair))))


def overlap(one: Statement, other: Statement) -> bool:
    """Does one lie in the other, or share words with it? The same words said by two do not."""
    same = (one.start, one.end) == (other.start, other.end)
    return one.doc == other.doc and one.start < other.end and other.start < one.end and not same


def terms_of(sketch: Sketch, names: Iterable[EntityId]) -> Iterator[Hashable]:
    yield from (("lemma", lemma) for lemma in sketch.lemmas)
    yield from (("name", name) for name in names)
    yield from (("number", number) for number in sketch.numbers)


def sharing(ids: Sequence[StatementId], terms: Sequence[Iterable[Hashable]]) -> Iterator[Pair]:
    index: Mapping[Hashable, list[StatementId]] = defaultdict(list)
    for statement, found in zip(ids, terms, strict=True):
        for term in found:
            index[term].append(statement)
    for holders in index.values():
        if len(holders) <= RARE:
            yield from combinations(sorted(holders), 2)


def nearest(ids: Sequence[StatementId], rows: NDArray[np.float32], neighbours: int, near: float) -> Iterator[Pair]:
    """Pair each unit with its nearest; exact, in blocks (quadratic, but a product of matrices)."""
    for first in range(0, len(ids) if neighbours else 0, BLOCK):
        cosines = rows[first : first + BLOCK] @ rows.T
        for row, own in enumerate(cosines):
            own[first + row] = -2.0  # no unit is its own neighbour
            within = np.flatnonzero(own >= near)
            best = within[np.argsort(-own[within], kind="stable")[:neighbours]]
            left = ids[first + row]
            yield from ((min(left, ids[other]), max(left, ids[other])) for other in best)
