"""What a brief is before it is written down: parts, paragraphs, sentences, pieces, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.model import DocumentId, EntityId

PieceKind = Literal["words", "name", "phrase"]


@dataclass(frozen=True, slots=True, order=True)
class Cite:
    """A stretch of a document that a piece rests on: one sentence, or the few that hold a statement."""

    doc: DocumentId
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence: a document's own, a name, or a fixed phrase of the program."""

    text: str
    kind: PieceKind = "phrase"
    cites: tuple[Cite, ...] = ()
    """What the footnotes after it lead to."""
    entity: EntityId | None = None
    """Whom a name stands for."""


Sentence = tuple[Piece, ...]
Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its paragraphs, and what to say when there are none."""

    heading: str
    paragraphs: tuple[Paragraph, ...]
    empty: str
    left: int = 0
    """Sentences that there was no room for."""
    beside: str = ""
    """What to say of what the program counts and cannot tell in sentences."""

    def sentences(self) -> Iterator[Sentence]:
        for paragraph in self.paragraphs:
            yield from paragraph


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: where the words stand, and the words."""

    number: int
    cite: Cite
    where: str
    """Outlet, title, day and offsets."""
    words: str
    """The sentence as the document has it."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole brief."""

    title: str
    lead: str
    """Days, reports, outlets and origins, and what the program counted."""
    caution: str
    """How far the counts are to be trusted."""
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]

    def numbers(self) -> dict[Cite, int]:
        return {note.cite: note.number for note in self.notes}

    def sentences(self) -> Iterator[Sentence]:
        for part in self.parts:
            yield from part.sentences()


def text(sentence: Sentence) -> str:
    """A sentence without its footnotes."""
    return "".join(piece.text for piece in sentence)


def length(sentence: Sentence) -> int:
    """Its words."""
    return len(text(sentence).split())
