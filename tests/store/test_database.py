from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import NotADossier
from sayso.model import StatementId
from sayso.store import meanings, originals, read, search, tables, write
from tests import hostile
from tests.ferry import CLAIMS, DOSSIER, NOT_WARNED, NOTHING, ORIGINALS, SANK, SANK_TOO, WARNED


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "dossier.db"
    write(path, DOSSIER, ORIGINALS)
    return path


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_a_dossier_comes_back_as_it_was_written(database: Path) -> None:
    assert read(database) == DOSSIER


def test_an_empty_dossier_comes_back_too(tmp_path: Path) -> None:
    write(tmp_path / "empty.db", NOTHING, ())
    assert read(tmp_path / "empty.db") == NOTHING


def test_words_that_look_like_markup_or_commands_come_back_too(tmp_path: Path) -> None:
    odd = replace(hostile.dossier(), title="'; DROP TABLE claims; --\x00\u2028🜁")
    write(tmp_path / "odd.db", odd, ())
    assert read(tmp_path / "odd.db") == odd


def test_order_is_kept_even_where_it_is_not_that_of_ids(tmp_path: Path) -> None:
    backwards = replace(DOSSIER, statements=DOSSIER.statements[::-1], claims=DOSSIER.claims[::-1])
    write(tmp_path / "backwards.db", backwards, ())
    assert read(tmp_path / "backwards.db") == backwards


def test_the_same_dossier_gives_the_same_bytes(database: Path, tmp_path: Path) -> None:
    write(tmp_path / "again.db", DOSSIER, ORIGINALS)
    assert (tmp_path / "again.db").read_bytes() == database.read_bytes()


def test_a_path_may_hold_signs_that_addresses_give_a_meaning(tmp_path: Path) -> None:
    path = tmp_path / "50% of? #1 & ünïcode.db"
    write(path, DOSSIER, ORIGINALS)
    assert read(path) == DOSSIER


def test_originals_are_kept_byte_for_byte(database: Path) -> None:
    kept = rows(database, "SELECT sha256, path, content FROM originals ORDER BY path")
    assert kept == sorted(ORIGINALS, key=lambda original: original[1])
    assert all(hashlib.sha256(content).hexdigest() == digest for digest, _, content in kept)


def test_originals_are_read_back_one_at_a_time(database: Path) -> None:
    reader = originals(database)
    assert next(reader) == min(ORIGINALS, key=lambda original: original[1])
    assert [next(reader), *reader] == sorted(ORIGINALS, key=lambda original: original[1])[1:]


def test_a_missing_file_holds_no_originals(tmp_path: Path) -> None:
    with pytest.raises(NotADossier, match="no such file"):
        next(originals(tmp_path / "nothing.db"))


def test_meanings_are_read_from_the_database_itself(database: Path) -> None:
    assert ("claims", "gist", "The clearest wording found in the documents") in meanings(database)


def test_one_file_under_two_paths_is_kept_once(tmp_path: Path) -> None:
    write(tmp_path / "twice.db", NOTHING, [("aa", "one.txt", b"x"), ("aa", "two.txt", b"x")])
    assert rows(tmp_path / "twice.db", "SELECT path FROM originals") == [("one.txt",)]


def test_every_table_and_column_says_what_it_means(database: Path) -> None:
    told = {(table, column) for table, column, meaning in rows(database, "SELECT * FROM documentation") if meaning}
    for table in tables.metadata.sorted_tables:
        assert table.comment
        assert (table.name, "") in told
        for column in table.columns:
            assert column.comment, column
            assert (table.name, column.name) in told
    for view in tables.VIEWS:
        columns = {column for _, column, *_ in rows(database, f"PRAGMA table_info({view})")}
        assert columns == {column for table, column in told if table == view and column}


def test_a_view_tells_who_said_what(database: Path) -> None:
    query = "SELECT document, outlet, speaker, via, stance, content, said_on FROM who_said_what WHERE via IS NOT NULL"
    assert rows(database, query) == [
        (
            "Ferry sinks off Port Amel",
            "Port Amel Gazette",
            "Ana Ruiz",
            "Radio Sur",
            "asserts",
            "At least three people drowned",
            "2031-03-02",
        )
    ]


def test_a_view_counts_what_a_claim_rests_on(database: Path) -> None:
    query = f"SELECT gist, standing, origins, supports, denies, questions FROM claim_overview WHERE claim = '{CLAIMS[2].id}'"
    assert rows(database, query) == [(WARNED.text, "disputed", 1, 1, 1, 1)]


def test_a_view_sets_disputed_claims_side_by_side(database: Path) -> None:
    assert rows(database, "SELECT one_side, other_side, why FROM disputed") == [
        ("At least three people drowned", "Five people drowned", "numbers")
    ]


def test_statements_are_found_by_their_words(database: Path) -> None:
    assert set(search(database, "Corvina ferries")) == {SANK.id, SANK_TOO.id}
    assert {WARNED.id, NOT_WARNED.id} <= set(search(database, "warn captain"))


@pytest.mark.parametrize("words", ["", '"', "*", "( AND", "NEAR(", "text: -", "'; DROP TABLE statements; --"])
def test_punctuation_is_no_syntax_when_searching(database: Path, words: str) -> None:
    assert search(database, words) == []


def test_search_follows_a_change_made_by_hand(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE statements SET text = 'a zeppelin landed' WHERE id = ?", (SANK.id,))
    assert search(database, "zeppelin") == [SANK.id]
    assert SANK.id not in search(database, "Corvina")


def test_a_dossier_that_names_what_it_does_not_hold_is_refused(tmp_path: Path) -> None:
    dangling = replace(DOSSIER, statements=(), figures=(), timeline=())
    with pytest.raises(ValueError, match="names a row of statements"):
        write(tmp_path / "dangling.db", dangling, ())


def test_a_missing_file_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(NotADossier, match="no such file; `sayso build` makes one"):
        read(tmp_path / "nothing.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_dossier(tmp_path: Path) -> None:
    with pytest.raises(NotADossier, match="no such file"):
        read(tmp_path)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_another_file_is_no_dossier(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other.db").write_bytes(content)
    with pytest.raises(NotADossier, match=r"other\.db: .*; ") as caught:
        read(tmp_path / "other.db")
    assert "\n" not in str(caught.value)


def test_a_database_of_another_program_is_no_dossier(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.execute("CREATE TABLE dossier (title TEXT)")
    with pytest.raises(NotADossier, match="a database of another program"):
        read(tmp_path / "other.db")


def test_another_layout_is_said_to_be_one(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(NotADossier, match="layout 99, and this version of sayso reads layout 3"):
        read(database)


def test_a_truncated_file_is_damaged(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2)
    with pytest.raises(NotADossier, match="damaged"):
        read(database)


@pytest.mark.parametrize("command", ["DROP TABLE evidence", "DELETE FROM dossier"])
def test_a_file_without_its_rows_is_damaged(database: Path, command: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(command)
    with pytest.raises(NotADossier, match="damaged"):
        read(database)


def test_reading_changes_nothing(database: Path) -> None:
    before = database.read_bytes()
    database.chmod(0o444)
    read(database)
    search(database, "ferry")
    assert database.read_bytes() == before
    assert [path.name for path in database.parent.iterdir()] == ["dossier.db"]


def test_a_place_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open") as caught:
        write(tmp_path / "missing" / "dossier.db", DOSSIER, ())
    assert caught.value.filename == str(tmp_path / "missing" / "dossier.db")


def test_ids_are_found_as_ids(database: Path) -> None:
    assert search(database, "fisherman") == []
    assert search(database, "wreck") == [StatementId(next(row.id for row in DOSSIER.statements if "wreck" in row.text))]
