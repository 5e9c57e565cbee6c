"""What readers judge through the app: kept, shown, undone, and never lost."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso import store
from sayso.compose import corrected
from sayso.errors import NotADossier
from sayso.model import Correction, Dossier
from sayso.render import html, written
from sayso.web.guard import TOKEN
from tests.ferry import CLAIMS, COURIER, DOSSIER, GUARD, LINES, ORIGINALS, RUIZ, SANK, SANK_TOO, UNVERIFIED, WARNED
from tests.served import HERE, MADE, SECRET, asking, desk, guarded, judge, laid_out

SUNK, DROWNED, STORM, MORE, FOUND = CLAIMS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "dossier")


@pytest.fixture
def client(folder: Path) -> Iterator[TestClient]:
    with asking(folder) as made:
        yield made


def data(client: TestClient) -> dict[str, Any]:
    shown: dict[str, Any] = client.get("/dossier.json").json()
    return shown


def row(client: TestClient, table: str, name: str) -> dict[str, Any]:
    [found] = [row for row in data(client)[table] if row["id"] == name]
    return dict(found)


def log(folder: Path) -> tuple[Correction, ...]:
    return store.log(folder / "dossier.db")


def test_without_corrections_the_machines_dossier_is_shown(client: TestClient) -> None:
    assert client.get("/dossier.json").text == written(DOSSIER)
    page = client.get("/")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert DOSSIER.title in page.text


def test_a_correction_is_kept_with_who_and_when(client: TestClient, folder: Path) -> None:
    entered = judge(client, "name", entity=RUIZ, value="Ana María Ruiz", by="Leo Marsh", why="So she signs")
    assert entered["seen"] == 1
    [entry] = log(folder)
    assert (entry.id, entry.by, entry.on, entry.why) == (entered["correction"]["id"], "Leo Marsh", "2031-03-04T10:20:30Z", "So she signs")
    assert entry.about.words == "Ana Ruiz"
    assert store.read(folder / "dossier.db") == DOSSIER
    assert row(client, "entities", RUIZ)["name"] == "Ana María Ruiz"
    assert client.get("/").text == html(corrected(DOSSIER, log(folder)), token=SECRET, seen=1)


def test_who_judges_is_whom_the_server_was_told(client: TestClient) -> None:
    assert client.get("/api/session").json()["name"] == "Ines Vale"
    assert judge(client, "note", about={"kind": "dossier", "id": ""}, value="A note")["correction"]["by"] == "Ines Vale"


def test_nothing_is_judged_by_nobody(folder: Path) -> None:
    client = TestClient(guarded(desk(folder, name=None), []), base_url=HERE.url, headers={TOKEN: SECRET})
    assert judge(client, "name", entity=RUIZ, value="A", status=422)["detail"] == "by: say who judges"


SOURCE = {"kind": "outlet", "id": "The Courier"}
ITEM = {"kind": "statement", "id": WARNED.id}


@pytest.mark.parametrize(
    ("asked", "table", "name", "field", "expected"),
    [
        ({"kind": "name", "entity": GUARD, "value": "Amel Coast Guard"}, "entities", GUARD, "name", "Amel Coast Guard"),
        ({"kind": "same_entity", "entity": RUIZ, "other": LINES}, "claims", STORM.id, "standing", "unverified"),
        ({"kind": "other_entity", "entity": RUIZ, "apart": ["Mayor Ruiz"]}, "entities", RUIZ, "aliases", ["Ana Ruiz"]),
        ({"kind": "same_claim", "claim": DROWNED.id, "other": MORE.id}, "claims", DROWNED.id, "last_said", "2031-03-03"),
        ({"kind": "other_claim", "claim": SUNK.id, "apart": [SANK_TOO.id]}, "claims", SUNK.id, "standing", "single_source"),
        ({"kind": "speaker", "statement": WARNED.id, "entity": None}, "statements", WARNED.id, "source", None),
        ({"kind": "stance", "statement": WARNED.id, "value": "doubts"}, "statements", WARNED.id, "stance", "doubts"),
    ],
)
def test_what_is_judged_is_what_is_shown(
    client: TestClient, asked: dict[str, Any], table: str, name: str, field: str, expected: object
) -> None:
    judge(client, **asked)
    assert row(client, table, name)[field] == expected
    assert [entry["kind"] for entry in data(client)["corrections"]] == [asked["kind"]]


@pytest.mark.parametrize(
    ("asked", "value", "confidence"),
    [
        ({"kind": "reliability", "about": SOURCE, "value": "B"}, "B", None),
        ({"kind": "credibility", "about": ITEM, "value": "6"}, "6", None),
        ({"kind": "note", "about": SOURCE, "value": "In print"}, "In print", None),
        ({"kind": "assessment", "about": ITEM, "value": "So it was", "confidence": "high"}, "So it was", "high"),
        ({"kind": "no_conflict", "claim": DROWNED.id, "other": MORE.id}, None, None),
    ],
)
def test_what_is_judged_is_listed_with_its_value(
    client: TestClient, asked: dict[str, Any], value: str | None, confidence: str | None
) -> None:
    judge(client, **asked)
    [entry] = data(client)["corrections"]
    assert (entry["value"], entry["confidence"], entry["state"]) == (value, confidence, "holds")
    assert len(data(client)["conflicts"]) == (asked["kind"] != "no_conflict")


def test_an_entry_is_undone_and_the_undoing_too(client: TestClient, folder: Path) -> None:
    first = judge(client, "name", entity=RUIZ, value="Somebody")["correction"]["id"]
    undo = client.post(f"/api/corrections/{first}/undo", json={"seen": 1, "by": "Leo Marsh"})
    assert (undo.status_code, undo.json()["correction"]["by"]) == (201, "Leo Marsh")
    assert client.get("/dossier.json").text == written(DOSSIER)
    assert [entry["state"] for entry in client.get("/api/corrections").json()["corrections"]] == ["undone", "holds"]
    again = client.post(f"/api/corrections/{undo.json()['correction']['id']}/undo", json={"seen": 2})
    assert again.status_code == 201
    assert row(client, "entities", RUIZ)["name"] == "Somebody"
    assert [entry.number for entry in log(folder)] == [1, 2, 3]


def test_only_what_is_new_is_asked_for(client: TestClient) -> None:
    judge(client, "name", entity=RUIZ, value="A")
    judge(client, "name", entity=RUIZ, value="B", seen=1)
    answer = client.get("/api/corrections", params={"after": 1}).json()
    assert (answer["seen"], [entry["value"] for entry in answer["corrections"]]) == (2, ["B"])


def test_what_others_judged_of_the_same_meanwhile_is_told_with_both_sides(client: TestClient, folder: Path) -> None:
    judge(client, "name", entity=RUIZ, value="A", by="Leo Marsh")
    clash = judge(client, "name", entity=RUIZ, value="B", status=409)
    assert (clash["seen"], clash["yours"]["value"]) == (1, "B")
    assert [(one["by"], one["value"]) for one in clash["theirs"]] == [("Leo Marsh", "A")]
    assert [entry.value for entry in log(folder)] == ["A"]
    judge(client, "name", entity=RUIZ, value="B", seen=clash["seen"])
    assert [entry.value for entry in log(folder)] == ["A", "B"]


def test_what_others_judged_of_something_else_is_no_matter(client: TestClient, folder: Path) -> None:
    judge(client, "name", entity=RUIZ, value="A")
    judge(client, "name", entity=GUARD, value="B")
    judge(client, "stance", statement=WARNED.id, value="doubts")
    judge(client, "note", about={"kind": "entity", "id": RUIZ}, value="A note")
    assert [entry.number for entry in log(folder)] == [1, 2, 3, 4]


def test_nobody_undoes_what_is_undone(client: TestClient) -> None:
    first = judge(client, "name", entity=RUIZ, value="A")["correction"]["id"]
    assert client.post(f"/api/corrections/{first}/undo", json={"seen": 1}).status_code == 201
    assert client.post(f"/api/corrections/{first}/undo", json={"seen": 2}).status_code == 409


def test_many_tabs_at_once_lose_nothing_that_was_accepted(folder: Path) -> None:
    def tab(number: int) -> list[int]:
        with asking(folder) as client:
            name = {"kind": "name", "seen": 0, "entity": RUIZ, "value": f"Name {number}"}
            note = {"kind": "note", "seen": 0, "about": {"kind": "document", "id": COURIER}, "value": f"Note {number}"}
            named, noted = (client.post("/api/corrections", json=asked) for asked in (name, note))
            return [named.status_code, noted.status_code]

    with ThreadPoolExecutor(4) as tabs:
        answers = list(tabs.map(tab, range(4)))
    assert sorted(named for named, _ in answers) == [201, 409, 409, 409]
    assert [noted for _, noted in answers] == [201] * 4
    assert {entry.value for entry in log(folder) if entry.kind == "note"} == {f"Note {number}" for number in range(4)}


def test_what_a_tab_shows_of_something_merged_away_can_still_be_judged(client: TestClient) -> None:
    judge(client, "same_claim", claim=DROWNED.id, other=MORE.id)
    judge(client, "credibility", about={"kind": "claim", "id": MORE.id}, value="2")
    assert [entry["about"]["id"] for entry in data(client)["corrections"]] == [DROWNED.id, DROWNED.id]


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ({"kind": "name", "entity": "e-none", "value": "A"}, 404, "entity: no 'e-none' in the dossier"),
        ({"kind": "name", "entity": RUIZ, "value": " "}, 422, "value"),
        ({"kind": "name", "entity": RUIZ, "value": "\x1b[2J"}, 422, "value"),
        ({"kind": "name", "entity": RUIZ, "value": "A", "by": "\ud800"}, 422, "by"),
        ({"kind": "name", "entity": RUIZ, "value": "A" * 201}, 422, "value"),
        ({"kind": "stance", "statement": WARNED.id, "value": "shouts"}, 422, "value"),
        ({"kind": "reliability", "about": SOURCE, "value": "G"}, 422, "value"),
        ({"kind": "reliability", "about": {"kind": "claim", "id": SUNK.id}, "value": "A"}, 422, "about.kind"),
        ({"kind": "same_entity", "entity": RUIZ, "other": RUIZ}, 422, "name two"),
        ({"kind": "other_entity", "entity": RUIZ, "apart": ["Eva Ruiz"]}, 404, "does not go by"),
        ({"kind": "other_entity", "entity": RUIZ, "apart": ["Ana Ruiz", "Mayor Ruiz"]}, 422, "leave one"),
        ({"kind": "other_claim", "claim": SUNK.id, "apart": [WARNED.id]}, 404, "does not rest on"),
        ({"kind": "other_claim", "claim": SUNK.id, "apart": [SANK.id, SANK_TOO.id]}, 422, "leave one"),
        ({"kind": "rewrite", "entity": RUIZ}, 422, "kind"),
        ({"kind": "name", "entity": RUIZ, "value": "A", "standing": "corroborated"}, 422, "standing"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_clear_line(
    client: TestClient, folder: Path, asked: dict[str, Any], status: int, says: str
) -> None:
    answer = client.post("/api/corrections", content=json.dumps({"seen": 0, **asked}), headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in answer.json()["detail"]
    assert "\n" not in answer.json()["detail"]
    assert log(folder) == ()


def test_what_a_reader_writes_is_text_and_no_markup(client: TestClient) -> None:
    judge(client, "name", entity=RUIZ, value="<script>alert(1)</script>")
    assert "<script>alert(1)" not in client.get("/").text


def test_the_files_beside_say_what_was_corrected_when_the_server_has_ended(folder: Path) -> None:
    with asking(folder) as client:
        while not (folder / "brief.md").exists():  # the last of the files that it writes when it starts
            time.sleep(0.01)
        judge(client, "name", entity=RUIZ, value="Ana María Ruiz")
        shown = client.get("/dossier.json").text
    assert (folder / "dossier.json").read_text(encoding="utf-8") == shown
    assert "Ana María Ruiz" in shown
    assert (folder / "index.html").read_text(encoding="utf-8") == html(corrected(DOSSIER, log(folder)))
    assert sorted(path.name for path in folder.iterdir()) == ["brief.md", "dossier.db", "dossier.json", "index.html"]


def test_a_dossier_that_is_made_anew_is_shown_with_what_was_judged_of_the_old_one(client: TestClient, folder: Path) -> None:
    judge(client, "name", entity=RUIZ, value="Ana María Ruiz")
    judge(client, "note", about={"kind": "statement", "id": UNVERIFIED.id}, value="Why not?")
    with store.held(folder / "dossier.db") as kept, store.replacing(folder) as new:
        store.write(new / "dossier.db", replace(DOSSIER, claims=(), conflicts=(), timeline=()), ORIGINALS, kept, making=MADE)
    assert data(client)["claims"] == []
    assert row(client, "entities", RUIZ)["name"] == "Ana María Ruiz"
    judge(client, "name", entity=GUARD, value="The guard", seen=2)
    assert [entry.number for entry in log(folder)] == [1, 2, 3]


def test_a_dossier_that_was_spoilt_is_told_in_one_line(folder: Path) -> None:
    (folder / "dossier.db").write_bytes(b"torn")
    answer = TestClient(guarded(desk(folder), []), base_url=HERE.url).get("/dossier.json")
    assert answer.status_code == 503
    assert "not a database or damaged" in answer.json()["detail"]


def test_what_was_shown_is_shown_on_in_the_moment_in_which_a_new_dossier_takes_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at, database = desk(folder), folder / "dossier.db"
    before = at.shown()
    os.utime(database, ns=(1, 1))

    def gone(path: Path) -> Dossier:
        path.rename(folder / "aside.db")
        return read(path)

    read = store.read
    monkeypatch.setattr(store, "read", gone)
    assert at.shown() is before
    (folder / "aside.db").rename(database)
    monkeypatch.setattr(store, "read", read)
    assert at.shown().stamp == at.stamp()


def test_a_dossier_that_is_damaged_is_not_shown_on(folder: Path) -> None:
    at = desk(folder)
    at.shown()
    (folder / "dossier.db").write_bytes(b"torn")
    with pytest.raises(NotADossier):
        at.shown()
