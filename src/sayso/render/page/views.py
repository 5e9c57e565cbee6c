"""What the templates lay out: counts, quotations, and where marks stand in drawings."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlsplit

from sayso.model import (
    Conflict,
    Document,
    DocumentId,
    Dossier,
    Figure,
    Lineage,
    Place,
    Standing,
    TimelineEntry,
)
from sayso.render.reading import Reading, days, origins, outlet
from sayso.render.words import day, span_of_days

SHOWN = 6
"""Conflicts shown at once; the rest are one click away."""
WIDTH, HEIGHT, MARGIN = 720, 420, 40
"""Of the drawing of places, in its own units."""
NEAREST = 0.1
"""Degrees that the drawing spans at least, where all places stand together."""
CLOSE = 14
"""Units of the drawing within which two dots share a label."""
KILOMETRES = 111.2
"""In a degree of latitude, on a sphere of 6,371 km radius."""
ANALYSED = "en"
"""The one language whose reports are read for statements; the others are kept."""
SCALE, INSET = 160, 8
"""Width of the drawing of a figure, and how far its marks stay from the edges."""


@dataclass(frozen=True, slots=True)
class Front:
    """The counts at the top of the page."""

    days: str
    outlets: int
    origins: int
    standings: tuple[tuple[Standing, int], ...]


def front(dossier: Dossier) -> Front:
    counts = Counter(claim.standing for claim in dossier.claims)
    return Front(
        days=span_of_days(list(days(dossier))),
        outlets=len({outlet(document) for document in dossier.documents}),
        origins=origins(dossier),
        standings=tuple((standing, counts[standing]) for standing in get_args(Standing)),
    )


def conflicts(read: Reading) -> tuple[list[Conflict], list[Conflict]]:
    """The conflicts that are shown at once, those of most statements first, and the rest."""
    ordered = read.conflicts()
    return ordered[:SHOWN], ordered[SHOWN:]


def timeline(dossier: Dossier) -> list[tuple[str, list[TimelineEntry]]]:
    """The days of the timeline, oldest first, with their entries."""
    found: dict[str, list[TimelineEntry]] = {}
    for entry in sorted(dossier.timeline, key=lambda row: (row.date, row.until or "", row.id)):
        found.setdefault(entry.date, []).append(entry)
    return list(found.items())


@dataclass(frozen=True, slots=True)
class Bar:
    """Where the bounds of a figure stand in its drawing; an open bound runs to the edge."""

    left: float
    right: float
    opens_left: bool
    opens_right: bool


def bar(figure: Figure, series: Sequence[Figure]) -> Bar | None:
    """The drawing of a figure on the scale of its series; none where there is nothing to compare it with."""
    bounds = [bound for row in series for bound in (row.low, row.high) if bound is not None]
    if (figure.low is None and figure.high is None) or len(set(bounds)) < 2:
        return None
    least, most = min(bounds), max(bounds)

    def at(bound: float) -> float:
        return round(2 * INSET + (SCALE - 4 * INSET) * (bound - least) / (most - least), 1)

    return Bar(
        left=INSET if figure.low is None else at(figure.low),
        right=SCALE - INSET if figure.high is None else at(figure.high),
        opens_left=figure.low is None,
        opens_right=figure.high is None,
    )


@dataclass(frozen=True, slots=True)
class Dot:
    """A place in the drawing: its position, how far off that may be, and its numbers in the list.

    Where dots stand close together the first bears the numbers of all.
    """

    x: float
    y: float
    reach: float
    label: str


def dots(places: Sequence[Place]) -> list[Dot]:
    """The places that have a position, in a plane where a kilometre is as long both ways.

    Countries are left out beside anything smaller: their middles say nothing.
    Longitudes are taken the short way round, so that places on both sides of
    the 180th meridian stand together.
    """
    known = [row for row in enumerate(places, start=1) if row[1].lat is not None and row[1].lon is not None]
    drawn = [(number, place) for number, place in known if place.kind != "country"] or known
    points = _flat([(place.lat or 0, place.lon or 0) for _, place in drawn])
    labels = _labels([(x, y) for x, y, _ in points], [number for number, _ in drawn])
    return [
        Dot(x, y, round((place.error_km or 0) * kilometre, 1), label)
        for (_, place), (x, y, kilometre), label in zip(drawn, points, labels, strict=True)
    ]


def _flat(positions: Sequence[tuple[float, float]]) -> list[tuple[float, float, float]]:
    """Where each latitude and longitude stands in the drawing, and how long a kilometre is there."""
    if not positions:
        return []
    shrink = math.cos(math.radians(sum(lat for lat, _ in positions) / len(positions)))
    first = positions[0][1]
    plane = [(((lon - first + 180) % 360 - 180) * shrink, -lat) for lat, lon in positions]
    left, top = min(x for x, _ in plane), min(y for _, y in plane)
    wide, high = max(x for x, _ in plane) - left, max(y for _, y in plane) - top
    scale = min((WIDTH - 2 * MARGIN) / max(wide, NEAREST), (HEIGHT - 2 * MARGIN) / max(high, NEAREST))
    across, down = (WIDTH - wide * scale) / 2, (HEIGHT - high * scale) / 2
    return [(round((x - left) * scale + across, 1), round((y - top) * scale + down, 1), scale / KILOMETRES) for x, y in plane]


def _labels(points: Sequence[tuple[float, float]], numbers: Sequence[int]) -> list[str]:
    """The numbers beside each dot; none beside one that stands close to another before it."""
    groups: dict[int, list[int]] = {}
    for place, (x, y) in enumerate(points):
        near = (first for first in groups if abs(points[first][0] - x) < CLOSE and abs(points[first][1] - y) < CLOSE)
        groups.setdefault(next(near, place), []).append(numbers[place])
    return [_few(groups.get(place, [])) for place in range(len(points))]


def _few(numbers: Sequence[int], most: int = 4) -> str:
    """Some numbers, and how many more.

    >>> _few([1, 2]), _few([1, 2, 3, 4, 5, 6])
    ('1, 2', '1, 2, 3, 4 +2')
    """
    more = f" +{len(numbers) - most}" if len(numbers) > most else ""
    return ", ".join(map(str, numbers[:most])) + more


def web(address: str | None) -> str | None:
    """An address that may be a link: http and https, nothing that runs.

    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if address is None:
        return None
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return None
    return address if scheme in {"http", "https"} else None


def described(document: Document) -> list[str]:
    """What is told of a document in one line."""
    told = [document.outlet or "outlet not stated", day(document.published)]
    if document.updated:
        told.append(f"updated {day(document.updated)}")
    told.extend(document.authors)
    if document.language != ANALYSED:
        told.append(f"kept, not analysed: its language is {document.language}")
    return told


def taken_from(read: Reading, source: str) -> str:
    """Who something was taken from: a document's outlet, or the name as it stands."""
    document = read.documents.get(DocumentId(source))
    return outlet(document) if document else source


def lineage(read: Reading) -> list[tuple[Document, list[Lineage]]]:
    """The documents that took something, each with what it took."""
    found: dict[DocumentId, list[Lineage]] = {}
    for line in sorted(read.dossier.lineage, key=lambda row: (row.target, row.why, row.source)):
        found.setdefault(line.target, []).append(line)
    return [(read.documents[target], lines) for target, lines in found.items()]


def mentioning(place: Place) -> list[DocumentId]:
    """The documents that name a place."""
    return sorted({mention.doc for mention in place.mentions})
