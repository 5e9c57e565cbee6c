"""Invented one-page reports, parsed by the real model, for tests of what their words refer to."""

from __future__ import annotations

from dataclasses import replace

from sayso.ground.moments import moments
from sayso.language.parse import Parse, parse
from sayso.model import Document, DocumentId


def report(text: str, published: str | None = "2025-03-05") -> Document:
    """A report that was published on a Wednesday, unless told otherwise."""
    return Document(
        id=DocumentId("report"),
        path="report.txt",
        sha256="0" * 64,
        title=None,
        outlet=None,
        outlet_short=None,
        authors=(),
        published=published,
        updated=None,
        url=None,
        language="en",
        text=text,
    )


def dated(text: str, published: str | None = "2025-03-05") -> tuple[Document, Parse]:
    """A report with its moments found."""
    document = report(text, published)
    parsed = parse(document)
    return replace(document, moments=moments(document, parsed)), parsed
