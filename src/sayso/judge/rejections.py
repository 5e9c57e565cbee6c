"""'The charges were false', 'it was not true': which charges, what was not true?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.judge.party import same_party
from sayso.judge.side import Side
from sayso.judge.stems import stem
from sayso.model import DocumentId, Judgement

FALSE: Final = frozenset(
    map(
        stem,
        "false untrue wrong baseless groundless unfounded nonexistent inaccurate incorrect fabrication fabricate lie nonsense "
        "speculation invention fiction hoax".split(),
    )
)
"""What somebody calls words that he rejects."""
TRUE: Final = frozenset(map(stem, "true correct accurate accord correspond exist".split()))
"""What he says that they are not, or do not."""
FACTS: Final = frozenset(map(stem, "fact truth reality medium media".split()))
SAYINGS: Final = frozenset(map(stem, "account accusation allegation assertion charge claim report rumour rumor story suggestion".split()))
"""Nouns for what somebody else said."""
SCORE: Final = 0.8
"""Of a rejection and what it rejects: it is found by its place, not by likeness."""


def calls_false(side: Side) -> bool:
    """Does it say that something is false, or not true?"""
    said = stem(side.sketch.predicate)
    affirmed = said in FALSE and not side.sketch.negated
    return side.statement.stance == "asserts" and (affirmed or bool(TRUE & set(map(stem, side.sketch.absent))))


def rejections(sides: Sequence[Side], judge: str) -> Iterator[Judgement]:
    """Set each rejection that says nothing itself of what is rejected against what another party was just reported to say.

    That is a statement of the sentence before it, or of its own, with every clause in it.
    """
    reports: Mapping[DocumentId, list[Side]] = defaultdict(list)
    for side in sides:
        reports[side.statement.doc].append(side)
    for report in reports.values():
        for rejecting in filter(is_bare_rejection, report):
            for rejected in clauses(before(rejecting, report), report):
                first, second = sorted((rejecting.statement.id, rejected.statement.id))
                reason = f"one calls what the other says {rejecting.sketch.predicate}"
                yield Judgement(first, second, "contradicts", SCORE, judge, (reason,))


def is_bare_rejection(side: Side) -> bool:
    attributed = side.statement.source is not None
    return attributed and side.sketch.clause and side.sketch.stands_for > 0 and calls_false(side)


def before(rejecting: Side, report: Iterable[Side]) -> Side | None:
    """The last statement before it that somebody else is said to have made."""
    place = rejecting.sketch.sentence
    found = [
        side
        for side in report
        if side.statement.start < rejecting.statement.start
        and place - 1 <= side.sketch.sentence <= place
        and side.statement.source is not None
        and side.statement.stance == "asserts"
        and side.sketch.clause
        and not same_party(side, rejecting)
    ]
    return max(found, key=lambda side: (side.sketch.sentence, side.statement.end, -side.statement.start), default=None)


def clauses(rejected: Side | None, report: Iterable[Side]) -> Iterator[Side]:
    """A statement and the clauses in it."""
    if rejected is None:
        return
    start, end = rejected.statement.start, rejected.statement.end
    for side in report:
        inside = start <= side.statement.start and side.statement.end <= end
        if inside and side.sketch.clause and side.statement.stance == "asserts" and side.statement.source == rejected.statement.source:
            yield side
