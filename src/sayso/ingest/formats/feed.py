"""Feeds (RSS, Atom): feedparser reads the items, each of which is a document."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator, Mapping
from email.utils import parseaddr
from typing import Any
from urllib.parse import urlsplit

import feedparser

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article, headed
from sayso.ingest.decoding import head
from sayso.ingest.formats import page
from sayso.ingest.original import Original
from sayso.ingest.unlisted import looks_like_one
from sayso.model import Furniture
from sayso.text.outlets import outlet_called
from sayso.text.written_dates import stated_date

Stated = Mapping[str, Any]

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
ELEMENT = re.compile(r"<(?:[\w.-]+:)?([a-z][\w.-]*)", re.IGNORECASE)
ROOTS = frozenset({"rss", "feed", "rdf"})
CLOSING = re.compile(rb"</(?:[\w-]+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
TAIL = 4000
"""Bytes in which a whole feed closes; comments may follow."""
BETWEEN = re.compile(r"\s+[|»·•–—:-]+\s+|\s*[|»]\s*|:\s+")
"""What parts a section from the outlet in a feed's title: 'World | Harbour Courier'."""
LABEL = re.compile(r"\W+")


def begins(content: bytes) -> bool:
    """Is a feed's root the first element?

    >>> begins(b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>'), begins(b"<html><p>About &lt;rss&gt;</p></html>")
    (True, False)
    """
    start = COMMENT.sub("", head(content)).lstrip()
    root = ELEMENT.search(start) if start.startswith("<") else None
    return root is not None and root[1].lower() in ROOTS


def articles(original: Original) -> Iterator[Article | UnreadableDocument]:
    """Yield each item, numbered by its place; raises UnreadableDocument for a feed without any.

    A feed that was cut short gives the items it holds, and last of all the reason.
    """
    # a stream is all that feedparser never takes for an address to fetch or a file to open
    read = feedparser.parse(io.BytesIO(original.content), resolve_relative_uris=False, sanitize_html=False)
    if not read.entries:
        raise UnreadableDocument(original.path, "a feed without items: articles are expected")
    inherited = authors(read.feed) if read.version.startswith("atom") else ()
    for number, entry in enumerate(read.entries, start=1):
        yield article(entry, read.feed, inherited, number=number, where=f"{original.path}, record {number}")
    if not CLOSING.search(original.content[-TAIL:].replace(b"\0", b"")):
        yield cut_short(original, len(read.entries))


def cut_short(original: Original, last: int) -> UnreadableDocument:
    return UnreadableDocument(original.path, f"cut short in or after record {last}, its end mark is missing: fetch it again")


def article(entry: Stated, feed: Stated, inherited: tuple[str, ...], *, number: int, where: str) -> Article | UnreadableDocument:
    title = " ".join(words(entry.get("title_detail"), None)[0].split()) or None
    written = body(entry)
    if written is not None and str(written["value"]).count("<") > page.MOST_TAGS:
        return UnreadableDocument(where, f"more than {page.MOST_TAGS:,} tags: one report is expected")
    text, furniture = words(written, title)
    text = text or title or ""
    if not text.strip():
        return UnreadableDocument(where, "no words: a title, a description or a content is expected")
    address = link(entry)
    published, updated = days(entry)
    return Article(
        text=text,
        title=title,
        outlet=outlet(entry, feed, address),
        authors=authors(entry) or inherited,
        published=published,
        updated=updated,
        url=address,
        number=number,
        furniture=furniture,
    )


def body(entry: Stated) -> Stated | None:
    """An item's fullest words: its content, else its description or summary."""
    held = [*entry.get("content", ()), entry.get("summary_detail")]
    return next((written for written in held if written and str(written.get("value") or "").strip()), None)


def words(written: Stated | None, title: str | None) -> tuple[str, tuple[Furniture, ...]]:
    """The words of a field that may hold HTML, under a title; empty where it shows nothing."""
    value = str((written or {}).get("value") or "")
    if written is None or not value.strip():
        return "", ()
    if written.get("type") == "text/plain" or "<" not in value:
        plain = value if written.get("type") == "text/plain" else html.unescape(value)
        return headed(title, plain.strip()), ()
    return page.body(value, title=title)


def days(entry: Stated) -> tuple[str | None, str | None]:
    """When an item was published and when it was changed after that; formats with one date call it either."""
    published = stated_date(entry.get("published"))
    # asked for the one that is missing, feedparser gives the other
    updated = stated_date(entry["updated"]) if "updated" in entry else None
    return published or updated, updated if published and updated != published else None


def authors(stated: Stated) -> tuple[str, ...]:
    """Who wrote an item; RSS puts a name in brackets behind an address, which feedparser cuts in two.

    >>> authors({"author": "ana@courier.example (Ana Ruiz)", "authors": [{"email": "ana@courier.exam", "name": "ple (Ana Ruiz"}]})
    ('Ana Ruiz',)
    """
    written = str(stated.get("author") or "")
    if "@" in written:
        named = [author.get("name") for author in stated.get("authors", ()) if not author.get("email")]
        named.append(parseaddr(written)[0])
    else:
        named = [author.get("name") for author in stated.get("authors", ())]
    return tuple(dict.fromkeys(filter(None, (str(name or "").strip() for name in named))))


def link(stated: Stated) -> str | None:
    """Where an item stands on the web: the address that a feed service redirects to, where it is told."""
    addresses = (stated.get("feedburner_origlink"), stated.get("link"))
    return next((address for address in addresses if isinstance(address, str) and host(address)), None)


def outlet(entry: Stated, feed: Stated, address: str | None) -> str | None:
    """Who published an item, as far as the feed states it; what it does not, its address tells.

    An item that was taken from another feed names that one as its source.
    """
    publishers = (stated.get("publisher") for stated in (entry, feed))
    # feedparser gives the address of an RSS feed's webmaster under this name too
    if stated := next((each.strip() for each in publishers if isinstance(each, str) and each.strip() and "@" not in each), None):
        return stated
    if source := entry.get("source"):
        title, origin = str(source.get("title") or ""), str(source.get("href") or source.get("link") or "")
        return named(title, origin) or (None if same_site(host(origin), host(address or "")) else title or None)
    home = str(feed.get("link") or "")
    if address and host(home) and not same_site(host(home), host(address)):
        return None
    return named(str(feed.get("title") or ""), home or address or "")


def named(title: str, address: str) -> str | None:
    """The outlet that a feed's title names: a listed one, one called like a paper, or like its own address.

    >>> named("World news | Harbour Courier", ""), named("Riverwatch", "https://www.riverwatch.example/"), named("Latest", "")
    ('Harbour Courier', 'Riverwatch', None)
    """
    parts = [" ".join(part.split()) for part in (title, *BETWEEN.split(title)) if part.strip()]
    labels = frozenset(host(address).split("."))
    known = (part for part in parts if outlet_called(part))
    called = (part for part in parts[1:] if LABEL.sub("", part).casefold() in labels or looks_like_one(part))
    return next(known, None) or next(called, None)


def host(address: str) -> str:
    """The host of a web address; empty for what is none.

    >>> host("https://www.courier.example/ferry"), host("javascript:alert(1)"), host("http://[broken")
    ('courier.example', '', '')
    """
    try:
        parts = urlsplit(address.strip())
        return (parts.hostname or "").removeprefix("www.") if parts.scheme in ("http", "https") else ""
    except ValueError:
        return ""


def same_site(left: str, right: str) -> bool:
    return left == right or left.endswith(f".{right}") or right.endswith(f".{left}")
