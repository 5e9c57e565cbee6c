"""Claims of stories that nobody's claims were learned from, as a mean over them.

Each is told by four reports of the Fake News Challenge (2017). No matcher and no judge has seen one of these; seven of the 32
are among those that the selection of statements was learned from. Their claims were annotated by reading, by one
annotator; here are places and labels only, the texts are the publishers'. Of their thirty conflicts none is found, so
that there is no floor for them.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import fmean

import pytest

from sayso.evaluate import offsets, scores
from sayso.pipeline import build
from tests.accuracy import floors
from tests.accuracy.corpora import BESIDE
from tests.accuracy.holding import digest, hold

STORIES = sorted(Path(__file__).with_name("stories").glob("*.json"))
BODIES = {"fnc-train": "train_bodies.csv", "fnc-compe": "competition_test_bodies.csv"}
CHALLENGE = BESIDE / "data" / "fnc1"
LONGEST = 10**8
"""Characters of a body at most."""


@pytest.fixture(scope="session")
def bodies() -> Mapping[str, str]:
    """The reports' texts by their names."""
    if not all((CHALLENGE / file).exists() for file in BODIES.values()):
        pytest.skip("the corpus is not beside the checkout")
    csv.field_size_limit(LONGEST)
    found = {}
    for prefix, file in BODIES.items():
        with (CHALLENGE / file).open(encoding="utf-8", newline="") as rows:
            found.update({f"{prefix}-{row['Body ID']}": row["articleBody"].strip() for row in csv.DictReader(rows)})
    return found


def test_claims_of_unseen_stories_hold_their_floors(bodies: Mapping[str, str], tmp_path: Path, pytestconfig: pytest.Config) -> None:
    reached = [story(path, bodies, tmp_path) for path in STORIES]
    means = {name: mean(one[name] for one in reached) for name in reached[0] if told(name)}
    hold(pytestconfig, "stories", digest(STORIES), means)


def story(path: Path, bodies: Mapping[str, str], root: Path) -> floors.Scores:
    """Build a story's dossier and score its claims."""
    annotated = json.loads(path.read_text(encoding="utf-8"))
    reports = [root / annotated["texts"] / f"{document['id']}.txt" for document in annotated["documents"]]
    for report in reports:
        report.parent.mkdir(exist_ok=True)
        report.write_text(bodies[report.stem], encoding="utf-8")
    return scores(offsets.gold(path, root), build(reports).dossier)


def told(figure: str) -> bool:
    return figure.startswith(("claim_", "member_", "standing_", "origin_"))


def mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None
