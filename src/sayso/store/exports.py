"""Exported files on disk."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from sayso.errors import UnusableOutput

LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a zip can tell: the same files give the same bytes."""


def exported(files: Mapping[str, str], output: Path) -> None:
    """Write one file to `output` itself; several into a folder of that name or, if it ends in .zip, into an archive.

    Raises UnusableOutput where that cannot be written.
    """
    try:
        if output.suffix == ".zip":
            archive(files, output)
        elif len(files) == 1:
            [text] = files.values()
            output.write_text(text, encoding="utf-8")
        else:
            output.mkdir(parents=True, exist_ok=True)
            for name, text in files.items():
                (output / name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise UnusableOutput(f"{output}: {error.strerror}; name a place that can be written") from error


def archive(files: Mapping[str, str], output: Path) -> None:
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, text in files.items():
            opened.writestr(zipfile.ZipInfo(name, LONG_AGO), text)
