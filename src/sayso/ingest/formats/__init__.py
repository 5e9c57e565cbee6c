"""One reader a format: an original in, the articles it holds out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.formats import mail, markdown, page, pdf, plain, records, word
from sayso.ingest.original import Original

__all__ = ["READERS", "reader"]

Reader = Callable[[Original], Iterator[Article | UnreadableDocument]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": plain.articles,
        ".text": plain.articles,
        ".md": markdown.articles,
        ".markdown": markdown.articles,
        ".html": page.articles,
        ".htm": page.articles,
        ".xhtml": page.articles,
        ".pdf": pdf.articles,
        ".docx": word.articles,
        ".eml": mail.articles,
        ".json": records.articles,
        ".jsonl": records.articles_by_line,
        ".ndjson": records.articles_by_line,
    }
)
"""By file name ending."""


def reader(suffix: str) -> Reader:
    """The reader for a file name ending; an unknown one is read as text, which fails on what is none.

    >>> reader(".jsonl") is records.articles_by_line, reader(".story") is plain.articles
    (True, True)
    """
    return READERS.get(suffix, plain.articles)
