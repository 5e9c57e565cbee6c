"""The armed forces and each ministry of a country are one accountable party."""

from __future__ import annotations

import pytest

from sayso.compose.offices import office
from sayso.model import Entity
from tests import made


def person(description: str) -> Entity:
    return made.entity(description, "Ana Ruiz", type="PERSON", description=description)


def are_one(left: Entity, right: Entity, *others: Entity) -> bool:
    known = {entity.id: entity for entity in (left, right, *others)}
    one, two = office(left, known), office(right, known)
    return one is not None and two is not None and one.is_one_with(two)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norway's deputy defense minister", "commander of Norwegian ground forces"),
        ("spokesman for the Northern Group of the Norwegian Armed Forces", "commander of Norway's navy"),
        ("Norwegian defence ministry spokeswoman", "Norway's military chief"),
        ("transport minister", "spokesman for Norway's transport ministry"),
        ("Minister of Public Security", "deputy security minister"),
        ("Norwegian public health ministry", "Norway's health minister"),
        ("spokesman for the Norwegian Ministry of Health", "Norway's health minister"),
        ("Norwegian Ministry of Health", "Health Ministry of Norway"),
        ("Ministry of Foreign Affairs of Norway", "Norwegian foreign minister"),
    ],
)
def test_who_answers_for_the_same_forces_or_ministry_is_one(left: str, right: str) -> None:
    assert are_one(person(left), person(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Norway's deputy defense minister", "commander of Danish ground forces"),
        ("Norway's transport minister", "Norway's health minister"),
        ("Norway's prime minister", "Norway's deputy prime minister"),
        ("Ministry of Foreign Affairs of Norway", "Ministry of Internal Affairs of Norway"),
        ("Norwegian public health ministry", "Norwegian public works ministry"),
        ("Norwegian Ministry of Health", "spokesman for the Norwegian Ministry of Works"),
        ("Norwegian Ministry of Health", "prime minister of Norway"),
        ("Norwegian army spokesman", "former commander of Norway's army"),
        ("Norwegian army spokesman", "Norwegian military analyst"),
        ("Norwegian army spokesman", "Norway's transport minister"),
    ],
)
def test_other_countries_matters_and_those_outside_are_others(left: str, right: str) -> None:
    assert not are_one(person(left), person(right))


def test_the_country_and_the_forces_may_be_told_by_whom_somebody_belongs_to() -> None:
    army = made.entity("army", "Norwegian army")
    general = made.entity("general", "Ben Ode", type="PERSON", affiliation=army.id)
    assert are_one(general, person("Norway's defence minister"), army)
    assert not are_one(general, person("Denmark's defence minister"), army)


def test_an_army_that_is_no_states_is_not_one_with_the_forces_of_the_state() -> None:
    ministry = person("Syrian Defence Ministry spokesman")
    rebels = made.entity("rebels", "Free Syrian Army")
    assert not are_one(rebels, ministry)
    assert not are_one(made.entity("general", "Ben Ode", type="PERSON", affiliation=rebels.id), ministry, rebels)
    assert not are_one(person("commander of the Irish Republican Army"), person("Irish army spokesman"))
    assert not are_one(made.entity("salvation", "Salvation Army"), made.entity("army", "Norwegian Army"))
    assert not are_one(person("Norway's shadow defence minister"), person("Norway's defence minister"))


def test_forces_whose_country_is_not_known_are_one_only_by_the_same_name() -> None:
    assert not are_one(made.entity("royal", "Royal Navy"), made.entity("army", "Russian army"))
    assert not are_one(person("spokesman for the army of Westmark"), person("spokesman for the army of Eastland"))
    assert not are_one(person("spokesman for the army of Westmark"), person("Norwegian army spokesman"))
    assert are_one(person("spokesman for the army of Westmark"), person("Westmark's Defence Minister"))
    assert are_one(person("Army spokesman"), person("the Norwegian army's chief"))
