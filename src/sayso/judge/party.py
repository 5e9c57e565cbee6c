"""Whether two statements come from one party, and which came later."""

from __future__ import annotations

from sayso.judge.side import Side


def same_party(left: Side, right: Side) -> bool:
    """Is one party accountable for both: a speaker, or the document that says it itself?

    'He', where nobody knows who that is, may be whoever else speaks in the report.
    """
    within = left.statement.doc == right.statement.doc
    return party(left) == party(right) or (within and (is_anybody(left) or is_anybody(right)))


def is_anybody(side: Side) -> bool:
    """Is it said by somebody of whom nothing is known?"""
    return side.statement.source is not None and side.speaker is None


def party(side: Side) -> str:
    return side.speaker or side.statement.doc


def later(left: Side, right: Side) -> bool:
    """Were they said on two days that are both known?"""
    return before(left, right) or before(right, left)


def before(left: Side, right: Side) -> bool:
    """Was the one said on an earlier day than the other?"""
    return days(left, right) and (left.statement.said_on or "") < (right.statement.said_on or "")


def days(left: Side, right: Side) -> bool:
    return left.statement.said_on is not None and right.statement.said_on is not None
