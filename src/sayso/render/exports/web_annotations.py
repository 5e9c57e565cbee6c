"""Statements as W3C Web Annotations of the documents that hold them, in one collection.

A target is the document's web address, or its name in the dossier. The quotation
with what stands around it finds the words on the live page; the position counts
code points of the text as the dossier keeps it, which can differ from the page's.
"""

from __future__ import annotations

from typing import Any, Final

from sayso.model import Statement
from sayso.render.exports.identity import document_iri, iri
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes, known
from sayso.render.reading import Reading, reading
from sayso.render.words import as_words

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND: Final = 32
"""Characters quoted on either side, to tell the same words in two places apart."""


def files(record: Record) -> Files:
    return {"annotations.jsonld": json_bytes(_collection(reading(record.dossier)))}


def _collection(read: Reading) -> dict[str, Any]:
    items = [_annotation(read, said) for said in read.dossier.statements]
    page = {"id": iri(read.dossier, "annotations-1"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT,
        "id": iri(read.dossier, "annotations"),
        "type": "AnnotationCollection",
        "label": read.dossier.title,
        "generator": {"type": "Software", "name": f"sayso {read.dossier.made_with.sayso}"},
        "total": len(items),
        **({"first": page} if items else {}),  # a page holds one annotation at least
    }


def _annotation(read: Reading, said: Statement) -> dict[str, Any]:
    return {
        "id": iri(read.dossier, said.id),
        "type": "Annotation",
        "motivation": "describing",
        "body": [_who(read, said), *_claims(read, said)],
        "target": _target(read, said),
    }


def _who(read: Reading, said: Statement) -> dict[str, Any]:
    """Who says it with which stance, and on which day."""
    chain = " < ".join([read.speaker(said), *read.relayers(said)])
    words = f"{chain}: {as_words(said.stance)}"
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": "en",
        "value": f"{words} ({said.said_on})" if said.said_on else words,
    }


def _claims(read: Reading, said: Statement) -> list[dict[str, Any]]:
    return [
        {
            "type": "SpecificResource",
            "purpose": "linking",
            "source": {"id": iri(read.dossier, part.claim.id), "label": f"{part.evidence.role}: {part.claim.gist}"},
        }
        for part in read.parts.get(said.id, ())
    ]


def _target(read: Reading, said: Statement) -> dict[str, Any]:
    document = read.document_of(said)
    text = document.text
    return {
        "source": document_iri(read.dossier, document),
        "selector": [
            known(
                {
                    "type": "TextQuoteSelector",
                    "exact": text[said.start : said.end],
                    "prefix": text[max(said.start - AROUND, 0) : said.start],
                    "suffix": text[said.end : said.end + AROUND],
                }
            ),
            {"type": "TextPositionSelector", "start": said.start, "end": said.end},
        ],
    }
