"""Places where no sentence tells what a name is: in headlines and captions, and names with small words in them."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Sequence

from sayso.ground import datelines
from sayso.ground.misnamed import COMMON, LONGEST, PEOPLE, TOKEN, bare, foremost, is_common
from sayso.ground.names import Name
from sayso.ground.titles import HOUSES
from sayso.language import countries
from sayso.language.gazetteer_files import landmark_names
from sayso.language.regions import after_town
from sayso.model import Document, Span
from sayso.text.spelling import fold


def linked(document: Document) -> Iterator[Span]:
    """Yield the names with small words in them, which look like two: 'Trinidad and Tobago', 'Gulf of Mexico'."""
    for match in linked_names().finditer(document.text):
        if not datelines.furnished(match, document):
            yield Span(match.start(), match.end())


@functools.cache
def linked_names() -> re.Pattern[str]:
    names = {name for state in countries.countries().values() for name in (state.name, *state.names)} | {*landmark_names()}
    small = sorted((name for name in names if re.search(r" (?:of|and|the) ", name)), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:Democratic Republic of the Congo|{'|'.join(map(re.escape, small))})\b")


CAPITALISED = re.compile(r"[A-Z][\w’'-]*(?:\.(?=[A-Z ,]))?(?: (?:(?:of|&|de|la|el|al|del|du|des|dos|da) )?[A-Z][\w’'-]*)*")
HEADLINE = 4
"""Spaces in a run of capitalised words from which it is no name."""
LARGE = 100_000
"""People in a town whose name needs no other sign of being one."""


def unread(names: Sequence[Name], known: frozenset[str], document: Document) -> Iterator[Span]:
    """Yield places in headlines and captions, where no sentence tells what a name is: large ones, those named elsewhere, 'in X'."""
    named = sorted((name.start, name.end) for name in names)
    for match in CAPITALISED.finditer(document.text):
        if overlaps(match.span(), named) or datelines.furnished(match, document):
            continue
        before, after = document.text[max(0, match.start() - 12) : match.start()], document.text[match.end() : match.end() + 20]
        text = bare(match[0])
        if fold(text) in known or is_plain(text, before, after):
            yield Span(match.start(), match.start() + len(text))
        elif match[0].count(" ") >= HEADLINE:
            yield from in_headline(match, known)


def in_headline(match: re.Match[str], known: frozenset[str]) -> Iterator[Span]:
    """Yield the places in a run of capitalised words that is too long to be one name."""
    tokens = [(token.start(), token.end()) for token in TOKEN.finditer(match[0])]
    at = 0
    while at < len(tokens):
        spans = [(tokens[at][0], tokens[last - 1][1]) for last in range(min(len(tokens), at + LONGEST), at, -1)]
        texts = [(start, bare(match[0][start:end])) for start, end in spans]
        found = next(((start, text) for start, text in texts if fold(text) in known or is_plain(text, "", "")), None)
        if found:
            yield Span(match.start() + found[0], match.start() + found[0] + len(found[1]))
        at += max(1, len(found[1].split()) if found else 1)


def overlaps(span: tuple[int, int], named: Sequence[tuple[int, int]]) -> bool:
    at = bisect.bisect_left(named, (span[1], 0))
    return at > 0 and any(end > span[0] for _, end in named[max(0, at - 3) : at])


def is_plain(text: str, before: str, after: str) -> bool:
    row = foremost(text)
    if is_common(text) or text.lower() in COMMON:
        return False
    if countries.named(text) and len(text) > 2:
        return True
    if row is None:
        return False
    if row.kind in {"country", "region"}:
        return row.population > LARGE and (len(text) > 2 or text in {"US", "UK"})
    at_place = re.search(r"\b(?:in|near|at|from|outside)\s+$", before) is not None
    larger = re.match(r", ([A-Z][\w.]*)", after)
    if larger and (after_town(larger[1]) or countries.named(larger[1]) or datelines.is_region(larger[1])):
        return True
    following = re.match(r" ([a-z]+)\b", after)
    return row.population > LARGE and (at_place or (following is not None and following[1] in PEOPLE | HOUSES))
