"""Do two statements give different numbers for one thing?

Only figures that measure the same thing on the same day are compared: that
two numbers differ says little by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.judge.party import later, same_party
from sayso.judge.side import Side
from sayso.model import Figure, Relation

ABOUT = 0.1
"""How far an approximate figure may be off, as a share of it: 'about 1,000' reaches from 900 to 1,100."""
LEAST = 0.2
"""Likeness under which two statements are not about one thing, whatever their figures."""


def numbers(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give how two statements' figures relate, and the reason; None where they agree or cannot be compared.

    Other parties' figures contradict on one day; a party's own later figure replaces its earlier one.
    """
    if likeness < LEAST or not (left.asserting and right.asserting):
        return None
    for one, other in differing(left, right):
        reason = f"ranges apart: {one.text} and {other.text}"
        if not same_party(left, right) and same_day(left, one, right, other):
            return "contradicts", reason
        if same_party(left, right) and later(left, right):
            return "replaces", reason
    return None


def differing(left: Side, right: Side) -> Iterator[tuple[Figure, Figure]]:
    """Yield the figures that differ; none where any agree: '12 killed, 10 of them crew' says '10 killed' too."""
    pairs = [(one, other) for one in left.figures for other in right.figures if alike(one, other)]
    if all(ranges_apart(one, other) for one, other in pairs):
        yield from ((one, other) for one, other in pairs if comparable(one, other))


def alike(one: Figure, other: Figure) -> bool:
    return one.what == other.what and one.unit == other.unit


def comparable(one: Figure, other: Figure) -> bool:
    """Do two figures measure the same thing?"""
    same_subject = bool(one.subject) and one.subject.casefold() == other.subject.casefold()
    return alike(one, other) and (one.series == other.series or same_subject)


def ranges_apart(one: Figure, other: Figure) -> bool:
    """Can no number lie in both ranges? An open end reaches any number."""
    return under(one, other) or under(other, one)


def under(one: Figure, other: Figure) -> bool:
    if one.high is None or other.low is None:
        return False
    highest = one.high * (1 + ABOUT) if one.approximate else one.high
    lowest = other.low * (1 - ABOUT) if other.approximate else other.low
    return highest < lowest


def same_day(left: Side, one: Figure, right: Side, other: Figure) -> bool:
    first, second = one.as_of or left.statement.said_on, other.as_of or right.statement.said_on
    return first is not None and first == second
