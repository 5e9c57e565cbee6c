"""Can two figures be of one number?"""

from __future__ import annotations

from typing import Final

from sayso.model import Figure

ABOUT: Final = 0.1
"""How far an approximate figure may be off, as a share of it: 'about 1,000' reaches from 900 to 1,100."""


def alike(one: Figure, other: Figure) -> bool:
    """Do they tell the same of what they count, in one unit?"""
    return one.what == other.what and one.unit == other.unit


def ranges_apart(one: Figure, other: Figure, about: float = ABOUT) -> bool:
    """Can no number lie in both ranges? An open end reaches any number, an approximate one a share `about` farther."""
    return under(one, other, about) or under(other, one, about)


def under(one: Figure, other: Figure, about: float) -> bool:
    if one.high is None or other.low is None:
        return False
    highest = one.high * (1 + about) if one.approximate else one.high
    lowest = other.low * (1 - about) if other.approximate else other.low
    return highest < lowest
