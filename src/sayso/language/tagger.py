"""A small model that marks sources, cues and contents of attribution, word by word.

MiniLM fine-tuned on PolNeAR and annotated events (`training/attribution`), ONNX with eight-bit weights. For each word
it gives the odds of seven BIO tags, twice (`Tagging`), two pointers (from a content or cue to where
its cue begins, from a cue or source to where its source begins), and which words are a cue's content.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sayso.language.matcher import TOKENIZER
from sayso.language.onnx import session
from sayso.language.weights import TAGGER

if TYPE_CHECKING:
    import tokenizers

TAGS = ("O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT")
WORD = re.compile(r"\w+|[^\w\s]")
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": ".", "`": "'"})
"""Typographic marks as the encoder's vocabulary knows them."""
SHAPES, QUOTED, STARTS = 4, 3, 2
FEATURES = SHAPES * QUOTED * STARTS
"""Codes for case, place in a quotation, and start of a paragraph: the encoder itself sees lower case only."""
PIECES = 6
"""Word pieces kept of one word."""
WINDOW = 254
"""Word pieces that the encoder sees at once, its two marks not counted."""
BATCH = 1
"""Windows run at once: several are no faster, and beside others a window's odds would differ from its own in the last digits."""
CLS, SEP, UNKNOWN = 101, 102, 100
NOWHERE = 0
"""The place of the first mark, to which a cue without a source points."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark as the tagger sees it."""

    start: int
    end: int
    text: str
    feature: int
    opens: bool
    """Does a sentence or paragraph begin here? Windows are cut there."""


@dataclass(frozen=True, slots=True)
class Window:
    """A run of words, half-open, and log odds for pairs of them, words by words.

    Of each word's pointers to where its cue, or its source, begins (the last column
    of `source` is for none), and of each word, taken for a cue's first one, having
    another in its content.
    """

    first: int
    last: int
    cue: NDArray[np.float32]
    source: NDArray[np.float32]
    content: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tagging:
    """What the tagger makes of a text: words, the log odds of each tag for each, and pointers within each window.

    `every` has the tags of all attributions, attitudes too; `stated` those of statements alone.
    """

    words: tuple[Word, ...]
    every: NDArray[np.float32]
    stated: NDArray[np.float32]
    windows: tuple[Window, ...]


def words(text: str) -> list[Word]:
    """Split a text into the tagger's words.

    >>> [word.text for word in words('“It rained,” she said.')]
    ['"', 'It', 'rained', ',', '"', 'she', 'said', '.']
    """
    found: list[Word] = []
    quoted = False
    end = 0
    for match in WORD.finditer(text):
        between = text[end : match.start()]
        paragraph = not found or "\n" in between
        quoted = quoted and not paragraph
        mark = match.group() in {"“", "”", '"'}
        place = 2 if mark else int(quoted)
        if mark:
            quoted = match.group() == "“" or (match.group() == '"' and not quoted)
        opens = paragraph or (bool(between) and ends_sentence(found))
        feature = (shape(match.group()) * QUOTED + place) * STARTS + int(paragraph)
        found.append(Word(match.start(), match.end(), match.group().translate(PLAIN), feature, opens))
        end = match.end()
    return found


def shape(word: str) -> int:
    """0 lower case or a mark, 1 capitalised, 2 all capitals, 3 a number."""
    if word[0].isdigit():
        return 3
    if not word[0].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1


def ends_sentence(found: Sequence[Word]) -> bool:
    """Does the last word end a sentence? After a capital letter or a title, a full stop does not."""
    last = len(found) - 1
    while last > 0 and found[last].text in {'"', "'", ")", "]"}:
        last -= 1
    if found[last].text in {"!", "?"}:
        return True
    before = found[last - 1].text if last > 0 else ""
    return found[last].text == "." and not (len(before) == 1 and before.isupper()) and before not in TITLES


TITLES = frozenset("Mr Mrs Ms Dr Sen Rep Gov Gen Lt Col Sgt St Jr Sr Prof Rev vs No Inc Corp Co Jan Feb Aug Sept Oct Nov Dec".split())


def windows(lengths: Sequence[int], opens: Sequence[bool], longest: int = WINDOW) -> Iterator[tuple[int, int]]:
    """Yield runs of words, half-open, that fit the encoder; cut where a sentence opens, if one does.

    >>> list(windows([3, 3, 3, 3], [True, False, True, False], longest=9))
    [(0, 2), (2, 4)]
    """
    first = 0
    while first < len(lengths):
        last, total, cut = first, 0, 0
        while last < len(lengths) and total + lengths[last] <= longest:
            total += lengths[last]
            last += 1
            if last < len(lengths) and opens[last]:
                cut = last
        if last < len(lengths) and cut > first:
            last = cut
        yield first, last
        first = last


def tagging(found: Sequence[Word]) -> Tagging:
    """Run the tagger over words, those of `words` or some of their sentences."""
    split = [pieces_of(word.text) for word in found]
    bounds = list(windows([len(pieces) for pieces in split], [word.opens for word in found]))
    every = np.zeros((len(found), len(TAGS)), dtype=np.float32)
    stated = np.zeros_like(every)
    read: list[Window] = []
    order = sorted(bounds, key=lambda bound: (sum(map(len, split[bound[0] : bound[1]])), bound))
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        for (first, last), odds in zip(batch, run(found, split, batch), strict=True):
            every[first:last], stated[first:last], *pairs = odds
            read.append(Window(first, last, *pairs))
    return Tagging(tuple(found), every, stated, tuple(sorted(read, key=lambda window: window.first)))


def run(
    found: Sequence[Word], split: Sequence[Sequence[int]], batch: Sequence[tuple[int, int]]
) -> Iterator[tuple[NDArray[np.float32], ...]]:
    """Yield, for each window, the odds of both kinds of tags, both pointers and the contents at the words' first pieces."""
    lengths = [2 + sum(map(len, split[first:last])) for first, last in batch]
    pieces = np.zeros((len(batch), max(lengths)), dtype=np.int64)
    features, mask = np.zeros_like(pieces), np.zeros_like(pieces)
    places: list[NDArray[np.intp]] = []
    for row, (first, last) in enumerate(batch):
        counts = np.array([len(split[index]) for index in range(first, last)])
        places.append(np.concatenate(([1], 1 + np.cumsum(counts)[:-1])).astype(np.intp))
        pieces[row, : lengths[row]] = [CLS, *(piece for index in range(first, last) for piece in split[index]), SEP]
        features[row, 1 : lengths[row] - 1] = np.repeat([found[index].feature for index in range(first, last)], counts)
        mask[row, : lengths[row]] = 1
    every, stated, cues, sources, contents = session(TAGGER).run(None, {"pieces": pieces, "features": features, "mask": mask})
    for row, at in enumerate(places):
        cue = normal(cues[row][at, : lengths[row]])[:, at]
        source = normal(sources[row][at, : lengths[row]])[:, [*at, NOWHERE]]
        content = -np.logaddexp(0, -contents[row][at][:, at])
        yield normal(every[row][at]), normal(stated[row][at]), cue, source, content


def normal(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log softmax over the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    odds: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return odds


@functools.lru_cache(maxsize=50_000)
def pieces_of(word: str) -> tuple[int, ...]:
    """Ids of the first word pieces of a word."""
    return tuple(tokenizer().encode(word, add_special_tokens=False).ids[:PIECES]) or (UNKNOWN,)


@functools.cache
def tokenizer() -> tokenizers.Tokenizer:
    import tokenizers  # noqa: PLC0415  # loaded with the model only

    loaded = tokenizers.Tokenizer.from_file(str(TOKENIZER))
    loaded.no_padding()
    loaded.no_truncation()
    return loaded
