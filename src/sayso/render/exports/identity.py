"""What the records of a dossier are called outside of it: names that are the same on every machine and on every day."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID, uuid5

from sayso.model import Document, Dossier
from sayso.render.reading import web_address

OURS = UUID("6f0b1e0a-58d1-4c7e-9a34-2f6c1d1b7a55")
"""The namespace of our names (RFC 9562, version 5); drawn once."""


def uuid(*parts: str) -> str:
    """The UUID of what the parts name.

    >>> uuid("claim", "c-1") == uuid("claim", "c-1") != uuid("claim", "c-2")
    True
    """
    return str(uuid5(OURS, "\x1f".join(parts)))


def iri(dossier: Dossier, record: str) -> str:
    """The IRI of a record by its id: a fragment of the dossier's own URN."""
    return f"urn:uuid:{uuid('dossier', dossier.title)}#{quote(record, safe='')}"


def document_iri(dossier: Dossier, document: Document) -> str:
    """Where a document was published, or its place in the dossier where that is not known."""
    return web_address(document) or iri(dossier, f"document-{document.id}")
