"""What two statements are to each other."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge import Side, judgement, sides
from sayso.model import Figure, Judgement, Relation
from tests import made

SAME = 0.4


def judge(sides: tuple[Side, Side], cosine: float) -> Judgement:
    left, right = sides
    return judgement(left, right, cosine, same=SAME)


def pair(
    left: tuple[str, ...], right: tuple[str, ...], *, said: tuple[Any, Any] = ({}, {}), drawn: tuple[Any, Any] = ({}, {})
) -> tuple[Side, Side]:
    statements = [made.statement(name, **{"speaker": f"speaker {name}"} | more) for name, more in zip("ab", said, strict=True)]
    sketches = [made.sketch(name, *lemmas, **more) for name, lemmas, more in zip("ab", (left, right), drawn, strict=True)]
    first, second = sides(statements, sketches, [], [])
    return first, second


def with_figures(one: Figure, other: Figure, *, said: tuple[Any, Any] = ({}, {})) -> Judgement:
    words = ("passenger", "crash", "injure")
    statements = [made.statement(name, **{"speaker": f"speaker {name}"} | more) for name, more in zip("ab", said, strict=True)]
    left, right = sides(statements, [made.sketch("a", *words), made.sketch("b", *words)], [], [one, other])
    return judgement(left, right, 0.8, same=SAME)


def test_the_same_words_say_the_same_and_the_reason_names_them() -> None:
    found = judge(pair(("bridge", "close"), ("bridge", "close")), 0.9)
    assert (found.relation, found.judge, found.reasons) == ("same", "likeness-1", ("shared words: bridge, close",))


def test_other_words_are_unrelated() -> None:
    found = judge(pair(("bridge", "close"), ("teacher", "vote")), 0.1)
    assert (found.relation, found.reasons) == ("unrelated", ())


def test_the_order_of_the_sides_does_not_matter() -> None:
    left, right = pair(("bridge", "crane", "close"), ("bridge", "close"))
    assert judge((left, right), 0.7) == judge((right, left), 0.7)


def test_a_denial_contradicts_what_it_denies() -> None:
    found = judge(pair(("bridge", "close"), ("bridge", "close"), said=({}, {"stance": "denies"})), 0.9)
    assert (found.relation, found.judge) == ("contradicts", "denial-1")


def test_a_denied_negation_is_no_denial() -> None:
    sides = pair(("bridge", "close"), ("bridge", "close"), said=({}, {"stance": "denies"}), drawn=({}, {"negated": True}))
    assert judge(sides, 0.9).relation == "same"


@pytest.mark.parametrize(
    ("left", "right"),
    [(("bridge", "close"), ("bridge", "reopen")), (("mayor", "bridge", "close"), ("driver", "bridge", "close"))],
    ids=["another predicate", "another subject"],
)
def test_a_negation_that_is_about_something_else_contradicts_nothing(left: tuple[str, ...], right: tuple[str, ...]) -> None:
    assert judge(pair(left, right, drawn=({}, {"negated": True})), 0.9).relation != "contradicts"


def test_a_party_that_later_says_the_opposite_replaces_what_it_said() -> None:
    said = ({"speaker": "mayor"}, {"speaker": "mayor", "said_on": "2024-03-05"})
    found = judge(pair(("bridge", "close"), ("bridge", "close"), said=said, drawn=({}, {"negated": True})), 0.9)
    assert (found.relation, found.left, found.right) == ("replaces", "b", "a")


def test_ranges_apart_on_one_day_contradict() -> None:
    found = with_figures(made.figure("three", 3, 3), made.figure("at least five", 5, None, of="b"))
    assert (found.relation, found.judge, found.reasons[0]) == ("contradicts", "numbers-1", "ranges apart: three and at least five")


@pytest.mark.parametrize(
    ("other", "said", "relation"),
    [
        (made.figure("at least two", 2, None, of="b"), ({}, {}), "same"),
        (made.figure("five", 5, 5, of="b", as_of="2024-03-05"), ({}, {}), "same"),
        (made.figure("five", 5, 5, of="b", unit="buses"), ({}, {}), "same"),
        (made.figure("five", 5, 5, of="b"), ({"speaker": "mayor"}, {"speaker": "mayor", "said_on": "2024-03-05"}), "replaces"),
    ],
    ids=["ranges that meet", "another day", "another unit", "one speaker, later"],
)
def test_numbers_contradict_only_where_they_measure_the_same(other: Figure, said: tuple[Any, Any], relation: Relation) -> None:
    assert with_figures(made.figure("three", 3, 3), other, said=said).relation == relation


def test_a_doubt_contradicts_nothing() -> None:
    found = judgement(
        *pair(("bridge", "close"), ("bridge", "close"), said=({}, {"stance": "doubts"}), drawn=({}, {"negated": True})), 0.9, same=SAME
    )
    assert found.relation == "same"
