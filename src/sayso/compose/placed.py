"""Claims of units to claims of the statements that a dossier lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.model import UNSURE, Claim, Evidence, Judgement, Role, Statement, StatementId, Unit
from sayso.text.numerals import numbers_in

WORD = re.compile(r"\w+")
NEGATION = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without|cannot)\b|n['’]t\b", re.IGNORECASE)
LIGHT = frozenset(
    "a about after also an and are as at be been before but by during for from had has have he her his in into is it its of on or our over "
    "people she that the their there they this to under was we were when where which who whose will with would you".split()
)
"""Words that do not tell what a gist is about."""

MOSTLY = 0.7
"""Share of the words of the shorter of two gists that the other holds where both tell one thing."""

Homes = Mapping[StatementId, StatementId]
Said = tuple[StatementId, Role]


def placed(claims: Sequence[Claim], units: Sequence[Unit]) -> tuple[tuple[Claim, ...], tuple[Statement, ...]]:
    """Give each claim's evidence the ids of statements, and return those with the parts that became statements.

    A part of what an outlet says itself that serves a claim is a statement of its
    own; a part of what somebody is said to say is his statement.
    """
    known = {unit.statement.id: unit for unit in units}
    homes = {name: home(unit) for name, unit in known.items()}
    used = {evidence.statement for claim in claims for evidence in claim.evidence}
    listed = {name: unit.statement for name, unit in known.items() if unit.whole or (name in used and homes[name] == name)}
    statements = tuple(sorted(listed.values(), key=lambda statement: (statement.doc, statement.start, statement.end, statement.id)))
    return tuple(distinct(at_home(claim, homes) for claim in claims)), statements


def distinct(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out the claims that repeat another one, which more statements say or which says more: they are one claim, cut twice."""
    alike: Mapping[frozenset[Said], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: (-len(claim.evidence), -len(claim.gist), claim.id)):
        kept = alike[surely(claim)]
        if not any(repeats(claim, other) for other in kept):
            kept.append(claim)
    return sorted((claim for kept in alike.values() for claim in kept), key=lambda claim: claim.id)


def repeats(claim: Claim, other: Claim) -> bool:
    """Do two claims of the same statements stand alike, and are they called by mostly the same words, numbers and denial?"""
    if claim.standing != other.standing or bool(NEGATION.search(claim.gist)) != bool(NEGATION.search(other.gist)):
        return False
    mine, theirs = content(claim.gist), content(other.gist)
    return agree(numbers_in(claim.gist), numbers_in(other.gist)) and len(mine & theirs) >= MOSTLY * min(len(mine), len(theirs))


def content(gist: str) -> frozenset[str]:
    """The words that tell what a gist is about, or all of them where there are none such."""
    words = frozenset(WORD.findall(gist.casefold()))
    return words - LIGHT or words


def agree(some: frozenset[float], others: frozenset[float]) -> bool:
    """Are the numbers of one gist all among the other's? What says less may leave some out."""
    return some <= others or others <= some


def surely(claim: Claim) -> frozenset[Said]:
    """The statements of a claim with their roles, without those that may say something else."""
    unsure = {name for left_out in claim.not_counted if left_out.why == UNSURE for name in left_out.statements}
    return frozenset((one.statement, one.role) for one in claim.evidence if one.statement not in unsure)


def of_wholes(claims: Sequence[Claim], units: Sequence[Unit]) -> tuple[Claim, ...]:
    """Give each claim's evidence the ids of the whole statements that its units stand in."""
    homes = {unit.statement.id: unit.of for unit in units}
    return tuple(at_home(claim, homes) for claim in claims)


def home(unit: Unit) -> StatementId:
    return unit.statement.id if unit.statement.kind == "narrated" else unit.of


def at_home(claim: Claim, homes: Homes) -> Claim:
    evidence = evidence_at_home(claim.evidence, homes)
    supporting = {one.statement for one in evidence if one.role == "supports"}
    origins = tuple(replace(origin, statements=all_at_home(origin.statements, homes, supporting)) for origin in claim.origins)
    rest = supporting.difference(*(origin.statements for origin in origins))
    left_out = (replace(one, statements=all_at_home(one.statements, homes, rest)) for one in claim.not_counted)
    return replace(
        claim,
        evidence=evidence,
        origins=origins,
        not_counted=tuple(one for one in left_out if one.statements),
        judgements=judgements_at_home(claim.judgements, homes),
    )


def evidence_at_home(found: Iterable[Evidence], homes: Homes) -> tuple[Evidence, ...]:
    """Of several parts of one statement that which supports counts, else the best."""
    best: dict[StatementId, Evidence] = {}
    for evidence in found:
        moved = replace(evidence, statement=homes[evidence.statement])
        best[moved.statement] = max(moved, best.get(moved.statement, moved), key=lambda one: (one.role == "supports", one.score, one.role))
    return tuple(best[name] for name in sorted(best))


def all_at_home(names: Iterable[StatementId], homes: Homes, among: Collection[StatementId]) -> tuple[StatementId, ...]:
    return tuple(sorted({homes[name] for name in names}.intersection(among)))


def judgements_at_home(found: Iterable[Judgement], homes: Homes) -> tuple[Judgement, ...]:
    """Of several on the same two statements by one judge the surest stays."""
    best: dict[tuple[StatementId, StatementId, str], Judgement] = {}
    for judgement in found:
        left, right = homes[judgement.left], homes[judgement.right]
        if judgement.relation != "replaces" and left > right:
            left, right = right, left
        moved = replace(judgement, left=left, right=right)
        key = left, right, judgement.judge
        if left != right:
            best[key] = max(moved, best.get(key, moved), key=lambda one: (one.score, one.relation, one.reasons))
    return tuple(best[key] for key in sorted(best))
