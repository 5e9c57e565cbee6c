"""Comparisons that are the point of a claim: who calls a raid 'the biggest' is not seconded by who calls it 'one of the boldest'."""

from __future__ import annotations

import re
from typing import Final

SUPERLATIVE: Final = (
    r"(?:best|worst|biggest|(?:bright|bold|clos|cold|costl?i|deadli|deep|earli|fast|fierc|great|hard|heavi|high|hott|larg|long|low|narrow|"
    r"new|old|poor|rar|rich|short|slow|small|strong|tall|tough|warm|weak|wid|young)est)"
)
"""Superlatives of one word, and no 'forest' or 'protest'."""
DEGREE: Final = re.compile(
    r"\b(?P<among>one of (?:the|its|his|her|their|\w+['’]s) )?(?:\w+ ){0,2}?"
    r"(?P<degree>(?:(?<=\bthe )|(?<=\bits )|(?<=\bhis )|(?<=\bher )|(?<=\btheir )|(?<=['’]s )|(?<=est and ))"
    rf"(?:most|least) (?!of\b|recent\b|likely\b)\w+|{SUPERLATIVE})\b",
    re.IGNORECASE,
)
"""'Most' and 'least' are of a superlative behind an article, and not in 'at least three' and 'most residents'."""
SAME: Final = {"biggest": "largest", "greatest": "largest"}


def degrees(text: str) -> frozenset[str]:
    """The superlatives in some words, each as it is said: 'one of the largest' is less than 'the largest'.

    >>> sorted(degrees("one of the biggest raids, by the oldest and most feared unit"))
    ['most feared', 'oldest', 'one of largest']
    """
    found = DEGREE.finditer(text.casefold())
    return frozenset(f"{'one of ' if match['among'] else ''}{SAME.get(match['degree'], match['degree'])}" for match in found)


def compare_alike(said: str, other: str) -> bool:
    """Do the other words hold all comparisons of what is said? What is the largest is one of the largest, too."""
    theirs = degrees(other)
    return theirs.union(f"one of {degree}" for degree in theirs) >= degrees(said)
