"""Which judge has the last word."""

from __future__ import annotations

from itertools import permutations

from sayso.judge import ruling
from tests import made

SMALL = made.judged("a", "b", "same", 0.9, "likeness-3")
MODEL = made.judged("a", "b", "unrelated", 0.0, "openai:llama")
READER = made.judged("a", "b", "contradicts", 1.0, "reader")


def test_a_reader_outranks_a_language_model_and_that_the_small_judge() -> None:
    for judgements in permutations((SMALL, MODEL, READER)):
        assert ruling(judgements) == (READER,)
    assert ruling([SMALL, MODEL]) == (MODEL,)


def test_a_pair_is_one_pair_in_either_order() -> None:
    turned = made.judged("b", "a", "replaces", 1.0, "openai:llama")
    assert ruling([SMALL, turned]) == (turned,)


def test_other_pairs_are_kept_and_sorted() -> None:
    other = made.judged("a", "c")
    assert ruling([other, SMALL]) == (SMALL, other)


def test_of_two_that_rank_alike_the_surer_one_rules() -> None:
    assert ruling([made.judged("a", "b", "same", 0.2, "openai:x"), made.judged("a", "b", "contradicts", 0.7, "openai:y")])[0].score == 0.7
