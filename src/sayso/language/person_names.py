"""Names that people bear."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Literal

from sayso.text.spelling import fold

Sex = Literal["man", "woman"]


@functools.cache
def person_names(which: Literal["given_names", "family_names", "mens_names", "womens_names"]) -> frozenset[str]:
    """Names in lower case: given ones, family ones (training/kinds/person_names.py), and given ones of one sex (names_by_sex.py there)."""
    return frozenset(Path(__file__).with_name(f"{which}.txt").read_text(encoding="utf-8").split())


def sex_of_given_name(word: str) -> Sex | None:
    """The sex of whoever bears a given name; None for what both bear and for a rare one.

    >>> [sex_of_given_name(word) for word in ("Omar", "Ana", "Robin")]
    ['man', 'woman', None]
    """
    if fold(word) in person_names("mens_names"):
        return "man"
    return "woman" if fold(word) in person_names("womens_names") else None
