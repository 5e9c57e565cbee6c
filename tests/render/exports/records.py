"""Records as the store gives them, of the invented ferry or of another dossier."""

from __future__ import annotations

import json
import tempfile
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from sayso import store
from sayso.exporting import record as stored
from sayso.model import Dossier, Entity, Mention, Place
from sayso.render import FORMATS, Database, Original, Record
from tests import hostile
from tests.ferry import DOSSIER, ORIGINALS

SIGNS = (
    "=1+1 \x00\x07\x0b\x1b\ufffe\u2028 \\ { } % $ & # ^ _ ~ \" ' , ; : @ ]]> <![CDATA[ _x0041_ '''\r\n"
    "END:VCALENDAR\rDTSTART:19990101\n\n@article{x, 🜁 Київ \u202eעברית"
)
"""Signs that some format gives a meaning or cannot hold, and words that fold in many bytes."""
CLIMBING = (
    ("aa", "../../etc/passwd", b"one"),
    ("bb", "/etc/passwd", b"two"),
    ("cc", "C:\\reports\\..\\a.txt", b"three"),
    ("dd", "", b"four"),
    ("ee", "ETC/PASSWD", b"five"),
    ("ff", "etc/passwd/more.txt", b"six"),
    ("gg", "звіт/50% of? #1.txt", b"seven"),
    ("hh", "nul.txt", b"eight"),
    ("ii", f"{'long' * 40}.html", b"nine"),
)
"""Originals whose paths climb out, clash, or are no names on some system."""


@cache
def record(dossier: Dossier = DOSSIER, originals: tuple[tuple[str, str, bytes], ...] = ORIGINALS) -> Record:
    """A record that went through a database, read whole before its file goes. Made once: a disk may be slow."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dossier.db")
        store.write(path, dossier, originals)
        read = stored(path)
        kept: tuple[Original, ...] = tuple(read.originals())
        database: Database = read.database()
    return Record(read.dossier, lambda: kept, lambda: database)


@cache
def hostile_record() -> Record:
    """Markup and odd signs in every name, title, note and reason."""
    dossier: Dossier = _with_signs(hostile.dossier())
    places = tuple(replace(row, mentions=_moved(row)) for row in dossier.places)
    entities = tuple(replace(row, mentions=_moved(row)) for row in dossier.entities)
    return record(replace(dossier, places=places, entities=entities), CLIMBING)


def _moved(named: Place | Entity) -> tuple[Mention, ...]:
    """Its mentions where the words stand now, behind the markup that the text begins with."""
    shift = len(hostile.MARKUP + "\n\n")
    return tuple(Mention(row.doc, row.start + shift, row.end + shift) for row in named.mentions)


def _with_signs(value: Any) -> Any:
    if value == hostile.MARKUP:
        return hostile.MARKUP + SIGNS
    if isinstance(value, tuple):
        return tuple(_with_signs(item) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _with_signs(getattr(value, field.name)) for field in fields(value)})
    return value


def one_file(name: str, of: Record | None = None) -> bytes:
    [content] = FORMATS[name].files(of or record()).values()
    return content


def as_json(name: str, of: Record | None = None) -> Any:
    return json.loads(one_file(name, of))


def on_disk(name: str, folder: Path, of: Record | None = None) -> Path:
    store.exported(FORMATS[name].files(of or record()), folder)
    return folder
