"""Bundles against the OASIS library for STIX 2.1."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import stix2

from sayso.render import Record
from tests.ferry import DOCUMENTS, DOSSIER, NOT_WARNED, NOTHING, UNVERIFIED, WARNED
from tests.judged import CORRECTED
from tests.render.exports.records import as_json, hostile_record, one_file, record


def objects(kind: str, made: Record | None = None) -> list[dict[str, Any]]:
    return [row for row in as_json("stix", made)["objects"] if row["type"] == kind]


@pytest.mark.parametrize("made", [record(), record(NOTHING, ()), hostile_record()], ids=["ferry", "nothing", "hostile"])
def test_the_library_reads_it_without_custom_content(made: Record) -> None:
    bundle = stix2.parse(one_file("stix", made), allow_custom=False)
    assert len({row.id for row in bundle.objects}) == len(bundle.objects)
    held = {row.id for row in bundle.objects}
    assert {ref for row in bundle.objects for ref in (*row.get("object_refs", ()), row.get("created_by_ref", row.id))} <= held


def test_a_note_is_a_claim_with_its_authors() -> None:
    note = next(row for row in objects("note") if row["content"] == WARNED.text)
    assert (note["abstract"], note["authors"]) == ("disputed", ["Ruiz"])


def test_an_opinion_is_what_a_statement_does_for_a_claim() -> None:
    note = next(row for row in objects("note") if row["content"] == WARNED.text)
    about = {row["explanation"]: (row["opinion"], row["authors"]) for row in objects("opinion") if row["object_refs"] == [note["id"]]}
    assert about == {
        WARNED.text: ("agree", ["Ruiz"]),
        NOT_WARNED.text: ("disagree", ["Amel Lines"]),
        UNVERIFIED.text: ("neutral", ["The Courier"]),
    }


def test_a_dossier_that_grew_replaces_what_it_was() -> None:
    later = replace(DOSSIER, documents=(*DOCUMENTS[:2], replace(DOCUMENTS[2], published="2031-03-09")))
    before, after = objects("report"), objects("report", record(later))
    assert before[0]["id"] == after[0]["id"]
    assert (before[0]["modified"], after[0]["modified"]) == ("2031-03-03T00:00:00.000Z", "2031-03-09T00:00:00.000Z")
    assert before[0]["created"] == after[0]["created"]


def test_what_a_reader_corrects_is_a_newer_version() -> None:
    [report, *_] = objects("report", replace(record(), dossier=CORRECTED))
    assert report["modified"] == "2031-03-04T10:20:30.000Z"


def test_a_location_says_how_exact_it_is() -> None:
    [place] = objects("location")
    assert (place["name"], place["latitude"], place["longitude"], place["precision"]) == ("Port Amel", -12.5, 44.25, 5000)
