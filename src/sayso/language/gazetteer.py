"""Where places are: an offline gazetteer of 235,000 towns, 23,000 districts, 3,500 regions, countries, landmarks and 7,900 airports.

Made once from packaged extracts of GeoNames (`gazetteer_files`), then read
through memory maps, so that it costs a process neither time nor memory.
`python -m sayso.language.gazetteer` makes the files.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from sayso.language.gazetteer_files import KINDS, compile, key, own_names, stem
from sayso.language.korean import provinces
from sayso.model import PlaceKind
from sayso.text.spelling import fold, skeleton

ALIKE = 78.0
"""Least rapidfuzz ratio of two spellings that share a skeleton for them to be one name."""


COUNTY = re.compile(r" CO\.?$")
"""As datelines write it; 'Co.' is a company."""


@dataclass(frozen=True, slots=True)
class GazetteerRow:
    """One place that a name may mean. Coordinates in degrees, WGS 84.

    `geonameid` is 0 for regions and districts, which the packaged extracts give no number, and for landmarks.
    """

    name: str
    lat: float
    lon: float
    country: str
    """ISO 3166-1 alpha-2; '' for what lies in several countries, or none."""
    admin1: str
    """GeoNames' code of the first-order region, unique within the country."""
    population: int
    geonameid: int
    kind: PlaceKind
    error_km: float

    @property
    def id(self) -> str | None:
        """The row's name in the gazetteer, such as 'geonames:2643743' or 'geonames:GB.ENG'."""
        if self.geonameid:
            return f"geonames:{self.geonameid}"
        return f"geonames:{self.country}.{self.admin1}" if self.kind == "region" else None


@dataclass(frozen=True, slots=True)
class Index:
    """Sorted hashes of names, and the rows they name."""

    keys: NDArray[np.uint64]
    rows: NDArray[np.int32]

    def get(self, text: str) -> list[int]:
        wanted = np.uint64(key(text))
        first, last = np.searchsorted(self.keys, wanted, "left"), np.searchsorted(self.keys, wanted, "right")
        return [int(row) for row in self.rows[first:last]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    rows: NDArray[np.void]
    names: NDArray[np.uint8]
    by_name: Index
    by_skeleton: Index

    def row(self, index: int) -> GazetteerRow:
        written = self.rows[index]
        return GazetteerRow(
            name=self.names[written["name_start"] : written["name_end"]].tobytes().decode(),
            lat=float(written["lat"]),
            lon=float(written["lon"]),
            country=written["country"].decode(),
            admin1=written["admin1"].decode(),
            population=int(written["population"]),
            geonameid=int(written["geonameid"]),
            kind=KINDS[written["kind"]],
            error_km=round(float(written["error_km"]), 1),
        )


@functools.cache
def gazetteer() -> Gazetteer:
    """The compiled gazetteer, opened once a process."""
    made = compile()

    def index(name: str) -> Index:
        return Index(np.load(made / f"{name}_keys.npy", mmap_mode="r"), np.load(made / f"{name}_rows.npy", mmap_mode="r"))

    names = np.memmap(made / "names.bin", dtype=np.uint8, mode="r")
    return Gazetteer(np.load(made / "rows.npy", mmap_mode="r"), names, index("name"), index("skeleton"))


@functools.lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[GazetteerRow, ...]:
    """Places that go by a name, the most populous first; else those with a like spelling.

    'X City', 'X region' and 'St. X' are tried as 'X' and 'Saint X' too, 'X CO.' as 'X County'.
    """
    for form in forms(name):
        found = gazetteer().by_name.get(fold(form))
        if found:
            return ordered(map(gazetteer().row, found))
    return spelled_like(name)


def spelled_like(name: str) -> tuple[GazetteerRow, ...]:
    """Places whose name another transliteration may write so.

    Names with fewer than three consonants are too short to tell.
    """
    shape = skeleton(name)
    if len(shape.replace(" ", "")) < 3:
        return ()
    rows = map(gazetteer().row, gazetteer().by_skeleton.get(shape))
    return ordered(row for row in rows if any(fuzz.ratio(fold(name), fold(own)) >= ALIKE for own in own_names(row)))


def forms(name: str) -> Iterator[str]:
    yield name
    for given, other in (("St ", "Saint "), ("Saint ", "St "), ("Mt ", "Mount ")):
        if name.replace(".", "").startswith(given):
            yield other + name.replace(".", "").removeprefix(given)
    if COUNTY.search(name):
        yield COUNTY.sub(" County", name)
    for bare in (name.removesuffix(" City"), name.removeprefix("the ").removeprefix("The "), stem(name)):
        if bare != name:
            yield bare
    yield from provinces(name)


def ordered(rows: Iterable[GazetteerRow]) -> tuple[GazetteerRow, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.population, row.geonameid, row.country, row.admin1, row.name)))


@functools.cache
def regions() -> dict[tuple[str, str], str]:
    """What the first-order regions are called, by the codes of country and region."""
    rows = gazetteer().rows
    found = (gazetteer().row(int(index)) for index in np.flatnonzero(rows["kind"] == KINDS.index("region")))
    return {(row.country, row.admin1): row.name for row in found}


if __name__ == "__main__":
    sys.stdout.write(f"{compile()}\n")
