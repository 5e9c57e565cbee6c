from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from itertools import permutations
from typing import Any

import jsonschema
import pytest

from sayso.render import dossier_json, schema
from sayso.render.dossier_json import statement, written
from tests import hostile
from tests.ferry import COURIER, DOSSIER, FISHERMAN, HERALD, NOTHING, RADIO, RUIZ, THREE, UNVERIFIED, WARNED

SHAPE = json.loads(written(DOSSIER))

KEYS = {
    "documents": "id path sha256 title outlet outlet_short authors published updated url language text furniture copy_of credits moments",
    "entities": "id type name short aliases description affiliation mentions",
    "statements": "id doc start end text parts kind cue source via stance certainty basis said_on",
    "claims": "id gist evidence origins not_counted judgements standing first_said last_said",
    "conflicts": "id claims why note",
    "figures": "id doc start end text what subject low high unit approximate as_of statement series replaces",
    "places": "id name aliases lat lon country kind error_km gazetteer mentions",
    "timeline": "id date until text event docs statements claims",
    "lineage": "from to why score",
}
"""The keys of the contract, in its order."""


def found(kind: str, identity: str) -> Any:
    return next(row for row in SHAPE[kind] if row["id"] == identity)


def test_keys_stand_in_the_order_of_the_contract() -> None:
    assert list(SHAPE) == ["schema", "title", "made_with", *KEYS, "corrections", "decisions"]
    for kind, keys in KEYS.items():
        assert SHAPE[kind]
        for row in SHAPE[kind]:
            assert list(row) == keys.split()


def test_a_decision_tells_why_and_what_lost() -> None:
    assert SHAPE["decisions"][1] == {
        "doc": HERALD,
        "start": 33,
        "end": 44,
        "kind": "name",
        "target": FISHERMAN,
        "why": "the likeliest for a learned weight",
        "score": 0.75,
        "rivals": [{"name": "Ana Ruiz", "target": RUIZ, "score": 0.25}, {"name": "a nurse", "target": None, "score": None}],
    }


def test_lists_are_sorted_by_id() -> None:
    for kind in KEYS:
        if kind != "lineage":
            assert [row["id"] for row in SHAPE[kind]] == sorted(row["id"] for row in SHAPE[kind])


def test_the_order_of_records_does_not_show() -> None:
    texts = {written(replace(DOSSIER, documents=tuple(order))) for order in permutations(DOSSIER.documents)}
    assert texts == {written(DOSSIER)}
    assert written(replace(DOSSIER, decisions=DOSSIER.decisions[::-1])) == written(DOSSIER)


def test_what_made_it_is_told() -> None:
    assert SHAPE["schema"] == "sayso.dossier/1"
    assert SHAPE["made_with"] == {"sayso": "0.1.0", "models": {"minilm": "sha256:aa", "spacy": "sha256:bb"}, "settings": "sha256:cc"}


def test_a_statement_has_its_parts_as_pairs_and_its_relayers_as_entities() -> None:
    shape = found("statements", THREE.id)
    assert shape["parts"] == [[THREE.start, THREE.end]]
    assert shape["via"] == [RADIO]
    assert shape["cue"] == {"start": THREE.cue.start, "end": THREE.cue.end, "text": "told"} if THREE.cue else False


def test_a_source_is_written_without_what_led_to_it() -> None:
    assert found("statements", WARNED.id)["source"]["text"] == "she"
    assert list(found("statements", WARNED.id)["source"]) == ["start", "end", "text", "entity"]


def test_nothing_known_is_null() -> None:
    assert found("documents", COURIER)["title"] is None
    assert found("statements", UNVERIFIED.id)["source"] is None


def test_bounds_of_figures_are_whole_where_they_are() -> None:
    text = written(DOSSIER)
    assert '"low": 3,\n' in text
    assert '"low": 3.0' not in text


def test_letters_are_written_as_they_are() -> None:
    text = written(replace(NOTHING, title="Überfahrt — “río”"))
    assert '"title": "Überfahrt — “río”"' in text
    assert text.endswith("}\n")


def test_one_statement_has_the_shape_that_it_has_in_the_file() -> None:
    assert statement(THREE) == found("statements", THREE.id)


def test_the_shipped_schema_is_what_the_model_gives() -> None:
    shipped = files("sayso.render").joinpath("dossier.schema.json").read_text(encoding="utf-8")
    assert shipped == schema.written()
    jsonschema.Draft202012Validator.check_schema(json.loads(shipped))


@pytest.mark.parametrize("dossier", [DOSSIER, NOTHING, hostile.dossier()], ids=["ferry", "nothing", "hostile"])
def test_dossiers_follow_the_schema(dossier: Any) -> None:
    jsonschema.validate(json.loads(written(dossier)), schema.schema())


def test_another_shape_does_not_follow_the_schema() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**SHAPE, "more": 1}, schema.schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**SHAPE, "lineage": [{"source": "a", "target": "b", "why": "cites", "score": 1.0}]}, schema.schema())


def test_the_schema_describes_every_field_that_is_written_otherwise() -> None:
    shaped = {key for key in dossier_json.REWRITTEN if key[1] not in {"low", "high", "error_km"}}
    assert shaped == set(schema.REWRITTEN)
