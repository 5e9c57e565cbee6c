"""A brief laid out for a writer of any format: runs of words with the marks of their footnotes, and what follows each part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.render.brief.outline import Outline, Part, PieceKind
from sayso.render.words import counted


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
        return f"There was no room for {counted(part.left, 'more sentence')}; see the dossier."
    return part.beside if part.paragraphs else part.empty
