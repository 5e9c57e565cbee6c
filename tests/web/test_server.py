"""A real server, as `sayso serve` starts it."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso import store
from sayso.web.app import app
from sayso.web.guard import TOKEN
from sayso.web.renewal import Renewal
from tests.command import sayso, told
from tests.ferry import RUIZ
from tests.served import SECRET, desk, laid_out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "dossier")


@pytest.fixture
def server(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "sayso", "serve", str(folder), "--port", "0", "--name", "Ines Vale"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}) as started:
        yield started
        started.kill()


def place(server: subprocess.Popen[str]) -> str:
    """Where it says that it is."""
    assert server.stderr is not None
    line = server.stderr.readline()
    found = re.search(r" at (http://127\.0\.0\.1:\d+/); Ctrl-C stops$", line)
    assert found, line
    return found[1]


def asked(url: str, body: dict[str, Any] | None = None, **headers: str) -> Any:
    content = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, content, {"Content-Type": "application/json", **headers})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.load(answer)


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_on_this_machine_and_ends_well_with_all_files_up_to_date(
    server: subprocess.Popen[str], folder: Path, end: signal.Signals
) -> None:
    url = place(server)
    token = asked(f"{url}api/session")["token"]
    asked(f"{url}api/corrections", {"kind": "name", "seen": 0, "entity": RUIZ, "value": "Ana María Ruiz"}, **{TOKEN: token})
    server.send_signal(end)
    _, errors = server.communicate(timeout=30)
    assert (server.returncode, errors) == (0, "")
    assert [entry.by for entry in store.log(folder / "dossier.db")] == ["Ines Vale"]
    assert "Ana María Ruiz" in (folder / "dossier.json").read_text(encoding="utf-8")
    assert (folder / "index.html").exists()


def test_a_port_that_is_taken_is_told_in_one_line(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = sayso("serve", folder, "--port", port)
    assert result.exit_code == 2
    assert told(result) == [f"sayso: 127.0.0.1:{port}: Address already in use; name another --host or --port"]


@pytest.mark.parametrize("host", ["a..b", "a" * 64])
def test_what_can_be_no_name_of_a_machine_is_told_in_one_line(folder: Path, host: str) -> None:
    result = sayso("serve", folder, "--host", host, "--port", 0)
    assert result.exit_code == 2
    assert told(result) == [f"sayso: {host}:0: not a name that a machine can have; name another --host"]


def test_the_files_are_brought_up_to_date_where_the_server_is_broken_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for step in ("start", "stop"):
        monkeypatch.setattr(Renewal, step, lambda _, step=step: done.append(step))
    ours = app(desk(folder), SECRET, done.append)

    async def broken_off() -> None:
        async with ours.router.lifespan_context(ours):
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(broken_off())
    assert done == ["start", "stop"]


def test_what_is_no_dossier_is_told_in_one_line(tmp_path: Path) -> None:
    result = sayso("serve", tmp_path, "--port", 0)
    assert result.exit_code == 2
    [line] = told(result)
    assert "no such file; `sayso build` makes one" in line
