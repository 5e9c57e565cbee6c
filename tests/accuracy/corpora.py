"""Annotated events: the sample that comes with the code, and those that lie beside the checkout."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import sample

BESIDE = sample.EXAMPLES.parents[1] / "shared"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Reports of one event, and what an editor found in them."""

    name: str
    reports: Path
    gold: Path

    @property
    def present(self) -> bool:
        return self.reports.is_dir() and self.gold.is_file()


CORPORA = (
    Corpus("sample", sample.REPORTS, sample.GOLD),
    Corpus("seeds", BESIDE / "seeds", BESIDE / "gold" / "seeds.json"),
    Corpus("costa-rica-crash", BESIDE / "data" / "newscluster" / "costa-rica-crash", BESIDE / "gold" / "costa-rica-crash.json"),
)


def digest(corpus: Corpus) -> str:
    """The SHA-256 of the reports, by name and content, and of the annotation."""
    hashed = hashlib.sha256()
    for name, content in files(corpus):
        hashed.update(f"{name}\0{len(content)}\0".encode())
        hashed.update(content)
    return f"sha256:{hashed.hexdigest()}"


def files(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    for path in sorted(path for path in corpus.reports.rglob("*") if path.is_file()):
        yield path.relative_to(corpus.reports).as_posix(), path.read_bytes()
    yield "gold", corpus.gold.read_bytes()
