"""Which judge has the last word on a pair."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import READER, Judgement, StatementId


def ruling(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Keep one judgement of each pair, that of the judge who outranks the others; sorted.

    A reader outranks a language model, and that the small judge. Of two that
    rank alike the surer one rules.
    """
    found: dict[frozenset[StatementId], Judgement] = {}
    for judgement in sorted(judgements, key=precedence):
        found.setdefault(frozenset((judgement.left, judgement.right)), judgement)
    return tuple(sorted(found.values(), key=lambda judgement: (judgement.left, judgement.right)))


def precedence(judgement: Judgement) -> tuple[int, float, str, StatementId, StatementId, str]:
    return -rank(judgement), -judgement.score, judgement.judge, judgement.left, judgement.right, judgement.relation


def rank(judgement: Judgement) -> int:
    """How much its judge's word counts."""
    if judgement.judge == READER:
        return 2
    return 1 if judgement.by_language_model else 0
