"""The story in order: reports in, a dossier out. Read this first.

paths ─ingest→ Documents ─extract→ Statements ─ground→ with names, days, places, figures
      ─link→ candidate pairs ─judge→ Judgements ─compose→ Claims → Dossier ─render→ page, JSON, brief, exports
"""

from __future__ import annotations

import hashlib
import json
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso import compose, evaluate, extract, ground, ingest, judge, link, render, store
from sayso.engine import Engine, Here
from sayso.errors import NothingToRead, UnreadableDocument
from sayso.language.matcher import vectors
from sayso.language.parse import ANALYSED, Parse, parse
from sayso.language.weights import models
from sayso.model import Document, Dossier, Entity, Figure, FigureId, Judgement, MadeWith, Sketch, Statement, StatementId, Unit
from sayso.settings import Settings
from sayso.text.ids import content_id

T = TypeVar("T")
Tell = Callable[[str], None]
"""Hears what the user should know, in a line."""


class Watch(Protocol):
    """Looks on while a stage works through its items, and hands each result on."""

    def __call__(self, label: str, results: Iterator[T], total: int) -> Iterator[T]: ...


def unwatched(label: str, results: Iterator[T], total: int) -> Iterator[T]:
    return results


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document gives when it is read by itself."""

    document: Document
    statements: tuple[Statement, ...]
    names: tuple[ground.Name, ...]
    descriptions: tuple[ground.Nominal, ...]
    toponyms: tuple[ground.Toponym, ...]
    figures: tuple[Figure, ...]
    units: tuple[Unit, ...]
    sketches: tuple[Sketch, ...]
    """Of the units, in their order."""
    vectors: NDArray[np.float32]
    """A row for each unit."""


@dataclass(frozen=True, slots=True)
class Built:
    """A dossier, the originals that it rests on, and what could not be read."""

    dossier: Dossier
    originals: tuple[ingest.Original, ...]
    unreadable: tuple[UnreadableDocument, ...]

    @property
    def unanalysed(self) -> tuple[Document, ...]:
        return unanalysed(self.dossier.documents)


@dataclass(frozen=True, slots=True)
class Extracted:
    """The statements of documents, each read by itself when it is asked for, and what gave none."""

    statements: Iterator[dict[str, Any]]
    unanalysed: tuple[Document, ...]
    unreadable: tuple[UnreadableDocument, ...]


def build(
    paths: Sequence[Path],
    *,
    title: str | None = None,
    engine: Engine | None = None,
    settings: Settings | None = None,
    watch: Watch = unwatched,
    leave_out: Path | None = None,
    model: judge.LanguageModel | None = None,
    tell: Tell = warnings.warn,
) -> Built:
    """Read every document under the paths and work out what is known.

    A folder to `leave_out` is not read: the one that the dossier goes to, where it
    lies among the reports. A language `model` is asked beside the small judge; `tell` hears
    what it did not answer. Raises NothingToRead where not one document can be read.
    """
    engine, settings = engine or Here(), settings or Settings()
    documents, originals, unreadable = ingested(paths, engine, settings, leave_out)
    readings = told_apart(watch("reading", engine.map(reading, documents), len(documents)))
    dossier = composed(readings, title=title, engine=engine, settings=settings, watch=watch, model=model, tell=tell)
    return Built(dossier, originals, unreadable)


def ingested(
    paths: Sequence[Path], engine: Engine, settings: Settings, leave_out: Path | None = None
) -> tuple[tuple[Document, ...], tuple[ingest.Original, ...], tuple[UnreadableDocument, ...]]:
    found = list(ingest.originals(paths, largest=settings.largest_file, leave_out=leave_out))
    originals = tuple(item for item in found if isinstance(item, ingest.Original))
    read = [item for items in engine.map(ingest.documents, originals) for item in items]
    unreadable = tuple(sorted((item for item in (*found, *read) if isinstance(item, UnreadableDocument)), key=str))
    documents = ingest.numbered(item for item in read if isinstance(item, Document))
    if not documents:
        raise NothingToRead(*unreadable)
    return documents, originals, unreadable


def reading(document: Document) -> Reading:
    """Read one document: one parse, and everything that it alone can tell."""
    words = parse(document)
    document = replace(document, moments=ground.moments(document, words))
    said = dated(extract.statements(document, words), document, words)
    names = ground.names(document, words)
    units = extract.units(document, words, said)
    rows = vectors(words, [unit.statement.parts for unit in units])
    return Reading(
        document=document,
        statements=said,
        names=names,
        descriptions=ground.nominals(document, words),
        toponyms=ground.toponyms(names, document),
        figures=ground.figures(document, words, said),
        units=units,
        sketches=link.sketches(document, words, [unit.statement for unit in units]),
        vectors=rows,
    )


def dated(statements: Iterable[Statement], document: Document, words: Parse) -> tuple[Statement, ...]:
    return tuple(replace(statement, said_on=ground.said_on(statement, document, words)) for statement in statements)


def unanalysed(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents that are kept unread, for their language."""
    return tuple(document for document in documents if document.language != ANALYSED)


def told_apart(readings: Iterable[Reading]) -> list[Reading]:
    """Give every statement and figure an id of its own.

    Ids are made from the original's bytes, so two files with the same bytes,
    or two records of one file, may give the same ones. The first keeps it.
    """
    seen: Counter[str] = Counter()
    return [with_own_ids(one, seen) for one in readings]


def with_own_ids(one: Reading, seen: Counter[str]) -> Reading:
    ids = {unit.statement.id: StatementId(again(unit.statement.id, seen)) for unit in one.units}
    return replace(
        one,
        statements=tuple(replace(row, id=ids[row.id]) for row in one.statements),
        figures=tuple(
            replace(row, id=FigureId(again(row.id, seen)), statement=ids[row.statement] if row.statement else None) for row in one.figures
        ),
        units=tuple(Unit(replace(unit.statement, id=ids[unit.statement.id]), ids[unit.of]) for unit in one.units),
        sketches=tuple(replace(row, statement=ids[row.statement]) for row in one.sketches),
    )


def again(name: str, seen: Counter[str]) -> str:
    """The name itself the first time, another one each time that it is seen again."""
    seen[name] += 1
    return name if seen[name] == 1 else content_id(name.partition("-")[0], name, seen[name])


def composed(
    readings: Sequence[Reading],
    *,
    title: str | None,
    engine: Engine,
    settings: Settings,
    watch: Watch,
    model: judge.LanguageModel | None = None,
    tell: Tell = warnings.warn,
) -> Dossier:
    """Put together what several documents say."""
    documents = tuple(one.document for one in readings)
    entities = ground.entities(
        documents,
        flat(one.names for one in readings),
        list(flat(one.statements for one in readings)),
        flat(one.descriptions for one in readings),
    )
    units = grounded(list(flat(one.units for one in readings)), entities)
    figures = ground.series(flat(one.figures for one in readings))
    places = ground.places(flat(one.toponyms for one in readings))
    sketches = tuple(flat(one.sketches for one in readings))

    rows = np.concatenate([one.vectors for one in readings])
    sides, verdicts = judged(units, sketches, entities, figures, rows, engine=engine, settings=settings, watch=watch)
    second = asked(model, sides, verdicts, documents, entities, watch=watch, tell=tell)
    judgements = judge.ruling((*verdicts, *second.judgements))

    whole = [unit.statement for unit in units if unit.whole]
    lineage = (*link.copies(documents, whole, near_copy=settings.near_copy), *link.citations(documents, whole, entities))
    drawn = compose.claims(units, sketches, judgements, entities, documents, lineage, same=settings.same)
    claims, statements = compose.placed(drawn, units)
    kept = {claim.id for claim in claims}
    drawn = tuple(claim for claim in drawn if claim.id in kept)
    conflicts = compose.conflicts(drawn, judgements, [unit.statement for unit in units])
    return Dossier(
        title=title or compose.title(documents),
        made_with=MadeWith(sayso=version("sayso"), models=(*models(), *second.models), settings=digest(settings)),
        documents=compose.marked_copies(documents, lineage),
        entities=entities,
        statements=statements,
        claims=claims,
        conflicts=conflicts,
        figures=figures,
        places=places,
        timeline=compose.timeline(documents, whole, compose.of_wholes(drawn, units)),
        lineage=lineage,
    )


def grounded(units: Sequence[Unit], entities: Sequence[Entity]) -> tuple[Unit, ...]:
    """The units with their speakers known."""
    spoken = ground.grounded((unit.statement for unit in units), entities)
    return tuple(Unit(statement, unit.of) for unit, statement in zip(units, spoken, strict=True))


def judged(
    units: Sequence[Unit],
    sketches: Sequence[Sketch],
    entities: Sequence[Entity],
    figures: Sequence[Figure],
    rows: NDArray[np.float32],
    *,
    engine: Engine,
    settings: Settings,
    watch: Watch,
) -> tuple[tuple[judge.Side, ...], tuple[Judgement, ...]]:
    """Judge the pairs of units that are worth it, and give what was looked at; most are unrelated. `rows` are their vectors."""
    statements = [unit.statement for unit in units]
    pairs = link.candidates(statements, sketches, entities, rows, neighbours=settings.neighbours, near=settings.near)
    place = {statement.id: index for index, statement in enumerate(statements)}
    cosines = {(left, right): round(float(rows[place[left]] @ rows[place[right]]), 6) for left, right in pairs}
    sides = judge.sides(statements, sketches, entities, figures, cosines)
    questions = [Question(sides[place[left]], sides[place[right]], cosine) for (left, right), cosine in cosines.items()]
    return sides, tuple(watch("judging", engine.map(partial(verdict, same=settings.same), questions), len(questions)))


def asked(
    model: judge.LanguageModel | None,
    sides: Sequence[judge.Side],
    verdicts: Sequence[Judgement],
    documents: Sequence[Document],
    entities: Sequence[Entity],
    *,
    watch: Watch,
    tell: Tell,
) -> judge.Asked:
    """Ask a language model, where there is one, about what the small judge compared."""
    if model is None:
        return judge.Asked()
    found = judge.asked(sides, verdicts, judge.reports(documents, entities), model, partial(watch, "asking"))
    for note in found.notes:
        tell(note)
    return found


@dataclass(frozen=True, slots=True)
class Question:
    """Two units, and how near their vectors are."""

    left: judge.Side
    right: judge.Side
    cosine: float


def verdict(question: Question, *, same: float) -> Judgement:
    return judge.judgement(question.left, question.right, question.cosine, same=same)


def flat(lists: Iterable[Iterable[T]]) -> Iterator[T]:
    return (item for items in lists for item in items)


def digest(settings: Settings) -> str:
    """The settings as a dossier names them: equal settings, equal digest."""
    return "sha256:" + hashlib.sha256(json.dumps(asdict(settings), sort_keys=True).encode()).hexdigest()


def check_output(folder: Path) -> None:
    """Raise UnusableOutput before the work where a dossier could not be saved there after it."""
    store.check(folder)


def save(built: Built, folder: Path, *, words: int = render.WORDS) -> None:
    """Write a dossier folder, its brief of so many words; one that stands there is replaced whole or not at all. Raises UnusableOutput."""
    originals = [(hashlib.sha256(one.content).hexdigest(), one.path, one.content) for one in built.originals]
    with store.replacing(folder) as new:
        store.write(new / "dossier.db", built.dossier, originals)
        (new / "dossier.json").write_text(render.written(built.dossier), encoding="utf-8")
        (new / "index.html").write_text(render.html(built.dossier), encoding="utf-8")
        (new / "brief.md").write_text(render.markdown(built.dossier, words), encoding="utf-8")


def extracted(paths: Sequence[Path], *, engine: Engine, settings: Settings) -> Extracted:
    """Every attribution of every document, each document by itself, as JSON objects."""
    documents, _, unreadable = ingested(paths, engine, settings)
    seen: Counter[str] = Counter()
    statements = flat(engine.map(alone, documents))
    return Extracted(({**statement, "id": again(statement["id"], seen)} for statement in statements), unanalysed(documents), unreadable)


def alone(document: Document) -> list[dict[str, Any]]:
    """One document's attributions, with the names that it alone resolves."""
    words = parse(document)
    document = replace(document, moments=ground.moments(document, words))
    said = dated(extract.attributions(document, words), document, words)
    entities = ground.entities([document], ground.names(document, words), said, ground.nominals(document, words))
    return [{**render.statement(statement), "path": document.path} for statement in ground.grounded(said, entities)]


def export(folder: Path, name: str, *, words: int | None = None) -> dict[str, bytes]:
    """A dossier in a format that other tools read: the content of each file by its name. Raises NotADossier.

    `words` is how long the brief is, for the formats that are one.
    """
    if words is not None:
        return render.BRIEFS[name](store.read(folder / "dossier.db"), words)
    return render.FORMATS[name].files(record(folder / "dossier.db"))


def record(database: Path) -> render.Record:
    """A dossier with what its database keeps beside it. Raises NotADossier."""
    return render.Record(
        dossier=store.read(database),
        originals=lambda: (render.Original(*kept) for kept in store.originals(database)),
        database=lambda: render.Database(database.read_bytes(), tuple(store.meanings(database))),
    )


def evaluated(gold: Path, folder: Path) -> tuple[dict[str, float | int | None], dict[str, list[tuple[object, ...]]]]:
    """Score a dossier against a gold annotation: the figures, and what was missed. Raises NotAGold and NotADossier."""
    annotated, dossier = evaluate.gold(gold), store.read(folder / "dossier.db")
    return evaluate.scores(annotated, dossier), evaluate.misses(annotated, dossier)


def write(files: Mapping[str, bytes], output: Path) -> None:
    """Write exported files: one to the path itself, several into a folder or, where the path ends in .zip, an archive."""
    store.exported(files, output)
