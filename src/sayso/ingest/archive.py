"""The members of a zip, read in memory: nothing is ever written to disk."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from sayso.errors import UnreadableDocument
from sayso.ingest.original import Original, hidden, too_large

ENCRYPTED = 0x1
"""Bit 0 of a member's general purpose flags (PKWARE APPNOTE 4.4.4)."""
DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError, OSError, UnicodeDecodeError)
BOMB = 100
"""Unpacked to packed size; zipped prose stays below ten, zipped pages below thirty."""


def members(location: Path, path: str, *, largest: int) -> Iterator[Original | UnreadableDocument]:
    """Yield each member of a zip, numbered in the order of their names.

    `largest` holds for the unpacked size of each member. A zip whose members
    stay below it one by one, but are together larger and packed tighter than
    text can be, is refused whole.
    """
    try:
        with zipfile.ZipFile(location) as archive:
            wanted = [info for info in archive.infolist() if not info.is_dir() and not hidden(info.filename)]
            if not wanted:
                yield UnreadableDocument(path, "no document in this zip: reports are expected")
            if is_bomb(wanted, location.stat().st_size, largest):
                yield UnreadableDocument(path, "unpacks to more than a hundred times its size: a zip of reports is expected")
                return
            for number, info in enumerate(sorted(wanted, key=lambda info: (info.filename, info.header_offset)), start=1):
                yield member(archive, info, path, f"{PurePosixPath(path).stem}#{number}", largest)
    except DAMAGE as error:
        yield UnreadableDocument(path, f"not a zip that can be opened ({error}): pack it again")


def is_bomb(infos: list[zipfile.ZipInfo], packed: int, largest: int) -> bool:
    unpacked = sum(info.file_size for info in infos if info.file_size <= largest)
    return unpacked > largest and unpacked > BOMB * packed


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, stem: str, largest: int) -> Original | UnreadableDocument:
    where = f"{path}/{info.filename}"
    if reason := refusal(info, largest):
        return UnreadableDocument(where, reason)
    try:
        with archive.open(info) as stream:
            content = stream.read(largest + 1)
    except DAMAGE as error:
        return UnreadableDocument(where, f"damaged in the zip ({error}): pack it again")
    if len(content) > largest:
        return UnreadableDocument(where, too_large(len(content), largest))
    return Original(where, stem, content)


def refusal(info: zipfile.ZipInfo, largest: int) -> str | None:
    """Why a member is not even opened."""
    name = info.filename.replace("\\", "/")
    if name.startswith("/") or ".." in PurePosixPath(name).parts or PureWindowsPath(name).drive:
        return "its name leads out of the zip: names should be relative, without '..'"
    if name.lower().endswith(".zip"):
        return "a zip inside a zip is not opened: unpack it first"
    if info.flag_bits & ENCRYPTED:
        return "encrypted: pack it again without a password"
    if info.file_size > largest:
        return too_large(info.file_size, largest)
    return None
