"""Whom and what one report alone tells of, and nobody names: 'a ticket agent', 'the blood centre in Westport'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.ground.nominals import Nominal
from sayso.ground.titles import BODIES, SITES, VESSELS
from sayso.ground.unnamed import DESCRIBED, entity
from sayso.model import DocumentId, Entity, EntityType
from sayso.text.spelling import fold

BRANCHES = frozenset("bloc wing syndicate chapter section branch arm caucus coalition faction cartel gang team club".split())
"""Nouns for bodies, and for parts of one that speak for themselves."""
PREMISES = frozenset("supermarket facility launchpad clinic apartment mansion farm ranch bakery cafe consulate kindergarten".split())
"""What stands somewhere, and is seldom called so by name."""
NO_BODIES = frozenset(
    "house school post press office media news service services station force forces mission league fund intelligence "
    "assembly operator publisher prosecutor mosque church temple synagogue museum theater theatre kennel trust think-tank times "
    "board".split()
)
"""Nouns for bodies that are said of much else, or of what stands somewhere."""


def told_once(found: Iterable[Nominal]) -> Iterator[Entity]:
    """Yield an entity for each of the descriptions that come back to nobody, given in order.

    'The agent' is the agent of whom the report told last. A noun alone says of nobody else who it is. The same telling words
    of two reports, one of which copies the other, are said of one.
    """
    described: defaultdict[tuple[EntityType, str], list[Nominal]] = defaultdict(list)
    last: dict[tuple[DocumentId, str], str] = {}
    for nominal in found:
        kind = kind_of(nominal)
        here = nominal.doc, nominal.head
        if kind is None or not (is_telling(nominal) or (nominal.definite and here in last)):
            continue
        if is_telling(nominal):
            alone = nominal.doc if nominal.relative or not (nominal.nouns or nominal.belonging) else ""
            last[here] = f"{fold(nominal.text)} {alone}"
        described[kind, last[here]].append(nominal)
    for (kind, _), group in described.items():
        yield entity(kind, group)


def is_telling(nominal: Nominal) -> bool:
    return bool(nominal.modifiers or nominal.belonging or nominal.nations or nominal.clause or nominal.relative)


def kind_of(nominal: Nominal) -> EntityType | None:
    if nominal.person:
        return "PERSON"
    if nominal.head in (BODIES | DESCRIBED | BRANCHES) - NO_BODIES:
        return "ORG"
    return "FAC" if nominal.head in SITES | VESSELS | PREMISES else None
