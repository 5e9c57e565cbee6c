"""Claims as linked data in schema.org's words.

Each claim is a `Claim` with the reports that it appears in and with the parties
that make it. A `ClaimReview` is a verdict, and this program gives none: there is
one only where a report itself, in its own voice, denies a claim, doubts it or
could not verify it. The review is then that outlet's, in its own words.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sayso.model import Claim, Document, Entity, Stance, Statement
from sayso.render.exports.days import bounds
from sayso.render.exports.identity import iri
from sayso.render.exports.parties import outlet_iri, outlets, own_voice, speaker_iri, speakers
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes, known
from sayso.render.reading import Reading, reading, unique, web_address

CONTEXT = "https://schema.org"
VERDICTS: dict[Stance, str] = {"cannot_verify": "could not verify", "doubts": "doubts", "denies": "denies"}
"""What a report's own stance is called where it reviews a claim; no number is given, since none stands in a report."""


def files(record: Record) -> Files:
    return {"claims.jsonld": json_bytes({"@context": CONTEXT, "@graph": list(_nodes(reading(record.dossier)))})}


def _nodes(read: Reading) -> Iterator[dict[str, Any]]:
    yield _dossier(read)
    for name in outlets(read):
        yield {"@id": iri(read.dossier, f"outlet-{name}"), "@type": "NewsMediaOrganization", "name": name}
    speaking = set(speakers(read))
    for entity in read.dossier.entities:
        if entity.id in speaking:
            yield _party(read, entity)
    for document in read.dossier.documents:
        yield _article(read, document)
    for claim in read.dossier.claims:
        yield _claim(read, claim)
        yield from _reviews(read, claim)


def _dossier(read: Reading) -> dict[str, Any]:
    dossier = read.dossier
    return {
        "@id": iri(dossier, "dossier"),
        "@type": "Collection",
        "name": dossier.title,
        "hasPart": [{"@id": _report(read, row)} for row in dossier.documents]
        + [{"@id": iri(dossier, claim.id)} for claim in dossier.claims],
    }


def _party(read: Reading, entity: Entity) -> dict[str, Any]:
    """A country or a hospital that says something speaks as a body, not as a place."""
    body = entity.affiliation and read.entities[entity.affiliation]
    return known(
        {
            "@id": iri(read.dossier, entity.id),
            "@type": "Person" if entity.type == "PERSON" else "Organization",
            "name": entity.name,
            "alternateName": [alias for alias in entity.aliases if alias != entity.name],
            "description": entity.description,
            "affiliation": {"@id": iri(read.dossier, body.id)} if body and entity.type == "PERSON" else None,
        }
    )


def _article(read: Reading, document: Document) -> dict[str, Any]:
    original = read.documents.get(document.copy_of) if document.copy_of else None
    publisher = outlet_iri(read, document)
    return known(
        {
            "@id": _report(read, document),
            "@type": "NewsArticle",
            "identifier": document.id,
            "headline": document.title,
            "author": [{"@type": "Person", "name": name} for name in document.authors],
            "publisher": {"@id": publisher} if publisher else None,
            "datePublished": document.published,
            "dateModified": document.updated,
            "url": web_address(document),
            "inLanguage": document.language,
            "encoding": {"@type": "MediaObject", "sha256": document.sha256},
            "isBasedOn": {"@id": _report(read, original)} if original else None,
        }
    )


def _claim(read: Reading, claim: Claim) -> dict[str, Any]:
    appears = [read.document_of(read.statements[row.statement]) for row in claim.evidence]
    supporting = read.evidence(claim, "supports")
    authors = unique(author for said in supporting if (author := speaker_iri(read, said)))
    return known(
        {
            "@id": iri(read.dossier, claim.id),
            "@type": "Claim",
            "text": claim.gist,
            "author": [{"@id": author} for author in authors],
            "appearance": [{"@id": address} for address in unique(_report(read, row) for row in appears)],
            "firstAppearance": _first(read, supporting),
            "creativeWorkStatus": claim.standing,
        }
    )


def _first(read: Reading, supporting: list[Statement]) -> dict[str, Any] | None:
    """The report that was surely published before the others; none where dates leave that open, or one is missing."""
    documents = list({said.doc: read.document_of(said) for said in supporting}.values())
    dated = sorted((days, row.id) for row in documents if (days := bounds(row.published)))
    if not dated or len(dated) < len(documents) or any(dated[0][0][1] >= later[0] for later, _ in dated[1:]):
        return None
    return {"@id": _report(read, next(row for row in documents if row.id == dated[0][1]))}


def _report(read: Reading, document: Document) -> str:
    """A report by its place in the dossier: two that were saved from one address are two."""
    return iri(read.dossier, f"document-{document.id}")


def _reviews(read: Reading, claim: Claim) -> Iterator[dict[str, Any]]:
    for row in claim.evidence:
        said = read.statements[row.statement]
        document = read.document_of(said)
        reviewer = outlet_iri(read, document)
        if row.role != "supports" and said.stance in VERDICTS and own_voice(said) and reviewer:
            yield known(
                {
                    "@id": iri(read.dossier, f"review-{claim.id}-{said.id}"),
                    "@type": "ClaimReview",
                    "author": {"@id": reviewer},
                    "itemReviewed": {"@id": iri(read.dossier, claim.id)},
                    "claimReviewed": claim.gist,
                    "reviewBody": said.text,
                    "reviewRating": {"@type": "Rating", "alternateName": VERDICTS[said.stance]},
                    "datePublished": document.published,
                    "isPartOf": {"@id": _report(read, document)},
                    "url": web_address(document),
                }
            )
