"""The amount beside a bare number in whose unit it is: 'rose 12 points to 845', '300 flights were cancelled and 1,100 delayed'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.ground.amount import LIKE_ANOTHER, Amount
from sayso.ground.counted import OBJECTS, SUBJECTS, Counted
from sayso.ground.people import plural
from sayso.ground.quantity import Quantity
from sayso.ground.tense import clauses
from sayso.language.parse import Parse, Token
from sayso.model import Span

RELATIVE = ("percentage", "share", "times")
TIMES = ("duration", "age")
COMPARED = re.compile(
    r"[^.;]{0,60}\b(?:(?:up|down)\s+from|compared\s+(?:with|to)|including|against|versus|vs\.?)\s+(?:an?\s+\w+\s+of\s+)?", re.IGNORECASE
)
"""What stands between an amount and one that it is measured by, or that it holds: '4 million homes, including 1.2 million in the west'."""
CONTRASTED = re.compile(r"\b(?:while|whilst|whereas)\b")
AND = re.compile(r"[^.;]{1,80}(?:\band|,)\s+")
GOES_ON = re.compile(r"(?:\s\([^()]{1,40}\))?\s(by|for|in|from|on|at|to|among|with)\s")
"""A preposition behind an amount; so '410 boats by auction and 180 by tender' goes on."""
SUSPENDED = re.compile(r"-(?:,\s+(?:and\s+|or\s+)?|\s+(?:and|or|to)\s+)(?=[\w$€£])")
"""Behind the first of two numbers that share a noun: '5- or 6-inch'."""
MOVED = re.compile(r",?\s+(?:up|down)\s+")
"""Between where a thing stands and how far it moved: '845, up 12 points'."""


def shared_noun(parse: Parse, found: Counted, number: Sequence[Token], told: Sequence[Amount]) -> Amount | None:
    """The count before a number that stands alone in a like clause: '300 flights were cancelled and 1,100 delayed'."""
    if found.noun or found.what or not told or number[-1].dep not in SUBJECTS:
        return None
    earlier, verb = told[-1], next(clauses(parse, number[-1]), None)
    alike = verb is not None and verb.dep == "conj" and parse.head(verb) == next(clauses(parse, earlier.token), None)
    return earlier if alike and is_count(earlier) else None


def is_count(amount: Amount) -> bool:
    """Is it a number of things that a noun names?"""
    return amount.token.pos == "NOUN" and amount.unit == plural(amount.token)


def likened(parse: Parse, quantity: Quantity, told: Sequence[Amount]) -> Amount | None:
    """The amount that a bare number is compared with, part of, or goes on from."""
    return next((amount for amount in reversed(told) if may_lend(amount, quantity) and likens(parse.text, amount, quantity)), None)


def may_lend(earlier: Amount, quantity: Quantity) -> bool:
    """Can a bare number be in its unit? A number of hundreds is no percentage."""
    if not earlier.unit or earlier.what in (*TIMES, "share", "times"):
        return False
    return earlier.what != "percentage" or max(quantity.low or 0.0, quantity.high or 0.0) <= 100


def likens(text: str, earlier: Amount, quantity: Quantity) -> bool:
    """Do the words between an amount and a number, or behind both, tell that they count the same?"""
    if COMPARED.fullmatch(text, earlier.span.end, quantity.start):
        return True
    first, second = GOES_ON.match(text, earlier.span.end), GOES_ON.match(text, quantity.end)
    return bool(first and second and first[1] == second[1] and AND.fullmatch(text, earlier.span.end, quantity.start))


def lender(parse: Parse, quantity: Quantity, number: Sequence[Token], told: Sequence[Amount]) -> Amount | None:
    """The earlier amount in whose unit a number is that is the value of something."""
    return next((amount for amount in reversed(told) if amount.unit and lends_unit(parse, amount, quantity, number)), None)


def lends_unit(parse: Parse, earlier: Amount, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is a bare number in the unit of an earlier amount?

    So it is behind the same preposition ('rose by two percent and fell by one'); where the
    earlier one tells how far something moved, and the number to where ('rose 12 points to 845');
    and where 'while' sets them against each other.
    """
    verb, other = next(clauses(parse, number[-1]), None), next(clauses(parse, earlier.token), None)
    below = verb is not None and verb != other and parse.head(verb) == other
    preposition = parse.head(number[-1])
    if preposition.pos != "ADP":
        contrasted = CONTRASTED.search(parse.text, earlier.span.end, quantity.start) is not None
        return contrasted and (below or verb == other) and any(token.dep in OBJECTS for token in number) and may_lend(earlier, quantity)
    first = parse.head(earlier.token)
    if first.pos == "ADP" and first.text.lower() == preposition.text.lower() and first.index != preposition.index:
        return earlier.what != "money"
    moved = preposition.text.lower() in ("to", "from", "at") and earlier.what not in (*RELATIVE, *TIMES)
    return moved and (verb == other or below)


def borrowed(text: str, told: Sequence[Amount]) -> Iterator[Amount]:
    """Give bare numbers the unit of the amount right behind them where both share it; a number before a hyphen needs one."""
    following: Amount | None = None
    settled: list[Amount] = []
    for amount in reversed(told):
        suspends = SUSPENDED.match(text, amount.span.end)
        if following and not amount.unit and suspends and suspends.end() == following.span.start:
            amount = replace(amount, what=following.what, unit=following.unit, subject=following.subject, why=(*amount.why, LIKE_ANOTHER))
        elif following and not amount.unit and MOVED.fullmatch(text, amount.span.end, following.span.start):
            amount = replace(amount, what=following.what, unit=following.unit, why=(*amount.why, LIKE_ANOTHER))
        if amount.unit or not suspends:
            settled.append(amount)
            following = amount
    yield from reversed(settled)


def suspended(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> Amount | None:
    """A number whose noun or unit stands behind a later one."""
    if quantity.unit or not SUSPENDED.match(parse.text, quantity.end):
        return None
    span = Span(quantity.start, quantity.end)
    return Amount(span, "number", span, quantity.low, quantity.high, "", quantity.approximate, number[-1], quantity.why)
