"""What a settings file may say."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from sayso.settings import RANGES, Settings, settings


def read(tmp_path: Path, written: str) -> Settings:
    file = tmp_path / "settings.toml"
    file.write_text(written, encoding="utf-8")
    return settings(file)


def refused(tmp_path: Path, written: str) -> str:
    with pytest.raises(ValueError, match=r"settings\.toml: ") as caught:
        read(tmp_path, written)
    [line] = str(caught.value).splitlines()
    return line.partition("settings.toml: ")[2]


def test_without_a_file_and_with_an_empty_one_the_defaults_hold(tmp_path: Path) -> None:
    assert settings(None) == read(tmp_path, "") == read(tmp_path, "[sayso]\n") == Settings()


def test_a_setting_is_read_from_its_table(tmp_path: Path) -> None:
    assert read(tmp_path, "[sayso]\nsame = 0.9\nneighbours = 3") == Settings(same=0.9, neighbours=3)


def test_a_whole_number_is_a_score_too(tmp_path: Path) -> None:
    assert repr(read(tmp_path, "[sayso]\nsame = 1").same) == "1.0"


def test_what_stands_outside_the_table_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "same = 0.9") == "'same' stands outside [sayso]: settings are read from that table alone"


def test_a_value_in_the_tables_place_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "sayso = 3").startswith("sayso = 3 should be a table")
    assert refused(tmp_path, "[[sayso]]\nsame = 0.9").endswith("write [sayso] on a line, and the settings below it")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("same = -0.1", "same = -0.1 should be from 0 to 1"),
        ("same = 1.5", "same = 1.5 should be from 0 to 1"),
        ("same = nan", "same = nan should be from 0 to 1"),
        ("near_copy = inf", "near_copy = inf should be from 0 to 1"),
        ("neighbours = 0", "neighbours = 0 should be at least 1"),
        ("largest_file = -5", "largest_file = -5 should be at least 1"),
        ("neighbours = 2.5", "neighbours = 2.5 should be a whole number"),
        ("same = true", "same = True should be a number"),
        ("same = '0.5'", "same = '0.5' should be a number"),
        ("smae = 0.5", "'smae' is no setting; these are: largest_file, near, near_copy, neighbours, same, same_asked"),
    ],
)
def test_a_value_that_no_setting_can_have_is_refused(tmp_path: Path, line: str, reason: str) -> None:
    assert refused(tmp_path, f"[sayso]\n{line}") == reason


def test_every_setting_has_its_range() -> None:
    assert set(RANGES) == {field.name for field in fields(Settings)}
