"""Two numbers of one thing that cannot both be right, and the claims that give them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from sayso.model import Claim, DocumentId, Figure, Relation, Statement, StatementId


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """A number of something."""

    what: str
    unit: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Values:
    """The figures in the words of each statement, and who gives each number."""

    held: Mapping[StatementId, Sequence[Figure]]
    holders: Mapping[Value, frozenset[StatementId]]
    places: Mapping[Value, int]
    """How often the documents give it."""

    def opposed(self, left: StatementId, right: StatementId, relation: Relation) -> tuple[Value, Value] | None:
        """The first numbers of two statements that are of one thing and apart, or of which one outgrew the other where it replaces it.

        Before others two of one noun: men and men, not women.
        """
        pairs = product(self.held.get(left, ()), self.held.get(right, ()))
        found = [(one, other) for one, other in pairs if excluded(value(one), value(other), relation)]
        best = min(found, key=lambda pair: noun(pair[0]) != noun(pair[1]), default=None)
        return best and (value(best[0]), value(best[1]))

    def fit(self, value: Value, claim: Claim) -> float:
        """The harmonic mean of the shares: of those who give the number, and of the claim's evidence."""
        given = sum(one.role == "supports" and one.statement in self.holders[value] for one in claim.evidence)
        return 2 * given / (self.places[value] + len(claim.evidence))


def excluded(one: Value, other: Value, relation: Relation) -> bool:
    return apart(one, other) or (relation == "replaces" and outgrown(one, other))


def apart(one: Value, other: Value) -> bool:
    return (one.what, one.unit) == (other.what, other.unit) and (one.high < other.low or other.high < one.low)


def outgrown(one: Value, other: Value) -> bool:
    """Is one the least that there were, and the other another number? 'At least 60' and '84'."""
    return (one.what, one.unit) == (other.what, other.unit) and one.low != other.low and float("inf") in (one.high, other.high)


def values(figures: Iterable[Figure], statements: Iterable[Statement]) -> Values:
    listed: Mapping[DocumentId, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: (figure.doc, figure.start, figure.id)):
        listed[figure.doc].append(figure)
    held = {statement.id: list(within(statement, listed)) for statement in statements}
    holders: Mapping[Value, set[StatementId]] = defaultdict(set)
    for name, found in held.items():
        for figure in found:
            holders[value(figure)].add(name)
    places: Counter[Value] = Counter()
    for figure in (figure for found in listed.values() for figure in found):
        places[value(figure)] += 1
    return Values(held, {one: frozenset(names) for one, names in holders.items()}, places)


def value(figure: Figure) -> Value:
    low = figure.low if figure.low is not None else float("-inf")
    high = figure.high if figure.high is not None else float("inf")
    return Value(figure.what, figure.unit, low, high)


def noun(figure: Figure) -> str:
    """The last word for what is counted."""
    return figure.subject.casefold().rpartition(" ")[2]


def within(statement: Statement, listed: Mapping[DocumentId, Sequence[Figure]]) -> Iterator[Figure]:
    figures = listed.get(statement.doc, ())
    for part in statement.parts:
        start, end = (bisect_left(figures, edge, key=lambda figure: figure.start) for edge in (part.start, part.end))
        yield from (figure for figure in figures[start:end] if figure.end <= part.end)
