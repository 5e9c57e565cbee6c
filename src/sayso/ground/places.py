"""Where the places are: every name of an event is resolved together with the others."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.ground.localities import one_place
from sayso.ground.titles import ABBREVIATED
from sayso.ground.toponyms import Toponym
from sayso.language import countries
from sayso.language.gazetteer import GazetteerRow, candidates
from sayso.language.gazetteer_files import EARTH_KM, unit
from sayso.model import Mention, Place, PlaceId, PlaceKind
from sayso.text.ids import content_id
from sayso.text.spelling import fold

Key = TypeVar("Key", bound=Hashable)

SETTLED = {"city", "village"}
SUFFIXES = ("skyi", "skiy", "skyy", "sky", "ski", "skii", "skaya", "skoye", "sk")
"""Adjectives that Slavic districts are named by: their town's name with one of these."""
SMALL = 5000
HOME = 0.15
"""Share of what the event's clear names tell from which it is about a country."""
NEAR_KM = 150.0
"""Places of one event mostly lie within a few hours' drive."""


@dataclass(frozen=True, slots=True)
class Named:
    """One name of an event with all its mentions."""

    key: str
    text: str
    kinds: frozenset[PlaceKind]
    inside: tuple[str, ...]
    mentions: tuple[Toponym, ...]
    rows: tuple[GazetteerRow, ...]


def places(toponyms: Iterable[Toponym]) -> tuple[Place, ...]:
    """Put each place of an event on the map, or leave its coordinates null where nothing tells.

    Clear names settle the unclear: those with one candidate, or a large one,
    tell the countries and the area that the event is about, and a village's
    namesakes elsewhere give way.
    """
    named = gathered(toponyms)
    context = surroundings(named)
    resolved = [(one, best(one, context)) for one in named]
    return tuple(sorted(located(resolved), key=lambda place: place.id))


def gathered(toponyms: Iterable[Toponym]) -> list[Named]:
    mentions: defaultdict[str, list[Toponym]] = defaultdict(list)
    for one in sorted(toponyms, key=lambda one: (one.doc, one.start)):
        mentions[group(one)].append(one)
    return [named(key, found) for key, found in mentions.items()]


def group(one: Toponym) -> str:
    """A region and a town of one name are two places; so is a facility."""
    kind = one.kind if one.kind in {"region", "district", "facility", "natural"} else ""
    return f"{fold(one.text).removeprefix('the ')}|{kind}"


def named(key: str, found: Sequence[Toponym]) -> Named:
    text = found[0].text
    inside = Counter(place for one in found for place in one.inside)
    kinds = frozenset(one.kind for one in found if one.kind)
    return Named(key, text, kinds, tuple(sorted(inside, key=lambda place: (-inside[place], place))), tuple(found), looked_up(text, kinds))


def looked_up(text: str, kinds: frozenset[PlaceKind]) -> tuple[GazetteerRow, ...]:
    if "natural" in kinds:
        areas = tuple(row for row in candidates(text) if row.kind in {"region", "district"})
        return areas or (candidates(text.rsplit(" ", 1)[0].removesuffix("n")) if text.lower().endswith("peninsula") else ())
    if "facility" in kinds:
        return at_town(text)
    rows = candidates(text)
    if not rows and "district" in kinds:
        stems = (text[: -len(suffix)] for suffix in SUFFIXES if text.endswith(suffix))
        return next((found for found in map(candidates, stems) if found), ())
    return rows


def at_town(text: str) -> tuple[GazetteerRow, ...]:
    """Where a facility is that bears its town's name: 'X nuclear plant', 'X Airport'; not 'X Hospital'."""
    words = text.split()
    while words and (words[-1].islower() or words[-1] in {"Airport", "International", "Port", "Airfield", "Station", "Dam", "Refinery"}):
        words.pop()
    return candidates(" ".join(words)) if words and len(words) < len(text.split()) else ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the clear names tell: how often each country and region is meant, and points on the ground."""

    countries: Mapping[str, float]
    regions: Mapping[tuple[str, str], float]
    points: tuple[tuple[float, float], ...]


def surroundings(named: Sequence[Named]) -> Surroundings:
    nations: defaultdict[str, float] = defaultdict(float)
    regions: defaultdict[tuple[str, str], float] = defaultdict(float)
    points = []
    for one in named:
        code = countries.named(one.text)
        if code:
            nations[code] += math.sqrt(len(one.mentions))
        for holder in one.inside:
            if holder_code := countries.named(holder):
                nations[holder_code] += 1
    told = dict(nations)
    for one in named:
        row = clear(one, told)
        if row is not None and not countries.named(one.text):
            weight = math.sqrt(len(one.mentions))
            nations[row.country] += weight
            regions[row.country, row.admin1] += weight
            if row.kind in SETTLED:
                points.append((row.lat, row.lon))
    return Surroundings(nations, regions, tuple(points))


def clear(one: Named, nations: Mapping[str, float]) -> GazetteerRow | None:
    """The row of a name that needs no context: the only one, or one that dwarfs its namesakes."""
    rows = [row for row in one.rows if row.kind != "district"]
    if not rows or (rows[0].population < SMALL and rows[0].country not in nations):
        return None
    rivals = {row.country for row in rows}
    if len(rivals) == 1 and len({row.admin1 for row in rows}) == 1:
        return rows[0]
    known = [row for row in rows if row.country in nations]
    if len({(row.country, row.admin1) for row in known}) == 1:
        return known[0]
    second = next((row for row in rows[1:] if (row.country, row.admin1) != (rows[0].country, rows[0].admin1)), None)
    return rows[0] if second is None or rows[0].population > 20 * max(1, second.population) else None


def best(one: Named, context: Surroundings) -> GazetteerRow | None:
    """The candidate that suits the words and the surroundings most; None where none suits."""
    if not one.rows:
        return None
    scored = sorted(((score(row, one, context), -index) for index, row in enumerate(one.rows)), reverse=True)
    top, index = scored[0]
    return one.rows[-index] if top > 0 else None


def score(row: GazetteerRow, one: Named, context: Surroundings) -> float:
    """Weigh population, the kind that the words tell, what holds it, and what else the event names.

    In natural-log units of population: a place ten times as large gains 2.3.
    """
    total = math.log(row.population + 10)
    total += kind_score(row, one)
    held = any(holds(place, row) for place in one.inside)
    total += 6.0 * held
    total += 6.0 * math.sqrt(share(context.countries, row.country))
    total += 4.0 * math.sqrt(share(context.regions, (row.country, row.admin1)))
    if row.kind in SETTLED and context.points:
        nearest = min((distance((row.lat, row.lon), point) for point in context.points if point != (row.lat, row.lon)), default=9999.0)
        total += 3.0 * math.exp(-nearest / NEAR_KM)
    if row.kind == "city" and countries.government_of(one.text) == row.country:
        total += 3.0
    if row.population < SMALL and not held and not at_home(row, context):
        return 0.0
    return total


def share(counts: Mapping[Key, float], key: Key) -> float:
    return counts.get(key, 0.0) / max(1.0, math.fsum(counts.values()))


def at_home(row: GazetteerRow, context: Surroundings) -> bool:
    """Is the event about the row's country, or near the row? A small namesake elsewhere is none."""
    here = row.lat, row.lon
    if any(distance(here, point) < NEAR_KM for point in context.points if point != here):
        return True
    return share(context.countries, row.country) >= HOME


def kind_score(row: GazetteerRow, one: Named) -> float:
    wanted = one.kinds or {"city"}
    if fold(row.name) != fold(one.text) and row.kind in SETTLED:
        penalty = -2.0  # an alternative name
    else:
        penalty = 0.0
    if row.kind == "country":
        return (5.0 if has_namesake(row, one) else 12.0) + penalty if "country" in wanted else -6.0
    if row.kind == "region":
        if wanted & {"region", "natural"}:
            return 6.0
        return -3.0 if any(named_alike(town, row) for town in one.rows) else 0.0
    if row.kind == "district":
        return 6.0 if "district" in wanted else 4.0 if fold(row.name) == fold(one.text) and " " in row.name else -5.0
    return penalty + (1.0 if wanted & SETTLED else 0.0 if wanted <= {"facility"} else -4.0 if wanted & {"region", "district"} else 0.0)


def has_namesake(country: GazetteerRow, one: Named) -> bool:
    """Is there a large region of the same name elsewhere, as with Georgia?"""
    return any(row.kind == "region" and row.country != country.country and row.population > 3_000_000 for row in one.rows)


def named_alike(town: GazetteerRow, region: GazetteerRow) -> bool:
    """A town in a region of its own name, and no mere hamlet beside it, is what the bare name means."""
    inside = (town.country, town.admin1) == (region.country, region.admin1)
    return town.kind in SETTLED and inside and town.population * 50 > region.population


def holds(place: str, row: GazetteerRow) -> bool:
    """Is the row in a country or region of that name?"""
    code = countries.named(place)
    if code and row.country == code:
        return True
    name = ABBREVIATED.get(place.rstrip("."), place)
    return any(holder.kind == "region" and (holder.country, holder.admin1) == (row.country, row.admin1) for holder in candidates(name))


def distance(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Great-circle distance in km."""
    cosine = math.fsum(a * b for a, b in zip(unit(*left), unit(*right), strict=True))
    return EARTH_KM * math.acos(max(-1.0, min(1.0, cosine)))


def located(resolved: Sequence[tuple[Named, GazetteerRow | None]]) -> list[Place]:
    """One Place for each location, whatever it is called; unresolved names that are spelled alike are one too."""
    together: list[tuple[GazetteerRow | None, list[Named]]] = []
    for one, row in resolved:
        same = next((group for found, group in together if joins(one, row, found, group)), None)
        if same is None:
            together.append((row, [one]))
        else:
            same.append(one)
    return [place(row, group) for row, group in together]


def joins(one: Named, row: GazetteerRow | None, found: GazetteerRow | None, group: Sequence[Named]) -> bool:
    facility = "facility" in one.kinds, "facility" in group[0].kinds
    if facility[0] != facility[1] or (facility[0] and one.key != group[0].key):
        return False
    if row is not None and found is not None:
        return row == found
    return row is found is None and one_place(one.text, group[0].text)


def place(row: GazetteerRow | None, group: Sequence[Named]) -> Place:
    counts = Counter(mention.text for one in group for mention in one.mentions)
    name = max(sorted(counts), key=lambda text: (counts[text], len(text)))
    kind = kind_of(row, group)
    aliases = {text for one in group for mention in one.mentions for text in (mention.text, mention.full)}
    mentions = {Mention(mention.doc, mention.start, mention.end) for one in group for mention in one.mentions}
    identity = (row.id or f"{row.country}.{row.admin1}.{row.name}") if row else ""
    return Place(
        id=PlaceId(content_id("p", kind, name, identity)),
        name=name,
        aliases=tuple(sorted(aliases)),
        lat=row.lat if row else None,
        lon=row.lon if row else None,
        country=row.country if row else None,
        kind=kind,
        error_km=error(row, kind) if row else None,
        gazetteer=row.id if row else None,
        mentions=tuple(sorted(mentions)),
    )


def kind_of(row: GazetteerRow | None, group: Sequence[Named]) -> PlaceKind:
    told = sorted({kind for one in group for kind in one.kinds})
    for kind in ("facility", "natural", "district"):
        if kind in told:
            return kind
    return row.kind if row else told[0] if told else "natural"


def error(row: GazetteerRow, kind: PlaceKind) -> float:
    """How far off the point may be, in km: more where a town stands in for its district or facility."""
    if kind == "district" and row.kind in SETTLED:
        return max(row.error_km, 25.0)
    return max(row.error_km, 15.0) if kind == "facility" else row.error_km
