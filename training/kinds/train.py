"""Learn what kind of thing a name is from annotated news.

    python -m training.kinds.train -o src/sayso/ground/kinds.json [--left-out]

run from the project's folder, with ../shared beside it. ECB+ (Cybulska and Vossen, LREC 2014; annotations CC BY 3.0) and MEANTIME
(Minard et al., LREC 2016; CC BY 4.0) mark persons, bodies and places in 600 reports; annotated events tell the kinds of theirs. A name's
label is that of most of its mentions in the document. Softmax regression with an L2 penalty towards PRIOR, full-batch gradient steps
from there: there is no seed. With `--left-out` it prints how many names get their kind right when each fifth of the topics is left out in
turn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.evaluate import Gold, gold, offsets
from sayso.evaluate.offsets import text_of
from sayso.ground import kinds
from sayso.ground.names import is_name
from sayso.ground.organizations import plain
from sayso.ground.runs import runs
from sayso.language.parse import Parse, parse
from sayso.model import Document
from sayso.text.spelling import fold
from tests.accuracy import coreference
from tests.accuracy.corpora import BESIDE
from tests.made import document

PENALTY = 5e-4
STEPS, RATE = 400, 2.0
FEWEST = 3
"""Names that must show a feature."""
LABELS = {
    "HUMAN_PART_PER": "PERSON", "PER": "PERSON", "PERSON": "PERSON",
    "HUMAN_PART_ORG": "ORG", "ORG": "ORG", "GROUP": "ORG",
    "HUMAN_PART_GPE": "PLACE", "LOC_GEO": "PLACE", "LOC": "PLACE", "GPE": "PLACE",
    "LOC_FAC": "FAC", "HUMAN_PART_FAC": "FAC", "HUMAN_PART_VEH": "FAC", "FAC": "FAC",
}  # fmt: skip
PLACED = Path("training/attribution/events")
PRIOR = {
    "after vessel": ("FAC", 6), "told vessel": ("FAC", 5), "last facility": ("FAC", 5), "last house": ("FAC", 4), "last road": ("FAC", 5),
    "after facility": ("FAC", 3), "after honorific": ("PERSON", 8), "after title": ("PERSON", 4), "after person": ("PERSON", 4),
    "told person": ("PERSON", 3), "before role": ("PERSON", 2), "before age": ("PERSON", 4), "last of PERSON": ("PERSON", 5),
    "first of PERSON": ("PERSON", 2), "ends in PERSON": ("PERSON", 3), "after body": ("ORG", 5), "told body": ("ORG", 4),
    "last body": ("ORG", 5), "head body": ("ORG", 6), "last band": ("ORG", 5), "head band": ("ORG", 5), "last company": ("ORG", 6),
    "before body": ("ORG", 3), "before staff": ("ORG", 2), "before group": ("ORG", 2), "outlet": ("ORG", 3), "known body": ("ORG", 6),
    "place of": ("PLACE", 6),
    "natural of": ("PLACE", 6), "after place": ("PLACE", 4), "after natural": ("PLACE", 4), "last natural": ("PLACE", 5),
    "last settlement": ("PLACE", 5), "among places": ("PLACE", 5), "before larger place": ("PLACE", 4), "before place": ("PLACE", 5),
    "after along the": ("PLACE", 3), "after across the": ("PLACE", 3), "after down the": ("PLACE", 3), "after up the": ("PLACE", 3),
    "known natural": ("PLACE", 5), "before natural": ("PLACE", 3), "before facility": ("FAC", 1),
    "before outskirts": ("PLACE", 2), "after the": ("PERSON", -3),
}  # fmt: skip
"""What is held of a feature before any name is seen: many are too rare in the corpora to be learned."""
EVENTS = (("seeds", "gold/seeds.json"), ("data/newscluster/costa-rica-crash", "gold/costa-rica-crash.json"))


@dataclass(frozen=True, slots=True)
class Named:
    """The names of one document: how each is heard, and its kind where an annotator tells it."""

    topic: str
    heard: dict[str, dict[str, float]]
    labels: dict[str, str]


def from_corpora() -> Iterator[Named]:
    chosen = coreference.selected()
    for folder in coreference.topics():
        for paths in coreference.events(folder):
            yield from (read(folder.name, coreference.ecbplus(path, chosen)) for path in paths)
    for folder in sorted(coreference.MEANTIME.iterdir()):
        yield from (read(folder.name, coreference.meantime(path)) for path in sorted(folder.glob("*.xml")))


def read(topic: str, annotated: coreference.Annotated) -> Named:
    words = parse(annotated.document)
    heads = {coreference.head(mention, words).index: mention.label for mention in annotated.mentions}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    mentions = by_name(words)
    for name, found in mentions.items():
        for run in found:
            label = LABELS.get(next((heads[token.index] for token in reversed(run) if token.index in heads), ""))
            if label:
                votes[name][label] += 1
    return Named(topic, heard(mentions, words), {name: counts.most_common(1)[0][0] for name, counts in votes.items()})


def from_events() -> Iterator[Named]:
    """Yield the documents of annotated events, whose aliases are labels wherever they stand."""
    for annotated, folder in events():
        labels = {plain(alias): LABELS[entity.type] for entity in annotated.entities for alias in (entity.name, *entity.aliases)}
        for name in sorted({statement.doc for statement in annotated.statements}):
            made: Document = document(f"{folder.name} {name}", text_of(folder, name))
            words = parse(made)
            mentions = by_name(words)
            yield Named(folder.name, heard(mentions, words), {text: labels[plain(text)] for text in mentions if plain(text) in labels})


def events() -> Iterator[tuple[Gold, Path]]:
    yield from ((gold(BESIDE / annotation), BESIDE / texts) for texts, annotation in EVENTS)
    for path in sorted(PLACED.glob("*.json")):
        yield offsets.gold(path, BESIDE), BESIDE / json.loads(path.read_text(encoding="utf-8"))["texts"]


def by_name(words: Parse) -> dict[str, list[kinds.Run]]:
    mentions: defaultdict[str, list[kinds.Run]] = defaultdict(list)
    for run in runs(words):
        if is_name(run):
            mentions[fold(words.words(words.span(run)))].append(run)
    return mentions


def heard(mentions: Mapping[str, Sequence[kinds.Run]], words: Parse) -> dict[str, dict[str, float]]:
    return {name: kinds.together(found, words) for name, found in mentions.items()}


def fit(rows: Sequence[tuple[kinds.Features, str]]) -> kinds.Model:
    seen = Counter(feature for features, _ in rows for feature in features)
    kept = {feature for feature, count in seen.items() if count >= FEWEST} | PRIOR.keys()
    columns = {feature: place for place, feature in enumerate(sorted(kept))}
    x = np.zeros((len(rows), len(columns)))
    y = np.zeros((len(rows), len(kinds.CLASSES)))
    for place, (features, label) in enumerate(rows):
        y[place, kinds.CLASSES.index(label)] = 1
        for feature, value in features.items():
            if feature in columns:
                x[place, columns[feature]] = value
    expected = np.zeros((len(columns), len(kinds.CLASSES)))
    for feature, (kind, weight) in PRIOR.items():
        expected[columns[feature], kinds.CLASSES.index(kind)] = weight
    weights = descend(x, y, expected)
    return kinds.Model({feature: [round(float(value), 4) for value in weights[place]] for feature, place in columns.items()})


def descend(x: NDArray[np.float64], y: NDArray[np.float64], expected: NDArray[np.float64]) -> NDArray[np.float64]:
    """Softmax regression by gradient steps with momentum (Nesterov), the penalty on what differs from the weights expected."""
    weights = expected.copy()
    moved = np.zeros_like(weights)
    rate = RATE / (np.square(x).sum(axis=1).mean() / 2)
    for _ in range(STEPS):
        ahead = weights + 0.9 * moved
        logits = x @ ahead
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        odds /= odds.sum(axis=1, keepdims=True)
        moved = 0.9 * moved - rate * (x.T @ (odds - y) / len(x) + PENALTY * (ahead - expected))
        weights = weights + moved
    return weights


def learned(documents: Sequence[Named]) -> kinds.Model:
    """Two rounds: what the first makes of a document's names is heard in the second."""
    first = fit([(one.heard[name], label) for one in documents for name, label in one.labels.items()])
    return fit([(features, label) for one in documents for features, label in second(one, first)])


def second(one: Named, model: kinds.Model) -> Iterator[tuple[dict[str, float], str]]:
    guessed = kinds.relations({name: model.winner(features) for name, features in one.heard.items()})
    yield from (({**one.heard[name], **kinds.related(name, guessed)}, label) for name, label in one.labels.items())


def right(documents: Sequence[Named], model: kinds.Model) -> tuple[int, int, Counter[tuple[str, str]]]:
    pairs = [(model.winner(features), label) for one in documents for features, label in second(one, model)]
    return sum(mine == label for mine, label in pairs), len(pairs), Counter(pair for pair in pairs if pair[0] != pair[1])


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("-o", "--output", type=Path, required=True)
    cli.add_argument("--left-out", action="store_true")
    asked = cli.parse_args()
    documents = [*from_corpora(), *from_events()]
    if asked.left_out:
        topics = sorted({one.topic for one in documents})
        total: Counter[str] = Counter()
        wrong: Counter[tuple[str, str]] = Counter()
        for fold_number in range(5):
            out = set(topics[fold_number::5])
            model = learned([one for one in documents if one.topic not in out])
            found, of, confused = right([one for one in documents if one.topic in out], model)
            total += Counter(right=found, of=of)
            wrong += confused
        print(f"{total['right']} of {total['of']} names of topics left out are right: {total['right'] / total['of']:.3f}", dict(wrong))
    asked.output.write_text(json.dumps(learned(documents).weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
