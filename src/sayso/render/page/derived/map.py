"""The map: which claims touch which place, which parts of the world to show, and the base map under them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from sayso.model import ClaimId, DocumentId, Mention, Place, PlaceKind, Statement, StatementId
from sayso.render.page.basemap import Bounds, cut
from sayso.render.page.derived.frames import Frame, Spot, frames
from sayso.render.reading import Reading

AREAS: Final[frozenset[PlaceKind]] = frozenset({"country", "region", "natural"})
"""What is too large for a dot: its name is written across it."""
WIDE_KM = 40.0
"""A place whose position is less sure than this is written, not dotted, whatever it is."""
ABOUT = 0.5
"""A claim is about a place that more than this share of its evidence names."""
WIDEST, TALLEST = 1.7, 1.15
"""Breadth by height and height by breadth of the windows that the base map fills around a frame."""
ROOM = 0.1
"""Of the longer side, added on each side so that the map can be moved a little."""


def map_view(read: Reading) -> dict[str, Any]:
    """What the map shows.

    `places` has every place that a claim touches or that is drawn, with its claims, those about it first, and the share
    of their evidence that names it. `dot` tells places with a dot from areas, whose name alone is written. `unlocated` are the places
    without a position. `frames` are parts of the world to choose from, the event first, and `base` the pieces of the base
    map under them, coarse to fine.
    """
    dossier = read.dossier
    touching = {place.id: touched(place, read) for place in dossier.places}
    located = [place for place in dossier.places if place.lat is not None and place.lon is not None]
    dots = [place for place in located if is_dot(place)]
    shared = Counter(claim for place in dots for claim, _ in touching[place.id])
    found = frames([_spot(place, touching[place.id], shared) for place in dots])
    listed = sorted(dossier.places, key=lambda place: (-len(touching[place.id]), place.name, place.id))
    return {
        "frames": [{"name": frame.name, "bounds": frame.bounds.edges()} for frame in found],
        "base": _pieces(found, located),
        "places": [{"id": place.id, "dot": is_dot(place), "claims": [list(pair) for pair in touching[place.id]]} for place in listed],
        "unlocated": [place.id for place in listed if place.lat is None],
    }


def is_dot(place: Place) -> bool:
    return place.lat is not None and place.kind not in AREAS and (place.error_km or 0) < WIDE_KM


def touched(place: Place, read: Reading) -> list[tuple[ClaimId, float]]:
    """The claims with evidence that names a place, and the share of their evidence that does.

    Those of whose evidence more than half names it come first: they are about it. Among these, and among the others, those
    that more statements tell of it come first.
    """
    counted = Counter(part.claim.id for said in _naming(place.mentions, read) for part in read.parts.get(said, ()))
    found = [(count / len(read.claims[claim].evidence), count, claim) for claim, count in counted.items()]
    ordered = sorted(found, key=lambda row: (row[0] <= ABOUT, -row[1], -row[0], row[2]))
    return [(claim, round(share, 2)) for share, _, claim in ordered]


def _naming(mentions: Iterable[Mention], read: Reading) -> list[StatementId]:
    """The statements in whose words a place is named."""
    starts: defaultdict[DocumentId, list[tuple[int, int]]] = defaultdict(list)
    for mention in sorted(mentions):
        starts[mention.doc].append((mention.start, mention.end))
    return [said.id for doc, named in starts.items() for said in read.said_in.get(doc, ()) if _within(said, named)]


def _within(said: Statement, mentions: Sequence[tuple[int, int]]) -> bool:
    first = bisect_left(mentions, (said.start, 0))
    return first < len(mentions) and mentions[first][1] <= said.end


def _spot(place: Place, claims: Sequence[tuple[ClaimId, float]], shared: Mapping[ClaimId, int]) -> Spot:
    """A place with the weight of its claims; a claim that names many places weighs little for each."""
    assert place.lat is not None
    assert place.lon is not None
    return Spot(place.id, place.name, place.lon, place.lat, sum(share / shared[claim] for claim, share in claims))


def _pieces(found: Sequence[Frame], located: Sequence[Place]) -> list[dict[str, Any]]:
    """A piece of the base map for each frame, but none where a larger one is as fine; the largest first."""
    points = [(place.lon, place.lat) for place in located if is_dot(place) and place.lon is not None and place.lat is not None]
    rooms = {frame.bounds.shaped(WIDEST, TALLEST).grown(ROOM).rounded() for frame in found}
    pieces: list[tuple[Bounds, dict[str, Any]]] = []
    for bounds in sorted(rooms, key=lambda bounds: (-bounds.kilometres, bounds.edges())):
        piece = cut(bounds, [point for point in points if bounds.holds(*point)])
        if not any(bounds in larger and _as_fine(known, piece) for larger, known in pieces):
            pieces.append((bounds, piece))
    return [piece for _, piece in pieces]


def _as_fine(known: Mapping[str, Any], piece: Mapping[str, Any]) -> bool:
    return bool(known["detail"] <= piece["detail"])
