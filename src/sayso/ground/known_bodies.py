"""Bodies that reports everywhere call by several names, which they need not explain: 'NATO', 'the I.M.F.'."""

from __future__ import annotations

import csv
import functools
from importlib.resources import files

from sayso.text.spelling import fold


def known_body(name: str) -> str | None:
    """The full name of a well-known body that goes by a name.

    >>> known_body("the IMF"), known_body("Nordline")
    ('International Monetary Fund', None)
    """
    return by_name().get(fold(name).removeprefix("the "))


@functools.cache
def by_name() -> dict[str, str]:
    table = files("sayso.ground").joinpath("known_bodies.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines(), delimiter="\t")
    return {fold(name): row["name"] for row in rows for name in (row["name"], *row["other names"].split("|"))}
