"""Common nouns, and words for how things are, that cannot both be meant: a car is no truck."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from itertools import product


def exclusive(one: str, other: str) -> bool:
    """Are the two of one kind, and never used for one thing?

    >>> exclusive("car", "truck"), exclusive("lorry", "truck"), exclusive("car", "vehicle")
    (True, False, False)
    """
    kinds = kinds_of()
    return any(kind == its and cell != theirs for (kind, cell), (its, theirs) in product(kinds.get(one, ()), kinds.get(other, ())))


@functools.cache
def kinds_of() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Of each word the kinds that it belongs to, and what it may stand for in each."""
    found: Mapping[str, list[tuple[int, int]]] = defaultdict(list)
    for kind, line in enumerate(files("sayso.judge").joinpath("exclusive.txt").read_text(encoding="utf-8").splitlines()):
        for cell, words in enumerate(line.split("|") if not line.startswith("#") else ()):
            for word in words.split():
                found[word].append((kind, cell))
    return {word: tuple(places) for word, places in found.items()}
