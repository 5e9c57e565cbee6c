"""What claims are made of: units, what is known of their words, and what the judges think of pairs of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import product

from sayso.compose.clusters import Pair
from sayso.model import Evidence, Judgement, Sketch, Statement, StatementId, Unit

SURE = 0.5
"""Likeness to the most typical supporter from which another one is counted on."""
FEWEST = 2
"""Words that the two must have in common: one alone is a topic, though it be a verb ('killed')."""

Group = tuple[Evidence, ...]
Likeness = Mapping[StatementId, Mapping[StatementId, float]]


@dataclass(frozen=True, slots=True)
class Material:
    """Units with their sketches, and what the judges think of pairs of them."""

    units: Mapping[StatementId, Unit]
    statements: Mapping[StatementId, Statement]
    """The words of the units."""
    sketches: Mapping[StatementId, Sketch]
    judgements: tuple[Judgement, ...]
    judged: Mapping[StatementId, Sequence[Judgement]]
    """The same judgements, by each of their two units."""
    nested: Likeness
    """Of each unit, those that it lies in or that lie in it, each with 1."""
    negative: frozenset[StatementId]
    """The units that say, all in all, that something is not so."""

    def alike(self) -> Iterator[tuple[Pair, float]]:
        """Yield the pairs that nothing sets apart, with their scores."""
        return ((ordered(j.left, j.right), j.score) for j in self.judgements if not self.sets_apart(j))

    def apart(self) -> list[Pair]:
        """The pairs that something sets apart, and the parts of them whose numbers differ as theirs do."""
        setting_apart = [j for j in self.judgements if self.sets_apart(j)]
        pairs = {ordered(j.left, j.right) for j in setting_apart}
        counts = (j for j in setting_apart if j.clash == "numbers")
        parts = (pair for j in counts for pair in product(self.with_parts(j.left), self.with_parts(j.right)))
        return sorted(pairs | {ordered(*pair) for pair in parts if self.numbers_apart(*pair)})

    def with_parts(self, name: StatementId) -> list[StatementId]:
        """A unit and those that lie in it."""
        own, others = self.statements[name], [self.statements[other] for other in self.nested.get(name, ())]
        return [name, *(other.id for other in others if own.start <= other.start and other.end <= own.end)]

    def sets_apart(self, judgement: Judgement) -> bool:
        """A claim and its denial are never one claim, however alike their words are; a language model tells them apart itself."""
        opposite = (judgement.left in self.negative) != (judgement.right in self.negative) and not judgement.by_language_model
        return opposite or judgement.sets_apart

    def doubting(self, statement: StatementId) -> bool:
        """Is it a caveat, which leaves open whether something is so?"""
        return is_doubt(self.statements[statement])

    def denying(self, statement: StatementId) -> bool:
        """Does it say, all in all, that something is not so? What could not be verified may be so or not."""
        return statement in self.negative

    def unsure(self, group: Group) -> frozenset[StatementId]:
        """The supporters not to be counted on, beside the most typical one: they may say something else.

        Those are the ones that are not like enough to it, that share a mere topic
        with it, or that give other numbers. What a language model calls the same may
        share a topic alone and give other numbers.
        """
        core = self.typical(group)
        if core is None:
            return frozenset()
        same = self.same_as(core)
        return frozenset(
            name for name in supporters(group) if name != core and not (name in same and self.of_one_matter(core, name, same[name]))
        )

    def typical(self, group: Group) -> StatementId | None:
        """The most typical supporter, a clause before a mere phrase; None where there is no supporter."""
        scores = {evidence.statement: evidence.score for evidence in group if evidence.role == "supports"}
        return max(scores, key=lambda name: (self.sketches[name].clause, scores[name], name), default=None)

    def same_as(self, unit: StatementId) -> Mapping[StatementId, Judgement]:
        """The judgements that others say the same as a unit, by the other."""
        return {j.left if j.right == unit else j.right: j for j in self.judged.get(unit, ()) if j.relation == "same"}

    def of_one_matter(self, left: StatementId, right: StatementId, judgement: Judgement) -> bool:
        """Are two that are judged the same surely so: alike enough, with more than a topic in common, and no other numbers?"""
        if judgement.by_content:
            return True
        return judgement.score >= SURE and self.words_in_common(left, right) >= FEWEST and not self.numbers_apart(left, right)

    def words_in_common(self, left: StatementId, right: StatementId) -> int:
        return len(set(self.sketches[left].lemmas) & set(self.sketches[right].lemmas))

    def numbers_apart(self, left: StatementId, right: StatementId) -> bool:
        one, other = self.sketches[left].numbers, self.sketches[right].numbers
        return bool(one and other) and not set(one) & set(other)

    def clause_around(self, name: StatementId) -> StatementId:
        """The unit where it is a clause, else the narrowest clause of the same speaker that holds it; where none does, its statement."""
        return next((unit for unit in (name, *self.around(name)) if self.sketches[unit].clause), self.units[name].of)

    def around(self, name: StatementId) -> list[StatementId]:
        """The units of the same speaker that hold a unit, the narrowest first."""
        own = self.statements[name]
        others = (self.statements[unit] for unit in self.nested.get(name, ()))
        holding = (one for one in others if one.start <= own.start and own.end <= one.end and one.source == own.source)
        return [one.id for one in sorted(holding, key=lambda one: (one.end - one.start, one.id))]

    def among(self, group: Set[StatementId]) -> list[Judgement]:
        """The judgements on two members of a group, in no order."""
        return [j for name in group for j in self.judged.get(name, ()) if j.left == name and j.right in group]


def supporters(group: Group) -> list[StatementId]:
    return [evidence.statement for evidence in group if evidence.role == "supports"]


def material(units: Iterable[Unit], sketches: Iterable[Sketch], judgements: Sequence[Judgement]) -> Material:
    judged: Mapping[StatementId, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        judged[judgement.left].append(judgement)
        judged[judgement.right].append(judgement)
    known = {unit.statement.id: unit for unit in units}
    statements = {name: unit.statement for name, unit in known.items()}
    drawn = {sketch.statement: sketch for sketch in sketches}
    return Material(
        units=known,
        statements=statements,
        sketches=drawn,
        judgements=tuple(judgements),
        judged=judged,
        nested=near(dict.fromkeys(overlapping(statements.values()), 1.0)),
        negative=frozenset(name for name, statement in statements.items() if is_negative(statement, drawn[name])),
    )


def is_negative(statement: Statement, sketch: Sketch) -> bool:
    return not is_doubt(statement) and sketch.negated != (statement.stance == "denies")


def is_doubt(statement: Statement) -> bool:
    return statement.stance in ("cannot_verify", "doubts")


def overlapping(statements: Iterable[Statement]) -> Iterator[Pair]:
    """Yield the pairs that share words: one lies in the other. The same words said by two are no such pair."""
    ordered_by_place = sorted(statements, key=lambda s: (s.doc, s.start, -s.end, s.id))
    for place, outer in enumerate(ordered_by_place):
        for index in range(place + 1, len(ordered_by_place)):
            other = ordered_by_place[index]
            if other.doc != outer.doc or other.start >= outer.end:
                break
            if (other.start, other.end) != (outer.start, outer.end):
                yield ordered(outer.id, other.id)


def ordered(left: StatementId, right: StatementId) -> Pair:
    return (left, right) if left <= right else (right, left)


def near(pairs: Mapping[Pair, float]) -> Likeness:
    found: Mapping[StatementId, dict[StatementId, float]] = defaultdict(dict)
    for (left, right), score in pairs.items():
        found[left][right] = found[right][left] = score
    return dict(found)
