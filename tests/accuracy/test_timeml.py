"""Moments in TempEval-3's training texts: their floors, and that the measure measures."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.accuracy import timeml
from tests.accuracy.holding import digest, hold
from tests.accuracy.timeml import Timex


@pytest.mark.skipif(not timeml.TRAINING.is_dir(), reason="the corpus is not beside the checkout")
def test_moments_hold_their_floors_on_timeml(pytestconfig: pytest.Config) -> None:
    paths = timeml.paths()
    counts: Counter[str] = Counter()
    for path in paths:
        one = timeml.annotated(path)
        counts += timeml.agreement(one.timexes, timeml.found(one))
    hold(pytestconfig, "tempeval3-training", digest(paths), timeml.figures(counts))


MONDAY = Timex(3, 9, "DATE", "2021-03-08")
DAYS = Timex(20, 28, "DURATION", "P2D")


def test_the_same_tags_agree_wholly() -> None:
    reached = timeml.figures(timeml.agreement([MONDAY, DAYS], [MONDAY, DAYS]))
    assert reached == {"relaxed_f1": 1.0, "strict_f1": 1.0, "type_f1": 1.0, "value_f1": 1.0}


def test_a_tag_that_overlaps_is_found_but_not_strictly() -> None:
    reached = timeml.figures(timeml.agreement([MONDAY], [Timex(0, 9, "TIME", "2021-03-08")]))
    assert reached == {"relaxed_f1": 1.0, "strict_f1": 0.0, "type_f1": 0.0, "value_f1": 1.0}


def test_a_tag_too_many_costs_precision() -> None:
    assert timeml.figures(timeml.agreement([MONDAY], [MONDAY, DAYS]))["value_f1"] == pytest.approx(2 / 3)


def test_one_tag_is_found_once() -> None:
    wide = Timex(0, 28, "DATE", "2021-03-08")
    assert timeml.agreement([MONDAY, DAYS], [wide]) == Counter(gold=2, mine=1, relaxed=1, value=1, type=1)
