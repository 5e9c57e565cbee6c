"""What holds for every format of `sayso export`."""

from __future__ import annotations

import pytest

from sayso.cli import FORMATS as NAMED
from sayso.render import FORMATS
from tests import hostile
from tests.ferry import DOSSIER, NOTHING
from tests.render.exports.records import record


def test_the_command_names_every_format() -> None:
    assert list(NAMED) == list(FORMATS) == sorted(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_dossier_gives_the_same_bytes(name: str) -> None:
    assert FORMATS[name].files(record(DOSSIER)) == FORMATS[name].files(record(DOSSIER))


@pytest.mark.parametrize("name", FORMATS)
def test_a_dossier_of_nothing_gives_files_all_the_same(name: str) -> None:
    files = FORMATS[name].files(record(NOTHING, ()))
    assert files
    assert all(files.values())


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_break_no_format(name: str) -> None:
    files = FORMATS[name].files(record(hostile.dossier()))
    assert not any("\\" in file or ".." in file.split("/") or file.startswith("/") for file in files)


@pytest.mark.parametrize(("name", "file"), [("html", "index.html"), ("json", "dossier.json"), ("markdown", "brief.md")])
def test_a_format_of_one_file_names_it(name: str, file: str) -> None:
    assert list(FORMATS[name].files(record(DOSSIER))) == [file]
