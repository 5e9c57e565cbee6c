"""Which of the places of a name is meant: a log-linear model over what the words and the surroundings tell.

The weights are learned (training/toponyms); `FEATURES` names what they weigh.
A first pass sees the words alone; the second also where the first one puts the
other names, as they come to know of each other.
"""

from __future__ import annotations

import functools
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from sayso.ground.candidacy import Named, area, contains, vectors
from sayso.ground.surroundings import FAR_KM, Belief, Surroundings, kilometres
from sayso.language import countries
from sayso.language.gazetteer import GazetteerRow, candidates
from sayso.language.gazetteer_files import stem, without_article
from sayso.language.regions import after_town
from sayso.text.spelling import fold

SETTLED = {"city", "village"}
NEAR_KM = 60.0
"""A town or district that is said to hold a place has its middle within so much of it."""

DOUBT = 0.5
"""What the scores of the words alone are multiplied by before other names learn of them, so that a namesake's size does not settle it."""

WORDS = (
    "any", "country", "region", "district", "natural", "facility", "village", "large", "town_size", "area_size",
    "size_share", "foremost", "exact", "own_stem", "other_name", "like_spelling", "capital",
    "told_settlement", "told_region", "told_district", "told_country", "told_natural", "told_facility",
    "untold_district", "town_in_region", "one_word", "held", "held_by_region", "held_by_short", "not_held", "held_near",
    "holds_region", "holds_town", "small_alone", "part", "part_town", "overlooked",
)  # fmt: skip
"""Features of a row from the name's own words."""
AROUND = (
    "country_share", "same_country", "region_share", "same_region", "no_country", "near_10", "near_50", "near_200", "near_mass",
    "siblings", "event_country", "event_region", "event_near", "event_same", "home_small", "home_district", "far_small",
)  # fmt: skip
"""Features of a row from its surroundings."""
FEATURES = WORDS + AROUND


@dataclass(frozen=True, slots=True)
class Event:
    """What the documents of the same event tell: their surroundings, and where they put the same name."""

    surroundings: Surroundings
    same: dict[str, list[tuple[float, NDArray[np.float64]]]]


def word_features(one: Named, holders: frozenset[str]) -> NDArray[np.float64]:
    """One line for each row of a name. `holders` are the names that hold another one in the document."""
    towns = [row.population for row in one.rows if row.kind in SETTLED]
    most, total = max(towns, default=0), sum(towns) + 1
    near = near_holders(one)
    table = [
        words(row, one, most, total, holds=fold(one.text) in holders, near=bool(close)) for row, close in zip(one.rows, near, strict=True)
    ]
    return np.array(table, dtype=np.float64).reshape(len(one.rows), len(WORDS))


def words(row: GazetteerRow, one: Named, most: int, total: int, *, holds: bool, near: bool) -> list[float]:
    settled = row.kind in SETTLED
    size = math.log10(row.population + 10)
    name, text = fold(next(without_article(row.name, row.country), row.name)), fold(one.text).removeprefix("the ")
    exact = name == text or text.endswith((f" de {name}", f" del {name}", f" of {name}"))
    stemmed = not exact and fold(stem(row.name)) == text
    spelled = not exact and not stemmed
    told = one.kinds
    known = [area(place) for place in one.inside if area(place)]
    held = any({(row.country, ""), (row.country, row.admin1)} & holder for holder in known)
    return [
        1.0,
        row.kind == "country",
        row.kind == "region",
        row.kind == "district",
        row.kind == "natural",
        row.kind == "facility",
        row.kind == "village",
        settled and row.population > 100_000,
        size if settled else 0.0,
        0.0 if settled else size,
        row.population / total if settled else 0.0,
        settled and row.population == most,
        exact,
        stemmed,
        spelled,
        spelled and name[:2] != text[:2],
        row.kind == "city" and countries.government_of(one.text) == row.country,
        settled and bool(told & SETTLED),
        row.kind == "region" if "region" in told else -1.0 * (row.kind == "region" and bool(told)),
        row.kind == "district" if "district" in told else -1.0 * (row.kind == "district" and bool(told)),
        row.kind == "country" if "country" in told else -1.0 * (row.kind == "country" and bool(told)),
        row.kind == "natural" if "natural" in told else -1.0 * (row.kind == "natural" and bool(told)),
        row.kind == "facility" if "facility" in told else -1.0 * (row.kind == "facility" and bool(told)),
        row.kind == "district" and not told and " " not in one.text,
        row.kind == "region" and not told and most * 50 > row.population,
        settled and " " not in one.text and row.population < 20_000,
        held,
        any((row.country, row.admin1) in holder for holder in known),
        any(after_town(place) and contains(place, row) for place in one.inside),
        bool(known) and not held,
        near and not held,
        holds and not settled,
        holds and settled,
        row.population < 5000 and settled and not held,
        one.part,
        one.part and settled,
        all(mention.overlooked for mention in one.mentions),
    ]


def near_holders(one: Named) -> NDArray[np.bool_]:
    """Is each row near a town or district that the words put it in?"""
    found = np.zeros(len(one.rows), dtype=np.bool_)
    for place in one.inside:
        rows = [row for row in candidates(place) if row.kind in {"city", "village", "district"}][:20]
        if rows and len(one.rows):
            found |= kilometres(one.vectors, vectors(rows)).min(axis=1) < NEAR_KM
    return found


def around_features(one: Named, here: Surroundings, event: Event) -> NDArray[np.float64]:
    nearest, mass = here.nearest(one.name, one.vectors)
    event_nearest, _ = event.surroundings.nearest(one.name, one.vectors)
    same = elsewhere(one, event)
    table = [
        around(row, one, here, event.surroundings, (float(near), float(heavy), float(other), float(alike)))
        for row, near, heavy, other, alike in zip(one.rows, nearest, mass, event_nearest, same, strict=True)
    ]
    return np.array(table, dtype=np.float64).reshape(len(one.rows), len(AROUND))


def elsewhere(one: Named, event: Event) -> NDArray[np.float64]:
    """How surely the event's other documents put the same name near each row."""
    told = event.same.get(one.key, [])
    if not told:
        return np.zeros(len(one.rows))
    weights = np.array([weight for weight, _ in told])
    km = kilometres(one.vectors, np.array([vector for _, vector in told]))
    found: NDArray[np.float64] = ((km < NEAR_KM) * weights).sum(axis=1) / (weights.sum() + 0.5)
    return found


def around(row: GazetteerRow, one: Named, here: Surroundings, event: Surroundings, near: tuple[float, float, float, float]) -> list[float]:
    nearest, mass, event_nearest, same = near
    country, region = here.share(one.name, (row.country,)), here.share(one.name, (row.country, row.admin1)) if row.admin1 else 0.0
    small = row.population < 20_000 and row.kind in SETTLED
    silent = here.tally.without(one.name, ()) == 0
    return [
        math.sqrt(country),
        country > 0,
        math.sqrt(region),
        region > 0,
        not silent and country == 0 and bool(row.country),
        math.exp(-nearest / 10.0),
        math.exp(-nearest / 50.0),
        math.exp(-nearest / 200.0),
        mass,
        here.share(one.name, (row.country, "kind", row.kind)) if row.kind in {"region", "district", "country"} else 0.0,
        math.sqrt(event.share(one.name, (row.country,))),
        math.sqrt(event.share(one.name, (row.country, row.admin1))) if row.admin1 else 0.0,
        math.exp(-event_nearest / 100.0) if event_nearest < FAR_KM else 0.0,
        same,
        small and country > 0.3,
        country if row.kind == "district" else 0.0,
        small and country == 0 and not silent,
    ]


def belief(scores: NDArray[np.float64]) -> Belief:
    """Scores made to probabilities; what they lack to 1 is that of none of the rows, which scores 0."""
    if not len(scores):
        return scores
    most = max(0.0, float(scores.max()))
    raised = np.exp(scores - most)
    shares: Belief = raised / (raised.sum() + math.exp(-most))
    return shares


@functools.cache
def weights() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The learned weights: of the words alone, and of the words with the surroundings."""
    written = json.loads(files("sayso.ground").joinpath("ranking.json").read_text(encoding="utf-8"))
    alone = np.array([written["alone"][name] for name in WORDS])
    together = np.array([written["together"][name] for name in FEATURES])
    return alone, together


def holders(named: Sequence[Named]) -> frozenset[str]:
    return frozenset(fold(place).removeprefix("the ") for one in named for place in one.inside)
