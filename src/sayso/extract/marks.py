"""Quotations that only their paragraph tells: speech of several paragraphs in single marks, and a headline's last words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.model import Span
from sayso.text.paragraphs import paragraphs
from sayso.text.quotations import Quotation, quotations

INSIDE: Final = r"(?P<inside>(?=[A-Z])(?:[^‘’'\n]|[’'](?=\w))+"
WHOLE: Final = re.compile(rf"\s*[‘']{INSIDE}[.!?…][”\"]?)[’']?\s*")
"""A paragraph that a single mark opens and that no other one closes before its end."""
LAST: Final = re.compile(rf"[:–—-]\s[‘']{INSIDE})[’']\s*$")
"""What a headline quotes at its end: 'Mayor on the flood: ‘We were lucky’'."""


def all_quotations(text: str) -> Iterator[Quotation]:
    """Yield each quotation in order, also those in single marks that run from paragraph to paragraph.

    Newspapers that quote in single marks leave them open where the speech goes on in
    the next paragraph. An apostrophe inside a word is no mark, nor is one before a
    word that begins small.

    >>> text = "‘We saw the river’s edge give way.\\n\\n‘Then it was gone.’"
    >>> [text[q.inside.start : q.inside.end] for q in all_quotations(text)]
    ['We saw the river’s edge give way.', 'Then it was gone.']
    """
    added = [quotation for paragraph in paragraphs(text) for quotation in in_single_marks(text, paragraph)]
    others = [one for one in quotations(text) if not any(one.span.overlaps(other.span) for other in added)]
    yield from sorted((*added, *others), key=lambda quotation: quotation.span)


def in_single_marks(text: str, paragraph: Span) -> Iterator[Quotation]:
    found = WHOLE.fullmatch(text, paragraph.start, paragraph.end) or LAST.search(text, paragraph.start, paragraph.end)
    if found is not None:
        yield Quotation(Span(*found.span()), Span(*found.span("inside")))
