"""The database as Datasette shows it: the real one, in this process."""

from __future__ import annotations

import asyncio
import json
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from sayso.render import FORMATS, Record
from sayso.render.exports.sqlite import HIDDEN, SHOWN
from tests.ferry import NOTHING, THREE
from tests.render.exports.records import hostile_record, on_disk, record


def answers(folder: Path, of: Record, *paths: str) -> list[Any]:
    """What Datasette answers when it serves the export as a reader would."""
    on_disk("sqlite", folder, of)

    async def ask() -> list[Any]:
        served = Datasette([str(folder / "dossier.db")], metadata=json.loads((folder / "metadata.json").read_text(encoding="utf-8")))
        try:
            return [await served.client.get(path) for path in paths]
        finally:
            served.remove_database("dossier")

    return asyncio.run(ask())


def test_every_table_and_view_opens_as_it_is_described(tmp_path: Path) -> None:
    tables = json.loads(FORMATS["sqlite"].files(record())["metadata.json"])["databases"]["dossier"]["tables"]
    assert set(SHOWN) | HIDDEN <= set(tables)
    for name, response in zip(tables, answers(tmp_path, record(), *(f"/dossier/{name}" for name in tables)), strict=True):
        assert response.status_code == 200, name
        assert tables[name]["description"] in unescape(response.text)


def test_a_claim_table_opens_in_order_and_counted_by_standing(tmp_path: Path) -> None:
    [response] = answers(tmp_path, record(), "/dossier/claims.json")
    facets = response.json()["facet_results"]
    assert {row["value"]: row["count"] for row in facets["standing"]["results"]} == {
        "corroborated": 1,
        "superseded": 1,
        "disputed": 1,
        "single_source": 1,
        "unverified": 1,
    }


def test_words_of_statements_are_searched(tmp_path: Path) -> None:
    [response] = answers(tmp_path, record(), "/dossier/statements.json?_search=drowning+mayor+three&_shape=array")
    assert response.json() == []
    [response] = answers(tmp_path, record(), "/dossier/statements.json?_search=least+three+drowned&_shape=array")
    assert [row["id"] for row in response.json()] == [THREE.id]


def test_a_row_that_another_names_is_shown_by_its_words(tmp_path: Path) -> None:
    [response] = answers(tmp_path, record(), "/dossier/evidence")
    assert THREE.text in response.text


@pytest.mark.parametrize("made", [record(NOTHING, ()), hostile_record()], ids=["nothing", "hostile"])
def test_any_dossier_is_served_and_its_markup_is_words(made: Record, tmp_path: Path) -> None:
    for response in answers(tmp_path, made, "/", "/dossier", "/dossier/claims", "/dossier/documents"):
        assert response.status_code == 200
        assert "<script>window.ran" not in response.text
