"""What a report shows whole, signed: a post ('It is over. — Ana Ruiz (@anaruiz) May 3, 2021'), a quotation ('“It is over.” — Ana Ruiz')."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from sayso.extract.attribution import Attribution, spans
from sayso.language.parse import Parse
from sayso.model import Span
from sayso.text.paragraphs import paragraphs

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})"
NAME = r"(?P<name>(?=[^\n(]*\w)(?:(?! - )[^()\n—–]){1,60}?)"
SIGNED = re.compile(rf"(?:(?:^|(?<=\s))(?:—|–|--?) |— ?){NAME} \(@\w{{1,30}}\)(?:,? ?(?P<day>{DAY})|(?=\s*$))", re.MULTILINE)
"""Name and handle behind a dash, and a day or the line's end: not 'the mayor – Ana Ruiz (@anaruiz) – said'."""
QUOTED: Final = re.compile(r"[\"“”](?P<said>[^\n]{20,})[\"“”] ?(?:―|—|–|--?) ?(?P<name>[A-Z][\w.’'-]*(?: [\w.’',()-]+){1,8})")
"""A paragraph that is a quotation and, behind a dash, its speaker."""
LINK = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+$")


def by_posts(parse: Parse) -> Iterator[Attribution]:
    """Yield each post, whole.

    Its text stands before the signature, from its line's start or the post before;
    a dated signature on a line of its own signs the paragraph above.
    """
    above: Span | None = None
    for line in paragraphs(parse.text):
        start = line.start
        for signed in signatures(parse.text, line):
            alone = signed.start() == line.start and signed["day"] is not None
            first, last = (above.start, above.end) if alone and above is not None else (start, signed.start())
            end = first + len(without_links(parse.text[first:last]))
            parts = spans(parse, list(parse.within(Span(first, end))))
            start = signed.end()
            name = parse.within(Span(*signed.span("name")))
            if parts and name:
                yield Attribution(parts=parts, cue=None, source=parse.span(name), whole="post")
        above = line if start == line.start else None


def by_signed_quotations(parse: Parse) -> Iterator[Attribution]:
    """Yield each paragraph that is a quotation with its speaker's name behind a dash."""
    for line in paragraphs(parse.text):
        if (signed := QUOTED.fullmatch(parse.text, line.start, line.end)) is not None:
            parts = spans(parse, list(parse.within(Span(*signed.span("said")))))
            name = parse.within(Span(*signed.span("name")))
            if parts and name and not any(token.pos in {"VERB", "AUX"} for token in name):
                yield Attribution(parts=parts, cue=None, source=parse.span(name), whole="quotation")


def signatures(text: str, line: Span) -> Iterator[re.Match[str]]:
    return SIGNED.finditer(text, line.start, line.end)


def signed(text: str) -> list[Span]:
    """Where posts are signed, each with the links before it: no statement of the outlet."""
    found = []
    for line in paragraphs(text):
        start = line.start
        for signature in signatures(text, line):
            found.append(Span(start + len(without_links(text[start : signature.start()])), signature.end()))
            start = signature.end()
    return found


def without_links(words: str) -> str:
    while (found := LINK.search(words.rstrip())) is not None:
        words = words[: found.start()]
    return words.rstrip()
