"""A dossier handed on: in a format that other tools read, from its folder to a place beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sayso import compose, render, store


def export(folder: Path, name: str, *, words: int | None = None) -> dict[str, bytes]:
    """A dossier, as readers corrected it, in a format that other tools read: the content of each file by its name. Raises NotADossier.

    `words` is how long the brief is at most, for the formats that are or hold one; else it is as long as the build was asked to make it.
    """
    made = record(folder / store.DATABASE)
    return render.FORMATS[name].files(replace(made, words=words or store.making(folder / store.DATABASE).asked.words or made.words))


def record(database: Path) -> render.Record:
    """A dossier, as readers corrected it, with what its database keeps beside it. Raises NotADossier."""
    return render.Record(
        dossier=render.with_revisions(compose.corrected(store.read(database), store.log(database))),
        originals=lambda: (render.Original(*kept) for kept in store.originals(database)),
        database=lambda: render.Database(database.read_bytes(), tuple(store.meanings(database))),
    )


def write(files: Mapping[str, bytes], output: Path, *, of: Path) -> None:
    """Write the exported files of a dossier: one to the path itself, several into a folder or, where the path ends in .zip, an archive.

    What an earlier export of this kind lists there and this one has not is withdrawn: a bag that holds more than it lists is invalid.
    The files of a bag or a crate that something else made stay.
    Raises UnusableOutput, also for a place in the folder `of` the dossier.
    """
    store.check_apart(output, of)
    earlier = render.listed(store.found([name for name in render.LISTS if name in files], output))
    store.exported(files, output)
    store.withdrawn(earlier, output, written=files)
