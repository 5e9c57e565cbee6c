"""Bodies that reports everywhere call by several names, which they need not explain: 'NATO', 'the I.M.F.'; not what many nations have."""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterator
from importlib.resources import files

from sayso.text.spelling import fold


def known_body(name: str) -> str | None:
    """The full name of a well-known body that goes by a name.

    A short name must be written as it is known: 'WHO' is one, 'The Who' is not.

    >>> known_body("the IMF"), known_body("Nordline"), known_body("The Who")
    ('International Monetary Fund', None, None)
    """
    bare = name.removeprefix("the ").removeprefix("The ")
    return as_written().get(bare) if len(bare) < SHORTEST else by_name().get(fold(bare))


SHORTEST = 7
"""Letters of a name that may be written in any way."""


@functools.cache
def as_written() -> dict[str, str]:
    return {name: row["name"] for row in rows() for name in (row["name"], *row["other names"].split("|"))}


@functools.cache
def by_name() -> dict[str, str]:
    return {fold(name): body for name, body in as_written().items()}


def rows() -> Iterator[dict[str, str]]:
    table = files("sayso.ground").joinpath("known_bodies.tsv").read_text(encoding="utf-8")
    yield from csv.DictReader(table.splitlines(), delimiter="\t")
