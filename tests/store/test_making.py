from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.errors import NotADossier
from sayso.settings import Settings
from sayso.store import Asked, Done, File, Making, Step, done, making, originals, read, write
from tests.ferry import DOSSIER, ORIGINALS

FILES = tuple(sorted(File(path, f"stem of {path}", digest) for digest, path, _ in ORIGINALS))
MADE = Making(Asked("The “Corvina”", "openai:llama", replace(Settings(), same=0.4)), FILES)
PROGRESS = (Done(Step("reading", "v1", "two"), b"\x00two"), Done(Step("reading", "v1", "one"), b"one"))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    write(tmp_path / "dossier.db", DOSSIER, ORIGINALS, making=MADE, progress=PROGRESS)
    return tmp_path / "dossier.db"


def test_how_a_dossier_was_made_comes_back(database: Path) -> None:
    assert making(database) == MADE
    assert done(database) == {one.step: one.result for one in PROGRESS}
    assert list(originals(database)) == sorted(ORIGINALS, key=lambda original: original[1])
    assert read(database) == DOSSIER


def test_no_title_is_not_an_empty_one(tmp_path: Path) -> None:
    for title in (None, ""):
        write(tmp_path / "dossier.db", DOSSIER, ORIGINALS, making=replace(MADE, asked=replace(MADE.asked, title=title)))
        assert making(tmp_path / "dossier.db").asked.title == title


def test_the_order_in_which_results_came_does_not_matter(database: Path, tmp_path: Path) -> None:
    write(tmp_path / "again.db", DOSSIER, ORIGINALS, making=MADE, progress=PROGRESS[::-1])
    assert (tmp_path / "again.db").read_bytes() == database.read_bytes()


def test_one_content_under_two_paths_is_two_files(tmp_path: Path) -> None:
    both = (File("a/one.txt", "one", ORIGINALS[0][0]), File("b/one.txt", "one", ORIGINALS[0][0]))
    write(tmp_path / "dossier.db", DOSSIER, ORIGINALS, making=replace(MADE, files=both))
    assert making(tmp_path / "dossier.db").files == both


def test_a_setting_that_this_version_does_not_know_is_passed_over(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("""UPDATE asked SET settings = '{"same": 0.5, "colour": "red"}'""")
    assert making(database).asked.settings == replace(Settings(), same=0.5)


@pytest.mark.parametrize("spoilt", ['{"same": "much"}', '{"neighbours": -1}', "5", "{"])
def test_settings_that_are_none_are_told(database: Path, spoilt: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE asked SET settings = ?", (spoilt,))
    with pytest.raises(NotADossier, match=r"dossier\.db: its settings are not what sayso writes \(.+\); build the dossier again"):
        making(database)


def test_a_database_that_does_not_say_how_it_was_made_is_told(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("DELETE FROM asked")
    with pytest.raises(NotADossier, match="damaged"):
        making(database)


def test_a_file_without_its_original_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="files names a row of originals"):
        write(tmp_path / "dossier.db", DOSSIER, ORIGINALS, making=replace(MADE, files=(File("lost.txt", "lost", "00"),)))
