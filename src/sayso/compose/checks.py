"""What may exclude each other, but not surely: listed beside the claims, for an editor to check."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from sayso.compose.conflicts import supported_by
from sayso.compose.placed import home
from sayso.model import Claim, ClaimId, Conflict, Judgement, StatementId, Unit

MOST: Final = 5
"""Pairs to check that are listed of one event: the surest."""


def with_checks(
    claims: Sequence[Claim], checks: Sequence[Judgement], conflicts: Iterable[Conflict], units: Iterable[Unit]
) -> tuple[Claim, ...]:
    """Give the claims the surest judgements to check, each to those that its two statements serve best.

    They move no standing and make no conflict. Two that support claims in conflict anyway need no check.
    """
    best, supported = serving(claims), supported_by(claims)
    opposed = {frozenset(conflict.claims) for conflict in conflicts}
    more: dict[ClaimId, list[Judgement]] = {}
    homes = at_home(units, best)
    listed = 0
    for check in checks:
        left, right = sorted((homes[check.left], homes[check.right]))
        pair = frozenset(best[name] for name in (left, right) if name in best)
        both = {pair, *(frozenset((one.id, other.id)) for one in supported.get(left, ()) for other in supported.get(right, ()))}
        if listed == MOST or left == right or not opposed.isdisjoint(both) or not pair:
            continue
        listed += 1
        for claim in pair:
            more.setdefault(claim, []).append(replace(check, left=left, right=right))
    return tuple(with_more(claim, more.get(claim.id, [])) for claim in claims)


def with_more(claim: Claim, more: Sequence[Judgement]) -> Claim:
    """Give a claim more judgements; one that gets none stays as it is."""
    found = sorted((*claim.judgements, *more), key=lambda one: (one.left, one.right, one.judge))
    return replace(claim, judgements=tuple(found)) if more else claim


def serving(claims: Iterable[Claim]) -> Mapping[StatementId, ClaimId]:
    """The claim that each statement serves best: one that it supports before one that it denies."""
    found: dict[StatementId, tuple[bool, float, ClaimId]] = {}
    for claim in claims:
        for one in claim.evidence:
            found[one.statement] = max(found.get(one.statement, (False, -1.0, claim.id)), (one.role == "supports", one.score, claim.id))
    return {statement: claim for statement, (_, _, claim) in found.items()}


def at_home(units: Iterable[Unit], listed: Mapping[StatementId, ClaimId]) -> Mapping[StatementId, StatementId]:
    """Of each unit the statement that a dossier lists: a part of what an outlet says itself is one where it serves a claim."""
    return {unit.statement.id: home(unit) if home(unit) in listed else unit.of for unit in units}
