"""The log of what readers judged: added to, never changed, and never lost."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DatabaseError

from sayso import store
from sayso.errors import NotADossier, UnusableOutput
from sayso.model import Correction, CorrectionId, Mention, Target
from sayso.store import corrections
from tests.ferry import COURIER, DOSSIER, ORIGINALS, RUIZ, SANK

FIRST = Correction(
    CorrectionId("k-1"),
    1,
    "other_claim",
    "Ines “Vale”",
    "2031-03-04T10:20:30Z",
    Target("claim", "c-1", "It sank; '--", (SANK.id,)),
    Target("entity", RUIZ, "Ana Ruiz", (), Mention(COURIER, 1, 5)),
    (SANK.id,),
    "Кто",
    "low",
    "why not",
)


def numbered(**more: Any) -> Callable[[tuple[Correction, ...]], Correction]:
    return lambda log: replace(FIRST, number=len(log) + 1, id=CorrectionId(f"k-{len(log) + 1}"), **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "dossier"
    made.mkdir()
    store.write(made / "dossier.db", DOSSIER, ORIGINALS)
    return made


@pytest.fixture
def database(folder: Path) -> Path:
    return folder / "dossier.db"


def test_an_entry_comes_back_as_it_was_added(database: Path) -> None:
    assert store.log(database) == ()
    assert store.append(database, numbered()) == FIRST
    assert store.log(database) == (FIRST,)
    assert store.read(database) == DOSSIER


def test_a_log_is_carried_into_a_new_database(database: Path, tmp_path: Path) -> None:
    store.append(database, numbered())
    store.append(database, numbered(by="Another"))
    store.write(tmp_path / "new.db", DOSSIER, ORIGINALS, store.log(database))
    assert store.log(tmp_path / "new.db") == store.log(database)


@pytest.mark.parametrize("command", ["UPDATE corrections SET person = 'Nobody'", "DELETE FROM corrections"])
def test_no_entry_is_changed_or_removed(database: Path, command: str) -> None:
    store.append(database, numbered())
    with closing(sqlite3.connect(database)) as connection, pytest.raises(sqlite3.IntegrityError, match="only ever added to"):
        connection.execute(command)
    assert store.log(database) == (FIRST,)


def test_an_entry_that_is_refused_is_not_added(database: Path) -> None:
    def refused(_: tuple[Correction, ...]) -> Correction:
        raise LookupError("no such claim")

    with pytest.raises(LookupError):
        store.append(database, refused)
    assert store.log(database) == ()


def test_many_who_write_at_once_lose_nothing(database: Path) -> None:
    def write(name: str) -> None:
        for _ in range(5):
            store.append(database, numbered(by=name))

    writers = [threading.Thread(target=write, args=(f"Reader {number}",)) for number in range(6)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    log = store.log(database)
    assert [entry.number for entry in log] == list(range(1, 31))
    assert {entry.by: sum(other.by == entry.by for other in log) for entry in log} == {f"Reader {number}": 5 for number in range(6)}


def rebuilt(folder: Path, meanwhile: Callable[[], None]) -> None:
    """A dossier made anew, with something that happens before it takes the old one's place."""
    with store.held(folder / "dossier.db") as log, store.replacing(folder) as new:
        store.write(new / "dossier.db", replace(DOSSIER, title="Made anew"), ORIGINALS, log)
        meanwhile()


def test_what_is_judged_while_a_dossier_is_made_anew_is_in_the_new_one(folder: Path) -> None:
    database = folder / "dossier.db"
    store.append(database, numbered())
    late = threading.Thread(target=store.append, args=(database, numbered(by="Late")))

    def begin() -> None:
        late.start()
        time.sleep(0.5)  # it has opened the old file by then, and waits

    rebuilt(folder, meanwhile=begin)
    late.join()
    assert store.read(database).title == "Made anew"
    assert [entry.by for entry in store.log(database)] == [FIRST.by, "Late"]
    assert [path.name for path in folder.iterdir()] == ["dossier.db"]


def test_two_who_make_a_dossier_anew_at_once_take_turns(folder: Path) -> None:
    store.append(folder / "dossier.db", numbered())
    with ThreadPoolExecutor(1) as other:
        late: list[Future[None]] = []

        def begin() -> None:
            late.append(other.submit(rebuilt, folder, lambda: None))
            time.sleep(0.5)  # it has opened the old file by then, and waits

        rebuilt(folder, meanwhile=begin)
        late[0].result()
    assert store.log(folder / "dossier.db") == (FIRST,)


def test_a_log_is_held_that_is_away_for_the_moment_in_which_a_dossier_takes_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.append(folder / "dossier.db", numbered())
    aside = folder.rename(folder.with_name("aside"))
    monkeypatch.setattr("sayso.store.corrections.time.sleep", lambda _: aside.rename(folder))
    with store.held(folder / "dossier.db") as log:
        assert log == (FIRST,)


@pytest.mark.parametrize("opening", ["reading", "engine"])
def test_a_log_is_held_that_goes_away_just_as_it_is_opened_for_a_dossier_that_takes_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch, opening: str
) -> None:
    store.append(folder / "dossier.db", numbered())
    aside = folder.with_name("aside")
    opened = getattr(corrections, opening)

    def gone(*named: Any, **options: Any) -> Any:
        monkeypatch.setattr(corrections, opening, opened)
        folder.rename(aside)
        return opened(*named, **options)

    monkeypatch.setattr(corrections, opening, gone)
    monkeypatch.setattr("sayso.store.corrections.time.sleep", lambda _: aside.rename(folder))
    with store.held(folder / "dossier.db") as log:
        assert log == (FIRST,)


def test_what_goes_wrong_while_a_log_is_held_is_told_as_it_is(database: Path) -> None:
    failure = DatabaseError("of another database", {}, Exception())
    with pytest.raises(DatabaseError, match="of another database"), store.held(database):
        raise failure


@pytest.fixture
def crashed(folder: Path, tmp_path: Path) -> Path:
    """The folder as a crash in the middle of writing an entry leaves it."""
    store.append(folder / "dossier.db", numbered())
    with closing(sqlite3.connect(folder / "dossier.db")) as connection:
        connection.execute("PRAGMA cache_size = 1")
        for number in range(500):
            copied = "SELECT ?, ?, kind, person, judged_on, words, ?, confidence, why, targets FROM corrections WHERE number = 1"
            connection.execute(f"INSERT INTO corrections {copied}", (number + 2, f"half-{number}", "x" * 5000))
        return Path(shutil.copytree(folder, tmp_path / "crashed"))


def test_what_a_crash_left_half_written_is_taken_back_by_who_reads_next(crashed: Path) -> None:
    assert (crashed / "dossier.db-journal").exists()
    assert store.log(crashed / "dossier.db") == (FIRST,)
    assert store.read(crashed / "dossier.db") == DOSSIER


def test_what_a_crash_left_half_written_is_no_hindrance_to_a_build(crashed: Path) -> None:
    store.check(crashed)
    rebuilt(crashed, meanwhile=lambda: None)
    assert store.log(crashed / "dossier.db") == (FIRST,)
    assert [path.name for path in crashed.iterdir()] == ["dossier.db"]


def test_nothing_is_held_where_no_dossier_stands(tmp_path: Path) -> None:
    with store.held(tmp_path / "dossier.db") as log:
        assert log == ()


def test_the_layout_before_logs_has_an_empty_one(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE corrections")
        connection.execute("PRAGMA user_version = 1")
    with store.held(database) as log:
        assert log == ()


def test_the_log_of_the_layout_before_decisions_is_carried_into_a_new_dossier(database: Path) -> None:
    store.append(database, numbered())
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TABLE rivals")
        connection.execute("DROP TABLE decisions")
        connection.execute("PRAGMA user_version = 2")
    with store.held(database) as log:
        assert log == (FIRST,)


@pytest.mark.parametrize("spoil", ["PRAGMA user_version = 99", "PRAGMA application_id = 1"])
def test_a_log_that_cannot_be_read_is_not_written_over(folder: Path, spoil: str) -> None:
    with closing(sqlite3.connect(folder / "dossier.db")) as connection:
        connection.execute(spoil)
    with pytest.raises(UnusableOutput, match="a reader's corrections may be in it"):
        store.check(folder)


def test_a_torn_database_is_not_written_over(folder: Path) -> None:
    (folder / "dossier.db").write_bytes(b"torn")
    with pytest.raises(UnusableOutput, match="a reader's corrections may be in it"):
        store.check(folder)


def test_an_entry_that_was_spoilt_by_hand_is_named(database: Path) -> None:
    store.append(database, numbered())
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("DROP TRIGGER correction_kept_from_update")
        connection.execute("UPDATE corrections SET targets = '{}'")
        connection.commit()
    with pytest.raises(NotADossier, match="correction 1"):
        store.log(database)


def test_a_stance_that_is_none_is_named(database: Path) -> None:
    store.append(database, numbered(kind="stance", value="doubts"))
    assert store.log(database)[0].value == "doubts"
    store.append(database, numbered(kind="stance", value="shrugs"))
    with pytest.raises(NotADossier, match="correction 2: not what sayso writes \\('shrugs' is no stance\\)"):
        store.log(database)


def test_files_are_renewed_whole_and_leave_nothing_beside(folder: Path) -> None:
    store.renew(folder, {"brief.md": "one", "index.html": "page"})
    store.renew(folder, {"brief.md": "two"})
    assert {path.name: path.read_text() for path in folder.iterdir() if path.suffix != ".db"} == {"brief.md": "two", "index.html": "page"}
    assert list(folder.parent.iterdir()) == [folder]


def test_a_file_that_says_so_already_is_left_alone(folder: Path) -> None:
    store.renew(folder, {"brief.md": "one"})
    before = (folder / "brief.md").stat()
    store.renew(folder, {"brief.md": "one"})
    assert (folder / "brief.md").stat() == before


def test_a_folder_that_is_gone_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(UnusableOutput, match=r"brief\.md: No such file"):
        store.renew(tmp_path / "nowhere" / "dossier", {"brief.md": "one"})
