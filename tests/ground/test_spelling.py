from __future__ import annotations

from itertools import combinations

from sayso.ground.clusters import pairs
from sayso.ground.localities import likenesses as likenesses_of_places
from sayso.ground.localities import one_place
from sayso.ground.organizations import likenesses, same_body, translated
from sayso.ground.spelling import same_person, shapes

PEOPLE = [
    ("Ana", "Ruiz"),
    ("A.", "Ruiz"),
    ("Anna", "M.", "Ruiz"),
    ("Eva", "Ruiz"),
    ("Yelizaveta", "Tarasov"),
    ("Elizaveta", "Tarasoff"),
    ("Muammar", "Qadim"),
    ("Moammar", "Kadhim"),
    ("Aleksandrina", "Holm"),
    ("Alexandrina", "Holm"),
    ("Ivar", "Holm", "Ruiz"),
    ("Ivar", "Holm"),
]
BODIES = [
    "nordline",
    "nordline company",
    "nordlyne",
    "bureau of river safety",
    "bureau of river safety of westmark",
    "union for harbour rights front",
    "league for harbour rights front",
    "harbour rights front",
    "westmark harbour brigade",
    "westmark haven brigade",
    "",
]
PLACES = ["Goteborg", "Gothenburg", "Göteborg", "Storvik", "Storvyk", "New York", "Haskovo", "Khaskowo", "Ekvik", "Oslo"]


def test_names_that_share_no_shape_are_no_pair_of_one_person() -> None:
    every = [pair for pair in combinations(PEOPLE, 2) if same_person(*pair)]
    assert every == [pair for pair in pairs(PEOPLE, lambda words: shapes(words[0])) if same_person(*pair)]
    assert len(every) >= 5


def test_names_that_share_no_likeness_are_no_pair_of_one_body() -> None:
    def one(pair: tuple[str, str]) -> bool:
        return same_body(*pair) or translated(*pair)

    every = [pair for pair in combinations(BODIES, 2) if one(pair)]
    assert every == [pair for pair in pairs(BODIES, likenesses) if one(pair)]
    assert len(every) >= 4


def test_names_that_share_no_likeness_are_no_pair_of_one_place() -> None:
    every = [pair for pair in combinations(PLACES, 2) if one_place(*pair)]
    assert every == [pair for pair in pairs(PLACES, likenesses_of_places) if one_place(*pair)]
    assert len(every) >= 4


def test_short_forms_of_a_given_name_are_one_name() -> None:
    assert same_person(("Mitch", "Ruiz"), ("Mitchell", "Ruiz"))
    assert same_person(("Bill", "Ruiz"), ("William", "Ruiz"))
    assert not same_person(("Maria", "Ruiz"), ("Marianne", "Ruiz"))
    assert not same_person(("Bill", "Ruiz"), ("Walter", "Ruiz"))
