"""Does one statement deny what another says?

A denial is like anything on its subject, so likeness is not enough: what is
denied must be what was said, by its predicate, of the same people.
"""

from __future__ import annotations

from sayso.judge.likeness import apart, containment, shared
from sayso.judge.party import later, same_party
from sayso.judge.side import Side
from sayso.model import Relation

HELD = 0.5
"""Share of the shorter one's words, by weight, that the other must hold too."""

FEWEST = 2
"""Words that both must hold: one word in common is a subject, not a proposition."""
EMPTY = frozenset({"", "be", "have", "do"})
"""Predicates that say too little by themselves to be denied."""


def denial(left: Side, right: Side, likeness: float, *, same: float) -> tuple[Relation, str] | None:
    """Give how an assertion and its denial relate, and the reason; None where neither denies the other.

    A party that later says the opposite replaces what it said before. On one
    day it is taken to be consistent, and read wrongly.
    """
    if left.denying == right.denying or not (left.asserting and right.asserting) or likeness < same:
        return None
    if not same_proposition(left, right):
        return None
    if not same_party(left, right):
        return "contradicts", reason(left, right)
    return ("replaces", reason(left, right)) if later(left, right) else None


def same_proposition(left: Side, right: Side) -> bool:
    held = containment(left.lemmas, right.lemmas) >= HELD and len(shared(left.lemmas, right.lemmas)) >= FEWEST
    return held and same_predicate(left, right) and not apart(left.names, right.names)


def same_predicate(left: Side, right: Side) -> bool:
    """Do both say one thing of one subject? What is denied may be a mere noun: 'denied any role'."""
    if left.sketch.clause and right.sketch.clause:
        one, other = left.sketch, right.sketch
        return one.predicate == other.predicate not in EMPTY and not apart(one.subject, other.subject)
    return any(
        denied.statement.stance == "denies" and denied.sketch.predicate in said.sketch.lemmas
        for denied, said in ((left, right), (right, left))
    )


def reason(left: Side, right: Side) -> str:
    denied = left if left.denying else right
    verb = f" ({denied.statement.cue.text})" if denied.statement.stance == "denies" and denied.statement.cue else ""
    return f"one says so and the other says not{verb}"
