"""Plain text: the text is the file, unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.decoding import decoded
from sayso.ingest.original import Original

MARKUP = re.compile(r"\s*<(?:\?xml|rss|feed)\b", re.IGNORECASE)
FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
PAGE = re.compile(r"<(?:!doctype )?html\b", re.IGNORECASE)
HEAD = 2000
"""Characters in which a file says what it is; further down a feed may quote whole pages."""


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article; raises UnreadableDocument for what is no text, or text of a kind that has no reader.

    >>> [article.text for article in articles(Original("a.txt", "a", b"It rained."))]
    ['It rained.']
    """
    if original.content.startswith(b"WARC/"):
        raise UnreadableDocument(original.path, "a web archive (WARC); save its pages as HTML")
    text = decoded(original)
    if reason := refusal(text):
        raise UnreadableDocument(original.path, reason)
    yield Article(text=text)


def refusal(text: str) -> str | None:
    """Why text that opens with markup is not read as a report, unless it is a page.

    >>> refusal('<?xml version="1.0"?><rss version="2.0"><channel/></rss>')
    'a feed; save its articles as HTML or text'
    >>> refusal('<?xml version="1.0"?><html><body>It rained.</body></html>') is None
    True
    """
    if not MARKUP.match(text) or PAGE.search(text, 0, HEAD):
        return None
    return f"{'a feed' if FEED.search(text, 0, HEAD) else 'XML'}; save its articles as HTML or text"
