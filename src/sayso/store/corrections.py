"""The log of what readers judged: read, added to, and held still while a dossier is made anew."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DatabaseError

from sayso.errors import NotADossier, UnusableOutput
from sayso.model import Correction
from sayso.store import reader_tables
from sayso.store.database import LAYOUT, check_ours, engine, opened, reading

PATIENCE = 30.0
"""Seconds to wait for somebody else who is writing."""
PAUSE = 0.05
WITHOUT_LOG = 1
"""The last layout that had no log."""
EARLIER = tuple(range(WITHOUT_LOG, LAYOUT))
"""Layouts whose log a dossier that is made anew takes over."""

T = TypeVar("T")
Log = tuple[Correction, ...]


def log(path: Path) -> Log:
    """What readers judged, in order. Raises NotADossier."""
    with opened(path) as connection:
        return _entries(connection)


def append(path: Path, entered: Callable[[Log], Correction]) -> Correction:
    """Add the entry that `entered` makes of the log as it stands; nobody else adds one meanwhile, in this process or another.

    Where `entered` raises, nothing is added. Raises NotADossier, and UnusableOutput where the database cannot be written.
    """
    with closing(_patiently(path, _writing)) as connection, _told(path):
        made = entered(_entries(connection))
        connection.execute(insert(reader_tables.corrections), reader_tables.row(made))
        connection.commit()
        return made


@contextmanager
def held(path: Path) -> Iterator[Log]:
    """Yield the log of the dossier that stands there, empty without one; nobody adds to it until the block ends.

    Raises UnusableOutput where the file is not one of ours, or damaged: a log may be in it.
    """
    connection = _patiently(path, _holding)
    if connection is None:
        yield ()
        return
    with closing(connection):
        with _told(path):
            log = _entries(connection)
        yield log


def check(path: Path) -> None:
    """Raise UnusableOutput now where `held` would raise it later."""
    with held(path):
        pass


class _Replaced(UnusableOutput):
    """Another file took the place of the one that was opened."""


def _patiently(path: Path, opened: Callable[[Path], T]) -> T:
    """Open what stands there, again where another takes its place meanwhile. Raises what `opened` raises, at last."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return opened(path)
        except _Replaced as error:
            if time.monotonic() > until:
                raise UnusableOutput(f"{path}: is gone; build the dossier again") from error
        time.sleep(PAUSE)


def _holding(path: Path) -> Connection | None:
    """As `_writing`; None where no log stands there. Raises UnusableOutput."""
    return _writing(path, known=(*EARLIER, LAYOUT)) if _stands(path) and _layout(path) != WITHOUT_LOG else None


def _stands(path: Path) -> bool:
    """Is there a file? While another takes its place there is none for a moment, and one after it."""
    if not path.exists():
        time.sleep(PAUSE)
    return path.exists()


def _writing(path: Path, *, known: Collection[int] = (LAYOUT,)) -> Connection:
    """A connection that alone may write, until it is closed. Raises NotADossier and UnusableOutput."""
    before = _inode(path)
    with ExitStack() as opening, _told(path):
        connection = opening.enter_context(engine(path, "rw", patience=PATIENCE).connect())
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if before is None or _inode(path) != before:
            raise _Replaced(f"{path}: is being made anew by somebody else; try again")
        check_ours(connection, path, known=known)
        opening.pop_all()
        return connection


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raise UnusableOutput for what the database refuses."""
    try:
        yield
    except DatabaseError as error:
        if _inode(path) is None:  # in the moment between the old folder and the new one
            raise _Replaced(f"{path}: is being made anew by somebody else; try again") from error
        raise UnusableOutput(f"{path}: {error.orig}; name a dossier that is sound and can be written") from error


def _layout(path: Path) -> int:
    """The layout of a database of ours. Raises UnusableOutput."""
    try:
        with reading(path) as connection:
            return check_ours(connection, path, known=(*EARLIER, LAYOUT))
    except (NotADossier, DatabaseError) as error:
        if _inode(path) is None:
            raise _Replaced(f"{path}: is being made anew by somebody else; try again") from error
        reason = str(error.orig) if isinstance(error, DatabaseError) else str(error).removeprefix(f"{path}: ")
        raise UnusableOutput(f"{path}: {reason}; a reader's corrections may be in it: move it, or name another folder") from error


def _inode(path: Path) -> int | None:
    return path.stat().st_ino if path.exists() else None


def _entries(connection: Connection) -> Log:
    table = reader_tables.corrections
    return tuple(reader_tables.entry(row) for row in connection.execute(select(table).order_by(table.c.number)))
