"""Average-link clusters."""

from __future__ import annotations

from sayso.compose.clusters import Pair, clusters
from sayso.model import StatementId

A, B, C, D = map(StatementId, "abcd")


def test_a_chain_of_likenesses_is_no_cluster() -> None:
    scores: dict[Pair, float] = {(A, B): 0.9, (B, C): 0.8, (C, D): 0.9}
    assert clusters([A, B, C, D], scores, [], same=0.5) == [(A, B), (C, D)]


def test_what_is_apart_never_shares_a_cluster_even_through_others() -> None:
    scores: dict[Pair, float] = {(A, B): 0.9, (B, C): 0.9, (A, C): 0.9}
    assert clusters([A, B, C], scores, [(A, C)], same=0.5) == [(A, B), (C,)]


def test_a_pair_that_nobody_judged_counts_nothing() -> None:
    assert clusters([A, B, C], {(A, B): 0.9, (B, C): 0.9}, [], same=0.6) == [(A, B), (C,)]


def test_the_order_of_the_input_does_not_matter() -> None:
    scores: dict[Pair, float] = {(A, B): 0.7, (B, C): 0.7, (C, D): 0.7, (A, D): 0.7}
    turned = dict(reversed(scores.items()))
    assert clusters([D, B, A, C], turned, [], same=0.6) == clusters([A, B, C, D], scores, [], same=0.6)
