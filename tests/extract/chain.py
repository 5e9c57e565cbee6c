"""Chains of invented sentences as words: who speaks, and who relays."""

from __future__ import annotations

from sayso.extract.attribution import Attribution
from sayso.extract.chains import chained
from sayso.extract.phrases import by_according
from sayso.extract.verbs import by_verbs
from sayso.language.parse import Parse, parse
from sayso.model import Span
from tests.ground.reading import report

Chain = tuple[str | None, tuple[str, ...]]
"""Who speaks, and who relays."""


def one(text: str) -> tuple[Parse, Attribution]:
    """A sentence with its one attribution, before it is chained."""
    read = parse(report(text))
    [found] = by_verbs(read)
    return read, found


def chain(read: Parse, found: Attribution) -> Chain:
    return read.words(found.source) if found.source is not None else None, tuple(read.words(relay) for relay in found.relays)


def chains(text: str) -> list[tuple[str, *Chain]]:
    read = parse(report(text))
    return [(read.words(found.span), *chain(read, found)) for found in chained(read, list(by_verbs(read)), list(by_according(read)))]


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
