from __future__ import annotations

from sayso.language.airports import airports, called
from sayso.language.gazetteer import candidates
from sayso.text.spelling import fold, skeleton


def test_an_airport_is_found_with_and_without_what_ranks_it_and_its_accents() -> None:
    for name in ("Juan Santamaría International Airport", "Juan Santamaria airport"):
        [found] = candidates(name)
        assert (found.kind, found.country, round(found.lat, 1), round(found.lon, 1)) == ("facility", "CR", 10.0, -84.2)
        assert fold(found.name) == fold(name)
        assert found.admin1


def test_the_name_of_a_person_or_a_town_alone_is_no_airport() -> None:
    ends = ("airport", "field", "base", "station", "airfield", "aerodrome", "airstrip", "airpark", "park", "heliport", "facility")
    begins = ("raf", "rnas", "cfb")
    for name in (name for one in airports() for name in one.names):
        words = fold(name).split()
        assert len(words) > 1, name
        assert words[-1] in ends or words[0] in begins, name


def test_what_says_only_what_an_airport_is_names_none() -> None:
    names = {fold(name) for one in airports() for name in one.names}
    assert not names & {"international airport", "municipal airport", "air base", "county airport", "central airport"}


def test_an_airport_is_called_by_its_town_and_without_it() -> None:
    names = set(called("Nordvik Ekvik International Airport", "Nordvik"))
    assert {"Nordvik Airport", "Ekvik Airport", "Ekvik International Airport", "Nordvik Ekvik Airport"} <= names


def test_what_stands_in_brackets_or_beside_a_slash_is_a_name_too() -> None:
    assert {"Ekvik Airport", "Storvik Airport"} <= set(called("Ekvik (Storvik) International Airport", ""))
    assert {"Ekvik Airport", "Storvik Airport"} <= set(called("Ekvik / Storvik Airport", ""))


def test_a_base_keeps_its_whole_name() -> None:
    assert set(called("Nordvik Afb", "")) == {"Nordvik Air Force Base"}


def test_a_field_of_one_word_is_left_out_as_one() -> None:
    assert "Ekvik Field" not in set(called("Ekvik Field", ""))
    assert "Nordvik Storvik Ekvik Field" in set(called("Nordvik Storvik Ekvik Field", ""))


def test_no_other_spelling_of_an_airport_is_guessed() -> None:
    right, wrong = "Juan Santamaria Airport", "Juan Santamoria Airport"
    assert skeleton(right) == skeleton(wrong)
    assert candidates(right)
    assert candidates(wrong) == ()


def test_the_hamlet_that_an_airport_is_called_for_is_a_village_there() -> None:
    [village] = [row for row in candidates("Tambor") if row.country == "CR"]
    [airport] = candidates("Tambor Airport")
    assert (village.kind, village.lat, village.error_km) == ("village", airport.lat, 10.0)
    assert [row.kind for row in candidates("Santamaria") if row.country == "CR"] == []
