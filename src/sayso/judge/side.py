"""One side of a comparison: a statement with everything that the judges may look at."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.model import Entity, EntityId, Figure, Sketch, Statement, StatementId
from sayso.text.naming import named

Term = TypeVar("Term")


@dataclass(frozen=True, slots=True)
class Side:
    """One statement with all that the judges may look at."""

    statement: Statement
    sketch: Sketch
    lemmas: Mapping[str, float]
    """Each with its weight: the rarer in the dossier, the heavier."""
    names: Mapping[EntityId, str]
    """Entities that the content mentions, with what the dossier calls them."""
    figures: tuple[Figure, ...]

    @property
    def speaker(self) -> EntityId | None:
        return self.statement.source.entity if self.statement.source else None

    @property
    def denying(self) -> bool:
        """Does it say, all in all, that something is not so?"""
        return self.sketch.negated != (self.statement.stance == "denies")

    @property
    def asserting(self) -> bool:
        """Does it take a side? A doubt, a question or a demand does not."""
        return self.statement.stance in ("asserts", "denies")


def sides(
    statements: Sequence[Statement], sketches: Sequence[Sketch], entities: Sequence[Entity], figures: Sequence[Figure]
) -> tuple[Side, ...]:
    """Make one side of each statement, in their order. `sketches` are of the same statements, in the same order."""
    mentioned = named(statements, entities)
    called = {entity.id: entity.name for entity in entities}
    weights = rarity(sketch.lemmas for sketch in sketches)
    counted = by_statement(figures)
    return tuple(
        Side(
            statement=statement,
            sketch=sketch,
            lemmas={lemma: weights[lemma] for lemma in sketch.lemmas},
            names={name: called[name] for name in mentioned[statement.id]},
            figures=tuple(counted[statement.id]),
        )
        for statement, sketch in zip(statements, sketches, strict=True)
    )


def rarity(holders: Iterable[Sequence[Term]]) -> Mapping[Term, float]:
    """Weigh each term by the logarithm of one over its share of the statements (inverse document frequency)."""
    lists = list(holders)
    counts = Counter(term for terms in lists for term in terms)
    return {term: math.log(1 + len(lists) / count) for term, count in counts.items()}


def by_statement(figures: Iterable[Figure]) -> Mapping[StatementId | None, list[Figure]]:
    found: Mapping[StatementId | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.statement].append(figure)
    return found
