"""How much page furniture was quoted as if it were part of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.measures import Figures
from sayso.evaluate.wording import Positions
from sayso.model import DocumentId


def figures(alignment: Alignment) -> Figures:
    quoted = union((alignment.doc(statement), alignment.spans[statement.id]) for statement in alignment.statements)
    wanted = union((doc, alignment.locate(doc, text)) for doc, text in annotated(alignment))
    total = leaked = 0
    for paragraph in alignment.gold.boilerplate:
        words = alignment.locate(paragraph.doc, paragraph.text) - wanted[paragraph.doc]
        total += len(words)
        leaked += len(words & quoted[paragraph.doc])
    return {"boilerplate_leak": leaked / total if total else None}


def annotated(alignment: Alignment) -> list[tuple[DocumentId, str]]:
    """What the annotation keeps: some captions carry facts."""
    statements = [(statement.doc, statement.content) for statement in alignment.gold.statements]
    members = [(member.doc, member.text) for claim in alignment.gold.claims for member in claim.members]
    return statements + members


def union(spans: Iterable[tuple[DocumentId, Positions]]) -> defaultdict[DocumentId, set[int]]:
    found: defaultdict[DocumentId, set[int]] = defaultdict(set)
    for doc, positions in spans:
        found[doc] |= positions
    return found
