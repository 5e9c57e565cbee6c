"""`sayso build --judge openai:MODEL@URL`, from the reports to the dossier."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sayso import compose
from sayso.judge.client import Unreachable
from sayso.model import SECONDING, Claim
from sayso.settings import Settings
from tests.command import report, sayso, told
from tests.judge.chat import Server, completion, relations, serving
from tests.judge.recorded import MODEL, prompts, replaying

ASKED = import_module("sayso.judge.asked")
"""The module; as an attribute of its package that name is the function."""
ONE = "Mayor Ana Ruiz said on Monday that the old bridge was closed.\n"
OTHER = "The town council said on Monday that cars must stay off the old bridge.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    report(tmp_path / "reports", "courier.txt", ONE)
    return report(tmp_path / "reports", "herald.txt", OTHER).parent


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Answers are kept in a folder of the test's own."""
    file = tmp_path / "cache" / "answers.jsonl"
    monkeypatch.setattr(ASKED, "usual_file", lambda: file)
    return file


def named(server: Server, model: str = "llama") -> str:
    return f"openai:{model}@{server.url}"


def dossier(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "dossier.json").read_text(encoding="utf-8"))
    return found


def judges(folder: Path) -> set[str]:
    """Who judged which units belong together; who seconds a claim surely is found of what they made."""
    return {judgement["judge"] for claim in dossier(folder)["claims"] for judgement in claim["judgements"]} - {SECONDING}


def test_a_dossier_names_the_model_that_judged_and_its_judgements(reports: Path, tmp_path: Path) -> None:
    with serving(lambda request: completion(relations(same=[{"units": [1, 2]}]))) as server:
        result = sayso("build", reports, "-o", tmp_path / "out", "--judge", named(server))
    assert (result.exit_code, told(result)) == (0, [])
    assert "openai:llama" in dossier(tmp_path / "out")["made_with"]["models"]
    assert judges(tmp_path / "out") == {"openai:llama"}
    assert "llama@" not in (tmp_path / "out" / "dossier.json").read_text(encoding="utf-8")


def test_the_models_word_outranks_the_small_judges(reports: Path, tmp_path: Path) -> None:
    report(reports, "herald.txt", ONE.replace("the old bridge was", "the town's old bridge was"))
    sayso("build", reports, "-o", tmp_path / "small")
    with serving(lambda request: completion(relations())) as server:
        sayso("build", reports, "-o", tmp_path / "asked", "--judge", named(server))
    assert max(len(claim["evidence"]) for claim in dossier(tmp_path / "small")["claims"]) == 2
    assert max(len(claim["evidence"]) for claim in dossier(tmp_path / "asked")["claims"]) == 1


def test_a_model_that_answered_sets_the_score_from_which_two_say_the_same(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used: list[float] = []
    made = compose.claims

    def seen(*given: Any, same: float) -> tuple[Claim, ...]:
        used.append(same)
        return made(*given, same=same)

    monkeypatch.setattr(compose, "claims", seen)
    with serving(lambda request: completion(relations(same=[{"units": [1, 2]}]))) as server:
        sayso("build", reports, "-o", tmp_path / "asked", "--judge", named(server))
    sayso("build", reports, "-o", tmp_path / "unanswered", "--judge", named(server, "absent"))
    assert used == [Settings().same_asked, Settings().same]


def test_a_rebuild_asks_nothing_and_gives_the_same_bytes(reports: Path, tmp_path: Path) -> None:
    with serving(lambda request: completion(relations(same=[{"units": [1, 2]}]))) as server:
        for name in ("one", "two"):
            sayso("build", reports, "-o", tmp_path / name, "--judge", named(server))
    assert len(server.requests) == 1
    assert (tmp_path / "one" / "dossier.json").read_bytes() == (tmp_path / "two" / "dossier.json").read_bytes()


def test_where_nobody_listens_one_line_says_so_and_the_dossier_is_the_small_judges(reports: Path, tmp_path: Path) -> None:
    with serving(lambda request: completion(relations())) as server:
        pass
    result = sayso("build", reports, "-o", tmp_path / "asked", "--judge", named(server))
    sayso("build", reports, "-o", tmp_path / "small", "--judge", "small")
    [line] = told(result)
    assert line.startswith(f"sayso: {server.url} cannot be reached")
    assert result.exit_code == 0
    assert (tmp_path / "asked" / "dossier.json").read_bytes() == (tmp_path / "small" / "dossier.json").read_bytes()


def test_what_leaves_the_machine_is_said_before_it_does(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        raise Unreachable("no network in tests")

    monkeypatch.setattr(ASKED, "client", lambda endpoint: unreachable)
    result = sayso("build", reports, "-o", tmp_path / "out", "--judge", "openai:llama@https://models.example/v1")
    first, second = told(result)
    assert first == (
        "sayso: statements of the reports, with who said them, when and in which outlet, are sent to https://models.example/v1"
    )
    assert "no network in tests" in second


@pytest.mark.parametrize("judge", ["", "large", "openai:", "openai:llama@nowhere"])
def test_another_judge_is_wrong_usage(judge: str, reports: Path, tmp_path: Path) -> None:
    result = sayso("build", reports, "-o", tmp_path / "out", "--judge", judge)
    assert result.exit_code == 2
    assert "--judge" in result.stderr
    assert not (tmp_path / "out").exists()


def test_without_the_client_the_way_to_install_it_is_said(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    result = sayso("build", reports, "-o", tmp_path / "out", "--judge", "openai:llama")
    assert result.exit_code == 2
    assert told(result) == ["sayso: openai: not installed, and asks language models; 'make judge' brings it"]


def test_recorded_answers_are_replayed(reports: Path, tmp_path: Path) -> None:
    [prompt] = prompts(reports)
    assert [message["role"] for message in prompt["messages"]] == ["system", "user"]
    answers = tmp_path / "answers.jsonl"
    answers.write_text(json.dumps({"key": prompt["key"], "answer": json.loads(relations(same=[{"units": [1, 2]}]))}) + "\n")
    with replaying(answers) as server:
        result = sayso("build", reports, "-o", tmp_path / "out", "--judge", named(server, MODEL))
    assert told(result) == []
    assert judges(tmp_path / "out") == {f"openai:{MODEL}"}


def test_what_was_not_recorded_is_left_to_the_small_judge(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "answers.jsonl").write_text("")
    with replaying(tmp_path / "answers.jsonl") as server:
        result = sayso("build", reports, "-o", tmp_path / "out", "--judge", named(server, MODEL))
    [line] = told(result)
    assert "status 404" in line
    assert result.exit_code == 0
