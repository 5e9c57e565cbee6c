"""Why a mention means whom it means, as the rule or the weight that decides says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sayso.model import Decision, Entity, EntityId, Mention, Rival

MOST_RIVALS: Final = 3
HARDLY: Final = 0.01
"""Chance below which what lost is not worth telling of."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Who else a mention might have meant."""

    name: str
    """What he is called or described as there."""
    at: EntityId | Mention | None
    """Who he is, or where he is told of; null for a kind of thing."""
    score: float | None = None
    """How likely a learned weight held him."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mention means whom it means, in plain words; what lost, best first."""

    why: str
    score: float | None = None
    lost: tuple[Lost, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a mention means, and why."""

    entity: EntityId
    reason: Reason


ITSELF: Final = Reason("the name itself")
SAME: Final = Reason("the same name, but for capitals, accents, a title or an article")


def chained(links: Iterable[Reason]) -> Reason | None:
    """The reason of a name that is joined to another by way of others: as likely as the least likely step.

    >>> chained([Reason("an acronym"), Reason("a translation", 0.7)])
    Reason(why='an acronym; then a translation', score=0.7, lost=())
    """
    steps = list(links)
    if not steps:
        return None
    score = min((step.score for step in steps if step.score is not None), default=None)
    return Reason("; then ".join(dict.fromkeys(step.why for step in steps)), score)


def decisions(entities: Iterable[Entity], reasons: Mapping[EntityId, Mapping[Mention, Reason]]) -> tuple[Decision, ...]:
    """A decision for each mention of each entity."""
    known = {one.id: one for one in entities}
    bearers = {mention: name for name in known for mention in known[name].mentions}

    def rival(lost: Lost) -> Rival:
        target = bearers.get(lost.at) if isinstance(lost.at, Mention) else lost.at
        return Rival(known[target].name if target in known else lost.name, target, lost.score)

    def decision(one: Entity, mention: Mention) -> Decision:
        reason = reasons[one.id][mention]
        rivals = dict.fromkeys(found for found in map(rival, reason.lost) if found.target != one.id)
        lost = tuple(rivals)[:MOST_RIVALS]
        return Decision(mention.doc, mention.start, mention.end, "name", one.id, reason.why, reason.score, lost)

    return tuple(decision(one, mention) for one in known.values() for mention in one.mentions)
