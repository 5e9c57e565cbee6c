"""One reader a format: an original in, the articles it holds out."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sayso.ingest.formats import feed, mail, markdown, page, pdf, plain, records, web_archive, word
from sayso.ingest.guarded import Reader
from sayso.ingest.original import Original

__all__ = ["READERS", "reader"]

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


def reader(original: Original) -> Reader:
    """The reader for an original, by its file name's ending; an unknown one is read as text, which fails on what is none.

    Web archives and feeds go by many endings, so what opens as one is read as one.

    >>> reader(Original("a.jsonl", "a", b"{}")) is records.articles_by_line, reader(Original("a.story", "a", b"It sank.")) is plain.articles
    (True, True)
    >>> reader(Original("a.xml", "a", b"<rss><channel/></rss>")) is feed.articles
    True
    """
    if web_archive.begins(original.content):
        return web_archive.articles
    named = READERS.get(original.suffix, plain.articles)
    return feed.articles if named in (plain.articles, page.articles) and feed.begins(original.content) else named
