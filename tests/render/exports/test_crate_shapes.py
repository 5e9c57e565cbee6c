"""The crate against the shapes by which RO-Crate's own validator judges one (SHACL)."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from pyshacl import validate
from rdflib import Graph

from sayso.render import FORMATS, Record
from tests.ferry import NOTHING
from tests.render.exports.records import hostile_record, record

SHAPES = Path(__file__).parent / "vocabularies/rocrate"
FOLDER = "https://crate.example/"
"""What the names of files in a crate are relative to."""


def described(made: Record) -> dict[str, Any]:
    """What describes a crate, with the context of RO-Crate that its own library brings in the place of that context's address."""
    told: dict[str, Any] = json.loads(FORMATS["crate"].files(made)["ro-crate-metadata.json"])
    context = json.loads((resources.files("rocrate") / "data/ro-crate.jsonld").read_text(encoding="utf-8"))["@context"]
    return {**told, "@context": [context, *told["@context"][1:]]}


@cache
def shapes() -> Graph:
    found = Graph()
    for path in sorted(SHAPES.glob("*.ttl")):
        found.parse(path, publicID=FOLDER)
    return found


def missed(told: dict[str, Any]) -> str:
    """What of a crate breaks a shape; nothing where all hold."""
    triples = Graph().parse(data=json.dumps(told), format="json-ld", publicID=FOLDER)
    holds, _, report = validate(triples, shacl_graph=shapes(), ont_graph=shapes(), inference="owlrl", advanced=True)
    return "" if holds else str(report)


@pytest.mark.parametrize("made", [record(), record(NOTHING, ()), hostile_record()], ids=["ferry", "nothing", "hostile"])
def test_a_crate_has_the_shape_that_its_specification_demands(made: Record) -> None:
    assert missed(described(made)) == ""


def test_a_crate_that_does_not_name_its_files_as_parts_is_found_out() -> None:
    told = described(record())
    graph = [{key: value for key, value in row.items() if key != "hasPart"} for row in told["@graph"]]
    assert "MUST be directly referenced" in missed({**told, "@graph": graph})
