"""Learn the weights of `sayso.judge.likeness` from annotated events, and measure them on events left out.

    python training/judge/train.py TEXTS GOLD.json... [--left-out]

GOLD.json names an event's claims and, verbatim, the clauses that express them
(see training/judge/README.md). TEXTS holds a folder of reports for each event,
called as its gold file. The reports are read as `sayso build` reads them, and
each statement is given the clauses that it covers, as `sayso eval` gives them.
Two statements are the same as far as their clauses are: of one with two clauses
and one with one, of which two share a claim, two in three are. Each event weighs alike.
The outcome depends on the input only: Newton's method from zero, no chance.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso import evaluate, ground, judge, link
from sayso.engine import Here
from sayso.evaluate.alignment import align
from sayso.evaluate.annotation import Gold
from sayso.evaluate.claims import covered, gold_grouping
from sayso.judge.likeness import FEATURES, features
from sayso.language.embedding import embeddings
from sayso.model import Claim, ClaimId, Document, Dossier, Evidence, MadeWith, Statement, StatementId
from sayso.pipeline import Reading, flat, ingested, reading
from sayso.settings import Settings

RIDGE = 1e-3
"""L2 penalty on the standardised weights."""
ROUNDS = 15
ALONE = 0.3
"""Weight of a pair of which one statement is in no annotated claim: it is likely, not sure, that they differ."""

Array = NDArray[np.float64]
Labels = Mapping[StatementId, Sequence[frozenset[str]]]
"""For each clause that a statement covers, the claims that it is in."""


@dataclass(frozen=True, slots=True)
class Event:
    """Pairs of statements, measured, and how much of each is the same."""

    name: str
    measured: Array
    same: Array
    weights: Array


def event(texts: Path, gold: Path) -> Event:
    documents, _, _ = ingested([texts / gold.stem], Here(), Settings())
    return measured(gold.stem, [reading(document) for document in documents], evaluate.gold(gold))


def measured(name: str, readings: Sequence[Reading], gold: Gold) -> Event:
    documents = tuple(one.document for one in readings)
    entities = ground.entities(documents, flat(one.names for one in readings), list(flat(one.statements for one in readings)))
    statements = ground.grounded(flat(one.statements for one in readings), entities)
    sketches = tuple(flat(one.sketches for one in readings))
    rows = embeddings([statement.text for statement in statements])
    pairs = link.candidates(statements, sketches, entities, rows, neighbours=Settings().neighbours)
    place = {statement.id: index for index, statement in enumerate(statements)}
    cosines = {(left, right): float(rows[place[left]] @ rows[place[right]]) for left, right in pairs}
    sides = judge.sides(statements, sketches, entities, ground.series(flat(one.figures for one in readings)), cosines)
    labels = labelled(documents, statements, gold)
    told = [pair for pair in pairs if labels.get(pair[0]) or labels.get(pair[1])]
    return Event(
        name,
        np.array([features(sides[place[left]], sides[place[right]], cosines[left, right]) for left, right in told]),
        np.array([alike(labels.get(left, ()), labels.get(right, ())) for left, right in told]),
        np.array([1.0 if labels.get(left) and labels.get(right) else ALONE for left, right in told]),
    )


def alike(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> float:
    """Which share of the clauses of both have one on the other side that is in the same claim.

    >>> alike([frozenset({"c1"}), frozenset({"c2"})], [frozenset({"c1"})])
    0.6666666666666666
    """
    if not left or not right:
        return 0.0
    met = [any(one & other for other in others) for mine, others in ((left, right), (right, left)) for one in mine]
    return sum(met) / len(met)


def labelled(documents: tuple[Document, ...], statements: Sequence[Statement], gold: Gold) -> Labels:
    alone = tuple(
        Claim(ClaimId(one.id), "", (Evidence(one.id, "supports", 1.0),), (), (), (), "single_source", None, None) for one in statements
    )
    dossier = Dossier("", MadeWith("", (), ""), documents, (), tuple(statements), alone, (), (), (), (), ())
    alignment = align(gold, dossier)
    claims = gold_grouping(alignment)
    found: Mapping[StatementId, list[frozenset[str]]] = defaultdict(list)
    for clause, covering in covered(alignment).statements.items():
        for statement in covering:
            found[statement.id].append(claims[clause])
    return found


def learned(events: Sequence[Event]) -> tuple[Array, float]:
    """Weights and bias of a logistic regression, by Newton's method on standardised features."""
    measures = np.vstack([event.measured for event in events])
    same = np.concatenate([event.same for event in events])
    share = np.concatenate([event.weights / event.weights.sum() / len(events) for event in events])
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


def average_precision(scores: Array, event: Event) -> float:
    order = np.argsort(-scores, kind="stable")
    weights, right = event.weights[order], (event.weights * event.same)[order]
    return float((right * np.cumsum(right) / np.cumsum(weights)).sum() / max(1e-9, right.sum()))


def left_out(events: Sequence[Event]) -> Iterator[str]:
    """Average precision on each event with weights learned from the others, beside that of the cosine alone and of a perfect judge."""
    for event in events:
        weights, _ = learned([other for other in events if other is not event])
        ranked = (event.measured @ weights, event.measured[:, 0], event.same)
        yield " ".join(f"{average_precision(scores, event):.3f}" for scores in ranked) + f" {event.name}"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("texts", type=Path)
    cli.add_argument("gold", type=Path, nargs="+")
    cli.add_argument("--left-out", action="store_true", help="also measure each event with weights learned from the others")
    given = cli.parse_args()
    events = [event(given.texts, path) for path in sorted(given.gold)]
    print(*table(events), sep="\n")
    if given.left_out:
        print(*left_out(events), sep="\n")


def table(events: Sequence[Event]) -> Iterator[str]:
    weights, bias = learned(events)
    yield from (f'    "{name}": {weight:.3f},' for name, weight in zip(FEATURES, weights, strict=True))
    yield f"BIAS: Final = {bias:.3f}"


if __name__ == "__main__":
    main()
