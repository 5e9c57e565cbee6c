"""Do two statements give different numbers for one thing?

Only figures that measure the same thing on the same day are compared: that
two numbers differ says little by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.judge.likeness import apart
from sayso.judge.party import before, later, same_party
from sayso.judge.ranges import alike, ranges_apart
from sayso.judge.side import Side
from sayso.judge.stems import stem
from sayso.model import Figure, Relation

LEAST = 0.3
"""Likeness under which two statements are not about one thing, whatever their figures."""
TOLL = 0.15
"""The same for the tolls of one event."""
RISING = frozenset({"killed", "wounded", "casualties"})
"""Tolls of a whole event, which later reports raise."""
LASTING = frozenset({"age", "height", "length", "weight"})
"""What a day or two does not change."""
MEASURED = RISING | LASTING | frozenset({"arrested", "missing"})
"""What says enough for two figures of it to be of one thing; '80 people' does not."""
WORD = re.compile(r"[^\W\d_]+")
PART = re.compile(r"\bof\b|\b(other|another|more|additional)s?\b", re.IGNORECASE)
"""'Two of the dead', '500 others': a part of what is counted, not all."""


def numbers(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give how two statements' figures relate, and the reason; None where they agree or cannot be compared.

    Other parties' figures contradict on one day. A party's own later figure
    replaces its earlier one, and a later, higher toll of the event replaces
    anybody's earlier one: it has risen, nobody was wrong.
    """
    if not (left.asserting and right.asserting) or elsewhere(left, right):
        return None
    if likeness >= TOLL and (found := risen(left, right) or risen(right, left)):
        return "replaces", found
    for one, other in differing(left, right) if likeness >= LEAST else ():
        reason = f"ranges apart: {one.text} and {other.text}"
        if same_party(left, right) and later(left, right):
            return "replaces", reason
        if not same_party(left, right) and one.what not in RISING and (one.what in LASTING or same_day(left, one, right, other)):
            return "contradicts", reason
    return None


def elsewhere(left: Side, right: Side) -> bool:
    """Do both name places or people, or days, and none in common? Then they count two events."""
    return bool(apart(left.names, right.names) or apart(left.sketch.days, right.sketch.days))


def differing(left: Side, right: Side) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that differ; none where any agree: '12 killed, 10 of them crew' says '10 killed' too."""
    pairs = [(one, other) for one in left.figures for other in right.figures if alike(one, other)]
    if all(ranges_apart(one, other) for one, other in pairs):
        yield from ((one, other) for one, other in pairs if comparable(one, other) and (one.what in MEASURED or same_point(left, right)))


def same_point(left: Side, right: Side) -> bool:
    """Do both say one thing of what they count?"""
    return bool(left.sketch.predicate) and stem(left.sketch.predicate) == stem(right.sketch.predicate)


def comparable(one: Figure, other: Figure) -> bool:
    """Do two figures measure the same thing, all of it?"""
    whole = not any(PART.search(figure.text) for figure in (one, other))
    named = bool(kind(one)) and kind(one) == kind(other)
    return alike(one, other) and whole and named


def kind(figure: Figure) -> frozenset[str]:
    """The words for what is counted, without the number: 'boy' of 'a three-year-old boy'."""
    counted = {word.lower() for word in WORD.findall(figure.subject)}
    return frozenset(stem(word) for word in counted - NUMERALS)


def risen(early: Side, late: Side) -> str | None:
    """The reason, where the later toll is higher; 'at least 60' is outgrown by 84. Both must name the event, or neither."""
    if not before(early, late) or bool(early.names) != bool(late.names):
        return None
    for one in early.figures:
        for other in late.figures:
            if one.what in RISING and comparable(one, other) and least(one) < least(other):
                return f"risen: {one.text} and later {other.text}"
    return None


def least(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0


def same_day(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    first, second = one.as_of or left.statement.said_on, other.as_of or right.statement.said_on
    return first is not None and first == second


NUMERALS = frozenset(
    "a an the at least about around some more than over nearly almost year years old "
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozen dozens "
    "scores several".split()
)
"""Words that say how many, not what."""
