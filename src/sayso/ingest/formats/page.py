"""Web pages: trafilatura finds the report between the menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import trafilatura

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article, headed
from sayso.ingest.original import Original
from sayso.text.written_dates import stated_date

PUBLISHED = re.compile(
    rb"""<meta[^>]+(?:property|name|itemprop)=["']?(?:article:published_time|datePublished|date|dc\.date|pubdate)["']?[^>]*>""",
    re.IGNORECASE,
)
MODIFIED = re.compile(
    rb"""<meta[^>]+(?:property|name|itemprop)=["']?(?:article:modified_time|og:updated_time|dateModified|last-modified)["']?[^>]*>""",
    re.IGNORECASE,
)
CONTENT = re.compile(rb"""content=["']([^"']+)["']""", re.IGNORECASE)
LINKED = rb'"%s"\\s*:\\s*"([^"]+)"'
LATEST = datetime.max.strftime("%Y-%m-%d")
"""Dates of the future are the page's own business; the default, today, would make the result depend on the clock."""


def articles(original: Original) -> Iterator[Article]:
    """Yield the page's report: its title, then its paragraphs, without menus and comments.

    Raises UnreadableDocument for a page that holds no report.
    """
    if not original.content.strip():
        raise UnreadableDocument(original.path, "empty: there is nothing to read")
    found = report(original.content)
    if found is None:
        raise UnreadableDocument(original.path, "no report in the page: one with paragraphs of text is expected")
    yield found


def report(content: bytes | str) -> Article | None:
    """Read a page; None where it holds no paragraphs."""
    try:
        found: Any = trafilatura.bare_extraction(
            content,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": LATEST},
        )
    except ValueError:
        return None
    if found is None or not (found.text or "").strip():
        return None
    written = content.encode() if isinstance(content, str) else content
    title = found.title or None
    return Article(
        text=headed(title, "\n\n".join(line.strip() for line in found.text.splitlines() if line.strip())),
        title=title,
        outlet=found.sitename or None,
        authors=tuple(name.strip() for name in (found.author or "").split(";") if name.strip()),
        published=head_date(written, PUBLISHED, b"datePublished") or stated_date(found.date),
        updated=head_date(written, MODIFIED, b"dateModified"),
        url=found.url or None,
    )


def head_date(content: bytes, meta: re.Pattern[bytes], linked: bytes) -> str | None:
    """A date, with its time, from a meta element or the page's linked data."""
    element = meta.search(content)
    value = CONTENT.search(element[0]) if element else re.search(LINKED % linked, content)
    return stated_date(value[1].decode("ascii", "replace")) if value else None
