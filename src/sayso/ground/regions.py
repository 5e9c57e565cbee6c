"""Whether a word names a country or a region that smaller places lie in."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.ground.titles import ABBREVIATED
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.parse import Token
from sayso.text.spelling import fold


def larger_place(after: Sequence[Token]) -> bool:
    """Does a country or region that holds a town follow: 'X, Y', but not 'X, Y's president'?"""
    owner = len(after) > 1 and after[1].text in {"'s", "’s"}
    return bool(after) and after[0].text[0].isupper() and not owner and is_region(after[0].text)


def is_region(name: str) -> bool:
    if countries.named(name) or name.rstrip(".") in ABBREVIATED:
        return True
    return any(row.kind == "region" and row.population > 500_000 and fold(row.name) == fold(name) for row in candidates(name))
