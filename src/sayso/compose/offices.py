"""Which armed forces or ministry somebody answers for: those of one country are one accountable party."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sayso.language import countries
from sayso.model import Entity, EntityId
from sayso.text.spelling import fold

DEFENCE: Final = "defence"
FORCES: Final = re.compile(
    r"\b(?:armed forces|army|navy|air force|(?:ground|land|naval) forces|military|general staff|troops"
    r"|defen[cs]e (?:minist\w+|department|secretary|intelligence)|(?:ministry|minister|department|secretary) (?:of|for) defen[cs]e"
    r"|forces (?:commander|spokes\w+)|(?:commander|spokes\w+|chief) (?:of|for) [\w’' ]*forces)\b",
    re.IGNORECASE,
)
OTHERS: Final = re.compile(
    r"\b(?:private|mercenar\w+|blogger|analysts?|experts?|strategists?|historian|correspondent|academy|museum"
    r"|former|formerly|retired|ex|then|ousted)\b",
    re.IGNORECASE,
)
"""Words of those who tell of armed forces, or belonged to some once, and of forces that are nobody's country's."""
MINISTRY: Final = re.compile(
    r"\b(?:ministry|minister) (?:of|for) (?:the )?(?P<of>\w+(?: \w+)?)|\b(?P<before>(?:\w+ )?\w+) (?:ministry|minister)\b", re.IGNORECASE
)
RANKS: Final = frozenset("prime deputy vice first second senior junior chief cabinet the a an its from of federal national new and".split())
"""Words beside 'minister' that do not tell of what he is one."""
OWNER: Final = re.compile(r"['’]s\b")
LONGEST: Final = 3
"""Words of a country's name, at most."""


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody answers for, and of which countries: none where none is told."""

    matters: frozenset[str]
    nations: frozenset[str]

    def is_one_with(self, other: Office) -> bool:
        """Are both of one matter and not of two countries?"""
        apart = self.nations and other.nations and self.nations.isdisjoint(other.nations)
        return not self.matters.isdisjoint(other.matters) and not apart


def office(entity: Entity, entities: Mapping[EntityId, Entity]) -> Office | None:
    """The armed forces or the ministry of an official, by what he is called and whom he belongs to, or of a body by its name."""
    if entity.type not in ("PERSON", "ORG", "GROUP"):
        return None
    names = () if entity.type == "PERSON" else (entity.name, *entity.aliases)
    named = [OWNER.sub("", text) for text in (entity.description or "", *names)]
    held = [OWNER.sub("", one.name) for one in chain(entity, entities)]
    if OTHERS.search(" ".join(named)):
        return None
    matters = matters_of(named) or matters_of(held)
    return Office(matters, frozenset(code for text in (*named, *held) for code in nations_in(text))) if matters else None


def chain(entity: Entity, entities: Mapping[EntityId, Entity]) -> Iterator[Entity]:
    """Yield to whom somebody belongs, to whom they belong, and so on."""
    seen = {entity.id}
    while entity.affiliation and entity.affiliation in entities and entity.affiliation not in seen:
        entity = entities[entity.affiliation]
        seen.add(entity.id)
        yield entity


def matters_of(named: list[str]) -> frozenset[str]:
    if any(map(FORCES.search, named)):
        return frozenset({DEFENCE})
    found = (match["of"] or match["before"] for text in named for match in MINISTRY.finditer(text))
    return frozenset(word for words in found for word in words.casefold().split() if word not in RANKS and not nations_in(word))


@lru_cache(maxsize=4096)
def nations_in(text: str) -> frozenset[str]:
    """The countries that words name, or call by an adjective or by the seat of their government."""
    words = fold(text).split()
    grams = {" ".join(words[start : start + length]) for start in range(len(words)) for length in range(1, LONGEST + 1)}
    codes = (countries.nationality(gram) or countries.government_of(gram) for gram in sorted(grams))
    return frozenset(code for code in codes if code)
