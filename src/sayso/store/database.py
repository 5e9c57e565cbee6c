"""The dossier's database: one SQLite file that any SQLite browser reads."""

from __future__ import annotations

import errno
import re
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, insert, select, text
from sqlalchemy.exc import DatabaseError, NoResultFound, OperationalError
from sqlalchemy.pool import NullPool

from sayso.errors import NotADossier
from sayso.model import Correction, Dossier, StatementId
from sayso.store import reader_tables, records, tables
from sayso.store.making import Making, rows_of, stored
from sayso.store.progress import Done, Step, results, rows_of_progress
from sayso.store.rows import Row, rows

APPLICATION = int.from_bytes(b"says", "big")
"""`application_id` in the file's header: what tells our files from other SQLite files."""
LAYOUT = 3
"""`user_version` in the file's header: raised when a table changes."""
WORD = re.compile(r"[^\W_]+")


def write(
    path: Path,
    dossier: Dossier,
    originals: Iterable[tuple[str, str, bytes]],
    corrections: Iterable[Correction] = (),
    *,
    making: Making | None = None,
    progress: Iterable[Done] = (),
) -> None:
    """Write a dossier, its originals (SHA-256, path, content) and what readers judged to a database, in place of whatever stood there.

    With what it was made of, and the results that it rests on, documents can be added to it.

    Raises OSError where it cannot be written, which `replacing` explains, and
    ValueError for a dossier that names an id it does not hold.
    """
    path.unlink(missing_ok=True)
    try:
        with engine(path, "rwc").begin() as connection:
            _lay_out(connection)
            _fill(connection, dossier, originals)
            _fill_in(connection, (*(rows_of(making) if making else ()), *rows_of_progress(progress)))
            _fill_log(connection, corrections)
            _check_names(connection)
    except OperationalError as error:
        raise _as_os_error(error, path) from error


def read(path: Path) -> Dossier:
    """Read a dossier back, equal to the one that was written: what the machine made, without what readers judged.

    Raises NotADossier for a file that is missing, not ours, or damaged.
    """
    with opened(path) as connection:
        return records.dossier(connection)


def originals(path: Path) -> Iterator[tuple[str, str, bytes]]:
    """The originals that a dossier rests on (SHA-256, path, content), by path; one at a time, for they may be large.

    Raises NotADossier as `read` does.
    """
    kept = tables.originals.c
    query = select(kept.sha256, kept.path, kept.content).order_by(kept.path, kept.sha256)
    with opened(path) as connection:
        yield from map(tuple, connection.execute(query.execution_options(yield_per=1)))


def meanings(path: Path) -> list[tuple[str, str, str]]:
    """What each table, view and column of a dossier's database means: the table `documentation`.

    Raises NotADossier as `read` does.
    """
    with opened(path) as connection:
        return [(table, column, meaning) for table, column, meaning in connection.execute(select(tables.documentation))]


def making(path: Path) -> Making:
    """What a dossier was made of. Raises NotADossier as `read` does."""
    with opened(path) as connection:
        return stored(connection, path)


def done(path: Path) -> dict[Step, bytes]:
    """The results that a dossier rests on. Raises NotADossier as `read` does."""
    with opened(path) as connection:
        return results(connection)


def search(path: Path, words: str) -> list[StatementId]:
    """The statements that hold all the words, or forms of them, best first.

    Punctuation is no syntax here: the words are what is looked for. Raises
    NotADossier as `read` does.
    """
    found = " ".join(f'"{word}"' for word in WORD.findall(words))
    if not found:
        return []
    query = text(
        "SELECT statements.id FROM statement_search JOIN statements ON statements.position = statement_search.rowid"
        " WHERE statement_search MATCH :found ORDER BY statement_search.rank, statements.id"
    )
    with opened(path) as connection:
        return list(connection.execute(query, {"found": found}).scalars())


def engine(path: Path, mode: str, *, patience: float = 5.0) -> Engine:
    """What connects to a database. It waits `patience` seconds for somebody else who is writing."""
    address = f"{path.resolve().as_uri()}?mode={mode}"
    made = create_engine("sqlite://", creator=lambda: sqlite3.connect(address, uri=True, timeout=patience), poolclass=NullPool)
    event.listen(made, "connect", _mind_foreign_keys)
    return made


def _mind_foreign_keys(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


def _lay_out(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    connection.exec_driver_sql(f"PRAGMA user_version = {LAYOUT}")
    tables.metadata.create_all(connection, checkfirst=False)
    for name, (_, _, query) in tables.VIEWS.items():
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")
    for command in (*tables.SEARCH, *reader_tables.ONLY_ADDED):
        connection.exec_driver_sql(command)


def _fill(connection: Connection, dossier: Dossier, originals: Iterable[tuple[str, str, bytes]]) -> None:
    connection.execute(insert(tables.documentation), list(tables.meanings()))
    for sha256, path, content in originals:
        kept = {"sha256": sha256, "path": path, "content": content}
        connection.execute(insert(tables.originals).prefix_with("OR IGNORE"), kept)
    _fill_in(connection, rows(dossier))


def _fill_in(connection: Connection, listed: Iterable[tuple[Table, Row]]) -> None:
    by_table: defaultdict[str, list[Row]] = defaultdict(list)
    for table, row in listed:
        by_table[table.name].append(row)
    for table in tables.metadata.sorted_tables:
        if by_table[table.name]:
            connection.execute(insert(table), by_table[table.name])


def _fill_log(connection: Connection, corrections: Iterable[Correction]) -> None:
    entries = list(map(reader_tables.row, corrections))
    if entries:
        connection.execute(insert(reader_tables.corrections), entries)


def _check_names(connection: Connection) -> None:
    """Raise ValueError where a row names another that is not there."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise ValueError(f"a row of {broken[0]} names a row of {broken[2]} that the dossier does not hold")


def _as_os_error(error: OperationalError, path: Path) -> OSError:
    return OSError(errno.ENOSPC if _code(error) == sqlite3.SQLITE_FULL else errno.EIO, str(error.orig), str(path))


def _code(error: OperationalError) -> int | None:
    return getattr(error.orig, "sqlite_errorcode", None)


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """A read-only connection to a sound dossier. Raises NotADossier otherwise."""
    if not path.is_file():
        raise NotADossier(f"{path}: no such file; `sayso build` makes one in a new or empty folder")
    try:
        with reading(path) as connection:
            check_ours(connection, path)
            check_sound(connection, path)
            yield connection
    except (DatabaseError, NoResultFound) as error:
        raise NotADossier(f"{path}: not a database or damaged ({_reason(error)}); build the dossier again") from error


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A read-only connection, sound or not; what a crash left half written is taken back first."""
    try:
        _touch(path, "ro")
    except OperationalError as error:
        if _code(error) != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        _touch(path, "rw")  # only one who may write can take it back
    with engine(path, "ro").connect() as connection:
        yield connection


def _touch(path: Path, mode: str) -> None:
    with engine(path, mode).connect() as connection:
        connection.exec_driver_sql("PRAGMA schema_version")


def check_ours(connection: Connection, path: Path, *, known: Collection[int] = (LAYOUT,)) -> int:
    """The layout of a dossier. Raises NotADossier for another program's database, and for a layout that is not known."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != APPLICATION:
        raise NotADossier(f"{path}: a database of another program; a dossier is what `sayso build` makes")
    layout: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if layout not in known:
        raise NotADossier(f"{path}: layout {layout}, and this version of sayso reads layout {LAYOUT}; build the dossier again")
    return layout


def check_sound(connection: Connection, path: Path) -> None:
    """Raise NotADossier for a damaged file."""
    found = connection.exec_driver_sql("PRAGMA quick_check").scalar()
    if found != "ok":
        raise NotADossier(f"{path}: damaged ({found}); build the dossier again")


def _reason(error: DatabaseError | NoResultFound) -> str:
    return str(error.orig) if isinstance(error, DatabaseError) else "the row of the dossier is missing"
