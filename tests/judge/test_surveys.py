"""What is asked across a whole event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product
from typing import Any

from sayso.judge.side import Side, sides
from sayso.judge.surveys import ALIKE, BLOCK, LONGEST_CLAUSE, UNITS_A_SURVEY, surveys
from sayso.model import Judgement
from tests import made


def told(*names: str, drawn: dict[str, dict[str, Any]] | None = None, **placed: dict[str, Any]) -> tuple[Side, ...]:
    """Clauses that stand one after another in a report."""
    given = [made.statement(**{"name": name, "start": 100 * place, **placed.get(name, {})}) for place, name in enumerate(names)]
    return sides(given, [made.sketch(name, "bridge", **(drawn or {}).get(name, {})) for name in names], [], [], {})


def many(count: int) -> tuple[Side, ...]:
    return told(*(f"u{place:04}" for place in range(count)))


def asked(sides: Sequence[Side], *judgements: Judgement) -> set[frozenset[str]]:
    return {frozenset(pair) for survey in surveys(sides, judgements) for pair in combinations(survey, 2)}


def test_every_thing_told_is_set_against_every_other() -> None:
    event = many(3 * BLOCK)
    assert asked(event) == {frozenset(pair) for pair in combinations([side.statement.id for side in event], 2)}


def test_one_clause_stands_for_those_that_say_the_same() -> None:
    assert surveys(told("a", "b", "c"), [made.judged("a", "b", "same", ALIKE)]) in ((("a", "c"),), (("b", "c"),))


def test_a_denial_stands_beside_what_it_denies() -> None:
    assert frozenset(("a", "b")) in asked(told("a", "b"), made.judged("a", "b", "contradicts", 0.9))


def test_a_clause_stands_for_those_inside_it() -> None:
    drawn = {"a": {"words": 20}, "b": {"words": 6}, "c": {"words": 6}}
    inside = told("a", "b", "c", drawn=drawn, a={"text": "x" * 80}, b={"start": 10, "text": "x" * 20})
    assert surveys(inside, []) == (("a", "c"),)


def test_shorter_clauses_stand_for_one_that_tells_several_things() -> None:
    drawn = {"a": {"words": LONGEST_CLAUSE + 1}, "b": {"words": 6}, "c": {"words": 6}}
    inside = told("a", "b", "c", drawn=drawn, a={"text": "x" * 80}, b={"start": 10, "text": "x" * 20}, c={"start": 40, "text": "x" * 20})
    assert surveys(inside, []) == (("b", "c"),)


def test_what_is_no_clause_is_not_asked_about() -> None:
    assert surveys(told("a", "b", "c", drawn={"b": {"clause": False}}), []) == (("a", "c"),)


def test_one_thing_alone_is_no_question() -> None:
    assert surveys(told("a"), []) == ()


def test_a_large_event_asks_about_the_blocks_that_are_most_alike() -> None:
    event = many(100 * BLOCK)
    names = [side.statement.id for side in event]
    alike = [made.judged(one, other, "unrelated", 0.1) for one, other in product(names[:BLOCK], names[-BLOCK:])]
    found = surveys(event, alike)
    assert len(found) == len(event) // UNITS_A_SURVEY
    assert found[0] == (*names[:BLOCK], *names[-BLOCK:])


def test_a_pair_of_blocks_is_scored_by_what_the_one_tells_like_the_other() -> None:
    event = many(100 * BLOCK)
    names = [side.statement.id for side in event]
    within = [made.judged(one, other, "unrelated", 0.3) for one, other in combinations(names[BLOCK : 2 * BLOCK], 2)]
    across = made.judged(names[0], names[-1], "unrelated", 0.1)
    assert surveys(event, [*within, across])[0] == (*names[:BLOCK], *names[-BLOCK:])
