"""Which figures of one quantity count one thing: 'moved oil 30 times' and '30 transfers of oil' do, ten ships of another kind do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from sayso.model import Figure, Span
from sayso.render.likeness import content, share
from sayso.render.reading import Reading, once

NEAR: Final = 100
"""Characters before and behind a figure that tell what it is of."""
EQUAL: Final = 0.25
"""Share of the words around a figure that stand around another one of the same value, at least, if both are of one thing."""
OTHER: Final = 0.6
"""The same of figures that differ."""
FEWEST: Final = 2
"""Words that they have in common, at least; figures that differ one more."""
LARGEST: Final = 50
"""How many times as large one figure is as another, at most, that may be of the same."""
TELLING: Final = 20
"""From so large a number on, two that are equal are seldom of two things."""
WITHIN: Final = 2
"""How many times as large one figure is, at most, that may be of what another is of, as neither is exact."""
DEFINITE: Final = re.compile(r"(?i)\b(?:the|both|these|those|its|his|her|their|our|such)\s+$")
"""Before a count of what was told of before: 'the two countries'."""
FEW: Final = 10
"""Below it a count of such things says nothing new."""
ORDINAL: Final = re.compile(r"(?i)(?:\d+(?:st|nd|rd|th)|[a-z]+(?:[^f]th|fth)|second|third)\b")
"""How a rank begins, such as 'sixth', which counts no six things; 'with' and 'both' begin no figure."""


def tells(read: Reading, figure: Figure) -> bool:
    """Is it worth to be set beside others: no rank, no single thing, and no count of a few things that were told of before?"""
    if is_rank(figure) or figure.low == figure.high == 1:
        return False
    before = read.documents[figure.doc].text[max(0, figure.start - len("these  ")) : figure.start]
    known = figure.unit in (figure.what, "people") and len(figure.subject.split()) == 1 and (figure.high or FEW) < FEW
    return not (known and DEFINITE.search(before))


def is_rank(figure: Figure) -> bool:
    """Is it an ordinal: 'the sixth test'?"""
    return ORDINAL.match(figure.text) is not None


def of_one_thing(figures: Sequence[Figure], same: Callable[[Figure, Figure], bool]) -> list[list[Figure]]:
    """Part figures of one quantity by what they are of, in their order; what is of the same as any of a group belongs to it."""
    groups: list[list[Figure]] = []
    for figure in figures:
        alike = [group for group in groups if any(same(figure, other) for other in group)]
        apart = [group for group in groups if group not in alike]
        groups = [*apart, [*(one for group in alike for one in group), figure]]
    return groups


def same_thing(read: Reading, one: Figure, other: Figure) -> bool:
    """Are two figures of one thing, as one replaces the other, or by the words around them?"""
    if one.id == other.replaces or other.id == one.replaces:
        return True
    words, others = around(read, one), around(read, other)
    common = words & others
    if one.low == one.high == other.low == other.high and (one.low or 0) >= TELLING:
        return bool(common)
    alike = max(share(words, others), share(others, words))
    if meet(one, other):
        return len(common) >= FEWEST and alike >= EQUAL
    return len(common) > FEWEST and alike >= OTHER and times_as_large(one, other) <= LARGEST


@once
def around(read: Reading, figure: Figure) -> frozenset[str]:
    """What carries meaning in the sentence near a figure, without its own words."""
    text, sentence = read.documents[figure.doc].text, read.around(figure.doc, figure.start, figure.end)
    before = Span(max(sentence.start, figure.start - NEAR), figure.start)
    behind = Span(figure.end, min(sentence.end, figure.end + NEAR))
    return (content(text[before.start : before.end]) | content(text[behind.start : behind.end])) - content(figure.unit)


def meet(one: Figure, other: Figure) -> bool:
    """Can both be true of one thing, and are they about as large?"""
    low = max(bound for bound in (one.low, other.low, 0.0) if bound is not None)
    highs = [bound for bound in (one.high, other.high) if bound is not None]
    return (not highs or low <= min(highs)) and times_as_large(one, other) <= WITHIN


def times_as_large(one: Figure, other: Figure) -> float:
    """How many times as large the largest bound of two figures is as the smallest."""
    told = [bound for bound in (one.low, one.high, other.low, other.high) if bound]
    return max(told) / min(told) if told else float("inf")
