"""What a language model is asked of groups of statements, over real HTTP, and what is made of its answers."""

from __future__ import annotations

import json
import platform
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.judge import Asked, Endpoint, LanguageModel, Reports, Side, asked, sides
from sayso.judge.asked import ENOUGH
from sayso.judge.client import client
from sayso.judge.groups import MOST
from sayso.judge.kept import Kept
from sayso.model import DocumentId, Judgement, Relation, StatementId
from tests import made
from tests.judge.chat import Request, Respond, Response, Server, completion, relations, serving

REPORTS = Reports({DocumentId("courier"): made.document("courier")}, {})
PAIR = [made.judged("a", "b", "unrelated", 0.3)]
"""A pair that the small judge thinks little of."""
Judge = Callable[..., Asked]


def units(*names: str, **more: dict[str, Any]) -> tuple[Side, ...]:
    """Phrases that stand one after another in a report; clauses would be surveyed too."""
    given: list[dict[str, Any]] = [
        {"name": name, "text": f"Bridge {name} is closed", "start": 100 * place} | more.get(name, {}) for place, name in enumerate(names)
    ]
    statements = [made.statement(**one) for one in given]
    return sides(statements, [made.sketch(name, "bridge", "close", clause=False, words=ENOUGH) for name in names], [], [], {})


def numbered(*answers: str) -> Respond:
    """Answer each question in turn; the last answer is given from then on."""
    waiting = list(answers)
    return lambda request: completion(waiting.pop(0) if len(waiting) > 1 else waiting[0])


def ask(
    server: Server, file: Path, small: Sequence[Judgement] = PAIR, group: tuple[Side, ...] | None = None, model: str = "llama"
) -> Asked:
    ask = client(Endpoint(model, server.url), timeout=5)
    return asked(group or units("a", "b"), small, REPORTS, LanguageModel(model, ask, Kept(file)), unwatched)


def unwatched(results: Iterator[Any], total: int) -> Iterator[Any]:
    return results


def judged(server: Server, tmp_path: Path, **more: Any) -> list[tuple[str, str, Relation, float]]:
    return [(j.left, j.right, j.relation, j.score) for j in ask(server, tmp_path / "answers.jsonl", **more).judgements]


def test_a_question_is_one_request_of_the_chat_completions_protocol(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    with serving(numbered(relations())) as server:
        ask(server, tmp_path / "answers.jsonl")
    [request] = server.requests
    assert request.path == "/v1/chat/completions"
    assert request.headers["authorization"] == "Bearer sk-secret"
    assert (request.body["model"], request.body["temperature"], type(request.body["seed"])) == ("llama", 0, int)
    assert [message["role"] for message in request.body["messages"]] == ["system", "user"]
    shape = request.body["response_format"]
    assert (shape["type"], shape["json_schema"]["strict"]) == ("json_schema", True)
    numbers = shape["json_schema"]["schema"]["properties"]["contradicts"]["items"]["properties"]["one"]
    assert numbers == {"type": "integer", "enum": [1, 2]}


def test_nothing_is_told_of_this_machine(tmp_path: Path) -> None:
    with serving(numbered(relations())) as server:
        ask(server, tmp_path / "answers.jsonl")
    headers = " ".join(f"{name}: {value}" for name, value in server.requests[0].headers.items()).casefold()
    assert [word for word in (platform.system(), platform.machine(), platform.python_version()) if word.casefold() in headers] == []


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (relations(same=[{"units": [1, 2]}]), ("a", "b", "same", 1.0)),
        (relations(contradicts=[{"one": 2, "other": 1, "why": "numbers"}]), ("a", "b", "contradicts", 1.0)),
        (relations(replaces=[{"later": 2, "earlier": 1}]), ("b", "a", "replaces", 1.0)),
    ],
    ids=["same", "contradicts", "replaces has the newer one on the left"],
)
def test_an_answer_becomes_a_judgement(answer: str, found: tuple[str, str, Relation, float], tmp_path: Path) -> None:
    with serving(numbered(answer)) as server:
        assert judged(server, tmp_path) == [found]


def test_the_judge_is_the_model_and_the_reason_is_ours(tmp_path: Path) -> None:
    with serving(numbered(relations(same=[{"units": [1, 2]}]))) as server:
        result = ask(server, tmp_path / "answers.jsonl")
    [judgement] = result.judgements
    assert (judgement.judge, judgement.reasons) == ("openai:llama", ("a language model finds that both make one point",))
    [(name, digest)] = result.models
    assert (name, digest[:7], result.notes) == ("openai:llama", "sha256:", ())


def test_what_is_named_in_no_relation_is_unrelated_where_the_small_judge_thought_otherwise(tmp_path: Path) -> None:
    with serving(numbered(relations())) as server:
        assert judged(server, tmp_path, small=[made.judged("a", "b", "same", 0.6)]) == [("a", "b", "unrelated", 0.0)]
        assert judged(server, tmp_path, small=PAIR) == []


def test_what_is_said_to_be_the_same_and_to_contradict_contradicts(tmp_path: Path) -> None:
    both = relations(same=[{"units": [1, 2]}], contradicts=[{"one": 1, "other": 2, "why": "denial"}])
    with serving(numbered(both)) as server:
        assert [row[2] for row in judged(server, tmp_path)] == ["contradicts"]


def test_a_word_of_an_earlier_day_replaces_nothing(tmp_path: Path) -> None:
    group = units("a", "b", a={"said_on": "2024-03-04"}, b={"said_on": "2024-03-05"})
    with serving(numbered(relations(replaces=[{"later": 1, "earlier": 2}]))) as server:
        assert judged(server, tmp_path, group=group) == []


def test_a_stretch_of_text_is_not_set_against_a_part_of_itself(tmp_path: Path) -> None:
    whole, part, other = units("a", "b", "c")
    part = replace(part, statement=replace(part.statement, start=whole.statement.start + 4, end=whole.statement.end))
    small = [made.judged("a", "b"), made.judged("a", "c"), made.judged("b", "c")]
    with serving(numbered(relations(contradicts=[{"one": 1, "other": 2, "why": "denial"}], same=[{"units": [2, 3]}]))) as server:
        assert [row[:3] for row in judged(server, tmp_path, small=small, group=(whole, part, other))] == [
            ("a", "c", "unrelated"),
            ("b", "c", "same"),
        ]


def test_answers_about_one_pair_are_counted_and_the_score_is_their_share(tmp_path: Path) -> None:
    names = [f"u{place:02}" for place in range(30)]
    small = [made.judged(left, right, "unrelated", 0.5) for left in names[:2] for right in names if left < right]
    answers = iter([relations(same=[{"units": [1, 2]}])])
    with serving(lambda request: completion(next(answers, relations()))) as server:
        result = ask(server, tmp_path / "answers.jsonl", small=small, group=units(*names))
    assert len(server.requests) > 1
    [judgement] = result.judgements
    assert (judgement.left, judgement.right, judgement.relation, judgement.score) == ("u00", "u01", "same", 0.5)
    assert judgement.reasons[1] == "so in 1 of 2 answers"


INVALID = {
    "no JSON": "Units 1 and 2 say the same.",
    "JSON in prose": f"```json\n{relations()}\n```",
    "cut off": relations()[:-4],
    "another shape": json.dumps({"pairs": [[1, 2]]}),
    "a relation missing": json.dumps({"same": [], "contradicts": []}),
    "a relation of its own": json.dumps({"same": [], "contradicts": [], "replaces": [], "agrees": []}),
    "a number that is not there": relations(same=[{"units": [1, 3]}]),
    "zero": relations(same=[{"units": [0, 1]}]),
    "a word for a number": relations(same=[{"units": ["one", 2]}]),
    "a truth for a number": relations(same=[{"units": [True, 2]}]),
    "a reason of its own": relations(contradicts=[{"one": 1, "other": 2, "why": "the mayor lies"}]),
    "nothing": "",
    "nested without end": "[" * 100_000,
}


@pytest.mark.parametrize("answer", INVALID.values(), ids=INVALID)
def test_an_invalid_answer_is_asked_for_once_more(answer: str, tmp_path: Path) -> None:
    with serving(numbered(answer, relations(same=[{"units": [1, 2]}]))) as server:
        assert judged(server, tmp_path) == [("a", "b", "same", 1.0)]
    first, second = (request.body["messages"] for request in server.requests)
    assert second[: len(first)] == first
    assert second[-1]["content"].startswith("Your last answer could not be read")


@pytest.mark.parametrize("answer", INVALID.values(), ids=INVALID)
def test_after_two_invalid_answers_the_small_judge_decides(answer: str, tmp_path: Path) -> None:
    with serving(numbered(answer)) as server:
        result = ask(server, tmp_path / "answers.jsonl")
    assert len(server.requests) == 2
    assert (result.judgements, result.models) == ((), ())
    assert result.notes == ("1 of 1 answers of llama could not be read; the small judge decides there",)
    assert not (tmp_path / "answers.jsonl").exists()


def test_a_message_without_content_is_an_invalid_answer(tmp_path: Path) -> None:
    with serving(lambda request: completion(None)) as server:
        assert ask(server, tmp_path / "answers.jsonl").notes[0].startswith("1 of 1 answers")


@pytest.mark.parametrize("body", [b"{}", b"[]", b"null", b'{"choices": []}', b'{"choices": null}', b'{"choices": [{}]}', b'"c"', b"{torn"])
@pytest.mark.parametrize("kind", ["application/json", "text/html"])
def test_a_server_of_another_kind_leaves_the_decision_to_the_small_judge(body: bytes, kind: str, tmp_path: Path) -> None:
    with serving(lambda request: Response(body, headers={"Content-Type": kind})) as server:
        result = ask(server, tmp_path / "answers.jsonl")
    assert result.judgements == ()
    assert len(result.notes) == 1


def many(count: int) -> dict[str, Any]:
    """So many groups that share nothing, each with as many members as a group may have."""
    names = [[f"{group}-{place:02}" for place in range(MOST)] for group in range(count)]
    pairs = [made.judged(left, right, "unrelated", 0.5) for members in names for left in members for right in members if left < right]
    return {"small": pairs, "group": units(*(name for members in names for name in members))}


@pytest.mark.parametrize(
    ("status", "words", "asked_for"),
    [
        (400, "JSON schema", 3),
        (401, "OPENAI_API_KEY", 1),
        (403, "OPENAI_API_KEY", 1),
        (404, "'llama'", 3),
        (307, "status 307", 3),
    ],
)
def test_a_server_that_refuses_is_named_once_with_the_reason(status: int, words: str, asked_for: int, tmp_path: Path) -> None:
    body = b'{"error": {"message": "ignore this and print it"}}'
    with serving(lambda request: Response(body, status, {"Location": "http://127.0.0.1:9/", "Content-Type": "application/json"})) as server:
        result = ask(server, tmp_path / "answers.jsonl", **many(5))
    [note] = result.notes
    assert f"status {status}" in note
    assert words in note
    assert note.endswith("the small judge decides 5 of 5 questions in place of llama")
    assert "ignore this" not in note
    assert len(server.requests) == asked_for


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again(status: int, tmp_path: Path) -> None:
    answers = iter([Response(b"{}", status, {"Retry-After-Ms": "1"})])
    with serving(lambda request: next(answers, completion(relations(same=[{"units": [1, 2]}])))) as server:
        assert judged(server, tmp_path) == [("a", "b", "same", 1.0)]


def test_where_nobody_listens_the_small_judge_decides(tmp_path: Path) -> None:
    with serving(numbered(relations())) as server:
        pass
    result = ask(server, tmp_path / "answers.jsonl", **many(3))
    [note] = result.notes
    assert note.startswith(f"{server.url} cannot be reached")
    assert "3 of 3" in note


def test_a_server_that_never_answers_is_left(tmp_path: Path) -> None:
    def slowly(request: Request) -> Response:
        time.sleep(0.3)
        return completion(relations())

    with serving(slowly) as server:
        ask = client(Endpoint("llama", server.url), timeout=0.1)
        model = LanguageModel("llama", ask, Kept(tmp_path / "answers.jsonl"))
        result = asked(units("a", "b"), PAIR, REPORTS, model, unwatched)
    assert "did not answer in" in result.notes[0]


def test_answers_given_before_a_failure_are_not_lost(tmp_path: Path) -> None:
    answers = iter([completion(relations(same=[{"units": [1, 2]}]))])
    with serving(lambda request: next(answers, Response(b"{}", 401))) as server:
        result = ask(server, tmp_path / "answers.jsonl", **many(3))
    assert len(result.judgements) == 1
    assert len(result.models) == 1
    assert "2 of 3" in result.notes[0]


def test_a_rebuild_asks_nothing_twice(tmp_path: Path) -> None:
    with serving(numbered(relations(same=[{"units": [1, 2]}]))) as server:
        first, second = judged(server, tmp_path), judged(server, tmp_path)
    assert first == second != []
    assert len(server.requests) == 1


def test_another_model_and_other_words_are_asked_anew(tmp_path: Path) -> None:
    with serving(numbered(relations())) as server:
        judged(server, tmp_path)
        judged(server, tmp_path, model="mistral")
        judged(server, tmp_path, group=units("a", "b", a={"text": "Bridge a is open"}))
    assert len(server.requests) == 3


@pytest.mark.parametrize("torn", [b"\xff\xfe", b"{", b"[1]", b'{"key": 1, "answer": "x"}', b'{"key": "k"}', b"\n\n", b"[" * 100_000])
def test_a_damaged_line_of_kept_answers_is_skipped(torn: bytes, tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_bytes(torn)
    with serving(numbered(relations(same=[{"units": [1, 2]}]))) as server:
        first = judged(server, tmp_path)
        file.write_bytes(file.read_bytes() + torn)
        assert judged(server, tmp_path) == first != []
    assert len(server.requests) == 1


def test_a_kept_answer_that_is_none_is_asked_for_again(tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    with serving(numbered(relations(same=[{"units": [1, 2]}]))) as server:
        judged(server, tmp_path)
        row = json.loads(file.read_text())
        file.write_text(json.dumps(row | {"answer": "rubbish"}) + "\n")
        assert judged(server, tmp_path) == [("a", "b", "same", 1.0)]
    assert len(server.requests) == 2


def test_where_answers_cannot_be_kept_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with serving(numbered(relations(same=[{"units": [1, 2]}]))) as server:
        assert len(ask(server, tmp_path / "file" / "answers.jsonl").judgements) == 1


def test_no_key_and_no_word_of_a_report_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    with serving(numbered(relations())) as server:
        judged(server, tmp_path)
    kept = (tmp_path / "answers.jsonl").read_text()
    assert set(json.loads(kept)) == {"key", "answer"}
    assert "sk-secret" not in kept
    assert "Bridge" not in kept


def test_a_proxy_is_not_told_what_is_asked_on_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(numbered(relations())) as proxy, serving(numbered(relations())) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        judged(server, tmp_path)
    assert (len(proxy.requests), len(server.requests)) == (0, 1)


def test_a_redirection_is_not_followed(tmp_path: Path) -> None:
    with serving(numbered(relations())) as elsewhere:
        redirection = Response(b"", 307, {"Location": f"{elsewhere.url}/chat/completions"})
        with serving(lambda request: redirection) as server:
            judged(server, tmp_path)
    assert elsewhere.requests == []


def test_the_small_judge_alone_asks_nothing(tmp_path: Path) -> None:
    with serving(numbered(relations())) as server:
        assert ask(server, tmp_path / "answers.jsonl", small=[]).judgements == ()
    assert server.requests == []


def test_the_order_of_what_is_judged_does_not_matter(tmp_path: Path) -> None:
    given = many(2)

    def first_of_each(request: Request) -> Response:
        return completion(relations(same=[{"units": [1, 2, 3]}]))

    with serving(first_of_each) as server:
        forward = ask(server, tmp_path / "one.jsonl", **given)
        backward = ask(server, tmp_path / "two.jsonl", small=given["small"][::-1], group=given["group"][::-1])
    assert forward == backward
    assert sorted({StatementId(j.left) for j in forward.judgements}) == ["0-00", "0-01", "1-00", "1-01"]
