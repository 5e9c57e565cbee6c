"""Plain text: the text is the file, unchanged."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.ingest.article import Article
from sayso.ingest.decoding import decoded
from sayso.ingest.original import Original


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article; raises UnreadableDocument for what is no text.

    >>> [article.text for article in articles(Original("a.txt", "a", b"It rained."))]
    ['It rained.']
    """
    yield Article(text=decoded(original))
