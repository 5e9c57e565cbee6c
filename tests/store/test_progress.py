from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from sayso.store import Progress, Step, usual_file

ONE = Step("reading", "v1", "one")
RESULT = b"read"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "progress.db"


def test_a_result_is_there_for_the_next_run(file: Path) -> None:
    Progress(file)[ONE] = RESULT
    assert Progress(file).get(ONE) == RESULT


@pytest.mark.parametrize("other", [Step("judging", "v1", "one"), Step("reading", "v2", "one"), Step("reading", "v1", "two")])
def test_another_stage_version_or_item_is_not_done(other: Step, file: Path) -> None:
    Progress(file)[ONE] = RESULT
    assert Progress(file).get(other) is None


def test_a_later_result_takes_the_place_of_an_earlier_one(file: Path) -> None:
    kept = Progress(file)
    kept[ONE] = b"damaged"
    kept[ONE] = RESULT
    assert kept.get(ONE) == RESULT


def test_only_its_user_can_read_it(file: Path) -> None:
    Progress(file)[ONE] = RESULT
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def steps(count: int) -> list[Step]:
    return [Step("reading", "v1", f"{number:03}") for number in range(count)]


def test_what_was_used_longest_ago_goes_when_the_file_is_full(file: Path) -> None:
    kept, all_steps = Progress(file, largest=1_000_000), steps(100)
    for step in all_steps:
        kept[step] = os.urandom(20_000)
        assert kept.get(all_steps[0]) is not None
    here = [step for step in all_steps if kept.get(step) is not None]
    assert here[0] == all_steps[0]
    assert here[1:] == all_steps[-len(here) + 1 :]
    assert 20 <= len(here) < 50
    assert file.stat().st_size < 1_500_000


def test_one_result_larger_than_the_file_may_be_is_not_kept(file: Path) -> None:
    kept = Progress(file, largest=100_000)
    kept[ONE] = bytes(200_000)
    assert kept.get(ONE) is None


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_file_is_begun_anew(content: bytes, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    assert Progress(file).get(ONE) is None
    Progress(file)[ONE] = RESULT
    assert Progress(file).get(ONE) == RESULT


def test_where_nothing_can_be_written_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    kept = Progress(tmp_path / "cache" / "progress.db")
    kept[ONE] = RESULT
    assert kept.get(ONE) is None


def test_where_another_run_holds_the_file_the_work_goes_on(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Progress(file)[ONE] = RESULT
    monkeypatch.setattr("sayso.store.progress.PATIENCE", 0)
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        Progress(file)[ONE] = b"other"
        assert Progress(file).get(ONE) is None
    assert Progress(file).get(ONE) == RESULT


def test_it_lies_in_the_folder_that_the_user_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))
    assert usual_file() == tmp_path / "progress.db"
