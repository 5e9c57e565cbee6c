"""Whether two statements come from one party, and which came later."""

from __future__ import annotations

from sayso.judge.side import Side


def same_party(left: Side, right: Side) -> bool:
    """Is one party accountable for both: a speaker, or the document that says it itself?"""
    return party(left) == party(right)


def party(side: Side) -> str:
    return side.speaker or side.statement.doc


def later(left: Side, right: Side) -> bool:
    """Were they said on two days that are both known?"""
    return None not in (left.statement.said_on, right.statement.said_on) and left.statement.said_on != right.statement.said_on
