"""Do two statements say opposite things of one subject?"""

from __future__ import annotations

from typing import Final

from sayso.judge.denial import LEAST, subject
from sayso.judge.likeness import apart, shared
from sayso.judge.party import same_party
from sayso.judge.side import Side
from sayso.model import Relation

OPPOSITES: Final = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("accept", "refuse reject"),
        ("accidental", "deliberate intentional"),
        ("acquit", "convict"),
        ("admit", "deny"),
        ("alive", "dead"),
        ("alone", "together"),
        ("asleep", "awake"),
        ("calm", "rough stormy"),
        ("shut", "open"),
        ("continue", "stop"),
        ("dark", "lit"),
        ("empty", "full"),
        ("fail", "pass succeed"),
        ("false", "true"),
        ("guilty", "innocent"),
        ("illegal", "legal"),
        ("impossible", "possible"),
        ("intact", "damage destroy"),
        ("lose", "win"),
        ("negative", "positive"),
        ("off", "on"),
        ("safe", "dangerous"),
    )
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
    if not (left.sketch.clause and right.sketch.clause):
        return None
    one, other = sorted((left.sketch.predicate, right.sketch.predicate))
    if left.denying != right.denying or not opposite(one, other) or not same_subject(left, right):
        return None
    return "contradicts", f"opposites: {one} and {other}"


def opposite(one: str, other: str) -> bool:
    """Do two predicates exclude each other, by what they mean or by how the one is made of the other: 'lit' and 'unlit'?"""
    paired = any((one in this and other in that) or (one in that and other in this) for this, that in OPPOSITES)
    return paired or other == f"un{one}" or one == f"un{other}"


def same_subject(left: Side, right: Side) -> bool:
    mine, theirs = subject(left), subject(right)
    return bool(mine & theirs) if mine and theirs else len(shared(left.lemmas, right.lemmas)) >= FEWEST
