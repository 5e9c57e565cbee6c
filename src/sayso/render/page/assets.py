"""What the page carries beside the dossier: style sheets, scripts, other people's libraries and fonts."""

from __future__ import annotations

import base64
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

STYLES: Final = ("frame", "pieces", "print")
"""The style sheets beside those of the views, in order; that for paper has the last word."""
FIRST: Final = ("dossier", "words", "route", "server", "pieces", "opening", "frame")
"""The scripts that the first screen builds on, in order."""
SCRIPTS: Final = (
    "records",
    "parties",
    "correction_words",
    "correction_choices",
    "correction_forms",
    "correction_dialog",
    "stretches",
    "list",
    "reader",
    "beside",
    "claims_columns",
    "claims_filter",
    "evidence",
    "why",
)
"""Those that the other views build on: they run once the first screen stands."""
COMMONJS: Final = ".cjs"
SCRIPT: Final = (".js", COMMONJS)
FAMILIES: Final = {"source-serif-4": "Source Serif 4", "libre-franklin": "Libre Franklin"}
SUBSETS: Final = {
    "latin-ext": ("[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1e9f]", "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F"),
    "latin": ("", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215"),
    "cyrillic": ("[\u0400-\u045f\u0490\u0491\u04b0\u04b1]", "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116"),
    "greek": ("[\u0370-\u03ff]", "U+0370-03FF"),
}
"""Of each part of a font: what a text must hold for the page to need it, and the characters that it is for (as its package says)."""


@dataclass(frozen=True, slots=True)
class Package:
    """What somebody else published, with the files of it that the page carries."""

    name: str
    version: str
    licence: str
    integrity: str
    """Digest of the whole package, as its registry gives it."""
    files: Mapping[str, str]
    """The SHA-256 of each file as the page carries it, by its path inside the package."""

    @property
    def folder(self) -> str:
        return self.name.rpartition("/")[2]


@cache
def packages() -> tuple[Package, ...]:
    """What the page carries of other people's."""
    listed = tomllib.loads(_text("vendor/vendored.toml"))["package"]
    return tuple(Package(**row) for row in listed)


@cache
def libraries() -> tuple[str, ...]:
    """The scripts of other people, each as it runs in the page."""
    found = ((package, path) for package in packages() for path in package.files if path.endswith(SCRIPT))
    return tuple(_runnable(package, path.rpartition("/")[2]) for package, path in found)


def _runnable(package: Package, name: str) -> str:
    """A script as it stands; one that is a CommonJS module is defined as such (see `scripts/modules.js`)."""
    text = _text(f"vendor/{package.folder}/{name}")
    if not name.endswith(COMMONJS):
        return text
    module = package.name if name == f"index{COMMONJS}" else f"./{name}"
    return f'defineModule("{module}", (exports, require, process) => {{\n{text}\n}});\n'


@cache
def script(name: str) -> str:
    return _text(f"scripts/{name}.js")


@cache
def style(name: str) -> str:
    return _text(f"styles/{name}.css")


def fonts(words: str) -> str:
    """The style sheet with the fonts, those parts alone that these words need."""
    return "".join(_face(package, path) for package, path in _font_files() if _needed(path, words))


def _font_files() -> Iterator[tuple[Package, str]]:
    return ((package, path) for package in packages() for path in package.files if path.endswith(".woff2"))


def _subset(path: str) -> str:
    return max((name for name in SUBSETS if f"-{name}-wght" in path), key=len)


def _needed(path: str, words: str) -> bool:
    return re.search(SUBSETS[_subset(path)][0], words) is not None


def content(package: Package, path: str) -> bytes:
    """A file of a package as the page carries it."""
    return files(__package__).joinpath("vendor", package.folder, path.rpartition("/")[2]).read_bytes()


def _face(package: Package, path: str) -> str:
    style = "italic" if "italic" in path else "normal"
    address = f"data:font/woff2;base64,{base64.b64encode(content(package, path)).decode()}"
    return (
        f'@font-face{{font-family:"{FAMILIES[package.folder]}";font-style:{style};font-weight:200 900;font-display:swap;'
        f"src:url({address}) format('woff2');unicode-range:{SUBSETS[_subset(path)][1]}}}\n"
    )


def digest(text: str) -> str:
    """The source expression that allows exactly this inline text (CSP 3, 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _text(path: str) -> str:
    return files(__package__).joinpath(path).read_text(encoding="utf-8")
