"""Which entities a stretch of text names."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sayso.model import DocumentId, Entity, EntityId, Statement, StatementId


def named(statements: Iterable[Statement], entities: Iterable[Entity]) -> Mapping[StatementId, tuple[EntityId, ...]]:
    """Map each statement to the entities that its content mentions, sorted."""
    mentions: dict[DocumentId, list[tuple[int, int, EntityId]]] = defaultdict(list)
    for entity in entities:
        for mention in entity.mentions:
            mentions[mention.doc].append((mention.start, mention.end, entity.id))
    for found in mentions.values():
        found.sort()
    return {statement.id: within(statement, mentions[statement.doc]) for statement in statements}


def within(statement: Statement, mentions: list[tuple[int, int, EntityId]]) -> tuple[EntityId, ...]:
    return tuple(sorted({name for part in statement.parts for name in between(part.start, part.end, mentions)}))


def between(start: int, end: int, mentions: list[tuple[int, int, EntityId]]) -> Iterable[EntityId]:
    for index in range(bisect_left(mentions, (start,)), len(mentions)):
        first, last, entity = mentions[index]
        if first >= end:
            return
        if last <= end:
            yield entity
