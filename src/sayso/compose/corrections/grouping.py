"""Claims as readers tell them apart and together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from sayso.compose.corrections.wording import are_words_of, wording
from sayso.compose.gist import plain
from sayso.model import (
    READER,
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Correction,
    Dossier,
    Evidence,
    Judgement,
    Relation,
    Statement,
    StatementId,
    TimelineEntry,
)
from sayso.text.ids import content_id


def joined(dossier: Dossier, entry: Correction) -> Dossier:
    """Make one claim of two, under the id and the words of the first."""
    kept, gone = sides(dossier, entry)
    if kept == gone:
        return dossier
    judgement = judged(entry, core(kept), core(gone), "same", "both say the same")
    one = replace(
        kept,
        evidence=together((*kept.evidence, *gone.evidence)),
        origins=(*kept.origins, *gone.origins),
        not_counted=(*kept.not_counted, *gone.not_counted),
        judgements=in_order({*kept.judgements, *gone.judgements, judgement}),
    )
    became = {gone.id: kept.id}
    return replace(
        dossier,
        claims=tuple(one if claim.id == kept.id else claim for claim in dossier.claims if claim.id != gone.id),
        conflicts=distinct(renamed(conflict, [became.get(name, name) for name in conflict.claims]) for conflict in dossier.conflicts),
        timeline=tuple(
            replace(when, claims=tuple(sorted({became.get(name, name) for name in when.claims}))) for when in dossier.timeline
        ),
    )


def parted(dossier: Dossier, entry: Correction) -> Dossier:
    """Make a claim of its own of those statements of a claim that say something else."""
    whole = claim_named(dossier, entry.about.id)
    moved = tuple(evidence for evidence in whole.evidence if evidence.statement in entry.apart)
    rest = tuple(evidence for evidence in whole.evidence if evidence.statement not in entry.apart)
    if not moved or not rest:
        return dossier
    statements = {statement.id: statement for statement in dossier.statements}
    documents = {document.id: document for document in dossier.documents}
    name = ClaimId(content_id("c", READER, whole.id, *(f"{one.statement} {one.role}" for one in moved)))
    judgement = judged(entry, likest(rest), likest(moved), "unrelated", "they do not say the same")

    def part(own: ClaimId, evidence: tuple[Evidence, ...]) -> Claim:
        keeps = any(are_words_of(whole.gist, statements[one.statement], documents) for one in evidence if one.role == "supports")
        here = {one.statement for one in evidence}
        among = {one for one in whole.judgements if here.issuperset((one.left, one.right))}
        return replace(
            whole,
            id=own,
            gist=whole.gist if keeps else wording(evidence, statements),
            evidence=evidence,
            judgements=in_order({*among, judgement}),
        )

    apart = {one.statement for one in moved}
    split = (part(whole.id, rest), part(name, moved))
    return replace(
        dossier,
        claims=tuple(sorted((*split, *(claim for claim in dossier.claims if claim.id != whole.id)), key=lambda claim: claim.id)),
        conflicts=distinct(with_part(conflict, whole.id, name, [statements[one] for one in apart]) for conflict in dossier.conflicts),
        timeline=tuple(dated(when, whole.id, name, apart) for when in dossier.timeline),
    )


def reconciled(dossier: Dossier, entry: Correction) -> Dossier:
    """Take two claims out of conflict: nor does what is said of the one deny the other."""
    left, right = sides(dossier, entry)
    if left == right:
        return dossier
    judgement = judged(entry, core(left), core(right), "unrelated", "both can hold")
    return replace(
        dossier,
        claims=tuple(
            beside(claim, right if claim.id == left.id else left, judgement) if claim.id in (left.id, right.id) else claim
            for claim in dossier.claims
        ),
        conflicts=tuple(conflict for conflict in dossier.conflicts if set(conflict.claims) != {left.id, right.id}),
    )


def beside(claim: Claim, other: Claim, judgement: Judgement) -> Claim:
    """A claim that may hold beside another one, whose supporters were counted as denying it."""
    supporting = {one.statement for one in other.evidence if one.role == "supports"}
    evidence = tuple(one for one in claim.evidence if one.role != "denies" or one.statement not in supporting)
    return replace(claim, evidence=evidence or claim.evidence, judgements=in_order({*claim.judgements, judgement}))


def sides(dossier: Dossier, entry: Correction) -> tuple[Claim, Claim]:
    return claim_named(dossier, entry.about.id), claim_named(dossier, entry.other.id if entry.other else entry.about.id)


def claim_named(dossier: Dossier, name: str) -> Claim:
    return next(claim for claim in dossier.claims if claim.id == name)


def core(claim: Claim) -> StatementId:
    return likest(claim.evidence)


def likest(evidence: Iterable[Evidence]) -> StatementId:
    """The most typical supporter, else the most typical statement."""
    return max(evidence, key=lambda one: (one.role == "supports", one.score, one.statement)).statement


def judged(entry: Correction, one: StatementId, other: StatementId, relation: Relation, reason: str) -> Judgement:
    left, right = sorted((one, other))
    told = (f"{entry.by}, {entry.on[:10]}: {reason}", *((plain([entry.why]),) if entry.why else ()))
    return Judgement(left, right, relation, 1.0, READER, told)


def in_order(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    return tuple(sorted(judgements, key=lambda one: (one.left, one.right, one.judge, one.reasons, one.relation, one.score)))


def together(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Of a statement that serves both claims, the part that supports counts, else the surer one."""
    best: dict[StatementId, Evidence] = {}
    for one in evidence:
        best[one.statement] = max(one, best.get(one.statement, one), key=lambda e: (e.role == "supports", e.score, e.role))
    return tuple(best[name] for name in sorted(best))


def renamed(conflict: Conflict, claims: Iterable[ClaimId]) -> Conflict:
    left, right = sorted(claims)
    if (left, right) == conflict.claims:
        return conflict
    return replace(conflict, id=ConflictId(content_id("x", left, right, conflict.why)), claims=(left, right))


def distinct(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """One conflict of each kind between two claims, and none of a claim with itself."""
    found: Mapping[object, Conflict] = {(one.claims, one.why): one for one in conflicts if one.claims[0] != one.claims[1]}
    return tuple(sorted(found.values(), key=lambda conflict: conflict.id))


def with_part(conflict: Conflict, whole: ClaimId, part: ClaimId, moved: Iterable[Statement]) -> Conflict:
    """A conflict goes with the statement whose words it sets against the other side's."""
    if whole in conflict.claims and any(plain([statement.text]) in conflict.note for statement in moved):
        return renamed(conflict, [part if name == whole else name for name in conflict.claims])
    return conflict


def dated(when: TimelineEntry, whole: ClaimId, part: ClaimId, moved: Collection[StatementId]) -> TimelineEntry:
    """An entry goes with the statements that tell it."""
    if whole not in when.claims:
        return when
    serving = {part} if set(when.statements) <= set(moved) else {whole, part} if set(when.statements) & set(moved) else {whole}
    return replace(when, claims=tuple(sorted({*when.claims, *serving} - ({whole} - serving))))
