"""Files, pages and archives become Documents.

`originals` reads bytes and is the only part that touches the disk; `documents`
turns one original into Documents and is pure.
"""

from sayso.ingest.documents import documents, numbered
from sayso.ingest.original import Original
from sayso.ingest.originals import originals

__all__ = ["Original", "documents", "numbered", "originals"]
