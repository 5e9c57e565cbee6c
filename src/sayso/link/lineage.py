"""Who took what from whom: near-copies, credits and citations."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.model import Document, DocumentId, Entity, EntityId, Lineage, Statement

WORD = re.compile(r"[^\W_]+")
RUN = 5
"""Words in a run. Five in a row are seldom shared by chance (Broder 1997 calls them shingles)."""
COMMON = 50
"""Every document that holds a run is compared with the first so many: a story in a thousand papers stays linear."""

Shingle = tuple[str, ...]


def copies(documents: Sequence[Document], *, near_copy: float) -> tuple[Lineage, ...]:
    """Find the documents that repeat another, wholly or nearly.

    The score is the share of the shorter one's five-word runs, furniture left
    out, that stand in the other. The earlier published is the source; of one
    day, or with a date missing, the longer, since agency stories are mostly cut.
    """
    known = {document.id: document for document in documents}
    runs = {document.id: shingles(document) for document in documents}
    found = []
    for (left, right), shared in overlaps(runs).items():
        score = shared / min(len(runs[left]), len(runs[right]))
        if score >= near_copy:
            source, target = sorted((left, right), key=lambda one: precedence(known[one], len(runs[one])))
            found.append(Lineage(source, target, "copies", round(score, 4)))
    return tuple(sorted(found, key=order))


def citations(documents: Sequence[Document], statements: Sequence[Statement], entities: Sequence[Entity]) -> tuple[Lineage, ...]:
    """Find which agencies and outlets each document credits, and which it cites as relaying a statement.

    An outlet is named as the documents name it. A document does not cite
    itself, and a person who passes something on is no outlet.
    """
    known = {document.id: document for document in documents}
    names = {entity.id: entity for entity in entities}
    credited = {Lineage(credit, document.id, "credits", 1.0) for document in documents for credit in document.credits}
    cited = {
        Lineage(names[relayer].name, statement.doc, "cites", 1.0)
        for statement in statements
        for relayer in relayers(statement)
        if relayer in names and names[relayer].type == "ORG" and not is_outlet(names[relayer], known[statement.doc])
    }
    return tuple(sorted(credited | cited, key=order))


def relayers(statement: Statement) -> Iterator[EntityId]:
    return (relayer.entity for relayer in statement.via if relayer.entity is not None)


def is_outlet(entity: Entity, document: Document) -> bool:
    """Does the entity name the outlet that published the document?"""
    names = {name.casefold() for name in (entity.name, entity.short, *entity.aliases) if name}
    return bool(names & {name.casefold() for name in (document.outlet, document.outlet_short) if name})


def order(lineage: Lineage) -> tuple[str, str, str]:
    return lineage.target, lineage.source, lineage.why


def precedence(document: Document, length: int) -> tuple[str, int, str]:
    """Sort key: the source of a copy comes first. A day without its time is compared by day."""
    return (document.published or "9999")[:10], -length, document.id


def shingles(document: Document) -> frozenset[Shingle]:
    """The five-word runs of a document, none of them over furniture."""
    edges = [0, *(edge for cut in sorted(document.furniture) for edge in (cut.start, cut.end)), len(document.text)]
    stretches = [document.text[start:end] for start, end in list(pairwise(edges))[::2]]
    return frozenset(run for stretch in stretches for run in runs_of(WORD.findall(stretch.casefold())))


def runs_of(words: Sequence[str]) -> Iterator[Shingle]:
    return zip(*(words[shift:] for shift in range(RUN)), strict=False)


def overlaps(runs: Mapping[DocumentId, frozenset[Shingle]]) -> Mapping[tuple[DocumentId, DocumentId], int]:
    """Count the runs that each two documents share, through an index of the runs."""
    index: Mapping[Shingle, list[DocumentId]] = defaultdict(list)
    for document in sorted(runs):
        for run in runs[document]:
            index[run].append(document)
    shared: Counter[tuple[DocumentId, DocumentId]] = Counter()
    for holders in index.values():
        shared.update((left, right) for place, left in enumerate(holders[:COMMON]) for right in holders[place + 1 :])
    return shared
