"""One reader's work on one original, whatever a damaged file breaks inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.original import Original

Reader = Callable[[Original], Iterator[Article | UnreadableDocument]]
"""An original in, the articles it holds out."""


def guarded(reader: Reader, original: Original) -> Iterator[Article | UnreadableDocument]:
    """Yield what a reader finds, and last of all why it found no more.

    >>> [str(told) for told in guarded(lambda original: iter([]) if original.content else 1 / 0, Original("a.txt", "a", b""))]
    ['a.txt: damaged, or not what its name says (ZeroDivisionError: division by zero): save it anew']
    """
    try:
        yield from reader(original)
    except UnreadableDocument as unreadable:
        yield unreadable
    except Exception as error:  # noqa: BLE001  # libraries let out whatever a damaged file breaks inside them; it is told, and the rest is read
        yield UnreadableDocument(original.path, f"damaged, or not what its name says ({type(error).__name__}: {error}): save it anew")
