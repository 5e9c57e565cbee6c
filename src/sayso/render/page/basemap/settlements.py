"""Names for a map to be read by: towns, regions and countries, from the gazetteer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from sayso.language.gazetteer import gazetteer
from sayso.language.gazetteer_files import KINDS
from sayso.render.page.basemap.bounds import Bounds

GRIDS = (3, 6, 12, 24)
"""Cells across the bounds: of each cell the largest town is named, of coarse ones when zoomed out."""
CLOSE_GRIDS = (48, 96)
"""Cells across the bounds, near the places of the event alone, so that zooming in to a place shows its villages."""
NEAR = 0.09
"""Of the width of the bounds: how far from a place of the event its villages are named."""
SETTLED = (KINDS.index("city"), KINDS.index("village"))
REGION, DISTRICT, COUNTRY = KINDS.index("region"), KINDS.index("district"), KINDS.index("country")
SMALLEST = 1 / 60
"""Of the longer side of the bounds: how far a region or a district reaches at least for its name to be given."""
SPOTS = 4
"""Where the name of a country may stand, at most."""
OWNERS = 60
"""Cells across the bounds: the largest town of each cell tells which country the points around it lie in."""
CLEAR = 0.04
"""Of the width of the bounds: how far the name of a country stands from any border, at least."""

Town = tuple[str, float, float, int]
"""Name, longitude, latitude, and into how many cells the width of the bounds is divided where it is the largest of its cell."""


def towns(bounds: Bounds, places: Sequence[tuple[float, float]]) -> list[Town]:
    """The largest town of every cell of finer and finer grids, those of coarse ones first."""
    rows = _largest_first(_within(bounds, SETTLED))
    spots = _positions(bounds, rows)
    close = _near(spots, places, bounds)
    named = np.zeros(len(rows), int)
    for cells in (*CLOSE_GRIDS[::-1], *GRIDS[::-1]):
        asked = np.flatnonzero(close if cells in CLOSE_GRIDS else np.ones(len(rows), bool))
        named[asked[_first_of_cells(spots[asked] * cells / bounds.width)]] = cells
    chosen = [at for at in np.argsort(named, kind="stable") if named[at]]
    return [(*place, int(cells)) for place, cells in zip(_named(bounds, rows[chosen]), named[chosen], strict=True)]


def regions(bounds: Bounds, places: Sequence[tuple[float, float]]) -> list[tuple[str, float, float, float]]:
    """Name, longitude and latitude of what is not too small to bear its name, and how many kilometres it reaches: of regions, and of
    the districts around the places of the event."""
    reach = gazetteer().rows["error_km"]
    districts = _within(bounds, (DISTRICT,))
    rows = np.concatenate([_within(bounds, (REGION,)), districts[_near(_positions(bounds, districts), places, bounds)]])
    rows = rows[reach[rows] > bounds.kilometres * SMALLEST]
    rows = rows[np.lexsort((rows, -reach[rows]))]
    return [(*place, round(float(km), 1)) for place, km in zip(_named(bounds, rows), reach[rows], strict=True)]


def countries(
    bounds: Bounds, borders: NDArray[np.float64], on_land: NDArray[np.bool_], grid: NDArray[np.float64]
) -> list[tuple[str, float, float]]:
    """Where the names of countries may stand: on land, among towns of the country, far from borders; the best first.

    `borders` are points of borders and `grid` those that a name may stand at, both in degrees.
    """
    rows = _largest_first(_within(bounds, SETTLED))
    if not len(rows):
        return []
    rows = rows[_first_of_cells(_positions(bounds, rows) * OWNERS / bounds.width)]
    owner = gazetteer().rows["country"][rows][_nearest(grid * _shape(bounds), _degrees(bounds, rows) * _shape(bounds))]
    walls = np.concatenate([borders, _frame(bounds)])
    clear = np.array([np.hypot(*((walls - spot) * _shape(bounds)).T).min() for spot in grid])
    found: list[tuple[float, str, float, float]] = []
    for code in sorted(set(owner[on_land].tolist())):
        mine = [at for at in np.argsort(-clear, kind="stable") if on_land[at] and owner[at] == code and clear[at] > CLEAR * bounds.width]
        for at in _apart(mine, grid, bounds):
            lon, lat = grid[at].round(3).tolist()
            found.append((float(clear[at]), _country_name(code.decode()), lon, lat))
    return [(name, lon, lat) for _, name, lon, lat in sorted(found, key=lambda row: (-row[0], row[1:]))]


@cache
def _country_names() -> dict[str, str]:
    rows = gazetteer().rows
    return {rows["country"][row].decode(): gazetteer().row(int(row)).name for row in np.flatnonzero(rows["kind"] == COUNTRY)}


def _country_name(code: str) -> str:
    return _country_names().get(code, code)


def _apart(order: Sequence[int], grid: NDArray[np.float64], bounds: Bounds) -> Iterator[int]:
    """The first few that stand a quarter of the width from each other."""
    kept: list[int] = []
    for at in order:
        if len(kept) < SPOTS and all(np.hypot(*((grid[at] - grid[other]) * _shape(bounds))) > bounds.width / 4 for other in kept):
            kept.append(at)
            yield at


def _within(bounds: Bounds, kinds: Sequence[int]) -> NDArray[np.int64]:
    rows = gazetteer().rows
    lon = rows["lon"]
    across = np.zeros(len(lon), bool)
    for turn in (-360, 0, 360):
        across |= (lon + turn >= bounds.west) & (lon + turn <= bounds.east)
    return np.flatnonzero(across & (rows["lat"] >= bounds.south) & (rows["lat"] <= bounds.north) & np.isin(rows["kind"], kinds))


def _largest_first(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    return rows[np.lexsort((rows, -gazetteer().rows["population"][rows]))]


def _first_of_cells(spots: NDArray[np.float64]) -> NDArray[np.int64]:
    """Which spots are the first in their square of one by one."""
    cell = spots.astype(np.int64)
    first: NDArray[np.int64] = np.unique(cell[:, 0] << 32 | cell[:, 1], return_index=True)[1]
    return first


def _degrees(bounds: Bounds, rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """Longitudes, as the bounds count them, and latitudes."""
    found = gazetteer().rows[rows]
    lon = np.where(found["lon"] < bounds.west, found["lon"] + 360, found["lon"])
    return np.stack([np.where(lon > bounds.east, lon - 360, lon), found["lat"]], axis=1)


def _positions(bounds: Bounds, rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """From the south-west corner, in degrees of longitude both ways."""
    corner = np.array([bounds.west, bounds.south])
    placed: NDArray[np.float64] = (_degrees(bounds, rows) - corner) * _shape(bounds)
    return placed


def _shape(bounds: Bounds) -> NDArray[np.float64]:
    """What makes a degree of latitude as long as one of longitude is here."""
    return np.array([1.0, 1.0 / bounds.narrowing])


def _near(spots: NDArray[np.float64], places: Sequence[tuple[float, float]], bounds: Bounds) -> NDArray[np.bool_]:
    found = np.zeros(len(spots), bool)
    for lon, lat in places:
        place = (np.array([bounds.turned(lon), lat]) - [bounds.west, bounds.south]) * _shape(bounds)
        found |= np.hypot(*(spots - place).T) < NEAR * bounds.width
    return found


def _nearest(grid: NDArray[np.float64], spots: NDArray[np.float64]) -> NDArray[np.int64]:
    return np.array([np.square(spots - point).sum(axis=1).argmin() for point in grid])


def _frame(bounds: Bounds) -> NDArray[np.float64]:
    """Points along the edges, eight to a side."""
    across, up = np.linspace(bounds.west, bounds.east, 9), np.linspace(bounds.south, bounds.north, 9)
    sides = [np.stack([across, np.full(9, edge)], axis=1) for edge in (bounds.south, bounds.north)]
    return np.concatenate([*sides, *(np.stack([np.full(9, edge), up], axis=1) for edge in (bounds.west, bounds.east))])


def _named(bounds: Bounds, rows: NDArray[np.int64]) -> Iterator[tuple[str, float, float]]:
    for row, (lon, lat) in zip(rows, _degrees(bounds, rows).round(3).tolist(), strict=True):
        yield gazetteer().row(int(row)).name, lon, lat
