"""Do two statements answer one question differently: who did it, with what, where, when?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Final

from sayso.judge.filled import Filled
from sayso.judge.given import points_away, same_point
from sayso.judge.hours import times_apart
from sayso.judge.likeness import apart
from sayso.judge.party import same_party
from sayso.judge.rivals import rivals
from sayso.judge.side import Side
from sayso.judge.stems import stem
from sayso.model import EntityId, Relation

TIME: Final = "time"
ATTRIBUTE: Final = "attribute"
ALIKE: Final = 0.35
"""Likeness from which two statements are of one event."""
ONCE: Final = frozenset(
    map(
        stem,
        "abduct arrest assassinate bear begin bury capsize capture carry cause collapse crash derail destroy detonate die elect erupt "
        "explode hijack hold kidnap kill launch murder occur open schedule shoot sign sink start".split(),
    )
)
"""What befalls one thing or person once: the ship sinks, the minister is arrested, the talks are held."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Two answers to one question."""

    role: str
    left: tuple[Filled, ...] = ()
    right: tuple[Filled, ...] = ()
    times: str = ""

    @property
    def named(self) -> bool:
        """Are both told by name, or by their day?"""
        return all(one.filler.name for one in (*self.left, *self.right))

    @property
    def reason(self) -> str:
        return f"another {self.role}: {self.times or f'{told(self.left)} and {told(self.right)}'}"

    @property
    def names(self) -> frozenset[EntityId]:
        return frozenset(one.name.id for one in (*self.left, *self.right) if one.name)


def slots(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that the two, however alike, do not say the same, and the reason; None where they give no two answers to one question.

    Only clauses are compared: of 'built in 1974' the clause around it tells what it is about. They contradict each other
    where two parties are sure, and tell by name or day who did what can be done once, or where, or when.
    """
    if left.denying != right.denying or not one_predicate(left, right) or not (left.sketch.clause and right.sketch.clause):
        return None
    found = sorted(answers(left, right), key=lambda answer: answer.role)
    if not found:
        return None
    excluded = len(found) == 1 and found[0].named and likeness >= ALIKE and of_one_event(left, right, found[0])
    return "contradicts" if excluded else "unrelated", found[0].reason


def other_doers(left: Side, right: Side, likeness: float) -> bool:
    """Do two parties, at no other time or place, give one thing that was done to another doer: a truck or a car rammed the gate?"""
    found = list(answers(left, right))
    if [answer.role for answer in found] != ["subject"] or likeness < ALIKE or not (states(left) and states(right)):
        return False
    if same_party(left, right) or points_away(left, right) or not one_thing(left, right, "object"):
        return False
    names = (side.names.keys() - found[0].names for side in (left, right))
    return not apart(*names) and not apart(left.sketch.days, right.sketch.days)


def one_predicate(left: Side, right: Side) -> bool:
    return same_point(left, right) or (ATTRIBUTE in left.fillings and ATTRIBUTE in right.fillings)


def answers(left: Side, right: Side) -> Iterator[Answers]:
    """Yield the places that the two fill with what cannot be one."""
    for role in left.fillings.keys() & right.fillings.keys():
        if all(rivals(*pair) for pair in product(left.fillings[role], right.fillings[role])):
            yield Answers(role, left.fillings[role], right.fillings[role])
    times = list(product(left.sketch.times, right.sketch.times))
    if times and all(times_apart(*pair) for pair in times):
        yield Answers(TIME, times=f"{', '.join(left.sketch.times)} and {', '.join(right.sketch.times)}")


def of_one_event(left: Side, right: Side, answer: Answers) -> bool:
    """Do two parties surely tell of one thing that happens once, and what they answer differently is not to what it happened?"""
    undergoer = "object" if "object" in left.fillings else "subject"
    if answer.role == undergoer or stem(left.sketch.predicate) not in ONCE or not (states(left) and states(right)):
        return False
    if same_party(left, right) or points_away(left, right) or not one_thing(left, right, undergoer):
        return False
    elsewhere = apart(left.names.keys() - answer.names, right.names.keys() - answer.names)
    return not elsewhere and (answer.role == TIME or not apart(left.sketch.days, right.sketch.days))


def states(side: Side) -> bool:
    return side.asserting and not side.denying and side.statement.certainty == "certain"


def one_thing(left: Side, right: Side, role: str) -> bool:
    """Do both fill a place with one that the reader knows, by one noun or name?"""
    pairs = product(left.fillings.get(role, ()), right.fillings.get(role, ()))
    return any(one.filler.definite and other.filler.definite and one.filler.noun == other.filler.noun for one, other in pairs)


def told(fillers: tuple[Filled, ...]) -> str:
    return ", ".join(sorted({one.name.called if one.name else " ".join((*one.filler.more, one.filler.noun)) for one in fillers}))
