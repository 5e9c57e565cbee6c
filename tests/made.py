"""Statements and what belongs to them, made by hand in a line: what link, judge and compose are tested with."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sayso.model import (
    Document,
    DocumentId,
    Entity,
    EntityId,
    Figure,
    FigureId,
    Judgement,
    Mention,
    Relation,
    SeriesId,
    Sketch,
    Source,
    Span,
    Statement,
    StatementId,
    Unit,
)


def document(name: str, text: str = "", **more: Any) -> Document:
    given: dict[str, Any] = {
        "id": DocumentId(name),
        "path": f"{name}.txt",
        "sha256": "",
        "title": None,
        "outlet": name.title(),
        "outlet_short": None,
        "authors": (),
        "published": "2024-03-04",
        "updated": None,
        "url": None,
        "language": "en",
        "text": text,
    }
    return Document(**given | more)


def statement(name: str, text: str = "The bridge is closed", *, speaker: str | None = None, start: int = 0, **more: Any) -> Statement:
    end = start + len(text)
    given: dict[str, Any] = {
        "id": StatementId(name),
        "doc": DocumentId("courier"),
        "start": start,
        "end": end,
        "text": text,
        "parts": (Span(start, end),),
        "kind": "indirect" if speaker else "narrated",
        "cue": None,
        "source": Source(0, 0, speaker, EntityId(speaker)) if speaker else None,
        "via": (),
        "stance": "asserts",
        "certainty": "certain",
        "basis": None,
        "said_on": "2024-03-04",
    }
    return Statement(**given | more)


def units(statements: Iterable[Statement]) -> list[Unit]:
    """Each statement as a whole."""
    return [Unit(statement, statement.id) for statement in statements]


def sketch(name: str, *lemmas: str, **more: Any) -> Sketch:
    given: dict[str, Any] = {
        "statement": StatementId(name),
        "predicate": lemmas[-1] if lemmas else "",
        "subject": lemmas[:1],
        "lemmas": tuple(sorted(lemmas)),
        "numbers": (),
        "days": (),
        "negated": False,
        "stands_for": 0,
        "clause": True,
        "pronoun": None,
        "words": 6,
        "sentence": 0,
    }
    return Sketch(**given | more)


def entity(name: str, called: str | None = None, *, mentions: tuple[tuple[str, int, int], ...] = (), **more: Any) -> Entity:
    given: dict[str, Any] = {
        "id": EntityId(name),
        "type": "ORG",
        "name": called or name,
        "short": None,
        "aliases": (),
        "description": None,
        "affiliation": None,
        "mentions": tuple(Mention(DocumentId(doc), start, end) for doc, start, end in mentions),
    }
    return Entity(**given | more)


def figure(text: str, low: float | None, high: float | None, *, of: str = "a", **more: Any) -> Figure:
    given: dict[str, Any] = {
        "id": FigureId(f"f-{of}-{text}"),
        "doc": DocumentId("courier"),
        "start": 0,
        "end": len(text),
        "text": text,
        "what": "injured",
        "subject": "passengers",
        "low": low,
        "high": high,
        "unit": "people",
        "approximate": False,
        "as_of": "2024-03-04",
        "statement": StatementId(of),
        "series": SeriesId("injured passengers"),
    }
    return Figure(**given | more)


def judged(left: str, right: str, relation: Relation = "same", score: float = 0.9, judge: str = "likeness-1") -> Judgement:
    return Judgement(StatementId(left), StatementId(right), relation, score, judge, ())
