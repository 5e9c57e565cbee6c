"""A dossier that says what a gold annotation says, rightly or with every few items wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sayso.evaluate import Gold
from sayso.evaluate.annotation import GoldClaim, GoldStatement, Member
from sayso.model import (
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Document,
    DocumentId,
    Dossier,
    Entity,
    EntityId,
    Evidence,
    Figure,
    FigureId,
    MadeWith,
    Origin,
    Place,
    PlaceId,
    SeriesId,
    Source,
    Span,
    Statement,
    StatementId,
    TimelineEntry,
    TimelineId,
)


def dossier(gold: Gold, texts: Mapping[DocumentId, str]) -> Dossier:
    """The dossier that repeats the annotation. Each clause of a claim becomes a statement in the outlet's own voice."""
    clauses = [narrated(f"m-{claim.id}-{row}", member.doc, member.text, texts) for claim, row, member in members(gold)]
    return Dossier(
        title=gold.event,
        made_with=MadeWith("0", (), ""),
        documents=tuple(document(doc, texts[doc]) for doc in gold.documents),
        entities=tuple(Entity(EntityId(item.id), "PERSON", item.name, None, item.aliases, None, None, ()) for item in gold.entities),
        statements=(*(said(item, texts) for item in gold.statements), *clauses),
        claims=tuple(claim(item) for item in gold.claims),
        conflicts=tuple(
            Conflict(ConflictId(f"x-{row}"), (ClaimId(item.claims[0]), ClaimId(item.claims[1])), item.why, "")
            for row, item in enumerate(gold.conflicts)
        ),
        figures=tuple(
            Figure(FigureId(f"f-{row}"), item.doc, 0, 0, item.text, "", "", item.low, item.high, "", False, None, None, SeriesId(""))
            for row, item in enumerate(gold.figures)
        ),
        places=tuple(
            Place(PlaceId(f"p-{row}"), item.name, (), item.lat, item.lon, None, "city", None, None, ())
            for row, item in enumerate(gold.places)
        ),
        timeline=tuple(
            TimelineEntry(TimelineId(f"t-{row}"), item.date, None, item.text, "", item.docs, (), ())
            for row, item in enumerate(gold.timeline)
        ),
        lineage=(),
    )


def members(gold: Gold) -> list[tuple[GoldClaim, int, Member]]:
    return [(claim, row, member) for claim in gold.claims for row, member in enumerate(claim.members)]


def document(doc: DocumentId, text: str) -> Document:
    return Document(doc, f"{doc}.txt", "", None, None, None, (), None, None, None, "en", text)


def said(item: GoldStatement, texts: Mapping[DocumentId, str]) -> Statement:
    entity = None if item.source_entity is None else EntityId(item.source_entity)
    statement = narrated(item.id, item.doc, item.content, texts)
    return replace(
        statement,
        kind="indirect",
        source=None if entity is None and item.source is None else Source(0, 0, item.source or "", entity),
        via=tuple(Source(0, 0, "", EntityId(name)) for name in item.via),
        stance=item.stance,
        certainty=item.certainty,
    )


def narrated(name: str, doc: DocumentId, text: str, texts: Mapping[DocumentId, str]) -> Statement:
    start = texts[doc].index(text)
    return Statement(
        id=StatementId(name),
        doc=doc,
        start=start,
        end=start + len(text),
        text=text,
        parts=(Span(start, start + len(text)),),
        kind="narrated",
        cue=None,
        source=None,
        via=(),
        stance="asserts",
        certainty="certain",
        basis=None,
        said_on=None,
    )


def claim(item: GoldClaim) -> Claim:
    evidence = (Evidence(StatementId(f"m-{item.id}-{row}"), member.role, 1.0) for row, member in enumerate(item.members))
    origins = (Origin(f"o-{row}", "", (), "") for row in range(item.origins))
    return Claim(ClaimId(item.id), item.gist, tuple(evidence), tuple(origins), (), (), item.standing, None, None)


def worsened(right: Dossier) -> Dossier:
    """The same dossier with every few items missing or wrong."""
    merged = [replace(item, evidence=item.evidence + right.claims[row - 1].evidence[:2]) for row, item in enumerate(right.claims)]
    return replace(
        right,
        documents=right.documents[1:],
        entities=tuple(replace(item, aliases=item.aliases[::2]) for row, item in enumerate(right.entities) if row % 6),
        statements=tuple(shortened(item, row) for row, item in enumerate(right.statements) if row % 4),
        claims=tuple(replace(item, standing="disputed") for row, item in enumerate(merged) if row % 5),
        conflicts=right.conflicts[::2],
        figures=tuple(replace(item, low=item.low and item.low + row % 3) for row, item in enumerate(right.figures) if row % 7),
        places=tuple(replace(item, lat=item.lat and item.lat + row % 2) for row, item in enumerate(right.places)),
        timeline=tuple(replace(item, date=item.date[:7]) for row, item in enumerate(right.timeline) if row % 3),
    )


def shortened(item: Statement, row: int) -> Statement:
    """A statement without some of its last words, from somebody else, or of another stance."""
    kept = item.text if row % 3 else item.text.rsplit(" ", 2)[0]
    wrong = Source(0, 0, "a passer-by") if row % 5 == 0 else item.source
    return replace(item, text=kept, source=wrong, stance="denies" if row % 7 == 0 else item.stance)
