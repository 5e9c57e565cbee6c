"""'The claim could not be verified': which claim?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.model import DocumentId, Sketch, Statement, StatementId

BACK = 2
"""Sentences to look back for what a caveat is about."""


def caveats(statements: Iterable[Statement], sketches: Mapping[StatementId, Sketch]) -> Mapping[StatementId, tuple[StatementId, ...]]:
    """Map each caveat that only points back to the one or two statements before it that it is about.

    Reported statements come before what the outlet says itself: it is others'
    claims that an outlet could not verify. One without a statement near before
    it is left out, and stands for itself.
    """
    by_document: Mapping[DocumentId, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda statement: (statement.start, statement.id)):
        by_document[statement.doc].append(statement)
    found = {
        statement.id: about(statement, report, sketches)
        for report in by_document.values()
        for statement in report
        if is_caveat(statement) and sketches[statement.id].stands_for
    }
    return {caveat: targets for caveat, targets in sorted(found.items()) if targets}


def is_caveat(statement: Statement) -> bool:
    return statement.stance in ("cannot_verify", "doubts")


def states(statement: Statement, sketch: Sketch) -> bool:
    """Does it say anything? A question does not, nor do marks without a word."""
    return statement.stance != "asks" and sketch.words > 0


def about(caveat: Statement, report: Sequence[Statement], sketches: Mapping[StatementId, Sketch]) -> tuple[StatementId, ...]:
    """The nearest statements before a caveat, as many as its words stand for."""
    place = sketches[caveat.id].sentence
    before = [
        s
        for s in report
        if s.start < caveat.start and not is_caveat(s) and states(s, sketches[s.id]) and place - BACK <= sketches[s.id].sentence <= place
    ]
    before.sort(key=lambda s: (sketches[s.id].sentence, s.kind != "narrated", s.start))
    return tuple(s.id for s in before[-sketches[caveat.id].stands_for :])
