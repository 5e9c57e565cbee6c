from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from sayso.errors import UnreadableDocument
from sayso.ingest import Original, originals

LARGEST = 1_000


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def read(*paths: Path, largest: int = LARGEST) -> list[Original]:
    return [each for each in originals(paths, largest=largest) if isinstance(each, Original)]


def refused(*paths: Path, largest: int = LARGEST) -> list[UnreadableDocument]:
    return [each for each in originals(paths, largest=largest) if isinstance(each, UnreadableDocument)]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    (folder / "inner").mkdir(parents=True)
    (folder / "b.txt").write_bytes(b"The quay is closed.")
    (folder / "inner" / "a.txt").write_bytes(b"The ferry sank.")
    return folder


def test_a_folder_is_walked_in_sorted_order_with_paths_from_its_parent(reports: Path) -> None:
    assert [original.path for original in read(reports)] == ["reports/b.txt", "reports/inner/a.txt"]


def test_a_file_keeps_its_bytes_and_gives_its_stem(reports: Path) -> None:
    assert read(reports / "b.txt") == [Original("b.txt", "b", b"The quay is closed.")]


def test_a_file_named_twice_is_read_once(reports: Path) -> None:
    assert len(read(reports, reports / "b.txt", reports)) == 2


def test_the_order_of_the_paths_does_not_matter(reports: Path) -> None:
    paths = [reports / "inner", reports / "b.txt"]
    assert read(*paths) == read(*reversed(paths))


def test_hidden_files_in_a_folder_are_passed_over(reports: Path) -> None:
    (reports / ".DS_Store").write_bytes(b"\0\1")
    (reports / ".git").mkdir()
    (reports / ".git" / "config").write_bytes(b"[core]")
    (reports / "~$b.docx").write_bytes(b"lock")
    assert len(list(originals([reports], largest=LARGEST))) == 2


def test_the_folder_that_a_dossier_is_written_to_is_left_out(reports: Path) -> None:
    for inner in (reports / "inner", reports / "inner" / ".." / "inner"):
        found = originals([reports], largest=LARGEST, leave_out=inner)
        assert [original.path for original in found if isinstance(original, Original)] == ["reports/b.txt"]
    assert not [each for each in originals([reports], largest=LARGEST, leave_out=reports) if isinstance(each, Original)]
    assert len(list(originals([reports], largest=LARGEST, leave_out=reports / "gone"))) == 2


def test_a_path_that_is_not_there_is_reported(tmp_path: Path) -> None:
    [unreadable] = refused(tmp_path / "gone.txt")
    assert unreadable.where == f"{tmp_path}/gone.txt"
    assert "no such file" in unreadable.why


@pytest.mark.parametrize("given", ["odd", "odd/torn.zip", "../here/odd", "../here/odd/torn.zip"])
def test_what_cannot_be_read_goes_by_the_name_that_it_was_given(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here" / "odd").mkdir(parents=True)
    (tmp_path / "here" / "odd" / "torn.zip").write_bytes(b"PK\x03\x04 torn")
    monkeypatch.chdir(tmp_path / "here")
    assert [unreadable.where for unreadable in refused(Path(given))] == [given if given.endswith(".zip") else f"{given}/torn.zip"]


def test_a_file_keeps_the_name_that_it_was_given_beside_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "a.zip").write_bytes(zipped({"b.txt": b"It rained."}))
    monkeypatch.chdir(tmp_path)
    [original] = read(Path("odd/a.zip"))
    assert (original.path, original.given) == ("a.zip/b.txt", "odd/a.zip/b.txt")


def test_a_file_larger_than_allowed_is_reported_and_the_rest_is_read(reports: Path) -> None:
    (reports / "huge.txt").write_bytes(b"x" * (LARGEST + 1))
    [unreadable] = refused(reports)
    assert unreadable.where == f"{reports}/huge.txt"
    assert "1,001 bytes" in unreadable.why
    assert len(read(reports)) == 2


def test_the_members_of_a_zip_are_numbered_in_sorted_order(tmp_path: Path) -> None:
    week = tmp_path / "week.zip"
    week.write_bytes(zipped({"inner/b.txt": b"two", "a.txt": b"one", "__MACOSX/a.txt": b"junk", "inner/.DS_Store": b"junk"}))
    assert read(week) == [
        Original("week.zip/a.txt", "week#1", b"one"),
        Original("week.zip/inner/b.txt", "week#2", b"two"),
    ]


def test_a_zip_in_a_folder_has_the_folder_in_its_path(reports: Path) -> None:
    (reports / "week.zip").write_bytes(zipped({"a.txt": b"one"}))
    assert "reports/week.zip/a.txt" in [original.path for original in read(reports)]


def test_a_zip_inside_a_zip_is_reported_and_not_opened(tmp_path: Path) -> None:
    outer = tmp_path / "outer.zip"
    outer.write_bytes(zipped({"a.txt": b"one", "inner.zip": zipped({"b.txt": b"two"})}))
    [unreadable] = refused(outer)
    assert unreadable.where == f"{tmp_path}/outer.zip/inner.zip"
    assert "unpack it first" in unreadable.why
    assert [original.stem for original in read(outer)] == ["outer#1"]


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/etc/up.txt", "C:\\up.txt", "..\\up.txt"])
def test_a_member_whose_name_leads_out_of_the_zip_is_reported_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    sly = tmp_path / "sly.zip"
    sly.write_bytes(zipped({name: b"out", "kept.txt": b"one"}))
    [unreadable] = refused(sly)
    assert "leads out of the zip" in unreadable.why
    assert [original.content for original in read(sly)] == [b"one"]
    assert sorted(tmp_path.rglob("*")) == [sly]


def test_an_encrypted_member_is_reported(tmp_path: Path) -> None:
    content = bytearray(zipped({"secret.txt": b"one"}))
    directory = content.index(b"PK\x01\x02")
    content[6] |= 1  # general purpose flags of the member
    content[directory + 8] |= 1  # and of its entry in the directory
    locked = tmp_path / "locked.zip"
    locked.write_bytes(content)
    [unreadable] = refused(locked)
    assert "encrypted" in unreadable.why


def test_a_member_that_unpacks_to_more_than_allowed_is_reported(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    bomb.write_bytes(zipped({"zeros.txt": b"0" * 100_000, "a.txt": b"one"}))
    assert bomb.stat().st_size < LARGEST
    [unreadable] = refused(bomb)
    assert unreadable.where == f"{tmp_path}/bomb.zip/zeros.txt"
    assert len(read(bomb)) == 1


def test_a_member_that_lies_about_its_size_is_not_read_whole(tmp_path: Path) -> None:
    content = bytearray(zipped({"zeros.txt": b"0" * 100_000}))
    directory = content.index(b"PK\x01\x02")
    for offset in (22, directory + 24):
        content[offset : offset + 4] = (100).to_bytes(4, "little")
    liar = tmp_path / "liar.zip"
    liar.write_bytes(content)
    assert read(liar) == []
    assert len(refused(liar)) == 1


def test_a_zip_of_many_members_that_unpack_to_far_more_than_its_size_is_refused_whole(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    bomb.write_bytes(zipped({f"{number}.txt": b"0" * 900_000 for number in range(20)}))
    [unreadable] = refused(bomb, largest=1_000_000)
    assert unreadable.where == f"{tmp_path}/bomb.zip"
    assert "hundred times" in unreadable.why


def test_a_damaged_zip_is_reported(tmp_path: Path) -> None:
    torn = tmp_path / "torn.zip"
    torn.write_bytes(zipped({"a.txt": random.Random(1).randbytes(500)})[:300])
    [unreadable] = refused(torn)
    assert "not a zip that can be opened" in unreadable.why


def test_a_member_with_a_wrong_checksum_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    content = zipped({"a.txt": b"one", "b.txt": random.Random(1).randbytes(500)})
    middle = content.index(b"b.txt") + 100
    torn = tmp_path / "torn.zip"
    torn.write_bytes(content[:middle] + bytes([content[middle] ^ 255]) + content[middle + 1 :])
    assert [unreadable.where for unreadable in refused(torn)] == [f"{tmp_path}/torn.zip/b.txt"]
    assert [original.content for original in read(torn)] == [b"one"]
