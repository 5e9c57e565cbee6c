"""Vectors of stretches of text, near each other where two stretches say the same of one event.

A small transformer reads each sentence with the end of the one before, so that
'he' and 'the attack' are read in their place; a stretch is the mean of what it
made of the stretch's words, so that all stretches of a sentence, one inside
another, cost one reading. It was learned from events in which every wording of
a claim is annotated (`training/matcher`).
"""

from __future__ import annotations

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from sayso.language.onnx import session
from sayso.language.parse import Parse
from sayso.language.weights import MATCHER
from sayso.model import Span

if TYPE_CHECKING:
    import tokenizers

TOKENIZER: Final = Path(__file__).with_name("minilm_tokenizer.json")
DIMENSIONS: Final = 384
OWN: Final = 80
"""Word pieces read at once; the rest of a longer sentence is read after them."""
BEFORE: Final = 12
"""Word pieces of what stands before, which are read with them: half as many as in training, at no loss."""
BATCH: Final = 8
"""Windows read together at most; more are no faster."""
UNLIKE: Final = 3
"""Pieces by which these may differ in length: each is filled up to the longest, and what fills it costs as much as words."""
BEGINNING, BREAK = 101, 102
"""Of BERT's vocabulary: [CLS] and [SEP]."""

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Window:
    """Word pieces that are read together: what stands before, and their own with their places in the text."""

    before: tuple[int, ...]
    own: tuple[int, ...]
    places: tuple[Span, ...]

    @property
    def pieces(self) -> list[int]:
        return [BEGINNING, *self.before, *([BREAK] if self.before else []), *self.own, BREAK]

    @property
    def first(self) -> int:
        """Where its own pieces begin."""
        return 1 + len(self.before) + bool(self.before)


def vectors(parse: Parse, stretches: Sequence[Sequence[Span]]) -> Rows:
    """A row of unit length for each stretch, so that a dot product is a cosine.

    A stretch is the spans of its words. One without a word has a row of zeros. Sentences without a stretch are not read.
    """
    seen = list(reached(windows(parse), [part for parts in stretches for part in parts]))
    starts = np.array([place.start for window in seen for place in window.places], dtype=np.int64)
    ends = np.array([place.end for window in seen for place in window.places], dtype=np.int64)
    states = states_of(seen)
    rows = np.zeros((len(stretches), DIMENSIONS), dtype=np.float32)
    for row, parts in enumerate(stretches):
        reaches = [(np.searchsorted(ends, part.start, side="right"), np.searchsorted(starts, part.end)) for part in parts]
        mine = np.array([index for first, last in reaches for index in range(first, last)], dtype=np.int64)
        if len(mine):
            mean = states[mine].mean(axis=0)
            rows[row] = mean / max(float(np.linalg.norm(mean)), 1e-9)
    return rows


def windows(parse: Parse) -> Iterator[Window]:
    """The sentences in order, each behind the end of what stands before it."""
    before: list[int] = []
    for index in range(len(parse.sentences)):
        span = parse.sentence_span(index)
        read = tokenizer().encode(parse.words(span), add_special_tokens=False)
        for first in range(0, len(read.ids), OWN):
            own = read.ids[first : first + OWN]
            places = (Span(span.start + start, span.start + end) for start, end in read.offsets[first : first + OWN])
            yield Window(tuple(before[-BEFORE:]), tuple(own), tuple(places))
            before = own


def reached(found: Iterable[Window], parts: Sequence[Span]) -> Iterator[Window]:
    """Yield the windows in which a word of some part stands."""
    starts, ends = sorted(part.start for part in parts), sorted(part.end for part in parts)
    for window in found:
        begun, over = bisect_left(starts, window.places[-1].end), bisect_right(ends, window.places[0].start)
        if begun > over:
            yield window


def states_of(seen: Sequence[Window]) -> Rows:
    """What the network makes of each piece, in the order of the windows."""
    found: dict[int, Rows] = {}
    for batch in batches([len(window.pieces) for window in seen]):
        found.update(zip(batch, read([seen[index] for index in batch]), strict=True))
    return np.concatenate([np.zeros((0, DIMENSIONS), dtype=np.float32), *(found[index] for index in range(len(seen)))])


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places of windows that are read together, which are of nearly one length.

    >>> list(batches([40, 9, 12, 39]))
    [[1, 2], [3, 0]]
    """
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lambda place: (lengths[place], place)):
        if batch and (len(batch) == BATCH or lengths[place] > lengths[batch[0]] + UNLIKE):
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch


def read(batch: Sequence[Window]) -> list[Rows]:
    """The states of each window's own pieces."""
    longest = max(len(window.pieces) for window in batch)
    pieces, own, mask = (np.zeros((len(batch), longest), dtype=np.int64) for _ in range(3))
    for row, window in enumerate(batch):
        pieces[row, : len(window.pieces)] = window.pieces
        mask[row, : len(window.pieces)] = 1
        own[row, window.first : window.first + len(window.own)] = 1
    [states] = session(MATCHER).run(["states"], {"pieces": pieces, "own": own, "mask": mask})
    ends = np.cumsum([len(window.own) for window in batch])
    return np.split(states, ends[:-1])


@functools.cache
def tokenizer() -> tokenizers.Tokenizer:
    """MiniLM's, which reads whole texts. It is loaded with the model only: `import sayso` must stay light."""
    import tokenizers  # noqa: PLC0415

    loaded = tokenizers.Tokenizer.from_file(str(TOKENIZER))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded
