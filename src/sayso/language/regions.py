"""First-order regions of large countries: how the news abbreviates them, and where their middle is.

Abbreviations and points in `regions.tsv` are those of Natural Earth (public
domain), with the styles of the news agencies added and GeoNames' own points for
Canada, Australia and some of the United States. Regions that are not in it are placed by their towns
(`gazetteer_files`).
"""

from __future__ import annotations

import csv
import functools
from dataclasses import dataclass
from importlib.resources import files

from sayso.text.spelling import fold


@dataclass(frozen=True, slots=True)
class Region:
    """One state, province or territory."""

    country: str
    """ISO 3166-1 alpha-2."""
    name: str
    abbreviations: tuple[str, ...]
    """As running text writes them: 'Ky.', 'B.C.'."""
    postal: str
    """Two or three capitals, which stand for the region only after a town: 'Louisville, KY'."""
    lat: float
    lon: float


@functools.cache
def regions() -> tuple[Region, ...]:
    return tuple(region(row) for row in csv.DictReader(table().splitlines(), delimiter="\t"))


def table() -> str:
    return files("sayso.language").joinpath("regions.tsv").read_text(encoding="utf-8")


def region(row: dict[str, str]) -> Region:
    written = tuple(filter(None, row["abbreviations"].split("|")))
    return Region(row["country"], row["name"], written, row["postal"], float(row["lat"]), float(row["lon"]))


def abbreviated(text: str) -> Region | None:
    """The region that an abbreviation stands for wherever it is written.

    >>> [found.name for text in ("Ky.", "B.C.", "KY", "Bergen") if (found := abbreviated(text))]
    ['Kentucky', 'British Columbia']
    """
    return by_abbreviation().get(text)


def after_town(text: str) -> Region | None:
    """The region that a word stands for after a town and a comma.

    >>> [found.name for text in ("Ky.", "Ky", "KY", "Bergen") if (found := after_town(text))]
    ['Kentucky', 'Kentucky', 'Kentucky']
    """
    return by_abbreviation().get(text) or by_abbreviation().get(f"{text}.") or by_postal().get(text)


@functools.cache
def by_abbreviation() -> dict[str, Region]:
    return {text: one for one in regions() for text in one.abbreviations}


@functools.cache
def by_postal() -> dict[str, Region]:
    """American codes come before Australian ones that are written alike."""
    return {one.postal: one for one in sorted(regions(), key=lambda one: one.country) if one.postal}


def placed(country: str, name: str) -> tuple[float, float] | None:
    """Latitude and longitude of a region's middle, where reference works tell it."""
    return points().get((country, fold(name)))


@functools.cache
def points() -> dict[tuple[str, str], tuple[float, float]]:
    return {(one.country, fold(one.name)): (one.lat, one.lon) for one in regions()}
