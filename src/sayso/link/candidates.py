"""Which pairs of statements are worth a judgement.

All pairs would be quadratic. Two statements that say the same nearly always
share a rare word, name or number, or lie near each other by embedding; an
index of the rare terms and the nearest neighbours find those pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sayso.model import Entity, EntityId, Sketch, Statement, StatementId
from sayso.text.naming import named

RARE = 24
"""A term in more statements than this does not make a pair: pairs stay linear in the number of terms."""
BLOCK = 1024
"""Rows multiplied at once: 1,024 by 100,000 cosines of four bytes are 400 MB."""

Pair = tuple[StatementId, StatementId]


def candidates(
    statements: Sequence[Statement],
    sketches: Sequence[Sketch],
    entities: Sequence[Entity],
    embeddings: NDArray[np.float32],
    *,
    neighbours: int,
) -> tuple[Pair, ...]:
    """Pair statements that share a rare name, figure or word, or are near by embedding; sorted, each pair once.

    `embeddings` has one row of unit length for each statement.
    """
    ids = [statement.id for statement in statements]
    names = named(statements, entities)
    terms = [terms_of(sketch, names[sketch.statement]) for sketch in sketches]
    pairs = {*sharing(ids, terms), *nearest(ids, embeddings, neighbours)}
    return tuple(sorted((min(pair), max(pair)) for pair in pairs))


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


def nearest(ids: Sequence[StatementId], embeddings: NDArray[np.float32], neighbours: int) -> Iterator[Pair]:
    """Pair each statement with its nearest; exact, in blocks (quadratic, but a product of matrices)."""
    count = min(neighbours, len(ids) - 1)
    for first in range(0, len(ids) if count > 0 else 0, BLOCK):
        cosines = embeddings[first : first + BLOCK] @ embeddings.T
        rows = np.arange(len(cosines))
        cosines[rows, first + rows] = -2.0  # no statement is its own neighbour
        for row, best in enumerate(np.argsort(-cosines, axis=1, kind="stable")[:, :count]):
            left = ids[first + row]
            yield from ((min(left, ids[other]), max(left, ids[other])) for other in best)
