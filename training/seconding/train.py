"""Learn how likely somebody's words say what a claim is called by, from pairs that were judged by reading.

    PYTHONPATH=. python training/seconding/train.py DATA training/seconding/pairs.json -o src/sayso/compose/affirming.json [--left-out]

DATA holds `newscluster/`, `ecbplus/` and `fnc1/`, of whose bodies `stories.json` names those of a story. Logistic regression with an L2
penalty by Newton's method from zero: there is no seed.
With `--left-out` it prints how well each event's pairs are told apart by weights that were learned from the others.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from sayso import ground, judge, pipeline
from sayso.compose.affirming import Affirming, affirming
from sayso.compose.material import material
from sayso.engine import Here
from sayso.model import Document, StatementId
from sayso.reading import readings
from sayso.settings import Settings
from training.attribution.reports import bodies
from training.matcher.events import ingested, reports

STORIES = Path(__file__).with_name("stories.json")
PENALTY = 20.0
"""Strength of the L2 penalty, on features scaled to a deviation of 1."""
STEPS = 30
STORY, OLD = 3.0, 0.5
"""What a pair of a story weighs that no other model has learned from, and one of ECB+, whose reports are short and old; others weigh 1."""
CUTS = (0.35, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9)

Model = tuple[np.ndarray, float]


def event(name: str, data: Path) -> Affirming:
    """Read an event's reports as `sayso build` does, up to what its units are compared by."""
    documents = list(story(name, data) if name.startswith("fnc-") else cluster(name, data))
    read, _ = readings(documents, Here(), {}, watch=lambda results, total: results, tell=warnings.warn)
    statements = list(pipeline.flat(one.statements for one in read))
    names, descriptions = (list(pipeline.flat(lists)) for lists in ((one.names for one in read), (one.descriptions for one in read)))
    entities = ground.resolved([one.document for one in read], names, statements, descriptions).entities
    units = pipeline.grounded(list(pipeline.flat(one.units for one in read)), entities)
    sketches = tuple(pipeline.flat(one.sketches for one in read))
    figures = ground.series(pipeline.flat(one.figures for one in read))
    rows = np.concatenate([one.vectors for one in read])
    places, _ = ground.placed(pipeline.flat(one.toponyms for one in read))
    texts = tuple(one.document for one in read)
    given = units, sketches, entities, figures, places, texts, rows
    sides, verdicts = pipeline.judged(*given, engine=Here(), settings=Settings(), least=judge.HARDLY, watch=pipeline.unwatched)
    judgements = judge.ruling(pipeline.by_rules(units, entities, sides, verdicts))
    return affirming(material(units, sketches, judgements), entities)


def cluster(name: str, data: Path) -> Iterable[Document]:
    corpus = "ecbplus" if name.startswith("ecb-") else "newscluster"
    written = {"corpus": corpus, "documents": [path.stem for path in (data / "newscluster" / name).glob("*.json")]}
    return reports(Path(f"{name}.json"), written, data)


def story(name: str, data: Path) -> Iterable[Document]:
    wanted = json.loads(STORIES.read_text(encoding="utf-8"))[name]
    with tempfile.TemporaryDirectory() as folder:
        for body, _, text in bodies(data / "fnc1"):
            if body in wanted:
                (Path(folder) / f"{body}.txt").write_text(text, encoding="utf-8", newline="")
        return ingested(Path(folder))


def weight(name: str) -> float:
    return STORY if name.startswith("fnc-") else OLD if name.startswith("ecb-") else 1.0


def measured(pairs: Sequence[Mapping[str, Any]], known: Affirming) -> Iterator[tuple[Mapping[str, float], bool, bool]]:
    """Yield the features of each pair, whether the second says it, and whether the rule of before took it."""
    placed: dict[tuple[str, int, int], StatementId] = {}
    for name, statement in sorted(known.material.statements.items(), reverse=True):
        placed[statement.doc, statement.start, statement.end] = name
    for pair in pairs:
        said, second = placed.get(tuple(pair["said"])), placed.get(tuple(pair["second"]))
        if said and second:
            yield known.features(said, second), pair["label"] == "yes", pair["taken"]


def fitted(matrix: np.ndarray, labels: np.ndarray, weighed: np.ndarray) -> Model:
    mean, deviation = matrix.mean(axis=0), matrix.std(axis=0) + 1e-9
    scaled = np.hstack([(matrix - mean) / deviation, np.ones((len(matrix), 1))])
    penalty = np.full(scaled.shape[1], PENALTY)
    penalty[-1] = 1e-6  # the bias is free
    weights = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        shares = 1 / (1 + np.exp(-scaled @ weights))
        curve = (scaled * (weighed * shares * (1 - shares))[:, None]).T @ scaled + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, scaled.T @ (weighed * (labels - shares)) - penalty * weights)
    return weights[:-1] / deviation, float(weights[-1] - (weights[:-1] * mean / deviation).sum())


def chances(matrix: np.ndarray, model: Model) -> np.ndarray:
    return 1 / (1 + np.exp(-(matrix @ model[0] + model[1])))


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("data", type=Path)
    cli.add_argument("pairs", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    cli.add_argument("--left-out", action="store_true")
    asked = cli.parse_args()
    found = [
        (name, *row)
        for name, pairs in json.loads(asked.pairs.read_text(encoding="utf-8")).items()
        for row in measured(pairs, event(name, asked.data))
    ]
    names = sorted(found[0][1])
    events, taken = np.array([row[0] for row in found]), np.array([row[3] for row in found])
    matrix, labels = np.array([[row[1][name] for name in names] for row in found]), np.array([row[2] for row in found], dtype=float)
    weighed = np.array([weight(row[0]) for row in found])
    if asked.left_out:
        left_out = np.zeros(len(labels))
        for name in sorted(set(events)):
            others = events != name
            left_out[~others] = chances(matrix[~others], fitted(matrix[others], labels[others], weighed[others]))
        print(f"rule: {taken.sum()} taken, precision {labels[taken].mean():.3f}, recall {labels[taken].sum() / labels.sum():.3f}")
        for cut in CUTS:
            kept = left_out >= cut
            print(f"from {cut}: {kept.sum()}, precision {labels[kept].mean():.3f}, recall {labels[kept].sum() / labels.sum():.3f}")
    weights, bias = fitted(matrix, labels, weighed)
    written = {"bias": round(bias, 4), "weights": {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}}
    asked.output.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
