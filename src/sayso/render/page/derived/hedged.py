"""What a report hedges that a line tells outright: who reads it as agreed is to see the doubt in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from sayso.model import Span, Statement
from sayso.render.likeness import content, share
from sayso.render.page.derived.lines import CLAUSES
from sayso.render.reading import Reading

BEFORE: Final = 2
"""Words between a word of doubt and the clause that it hedges, at most: 'footage apparently showing'."""
HEDGE: Final = re.compile(
    r"\b(?:(?i:apparently|reportedly|allegedly|purportedly|supposedly|seemingly|possibly|probably|likely|"
    r"(?:appear|seem|purport|claim)(?:s|ed|ing)? to|(?:is|are|was|were|been) (?:\w+ly )?(?:said|believed|thought|understood) to|"
    r"(?:believed|thought|understood) to(?= (?:be|have)\b))|(?:may|might) have)\b"
)
MOSTLY: Final = 0.5
"""Share of a clause's words that a line holds which tells the clause."""


def hedged(read: Reading, words: str, said: Iterable[Statement]) -> list[list[Any]]:
    """Of each outlet whose words hedge what a line tells without it: the outlet, the words of doubt, and where they stand."""
    found: dict[str, list[Any]] = {}
    for one in said:
        hedge = _hedge(read, words, one)
        if hedge and hedge.casefold() not in words.casefold():
            found.setdefault(read.called[one.doc], [read.called[one.doc], hedge, one.doc, one.id])
    return list(found.values())


def _hedge(read: Reading, words: str, said: Statement) -> str:
    """The words of doubt in the clauses of a statement that a line tells, or right before them in their sentence."""
    text, start = read.document_of(said).text, read.sentence(said).start
    told = _told(text, words, said)
    own = [found for clause in told for found in HEDGE.finditer(text, clause.start, clause.end)]
    ahead = [found for clause in told for found in HEDGE.finditer(text, start, clause.start) if _reaches(text[found.end() : clause.start])]
    return " ".join((own[0] if own else ahead[-1])[0].split()) if own or ahead else ""


def _told(text: str, words: str, said: Statement) -> list[Span]:
    """The clauses of a statement that a line tells: the one that holds most of its words, and those of whose words it holds most."""
    terms = content(words)
    clauses = {clause: content(HEDGE.sub(" ", text[clause.start : clause.end])) for clause in _clauses(text, said)}
    best = max(clauses, key=lambda clause: len(clauses[clause] & terms))
    return [clause for clause, held in clauses.items() if clause == best or share(held, terms) >= MOSTLY]


def _clauses(text: str, said: Statement) -> Iterator[Span]:
    start = said.start
    for border in CLAUSES.finditer(text, said.start, said.end):
        yield Span(start, border.start())
        start = border.end()
    yield Span(start, said.end)


def _reaches(between: str) -> bool:
    """Does a word of doubt reach over some words to the clause behind them?"""
    return len(between.split()) <= BEFORE and not CLAUSES.search(between.lstrip(" ,"))
