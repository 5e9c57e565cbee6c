"""Claims as STIX 2.1, for threat-intelligence platforms.

A report is the dossier, a note is a claim, an opinion is what a statement does
for that claim: it agrees, disagrees, or (where it doubts or could not verify)
stays neutral. `authors` names who said it; `created_by_ref` is this program, for
nobody quoted here wrote STIX. Ids are made from content; times are the day of the
last report, so that a dossier that grew replaces what it was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sayso.model import Claim, Document, Dossier, Entity, EntityType, Evidence, Place, Role
from sayso.render.exports.days import UNKNOWN, last_day
from sayso.render.exports.identity import uuid
from sayso.render.exports.parties import speakers
from sayso.render.exports.places import claims_at
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes, known
from sayso.render.reading import Reading, reading, unique, web_address
from sayso.render.words import as_words

CLASSES: dict[EntityType, str] = {
    "PERSON": "individual",
    "ORG": "organization",
    "GROUP": "group",
    "GPE": "unknown",
    "LOC": "unknown",
    "FAC": "unknown",
}
OPINIONS: dict[Role, str] = {"supports": "agree", "denies": "disagree", "questions": "neutral"}


def files(record: Record) -> Files:
    dossier = record.dossier
    objects = list(_objects(reading(dossier)))
    return {"dossier.stix.json": json_bytes({"type": "bundle", "id": f"bundle--{uuid('bundle', dossier.title)}", "objects": objects})}


def _objects(read: Reading) -> Iterator[dict[str, Any]]:
    stamp = _modified(read.dossier)
    us = {"type": "identity", "name": "sayso", "identity_class": "system"}
    maker = _id("identity", "sayso")
    rest = [
        *(_identity(row) for row in _speaking(read)),
        *(_location(row) for row in read.dossier.places if _placed(row)),
        *_claims(read),
    ]
    refs = [row["id"] for row in rest] or [maker]
    made = {"spec_version": "2.1", "created": f"{UNKNOWN}T00:00:00.000Z", "modified": stamp}
    yield {"id": maker, **made, **us}
    yield {**_report(read, refs, stamp), **made, "created_by_ref": maker}
    yield from ({**row, **made, "created_by_ref": maker} for row in rest)


def _modified(dossier: Dossier) -> str:
    """The day of the last report, or the moment of the last correction after it: what platforms tell versions apart by."""
    corrected = [row.on for row in dossier.corrections]
    return max([f"{last_day(dossier) or UNKNOWN}T00:00:00.000Z", *(on.replace("Z", ".000Z") for on in corrected)])


def _id(kind: str, *content: str) -> str:
    return f"{kind}--{uuid(kind, *content)}"


def _speaking(read: Reading) -> list[Entity]:
    return [read.entities[entity] for entity in speakers(read)]


def _identity(entity: Entity) -> dict[str, Any]:
    return known(
        {
            "type": "identity",
            "id": _id("identity", entity.id),
            "name": entity.name,
            "description": entity.description,
            "identity_class": CLASSES[entity.type],
        }
    )


def _placed(place: Place) -> bool:
    return bool(place.country) or (place.lat is not None and place.lon is not None)


def _location(place: Place) -> dict[str, Any]:
    position = {"latitude": place.lat, "longitude": place.lon} if place.lat is not None and place.lon is not None else {}
    precision = {"precision": place.error_km * 1000} if position and place.error_km is not None else {}
    return known(
        {"type": "location", "id": _id("location", place.id), "name": place.name, "country": place.country, **position, **precision}
    )


def _report(read: Reading, refs: Sequence[str], stamp: str) -> dict[str, Any]:
    return known(
        {
            "type": "report",
            "id": _id("report", read.dossier.title),
            "name": read.dossier.title,
            "published": stamp,
            "object_refs": list(refs),
            "external_references": [_reference(read, row) for row in read.dossier.documents],
        }
    )


def _reference(read: Reading, document: Document) -> dict[str, Any]:
    url = web_address(document)
    return known(
        {
            "source_name": read.outlet(document),
            "description": document.title,
            "external_id": document.id,
            "url": url,
            "hashes": {"SHA-256": document.sha256} if url else None,  # STIX has hashes only of what an address leads to
        }
    )


def _claims(read: Reading) -> Iterator[dict[str, Any]]:
    about = claims_at(read)
    located: defaultdict[str, list[str]] = defaultdict(list)
    for place in filter(_placed, read.dossier.places):
        for claim in about.get(place.id, ()):
            located[claim.id].append(_id("location", place.id))
    for claim in read.dossier.claims:
        yield _note(read, claim, located[claim.id])
        yield from (_opinion(read, claim, row) for row in claim.evidence)


def _note(read: Reading, claim: Claim, places: Sequence[str]) -> dict[str, Any]:
    said = read.evidence(claim, "supports")
    about = unique(_id("identity", row.source.entity) for row in said if row.source and row.source.entity)
    documents = sorted({read.statements[row.statement].doc for row in claim.evidence})
    return known(
        {
            "type": "note",
            "id": _id("note", claim.id),
            "abstract": as_words(claim.standing),
            "content": claim.gist,
            "authors": read.speakers(claim, "supports"),
            "object_refs": [*about, *places] or [_id("report", read.dossier.title)],
            "external_references": [_reference(read, read.documents[doc]) for doc in documents],
        }
    )


def _opinion(read: Reading, claim: Claim, row: Evidence) -> dict[str, Any]:
    said = read.statements[row.statement]
    return {
        "type": "opinion",
        "id": _id("opinion", claim.id, said.id),
        "explanation": said.text,
        "authors": [read.speaker(said)],
        "opinion": OPINIONS[row.role],
        "object_refs": [_id("note", claim.id)],
        "external_references": [_reference(read, read.document_of(said))],
    }
