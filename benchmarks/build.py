"""How fast `sayso build` is, and how much memory it takes.

    python benchmarks/build.py [REPORTS] [--documents 200] [--jobs 1]

Repeats the reports under REPORTS (the sample event where none is named) up to
so many documents, builds them, and parses the same text with spaCy alone, each
in a process of its own, one after the other. Speeds of two machines can't be
compared; the ratio of the two runs can.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from sayso.errors import UnreadableDocument
from sayso.ingest import documents, originals
from sayso.settings import Settings

SAMPLE = Path(__file__).parent.parent / "examples" / "ferry"
PARSE = """
import sys
from pathlib import Path
import spacy
from sayso.language.weights import ENGLISH, verified
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).iterdir())]
for _ in spacy.load(verified(ENGLISH)).pipe(texts):
    pass
"""

MEASURE = """
import resource, subprocess, sys, time
began = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """Wall-clock seconds, and the most memory in megabytes that one process held."""

    seconds: float
    megabytes: float


def run(command: list[str]) -> Run:
    """Run a command to its end. A process between asks for its memory, since the system tells only the largest child's."""
    measured = subprocess.run([sys.executable, "-c", MEASURE, *command], capture_output=True, text=True, check=True)
    seconds, kilobytes = measured.stdout.split()
    return Run(float(seconds), float(kilobytes) / 1024)


def repeated(reports: Path, count: int, folder: Path) -> int:
    """Write the reports' text over and over, `count` files in all; return the number of words."""
    found = [original for original in originals([reports], largest=Settings().largest_file) if not isinstance(original, UnreadableDocument)]
    read = [document for original in found for document in documents(original) if not isinstance(document, UnreadableDocument)]
    words = 0
    for number, document in enumerate(islice(cycle(read), count)):
        (folder / f"{number:04}-{document.id}.txt").write_text(document.text, encoding="utf-8")
        words += len(document.text.split())
    return words


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path, nargs="?", default=SAMPLE)
    cli.add_argument("--documents", type=int, default=200)
    cli.add_argument("--jobs", type=int, default=1)
    asked = cli.parse_args()
    with tempfile.TemporaryDirectory() as made:
        texts = Path(made) / "texts"
        texts.mkdir()
        words = repeated(asked.reports, asked.documents, texts)
        parse = run([sys.executable, "-c", PARSE, str(texts)])
        build = run([sys.executable, "-m", "sayso", "build", str(texts), "-o", str(Path(made) / "out"), "--jobs", str(asked.jobs)])
    print(f"{asked.documents} documents, {words} words")
    print(f"parse alone  {words / parse.seconds:8.0f} words/s  {parse.megabytes:6.0f} MB")
    print(f"sayso build  {words / build.seconds:8.0f} words/s  {build.megabytes:6.0f} MB")
    print(f"build costs {build.seconds / parse.seconds:.2f} times the parse")


if __name__ == "__main__":
    main()
