"""The rows of its tables as a dossier: the way back from `sayso.store.rows`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Table, select

from sayso.model import (
    Claim,
    Conflict,
    Cue,
    Decision,
    Document,
    Dossier,
    Entity,
    Evidence,
    Figure,
    Furniture,
    Judgement,
    Lineage,
    MadeWith,
    Mention,
    Moment,
    NotCounted,
    Origin,
    Place,
    Rival,
    Source,
    Span,
    Statement,
    TimelineEntry,
)
from sayso.store import tables

Stored = Row[Any]
Record = TypeVar("Record")


def dossier(connection: Connection) -> Dossier:
    """Read the whole dossier. Raises `sqlalchemy.exc.NoResultFound` where the row of the dossier is missing."""
    about = connection.execute(select(tables.dossier)).one()
    return Dossier(
        title=about.title,
        made_with=MadeWith(
            sayso=about.sayso,
            models=_listed(connection, tables.models, lambda row: (row.name, row.digest)),
            settings=about.settings,
        ),
        documents=_documents(connection),
        entities=_entities(connection),
        statements=_statements(connection),
        claims=_claims(connection),
        conflicts=_listed(connection, tables.conflicts, _conflict),
        figures=_listed(connection, tables.figures, _figure),
        places=_places(connection),
        timeline=_timeline(connection),
        lineage=_listed(connection, tables.lineage, lambda row: Lineage(row.source, row.target, row.why, row.score)),
        decisions=_decisions(connection),
    )


def _listed(connection: Connection, table: Table, record: Callable[[Stored], Record]) -> tuple[Record, ...]:
    return tuple(record(row) for row in connection.execute(select(table).order_by(table.c.position)))


def _by(connection: Connection, table: Table, record: Callable[[Stored], Record], *owner: str) -> defaultdict[Any, tuple[Record, ...]]:
    """The records of each owner, in order; an owner without rows has none."""
    found: defaultdict[Any, list[Record]] = defaultdict(list)
    for row in connection.execute(select(table).order_by(*table.primary_key)):
        found[tuple(row._mapping[name] for name in owner)].append(record(row))
    return defaultdict(tuple, {key: tuple(records) for key, records in found.items()})


def _column(name: str) -> Callable[[Stored], Any]:
    return lambda row: row._mapping[name]


def _span(row: Stored) -> Span:
    return Span(row.starts, row.ends)


def _mention(row: Stored) -> Mention:
    return Mention(row.document, row.starts, row.ends)


def _documents(connection: Connection) -> tuple[Document, ...]:
    authors = _by(connection, tables.document_authors, _column("name"), "document")
    credits = _by(connection, tables.document_credits, _column("name"), "document")
    furniture = _by(connection, tables.furniture, lambda row: Furniture(row.starts, row.ends, row.kind), "document")
    moments = _by(connection, tables.moments, lambda row: Moment(row.starts, row.ends, row.text, row.type, row.value), "document")

    def document(row: Stored) -> Document:
        owner = (row.id,)
        return Document(
            id=row.id,
            path=row.path,
            sha256=row.sha256,
            title=row.title,
            outlet=row.outlet,
            outlet_short=row.outlet_short,
            authors=authors[owner],
            published=row.published,
            updated=row.updated,
            url=row.url,
            language=row.language,
            text=row.text,
            furniture=furniture[owner],
            copy_of=row.copy_of,
            credits=credits[owner],
            moments=moments[owner],
        )

    return _listed(connection, tables.documents, document)


def _entities(connection: Connection) -> tuple[Entity, ...]:
    aliases = _by(connection, tables.entity_aliases, _column("alias"), "entity")
    mentions = _by(connection, tables.entity_mentions, _mention, "entity")

    def entity(row: Stored) -> Entity:
        owner = (row.id,)
        return Entity(row.id, row.type, row.name, row.short, aliases[owner], row.description, row.affiliation, mentions[owner])

    return _listed(connection, tables.entities, entity)


def _antecedent(row: Stored) -> Span | None:
    return None if row.antecedent_starts is None else Span(row.antecedent_starts, row.antecedent_ends)


def _cue(row: Stored) -> Cue | None:
    return None if row.cue is None else Cue(row.cue_starts, row.cue_ends, row.cue)


def _source(row: Stored) -> Source | None:
    return None if row.source is None else Source(row.source_starts, row.source_ends, row.source, row.speaker, _antecedent(row))


def _relayer(row: Stored) -> Source:
    return Source(row.starts, row.ends, row.text, row.entity, _antecedent(row))


def _statements(connection: Connection) -> tuple[Statement, ...]:
    parts = _by(connection, tables.statement_parts, _span, "statement")
    relayers = _by(connection, tables.relayers, _relayer, "statement")

    def statement(row: Stored) -> Statement:
        return Statement(
            id=row.id,
            doc=row.document,
            start=row.starts,
            end=row.ends,
            text=row.text,
            parts=parts[(row.id,)],
            kind=row.kind,
            cue=_cue(row),
            source=_source(row),
            via=relayers[(row.id,)],
            stance=row.stance,
            certainty=row.certainty,
            basis=row.basis,
            said_on=row.said_on,
        )

    return _listed(connection, tables.statements, statement)


def _claims(connection: Connection) -> tuple[Claim, ...]:
    evidence = _by(connection, tables.evidence, lambda row: Evidence(row.statement, row.role, row.score), "claim")
    origins = _origins(connection)
    not_counted = _not_counted(connection)
    judgements = _judgements(connection)

    def claim(row: Stored) -> Claim:
        owner = (row.id,)
        return Claim(
            id=row.id,
            gist=row.gist,
            evidence=evidence[owner],
            origins=origins[owner],
            not_counted=not_counted[owner],
            judgements=judgements[owner],
            standing=row.standing,
            first_said=row.first_said,
            last_said=row.last_said,
        )

    return _listed(connection, tables.claims, claim)


def _origins(connection: Connection) -> defaultdict[Any, tuple[Origin, ...]]:
    said = _by(connection, tables.origin_statements, _column("statement"), "claim", "origin")
    return _by(connection, tables.origins, lambda row: Origin(row.id, row.name, said[row.claim, row.position], row.why), "claim")


def _not_counted(connection: Connection) -> defaultdict[Any, tuple[NotCounted, ...]]:
    said = _by(connection, tables.not_counted_statements, _column("statement"), "claim", "supporter")
    return _by(connection, tables.not_counted, lambda row: NotCounted(row.name, said[row.claim, row.position], row.why), "claim")


def _judgements(connection: Connection) -> defaultdict[Any, tuple[Judgement, ...]]:
    reasons = _by(connection, tables.judgement_reasons, _column("reason"), "claim", "judgement")

    def judgement(row: Stored) -> Judgement:
        why = reasons[row.claim, row.position]
        return Judgement(row.left_statement, row.right_statement, row.relation, row.score, row.judge, why)

    return _by(connection, tables.judgements, judgement, "claim")


def _conflict(row: Stored) -> Conflict:
    return Conflict(row.id, (row.left_claim, row.right_claim), row.why, row.note)


def _figure(row: Stored) -> Figure:
    return Figure(
        id=row.id,
        doc=row.document,
        start=row.starts,
        end=row.ends,
        text=row.text,
        what=row.what,
        subject=row.subject,
        low=row.low,
        high=row.high,
        unit=row.unit,
        approximate=row.approximate,
        as_of=row.as_of,
        statement=row.statement,
        series=row.series,
        replaces=row.replaces,
    )


def _places(connection: Connection) -> tuple[Place, ...]:
    aliases = _by(connection, tables.place_aliases, _column("alias"), "place")
    mentions = _by(connection, tables.place_mentions, _mention, "place")

    def place(row: Stored) -> Place:
        return Place(
            id=row.id,
            name=row.name,
            aliases=aliases[(row.id,)],
            lat=row.lat,
            lon=row.lon,
            country=row.country,
            kind=row.kind,
            error_km=row.error_km,
            gazetteer=row.gazetteer,
            mentions=mentions[(row.id,)],
        )

    return _listed(connection, tables.places, place)


def _timeline(connection: Connection) -> tuple[TimelineEntry, ...]:
    docs = _by(connection, tables.timeline_documents, _column("document"), "entry")
    statements = _by(connection, tables.timeline_statements, _column("statement"), "entry")
    claims = _by(connection, tables.timeline_claims, _column("claim"), "entry")

    def entry(row: Stored) -> TimelineEntry:
        owner = (row.id,)
        return TimelineEntry(row.id, row.date, row.until, row.text, row.event, docs[owner], statements[owner], claims[owner])

    return _listed(connection, tables.timeline, entry)


def _decisions(connection: Connection) -> tuple[Decision, ...]:
    rivals = _by(connection, tables.rivals, lambda row: Rival(row.name, row.target, row.score), "decision")

    def decision(row: Stored) -> Decision:
        lost = rivals[(row.position,)]
        return Decision(row.document, row.starts, row.ends, row.kind, row.target, row.why, row.score, lost)

    return _listed(connection, tables.decisions, decision)
