"""What two wordings have in common, seen by their words alone: it holds where a judge that compared vectors erred."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
SUFFIX = re.compile(r"(?:’s|'s|ings?|ed|es|s|ly)$")
NEGATED = re.compile(
    r"\b(?:no|not|none|never|nobody|nothing|neither|nor|without|wrong|false|untrue|cannot)\b|n[’']t\b", re.IGNORECASE
)
EMPTY = frozenset(
    "that this these those with from have been were will would could should said says their there they them which what when where "
    "more than also into about after before over under only some most other others such being because while during against between "
    "according very just like even still both each every many much then here upon does having the and for was had not who its his her has "
    "are but all any can may did out off own one him she you our yet few due now how why got get let say too nor via per".split()
)
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozen dozens scores several tens".split()
)
SAME, ALIKE, SHARED = 0.6, 0.35, 3
"""Shares of the shorter and of the longer wording, and how many words, that two wordings of one thing have in common at least."""

NEARLY = 0.85
"""Share of a wording that another one has at least, to be told in the same words."""
MOSTLY = 0.66
"""Share of the shorter wording from which it is mostly in the longer one."""


@dataclass(frozen=True, slots=True)
class Traits:
    """A wording by what is compared."""

    stems: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def traits(words: str) -> Traits:
    """The traits of a wording.

    >>> sorted(traits("Three ferries were not sinking in fog").stems)
    ['ferri', 'fog', 'sink']
    """
    found = [word.lower() for word in WORD.findall(words)]
    numbers = {word for word in found if word[0].isdigit() or word in NUMBERS}
    stems = {stem(word) for word in found if len(word) > 2 and word not in EMPTY and word not in numbers}
    return Traits(frozenset(stems), frozenset(numbers), bool(NEGATED.search(words)))


def stem(word: str) -> str:
    """A word without its ending, where enough is left.

    >>> stem("attacks"), stem("crossed"), stem("bus")
    ('attack', 'cross', 'bus')
    """
    cut = SUFFIX.sub("", word)
    return cut if len(cut) > 3 else word


def alike(one: Traits, other: Traits) -> bool:
    """Do two wordings say the same, as far as words show: most words shared, no number and no negation apart?"""
    if one.numbers != other.numbers or one.negated != other.negated:
        return False
    shared = len(one.stems & other.stems) + len(one.numbers)
    fewer, more = sorted((len(one.stems | one.numbers), len(other.stems | other.numbers)))
    return shared >= min(SHARED, more) and shared >= SAME * fewer and shared >= ALIKE * more


def covers(one: Traits, other: Traits) -> bool:
    """Has a wording nearly all that another one says, so that whoever said it may be named for the other too?"""
    wanted = other.stems | other.numbers
    return len(wanted & (one.stems | one.numbers)) >= NEARLY * len(wanted)


def repeats(one: Traits, other: Traits) -> bool:
    """Is one wording mostly in the other?"""
    shared, fewer = len(one.stems & other.stems), min(len(one.stems), len(other.stems))
    return shared >= MOSTLY * fewer and (shared >= SHARED or shared == fewer > 0)
