"""Claims that would be shown in the same words are one claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from sayso.compose.clusters import Pair
from sayso.compose.evidence import compatible, rank
from sayso.compose.material import Group, Likeness, near, supporters
from sayso.model import UNSURE, Claim, Evidence, Standing, Statement, StatementId

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
        words = plain(gist(group))
        alike = (place for place in places[supported, words] if words and compatible(members(group), members(kept[place]), excluded))
        home = next(alike, None)
        if home is None:
            places[supported, words].append(len(kept))
            kept.append(group)
        else:
            kept[home] = united(kept[home] + group)
    return kept


def united_in_words(claims: Iterable[Claim], apart: Iterable[Pair], claim: Callable[[Group], Claim]) -> list[Claim]:
    """The claims, corroborated ones of the same gist as one where nothing sets them apart, and so one from a single source and its like
    that somebody doubts: who finds the words there is to find the doubt."""
    excluded = near(dict.fromkeys(apart, 1.0))
    kept: dict[tuple[bool, str], Claim] = {}
    others: list[Claim] = []
    every = sorted(claims, key=lambda claim: (-len(claim.origins), -len(claim.evidence), claim.id))
    doubted = {claim.gist for claim in every if claim.standing == "unverified" and claim.gist}
    for one in every:
        key = one.standing == "corroborated", one.gist
        alike = kept.get(key)
        if not key[0] and (one.standing not in ("single_source", "unverified") or one.gist not in doubted):
            others.append(one)
        elif alike is None:
            kept[key] = one
        elif compatible(members(one.evidence), members(alike.evidence), excluded):
            kept[key] = claim(united(alike.evidence + one.evidence))
        else:
            others.append(one)
    return [*kept.values(), *others]


def with_shared_denials(claims: Iterable[Claim], whole: Callable[[StatementId], Statement], claim: Callable[[Group], Claim]) -> list[Claim]:
    """The claims, a corroborated one with what denies a disputed one that the statement it is called by surely serves, too.

    One sentence is not disputed in one place and denied by nobody in another. `whole` is the statement that a unit is of.
    """
    every = list(claims)
    denials: Mapping[StatementId, list[Evidence]] = defaultdict(list)
    for one in every:
        for unit in sure_supporters(one) if one.standing == "disputed" else ():
            denials[whole(unit).id].extend(evidence for evidence in one.evidence if evidence.role == "denies")
    found = []
    for one in every:
        said = [whole(unit) for unit in sorted(sure_supporters(one))] if one.standing == "corroborated" else []
        more = [evidence for statement in said if plain(statement.text) == plain(one.gist) for evidence in denials[statement.id]]
        found.append(claim(united((*one.evidence, *more))) if more else one)
    return found


def plain(words: str) -> str:
    return " ".join(WORD.findall(words.casefold()))


def without_repetitions(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out a claim all of whose evidence another one has in the same parts, with more, and where it stands alike."""
    every = list(claims)
    holding: Mapping[StatementId, list[Claim]] = defaultdict(list)
    for one in every:
        for unit in sure_supporters(one):
            holding[unit].append(one)
    return [one for one in every if not any(repeats(one, other) for unit in sorted(sure_supporters(one))[:1] for other in holding[unit])]


def repeats(claim: Claim, other: Claim) -> bool:
    mine, theirs = ({(evidence.statement, evidence.role) for evidence in one.evidence} for one in (claim, other))
    return claim.standing == other.standing and mine < theirs and sure_supporters(claim) <= sure_supporters(other)


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


def sure_supporters(claim: Claim) -> frozenset[StatementId]:
    return sure_members(claim).intersection(supporters(claim.evidence))


def united(group: Group) -> Group:
    """Of each statement its best evidence: that which supports before that which doubts."""
    best = {one.statement: one for one in sorted(group, key=lambda one: (one.role == "supports", one.score, one.role))}
    return tuple(sorted(best.values(), key=rank))
