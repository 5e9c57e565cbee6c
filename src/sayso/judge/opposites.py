"""Do two statements say opposite things of one subject?"""

from __future__ import annotations

from typing import Final

from sayso.judge.denial import LEAST, subject
from sayso.judge.likeness import apart, shared
from sayso.judge.party import later, same_party
from sayso.judge.side import Side
from sayso.model import Relation

OPPOSITES: Final = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("accept agree approve", "refuse reject"),
        ("accidental", "deliberate intentional"),
        ("acquit", "convict"),
        ("admit", "deny"),
        ("alive", "dead"),
        ("alone", "together"),
        ("asleep", "awake"),
        ("armed", "unarmed"),
        ("calm", "rough stormy"),
        ("clear ideal", "poor foggy stormy"),
        ("contain", "spread"),
        ("shut", "open"),
        ("continue", "stop"),
        ("dark", "lit"),
        ("empty", "full"),
        ("critical", "stable"),
        ("enough sufficient", "insufficient lack short"),
        ("fail", "pass succeed"),
        ("free large", "arrest custody detain"),
        ("false", "true"),
        ("guilty", "innocent"),
        ("illegal", "legal"),
        ("impossible", "possible"),
        ("intact", "damage destroy"),
        ("insignificant", "significant"),
        ("justified right", "unjustified wrong"),
        ("lose", "win"),
        ("negative", "positive"),
        ("off", "on"),
        ("safe secure", "dangerous unsafe"),
        ("sober", "drunk"),
        ("strong", "weak"),
    )
)
"""Words that cannot both be true of one thing at one time: everyday ones, from general vocabulary."""
EVENTS: Final = frozenset(
    "assault attack battle blaze clash fighting fire incursion offensive operation protest raid search shooting siege strike".split()
)
"""What goes on, or is over."""
GOING_ON: Final = frozenset("continue continuing ongoing rage underway".split())
OVER: Final = frozenset("cease end finish halt over stop subside".split())
SEEMING: Final = frozenset({"appear", "seem"})
FEWEST = 2
"""Words in common that make two statements be about one thing where a pronoun is the subject of one."""


def opposites(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that two parties' statements contradict each other, and the reason; None where they do not.

    A party that says both is taken to speak of two times or two things. What goes on one day may be over on the next.
    """
    if not (left.sketch.clause and right.sketch.clause) or left.denying != right.denying or not (left.asserting and right.asserting):
        return None
    if same_party(left, right) or apart(left.names, right.names):
        return None
    one, other = sorted((left.sketch.predicate, right.sketch.predicate))
    if likeness >= LEAST and opposite(one, other) and same_subject(left, right) and same_object(left, right):
        return "contradicts", f"opposites: {one} and {other}"
    if ((going_on(left) and over(right)) or (going_on(right) and over(left))) and of_one_event(left, right):
        return "contradicts", "one says that it is over and the other that it goes on"
    return None


def going_on(side: Side) -> bool:
    return side.sketch.predicate in GOING_ON


def over(side: Side) -> bool:
    """Does it say that something is over, or seems to be?"""
    return side.sketch.predicate in OVER or (side.sketch.predicate in SEEMING and not OVER.isdisjoint(side.lemmas))


def opposite(one: str, other: str) -> bool:
    """Do two predicates exclude each other, by what they mean or by how the one is made of the other: 'lit' and 'unlit'?"""
    paired = any((one in this and other in that) or (one in that and other in this) for this, that in OPPOSITES)
    return paired or other == f"un{one}" or one == f"un{other}"


def same_subject(left: Side, right: Side) -> bool:
    mine, theirs = subject(left), subject(right)
    return bool(mine & theirs) if mine and theirs else len(shared(left.lemmas, right.lemmas)) >= FEWEST


def same_object(left: Side, right: Side) -> bool:
    """Is what one does done to nothing, or to something that the other names: 'stopped the car' is no opposite of 'continued to fire'?"""
    rest = set(shared(left.stems, right.stems)) - subject(left) - subject(right)
    return bool(rest) or not any("object" in side.fillings for side in (left, right))


def of_one_event(left: Side, right: Side) -> bool:
    """Does each of two papers tell of what happens, by one noun for it, and on no other day?"""
    named = EVENTS.intersection(left.sketch.subject, right.sketch.subject)
    return bool(named) and left.statement.doc != right.statement.doc and not later(left, right)
