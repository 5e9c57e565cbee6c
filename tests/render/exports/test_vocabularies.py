"""Exports against the schemas and vocabularies that their formats define, as these are published."""

from __future__ import annotations

import importlib.util
import json
import posixpath
import re
import zipfile
from collections.abc import Iterator
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pyld import jsonld
from rdflib import OWL, RDF, RDFS, Dataset, Graph, URIRef

from sayso.render import FORMATS
from sayso.render.brief import brief_docx
from tests.ferry import NOTHING
from tests.render.exports.records import as_json, hostile_record, record
from tests.render.exports.test_web_annotations import AS, OA, loaded

MADE = [record(), record(NOTHING, ()), hostile_record()]
each = pytest.mark.parametrize("made", MADE, ids=["ferry", "nothing", "hostile"])


def vocabulary() -> Dataset:
    found = Dataset(default_union=True)
    found.parse(Path(__file__).parent / "vocabularies" / "oa.nq", format="nquads")
    return found


def triples(made: Any) -> Graph:
    """The annotations as the triples that JSON-LD makes of them."""
    quads = jsonld.to_rdf(as_json("annotations", made), {"documentLoader": loaded, "format": "application/n-quads"})
    found = Graph()
    found.parse(data=quads, format="nt")
    return found


@each
def test_annotations_use_the_terms_of_the_w3cs_vocabulary_as_it_defines_them(made: Any) -> None:
    oa, told = vocabulary(), triples(made)
    classes = {name for name in oa.subjects(RDF.type, RDFS.Class)} | {name for name in oa.subjects(RDF.type, OWL.Class)}
    for _, predicate, thing in told:
        if predicate == RDF.type and str(thing).startswith(OA):
            assert thing in classes
        elif str(predicate).startswith(OA):
            assert (predicate, RDF.type, RDF.Property) in oa
    for motivation in {*told.objects(None, URIRef(OA + "motivatedBy")), *told.objects(None, URIRef(OA + "hasPurpose"))}:
        assert (motivation, RDF.type, URIRef(OA + "Motivation")) in oa


@each
def test_annotations_say_nothing_of_a_thing_that_the_vocabulary_says_of_another_kind(made: Any) -> None:
    oa, told = vocabulary(), triples(made)
    for subject, predicate, thing in told:
        kinds, others = set(told.objects(subject, RDF.type)), set(told.objects(thing, RDF.type))
        for meant, found in ((RDFS.domain, kinds), (RDFS.range, others)):
            wanted = {kind for kind in oa.objects(predicate, meant) if str(kind).startswith(OA)}
            if found and wanted:
                assert any(kind in oa.transitive_objects(one, RDFS.subClassOf) for kind in wanted for one in found)


def test_annotations_of_a_collection_use_the_terms_of_activity_streams() -> None:
    streams = json.loads((resources.files("pyld") / "documentloader/frozen/bundled/activitystreams.jsonld").read_text())["@context"]
    used = {name for triple in triples(record()) for name in map(str, triple) if name.startswith(AS)}
    assert AS + "totalItems" in used
    assert {name.removeprefix(AS) for name in used} <= set(streams)


STYLES = "data/schema/schemas/styles"


def listed(file: str) -> set[str]:
    """The names that a schema of the Citation Style Language lists, as the processor brings it."""
    found = importlib.util.find_spec("citeproc")
    assert found is not None
    assert found.origin is not None
    return set(re.findall(r'"([A-Za-z][\w-]*)"', (Path(found.origin).parent / STYLES / file).read_text(encoding="utf-8")))


@each
def test_a_csl_item_has_variables_and_a_type_that_the_schema_of_csl_lists(made: Any) -> None:
    variables, types = listed("csl-variables.rnc"), listed("csl-types.rnc")
    for item in as_json("csl", made):
        assert item["type"] in types
        assert set(item) - {"id", "type"} <= variables
        assert all(set(name) == {"literal"} for name in item.get("author", []))
        assert all(1 <= len(parts) <= 3 for parts in item.get("issued", {"date-parts": []})["date-parts"])


def crate_context() -> dict[str, Any]:
    """The context of RO-Crate that its own library brings."""
    whole = json.loads((resources.files("rocrate") / "data/ro-crate.jsonld").read_text(encoding="utf-8"))
    return dict(whole["@context"])


@each
def test_a_crate_uses_terms_of_its_context_and_has_what_its_specification_demands(made: Any) -> None:
    terms = crate_context()
    graph = {row["@id"]: row for row in json.loads(FORMATS["crate"].files(made)["ro-crate-metadata.json"])["@graph"]}
    for row in graph.values():
        assert {key for key in row if not key.startswith("@")} <= set(terms)
        assert set(kinds(row)) <= set(terms)
    descriptor, root = graph["ro-crate-metadata.json"], graph["./"]
    assert descriptor["about"] == {"@id": "./"}
    assert descriptor["conformsTo"]["@id"].startswith("https://w3id.org/ro/crate/1.")
    assert "Dataset" in kinds(root)
    assert {"name", "description"} <= set(root)


def kinds(row: dict[str, Any]) -> Iterator[str]:
    yield from [row["@type"]] if isinstance(row["@type"], str) else row["@type"]


SLIDE = {"start_date", "end_date", "text", "media", "group", "display_date", "background", "autolink", "unique_id"}
DATE = {"year", "month", "day", "hour", "minute", "second", "millisecond", "display_date", "format"}
"""The keys of TimelineJS (https://timeline.knightlab.com/docs/json-format.html)."""


@each
def test_a_timeline_has_the_keys_that_timelinejs_documents(made: Any) -> None:
    told = as_json("timelinejs", made)
    assert set(told) <= {"events", "title", "eras", "scale"}
    for slide in (told["title"], *told["events"]):
        assert set(slide) <= SLIDE
        assert set(slide.get("text", {})) <= {"headline", "text"}
        assert all(set(slide[name]) <= DATE and "year" in slide[name] for name in ("start_date", "end_date") if name in slide)
    assert all("start_date" in event for event in told["events"])


PACKAGE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@each
def test_a_word_file_has_the_parts_of_ecma_376(made: Any) -> None:
    with zipfile.ZipFile(BytesIO(brief_docx(made.dossier))) as package:
        names = set(package.namelist())
        types = etree.fromstring(package.read("[Content_Types].xml"))
        relations = {name: etree.fromstring(package.read(name)) for name in names if name.endswith(".rels")}
    overridden = {row.get("PartName").lstrip("/"): row.get("ContentType") for row in types.iter(f"{PACKAGE}Override")}
    defaults = {row.get("Extension") for row in types.iter(f"{PACKAGE}Default")}
    document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert overridden["word/document.xml"] == document
    assert set(overridden) <= names
    assert all(name in overridden or name.rsplit(".", 1)[-1] in defaults for name in names - {"[Content_Types].xml"})
    [main] = [row.get("Target") for row in relations["_rels/.rels"].iter(RELATION) if row.get("Type").endswith("/officeDocument")]
    assert main.lstrip("/") == "word/document.xml"
    for name, links in relations.items():
        folder = Path(name).parent.parent
        for row in links.iter(RELATION):
            if row.get("TargetMode") != "External":
                target = row.get("Target")
                assert posixpath.normpath(posixpath.join("/", folder.as_posix(), target)).lstrip("/") in names
