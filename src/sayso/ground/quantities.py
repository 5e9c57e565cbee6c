"""Quantities in running text: numbers with the words that bound them and the unit behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.ground.bounds import bounded
from sayso.ground.multiples import multiples
from sayso.ground.quantity import Quantity
from sayso.ground.ranges import joined
from sayso.ground.shares import shares
from sayso.ground.vague_numbers import intervals, single_measures, vague_numbers
from sayso.ground.written_numbers import written_numbers

READERS = (vague_numbers, shares, single_measures, intervals, multiples, written_numbers)


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities in a stretch of text, in order, without asking what they count.

    >>> text = "at least three ferries, between 35 and 60 metres, about $1.5 million"
    >>> [(q.low, q.high, q.approximate, q.unit and q.unit.name) for q in quantities(text, 0, len(text))]
    [(3.0, None, False, None), (35.0, 60.0, False, 'meters'), (1500000.0, 1500000.0, True, 'USD')]
    """
    found = [quantity for reader in READERS for quantity in reader(text, start, end)]
    yield from joined(text, list(apart(text, found, start)))


def apart(text: str, found: Iterable[Quantity], start: int) -> Iterator[Quantity]:
    """Yield quantities that do not overlap, in order, each with the words that bound it."""
    reached = start
    for quantity in sorted(found, key=lambda quantity: (quantity.digits, -quantity.end)):
        if quantity.digits >= reached:
            reached = quantity.end
            yield bounded(text, quantity, start)
