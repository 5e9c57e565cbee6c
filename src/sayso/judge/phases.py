"""Does one statement tell of another phase of an event than the other: that it began, goes on, or is over?"""

from __future__ import annotations

from typing import Final

from sayso.judge.opposites import EVENTS, OVER, going_on, over
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import Relation

BEGUN: Final = frozenset("begin commence erupt start".split())
HAPPENINGS: Final = frozenset(map(stem, EVENTS))


def phases(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that the two, however alike, do not say the same, and the reason; None where no phase sets them apart.

    What merely tells of an event does not say that it is over.
    """
    one, other = phase(left), phase(right)
    if one == other:
        return None
    if one and other:
        return "unrelated", f"one says that it {one} and the other that it {other}"
    ended = [side for side in (left, right) if phase(side) == "is over"]
    unended = [side for side in (left, right) if phase(side) is None and OVER.isdisjoint(side.lemmas)]
    return ("unrelated", "one says that it is over and the other does not") if ended and unended else None


@once
def phase(side: Side) -> str | None:
    """How far an event is that is its subject, in words that complete 'it'."""
    if HAPPENINGS.isdisjoint(map(stem, side.sketch.subject)) or side.denying:
        return None
    if over(side):
        return "is over"
    if going_on(side):
        return "goes on"
    return "began" if side.sketch.predicate in BEGUN else None
