"""Do two statements say the same? A logistic regression over a handful of named features."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.judge.ranges import alike, ranges_apart
from sayso.judge.side import Side, Term
from sayso.judge.terms import Column, Places, Shared, Terms, terms
from sayso.text.logistic import FURTHEST

Value = TypeVar("Value")


def weight(terms: Mapping[Term, float]) -> float:
    return sum(terms.values())


def shared(left: Mapping[Term, Value], right: Mapping[Term, Value]) -> dict[Term, Value]:
    if left.keys().isdisjoint(right.keys()):  # as most are, which is known sooner than what they share
        return {}
    return {term: value for term, value in left.items() if term in right}


def share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def overlap(left: Mapping[Term, float], right: Mapping[Term, float]) -> float:
    """Weight of what both hold, of what either holds.

    >>> overlap({"ferry": 2.0, "sink": 1.0}, {"ferry": 2.0})
    0.6666666666666666
    """
    both = weight(shared(left, right))
    return share(both, weight(left) + weight(right) - both)


def apart(left: Collection[str], right: Collection[str]) -> float:
    """1 where both have some and share none."""
    return float(bool(left and right) and set(left).isdisjoint(right))


def figures_apart(left: Side, right: Side) -> float:
    """1 where both count or measure the same, and no count of one fits one of the other."""
    if not (left.figures and right.figures):
        return 0.0
    pairs = [(one, other) for one, other in product(left.figures, right.figures) if alike(one, other)]
    return float(bool(pairs) and all(ranges_apart(one, other, about=0) for one, other in pairs))


NEAR: Final = 0.5
"""Where nearness begins: the default of `Settings.near`, with which the weights were learned."""

WEIGHTS: Final[Mapping[str, float]] = {
    "cosine": 10.752,
    "nearness": -11.820,
    "nearer than others": 2.106,
    "words": 2.274,
    "words held": -0.221,
    "phrases": -1.732,
    "words in common": 0.130,
    "rarest in common": 0.232,
    "shorter": -1.295,
    "alike in length": 1.274,
    "numbers agree": 0.051,
    "numbers apart": -0.399,
    "figures apart": -0.619,
    "one predicate": 0.328,
    "one subject": 0.438,
    "names apart": 0.004,
    "polarity apart": -0.069,
}
"""Learned by `training/judge/train.py` from the units of thirteen annotated news events, each weighing alike."""
BIAS: Final = -7.607


AT_ONCE: Final = 65_536
"""Pairs measured together: a few tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is measured of each of several sides, once for all pairs."""

    sides: Sequence[Side]
    crowd: Column
    lemmas: Terms
    weight: Column
    """Of its lemmas."""
    phrases: Terms
    phrase_weight: Column
    predicates: Places
    """By number; 0 for none."""
    subjects: Terms
    numbers: Terms
    names: Terms
    denying: NDArray[np.bool_]
    counting: NDArray[np.bool_]
    """Has it figures?"""


def known(sides: Sequence[Side]) -> Known:
    predicates = {"": 0}
    return Known(
        sides=sides,
        crowd=np.array([side.crowd for side in sides]),
        lemmas=terms([side.lemmas for side in sides]),
        weight=np.array([weight(side.lemmas) for side in sides]),
        phrases=terms([side.phrases for side in sides]),
        phrase_weight=np.array([weight(side.phrases) for side in sides]),
        predicates=np.array([predicates.setdefault(side.sketch.predicate, len(predicates)) for side in sides], dtype=np.int64),
        subjects=terms([dict.fromkeys(side.sketch.subject, 1.0) for side in sides]),
        numbers=terms([dict.fromkeys(side.sketch.numbers, 1.0) for side in sides]),
        names=terms([dict.fromkeys(side.names, 1.0) for side in sides]),
        denying=np.array([side.denying for side in sides], dtype=np.bool_),
        counting=np.array([bool(side.figures) for side in sides], dtype=np.bool_),
    )


def features(them: Known, first: Places, second: Places, cosines: Column) -> NDArray[np.float64]:
    """Measure pairs of sides: a row for each, in the order of `WEIGHTS`."""
    words, phrases = them.lemmas.shared(first, second), them.phrases.shared(first, second)
    left, right = them.weight[first], them.weight[second]
    lengths = np.sort([them.lemmas.counts[first], them.lemmas.counts[second]], axis=0)
    one, other = them.predicates[first], them.predicates[second]
    columns: Mapping[str, NDArray[np.number] | NDArray[np.bool_]] = {
        "cosine": cosines,
        "nearness": np.maximum(0.0, cosines - NEAR) ** 2,
        "nearer than others": 2 * cosines - them.crowd[first] - them.crowd[second],
        "words": of_either(words, left, right),
        "words held": shares(words.weight, np.minimum(left, right)),
        "phrases": of_either(phrases, them.phrase_weight[first], them.phrase_weight[second]),
        "words in common": words.count,
        "rarest in common": words.heaviest,
        "shorter": np.log1p(lengths[0]),
        "alike in length": shares(lengths[0], lengths[1]),
        "numbers agree": them.numbers.shared(first, second).count > 0,
        "numbers apart": them.numbers.apart(first, second),
        "figures apart": counts_apart(them, first, second),
        "one predicate": (one == other) & (one > 0),
        "one subject": them.subjects.shared(first, second).count > 0,
        "names apart": them.names.apart(first, second),
        "polarity apart": them.denying[first] != them.denying[second],
    }
    return np.column_stack([columns[name] for name in WEIGHTS])


def of_either(both: Shared, left: Column, right: Column) -> Column:
    """The share of what two have in common in all that either has, by weight."""
    return shares(both.weight, left + right - both.weight)


def shares(part: NDArray[np.number], whole: NDArray[np.number]) -> Column:
    found: Column = np.divide(part, whole, out=np.zeros(len(part)), where=whole != 0)
    return found


def counts_apart(them: Known, first: Places, second: Places) -> Column:
    """1 for each pair whose figures are apart; few pairs have any."""
    found = np.zeros(len(first))
    for place in np.flatnonzero(them.counting[first] & them.counting[second]).tolist():
        found[place] = figures_apart(them.sides[first[place]], them.sides[second[place]])
    return found


def likenesses(sides: Sequence[Side], first: Places, second: Places, cosines: Column) -> Column:
    """How likely it is, in [0, 1], that the two sides of each pair, by their places, say the same of one event."""
    them, found = known(sides), np.zeros(len(first))
    for begin in range(0, len(first), AT_ONCE):
        here = slice(begin, begin + AT_ONCE)
        evidence = np.full(len(first[here]), BIAS)
        for value, measures in zip(WEIGHTS.values(), features(them, first[here], second[here], cosines[here]).T, strict=True):
            evidence += value * measures
        found[here] = 1 / (1 + np.exp(-evidence.clip(-FURTHEST, FURTHEST)))
    return found.round(4)
