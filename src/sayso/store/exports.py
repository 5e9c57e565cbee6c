"""Exported files on disk."""

from __future__ import annotations

import io
import secrets
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from sayso.errors import UnusableOutput

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can tell: the same files give the same bytes."""


def exported(files: Mapping[str, str], output: Path) -> None:
    """Write one file to `output` itself; several into a folder of that name or, if it ends in .zip, into an archive.

    All is written beside its place first, so that what stood there is lost only
    to what is whole. Raises UnusableOutput where that cannot be written.
    """
    try:
        if output.suffix.lower() == ".zip":
            put(output, packed(files))
        elif len(files) == 1:
            [text] = files.values()
            put(output, text.encode())
        else:
            put_all(files, output)
    except OSError as error:
        raise UnusableOutput(f"{output}: {error.strerror}; name a place that can be written") from error


def put(output: Path, content: bytes) -> None:
    if output.exists() and not output.is_file():  # a pipe or a terminal takes what it is given
        output.write_bytes(content)
        return
    target = output.resolve()
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        beside.write_bytes(content)
        if target.exists():
            shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def put_all(files: Mapping[str, str], folder: Path) -> None:
    new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(prefix=".export.", dir=folder) as beside:
            for name, text in files.items():
                Path(beside, name).write_text(text, encoding="utf-8")
            for name in files:
                Path(beside, name).replace(folder / name)
    finally:
        if new:
            with suppress(OSError):  # only an empty one goes
                folder.rmdir()


def packed(files: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as opened:
        for name, text in files.items():
            info = zipfile.ZipInfo(name, LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED  # an info brings its own, which is none
            opened.writestr(info, text)
    return buffer.getvalue()
