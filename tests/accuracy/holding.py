"""What every test of accuracy does with the figures it reached: hold them to their floors, or pin these anew."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.accuracy import floors

FLOORS = Path(__file__).with_name("floors.json")


def hold(pytestconfig: pytest.Config, corpus: str, digest: str, reached: floors.Scores) -> None:
    """Fail where a figure of the corpus is under its floor; with `--repin` or `--repin-lower`, write new floors first."""
    known = floors.read(FLOORS)
    if pytestconfig.getoption("--repin") or pytestconfig.getoption("--repin-lower"):
        known[corpus] = floors.pinned(known.get(corpus), digest, reached, lower=bool(pytestconfig.getoption("--repin-lower")))
        floors.write(FLOORS, known)
    assert corpus in known, "no floor is pinned: run 'make floors'"
    assert list(floors.failures(known[corpus], digest, reached)) == []


def digest(paths: Iterable[Path]) -> str:
    """The SHA-256 of files, by name and content."""
    hashed = hashlib.sha256()
    for path in paths:
        hashed.update(f"{path.name}\0".encode())
        hashed.update(path.read_bytes())
    return f"sha256:{hashed.hexdigest()}"
