"""Places with the claims about them, as a FeatureCollection (RFC 7946).

A place whose position is not known is a feature without geometry, which the
format provides for: a map leaves it out, a table shows it.
"""

from __future__ import annotations

from typing import Any

from sayso.model import Claim, Place
from sayso.render.exports.places import claims_at
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes
from sayso.render.reading import Reading, reading, unique

DECIMALS = 6
"""A tenth of a metre: more is noise (RFC 7946, 11.2)."""


def files(record: Record) -> Files:
    read = reading(record.dossier)
    about = claims_at(read)
    features = [_feature(read, place, about.get(place.id, ())) for place in record.dossier.places]
    return {"places.geojson": json_bytes({"type": "FeatureCollection", "title": record.dossier.title, "features": features})}


def _feature(read: Reading, place: Place, claims: tuple[Claim, ...]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": _point(place),
        "properties": {
            "name": place.name,
            "aliases": list(place.aliases),
            "kind": place.kind,
            "country": place.country,
            "error_km": place.error_km,
            "gazetteer": place.gazetteer,
            "mentions": len(place.mentions),
            "outlets": unique(read.outlet(read.documents[mention.doc]) for mention in place.mentions),
            "claim_count": len(claims),
            "claims": [_claim(read, claim) for claim in claims],
        },
    }


def _point(place: Place) -> dict[str, Any] | None:
    if place.lat is None or place.lon is None:
        return None
    return {"type": "Point", "coordinates": [round(place.lon, DECIMALS), round(place.lat, DECIMALS)]}


def _claim(read: Reading, claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "gist": claim.gist,
        "standing": claim.standing,
        "said_by": read.speakers(claim, "supports"),
        "denied_by": read.speakers(claim, "denies"),
        "questioned_by": read.speakers(claim, "questions"),
        "first_said": claim.first_said,
        "last_said": claim.last_said,
    }
