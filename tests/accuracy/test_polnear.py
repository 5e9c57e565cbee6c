"""`sayso extract` on PolNeAR's development part: its floors, and that the measure measures."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from sayso.engine import Processes
from sayso.pipeline import extracted
from sayso.settings import Settings
from tests.accuracy import polnear
from tests.accuracy.holding import digest, hold
from tests.accuracy.polnear import Agreement, Attribution, alpha


@pytest.mark.skipif(not polnear.DEV.is_dir(), reason="the corpus is not beside the checkout")
def test_attributions_hold_their_floors_on_polnear(pytestconfig: pytest.Config) -> None:
    pairs = list(polnear.texts())
    with Processes(2) as engine:
        lines = list(extracted([text for text, _ in pairs], engine=engine, settings=Settings()).statements)
    by_path: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines:
        by_path[Path(line["path"]).name].append(line)
    agreement = Agreement.empty()
    for text, annotation in pairs:
        with text.open(encoding="utf-8", newline="") as opened:
            agreement.add(opened.read(), polnear.annotated(annotation), polnear.extracted(by_path[text.name]))
    hold(pytestconfig, "polnear-dev", digest([path for pair in pairs for path in pair]), agreement.figures())


TEXT = "Ruiz said it rained."
SAID = Attribution(source=frozenset(range(4)), cue=frozenset(range(5, 9)), content=frozenset(range(10, 19)))


def test_the_same_annotation_agrees_wholly() -> None:
    agreement = Agreement.empty()
    agreement.add(TEXT, [SAID], [SAID])
    assert agreement.figures() == {"alpha": 1.0, "source_f1": 1.0, "cue_f1": 1.0, "content_f1": 1.0, "linked_f1": 1.0}


def test_a_wrong_source_is_not_linked() -> None:
    agreement = Agreement.empty()
    agreement.add(TEXT, [SAID], [Attribution(frozenset(), SAID.cue, SAID.content)])
    figures = agreement.figures()
    assert figures["linked_f1"] == figures["source_f1"] == 0.0
    assert figures["content_f1"] == 1.0


def test_alpha_is_that_of_krippendorffs_example() -> None:
    """Two observers' nominal data of ten units (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section B): 0.095."""
    ones, others = "0100000010", "1110010000"
    pairs: dict[tuple[str, str], int] = defaultdict(int)
    for left, right in zip(ones, others, strict=True):
        pairs[left, right] += 1
    assert alpha(pairs) == pytest.approx(0.095, abs=0.0005)
