"""What holds for every format of `sayso export`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

import sayso
from sayso.cli import FORMATS as NAMED
from sayso.render import FORMATS
from sayso.store import exported
from tests.ferry import NOTHING
from tests.render.exports.records import hostile_record, record


def test_the_command_names_every_format() -> None:
    assert list(NAMED) == list(FORMATS) == sorted(FORMATS)


def digests() -> dict[str, str]:
    """Of all that each format writes."""
    made = (record(), hostile_record())
    return {name: sha256(repr([format.files(one) for one in made]).encode()).hexdigest() for name, format in FORMATS.items()}


@pytest.fixture(scope="module")
def elsewhere() -> dict[str, str]:
    """The digests in another process, where sets have another order."""
    code = "import json; from tests.render.exports.test_formats import digests; print(json.dumps(digests()))"
    paths = os.pathsep.join([str(Path(sayso.__file__).parents[1]), str(Path(__file__).parents[3])])
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": paths, "TZ": "Asia/Tokyo"}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment).stdout
    return dict(json.loads(told))


@pytest.fixture(scope="module")
def here() -> dict[str, str]:
    return digests()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_dossier_gives_the_same_bytes(name: str, here: dict[str, str], elsewhere: dict[str, str]) -> None:
    assert here[name] == elsewhere[name]


@pytest.mark.parametrize("name", FORMATS)
def test_a_dossier_of_nothing_gives_files_all_the_same(name: str) -> None:
    files = FORMATS[name].files(record(NOTHING, ()))
    assert files
    assert all(files.values())


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_break_no_format(name: str, tmp_path: Path) -> None:
    files = FORMATS[name].files(hostile_record())
    exported(files, tmp_path / "out.zip")  # refuses a name that leads out of its folder


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("brief-html", "brief.html"),
        ("docx", "brief.docx"),
        ("html", "index.html"),
        ("json", "dossier.json"),
        ("markdown", "brief.md"),
    ],
)
def test_a_format_of_one_file_names_it(name: str, file: str) -> None:
    assert list(FORMATS[name].files(record())) == [file]
