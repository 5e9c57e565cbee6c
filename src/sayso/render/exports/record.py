"""What an export is made from: the dossier, and what is kept beside it for the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.model import Dossier
from sayso.render.brief import WORDS


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes that were read, as evidence of what a report said."""

    sha256: str
    path: str
    """Where they were read from, as it was given; the first place, of several."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Database:
    """The database's bytes, and what its tables and columns mean."""

    content: bytes
    meanings: tuple[tuple[str, str, str], ...]
    """Table or view, column, meaning; the column is empty for the table itself."""


@dataclass(frozen=True, slots=True)
class Record:
    """A dossier with the originals and the database that hold it up, which are read only when a format asks for them."""

    dossier: Dossier
    originals: Callable[[], Iterable[Original]]
    """By path."""
    database: Callable[[], Database]
    words: int = WORDS
    """How long the brief is at most."""


Files = dict[str, bytes]
"""The content of each file by its name, in which '/' parts folders. One file, or several that go into a folder or a zip file."""
