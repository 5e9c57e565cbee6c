"""Places that the names of a document miss: datelines, headlines, palaces, parts of names, names taken for something else."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from sayso.ground import datelines
from sayso.ground.headlines import linked, unread
from sayso.ground.misnamed import AT, WORD, embedded, misnamed
from sayso.ground.names import Name
from sayso.ground.sites import sites, unread_sites
from sayso.language.gazetteer import candidates
from sayso.model import Document, Span
from sayso.text.spelling import fold


def overlooked(names: Sequence[Name], places: Sequence[Span], document: Document) -> tuple[Span, ...]:
    """Find the places that the names of a document miss, given the stretches that are places already."""
    taken = [(place.start, place.end) for place in places]
    known = frozenset(fold(document.text[start:end]) for start, end in taken)
    found = {one.start: one for one in linked(document)}
    parts = tuple(embedded(names, known))
    missed = (
        unread_sites(names, document),
        unread(names, known, document),
        datelines.towns(document),
        datelines.in_regions(document),
        palaces(names, document.text),
        misnamed(names, known, document),
        sites(names, parts, document),
        parts,
    )
    for one in itertools.chain.from_iterable(missed):
        if not any(start < one.end and one.start < end for start, end in taken):
            found.setdefault(one.start, one)
    return tuple(apart(sorted(found.values(), key=lambda one: (one.start, -one.end))))


def apart(found: Iterable[Span]) -> Iterator[Span]:
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


def palaces(names: Sequence[Name], text: str) -> Iterator[Span]:
    """Yield the seats of government that are no towns where they are buildings: 'a rally outside the White House'."""
    for name in names:
        if name.government and not any(row.kind in {"city", "region"} for row in candidates(name.text)):
            before = WORD.findall(text[max(0, name.start - 20) : name.start].lower())
            if before[-1:] == ["the"]:
                before.pop()
            if before and before[-1] in AT | {"at"}:
                yield Span(name.start, name.end)
