"""Which names of a document are places, with what its words tell of where they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.names import Name, names
from sayso.ground.titles import DISTRICTS, FACILITIES, NATURAL, REGIONS, SETTLEMENTS
from sayso.language import countries
from sayso.language.parse import Parse
from sayso.model import Document, DocumentId, PlaceKind
from sayso.text.spelling import fold

PARTS_OF_THE_WORLD = frozenset(
    "africa america antarctica asia europe eurasia oceania arctic caribbean balkans east west north south".split()
)
"""Last words of names too wide for one point on a map: 'Europe', 'Central America', 'the Middle East'."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """One mention of a place."""

    doc: DocumentId
    start: int
    end: int
    text: str
    full: str
    """With the words that say what kind of place it is: 'the border town of X'."""
    kind: PlaceKind | None
    """As far as the words tell."""
    inside: tuple[str, ...]
    """Larger places that the words put it in, nearest first."""


def toponyms(document: Document, parse: Parse) -> tuple[Toponym, ...]:
    """Find each mention of a place; a capital that stands for its government is none, nor is a ship."""
    found = [name for name in names(document, parse) if is_place(name)]
    return tuple(toponym(name, found, document.text) for name in found)


def is_place(name: Name) -> bool:
    if name.government or name.type not in {"GPE", "LOC", "FAC"} or name.body not in {None, "government"}:
        return False
    return name.type != "FAC" or told_kind(name) is not None


def toponym(name: Name, found: Sequence[Name], text: str) -> Toponym:
    return Toponym(name.doc, name.start, name.end, name.text, name.full, told_kind(name), tuple(around(name, found, text)))


def told_kind(name: Name) -> PlaceKind | None:
    """What the words before or after the name say it is."""
    if name.nation:
        return "country"
    if fold(name.text).split()[-1] in PARTS_OF_THE_WORLD:
        return "natural"
    own = fold(name.full.replace(name.text, " ")).split()
    last = fold(name.text).split()[-1]
    for word in [*own[::-1], last]:
        if word in REGIONS:
            return "region"
        if word in DISTRICTS:
            return "district"
        if word in FACILITIES:
            return "facility"
        if word in NATURAL and word == last:
            return "natural"
        if word in SETTLEMENTS:
            return "village" if word in {"village", "hamlet"} else "city"
    return None


def around(name: Name, found: Sequence[Name], text: str) -> Iterator[str]:
    """Yield the places that hold this one: 'X, Y', 'X in Y', 'Y's X', 'the Y city of X'."""
    for word in name.full.replace(name.text, " ").split():
        if code := countries.nationality(word):
            yield countries.countries()[code].name
    at = name
    for other in found:
        between = text[at.end : other.start] if other.start >= at.end else "far off"
        if between.strip() in {",", "in", ", in", "(", "province of", "in the province of"} and len(between) <= 22:
            yield other.text
            at = other
        owned = text[other.end : name.start]
        if other.end <= name.start and owned.strip() in {"'s", "’s", "'s capital,", "’s capital,"}:
            yield other.text
