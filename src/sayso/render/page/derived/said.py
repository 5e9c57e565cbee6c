"""What is told of each statement wherever the page shows it: who said it, through whom, and in which sentence."""

from __future__ import annotations

from typing import Any

from sayso.model import Statement
from sayso.render.reading import Reading
from sayso.render.undated import said_on


def said(read: Reading) -> dict[str, Any]:
    """Of each statement, by its id: its speaker's name and entity, whether the outlet speaks itself, its relayers from
    the far end of the chain, the offsets of the sentences that hold it, and the words that name its day where nothing counts it."""
    return {statement.id: _told(read, statement) for statement in read.dossier.statements}


def _told(read: Reading, statement: Statement) -> dict[str, Any]:
    span = read.sentence(statement)
    name, home = read.speaker(statement), read.outlet(read.document_of(statement))
    return {
        "name": name,
        "entity": statement.source.entity if statement.source else None,
        "own": name == home,
        "via": [relayer for relayer in reversed(read.relayers(statement)) if relayer not in (name, home)],
        "sentence": [span.start, span.end],
        "day": said_on(read, statement),
    }
