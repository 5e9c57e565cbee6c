"""Web archives (WARC, gzipped too): each page that was captured whole is a document."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from urllib.parse import urlsplit

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.formats import page, pdf, plain
from sayso.ingest.guarded import Reader, guarded
from sayso.ingest.original import Original

WARC, GZIP = b"WARC/", b"\x1f\x8b"
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "text/html": page.articles,
        "application/xhtml+xml": page.articles,
        "application/pdf": pdf.articles,
        "text/plain": plain.articles,
    }
)
"""By the type that the server gave; pictures, scripts and styles are no reports."""
UNPACKED = frozenset({"", "identity", "gzip", "deflate"})
"""How a server may have packed what it sent."""
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
LARGEST_UNPACKED = 400_000_000
"""Bytes of a whole archive."""
LARGEST_PAGE = 50_000_000
CHUNK = 1_000_000
GAP = 64
"""Bytes after a record in which the next one begins; two line ends are between them."""
DAMAGE = (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, ValueError, TypeError, AttributeError)
"""warcio lets what a damaged header breaks inside it come out as it is."""
AGAIN = "what stands before it is kept, for the rest fetch the archive again"
LOADER = ArcWarcRecordLoader(verify_http=False)


def begins(content: bytes) -> bool:
    """Do these bytes open a web archive, or a gzip, which no other reader opens?"""
    return content.startswith((WARC, GZIP))


def articles(original: Original) -> Iterator[Article | UnreadableDocument]:
    """Yield each page with its address, numbered by its record's place; raises UnreadableDocument.

    Redirects, errors and repeated captures are left out. The day of a capture is not
    that of a publication, so it is not asked. An archive that is damaged gives what
    stands before the damage, and last of all the reason.
    """
    content, torn = unpacked(original)
    if content and not content.startswith(WARC):
        raise UnreadableDocument(original.path, "a gzip that holds no web archive: unpack it first")
    seen: set[bytes] = set()
    empty = True
    for number, record in records(content, original.path):
        place = replace(original, path=f"{original.path}, record {number}", content=b"")
        for told in guarded(partial(captured, record=record, number=number, seen=seen), place):
            empty = False
            yield told
    if torn:
        raise UnreadableDocument(original.path, f"the gzip is damaged ({torn}): {AGAIN}")
    if empty:
        raise UnreadableDocument(original.path, "no page in this web archive: responses with HTML, PDF or plain text are expected")


def unpacked(original: Original) -> tuple[bytes, str | None]:
    """The archive's bytes as far as they can be unpacked, and what is wrong with the rest."""
    if not original.content.startswith(GZIP):
        return original.content, None
    whole = io.BytesIO()
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(original.content)) as stream:
            while piece := stream.read1(CHUNK):
                whole.write(piece)
                if whole.tell() > LARGEST_UNPACKED:
                    raise UnreadableDocument(original.path, f"unpacks to more than the {LARGEST_UNPACKED:,} bytes that are read: split it")
    except (EOFError, OSError, zlib.error) as error:
        return whole.getvalue(), str(error)
    return whole.getvalue(), None


def records(content: bytes, path: str) -> Iterator[tuple[int, ArcWarcRecord]]:
    """Yield each record with its place; raises UnreadableDocument where one does not end as its header says."""
    stream, number = io.BytesIO(content), 0
    while opening := first_line(stream):
        number += 1
        try:
            record = LOADER.parse_record_stream(stream, opening, "warc", no_record_parse=True)
            end = stream.tell() + record.length
        except DAMAGE as error:
            raise UnreadableDocument(path, f"record {number} is damaged: {AGAIN}") from error
        following = content[end : end + GAP].lstrip(b"\r\n")
        if end > len(content) or (following and not following.startswith(WARC)):
            raise UnreadableDocument(path, f"record {number} is cut short, or longer or shorter than it says: {AGAIN}")
        yield number, record
        stream.seek(end)


def first_line(stream: io.BytesIO) -> bytes:
    """The next line that is not blank; empty at the end."""
    return next((line for line in stream if line.strip()), b"")


def captured(place: Original, *, record: ArcWarcRecord, number: int, seen: set[bytes]) -> Iterator[Article | UnreadableDocument]:
    """Yield the page of one record, unless it is none, or its bytes were seen before."""
    target = str(record.rec_headers.get_header("WARC-Target-URI") or "")
    if record.rec_type != "response" or not target.startswith(("http://", "https://")) or urlsplit(target).path == "/robots.txt":
        return
    record.http_headers = LOADER.load_http_headers("response", target, record.raw_stream, record.length)
    declared = str(record.http_headers.get_header("Content-Type", "")) if record.http_headers else ""
    kind = declared.partition(";")[0].strip().lower()
    if kind not in READERS or record.http_headers.get_statuscode() != "200":
        return
    content = payload(record, place.path)
    digest = hashlib.sha256(content).digest()
    if digest in seen:
        return
    seen.add(digest)
    for told in READERS[kind](replace(place, content=recoded(content, declared))):
        yield replace(told, url=target, number=number) if isinstance(told, Article) else told


def payload(record: ArcWarcRecord, where: str) -> bytes:
    """What the server sent, unpacked; raises UnreadableDocument."""
    packed = str(record.http_headers.get_header("Content-Encoding", "")).strip().lower()
    if packed not in UNPACKED:
        raise UnreadableDocument(where, f"packed as {packed!r}, which is not read: capture it as gzip or unpacked")
    whole, stream = io.BytesIO(), record.content_stream()
    while piece := stream.read(CHUNK):
        whole.write(piece)
        if whole.tell() > LARGEST_PAGE:
            raise UnreadableDocument(where, f"more than the {LARGEST_PAGE:,} bytes that one page may have: leave it out")
    return whole.getvalue()


def recoded(content: bytes, declared: str) -> bytes:
    """Text in UTF-8 where the server names another encoding, which the page itself may not.

    >>> recoded("Пожар".encode("cp1251"), "text/html; charset=windows-1251").decode()
    'Пожар'
    """
    named = CHARSET.search(declared)
    if named is None:
        return content
    try:
        return content.decode(named[1]).encode()
    except (LookupError, ValueError):
        return content
