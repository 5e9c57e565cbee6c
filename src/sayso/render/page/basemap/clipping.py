"""Cutting lines and rings at the edges of a rectangle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Least x, least y, greatest x, greatest y."""


def ring(points: Sequence[Point], box: Box) -> list[Point]:
    """The part of a closed ring inside a rectangle, along its edges where it runs outside (Sutherland and Hodgman).

    >>> ring([(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)], (2, 2, 6, 6))
    [(2.0, 2.0), (4.0, 2.0), (4.0, 4.0), (2.0, 4.0)]
    """
    left, low, right, high = box
    open_ring = list(points[:-1]) if points and points[0] == points[-1] else list(points)
    edges: tuple[tuple[int, float, Callable[[float, float], bool]], ...] = (
        (0, left, float.__ge__),
        (0, right, float.__le__),
        (1, low, float.__ge__),
        (1, high, float.__le__),
    )
    for axis, edge, inside in edges:
        open_ring = list(_kept(open_ring, axis, float(edge), inside))
    return open_ring


def _kept(points: Sequence[Point], axis: int, edge: float, inside: Callable[[float, float], bool]) -> Iterator[Point]:
    """The ring on one side of an edge."""
    for number, point in enumerate(points):
        before = points[number - 1]
        came, stays = inside(float(before[axis]), edge), inside(float(point[axis]), edge)
        if came != stays:
            yield _crossing(before, point, axis, edge)
        if stays:
            yield point


def _crossing(before: Point, point: Point, axis: int, edge: float) -> Point:
    share = (edge - before[axis]) / (point[axis] - before[axis])
    other = before[1 - axis] + share * (point[1 - axis] - before[1 - axis])
    return (edge, other) if axis == 0 else (other, edge)


def stretches(points: NDArray[np.int32], box: Box) -> Iterator[NDArray[np.int32]]:
    """The runs of a line that touch a rectangle, each with the point before and the point after it."""
    least, greatest = np.minimum(points[:-1], points[1:]), np.maximum(points[:-1], points[1:])
    near = (least <= np.array(box[2:])).all(axis=1) & (greatest >= np.array(box[:2])).all(axis=1)
    turns = np.flatnonzero(np.diff(np.concatenate([[False], near, [False]]).astype(np.int8)))
    for first, last in zip(turns[::2], turns[1::2], strict=True):
        yield points[first : last + 1]
