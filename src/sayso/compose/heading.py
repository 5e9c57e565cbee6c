"""What a dossier is called, and which of its documents repeat others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sayso.model import Document, DocumentId, Lineage

WORD = re.compile(r"[^\W_]{4,}")


def title(documents: Sequence[Document]) -> str:
    """The report's title whose words most other titles share, as it stands; the first document's id where none has one."""
    titles = [document.title for document in documents if document.title]
    if not titles:
        return documents[0].id
    counts = Counter(word for title in titles for word in words(title))
    return max(titles, key=lambda title: (mean([counts[word] for word in words(title)]), -len(title), title))


def words(title: str) -> set[str]:
    return {word.lower() for word in WORD.findall(title)}


def mean(counts: Sequence[int]) -> float:
    return sum(counts) / len(counts) if counts else 0.0


def marked_copies(documents: Sequence[Document], lineage: Sequence[Lineage]) -> tuple[Document, ...]:
    """The documents, each with the one that it repeats: the nearest, where it repeats several."""
    source: dict[DocumentId, Lineage] = {}
    for link in sorted((link for link in lineage if link.why == "copies"), key=lambda link: (link.score, link.source)):
        source[link.target] = link
    return tuple(
        replace(document, copy_of=DocumentId(source[document.id].source)) if document.id in source else document for document in documents
    )
