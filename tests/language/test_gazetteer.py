from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sayso.errors import MissingModel
from sayso.language import gazetteer_files
from sayso.language.countries import countries, government_of, nationality
from sayso.language.gazetteer import candidates
from sayso.language.gazetteer_files import Entry, stem, town, write


def test_the_most_populous_place_of_a_name_comes_first() -> None:
    found = candidates("Birmingham")
    assert found[0].country == "GB"
    assert [row.population for row in found] == sorted((row.population for row in found), reverse=True)


def test_accents_and_case_do_not_matter() -> None:
    assert candidates("SAO PAULO") == candidates("São Paulo")


def test_another_transliteration_finds_the_town() -> None:
    assert any(row.country == "BG" for row in candidates("Haskowo"))


def test_an_unknown_name_has_no_candidates() -> None:
    assert candidates("Grontvikhamna") == ()


def test_a_region_is_found_by_its_own_name_and_with_the_word_for_its_kind() -> None:
    assert any(row.kind == "region" for row in candidates("Bavaria"))
    assert any(row.kind == "region" for row in candidates("Bavaria region"))


def test_a_row_says_where_it_comes_from() -> None:
    assert candidates("Oslo")[0].id is not None


def test_a_stem_is_never_empty() -> None:
    assert stem("Province") == "Province"


def test_codes_of_airports_are_no_names() -> None:
    record = dict(
        geonameid=1,
        name="Alba",
        latitude=1.0,
        longitude=2.0,
        countrycode="IT",
        admin1code="09",
        population=10,
        alternatenames=["QXA", "Albà"],
    )
    assert town(record).names == ("Alba", "Albà")


def test_files_are_written_once_and_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Entry(1, "Alba", 1.0, 2.0, "IT", "09", 10, "village", 2.0, ("Alba",))
    made: list[int] = []

    def entries() -> list[Entry]:
        made.append(1)
        return [one]

    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path))
    monkeypatch.setattr(gazetteer_files, "entries", entries)
    folder = gazetteer_files.compile()
    assert gazetteer_files.compile() == folder
    assert made == [1]
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    one = Entry(1, "Alba", 1.0, 2.0, "IT", "09", 10, "village", 2.0, ("Alba", "Albà"))
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        write(folder, [one])
    assert {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()} == {
        path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()
    }
    assert np.load(tmp_path / "a" / "name_keys.npy").dtype == np.uint64


def test_every_capital_speaks_for_a_country_and_every_adjective_has_one() -> None:
    assert all(government_of(one.capital) for one in countries().values() if one.capital)
    assert all(nationality(word) for one in countries().values() for word in one.adjectives)


def test_a_cache_that_cannot_be_written_is_told_with_what_would_be_right(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    monkeypatch.setenv("SAYSO_CACHE", str(tmp_path / "cache"))
    with pytest.raises(MissingModel, match="cache: cannot be written; set SAYSO_CACHE to a folder that can"):
        gazetteer_files.compile()
