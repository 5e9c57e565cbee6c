"""Posts of a social network that a report shows whole: 'It is over. — Ana Ruiz (@anaruiz) May 3, 2021'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.extract.attribution import Attribution, spans
from sayso.language.parse import Parse
from sayso.model import Span
from sayso.text.paragraphs import paragraphs

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DAY = rf"(?:{MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}} {MONTH},? \d{{4}})"
NAME = r"(?P<name>(?=[^\n(]*\w)(?:(?! - )[^()\n—–]){1,60}?)"
SIGNED = re.compile(rf"(?:(?:^|(?<=\s))(?:—|–|--?) |— ?){NAME} \(@\w{{1,30}}\)(?:,? ?{DAY}|(?=\s*$))", re.MULTILINE)
"""Name and handle behind a dash, and a day or the line's end: not 'the mayor – Ana Ruiz (@anaruiz) – said'."""
LINK = re.compile(r"(?:https?://|pic\.twitter\.com/)\S+$")


def by_posts(parse: Parse) -> Iterator[Attribution]:
    """Yield each post, whole: its text stands before the signature, from its line's start or the post before."""
    for line in paragraphs(parse.text):
        start = line.start
        for signed in signatures(parse.text, line):
            end = start + len(without_links(parse.text[start : signed.start()]))
            parts = spans(parse, list(parse.within(Span(start, end))))
            start = signed.end()
            name = parse.within(Span(*signed.span("name")))
            if parts and name:
                yield Attribution(parts=parts, cue=None, source=parse.span(name), post=True)


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
