"""Places with the claims about them, for Google Earth and other globes (OGC KML 2.2).

Only places with a position are in it. Balloons show HTML, so the words of
reports are escaped once for that and once for XML.
"""

from __future__ import annotations

from html import escape

from lxml import etree

from sayso.model import Claim, Place
from sayso.render.exports.places import claims_at
from sayso.render.exports.record import Files, Record
from sayso.render.reading import Reading, reading
from sayso.render.words import as_words, counted, printable

SPACE = "http://www.opengis.net/kml/2.2"


def files(record: Record) -> Files:
    read = reading(record.dossier)
    about = claims_at(read)
    root = etree.Element(f"{{{SPACE}}}kml", nsmap={None: SPACE})
    document = _put(root, "Document")
    _put(document, "name", record.dossier.title)
    for place in record.dossier.places:
        if place.lat is not None and place.lon is not None:
            _placemark(document, read, place, about.get(place.id, ()))
    return {"places.kml": etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)}


def _put(parent: etree._Element, name: str, words: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{SPACE}}}{name}")
    element.text = None if words is None else printable(words)
    return element


def _placemark(document: etree._Element, read: Reading, place: Place, claims: tuple[Claim, ...]) -> None:
    mark = _put(document, "Placemark")
    mark.set("id", place.id)
    _put(mark, "name", place.name)
    _put(mark, "Snippet", counted(len(claims), "claim"))
    _put(mark, "description", _balloon(read, claims))
    more = _put(mark, "ExtendedData")
    for name, value in {"kind": place.kind, "country": place.country, "error_km": place.error_km, "gazetteer": place.gazetteer}.items():
        if value is not None:
            told = _put(more, "Data")
            told.set("name", name)
            _put(told, "value", str(value))
    _put(_put(mark, "Point"), "coordinates", f"{place.lon},{place.lat}")


def _balloon(read: Reading, claims: tuple[Claim, ...]) -> str:
    rows = (f"<li>{escape(claim.gist)} ({as_words(claim.standing)}{_said_by(read, claim)})</li>" for claim in claims)
    return f"<ul>{''.join(rows)}</ul>" if claims else "No claim rests on a statement that names this place."


def _said_by(read: Reading, claim: Claim) -> str:
    sides = {"say so": read.speakers(claim, "supports"), "deny it": read.speakers(claim, "denies")}
    return "".join(f"; {phrase}: {escape(', '.join(names))}" for phrase, names in sides.items() if names)
