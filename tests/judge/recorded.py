"""Answers of a language model, recorded once and replayed.

    python -m tests.judge.recorded prompts FOLDER > prompts.jsonl
    python -m tests.judge.recorded serve ANSWERS --port 8765

The first writes what a build of the folder would ask, a line each: `key`,
`messages`, `schema`. The second replays lines of `key` and `answer`, the answer
being what the model writes, or the same as JSON; 404 for what was not recorded.
A build is told `--judge openai:recorded@http://127.0.0.1:8765/v1`.
"""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Final

import click

from sayso import pipeline
from sayso.judge import LanguageModel
from sayso.judge.kept import Kept, key
from sayso.settings import Settings
from tests.judge.chat import Request, Response, Server, completion, relations, serving

MODEL: Final = "recorded"
"""The name that recorded answers are kept under, whichever model gave them."""


def prompts(folder: Path, settings: Settings | None = None) -> list[dict[str, Any]]:
    """Everything that a build of a folder asks, in its order."""
    found: list[dict[str, Any]] = []

    def ask(messages: Sequence[Mapping[str, str]], schema: Mapping[str, Any]) -> str:
        found.append({"key": key(MODEL, messages, schema), "messages": list(messages), "schema": schema})
        return relations()

    with tempfile.TemporaryDirectory() as empty:
        pipeline.build([folder], settings=settings, model=LanguageModel(MODEL, ask, Kept(Path(empty) / "answers.jsonl")))
    return found


def replaying(answers: Path, port: int = 0) -> AbstractContextManager[Server]:
    """A server that gives the answers of a file of JSON Lines."""
    known = dict(recorded(answers))

    def respond(request: Request) -> Response:
        written = known.get(key_of(request))
        return Response(b"{}", status=404) if written is None else completion(written)

    return serving(respond, port)


def recorded(answers: Path) -> Iterator[tuple[str, str]]:
    for line in answers.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["key"], row["answer"] if isinstance(row["answer"], str) else json.dumps(row["answer"])


def key_of(request: Request) -> str:
    return key(request.body["model"], request.body["messages"], request.body["response_format"]["json_schema"]["schema"])


@click.group()
def main() -> None:
    """Record what is asked, replay what was answered."""


@main.command("prompts")
@click.argument("folder", type=click.Path(path_type=Path))
def show_prompts(folder: Path) -> None:
    for prompt in prompts(folder):
        click.echo(json.dumps(prompt, ensure_ascii=False))


@main.command()
@click.argument("answers", type=click.Path(path_type=Path))
@click.option("--port", default=8765)
def serve(answers: Path, port: int) -> None:
    with replaying(answers, port) as server:
        click.echo(server.url)
        threading.Event().wait()


if __name__ == "__main__":
    main()
