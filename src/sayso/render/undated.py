"""The words that name a day which nothing counts: 'Tuesday', in a report without a date of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.model import DocumentId, Figure, Moment, Span, Statement
from sayso.render.reading import Reading
from sayso.render.words import MONTHS

NAMED: Final = re.compile(rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{'|'.join(MONTHS)})\b", re.IGNORECASE)
"""What in words of time names a day; 'today' and 'a day after' do not say which."""


def said_on(read: Reading, said: Statement) -> str:
    """The words beside a statement that tell when it was said, nearest the words of saying; nothing where its day is known or none is told.

    A day among the words of the statement itself is that of what happened.
    """
    if said.said_on:
        return ""
    parts = said.parts or (Span(said.start, said.end),)
    around = read.sentence(said)
    beside = [moment for moment in _naming(read, said.doc, around) if not any(part.start <= moment.start < part.end for part in parts)]
    place = said.cue.start if said.cue else said.start
    return _nearest(beside, place)


def counted_on(read: Reading, figure: Figure) -> str:
    """The words in a figure's sentence that name a day, nearest the figure; nothing where its day is known or none is told."""
    if figure.as_of:
        return ""
    return _nearest(list(_naming(read, figure.doc, read.around(figure.doc, figure.start, figure.end))), figure.start)


def _naming(read: Reading, doc: DocumentId, span: Span) -> Iterator[Moment]:
    for moment in read.documents[doc].moments:
        if moment.value is None and span.start <= moment.start < span.end and NAMED.search(moment.text):
            yield moment


def _nearest(moments: list[Moment], place: int) -> str:
    nearest = min(moments, key=lambda moment: (abs(moment.start - place), moment.start), default=None)
    return " ".join(nearest.text.split()) if nearest else ""
