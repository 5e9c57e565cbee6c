"""What a correction is about: named so that it is found again after the dossier was made anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from sayso.compose.gist import plain
from sayso.model import Claim, ClaimId, Correction, Document, Dossier, Entity, Mention, Statement, Target, TargetKind

MOSTLY = 0.5
"""Share of the statements that a claim rested on which another must hold to be that claim still."""


def target(dossier: Dossier, kind: TargetKind, name: str) -> Target | None:
    """What stands in a dossier under an id, or under an outlet's name; None where nothing does."""
    if kind == "dossier":
        return Target(kind, "", dossier.title)
    if kind == "outlet":
        return Target(kind, name, name) if name in names(dossier, kind) else None
    found = next((record for record in RECORDS[kind](dossier) if record.id == name), None) if kind in RECORDS else None
    return described(found, dossier) if found else None


def described(record: Entity | Document | Statement | Claim, dossier: Dossier) -> Target:
    """A record with the words by which a person knows it, and what finds it again."""
    match record:
        case Entity():
            return Target("entity", record.id, record.name, mention=telling(record, dossier))
        case Document():
            return Target("document", record.id, plain([record.title or record.outlet or record.id]))
        case Statement():
            return Target("statement", record.id, plain([record.text]))
        case Claim():
            return Target("claim", record.id, record.gist, statements=tuple(one.statement for one in record.evidence))


def telling(entity: Entity, dossier: Dossier) -> Mention | None:
    """The first mention that is the name itself, else the first."""
    texts = {document.id: document.text for document in dossier.documents}
    named = (mention for mention in entity.mentions if texts[mention.doc][mention.start : mention.end] == entity.name)
    return next(named, next(iter(entity.mentions), None))


RECORDS: Mapping[TargetKind, Callable[[Dossier], Sequence[Entity | Document | Statement | Claim]]] = {
    "entity": attrgetter("entities"),
    "document": attrgetter("documents"),
    "statement": attrgetter("statements"),
    "claim": attrgetter("claims"),
}


def names(dossier: Dossier, kind: TargetKind) -> Collection[str]:
    """What its targets of a kind are called by."""
    if kind == "outlet":
        return {document.outlet for document in dossier.documents if document.outlet}
    return {record.id for record in RECORDS[kind](dossier)} if kind in RECORDS else {""}


def at_hand(entry: Correction, dossier: Dossier, became: Mapping[str, str]) -> Correction | None:
    """The entry with the ids that its targets have in a dossier; None where one of them is gone.

    `became` tells of what was merged away which it was merged into.
    """
    about = current(entry.about, dossier, became)
    other = current(entry.other, dossier, became) if entry.other else None
    if about is None or (entry.other and other is None):
        return None
    return replace(entry, about=about, other=other)


def current(meant: Target, dossier: Dossier, became: Mapping[str, str]) -> Target | None:
    """By its id; else an entity by its mention, and a claim by most of its statements."""
    name = latest(meant.id, became)
    if name in names(dossier, meant.kind):
        return replace(meant, id=name)
    if meant.kind == "entity":
        found = next((one.id for one in dossier.entities if meant.mention in one.mentions), None)
        return replace(meant, id=found) if found else None
    same = claim_of(meant, dossier) if meant.kind == "claim" else None
    return replace(meant, id=same) if same else None


def latest(name: str, became: Mapping[str, str]) -> str:
    while name in became:
        name = became[name]
    return name


def claim_of(meant: Target, dossier: Dossier) -> ClaimId | None:
    """The claim that holds most of what another rested on, and least besides; of equals, that of the same words."""
    known = set(meant.statements)

    def likeness(claim: Claim) -> tuple[float, float, bool, str]:
        here = {evidence.statement for evidence in claim.evidence}
        shared = len(known & here)
        return shared / len(known), shared / len(known | here), claim.gist == meant.words, claim.id

    best = max(dossier.claims, key=likeness, default=None) if known else None
    return best.id if best and likeness(best)[0] >= MOSTLY else None
