"""Can two fillers of one place not be one: other people, other places, other things?"""

from __future__ import annotations

import math
from itertools import product
from typing import Final

from sayso.judge.exclusive import exclusive
from sayso.judge.filled import Filled, Name, Spot

SETTLED: Final = frozenset({"city", "village", "facility"})
PLACES: Final = frozenset({"GPE", "LOC", "FAC"})
BODIES: Final = frozenset({"ORG", "GROUP"})
NEARBY: Final = 40
"""Kilometres within which one settlement may be a part of the other, or the next one to it."""
WIDE: Final = 400
"""Kilometres across that a region may be."""
RADIUS: Final = 6371


def rivals(one: Filled, other: Filled) -> bool:
    if one.filler.name and other.filler.name:
        return names_apart(one, other)
    return not (one.filler.name or other.filler.name) and things_apart(one, other)


def things_apart(one: Filled, other: Filled) -> bool:
    """Are they two kinds of thing, or two of one kind told apart by colour or the like?"""
    if one.filler.noun != other.filler.noun:
        return exclusive(one.filler.noun, other.filler.noun)
    own, its = set(one.filler.more), set(other.filler.more)  # a red and white van is no other than a white one
    return any(exclusive(*words) for words in product(own - its, its - own))


def names_apart(one: Filled, other: Filled) -> bool:
    if one.name is None or other.name is None or of_one(one.name, other.name):
        return False
    types = {one.name.type, other.name.type}
    if types == {"PERSON"} or types <= BODIES:
        return True
    alike = len(types) == 1 and types <= PLACES  # an airport may lie in a town, and bear the name of another
    return alike and one.spot is not None and other.spot is not None and far_apart(one.spot, other.spot)


def of_one(one: Name, other: Name) -> bool:
    """May two names be one's, or one part of the other?"""
    related = one.id == other.id or one.id in other.bodies or other.id in one.bodies
    return related or bool(one.words & other.words or one.initials & other.words or other.initials & one.words)


def far_apart(one: Spot, other: Spot) -> bool:
    """Are they two places of which neither lies in the other?"""
    if "natural" in (one.kind, other.kind):
        return False
    if one.country and other.country and one.country != other.country:
        return True
    if "country" in (one.kind, other.kind):
        return False
    distance = kilometres(one, other)
    if distance is None:
        return False
    if {one.kind, other.kind} <= SETTLED:
        return distance > NEARBY
    return distance > (NEARBY if one.kind == other.kind else WIDE)


def kilometres(one: Spot, other: Spot) -> float | None:
    """The distance on a sphere (haversine formula); None where either place is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north, south = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((north - south) / 2) ** 2 + math.cos(north) * math.cos(south) * math.sin(math.radians(one.lon - other.lon) / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(half)))
