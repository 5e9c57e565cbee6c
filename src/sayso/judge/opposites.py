"""Do two statements say opposite things of one subject?"""

from __future__ import annotations

from typing import Final

from sayso.judge.denial import LEAST, subject
from sayso.judge.likeness import apart, shared
from sayso.judge.party import same_party
from sayso.judge.side import Side
from sayso.model import Relation

OPPOSITES: Final = (
    ("accept", "refuse"),
    ("accept", "reject"),
    ("acquit", "convict"),
    ("admit", "deny"),
    ("alive", "dead"),
    ("asleep", "awake"),
    ("dark", "lit"),
    ("empty", "full"),
    ("fail", "pass"),
    ("fail", "succeed"),
    ("false", "true"),
    ("guilty", "innocent"),
    ("illegal", "legal"),
    ("impossible", "possible"),
    ("lit", "unlit"),
    ("lose", "win"),
    ("negative", "positive"),
    ("off", "on"),
    ("safe", "unsafe"),
    ("shut", "open"),
    ("continue", "stop"),
)
"""Words that cannot both be true of one thing at one time: everyday ones, from general vocabulary."""
FEWEST = 2
"""Words in common that make two statements be about one thing where a pronoun is the subject of one."""


def opposites(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that two parties' statements contradict each other, and the reason; None where they do not.

    A party that says both is taken to speak of two times or two things.
    """
    if likeness < LEAST or not (left.asserting and right.asserting) or same_party(left, right) or apart(left.names, right.names):
        return None
    said = {left.sketch.predicate, right.sketch.predicate}
    found = next((pair for pair in OPPOSITES if said == set(pair)), None)
    if found is None or left.denying != right.denying or not same_subject(left, right):
        return None
    return "contradicts", f"opposites: {found[0]} and {found[1]}"


def same_subject(left: Side, right: Side) -> bool:
    mine, theirs = subject(left), subject(right)
    return bool(mine & theirs) if mine and theirs else len(shared(left.lemmas, right.lemmas)) >= FEWEST
