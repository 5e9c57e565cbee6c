"""The files beside a dossier's database, brought up to date one by one."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sayso.errors import UnusableOutput
from sayso.store.folder import sibling


def renew(folder: Path, files: Mapping[str, str]) -> None:
    """Put each text in the place of the file of that name, whole or not at all; one that says so already is left alone.

    Raises UnusableOutput where that cannot be done.
    """
    for name, text in files.items():
        try:
            _renew(folder.resolve() / name, text.encode())
        except OSError as error:
            raise UnusableOutput(f"{folder / name}: {error.strerror}; make room, or name a folder that can be written") from error


def _renew(path: Path, content: bytes) -> None:
    if path.exists() and path.read_bytes() == content:
        return
    beside = sibling(path.parent)  # a name outside the dossier: one that is left there after a crash is no part of it
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
