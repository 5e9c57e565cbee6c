from __future__ import annotations

from sayso.ground.nominals import Nominal
from sayso.ground.only_described import only_described
from sayso.model import DocumentId, Entity, EntityId, Span


def description(text: str, *, doc: str = "d0", modifiers: tuple[str, ...] = (), person: bool = False) -> Nominal:
    head = text.split()[-1]
    return Nominal(DocumentId(doc), 0, len(text), text, head, Span(0, len(text)), modifiers, person=person)


def nurse(alias: str) -> Entity:
    return Entity(EntityId("e1"), "PERSON", "Ana Ruiz", None, (alias, "Ana Ruiz"), None, None, ())


def test_whom_a_noun_alone_describes_is_somebody_where_nobody_else_goes_by_it() -> None:
    [found] = only_described([[description("a woman", person=True)]], [nurse("the nurse")])
    assert (found.type, found.aliases) == ("PERSON", ("a woman",))


def test_a_noun_alone_is_nobody_new_where_someone_named_or_told_of_goes_by_it() -> None:
    assert not list(only_described([[description("a nurse", person=True)]], [nurse("the nurse")]))
    told = [description("the tall man", modifiers=("tall",), person=True), description("the man", person=True)]
    assert [one.name for one in only_described([[description("a man", person=True)], told], [])] == ["the tall man"]


def test_a_place_or_a_part_of_a_house_that_no_name_stands_for_is_an_entity() -> None:
    groups = [[description("the garrison town", modifiers=("garrison",))], [description("the front door", modifiers=("front",))]]
    assert [(one.type, one.name) for one in only_described(groups, [])] == [("GPE", "the garrison town"), ("FAC", "the front door")]


def test_a_place_takes_no_alias_from_one_that_is_named() -> None:
    port = Entity(EntityId("e1"), "GPE", "Norwick", None, ("Norwick", "the old town"), None, None, ())
    assert not list(only_described([[description("the old town", modifiers=("old",))]], [port]))


def test_an_event_or_a_thought_is_nobody() -> None:
    assert not list(only_described([[description("the sudden idea", modifiers=("sudden",))]], []))
    assert not list(only_described([[description("an area")], [description("the dead", person=True)]], []))
