"""The bytes of every file under some paths, in sorted order."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sayso.errors import UnreadableDocument
from sayso.ingest.archive import members
from sayso.ingest.original import Original, hidden, too_large

__all__ = ["originals"]


def originals(paths: Sequence[Path], *, largest: int, leave_out: Path | None = None) -> Iterator[Original | UnreadableDocument]:
    """Yield each file under the paths, read once however often it is named.

    Folders and zips are walked in sorted order; hidden files in them are passed
    over, and so are dossiers and the folder to `leave_out`, where one is written:
    what we wrote ourselves is no report. What cannot be read, holds nothing, or is
    larger than `largest` bytes, is yielded as an UnreadableDocument, so that the
    rest is still read; it goes by the name that it was given.
    """
    seen: set[str] = set()
    for file in files(paths, os.path.realpath(leave_out) if leave_out else None):
        if isinstance(file, UnreadableDocument):
            yield file
        elif (real := os.path.realpath(file.location)) not in seen:
            seen.add(real)
            is_zip = file.location.suffix.lower() == ".zip"
            found = members(file.location, file.path, largest=largest) if is_zip else [read(file, largest)]
            yield from (named(item, file) for item in found)


DOSSIER = frozenset({"dossier.db", "dossier.json", "index.html"})
"""A folder that holds these is a dossier."""


@dataclass(frozen=True, slots=True)
class File:
    """Where a file is, and how it is called in the dossier."""

    location: Path
    path: str
    given: str
    """As the user named it, or the folder that it lies in."""


def files(paths: Sequence[Path], leave_out: str | None) -> Iterator[File | UnreadableDocument]:
    for path, given in sorted((Path(os.path.abspath(path)), path) for path in paths):
        if path.is_dir():
            found = list(inside(path, given, leave_out))
            yield from found or [UnreadableDocument(shown(given), "no document in this folder: reports are expected")]
        elif os.path.lexists(path):
            yield File(path, shown(path.name), shown(given))
        else:
            yield UnreadableDocument(shown(given), f"there is no such file or folder in {shown(path.parent)}")


def inside(folder: Path, given: Path, leave_out: str | None) -> Iterator[File | UnreadableDocument]:
    refused: list[OSError] = []
    found = list(walked(folder, leave_out, refused))
    for error in sorted(refused, key=lambda error: str(error.filename)):
        path = given / Path(error.filename).relative_to(folder)
        yield UnreadableDocument(shown(path), f"the folder cannot be listed: {error.strerror}")
    for location in sorted(found):
        path = location.relative_to(folder)
        if hidden(path.as_posix()):
            continue
        if not location.is_dir():
            yield File(location, shown(folder.name / path), shown(given / path))
        elif not location.resolve().is_relative_to(folder.resolve()):
            yield UnreadableDocument(shown(given / path), "a link to a folder is not followed: name that folder itself")


def walked(folder: Path, leave_out: str | None, refused: list[OSError]) -> Iterator[Path]:
    """Every file of a folder, and every link to a folder; the folders that cannot be listed are put with the refused."""
    for where, folders, names in os.walk(folder, onerror=refused.append):
        if leave_out is not None and os.path.realpath(where) == leave_out:
            folders.clear()  # so that none below it is walked either
        elif not names or not DOSSIER.issubset(names):
            yield from (Path(where, name) for name in names)
            yield from (link for name in folders if (link := Path(where, name)).is_symlink())


def shown(path: Path | str) -> str:
    """A path as text: a byte of a name that is not UTF-8 becomes the replacement character."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")


def named(item: Original | UnreadableDocument, file: File) -> Original | UnreadableDocument:
    """What was found in a file, with the name that the user gave it."""
    if isinstance(item, Original):
        return replace(item, given=file.given + item.path.removeprefix(file.path))
    return UnreadableDocument(file.given + item.where.removeprefix(file.path), item.why)


def read(file: File, largest: int) -> Original | UnreadableDocument:
    try:
        size = file.location.stat().st_size
        if size > largest:
            return UnreadableDocument(file.path, too_large(size, largest))
        if not file.location.is_file():
            return UnreadableDocument(file.path, "not a regular file: give a file, a folder or a zip")
        return Original(file.path, shown(file.location.stem), file.location.read_bytes())
    except OSError as error:
        return UnreadableDocument(file.path, f"cannot be read: {error.strerror}")
