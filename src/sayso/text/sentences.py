"""Where a sentence begins and ends."""

from __future__ import annotations

import re

from sayso.model import Span

BREAK = re.compile(r"\n(?:[ \t]*(?:#{1,6}|[-*•>])(?=[ \t]))?[ \t]*|(?<=[.!?…])[”\"’')\]*_]*[ \t]+(?=[“\"‘'(\[]?[A-Z0-9])")
"""Between sentences; the signs with which Markdown begins a head or the line of a list are of none."""
TITLE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Gov|Sen|Rep|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.[ \t]+$"
)
"""A stop after one of these ends no sentence."""
REACH = 600
"""Characters on either side of a statement within which its sentence is looked for."""


def sentence(text: str, start: int, end: int) -> Span:
    """The sentence, or sentences, that hold a stretch of text.

    >>> text = "It rained. Gen. Vale said it snowed. It hailed."
    >>> span = sentence(text, 25, 34)
    >>> text[span.start:span.end]
    'Gen. Vale said it snowed.'
    >>> span = sentence(text, 11, 20)
    >>> text[span.start:span.end]
    'Gen. Vale said it snowed.'
    >>> text = "It hailed on Nov. 13 in Amel."
    >>> sentence(text, 3, 9).end == len(text)
    True
    """
    first, low, high = beginning(text, start), max(0, start - REACH), min(len(text), end + REACH)
    after = (match.start() for match in BREAK.finditer(text, end, high) if not TITLE.search(text, max(low, match.end() - 8), match.end()))
    last = next(after, high)
    # The closing quotation mark belongs to the sentence that it ends.
    while last < len(text) and text[last] in "”\"’')]*_":
        last += 1
    return Span(first, max(end, last))


def sentence_before(text: str, start: int) -> str:
    """The words before a place that stand in its sentence, as far as its beginning is looked for.

    >>> sentence_before("It rained. If Gen. Vale leaves, the town falls.", 32)
    'If Gen. Vale leaves, '
    """
    return text[beginning(text, start) : start]


def beginning(text: str, start: int) -> int:
    low = max(0, start - REACH)
    # As far as the letter that a sentence begins with, by which the break before it is known.
    breaks = (match.end() for match in reversed([*BREAK.finditer(text, low, start + 2)]) if match.end() <= start)
    return next((end for end in breaks if not TITLE.search(text, max(low, end - 8), end)), low)
