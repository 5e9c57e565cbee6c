"""Learn which description means whom from annotated reports.

    python -m training.coreference.train ROOT -o src/sayso/ground/antecedents.json [--left-out]

run from the project's folder, with ../shared beside it; ROOT holds the texts of the events (`training/attribution/reports.py`
writes the reports). Each description and each candidate has what `sayso.ground.antecedents` sees of them; a candidate is right
where an annotated entity goes by a name of his and by the description. Logistic regression with an L2 penalty by Newton's
method from zero, in two rounds: in the first the right candidate is joined whatever the weights, in the second whom the first
one's weights choose, so that they are learned among such joinings as they will meet. There is no seed. With `--left-out` it prints
how many descriptions are joined rightly and wrongly when each fifth of the events is left out in turn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from sayso.engine import Here
from sayso.evaluate.offsets import restored
from sayso.extract import statements
from sayso.gathering import ingested
from sayso.ground import names, nominals
from sayso.ground.antecedents import Bearer, Choice, Chosen, Features, bearers_of, chosen_by, joined
from sayso.ground.entities import described, gathered, unlinked
from sayso.ground.nominals import Nominal
from sayso.ground.reasons import Reason
from sayso.ground.sources import sources
from sayso.language.parse import parse
from sayso.model import EntityId
from sayso.settings import Settings
from sayso.text.spelling import fold
from tests.accuracy.corpora import CORPORA

STORIES = Path(__file__).with_name("events")
EVENTS = Path("training/attribution/events")
NAMED = (
    "airline-players angola-satellite astros-coach berlin-safe-zone delta-bird erie-snow formula-one-crash morsi-sentence nice-truck "
    "olive-branch panama-papers teigen-flight".split()
)
"""Events of these whose entities are annotated with every way in which they are written."""
GOLD = ("seeds", "costa-rica-crash")
PENALTY = 1.0
STEPS = 30
UNKNOWN = 0.5
"""Weight of a description that no annotated entity goes by: most mean none of them, some were overlooked."""
LEAST = {"here": 0.5, "elsewhere": 0.5}
"""The chance from which a candidate is chosen."""
FOLDS = 5

Called = Mapping[str, frozenset[str]]
"""The annotated entities that go by a name or a description."""
Weights = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Event:
    called: Called
    known: Sequence[Bearer]
    descriptions: Sequence[Nominal]


@dataclass
class Asked:
    """One choice: is who is to be joined annotated, and the candidates with whether each is right."""

    annotated: bool
    candidates: list[tuple[Features, bool]]


ANNOTATED = Reason("the right one")


@dataclass
class Told:
    """Chooses as the weights do, or rightly where there are none, and keeps what was asked."""

    called: Called
    weights: Weights | None = None
    asked: defaultdict[str, list[Asked]] = field(default_factory=lambda: defaultdict(list))

    def __call__(self, where: str, one: Nominal | Bearer, candidates: Sequence[tuple[Bearer, Features]]) -> Chosen:
        mine = self.of_nominal(one) if isinstance(one, Nominal) else self.of_bearer(one)
        right = [bool(mine & self.of_bearer(other)) for other, _ in candidates]
        marked = [(features, is_right) for (_, features), is_right in zip(candidates, right, strict=True)]
        self.asked[where].append(Asked(bool(mine), marked))
        if self.weights is not None:
            return chosen_by(self.weights[where], LEAST[where], candidates)
        fitting = [other for (other, _), is_right in zip(candidates, right, strict=True) if is_right]
        return Chosen(self.nearest(one, fitting), ANNOTATED)

    def nearest(self, one: Nominal | Bearer, fitting: Sequence[Bearer]) -> Bearer | None:
        if isinstance(one, Nominal):
            start, doc = one.start, one.doc
            return max(fitting, key=lambda other: max((at for at in other.starts[doc] if at < start), default=-1), default=None)
        return max(fitting, key=lambda other: (other.entity is not None, other.times), default=None)

    def of_nominal(self, nominal: Nominal) -> frozenset[str]:
        return next((found for text in nominal.surfaces[:2] if (found := self.called.get(fold(text)))), frozenset())

    def of_bearer(self, one: Bearer) -> frozenset[str]:
        """The entity that most of its names, or of its descriptions, are those of."""
        if one.entity is not None:
            told = [self.called.get(text, frozenset[str]()) for text in sorted(one.names)]
        else:
            told = [self.of_nominal(nominal) for nominal in one.nominals]
        counts = Counter(entity for entities in told for entity in entities)
        most = max(counts.values(), default=0)
        return frozenset(entity for entity, count in counts.items() if count == most)


def events(root: Path) -> Iterator[Event]:
    for path in [*sorted(STORIES.glob("*.json")), *(EVENTS / f"{name}.json" for name in NAMED)]:
        annotated = json.loads(path.read_text(encoding="utf-8"))
        folder = root / annotated["texts"]
        files = [next(folder.glob(f"{document['id']}.*")) for document in annotated["documents"]]
        yield event(files, restored(annotated, root)["entities"])
    for corpus in CORPORA:
        if corpus.name in GOLD:
            yield event(list(corpus.reports), [{"id": one.id, "aliases": [one.name, *one.aliases]} for one in corpus.annotation().entities])


def event(files: Sequence[Path], entities: Sequence[Mapping[str, Any]]) -> Event:
    called: defaultdict[str, set[str]] = defaultdict(set)
    for one in entities:
        for alias in one["aliases"]:
            called[fold(alias)].add(one["id"])
    documents = ingested(files, Here(), Settings())[0]
    read = [(document, parse(document)) for document in documents]
    said = list(sources(statement for document, words in read for statement in statements(document, words)))
    groups, told = gathered(
        documents,
        [name for document, words in read for name in names(document, words)],
        said,
        [nominal for document, words in read for nominal in nominals(document, words)],
    )
    named = {one: [name for name, _ in group] for one, group in groups.items()}
    meant = described(told, named)
    return Event({text: frozenset(ids) for text, ids in called.items()}, bearers_of(named, meant), unlinked(told, meant))


def asked(one: Event, weights: Weights | None = None) -> Mapping[str, list[Asked]]:
    told = Told(one.called, weights)
    choose: Choice = told
    joined(one.descriptions, [bearer.copy() for bearer in one.known], choose)
    return told.asked


def learned(rounds: Sequence[Mapping[str, list[Asked]]]) -> dict[str, dict[str, float]]:
    return {where: regression([choice for found in rounds for choice in found[where]]) for where in LEAST}


def regression(choices: Sequence[Asked]) -> dict[str, float]:
    rows = [(features, right, 1.0 if one.annotated else UNKNOWN) for one in choices for features, right in one.candidates]
    names = sorted({name for features, _, _ in rows for name in features})
    table = np.array([[features.get(name, 0.0) for name in names] for features, _, _ in rows])
    right, heavy = (np.array([row[column] for row in rows], dtype=np.float64) for column in (1, 2))
    found = np.zeros(len(names))
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (heavy * (right - chances)) - PENALTY * found
        curve = (table * (heavy * chances * (1 - chances))[:, None]).T @ table + PENALTY * np.eye(len(names))
        found += np.linalg.solve(curve, slope)
    return dict(zip(names, map(float, found), strict=True))


def twice(read: Sequence[Event]) -> dict[str, dict[str, float]]:
    """The weights of the second round."""
    first = [asked(one) for one in read]
    weights = learned(first)
    return learned([*first, *(asked(one, weights) for one in read)])


def left_out(read: Sequence[Event]) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    for fold_of in range(FOLDS):
        weights = twice([one for at, one in enumerate(read) if at % FOLDS != fold_of])
        for one in read[fold_of::FOLDS]:
            for where, choices in asked(one, weights).items():
                counts.update((where, outcome(choice, weights[where], LEAST[where])) for choice in choices)
    for (where, what), count in sorted(counts.items()):
        print(where, what, count)


def outcome(choice: Asked, weights: Mapping[str, float], least: float) -> str:
    among = [(Bearer("", EntityId("anybody")), features) for features, _ in choice.candidates]
    taken = chosen_by(weights, least, among).bearer
    if taken is None:
        return "left" if any(right for _, right in choice.candidates) else "new"
    at = next(at for at, (other, _) in enumerate(among) if other is taken)
    return "right" if choice.candidates[at][1] else "wrong" if choice.annotated else "not annotated"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("root", type=Path)
    cli.add_argument("-o", "--output", type=Path, required=True)
    cli.add_argument("--left-out", action="store_true")
    given = cli.parse_args()
    read = list(events(given.root))
    if given.left_out:
        left_out(read)
    weights = twice(read)
    written = {
        where: {"least": least, "weights": {name: round(value, 3) for name, value in sorted(weights[where].items())}}
        for where, least in LEAST.items()
    }
    given.output.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
