"""The map: which claims touch which place, which parts of the world to show, and the base map under them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sayso.model import ClaimId, Mention, Place, PlaceKind
from sayso.render.page.basemap import Bounds, cut
from sayso.render.page.derived.board import sure
from sayso.render.page.derived.frames import Area, Frame, Spot, frames
from sayso.render.page.derived.mentioned import Said
from sayso.render.page.derived.placed import listed
from sayso.render.reading import Reading
from sayso.render.standings import is_news

AREAS: Final[frozenset[PlaceKind]] = frozenset({"country", "region", "natural"})
"""What is too large for a dot: its name is written across it."""
WIDE_KM = 40.0
"""A place whose position is less sure than this is written, not dotted, whatever it is."""
ABOUT = 0.5
"""A claim is about a place that more than this share of its evidence names."""
WIDEST, TALLEST = 1.7, 1.15
"""Breadth by height and height by breadth of the windows that the base map fills around a frame."""
STEPPED = 6.0
"""So many times larger than the event's own, the next piece of the base map would be too coarse close around it: one lies between."""
ROOM = 0.1
"""Of the longer side, added on each side so that the map can be moved a little."""
REGION_KM = 300.0
"""A region that reaches farther around its point is no part of an event to look at from near."""
TITLES = 2
"""Reports whose titles name a place, at least, which is then that of the story."""

AROUND: Final = re.compile(
    r"(?i:\b(?:region|province|oblast|county|governorate|prefecture|the\s+district|the\s+(?P<state>state))\s+of)\s+$"
)
"""What stands before a name that is that of an area."""
SEVERAL: Final = re.compile(
    r"(?i:\b(?:regions|provinces|oblasts|districts|counties|governorates|prefectures|states)\s+of)\s+"
    r"(?P<others>(?:[A-Z][\w’'-]*(?:\s*,\s*(?:and\s+)?|\s+and\s+)){0,3})$"
)
"""What stands before one in a list of such names; other names of the list between."""
LISTED: Final = re.compile(r"(?:,\s+[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?){0,3},?\s+and\s+[A-Z]")
"""How a list of names goes on."""
REACH: Final = 80
"""Characters before a name in which that stands."""


@dataclass(frozen=True, slots=True)
class Touch:
    """That a claim has evidence which names a place."""

    claim: ClaimId
    share: float
    """How much of its evidence does."""

    @property
    def about(self) -> bool:
        return self.share > ABOUT


def map_view(read: Reading, said: Said) -> dict[str, Any]:
    """What the map shows.

    `places` has every place that a claim touches or that is drawn, with its claims, those about it first, and whether
    they are about it. `dot` tells places with a dot from areas, whose name alone is written. `unlocated` are the places
    without a position. `frames` are parts of the world to choose from, the event first, and `base` the pieces of the base
    map under them, coarse to fine.
    """
    named = listed(read)
    touching = {place.id: touched(place, read, said) for place in named}
    located = [place for place in named if place.lat is not None and place.lon is not None]
    near = [place for place in located if is_dot(place) or _is_near(place)]
    shared = Counter(touch.claim for place in near for touch in touching[place.id])
    areas = [_area(place, touching[place.id]) for place in located if place.kind in ("country", "region")]
    found = frames([_spot(place, touching[place.id], shared, titled=is_titled(read, place)) for place in near], areas)
    ordered = sorted(named, key=lambda place: (-len(touching[place.id]), place.name, place.id))
    return {
        "frames": [{"name": frame.name, "bounds": frame.bounds.edges()} for frame in found],
        "base": _pieces(found, located),
        "places": [{"id": place.id, "dot": is_dot(place), "claims": _told(touching[place.id])} for place in ordered],
        "unlocated": [place.id for place in ordered if place.lat is None],
    }


def is_dot(place: Place) -> bool:
    return place.lat is not None and place.kind not in AREAS and (place.error_km or 0) < WIDE_KM


def _is_near(place: Place) -> bool:
    """Is it a region that a frame can hold whole?"""
    return place.kind == "region" and 0 < (place.error_km or 0) <= REGION_KM


def is_titled(read: Reading, place: Place) -> bool:
    """Is it the place of the story, by the titles?"""
    titles = [document.title or "" for document in read.dossier.documents]
    named = re.compile(rf"\b{re.escape(place.name)}\b")
    return sum(named.search(title) is not None for title in titles) >= TITLES


def touched(place: Place, read: Reading, said: Said) -> list[Touch]:
    """The claims with evidence that names a place; what may say something else names nothing for a claim.

    Those of whose evidence more than half names it come first: they are about it. Among these, and among the others, those
    that more statements tell of it come first. Who somebody is has no place.
    """
    itself = [mention for mention in place.mentions if place.kind in AREAS or not _of_an_area(read, mention)]
    parts = [(part.claim, naming.id) for naming in said.naming(itself) for part in read.parts.get(naming.id, ()) if is_news(part.claim)]
    counts = Counter(claim.id for claim, naming in parts if naming in sure(read, claim))
    found = [Touch(claim, count / len(sure(read, read.claims[claim]))) for claim, count in counts.items()]
    return sorted(found, key=lambda touch: (not touch.about, -counts[touch.claim], -touch.share, touch.claim))


def _of_an_area(read: Reading, mention: Mention) -> bool:
    """Is it the name of what lies around a town: 'the province of Amel', 'the provinces of Amel and Sorn'?

    'Several districts of Amel' are parts of it, and 'the state of Amel's bridges' is how they are.
    """
    text = read.documents[mention.doc].text
    before = text[max(0, mention.start - REACH) : mention.start]
    if one := AROUND.search(before):
        return one["state"] is None or not text.startswith(("’", "'"), mention.end)
    several = SEVERAL.search(before)
    return several is not None and (several["others"] != "" or LISTED.match(text, mention.end) is not None)


def _told(touching: Sequence[Touch]) -> list[list[Any]]:
    return [[touch.claim, touch.about] for touch in touching]


def _spot(place: Place, touching: Sequence[Touch], shared: Mapping[ClaimId, int], *, titled: bool = False) -> Spot:
    """A place with the weight of its claims; a claim that names many places weighs little for each."""
    assert place.lat is not None
    assert place.lon is not None
    weight = sum(touch.share / shared[touch.claim] for touch in touching)
    return Spot(place.id, place.name, place.lon, place.lat, weight, 0.0 if is_dot(place) else place.error_km or 0.0, titled)


def _area(place: Place, touching: Sequence[Touch]) -> Area:
    """A country or region with the weight of its claims, which are not shared out: it lies around whatever else they name."""
    return Area(_spot(place, touching, Counter({touch.claim: 1 for touch in touching})), place.error_km or WIDE_KM)


def _pieces(found: Sequence[Frame], located: Sequence[Place]) -> list[dict[str, Any]]:
    """A piece of the base map for each frame, but none where a larger one is as fine; the largest first."""
    points = [(place.lon, place.lat) for place in located if is_dot(place) and place.lon is not None and place.lat is not None]
    rooms = {frame.bounds.shaped(WIDEST, TALLEST).grown(ROOM).rounded() for frame in found}
    rooms.update(between(found))
    pieces: list[tuple[Bounds, dict[str, Any]]] = []
    for bounds in sorted(rooms, key=lambda bounds: (-bounds.kilometres, bounds.edges())):
        piece = cut(bounds, [point for point in points if bounds.holds(*point)])
        if not any(bounds in larger and _as_fine(known, piece) for larger, known in pieces):
            pieces.append((bounds, piece))
    return [piece for _, piece in pieces]


def between(found: Sequence[Frame]) -> Iterator[Bounds]:
    """The surroundings of the event, half-way in scale to the largest frame, where that is far larger."""
    for frame in found[:1]:
        larger = max(other.bounds.kilometres for other in found) / frame.bounds.kilometres
        if larger >= STEPPED:
            yield frame.bounds.grown((math.sqrt(larger) - 1) / 2).shaped(WIDEST, TALLEST).rounded()


def _as_fine(known: Mapping[str, Any], piece: Mapping[str, Any]) -> bool:
    return bool(known["detail"] <= piece["detail"])
