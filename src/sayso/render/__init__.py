"""The dossier as files that people and other programs read. Pure: a Dossier goes in, text comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sayso.model import Dossier
from sayso.render.brief import markdown
from sayso.render.dossier_json import statement, written
from sayso.render.page import html
from sayso.render.tables import tables as _tables

__all__ = ["FORMATS", "Format", "html", "markdown", "statement", "written"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a dossier: one file, or a folder of them."""

    name: str
    about: str
    suffix: str
    files: Callable[[Dossier], dict[str, str]]
    """The text of each file by its name. A format of several files goes into a folder, or into one zip file."""


FORMATS: Mapping[str, Format] = {
    made.name: made
    for made in (
        Format(
            "csv",
            "tables for spreadsheets, one file each",
            ".csv",
            lambda dossier: {f"{name}.csv": text for name, text in _tables(dossier).items()},
        ),
        Format("html", "the page, self-contained", ".html", lambda dossier: {"index.html": html(dossier)}),
        Format("json", "everything, in the shape that the contract promises", ".json", lambda dossier: {"dossier.json": written(dossier)}),
        Format(
            "markdown",
            "the brief: what is agreed, disputed, unverified and changed",
            ".md",
            lambda dossier: {"brief.md": markdown(dossier)},
        ),
    )
}
"""The formats of `sayso export`, by name."""
