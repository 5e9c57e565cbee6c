"""The ferry's dossier on a desk, and a server of it in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import uvicorn
from starlette.testclient import TestClient

from sayso import store
from sayso.model import SMALL
from sayso.settings import Settings
from sayso.web.address import Address
from sayso.web.app import app
from sayso.web.desk import Desk
from sayso.web.guard import TOKEN, Guard
from sayso.web.server import listening
from tests.ferry import DOSSIER, ORIGINALS

MADE = store.Making(store.Asked(None, SMALL, Settings()), ())
SECRET = "only our own page knows"
HERE = Address("127.0.0.1", 8765)


@cache
def database() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dossier.db"
        store.write(path, DOSSIER, ORIGINALS, making=MADE)
        return path.read_bytes()


def laid_out(folder: Path) -> Path:
    """A folder with the ferry's dossier."""
    folder.mkdir()
    (folder / "dossier.db").write_bytes(database())
    return folder


def desk(folder: Path, name: str | None = "Ines Vale") -> Desk:
    return Desk(folder, name=name, clock=lambda: datetime(2031, 3, 4, 10, 20, 30, tzinfo=UTC))


def guarded(at: Desk, told: list[str], address: Address = HERE) -> Guard:
    return Guard(app(at, SECRET, told.append), address, SECRET)


@contextmanager
def asking(folder: Path, **headers: str) -> Iterator[TestClient]:
    """What our own page asks a server, from its start to its end; nothing may go wrong beside."""
    told: list[str] = []
    with TestClient(guarded(desk(folder), told), base_url=HERE.url, headers={TOKEN: SECRET, **headers}) as client:
        yield client
    assert told == []


@contextmanager
def served(folder: Path, name: str | None = None) -> Iterator[str]:
    """A server of a folder that listens on this machine, for a browser: its address."""
    told: list[str] = []
    with listening("127.0.0.1", 0) as heard:
        address = Address("127.0.0.1", heard.getsockname()[1])
        ours = guarded(desk(folder, name), told, address)
        config = uvicorn.Config(ours, log_level="error", access_log=False, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = Thread(target=server.run, kwargs={"sockets": [heard]})
        thread.start()
        try:
            yield address.url
        finally:
            server.should_exit = True
            thread.join()
    assert told == []


def judge(client: TestClient, kind: str, *, seen: int = 0, status: int = 201, **more: Any) -> dict[str, Any]:
    """Ask for a correction, and give the answer."""
    answer = client.post("/api/corrections", json={"kind": kind, "seen": seen, **more})
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    return told
