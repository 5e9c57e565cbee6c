"""What became of people: the counts that a reader asks for first, and which of them are of the whole event."""

from __future__ import annotations

import re
from typing import Final

from sayso.model import Figure
from sayso.render.reading import Reading

ALIKE: Final = (
    ("killed", "died", "dead", "drowned"),
    ("wounded", "injured", "hurt", "harmed"),
    ("missing",),
    ("casualties",),
    ("rescued",),
    ("aboard",),
    ("kidnapped", "abducted", "captured", "detained", "arrested"),
    ("evacuated", "displaced", "homeless"),
    ("hospitalized", "hospitalised", "infected", "sick"),
    ("released",),
)
"""What becomes of people, in the order in which readers ask; words that tell of one thing stand together."""
FATES: Final = tuple(word for words in ALIKE for word in words)
PART: Final = re.compile(r"\s+(?:of (?:the|those|these|them|its|their|whom|which)|from (?:the|those|these|them|among|whom))\b")
"""How words go on that count some of those who were told of before."""
INCLUDING: Final = re.compile(r"\b(?:including|among them)\s+(?:at least\s+|about\s+)?$")
"""How words begin that do."""
POINTING: Final = re.compile(r"\b(?:that|this|those|these) (?:attack|incident|strike|raid|crash|day|time|year|month|week)\b")
"""What a count of another event points back with."""


def of_the_whole(read: Reading, figure: Figure) -> bool:
    """Is it a count of this event, and not of a part of it ('two of the dead') or of another ('killed in that raid')?"""
    span, text = read.around(figure.doc, figure.start, figure.end), read.documents[figure.doc].text
    stated = figure.low is not None or figure.high is not None
    of_some = PART.search(f"{figure.text} ") or PART.match(text, figure.end) or INCLUDING.search(text, span.start, figure.start)
    return stated and not of_some and not POINTING.search(text, span.start, span.end)
