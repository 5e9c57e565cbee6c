"""The dossier's folder: replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sayso.errors import UnusableOutput
from sayso.store.corrections import check as check_log

DATABASE = "dossier.db"
FILES = ("index.html", "dossier.json", DATABASE, "brief.md")
"""What a dossier folder holds."""
JOURNAL = f"{DATABASE}-journal"
"""What a crash leaves beside the database; whoever opens it next takes back what was half written."""
MARKS = frozenset({"dossier.json", DATABASE})
"""A folder with one of these is ours."""
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Yield a new folder beside `folder` that takes its place when the block ends well.

    When the block fails, the new folder is removed and the old dossier stands.
    Parents that are missing are made. Raises UnusableOutput where `folder` is a
    file, holds something that is not a dossier's, or cannot be written.
    """
    target = folder.resolve()
    _check_ours(folder, target)
    made = _missing_parents(target)
    beside = sibling(target)
    finished = False
    try:
        with _explained(folder, target, beside):
            beside.mkdir(parents=True)
            yield beside
            _swap(beside, target)
        finished = True
    finally:
        # Only a failure leaves something here, and its own message is the one that counts.
        shutil.rmtree(beside, ignore_errors=True)
        if not finished:
            _remove_empty(made)


def check(folder: Path) -> None:
    """Raise UnusableOutput now where `replacing` would raise it after the work; leaves nothing behind."""
    with suppress(_Abandoned), replacing(folder):
        raise _Abandoned
    check_log(folder / DATABASE)


def check_apart(output: Path, folder: Path) -> None:
    """Raise UnusableOutput for an export into the dossier's own folder: beside a file of another kind it is never built again."""
    target = folder.resolve()
    if target in (output.resolve(), *output.resolve().parents):
        raise UnusableOutput(f"{output}: lies in the dossier's own folder, which holds nothing else; name a place beside it")


class _Abandoned(Exception):
    """Nothing is to be written."""


def _check_ours(folder: Path, target: Path) -> None:
    try:
        names = sorted(entry.name for entry in target.iterdir())
    except FileNotFoundError:
        return
    except NotADirectoryError as error:
        raise UnusableOutput(f"{folder}: a file stands there; name a folder for the dossier") from error
    except OSError as error:
        raise UnusableOutput(f"{folder}: {error.strerror}; name a folder that can be read and written") from error
    if names and not MARKS.intersection(names):
        raise UnusableOutput(f"{folder}: holds files but no dossier; name a new folder or an empty one")
    foreign = [name for name in names if name not in (*FILES, JOURNAL)]
    if foreign:
        raise UnusableOutput(f"{folder}: holds {foreign[0]!r}, no part of a dossier, which would be lost; move it or name another folder")


def _missing_parents(target: Path) -> list[Path]:
    """The parents that must be made, innermost first."""
    return [parent for parent in target.parents if not parent.exists()]


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):  # never made, or somebody put something there meanwhile
            folder.rmdir()


def sibling(target: Path) -> Path:
    """A new hidden name beside the target: on the same disk, so that a rename is all it takes."""
    return target.parent / f".{target.name}.{secrets.token_hex(4)}"


@contextmanager
def _explained(folder: Path, target: Path, beside: Path) -> Iterator[None]:
    """Raise UnusableOutput for a failure of the output; other failures pass."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise UnusableOutput(f"{folder}: {error.strerror}; make room or name a folder on another disk") from error
        if _concerns(error, target, beside):
            raise UnusableOutput(f"{folder}: {error.strerror}; name a folder that can be written") from error
        raise


def _concerns(error: OSError, target: Path, beside: Path) -> bool:
    """Is the failure about the target, the new folder, something inside it, or its parents?"""
    if not isinstance(error.filename, (str, os.PathLike)):
        return False
    failed = Path(error.filename)
    return failed in (target, beside) or beside in failed.parents or failed in beside.parents


def _swap(new: Path, target: Path) -> None:
    """Put the new folder in the place of the target, or leave the target as it was."""
    if not target.exists():
        new.rename(target)
        return
    aside = sibling(target)
    try:
        target.rename(aside)
        new.rename(target)
    finally:
        if aside.exists() and not target.exists():
            aside.rename(target)
    # The new dossier stands by now: what cannot be removed of the old one is litter, and no failure.
    shutil.rmtree(aside, ignore_errors=True)
