"""Where paragraphs begin and end in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from sayso.model import Span

LINE = re.compile(r"[^\n]*\S[^\n]*")
WRAP = 55
"""A line shorter than this ends its paragraph; hard-wrapped prose fills 55 to 90 columns."""
WIDEST_WRAP = 90
CUT = frozenset(",abcdefghijklmnopqrstuvwxyz")


def paragraphs(text: str) -> Iterator[Span]:
    """Yield each paragraph without the white space around it.

    Blank lines divide paragraphs, unless a sentence plainly goes on after one. So
    do single line breaks, except between lines that were hard-wrapped to one
    width, as mail programs do.

    >>> text = "HEADLINE\\nIt rained all day.\\n\\nThe end."
    >>> [text[p.start:p.end] for p in paragraphs(text)]
    ['HEADLINE', 'It rained all day.', 'The end.']
    """
    lines = [trimmed(text, match.start(), match.end()) for match in LINE.finditer(text)]
    start = None
    for line, following in zip_longest(lines, lines[1:]):
        start = line.start if start is None else start
        if following is None or not wraps(text, line, following):
            yield Span(start, line.end)
            start = None


def wraps(text: str, line: Span, following: Span) -> bool:
    """Does the paragraph go on in the following line?"""
    if goes_on(text, line, following):
        return True
    if text.count("\n", line.end, following.start) > 1:
        return False
    if not WRAP <= line.end - line.start <= WIDEST_WRAP or following.end - following.start > WIDEST_WRAP:
        return False
    ends = text[line.end - 1] in ".!?:”\"'’)"
    return not ends or text[following.start].islower() or room_left(text, line, following) < 0


def goes_on(text: str, line: Span, following: Span) -> bool:
    """Was a sentence cut, as by a picture in the page it was copied from: 'the town,' / 'which is near'?"""
    return len(text[line.start : line.end].split()) > 4 and text[line.end - 1] in CUT and text[following.start].islower()


def room_left(text: str, line: Span, following: Span) -> int:
    """Columns that would be free if the following line's first word stood on this one."""
    first_word = text[following.start : following.end].split(maxsplit=1)[0]
    return 72 - (line.end - line.start) - len(first_word) - 1


def trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
