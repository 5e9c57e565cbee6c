"""Do two statements say the same? A logistic regression over a handful of named features."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeVar

from sayso.judge.ranges import alike, ranges_apart
from sayso.judge.side import Side, Term
from sayso.text.logistic import chance

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two statements, and what they have in common, which several features look at."""

    left: Side
    right: Side
    cosine: float
    words: Mapping[str, float]
    """Lemmas that both have, with their weights."""
    weight: float
    """What these weigh."""
    phrases: float
    """What the phrases weigh that both have."""
    shorter: int
    longer: int
    """Lemmas of the one that has fewer, and of the other."""


Feature = Callable[[Compared], float]


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
    return of_either(weight(shared(left, right)), weight(left), weight(right))


def of_either(both: float, left: float, right: float) -> float:
    """The share of what two have in common in all that either has, by weight."""
    return share(both, left + right - both)


def apart(left: Collection[str], right: Collection[str]) -> float:
    """1 where both have some and share none."""
    return float(bool(left and right) and set(left).isdisjoint(right))


def figures_apart(left: Side, right: Side) -> float:
    """1 where both count or measure the same, and no count of one fits one of the other."""
    pairs = [(one, other) for one, other in product(left.figures, right.figures) if alike(one, other)]
    return float(bool(pairs) and all(ranges_apart(one, other, about=0) for one, other in pairs))


NEAR: Final = 0.5
"""Where nearness begins: the default of `Settings.near`, with which the weights were learned."""

FEATURES: Final[Mapping[str, Feature]] = {
    "cosine": lambda pair: pair.cosine,
    "nearness": lambda pair: max(0.0, pair.cosine - NEAR) ** 2,
    "nearer than others": lambda pair: 2 * pair.cosine - pair.left.crowd - pair.right.crowd,
    "words": lambda pair: of_either(pair.weight, pair.left.weight, pair.right.weight),
    "words held": lambda pair: share(pair.weight, min(pair.left.weight, pair.right.weight)),
    "phrases": lambda pair: of_either(pair.phrases, pair.left.phrase_weight, pair.right.phrase_weight),
    "words in common": lambda pair: len(pair.words),
    "rarest in common": lambda pair: max(pair.words.values(), default=0.0),
    "shorter": lambda pair: math.log1p(pair.shorter),
    "alike in length": lambda pair: share(pair.shorter, pair.longer),
    "numbers agree": lambda pair: float(not set(pair.left.sketch.numbers).isdisjoint(pair.right.sketch.numbers)),
    "numbers apart": lambda pair: apart(pair.left.sketch.numbers, pair.right.sketch.numbers),
    "figures apart": lambda pair: figures_apart(pair.left, pair.right),
    "one predicate": lambda pair: float(bool(pair.left.sketch.predicate) and pair.left.sketch.predicate == pair.right.sketch.predicate),
    "one subject": lambda pair: float(not set(pair.left.sketch.subject).isdisjoint(pair.right.sketch.subject)),
    "names apart": lambda pair: apart(pair.left.names, pair.right.names),
    "polarity apart": lambda pair: float(pair.left.denying != pair.right.denying),
}

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
EVIDENCE: Final = tuple((WEIGHTS[name], feature) for name, feature in FEATURES.items())


def compared(left: Side, right: Side, cosine: float) -> Compared:
    words, phrases = shared(left.lemmas, right.lemmas), shared(left.phrases, right.phrases)
    shorter, longer = sorted((len(left.lemmas), len(right.lemmas)))
    return Compared(left, right, cosine, words, weight(words), weight(phrases), shorter, longer)


def features(left: Side, right: Side, cosine: float) -> list[float]:
    """Measure two statements, in the order of `FEATURES`."""
    pair = compared(left, right, cosine)
    return [feature(pair) for feature in FEATURES.values()]


def likeness(left: Side, right: Side, cosine: float) -> float:
    """How likely it is, in [0, 1], that two statements of one event say the same."""
    pair = compared(left, right, cosine)
    evidence = 0.0
    for importance, feature in EVIDENCE:
        evidence += importance * feature(pair)
    return chance(BIAS + evidence)
