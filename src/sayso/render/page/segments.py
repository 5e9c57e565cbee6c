"""A document's text cut up for display: every stretch knows which statements cover it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from sayso.model import Cue, Document, Furniture, Source, Span, Statement
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
    chosen = read.said_in.get(document.id, ())
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
    kinds = _kinds(document.furniture, spans)
    for place, cut in enumerate(segments(document.text, spans, statements)):
        began = tuple(row for segment in cut for row in segment.starting)
        yield Block(cut, kinds.get(place), began)


def segments(text: str, spans: Sequence[Span], statements: Sequence[Numbered]) -> list[tuple[Segment, ...]]:
    """Cut each span at every boundary of the statements in it; the spans are in order and apart.

    A statement starts in the first stretch that it covers and ends in the last,
    so it does each once, whatever the spans leave out.
    """
    stretches = [stretch for row in statements for stretch in (*parts(row.said), *_marks(row.said))]
    cuts = sorted({edge for stretch in stretches for edge in (stretch.start, stretch.end)})
    cut = [list(_pieces(span, cuts)) for span in spans]
    pieces = [piece for group in cut for piece in group]
    starts = [piece.start for piece in pieces]
    covering, starting, ending = (defaultdict[int, list[Numbered]](list) for _ in range(3))
    for row in sorted(statements, key=lambda row: (row.said.start - row.said.end, row.number)):
        covered = sorted({place for part in parts(row.said) for place in _places(starts, part)})
        for place in covered:
            covering[place].append(row)
        if covered:
            starting[covered[0]].append(row)
            ending[covered[-1]].append(row)
    cues = {place for row in statements if row.said.cue for place in _places(starts, row.said.cue)}
    sources = {place for row in statements if row.said.source for place in _places(starts, row.said.source)}
    cut_up = iter(
        Segment(
            text=text[piece.start : piece.end],
            covering=tuple(covering[place]),
            starting=tuple(starting[place]),
            ending=tuple(ending[place]),
            is_cue=place in cues,
            is_source=place in sources,
        )
        for place, piece in enumerate(pieces)
    )
    return [tuple(islice(cut_up, len(group))) for group in cut]


def parts(said: Statement) -> tuple[Span, ...]:
    """What is highlighted of a statement."""
    return said.parts or (Span(said.start, said.end),)


def _marks(said: Statement) -> Iterator[Cue | Source]:
    yield from (words for words in (said.cue, said.source) if words is not None)


def _pieces(span: Span, cuts: Sequence[int]) -> Iterator[Span]:
    """The span cut at some offsets, which are in order."""
    within = cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]
    for start, end in pairwise([span.start, *within, span.end]):
        yield Span(start, end)


def _places(starts: Sequence[int], stretch: Span | Cue | Source | Furniture) -> range:
    """Which pieces lie in a stretch, by where they start: all are cut at its edges."""
    return range(bisect_left(starts, stretch.start), bisect_left(starts, stretch.end))


def _kinds(furniture: Iterable[Furniture], spans: Sequence[Span]) -> dict[int, str]:
    """What the spans that are furniture are, by their place."""
    starts = [span.start for span in spans]
    found: dict[int, str] = {}
    for stretch in furniture:
        for place in _places(starts, stretch):
            found.setdefault(place, stretch.kind)
    return found
