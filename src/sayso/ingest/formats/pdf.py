"""PDF: pypdf reads the lines, which are joined into paragraphs again."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.formats.typeset import Line, spaced
from sayso.ingest.original import Original
from sayso.text.wrapping import unwrapped

END = b"%%EOF"
TAIL = 2048
"""Bytes searched for the end mark; the format asks for 1024 (ISO 32000-1, annex H.3)."""

# without a handler Python prints what pypdf logs of a damaged file, which the reason tells already
logging.getLogger("pypdf").addHandler(logging.NullHandler())


def articles(original: Original) -> Iterator[Article]:
    """Yield the one article; raises UnreadableDocument for an encrypted, damaged or scanned file."""
    if END not in original.content[-TAIL:]:
        raise UnreadableDocument(original.path, "cut short or no PDF, its end mark is missing: fetch it again")
    text = unwrapped(pages(original))
    if not text:
        raise UnreadableDocument(original.path, "no text in it: a scan needs text recognition first")
    yield Article(text=text)


def pages(original: Original) -> list[str]:
    try:
        reader = PdfReader(io.BytesIO(original.content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableDocument(original.path, "encrypted: save it without a password")
        return spaced([lines(page) for page in reader.pages])
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OverflowError) as error:
        # pypdf lets what a damaged file breaks inside it come out as it is
        raise UnreadableDocument(original.path, f"a damaged PDF ({error}): fetch it again") from error


def lines(page: PageObject) -> list[Line]:
    """The lines of a page in the order they were written, each with its place where that is known."""
    found = [Line("")]

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        for number, piece in enumerate(text.split("\n")):
            if number:
                found.append(Line(""))
            # only a piece that begins its line tells where the line stands
            placed = at(piece, cm, tm, size) if not number and not found[-1].text.strip() and piece.strip() else found[-1]
            found[-1] = Line(found[-1].text + piece, placed.x, placed.y, placed.size)

    whole = page.extract_text(visitor_text=visit)
    told = "\n".join(line.text for line in found)
    return found if told.split() == whole.split() else [Line(line) for line in whole.splitlines()]


def at(text: str, cm: list[float], tm: list[float], size: float) -> Line:
    """Text at a place: both matrices, of the page and of the text, move and scale it (ISO 32000-1, 9.4.4)."""
    return Line(
        text,
        x=tm[4] * cm[0] + tm[5] * cm[2] + cm[4],
        y=tm[4] * cm[1] + tm[5] * cm[3] + cm[5],
        size=abs(size * (tm[2] * cm[1] + tm[3] * cm[3])),
    )
