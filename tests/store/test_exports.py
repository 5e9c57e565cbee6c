from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from sayso.store import exported

FILES = {"claims.csv": "id,gist\n" + "c-1,The ferry sank\n" * 500, "places.csv": "id,name\n"}


@pytest.mark.parametrize("name", ["dossier.zip", "DOSSIER.ZIP"])
def test_several_files_are_packed_into_a_zip(tmp_path: Path, name: str) -> None:
    exported(FILES, tmp_path / name)
    with zipfile.ZipFile(tmp_path / name) as packed:
        assert {info.filename: packed.read(info).decode() for info in packed.infolist()} == FILES
        assert packed.getinfo("claims.csv").compress_size < len(FILES["claims.csv"]) / 10


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    exported(FILES, tmp_path / "a.zip")
    exported(FILES, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
