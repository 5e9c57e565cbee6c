"""Which statements are asked about together."""

from __future__ import annotations

import random
from itertools import combinations

from sayso.judge.groups import FAIR, LIKELIEST, MOST, UNITS_A_GROUP, groups
from sayso.model import Judgement
from tests import made


def among(*names: str, score: float = 0.5) -> list[Judgement]:
    return [made.judged(left, right, "unrelated", score) for left, right in combinations(names, 2)]


def together(left: str, right: str, judgements: list[Judgement]) -> bool:
    return any({left, right} <= set(group) for group in groups(judgements))


def scattered(units: int, seed: int = 1) -> list[Judgement]:
    """Statements of which each is compared with twenty others."""
    rng = random.Random(seed)
    pairs = {tuple(sorted((one, rng.randrange(units)))) for one in range(units) for _ in range(20)}
    return [made.judged(f"u{left:05}", f"u{right:05}", "unrelated", rng.random()) for left, right in sorted(pairs) if left != right]


def test_statements_that_are_compared_with_each_other_stand_in_one_group() -> None:
    assert groups(among("a", "b", "c")) == (("a", "b", "c"),)


def test_a_group_has_no_more_members_than_a_model_can_count() -> None:
    found = groups(among(*(f"u{place:02}" for place in range(30))))
    assert {len(group) for group in found} == {MOST}


def test_groups_overlap_so_that_each_statement_meets_its_likeliest_others() -> None:
    judgements = [
        made.judged(f"u{place:02}", f"u{place + 1:02}", "unrelated", 0.9 - place / 100) for place in range(40)
    ]  # a chain: each but the ends has two neighbours
    assert [j for j in judgements if not together(j.left, j.right, judgements)] == []


def test_small_groups_share_a_question() -> None:
    assert groups([*among("a", "b"), *among("c", "d"), *among("e", "f")]) == (("a", "b", "c", "d", "e", "f"),)


def test_a_pair_without_a_fair_chance_is_not_asked_about() -> None:
    assert groups(among("a", "b", score=FAIR / 2)) == ()


def test_what_the_small_judge_sets_apart_is_asked_about_however_little_alike() -> None:
    assert groups([made.judged("a", "b", "contradicts", 0.0)]) == (("a", "b"),)


def test_the_likeliest_pairs_of_each_stand_together() -> None:
    judgements = scattered(100)
    groups_of = groups(judgements)
    pairs = {pair for group in groups_of for pair in combinations(group, 2)}
    for unit in {name for j in judgements for name in (j.left, j.right)}:
        near = sorted((j for j in judgements if unit in (j.left, j.right)), key=lambda j: -j.score)[:LIKELIEST]
        assert [(j.left, j.right) for j in near if (j.left, j.right) not in pairs] == []


def test_questions_grow_no_faster_than_statements() -> None:
    asked = {units: len(groups(scattered(units))) for units in (100, 400, 1600)}
    assert all(count <= units / UNITS_A_GROUP for units, count in asked.items())


def test_groups_do_not_depend_on_the_order_of_what_is_given() -> None:
    judgements = scattered(60)
    assert groups(judgements) == groups(judgements[::-1])
