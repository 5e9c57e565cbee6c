"""Does one party say that it keeps to a rule, and another that it breaks it?"""

from __future__ import annotations

from typing import Final

from sayso.judge.denial import LEAST
from sayso.judge.party import same_party
from sayso.judge.side import Side
from sayso.judge.stems import stem
from sayso.model import Relation

KEEPING: Final = frozenset(
    map(stem, "observe implement comply compliance follow abide respect honor honour fulfil fulfill adhere uphold".split())
)
BREAKING: Final = frozenset(map(stem, "violate violation breach flout defy defiance circumvent evade evasion infringe contravene".split()))
RULES: Final = (
    frozenset(map(stem, "sanction resolution embargo ban".split())),
    frozenset(map(stem, "ceasefire truce armistice".split())),
    frozenset(map(stem, "agreement deal treaty accord pact convention".split())),
    frozenset(map(stem, "law rule regulation constitution".split())),
)
"""What is kept or broken; words of one kind may be for one rule."""
BEGINNING: Final = 5
"""Letters that the name of a country and of its people share: Ukraine, Ukrainian."""


def compliance(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that one party claims to keep what another says it breaks, and the reason; None where they do not."""
    if likeness < LEAST or not (left.asserting and right.asserting) or same_party(left, right):
        return None
    for keeping, breaking in ((left, right), (right, left)):
        if keeps(keeping) and breaks(breaking) and one_rule(keeping, breaking) and accused(keeping, breaking):
            return "contradicts", "one says that it keeps what the other says it breaks"
    return None


def keeps(side: Side) -> bool:
    attributed = side.statement.source is not None and side.statement.stance == "asserts"
    return attributed and stem(side.sketch.predicate) in KEEPING and not side.sketch.negated


def breaks(side: Side) -> bool:
    return side.statement.stance == "asserts" and not side.sketch.negated and side.sketch.clause and bool(BREAKING & set(side.stems))


def one_rule(left: Side, right: Side) -> bool:
    return any(kind & set(left.stems) and kind & set(right.stems) for kind in RULES)


def accused(keeping: Side, breaking: Side) -> bool:
    """Is the party that claims to keep it, and nobody of it, what the other tells of? 'Norland companies' are not Norland."""
    beginnings = {word[:BEGINNING] for word in keeping.party}
    subject = breaking.sketch.subject
    return bool(subject) and all(word[:BEGINNING] in beginnings for word in subject) and not breaking.party & keeping.party
