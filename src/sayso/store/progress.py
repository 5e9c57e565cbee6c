"""What is done already: the results of stages, so that nothing is done twice.

The same table stands in each dossier, with what that dossier rests on, and in a
file of the user's cache, with what was done last for any.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import platformdirs
from sqlalchemy import Column, ColumnElement, Connection, LargeBinary, Table, Text, create_engine, insert, select
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from sayso.store import tables

T = TypeVar("T")
progress = Table(
    "progress",
    tables.metadata,
    Column("stage", Text, primary_key=True, comment="Name of the stage"),
    Column("version", Text, primary_key=True, comment="SHA-256 of all but the item that decides the result: code, models, libraries"),
    Column("item", Text, primary_key=True, comment="SHA-256 of what was worked on"),
    Column("result", LargeBinary, nullable=False, comment="What came of it, as compressed JSON (zlib)"),
    comment="What is done already: the results of stages, so that adding documents does nothing twice",
)
LARGEST = 512_000_000
"""Bytes that the file of the cache may grow to, enough for some thousands of reports; then what was used longest ago goes."""
AT_ONCE = 20
"""Results that go together when room is made."""
PATIENCE = 20
"""Seconds that another run may keep the file to itself."""


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """A stage, in the version that did it, and what it worked on."""

    stage: str
    version: str
    item: str


@dataclass(frozen=True, slots=True)
class Done:
    """A step, and what came of it."""

    step: Step
    result: bytes


def usual_file() -> Path:
    """The file under SAYSO_CACHE, else in the user's cache."""
    return Path(os.environ.get("SAYSO_CACHE") or platformdirs.user_cache_dir("sayso")) / "progress.db"


class Progress:
    """What was done, by step, in a file of its own that only its user can read.

    It is never more than help: where it cannot be read or written the work goes
    on and is done again the next time, and a file that is damaged is begun anew.
    """

    def __init__(self, file: Path, *, largest: int = LARGEST) -> None:
        self.file = file
        self.largest = largest

    def get(self, step: Step) -> bytes | None:
        """The result of a step, which counts as used by that."""
        return self._tried(lambda connection: used(connection, step))

    def __setitem__(self, step: Step, result: bytes) -> None:
        self._tried(lambda connection: put(connection, Done(step, result)))
        self._tried(lambda connection: make_room(connection, self.largest))

    def _tried(self, work: Callable[[Connection], T]) -> T | None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.touch(mode=0o600)
            with create_engine("sqlite://", creator=self._connection, poolclass=NullPool).begin() as connection:
                progress.create(connection, checkfirst=True)
                return work(connection)
        except (OSError, OperationalError):
            return None
        except DatabaseError:
            with suppress(OSError):
                self.file.unlink(missing_ok=True)
            return None

    def _connection(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.file, timeout=PATIENCE)
        connection.execute("PRAGMA synchronous = OFF")  # a loss of power may cost the file, and waiting for the disk costs every run
        return connection


def used(connection: Connection, step: Step) -> bytes | None:
    result: bytes | None = connection.execute(select(progress.c.result).where(*is_of(step))).scalar()
    if result is not None:
        put(connection, Done(step, result))
    return result


def is_of(step: Step) -> tuple[ColumnElement[bool], ...]:
    return progress.c.stage == step.stage, progress.c.version == step.version, progress.c.item == step.item


def put(connection: Connection, done: Done) -> None:
    """Put a result behind all others; rows are numbered in that order."""
    connection.execute(insert(progress).prefix_with("OR REPLACE"), row(done))


def results(connection: Connection) -> dict[Step, bytes]:
    return {Step(row.stage, row.version, row.item): row.result for row in connection.execute(select(progress))}


def rows_of_progress(done: Iterable[Done]) -> Iterator[tuple[Table, dict[str, Any]]]:
    """Yield every row with its table, in the order of the steps."""
    return ((progress, row(each)) for each in sorted(done, key=lambda each: each.step))


def row(done: Done) -> dict[str, Any]:
    return {"stage": done.step.stage, "version": done.step.version, "item": done.step.item, "result": done.result}


def make_room(connection: Connection, largest: int) -> None:
    """Let go of what was put longest ago until the file's used part is no larger."""
    while size(connection) > largest and connection.exec_driver_sql(OLDEST_GO).rowcount:
        pass


OLDEST_GO = f"DELETE FROM progress WHERE rowid IN (SELECT rowid FROM progress ORDER BY rowid LIMIT {AT_ONCE})"


def size(connection: Connection) -> int:
    """Bytes of the file that are in use."""
    counts = ("page_count", "freelist_count", "page_size")
    pages, free, each = (int(connection.exec_driver_sql(f"PRAGMA {name}").scalar() or 0) for name in counts)
    return (pages - free) * each
