"""Does one say that somebody was not hurt, and another that he was?"""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.denial import subject
from sayso.judge.likeness import apart
from sayso.judge.party import before, later, same_party
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import Relation

HURT: Final = frozenset(map(stem, "harm hurt injure injured injury wound wounded".split()))
SUFFERING: Final = frozenset(map(stem, "suffer sustain treat".split()))
"""'Was treated for injuries.'"""
UNHURT: Final = frozenset(map(stem, "unharmed unhurt uninjured unscathed".split()))
GRAVE: Final = re.compile(r"\b(?:bad|critical|grave|serious|severe)(?:ly)?\b", re.IGNORECASE)


def harm(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that one says that somebody was hurt and the other that he was not, and the reason; None where they do not.

    'Not seriously hurt' is denied by serious injuries alone.
    """
    if not (unhurt(left) or unhurt(right)) or not (left.asserting and right.asserting) or apart(left.names, right.names):
        return None
    for denying, saying in ((left, right), (right, left)):
        if unhurt(denying) and hurt(saying) and subject(denying) & subject(saying) and grave_enough(denying, saying):
            reason = "one says that somebody was hurt and the other not"
            if not same_party(left, right):
                return ("replaces" if before(denying, saying) else "contradicts"), reason
            return ("replaces", reason) if later(left, right) else None
    return None


@once
def unhurt(side: Side) -> bool:
    return stem(side.sketch.predicate) in UNHURT or not HURT.isdisjoint(map(stem, side.sketch.absent))


@once
def hurt(side: Side) -> bool:
    said = stem(side.sketch.predicate)
    return not side.sketch.absent and (said in HURT or (said in SUFFERING and not HURT.isdisjoint(side.stems)))


def grave_enough(denying: Side, saying: Side) -> bool:
    return GRAVE.search(denying.statement.text) is None or GRAVE.search(saying.statement.text) is not None
