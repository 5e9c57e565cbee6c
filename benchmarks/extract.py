"""What `sayso extract` costs beside spaCy's own parse, and that its memory does not grow with the documents.

    python -m benchmarks.extract [--documents 1000] [--texts REPORTS] [--jobs 2] [--batch N]

Repeats the reports under REPORTS (the sample event where none is named) up to so
many documents, each with a number of its own at its end, so that no two are the
same. spaCy parses them (`nlp.pipe(texts, n_process=2)`, the pipeline that sayso
uses), then sayso extracts them with as many jobs, then the first quarter of them.

spaCy hands out 256 texts at once unless told otherwise, so that of few documents
one process gets most. Here both get as much to do, as sayso's jobs do: an eighth
of a job's share at once. `--batch 256` measures spaCy's own choice.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.measure import BATCH, SAMPLE, cost, line, parse, repeated, sayso, written
from sayso.model import Document

PART = 4
"""Memory is compared with that of so many times fewer documents."""


def numbered(found: Sequence[Document]) -> list[Document]:
    return [replace(document, text=f"{document.text}\n\n{number}") for number, document in enumerate(found, start=1)]


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--documents", type=int, default=1000)
    cli.add_argument("--texts", type=Path, default=SAMPLE)
    cli.add_argument("--jobs", type=int, default=2)
    cli.add_argument("--batch", type=int, help="texts that spaCy hands to a process at once")
    asked = cli.parse_args()
    found = numbered(repeated(asked.texts, asked.documents))
    batch = asked.batch or min(BATCH, max(1, asked.documents // (asked.jobs * 8)))
    with tempfile.TemporaryDirectory() as made:
        every, some = Path(made) / "every", Path(made) / "some"
        words, fewer = written(found, every), written(found[: max(1, len(found) // PART)], some)
        parsed = parse(every, jobs=asked.jobs, batch=batch)
        whole = sayso("extract", every, "--jobs", asked.jobs)
        part = sayso("extract", some, "--jobs", asked.jobs)
    print(f"{len(found)} documents, {words} words, {asked.jobs} processes; memory is that of all processes together")
    print(line("parse alone", words, parsed))
    print(line("sayso extract", words, whole))
    print(line("of a quarter", fewer, part))
    print(cost("extract", whole, parsed))
    print(f"extract takes {whole.megabytes / parsed.megabytes:.2f} times the parse's memory")
    print(f"extract of all takes {whole.megabytes / part.megabytes:.2f} times the memory of a quarter")


if __name__ == "__main__":
    main()
