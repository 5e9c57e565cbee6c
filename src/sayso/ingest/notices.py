"""What page furniture looks like, paragraph by paragraph: the patterns of `furniture.toml`."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from sayso.ingest.told import UNSAID, UNTOLD, is_told, sends_to_officials
from sayso.model import FurnitureKind
from sayso.text.written_dates import MONTH

Place = Literal["page", "whole", "top", "below", "end", "closing", "glued", "region"]
Rule = tuple[FurnitureKind, re.Pattern[str]]

TABLE = Path(__file__).with_name("furniture.toml")
KINDS: tuple[FurnitureKind, ...] = ("notice", "caption", "credit", "comment", "advertising", "navigation", "promotion")
MAY_TELL = ("caption", "credit")
"""Kinds of furniture in whose sentences somebody may say something."""
CLOSING = "”\"’')"
MARK = re.compile(r"[-–—•·*►] (?=\w)")
"""What a list puts before its lines."""
IN_EITHER_CASE = ("page", "whole", "top", "below", "end", "region")
LONGEST = 2000
"""Characters; a longer paragraph is no notice."""
FRAGMENT = re.compile(r"<([a-z]+)>")

SPAM_WORD = re.compile(
    r"bet(?=[a-zğışöüç.]|\b)|casino|bahis|giriş|gaming|slot|poker|jackpot|roulette|rulet|viagra|cialis"
    r"|bonus|porn|sportsbook|togel|judi|payday|iddaa|\.(?:com|net|xyz|io)\b",
    re.IGNORECASE,
)
GLUED_WORDS = re.compile(r"[a-zğışöüç0-9][A-ZĞİŞÖÜÇ][a-z]|\w{26,}")
"""Words run together, as link lists do that lost their markup."""
CHAIN = re.compile(r"(?<![#@\w])[^\W_]+(?:(?<=[a-zğışöüç0-9])[A-ZĞİŞÖÜÇ][a-zğışöüç]+){3,}")
"""Four words and more run together, no hashtag: it weighs as much as two of those above."""
SENTENCE_END = re.compile(r"[a-z]{2}[.!?](?:\s|$)")
ADDRESS = re.compile(r"(?:https?://|\b(?:pic\.twitter|t)\.com?/)\S+")
"""What a post links, in letters at random."""
FEWEST_SPAM_WORDS = 3


def kind_of_whole(place: Place, paragraph: str) -> FurnitureKind | None:
    """What a paragraph is as a whole; None for what no pattern knows.

    >>> kind_of_whole("whole", "Your email address will not be published. Required fields are marked *")
    'comment'
    >>> kind_of_whole("whole", "The harbour master published the list on Monday.") is None
    True
    """
    if len(paragraph) > LONGEST:
        return None
    mark = MARK.match(paragraph)
    bare = paragraph[mark.end() :] if mark else paragraph
    found = (kind for kind, pattern in wholes(place) if matches(pattern, paragraph, bare))
    return next((kind for kind in found if place == "page" or not is_news(paragraph, kind)), None)


def matches(pattern: re.Pattern[str], paragraph: str, bare: str) -> bool:
    return pattern.fullmatch(paragraph) is not None or (bare != paragraph and pattern.fullmatch(bare) is not None)


def is_news(paragraph: str, kind: FurnitureKind) -> bool:
    """Is it somebody's words in a report's sentence?

    A headline, which has no stop, may tell whose words it holds.

    >>> is_news("Leave a comment or leave the room, she told him.", "comment"), is_news("More - Ferry sank, captain says", "promotion")
    (True, False)
    """
    if kind in MAY_TELL or not paragraph.rstrip(CLOSING).endswith("."):
        return False
    return is_told(paragraph) or (kind == "promotion" and sends_to_officials(paragraph))


@functools.cache
def wholes(place: Place) -> tuple[Rule, ...]:
    """One pattern for each kind: trying them one by one is what reading a long text would mostly do."""
    flags = re.DOTALL | (re.IGNORECASE if place in IN_EITHER_CASE else re.NOFLAG)
    listed: dict[FurnitureKind, list[str]] = {}
    for kind, pattern in rules(place):
        listed.setdefault(kind, []).append(f"(?:{pattern.pattern})")
    return tuple((kind, re.compile("|".join(patterns), flags)) for kind, patterns in listed.items())


@functools.cache
def rules(place: Place) -> tuple[Rule, ...]:
    """The patterns for a place, with the kind that each tells."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    flags = re.DOTALL | (re.IGNORECASE if place in IN_EITHER_CASE else re.NOFLAG)
    listed = ((kind, pattern) for kind in KINDS for pattern in table[place].get(kind, ()))
    fragments = {"month": MONTH, "untold": UNTOLD, "unsaid": UNSAID, **table["fragments"]}
    return tuple((kind, re.compile(filled(pattern, fragments), flags)) for kind, pattern in listed)


def filled(pattern: str, fragments: Mapping[str, str]) -> str:
    """Put the fragments in the place of their names, which may name others."""
    while FRAGMENT.search(pattern):
        pattern = FRAGMENT.sub(lambda match: fragments[match[1]], pattern)
    return pattern


def is_spam(paragraph: str) -> bool:
    """Is it a run of link texts for betting and the like?

    >>> is_spam("luckybetcasinoonlineslotbonusbetGirişSuperCasinoSlotwinbet.com")
    True
    >>> is_spam("The casino lost its licence after a bet on the poker final went wrong, the court said.")
    False
    >>> is_spam("Ferry leaves QuayCare http://t.co/aBcDeFgHi pic.twitter.com/aBcDeFgHi")
    False
    """
    paragraph = ADDRESS.sub("", paragraph)
    if SENTENCE_END.search(paragraph) or not GLUED_WORDS.search(paragraph):
        return False
    return len(SPAM_WORD.findall(paragraph)) + 2 * len(CHAIN.findall(paragraph)) >= FEWEST_SPAM_WORDS
