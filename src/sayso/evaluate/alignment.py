"""A dossier laid beside a gold annotation of the same event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from sayso.evaluate.annotation import Gold
from sayso.evaluate.wording import Positions, locate, words
from sayso.model import Claim, ClaimId, Document, DocumentId, Dossier, Entity, EntityId, Statement, StatementId


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which document is which, and where each statement stands among the annotated words."""

    gold: Gold
    dossier: Dossier
    words: Mapping[DocumentId, list[str]]
    """The words of each annotated document."""
    annotated: Mapping[DocumentId, DocumentId]
    """The annotated document for each of the dossier's."""
    statements: tuple[Statement, ...]
    """Those in annotated documents."""
    spans: Mapping[StatementId, Positions]
    entities: Mapping[EntityId, Entity]
    claims: Mapping[ClaimId, Claim]

    def doc(self, statement: Statement) -> DocumentId:
        """The annotated document that a statement is in."""
        return self.annotated[statement.doc]

    def locate(self, doc: DocumentId, text: str, near: int | None = None) -> Positions:
        """Where a text stands among an annotated document's words."""
        return locate(words(text), self.words[doc], near)


def align(gold: Gold, dossier: Dossier, texts: Mapping[DocumentId, str] | None = None) -> Alignment:
    """Match documents by id or by the stem of their path, and locate every statement.

    `texts` are the documents as they were annotated, by the gold's ids; by
    default they are the dossier's own.
    """
    annotated = matches(gold, dossier)
    known = own_texts(dossier, annotated) if texts is None else texts
    tokens = {doc: words(known.get(doc, "")) for doc in gold.documents}
    statements = tuple(statement for statement in dossier.statements if statement.doc in annotated)
    documents = {document.id: document for document in dossier.documents}
    return Alignment(
        gold=gold,
        dossier=dossier,
        words=tokens,
        annotated=annotated,
        statements=statements,
        spans={statement.id: span(statement, documents[statement.doc], tokens[annotated[statement.doc]]) for statement in statements},
        entities={entity.id: entity for entity in dossier.entities},
        claims={claim.id: claim for claim in dossier.claims},
    )


def matches(gold: Gold, dossier: Dossier) -> dict[DocumentId, DocumentId]:
    """The annotated document for each of the dossier's, used once: an id that is the same comes before a stem that is."""
    found = {document.id: document.id for document in dossier.documents if document.id in gold.documents}
    taken = set(found)
    for document in dossier.documents:
        stem = DocumentId(PurePosixPath(document.path or document.id).stem)
        if document.id not in found and stem in gold.documents and stem not in taken:
            found[document.id] = stem
            taken.add(stem)
    return found


def apart(gold: Gold, dossier: Dossier) -> bool:
    """Has the dossier none of the annotated documents, so that every figure would say nothing?"""
    return not matches(gold, dossier)


def own_texts(dossier: Dossier, annotated: Mapping[DocumentId, DocumentId]) -> dict[DocumentId, str]:
    return {annotated[document.id]: document.text for document in dossier.documents if document.id in annotated}


def span(statement: Statement, document: Document, tokens: list[str]) -> Positions:
    """Locate a statement near the place, as a share of the text, where the dossier has it."""
    near = int(len(tokens) * statement.start / max(1, len(document.text)))
    return locate(words(statement.text), tokens, near)
