"""Which words of a line carry its meaning, and how much of that two lines share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from sayso.render.words import MONTHS as MONTH_NAMES
from sayso.text.numerals import simple
from sayso.text.spelling import fold

LIGHT: Final = frozenset(
    (
        "a about above across afternoon again against all almost along already also although am among an and any anybody anyone "
        "appeared appears are around as at back be because become been before being below between both but by call called came "
        "can cannot come comes coming could day days denied denies did do does doing down during each early either even evening "
        "ever every few for friday from further get go goes going gone got had has have having he her here hers him his how i "
        "if in into is it its itself just known last later least less like made make man many may me men might monday more "
        "morning most much must my near night no nobody none nor not nothing now number of off on once one only or other our "
        "out over overnight own part people person persons reported reportedly said same saturday say says several shall she "
        "should since so some somebody someone still such sunday than that the their them then there these they this those "
        "though through thursday to today told tomorrow too took tuesday under until up upon us very was we wednesday week went "
        "were what when where whether which while who whom whose why will with within without woman women would year years "
        "yesterday yet you your "
    ).split()
)
"""Words that say little by themselves: of what kind a sentence is, how much, when."""
MONTHS: Final = frozenset(month.lower() for month in MONTH_NAMES)
DEAD: Final = "dead"
DEATH: Final = frozenset("dead death deaths die died dies dying kill killed kills killing killings".split())
"""One word for what every report of a disaster counts in words of its own."""
ENDINGS: Final = re.compile(r"(?:ians?|ings?|ation|ions?|edly|ed|ers?|ies|es|s|ly|y)$")
WORD: Final = re.compile(r"\d[\d,.]*\d|\w+")
CLIPPED: Final = re.compile(r"(?i)\b\w*n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b")
"""Contractions, of which nothing tells what a line is about."""
SHORTEST: Final = 3
KEPT: Final = 100_000
"""Wordings whose terms are kept: those of a dossier are compared with each other over and over."""


@cache
def stem(word: str) -> str:
    """A word without its endings, roughly: enough to know it again.

    >>> stem("evacuated") == stem("evacuating"), stem("Amelian") == stem("Amelia"), stem("fog") == stem("frog")
    (True, True, False)
    """
    bare = fold(word)
    cut = ENDINGS.sub("", bare)
    kept = cut if len(cut) >= SHORTEST else bare
    return kept.rstrip("aeiou") if len(kept.rstrip("aeiou")) >= SHORTEST else kept


@lru_cache(maxsize=KEPT)
def content(words: str) -> frozenset[str]:
    """What of some words carries meaning: their stems, and numbers as digits.

    >>> sorted(content("Three sailors had been drowned by the storm"))
    ['3', 'drown', 'sailor', 'storm']
    """
    return frozenset(_term(word) for word in WORD.findall(CLIPPED.sub("", words)) if _tells(word))


@lru_cache(maxsize=KEPT)
def fixed(words: str) -> frozenset[str]:
    """What of some words has one meaning alone: numbers, as digits, and months.

    >>> sorted(fixed("Three people drowned in August 2031"))
    ['2031', '3', 'august']
    """
    return frozenset(term for term in content(words) if term[0].isdigit() or term in MONTHS)


@lru_cache(maxsize=KEPT)
def common(words: str) -> frozenset[str]:
    """What of some words carries meaning and is no name: what does not begin with a capital.

    >>> sorted(common("The Corvina sank off Port Amel"))
    ['sank']
    """
    return content(" ".join(word for word in words.split() if not word.lstrip("“\"'‘(")[:1].isupper()))


def _tells(word: str) -> bool:
    return word.lower() not in LIGHT and (len(word) >= SHORTEST or word.isdigit())


def _term(word: str) -> str:
    value = simple(word.lower())
    if value is not None:
        return f"{value:g}"
    lower = word.lower()
    return DEAD if lower in DEATH else lower if lower in MONTHS else stem(word)


def share(words: frozenset[str], others: frozenset[str]) -> float:
    """How much of some words stands among others, from 0 to 1."""
    return len(words & others) / len(words) if words else 0.0
