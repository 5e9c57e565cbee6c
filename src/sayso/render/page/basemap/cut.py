"""The piece of the base map that a drawing of some bounds needs, no finer than it can show."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.render.page.basemap import clipping, settlements
from sayso.render.page.basemap.bounds import Bounds
from sayso.render.page.basemap.layers import COARSEST, STEPS, Layer, Name, layer

POINTS = 12000
"""How many points of all layers a piece holds, about: some 60 KB of JSON."""
UNITS = (1, 2, 4, 10, 20, 50)
"""In steps, the least distance that a piece of each detail tells apart."""
LAYERS: tuple[Name, ...] = ("land", "lakes", "borders", "regions", "rivers")
CLOSER = {"regions": 2.0, "rivers": 1.0}
"""How many zoom levels closer than the whole bounds the lines of a layer are taken for."""
GRID = 14
"""Columns and rows of points that the name of a country may stand at."""


def cut(bounds: Bounds, places: Sequence[tuple[float, float]] = ()) -> dict[str, Any]:
    """What stands inside the bounds, for JSON.

    Lines are flat lists of numbers, x and y in `unit` degrees: the first point, then each point's distance from the one before.
    Land and lakes are rings, where odd depth is inside. `detail` tells how fine they are, 0 being the finest.
    `places` are longitudes and latitudes whose surroundings get the names of villages too.
    """
    detail = fitting(bounds)
    write = _writer(UNITS[detail])
    land = list(_rings(layer("land"), bounds, detail))
    borders = list(_lines("borders", bounds, detail))
    grid = _grid(bounds)
    inside = np.zeros(len(grid), bool)
    for outline in land:
        inside ^= _inside(grid, np.array(outline) / STEPS)
    walls = np.concatenate([np.zeros((0, 2)), *(points / STEPS for points, _ in borders)])
    return {
        "bounds": bounds.edges(),
        "unit": UNITS[detail] / STEPS,
        "detail": detail,
        "land": [write(outline) for outline in land],
        "lakes": [write(outline) for outline in _rings(layer("lakes"), bounds, detail)],
        "borders": [write(points) for points, number in borders if not layer("borders").contested[number]],
        "contested": [write(points) for points, number in borders if layer("borders").contested[number]],
        "regions": [write(points) for points, _ in _lines("regions", bounds, detail)],
        "rivers": [[layer("rivers").names[number], write(points)] for points, number in _lines("rivers", bounds, detail)],
        "towns": settlements.towns(bounds, places),
        "regionNames": settlements.regions(bounds, places),
        "countryNames": settlements.countries(bounds, walls, inside, grid),
    }


def fitting(bounds: Bounds) -> int:
    """The finest detail at which the bounds hold no more points than a piece may."""
    return next((detail for detail in range(COARSEST) if sum(_count(name, bounds, detail) for name in LAYERS) <= POINTS), COARSEST)


def _count(name: Name, bounds: Bounds, detail: int) -> int:
    found = layer(name)
    shown = np.repeat(_shown(name, bounds), np.diff(found.starts)) & (found.detail >= detail)
    points = found.points[shown]
    return sum(int(_in_box(points, box).sum()) for box, _ in _boxes(bounds))


def _shown(name: Name, bounds: Bounds) -> NDArray[np.bool_]:
    """Which lines are worth drawing in the bounds."""
    zoom = math.log2(360 / max(bounds.width, 0.1)) + 1.5
    return layer(name).rank <= zoom + CLOSER.get(name, 100.0)


def _boxes(bounds: Bounds) -> Iterator[tuple[clipping.Box, int]]:
    """The bounds in steps, as often as they lie in the world from 180 degrees west to 180 east, and what to add to get back."""
    for turn in (0, 360, -360):
        there = bounds.shifted(-turn)
        if there.west < 180 and there.east > -180:
            west, south, east, north = (edge * STEPS for edge in there.edges())
            yield (west, south, east, north), turn * STEPS


def _in_box(points: NDArray[np.int32], box: clipping.Box) -> NDArray[np.bool_]:
    inside = (points >= np.array(box[:2])) & (points <= np.array(box[2:]))
    return inside[:, 0] & inside[:, 1]


def _meeting(found: Layer, box: clipping.Box) -> NDArray[np.int64]:
    return np.flatnonzero((found.low <= np.array(box[2:])).all(axis=1) & (found.high >= np.array(box[:2])).all(axis=1))


def _rings(found: Layer, bounds: Bounds, detail: int) -> Iterator[list[clipping.Point]]:
    """The rings inside the bounds; far outside they are as coarse as can be, which changes nothing inside."""
    least = 2 * UNITS[detail] if detail else 0
    for box, turn in _boxes(bounds):
        for number in _meeting(found, box):
            if max(found.high[number] - found.low[number]) < least:
                continue
            points, fine = _line(found, int(number))
            kept = points[((fine >= detail) & _in_box(points, _around(box))) | (fine >= COARSEST)]
            inside = clipping.ring([(float(x), float(y)) for x, y in kept], box)
            if len(inside) > 2:
                yield [(x + turn, y) for x, y in inside]


def _lines(name: Name, bounds: Bounds, detail: int) -> Iterator[tuple[NDArray[np.int32], int]]:
    """The lines inside the bounds and where each stands in its layer."""
    found, shown = layer(name), _shown(name, bounds)
    for box, turn in _boxes(bounds):
        for number in _meeting(found, box):
            if shown[number]:
                points, fine = _line(found, int(number))
                for stretch in clipping.stretches(points[fine >= detail], box):
                    yield stretch + np.array([turn, 0], np.int32), int(number)


def _line(found: Layer, number: int) -> tuple[NDArray[np.int32], NDArray[np.uint8]]:
    piece = slice(found.starts[number], found.starts[number + 1])
    return found.points[piece], found.detail[piece]


def _around(box: clipping.Box) -> clipping.Box:
    """A box so much larger that the coarsest outline outside it stays outside the box itself."""
    left, low, right, high = box
    more = 2 * STEPS
    return left - more, low - more, right + more, high + more


def _writer(unit: int) -> Callable[[Sequence[clipping.Point] | NDArray[np.int32]], list[int]]:
    def write(points: Sequence[clipping.Point] | NDArray[np.int32]) -> list[int]:
        placed = np.round(np.asarray(points, float) / unit).astype(int)
        placed = placed[np.concatenate([[True], np.diff(placed, axis=0).any(axis=1)])]
        deltas: list[int] = np.diff(placed, axis=0, prepend=np.zeros((1, 2), int)).ravel().tolist()
        return deltas

    return write


def _grid(bounds: Bounds) -> NDArray[np.float64]:
    across = bounds.west + bounds.width * (np.arange(GRID) + 0.5) / GRID
    up = bounds.south + bounds.height * (np.arange(GRID) + 0.5) / GRID
    return np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)


def _inside(spots: NDArray[np.float64], outline: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which spots an outline goes around, by the crossings of a line from each to the east."""
    here, there = outline, np.roll(outline, -1, axis=0)
    odd = np.zeros(len(spots), bool)
    low, high = outline.min(axis=0), outline.max(axis=0)
    for number in np.flatnonzero(((spots >= low) & (spots <= high)).all(axis=1)):
        x, y = spots[number]
        spanning = (here[:, 1] > y) != (there[:, 1] > y)
        (x1, y1), (x2, y2) = here[spanning].T, there[spanning].T
        odd[number] = bool((x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)).sum() % 2)
    return odd
