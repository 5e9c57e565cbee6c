"""The words of a claim that a reader made: verbatim, as the machine's are."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.compose.gist import LONGEST, SHORTEST, THAT, plain
from sayso.model import Document, DocumentId, Evidence, Statement, StatementId

LEFT_OUT = re.compile(r"\s*\[[^\]]*\]\s*|\s*…\s*")
"""What a gist adds to the words of a report: who a pronoun is, and where words are left out."""


def wording(evidence: Sequence[Evidence], statements: Mapping[StatementId, Statement]) -> str:
    """The clearest words among the supporters, else among the rest: neither short nor long, the outlet's before a speaker's."""
    supports = [one for one in evidence if one.role == "supports"]

    def clarity(one: Evidence) -> tuple[bool, bool, float, StatementId]:
        statement = statements[one.statement]
        fits = SHORTEST <= len(statement.text.split()) <= LONGEST
        return fits, statement.kind in ("indirect", "narrated"), one.score, one.statement

    best = statements[max(supports or evidence, key=clarity).statement]
    words = plain([best.text])
    return THAT.sub("", words) if best.kind != "narrated" else words


def are_words_of(gist: str, statement: Statement, documents: Mapping[DocumentId, Document]) -> bool:
    """Do the words of a gist stand in a statement, or in it and what names its speaker before it?"""
    start = min(statement.start, statement.source.start) if statement.source else statement.start
    text = plain([documents[statement.doc].text[start : statement.end]])
    return all(part in text for part in LEFT_OUT.split(gist) if part)
