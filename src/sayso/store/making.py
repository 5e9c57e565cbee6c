"""What a dossier was made of and how it was asked for: all that it takes to add documents to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, Table, Text, select

from sayso.errors import NotADossier
from sayso.settings import Settings, checked
from sayso.store import tables

asked = Table(
    "asked",
    tables.metadata,
    Column("judge", Text, primary_key=True, comment="The judge that was asked for"),
    Column("title", Text, comment="The title that was asked for; null where the reports' own words were to make it"),
    Column("settings", Text, nullable=False, comment="The settings, as a JSON object"),
    Column("words", Integer, comment="Words of the brief that were asked for; null for the usual number"),
    comment="How the dossier was asked for: one row",
)
files = Table(
    "files",
    tables.metadata,
    Column("position", Integer, primary_key=True, comment="Place in the list, from 0"),
    Column("path", Text, nullable=False, comment="Where it was read from"),
    Column("stem", Text, nullable=False, comment="What its documents' ids are made of"),
    Column(
        "sha256",
        Text,
        ForeignKey("originals.sha256", deferrable=True, initially="DEFERRED"),
        nullable=False,
        comment="SHA-256 of its content, which originals keeps",
    ),
    comment="The files that were read, by path; originals keeps equal ones once",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a dossier was asked for."""

    title: str | None
    """None where the reports' own words are to make it."""
    judge: str
    settings: Settings
    words: int | None = None
    """Of the brief; None for the usual number."""


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file that was read, or a member of a zip."""

    path: str
    stem: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Making:
    """What a dossier was made of and how it was asked for."""

    asked: Asked
    files: tuple[File, ...]


def rows_of(making: Making) -> Iterator[tuple[Table, dict[str, Any]]]:
    """Yield every row with its table."""
    wanted = making.asked
    settings = json.dumps(asdict(wanted.settings), sort_keys=True)
    yield asked, {"judge": wanted.judge, "title": wanted.title, "settings": settings, "words": wanted.words}
    for position, file in enumerate(making.files):
        yield files, {"position": position, "path": file.path, "stem": file.stem, "sha256": file.sha256}


def stored(connection: Connection, path: Path) -> Making:
    """Read it back from the database at a path.

    Raises `sqlalchemy.exc.NoResultFound` where the row of what was asked is missing, and NotADossier for settings that are none.
    """
    wanted = connection.execute(select(asked)).one()
    read = connection.execute(select(files).order_by(files.c.position))
    return Making(
        asked=Asked(wanted.title, wanted.judge, settings_of(wanted.settings, path), wanted.words),
        files=tuple(File(row.path, row.stem, row.sha256) for row in read),
    )


def settings_of(written: str, path: Path) -> Settings:
    """The settings that another version may have written: those that this one knows. Raises NotADossier."""
    known = asdict(Settings())
    try:
        read = dict(json.loads(written))
        return replace(Settings(), **{name: checked(name, value, path) for name, value in read.items() if name in known})
    except (TypeError, ValueError) as error:
        reason = str(error).removeprefix(f"{path}: ")
        raise NotADossier(f"{path}: its settings are not what sayso writes ({reason}); build the dossier again") from error
