"""A small model that marks sources, cues and contents of attribution, word by word.

MiniLM fine-tuned on PolNeAR (`training/attribution`), int8 ONNX. For each word
it gives the odds of seven BIO tags and two pointers: from a content or cue to
where its cue begins, and from a cue or source to where its source begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Word:
    """One word or mark as the tagger sees it."""

    start: int
    end: int
    text: str
    feature: int
    opens: bool
    """Does a sentence or paragraph begin here? Windows are cut there."""


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
