"""The log of what readers judged: read, added to, and held still while a dossier is made anew."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DatabaseError

from sayso.errors import NotADossier, UnusableOutput
from sayso.model import Correction
from sayso.store import reader_tables
from sayso.store.database import LAYOUT, check_ours, engine, opened

PATIENCE = 30.0
"""Seconds to wait for somebody else who is writing."""
PAUSE = 0.05
WITHOUT_LOG = 1
"""The last layout that had no log."""

Log = tuple[Correction, ...]


def log(path: Path) -> Log:
    """What readers judged, in order. Raises NotADossier."""
    with opened(path) as connection:
        return _entries(connection)


def append(path: Path, entered: Callable[[Log], Correction]) -> Correction:
    """Add the entry that `entered` makes of the log as it stands; nobody else adds one meanwhile, in this process or another.

    Where `entered` raises, nothing is added. Raises NotADossier, and UnusableOutput where the database cannot be written.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            with _writing(path) as connection:
                made = entered(_entries(connection))
                connection.execute(insert(reader_tables.corrections), reader_tables.row(made))
                connection.commit()
                return made
        except _Replaced as error:
            if time.monotonic() > until:
                raise UnusableOutput(f"{path}: is gone; build the dossier again") from error
        time.sleep(PAUSE)


@contextmanager
def held(path: Path) -> Iterator[Log]:
    """Yield the log of the dossier that stands there, empty without one; nobody adds to it until the block ends.

    Raises UnusableOutput where the file is not one of ours, or damaged: a log may be in it.
    """
    if not path.exists() or _layout(path) == WITHOUT_LOG:
        yield ()
        return
    with _writing(path) as connection:
        yield _entries(connection)


def check(path: Path) -> None:
    """Raise UnusableOutput now where `held` would raise it later."""
    with held(path):
        pass


class _Replaced(UnusableOutput):
    """Another file took the place of the one that was opened."""


@contextmanager
def _writing(path: Path) -> Iterator[Connection]:
    """A connection that alone may write, until it is closed. Raises NotADossier and UnusableOutput."""
    before = _inode(path)
    try:
        with engine(path, "rw", patience=PATIENCE).connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            if before is None or _inode(path) != before:
                raise _Replaced(f"{path}: is being made anew by somebody else; try again")
            check_ours(connection, path)
            yield connection
    except DatabaseError as error:
        if _inode(path) is None:  # in the moment between the old folder and the new one
            raise _Replaced(f"{path}: is being made anew by somebody else; try again") from error
        raise UnusableOutput(f"{path}: {error.orig}; name a dossier that is sound and can be written") from error


def _layout(path: Path) -> int:
    """The layout of a database of ours. Raises UnusableOutput."""
    try:
        with engine(path, "ro").connect() as connection:
            return check_ours(connection, path, known=(WITHOUT_LOG, LAYOUT))
    except (NotADossier, DatabaseError) as error:
        reason = str(error.orig) if isinstance(error, DatabaseError) else str(error).removeprefix(f"{path}: ")
        raise UnusableOutput(f"{path}: {reason}; a reader's corrections may be in it: move it, or name another folder") from error


def _inode(path: Path) -> int | None:
    return path.stat().st_ino if path.exists() else None


def _entries(connection: Connection) -> Log:
    table = reader_tables.corrections
    return tuple(reader_tables.entry(row) for row in connection.execute(select(table).order_by(table.c.number)))
