"""Learn the weights of `sayso.judge.likeness` from annotated events, and measure them on events left out.

    python training/judge/train.py TEXTS GOLD.json... [--left-out]

GOLD.json names an event's claims and, verbatim, the clauses that express them
(see training/judge/README.md). TEXTS holds a folder for each event, called as
its gold file, with one JSON file (`title`, `text`) or text file a document.
Two clauses are the same where a claim holds both in one role, or a clause that shares at
least half of the shorter one's letters: a sentence says what its clause says.
Each event weighs alike.
The outcome depends on the input only: Newton's method from zero, no chance.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.judge.likeness import FEATURES, features
from sayso.judge.side import sides
from sayso.language.embedding import embeddings
from sayso.language.parse import parse
from sayso.link import candidates, sketches
from sayso.model import Document, DocumentId, Sketch, Span, Statement, StatementId
from sayso.text.ids import content_id

NEIGHBOURS = 20
RIDGE = 1e-3
"""L2 penalty on the standardised weights."""
ROUNDS = 25

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Event:
    """Pairs of clauses, measured, and which of them are the same."""

    name: str
    measured: Array
    same: Array


def event(texts: Path, gold: Path) -> Event:
    record = json.loads(gold.read_text(encoding="utf-8"))
    documents = {entry["id"]: document(texts / gold.stem, entry["id"]) for entry in record["documents"]}
    claims = claims_of(record, documents)
    known = {statement.id: statement for statement in (clause(documents[doc], text) for doc, text in claims)}
    statements = [known[name] for name in sorted(known)]
    stated = [(clause(documents[doc], text), found) for (doc, text), found in claims.items()]
    labels = {one.id: {claim for other, found in stated if says(one, other) for claim in found} for one in statements}
    return measured(gold.stem, statements, sketched(documents, statements), labels)


def says(one: Statement, other: Statement) -> bool:
    """Do two clauses of one document share at least half of the shorter one?"""
    common = min(one.end, other.end) - max(one.start, other.start)
    return one.doc == other.doc and 2 * common >= min(len(one.text), len(other.text))


def measured(name: str, statements: Sequence[Statement], sketched: Sequence[Sketch], labels: dict[StatementId, set[str]]) -> Event:
    rows = embeddings([statement.text for statement in statements])
    place = {statement.id: index for index, statement in enumerate(statements)}
    compared = sides(statements, sketched, (), ())
    pairs = candidates(statements, sketched, (), rows, neighbours=NEIGHBOURS)
    found = [(place[left], place[right]) for left, right in pairs]
    return Event(
        name,
        np.array([features(compared[left], compared[right], float(rows[left] @ rows[right])) for left, right in found]),
        np.array([float(bool(labels[left] & labels[right])) for left, right in pairs]),
    )


def document(folder: Path, name: str) -> Document:
    plain = folder / f"{name}.txt"
    if plain.exists():
        text = plain.read_text(encoding="utf-8", errors="replace")
    else:
        record = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        text = f"{record.get('title') or ''}\n{record['text']}"
    return Document(DocumentId(name), name, "", None, None, None, (), None, None, None, "en", text)


def claims_of(record: dict[str, Any], documents: dict[str, Document]) -> dict[tuple[str, str], set[str]]:
    """Give each clause the claims that it expresses, each with its role: a denial does not say the same."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in record["claims"]:
        for member in claim["members"]:
            if member["text"] in documents[member["doc"]].text:
                found[member["doc"], member["text"]].add(f"{claim['id']} {member['role']}")
    return found


def clause(document: Document, text: str) -> Statement:
    start = document.text.index(text)
    span = Span(start, start + len(text))
    name = StatementId(content_id("s", document.id, span.start, span.end))
    return Statement(name, document.id, span.start, span.end, text, (span,), "narrated", None, None, (), "asserts", "certain", None, None)


def sketched(documents: dict[str, Document], statements: Sequence[Statement]) -> list[Sketch]:
    found: dict[StatementId, Sketch] = {}
    for document in documents.values():
        own = [statement for statement in statements if statement.doc == document.id]
        found |= {sketch.statement: sketch for sketch in sketches(document, parse(document), own)}
    return [found[statement.id] for statement in statements]


def learned(events: Sequence[Event]) -> tuple[Array, float]:
    """Weights and bias of a logistic regression, by Newton's method on standardised features."""
    measures = np.vstack([event.measured for event in events])
    same = np.concatenate([event.same for event in events])
    share = np.concatenate([np.full(len(event.same), 1 / len(event.same) / len(events)) for event in events])
    mean, spread = measures.mean(axis=0), measures.std(axis=0) + 1e-9
    inputs = np.hstack([(measures - mean) / spread, np.ones((len(measures), 1))])
    ridge = np.diag([RIDGE] * (inputs.shape[1] - 1) + [1e-9])
    weights = np.zeros(inputs.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (share * (likely - same)) + ridge @ weights
        curve = (inputs * (share * likely * (1 - likely))[:, None]).T @ inputs + ridge
        weights -= np.linalg.solve(curve, slope)
    return weights[:-1] / spread, float(weights[-1] - weights[:-1] @ (mean / spread))


def average_precision(scores: Array, same: Array) -> float:
    hits = same[np.argsort(-scores, kind="stable")]
    return float((hits * np.cumsum(hits) / np.arange(1, len(hits) + 1)).sum() / max(1.0, hits.sum()))


def left_out(events: Sequence[Event]) -> Iterator[str]:
    """Average precision on each event with weights learned from the others, beside that of the cosine alone."""
    for event in events:
        weights, _ = learned([other for other in events if other is not event])
        with_weights = average_precision(event.measured @ weights, event.same)
        yield f"{with_weights:.3f} {average_precision(event.measured[:, 0], event.same):.3f} {event.name}"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("texts", type=Path)
    cli.add_argument("gold", type=Path, nargs="+")
    cli.add_argument("--left-out", action="store_true", help="also measure each event with weights learned from the others")
    given = cli.parse_args()
    events = [event(given.texts, path) for path in sorted(given.gold)]
    weights, bias = learned(events)
    for name, weight in zip(FEATURES, weights, strict=True):
        print(f'    "{name}": {weight:.3f},')
    print(f"BIAS: Final = {bias:.3f}")
    if given.left_out:
        print(*left_out(events), sep="\n")


if __name__ == "__main__":
    main()
