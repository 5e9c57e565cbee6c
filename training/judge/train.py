"""Learn the weights of `sayso.judge.likeness` from annotated events, and measure them on events left out.

    python training/judge/train.py TEXTS GOLD.json... [--left-out | --shipped]

GOLD.json names an event's claims and, verbatim, the clauses that express them
(see training/judge/README.md), or has their places (`sayso.evaluate.offsets`). TEXTS holds a folder of reports for each event,
called as its gold file, or the folder that places are counted in. The reports are read as `sayso build` reads them, and
each annotated clause is given to the unit that fits it best. Two units are the
same where they have a claim in common. Each event weighs alike.
The outcome depends on the input only: Newton's method from zero, no chance.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso import evaluate, ground, judge, link, pipeline
from sayso.engine import Here
from sayso.evaluate import offsets
from sayso.evaluate.annotation import Gold
from sayso.gathering import ingested
from sayso.judge.likeness import BIAS, WEIGHTS, features, known
from sayso.model import Document, Statement, StatementId
from sayso.pipeline import flat
from sayso.reading import Reading, reading
from sayso.settings import Settings

RIDGE = 1e-3
"""L2 penalty on the standardised weights."""
ROUNDS = 15
ALONE = 0.3
"""Weight of a pair of which one unit is in no annotated claim, nor any that overlaps it: it is likely, not sure, that they differ."""
FITS = 0.4
"""Share of the characters of either that an annotated clause and a unit must have in common."""

EDGES = (0, 0.02, 0.05, 0.1, 0.2, 0.34, 0.5, 0.65, 0.8, 0.9, 1.01)
"""Where the ranges of chances begin whose reliability is told."""

Array = NDArray[np.float64]
Labels = Mapping[StatementId, frozenset[str]]
"""The claims that a unit is annotated with."""


@dataclass(frozen=True, slots=True)
class Event:
    """Pairs of units, measured, and whether they are the same."""

    name: str
    measured: Array
    same: Array
    weights: Array


def event(texts: Path, gold: Path) -> Event:
    annotated = json.loads(gold.read_text(encoding="utf-8"))
    if "texts" in annotated:
        reports = [texts / annotated["texts"] / f"{document['id']}.json" for document in annotated["documents"]]
        read = offsets.gold(gold, texts)
    else:
        reports, read = [texts / gold.stem], evaluate.gold(gold)
    documents, _, _ = ingested(reports, Here(), Settings())
    return measured(gold.stem, [reading(document) for document in documents], read)


def measured(name: str, readings: Sequence[Reading], gold: Gold) -> Event:
    documents = tuple(one.document for one in readings)
    statements = list(flat(one.statements for one in readings))
    entities = ground.entities(
        documents, flat(one.names for one in readings), statements, flat(one.descriptions for one in readings)
    )
    every = pipeline.grounded(list(flat(one.units for one in readings)), entities)
    units = [unit.statement for unit in every if unit.compared]
    sketches = [sketch for unit, sketch in zip(every, flat(one.sketches for one in readings), strict=True) if unit.compared]
    rows = np.concatenate([one.vectors for one in readings])
    settings = Settings()
    pairs = link.candidates(units, sketches, entities, rows, neighbours=settings.neighbours, near=settings.near)
    crowd = judge.crowds(units, pairs.first, pairs.second, pairs.cosines)
    sides = judge.sides(units, sketches, entities, ground.series(flat(one.figures for one in readings)), crowd)
    place = {unit.id: index for index, unit in enumerate(units)}
    labels = labelled(documents, units, gold)
    beside = {unit.id for unit in units if unit.id not in labels and any(overlap(unit, units[place[one]]) for one in labels)}
    named = [(units[left].id, units[right].id) for left, right in zip(pairs.first.tolist(), pairs.second.tolist(), strict=True)]
    asked = [not beside.intersection(pair) and not labels.keys().isdisjoint(pair) for pair in named]
    told = list(compress(named, asked))
    return Event(
        name,
        features(known(sides), pairs.first[asked], pairs.second[asked], pairs.cosines[asked]),
        np.array([float(bool(labels.get(left, frozenset()) & labels.get(right, frozenset()))) for left, right in told]),
        np.array([1.0 if labels.keys() >= {*pair} else ALONE for pair in told]),
    )


def overlap(one: Statement, other: Statement) -> bool:
    return one.doc == other.doc and one.start < other.end and other.start < one.end


def labelled(documents: Sequence[Document], units: Sequence[Statement], gold: Gold) -> Labels:
    texts = {document.id: document.text for document in documents}
    found: Mapping[StatementId, set[str]] = defaultdict(set)
    for claim in gold.claims:
        for member in claim.members:
            place = re.search(r"\s+".join(map(re.escape, member.text.split())), texts.get(member.doc, ""))
            here = [unit for unit in units if unit.doc == member.doc]
            if place and here:
                best = max(here, key=lambda unit: fit(place.span(), unit))
                if fit(place.span(), best) >= FITS:
                    found[best.id].add(claim.id)
    return {unit: frozenset(claims) for unit, claims in found.items()}


def fit(clause: tuple[int, int], unit: Statement) -> float:
    """Share of the characters of either that both have."""
    start, end = clause
    return max(0, min(end, unit.end) - max(start, unit.start)) / (max(end, unit.end) - min(start, unit.start))


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


def reliability(events: Sequence[Event]) -> Iterator[str]:
    """Of each range of the shipped weights' chances: how many pairs, their mean chance, and the share of them that are the same."""
    shipped = np.array([*WEIGHTS.values()])
    chances = np.concatenate([1 / (1 + np.exp(-event.measured @ shipped - BIAS)) for event in events])
    same = np.concatenate([event.same for event in events])
    weights = np.concatenate([event.weights for event in events])
    for low, high in pairwise(EDGES):
        here = (low <= chances) & (chances < high)
        if here.any():
            mean, share = (float(np.average(values[here], weights=weights[here])) for values in (chances, same))
            yield f"{low:.2f} {here.sum():6} {mean:.3f} {share:.3f}"
    yield from (f"{average_precision(event.measured @ shipped, event):.3f} {event.name}" for event in events)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("texts", type=Path)
    cli.add_argument("gold", type=Path, nargs="+")
    cli.add_argument("--left-out", action="store_true", help="also measure each event with weights learned from the others")
    cli.add_argument("--shipped", action="store_true", help="only measure how far the shipped weights' chances hold on the events")
    given = cli.parse_args()
    events = [event(given.texts, path) for path in sorted(given.gold)]
    if given.shipped:
        print(*reliability(events), sep="\n")
        return
    print(*table(events), sep="\n")
    if given.left_out:
        print(*left_out(events), sep="\n")


def table(events: Sequence[Event]) -> Iterator[str]:
    weights, bias = learned(events)
    yield from (f'    "{name}": {weight:.3f},' for name, weight in zip(WEIGHTS, weights, strict=True))
    yield f"BIAS: Final = {bias:.3f}"


if __name__ == "__main__":
    main()
