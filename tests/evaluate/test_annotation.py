"""A gold file is read whole, or refused with the reason."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sayso.errors import NotAGold
from sayso.evaluate import gold, misquotations
from sayso.model import DocumentId

SAMPLE = Path(__file__).parents[2] / "examples" / "gold.json"


def written(folder: Path, **content: object) -> Path:
    path = folder / "gold.json"
    whole = {"event": "flood", "documents": [{"id": "gazette"}], **content}
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def claim(**changed: object) -> dict[str, object]:
    member = {"doc": "gazette", "text": "The dam held", "role": "supports", "speaker": None}
    return {"id": "c1", "gist": "The dam held.", "members": [member], "status": "single_source", "origins": 1, **changed}


def test_the_sample_holds_every_kind_of_annotation() -> None:
    read = gold(SAMPLE)
    assert len(read.documents) == 10
    assert all([read.entities, read.statements, read.claims, read.conflicts, read.figures, read.places, read.timeline, read.boilerplate])


def test_claims_alone_are_an_annotation(tmp_path: Path) -> None:
    read = gold(written(tmp_path, claims=[claim()], conflicts=[], lineage=[]))
    assert [item.gist for item in read.claims] == ["The dam held."]
    assert read.statements == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({"claims": [claim(status="likely")]}, "status = 'likely' should be one of corroborated, single_source"),
        ({"claims": [claim(origins="one")]}, "origins = 'one' should be a int"),
        ({"claims": [claim(), claim()]}, "claim 'c1' is defined 2 times"),
        ({"conflicts": [{"claims": ["c1", "c2"], "why": "numbers"}]}, "'c1', a claim in conflicts, is not defined"),
        ({"boilerplate": [{"doc": "herald", "text": "Subscribe"}]}, "'herald', the document of 'Subscribe', is not defined"),
        ({"places": [{"name": "Port Amel", "lat": None, "lon": 1.5}]}, "lat and lon should be degrees"),
        ({"claims": [{"text": "The dam held. " * 50}]}, ' …\': "id" is missing'),
        ({"figures": {}}, "figures should be a list of objects"),
    ],
)
def test_a_fault_is_named_with_what_would_be_right(tmp_path: Path, content: dict[str, object], reason: str) -> None:
    with pytest.raises(NotAGold, match=r"gold\.json: ") as raised:
        gold(written(tmp_path, **content))
    assert reason in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff"])
def test_a_file_that_is_no_annotation_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "gold.json"
    path.write_bytes(content)
    with pytest.raises(NotAGold, match="is no gold annotation: it "):
        gold(path)


def test_words_that_stand_nowhere_in_their_document_are_misquoted(tmp_path: Path) -> None:
    read = gold(written(tmp_path, claims=[claim()]))
    assert misquotations(read, {DocumentId("gazette"): "It rained. The dam held."}) == []
    assert misquotations(read, {DocumentId("gazette"): "The dam broke."}) == [("gazette", "The dam held")]
