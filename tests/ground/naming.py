"""Mentions and documents built by hand for tests of what names one thing."""

from __future__ import annotations

from sayso.ground.names import Name
from sayso.model import Document, DocumentId, EntityType, Source, Span, Statement, StatementId


def document(id: str, text: str) -> Document:
    return Document(
        id=DocumentId(id),
        path=f"{id}.txt",
        sha256="0" * 64,
        title=None,
        outlet=None,
        outlet_short=None,
        authors=(),
        published="2025-03-05",
        updated=None,
        url=None,
        language="en",
        text=text,
    )


def name(
    document: Document,
    text: str,
    kind: EntityType,
    *,
    role: str | None = None,
    other: str | None = None,
    nation: str | None = None,
    body: str | None = None,
    government: bool = False,
) -> Name:
    """The first mention of a text in a document, with the role that describes it there."""
    start = document.text.index(text)
    roles = (span(document, role),) if role else ()
    return Name(document.id, start, start + len(text), text, kind, text, role, roles, other, nation, body, government)


def span(document: Document, text: str) -> Span:
    start = document.text.index(text)
    return Span(start, start + len(text))


def source(document: Document, text: str, antecedent: str | None = None) -> Source:
    at = span(document, text)
    return Source(at.start, at.end, text, antecedent=span(document, antecedent) if antecedent else None)


def statement(document: Document, source: Source | None, *via: Source) -> Statement:
    return Statement(
        id=StatementId(f"{document.id}-{source.start if source else 0}"),
        doc=document.id,
        start=0,
        end=5,
        text=document.text[:5],
        parts=(Span(0, 5),),
        kind="indirect",
        cue=None,
        source=source,
        via=via,
        stance="asserts",
        certainty="certain",
        basis=None,
        said_on=None,
    )
