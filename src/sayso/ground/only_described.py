"""Whom and what one report alone tells of, and nobody names: 'a ticket agent', 'the blood centre in Westport'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.ground.nominals import Nominal
from sayso.ground.titles import BODIES, SITES, VESSELS
from sayso.ground.unnamed import DESCRIBED, entity
from sayso.model import DocumentId, Entity, EntityId, EntityType
from sayso.text.ids import content_id
from sayso.text.spelling import fold

Bearer = tuple[str, int]
"""A sentence or a document, and where somebody is first told of in it."""
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


def only_described(found: Iterable[Nominal], texts: Mapping[DocumentId, str]) -> Iterator[Entity]:
    """Yield an entity for each of the descriptions that come back to nobody, given in order.

    'The agent' is the agent of whom the report told last. A noun alone says of nobody else who it is. Each 'a guard' is
    another one, and so is that of another report, unless it has the whole sentence of it: one copies the other, then.
    """
    described: defaultdict[tuple[EntityType, Bearer], list[Nominal]] = defaultdict(list)
    last: dict[tuple[DocumentId, str], Bearer] = {}
    for nominal in found:
        kind = kind_of(nominal)
        here, whole = (nominal.doc, nominal.head), (nominal.doc, fold(nominal.text))
        if kind is None or not (is_telling(nominal) or (nominal.definite and here in last)):
            continue
        if is_telling(nominal):
            last[here] = last[whole] = (last.get(whole) if nominal.definite else None) or bearer(nominal, texts[nominal.doc])
        described[kind, last[here]].append(nominal)
    for (kind, _), group in described.items():
        one = entity(kind, group)
        yield replace(one, id=EntityId(content_id("e", kind, one.name, one.mentions[0].doc, one.mentions[0].start)))


def bearer(nominal: Nominal, text: str) -> Bearer:
    """What tells whom a description means from all others: where it stands in its sentence or in its document."""
    if nominal.relative or not (nominal.nouns or nominal.belonging):
        return nominal.doc, nominal.start
    return fold(text[nominal.sentence.start : nominal.sentence.end]), nominal.start - nominal.sentence.start


def is_telling(nominal: Nominal) -> bool:
    return bool(nominal.modifiers or nominal.belonging or nominal.nations or nominal.clause or nominal.relative)


def kind_of(nominal: Nominal) -> EntityType | None:
    if nominal.person:
        return "PERSON"
    if nominal.head in (BODIES | DESCRIBED | BRANCHES) - NO_BODIES:
        return "ORG"
    return "FAC" if nominal.head in SITES | VESSELS | PREMISES else None
