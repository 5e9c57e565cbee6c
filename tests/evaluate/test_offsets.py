"""An annotation of places is as good as one of words, where the texts are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.evaluate.annotation import annotation
from sayso.evaluate.offsets import restored, text_of, texts

GAZETTE = "The dam held, the mayor said. Subscribe now."
HERALD = "Dam\nAmel Power denied it broke."


def place(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


ANNOTATED: dict[str, Any] = {
    "event": "flood",
    "texts": "reports",
    "documents": [{"id": "gazette"}, {"id": "herald"}],
    "entities": [
        {
            "id": "e1",
            "type": "PERSON",
            "name": "Ana Ruiz",
            "aliases": [["gazette", *place(GAZETTE, "the mayor")], ["herald", *place(HERALD, "Amel Power")], ["gazette", 14, 23]],
        },
        {"id": "e2", "type": "ORG", "name": "Amel Power", "aliases": []},
    ],
    "statements": [
        {
            "id": "s1",
            "doc": "gazette",
            "content": place(GAZETTE, "The dam held"),
            "cue": place(GAZETTE, "said"),
            "source": place(GAZETTE, "the mayor"),
            "source_entity": "e1",
            "via": [],
            "stance": "asserts",
            "certainty": "certain",
        },
        {
            "id": "s2",
            "doc": "herald",
            "content": place(HERALD, "it broke"),
            "cue": None,
            "source": None,
            "source_entity": None,
            "via": [],
            "stance": "denies",
            "certainty": "certain",
        },
    ],
    "boilerplate": [{"doc": "gazette", "text": place(GAZETTE, "Subscribe now.")}],
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "gazette.txt").write_text(GAZETTE, encoding="utf-8")
    record = {"title": "Dam", "text": "Amel Power denied it broke."}
    (tmp_path / "reports" / "herald.json").write_text(json.dumps(record), encoding="utf-8")
    return tmp_path


def test_each_place_becomes_the_words_that_stand_there(root: Path) -> None:
    read = restored(ANNOTATED, root)
    first, second = read["statements"]
    assert (first["content"], first["cue"], first["source"]) == ("The dam held", "said", "the mayor")
    assert (second["content"], second["cue"], second["source"]) == ("it broke", None, None)
    assert read["boilerplate"] == [{"doc": "gazette", "text": "Subscribe now."}]


def test_aliases_of_all_documents_are_there_once_and_in_order(root: Path) -> None:
    assert [entity["aliases"] for entity in restored(ANNOTATED, root)["entities"]] == [["Amel Power", "the mayor"], []]


def test_labels_stay_as_they_are(root: Path) -> None:
    read = restored(ANNOTATED, root)
    assert (read["event"], read["documents"]) == ("flood", [{"id": "gazette"}, {"id": "herald"}])
    assert [(s["id"], s["doc"], s["stance"], s["source_entity"]) for s in read["statements"]] == [
        ("s1", "gazette", "asserts", "e1"),
        ("s2", "herald", "denies", None),
    ]
    assert "texts" not in read


def test_the_annotation_given_is_not_changed(root: Path) -> None:
    before = json.dumps(ANNOTATED)
    restored(ANNOTATED, root)
    assert json.dumps(ANNOTATED) == before


def test_what_is_restored_can_be_read_as_gold(root: Path) -> None:
    read = annotation(restored(ANNOTATED, root))
    assert [(s.id, s.content, s.source, s.source_entity) for s in read.statements] == [
        ("s1", "The dam held", "the mayor", "e1"),
        ("s2", "it broke", None, None),
    ]
    assert read.entities[0].aliases == ("Amel Power", "the mayor")


def test_offsets_count_in_the_title_a_line_break_and_the_text(root: Path) -> None:
    assert texts(ANNOTATED, root) == {"gazette": GAZETTE, "herald": HERALD}


@pytest.mark.parametrize("record", [{"title": None, "text": "It rained."}, {"title": "", "text": "It rained."}, {"text": "It rained."}])
def test_without_a_title_the_line_break_counts_all_the_same(tmp_path: Path, record: dict[str, str | None]) -> None:
    (tmp_path / "herald.json").write_text(json.dumps(record), encoding="utf-8")
    assert text_of(tmp_path, "herald") == "\nIt rained."


def test_a_plain_text_goes_before_a_record(tmp_path: Path) -> None:
    (tmp_path / "herald.txt").write_text("Es regnete in Köln.", encoding="utf-8")
    (tmp_path / "herald.json").write_text(json.dumps({"title": "Rain", "text": "It rained."}), encoding="utf-8")
    assert text_of(tmp_path, "herald") == "Es regnete in Köln."


def test_figures_places_and_times_have_their_words_too(root: Path) -> None:
    told: dict[str, Any] = {
        "event": "flood",
        "texts": "reports",
        "documents": [{"id": "gazette"}],
        "entities": [],
        "figures": [
            {"what": "dead", "low": 3, "high": 3, "unit": "people", "doc": "gazette", "as_of": None, "text": place(GAZETTE, "The dam")}
        ],
        "places": [{"name": ["gazette", *place(GAZETTE, "dam")], "lat": 1.0, "lon": 2.0, "country": "NO"}],
        "timeline": [{"date": "2024-03-04", "docs": ["gazette"], "text": place(GAZETTE, "the mayor")}],
    }
    read = annotation(restored(told, root))
    assert (read.figures[0].text, read.figures[0].low, read.statements) == ("The dam", 3, ())
    assert (read.places[0].name, read.places[0].lat) == ("dam", 1.0)
    assert (read.timeline[0].text, read.timeline[0].date) == ("the mayor", "2024-03-04")


def test_a_claims_members_have_their_words_too(root: Path) -> None:
    member = {"doc": "gazette", "text": place(GAZETTE, "The dam held"), "role": "supports"}
    told: dict[str, Any] = {
        "event": "flood",
        "texts": "reports",
        "documents": [{"id": "gazette"}],
        "claims": [
            {"id": "c1", "gist": "The dam held.", "members": [member], "status": "disputed", "origins": 1},
            {"id": "c2", "gist": "The dam broke.", "members": [], "status": "disputed", "origins": 1},
        ],
        "conflicts": [{"claims": ["c1", "c2"], "why": "denial"}],
    }
    read = annotation(restored(told, root))
    assert [(one.doc, one.text, one.role) for one in read.claims[0].members] == [("gazette", "The dam held", "supports")]
    assert [(one.claims, one.why) for one in read.conflicts] == [(("c1", "c2"), "denial")]
