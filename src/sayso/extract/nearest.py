"""What stands nearest to a span, found without looking at everything."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, Protocol, TypeVar

from sayso.model import Span


class Placed(Protocol):
    """What has a place in the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


class Nearest(Generic[P]):
    """What stands where, by where it starts and how far all before it reach."""

    def __init__(self, placed: Iterable[P]) -> None:
        self.placed = sorted(placed, key=lambda one: one.start)
        self.starts = [one.start for one in self.placed]
        self.reach = list(accumulate((one.end for one in self.placed), max))

    def to(self, span: Span) -> list[P]:
        """All that overlap a span, and the nearest before it and behind it; perhaps some more.

        >>> Nearest([Span(0, 4), Span(2, 9), Span(5, 6), Span(20, 30), Span(40, 50)]).to(Span(12, 15))
        [Span(start=2, end=9), Span(start=5, end=6), Span(start=20, end=30)]
        """
        here = bisect_left(self.starts, span.end)
        before = here
        while before and self.reach[before - 1] >= min(span.start, self.reach[here - 1]):
            before -= 1
        behind = bisect_right(self.starts, self.starts[here]) if here < len(self.starts) else here
        return self.placed[before:behind]
