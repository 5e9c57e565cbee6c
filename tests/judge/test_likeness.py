"""How like many pairs are, measured at once."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.judge import crowds, likeness, likenesses, sides
from sayso.judge.likeness import AT_ONCE, WEIGHTS, features, known
from sayso.judge.terms import terms
from sayso.model import StatementId
from tests import made


def test_each_pair_is_measured_by_its_own_words() -> None:
    shared = terms([{"ferry": 2.0, "sink": 1.0}, {"sink": 1.0, "boat": 4.0}, {"ferry": 2.0, "sink": 1.0}, {}])
    found = shared.shared(np.array([0, 0, 0, 3]), np.array([1, 2, 3, 0]))
    assert (found.count.tolist(), found.weight.tolist(), found.heaviest.tolist()) == ([1, 2, 0, 0], [1, 3, 0, 0], [1, 2, 0, 0])
    assert shared.apart(np.array([0, 0]), np.array([1, 3])).tolist() == [0, 0]


def test_pairs_without_a_word_are_measured_too() -> None:
    assert terms([{}, {}]).shared(np.array([0]), np.array([1])).count.tolist() == [0]
    assert likenesses([], np.array([], dtype=np.int64), np.array([], dtype=np.int64), np.array([])).tolist() == []


@pytest.mark.parametrize("pairs", [1, AT_ONCE, AT_ONCE + 1])
def test_as_many_pairs_as_there_are_find_one_answer(pairs: int) -> None:
    statements, sketches = [made.statement(name) for name in "ab"], [made.sketch(name, "ferry", "sink") for name in "ab"]
    first, second = np.zeros(pairs, dtype=np.int64), np.ones(pairs, dtype=np.int64)
    found = likenesses(sides(statements, sketches, [], [], {}), first, second, np.full(pairs, 0.8))
    assert len(found) == pairs
    assert len(set(found.tolist())) == 1


def test_what_is_measured_stands_in_the_order_of_its_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    statements, sketches = [made.statement(name) for name in "ab"], [made.sketch("a", "ferry", "sink"), made.sketch("b", "ferry")]
    them, pair = known(sides(statements, sketches, [], [], {})), (np.array([0]), np.array([1]), np.array([0.8]))
    [row] = features(them, *pair).tolist()
    assert dict(zip(WEIGHTS, row, strict=True))["cosine"] == 0.8
    monkeypatch.setattr(likeness, "WEIGHTS", dict(reversed(list(WEIGHTS.items()))))
    assert features(them, *pair).tolist() == [row[::-1]]


def test_the_crowd_of_a_unit_is_the_nearest_of_those_it_is_paired_with() -> None:
    statements = [made.statement(name) for name in ("a", *(f"b{place:02}" for place in range(12)), "z")]
    first, second = np.zeros(12, dtype=np.int64), np.arange(1, 13)
    found = crowds(statements, first, second, np.array([0.9] * 10 + [0.1] * 2))
    assert found[StatementId("a")] == pytest.approx(0.9)
    assert found[StatementId("b11")] == pytest.approx(0.1)
    assert StatementId("z") not in found
