"""Which places were put where they are."""

from __future__ import annotations

import math

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import GoldPlace
from sayso.evaluate.measures import Figures
from sayso.evaluate.naming import same_name
from sayso.model import Place

DIAMETER_KM = 12742
"""Of the Earth, in the mean."""
NEAR_KM = 50


def figures(alignment: Alignment) -> Figures:
    wanted = alignment.gold.places
    near = [gold for gold in wanted if is_near(alignment, gold)]
    wrong = [gold for gold in wanted if namesakes(alignment, gold) and not is_near(alignment, gold)]
    placed = len(near) + len(wrong)
    return {
        "place_recall_50km": len(near) / len(wanted) if wanted else None,
        "place_precision_50km": len(near) / placed if placed else None,
    }


def missed(alignment: Alignment) -> list[tuple[object, ...]]:
    """Name of each place that is not where it should be, and where the dossier has its namesakes."""
    return [
        (gold.name, *((place.name, place.lat, place.lon) for place in namesakes(alignment, gold)))
        for gold in alignment.gold.places
        if not is_near(alignment, gold)
    ]


def namesakes(alignment: Alignment, gold: GoldPlace) -> list[Place]:
    return [
        place
        for place in alignment.dossier.places
        if place.lat is not None and any(same_name(gold.name, name) for name in [place.name, *place.aliases])
    ]


def is_near(alignment: Alignment, gold: GoldPlace) -> bool:
    return any(
        kilometres((gold.lat, gold.lon), (place.lat, place.lon)) <= NEAR_KM
        for place in namesakes(alignment, gold)
        if place.lat is not None and place.lon is not None
    )


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Great-circle distance between two points in degrees, by the haversine formula.

    >>> round(kilometres((0.0, 0.0), (0.0, 1.0)))
    111
    """
    south, west, north, east = map(math.radians, (*left, *right))
    chord = math.sin((north - south) / 2) ** 2 + math.cos(south) * math.cos(north) * math.sin((east - west) / 2) ** 2
    return DIAMETER_KM * math.asin(math.sqrt(min(1.0, chord)))
