"""Which names of a document are places, with what its words tell of where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.names import Name
from sayso.ground.titles import DISTRICTS, FACILITIES, NATURAL, REGIONS, SETTLEMENTS
from sayso.language import countries
from sayso.model import Document, DocumentId, PlaceKind
from sayso.text.spelling import fold

PARTS_OF_THE_WORLD = frozenset(
    "africa america antarctica asia europe eurasia oceania arctic caribbean balkans east west north south".split()
)
"""Last words of names too wide for one point on a map: 'Europe', 'Central America', 'the Middle East'."""

HOLDING = re.compile(r"\s*(?:,|in|, in|\(|province of|in the province of)\s*")
OWNING = re.compile(r"\s*['’]s(?: capital,)?\s*")
WIDEST_GAP = 22
"""Characters between a place and the larger one that holds it."""


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


def toponyms(names: Sequence[Name], document: Document) -> tuple[Toponym, ...]:
    """Tell which of a document's names, in order, are places; a capital that stands for its government is none, nor is a ship."""
    found = [name for name in names if is_place(name)]
    return tuple(toponym(index, found, document.text) for index in range(len(found)))


def is_place(name: Name) -> bool:
    if name.government or name.type not in {"GPE", "LOC", "FAC"} or name.body not in {None, "government"}:
        return False
    return name.type != "FAC" or told_kind(name) is not None


def toponym(index: int, found: Sequence[Name], text: str) -> Toponym:
    name = found[index]
    return Toponym(name.doc, name.start, name.end, name.text, name.full, told_kind(name), tuple(around(index, found, text)))


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


def around(index: int, found: Sequence[Name], text: str) -> Iterator[str]:
    """Yield the places that hold this one: 'X, Y', 'X in Y', 'Y's X', 'the Y city of X'."""
    name = found[index]
    for word in name.full.replace(name.text, " ").split():
        if code := countries.nationality(word):
            yield countries.countries()[code].name
    if index and OWNING.fullmatch(text, found[index - 1].end, name.start):
        yield found[index - 1].text
    at = name
    for other in found[index + 1 :]:
        if not (at.end <= other.start <= at.end + WIDEST_GAP and HOLDING.fullmatch(text, at.end, other.start)):
            break
        yield other.text
        at = other
