"""Annotated events as the matcher learns from them: windows of their sentences, the stretches in these, and the claims that each words."""

from __future__ import annotations

import json
import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso import ingest, pipeline
from sayso.engine import Here
from sayso.extract.attribution import spans
from sayso.extract.units import stretches
from sayso.language.matcher import Window, windows
from sayso.language.parse import Parse, parse
from sayso.model import Document, DocumentId, Span
from sayso.settings import Settings
from tests.accuracy import coreference

LEAST = 0.4
"""Share of what either covers that an annotated stretch and one of ours must have in common for ours to stand for it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one window, one inside another or apart."""

    window: int
    doc: DocumentId
    span: Span
    pieces: tuple[int, int]
    """Where its pieces begin and end among those of the window."""

    def overlaps(self, other: Stretch) -> bool:
        return self.doc == other.doc and self.span.overlaps(other.span)


@dataclass(frozen=True, slots=True)
class Event:
    """One event with what is annotated of it; `claims` holds, for a stretch, the claims that it words."""

    name: str
    windows: tuple[Window, ...]
    stretches: tuple[Stretch, ...]
    claims: Mapping[int, frozenset[str]]


def event(gold: Path, data: Path) -> Event:
    """Read an event: one of ours (`events/`), with members as offsets, or one annotated with members' words."""
    written = json.loads(gold.read_text(encoding="utf-8"))
    documents = {document.id: document for document in reports(gold, written, data)}
    parses = {name: parse(document) for name, document in sorted(documents.items())}
    read: list[Window] = []
    found: list[Stretch] = []
    for name, words in parses.items():
        first = len(read)
        read += windows(words)
        found += placed(name, words, read, first)
    return Event(gold.stem, tuple(read), tuple(found), labelled(members(written, documents), found))


def reports(gold: Path, written: Mapping[str, Any], data: Path) -> Iterable[Document]:
    if written.get("corpus") == "ecbplus":
        _, topic, ending = gold.stem.split("-")
        paths = next(paths for paths in map(tuple, coreference.events(coreference.ECBPLUS / topic)) if paths[0].stem.endswith(ending))
        with tempfile.TemporaryDirectory() as folder:
            for path in paths:
                (Path(folder) / f"{path.stem}.txt").write_text(coreference.ecbplus(path, set()).document.text, encoding="utf-8")
            return ingested(Path(folder))
    names = {one if isinstance(one, str) else one["id"] for one in written["documents"]}
    folder = data.parent / "seeds" if gold.stem == "seeds" else data / "newscluster" / gold.stem
    return [document for document in ingested(folder) if document.id in names]


def ingested(folder: Path) -> Sequence[Document]:
    return ingest.numbered(one for one in pipeline.ingested([folder], Here(), Settings())[0])


def placed(name: DocumentId, words: Parse, read: Sequence[Window], first: int) -> Iterator[Stretch]:
    """Yield each sentence and the stretches inside it, where their pieces stand in one window."""
    for index in range(len(words.sentences)):
        sentence = list(words.sentence(index))
        inside = {(parts[0].start, parts[-1].end) for one in (sentence, *stretches(words, sentence)) if (parts := spans(words, one))}
        for start, end in sorted(inside):
            for number in range(first, len(read)):
                window = read[number]
                mine = [place for place, at in enumerate(window.places) if at.start < end and at.end > start]
                if mine:
                    yield Stretch(number, name, Span(start, end), (window.first + mine[0], window.first + mine[-1] + 1))
                    break


def members(written: Mapping[str, Any], documents: Mapping[str, Document]) -> Iterator[tuple[str, DocumentId, Span]]:
    for claim in written["claims"]:
        for member in claim["members"]:
            doc, start, end = member[:3] if isinstance(member, list) else worded(member, documents)
            if doc in documents and start is not None:
                yield claim["id"], DocumentId(doc), Span(start, end)


def worded(member: Mapping[str, str], documents: Mapping[str, Document]) -> tuple[str, int | None, int | None]:
    text = documents[member["doc"]].text if member["doc"] in documents else ""
    found = re.search(r"\s+".join(map(re.escape, member["text"].split())), text)
    return (member["doc"], found.start(), found.end()) if found else (member["doc"], None, None)


def labelled(wanted: Iterable[tuple[str, DocumentId, Span]], found: Sequence[Stretch]) -> Mapping[int, frozenset[str]]:
    """The claims of the stretch that fits each annotated member best, if it fits."""
    by_document: Mapping[DocumentId, list[int]] = defaultdict(list)
    for index, stretch in enumerate(found):
        by_document[stretch.doc].append(index)
    claims: Mapping[int, set[str]] = defaultdict(set)
    for claim, doc, span in wanted:
        best = max(by_document[doc], key=lambda index: fit(span, found[index].span), default=None)
        if best is not None and fit(span, found[best].span) >= LEAST:
            claims[best].add(claim)
    return {index: frozenset(names) for index, names in claims.items()}


def fit(one: Span, other: Span) -> float:
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (max(one.end, other.end) - min(one.start, other.start))
