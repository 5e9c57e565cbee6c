"""Do two parties give what was done two purposes?"""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.party import same_party
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import ANOTHER_AIM, Relation

PURPOSES: Final = frozenset(map(stem, "aim goal intention motive objective purpose".split()))
TENDING: Final = r"(?:aimed at|(?:designed|intended|meant) to|(?:an? |the )?(?:attempt|bid|effort|ploy) to)"
MEANT: Final = re.compile(rf"\b(?:is|are|was|were|be|been) {TENDING}\b", re.IGNORECASE)
DEEDS: Final = frozenset(
    map(
        stem,
        "act action assault attack ban bombing campaign closure decision exercise incident incursion invasion law measure move offensive "
        "operation plan ploy protest raid reform rule shelling shooting strike test visit".split(),
    )
)
"""Nouns for what somebody did, whatever it was."""
EVENTS: Final = frozenset(
    map(stem, "act action assault attack bombing incident incursion invasion offensive operation raid shelling shooting strike".split())
)
"""Those that by themselves stand for what all reports are about: 'the raid'."""
ANY: Final = frozenset(map(stem, "act action incident operation".split()))
"""Those that stand for it whatever it was: 'the incident' is the raid, and a strike is no attack."""
ALIKE: Final = 0.3
"""Likeness from which two may tell of one purpose."""


def purposes(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that two parties see another purpose in one deed, and the reason; None where they do not."""
    if likeness >= ALIKE or not (tells_purpose(left) and tells_purpose(right)) or same_party(left, right):
        return None
    return ("contradicts", ANOTHER_AIM) if of_one_deed(left, right) else None


@once
def tells_purpose(side: Side) -> bool:
    if not deeds(side) or side.statement.source is None or side.denying or not side.asserting:
        return False
    return not PURPOSES.isdisjoint(map(stem, side.sketch.subject)) or MEANT.search(side.statement.text) is not None


def of_one_deed(left: Side, right: Side) -> bool:
    """Do both call it by one noun, name one person or thing, or mean what all reports are about, one of them by a noun for anything?"""
    shared = deeds(left) & deeds(right) or left.names.keys() & right.names.keys()
    return bool(shared or (of_the_event(left) and of_the_event(right) and ANY & (deeds(left) | deeds(right))))


def of_the_event(side: Side) -> bool:
    """Is its subject what happened, and no more: 'the incident', 'the purpose of the raid'?"""
    return EVENTS >= set(map(stem, side.sketch.subject)) - PURPOSES


def deeds(side: Side) -> frozenset[str]:
    return DEEDS.intersection(map(stem, side.sketch.subject))
