"""Lines that were broken to a page's width become paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

FULL = 0.8
"""A line that is this long, as a share of the widest, was broken by the width and not by the writer."""
BROKEN_WORD = re.compile(r"(?<=[a-z])[-\u00ad\u2010]$")


def unwrapped(pages: Iterable[str]) -> str:
    r"""Join the lines of pages into paragraphs, a blank line between; a word broken at a line's end is mended.

    >>> unwrapped(["Ferry sinks\nThe ferry sank at dawn, and the coast guard res-\ncued forty people.\nNobody died."])
    'Ferry sinks\n\nThe ferry sank at dawn, and the coast guard rescued forty people.\n\nNobody died.'
    """
    lines = [line.strip() for page in pages for line in page.splitlines()]
    width = usual_width(lines)
    parts: list[str] = []
    goes_on = False
    for line, following in pairwise([*lines, ""]):
        if not line:
            goes_on = goes_on and follows_on(parts, following)
            continue
        parts = [*parts[:-1], joined(parts[-1], line)] if goes_on else [*parts, line]
        goes_on = breaks(line, following, width)
    return "\n\n".join(parts)


def usual_width(lines: list[str]) -> int:
    """Length that nine lines in ten do not exceed, of those long enough to be prose."""
    lengths = sorted(len(line) for line in lines if len(line) > 30)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def breaks(line: str, following: str, width: int) -> bool:
    """Was the line broken because the following word did not fit?"""
    first_word = following.split(maxsplit=1)[0] if following else ""
    return bool(BROKEN_WORD.search(line)) or len(line) + 1 + len(first_word) > FULL * width


def follows_on(parts: list[str], following: str) -> bool:
    """Does a sentence go on over a page's end?"""
    return bool(parts) and following[:1].islower() and parts[-1][-1] not in ".!?:"


def joined(before: str, after: str) -> str:
    if BROKEN_WORD.search(before) and after[:1].islower():
        return before[:-1] + after
    return f"{before} {after}"
