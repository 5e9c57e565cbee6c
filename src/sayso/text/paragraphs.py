"""Where paragraphs begin and end in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from sayso.model import Span

LINE = re.compile(r"[^\n]*\S[^\n]*")
WRAP = 55
"""A line shorter than this ends its paragraph; hard-wrapped prose fills 55 to 90 columns."""
WIDEST_WRAP = 90
WIDEST_COLUMNS = 132
"""Columns of the widest page of such lines."""
FEWEST_CUT, LEAST_CUT = 3, 0.1
"""Breaks after which a sentence goes on in lower case, and their share of all, in a text of lines cut at one width."""
CUT = frozenset(",abcdefghijklmnopqrstuvwxyz")
ENDS = frozenset(".!?:”\"'’)")


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
    width = columns(text, lines)
    start = None
    for line, following in zip_longest(lines, lines[1:]):
        start = line.start if start is None else start
        if following is None or not (wraps(text, line, following) or is_full(text, line, following, width)):
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
    ends = text[line.end - 1] in ENDS
    return not ends or text[following.start].islower() or room_left(text, line, following) < 0


def goes_on(text: str, line: Span, following: Span) -> bool:
    """Was a sentence cut, as by a picture in the page it was copied from: 'the town,' / 'which is near'?"""
    return len(text[line.start : line.end].split()) > 4 and text[line.end - 1] in CUT and text[following.start].islower()


def columns(text: str, lines: Sequence[Span]) -> int:
    """How wide the page was at which a text's lines were cut, indents and all; 0 where they were not."""
    breaks = [(line, following) for line, following in pairwise(lines) if text.count("\n", line.end, following.start) == 1]
    cut = sum(goes_on(text, line, following) for line, following in breaks)
    widest = max((column(text, line) for line in lines), default=0)
    return widest if cut >= max(FEWEST_CUT, LEAST_CUT * len(breaks)) and widest <= WIDEST_COLUMNS else 0


def column(text: str, line: Span) -> int:
    """The column in which a line ends."""
    return line.end - text.rfind("\n", 0, line.end) - 1


def is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Had the page no room for the following line's first word, which stands in the middle of a sentence?"""
    if not width or text[line.end - 1] in ENDS or text.count("\n", line.end, following.start) > 1:
        return False
    return column(text, line) + 1 + len(first_word(text, following)) > width


def room_left(text: str, line: Span, following: Span) -> int:
    """Columns that would be free if the following line's first word stood on this one."""
    return 72 - (line.end - line.start) - len(first_word(text, following)) - 1


def first_word(text: str, line: Span) -> str:
    return text[line.start : line.end].split(maxsplit=1)[0]


def trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
