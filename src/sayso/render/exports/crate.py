"""The record as an RO-Crate 1.1: a folder that a repository takes in and a person can open.

Originals with their hashes, what was made of them, and how: one `CreateAction`
with the program and its models as instruments. The day of publication, which a
crate must have, is that of the last report; where none states one, the crate says so.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import quote, unquote

from sayso.model import Document, Dossier
from sayso.render.exports.days import UNKNOWN, last_day
from sayso.render.exports.payload import MADE, Payload, payload
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes, known
from sayso.render.reading import web_address
from sayso.render.words import counted

METADATA: Final = "ro-crate-metadata.json"
PROFILE: Final = "https://w3id.org/ro/crate/1.1"
CONTEXT = [f"{PROFILE}/context", {"sha256": "http://schema.org/sha256"}]  # the profile's own context is older than that word
SOFTWARE: Final = {"@id": "#sayso", "@type": "SoftwareApplication", "name": "sayso"}
"""What made a crate: by it one of this program is known."""


def files(record: Record) -> Files:
    return described(record.dossier, payload(record))


def described(dossier: Dossier, held: Payload) -> Files:
    """The payload with the file that describes it."""
    return {METADATA: json_bytes({"@context": CONTEXT, "@graph": list(_nodes(dossier, held))}), **held.files}


def listed(lists: Files) -> dict[str, str]:
    """The hash of each file that a crate describes, by the file's name; nothing of what is no crate or what something else made."""
    try:
        rows = json.loads(lists.get(METADATA, b""))["@graph"]
        ours = any(SOFTWARE.items() <= row.items() for row in rows)
        return {unquote(row["@id"]): row["sha256"] for row in rows if row.get("@type") == "File"} if ours else {}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def _nodes(dossier: Dossier, held: Payload) -> Iterator[dict[str, Any]]:
    yield {"@id": METADATA, "@type": "CreativeWork", "about": {"@id": "./"}, "conformsTo": {"@id": PROFILE}}
    yield _root(dossier, held)
    yield {
        "@id": "#rights",
        "@type": "CreativeWork",
        "name": "Rights of the publishers",
        "description": "The originals, and the words quoted from them, are the work of those who published them.",
    }
    yield from (_made(name, held.files[name]) for name in MADE)
    yield from (_original(name, held) for name in held.originals)
    yield from _documents(dossier, held)
    yield from _provenance(dossier, held)


def _root(dossier: Dossier, held: Payload) -> dict[str, Any]:
    day = last_day(dossier)
    about = f"Who says what, on whose say-so: {counted(len(dossier.documents), 'report')} of one event."
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": dossier.title,
        "description": about if day else f"{about} No report states its day: {UNKNOWN} stands for it.",
        "datePublished": str(day or UNKNOWN),
        "license": {"@id": "#rights"},
        "hasPart": [_link(name) for name in held.files],
        "mentions": [{"@id": "#build"}, *({"@id": _document_id(row)} for row in dossier.documents)],
    }


def _link(name: str) -> dict[str, str]:
    return {"@id": quote(name)}


def _file(name: str, content: bytes) -> dict[str, Any]:
    return {"@id": quote(name), "@type": "File", "contentSize": str(len(content)), "sha256": hashlib.sha256(content).hexdigest()}


def _made(name: str, content: bytes) -> dict[str, Any]:
    about, media = MADE[name]
    return {**_file(name, content), "name": about, "encodingFormat": media}


def _original(name: str, held: Payload) -> dict[str, Any]:
    media, _ = TYPES.guess_type(name)
    return known({**_file(name, held.files[name]), "name": held.originals[name].path, "encodingFormat": media})


TYPES = mimetypes.MimeTypes()
"""Python's own table of media types: the machine's may differ."""


def _document_id(document: Document) -> str:
    return f"#document-{quote(document.id, safe='')}"


def _documents(dossier: Dossier, held: Payload) -> Iterator[dict[str, Any]]:
    places = {row.sha256: name for name, row in held.originals.items()}
    for row in dossier.documents:
        yield known(
            {
                "@id": _document_id(row),
                "@type": "NewsArticle",
                "identifier": row.id,
                "name": row.title,
                "author": list(row.authors),
                "publisher": row.outlet,
                "datePublished": row.published,
                "dateModified": row.updated,
                "url": web_address(row),
                "inLanguage": row.language,
                "encoding": _link(places[row.sha256]) if row.sha256 in places else None,
            }
        )


def _provenance(dossier: Dossier, held: Payload) -> Iterator[dict[str, Any]]:
    """What made what of what (https://www.researchobject.org/ro-crate/specification/1.1/provenance.html)."""
    made_with = dossier.made_with
    models = [f"#model-{quote(name, safe='')}" for name, _ in made_with.models]
    yield known(
        {
            "@id": "#build",
            "@type": "CreateAction",
            "name": "Reading the reports and working out what is known",
            "description": f"Settings {made_with.settings}" if made_with.settings else None,
            "instrument": [{"@id": "#sayso"}, *({"@id": model} for model in models)],
            "object": [_link(name) for name in held.originals],
            "result": [_link(name) for name in MADE],
        }
    )
    yield {**SOFTWARE, "softwareVersion": made_with.sayso}
    for (name, digest), model in zip(made_with.models, models, strict=True):
        yield {"@id": model, "@type": "SoftwareApplication", "name": name, "identifier": digest}
