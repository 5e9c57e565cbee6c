"""A document's text cut up for display: every stretch knows which statements cover it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.model import Document, Furniture, Span, Statement
from sayso.render.reading import Reading
from sayso.text.paragraphs import paragraphs

TINTS = 6
"""So many speakers of a document have a tint of their own; the rest share one."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement with its number in the document, its speaker and the speaker's tint (0: shared)."""

    said: Statement
    number: int
    speaker: str
    tint: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text that the same statements cover from end to end."""

    text: str
    covering: tuple[Numbered, ...]
    """Innermost last."""
    starting: tuple[Numbered, ...]
    """The statements whose first stretch this is."""
    ending: tuple[Numbered, ...]
    """The statements whose last stretch this is."""
    is_cue: bool
    is_source: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the part of one that is furniture or is not."""

    segments: tuple[Segment, ...]
    furniture: str | None
    statements: tuple[Numbered, ...]
    """Those that begin here."""


def numbered(read: Reading, document: Document) -> list[Numbered]:
    """The document's statements in the order of its text."""
    chosen = [said for said in read.dossier.statements if said.doc == document.id]
    speakers = Counter(read.speaker(said) for said in chosen if said.kind != "narrated")
    commonest = sorted(speakers, key=lambda name: (-speakers[name], name))[:TINTS]
    tints = {name: place for place, name in enumerate(commonest, start=1)}
    ordered = sorted(chosen, key=lambda said: (said.start, -said.end, said.id))
    return [Numbered(said, number, read.speaker(said), _tint(tints, read, said)) for number, said in enumerate(ordered, start=1)]


def _tint(tints: dict[str, int], read: Reading, said: Statement) -> int:
    return 0 if said.kind == "narrated" else tints.get(read.speaker(said), 0)


def blocks(document: Document, statements: Sequence[Numbered]) -> Iterator[Block]:
    """The document's paragraphs with its statements in them."""
    edges = sorted({edge for stretch in document.furniture for edge in (stretch.start, stretch.end)})
    spans = [piece for paragraph in paragraphs(document.text) for piece in _pieces(paragraph, edges)]
    for span, cut in zip(spans, segments(document.text, spans, statements), strict=True):
        began = tuple(row for segment in cut for row in segment.starting)
        yield Block(cut, _furniture(document.furniture, span), began)


def segments(text: str, spans: Sequence[Span], statements: Sequence[Numbered]) -> list[tuple[Segment, ...]]:
    """Cut each span at every boundary of the statements in it.

    A statement starts in the first stretch that it covers and ends in the last,
    so it does each once, whatever the spans leave out.
    """
    cut = [_cut(span, [row for row in statements if _touches(row.said, span)]) for span in spans]
    covered = [(piece, row.number) for pieces in cut for piece, covering in pieces for row in covering]
    last = {number: piece for piece, number in covered}
    first = {number: piece for piece, number in reversed(covered)}
    cues = {Span(row.said.cue.start, row.said.cue.end) for row in statements if row.said.cue}
    sources = {Span(row.said.source.start, row.said.source.end) for row in statements if row.said.source}
    return [
        tuple(
            Segment(
                text=text[piece.start : piece.end],
                covering=covering,
                starting=tuple(row for row in covering if first[row.number] == piece),
                ending=tuple(row for row in covering if last[row.number] == piece),
                is_cue=any(piece in cue for cue in cues),
                is_source=any(piece in source for source in sources),
            )
            for piece, covering in pieces
        )
        for pieces in cut
    ]


def _cut(span: Span, statements: Sequence[Numbered]) -> list[tuple[Span, tuple[Numbered, ...]]]:
    """The pieces of a span with the statements over each, shortest last."""
    cuts = {edge for row in statements for stretch in (*parts(row.said), *_marks(row.said)) for edge in (stretch.start, stretch.end)}
    longest_first = sorted(statements, key=lambda row: (row.said.start - row.said.end, row.number))
    return [
        (piece, tuple(row for row in longest_first if any(piece in part for part in parts(row.said))))
        for piece in _pieces(span, sorted(cuts))
    ]


def parts(said: Statement) -> tuple[Span, ...]:
    """What is highlighted of a statement."""
    return said.parts or (Span(said.start, said.end),)


def _marks(said: Statement) -> Iterator[Span]:
    for words in (said.cue, said.source):
        if words is not None:
            yield Span(words.start, words.end)


def _touches(said: Statement, span: Span) -> bool:
    return any(part.overlaps(span) for part in (*parts(said), *_marks(said)))


def _pieces(span: Span, cuts: Sequence[int]) -> Iterator[Span]:
    """The span cut at some offsets, in order."""
    edges = [span.start, *(cut for cut in cuts if span.start < cut < span.end), span.end]
    for start, end in pairwise(edges):
        yield Span(start, end)


def _furniture(furniture: Iterable[Furniture], span: Span) -> str | None:
    return next((stretch.kind for stretch in furniture if stretch.start <= span.start and span.end <= stretch.end), None)
