"""Word documents: python-docx reads paragraphs and tables in their order."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.table import CT_Tc
from docx.table import Table

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.original import Original

DAMAGE = (zipfile.BadZipFile, OpcError, SyntaxError, KeyError, ValueError, OSError, zlib.error)
"""SyntaxError is what lxml raises for broken XML."""
LARGEST_UNPACKED = 400_000_000
"""Bytes; a report with pictures unpacks to a tenth of this."""
LARGEST_XML = 30_000_000
"""Bytes of one part; reading one as large takes half a minute, and a thick book's is half as large."""


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article; raises UnreadableDocument.

    The file's properties are not asked: they tell who typed the file and when,
    not who reported and on which day.
    """
    parts = [part for part in blocks(opened(original)) if part]
    if not parts:
        raise UnreadableDocument(original.path, "no text in it: paragraphs are expected")
    yield Article(text="\n\n".join(parts))


def opened(original: Original) -> WordDocument:
    try:
        with zipfile.ZipFile(io.BytesIO(original.content)) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
            largest = max((info.file_size for info in archive.infolist() if info.filename.endswith(".xml")), default=0)
        if unpacked > LARGEST_UNPACKED:
            raise UnreadableDocument(original.path, f"unpacks to {unpacked:,} bytes: at most {LARGEST_UNPACKED:,} are read")
        if largest > LARGEST_XML:
            raise UnreadableDocument(original.path, f"{largest:,} bytes of text and layout: at most {LARGEST_XML:,} are read")
        return docx.Document(io.BytesIO(original.content))
    except DAMAGE as error:
        raise UnreadableDocument(original.path, f"not a Word document ({error}): save it as .docx without a password") from error


def blocks(document: WordDocument) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield "\n".join(filter(None, rows(block)))
        else:
            yield block.text.strip()


def rows(table: Table) -> Iterator[str]:
    """The words of each row; a merged cell, which the table gives once a column and row that it spans, is told once."""
    told: set[CT_Tc] = set()
    for row in table.rows:
        cells = {cell._tc: cell for cell in row.cells if cell._tc not in told}
        told.update(cells)
        yield " | ".join(cell.text.strip() for cell in cells.values())
