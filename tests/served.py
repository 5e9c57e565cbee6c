"""The ferry's dossier on a desk, and a server of it in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from starlette.testclient import TestClient

from sayso import store
from sayso.model import SMALL
from sayso.settings import Settings
from sayso.web.address import Address
from sayso.web.app import app
from sayso.web.desk import Desk
from sayso.web.guard import TOKEN, Guard
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


def judge(client: TestClient, kind: str, *, seen: int = 0, status: int = 201, **more: Any) -> dict[str, Any]:
    """Ask for a correction, and give the answer."""
    answer = client.post("/api/corrections", json={"kind": kind, "seen": seen, **more})
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    return told
