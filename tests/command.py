"""`sayso` as a user runs it, in this process, so that the models load once; and what its tests feed it."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sayso.cli import main

REPORT = "The harbour was closed on Monday, the mayor said. At least 12 people were hurt in Odesa, police said, but the mayor denied it.\n"
FILES = {"index.html", "dossier.json", "dossier.db", "brief.md"}


def sayso(*arguments: object) -> Result:
    """Run a command; an error that it does not turn into words fails the test."""
    return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)


def told(result: Result) -> list[str]:
    """What was said on standard error, without the progress."""
    return [line for line in result.stderr.splitlines() if not line.startswith(("reading: ", "judging: ", "asking: "))]


def report(folder: Path, name: str = "report.txt", text: str = REPORT) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def below(folder: Path) -> dict[str, bytes | None]:
    """Everything under a folder, with the bytes of each file."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


@contextmanager
def disk(place: Path, size: str = "8m") -> Iterator[Path]:
    """A small disk of its own at a place; the test is skipped where none can be mounted."""
    place.mkdir()
    mount = shutil.which("mount")
    if mount is None or subprocess.run([mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place], capture_output=True).returncode:
        pytest.skip("mounting a disk needs Linux and root")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def fill(place: Path, *, leave: int) -> None:
    """Fill a disk but for some bytes."""
    with (place / "filler").open("wb") as filler:
        filler.write(b"0" * (shutil.disk_usage(place).free - leave))
