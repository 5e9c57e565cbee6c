"""Whom and what the reports of an event tell of and nobody names: 'a four-year-old boy', 'the county water company', 'the hospital'."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.ground import sorts
from sayso.ground.clusters import Clusters
from sayso.ground.nominals import PROSECUTORS, Nominal
from sayso.ground.people import singular
from sayso.ground.titles import SITES, VESSELS
from sayso.model import Entity, EntityId, EntityType, Mention
from sayso.text.ids import content_id

FEWEST_DOCUMENTS = 2
"""Reports that must come back to someone unnamed."""
OWNED = re.compile(r"['’]s?\s")
"""In 'Westmark's water company'."""
OF_A_PLACE = re.compile(r"\b(?:in|of) (?:the )?[A-Z]")
"""In 'the water company of Westmark'."""
DESCRIBED = frozenset(
    "ministry department agency authority inspectorate council committee commission board court tribunal parliament company firm bank "
    "union party service directorate institute bureau guard headquarters consortium association foundation regulator registry watchdog "
    "broadcaster newspaper radio".split()
)
"""Bodies that a description may tell from all others."""
CONVOYS = frozenset("convoy flotilla motorcade".split())
"""Vessels or vehicles that are spoken of as one."""
AGED = re.compile(r"\d{1,3}-year-old")
Kind = tuple[EntityType, frozenset[str], frozenset[str]]
"""What kind of thing a description tells of, and the words and nations that tell it from others of its noun."""


def unnamed(descriptions: Iterable[Nominal]) -> Iterator[Entity]:
    """Yield whoever and whatever the reports come back to by one noun, or by nouns that news uses in turn.

    'The tug's captain' is not 'the ferry's captain', and what is said of a nation's is not said of another's.
    People and things must be told of by several reports; a body that more than its noun tells from others ('the
    county water company') by one.
    """
    told = together(by_kind(descriptions))
    for (kind, telling, nations), by_noun in sorted(told.items(), key=lambda pair: (pair[0][0], *map(sorted, pair[0][1:]))):
        if kind == "PERSON" and nations:
            continue
        for nouns in said_of_one(sorted(by_noun)):
            found = [nominal for noun in nouns for nominal in by_noun[noun]]
            documents = {nominal.doc for nominal in found if nominal.definite and not nominal.relative}
            if len(documents) >= (1 if kind == "ORG" and telling and not OWNED.search(found[0].text) else FEWEST_DOCUMENTS):
                yield entity(kind, found)


def by_kind(descriptions: Iterable[Nominal]) -> dict[Kind, dict[str, list[Nominal]]]:
    """The descriptions by kind and noun. 'The 4-year-old' is the boy of that age."""
    found: defaultdict[Kind, defaultdict[str, list[Nominal]]] = defaultdict(lambda: defaultdict(list))
    aged: defaultdict[str, list[Nominal]] = defaultdict(list)
    for nominal in descriptions:
        kind = None if nominal.clause else kind_of(nominal)
        if kind:
            related = sorts.RELATED.intersection(nominal.modifiers)
            telling = frozenset(map(singular, (*nominal.nouns, *nominal.belonging))) - sorts.LARGER - sorts.UNNAMED | related
            found[kind, telling, nominal.nations][nominal.head].append(nominal)
        elif AGED.fullmatch(nominal.head):
            aged[nominal.head].append(nominal)
    people = found["PERSON", frozenset(), frozenset()]
    for age, nominals in aged.items():
        nouns = [noun for noun in people if any(age in nominal.modifiers for nominal in people[noun])]
        if nouns and all(sorts.agree(noun, nouns[0]) for noun in nouns):
            people[nouns[0]] += nominals
    return {kind: dict(by_noun) for kind, by_noun in found.items()}


def together(found: Mapping[Kind, Mapping[str, list[Nominal]]]) -> dict[Kind, Mapping[str, list[Nominal]]]:
    """The descriptions by kind, those that tell more joined to those that tell less, where all that tell anything tell the same.

    'The convoy', 'a convoy of barges' and 'a convoy of grain barges' are one; 'a hospital in Norwick' and 'a hospital in
    Westport' leave 'the hospital' by itself.
    """
    told: defaultdict[tuple[EntityType, str], list[Kind]] = defaultdict(list)
    for kind, by_noun in found.items():
        for noun in by_noun:
            told[kind[0], noun].append(kind)
    joined: defaultdict[Kind, defaultdict[str, list[Nominal]]] = defaultdict(lambda: defaultdict(list))
    for (_, noun), kinds in told.items():
        fullest = max(kinds, key=lambda kind: (len(kind[1]) + len(kind[2]), sorted(kind[1]), sorted(kind[2])))
        bare = any(not kind[1] and not kind[2] for kind in kinds)
        chain = bare and all(kind[1] <= fullest[1] and kind[2] <= fullest[2] for kind in kinds)
        for kind in kinds:
            joined[fullest if chain else kind][noun] += found[kind][noun]
    return dict(joined)


def kind_of(nominal: Nominal) -> EntityType | None:
    if nominal.head in sorts.UNNAMED | sorts.ANIMALS:
        return "PERSON"
    if nominal.head in {"police", PROSECUTORS}:
        return "ORG"
    if nominal.head in DESCRIBED and (nominal.nouns or OF_A_PLACE.search(nominal.text)):
        return "ORG"
    return "FAC" if nominal.head in SITES | VESSELS | CONVOYS else None


def said_of_one(nouns: Sequence[str]) -> Iterator[list[str]]:
    """Yield the nouns that are said of one person.

    One that may be said of two ('the child', where there is a boy and a girl) is left by itself.
    """
    partners = {noun: [other for other in nouns if other != noun and sorts.agree(noun, other)] for noun in nouns}
    clear = [noun for noun in nouns if all(sorts.agree(one, other) for one, other in combinations(partners[noun], 2))]
    joined = Clusters[str]()
    for noun in nouns:
        joined.add(noun)
    for noun in clear:
        for other in partners[noun]:
            if other in clear:
                joined.join(min(noun, other), max(noun, other))
    yield from joined.groups()


def entity(kind: EntityType, found: list[Nominal]) -> Entity:
    counts = Counter(nominal.text for nominal in found)
    name = max(sorted(counts), key=lambda text: (len(text.split()), counts[text]))
    mentions = tuple(sorted(Mention(nominal.doc, nominal.start, nominal.end) for nominal in found))
    made = EntityId(content_id("e", kind, name, mentions[0].doc))
    return Entity(made, kind, name, None, tuple(sorted(counts)), None, None, mentions)
