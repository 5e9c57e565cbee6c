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
SIGNED = re.compile(
    rf"(?:(?:^|(?<=\s))(?:—|–|--?) |— ?)(?P<name>(?:(?! - )[^()\n—–]){{1,60}}?) \(@\w{{1,30}}\)(?:,? ?{DAY}|(?=\s*$))", re.MULTILINE
)
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
            if parts:
                yield Attribution(parts=parts, cue=None, source=Span(*signed.span("name")), post=True)


def signatures(text: str, line: Span) -> Iterator[re.Match[str]]:
    return SIGNED.finditer(text, line.start, line.end)


def is_signature(parse: Parse, part: Span) -> bool:
    """Is a stretch no more than a post's signature, or a link before one?"""
    start, end = parse.text.rfind("\n", 0, part.start) + 1, parse.text.find("\n", part.start)
    line = Span(start, end if end >= 0 else len(parse.text))
    return any(
        start + len(without_links(parse.text[start : signed.start()])) <= part.start and part.end <= signed.end()
        for signed in signatures(parse.text, line)
    )


def without_links(words: str) -> str:
    while (found := LINK.search(words.rstrip())) is not None:
        words = words[: found.start()]
    return words.rstrip()
