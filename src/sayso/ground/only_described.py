"""Whom and what the reports of an event tell of and nobody names: 'a four-year-old boy', 'the county water company', 'the hospital'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.ground.nominals import MANY, PROSECUTORS, Nominal
from sayso.ground.titles import BODIES, SITES, VESSELS
from sayso.model import Entity, EntityId, EntityType, Mention
from sayso.text.ids import content_id

FEWEST_DOCUMENTS = 2
"""Reports that must come back to one of whom nothing but a noun is told."""
OF_A_PLACE = re.compile(r"\b(?:in|of) (?:the )?[A-Z]")
"""In 'the water company of Westmark'."""
DESCRIBED = frozenset(
    "ministry department agency authority inspectorate council committee commission board court tribunal parliament company firm bank "
    "union party service directorate institute bureau guard headquarters consortium association foundation regulator registry watchdog "
    "broadcaster newspaper radio".split()
)
"""Bodies that a description may tell from all others."""
BRANCHES = frozenset("bloc wing syndicate chapter section branch arm caucus coalition faction cartel gang team club".split())
"""Nouns for bodies, and for parts of one that speak for themselves."""
PREMISES = frozenset("supermarket facility launchpad clinic apartment mansion farm ranch bakery cafe consulate kindergarten".split())
"""What stands somewhere, and is seldom called so by name."""
CONVOYS = frozenset("convoy flotilla motorcade".split())
"""Vessels or vehicles that are spoken of as one."""
NO_BODIES = frozenset(
    "house school post press office media news service services station force forces mission league fund intelligence "
    "assembly operator publisher prosecutor mosque church temple synagogue museum theater theatre kennel trust think-tank times "
    "board".split()
)
"""Nouns for bodies that are said of much else, or of what stands somewhere."""


def only_described(groups: Iterable[Sequence[Nominal]]) -> Iterator[Entity]:
    """Yield an entity for each group of descriptions that mean one whom no name stands for.

    A noun alone says of nobody who it is, unless several reports come back to it.
    """
    for found in groups:
        kind = next((kind for nominal in found if (kind := kind_of(nominal))), None)
        if kind and (any(map(is_telling, found)) or len({nominal.doc for nominal in found}) >= FEWEST_DOCUMENTS):
            yield entity(kind, found)


def is_telling(nominal: Nominal) -> bool:
    return bool(nominal.modifiers or nominal.belonging or nominal.nations or nominal.clause or nominal.relative)


def kind_of(nominal: Nominal) -> EntityType | None:
    if nominal.person:
        return "PERSON"
    if nominal.head in MANY | {PROSECUTORS} | (BODIES | DESCRIBED | BRANCHES) - NO_BODIES:
        return "ORG"
    if nominal.head in DESCRIBED and (nominal.nouns or OF_A_PLACE.search(nominal.text)):
        return "ORG"
    return "FAC" if nominal.head in SITES | VESSELS | PREMISES | CONVOYS else None


def entity(kind: EntityType, found: Sequence[Nominal]) -> Entity:
    """One with the fullest of its descriptions for a name; two who are told of in the same words have two ids."""
    counts = Counter(nominal.text for nominal in found)
    name = max(sorted(counts), key=lambda text: (len(text.split()), counts[text]))
    aliases = {text for nominal in found for text in nominal.surfaces}
    mentions = tuple(sorted(Mention(nominal.doc, nominal.start, nominal.end) for nominal in found))
    made = EntityId(content_id("e", kind, name, mentions[0].doc, mentions[0].start))
    return Entity(made, kind, name, None, tuple(sorted(aliases)), None, None, mentions)
