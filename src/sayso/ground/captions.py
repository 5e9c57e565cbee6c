"""Names in captions and credits, which are no sentences of the report: those that the report names too, nations and well-known bodies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.ground.known_bodies import known_body
from sayso.ground.names import Name
from sayso.ground.titles import is_honorific, is_title
from sayso.language import countries
from sayso.model import Document, DocumentId, Span
from sayso.text.outlets import outlet_called

CAPTIONED = {"caption", "credit"}
CAPITALS = re.compile(r"(?<![\w@#])[A-Z][\w’'-]*\w(?:\.[A-Z]\.?)*(?: (?:(?:of|de|bin|al|von|van) )?[A-Z][\w’'-]*\w)*")
WORD = re.compile(r"\S+")
RANKS = frozenset("head star former veteran senior assistant chief deputy vice acting interim first".split())
"""Words of an office that are written small and are no titles by themselves."""
LONGEST = 6
"""Words of an office before a name."""


def captioned(documents: Iterable[Document], names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names that captions and credits hold; not where one of `names` stands already."""
    here: defaultdict[DocumentId, list[Name]] = defaultdict(list)
    for name in names:
        here[name.doc].append(name)
    everywhere = {name.text: name for name in reversed(names) if " " in name.text}
    for document in documents:
        own = here[document.id]
        yield from captions(document, everywhere | {name.text: name for name in reversed(own)}, [(name.start, name.end) for name in own])


def captions(document: Document, known: Mapping[str, Name], taken: Sequence[tuple[int, int]]) -> Iterator[Name]:
    for part in document.furniture:
        if part.kind in CAPTIONED:
            for run in CAPITALS.finditer(document.text, part.start, part.end):
                for span in inside(run, document.text, known):
                    if not any(start < span.end and span.start < end for start, end in taken):
                        yield named(span, document, known, part.start)


def inside(run: re.Match[str], text: str, known: Mapping[str, Name]) -> Iterator[Span]:
    """Yield the longest names in a run of capitalised words, from the left."""
    words = [Span(word.start(), word.end()) for word in WORD.finditer(text, run.start(), run.end())]
    start = 0
    while start < len(words):
        end = next((end for end in range(len(words), start, -1) if is_known(bare(words[start : end], text), text, known)), None)
        if end is not None:
            yield bare(words[start:end], text)
        start = end or start + 1


def bare(words: Sequence[Span], text: str) -> Span:
    """From the first word to the last one, without the ending of a possessive."""
    return Span(words[0].start, words[0].start + len(re.sub(r"['’]s?$", "", text[words[0].start : words[-1].end])))


def is_known(span: Span, text: str, known: Mapping[str, Name]) -> bool:
    written = text[span.start : span.end]
    return written in known or bool(countries.named(written) or known_body(written) or outlet_called(written))


def named(span: Span, document: Document, known: Mapping[str, Name], first: int) -> Name:
    text = document.text[span.start : span.end]
    plain = Name(document.id, span.start, span.end, text, "ORG", text)
    if text in known:
        like = known[text]
        full = document.text[office(span, document.text, first) : span.end] if like.type == "PERSON" else text
        return replace(plain, type=like.type, nation=like.nation, body=like.body, government=like.government, full=full)
    nation = countries.named(text)
    return replace(plain, type="GPE", nation=nation, body="government") if nation else plain


def office(span: Span, text: str, first: int) -> int:
    """Where the office begins that stands before a name: 'Westport Rowers head coach Ana Ruiz'."""
    line = max(first, text.rfind("\n", first, span.start) + 1)
    before = list(WORD.finditer(text, line, span.start))[-LONGEST:]
    if not before or not is_title(before[-1].group()) or is_honorific(before[-1].group()):
        return before[-1].start() if before and is_honorific(before[-1].group()) else span.start
    start = before[-1].start()
    for word in reversed(before[:-1]):
        if not (word.group()[0].isupper() or is_title(word.group()) or word.group() in RANKS) or word.group()[-1] in ".,:;":
            break
        start = word.start()
    return start
