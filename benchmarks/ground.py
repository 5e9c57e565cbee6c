"""What names, days, places and figures cost beside the parse that they rest on.

    python -m benchmarks.ground [REPORTS]

Each document is parsed and read once; then the steps of `sayso.ground` run over all of them. Processor time, in this process, after what is
loaded once.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from benchmarks.measure import SAMPLE, repeated
from sayso import extract, ground
from sayso.language.parse import parse
from sayso.model import Document

T = TypeVar("T")


def warm(document: Document) -> None:
    """Load what is loaded once: the models, the gazetteer, the tables of units and of weights."""
    words = parse(document)
    names = ground.names(document, words)
    ground.moments(document, words)
    ground.figures(document, words, ())
    ground.entities([document], names, (), ground.nominals(document, words))
    ground.places(ground.toponyms(names, document))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path, nargs="?", default=SAMPLE)
    cli.add_argument("--documents", type=int, default=20)
    asked = cli.parse_args()
    documents = repeated(asked.reports, asked.documents)
    warm(documents[0])
    took: dict[str, float] = {}

    def timed(step: str, work: Callable[[], T]) -> T:
        began = time.process_time()
        done = work()
        took[step] = time.process_time() - began
        return done

    words = timed("parse", lambda: [parse(document) for document in documents])
    moments = timed("days", lambda: [ground.moments(*pair) for pair in zip(documents, words, strict=True)])
    dated = [replace(document, moments=found) for document, found in zip(documents, moments, strict=True)]
    said = [extract.statements(*pair) for pair in zip(dated, words, strict=True)]
    pairs = list(zip(dated, words, strict=True))
    names = timed("names", lambda: [ground.names(*pair) for pair in pairs])
    described = timed("descriptions", lambda: [ground.nominals(*pair) for pair in pairs])
    toponyms = timed("toponyms", lambda: [ground.toponyms(found, document) for found, document in zip(names, dated, strict=True)])
    timed("figures", lambda: [ground.figures(*pair, found) for pair, found in zip(pairs, said, strict=True)])
    statements = [statement for found in said for statement in found]
    every = [name for found in names for name in found]
    entities = timed("entities", lambda: ground.entities(dated, every, statements, [one for found in described for one in found]))
    timed("sources", lambda: ground.grounded(statements, entities))
    timed("places", lambda: ground.places(toponym for found in toponyms for toponym in found))
    whole = took.pop("parse")
    for step, seconds in took.items():
        print(f"{step}: {seconds / whole:.3f} of the parse")
    print(f"ground costs {sum(took.values()) / whole:.2f} of the parse of {len(documents)} documents")


if __name__ == "__main__":
    main()
