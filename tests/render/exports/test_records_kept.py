"""Folders for the record, against the tools that take them in."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import bagit
import pytest
from rocrate.rocrate import ROCrate

from sayso.exporting import write
from sayso.render import FORMATS, Record
from sayso.render.exports.payload import safe
from sayso.render.words import printable
from tests.ferry import DOSSIER, NOTHING, ORIGINALS
from tests.render.exports.records import CLIMBING, hostile_record, on_disk, record

MADE = [record(), record(NOTHING, ()), hostile_record()]
NAMES = ["ferry", "nothing", "hostile"]


def metadata(made: Record) -> dict[str, Any]:
    graph = json.loads(FORMATS["crate"].files(made)["ro-crate-metadata.json"])["@graph"]
    return {row["@id"]: row for row in graph}


@pytest.mark.parametrize("made", MADE, ids=NAMES)
def test_a_bag_is_valid(made: Record, tmp_path: Path) -> None:
    bag = bagit.Bag(str(on_disk("bagit", tmp_path / "bag", made)))
    bag.validate()
    assert bag.info["External-Description"] == " ".join(printable(made.dossier.title).split())


def test_a_bag_that_was_changed_is_not(tmp_path: Path) -> None:
    folder = on_disk("bagit", tmp_path / "bag")
    (folder / "data/originals/reports/gazette.txt").write_text("The ferry floats.\n", encoding="utf-8")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(folder)).validate()


@pytest.mark.parametrize("made", MADE, ids=NAMES)
def test_a_crate_is_read_with_all_its_files(made: Record, tmp_path: Path) -> None:
    folder = on_disk("crate", tmp_path / "crate", made)
    crate = ROCrate(folder)
    assert crate.name == made.dossier.title
    files = {Path(folder, row.id) if "%" not in row.id else None for row in crate.get_by_type("File")} - {None}
    assert all(file and file.is_file() for file in files)
    described = {row["@id"] for row in metadata(made).values() if row["@type"] == "File"}
    assert len(described) == sum(1 for path in folder.rglob("*") if path.is_file()) - 1
    assert {link["@id"] for link in metadata(made)["./"]["hasPart"]} == described


def test_every_link_of_a_crate_leads_to_something_it_describes() -> None:
    for made in MADE:
        told = metadata(made)
        links = [value for row in told.values() for field in row.values() for value in (field if isinstance(field, list) else [field])]
        assert {link["@id"] for link in links if isinstance(link, dict)} - {"https://w3id.org/ro/crate/1.1"} <= set(told)


def test_a_crate_tells_what_was_made_of_what_with_what() -> None:
    build = metadata(record())["#build"]
    assert [row["@id"] for row in build["object"]] == [f"originals/{path}" for path in sorted(path for _, path, _ in ORIGINALS)]
    assert [row["@id"] for row in build["instrument"]] == ["#sayso", "#model-minilm", "#model-spacy"]
    assert {"@id": "dossier.json"} in build["result"]
    assert metadata(record())["#model-spacy"]["identifier"] == "sha256:bb"


def test_originals_are_kept_byte_for_byte_beside_their_hash() -> None:
    files, told = FORMATS["crate"].files(record()), metadata(record())
    for digest, path, content in ORIGINALS:
        assert files[f"originals/{path}"] == content
        assert told[f"originals/{path}"]["sha256"] == digest


def test_a_document_names_the_original_it_was_read_from() -> None:
    assert metadata(record())["#document-gazette"]["encoding"] == {"@id": "originals/reports/gazette.txt"}


def test_originals_keep_their_names_as_far_as_these_are_names() -> None:
    kept = [name for name in FORMATS["crate"].files(record(DOSSIER, CLIMBING)) if name.startswith("originals/")]
    assert sorted(kept) == sorted(
        [
            "originals/dd/original",
            "originals/etc/passwd",
            "originals/bb/passwd",
            "originals/ee/PASSWD",
            "originals/ff/more.txt",
            "originals/C_/reports/a.txt",
            "originals/звіт/50_ of_ #1.txt",
            "originals/_nul.txt",
            f"originals/{('long' * 12)}.html",
        ]
    )


@pytest.mark.parametrize("path", ["..", "/", "...", "a/../..", "\0", " . "])
def test_a_path_of_nothing_but_steps_is_no_name(path: str) -> None:
    assert safe(path).strip("_a") == ""


def test_the_day_of_publication_is_the_last_reports_or_said_to_be_none() -> None:
    dated, undated = metadata(record())["./"], metadata(record(NOTHING, ()))["./"]
    assert dated["datePublished"] == "2031-03-03"
    assert "states its day" not in dated["description"]
    assert "No report states its day: 1970-01-01 stands for it." in undated["description"]


@pytest.mark.parametrize("name", ["bagit", "crate"])
def test_a_record_in_the_place_of_an_earlier_one_keeps_nothing_of_it(name: str, tmp_path: Path) -> None:
    folder, fewer = tmp_path / "kept", ORIGINALS[1:]
    write(FORMATS[name].files(record()), folder, of=tmp_path / "dossier")
    (folder / "ours.txt").write_text("A note of ours.\n", encoding="utf-8")
    files = FORMATS[name].files(record(DOSSIER, fewer))
    write(files, folder, of=tmp_path / "dossier")
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {*files, "ours.txt"}


def test_a_bag_in_the_place_of_an_earlier_one_is_valid(tmp_path: Path) -> None:
    for originals in (ORIGINALS, ORIGINALS[1:]):
        write(FORMATS["bagit"].files(record(DOSSIER, originals)), tmp_path / "bag", of=tmp_path / "dossier")
    bagit.Bag(str(tmp_path / "bag")).validate()


def test_files_of_a_bag_that_something_else_made_stay(tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    (tmp_path / "bag/letter.txt").write_text("A letter of theirs.\n", encoding="utf-8")
    bagit.make_bag(str(tmp_path / "bag"), {"External-Description": "Bag-Software-Agent: sayso 1.0"}, checksums=["sha256"])
    write(FORMATS["bagit"].files(record()), tmp_path / "bag", of=tmp_path / "dossier")
    assert (tmp_path / "bag/data/letter.txt").is_file()


def test_files_of_a_crate_that_something_else_made_stay(tmp_path: Path) -> None:
    letter, crate = b"A letter of theirs.\n", tmp_path / "crate"
    (tmp_path / "letter.txt").write_bytes(letter)
    theirs = ROCrate()
    theirs.add_file(tmp_path / "letter.txt", "letter.txt", properties={"sha256": hashlib.sha256(letter).hexdigest()})
    theirs.write(crate)
    write(FORMATS["crate"].files(record()), crate, of=tmp_path / "dossier")
    assert (crate / "letter.txt").read_bytes() == letter


@pytest.mark.parametrize("metadata", [b"", b"[]", b'{"@graph": [1]}', b'{"@graph": [{"@type": "File"}]}', b"\xff"])
def test_a_record_is_written_over_what_only_bears_its_name(metadata: bytes, tmp_path: Path) -> None:
    (tmp_path / "crate").mkdir()
    (tmp_path / "crate/ro-crate-metadata.json").write_bytes(metadata)
    write(FORMATS["crate"].files(record()), tmp_path / "crate", of=tmp_path / "dossier")
    assert ROCrate(tmp_path / "crate").name == DOSSIER.title
