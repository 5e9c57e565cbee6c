"""Can two figures be of one number?"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from sayso.model import Figure

ABOUT: Final = 0.1
"""How far an approximate figure may be off, as a share of it: 'about 1,000' reaches from 900 to 1,100."""

ROUND: Final = 100
"""The least step in which numbers are taken to be rounded."""


ORDERS: Final = {
    "hundreds of thousands": 1_999_999,
    "tens of thousands": 199_999,
    "thousands": 19_999,
    "hundreds": 1_999,
    "scores": 199,
    "dozens": 199,
    "several": 9,
}
"""The most that a word stands for which tells only of what order a number is."""
LARGER: Final = r"(?: of)? (?:score|dozen|hundred|thousand|million|billion|trillion)s?\b"
VAGUE: Final = re.compile(rf"(?:{'|'.join(ORDERS)})\b(?!{LARGER})", re.IGNORECASE)


def alike(one: Figure, other: Figure) -> bool:
    """Do they tell the same of what they count, in one unit?"""
    return one.what == other.what and one.unit == other.unit


def ranges_apart(one: Figure, other: Figure, about: float = ABOUT) -> bool:
    """Can no number lie in both ranges? An open end reaches any number, an approximate one a share `about` farther."""
    return under(one, other, about) or under(other, one, about)


def rounded(one: Figure, other: Figure) -> bool:
    """May one be the other in round numbers: 400 of 406? 50 is not 53: below a hundred a number is taken as it stands."""
    return rounds(one, other) or rounds(other, one)


def rounds(round_one: Figure, exact: Figure) -> bool:
    value = round_one.low
    if value is None or value != round_one.high or value < ROUND or value != int(value):
        return False
    digits = str(int(value))
    step = 10 ** (len(digits) - len(digits.rstrip("0")))
    near = (bound for bound in (exact.low, exact.high) if bound is not None)
    return step >= ROUND and any(abs(bound - value) < step / 2 for bound in near)


def vague(figure: Figure) -> str | None:
    """The word for its order, where that is all that is told: 'hundreds of people'."""
    found = VAGUE.match(figure.text) if figure.high is None else None
    return found and found.group().lower()


def bounded(figure: Figure) -> Figure:
    """The figure with the most that it may be, where its word tells only the order."""
    word = vague(figure)
    return replace(figure, high=float(ORDERS[word])) if word else figure


def under(one: Figure, other: Figure, about: float) -> bool:
    if one.high is None or other.low is None:
        return False
    highest = one.high * (1 + about) if one.approximate else one.high
    lowest = other.low * (1 - about) if other.approximate else other.low
    return highest < lowest
