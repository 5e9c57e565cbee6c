"""What it takes to add a report to a dossier, and to build again what was read before, beside a whole build.

    python -m benchmarks.add [REPORTS]

Builds the reports under REPORTS (the sample event where none is named) but the
last file, adds that, and builds them all: without the cache, filling it, and out
of it. The dossiers of all must be equal byte for byte. Each is a process of its own,
so times of start are in all. Speeds of two machines can't be compared; ratios
within one run can.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from benchmarks.measure import SAMPLE, Run, sayso
from sayso.language.gazetteer_files import folder as gazetteer


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path, nargs="?", default=SAMPLE)
    asked = cli.parse_args()
    *most, last = sorted(file for file in asked.reports.iterdir() if file.is_file())
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        own_cache(place / "cache")
        early, late = copied(most, place / "early" / "reports"), copied([last], place / "late" / "reports")
        sayso("build", early, "-o", place / "grown", "--fresh")
        added = sayso("add", place / "grown", late, "--fresh")
        whole = sayso("build", early, late, "-o", place / "whole", "--fresh")
        print(line("build of all", whole, whole))
        print(line("add the last", added, whole))
        print(line("filling the cache", sayso("build", early, late, "-o", place / "filling"), whole))
        print(line("out of the cache", sayso("build", early, late, "-o", place / "again"), whole))
        if len({(place / name / "dossier.db").read_bytes() for name in ("grown", "whole", "filling", "again")}) > 1:
            sys.exit("the dossiers differ")


def own_cache(folder: Path) -> None:
    """Let the commands use an empty cache that has the place names only, which take long to make."""
    folder.mkdir()
    (folder / gazetteer().name).symlink_to(gazetteer())
    os.environ["SAYSO_CACHE"] = str(folder)


def copied(files: Iterable[Path], folder: Path) -> Path:
    folder.mkdir(parents=True)
    for file in files:
        shutil.copy(file, folder)
    return folder


def line(name: str, measured: Run, whole: Run) -> str:
    of_processor = measured.processor / whole.processor
    return f"{name:18} {measured.seconds:6.1f} s  {measured.processor:6.1f} s of processors, {of_processor:5.2f} of the build of all"


if __name__ == "__main__":
    main()
