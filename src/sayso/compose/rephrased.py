"""Claims that would be shown in the same words are one claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sayso.compose.clusters import Pair
from sayso.compose.evidence import compatible, rank
from sayso.compose.material import Group, Likeness, near
from sayso.model import UNSURE, Claim, Standing, StatementId

WORD = re.compile(r"\w+")
UNOPPOSED: Final[frozenset[Standing]] = frozenset({"corroborated", "single_source"})


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


def united_in_words(claims: Iterable[Claim], apart: Iterable[Pair], claim: Callable[[Group], Claim]) -> list[Claim]:
    """The claims, corroborated ones of the same gist as one where nothing sets them apart."""
    excluded = near(dict.fromkeys(apart, 1.0))
    kept: dict[str, Claim] = {}
    others: list[Claim] = []
    for one in sorted(claims, key=lambda claim: (-len(claim.origins), -len(claim.evidence), claim.id)):
        alike = kept.get(one.gist)
        if one.standing != "corroborated":
            others.append(one)
        elif alike is None:
            kept[one.gist] = one
        elif compatible(members(one.evidence), members(alike.evidence), excluded):
            kept[one.gist] = claim(united(alike.evidence + one.evidence))
        else:
            others.append(one)
    return [*kept.values(), *others]


def told_once(claims: Iterable[Claim], nested: Likeness) -> list[Claim]:
    """Leave out a claim that nobody denies or doubts where another of the same gist surely rests on the same words.

    Each of its units lies in one of that or holds one.
    """
    kept: list[Claim] = []
    seen: Mapping[str, list[frozenset[StatementId]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (-len(claim.origins), -len(claim.evidence), claim.id)):
        alike = seen[claim.gist]
        if claim.standing not in UNOPPOSED or not any(is_within(members(claim.evidence), others, nested) for others in alike):
            kept.append(claim)
            alike.append(sure_members(claim))
    return kept


def is_within(units: Iterable[StatementId], others: frozenset[StatementId], nested: Likeness) -> bool:
    return all(unit in others or not others.isdisjoint(nested.get(unit, ())) for unit in units)


def members(group: Group) -> frozenset[StatementId]:
    return frozenset(evidence.statement for evidence in group)


def sure_members(claim: Claim) -> frozenset[StatementId]:
    """The units of a claim without those that may say something else."""
    return members(claim.evidence).difference(*(left_out.statements for left_out in claim.not_counted if left_out.why == UNSURE))


def united(group: Group) -> Group:
    """Of each statement its best evidence: that which supports before that which doubts."""
    best = {one.statement: one for one in sorted(group, key=lambda one: (one.role == "supports", one.score, one.role))}
    return tuple(sorted(best.values(), key=rank))
