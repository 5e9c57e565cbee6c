"""A brief as HTML: a page of its own that prints well.

Footnotes link both ways. The page loads and runs nothing: its policy allows
its own style sheet by its hash, and no script.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from sayso.render.brief.as_markdown import more
from sayso.render.brief.outline import Outline, Part, PieceKind

POLICY = "default-src 'none'; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True, slots=True)
class Mark:
    """A footnote's number in the text, and which of all marks it is."""

    place: int
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """A piece with its marks."""

    text: str
    kind: PieceKind
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """A part as the template lays it out: its paragraphs' runs, and what follows them."""

    heading: str
    paragraphs: tuple[tuple[Run, ...], ...]
    after: str


def page(made: Outline) -> str:
    style = files(__package__).joinpath("templates/brief.css").read_text(encoding="utf-8")
    digest = f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"
    return _template().render(style=style, policy=POLICY.format(style=digest), **_given(made)) + "\n"


def _given(made: Outline) -> dict[str, Any]:
    """What the templates lay out; `back` are the marks that each note leads back to."""
    parts = list(laid(made))
    marks = [mark for part in parts for paragraph in part.paragraphs for run in paragraph for mark in run.marks]
    back = {note.number: [mark.place for mark in marks if mark.number == note.number] for note in made.notes}
    return {"made": made, "parts": parts, "back": back}


def laid(made: Outline) -> Iterator[Laid]:
    """The parts with every mark counted through."""
    numbers, place = made.numbers(), 0
    for part in made.parts:
        paragraphs = []
        for paragraph in part.paragraphs:
            runs: list[Run] = []
            for sentence in paragraph:
                if runs:
                    runs.append(Run(" ", "phrase", ()))
                for piece in sentence:
                    marks = tuple(Mark(place + count, numbers[cite]) for count, cite in enumerate(piece.cites, start=1))
                    place += len(marks)
                    runs.append(Run(piece.text, piece.kind, marks))
            paragraphs.append(tuple(runs))
        yield Laid(part.heading, tuple(paragraphs), after(part))


def after(part: Part) -> str:
    """What follows a part's paragraphs: that there are none, or more."""
    if part.left:
        return more(part)
    return "" if part.paragraphs else part.empty


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("sayso.render.brief"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("brief.html")
