from __future__ import annotations

from typing import Any

from pyld import jsonld

from tests.ferry import DOCUMENTS, NOTHING, TEXTS, THREE
from tests.render.exports.records import as_json, hostile_record, record

OA, AS, DC = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://purl.org/dc/elements/1.1/"
CONTEXT = {
    "id": {"@id": "@id", "@type": "@id"},
    "type": {"@id": "@type", "@type": "@vocab"},
    **{name: OA + name for name in ("Annotation", "SpecificResource", "TextualBody", "TextPositionSelector", "TextQuoteSelector")},
    **{name: OA + name for name in ("describing", "linking", "exact", "prefix", "suffix", "start", "end")},
    **{name: AS + name for name in ("Application", "startIndex")},
    "AnnotationCollection": AS + "OrderedCollection",
    "AnnotationPage": AS + "OrderedCollectionPage",
    "Software": AS + "Application",
    "body": {"@id": OA + "hasBody", "@type": "@id"},
    "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"},
    "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": DC + "format",
    "language": DC + "language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "generator": {"@id": AS + "generator", "@type": "@id"},
    "total": AS + "totalItems",
    "first": {"@id": AS + "first", "@type": "@id"},
    "items": {"@id": AS + "items", "@container": "@list", "@type": "@id"},
}
"""The terms of the W3C's context that the export uses, as its vocabulary defines them (https://www.w3.org/TR/annotation-vocab/)."""


def loaded(url: str, _options: object) -> dict[str, Any]:
    assert url == "http://www.w3.org/ns/anno.jsonld"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return set().union(*map(keys, value))
    return set(value).union(*map(keys, value.values())) if isinstance(value, dict) else set()


def items(made: Any = None) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = as_json("annotations", made)["first"]["items"]
    return rows


def test_every_word_is_one_of_the_vocabulary() -> None:
    told = as_json("annotations")
    assert keys(told) - {"@context"} <= set(CONTEXT)
    [collection] = jsonld.expand(told, {"documentLoader": loaded})
    assert collection["@type"] == [AS + "OrderedCollection"]
    [page] = collection[AS + "first"]
    annotations = page[AS + "items"][0]["@list"]
    assert {row["@type"][0] for row in annotations} == {OA + "Annotation"}
    assert {row[OA + "motivatedBy"][0]["@id"] for row in annotations} == {OA + "describing"}


def test_a_selector_finds_its_words_in_the_text() -> None:
    for made in (record(), hostile_record()):
        texts = {row.id: row.text for row in made.dossier.documents}
        for said, row in zip(made.dossier.statements, items(made), strict=True):
            quote, position = row["target"]["selector"]
            text = texts[said.doc]
            assert text[position["start"] : position["end"]] == quote["exact"] == text[said.start : said.end]
            assert text[: position["start"]].endswith(quote.get("prefix", ""))
            assert text[position["end"] :].startswith(quote.get("suffix", ""))


def test_an_annotation_tells_who_says_it_and_for_which_claim() -> None:
    row = next(row for row in items() if row["id"].endswith(THREE.id))
    who, claim = row["body"]
    assert who["value"] == "Ruiz < Radio Sur: asserts (2031-03-02)"
    assert claim["source"]["label"] == f"supports: {THREE.text}"
    assert row["target"]["source"] == DOCUMENTS[1].url
    assert row["target"]["selector"][0]["suffix"] in TEXTS[THREE.doc]


def test_a_collection_counts_its_annotations_and_an_empty_one_has_no_page() -> None:
    told = as_json("annotations")
    assert told["total"] == len(told["first"]["items"]) == 8
    nothing = as_json("annotations", record(NOTHING, ()))
    assert (nothing["total"], "first" in nothing) == (0, False)
