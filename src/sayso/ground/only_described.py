"""Whom and what the reports of an event tell of and nobody names: 'a four-year-old boy', 'the county water company', 'the hospital'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.ground.nominals import DEFINITE, INDEFINITE, MANY, PROSECUTORS, Nominal
from sayso.ground.sorts import LARGER, PARTS, PREMISES
from sayso.ground.titles import BODIES, DISTRICTS, NATURAL, REGIONS, ROLES, SETTLEMENTS, SITES, VESSELS
from sayso.model import Entity, EntityId, EntityType, Mention
from sayso.text.ids import content_id
from sayso.text.spelling import fold

FEWEST_DOCUMENTS = 2
"""Reports whose coming back to one tells him from others of whom nothing but a noun is told."""
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
SERVICES = frozenset("site website blog app brand magazine tabloid".split())
"""What is run by somebody, and spoken of as he is."""
AREAS = SETTLEMENTS | REGIONS | DISTRICTS | LARGER
SEATS = frozenset({"capital"})
NOBODY = frozenset("dead missing figure person area".split())
"""Nouns for people and places that say of none alone who or which it is."""
ANYWHERE = PARTS | SERVICES | AREAS | NATURAL
"""Nouns for what is seldom told from others of its kind by a description."""
CONVOYS = frozenset("convoy flotilla motorcade".split())
"""Vessels or vehicles that are spoken of as one."""
NO_BODIES = frozenset(
    "house school post press office media news service services station force forces mission league fund intelligence "
    "assembly operator publisher prosecutor mosque church temple synagogue museum theater theatre kennel trust think-tank times "
    "board".split()
)
"""Nouns for bodies that are said of much else, or of what stands somewhere."""


def only_described(groups: Iterable[Sequence[Nominal]], named: Iterable[Entity]) -> Iterator[Entity]:
    """Yield an entity for each group of descriptions that mean one whom none of the `named` is.

    One of whom nothing but a noun is told, and a place or a part of a house, which others are called as well, is one
    only where nobody else goes by the noun.
    """
    taken = {without_article(alias) for one in named for alias in one.aliases}
    made = [(kind, found) for found in groups if (kind := kind_of_all(found))]
    for kind, found in sorted(made, key=lambda pair: not is_told_from_all(pair[1])):
        one = entity(kind, found)
        called = set(map(without_article, one.aliases))
        if is_told_from_all(found):
            taken |= called
            yield one
        elif is_somebody(kind, found) and taken.isdisjoint(called):
            yield one


def is_told_from_all(found: Sequence[Nominal]) -> bool:
    """Do descriptions tell one from all others, or do several reports come back to one?"""
    several = len({nominal.doc for nominal in found}) >= FEWEST_DOCUMENTS
    return found[0].head not in ANYWHERE and (several or any(map(is_telling, found)))


def is_somebody(kind: EntityType, found: Sequence[Nominal]) -> bool:
    """Do descriptions say by no more than a noun that there is one: 'a clerk', 'the bridge'?

    'The company', 'the president' and 'the ferry' are one whom the report has named, though it be unclear whom.
    """
    if found[0].head in NOBODY:
        return False
    comes_back = (kind == "ORG" and found[0].head not in SERVICES) or found[0].head in ROLES | VESSELS | SEATS
    return not comes_back or any(not nominal.definite for nominal in found)


def without_article(text: str) -> str:
    first, _, rest = fold(text).partition(" ")
    return rest if first in DEFINITE | INDEFINITE else fold(text)


def is_telling(nominal: Nominal) -> bool:
    return bool(nominal.modifiers or nominal.belonging or nominal.nations or nominal.clause or nominal.relative)


def kind_of_all(found: Iterable[Nominal]) -> EntityType | None:
    return next((kind for nominal in found if (kind := kind_of(nominal))), None)


def kind_of(nominal: Nominal) -> EntityType | None:
    if nominal.person:
        return "PERSON"
    if nominal.head in MANY | {PROSECUTORS} | (BODIES | DESCRIBED | BRANCHES) - NO_BODIES:
        return "ORG"
    if nominal.head in DESCRIBED and (nominal.nouns or OF_A_PLACE.search(nominal.text)):
        return "ORG"
    return next((kind for kind, nouns in PLACED.items() if nominal.head in nouns), None)


PLACED: Mapping[EntityType, frozenset[str]] = {
    "FAC": SITES | VESSELS | PREMISES | CONVOYS | PARTS,
    "ORG": SERVICES,
    "GPE": AREAS,
    "LOC": NATURAL,
}


def entity(kind: EntityType, found: Sequence[Nominal]) -> Entity:
    """One with the fullest of its descriptions for a name; two who are told of in the same words have two ids."""
    counts = Counter(nominal.text for nominal in found)
    name = max(sorted(counts), key=lambda text: (len(text.split()), counts[text]))
    aliases = {text for nominal in found for text in nominal.surfaces}
    mentions = tuple(sorted(Mention(nominal.doc, nominal.start, nominal.end) for nominal in found))
    made = EntityId(content_id("e", kind, name, mentions[0].doc, mentions[0].start))
    return Entity(made, kind, name, None, tuple(sorted(aliases)), None, None, mentions)
