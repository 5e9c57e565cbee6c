"""Who says a thing, and what he does with it, as readers read it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.compose.corrections.names import known
from sayso.compose.corrections.wording import wording
from sayso.compose.roles import role
from sayso.model import READER, Claim, ClaimId, Correction, Dossier, Entity, Evidence, Source, Stance, Statement
from sayso.text.ids import content_id


def spoken(dossier: Dossier, entry: Correction) -> Dossier:
    """Give a statement another speaker, or none: then its outlet vouches for it."""
    entity = known(dossier, entry.other.id) if entry.other else None
    old = said(dossier, entry.about.id)
    source = speaker(dossier, old, entity) if entity else None
    named = next((one.name for one in dossier.entities if old.source and one.id == old.source.entity), None)
    bracket = f" [{entity.name}]" if entity else ""

    def reworded(claim: Claim) -> Claim:
        """'I [Ana Ruiz] warned': a gist may say who is speaking."""
        serves = old.kind == "direct" and any(evidence.statement == old.id for evidence in claim.evidence)
        return replace(claim, gist=claim.gist.replace(f" [{named}]", bracket)) if named and serves else claim

    return replace(with_statement(dossier, replace(old, source=source)), claims=tuple(map(reworded, dossier.claims)))


def speaker(dossier: Dossier, statement: Statement, entity: Entity) -> Source:
    """The words that name the speaker: those that stand for one already, else the nearest mention; an empty stretch without one."""
    if statement.source:
        return replace(statement.source, entity=entity.id, antecedent=None)
    text = next(document.text for document in dossier.documents if document.id == statement.doc)
    near = sorted((abs(m.start - statement.start), m.start, m.end) for m in entity.mentions if m.doc == statement.doc)
    start, end = near[0][1:] if near else (statement.start, statement.start)
    return Source(start, end, text[start:end], entity.id)


def taken(dossier: Dossier, entry: Correction) -> Dossier:
    """Give a statement another stance, and in each claim that it serves the part that goes with it."""
    old = said(dossier, entry.about.id)
    new = replace(old, stance=stance(entry.value))
    claims = [turned(claim, old, new) for claim in dossier.claims]
    if new.stance != "asks" and not any(evidence.statement == old.id for claim in claims for evidence in claim.evidence):
        claims.append(alone(new))
    return with_claims(with_statement(dossier, new), (claim for claim in claims if claim.evidence))


def stance(value: str | None) -> Stance:
    known: tuple[Stance, ...] = ("asserts", "denies", "cannot_verify", "doubts", "vows", "demands", "asks")
    return next(word for word in known if word == value)


def turned(claim: Claim, old: Statement, new: Statement) -> Claim:
    evidence = tuple(
        evidence_turned(one, old, new) if one.statement == old.id else one
        for one in claim.evidence
        if one.statement != old.id or new.stance != "asks"
    )
    return claim if evidence == claim.evidence else replace(claim, evidence=evidence)


def evidence_turned(evidence: Evidence, old: Statement, new: Statement) -> Evidence:
    """Whoever denies what he was taken to assert stands on the other side; of a negative claim, on the supporters'."""
    straight = role(new, negative=False)
    negative = (evidence.role, old.stance == "denies") in (("supports", True), ("denies", False))
    if straight == "questions" or evidence.role == "questions" or not negative:
        return replace(evidence, role=straight)
    return replace(evidence, role="denies" if straight == "supports" else "supports")


def alone(statement: Statement) -> Claim:
    evidence = (Evidence(statement.id, role(statement, negative=False), 1.0),)
    name = ClaimId(content_id("c", READER, *(f"{one.statement} {one.role}" for one in evidence)))
    gist = wording(evidence, {statement.id: statement})
    return Claim(name, gist, evidence, (), (), (), "single_source", statement.said_on, statement.said_on)


def said(dossier: Dossier, name: str) -> Statement:
    return next(statement for statement in dossier.statements if statement.id == name)


def with_statement(dossier: Dossier, new: Statement) -> Dossier:
    return replace(dossier, statements=tuple(new if one.id == new.id else one for one in dossier.statements))


def with_claims(dossier: Dossier, claims: Iterable[Claim]) -> Dossier:
    """The dossier with other claims; what named one that is no more names it no longer."""
    kept = tuple(sorted(claims, key=lambda claim: claim.id))
    ids = {claim.id for claim in kept}
    return replace(
        dossier,
        claims=kept,
        conflicts=tuple(conflict for conflict in dossier.conflicts if ids.issuperset(conflict.claims)),
        timeline=tuple(replace(entry, claims=tuple(name for name in entry.claims if name in ids)) for entry in dossier.timeline),
    )
