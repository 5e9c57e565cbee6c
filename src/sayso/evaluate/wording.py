"""Words, and where a run of them stands in a text.

Spans are compared as sets of word positions, so a dossier whose text differs
from the annotated one in white space or quotation marks loses nothing.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
POSSESSIVE = re.compile(r"'s$")
SHORTEST_INEXACT = 4
"""Words: a shorter needle must stand in the text as it is."""
SHORTEST_BLOCK = 3
LEAST_FOUND = 0.6
"""Share of an inexact needle's words that must be found for it to count as located."""

Positions = frozenset[int]


def words(text: str) -> list[str]:
    """Split a text into lower-case words without their possessive ending.

    >>> words("The mayor’s boat, 40 km off")
    ['the', 'mayor', 'boat', '40', 'km', 'off']
    """
    plain = unicodedata.normalize("NFKC", text).replace("’", "'").lower()
    return [POSSESSIVE.sub("", word) for word in WORD.findall(plain)]


def locate(needle: Sequence[str], haystack: Sequence[str], near: int | None = None) -> Positions:
    """Find the positions of a run of words: the exact run nearest to `near`, else the best matching blocks.

    >>> sorted(locate(["it", "sank"], ["it", "rained", "and", "it", "sank"]))
    [3, 4]
    """
    if not needle:
        return frozenset()
    starts = exact(needle, haystack)
    if starts:
        start = starts[0] if near is None else min(starts, key=lambda start: abs(start - near))
        return frozenset(range(start, start + len(needle)))
    return inexact(needle, haystack) if len(needle) >= SHORTEST_INEXACT else frozenset()


def exact(needle: Sequence[str], haystack: Sequence[str]) -> list[int]:
    size, first = len(needle), needle[0]
    starts = range(len(haystack) - size + 1)
    return [start for start in starts if haystack[start] == first and haystack[start : start + size] == needle]


def inexact(needle: Sequence[str], haystack: Sequence[str]) -> Positions:
    matcher = difflib.SequenceMatcher(None, haystack, needle, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size >= SHORTEST_BLOCK]
    found = frozenset(position for block in blocks for position in range(block.a, block.a + block.size))
    return found if len(found) >= LEAST_FOUND * len(needle) else frozenset()


def overlap(left: Positions, right: Positions) -> float:
    """Return the share of all the words in either that are in both."""
    return len(left & right) / len(left | right) if left and right else 0.0
