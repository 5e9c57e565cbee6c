"""What a dossier is called, and which of its documents are copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.compose.gist import plain
from sayso.compose.origins import NEARLY
from sayso.model import Document, DocumentId, Lineage

WORD = re.compile(r"[^\W_]{4,}")
"""Words of four letters and more: shorter ones seldom tell headlines apart."""


def title(documents: Sequence[Document]) -> str:
    """The headline that shares most words with the others; where none has one, the first document's id."""
    headlines = sorted({plain([document.title]) for document in documents if document.title})
    if not headlines:
        return min((document.id for document in documents), default="")
    words = {headline: set(WORD.findall(headline.casefold())) for headline in headlines}

    def shared(headline: str) -> tuple[float, str]:
        others = (len(words[headline] & words[other]) for other in headlines if other != headline)
        return sum(others) / (len(words[headline]) + 1), headline

    return max(headlines, key=shared)


def marked_copies(documents: Sequence[Document], lineage: Sequence[Lineage]) -> tuple[Document, ...]:
    """Write into each copy which document it repeats: the likest, where it repeats several."""
    known = {document.id for document in documents}
    sources: dict[DocumentId, tuple[float, str]] = {}
    for link in lineage:
        if link.why == "copies" and link.score >= NEARLY and link.source in known:
            sources[link.target] = max(sources.get(link.target, (-1.0, "")), (link.score, link.source))
    return tuple(
        replace(document, copy_of=DocumentId(sources[document.id][1])) if document.id in sources else document for document in documents
    )
