"""The places of a clause with whom and what they name, as far as the dossier knows it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from sayso.model import DocumentId, Entity, EntityId, EntityType, Filler, Mention, Place, PlaceKind, Sketch, Statement

Named = TypeVar("Named", Entity, Place)
WORD: Final = re.compile(r"\w+")
EMPTY: Final = frozenset({"a", "an", "and", "of", "the"})


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something that a filler names."""

    id: EntityId
    called: str
    type: EntityType
    words: frozenset[str]
    """Of all forms of the name, in lower case."""
    initials: frozenset[str]
    """Of its longer forms."""
    bodies: frozenset[EntityId]
    """What it belongs to, nearest or farther."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is."""

    kind: PlaceKind
    country: str | None
    lat: float | None
    lon: float | None


@dataclass(frozen=True, slots=True)
class Filled:
    """A filler, whom or what it names, and where that lies."""

    filler: Filler
    name: Name | None
    spot: Spot | None


ONE_PLACE: Final = {"on": "in", "inside": "in", "aboard": "in", "into": "to", "towards": "to", "toward": "to"}
"""Prepositions of which it hangs on the noun which is used: 'in a van', 'on a bus'."""
NEAREST: Final = 3
"""Mentions that begin before an offset of which one may cover it: names seldom lie in names."""
Fillings = Mapping[str, tuple[Filled, ...]]
"""What fills each role."""


def fillings(
    statements: Sequence[Statement], sketches: Sequence[Sketch], entities: Sequence[Entity], places: Sequence[Place]
) -> list[Fillings]:
    """What fills the places of each statement's main clause. `sketches` are of the same statements, in the same order."""
    known = {entity.id: entity for entity in entities}
    who, where = Found(entities), Found(places)
    names = {entity.id: name(entity, known) for entity in entities}

    def filled(filler: Filler, doc: DocumentId) -> Filled:
        entity, place = (who.at(doc, filler.start), where.at(doc, filler.start)) if filler.name else (None, None)
        return Filled(filler, names[entity.id] if entity else None, spot(place) if place else None)

    return [
        by_role(filled(filler, statement.doc) for filler in sketch.fillers)
        for statement, sketch in zip(statements, sketches, strict=True)
    ]


def by_role(found: Iterable[Filled]) -> Fillings:
    roles: Mapping[str, list[Filled]] = defaultdict(list)
    for one in found:
        roles[ONE_PLACE.get(one.filler.role, one.filler.role)].append(one)
    return {role: tuple(fillers) for role, fillers in roles.items()}


def name(entity: Entity, known: Mapping[EntityId, Entity]) -> Name:
    forms = [[word for word in WORD.findall(form.casefold()) if word not in EMPTY] for form in (entity.name, *entity.aliases)]
    return Name(
        id=entity.id,
        called=entity.name,
        type=entity.type,
        words=frozenset(word for form in forms for word in form),
        initials=frozenset("".join(word[0] for word in form) for form in forms if len(form) > 1),
        bodies=frozenset(bodies(entity, known)),
    )


def bodies(entity: Entity, known: Mapping[EntityId, Entity]) -> Iterator[EntityId]:
    """Yield what an entity belongs to, what that belongs to, and so on."""
    seen = {entity.id}
    while entity.affiliation and entity.affiliation not in seen:
        seen.add(entity.affiliation)
        yield entity.affiliation
        if entity.affiliation not in known:
            return
        entity = known[entity.affiliation]


def spot(place: Place) -> Spot:
    return Spot(place.kind, place.country, place.lat, place.lon)


class Found(Generic[Named]):
    """What is named where: the entity or place of whose mentions one covers an offset."""

    def __init__(self, named: Iterable[Named]) -> None:
        found: dict[DocumentId, list[tuple[Mention, Named]]] = defaultdict(list)
        for one in named:
            for mention in one.mentions:
                found[mention.doc].append((mention, one))
        for pairs in found.values():
            pairs.sort(key=lambda pair: pair[0])
        self.found: Mapping[DocumentId, list[tuple[Mention, Named]]] = found

    def at(self, doc: DocumentId, offset: int) -> Named | None:
        pairs = self.found.get(doc, [])
        before = bisect_right(pairs, offset, key=lambda pair: pair[0].start)
        return next((one for mention, one in reversed(pairs[:before][-NEAREST:]) if mention.start <= offset < mention.end), None)
