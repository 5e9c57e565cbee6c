"""How fast `sayso build` is, and how much memory it takes.

    python -m benchmarks.build [REPORTS] [--documents 200] [--jobs 1]

Repeats the reports under REPORTS (the sample event where none is named) up to
so many documents, builds them, and parses the same text with spaCy alone in one
process, one after the other. Speeds of two machines can't be compared; the ratio
of the two runs can.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from benchmarks.measure import SAMPLE, cost, line, parse, repeated, sayso, written


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path, nargs="?", default=SAMPLE)
    cli.add_argument("--documents", type=int, default=200)
    cli.add_argument("--jobs", type=int, default=1)
    asked = cli.parse_args()
    with tempfile.TemporaryDirectory() as made:
        texts = Path(made) / "texts"
        words = written(repeated(asked.reports, asked.documents), texts)
        parsed = parse(texts)
        built = sayso("build", texts, "-o", Path(made) / "out", "--jobs", asked.jobs)
    print(f"{asked.documents} documents, {words} words")
    print(line("parse alone", words, parsed))
    print(line("sayso build", words, built))
    print(cost("build", built, parsed))


if __name__ == "__main__":
    main()
