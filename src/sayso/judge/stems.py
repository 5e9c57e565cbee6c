"""Words of one family: 'arrest', 'arrested' and 'arrests'; 'involved' and 'involvement'."""

from __future__ import annotations

import functools
import re

ENDING = re.compile(r"(ation|ate|ition|ment|ion|ance|ence|ness|ing|ive|al|ed|er|or|ly|e|s)$")
SHORTEST = 4
"""Letters that stay at least."""


@functools.lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Take one ending off a word; crude, and good enough to see that two words are of one family.

    >>> stem("involve") == stem("involvement"), stem("fog")
    (True, 'fog')
    """
    found = ENDING.search(word)
    return word[: found.start()].rstrip("e") if found and found.start() >= SHORTEST else word
