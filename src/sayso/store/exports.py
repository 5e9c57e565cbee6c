"""Exported files on disk."""

from __future__ import annotations

import hashlib
import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from sayso.errors import UnusableOutput
from sayso.store.folder import sibling

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can tell: the same files give the same bytes."""


def exported(files: Mapping[str, bytes], output: Path) -> None:
    """Write one file to `output` itself; several into a folder of that name or, if it ends in .zip, into an archive.

    A name may hold '/': folders within. All is written beside its place first,
    so that what stood there is lost only to what is whole. Raises UnusableOutput
    where that cannot be written, and ValueError for a name that leads out of the folder.
    """
    for name in files:
        _check_within(name)
    packs = output.suffix.lower() == ".zip"
    if len(files) > 1 and not packs and output.is_file():
        raise UnusableOutput(f"{output}: a file stands there; {len(files)} files need a folder or a name that ends in .zip")
    try:
        if packs:
            put(output, packed(files))
        elif len(files) == 1:
            [content] = files.values()
            put(output, content)
        else:
            put_all(files, output)
    except OSError as error:
        raise _unusable(output, error) from error


def found(names: Iterable[str], folder: Path) -> dict[str, bytes]:
    """The content of those of some files that stand in a folder. Raises UnusableOutput where one cannot be read."""
    try:
        return {name: Path(folder, name).read_bytes() for name in names if Path(folder, name).is_file()}
    except OSError as error:
        raise _unusable(folder, error) from error


def _unusable(output: Path, error: OSError) -> UnusableOutput:
    return UnusableOutput(f"{output}: {error.strerror}; name a place that can be written")


def _check_within(name: str) -> None:
    parts = name.split("/")
    if "\\" in name or "\0" in name or not {"", ".", ".."}.isdisjoint(parts):
        raise ValueError(f"{name!r} is no name of a file within a folder")


def put(output: Path, content: bytes) -> None:
    if output.exists() and not output.is_file():  # a pipe or a terminal takes what it is given
        output.write_bytes(content)
        return
    target = output.resolve()
    beside = sibling(target)
    try:
        beside.write_bytes(content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def put_all(files: Mapping[str, bytes], folder: Path) -> None:
    new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".export.", dir=folder) as beside:
            for name, content in files.items():
                _in_its_folder(beside, name).write_bytes(content)
            for name in files:
                Path(beside, name).replace(_in_its_folder(folder, name))
    finally:
        if new:
            with suppress(OSError):  # only an empty one goes
                folder.rmdir()


def withdrawn(earlier: Mapping[str, str], folder: Path, *, written: Iterable[str] = ()) -> None:
    """Remove files of an earlier export from its folder: those that still have the SHA-256 they are listed with.

    What somebody changed or added is his and stays. So does what was `written` since, whatever name it is listed by.
    A list that leads out of the folder is not followed. Raises UnusableOutput where a file cannot be removed.
    """
    if not earlier:
        return
    root = folder.resolve()
    try:
        kept = {_identity(Path(folder, name)) for name in written}
        for name, digest in sorted(earlier.items()):
            path = Path(folder, name)
            if _within(path, root) and _identity(path) not in kept and hashlib.sha256(path.read_bytes()).hexdigest() == digest:
                path.unlink()
                _remove_empty(path.parent, root)
    except OSError as error:
        raise _unusable(folder, error) from error


def _identity(path: Path) -> tuple[int, int]:
    """What two names of one file share, also where a disk takes small and capital letters for the same."""
    found = path.stat()
    return found.st_dev, found.st_ino


def _within(path: Path, root: Path) -> bool:
    """Is it a file of its own, below a folder?"""
    try:
        return path.is_file() and not path.is_symlink() and root in path.resolve().parents
    except (OSError, ValueError):
        return False


def _remove_empty(path: Path, root: Path) -> None:
    """Remove a folder that holds nothing, and those that then hold nothing, up to a folder that stays."""
    with suppress(OSError):  # only an empty one goes
        while path.resolve() != root:
            path.rmdir()
            path = path.parent


def _in_its_folder(folder: Path | str, name: str) -> Path:
    path = Path(folder, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def packed(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED  # an info brings its own, which is none
            opened.writestr(info, content)
    return buffer.getvalue()
