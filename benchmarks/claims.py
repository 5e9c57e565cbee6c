"""What claims cost beside the extraction that they rest on, and how that grows with the reports of one event.

    python -m benchmarks.claims [REPORTS] [--documents 10 100]

REPORTS are repeated up to each number of documents. Extraction is the parse, the statements and their units; claims are the sketches
and the vectors of the units, candidate pairs, the small judge, the claims, their conflicts and their places among the statements.
Processor time, in this process, after what is loaded once.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import numpy as np

from benchmarks.measure import SAMPLE, repeated
from sayso import compose, extract, ground, judge, link, pipeline
from sayso.engine import Here
from sayso.language.matcher import vectors
from sayso.language.parse import parse
from sayso.model import Document, DocumentId
from sayso.settings import Settings


def measured(documents: list[Document]) -> tuple[float, float, int, int]:
    """Seconds of extraction and of claims, units and the pairs of them that were judged."""
    settings = Settings()
    began = time.process_time()
    words = [parse(document) for document in documents]
    pairs = list(zip(documents, words, strict=True))
    said = [extract.statements(*pair) for pair in pairs]
    units = [extract.units(*pair, found) for pair, found in zip(pairs, said, strict=True)]
    extracted = time.process_time() - began
    names = [name for pair in pairs for name in ground.names(*pair)]
    entities = ground.entities(documents, names, [statement for found in said for statement in found], ())
    figures = ground.series(figure for pair, found in zip(pairs, said, strict=True) for figure in ground.figures(*pair, found))
    began = time.process_time()
    every = [unit for found in units for unit in found]
    stretches = [[unit.statement for unit in found] for found in units]
    sketches = [sketch for pair, found in zip(pairs, stretches, strict=True) for sketch in link.sketches(*pair, found)]
    compared = [[unit.statement.parts for unit in found if unit.compared] for found in units]
    rows = np.concatenate([vectors(parsed, found) for parsed, found in zip(words, compared, strict=True)])
    engine, least = Here(), judge.HARDLY
    _, judgements = pipeline.judged(
        every, sketches, entities, figures, (), documents, rows, engine=engine, settings=settings, least=least, watch=pipeline.unwatched
    )
    claims = compose.claims(every, sketches, judgements, entities, documents, (), same=settings.same)
    compose.conflicts(claims, judgements, [unit.statement for unit in every])
    compose.placed(claims, every)
    return extracted, time.process_time() - began, len(every), len(judgements)


def renamed(report: Document, number: int) -> Document:
    """A report by another name and with another digest, of which the ids of its statements are made."""
    return replace(report, id=DocumentId(f"{report.id}-{number}"), sha256=f"{report.sha256}{number}")


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path, nargs="?", default=SAMPLE)
    cli.add_argument("--documents", type=int, nargs="+", default=[10, 100])
    asked = cli.parse_args()
    measured(repeated(asked.reports, 1))  # loads the models
    first: float | None = None
    for count in asked.documents:
        reports = repeated(asked.reports, count)
        extracted, claimed, units, pairs = measured([renamed(report, number) for number, report in enumerate(reports)])
        first = first or claimed / count
        print(
            f"{count} documents, {units} units, {pairs} pairs judged: claims cost {claimed / extracted:.2f} of extraction, "
            f"{claimed / count / first:.1f} times as much a document as of {asked.documents[0]}"
        )


if __name__ == "__main__":
    main()
