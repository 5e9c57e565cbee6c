"""Documents, names, statements, claims and events as followthemoney entities, one JSON object a line.

For Aleph, OpenAleph and what reads `ftm` streams. Who says something in which
report is a `Documentation` (party and document, with the stance as its role), a
claim is a `Note`. A GPE or a group speaks as a `LegalEntity`, which is what the
model calls a party of which no more is known; a place is an `Address`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.model import Claim, Document, DocumentId, Entity, EntityId, EntityType, Place, Statement, TimelineEntry
from sayso.render.exports.days import bounds, span
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import known
from sayso.render.reading import Reading, reading, unique, web_address
from sayso.render.words import as_words, printable
from sayso.text.ids import content_id

SCHEMATA: dict[EntityType, str] = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GROUP": "LegalEntity",
    "GPE": "LegalEntity",
    "LOC": "Address",
    "FAC": "Address",
}
PARTIES = frozenset({"Person", "Organization", "LegalEntity"})
COUNTRY = re.compile("XK|(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}")
"""An ISO 3166-1 code that stands for a country: not one of those left to users, but for Kosovo's."""
TEXT = 65_000
"""Characters that a value of the model may hold, of the kinds that hold most."""
LONGEST = {"full": 250} | dict.fromkeys(["name", "alias", "weakAlias"], 384)
LONGEST |= dict.fromkeys(["author", "fileName", "publisher", "role", "title"], 1024)
"""The same of the properties that hold less."""
LANGUAGES = {"en": "eng"}
"""ISO 639-3, by the ISO 639-1 code of a language that is analysed; another is left out."""


def files(record: Record) -> Files:
    rows = _entities(reading(record.dossier))
    return {"entities.ftm.json": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()}


def _entities(read: Reading) -> Iterator[dict[str, Any]]:
    dossier = read.dossier
    yield _made(content_id("d", "dossier", dossier.title), "Note", name=[dossier.title], description=[dossier.title])
    yield from (_article(read, row) for row in dossier.documents)
    yield from (_named(row) for row in dossier.entities)
    yield from _memberships(read)
    yield from _mentions(read)
    yield from (_place(row) for row in dossier.places)
    yield from _sayings(read)
    yield from (_claim(read, row) for row in dossier.claims)
    yield from (_event(read, row) for row in dossier.timeline)


def _made(identity: str, schema: str, **properties: Iterable[str | None]) -> dict[str, Any]:
    """An entity, without what is not known."""
    told = {name: unique(_fitting(name, value) for value in values if value) for name, values in properties.items()}
    return {"id": identity, "schema": schema, "properties": known({name: [row for row in rows if row] for name, rows in told.items()})}


def _fitting(name: str, words: str) -> str:
    """The words as the model takes them: trimmed, and no longer than it allows."""
    clean, longest = printable(words).strip(), LONGEST.get(name, TEXT)
    return clean if len(clean) <= longest else clean[: longest - 1] + "…"


def _pieces(text: str) -> list[str]:
    """A long text in several values, which Aleph reads one after the other."""
    return [text[start : start + TEXT] for start in range(0, len(text), TEXT)]


def _dated(written: str | None) -> str | None:
    return written if bounds(written) else None


def _id(document: Document) -> str:
    return content_id("d", document.sha256, document.id)


def _proof(read: Reading, docs: Iterable[DocumentId]) -> list[str]:
    return [_id(read.documents[doc]) for doc in docs]


def _article(read: Reading, document: Document) -> dict[str, Any]:
    return _made(
        _id(document),
        "Article",
        name=[document.title or document.id],
        title=[document.title],
        fileName=[document.path],
        author=document.authors,
        publisher=[document.outlet],
        publishedAt=[_dated(document.published)],
        modifiedAt=[_dated(document.updated)],
        sourceUrl=[web_address(document)],
        language=[LANGUAGES.get(document.language)],
        bodyText=_pieces(document.text),
        notes=[f"SHA-256 {document.sha256}"],
    )


def _named(entity: Entity) -> dict[str, Any]:
    schema = SCHEMATA[entity.type]
    more = {"weakAlias": [entity.short]} if schema in PARTIES else {"full": [entity.name]}
    others = [alias for alias in entity.aliases if alias != entity.name]
    return _made(entity.id, schema, name=[entity.name], alias=others, description=[entity.description], **more)


def _memberships(read: Reading) -> Iterator[dict[str, Any]]:
    for row in read.dossier.entities:
        body = read.entities[row.affiliation] if row.affiliation else None
        if body and SCHEMATA[row.type] in PARTIES and SCHEMATA[body.type] == "Organization":
            identity = content_id("m", row.id, body.id)
            yield _made(identity, "Membership", member=[row.id], organization=[body.id], role=[row.description])


def _mentions(read: Reading) -> Iterator[dict[str, Any]]:
    """One for each form of a name in each document: the model keeps no offsets."""
    for entity in read.dossier.entities:
        schema = SCHEMATA[entity.type]
        named = ((row.doc, read.documents[row.doc].text[row.start : row.end]) for row in entity.mentions)
        for doc, words in dict.fromkeys(named):
            yield _made(
                content_id("n", entity.id, doc, words),
                "Mention",
                document=_proof(read, [doc]),
                resolved=[entity.id] if schema in PARTIES else [],
                name=[" ".join(words.split())],
                detectedSchema=[schema],
            )


def _place(place: Place) -> dict[str, Any]:
    position = {"latitude": [str(place.lat)], "longitude": [str(place.lon)]} if place.lat is not None and place.lon is not None else {}
    country = [place.country.lower()] if place.country and COUNTRY.fullmatch(place.country) else []
    return _made(place.id, "Address", name=[place.name], full=[place.name], alias=place.aliases, country=country, **position)


def _sayings(read: Reading) -> Iterator[dict[str, Any]]:
    """Who says what in which document, where it is known who."""
    for said in read.dossier.statements:
        if said.source and said.source.entity:
            yield _saying(read, said, said.source.entity)


def _saying(read: Reading, said: Statement, speaker: str) -> dict[str, Any]:
    document = read.document_of(said)
    return _made(
        said.id,
        "Documentation",
        document=[_id(document)],
        entity=[speaker],
        role=[as_words(said.stance)],
        summary=[said.text],
        date=[_dated(said.said_on)],
        publisher=[document.outlet],
        sourceUrl=[web_address(document)],
    )


def _claim(read: Reading, claim: Claim) -> dict[str, Any]:
    supporting = read.evidence(claim, "supports")
    return _made(
        claim.id,
        "Note",
        name=[claim.gist],
        description=[claim.gist],
        summary=[as_words(claim.standing)],
        entity=[said.source.entity for said in supporting if said.source],
        proof=_proof(read, sorted({read.statements[row.statement].doc for row in claim.evidence})),
    )


def _event(read: Reading, row: TimelineEntry) -> dict[str, Any]:
    dated = span(row.date, row.until) is not None
    when = {"startDate": [row.date], "endDate": [row.until]} if row.until else {"date": [row.date]}
    said = (read.statements[statement] for statement in row.statements)
    return _made(
        row.id,
        "Event",
        name=[row.event],
        summary=[f"Dated by the words “{row.text}”"],
        proof=_proof(read, row.docs),
        publisher=[read.outlet(read.documents[doc]) for doc in row.docs],
        involved=[one.source.entity for one in said if one.source and one.source.entity and _is_party(read, one.source.entity)],
        **(when if dated else {}),
    )


def _is_party(read: Reading, entity: EntityId) -> bool:
    return SCHEMATA[read.entities[entity].type] in PARTIES
