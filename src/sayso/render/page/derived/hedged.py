"""What a report hedges that a line tells outright: who reads it as agreed is to see the doubt in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from sayso.model import Statement
from sayso.render.reading import Reading

BEFORE: Final = 2
"""Words between a word of doubt and the statement that it hedges, at most: 'footage apparently showing'."""
HEDGE: Final = re.compile(
    r"(?i)\b(?:apparently|reportedly|allegedly|purportedly|supposedly|seemingly|possibly|probably|likely|"
    r"(?:appear|seem|purport|claim)(?:s|ed|ing)? to|(?:said|believed|thought|understood) to|(?:may|might) have)\b"
)


def hedged(read: Reading, words: str, said: Iterable[Statement]) -> list[list[Any]]:
    """Of each outlet whose words hedge what a line tells without it: the outlet, the words of doubt, and where they stand."""
    found: dict[str, list[Any]] = {}
    for one in said:
        hedge = _hedge(read, one)
        if hedge and hedge.casefold() not in words.casefold():
            found.setdefault(read.called[one.doc], [read.called[one.doc], hedge, one.doc, one.id])
    return list(found.values())


def _hedge(read: Reading, said: Statement) -> str:
    """The words of doubt in a statement, or right before it in its sentence."""
    text, sentence = read.document_of(said).text, read.sentence(said)
    own = HEDGE.search(text, said.start, said.end)
    ahead = [found for found in HEDGE.finditer(text, sentence.start, said.start) if len(text[found.end() : said.start].split()) <= BEFORE]
    return " ".join((own or ahead[-1])[0].split()) if own or ahead else ""
