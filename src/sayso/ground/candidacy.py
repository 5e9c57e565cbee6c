"""The names of places in one document, and which rows of the gazetteer each may mean."""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sayso.ground.titles import DISTRICTS, PLACES
from sayso.ground.toponyms import Toponym
from sayso.language import countries
from sayso.language.gazetteer import GazetteerRow, candidates
from sayso.language.gazetteer_files import unit
from sayso.language.regions import Region, abbreviated, after_town
from sayso.model import DocumentId, PlaceKind
from sayso.text.spelling import fold

SUFFIXES = ("skyi", "skiy", "skyy", "sky", "ski", "skii", "skaya", "skoye", "sk")
"""Adjectives that Slavic districts are named by: their town's name with one of these."""
PARTS = frozenset(
    "north south east west northern southern eastern western central upper lower greater downtown outer inner mainland far sub mid".split()
)
"""Words before a name that make it the name of a part: 'northern X', 'downtown X'."""
DIVISIONS = DISTRICTS | {"borough", "municipality", "township"}
UNNAMED = PLACES | frozenset("street road avenue boulevard highway lane drive earth moon sun mars venus jupiter arab".split())
"""Words that tell a kind of place, heavenly bodies, a people; alone they name none, though somewhere a town is called so."""
SETTLED = frozenset({"city", "village"})
SMALL = 20_000
"""People, below which a town is too small to be found within a longer name by one word."""
MOST = 40
"""Candidates of one name, the most populous first; those that the words put in a region are kept beside them."""


@dataclass(frozen=True, slots=True)
class Named:
    """One name in one document with all its mentions there."""

    doc: DocumentId
    key: str
    text: str
    kinds: frozenset[PlaceKind]
    inside: tuple[str, ...]
    mentions: tuple[Toponym, ...]
    rows: tuple[GazetteerRow, ...]
    vectors: NDArray[np.float64]
    """The rows' points on the unit sphere."""
    part: bool = False
    """Is it a part of what it is named for: 'northern X', 'X Airport'?"""

    @property
    def name(self) -> str:
        """The key without the kind: a district tells nothing of the town that it is named for, nor the other way round."""
        return self.key.partition("|")[0]

    @property
    def beside(self) -> tuple[str, ...]:
        """Other places of the sentences that name it, the nearest first."""
        return tuple(dict.fromkeys(place for one in self.mentions for place in one.beside))


def gathered(toponyms: Iterable[Toponym]) -> list[Named]:
    mentions: defaultdict[tuple[DocumentId, str], list[Toponym]] = defaultdict(list)
    for one in sorted(toponyms, key=lambda one: (one.doc, one.start)):
        mentions[one.doc, group(one)].append(one)
    return [named(doc, key, found) for (doc, key), found in sorted(mentions.items())]


def group(one: Toponym) -> str:
    """A region and a town of one name are two places; so is a facility."""
    kind = one.kind if one.kind in {"region", "district", "facility", "natural"} else ""
    return f"{fold(one.text).removeprefix('the ')}|{kind}"


def named(doc: DocumentId, key: str, found: Sequence[Toponym]) -> Named:
    text = found[0].text
    inside = Counter(place for one in found for place in one.inside)
    holders = tuple(sorted(inside, key=lambda place: (-inside[place], place)))
    kinds = frozenset(one.kind for one in found if one.kind)
    rows, part = meant(found, kinds, holders)
    return Named(doc, key, text, kinds, holders, tuple(found), rows, vectors(rows), part)


def informed(one: Named, holders: Sequence[str]) -> Named:
    """The name as if its own words said what other documents of the event say holds it."""
    rows, part = meant(one.mentions, one.kinds, holders)
    return replace(one, inside=tuple(holders), rows=rows, vectors=vectors(rows), part=part)


def vectors(rows: Sequence[GazetteerRow]) -> NDArray[np.float64]:
    return np.array([unit(row.lat, row.lon) for row in rows], dtype=np.float64).reshape(len(rows), 3)


def meant(found: Sequence[Toponym], kinds: frozenset[PlaceKind], holders: Sequence[str]) -> tuple[tuple[GazetteerRow, ...], bool]:
    """As `looked_up`; no row has the short name of a hotel."""
    return ((), True) if all(one.house for one in found) else looked_up(found[0].text, kinds, holders)


def looked_up(text: str, kinds: frozenset[PlaceKind], holders: Sequence[str]) -> tuple[tuple[GazetteerRow, ...], bool]:
    """The rows that a name may mean, and whether it is only a part of them, or something in them."""
    if fold(text) in UNNAMED or (fold(text) in PARTS and "region" not in kinds):
        return (), False
    region = after_town(text) if kinds == {"region"} else abbreviated(text)
    if region is not None:
        return (row_of(region),), False
    rows = kept(without_old_names(text, candidates(text)), holders)
    if text.isupper() and kinds == {"country"}:
        rows = tuple(row for row in rows if row.kind == "country")
    if rows and elsewhere(rows, holders):
        return (), False
    if rows and not (kinds & {"natural", "facility"} and all(fold(row.name) != fold(text) for row in rows)):
        return rows, False
    return kept(named_for(text, kinds), holders), True


def without_old_names(text: str, rows: Sequence[GazetteerRow]) -> list[GazetteerRow]:
    """The rows but for towns that have the name beside their own, or had it once, in a region where a town is called so now."""
    name = fold(text)
    called = {(row.country, row.admin1) for row in rows if row.kind in SETTLED and fold(row.name) == name}
    return [row for row in rows if row.kind not in SETTLED or fold(row.name) == name or (row.country, row.admin1) not in called]


def elsewhere(rows: Sequence[GazetteerRow], holders: Sequence[str]) -> bool:
    """Is a small town said to be in a region where none of its namesakes is?"""
    sure = [place for place in holders[:1] if after_town(place) or (area(place) and not is_town(place))]
    return bool(sure) and not any(contains(sure[0], row) for row in rows) and all(row.population < SMALL for row in rows)


def is_town(place: str) -> bool:
    return any(row.kind == "city" and fold(row.name) == fold(place) for row in candidates(place))


def kept(rows: Sequence[GazetteerRow], holders: Sequence[str]) -> tuple[GazetteerRow, ...]:
    areas = [row for row in rows if row.kind not in SETTLED]
    towns = [row for row in rows if row.kind in SETTLED]
    told = [row for row in towns[MOST:] if any(contains(place, row) for place in holders)]
    near = [row for row in areas if row.kind == "district"]
    wide = [row for row in areas if row.kind != "district"]
    return (*wide, *towns[:MOST], *told, *near[:MOST], *(row for row in near[MOST:] if any(contains(place, row) for place in holders)))


def named_for(text: str, kinds: frozenset[PlaceKind]) -> tuple[GazetteerRow, ...]:
    """What a part, a district or a facility is named for: 'far northern X', 'Xsky district', 'X nuclear plant'; not 'X Hospital'."""
    words = text.split()
    of = next((at for at, word in enumerate(words) if word.lower() not in PARTS), 0)
    if of:
        return tuple(row for row in candidates(" ".join(words[of:])) if is_whole(row, words[of:]))
    if "district" in kinds and len(words) == 1:
        stems = (text[: -len(suffix)] for suffix in SUFFIXES if text.endswith(suffix))
        return next((found for found in map(candidates, stems) if found), ())
    if "natural" in kinds and text.lower().endswith("peninsula"):
        return candidates(text.rsplit(" ", 1)[0].removesuffix("n"))
    if "facility" in kinds:
        return at_town(words)
    return () if "natural" in kinds else within(words, least=1 if words[-1].lower() in DIVISIONS else 2)


def within(words: Sequence[str], *, least: int) -> tuple[GazetteerRow, ...]:
    """The place that a longer name begins with by so many words, or the country or region that it ends with: 'X County Water District'."""
    for last in range(len(words) - 1, least - 1, -1):
        rows = tuple(row for row in candidates(" ".join(words[:last])) if is_whole(row, words[:last])) + after_of(words)
        if rows and (last > 1 or rows[0].population > SMALL):
            return rows
    for first in range(1, len(words)):
        ending = words[first:]
        rows = tuple(row for row in candidates(" ".join(ending)) if is_whole(row, ending) and row.kind in {"country", "region"})
        if rows:
            return rows
    return ()


def after_of(words: Sequence[str]) -> tuple[GazetteerRow, ...]:
    """The districts that a town's name ends with: 'Santa Rita de Alba' is in that of Alba."""
    of = next((at for at, word in enumerate(words) if word in {"de", "del", "of"}), len(words))
    return tuple(row for row in candidates(" ".join(words[of + 1 :])) if row.kind == "district") if 0 < of < len(words) - 1 else ()


def is_whole(row: GazetteerRow, words: Sequence[str]) -> bool:
    return fold(row.name) == fold(" ".join(words)) or row.kind == "country"


def at_town(words: Sequence[str]) -> tuple[GazetteerRow, ...]:
    """The town or county that a building's name begins with, or the landmark that it ends with: 'X fire station', 'X County Jail'."""
    sites = (candidates(" ".join(words[first:])) for first in range(1, len(words) - 1))
    if named := next((rows for rows in sites if any(row.kind == "facility" for row in rows)), ()):
        return tuple(row for row in named if row.kind == "facility")
    division = next((at for at, word in enumerate(words[1:-1], 2) if word.lower() in DIVISIONS), 0)
    if division:
        return tuple(row for row in candidates(" ".join(words[:division])) if row.kind == "district")
    kept = list(words)
    while kept and (kept[-1].islower() or kept[-1] in {"Airport", "International", "Port", "Airfield", "Station", "Dam", "Refinery"}):
        kept.pop()
    if not kept or len(kept) == len(words):
        return ()
    first = words[0].partition("-")[0]
    return candidates(" ".join(kept)) or tuple(row for row in candidates(first) if first != words[0] and row.population > SMALL)


@functools.lru_cache(maxsize=256)
def row_of(region: Region) -> GazetteerRow:
    rows = (row for row in candidates(region.name) if (row.kind, row.country) == ("region", region.country))
    return next(row for row in rows if fold(row.name) == fold(region.name))


@functools.lru_cache(maxsize=4096)
def area(place: str) -> frozenset[tuple[str, str]]:
    """The countries and regions that a holder's name may mean, as country and region code; a country has no region code."""
    if code := countries.named(place):
        return frozenset({(code, "")})
    if region := after_town(place):
        row = row_of(region)
        return frozenset({(row.country, row.admin1)})
    return frozenset((row.country, row.admin1) for row in candidates(place) if row.kind == "region")


def contains(place: str, row: GazetteerRow) -> bool:
    """Is the row in a country or region of that name?"""
    return bool({(row.country, ""), (row.country, row.admin1)} & area(place))
