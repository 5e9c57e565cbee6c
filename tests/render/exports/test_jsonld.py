"""Linked data against the vocabularies themselves: schema.org's as ro-crate-py ships it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from pyld import jsonld

from sayso.model import Evidence
from tests.ferry import CLAIMS, DOCUMENTS, DOSSIER, GAZETTE, NOT_WARNED, NOTHING, RUIZ, UNVERIFIED, WARNED, said
from tests.render.exports.records import as_json, hostile_record, record

SCHEMA = "http://schema.org/"
VOCABULARY = {
    row["@id"].removeprefix("schema:"): row
    for row in json.loads(files("rocrate").joinpath("data/schema.jsonld").read_text(encoding="utf-8"))["@graph"]
}


def loaded(url: str, _options: object) -> dict[str, Any]:
    assert url == "https://schema.org"
    return {"contextUrl": None, "documentUrl": url, "document": {"@context": {"@vocab": SCHEMA, "id": "@id", "type": "@type"}}}


def named(value: Any) -> set[str]:
    """The ids that a field of the vocabulary names, one or several."""
    rows = value if isinstance(value, list) else [value] if value else []
    return {row["@id"].removeprefix("schema:") for row in rows}


def kinds(name: str) -> set[str]:
    """A type with all that it is a kind of."""
    return {name}.union(*(kinds(parent) for parent in named(VOCABULARY[name].get("rdfs:subClassOf")) if parent in VOCABULARY))


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every node of expanded JSON-LD that says more than its id."""
    for row in value if isinstance(value, list) else [value]:
        if isinstance(row, dict):
            if "@type" in row:
                yield row
            for inner in row.values():
                yield from nodes(inner)


def graph(**of: Any) -> dict[str, Any]:
    return {row["@id"]: row for row in as_json("jsonld", **of)["@graph"]}


def of_type(kind: str, **of: Any) -> list[dict[str, Any]]:
    return [row for row in graph(**of).values() if row["@type"] == kind]


@pytest.mark.parametrize("made", [record(), record(NOTHING, ()), hostile_record()], ids=["ferry", "nothing", "hostile"])
def test_every_property_belongs_to_the_type_that_has_it(made: Any) -> None:
    told = as_json("jsonld", made)
    found = list(nodes(jsonld.expand(told, {"documentLoader": loaded})))
    assert len(found) >= len(told["@graph"])
    for node in found:
        assert ":" in node.get("@id", "urn:")
        [kind] = node["@type"]
        for name in (name.removeprefix(SCHEMA) for name in node if not name.startswith("@")):
            assert named(VOCABULARY[name]["schema:domainIncludes"]) & kinds(kind.removeprefix(SCHEMA)), f"{name} of {kind}"


def test_every_id_that_is_named_is_told_of() -> None:
    told = graph()
    links = [value for row in told.values() for field in row.values() for value in (field if isinstance(field, list) else [field])]
    assert {link["@id"] for link in links if isinstance(link, dict) and set(link) == {"@id"}} <= set(told)


def test_a_claim_names_who_makes_it_and_where_it_appears() -> None:
    warned = next(row for row in of_type("Claim") if row["text"] == WARNED.text)
    told = graph()
    assert [told[author["@id"]]["name"] for author in warned["author"]] == ["Ana Ruiz"]
    assert [told[row["@id"]]["identifier"] for row in warned["appearance"]] == ["gazette", "courier"]
    assert told[warned["firstAppearance"]["@id"]]["identifier"] == "gazette"


def test_the_first_appearance_is_not_told_where_a_report_gives_no_date() -> None:
    wreck = next(row for row in of_type("Claim") if row["text"] == "Divers may have found the wreck")
    assert "firstAppearance" not in wreck


def test_the_first_appearance_is_not_told_where_two_reports_are_of_one_day() -> None:
    one_day = replace(DOSSIER, documents=tuple(replace(row, published=row.published and "2031-03-02") for row in DOCUMENTS))
    both = replace(CLAIMS[2], evidence=tuple(replace(row, role="supports") for row in CLAIMS[2].evidence))
    supported = replace(one_day, claims=(both,), conflicts=(), timeline=())
    [claim] = of_type("Claim", of=record(supported))
    assert len(claim["appearance"]) == 2
    assert "firstAppearance" not in claim


def test_two_reports_that_were_saved_from_one_address_are_two() -> None:
    same = replace(DOSSIER, documents=tuple(replace(row, url="https://gazette.example/ferry") for row in DOCUMENTS))
    assert len(of_type("NewsArticle", of=record(same))) == len(DOCUMENTS)


def test_a_review_is_an_outlets_own_word_and_never_a_party_that_it_quotes() -> None:
    [review] = of_type("ClaimReview")
    told = graph()
    assert review["reviewBody"] == UNVERIFIED.text
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "could not verify"}
    assert told[review["author"]["@id"]]["name"] == "The Courier"
    assert NOT_WARNED.id not in review["@id"]


def test_a_report_that_denies_in_its_own_voice_reviews_too() -> None:
    own = said(GAZETTE, "At least three people drowned", stance="denies")
    claim = replace(CLAIMS[4], evidence=(Evidence(own.id, "denies", 1.0),))
    denied = replace(DOSSIER, statements=tuple(sorted((*DOSSIER.statements, own), key=lambda row: row.id)), claims=(*CLAIMS[:4], claim))
    verdicts = [row["reviewRating"]["alternateName"] for row in of_type("ClaimReview", of=record(denied))]
    assert sorted(verdicts) == ["could not verify", "denies"]


def test_an_address_that_would_run_is_no_id() -> None:
    addresses = [row["@id"] for row in of_type("NewsArticle", of=hostile_record())]
    assert all(address.startswith("urn:uuid:") for address in addresses)
    assert [row.get("url") for row in of_type("NewsArticle")] == [None, DOCUMENTS[1].url, None]
    assert [row["name"] for row in of_type("Person")][:1] == ["Ana Ruiz"]
    assert RUIZ in next(row["@id"] for row in of_type("Person") if row["name"] == "Ana Ruiz")
