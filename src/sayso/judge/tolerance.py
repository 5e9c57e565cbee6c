"""Does one party say that it does not tolerate what another sees in it?"""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.party import same_party
from sayso.judge.side import Side, name_words
from sayso.judge.stems import stem
from sayso.model import Relation

UNTOLERATED: Final = re.compile(
    r"(?:\b(?:not|never)|n['’]t) (?:\w+ )?(?:tolerate|condone|countenance) (?P<what>[^.;]+)"
    r"|\bzero tolerance (?:for|of|towards?) (?P<what_else>[^.;]+)",
    re.IGNORECASE,
)
WORD: Final = re.compile(r"[^\W\d_]+")
FAMILY: Final = 8
"""Letters that words of one family begin with: discrimination, discriminatory."""
VAGUE: Final = frozenset(map(stem, "action activity behavior behaviour conduct kind sort type form anything such this that any".split()))


def tolerance(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that one party tells of another what that says it does not tolerate, and the reason; None where it does not."""
    if not (left.asserting and right.asserting) or same_party(left, right):
        return None
    for denying, saying in ((left, right), (right, left)):
        if accuses(saying, denying) and (found := untolerated(denying) & families(saying.statement.text)):
            return "contradicts", f"one sees in the other what that does not tolerate: {min(found)}"
    return None


def accuses(saying: Side, denying: Side) -> bool:
    """Does somebody tell it of the one who denies, or of the body that he belongs to?"""
    attributed = saying.statement.source is not None and denying.statement.source is not None
    told = not saying.denying and UNTOLERATED.search(saying.statement.text) is None
    named = any(denying.party.issuperset(name_words(name)) for name in saying.names.values())
    return attributed and told and named and not saying.party & denying.party


def untolerated(side: Side) -> frozenset[str]:
    found = UNTOLERATED.search(side.statement.text)
    return families(found["what"] or found["what_else"]) if found else frozenset()


def families(words: str) -> frozenset[str]:
    """How its longer words begin, without those that stand for anything."""
    return frozenset(word[:FAMILY] for word in WORD.findall(words.lower()) if len(word) >= FAMILY and stem(word) not in VAGUE)
