"""Learn which candidates are statements, from annotated news events.

    python training/selection/train.py --root ROOT --unseen HALF.onnx EVENT.json... --unseen OTHER.onnx EVENT.json... \\
        -o src/sayso/extract/selection.json [--start WEIGHTS.json] [--left-out] [--test EVENT.json...]

An EVENT is as `sayso.evaluate.offsets` has it, its texts seen from ROOT. Each is read with a
tagger that has not learned from it, or the weights would trust the tagger more than
it deserves on new texts; those under `--test` are read with the one that is shipped. Logistic regression
with an L2 penalty by Newton's method from zero, or from the weights under `--start`, which then count as if
each had been learned from TRUST times as many candidates as there are now: there is no seed. With `--left-out` it prints
how well each event's statements are found with weights learned from the others.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import onnxruntime

from sayso.engine import Here
from sayso.evaluate.offsets import texts
from sayso.extract import selection
from sayso.extract.candidates import Candidate, candidates
from sayso.extract.statements import ruled
from sayso.extract.tagged import views
from sayso.gathering import ingested
from sayso.language import tagger
from sayso.language.parse import parse
from sayso.model import Span
from sayso.settings import Settings

FOUND = 0.5
"""Shared characters, over all of both, from which a candidate is the annotated statement."""
PENALTY = 3.0
"""Strength of the L2 penalty, on features scaled to at most 1."""
TRUST = 3.0
"""Weight of what was learned before against what is learned now, where weights are learned on."""
RARE = 5
"""Candidates that have a feature at least, or it is left out."""
STEPS = 25
ENOUGH = 1e-6
"""Change of a weight below which another step adds nothing."""
LEAST = (0.3, 0.33, 0.35, 0.4, 0.45, 0.5)


@dataclass
class Reading:
    """The candidates of one document, their features, and the annotated statements."""

    event: str
    found: list[Candidate]
    features: list[dict[str, float]]
    gold: list[tuple[Span, Span | None]]
    """Content and source of each annotated statement."""

    def labels(self) -> list[bool]:
        return [any(is_right(candidate, *annotated) for annotated in self.gold) for candidate in self.found]


def is_right(candidate: Candidate, content: Span, source: Span | None) -> bool:
    """Is the content the annotated one, and the source, where the text names one beside?"""
    own = candidate.attribution
    return shared(own.span, content) >= FOUND and (source is None or (own.source is not None and own.source.overlaps(source)))


@contextmanager
def read_by(model: Path) -> Iterator[None]:
    """Let another tagger than the shipped one read."""
    shipped, other = tagger.session, onnxruntime.InferenceSession(str(model))
    tagger.session = lambda weights: other
    try:
        yield
    finally:
        tagger.session = shipped


def shared(left: Span, right: Span) -> float:
    both = max(0, min(left.end, right.end) - max(left.start, right.start))
    return both / (left.end - left.start + right.end - right.start - both)


def readings(path: Path, root: Path) -> list[Reading]:
    """Each document as the program reads it, its annotation moved to the words there."""
    event = json.loads(path.read_text(encoding="utf-8"))
    written = texts(event, root)
    folder = root / event["texts"]
    files = [next(file for file in (folder / f"{name}.txt", folder / f"{name}.json") if file.exists()) for name in written]
    found = []
    for document in ingested(files, Here(), Settings())[0]:
        name = Path(document.path).stem
        read = parse(document)
        every, stated = views(read)
        options = candidates(read, ruled(read), (stated, every))
        moved = Moved.between(written[name], document.text)
        placed = [
            (moved.place(statement["content"]), moved.place(statement["source"]))
            for statement in event["statements"]
            if statement["doc"] == name
        ]
        gold = [(content, source) for content, source in placed if content is not None]
        found.append(Reading(path.stem, options, list(selection.rows(selection.view(read, every, stated), options)), gold))
    return found


@dataclass
class Moved:
    """Where the words of a text stand in another wording of it, as in one without its furniture's marks."""

    places: list[tuple[Span, Span]]
    """Each word that both have, there and here."""

    @classmethod
    def between(cls, left: str, right: str) -> Moved:
        there, here = ([Span(*word.span()) for word in WORD.finditer(text)] for text in (left, right))
        blocks = SequenceMatcher(None, WORD.findall(left), WORD.findall(right), autojunk=False).get_matching_blocks()
        return cls([(there[block.a + step], here[block.b + step]) for block in blocks for step in range(block.size)])

    def place(self, span: Sequence[int] | None) -> Span | None:
        """The place here of what stands there, as far as its words are here."""
        own = [here for there, here in self.places if span is not None and there.overlaps(Span(*span))]
        return Span(own[0].start, own[-1].end) if own else None


WORD = re.compile(r"\w+")


def learned(given: Sequence[Reading], start: selection.Logistic) -> selection.Logistic:
    """The weights by the candidates' features, near those that they start from."""
    rows = [row for reading in given for row in reading.features]
    labels = np.array([label for reading in given for label in reading.labels()], dtype=float)
    times = Counter(name for row in rows for name in row)
    names = sorted(name for name in times if times[name] >= RARE)
    place = {name: index for index, name in enumerate(names)}
    matrix = np.zeros((len(rows), len(names) + 1))
    matrix[:, -1] = 1.0
    for number, row in enumerate(rows):
        for name, value in row.items():
            if name in place:
                matrix[number, place[name]] = value
    scale = np.abs(matrix).max(axis=0)
    before = np.array([*(start.weights.get(name, 0.0) for name in names), start.bias])
    known = np.array([*(name in start.weights for name in names), bool(start.weights)], dtype=float)
    found = newton(matrix / scale, labels, before * scale, known) / scale
    return selection.Logistic({name: float(found[index]) for name, index in place.items()}, float(found[-1]), start.least)


def newton(matrix: np.ndarray, labels: np.ndarray, before: np.ndarray, known: np.ndarray) -> np.ndarray:
    penalty = np.full(matrix.shape[1], PENALTY)
    penalty[-1] = 1e-6  # the bias is free
    held = TRUST * curvature(matrix, before) * np.outer(known, known) + np.diag(penalty)
    weights = before.copy()
    for _ in range(STEPS):
        slope = matrix.T @ (labels - shares(matrix, weights)) - held @ (weights - before)
        step = np.linalg.solve(curvature(matrix, weights) + held, slope)
        weights = weights + step
        if np.abs(step).max() < ENOUGH:
            break
    return weights


def shares(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-matrix @ weights))


def curvature(matrix: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """How sharply the likelihood falls off around the weights."""
    found = shares(matrix, weights)
    return (matrix * (found * (1 - found))[:, None]).T @ matrix


def counts(reading: Reading, model: selection.Logistic, least: float) -> np.ndarray:
    """Statements found, kept, annotated."""
    kept = [candidate.attribution.span for candidate in selection.chosen(reading.found, list(map(model.score, reading.features)), least)]
    pairs = sorted(((shared(k, g), i, j) for i, k in enumerate(kept) for j, (g, _) in enumerate(reading.gold)), reverse=True)
    left: set[int] = set()
    right: set[int] = set()
    for share, i, j in pairs:
        if share >= FOUND and i not in left and j not in right:
            left.add(i)
            right.add(j)
    return np.array([len(left), len(kept), len(reading.gold)])


def told(name: str, found: np.ndarray) -> None:
    right, kept, gold = found
    print(
        f"{name:44} precision {right / max(1, kept):.3f}  recall {right / max(1, gold):.3f}  F1 {2 * right / (kept + gold):.3f}", flush=True
    )


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--unseen", type=Path, nargs="+", action="append", required=True, metavar=("ONNX", "EVENT"))
    cli.add_argument("--root", type=Path, required=True)
    cli.add_argument("-o", "--output", type=Path, required=True)
    cli.add_argument("--test", type=Path, nargs="*", default=[], help="events to test on, not learned from")
    cli.add_argument("--least", type=float, default=0.5)
    cli.add_argument("--start", type=Path, help="weights to learn on from")
    cli.add_argument("--left-out", action="store_true")
    asked = cli.parse_args()
    given = []
    for model, *events in asked.unseen:
        with read_by(model):
            given += [reading for path in events for reading in readings(path, asked.root)]
    start = selection.read(asked.start) if asked.start else selection.Logistic({}, 0.0, asked.least)
    names = sorted({reading.event for reading in given})
    if asked.left_out:
        models = {name: learned([reading for reading in given if reading.event != name], start) for name in names}
        for least in LEAST:
            told(f"left out, least {least}", sum(counts(reading, models[reading.event], least) for reading in given))
        for name in names:
            told(name, sum(counts(reading, models[name], asked.least) for reading in given if reading.event == name))
    model = learned(given, start)
    weights = {name: round(weight, 4) for name, weight in sorted(model.weights.items())}
    written = {"least": asked.least, "bias": round(model.bias, 4), "weights": weights}
    asked.output.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")
    if asked.test:
        tests = [reading for path in asked.test for reading in readings(path, asked.root)]
        for least in LEAST:
            told(f"test, least {least}", sum(counts(reading, model, least) for reading in tests))
        for name in sorted({reading.event for reading in tests}):
            told(name, sum(counts(reading, model, asked.least) for reading in tests if reading.event == name))


if __name__ == "__main__":
    main()
