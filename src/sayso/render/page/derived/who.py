"""Who speaks: the entity behind each name that the page gives a speaker, and the body that a person speaks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sayso.model import Entity
from sayso.render.page.derived.parties import PERHAPS
from sayso.render.reading import Reading


def who(read: Reading) -> dict[str, list[str]]:
    """Of each name of a speaker, the entity and the body that stands beside it; of several who are called so, who says most."""
    spoke = Counter(said.source.entity for said in read.dossier.statements if said.source and said.source.entity)
    ordered = sorted((entity for entity in spoke if entity in read.entities), key=lambda entity: (spoke[entity], entity))
    return dict(sorted((called(read.entities[entity]), [entity, body(read, read.entities[entity])]) for entity in ordered))


def body(read: Reading, entity: Entity) -> str:
    """What a person speaks for, where the name does not tell it."""
    of = read.entities.get(entity.affiliation) if entity.affiliation else None
    if of is None or entity.type != "PERSON" or called(of).casefold() in called(entity).casefold():
        return ""
    return called(of)


def called(entity: Entity) -> str:
    return entity.short or entity.name


def among(found: dict[str, list[str]], shown: Any) -> dict[str, list[str]]:
    """Those of the names that stand in what is shown."""
    names = {words.partition(PERHAPS)[0] for words in _texts(shown)}
    return {name: row for name, row in found.items() if name in names}


def _texts(shown: Any) -> Iterator[str]:
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, dict):
        for held in shown.values():
            yield from _texts(held)
    elif isinstance(shown, (list, tuple)):
        for held in shown:
            yield from _texts(held)
