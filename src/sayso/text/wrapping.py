"""Lines that were broken to a page's width become paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

FULL = 0.8
"""A line that is this long, as a share of the widest, was broken by the width and not by the writer."""
PAGE_END = "\f"
BROKEN_WORD = re.compile(r"(?<=[a-z])[-\u00ad\u2010]$")


def unwrapped(pages: Iterable[str]) -> str:
    r"""Join the lines of pages into paragraphs, a blank line between; a word broken at a line's end is mended.

    >>> unwrapped(["Ferry sinks\nThe ferry sank at dawn, and the coast guard res-\ncued forty people.\nNobody died."])
    'Ferry sinks\n\nThe ferry sank at dawn, and the coast guard rescued forty people.\n\nNobody died.'
    """
    lines = [line for page in pages for line in (*(line.strip() for line in page.strip().splitlines()), PAGE_END)]
    width = usual_width(lines)
    parts: list[list[str]] = []
    goes_on = False
    for line, following in pairwise([*lines, ""]):
        if line in ("", PAGE_END):
            goes_on = goes_on and follows_on(parts[-1][-1], following, over_page=line == PAGE_END)
            continue
        if goes_on:
            extend(parts[-1], line)
        else:
            parts.append([line])
        goes_on = breaks(line, "" if following == PAGE_END else following, width)
    return "\n\n".join(" ".join(part) for part in parts)


def usual_width(lines: list[str]) -> int:
    """Length that nine lines in ten do not exceed, of those long enough to be prose."""
    lengths = sorted(len(line) for line in lines if len(line) > 30)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def breaks(line: str, following: str, width: int) -> bool:
    """Was the line broken because the following word did not fit?"""
    first_word = following.split(maxsplit=1)[0] if following else ""
    return bool(BROKEN_WORD.search(line)) or len(line) + 1 + len(first_word) > FULL * width


def follows_on(before: str, following: str, *, over_page: bool) -> bool:
    """Does a sentence go on after a gap, or over a page's end? There a name may be the first word."""
    if before[-1] in ".!?:":
        return False
    return following[:1].islower() or (over_page and before[-1] not in "”\"'’)" and following[:1].isalpha() and not following.isupper())


def extend(part: list[str], line: str) -> None:
    if BROKEN_WORD.search(part[-1]) and line[:1].islower():
        part[-1] = part[-1][:-1] + line
    else:
        part.append(line)
