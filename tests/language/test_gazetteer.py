from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sayso.errors import MissingModel
from sayso.language import gazetteer_files
from sayso.language.countries import countries, government_of, nationality
from sayso.language.gazetteer import candidates
from sayso.language.gazetteer_files import KINDS, Entry, landmark_names, landmarks, outline_middle, stem, town, without_strays, write
from sayso.language.regions import abbreviated, after_town, regions


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


def test_korean_provinces_are_found_by_either_way_of_writing_them() -> None:
    assert {row.name for name in ("North Jeolla", "Jeollabuk-do") for row in candidates(name) if row.kind == "region"} == {"Jeollabuk-do"}
    assert {row.country for row in candidates("South Phyongan province")} == {"KP"}


def test_an_arabic_town_is_found_without_its_article() -> None:
    assert {row.country for row in candidates("Miqdadiyah")} == {"IQ"}


def test_an_arabic_town_without_its_article_is_found_by_another_spelling_if_it_is_long() -> None:
    assert {row.country for row in candidates("Miqdadiyeh")} == {"IQ"}
    assert candidates("What") == ()


def test_a_region_of_two_words_goes_by_them_alone() -> None:
    assert any(row.name == "Province of Nueva Ecija" for row in candidates("Nueva Ecija"))


def test_a_people_is_no_region() -> None:
    assert candidates("Jewish") == ()
    assert [row.country for row in candidates("Jewish Autonomous Oblast")] == ["RU"]


def test_a_county_is_found_as_datelines_write_it_and_a_company_is_none() -> None:
    assert {row.kind for row in candidates("PLYMOUTH CO.")} == {"district"}
    assert candidates("Plymouth Co.") == ()


def test_each_name_of_a_landmark_is_its_own() -> None:
    assert [row.name for row in candidates("Ural Mountains")] == ["Ural Mountains"]
    assert [(row.name, row.kind) for row in candidates("Ganges River")] == [("Ganges River", "natural")]
    assert [row.name for row in candidates("Mississippi river")] == ["Mississippi River"]


def test_a_nuclear_plant_is_where_it_is_and_not_in_the_city_of_its_name() -> None:
    [plant] = candidates("Rostov nuclear plant")
    assert (plant.kind, round(plant.lat, 1), round(plant.lon, 1)) == ("facility", 47.6, 42.4)


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


def test_seas_rivers_and_continents_are_found_by_each_of_their_names() -> None:
    assert {row.kind for row in candidates("Lake Victoria")} >= {"natural"}
    assert all(any(row.name == one.name for row in candidates(name)) for one in landmarks() for name in one.names)


def test_landmarks_are_on_the_earth_and_have_a_kind() -> None:
    assert all(-90 <= one.lat <= 90 and -180 <= one.lon <= 180 and one.error_km > 0 and one.kind in KINDS for one in landmarks())
    assert len(set(landmark_names())) == len(list(landmark_names()))


def test_every_region_with_an_abbreviation_is_in_the_gazetteer() -> None:
    for one in regions():
        assert any((row.kind, row.country) == ("region", one.country) for row in candidates(one.name)), one.name


def test_a_postal_code_is_a_region_only_after_a_town() -> None:
    assert abbreviated("OR") is None
    assert (after_town("OR") or regions()[0]).name == "Oregon"


def test_the_outline_of_a_region_is_not_drawn_to_where_its_towns_crowd() -> None:
    crowded = [(0.1, 0.1, 1), (0.1, 0.2, 1), (0.2, 0.1, 1), (0.0, 0.0, 1), (0.0, 4.0, 1), (4.0, 0.0, 1), (4.0, 4.0, 1)]
    assert outline_middle(crowded) == (2.0, 2.0)


def test_an_outline_needs_three_places_on_one_side_of_the_date_line() -> None:
    assert outline_middle([(0.0, 0.0, 1), (1.0, 1.0, 1)]) is None
    assert outline_middle([(60.0, 179.0, 1), (60.0, -179.0, 1), (65.0, 179.0, 1)]) is None


def test_a_place_that_is_far_from_all_others_of_its_region_is_a_stray() -> None:
    near = [(lat / 2, lon / 2, 1) for lat in range(6) for lon in range(6)]
    assert without_strays([*near, (40.0, 90.0, 1)]) == near
