"""Which judge has the last word on a pair."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from sayso.model import READER, Judgement, StatementId


def ruling(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Keep one judgement of each pair, that of the judge who outranks the others; sorted.

    A reader outranks a language model, and that the small judge. Of two that
    rank alike the surer one rules.
    """
    of_each_pair = groupby(sorted(judgements, key=pair), key=pair)
    found = [min(on_one, key=precedence) for _, on_one in of_each_pair]
    return tuple(sorted(found, key=lambda judgement: (judgement.left, judgement.right)))


def pair(judgement: Judgement) -> tuple[StatementId, StatementId]:
    left, right = judgement.left, judgement.right
    return (left, right) if left <= right else (right, left)


def precedence(judgement: Judgement) -> tuple[int, float, str, StatementId, StatementId, str]:
    return -rank(judgement), -judgement.score, judgement.judge, judgement.left, judgement.right, judgement.relation


def rank(judgement: Judgement) -> int:
    """How much its judge's word counts."""
    if judgement.judge == READER:
        return 2
    return 1 if judgement.by_language_model else 0
