from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import (
    ClaimId,
    Document,
    DocumentId,
    Dossier,
    Entity,
    EntityId,
    Evidence,
    Lineage,
    Origin,
    Source,
    Statement,
    StatementId,
)
from sayso.render.page.derived.lineage import FEW, Node, is_named, lineage, ordered, relays, repeats
from sayso.render.reading import reading
from tests.ferry import (
    CLAIMS,
    COURIER,
    DOSSIER,
    ENTITIES,
    FISHERMAN,
    GAZETTE,
    GUARD,
    HERALD,
    LINES,
    NOTHING,
    RADIO,
    RUIZ,
    SANK,
    SANK_TOO,
    THREE,
    WARNED,
    WRECK,
    document,
)


def told(dossier: Dossier = DOSSIER) -> dict[str, Any]:
    return lineage(reading(dossier))


def ways(dossier: Dossier = DOSSIER) -> dict[tuple[str, ...], list[str]]:
    """The ways by the names on them."""
    found = told(dossier)
    return {tuple(found["nodes"][at]["name"] for at in way["nodes"]): way["statements"] for way in found["ways"]}


def changed(*statements: Statement, **more: Any) -> Dossier:
    other = {said.id: said for said in statements}
    return replace(DOSSIER, statements=tuple(other.get(said.id, said) for said in DOSSIER.statements), **more)


def test_words_come_from_their_speaker_through_relayers_to_the_outlet() -> None:
    assert ways()["Ruiz", "Radio Sur", "Gazette"] == [THREE.id]
    assert ways()["Ruiz", "Gazette"] == [WARNED.id]
    assert ways()["the coast guard", "The Courier"] == [SANK_TOO.id]


def test_what_an_outlet_says_itself_came_from_nobody_else() -> None:
    own = replace(SANK, kind="narrated", source=None, cue=None)
    assert SANK.id not in {said for statements in ways(changed(own, claims=())).values() for said in statements}


def test_the_way_through_several_relayers_begins_at_the_far_end() -> None:
    far = replace(THREE, via=(*THREE.via, Source(0, 0, "Amel Lines", LINES)))
    assert ("Ruiz", "Amel Lines", "Radio Sur", "Gazette") in ways(changed(far))


def test_a_spokesman_counts_for_the_body_that_the_claims_count_him_for() -> None:
    body = replace(CLAIMS[2], origins=(Origin(LINES, "Amel Lines", (WARNED.id,), "one accountable party"),))
    uncounted = replace(CLAIMS[1], origins=())
    found = ways(replace(DOSSIER, claims=(CLAIMS[0], uncounted, body, *CLAIMS[3:])))
    assert found["Amel Lines", "Gazette"] == [WARNED.id]
    assert found["Amel Lines", "Radio Sur", "Gazette"] == [THREE.id]


def test_an_outlet_that_stands_behind_somebodys_words_is_no_way() -> None:
    vouched = replace(CLAIMS[4], origins=(Origin("herald", "The Herald", (WRECK.id,), "the outlet says it itself"),))
    assert not any(way[-1] == "The Herald" for way in ways(replace(DOSSIER, claims=(*CLAIMS[:4], vouched))))


def test_words_of_an_agency_that_a_report_repeats_come_from_it() -> None:
    own = replace(SANK_TOO, kind="narrated", source=None, cue=None)
    agency = replace(CLAIMS[0], origins=(Origin("courier", "Amel Press", (SANK_TOO.id,), "the outlet says it itself"),))
    assert ways(changed(own, claims=(agency, *CLAIMS[1:])))["Amel Press", "The Courier"] == [SANK_TOO.id]


def test_the_layers_run_from_origins_over_relayers_to_outlets() -> None:
    found = told()
    names = [{found["nodes"][at]["name"] for at in layer} for layer in found["layers"]]
    assert names == [
        {"the coast guard", "Ruiz", "Amel Lines", "a fisherman"},
        {"Radio Sur"},
        {"Gazette", "The Courier", "The Herald"},
    ]


def test_a_name_counts_its_statements() -> None:
    counts = {row["name"]: row["count"] for row in told()["nodes"]}
    assert (counts["Ruiz"], counts["Radio Sur"], counts["The Courier"]) == (3, 1, 3)


def test_a_name_leads_to_its_entity() -> None:
    assert {row["name"]: row["entity"] for row in told()["nodes"]} == {
        "the coast guard": GUARD,
        "Ruiz": RUIZ,
        "Amel Lines": LINES,
        "a fisherman": FISHERMAN,
        "Radio Sur": RADIO,
        "Gazette": None,
        "The Courier": None,
        "The Herald": None,
    }


def test_of_many_origins_those_that_said_one_thing_are_not_drawn() -> None:
    people = [Entity(EntityId(f"e-{at}"), "PERSON", f"Person {at}", None, (), None, None, ()) for at in range(FEW)]
    more = [replace(WARNED, id=StatementId(f"s-{row.id}"), source=Source(0, 0, row.name, row.id)) for row in people]
    found = told(replace(DOSSIER, entities=(*ENTITIES, *people), statements=(*DOSSIER.statements, *more)))
    assert {found["nodes"][at]["name"] for at in found["layers"][0]} == {"Ruiz", "Amel Lines"}
    assert len(found["nodes"]) == len(told()["nodes"]) + FEW


def test_of_many_origins_those_whose_words_somebody_relayed_are_drawn() -> None:
    people = [Entity(EntityId(f"e-{at}"), "PERSON", f"Person {at}", None, (), None, None, ()) for at in range(FEW)]
    more = [replace(WARNED, id=StatementId(f"s-{row.id}"), source=Source(0, 0, row.name, row.id)) for row in people]
    relayed = replace(more[0], via=THREE.via)
    found = told(replace(DOSSIER, entities=(*ENTITIES, *people), statements=(relayed, *DOSSIER.statements, *more[1:])))
    assert {found["nodes"][at]["name"] for at in found["layers"][0]} == {"Ruiz", "Amel Lines", "Person 0"}


def with_sources(*more: Entity) -> Dossier:
    """Many sources that said one thing, and these."""
    people = [Entity(EntityId(f"e-{at}"), "PERSON", f"Person {at}", None, (), None, None, ()) for at in range(FEW)]
    each = [replace(WARNED, id=StatementId(f"s-{row.id}"), source=Source(0, 0, row.name, row.id)) for row in (*people, *more)]
    return replace(DOSSIER, entities=(*ENTITIES, *people, *more), statements=(*DOSSIER.statements, *each))


def drawn(dossier: Dossier) -> set[str]:
    found = told(dossier)
    return {found["nodes"][at]["name"] for at in found["layers"][0]}


def test_of_many_sources_an_outlet_or_agency_is_drawn_whatever_was_taken_from_it() -> None:
    assert "Amel Press" in drawn(with_sources(Entity(EntityId("e-press"), "ORG", "Amel Press", None, (), None, None, ())))


def test_of_many_sources_those_without_a_name_are_not_drawn() -> None:
    nobody = [Entity(EntityId(f"e-{name}"), "ORG", name, None, (), None, None, ()) for name in ("A group", "another pro-ferry group")]
    anybody = Entity(EntityId("e-officials"), "GROUP", "Amel officials", None, (), None, None, ())
    assert drawn(with_sources(*nobody, anybody)).isdisjoint({"A group", "another pro-ferry group", "Amel officials"})


def test_a_group_has_a_name_where_every_word_bears_a_capital() -> None:
    def named(name: str, kind: Any) -> bool:
        return is_named("e", {EntityId("e"): Entity(EntityId("e"), kind, name, None, (), None, None, ())})

    assert named("Free Harbour Movement", "GROUP")
    assert named("The Friends of the Harbour", "GROUP")
    assert not named("Both sides", "GROUP")
    assert named("Amel officials", "ORG")
    assert not named("A group", "ORG")


def test_words_come_through_who_has_a_name_or_is_a_medium_and_through_no_country() -> None:
    def through(name: str, kind: Any) -> bool:
        return relays("e", {EntityId("e"): Entity(EntityId("e"), kind, name, None, (), None, None, ())})

    assert through("Amel Press", "ORG")
    assert through("Eva Lund", "PERSON")
    assert through("state radio", "GROUP")
    assert relays("Bero television", {})
    assert not any(through(name, kind) for name, kind in (("A group", "ORG"), ("two sailors", "GROUP"), ("Amelia", "GPE")))


def test_a_way_leaves_out_what_words_cannot_have_come_through() -> None:
    group = Entity(EntityId("e-group"), "GROUP", "A group", None, (), None, None, ())
    far = replace(THREE, via=(*THREE.via, Source(0, 0, group.name, group.id)))
    assert ways(changed(far, entities=(*ENTITIES, group)))["Ruiz", "Radio Sur", "Gazette"] == [THREE.id]


def test_sources_are_told_apart_from_the_origins_that_claims_count() -> None:
    own = Origin("herald", "The Herald", (WRECK.id,), "the outlet says it itself")
    counted = replace(DOSSIER, claims=(*CLAIMS[:4], replace(CLAIMS[4], origins=(own,))))
    assert told()["sources"] == {"all": 4, "origins": 2, "own": 0}
    assert told(counted)["sources"] == {"all": 3, "origins": 2, "own": 1}


def crossings(layers: list[list[Node]], lines: list[tuple[Node, Node]]) -> int:
    """How many pairs of lines between two layers cross."""
    place = {node: at for layer in layers for at, node in enumerate(layer)}
    return sum(place[left] < place[other] and place[right] > place[another] for left, right in lines for other, another in lines)


def test_few_lines_cross() -> None:
    outlets = [Node(-1, name) for name in "abcdef"]
    lines = [(Node(0, str(at)), outlet) for at, outlet in enumerate(reversed(outlets))]
    lines += [(Node(0, str(at)), outlet) for at, outlet in enumerate(reversed(outlets[:-1]), start=1)]
    drawn = {node for way in lines for node in way}
    by_name = [sorted({way[0] for way in lines}), sorted({way[1] for way in lines})]
    assert crossings(by_name, lines) > 0
    assert crossings(ordered(lines, drawn), lines) == 0


def test_an_origin_that_feeds_three_outlets_is_named() -> None:
    assert told()["feeding"] == []
    guard = replace(SANK, id=StatementId("s-third"), doc=HERALD)
    assert told(replace(DOSSIER, statements=(*DOSSIER.statements, guard)))["feeding"] == ["the coast guard"]


def test_a_report_repeats_the_one_that_it_is_likest() -> None:
    lines = [
        Lineage("gazette", HERALD, "copies", 0.5),
        Lineage("courier", HERALD, "copies", 0.9),
        Lineage("gazette", COURIER, "copies", 0.4),
        Lineage("herald", GAZETTE, "copies", 0.1),
        Lineage("Radio Sur", GAZETTE, "credits", 1.0),
    ]
    assert list(repeats(lines)) == [(HERALD, "courier", "nearly word for word"), (COURIER, "gazette", "in large part")]


def lines(*given: Lineage) -> list[tuple[str, str, str]]:
    found = told(replace(DOSSIER, lineage=given))
    return [(found["nodes"][row["from"]]["name"], found["nodes"][row["to"]]["name"], row["why"]) for row in found["taken"]]


def test_outlets_take_from_each_other_by_lines_of_another_kind() -> None:
    copied, cited = Lineage("gazette", HERALD, "copies", 0.5), Lineage("Gazette", HERALD, "cites", 1.0)
    assert lines(copied, cited) == [("Gazette", "The Herald", "copies")]


def test_what_a_way_shows_already_is_no_other_line() -> None:
    assert lines(Lineage("Radio Sur", GAZETTE, "cites", 1.0)) == []
    assert lines(Lineage("Radio Sur", COURIER, "credits", 1.0)) == [("Radio Sur", "The Courier", "credits")]


def test_an_outlet_takes_nothing_from_itself_and_nobody_unknown_is_drawn() -> None:
    assert lines(Lineage("The Courier", COURIER, "cites", 1.0), Lineage("agencies", COURIER, "credits", 1.0)) == []


def test_two_reports_of_one_outlet_are_one_leaf() -> None:
    second = replace(document(HERALD, "The Courier", None), id=DocumentId("courier-2"))
    moved = tuple(replace(said, doc=second.id) if said.doc == HERALD else said for said in DOSSIER.statements)
    documents: tuple[Document, ...] = (*(row for row in DOSSIER.documents if row.id != HERALD), second)
    found = told(replace(DOSSIER, documents=documents, statements=moved, lineage=()))
    assert [found["nodes"][at]["name"] for at in found["layers"][-1]].count("The Courier") == 1


def test_one_statement_of_two_claims_has_one_way() -> None:
    twice = replace(CLAIMS[0], id=ClaimId("c-other"), evidence=(Evidence(SANK.id, "supports", 1.0),))
    assert ways(replace(DOSSIER, claims=(*CLAIMS, twice)))["the coast guard", "Gazette"] == [SANK.id]


def test_nothing_has_no_lineage() -> None:
    counts = {"all": 0, "origins": 0, "own": 0}
    assert told(NOTHING) == {"layers": [], "nodes": [], "ways": [], "sources": counts, "taken": [], "feeding": [], "repeats": []}


def test_nobody_passes_on_what_he_denies() -> None:
    denial = replace(THREE, id=StatementId("s-denial"), stance="denies", source=THREE.via[0], via=())
    found = ways(replace(DOSSIER, statements=(*DOSSIER.statements, denial)))
    assert THREE.id in found["Ruiz", "Gazette"]
    assert ("Ruiz", "Radio Sur", "Gazette") not in found
    assert reading(replace(DOSSIER, statements=(*DOSSIER.statements, denial))).relayers(THREE) == []


def test_a_body_with_a_word_for_its_kind_behind_its_name_is_drawn_once() -> None:
    lines = next(entity for entity in ENTITIES if entity.id == LINES)
    company = replace(lines, id=EntityId("e-company"), name=f"the {lines.name} ferry company", aliases=())
    of_company = replace(WRECK, source=Source(0, 0, company.name, company.id), kind="indirect", via=())
    found = told(changed(of_company, entities=(*ENTITIES, company), claims=()))
    names = [row["name"] for row in found["nodes"]]
    assert lines.name in names
    assert company.name not in names


@pytest.mark.parametrize("more", ["Holding", "crew union", "parent company", "watchdog", "whistleblowers group"])
def test_two_bodies_of_one_beginning_stay_two(more: str) -> None:
    lines = next(entity for entity in ENTITIES if entity.id == LINES)
    other = replace(lines, id=EntityId("e-other"), name=f"{lines.name} {more}", aliases=())
    of_other = replace(WRECK, source=Source(0, 0, other.name, other.id), kind="indirect", via=())
    names = [row["name"] for row in told(changed(of_other, entities=(*ENTITIES, other), claims=()))["nodes"]]
    assert {lines.name, other.name} <= set(names)
