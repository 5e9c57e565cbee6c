"""A generous limit of time for tests of work that must not grow with the square of a document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time


@contextmanager
def within(*, seconds: float) -> Iterator[None]:
    """Fail where the processor is busy for longer; linear work takes a small part of it."""
    began = process_time()
    yield
    assert process_time() - began < seconds
