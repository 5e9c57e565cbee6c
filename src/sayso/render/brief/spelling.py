"""Which words the reports write with a capital that is the word's own, and not only that of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Document

SMALL = re.compile(r"\b[a-z]+\b")
"""A word that a document writes with a small letter."""
ADDRESS = re.compile(r"\b(?:https?:|www\.)[^\s<>]*|\S+@\S+")
"""An address, whose letters are small whatever the name in it."""
AMID = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?= [a-z])")
"""A word with a capital between words without: one in a headline stands between capitals."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words in small letters."""

    small: frozenset[str]
    """Those that reports write small, and none with a capital amid a sentence."""
    capital: frozenset[str]
    """Those that a report writes with a capital amid a sentence."""


def spelling(documents: Iterable[Document]) -> Spelling:
    """How the reports themselves write their words; addresses and furniture tell nothing."""
    told = [ADDRESS.sub(" ", own_words(document)) for document in documents]
    capital = frozenset(word.lower() for text in told for word in AMID.findall(text))
    return Spelling(frozenset(word for text in told for word in SMALL.findall(text)) - capital, capital)


def own_words(document: Document) -> str:
    """The text of a report without what is no part of it."""
    kept, place = [], 0
    for stretch in sorted(document.furniture, key=lambda stretch: stretch.start):
        kept.append(document.text[place : stretch.start])
        place = max(place, stretch.end)
    return "\n".join([*kept, document.text[place:]])
