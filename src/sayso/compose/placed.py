"""Claims of units to claims of the statements that a dossier lists."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.model import Claim, Evidence, Judgement, Role, Statement, StatementId, Unit

WORD = re.compile(r"\w+")

Homes = Mapping[StatementId, StatementId]


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
    """Of claims with the same evidence keep those whose gist is not part of another's: they are one claim, cut twice."""
    alike: Mapping[tuple[tuple[StatementId, Role], ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        alike[tuple((evidence.statement, evidence.role) for evidence in claim.evidence)].append(claim)
    kept = (claim for group in alike.values() for claim in group if not any(covers(other, claim) for other in group))
    return sorted(kept, key=lambda claim: claim.id)


def covers(other: Claim, claim: Claim) -> bool:
    mine, theirs = (f" {' '.join(WORD.findall(one.gist.casefold()))} " for one in (claim, other))
    return other.id != claim.id and mine in theirs and (mine != theirs or other.id < claim.id)


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
