"""Do two statements say the same? A logistic regression over a handful of named features."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from itertools import product
from typing import Final, TypeVar

from sayso.judge.ranges import alike, ranges_apart
from sayso.judge.side import Side, Term
from sayso.text.logistic import chance

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
    return of_either(weight(shared(left, right)), weight(left), weight(right))


def of_either(both: float, left: float, right: float) -> float:
    """The share of what two have in common in all that either has, by weight."""
    return share(both, left + right - both)


def apart(left: Collection[str], right: Collection[str]) -> float:
    """1 where both have some and share none."""
    return float(bool(left and right) and set(left).isdisjoint(right))


def in_common(left: Collection[str], right: Collection[str]) -> float:
    """1 where they share one."""
    return float(bool(left and right) and not set(left).isdisjoint(right))


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


def features(left: Side, right: Side, cosine: float) -> dict[str, float]:
    """Measure two statements, in the order of `WEIGHTS`."""
    words, phrases = shared(left.lemmas, right.lemmas), shared(left.phrases, right.phrases)
    both = weight(words)
    shorter, longer = min(len(left.lemmas), len(right.lemmas)), max(len(left.lemmas), len(right.lemmas))
    mine, theirs = left.sketch, right.sketch
    return {
        "cosine": cosine,
        "nearness": max(0.0, cosine - NEAR) ** 2,
        "nearer than others": 2 * cosine - left.crowd - right.crowd,
        "words": of_either(both, left.weight, right.weight),
        "words held": share(both, min(left.weight, right.weight)),
        "phrases": of_either(weight(phrases), left.phrase_weight, right.phrase_weight),
        "words in common": len(words),
        "rarest in common": max(words.values(), default=0.0),
        "shorter": math.log1p(shorter),
        "alike in length": share(shorter, longer),
        "numbers agree": in_common(mine.numbers, theirs.numbers),
        "numbers apart": apart(mine.numbers, theirs.numbers),
        "figures apart": figures_apart(left, right),
        "one predicate": float(bool(mine.predicate) and mine.predicate == theirs.predicate),
        "one subject": in_common(mine.subject, theirs.subject),
        "names apart": apart(left.names, right.names),
        "polarity apart": float(left.denying != right.denying),
    }


def likeness(left: Side, right: Side, cosine: float) -> float:
    """How likely it is, in [0, 1], that two statements of one event say the same."""
    evidence = 0.0
    for name, measure in features(left, right, cosine).items():
        evidence += WEIGHTS[name] * measure
    return chance(BIAS + evidence)
