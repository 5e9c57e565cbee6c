"""Does somebody claim a deed for a group, and another find no link with any?"""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.party import same_party
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import Relation

LINKS: Final = frozenset("affiliation association connect connection contact link nexus tie".split())
GROUP: Final = r"\b(?:extremis|groups?\b|militants?\b|networks?\b|organi[sz]ations?\b|terror)"
UNLINKED: Final = re.compile(rf"\b(?:no|not|never|without|n['’]t)\b[^.;]{{0,80}}{GROUP}", re.IGNORECASE)
FIGHTER: Final = r"(?:fighter|militant|operative|soldier)s?\b"
CLAIMED: Final = re.compile(
    r"\b(?:claim\w*|took|asserted) responsibility\b|\bpledged allegiance\b"
    rf"|\b(?:carried out|committed|executed|perpetrated|staged) by (?:one of )?(?:its|their) [“\"'‘]?{FIGHTER}",
    re.IGNORECASE,
)
DEEDS: Final = tuple(
    frozenset(map(stem, deed.split()))
    for deed in (
        "assailant assault attack attacker",
        "blast bomb bomber bombing explosion",
        "gunman shooter shooting",
        "kidnap kidnapper kidnapping",
        "killer killing murder murderer",
        "stab stabbing knife knifeman",
    )
)
"""Words for one kind of deed, and for who did it."""


def allegiance(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that a deed is claimed for a group with which another sees no link, and the reason; None where it is not."""
    if not (unlinked(left) or unlinked(right)) or not (speaks(left) and speaks(right)) or same_party(left, right):
        return None
    for one, other in ((left, right), (right, left)):
        if unlinked(one) and CLAIMED.search(other.statement.text) and not unlinked(other) and of_one_deed(one, other):
            return "contradicts", "one claims for a group what the other finds no link of with any"
    return None


def speaks(side: Side) -> bool:
    return side.statement.source is not None and side.asserting


def of_one_deed(left: Side, right: Side) -> bool:
    """Do both tell of one kind of deed, or name somebody or something that the other names too?"""
    by_kind = any(not (deed.isdisjoint(left.stems) or deed.isdisjoint(right.stems)) for deed in DEEDS)
    return by_kind or bool(left.names.keys() & right.names.keys())


@once
def unlinked(side: Side) -> bool:
    """Does it say that there is no link with a group?"""
    return not LINKS.isdisjoint(side.lemmas) and UNLINKED.search(side.statement.text) is not None
