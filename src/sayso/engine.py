"""Where work runs: in this process or in several, with the same results in the same order.

An engine is one method, `map`. The function goes to a worker by name, so it is
defined at module level, and takes and returns records that pickle.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Protocol, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """Anything that can map a function over items, results in the items' order."""

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]: ...


class Here:
    """Runs everything in this process.

    >>> list(Here().map(len, ["a", "bb"]))
    [1, 2]
    """

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        return map(function, items)


class Processes:
    """Runs in several processes on this machine, each loading a model at most once.

    Workers are kept from one map to the next. Use it in a `with` statement.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        # A forked child would share the parent's threads in half-known states; a server started clean does not.
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self.pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(method))

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        self.pool.shutdown(cancel_futures=True)

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        chunk = max(1, len(items) // (self.jobs * 8))
        return self.pool.map(function, items, chunksize=chunk)
