"""Pairs worth a judgement: those that share something rare, and near neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.link import candidates
from sayso.link.candidates import RARE
from sayso.model import Statement, StatementId
from tests import made


def rows(*angles: float) -> NDArray[np.float32]:
    return np.array([[np.cos(angle), np.sin(angle)] for angle in angles], dtype=np.float32)


def paired(statements: Sequence[Statement], *given: Any, **settings: Any) -> tuple[tuple[StatementId, StatementId], ...]:
    """The ids of the units of each pair."""
    found = candidates(statements, *given, **settings)
    return tuple((statements[left].id, statements[right].id) for left, right in zip(found.first, found.second, strict=True))


def test_a_rare_word_makes_a_pair_and_a_common_one_does_not() -> None:
    names = [f"s{index:02}" for index in range(RARE + 1)]
    statements = [made.statement(name) for name in names]
    sketches = [made.sketch(name, "bridge", *(["crane"] if name in ("s03", "s07") else [])) for name in names]
    assert paired(statements, sketches, [], rows(*range(len(names))), neighbours=0, near=1) == (("s03", "s07"),)


def test_a_shared_name_makes_a_pair() -> None:
    statements = [made.statement("a"), made.statement("b", start=30)]
    mayor = made.entity("mayor", mentions=(("courier", 0, 3), ("courier", 34, 40)))
    assert paired(statements, [made.sketch("a"), made.sketch("b")], [mayor], rows(0, 3), neighbours=0, near=1) == (("a", "b"),)


def test_each_unit_is_paired_with_its_nearest_once_and_in_order() -> None:
    names = ["c", "b", "a"]
    statements, sketches = [made.statement(name) for name in names], [made.sketch(name) for name in names]
    assert paired(statements, sketches, [], rows(0, 0.1, 0.3), neighbours=1, near=0) == (("a", "b"), ("b", "c"))


def test_units_that_are_not_near_make_no_pair() -> None:
    statements, sketches = [made.statement(name) for name in "abc"], [made.sketch(name) for name in "abc"]
    assert paired(statements, sketches, [], rows(0, 0.1, 2), neighbours=5, near=0.5) == (("a", "b"),)


def test_a_clause_and_the_sentence_that_holds_it_make_no_pair() -> None:
    whole, part = made.statement("a"), made.statement("b", "bridge is closed", start=4)
    elsewhere = made.statement("c", "bridge is closed", start=4, doc="herald")
    sketches = [made.sketch(name, "bridge") for name in "abc"]
    assert paired([whole, part, elsewhere], sketches, [], rows(0, 0, 0), neighbours=5, near=0.5) == (("a", "c"), ("b", "c"))


def test_one_unit_makes_no_pair() -> None:
    assert paired([made.statement("a")], [made.sketch("a", "bridge")], [], rows(0), neighbours=5, near=0.5) == ()


def test_of_units_that_are_equally_near_the_first_are_taken() -> None:
    statements, sketches = [made.statement(name) for name in "abcd"], [made.sketch(name) for name in "abcd"]
    assert paired(statements, sketches, [], rows(0, 0, 0, 0), neighbours=1, near=0.5) == (("a", "b"), ("a", "c"), ("a", "d"))


def test_a_pair_tells_how_near_its_units_are() -> None:
    statements, sketches = [made.statement(name) for name in "ab"], [made.sketch(name) for name in "ab"]
    found = candidates(statements, sketches, [], rows(0, np.pi / 3), neighbours=1, near=0)
    assert found.cosines.tolist() == [0.5]
