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
SIGNATURES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old or encrypted office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip"),
    (b"{\\rtf", "an RTF document"),
)
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
        raise UnreadableDocument(original.path, f"not text but {kind}: give it the file name ending of what it is")
    text = unmarked(original.content)
    if text is None or share_of_controls(text) > MOST_CONTROLS:
        raise UnreadableDocument(original.path, "not text in any known encoding: save it as UTF-8")
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


def unmarked(content: bytes) -> str | None:
    """Decode by byte order mark, as UTF-8, or as what it most looks like."""
    try:
        return content.decode(marked(content))
    except UnicodeDecodeError:
        best = from_bytes(content, cp_isolation=list(CODEPAGES)).best()
    return str(best) if best else None


def share_of_controls(text: str) -> float:
    return len(CONTROL.findall(text)) / len(text)
