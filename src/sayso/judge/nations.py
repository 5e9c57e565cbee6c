"""'Norwegian ships' and 'Swedish tankers': do two statements tell of what belongs to two nations?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from sayso.judge.filled import Filled
from sayso.judge.side import Side
from sayso.language.countries import nationality

ROLES = ("subject", "object")
"""Who does it, and to whom it is done."""


def other_nations(left: Side, right: Side) -> str | None:
    """The reason why two that are alike do not say the same: each gives one place to another nation's people or things."""
    for role in ROLES:
        pairs = list(product(of_nations(left, role), of_nations(right, role)))
        if pairs and not any(mine & other for mine, other in pairs):
            mine, other = pairs[0]
            return f"another nation's: {', '.join(sorted(mine))} and {', '.join(sorted(other))}"
    return None


def of_nations(side: Side, role: str) -> Iterator[frozenset[str]]:
    """The nations of each that fills a place and is no name: of 'the Norwegian ships'."""
    for filled in side.fillings.get(role, ()):
        if found := nations(filled):
            yield found


def nations(filled: Filled) -> frozenset[str]:
    codes = (nationality(word.capitalize()) for word in filled.filler.more) if not filled.filler.name else ()
    return frozenset(code for code in codes if code)
