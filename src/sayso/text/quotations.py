"""Where quotation marks open and close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.model import Span
from sayso.text.paragraphs import paragraphs

DOUBLE = re.compile(r"[“”„\"«»]|``|''")
SINGLE_OPENS = re.compile(r"(?<![\w’'])[‘'](?=\w)")
SINGLE_CLOSES = re.compile(r"(?<=[.,!?…])[’'](?!\w)")
OPENING, CLOSING = "“„«``", "”»''"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words: `span` with the marks, `inside` without them."""

    span: Span
    inside: Span


def quotations(text: str) -> Iterator[Quotation]:
    """Yield each quotation, outermost only, in order.

    A quotation that its paragraph doesn't close runs to the paragraph's end, as
    newspapers print speech of several paragraphs. Single marks count where a
    paragraph has no double ones and the quoted words end in punctuation, so
    that an apostrophe is not taken for a mark.

    >>> text = 'She said “it rained, ‘hard’, all day” and “stayed in.'
    >>> [text[q.inside.start : q.inside.end] for q in quotations(text)]
    ['it rained, ‘hard’, all day', 'stayed in.']
    """
    for paragraph in paragraphs(text):
        marks = list(DOUBLE.finditer(text, paragraph.start, paragraph.end))
        yield from double(text, paragraph, marks) if marks else single(text, paragraph)


def double(text: str, paragraph: Span, marks: list[re.Match[str]]) -> Iterator[Quotation]:
    opened: re.Match[str] | None = None
    for mark in marks:
        if opened is None:
            opened = mark if opens(text, mark) else None
        elif mark.group() in CLOSING or (mark.group() not in OPENING and not opens(text, mark)):
            yield Quotation(Span(opened.start(), mark.end()), Span(opened.end(), mark.start()))
            opened = None
    if opened is not None:
        yield Quotation(Span(opened.start(), paragraph.end), Span(opened.end(), paragraph.end))


def opens(text: str, mark: re.Match[str]) -> bool:
    """Does the mark open a quotation? A straight one does where a word follows but none stands before."""
    if mark.group() in OPENING or mark.group() in CLOSING:
        return mark.group() in OPENING
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return not after.isspace() and (not before or before.isspace() or before in "([—–-/")


def single(text: str, paragraph: Span) -> Iterator[Quotation]:
    at = paragraph.start
    while opened := SINGLE_OPENS.search(text, at, paragraph.end):
        closed = SINGLE_CLOSES.search(text, opened.end(), paragraph.end)
        if closed is None:
            return
        yield Quotation(Span(opened.start(), closed.end()), Span(opened.end(), closed.start()))
        at = closed.end()
