"""Who answers for a statement, and which of those are surely not one and the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.model import Claim, DocumentId, EntityId, Origin, Statement
from sayso.render.likeness import content
from sayso.render.reading import NO_ONE, PRONOUNS, Reading, once, unique
from sayso.render.words import ARTICLE, bare

HEARSAY: Final = re.compile(
    r"(?i)\b(?:media|reports?|outlets?|channels?|accounts?|posts?|videos?|clips?|footage|images?|pictures|photos?|sources?|rumou?rs)$"
)
"""How names end of what may come from anybody."""

SAYING: Final = re.compile(r"(?i)\b(?:said|says|told|tells|according|announced|announces|claimed|claims|added|wrote|tweeted|promised)\b")
"""Words of saying, in a sentence that was not seen to be somebody's."""
NOBODY: Final = PRONOUNS | {NO_ONE}
"""What stands for a name and names nobody."""
PERHAPS: Final = " (perhaps also “"
"""Between a name and what else the same person may be called."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who answers for some words, with the terms of the name and of all that the person or body is called there."""

    name: str
    terms: frozenset[str]
    called: frozenset[str]

    @classmethod
    def of(cls, read: Reading, name: str, said: Sequence[Statement]) -> Party:
        called = content(" ".join([name, *(_described(read, one) for one in said)]))
        return cls(name, proper(name), called | {name})

    def within(self, other: Party) -> bool:
        """Does the other's description name this one ('the Amel Lines spokesman')?"""
        return self.terms <= other.called


def independent(read: Reading, claim: Claim, said: Sequence[Statement]) -> list[str]:
    """The names of the origins that some of the statements surely come from; those named after each other are one."""
    found: list[Party] = []
    for name in unique(origin.name for origin in claim.origins):
        origins = [origin for origin in claim.origins if origin.name == name]
        pairs = [(origin, statement) for origin in origins for statement in said if statement.id in origin.statements]
        called = next((called for origin, statement in pairs if (called := accountable(read, origin, statement))), "")
        party = Party.of(read, called, [statement for _, statement in pairs])
        if called and not HEARSAY.search(called) and not any(party.within(other) or other.within(party) for other in found):
            found.append(party)
    return [party.name for party in found]


def proper(name: str) -> frozenset[str]:
    """The terms of a name that name somebody; all of it where it only describes.

    >>> sorted(proper("the mayor, Ana Ruiz")), sorted(proper("The official"))
    (['ana', 'ruiz'], ['The official'])
    """
    capitals = [word for word in bare(name).split() if word[:1].isupper()]
    return content(" ".join(capitals)) or frozenset({name})


def same_party(read: Reading, mine: Statement, other: Statement) -> bool:
    """Do both come from one person or body, or from one and who is described by the other's name?"""
    left, right = party(read, mine), party(read, other)
    return left.within(right) or right.within(left)


@once
def party(read: Reading, said: Statement) -> Party:
    """Who answers for a statement."""
    return Party.of(read, read.speaker(said), [said])


@once
def _described(read: Reading, said: Statement) -> str:
    """What the source of a statement is called; of what an outlet tells itself, its sentence, where that says who said it."""
    if said.source is None:
        span = read.sentence(said)
        around = read.document_of(said).text[span.start : span.end]
        return around if SAYING.search(around) else ""
    entity = read.entities.get(said.source.entity) if said.source.entity else None
    words = [said.source.text]
    return " ".join([*words, *((entity.name, entity.description or "", *entity.aliases) if entity else ())])


def accountable(read: Reading, origin: Origin, said: Statement) -> str:
    """Who answers for a statement: the origin; or somebody named, for whom the origin's outlet stands in.

    Unnamed people for whom an outlet stands in ('a Telegram channel') may be anybody, another origin's too: nobody, then.
    """
    if said.source is None or (said.source.entity and origin.id in affiliations(read, said.source.entity)):
        return named(read, origin)
    name = read.speaker(said)
    return name if any(word[0].isupper() for word in name.split()[1:]) else ""


def affiliations(read: Reading, entity: EntityId) -> set[str]:
    """The entity, and what it belongs to."""
    found: set[str] = set()
    here: EntityId | None = entity
    while here and here not in found:
        found.add(here)
        here = read.entities[here].affiliation if here in read.entities else None
    return found


def named(read: Reading, origin: Origin) -> str:
    """What an origin is called."""
    document = read.documents.get(DocumentId(origin.id))
    entity = read.entities.get(EntityId(origin.id))
    return read.outlet(document) if document else (entity.short or entity.name) if entity else origin.name


def names(read: Reading, said: Iterable[Statement]) -> list[str]:
    """Who says some statements: speakers before outlets that say it themselves, and nobody whose name is not known.

    Whom one report only describes as another describes somebody named, may be the same, and stands in brackets behind the name.
    """
    ordered = [one for one in sorted(said, key=lambda statement: statement.source is None) if read.speaker(one).lower() not in NOBODY]
    first = {read.speaker(one): one for one in reversed(ordered)}
    named = {name: one for name, one in first.items() if _a_person(read, one)}
    perhaps = {name: next((other for other in named if _described_as(read, one, named[other])), None) for name, one in first.items()}
    told = (name for name in unique(map(read.speaker, ordered)) if perhaps[name] is None)
    return ["".join([name, *(f"{PERHAPS}{other}”)" for other, of in perhaps.items() if of == name)]) for name in told]


def _a_person(read: Reading, said: Statement) -> bool:
    """Is who says it somebody named, and no body or country?"""
    entity = read.entities.get(said.source.entity) if said.source and said.source.entity else None
    return entity is not None and entity.type == "PERSON" and not ARTICLE.match(read.speaker(said)) and read.speaker(said)[:1].isupper()


def _described_as(read: Reading, said: Statement, other: Statement) -> bool:
    """Is who says it only described, and so as somebody named is?"""
    name = read.speaker(said)
    describes = said.source is not None and (ARTICLE.match(name) is not None or name[:1].islower())
    return describes and any(word[0].isupper() for word in name.split()[1:]) and party(read, said).within(party(read, other))
