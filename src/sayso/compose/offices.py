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
    r"|free|liberation|republican|resistance|salvation|rebels?|insurgents?|shadow|former|formerly|retired|ex|then|ousted)\b",
    re.IGNORECASE,
)
"""Words of those who tell of armed forces, or belonged to some once, and of forces that are nobody's country's."""
MINISTRY: Final = re.compile(
    r"\b(?:(?P<before>(?:\w+ )?\w+) )?(?:ministry|minister)\b(?: (?:of|for) (?:the )?(?P<of>\w+(?: \w+)?))?", re.IGNORECASE
)
"""What stands on both sides counts: 'Norwegian Ministry of Health', 'Health Ministry of Norway'."""
FIRST: Final = re.compile(r"\bprime$", re.IGNORECASE)
GENERAL: Final = frozenset("affairs public development state general services administration".split())
"""Words of many ministries, which tell one from another only where they stand alone."""
RANKS: Final = frozenset(
    "prime deputy vice first second senior junior chief cabinet the a an its from of federal national new and"
    " for at in to by with spokesman spokeswoman spokesperson official head".split()
)
"""Words beside 'minister' that do not tell of what he is one."""
GENERIC: Final = frozenset(
    "armed forces force army navy air ground land naval military general staff troops defence defense department secretary intelligence"
    " ministry minister commander command head chief deputy vice first senior acting spokesman spokeswoman spokesperson official officer"
    " colonel lieutenant major brigadier captain admiral rear the a an of for and in its their our".split()
)
"""Words beside which a capital letter makes no name: 'the Ministry of Defence' is that of any country."""
OWNER: Final = re.compile(r"['’]s\b")
LONGEST: Final = 3
"""Words of a country's name, at most."""


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody answers for, and of which countries: none where none is told."""

    matters: frozenset[str]
    nations: frozenset[str]
    names: frozenset[str] = frozenset()
    """Of armed forces of which no known country is told, the words that tell whose they are."""

    def is_one_with(self, other: Office) -> bool:
        """Are both of one matter, or one's within the other's, and not of two countries, nor of two that no list of countries has?"""
        apart = self.nations and other.nations and self.nations.isdisjoint(other.nations)
        within = self.matters <= other.matters or other.matters <= self.matters
        return within and not apart and self.names == other.names


def office(entity: Entity, entities: Mapping[EntityId, Entity]) -> Office | None:
    """The armed forces or the ministry of an official, by what he is called and whom he belongs to, or of a body by its name."""
    if entity.type not in ("PERSON", "ORG", "GROUP"):
        return None
    names = () if entity.type == "PERSON" else (entity.name, *entity.aliases)
    named = [OWNER.sub("", text) for text in (entity.description or "", *names)]
    held = [OWNER.sub("", one.name) for one in chain(entity, entities)]
    matters = matters_of(named)
    if OTHERS.search(" ".join(named if matters else (*named, *held))):
        return None
    matters = matters or matters_of(held)
    nations = frozenset(code for text in (*named, *held) for code in nations_in(text))
    whose = names_in(*named, *held) if DEFENCE in matters and not nations else frozenset[str]()
    return Office(matters, nations, whose) if matters else None


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
    ministries = [match for text in named for match in MINISTRY.finditer(text) if not FIRST.search(match["before"] or "")]
    found = (words for match in ministries for words in match.group("before", "of") if words)
    told = frozenset(word for words in found for word in words.casefold().split() if word not in RANKS and not nations_in(word))
    return told - GENERAL or told


def names_in(*texts: str) -> frozenset[str]:
    """The words with a capital letter that are no mere words for armed forces and those who serve in them.

    >>> sorted(names_in("the Army of Westmark", "Royal Navy"))
    ['royal', 'westmark']
    """
    words = (word for text in texts for word in re.findall(r"\w+", text) if word[0].isupper())
    return frozenset(word.casefold() for word in words).difference(GENERIC)


@lru_cache(maxsize=4096)
def nations_in(text: str) -> frozenset[str]:
    """The countries that words name, or call by an adjective or by the seat of their government."""
    words = fold(text).split()
    grams = {" ".join(words[start : start + length]) for start in range(len(words)) for length in range(1, LONGEST + 1)}
    codes = (countries.nationality(gram) or countries.government_of(gram) for gram in sorted(grams))
    return frozenset(code for code in codes if code)
