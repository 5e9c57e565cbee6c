"""Where work runs: in this process or in several, with the same results in the same order.

An engine is one method, `map`. The function goes to a worker by name, so it is
defined at module level, and takes and returns records that pickle.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol, TypeVar

from sayso.errors import LostWorker

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

    Workers are kept from one map to the next. Use it in a `with` statement: when
    that is left by an exception, such as Ctrl-C, they are ended in the middle of
    their work.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        # A forked child would share the parent's threads in half-known states; a server started clean does not.
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self.pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(method), initializer=ignore_interrupts)

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is not None:
            for worker in list((self.pool._processes or {}).values()):  # public only from Python 3.14: terminate_workers()
                worker.terminate()
        self.pool.shutdown(cancel_futures=True)

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
        """Raises LostWorker where the system ends a worker."""
        chunk = max(1, len(items) // (self.jobs * 8))
        try:
            yield from self.pool.map(function, items, chunksize=chunk)
        except BrokenProcessPool as error:
            raise LostWorker("a worker process was ended, most likely for want of memory: use fewer --jobs") from error


def ignore_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal: the one that gave the work answers for all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
