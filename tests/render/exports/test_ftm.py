"""Entities against followthemoney's own model."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from followthemoney import model

from sayso.model import PlaceId
from sayso.render import Record
from tests.ferry import CLAIMS, DOCUMENTS, DOSSIER, NOT_WARNED, NOTHING, RUIZ, SANK, THREE
from tests.render.exports.records import hostile_record, one_file, record


def entities(made: Record | None = None) -> list[Any]:
    return [json.loads(line) for line in one_file("ftm", made).decode().split("\n")[:-1]]


def of_schema(name: str) -> list[dict[str, list[str]]]:
    return [row["properties"] for row in entities() if row["schema"] == name]


@pytest.mark.parametrize("made", [record(), record(NOTHING, ()), hostile_record()], ids=["ferry", "nothing", "hostile"])
def test_the_model_accepts_every_entity_and_every_value(made: Record) -> None:
    rows = entities(made)
    assert len({row["id"] for row in rows}) == len(rows)
    for row in rows:
        proxy = model.get_proxy(row)
        proxy.schema.validate(row)
        for name, values in row["properties"].items():
            kind = proxy.schema.properties[name].type
            assert [value for value in values if kind.clean(value) is None] == [], name
            assert max(map(len, values)) <= kind.max_length


def test_a_link_leads_to_an_entity_of_the_range_that_the_model_asks_for() -> None:
    schemata = {row["id"]: row["schema"] for row in entities()}
    links = 0
    for row in entities():
        for name, values in row["properties"].items():
            target = model.schemata[row["schema"]].properties[name].range
            for value in values if target else ():
                assert model.schemata[schemata[value]].is_a(target), f"{name} of {row['id']}"
                links += 1
    assert links > 20


def test_a_document_is_an_article_with_its_text() -> None:
    [row] = [row for row in of_schema("Article") if row["publisher"] == ["Port Amel Gazette"]]
    assert row["bodyText"] == [DOCUMENTS[1].text.strip()]
    assert (row["publishedAt"], row["sourceUrl"], row["author"]) == (["2031-03-02T18:30:00"], [DOCUMENTS[1].url], ["Ines Vale"])


def test_who_says_or_denies_what_documents_a_party() -> None:
    denied = next(row["properties"] for row in entities() if row["id"] == NOT_WARNED.id)
    assert (denied["role"], denied["summary"]) == (["denies"], [NOT_WARNED.text])
    told = next(row["properties"] for row in entities() if row["id"] == THREE.id)
    assert told["entity"] == [RUIZ]


def test_names_are_mentions_in_each_document() -> None:
    assert [row["name"] for row in of_schema("Mention") if row["resolved"] == [RUIZ]] == [["Mayor Ruiz"], ["Ana Ruiz"]]


def test_a_claim_is_a_note_and_what_happened_an_event() -> None:
    assert {row["description"][0]: row["summary"] for row in of_schema("Note") if "summary" in row}[CLAIMS[0].gist] == ["corroborated"]
    [event] = of_schema("Event")
    assert (event["name"], event["date"], len(event["proof"])) == ([SANK.text], ["2031-03-02"], 2)


def test_a_long_text_is_told_whole_in_pieces_that_the_model_takes() -> None:
    long = "".join(f"{number} people drowned. " for number in range(10_000))
    document = replace(DOCUMENTS[0], text=DOCUMENTS[0].text + long, title="word " * 100)
    rows = entities(replace(record(), dossier=replace(DOSSIER, documents=(document, *DOCUMENTS[1:]))))
    [told] = [row["properties"] for row in rows if row["properties"].get("publisher") == ["The Courier"] and row["schema"] == "Article"]
    assert len(told["bodyText"]) > 1
    assert sum(map(len, told["bodyText"])) > len(long)
    assert told["name"][0].endswith("…")
    assert [value for value in (*told["bodyText"], *told["name"]) if len(value) > 65_000] == []


def test_a_country_is_told_where_its_code_is_one() -> None:
    places = tuple(replace(DOSSIER.places[0], id=PlaceId(f"p-{code}"), country=code) for code in ("RO", "XK", "XX", "ZZ", "QN"))
    rows = entities(record(replace(DOSSIER, places=places)))
    assert [row["properties"].get("country") for row in rows if row["id"].startswith("p-")] == [["ro"], ["xk"], None, None, None]
