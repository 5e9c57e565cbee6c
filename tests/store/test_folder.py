from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sayso.errors import UnusableOutput
from sayso.store import replacing

as_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")


def fill(folder: Path, words: str) -> None:
    (folder / "dossier.json").write_text(words, encoding="utf-8")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "dossier"
    folder.mkdir()
    fill(folder, "old")
    return folder


def words(folder: Path) -> str:
    return (folder / "dossier.json").read_text(encoding="utf-8")


def fail_halfway(target: Path, failure: BaseException) -> None:
    with replacing(target) as folder:
        fill(folder, "half")
        raise failure


def alone(folder: Path) -> bool:
    return list(folder.parent.iterdir()) == [folder]


def test_a_new_folder_appears_when_the_block_ends(tmp_path: Path) -> None:
    with replacing(tmp_path / "dossier") as folder:
        fill(folder, "new")
        assert not (tmp_path / "dossier").exists()
    assert words(tmp_path / "dossier") == "new"
    assert alone(tmp_path / "dossier")


def test_an_old_dossier_is_replaced_whole(old: Path) -> None:
    (old / "brief.md").touch()
    with replacing(old) as folder:
        fill(folder, "new")
        assert words(old) == "old"
    assert [path.name for path in old.iterdir()] == ["dossier.json"]
    assert words(old) == "new"
    assert alone(old)


def test_an_empty_folder_is_fine(tmp_path: Path) -> None:
    (tmp_path / "dossier").mkdir()
    with replacing(tmp_path / "dossier") as folder:
        fill(folder, "new")
    assert words(tmp_path / "dossier") == "new"


def test_a_new_folder_has_the_rights_that_folders_get(tmp_path: Path) -> None:
    (tmp_path / "ordinary").mkdir()
    with replacing(tmp_path / "dossier") as folder:
        fill(folder, "new")
    assert (tmp_path / "dossier").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


def test_missing_parents_are_made(tmp_path: Path) -> None:
    with replacing(tmp_path / "one" / "two" / "dossier") as folder:
        fill(folder, "new")
    assert words(tmp_path / "one" / "two" / "dossier") == "new"


@pytest.mark.parametrize("failure", [ValueError("a bug"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_dossier(old: Path, failure: BaseException) -> None:
    with pytest.raises(type(failure)):
        fail_halfway(old, failure)
    assert words(old) == "old"
    assert alone(old)


def test_a_failure_leaves_no_parents_behind(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="a bug"), replacing(tmp_path / "one" / "two" / "dossier"):
        raise ValueError("a bug")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_in_one_line(old: Path) -> None:
    with pytest.raises(UnusableOutput) as caught:
        fail_halfway(old, OSError(errno.ENOSPC, "No space left on device", str(old / "dossier.db")))
    assert str(caught.value) == f"{old}: No space left on device; make room or name a folder on another disk"
    assert words(old) == "old"
    assert alone(old)


def test_a_failure_of_something_else_is_not_called_the_folders(old: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), replacing(old):
        (tmp_path / "reports" / "lost.txt").read_bytes()
    assert words(old) == "old"


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "dossier").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableOutput, match="a file stands there; name a folder"), replacing(tmp_path / "dossier"):
        pass
    assert (tmp_path / "dossier").read_text(encoding="utf-8") == "mine"


def test_a_file_in_place_of_a_parent_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(UnusableOutput, match=r"Not a directory|a file stands there"), replacing(tmp_path / "file" / "dossier"):
        pass
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "holiday.jpg").touch()
    with pytest.raises(UnusableOutput, match="holds files but no dossier"), replacing(tmp_path / "photos"):
        pass
    assert (tmp_path / "photos" / "holiday.jpg").exists()


def test_a_readers_own_file_in_a_dossier_is_not_lost(old: Path) -> None:
    (old / "notes.txt").touch()
    with pytest.raises(UnusableOutput, match=r"holds 'notes\.txt', no part of a dossier"), replacing(old):
        pass
    assert (old / "notes.txt").exists()


def test_a_swap_that_fails_halfway_is_undone(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fails_into_place(self: Path, target: Path) -> Path:
        if target == old and (self / "dossier.json").read_text(encoding="utf-8") == "new":
            raise OSError(errno.EBUSY, "Device or resource busy", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails_into_place)
    with pytest.raises(UnusableOutput, match="busy"), replacing(old) as folder:
        fill(folder, "new")
    assert words(old) == "old"
    assert alone(old)


@as_root
def test_a_parent_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UnusableOutput, match="Permission denied; name a folder that can be written"), replacing(tmp_path / "dossier"):
        pass
    tmp_path.chmod(0o700)


def test_a_denied_parent_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(self: Path, **_options: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(self))

    monkeypatch.setattr(Path, "mkdir", denied)
    with pytest.raises(UnusableOutput, match="Permission denied; name a folder that can be written"), replacing(tmp_path / "dossier"):
        pass


def test_a_link_to_a_folder_stays_a_link(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "latest"
    link.symlink_to(old)
    with replacing(link) as folder:
        fill(folder, "new")
    assert link.is_symlink()
    assert words(old) == "new"
