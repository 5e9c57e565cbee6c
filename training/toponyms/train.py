"""Learn which place a name means, and which names are places that were taken for something else.

    python training/toponyms/train.py --corpora FOLDER [--event GOLD.json TEXTS]... -o src/sayso/ground

FOLDER holds TR-News.xml and GeoVirus.xml; of each the even articles are learned
from, so that the odd ones tell how well it works on others. An event is a gold
annotation with the folder of its texts. Full-batch gradient descent (Adam) from the
prior: there is no seed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from sayso import ingest
from sayso.evaluate.offsets import restored
from sayso.ground import misnamed, ranking
from sayso.ground.candidacy import Named, gathered
from sayso.ground.names import Name, names
from sayso.ground.places import around_table, documents, word_table
from sayso.ground.surroundings import Belief
from sayso.ground.toponyms import is_place, toponyms
from sayso.language.gazetteer_files import EARTH_KM, unit
from sayso.language.parse import parse
from sayso.model import Document, PlaceKind, Span
from sayso.text.spelling import fold

Vector = NDArray[np.float64]

PRIOR = dict(
    told_settlement=2, told_region=4, told_district=3, told_country=4, told_natural=3, told_facility=2, held=3, held_by_region=1.5,
    held_by_short=3, not_held=-3, capital=2.5, exact=1, any=0.5, large=0.5, foremost=0.5, country=2, town_in_region=-2, event_same=4,
    event_near=1, near_50=1, region_share=2, country_share=2,
)  # fmt: skip
"""Where the weights are drawn to: news articles are too few to teach what everybody knows, such as that 'X region' is a region."""
PENALTY = 0.001
NEAR_KM = (50, 161)
"""A row is right within the first of these that any is within."""
KINDS: Mapping[str, frozenset[PlaceKind]] = {
    "P": frozenset({"city", "village"}),
    "PCL": frozenset({"country"}),
    "ADM1": frozenset({"region"}),
    "ADM": frozenset({"district"}),
}
"""GeoNames' feature class or the beginning of its code, and our kinds."""
PASSES = 3
SHARES = {"TR-News": 1.0, "GeoVirus": 0.5}
"""GeoVirus lists many states and countries, as outbreaks are told."""
EVENT_ALONE = 0.5
"""Weight of an event's document by itself, beside the same with the others."""


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    text: str
    point: tuple[float, float] | None
    kinds: frozenset[PlaceKind]


@dataclass(frozen=True)
class Read:
    """The names of places of one document, and a label for each that has one: the right rows, and last whether none is."""

    named: list[Named]
    labels: list[NDArray[np.bool_] | None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--event", type=Path, nargs=2, action="append", default=[], metavar=("GOLD", "TEXTS"))
    parser.add_argument("-o", type=Path, required=True, dest="folder")
    options = parser.parse_args()
    articles = {corpus: list(marked(options.corpora / f"{corpus}.xml")) for corpus in SHARES}
    write(options.folder / "misnamed.json", learned_misnamed(articles))
    misnamed.weights.cache_clear()
    corpora = [[labelled(one, all_marked=corpus == "TR-News") for one in found] for corpus, found in articles.items()]
    events = [event(gold, texts) for gold, texts in options.event]
    shares = [*(SHARES[corpus] for corpus in articles), *(1.0 for _ in events)]
    together: list[Set] = list(zip(shares, (*corpora, *events), strict=True))
    alone: list[Set] = [(share, [one]) for share, group in zip(SHARES.values(), corpora, strict=True) for one in group]
    alone += [(EVENT_ALONE, [one]) for group in events for one in group]
    write(options.folder / "ranking.json", learned_ranking([*alone, *together]))


@dataclass(frozen=True)
class Article:
    document: Document
    names: tuple[Name, ...]
    marks: tuple[Mark, ...]


def marked(path: Path) -> Iterator[Article]:
    for number, article in enumerate(ElementTree.parse(path).getroot().findall("article")):
        if number % 2 == 0:
            [document] = read_text(article.findtext("text") or "", f"{path.stem}-{number:04}")
            marks = (mark for tag in ("toponym", "location") for one in article.iter(tag) for mark in aligned(document.text, one))
            yield Article(document, names(document, parse(document)), tuple(marks))


def read_text(text: str, name: str) -> list[Document]:
    original = ingest.Original(f"{name}.txt", name, text.encode())
    return [one for one in ingest.documents(original) if isinstance(one, Document)]


def aligned(text: str, mark: ElementTree.Element) -> Iterator[Mark]:
    """The mark where its words are: some offsets are a few characters off."""
    words, told = mark.findtext("phrase") or mark.findtext("name") or "", int(mark.findtext("start") or 0)
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    if starts:
        start = min(starts, key=lambda at: abs(at - told))
        lat, lon = mark.findtext(".//lat"), mark.findtext(".//lon")
        codes = (mark.findtext(".//fcode") or "", mark.findtext(".//fclass") or "")
        kinds = next((kinds for prefix, kinds in KINDS.items() if any(code.startswith(prefix) for code in codes)), frozenset())
        yield Mark(start, start + len(words), words, (float(lat), float(lon)) if lat and lon else None, kinds)


def labelled(article: Article, *, all_marked: bool) -> Read:
    """Only TR-News marks every place, those within other names too: there an unmarked name means none of its rows."""
    named = gathered(toponyms(article.names, article.document))
    labels = [label(one, [mark for mark in article.marks if mentions(one, mark)], all_marked=all_marked) for one in named]
    return Read(named, labels)


def mentions(one: Named, mark: Mark) -> bool:
    return any(mention.start < mark.end and mark.start < mention.end for mention in one.mentions)


def label(one: Named, marks: Sequence[Mark], *, all_marked: bool) -> NDArray[np.bool_] | None:
    points = [mark.point for mark in marks if mark.point]
    if points:
        return right(one, [max(points, key=points.count)], next((mark.kinds for mark in marks if mark.kinds), frozenset()))
    return none_of(one) if all_marked and not marks and one.rows else None


def none_of(one: Named) -> NDArray[np.bool_]:
    return np.array([*(False for _ in one.rows), True])


def right(one: Named, points: Sequence[tuple[float, float]], kinds: frozenset[PlaceKind]) -> NDArray[np.bool_] | None:
    """The rows that are near enough and of the kind that is marked or told; none where towns alone are all far off."""
    if not one.rows:
        return None
    cosines = one.vectors @ np.array([unit(*point) for point in points]).T
    km = (EARTH_KM * np.arccos(np.clip(cosines, -1.0, 1.0))).min(axis=1)
    near = next((km <= limit for limit in NEAR_KM if (km <= limit).any()), None)
    if near is None:
        return None if any(row.kind in {"country", "region", "natural"} for row in one.rows) else none_of(one)
    towns = KINDS["P"]
    told = [towns if kind in towns else frozenset({kind}) for kind in sorted(one.kinds)]
    for wanted in [kinds, *told]:
        fitting = near & np.array([row.kind in wanted for row in one.rows])
        if fitting.any():
            return np.array([*fitting, False])
    return np.array([*near, False])


def event(gold: Path, texts: Path) -> list[Read]:
    annotation = json.loads(gold.read_text(encoding="utf-8"))
    if "texts" in annotation:  # places instead of words, as in tests/accuracy/events
        annotation = restored(annotation, Path(str(texts).removesuffix(annotation["texts"])))
    wanted = {document["id"] for document in annotation["documents"]}
    places = {fold(place["name"]): (place["lat"], place["lon"]) for place in annotation["places"]}
    originals = [one for one in ingest.originals([texts], largest=10**8) if isinstance(one, ingest.Original)]
    documents = ingest.numbered(one for original in originals for one in ingest.documents(original) if isinstance(one, Document))
    return [in_event(document, places) for document in documents if Path(document.path).stem in wanted]


def in_event(document: Document, places: Mapping[str, tuple[float, float]]) -> Read:
    named = gathered(toponyms(names(document, parse(document)), document))
    labels: list[NDArray[np.bool_] | None] = []
    for one in named:
        called = {words for mention in one.mentions for text in (mention.text, mention.full) for words in alike(fold(text), places)}
        labels.append(right(one, [places[name] for name in sorted(called)], frozenset()) if called else none_of(one) if one.rows else None)
    return Read(named, labels)


def alike(text: str, places: Mapping[str, tuple[float, float]]) -> Iterator[str]:
    """Yield the annotated names whose words contain those of a name, or are contained."""
    words = frozenset(text.split()) - {"the", "of"}
    for name in places:
        others = frozenset(name.split()) - {"the", "of"}
        if words and others and (words <= others or others <= words):
            yield name


Set = tuple[float, Sequence[Read]]


def learned_ranking(sets: Sequence[Set]) -> dict[str, dict[str, float]]:
    """The weights of the words alone, then of words and surroundings as the last pass put the other names."""
    told = [documents([name for one in group for name in one.named]) for _, group in sets]
    tables = [[features for names in by_doc for features in word_table(names)] for by_doc, _ in told]
    alone = fitted(ranking.WORDS, examples(sets, tables))
    beliefs: list[list[Belief]] = [[ranking.belief(ranking.DOUBT * (features @ alone)) for features in table] for table in tables]
    together = start(ranking.FEATURES)
    for _ in range(PASSES):
        wide = []
        for (by_doc, akin), table, belief in zip(told, tables, beliefs, strict=True):
            around = around_table(by_doc, belief, akin)
            wide.append([np.hstack(pair) for pair in zip(table, around, strict=True)])
        together = fitted(ranking.FEATURES, examples(sets, wide), together)
        beliefs = [[ranking.belief(features @ together) for features in table] for table in wide]
    return {"alone": by_name(ranking.WORDS, alone), "together": by_name(ranking.FEATURES, together)}


Example = tuple[Vector, NDArray[np.bool_], float]


def examples(sets: Sequence[Set], tables: Sequence[Sequence[Vector]]) -> list[Example]:
    found = []
    for (weight, group), table in zip(sets, tables, strict=True):
        pairs = [pair for one in group for pair in zip(one.named, one.labels, strict=True)]
        for (one, rows), features in zip(pairs, table, strict=True):
            if rows is not None:
                found.append((features, rows, weight * len(one.mentions) ** 0.5))
    return found


def start(features: Sequence[str]) -> Vector:
    return np.array([float(PRIOR.get(name, 0)) for name in features])


def fitted(features: Sequence[str], found: Sequence[Example], first: Vector | None = None) -> Vector:
    """The weights that make the right rows of each name, all together, most probable (conditional logit), near the prior."""
    table = np.vstack([np.vstack([one, np.zeros(len(features))]) for one, _, _ in found])
    sizes = [len(rows) for _, rows, _ in found]
    starts, group = np.concatenate([[0], np.cumsum(sizes)[:-1]]), np.repeat(np.arange(len(found)), sizes)
    rows = np.concatenate([rows for _, rows, _ in found]).astype(float)
    weight = np.array([weight for _, _, weight in found])

    def gradient(weights: Vector) -> Vector:
        scores = table @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        chance = raised / np.add.reduceat(raised, starts)[group]
        wanted = raised * rows / np.add.reduceat(raised * rows, starts)[group]
        slope: Vector = ((chance - wanted) * weight[group]) @ table / weight.sum() + PENALTY * (weights - start(features))
        return slope

    return descended(start(features) if first is None else first, gradient, steps=500, rate=0.05)


def descended(weights: Vector, gradient: Callable[[Vector], Vector], *, steps: int, rate: float) -> Vector:
    """Adam (Kingma and Ba, 2015), with its own constants."""
    weights, mean, square = weights.copy(), np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, steps + 1):
        slope = gradient(weights)
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope * slope
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def learned_misnamed(articles: Mapping[str, Sequence[Article]]) -> dict[str, dict[str, float]]:
    whole: list[tuple[list[float], float]] = []
    part: list[tuple[list[float], float]] = []
    for corpus, found in articles.items():
        for article in found:
            places = [name for name in article.names if is_place(name)]
            known = frozenset(fold(name.text) for name in places)
            whole.extend(whole_examples(article, known))
            others = [name for name in article.names if name not in places and (corpus == "TR-News" or name.type == "PERSON")]
            part.extend(part_examples(others, places, known, article.marks))
    return {"whole": by_name(misnamed.WHOLE, logistic(whole)), "part": by_name(misnamed.PART, logistic(part))}


def whole_examples(article: Article, known: frozenset[str]) -> Iterator[tuple[list[float], float]]:
    for text, found in misnamed.whole_names(article.names):
        share = sum(is_marked(Span(name.start, name.end), article.marks) for name in found) / len(found)
        yield misnamed.mean_features(text, found, known, article.document), float(share >= 0.5)


def part_examples(
    others: Sequence[Name], places: Sequence[Name], known: frozenset[str], marks: Sequence[Mark]
) -> Iterator[tuple[list[float], float]]:
    """GeoVirus does not mark places within other names, so there only people's names teach."""
    for name in others:
        for first, last in misnamed.inner(name):
            span = Span(name.start + first, name.start + last)
            if not any(place.start < span.end and span.start < place.end for place in places):
                yield misnamed.part_features(name, first, last, known), float(is_marked(span, marks))


def is_marked(span: Span, marks: Sequence[Mark]) -> bool:
    return any(span.start < mark.end and mark.start < span.end for mark in marks)


def logistic(found: Sequence[tuple[list[float], float]]) -> Vector:
    """Logistic regression with an L2 penalty on all but the bias; places count half as much again."""
    table, marked = np.array([features for features, _ in found]), np.array([is_one for _, is_one in found])
    weight, penalised = np.where(marked > 0, 1.5, 1.0), np.arange(table.shape[1]) > 0

    def gradient(weights: Vector) -> Vector:
        slope: Vector = table.T @ ((1 / (1 + np.exp(-table @ weights)) - marked) * weight) / len(marked) + 0.01 * weights * penalised
        return slope

    return descended(np.zeros(table.shape[1]), gradient, steps=3000, rate=0.03)


def by_name(features: Sequence[str], weights: Vector) -> dict[str, float]:
    return {name: round(float(weight), 3) for name, weight in zip(features, weights, strict=True)}


def write(path: Path, learned: Mapping[str, Mapping[str, float]]) -> None:
    path.write_text(json.dumps(learned, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
