"""The sample's dossier is what it was, whatever the hash seed, the jobs or the order of files.

`pytest tests/golden --repin` writes what it is now.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import sample

GOLDEN = Path(__file__).with_name("dossier.json")
RUNS = {"seed 0": ("0", "1"), "seed 1": ("1", "1"), "seed 2 and two jobs": ("2", "2")}


def built(folder: Path, *, seed: str, jobs: str) -> str:
    """Build the sample in a process of its own, its files named in a shuffled order."""
    reports = sorted(shutil.copytree(sample.REPORTS, folder / "ferry").iterdir())
    random.Random(int(seed)).shuffle(reports)
    command = [sys.executable, "-m", "sayso", "build", *map(str, reports), "-o", str(folder / "out"), "--jobs", jobs]
    subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True)
    return (folder / "out" / "dossier.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return {name: built(tmp_path_factory.mktemp("run"), seed=seed, jobs=jobs) for name, (seed, jobs) in RUNS.items()}


def test_the_same_reports_give_the_same_bytes(dossiers: dict[str, str]) -> None:
    first, *others = dossiers.values()
    assert [other == first for other in others] == [True] * len(others)


def test_the_dossier_is_the_golden_one(dossiers: dict[str, str], pytestconfig: pytest.Config) -> None:
    written = dossiers["seed 0"]
    if pytestconfig.getoption("--repin"):
        GOLDEN.write_text(written, encoding="utf-8")
    assert comparable(json.loads(written)) == comparable(json.loads(GOLDEN.read_text(encoding="utf-8")))


def comparable(dossier: dict[str, Any]) -> Any:
    """The dossier without what differs between machines: the version, and the last digits of a score."""
    return rounded({section: rows for section, rows in dossier.items() if section != "made_with"})


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return round(value, 2) if isinstance(value, float) else value
