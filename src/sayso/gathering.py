"""Files in, documents out: what lies under the paths, read and numbered, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from sayso import ingest
from sayso.engine import Engine
from sayso.errors import NothingToRead, UnreadableDocument
from sayso.model import Document
from sayso.settings import Settings


def ingested(
    paths: Sequence[Path], engine: Engine, settings: Settings, leave_out: Path | None = None
) -> tuple[tuple[Document, ...], tuple[ingest.Original, ...], tuple[UnreadableDocument, ...]]:
    """The documents under the paths, the files that they were read from, and what could not be read. Raises NothingToRead."""
    originals, unfound = found(paths, settings, leave_out)
    read = decoded(originals, engine)
    documents, unreadable = numbered(read), reasons(unfound, read)
    if not documents:
        raise NothingToRead(*unreadable)
    return documents, originals, unreadable


def found(
    paths: Sequence[Path], settings: Settings, leave_out: Path | None
) -> tuple[tuple[ingest.Original, ...], tuple[UnreadableDocument, ...]]:
    """The files under the paths, and what is no file that can be read."""
    items = list(ingest.originals(paths, largest=settings.largest_file, leave_out=leave_out))
    return tuple(item for item in items if isinstance(item, ingest.Original)), reasons(items)


def decoded(originals: Sequence[ingest.Original], engine: Engine) -> list[Document | UnreadableDocument]:
    return list(chain.from_iterable(engine.map(ingest.documents, originals)))


def numbered(*read: Iterable[Document | UnreadableDocument]) -> tuple[Document, ...]:
    return ingest.numbered(item for item in chain.from_iterable(read) if isinstance(item, Document))


def reasons(*read: Iterable[object]) -> tuple[UnreadableDocument, ...]:
    """Why some could not be read."""
    return tuple(sorted((item for item in chain.from_iterable(read) if isinstance(item, UnreadableDocument)), key=str))
