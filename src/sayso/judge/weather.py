"""Does one tell of fair weather, and another of foul?"""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.denial import EMPTY
from sayso.judge.likeness import apart, shared
from sayso.judge.party import later, same_party
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import Relation

WEATHER: Final = frozenset("sea sky visibility weather".split())
FAIR: Final = frozenset("calm clear excellent fair fine good perfect".split())
FOUL: Final = frozenset("fog gale gust mist rain snow storm swell thunderstorm turbulence wind".split())
EARLIER: Final = re.compile(r"\b(?:earlier|before|previously|later|tomorrow|forecast|expected)\b", re.IGNORECASE)
"""Words for another hour, at which the weather may be another."""


def weather(left: Side, right: Side, likeness: float) -> tuple[Relation, str] | None:
    """Give that two parties tell of other weather, and the reason; None where they do not."""
    if not ((is_fair(left) and is_foul(right)) or (is_fair(right) and is_foul(left))):
        return None
    elsewhere = same_party(left, right) or not (of_one_day(left, right) and of_one_place(left, right))
    return None if elsewhere else ("contradicts", "one tells of fair weather and the other of foul")


def of_one_day(left: Side, right: Side) -> bool:
    return not (later(left, right) or apart(left.sketch.days, right.sketch.days))


def of_one_place(left: Side, right: Side) -> bool:
    """Do both name one place or thing, or, where one of them names none, have a word in common that tells where or when?"""
    both = shared(left.stems, right.stems).keys() - EMPTY - set(map(stem, WEATHER))
    return bool(both or left.names.keys() & right.names.keys()) and not apart(left.names, right.names)


@once
def is_fair(side: Side) -> bool:
    return side.sketch.predicate in FAIR and not WEATHER.isdisjoint(side.sketch.subject) and tells(side)


@once
def is_foul(side: Side) -> bool:
    return not FOUL.isdisjoint(side.sketch.subject) and tells(side)


def tells(side: Side) -> bool:
    """Does it say so, of the hour that is told of?"""
    return side.sketch.clause and side.asserting and not side.denying and EARLIER.search(side.statement.text) is None
