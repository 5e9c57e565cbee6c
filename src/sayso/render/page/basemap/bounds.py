"""A stretch of the world between two meridians and two parallels."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

KILOMETRES: float = 111.195
"""In a degree of latitude, on a sphere of 6,371 km radius."""
POLEWARD: float = 80.0
"""Degrees; a Mercator map goes no further."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """In degrees. `east` is more than 180 where the stretch lies across the 180th meridian, so `west` is always less."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        return self.east - self.west

    @property
    def height(self) -> float:
        return self.north - self.south

    @property
    def kilometres(self) -> float:
        """Its longer side."""
        return KILOMETRES * max(self.width * self.narrowing, self.height)

    @property
    def narrowing(self) -> float:
        """A degree of longitude by one of latitude, half-way up; towards the poles no less than where the maps end."""
        return math.cos(math.radians(min(abs(self.south + self.north) / 2, POLEWARD)))

    def __contains__(self, other: Bounds) -> bool:
        return self.west <= other.west and other.east <= self.east and self.south <= other.south and other.north <= self.north

    def holds(self, lon: float, lat: float) -> bool:
        return self.west <= self.turned(lon) <= self.east and self.south <= lat <= self.north

    def turned(self, lon: float) -> float:
        """The same meridian, as the bounds count it.

        >>> Bounds(170, -20, 190, -10).turned(-175)
        185
        """
        return lon + 360 if lon < self.west and lon + 360 <= self.east else lon

    def shifted(self, degrees: float) -> Bounds:
        return Bounds(self.west + degrees, self.south, self.east + degrees, self.north)

    def grown(self, share: float) -> Bounds:
        """Larger on each side by a share of its longer side on the ground."""
        return self._widened(share * self.kilometres, share * self.kilometres)

    def shaped(self, widest: float, tallest: float) -> Bounds:
        """Larger, so that windows between so wide and so tall for their other side can show it and nothing outside."""
        across, up = KILOMETRES * self.width * self.narrowing, KILOMETRES * self.height
        return self._widened(max(widest * up - across, 0) / 2, max(tallest * across - up, 0) / 2)

    def _widened(self, across: float, up: float) -> Bounds:
        """Larger by so many kilometres on each side, but for the poles."""
        wider, taller = across / KILOMETRES / self.narrowing, up / KILOMETRES
        south, north = max(self.south - taller, -POLEWARD), min(self.north + taller, POLEWARD)
        return Bounds(self.west - wider, min(south, self.south), self.east + wider, max(north, self.north)).within_a_turn()

    def within_a_turn(self) -> Bounds:
        """No wider than the world."""
        over = max(self.width - 360, 0) / 2
        return Bounds(self.west + over, self.south, self.east - over, self.north)

    def rounded(self) -> Bounds:
        return Bounds(*(round(edge, 3) for edge in (self.west, self.south, self.east, self.north)))

    def edges(self) -> list[float]:
        return [self.west, self.south, self.east, self.north]


def around(points: Iterable[tuple[float, float]], least_km: float) -> Bounds:
    """The bounds of some longitudes and latitudes, the short way round the world and no less than some kilometres across.

    >>> around([(179.0, -17.0), (-179.0, -18.0)], 10)
    Bounds(west=179.0, south=-18.0, east=181.0, north=-17.0)
    """
    listed = list(points)
    west, east = _short_way([lon for lon, _ in listed])
    south, north = min(lat for _, lat in listed), max(lat for _, lat in listed)
    narrow = math.cos(math.radians(min(abs((south + north) / 2), POLEWARD)))
    across, up = max(east - west, least_km / KILOMETRES / narrow), max(north - south, least_km / KILOMETRES)
    lon, lat = (west + east) / 2, (south + north) / 2
    if (east - west) * narrow >= least_km / KILOMETRES or north - south >= least_km / KILOMETRES:
        return Bounds(west, south, east, north)
    return Bounds(lon - across / 2, lat - up / 2, lon + across / 2, lat + up / 2)


def _short_way(longitudes: Iterable[float]) -> tuple[float, float]:
    """The westernmost and the easternmost: the widest gap between meridians is what lies outside them."""
    ordered = sorted(set(longitudes))
    gaps = [(after - before, before, after) for before, after in zip(ordered, [*ordered[1:], ordered[0] + 360], strict=True)]
    _, east, west = max(gaps, key=lambda gap: (gap[0], gap[1]))
    return (west - 360, east) if west > 180 else (west, east + 360 if east < west else east)
