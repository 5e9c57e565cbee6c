"""Where paragraphs begin on a printed page: white space, indents and type sizes tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDER = 1.25
"""A gap between lines that is this many times the usual one parts paragraphs."""
SAME_SIZE = 0.08
"""Share by which two type sizes may differ and still be one."""
FEWEST = 2
"""Lines that must lie equally close before their distance counts as the usual one."""
INDENT = (0.8, 4.0)
"""How far a first line is set in, in type sizes; more is a centred line or another column."""
MOST_INDENTED = 0.5
"""Share of the lines; where more are set in, they are lists or verse."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page and where it begins, in points; a size of zero where nothing is known."""

    text: str
    x: float = 0.0
    y: float = 0.0
    size: float = 0.0


def spaced(pages: Sequence[Sequence[Line]]) -> list[str]:
    r"""Put a blank line where a new paragraph is set apart on its page; the lines of one headline become one.

    >>> spaced([[Line("Ferry", 0, 99, 18), Line("sinks", 0, 79, 18), *(Line(f"Line {n}.", 0, 60 - 12 * n, 10) for n in range(4))]])
    ['Ferry sinks\n\nLine 0.\nLine 1.\nLine 2.\nLine 3.']
    """
    written = [[line for line in page if line.text.strip()] for page in pages]
    body = body_size(written)
    leading = usual_leading(written, body)
    indents = indented(written, body)
    return ["".join(joint(pair, body, leading, indents) + pair[1].text.strip() for pair in pairwise([Line(""), *page])) for page in written]


def joint(pair: tuple[Line, Line], body: float, leading: float, indents: frozenset[float]) -> str:
    """What stands between two lines: nothing before the first, a space within a headline, a break or a blank line."""
    before, line = pair
    if not before.text:
        return ""
    if not before.size or not line.size:
        return "\n"
    gap = abs(before.y - line.y)
    if not alike(before.size, line.size):
        return "\n\n"
    if line.size > body * (1 + SAME_SIZE) and 0 < gap < line.size * 1.6 and before.text.strip()[-1] not in ".!?":
        return " "
    if leading and before.y > line.y and gap > WIDER * leading * line.size / body:
        return "\n\n"
    return "\n\n" if round(line.x) in indents and round(before.x) not in indents else "\n"


def body_size(pages: Iterable[Iterable[Line]]) -> float:
    """The type size that most characters have."""
    sizes = Counter[float]()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text) if line.size else 0
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def usual_leading(pages: Iterable[Iterable[Line]], body: float) -> float:
    """The smallest distance that several lines of the body keep from the next; zero where there is none."""
    gaps = Counter(
        round(before.y - line.y)
        for page in pages
        for before, line in pairwise(page)
        if alike(before.size, body) and alike(line.size, body) and 0.8 * body < before.y - line.y < 4 * body
    )
    usual = [gap for gap, count in gaps.items() if gaps[gap - 1] + count + gaps[gap + 1] >= max(FEWEST, gaps.total() / 10)]
    return float(min(usual, default=0))


def indented(pages: Iterable[Iterable[Line]], body: float) -> frozenset[float]:
    """Where first lines begin that are set in from the usual margin."""
    starts = Counter(round(line.x) for page in pages for line in page if alike(line.size, body))
    if not starts:
        return frozenset()
    margin = max(starts, key=lambda x: (starts[x], -x))
    nearest, furthest = (share * body for share in INDENT)
    indents = {x: count for x, count in starts.items() if nearest <= x - margin <= furthest and count > 1}
    return frozenset(indents) if sum(indents.values()) <= MOST_INDENTED * starts.total() else frozenset()


def alike(size: float, other: float) -> bool:
    return size > 0 and abs(size - other) <= SAME_SIZE * max(size, other)
