"""PDF: pypdf reads the lines, which are joined into paragraphs again."""

from __future__ import annotations

import io
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.original import Original
from sayso.text.wrapping import unwrapped

END = b"%%EOF"
TAIL = 2048
"""Bytes searched for the end mark; the format asks for 1024 (ISO 32000-1, annex H.3)."""


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article; raises UnreadableDocument for an encrypted, damaged or scanned file."""
    if END not in original.content[-TAIL:]:
        raise UnreadableDocument(original.path, "cut short or no PDF, its end mark is missing: fetch it again")
    text = unwrapped(pages(original))
    if not text:
        raise UnreadableDocument(original.path, "no text in it: a scan needs text recognition first")
    yield Article(text=text)


def pages(original: Original) -> list[str]:
    try:
        reader = PdfReader(io.BytesIO(original.content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument(original.path, "encrypted: save it without a password")
        return [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError) as error:
        # pypdf lets what a damaged file breaks inside it come out as it is
        raise UnreadableDocument(original.path, f"a damaged PDF ({error}): fetch it again") from error
