"""Provenance against the W3C's JSON schema, and as the `prov` library reads it."""

from __future__ import annotations

import io
import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator
from prov.model import ProvDerivation, ProvDocument

from sayso.render import Record
from tests.ferry import CLAIMS, NOTHING, RADIO, RUIZ, THREE
from tests.render.exports.records import as_json, hostile_record, one_file, record

SCHEMA = json.loads(files("prov").joinpath("tests/schemas/prov-json.schema.json").read_text(encoding="utf-8"))


def relations(kind: str) -> list[dict[str, Any]]:
    return list(as_json("prov")[kind].values())


@pytest.mark.parametrize("made", [record(), record(NOTHING, ()), hostile_record()], ids=["ferry", "nothing", "hostile"])
def test_the_schema_and_the_library_accept_it(made: Record) -> None:
    told = as_json("prov", made)
    Draft4Validator(SCHEMA).validate(told)
    read = ProvDocument.deserialize(io.StringIO(one_file("prov", made).decode()), format="json")
    assert len(list(read.get_records())) == sum(len(rows) for kind, rows in told.items() if kind != "prefix")
    read.serialize(io.StringIO(), format="json")


def test_every_name_in_a_relation_is_told_of() -> None:
    told = as_json("prov")
    known = {name for kind in ("entity", "activity", "agent") for name in told[kind]}
    for kind in set(told) - {"entity", "activity", "agent", "prefix"}:
        for row in told[kind].values():
            named = {value for value in row.values() if isinstance(value, str) and value.startswith("dossier:")}
            assert named <= known, kind


def test_a_claim_leads_back_to_the_original() -> None:
    read = ProvDocument.deserialize(io.StringIO(one_file("prov").decode()), format="json")
    made_of: dict[str, list[str]] = {}
    for row in read.get_records(ProvDerivation):
        after, before = (str(value) for _, value in row.formal_attributes[:2])
        made_of.setdefault(after, []).append(before)
    [statement] = made_of[f"dossier:{CLAIMS[1].id}"]
    assert made_of[statement] == ["dossier:document-gazette"]
    assert any(name.startswith("dossier:original-") for name in made_of["dossier:document-gazette"])


def test_a_statement_is_who_says_it_and_who_relays_it() -> None:
    agents = {row["prov:agent"]: row["prov:type"] for row in relations("wasAttributedTo") if row["prov:entity"] == f"dossier:{THREE.id}"}
    assert agents == {f"dossier:{RUIZ}": "asserts", f"dossier:{RADIO}": "relays"}


def test_a_copy_is_derived_from_what_it_copies() -> None:
    copied = [row["prov:usedEntity"] for row in relations("wasDerivedFrom") if row.get("prov:type") == "copies"]
    assert copied == ["dossier:document-gazette"]
    assert [row["prov:influencer"] for row in relations("wasInfluencedBy")] == ["dossier:outlet-Radio%20Sur"]
