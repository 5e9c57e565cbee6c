"""What is said about places: the claims that rest on statements which name them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping

from sayso.model import Claim, DocumentId, PlaceId
from sayso.render.reading import Reading


def claims_at(read: Reading) -> Mapping[PlaceId, tuple[Claim, ...]]:
    """The claims about each place, in the dossier's order. A claim is about a place that one of its statements names."""
    named: defaultdict[DocumentId, list[tuple[int, int, PlaceId]]] = defaultdict(list)
    for place in read.dossier.places:
        for mention in place.mentions:
            named[mention.doc].append((mention.start, mention.end, place.id))
    order = {claim.id: number for number, claim in enumerate(read.dossier.claims)}
    found: defaultdict[PlaceId, set[int]] = defaultdict(set)
    for doc, mentions in named.items():
        mentions.sort()
        for said in read.said_in.get(doc, ()):
            for _, end, place_id in mentions[bisect_left(mentions, (said.start,)) : bisect_left(mentions, (said.end,))]:
                if end <= said.end:
                    found[place_id].update(order[part.claim.id] for part in read.parts.get(said.id, ()))
    return {place: tuple(read.dossier.claims[number] for number in sorted(numbers)) for place, numbers in found.items()}
