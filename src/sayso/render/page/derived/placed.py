"""Which places a map lists: those that have a position, and of the others those that a report puts something at.

What is only called like a place ('Islam', 'European') would stand among these, and no map can show that it is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from sayso.model import Document, Mention, Place
from sayso.render.reading import Reading, once

PLACE: Final = r"(?:village|town|city|district|region|province|county|island|port|settlement|hamlet|suburb|valley|river|base|border)"
BEFORE: Final = re.compile(
    rf"(?i:\b(?:in|at|near|into|towards?|around|outside|inside|between|behind|beside|off|{PLACE}s?,?|{PLACE}s? of)\s+(?:the\s+)?)"
    r"(?:[A-Z][\w’'-]*(?:\s*,\s*|\s+and\s+|,\s*and\s+))?$"
)
"""What stands before a name that something is put at, another name of a list between."""
REACH: Final = 60
"""Characters before a name in which that stands."""
AFTER: Final = "and|or|but|on|in|at|to|for|from|by|with|near|where|which|who|that|after|before|while|when|as|is|was|were|had|has"
NOUN: Final = re.compile(rf"\s+(?!(?:{AFTER}|{PLACE})\b)[a-z]")
"""How words go on behind a name that only tells of what kind something is: 'in Western countries'."""


@once
def listed(read: Reading) -> Sequence[Place]:
    return [place for place in read.dossier.places if place.lat is not None or not place.mentions or _put_at(read, place)]


def _put_at(read: Reading, place: Place) -> bool:
    return any(_is_where(read.documents[mention.doc], mention) for mention in place.mentions)


def _is_where(document: Document, mention: Mention) -> bool:
    before = document.text[max(0, mention.start - REACH) : mention.start]
    return BEFORE.search(before) is not None and NOUN.match(document.text, mention.end) is None
