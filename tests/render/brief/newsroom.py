"""Invented reports of a fire, and the dossiers that tests make of them in a few words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from sayso.model import (
    SECONDING,
    Claim,
    ClaimId,
    Cue,
    Document,
    Dossier,
    Entity,
    EntityId,
    Evidence,
    Figure,
    FigureId,
    Judgement,
    MadeWith,
    NotCounted,
    Origin,
    SeriesId,
    Source,
    Span,
    Standing,
    Statement,
)
from sayso.render.brief.outline import Outline, text
from sayso.text.ids import content_id
from tests.made import document


def report(name: str, words: str, **more: Any) -> Document:
    return document(name, words, **{"published": "2031-05-04", "outlet": f"The {name.title()}", **more})


def person(name: str, **more: Any) -> Entity:
    given: dict[str, Any] = {
        "id": EntityId(f"e-{name}"),
        "type": "PERSON",
        "name": name,
        "short": None,
        "aliases": (name, name.split()[-1]),
        "description": None,
        "affiliation": None,
        "mentions": (),
    }
    return Entity(**given | more)


def said(
    document: Document, words: str, cue: str | None = None, speaker: str | None = None, by: Entity | None = None, **more: Any
) -> Statement:
    """What a report says, or has somebody say: the words, the cue and the speaker as they stand in it."""
    start = document.text.index(words)

    def at(found: str) -> tuple[int, int]:
        place = document.text.index(found)
        return place, place + len(found)

    given: dict[str, Any] = {
        "id": content_id("s", document.id, start, words, more.get("stance", "asserts")),
        "doc": document.id,
        "start": start,
        "end": start + len(words),
        "text": words,
        "parts": (Span(start, start + len(words)),),
        "kind": "indirect" if cue else "narrated",
        "cue": Cue(*at(cue), cue) if cue else None,
        "source": Source(*at(speaker), speaker, by.id if by else None) if speaker else None,
        "via": (),
        "stance": "asserts",
        "certainty": "certain",
        "basis": None,
        "said_on": "2031-05-04",
    }
    return Statement(**given | more)


def seconding(groups: Sequence[Sequence[Statement]]) -> list[Judgement]:
    """All that a claim counts surely say it."""
    counted = [row.id for rows in groups for row in rows]
    return [Judgement(left, right, "same", 0.75, SECONDING, ()) for left, right in combinations(counted, 2)]


def claim(
    standing: Standing,
    supports: Sequence[Statement] = (),
    denies: Sequence[Statement] = (),
    questions: Sequence[Statement] = (),
    origins: Sequence[Sequence[Statement]] | None = None,
    unsure: Sequence[Statement] = (),
    judgements: Sequence[Judgement] = (),
) -> Claim:
    every = [*supports, *denies, *questions]
    groups = [[row] for row in supports] if origins is None else origins
    roles: Sequence[tuple[Any, Sequence[Statement]]] = (("supports", supports), ("denies", denies), ("questions", questions))
    return Claim(
        id=ClaimId(content_id("c", standing, *(row.id for row in every))),
        gist=every[0].text,
        evidence=tuple(Evidence(row.id, role, 0.9) for role, rows in roles for row in rows),
        origins=tuple(Origin(f"o-{rows[0].id}", rows[0].source.text if rows[0].source else rows[0].doc, tuple(row.id for row in rows), "")
                      for rows in groups),
        not_counted=tuple(NotCounted(row.doc, (row.id,), "may say something else") for row in unsure),
        judgements=(*judgements, *(seconding(groups) if standing == "corroborated" else ())),
        standing=standing,
        first_said="2031-05-04",
        last_said="2031-05-04",
    )


def contradiction(left: Statement, right: Statement, score: float = 0.9) -> Judgement:
    return Judgement(left.id, right.id, "contradicts", score, "denial-2", ("one says so and the other says not",))


def count(statement: Statement, document: Document, words: str, low: float | None, high: float | None, what: str = "killed") -> Figure:
    start = document.text.index(words)
    return Figure(
        FigureId(content_id("f", document.id, start)), document.id, start, start + len(words), words, what, "people", low, high, "people",
        False, statement.said_on, statement.id, SeriesId(what),
    )


def dossier(
    documents: Sequence[Document],
    statements: Sequence[Statement],
    claims: Sequence[Claim] = (),
    entities: Sequence[Entity] = (),
    figures: Sequence[Figure] = (),
) -> Dossier:
    def ordered(rows: Sequence[Any]) -> tuple[Any, ...]:
        return tuple(sorted(rows, key=lambda row: row.id))

    return Dossier(
        "The fire in Vale", MadeWith("0.1.0", (), ""), ordered(documents), ordered(entities), ordered(statements), ordered(claims), (),
        ordered(figures), (), (), (),
    )


def told(made: Outline, heading: str) -> list[str]:
    """The sentences of a part, without their footnotes."""
    return [text(sentence) for part in made.parts if part.heading == heading for sentence in part.sentences()]
