"""Two answers to one question."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge import sides
from sayso.model import Entity, EntityId, Filler, Judgement, Mention, Place, PlaceId
from tests import made
from tests.judge.compared import SAME, Told, judgement, told

ALIKE = 0.9
"""Cosine of words for one thing."""


def filler(role: str, noun: str, *more: str, at: int = 0, **given: bool) -> Filler:
    name = given.get("name", noun != noun.lower())
    return Filler(role, noun.lower(), more, at, name, name or given.get("definite", False))


def clause(name: str, text: str, predicate: str, *fillers: Filler, times: tuple[str, ...] = (), **more: Any) -> Told:
    lemmas = sorted({predicate, *(filler.noun for filler in fillers)})
    drawn = {"predicate": predicate, "subject": (), "fillers": fillers, "times": times} | more.pop("drawn", {})
    return told(name, text, *lemmas, drawn=drawn, **more)


def between(one: Told, other: Told, entities: tuple[Entity, ...] = (), places: tuple[Place, ...] = ()) -> Judgement:
    left, right = sides([one[0], other[0]], [one[1], other[1]], entities, [], {}, places)
    return judgement(left, right, ALIKE, same=SAME)


GATE = filler("object", "gate", definite=True)
TRUCK = clause("a", "a truck rammed the gate", "ram", filler("subject", "truck"), GATE)
SHIP = filler("subject", "ship", definite=True)
SATURDAY = clause("a", "the ship sank on Saturday", "sink", SHIP, times=("XXXX-WXX-6",))


def test_a_car_is_no_truck() -> None:
    found = between(TRUCK, clause("b", "a car rammed the gate", "ram", filler("subject", "car"), GATE))
    assert (found.relation, found.judge, found.reasons[0]) == ("unrelated", "slots-1", "another subject: truck and car")


@pytest.mark.parametrize("noun", ["lorry", "truck", "vehicle", "attacker"])
def test_a_lorry_may_be_a_truck(noun: str) -> None:
    assert between(TRUCK, clause("b", f"a {noun} rammed the gate", "ram", filler("subject", noun), GATE)).relation == "same"


def test_a_phrase_is_left_to_the_clause_around_it() -> None:
    bus = clause("b", "rammed by a bus", "ram", filler("subject", "bus"), drawn={"clause": False})
    assert between(TRUCK, bus).relation == "same"


def test_one_of_several_is_no_other_answer() -> None:
    both = clause("b", "a car and a truck rammed the gate", "ram", filler("subject", "car"), filler("subject", "truck"), GATE)
    assert between(TRUCK, both).relation == "same"


def test_a_red_jacket_is_not_black() -> None:
    red, black = (clause(name, f"he wore a {name} jacket", "wear", filler("object", "jacket", name)) for name in ("red", "black"))
    assert between(red, black).relation == "unrelated"


@pytest.mark.parametrize("colours", [("red", "white"), ("white",)])
def test_a_red_and_white_van_may_be_a_white_one(colours: tuple[str, ...]) -> None:
    both = clause("a", "they left a red and white van", "leave", filler("object", "van", "red", "white"))
    assert between(both, clause("b", "they left a white van", "leave", filler("object", "van", *colours))).relation == "same"


def test_where_something_is_may_be_told_by_other_prepositions() -> None:
    van = clause("a", "they fled in a van", "flee", filler("in", "van"))
    assert between(van, clause("b", "they fled on a bicycle", "flee", filler("on", "bicycle"))).relation == "unrelated"


def test_a_ship_that_sank_on_saturday_did_not_sink_on_sunday() -> None:
    found = between(SATURDAY, clause("b", "the ship sank on Sunday", "sink", SHIP, times=("XXXX-WXX-7",)))
    assert (found.relation, found.clash) == ("contradicts", "incompatible")


@pytest.mark.parametrize(
    "other",
    [
        clause("b", "the ship sank on Sunday", "sink", SHIP, times=("XXXX-WXX-7",), speaker="speaker of a"),
        clause("b", "the ship may have sunk on Sunday", "sink", SHIP, times=("XXXX-WXX-7",), certainty="possible"),
        clause("b", "a ship sank on Sunday", "sink", filler("subject", "ship"), times=("XXXX-WXX-7",)),
        clause("b", "the ferry sank on Sunday", "sink", filler("subject", "ferry", definite=True), times=("XXXX-WXX-7",)),
    ],
    ids=["one party", "unsure", "any ship", "another ship"],
)
def test_only_what_surely_happened_to_one_thing_is_contradicted(other: Told) -> None:
    assert between(SATURDAY, other).relation == "unrelated"


def test_what_may_happen_twice_is_not_contradicted() -> None:
    one, other = (
        clause(name, f"the ship docked on {day}", "dock", SHIP, times=(value,))
        for name, day, value in (("a", "Saturday", "XXXX-WXX-6"), ("b", "Sunday", "XXXX-WXX-7"))
    )
    assert between(one, other).relation == "unrelated"


def test_saturday_evening_is_on_saturday() -> None:
    assert between(SATURDAY, clause("b", "the ship sank on Saturday evening", "sink", SHIP, times=("XXXX-WXX-6TEV",))).relation == "same"


def shot(name: str, by: str, called: str, *aliases: str, **more: Any) -> tuple[Told, Entity]:
    text = f"the mayor was shot by {by}"
    place = text.index(by)
    mayor = filler("object", "mayor", definite=True)
    said = clause(name, text, "shoot", mayor, filler("subject", by.split()[-1], at=text.rindex(by.split()[-1])))
    return said, made.entity(called, aliases=aliases, mentions=((name, place, len(text)),), **more)


@pytest.mark.parametrize(
    ("by", "called", "more", "relation"),
    [
        ("Ivan Petrov", "Ivan Petrov", {"type": "PERSON"}, "contradicts"),
        ("Ruiz", "Ruiz", {"type": "PERSON"}, "same"),
        ("Red Front", "Red Front", {"type": "GROUP"}, "same"),
    ],
    ids=["another", "perhaps he", "perhaps his group"],
)
def test_one_man_is_not_another(by: str, called: str, more: Any, relation: str) -> None:
    one, ruiz = shot("a", "Marco Ruiz", "Marco Ruiz", type="PERSON")
    other, second = shot("b", by, called, **more)
    assert between(one, other, (ruiz, second)).relation == relation


def test_a_body_is_not_another_unless_it_belongs_to_it() -> None:
    one, front = shot("a", "Red Front", "Red Front", type="GROUP")
    other, army = shot("b", "Blue Army", "Blue Army", type="GROUP")
    assert between(one, other, (front, army)).relation == "contradicts"
    _, wing = shot("b", "Blue Army", "Blue Army", type="GROUP", affiliation=EntityId("Red Front"))
    assert between(one, other, (front, wing)).relation == "same"


def held(name: str, town: str, **more: Any) -> tuple[Told, Entity, Place]:
    text = f"the talks are held in {town}"
    start = text.index(town)
    said = clause(name, text, "hold", filler("object", "talk", definite=True), filler("in", town, at=start))
    given = {"lat": None, "lon": None, "country": "AA", "kind": "city"} | more
    mentions = (Mention(said[0].doc, start, len(text)),)
    place = Place(PlaceId(town), town, (), error_km=5, gazetteer=None, mentions=mentions, **given)
    return said, made.entity(town, type="GPE", mentions=((name, start, len(text)),)), place


@pytest.mark.parametrize(
    ("town", "where", "relation"),
    [
        ("Velm", {"lat": 12.0, "lon": 20.0}, "contradicts"),
        ("Velm", {"lat": 10.1, "lon": 20.1}, "same"),
        ("Velm", {"country": "BB"}, "contradicts"),
        ("Norland", {"kind": "country"}, "same"),
        ("Velm", {"kind": "region", "lat": 11.0, "lon": 20.0}, "same"),
        ("Velm", {}, "same"),
    ],
    ids=["another town", "a suburb", "another country", "its country", "perhaps its region", "who knows where"],
)
def test_one_town_is_not_another(town: str, where: Any, relation: str) -> None:
    one, amel, here = held("a", "Amel", lat=10.0, lon=20.0)
    other, second, there = held("b", town, **where)
    assert between(one, other, (amel, second), (here, there)).relation == relation
