"""What is handed over for the record: the originals, and what was made of them, as files in folders."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from sayso.render.brief import markdown
from sayso.render.dossier_json import written
from sayso.render.exports.record import Files, Original, Record
from sayso.render.page import html

MADE: Final = {
    "index.html": ("The page", "text/html"),
    "brief.md": ("The brief", "text/markdown"),
    "dossier.json": ("Everything, in the shape that the contract promises", "application/json"),
    "dossier.db": ("The database", "application/vnd.sqlite3"),
}
"""What is made of the originals: what each file is, and its media type."""
FOLDER: Final = "originals"
UNSAFE = re.compile(r"[^\w.@#()+, -]")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST: Final = 60
"""Characters of a folder's or a file's name."""


@dataclass(frozen=True, slots=True)
class Payload:
    files: Files
    originals: dict[str, Original]
    """By the name of their file."""


def payload(record: Record) -> Payload:
    dossier = record.dossier
    originals = _placed(list(record.originals()))
    made = {
        "index.html": html(dossier).encode(),
        "brief.md": markdown(dossier, record.words).encode(),
        "dossier.json": written(dossier).encode(),
        "dossier.db": record.database().content,
    }
    return Payload({**made, **{name: row.content for name, row in originals.items()}}, originals)


def _placed(originals: list[Original]) -> dict[str, Original]:
    """Each original at a name of its own that every system takes and that stays within the folder."""
    placed: dict[str, Original] = {}
    names: set[str] = set()
    folders: set[str] = set()
    for row in originals:
        name = safe(row.path)
        if not name or name.casefold() in names or name.casefold() in folders or not names.isdisjoint(_folders(name)):
            name = f"{row.sha256}/{name.rpartition('/')[2] or 'original'}"
        names.add(name.casefold())
        folders.update(_folders(name))
        placed[f"{FOLDER}/{name}"] = row
    return placed


def _folders(name: str) -> list[str]:
    """The folders that a file lies in, in the form in which systems that mind no case compare them.

    >>> _folders("a/B/c.txt")
    ['a', 'a/b']
    """
    parts = name.casefold().split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts))]


def safe(path: str) -> str:
    r"""The path as names of folders and a file that lead nowhere else.

    >>> safe("/home/ana/../../etc/passwd"), safe("C:\\reports\\a.txt"), safe("a/./con/b?.txt")
    ('home/ana/etc/passwd', 'C_/reports/a.txt', 'a/_con/b_.txt')
    """
    parts = (_safe_name(part) for part in re.split(r"[/\\]", path))
    return "/".join(part for part in parts if part)


def _safe_name(name: str) -> str:
    plain = UNSAFE.sub("_", unicodedata.normalize("NFC", name)).strip(" .")
    if len(plain) > LONGEST:
        stem, stop, ending = plain.rpartition(".")
        plain = f"{stem[: LONGEST - 12]}{stop}{ending[:10]}" if stop else plain[:LONGEST]
    return f"_{plain}" if RESERVED.fullmatch(plain) else plain
