"""Which figures of one quantity count one thing: 'carried grain 40 times' and '50 times' do, ten barges of another kind do not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final

from sayso.model import Figure, FigureId, Span
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
LISTED: Final = re.compile(r"(?s)(?!.*\b(?:from|to|or)\s*$).*(?:[,;]|\b(?:and|but|while)\b)")
"""What stands between two counts that a sentence lists, each of its own thing: 'six in Amel and three in Sorn'; not 'from 5, to 9'."""
ORDINAL: Final = re.compile(r"(?i)(?:\d+(?:st|nd|rd|th)|[a-z]+(?:[^f]th|fth)|second|third)\b")
"""How a rank begins, such as 'sixth', which counts no six things; 'with' and 'both' begin no figure."""


def tells(read: Reading, figure: Figure) -> bool:
    """Is it worth to be set beside others: no rank, no single thing, and no count of a few things that were told of before?"""
    counts_them = figure.unit in (figure.what, "people")
    if is_rank(figure) or (counts_them and figure.low == figure.high == 1):
        return False
    before = read.documents[figure.doc].text[max(0, figure.start - len("these  ")) : figure.start]
    known = counts_them and len(figure.subject.split()) == 1 and (figure.high or FEW) < FEW
    return not (known and DEFINITE.search(before))


def is_rank(figure: Figure) -> bool:
    """Is it an ordinal: 'the sixth flight'?"""
    return ORDINAL.match(figure.text) is not None


def of_one_thing(
    figures: Sequence[Figure], keys: Callable[[Figure], Iterable[Hashable]], same: Callable[[Figure, Figure], bool]
) -> list[list[Figure]]:
    """Part figures of one quantity by what they are of, in their order; what is of the same as any of a group belongs to it.

    Only figures with a key in common are asked of.
    """
    groups: dict[FigureId, list[Figure]] = {}
    known: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for figure in figures:
        own = groups[figure.id] = [figure]
        near = {other.id: other for key in keys(figure) for other in known[key]}
        for other in near.values():
            theirs = groups[other.id]
            if theirs is not own and same(figure, other):
                theirs.extend(own)
                groups.update((one.id, theirs) for one in own)
                own = theirs
        for key in keys(figure):
            known[key].append(figure)
    order = {figure.id: place for place, figure in enumerate(figures)}
    found = {id(group): group for group in groups.values()}
    return [sorted(group, key=lambda figure: order[figure.id]) for group in found.values()]


def keys(read: Reading, figure: Figure) -> Iterable[Hashable]:
    """What figures of one thing have in common: a word around them, or that one replaces the other."""
    return *sorted(around(read, figure)), figure.id, *filter(None, [figure.replaces])


def same_thing(read: Reading, one: Figure, other: Figure) -> bool:
    """Are two figures of one thing, as one replaces the other, or by the words around them?"""
    if one.id == other.replaces or other.id == one.replaces:
        return True
    if _listed(read, one, other):
        return False
    words, others = around(read, one), around(read, other)
    common = words & others
    if equal_and_large(one, other):
        return bool(common)
    alike = max(share(words, others), share(others, words))
    if meet(one, other):
        return len(common) >= FEWEST and alike >= EQUAL
    return len(common) > FEWEST and alike >= OTHER and times_as_large(one, other) <= LARGEST


def _listed(read: Reading, one: Figure, other: Figure) -> bool:
    """Does one sentence list them, with unlike values?"""
    first, second = sorted((one, other), key=lambda figure: figure.start)
    if one.doc != other.doc or (one.low, one.high) == (other.low, other.high):
        return False
    if second.end > read.around(one.doc, first.start, first.end).end:
        return False
    return LISTED.match(read.documents[one.doc].text[first.end : second.start]) is not None


@once
def around(read: Reading, figure: Figure) -> frozenset[str]:
    """What carries meaning in the sentence near a figure, without its own words."""
    text, sentence = read.documents[figure.doc].text, read.around(figure.doc, figure.start, figure.end)
    before = Span(max(sentence.start, figure.start - NEAR), figure.start)
    behind = Span(figure.end, min(sentence.end, figure.end + NEAR))
    return (content(text[before.start : before.end]) | content(text[behind.start : behind.end])) - content(figure.unit)


def equal_and_large(one: Figure, other: Figure) -> bool:
    """Do both begin with the same number, be it that one is a floor, and one that seldom is of two things?"""
    return one.low == other.low and (one.low or 0) >= TELLING and meet(one, other)


def meet(one: Figure, other: Figure) -> bool:
    """Can both be true of one thing, and are they about as large?"""
    low = max(bound for bound in (one.low, other.low, 0.0) if bound is not None)
    highs = [bound for bound in (one.high, other.high) if bound is not None]
    return (not highs or low <= min(highs)) and times_as_large(one, other) <= WITHIN


def times_as_large(one: Figure, other: Figure) -> float:
    """How many times as large the largest bound of two figures is as the smallest."""
    told = [bound for bound in (one.low, one.high, other.low, other.high) if bound]
    return max(told) / min(told) if told else float("inf")
