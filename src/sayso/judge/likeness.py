"""Do two statements say the same? A logistic regression over a handful of named features."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sayso.judge.ranges import alike, ranges_apart
from sayso.judge.side import Side, Term

Feature = Callable[[Side, Side, float], float]


def weight(terms: Mapping[Term, float]) -> float:
    return sum(terms.values())


def shared(left: Mapping[Term, float], right: Mapping[Term, float]) -> dict[Term, float]:
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


def containment(left: Mapping[Term, float], right: Mapping[Term, float]) -> float:
    """Weight of what both hold, of the lighter one's.

    >>> containment({"ferry": 2.0, "sink": 1.0}, {"ferry": 2.0})
    1.0
    """
    return share(weight(shared(left, right)), min(weight(left), weight(right)))


def apart(left: Iterable[str], right: Iterable[str]) -> float:
    """1 where both have some and share none."""
    one, other = set(left), set(right)
    return float(bool(one and other) and not one & other)


def figures_apart(left: Side, right: Side) -> float:
    """1 where both count or measure the same, and no count of one fits one of the other."""
    pairs = [(one, other) for one in left.figures for other in right.figures if alike(one, other)]
    return float(bool(pairs) and all(ranges_apart(one, other, about=0) for one, other in pairs))


def shorter(left: Side, right: Side) -> int:
    return min(len(left.lemmas), len(right.lemmas))


NEAR: Final = 0.5
"""Where nearness begins: the default of `Settings.near`, with which the weights were learned."""

FEATURES: Final[Mapping[str, Feature]] = {
    "cosine": lambda left, right, cosine: cosine,
    "nearness": lambda left, right, cosine: max(0.0, cosine - NEAR) ** 2,
    "nearer than others": lambda left, right, cosine: 2 * cosine - left.crowd - right.crowd,
    "words": lambda left, right, cosine: overlap(left.lemmas, right.lemmas),
    "words held": lambda left, right, cosine: containment(left.lemmas, right.lemmas),
    "phrases": lambda left, right, cosine: overlap(left.phrases, right.phrases),
    "words in common": lambda left, right, cosine: len(shared(left.lemmas, right.lemmas)),
    "rarest in common": lambda left, right, cosine: max(shared(left.lemmas, right.lemmas).values(), default=0.0),
    "shorter": lambda left, right, cosine: math.log1p(shorter(left, right)),
    "alike in length": lambda left, right, cosine: share(shorter(left, right), max(len(left.lemmas), len(right.lemmas))),
    "numbers agree": lambda left, right, cosine: float(bool(set(left.sketch.numbers) & set(right.sketch.numbers))),
    "numbers apart": lambda left, right, cosine: apart(left.sketch.numbers, right.sketch.numbers),
    "figures apart": lambda left, right, cosine: figures_apart(left, right),
    "one predicate": lambda left, right, cosine: float(bool(left.sketch.predicate) and left.sketch.predicate == right.sketch.predicate),
    "one subject": lambda left, right, cosine: float(not set(left.sketch.subject).isdisjoint(right.sketch.subject)),
    "names apart": lambda left, right, cosine: apart(left.names, right.names),
    "polarity apart": lambda left, right, cosine: float(left.denying != right.denying),
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


def features(left: Side, right: Side, cosine: float) -> list[float]:
    """Measure two statements, in the order of `FEATURES`."""
    return [feature(left, right, cosine) for feature in FEATURES.values()]


def likeness(left: Side, right: Side, cosine: float) -> float:
    """How likely it is, in [0, 1], that two statements of one event say the same."""
    evidence = BIAS + sum(WEIGHTS[name] * feature(left, right, cosine) for name, feature in FEATURES.items())
    return 1 / (1 + math.exp(-evidence))
