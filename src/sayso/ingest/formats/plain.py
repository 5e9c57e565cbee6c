"""Plain text: the text is the file, unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.decoding import decoded
from sayso.ingest.original import Original

MARKUP = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
PAGE = re.compile(r"<(?:!doctype )?html\b", re.IGNORECASE)
HEAD = 2000
"""Characters in which a file says what it is; further down it may quote whole pages."""


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article; raises UnreadableDocument for what is no text, or for XML that has no reader.

    >>> [article.text for article in articles(Original("a.txt", "a", b"It rained."))]
    ['It rained.']
    """
    text = decoded(original)
    if MARKUP.match(text) and not PAGE.search(text, 0, HEAD):
        raise UnreadableDocument(original.path, "XML, but no feed; save its articles as HTML or text")
    yield Article(text=text)
