from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from sayso.errors import UnusableOutput
from sayso.store import exported, found, withdrawn

FILES = {"claims.csv": b"id,gist\n" + b"c-1,The ferry sank\n" * 500, "kept/2031/report.pdf": b"%PDF-\xff\x00"}


@pytest.mark.parametrize("name", ["dossier.zip", "DOSSIER.ZIP"])
def test_several_files_are_packed_into_a_zip(tmp_path: Path, name: str) -> None:
    exported(FILES, tmp_path / name)
    with zipfile.ZipFile(tmp_path / name) as packed:
        assert {info.filename: packed.read(info) for info in packed.infolist()} == FILES
        assert packed.getinfo("claims.csv").compress_size < len(FILES["claims.csv"]) / 10


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    exported(FILES, tmp_path / "a.zip")
    exported(FILES, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_slash_in_a_name_makes_a_folder(tmp_path: Path) -> None:
    exported(FILES, tmp_path / "new")
    exported(FILES, tmp_path / "new")
    found = {path.relative_to(tmp_path / "new").as_posix(): path.read_bytes() for path in (tmp_path / "new").rglob("*") if path.is_file()}
    assert found == FILES


@pytest.mark.parametrize("name", ["../out", "/etc/out", "in/../../out", "in\\out", "", "in//out", "./out", "in\0out"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    for output in ("folder", "packed.zip"):
        with pytest.raises(ValueError, match="no name of a file"):
            exported({"claims.csv": b"", name: b""}, tmp_path / output)
    assert list(tmp_path.iterdir()) == []


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def test_what_is_withdrawn_goes_with_the_folders_that_held_nothing_else(tmp_path: Path) -> None:
    exported(FILES, tmp_path / "out")
    withdrawn({name: digest(content) for name, content in FILES.items() if "/" in name}, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["claims.csv"]


def test_what_somebody_changed_is_not_withdrawn(tmp_path: Path) -> None:
    exported(FILES, tmp_path / "out")
    (tmp_path / "out/claims.csv").write_bytes(b"id,gist,note\n")
    withdrawn({name: digest(content) for name, content in FILES.items()}, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["claims.csv"]


@pytest.mark.parametrize("name", ["../kept.txt", "{folder}/kept.txt", "away/kept.txt", "link.txt", "a\0b"])
def test_a_list_that_leads_out_of_the_folder_withdraws_nothing(name: str, tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_bytes(b"kept")
    exported(FILES, tmp_path / "out")
    (tmp_path / "out/away").symlink_to(tmp_path)
    (tmp_path / "out/link.txt").symlink_to(tmp_path / "kept.txt")
    withdrawn({name.format(folder=tmp_path): digest(b"kept")}, tmp_path / "out")
    assert (tmp_path / "kept.txt").read_bytes() == b"kept"
    assert (tmp_path / "out/link.txt").is_symlink()


@pytest.mark.parametrize("name", ["kept//2031/report.pdf", "./kept/2031/report.pdf", "linked.pdf"])
def test_what_was_just_written_is_not_withdrawn_by_another_name(name: str, tmp_path: Path) -> None:
    exported(FILES, tmp_path / "out")
    (tmp_path / "out/linked.pdf").hardlink_to(tmp_path / "out/kept/2031/report.pdf")
    withdrawn({name: digest(FILES["kept/2031/report.pdf"])}, tmp_path / "out", written=FILES)
    assert (tmp_path / "out" / name).read_bytes() == FILES["kept/2031/report.pdf"]


def refused(path: Path) -> None:
    raise PermissionError(13, "Permission denied", str(path))


def test_a_file_that_cannot_be_read_or_removed_makes_a_place_unusable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exported(FILES, tmp_path / "out")
    monkeypatch.setattr(Path, "unlink", refused)
    with pytest.raises(UnusableOutput, match="Permission denied; name a place"):
        withdrawn({"claims.csv": digest(FILES["claims.csv"])}, tmp_path / "out")
    monkeypatch.setattr(Path, "read_bytes", refused)
    with pytest.raises(UnusableOutput, match="Permission denied; name a place"):
        found(FILES, tmp_path / "out")
