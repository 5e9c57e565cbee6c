"""The sample event of examples/, as it is read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sayso import ingest
from sayso.model import Document, DocumentId
from sayso.settings import Settings

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = EXAMPLES / "ferry"
GOLD = EXAMPLES / "gold.json"


@cache
def documents() -> tuple[Document, ...]:
    originals = [item for item in ingest.originals([REPORTS], largest=Settings().largest_file) if isinstance(item, ingest.Original)]
    read = [item for original in originals for item in ingest.documents(original)]
    return ingest.numbered(item for item in read if isinstance(item, Document))


def texts() -> dict[DocumentId, str]:
    return {document.id: document.text for document in documents()}
