"""Which parts of the world a map of an event shows: frames around the places that the claims are about."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sayso.model import PlaceId
from sayso.render.page.basemap.bounds import KILOMETRES, Bounds, around

EVENT = 0.8
"""The share of the claims' weight that the event's frame holds. Capitals named in passing weigh little and fall outside."""
WIDE_KM = 4000.0
"""A frame that spans more shows half the world: it is not what the map opens on, where most claims are about less of it."""
HALF = 0.5
"""The share of the claims' weight that a frame holds at least which is opened instead."""
NEARER = 4
"""How many times smaller it is, at least."""
ACROSS = 4
"""How wide a country's frame is, by how far its point may be off."""
LEAST_KM = 40.0
"""A frame is no smaller."""
UNCLAIMED_KM = 600.0
"""Nor is one smaller whose places no claim is about: a dateline is no event to look at from near."""
MARGIN = 0.14
"""Of a frame's longer side, added on each side."""
LINK = 0.16
"""Of the span of the event: places nearer to each other than this belong to one cluster."""
SMALLER = 0.5
"""Of the event's span: a cluster that is larger is no closer look."""
APART, FAR_KM = 0.35, 60.0
"""Of a frame's span, and at least: how far apart two places stand for the frame to be named by both."""
WORTH = 0.04
"""Of the event's weight: what a cluster bears at least."""
LEAST_NARROWING = 0.1
"""Of a degree of longitude by one of latitude, for a region near a pole."""
ROUNDING = 1e-9
CLUSTERS = 3
"""So many frames of clusters at most."""
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that is drawn as a dot, or a region around one. `weight` tells how much claims are about it."""

    id: PlaceId
    name: str
    lon: float
    lat: float
    weight: float
    reach_km: float = 0.0
    """How far a region goes around its point."""
    titled: bool = False
    """Is it named in the titles of several reports, as the place of the story is?"""


@dataclass(frozen=True, slots=True)
class Area:
    """A country or region, which is no dot. `weight` tells how much claims are about it, `error_km` how far off its point may be."""

    spot: Spot
    error_km: float


@dataclass(frozen=True, slots=True)
class Frame:
    """`name` is made of names that the documents use and of fixed words."""

    name: str
    bounds: Bounds


def frames(spots: Sequence[Spot], areas: Sequence[Area] = ()) -> list[Frame]:
    """The event's frame first, then closer looks at its clusters, then all places; each that shows something of its own.

    The event's holds what titles name too, unless that lies too far off: who tells of another place at length names that more often.
    """
    if not spots:
        return []
    ordered = sorted(spots, key=lambda spot: (-spot.weight, spot.id))
    core = _with_titled(_core(ordered, EVENT), ordered)
    whole = _frame(_named(core), core)
    opened = _nearer(ordered, areas) if _span(core) > WIDE_KM else None
    event = opened or whole
    shown = [spot for spot in ordered if whole.bounds.holds(spot.lon, spot.lat)]
    closer = (_frame(f"Near {group[0].name}", group) for group in _clusters(shown))
    found = [event, *(frame for frame in closer if event.bounds not in frame.bounds)]
    if any(not event.bounds.holds(spot.lon, spot.lat) for spot in ordered):
        found.append(_frame("All places", ordered))
    return found


def _with_titled(core: Sequence[Spot], ordered: Sequence[Spot]) -> Sequence[Spot]:
    """Places with those that titles name and claims are about, which come first."""
    titled = [spot for spot in ordered if spot.titled and spot.weight > 0]
    wider = [*titled, *(spot for spot in core if spot not in titled)]
    return wider if _span(wider) <= WIDE_KM else core


def _nearer(ordered: Sequence[Spot], areas: Sequence[Area]) -> Frame | None:
    """Of an event whose places lie far apart: the country that more claims are about than all places on the ground, else what holds
    half of the weight, if that is much less of the world."""
    area = max(areas, key=lambda area: (area.spot.weight, area.spot.id), default=None)
    if area and area.spot.weight > _weight(ordered):
        point = [(area.spot.lon, area.spot.lat)]
        return Frame(f"Around {area.spot.name}", around(point, ACROSS * area.error_km).grown(MARGIN).rounded())
    half = _core(ordered, HALF)
    return _frame(_named(half), half) if NEARER * _span(half) <= _span(_core(ordered, EVENT)) else None


def _frame(name: str, spots: Sequence[Spot]) -> Frame:
    least = LEAST_KM if any(spot.weight for spot in spots) else UNCLAIMED_KM
    return Frame(name, around((corner for spot in spots for corner in _corners(spot)), least).grown(MARGIN).rounded())


def _corners(spot: Spot) -> Iterator[tuple[float, float]]:
    """The point of a place; of a region the corners of what lies around its own."""
    up = spot.reach_km / KILOMETRES
    across = up / max(math.cos(math.radians(spot.lat)), LEAST_NARROWING)
    yield from {(spot.lon - across, spot.lat - up), (spot.lon + across, spot.lat + up)}


def _core(ordered: Sequence[Spot], share: float) -> list[Spot]:
    """The places in the smallest circle, around one of them, that holds so much of the weight; the heaviest first."""
    enough = share * _weight(ordered)
    reaches = [(_reach(centre, ordered, enough), -centre.weight, centre) for centre in ordered if centre.weight > 0]
    if not reaches:
        return list(ordered)
    radius, _, centre = min(reaches, key=lambda row: (row[0], row[1], row[2].id))
    return [spot for spot in ordered if apart(centre, spot) <= radius]


def _reach(centre: Spot, spots: Sequence[Spot], enough: float) -> float:
    """How far from a place the circle reaches that holds enough weight."""
    nearest = sorted((apart(centre, spot), spot.weight) for spot in spots)
    held = accumulate(weight for _, weight in nearest)
    return next((distance for (distance, _), weight in zip(nearest, held, strict=True) if weight >= enough - ROUNDING), nearest[-1][0])


def _clusters(core: Sequence[Spot]) -> Iterator[list[Spot]]:
    """Groups of two places or more that stand close together, the heaviest first."""
    span = _span(core)
    groups: list[list[Spot]] = []
    for spot in core:
        near = [group for group in groups if any(_beyond(spot, other) <= LINK * span for other in group)]
        groups = [group for group in groups if group not in near] + [[spot, *(other for group in near for other in group)]]
    least = WORTH * _weight(core)
    worth = [group for group in groups if _weight(group) >= least and _closer(group, span)]
    closer = [sorted(group, key=lambda spot: (-spot.weight, spot.id)) for group in worth]
    yield from sorted(closer, key=lambda group: (-_weight(group), group[0].id))[:CLUSTERS]


def _beyond(one: Spot, other: Spot) -> float:
    """Kilometres from a place to another, none to a region that it lies in."""
    return apart(one, other) - max(one.reach_km, other.reach_km)


def _weight(spots: Sequence[Spot]) -> float:
    return sum(spot.weight for spot in spots)


def _closer(group: Sequence[Spot], span: float) -> bool:
    return len({(spot.lon, spot.lat) for spot in group}) > 1 and max(_span(group), LEAST_KM) < SMALLER * span


def _named(core: Sequence[Spot]) -> str:
    """A frame is named by its heaviest place, and by the heaviest of those that stand well apart from it."""
    first, span = core[0], _span(core)
    others = (spot for spot in core if spot.weight > 0 and spot.name != first.name)
    other = next((spot for spot in others if apart(first, spot) > max(APART * span, FAR_KM)), None)
    return f"{first.name} to {other.name}" if other else f"Around {first.name}"


def _span(spots: Sequence[Spot]) -> float:
    """Kilometres between the two places that are farthest apart."""
    return max(apart(one, other) for one in spots for other in spots)


def apart(one: Spot, other: Spot) -> float:
    """Kilometres on the sphere (haversine)."""
    lat, other_lat = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((other_lat - lat) / 2) ** 2 + math.cos(lat) * math.cos(other_lat) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
