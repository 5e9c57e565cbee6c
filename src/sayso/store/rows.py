"""A dossier as the rows of its tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import Table

from sayso.model import SCHEMA, Claim, Cue, Decision, Document, Dossier, Entity, Mention, Place, Source, Statement, TimelineEntry
from sayso.store import tables

Row = dict[str, Any]


def rows(dossier: Dossier) -> Iterator[tuple[Table, Row]]:
    """Yield every row with its table."""
    made = dossier.made_with
    yield tables.dossier, {"schema": SCHEMA, "title": dossier.title, "sayso": made.sayso, "settings": made.settings}
    for position, (name, digest) in enumerate(made.models):
        yield tables.models, {"name": name, "position": position, "digest": digest}
    for position, document in enumerate(dossier.documents):
        yield from _document(position, document)
    for position, entity in enumerate(dossier.entities):
        yield from _entity(position, entity)
    for position, statement in enumerate(dossier.statements):
        yield from _statement(position, statement)
    for position, claim in enumerate(dossier.claims):
        yield from _claim(position, claim)
    for position, conflict in enumerate(dossier.conflicts):
        left, right = conflict.claims
        sides = {"left_claim": left, "right_claim": right}
        yield tables.conflicts, {"position": position, **sides, **_plain(conflict, without=("claims",))}
    for position, figure in enumerate(dossier.figures):
        yield tables.figures, {"position": position, "document": figure.doc, **_within(figure), **_plain(figure, without=("doc", *SPAN))}
    for position, place in enumerate(dossier.places):
        yield from _place(position, place)
    for position, entry in enumerate(dossier.timeline):
        yield from _entry(position, entry)
    for position, line in enumerate(dossier.lineage):
        yield tables.lineage, {"position": position, **_plain(line)}
    for position, decision in enumerate(dossier.decisions):
        yield from _decision(position, decision)


SPAN = ("start", "end")


def _plain(record: Any, without: tuple[str, ...] = ()) -> Row:
    """The fields that are columns of the same name."""
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name not in without}


def _within(record: Any) -> Row:
    return {"starts": record.start, "ends": record.end}


def _listed(table: Table, owner: Row, column: str, values: Iterable[str]) -> Iterator[tuple[Table, Row]]:
    for position, value in enumerate(values):
        yield table, {**owner, "position": position, column: value}


def _document(position: int, document: Document) -> Iterator[tuple[Table, Row]]:
    lists = ("authors", "furniture", "credits", "moments")
    yield tables.documents, {"position": position, **_plain(document, without=lists)}
    owner = {"document": document.id}
    yield from _listed(tables.document_authors, owner, "name", document.authors)
    yield from _listed(tables.document_credits, owner, "name", document.credits)
    for at, stretch in enumerate(document.furniture):
        yield tables.furniture, {**owner, "position": at, **_within(stretch), "kind": stretch.kind}
    for at, moment in enumerate(document.moments):
        yield tables.moments, {**owner, "position": at, **_within(moment), **_plain(moment, without=SPAN)}


def _mentions(table: Table, owner: Row, mentions: tuple[Mention, ...]) -> Iterator[tuple[Table, Row]]:
    for position, mention in enumerate(mentions):
        yield table, {**owner, "position": position, "document": mention.doc, **_within(mention)}


def _entity(position: int, entity: Entity) -> Iterator[tuple[Table, Row]]:
    yield tables.entities, {"position": position, **_plain(entity, without=("aliases", "mentions"))}
    owner = {"entity": entity.id}
    yield from _listed(tables.entity_aliases, owner, "alias", entity.aliases)
    yield from _mentions(tables.entity_mentions, owner, entity.mentions)


def _antecedent(source: Source | None) -> Row:
    span = source.antecedent if source else None
    return {"antecedent_starts": span.start if span else None, "antecedent_ends": span.end if span else None}


def _words(name: str, words: Cue | Source | None) -> Row:
    return {
        f"{name}_starts": words.start if words else None,
        f"{name}_ends": words.end if words else None,
        name: words.text if words else None,
    }


def _statement(position: int, statement: Statement) -> Iterator[tuple[Table, Row]]:
    row = {
        "position": position,
        "document": statement.doc,
        **_within(statement),
        **_words("cue", statement.cue),
        **_words("source", statement.source),
        "speaker": statement.source.entity if statement.source else None,
        **_antecedent(statement.source),
        **_plain(statement, without=("doc", *SPAN, "parts", "cue", "source", "via")),
    }
    yield tables.statements, row
    owner = {"statement": statement.id}
    for at, part in enumerate(statement.parts):
        yield tables.statement_parts, {**owner, "position": at, **_within(part)}
    for at, relayer in enumerate(statement.via):
        words = {"text": relayer.text, "entity": relayer.entity, **_antecedent(relayer)}
        yield tables.relayers, {**owner, "position": at, **_within(relayer), **words}


def _claim(position: int, claim: Claim) -> Iterator[tuple[Table, Row]]:
    lists = ("evidence", "origins", "not_counted", "judgements")
    yield tables.claims, {"position": position, **_plain(claim, without=lists)}
    owner = {"claim": claim.id}
    for at, support in enumerate(claim.evidence):
        yield tables.evidence, {**owner, "position": at, **_plain(support)}
    for at, origin in enumerate(claim.origins):
        yield tables.origins, {**owner, "position": at, **_plain(origin, without=("statements",))}
        yield from _listed(tables.origin_statements, {**owner, "origin": at}, "statement", origin.statements)
    for at, supporter in enumerate(claim.not_counted):
        yield tables.not_counted, {**owner, "position": at, **_plain(supporter, without=("statements",))}
        yield from _listed(tables.not_counted_statements, {**owner, "supporter": at}, "statement", supporter.statements)
    for at, judgement in enumerate(claim.judgements):
        sides = {"left_statement": judgement.left, "right_statement": judgement.right}
        plain = _plain(judgement, without=("left", "right", "reasons"))
        yield tables.judgements, {**owner, "position": at, **sides, **plain}
        yield from _listed(tables.judgement_reasons, {**owner, "judgement": at}, "reason", judgement.reasons)


def _place(position: int, place: Place) -> Iterator[tuple[Table, Row]]:
    yield tables.places, {"position": position, **_plain(place, without=("aliases", "mentions"))}
    owner = {"place": place.id}
    yield from _listed(tables.place_aliases, owner, "alias", place.aliases)
    yield from _mentions(tables.place_mentions, owner, place.mentions)


def _entry(position: int, entry: TimelineEntry) -> Iterator[tuple[Table, Row]]:
    yield tables.timeline, {"position": position, **_plain(entry, without=("docs", "statements", "claims"))}
    owner = {"entry": entry.id}
    yield from _listed(tables.timeline_documents, owner, "document", entry.docs)
    yield from _listed(tables.timeline_statements, owner, "statement", entry.statements)
    yield from _listed(tables.timeline_claims, owner, "claim", entry.claims)


def _decision(position: int, decision: Decision) -> Iterator[tuple[Table, Row]]:
    plain = _plain(decision, without=("doc", *SPAN, "rivals"))
    yield tables.decisions, {"position": position, "document": decision.doc, **_within(decision), **plain}
    for at, rival in enumerate(decision.rivals):
        yield tables.rivals, {"decision": position, "position": at, **_plain(rival)}
