"""The story in order: reports in, a dossier out. Read this first.

paths ─ingest→ Documents ─extract→ Statements ─ground→ with names, days, places, figures
      ─link→ candidate pairs ─judge→ Judgements ─compose→ Claims → Dossier ─render→ page, JSON, brief, exports
"""

from __future__ import annotations

import hashlib
import json
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso import compose, evaluate, extract, ground, ingest, judge, link, render, store
from sayso.engine import Engine, Here
from sayso.errors import NotADossier, NotAGold, NothingToRead, UnreadableDocument, UnusableOutput
from sayso.gathering import decoded, found, ingested, numbered, reasons
from sayso.language.parse import parse
from sayso.language.weights import models
from sayso.model import (
    ANALYSED,
    SMALL,
    Changes,
    Correction,
    Decision,
    Document,
    Dossier,
    Entity,
    Figure,
    Judgement,
    MadeWith,
    Place,
    Sketch,
    Unit,
)
from sayso.reading import Reading, Recalled, Results, again, dated, reader, readings
from sayso.settings import Settings

T = TypeVar("T")
Tell = Callable[[str], None]
"""Hears what the user should know, in a line."""


class Watch(Protocol):
    """Looks on while a stage works through its items, and hands each result on."""

    def __call__(self, label: str, results: Iterator[T], total: int) -> Iterator[T]: ...


def unwatched(label: str, results: Iterator[T], total: int) -> Iterator[T]:
    return results


@dataclass(frozen=True, slots=True)
class Built:
    """A dossier, all that it rests on, and what could not be read."""

    dossier: Dossier
    originals: tuple[ingest.Original, ...]
    asked: store.Asked
    progress: tuple[store.Done, ...]
    """What each document gave by itself."""
    unreadable: tuple[UnreadableDocument, ...]

    @property
    def unanalysed(self) -> tuple[Document, ...]:
        return unanalysed(self.dossier.documents)

    @property
    def unspoken(self) -> tuple[Document, ...]:
        return unspoken(self.dossier)


@dataclass(frozen=True, slots=True)
class Added:
    """What came of adding documents to a dossier."""

    before: Dossier
    built: Built | None
    """The dossier with them; None where nothing was new."""
    changes: Changes
    onto: store.Making
    """What the dossier was made of before."""
    known: tuple[str, ...]
    """The files that it had already."""
    unreadable: tuple[UnreadableDocument, ...]

    @property
    def dossier(self) -> Dossier:
        return self.built.dossier if self.built else self.before

    @property
    def unanalysed(self) -> tuple[Document, ...]:
        return tuple(one for one in self.built.unanalysed if one.id in self.changes.documents) if self.built else ()

    @property
    def unspoken(self) -> tuple[Document, ...]:
        return tuple(one for one in self.built.unspoken if one.id in self.changes.documents) if self.built else ()


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
    named: str = SMALL,
    words: int | None = None,
    kept: Results | None = None,
    tell: Tell = warnings.warn,
) -> Built:
    """Read every document under the paths and work out what is known.

    A folder to `leave_out` is not read: the one that the dossier goes to, where it
    lies among the reports. A language `model`, which was `named` so, is asked beside the
    small judge; `tell` hears what it did not answer. The brief is to have at most so many `words`.
    What is `kept` was done before, and is not done again. Raises NothingToRead where not one document can be read.
    """
    engine, asked = engine or Here(), store.Asked(title, named, settings or Settings(), words)
    documents, originals, unreadable = ingested(paths, engine, asked.settings, leave_out)
    dossier, progress = worked_out(documents, asked, engine=engine, watch=watch, model=model, kept=kept, tell=tell)
    return Built(dossier, originals, asked, progress, unreadable)


def worked_out(
    documents: Sequence[Document],
    asked: store.Asked,
    *,
    engine: Engine,
    watch: Watch,
    model: judge.LanguageModel | None,
    kept: Results | None,
    tell: Tell,
) -> tuple[Dossier, tuple[store.Done, ...]]:
    """Read each document by itself, and put together what they say."""
    one_by_one, progress = readings(documents, engine, {} if kept is None else kept, watch=partial(watch, "reading"), tell=tell)
    dossier = composed(one_by_one, title=asked.title, engine=engine, settings=asked.settings, watch=watch, model=model, tell=tell)
    return dossier, progress


def add(
    folder: Path,
    paths: Sequence[Path],
    *,
    engine: Engine | None = None,
    settings: Settings | None = None,
    watch: Watch = unwatched,
    model: judge.LanguageModel | None = None,
    named: str = SMALL,
    kept: Results | None = None,
    tell: Tell = warnings.warn,
) -> Added:
    """Add the documents under the paths to a dossier: it becomes what a build of all of them together would make it.

    The old documents are not read again, unless another version of the program read
    them; a file that the dossier has already is passed over. Without `settings`, those
    of the dossier hold. Raises NotADossier, and NothingToRead where not one file can be read.
    """
    engine, database = engine or Here(), folder / store.DATABASE
    before, making, done = store.read(database), store.making(database), store.done(database)
    asked = replace(making.asked, judge=named, settings=settings or making.asked.settings)
    given, unfound = found(paths, asked.settings, folder)
    held = {document.sha256 for document in before.documents}
    new = tuple(one for one in given if one.sha256 not in held)
    known = tuple(one.named(one.path) for one in given if one.sha256 in held)
    read = decoded(new, engine)
    unreadable = reasons(unfound, read)
    if not known and len(reasons(read)) == len(read):
        raise NothingToRead(*unreadable)
    if len(reasons(read)) == len(read):
        return Added(before, None, Changes(), making, known, unreadable)

    if asked != making.asked:
        tell("other settings or another judge than the dossier was built with: they hold for all of its reports")
    if not any(step.version == reader() for step in done):
        tell("another version of the program read this dossier's documents: they are read again")
    old = tuple(one for one in kept_originals(database, making) if one not in new)  # one that gave nothing before may be there
    documents = numbered(decoded(old, engine), read)
    recalled = Recalled(done, {} if kept is None else kept)
    dossier, progress = worked_out(documents, asked, engine=engine, watch=watch, model=model, kept=recalled, tell=tell)
    built = Built(dossier, (*old, *new), asked, progress, unreadable)
    return Added(before, built, compose.changes(before, dossier), making, known, unreadable)


def kept_originals(database: Path, making: store.Making) -> tuple[ingest.Original, ...]:
    contents = {sha256: content for sha256, _, content in store.originals(database)}
    return tuple(ingest.Original(file.path, file.stem, contents[file.sha256]) for file in making.files)


def unanalysed(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents that are kept unread, for their language."""
    return tuple(document for document in documents if document.language != ANALYSED)


def unspoken(dossier: Dossier) -> tuple[Document, ...]:
    """The documents that were analysed and say nothing in words: a small table, a word alone."""
    said = {statement.doc for statement in dossier.statements if any(map(str.isalpha, statement.text))}
    return tuple(document for document in dossier.documents if document.language == ANALYSED and document.id not in said)


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
    named = ground.resolved(
        documents,
        flat(one.names for one in readings),
        list(flat(one.statements for one in readings)),
        flat(one.descriptions for one in readings),
    )
    entities = named.entities
    units = grounded(list(flat(one.units for one in readings)), entities)
    figures = ground.series(flat(one.figures for one in readings))
    places, put = ground.placed(flat(one.toponyms for one in readings))
    meant = ground.in_series(flat(one.decisions for one in readings), figures)
    sketches = tuple(flat(one.sketches for one in readings))

    rows = np.concatenate([one.vectors for one in readings])
    least = judge.HARDLY if model is None else 0.0  # a language model may find the same what is hardly alike in words
    given = units, sketches, entities, figures, places, documents, rows
    sides, verdicts = judged(*given, engine=engine, settings=settings, least=least, watch=watch)
    second = asked(model, sides, verdicts, documents, entities, watch=watch, tell=tell)
    judgements = judge.ruling((*by_rules(units, entities, sides, verdicts), *second.judgements))
    checks = judge.to_check(sides, judgements, {unit.statement.id: unit.of for unit in units})

    whole = [unit.statement for unit in units if unit.whole]
    lineage = (*link.copies(documents, whole, near_copy=settings.near_copy), *link.citations(documents, whole, entities))
    same = settings.same_asked if second.judgements else settings.same
    drawn = compose.claims(units, sketches, judgements, entities, documents, lineage, same=same)
    claims, statements = compose.placed(drawn, units)
    kept = {claim.id for claim in claims}
    drawn = tuple(claim for claim in drawn if claim.id in kept)
    conflicts = compose.conflicts(drawn, judgements, [unit.statement for unit in units], figures)
    dossier = Dossier(
        title=title or compose.title(documents),
        made_with=MadeWith(sayso=version("sayso"), models=(*models(), *second.models), settings=digest(settings)),
        documents=compose.marked_copies(documents, lineage),
        entities=entities,
        statements=statements,
        claims=compose.with_checks(compose.disputed(claims, conflicts), checks, conflicts, units),
        conflicts=conflicts,
        figures=figures,
        places=places,
        timeline=compose.timeline(documents, whole, compose.of_wholes(drawn, units), tuple(flat(one.happenings for one in readings))),
        lineage=lineage,
        decisions=in_order(meant, put, named.decisions, ground.pronouns(unit.statement for unit in units)),
    )
    return render.with_revisions(dossier)


def in_order(*decided: Iterable[Decision]) -> tuple[Decision, ...]:
    """Each decision once, in the order of the documents' words."""
    return tuple(sorted(dict.fromkeys(flat(decided)), key=lambda decision: decision.order))


def grounded(units: Sequence[Unit], entities: Sequence[Entity]) -> tuple[Unit, ...]:
    """The units with their speakers known."""
    spoken = ground.grounded((unit.statement for unit in units), entities)
    return tuple(replace(unit, statement=statement) for unit, statement in zip(units, spoken, strict=True))


def judged(
    units: Sequence[Unit],
    sketches: Sequence[Sketch],
    entities: Sequence[Entity],
    figures: Sequence[Figure],
    places: Sequence[Place],
    documents: Sequence[Document],
    rows: NDArray[np.float32],
    *,
    engine: Engine,
    settings: Settings,
    least: float,
    watch: Watch,
) -> tuple[tuple[judge.Side, ...], tuple[Judgement, ...]]:
    """Judge the pairs of units that are worth it, and give what was looked at. `rows` are the vectors of those that are compared.

    Of pairs that are less alike than the `least`, few are worth it.
    """
    statements = [unit.statement for unit in units if unit.compared]
    sketches = [sketch for unit, sketch in zip(units, sketches, strict=True) if unit.compared]
    pairs = link.candidates(statements, sketches, entities, rows, neighbours=settings.neighbours, near=settings.near)
    crowd = judge.crowds(statements, pairs.first, pairs.second, pairs.cosines)
    sides = judge.sides(statements, sketches, entities, figures, crowd, places, documents)
    likenesses = judge.likenesses(sides, pairs.first, pairs.second, pairs.cosines)
    asked = judge.worth_judging(sides, pairs.first, pairs.second, likenesses, least=least)
    found = zip(pairs.first[asked].tolist(), pairs.second[asked].tolist(), likenesses[asked].tolist(), strict=True)
    questions = [Question(sides[left], sides[right], likeness) for left, right, likeness in found]
    return sides, tuple(watch("judging", engine.map(partial(verdict, same=settings.same), questions), len(questions)))


def by_rules(
    units: Sequence[Unit], entities: Sequence[Entity], sides: Sequence[judge.Side], verdicts: Sequence[Judgement]
) -> tuple[Judgement, ...]:
    """The verdicts on pairs, and what follows from all of them together or from what is told in passing."""
    return *verdicts, *judge.by_context(sides, verdicts), *judge.attributes(units, entities, verdicts)


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
    """Two units, and how likely they say the same."""

    left: judge.Side
    right: judge.Side
    likeness: float


def verdict(question: Question, *, same: float) -> Judgement:
    return judge.judgement(question.left, question.right, question.likeness, same=same)


def flat(lists: Iterable[Iterable[T]]) -> Iterator[T]:
    return (item for items in lists for item in items)


def digest(settings: Settings) -> str:
    """The settings as a dossier names them: equal settings, equal digest."""
    return "sha256:" + hashlib.sha256(json.dumps(asdict(settings), sort_keys=True).encode()).hexdigest()


def check_output(folder: Path) -> None:
    """Raise UnusableOutput before the work where a dossier could not be saved there after it."""
    store.check(folder)


def replaced(built: Built, folder: Path) -> tuple[tuple[Document, ...], tuple[Document, ...]]:
    """The documents of the dossier that stands in a folder, and those among them that were not read for the new one."""
    try:
        before = store.read(folder / store.DATABASE).documents
    except NotADossier:  # nothing stands there, or what another version wrote
        return (), ()
    read = {document.sha256 for document in built.dossier.documents}
    return before, tuple(document for document in before if document.sha256 not in read)


def save(built: Built, folder: Path, *, onto: store.Making | None = None) -> None:
    """Write a dossier folder; one that stands there is replaced whole or not at all, but for what readers judged.

    Raises UnusableOutput, also where the dossier that documents were added `onto` is
    no longer what stands there.
    """
    database = folder / store.DATABASE
    with store.held(database) as corrections:
        if onto is not None and store.making(database) != onto:
            raise UnusableOutput(f"{folder}: was changed by somebody else meanwhile; add the documents again")
        with store.replacing(folder) as new:
            write_database(built, new / store.DATABASE, corrections)
            shown = render.with_revisions(compose.corrected(built.dossier, corrections))
            for name, text in render.files(shown, built.asked.words).items():
                (new / name).write_text(text, encoding="utf-8")


def write_database(built: Built, database: Path, corrections: Sequence[Correction]) -> None:
    """Write what was built, with what readers judged before."""
    originals = sorted((one.sha256, one.path, one.content) for one in built.originals)
    files = sorted(store.File(one.path, one.stem, one.sha256) for one in built.originals)
    making = store.Making(built.asked, tuple(files))
    store.write(database, built.dossier, originals, corrections, making=making, progress=built.progress)


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


def evaluated(gold: Path, folder: Path) -> tuple[dict[str, float | int | None], dict[str, list[tuple[object, ...]]]]:
    """Score a dossier against a gold annotation: the figures, and what was missed. Raises NotAGold and NotADossier."""
    annotated, dossier = evaluate.gold(gold), store.read(folder / store.DATABASE)
    if evaluate.apart(annotated, dossier):
        raise NotAGold(f"{gold}: no document of the gold annotation is in this dossier; build one of the reports that it annotates")
    return evaluate.scores(annotated, dossier), evaluate.misses(annotated, dossier)


def cache(*, fresh: bool) -> Results:
    """Where results are kept between runs; nowhere where all is to be done afresh."""
    return {} if fresh else store.Progress(store.usual_file())


def asked_for(folder: Path) -> store.Asked:
    """How a dossier was asked for. Raises NotADossier."""
    return store.making(folder / store.DATABASE).asked
