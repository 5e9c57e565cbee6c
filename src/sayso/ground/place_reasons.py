"""Why a name is put where it is on the map: what weighed most for the place chosen, in words, and what else it might be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sayso.ground.candidacy import Named, vectors
from sayso.ground.ranking import FEATURES
from sayso.ground.reasons import MOST_RIVALS
from sayso.ground.surroundings import Belief, kilometres
from sayso.language import countries
from sayso.language.gazetteer import GazetteerRow, regions
from sayso.model import Decision, Place, PlaceId, Rival

ALONE: Final = "the only place of that name in the gazetteer"
UNKNOWN: Final = "no place of that name in the gazetteer"
UNSURE: Final = "none of the places of that name is likely enough"
HOUSE: Final = "short for a house in the report"
AIRPORT: Final = "put where the report has an airport of that name"
TOWN_OF_SENTENCE: Final = "put in the town that its sentence names"
TOWN_OF_REPORT: Final = "put in the town that the report is about"
ANOTHER_REPORT: Final = "put where another report of the event puts it"
NAMED_FOR: Final = "put where what it is named for is"

KIND: Final = "what such a name mostly means"
TOLD_KIND: Final = "its words tell what kind of place it is"
SIZE, SPELLING, CAPITAL = "the larger place", "spelled just so", "the capital of its country"
HELD, HOLDS = "its words tell what it lies in", "other places are said to lie in it"
COUNTRY, NEAR = "in a country that the report is about", "near the report's other places"
EVENT, SAME = "near places that other reports of the event name", "what other reports of the event mean by that name"

REASONS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("country", "region", "district", "natural", "facility", "village"), KIND),
    **dict.fromkeys(("untold_district", "town_in_region", "one_word", "part", "part_town", "overlooked", "any"), KIND),
    **dict.fromkeys(("large", "town_size", "area_size", "size_share", "foremost", "small_alone"), SIZE),
    **dict.fromkeys(("exact", "own_stem", "other_name", "like_spelling"), SPELLING),
    "capital": CAPITAL,
    **dict.fromkeys((f"told_{kind}" for kind in ("settlement", "region", "district", "country", "natural", "facility")), TOLD_KIND),
    **dict.fromkeys(("held", "held_by_region", "held_by_short", "not_held", "held_near"), HELD),
    **dict.fromkeys(("holds_region", "holds_town"), HOLDS),
    **dict.fromkeys(("country_share", "same_country", "no_country", "siblings", "home_small", "home_district", "far_small"), COUNTRY),
    **dict.fromkeys(("region_share", "same_region", "near_10", "near_50", "near_200", "near_mass"), NEAR),
    **dict.fromkeys(("event_country", "event_region", "event_near"), EVENT),
    "event_same": SAME,
}
"""What each feature of the ranking is told as."""
TOLD: Final = tuple(dict.fromkeys(REASONS[name] for name in FEATURES))
TABLE: Final = np.array([[REASONS[name] == reason for reason in TOLD] for name in FEATURES], dtype=np.float64)
"""Which features each reason sums up."""
HALF: Final = 0.5
"""A second reason is told that weighed so much of the first, at least."""
BESIDE_KM: Final = 30.0
"""Rows as near as this are one place for that: a town and its district."""
LEAST: Final = 0.001
"""Chance of a rival, at least."""
SETTLED: Final = frozenset({"city", "village"})


def holds(words: str) -> str:
    return f"put where “{words}” is, which holds it"


@dataclass(frozen=True, slots=True)
class Ranked:
    """How probable each row of a name is, and what weighed most for the first of them."""

    chances: Belief
    why: str

    def chance(self, one: Named, row: int) -> float:
        """Of a row with what lies beside it."""
        return float(self.chances[beside(one, row)].sum())


@dataclass(frozen=True, slots=True)
class Placement:
    """A name with the row of the gazetteer that it is taken for, and why."""

    one: Named
    row: GazetteerRow | None
    why: str
    chance: float | None = None
    """How probable the row is, where the ranking chose it."""
    others: tuple[tuple[GazetteerRow, float], ...] = ()
    """What else it might be, with how probable that is, best first."""


def ranked(chances: Belief, weighed: NDArray[np.float64]) -> Ranked:
    """What weighed most for the most probable row of a name, against the next one; `weighed` are its rows' features by their weights."""
    if len(chances) < 2:
        return Ranked(chances, ALONE if len(chances) else UNKNOWN)
    first, second = np.argsort(-chances, kind="stable")[:2]
    sums = (weighed[first] - weighed[second]) @ TABLE
    top, next_ = np.argsort(-sums, kind="stable")[:2]
    told = [top, next_] if sums[next_] >= HALF * sums[top] else [top]
    return Ranked(chances, ", and ".join(TOLD[index] for index in told if sums[index] > 0) or SIZE)


def beside(one: Named, row: int) -> NDArray[np.bool_]:
    """Which rows of a name lie where one of them does."""
    near: NDArray[np.bool_] = kilometres(one.vectors[row : row + 1], one.vectors)[0] < BESIDE_KM
    return near


def rivals(one: Named, chances: Belief, chosen: int | None) -> Iterator[tuple[GazetteerRow, float]]:
    """Yield what else a name might be, best first, each spot once."""
    left = np.ones(len(chances), dtype=np.bool_) if chosen is None else ~beside(one, chosen)
    for index in np.argsort(-chances, kind="stable"):
        if left[index] and chances[index] >= LEAST:
            spot = beside(one, int(index))
            yield one.rows[index], float(chances[spot & left].sum())
            left &= ~spot


def why_there(place: Place, group: Sequence[Placement], spots: Mapping[tuple[object, ...], PlaceId]) -> Iterator[Decision]:
    """Why each mention of a place is put where it is."""
    for found in group:
        row = found.row
        others = tuple(
            Rival(described(other, row), spots.get(spot(other)), round(chance, 3)) for other, chance in found.others[:MOST_RIVALS]
        )
        score = None if found.chance is None else round(found.chance, 3)
        for mention in found.one.mentions:
            yield Decision(mention.doc, mention.start, mention.end, "place", place.id, found.why, score, others)


def spot(row: GazetteerRow) -> tuple[object, ...]:
    """What two rows of one place share: a sea has a row for each of its names."""
    return row.id, row.kind, row.lat, row.lon, row.country, row.admin1


def described(row: GazetteerRow, chosen: GazetteerRow | None) -> str:
    """What a reader would call a row, and how far it is from the one that was chosen: 'Norwick, Ohio, United States (310 km away)'."""
    within = regions().get((row.country, row.admin1)) if row.kind != "region" else None
    country = countries.countries().get(row.country) if row.kind != "country" else None
    names = dict.fromkeys((row.name, within, country.name if country else None))
    away = round(float(kilometres(vectors([row]), vectors([chosen]))[0, 0])) if chosen else None
    notes = [*([] if row.kind in SETTLED else [row.kind]), *([] if away is None else [f"{away:,} km away"])]
    called = ", ".join(name for name in names if name)
    return f"{called} ({', '.join(notes)})" if notes else called
