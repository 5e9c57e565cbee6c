"""Annotated events: the sample that comes with the code, and those that lie beside the checkout."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.evaluate import Gold, gold, offsets
from tests import sample

BESIDE = sample.EXAMPLES.parents[1] / "shared"
EVENTS = Path(__file__).with_name("events")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Reports of one event, and what an editor found in them."""

    name: str
    reports: tuple[Path, ...]
    """Files, or folders that are read whole."""
    gold: Path

    @property
    def present(self) -> bool:
        return all(path.exists() for path in (*self.reports, self.gold))

    def annotation(self) -> Gold:
        return gold(self.gold)


@dataclass(frozen=True, slots=True)
class Placed(Corpus):
    """An event whose annotation has places and labels only: the texts are not ours to publish."""

    def annotation(self) -> Gold:
        return offsets.gold(self.gold, BESIDE)


def placed(path: Path) -> Placed:
    content = json.loads(path.read_text(encoding="utf-8"))
    folder = BESIDE / content["texts"]
    return Placed(path.stem, tuple(folder / f"{document['id']}.json" for document in content["documents"]), path)


CORPORA = (
    Corpus("sample", (sample.REPORTS,), sample.GOLD),
    Corpus("seeds", (BESIDE / "seeds",), BESIDE / "gold" / "seeds.json"),
    Corpus("costa-rica-crash", (BESIDE / "data" / "newscluster" / "costa-rica-crash",), BESIDE / "gold" / "costa-rica-crash.json"),
    *(placed(path) for path in sorted(EVENTS.glob("*.json"))),
)


def digest(corpus: Corpus) -> str:
    """The SHA-256 of the reports, by name and content, and of the annotation."""
    hashed = hashlib.sha256()
    for name, content in files(corpus):
        hashed.update(f"{name}\0{len(content)}\0".encode())
        hashed.update(content)
    return f"sha256:{hashed.hexdigest()}"


def files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    for reports in corpus.reports:
        for path in sorted(path for path in reports.rglob("*") if path.is_file()) if reports.is_dir() else [reports]:
            yield path.relative_to(reports).as_posix() if reports.is_dir() else path.name, path.read_bytes()
    yield "gold", corpus.gold.read_bytes()
