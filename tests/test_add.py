"""`sayso add`: a dossier grows into what a build of all its reports makes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import TypeAdapter

from sayso import gathering, pipeline, store
from sayso.errors import UnusableOutput
from sayso.gathering import decoded
from sayso.model import CorrectionKind
from sayso.reading import readings
from sayso.store import Step
from sayso.store.database import LAYOUT
from sayso.web.asked import Judged, Undo
from sayso.web.desk import Desk
from tests.command import FILES, below, report, sayso, told, zipped

MONDAY = {
    "gazette.txt": "Ferry sinks off Port Amel\n\nPublished: 3 March 2031\n\n"
    "The ferry Corvina sank on Sunday, the coast guard said. At least three people drowned, Mayor Ana Ruiz said.\n",
    "herald.txt": "Corvina goes down\n\nPublished: 3 March 2031\n\nThe ferry Corvina sank on Sunday, the coast guard said.\n",
}
TUESDAY = {
    "courier.txt": "The Corvina, a day later\n\nPublished: 4 March 2031\n\n"
    "Five people drowned, Mayor Ana Ruiz said. The owner, Amel Lines, denied that the ferry Corvina sank on Sunday.\n",
    "herald.txt": "Divers search the Corvina\n\nPublished: 4 March 2031\n\nThe wreck was found on Tuesday, the navy said.\n",
}


def written(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        report(folder, name, text)
    return folder


@pytest.fixture
def monday(tmp_path: Path) -> Path:
    return written(tmp_path / "monday", MONDAY)


@pytest.fixture
def tuesday(tmp_path: Path) -> Path:
    return written(tmp_path / "tuesday", TUESDAY)


@pytest.fixture
def dossier(monday: Path, tmp_path: Path) -> Path:
    assert sayso("build", monday, "-o", tmp_path / "dossier").exit_code == 0
    return tmp_path / "dossier"


def built(folder: Path, *arguments: object) -> dict[str, bytes | None]:
    assert sayso("build", *arguments, "-o", folder).exit_code == 0
    return below(folder)


def database(dossier: Path, change: str, *values: Any) -> None:
    with closing(sqlite3.connect(dossier / "dossier.db")) as connection, connection:
        connection.execute(change, values)


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Forbids that some documents are read."""
    read = readings

    def forbid(*words: str) -> None:
        def watching(documents: Any, engine: Any, kept: Any, **more: Any) -> Any:
            class Watching:
                def map(self, function: Any, items: Any) -> Any:
                    assert not [item for item in items if any(word in item.text for word in words)]
                    return engine.map(function, items)

            return read(documents, Watching(), kept, **more)

        monkeypatch.setattr(pipeline, "readings", watching)

    return forbid


def test_a_dossier_that_grew_is_what_a_build_of_all_makes(
    dossier: Path, monday: Path, tuesday: Path, tmp_path: Path, unread: Callable[..., None]
) -> None:
    joint = built(tmp_path / "joint", monday, tuesday)
    unread("the coast guard said")
    assert sayso("add", dossier, tuesday).exit_code == 0
    assert below(dossier) == joint
    assert set(below(dossier)) == FILES


def test_so_is_one_that_grew_file_by_file_in_any_order(dossier: Path, monday: Path, tuesday: Path, tmp_path: Path) -> None:
    later = written(tmp_path / "b" / "reports", {"herald.txt": TUESDAY["herald.txt"]})
    first = written(tmp_path / "a" / "reports", {"herald.txt": TUESDAY["courier.txt"]})
    for paths in ([later], [tuesday / "courier.txt", first]):
        assert sayso("add", dossier, *paths, "--jobs", "2").exit_code == 0
    assert below(dossier) == built(tmp_path / "joint", tuesday / "courier.txt", first, later, monday)
    ids = [document["id"] for document in json.loads((dossier / "dossier.json").read_text())["documents"]]
    assert ids == ["courier", "gazette", "herald", "herald-2", "herald-3"]


def test_containers_pages_and_what_cannot_be_read_grow_alike(dossier: Path, monday: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    report(more, "wire.jsonl", "".join(json.dumps({"text": text, "outlet": name}) + "\n" for name, text in TUESDAY.items()))
    report(more, "page.html", f"<html><title>Ferry</title><body><article><p>{TUESDAY['courier.txt']}</p></article></body></html>")
    (more / "week.zip").write_bytes(zipped({"herald.txt": MONDAY["herald.txt"].encode() + b"It rained.", "empty.txt": b""}))
    assert sayso("add", dossier, more).exit_code == 1
    assert sayso("build", monday, more, "-o", tmp_path / "joint").exit_code == 1
    assert below(dossier) == below(tmp_path / "joint")


def test_every_kind_of_correction_survives_what_is_added(dossier: Path, tuesday: Path) -> None:
    desk = Desk(dossier, name="Ines Vale")
    whole = desk.shown().dossier
    sunk = next(claim for claim in whole.claims if len(claim.evidence) > 1)
    drowned = next(claim for claim in whole.claims if "drowned" in claim.gist)
    sank, *_, sank_too = (evidence.statement for evidence in sunk.evidence)
    ruiz, guard = (next(one for one in whole.entities if name in one.name) for name in ("Ruiz", "oast"))
    about = {"kind": "claim", "id": sunk.id}
    asked: list[dict[str, Any]] = [
        {"kind": "other_entity", "entity": ruiz.id, "apart": [next(form for form in ruiz.aliases if form != ruiz.name)]},
        {"kind": "name", "entity": guard.id, "value": "Coast Guard of Amel"},
        {"kind": "other_claim", "claim": sunk.id, "apart": [sank_too]},
        {"kind": "no_conflict", "claim": sunk.id, "other": drowned.id},
        {"kind": "same_claim", "claim": sunk.id, "other": drowned.id},
        {"kind": "same_entity", "entity": guard.id, "other": ruiz.id},
        {"kind": "speaker", "statement": sank, "entity": ruiz.id},
        {"kind": "stance", "statement": sank, "value": "doubts"},
        {"kind": "reliability", "about": {"kind": "entity", "id": guard.id}, "value": "B"},
        {"kind": "credibility", "about": about, "value": "2"},
        {"kind": "note", "about": about, "value": "Ask the harbour office"},
        {"kind": "assessment", "about": about, "value": "So it was", "confidence": "high"},
        {"kind": "note", "about": about, "value": "Not so"},
    ]
    for number, one in enumerate(asked):
        desk.enter(TypeAdapter[Judged](Judged).validate_python({**one, "seen": number}))
    desk.undo(store.log(dossier / store.DATABASE)[-1].id, Undo(seen=len(asked), by=None, why=None))

    assert sayso("add", dossier, tuesday / "courier.txt").exit_code == 0
    found = json.loads((dossier / "dossier.json").read_text())["corrections"]
    assert [(entry["kind"], entry["state"]) for entry in found] == [(one["kind"], "holds") for one in asked[:-1]]
    assert {one["kind"] for one in asked} | {"undo"} == set(get_args(CorrectionKind))
    assert "Coast Guard of Amel" in {entity["name"] for entity in json.loads((dossier / "dossier.json").read_text())["entities"]}


def test_what_changed_is_printed(dossier: Path, tuesday: Path) -> None:
    result = sayso("add", dossier, tuesday)
    assert told(result) == ["sayso: 2 of 4 documents were read before"]
    lines = result.stdout.splitlines()
    assert lines[0] == "2 new reports: “The Corvina, a day later”, “Divers search the Corvina”"
    assert "3 claims stand otherwise:" in lines
    assert "  At least three people drowned: was single source, is superseded" in lines
    assert "1 figure moved:" in lines
    assert "  killed: was At least three people (Ana Ruiz) on 3 March 2031, is Five people (Ana Ruiz) on 4 March 2031" in lines
    assert lines[lines.index("4 new claims:") :][2] == "  Five people drowned (single source, Ana Ruiz)"
    assert "  and 1 more" in lines


def test_what_changed_is_printed_as_json(dossier: Path, tuesday: Path) -> None:
    found = json.loads(sayso("add", dossier, tuesday, "--json").stdout)
    assert found["documents"] == ["courier", "herald-2"]
    assert ("At least three people drowned", "single_source", "superseded") in {
        (row["gist"], row["before"], row["after"]) for row in found["moved"]
    }
    assert [(row["before"][0]["low"], row["after"][0]["low"]) for row in found["figures"]] == [(3, 5)]


def test_what_is_there_already_is_passed_over_and_nothing_is_written(dossier: Path, monday: Path) -> None:
    before = below(dossier), (dossier / "dossier.db").stat().st_mtime_ns
    result = sayso("add", dossier, monday)
    assert (result.exit_code, told(result)) == (0, ["sayso: 2 files are in the dossier already"])
    assert result.stdout == "Nothing is new: the dossier stays as it is.\n"
    assert (below(dossier), (dossier / "dossier.db").stat().st_mtime_ns) == before


def test_one_file_that_is_there_already_is_named_and_the_rest_is_added(dossier: Path, monday: Path, tuesday: Path, tmp_path: Path) -> None:
    result = sayso("add", dossier, monday / "gazette.txt", tuesday)
    assert result.exit_code == 0
    assert f"sayso: {monday}/gazette.txt: is in the dossier already" in told(result)
    assert below(dossier) == built(tmp_path / "joint", monday, tuesday)


def test_a_dossier_in_the_folder_of_its_reports_is_no_report(monday: Path, tuesday: Path, tmp_path: Path) -> None:
    assert sayso("build", monday, "-o", monday / "dossier").exit_code == 0
    shutil.copy(tuesday / "courier.txt", monday)
    assert told(sayso("add", monday / "dossier", monday)) == [
        "sayso: 2 of 3 documents were read before",
        "sayso: 2 files are in the dossier already",
    ]


def test_a_new_file_in_which_no_sentence_is_found_is_named_once(dossier: Path, tuesday: Path) -> None:
    note = "sayso: tuesday/table.csv: read and kept, but no sentence was found in it; leave it out if it is no report"
    report(tuesday, "table.csv", "a,b\n1,2\n")
    assert note in told(sayso("add", dossier, tuesday))
    report(tuesday, "late.txt", "The quay is closed, the harbour master said.")
    assert note not in told(sayso("add", dossier, tuesday))


@pytest.mark.parametrize("name", ["empty.txt", "broken.pdf", "nowhere.txt"])
def test_what_cannot_be_read_is_named_and_the_dossier_stands(name: str, dossier: Path, tmp_path: Path) -> None:
    report(tmp_path, "empty.txt", "")
    report(tmp_path, "broken.pdf", "%PDF-1.7\n1 0 obj\n<<")
    before = below(dossier)
    result = sayso("add", dossier, tmp_path / name)
    [line] = told(result)
    assert line.startswith(f"sayso: not read: {tmp_path}/{name}: ")
    assert (result.exit_code, result.stdout) == (2, "")
    assert below(dossier) == before


def test_an_empty_folder_holds_nothing_to_add_and_is_named_as_it_was_given(
    dossier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(dossier)
    result = sayso("add", dossier, "../empty")
    assert told(result) == ["sayso: not read: ../empty: no document in this folder: reports are expected"]
    assert (result.exit_code, result.stdout) == (2, "")


def test_what_is_there_already_beside_what_cannot_be_read_is_no_wrong_usage(dossier: Path, monday: Path) -> None:
    report(monday, "empty.txt", "")
    result = sayso("add", dossier, monday)
    assert (result.exit_code, result.stdout) == (1, "Nothing is new: the dossier stays as it is.\n")


def test_what_can_be_read_beside_it_is_added(dossier: Path, tuesday: Path) -> None:
    report(tuesday, "empty.txt", "")
    result = sayso("add", dossier, tuesday)
    assert result.exit_code == 1
    assert f"sayso: not read: {tuesday}/empty.txt" in result.stderr
    assert "2 new reports" in result.stdout


@pytest.mark.parametrize("folder", ["nowhere", "monday"])
def test_a_folder_that_is_no_dossier_is_told_and_left_alone(folder: str, monday: Path, tuesday: Path, tmp_path: Path) -> None:
    before = below(tmp_path)
    result = sayso("add", tmp_path / folder, tuesday)
    [line] = told(result)
    assert line == f"sayso: {tmp_path / folder / 'dossier.db'}: no such file; `sayso build` makes one in a new or empty folder"
    assert (result.exit_code, below(tmp_path)) == (2, before)


def test_a_dossier_of_another_layout_is_told(dossier: Path, tuesday: Path) -> None:
    database(dossier, "PRAGMA user_version = 1")
    result = sayso("add", dossier, tuesday)
    assert told(result) == [
        f"sayso: {dossier / 'dossier.db'}: layout 1, and this version of sayso reads layout {LAYOUT}; build the dossier again"
    ]
    assert result.exit_code == 2


def test_a_title_that_was_given_stays(monday: Path, tuesday: Path, tmp_path: Path) -> None:
    given = ("--title", "The “Corvina”")
    built(tmp_path / "dossier", monday, *given)
    sayso("add", tmp_path / "dossier", tuesday)
    assert below(tmp_path / "dossier") == built(tmp_path / "joint", monday, tuesday, *given)
    assert json.loads((tmp_path / "dossier" / "dossier.json").read_text())["title"] == "The “Corvina”"


def test_the_settings_of_the_build_hold_without_a_word(monday: Path, tuesday: Path, tmp_path: Path) -> None:
    given = ("--settings", report(tmp_path, "settings.toml", "[sayso]\nsame = 0.9\n"))
    built(tmp_path / "dossier", monday, *given)
    assert told(sayso("add", tmp_path / "dossier", tuesday)) == ["sayso: 2 of 4 documents were read before"]
    assert below(tmp_path / "dossier") == built(tmp_path / "joint", monday, tuesday, *given)


def test_other_settings_hold_for_all_and_a_line_says_so(dossier: Path, monday: Path, tuesday: Path, tmp_path: Path) -> None:
    given = ("--settings", report(tmp_path, "settings.toml", "[sayso]\nsame = 0.9\n"))
    line, *_ = told(sayso("add", dossier, tuesday, *given))
    assert line == "sayso: other settings or another judge than the dossier was built with: they hold for all of its reports"
    assert below(dossier) == built(tmp_path / "joint", monday, tuesday, *given)


def test_other_settings_are_no_news_where_nothing_is_added(dossier: Path, monday: Path, tmp_path: Path) -> None:
    given = ("--settings", report(tmp_path, "settings.toml", "[sayso]\nsame = 0.9\n"))
    assert told(sayso("add", dossier, monday, *given)) == ["sayso: 2 files are in the dossier already"]


def test_a_file_that_gave_nothing_and_can_be_read_now_is_read_once(
    monday: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as without:
        without.setattr(gathering, "decoded", lambda originals, engine: decoded([one for one in originals if one.stem != "herald"], engine))
        built(tmp_path / "dossier", monday)
    assert sayso("add", tmp_path / "dossier", monday).exit_code == 0
    assert below(tmp_path / "dossier") == built(tmp_path / "joint", monday)


def test_another_program_s_readings_are_not_used_and_a_line_says_so(
    dossier: Path, monday: Path, tuesday: Path, tmp_path: Path
) -> None:
    database(dossier, "UPDATE progress SET version = 'older'")
    assert told(sayso("add", dossier, tuesday)) == [
        "sayso: another version of the program read this dossier's documents: they are read again"
    ]
    assert below(dossier) == built(tmp_path / "joint", monday, tuesday)


def test_a_reading_that_is_damaged_is_done_again(dossier: Path, monday: Path, tuesday: Path, tmp_path: Path) -> None:
    database(dossier, "UPDATE progress SET result = ? WHERE item = (SELECT min(item) FROM progress)", b"damaged")
    assert told(sayso("add", dossier, tuesday)) == ["sayso: 1 of 4 documents were read before"]
    assert below(dossier) == built(tmp_path / "joint", monday, tuesday)


def test_a_dossier_alone_sends_nothing_away(dossier: Path, tuesday: Path) -> None:
    database(dossier, "UPDATE asked SET judge = 'openai:llama@https://models.example/v1'")
    before = below(dossier)
    result = sayso("add", dossier, tuesday)
    assert result.exit_code == 2
    assert "built with --judge openai:llama@https://models.example/v1: name that judge here, or small" in result.stderr.splitlines()[-1]
    assert below(dossier) == before
    result = sayso("add", dossier, tuesday, "--judge", "small")
    assert (result.exit_code, "another judge" in told(result)[0]) == (0, True)


def test_two_who_add_at_once_lose_nothing(dossier: Path, monday: Path, tuesday: Path) -> None:
    added = pipeline.add(dossier, [tuesday / "courier.txt"], tell=lambda line: None)
    assert sayso("add", dossier, tuesday / "herald.txt").exit_code == 0
    before = below(dossier)
    assert added.built is not None
    with pytest.raises(UnusableOutput, match="changed by somebody else meanwhile; add the documents again"):
        pipeline.save(added.built, dossier, onto=added.onto)
    assert below(dossier) == before


def test_a_build_keeps_what_it_read_and_the_next_one_reads_nothing(monday: Path, unread: Callable[..., None]) -> None:
    kept: dict[Step, bytes] = {}
    first = pipeline.build([monday], kept=kept)
    unread("")
    assert pipeline.build([monday], kept=kept, tell=lambda line: None) == first
    assert len(kept) == 2


def test_the_cache_is_filled_and_used_unless_it_is_not_wanted(monday: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_FRESH")
    monkeypatch.setattr(store, "usual_file", lambda: tmp_path / "cache" / "progress.db")
    assert told(sayso("build", monday, "-o", tmp_path / "one", "--fresh")) == []
    assert not (tmp_path / "cache").exists()
    assert told(sayso("build", monday, "-o", tmp_path / "two")) == []
    assert told(sayso("build", monday, "-o", tmp_path / "three")) == ["sayso: 2 of 2 documents were read before"]
    assert below(tmp_path / "one") == below(tmp_path / "two") == below(tmp_path / "three")
