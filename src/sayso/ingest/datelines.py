"""Datelines: where, when and by which agency a report was filed, before its first sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.model import Furniture
from sayso.text.paragraphs import paragraphs

WITHIN = 8
"""Paragraphs from the top in which a dateline may stand: headlines, decks and bylines come before it."""
SENTENCE = 12
"""Characters that follow a dateline at least."""
PLACE = r"[A-ZÀ-Þ][\w’'.À-ÿ-]*(?:[ /][A-ZÀ-Þ][\w’'.À-ÿ-]*){0,4}"
CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ’'.-]+){0,4}"
DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)"
AGENCY = r" ?\([A-Z][\w .,/&’'-]{1,40}\)"
DASH = r"(?:\s*(?:—|–|--|―)\s*| - )"
DATELINE = re.compile(
    r"(?!FILE|AP|BREAKING|UPDATE|WATCH)"
    rf"(?:{CAPITALS}(?:, {PLACE})?{DAY}?(?:{AGENCY})?|{PLACE}(?:, {PLACE})?{DAY}?{AGENCY}|\([A-Z]{{2,8}}\)){DASH}"
)
"""'PORT ELLEN, Scotland, June 3 (Harbour Wire) -': a place in capitals, or any place with its agency."""


def datelines(text: str, marked: Sequence[Furniture]) -> Iterator[Furniture]:
    """Yield the dateline of a report, if it has one; a sentence follows it.

    >>> text = "Ferry sinks\\n\\nPORT ELLEN, June 3 (Harbour Wire) - The ferry sank."
    >>> [text[line.start : line.end] for line in datelines(text, ())]
    ['PORT ELLEN, June 3 (Harbour Wire) - ']
    """
    taken = [(piece.start, piece.end) for piece in marked]
    for number, paragraph in enumerate(paragraphs(text)):
        if number >= WITHIN:
            return
        match = DATELINE.match(text, paragraph.start, paragraph.end)
        free = match is not None and not any(start < match.end() and match.start() < end for start, end in taken)
        if match is not None and free and match.end() < paragraph.end - SENTENCE:
            yield Furniture(match.start(), match.end(), "credit")
            return
