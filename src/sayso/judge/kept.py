"""Answers that are kept, so that a rebuild asks nothing twice."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import platformdirs

from sayso.judge.prompts import Message


def usual_file() -> Path:
    """The file under SAYSO_CACHE, else in the user's cache."""
    return Path(os.environ.get("SAYSO_CACHE") or platformdirs.user_cache_dir("sayso")) / "answers.jsonl"


def key(model: str, messages: Sequence[Message], schema: Mapping[str, Any]) -> str:
    """What an answer is kept under: equal model, messages and schema, equal key."""
    asked = json.dumps([model, [dict(message) for message in messages], schema], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(asked.encode("utf-8", "surrogatepass")).hexdigest()


class Kept:
    """What models wrote, by key, in a file of JSON Lines: one `{"key": …, "answer": …}` each.

    A line that is none, as after a loss of power, is skipped. Where the file
    cannot be read or written the work goes on, and asks again the next time.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self.answers = dict(lines(file))

    def __getitem__(self, key: str) -> str | None:
        return self.answers.get(key)

    def __setitem__(self, key: str, answer: str) -> None:
        self.answers[key] = answer
        line = json.dumps({"key": key, "answer": answer}) + "\n"
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with self.file.open("ab") as opened:
                opened.write(line.encode() if whole(self.file) else b"\n" + line.encode())


def lines(file: Path) -> Iterator[tuple[str, str]]:
    try:
        written = file.read_bytes()
    except OSError:
        return
    for line in written.splitlines():
        with suppress(ValueError, RecursionError):
            match json.loads(line):
                case {"key": str(key), "answer": str(answer)}:
                    yield key, answer


def whole(file: Path) -> bool:
    """Does the file end with a whole line?"""
    with file.open("rb") as opened:
        size = opened.seek(0, os.SEEK_END)
        return size == 0 or (opened.seek(size - 1), opened.read(1))[1] == b"\n"
