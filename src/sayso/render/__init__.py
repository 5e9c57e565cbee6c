"""The dossier as files that people and other programs read. Pure: a Record goes in, files come out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.render.brief import markdown
from sayso.render.dossier_json import statement, written
from sayso.render.exports import csv
from sayso.render.exports.record import Database, Files, Original, Record
from sayso.render.page import html

__all__ = ["FORMATS", "Database", "Format", "Original", "Record", "html", "markdown", "statement", "written"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a dossier: one file, or a folder of them."""

    name: str
    about: str
    files: Callable[[Record], Files]


FORMATS: Mapping[str, Format] = {
    made.name: made
    for made in (
        Format("csv", "tables for spreadsheets, one file each", csv.files),
        Format("html", "the page, self-contained", lambda record: {"index.html": html(record.dossier).encode()}),
        Format(
            "json",
            "everything, in the shape that the contract promises",
            lambda record: {"dossier.json": written(record.dossier).encode()},
        ),
        Format(
            "markdown",
            "the brief: what is agreed, disputed, unverified and changed",
            lambda record: {"brief.md": markdown(record.dossier).encode()},
        ),
    )
}
"""The formats of `sayso export`, by name."""
