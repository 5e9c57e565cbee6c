"""Whether a word names a country or a region that smaller places lie in."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.parse import Token
from sayso.language.regions import abbreviated
from sayso.text.spelling import fold


def larger_place(after: Sequence[Token]) -> int:
    """How many words name a country or region that holds a town: 'X, Y', but not 'X, Y's president'; 0 where none does."""
    for length in (3, 2, 1):
        words = after[:length]
        owner = len(after) > length and after[length].text in {"'s", "’s"}
        if len(words) == length and all(word.text[0].isupper() for word in words[:1]) and not owner and is_region(text_of(words)):
            return length
    return 0


def text_of(words: Sequence[Token]) -> str:
    return " ".join(word.text for word in words)


def is_region(name: str) -> bool:
    if countries.named(name) or abbreviated(name) or abbreviated(f"{name}."):
        return True
    return any(row.kind == "region" and row.population > 500_000 and fold(row.name) == fold(name) for row in candidates(name))
