"""Bytes become text, in whatever encoding they are."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from sayso.errors import UnreadableDocument
from sayso.ingest.original import Original

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, the longer before those they begin with."""
PICTURE = "a picture: leave it out, or save its words as text"
SIGNATURES = (
    (b"%PDF", "a PDF: give it the file name ending .pdf"),
    (b"PK\x03\x04", "a zip or an office document: give it the ending .zip or .docx if it is one, else save it as text"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted office document: save it as .docx without a password"),
    (b"\x89PNG", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"GIF8", PICTURE),
    (b"\x1f\x8b", "a gzip: unpack it first"),
    (b"{\\rtf", "an RTF document: save it as .docx or as text"),
)
"""What files that are no text begin with, and what they are and what to do with them."""
HEAD = 4000
"""Bytes in which a file says what it is; further down a feed may quote whole pages."""
CODEPAGES = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
)
"""What news text that is not UTF-8 is written in; rarer code pages only mislead the detection."""
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
BINARY = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
"""Control characters of no encoding of English text: UTF-16 has zeros, and ISO 2022 escapes."""
MOST_CONTROLS = 0.002
"""Share of control characters above which bytes are no text: prose has none at all."""


def decoded(original: Original) -> str:
    """Decode a text file, line ends and all unchanged; raises UnreadableDocument.

    >>> decoded(Original("a.txt", "a", "Café\\r\\n".encode()))
    'Café\\r\\n'
    """
    if not original.content.strip():
        raise UnreadableDocument(original.path, "empty: there is nothing to read")
    if kind := signature(original.content):
        raise UnreadableDocument(original.path, f"not text but {kind}")
    text = unmarked(original.content)
    if text is None or share_of_controls(text) > MOST_CONTROLS:
        raise UnreadableDocument(original.path, no_text(original.content))
    if not text.strip():
        raise UnreadableDocument(original.path, "empty: there is nothing to read")
    return text


def head(content: bytes) -> str:
    """The first characters, in which a file says what it is.

    >>> head("<rss>".encode("utf-16"))
    '<rss>'
    """
    return content[:HEAD].decode(marked(content), "ignore")


def marked(content: bytes) -> str:
    """The encoding that a byte order mark names; without one, UTF-8."""
    return next((encoding for mark, encoding in MARKS if content.startswith(mark)), "utf-8")


def signature(content: bytes) -> str | None:
    return next((kind for start, kind in SIGNATURES if content.startswith(start)), None)


def no_text(content: bytes) -> str:
    """Why bytes that cannot be decoded are no text.

    >>> no_text(bytes(range(256))), no_text("It sank.".encode("utf-16-le"))
    ('a binary file, no report: leave it out', 'not text in any known encoding: save it as UTF-8')
    """
    if len(BINARY.findall(content)) > MOST_CONTROLS * len(content):
        return "a binary file, no report: leave it out"
    return "not text in any known encoding: save it as UTF-8"


def unmarked(content: bytes) -> str | None:
    """Decode by byte order mark, as UTF-8, or as what it most looks like."""
    try:
        return content.decode(marked(content))
    except UnicodeDecodeError:
        best = from_bytes(content, cp_isolation=list(CODEPAGES)).best()
    return str(best) if best else None


def share_of_controls(text: str) -> float:
    return len(CONTROL.findall(text)) / len(text)
