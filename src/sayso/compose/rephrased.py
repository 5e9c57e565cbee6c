"""Claims that would be shown in the same words are one claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from sayso.compose.clusters import Pair
from sayso.compose.evidence import compatible, rank
from sayso.compose.material import Group, Likeness, near
from sayso.model import Claim, StatementId

WORD = re.compile(r"\w+")


def distinct_in_words(groups: Iterable[Group], apart: Iterable[Pair], gist: Callable[[Group], str]) -> list[Group]:
    """The groups in their order, those of the same gist as one where nothing sets them apart.

    Units that lie in one another lead to claims that a reader cannot tell from each other.
    What nobody says, but somebody doubts or denies, stays apart from what is said.
    """
    kept: list[Group] = []
    excluded = near(dict.fromkeys(apart, 1.0))
    places: Mapping[tuple[bool, str], list[int]] = defaultdict(list)
    for group in groups:
        supported = any(evidence.role == "supports" for evidence in group)
        words = " ".join(WORD.findall(gist(group).casefold()))
        alike = (place for place in places[supported, words] if words and compatible(members(group), members(kept[place]), excluded))
        home = next(alike, None)
        if home is None:
            places[supported, words].append(len(kept))
            kept.append(group)
        else:
            kept[home] = united(kept[home] + group)
    return kept


def told_once(claims: Iterable[Claim], nested: Likeness) -> list[Claim]:
    """Leave out a corroborated claim of the same gist as a wider one, where each of its units lies in a unit of that or holds one."""
    kept: list[Claim] = []
    seen: Mapping[str, list[frozenset[StatementId]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (-len(claim.origins), -len(claim.evidence), claim.id)):
        units, alike = members(claim.evidence), seen[claim.gist]
        if claim.standing != "corroborated" or not any(is_within(units, others, nested) for others in alike):
            kept.append(claim)
            alike += [units] if claim.standing == "corroborated" else []
    return kept


def is_within(units: Iterable[StatementId], others: frozenset[StatementId], nested: Likeness) -> bool:
    return all(unit in others or not others.isdisjoint(nested.get(unit, ())) for unit in units)


def members(group: Group) -> frozenset[StatementId]:
    return frozenset(evidence.statement for evidence in group)


def united(group: Group) -> Group:
    """Of each statement its best evidence: that which supports before that which doubts."""
    best = {one.statement: one for one in sorted(group, key=lambda one: (one.role == "supports", one.score, one.role))}
    return tuple(sorted(best.values(), key=rank))
