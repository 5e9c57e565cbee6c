"""The layers of Natural Earth as they ship: lists of lines, every point with the detail that it is for."""

from __future__ import annotations

import json
import lzma
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Name = Literal["land", "lakes", "borders", "regions", "rivers"]
STEPS = 1000
"""Steps of the files in a degree."""
COARSEST = 5
"""The details go from 0 to this; a point of a detail is in the drawings of all finer ones too."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Lines end to end: those of land and lakes are rings, where odd depth is inside."""

    points: NDArray[np.int32]
    """Longitude and latitude, in steps."""
    detail: NDArray[np.uint8]
    """Of each point."""
    starts: NDArray[np.int64]
    """Where each line begins in the points, and where the last ends."""
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    """The least and the greatest longitude and latitude of each line."""
    rank: NDArray[np.uint8]
    """How far to zoom in before a line is worth drawing, as Natural Earth counts it."""
    contested: NDArray[np.uint8]
    names: tuple[str, ...]
    """Of each line."""


@cache
def layer(name: Name) -> Layer:
    """A layer, read once a process."""
    written = lzma.decompress(files(__package__).joinpath("data", f"{name}.xz").read_bytes())
    head, _, body = written.partition(b"\n")
    told: dict[str, Any] = json.loads(head)
    lines, points = told["lines"], told["points"]
    columns = _Columns(body)
    counts = columns.take(np.dtype("<u4"), lines)
    rank, contested = columns.take(np.dtype("u1"), lines), columns.take(np.dtype("u1"), lines)
    named = columns.take(np.dtype("<u2"), lines)
    detail = columns.take(np.dtype("u1"), points)
    deltas = [np.stack([columns.take(np.dtype("u1"), points) for _ in range(4)], axis=1).view("<i4")[:, 0] for _ in range(2)]
    placed = np.cumsum(np.stack(deltas, axis=1), axis=0, dtype=np.int32)
    starts = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
    return Layer(
        points=placed,
        detail=detail,
        starts=starts,
        low=np.minimum.reduceat(placed, starts[:-1]),
        high=np.maximum.reduceat(placed, starts[:-1]),
        rank=rank,
        contested=contested,
        names=tuple(told["names"][number] for number in named),
    )


class _Columns:
    """The arrays of a file, one after the other."""

    def __init__(self, body: bytes) -> None:
        self._body, self._at = body, 0

    def take(self, dtype: np.dtype[Any], count: int) -> NDArray[Any]:
        found = np.frombuffer(self._body, dtype, count, self._at)
        self._at += found.nbytes
        return found
