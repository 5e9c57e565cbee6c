"""Web pages: everything that a page shows, with what trafilatura does not take for the report set aside."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

import trafilatura
from lxml.etree import LxmlError, _Element

from sayso.errors import UnreadableDocument
from sayso.ingest.article import Article
from sayso.ingest.formats.visible import Visible, blocks
from sayso.ingest.furniture import kind_of_text
from sayso.ingest.notices import kind_of_whole
from sayso.ingest.original import Original
from sayso.model import Furniture, FurnitureKind
from sayso.text.written_dates import stated_date

PUBLISHED = re.compile(
    rb"""<meta[^>]{1,500}(?:property|name|itemprop)=["']?(?:article:published_time|datePublished|date|dc\.date|pubdate)["']?[^>]{0,2000}>""",
    re.IGNORECASE,
)
MODIFIED = re.compile(
    rb"""<meta[^>]{1,500}(?:property|name|itemprop)=["']?(?:article:modified_time|og:updated_time|dateModified|last-modified)["']?[^>]{0,2000}>""",
    re.IGNORECASE,
)
CONTENT = re.compile(rb"""content=["']([^"']+)["']""", re.IGNORECASE)
LINKED = rb'"%s"\\s*:\\s*"([^"]+)"'
LATEST = datetime.max.strftime("%Y-%m-%d")
"""Dates of the future are the page's own business; the default, today, would make the result depend on the clock."""

MOST_TAGS = 200_000
"""A report's page has a tenth of this at most; reading one with so many takes half a minute."""
WORD = re.compile(r"\w+")
RUN = 4
"""Words in a row by which a block is known in the report."""
HELD = 0.6
"""Share of a block's runs that stand in the report."""
SHOWN = 0.5
"""Share of the report that the page must show; the rest may be hidden until a script runs."""
PROSE = 80
"""Characters from which a block with a full stop reads like a report's paragraph."""
MOST_LINKED = 0.5
DECK = re.compile(r"\b(?:deck|dek|stand-?first|sub-?(?:title|head|headline|heading)|strap-?line|lead|lede|kicker|summary)\b")
"""How pages name the lines below a headline, which are the report's."""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph of the page as the document holds it; the report's own has no kind."""

    text: str
    kind: FurnitureKind | None = None


def articles(original: Original) -> Iterator[Article]:
    """Yield the page as one article: its title, then all that it shows, menus and comments set aside.

    Raises UnreadableDocument for a page that holds no report.
    """
    if not original.content.strip():
        raise UnreadableDocument(original.path, "empty: there is nothing to read")
    if original.content.count(b"<") > MOST_TAGS:
        raise UnreadableDocument(original.path, f"more than {MOST_TAGS:,} tags: the page of one report is expected")
    found = report(original.content)
    if found is None:
        raise UnreadableDocument(original.path, "no report in the page: one with paragraphs of text is expected")
    yield found


def report(content: bytes | str, *, title: str | None = None) -> Article | None:
    """Read a page, under its own title or a given one; None where it holds no paragraphs."""
    found, tree = extracted(content), parsed(content)
    lines = [line.strip() for line in (found.text or "").splitlines() if line.strip()] if found else []
    title = title or (found and found.title) or None
    parts = told(tree, lines, title) if tree is not None else [Part(line) for line in lines]
    if not any(part.kind is None for part in parts):
        return None
    text, furniture = joined(headed(parts, title))
    written = content.encode() if isinstance(content, str) else content
    return Article(
        text=text,
        title=title,
        outlet=(found and found.sitename) or None,
        authors=tuple(name.strip() for name in ((found and found.author) or "").split(";") if name.strip()),
        published=head_date(written, PUBLISHED, b"datePublished") or stated_date(found and found.date),
        updated=head_date(written, MODIFIED, b"dateModified"),
        url=(found and found.url) or None,
        furniture=furniture,
    )


def body(content: str, *, title: str | None) -> tuple[str, tuple[Furniture, ...]]:
    """Read the HTML of one article alone, as feeds hold it; empty where it shows no words of a report.

    All that it shows is the report, but for what its elements or its words set apart.
    """
    tree = parsed(f"<html><body>{content}</body></html>")
    parts = [Part(block.text, block.around or kind_of_text(block.text)) for block in blocks(tree)] if tree is not None else []
    return joined(headed(parts, title)) if any(part.kind is None for part in parts) else ("", ())


def extracted(content: bytes | str) -> Any:
    """What trafilatura takes for the report, with the page's metadata; None where it finds none."""
    try:
        return trafilatura.bare_extraction(
            content,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"original_date": True, "extensive_search": False, "max_date": LATEST},
        )
    except ValueError:
        return None


def parsed(content: bytes | str) -> _Element | None:
    try:
        tree: _Element | None = trafilatura.load_html(content)
    except (ValueError, LxmlError):
        return None
    return tree


def told(tree: _Element, lines: Sequence[str], title: str | None) -> list[Part]:
    """Every block that the page shows; what the report does not hold is set aside.

    Where no report was found, what reads like prose is taken for it.
    """
    shown = list(blocks(tree))
    if not lines:
        return [Part(block.text, None if is_prose(block) else set_aside(block)) for block in shown]
    known = runs(lines)
    if share(known, shown) < SHOWN:
        shown = list(blocks(tree, unseen=True))
    if share(known, shown) < SHOWN:
        return [*map(Part, lines), *(Part(block.text, set_aside(block)) for block in shown)]
    own = frozenset(map(squeezed, lines))
    held = [holds(own, known, block) for block in shown]
    first = held.index(True) if True in held else 0
    top = next((index for index, block in enumerate(shown[:first]) if squeezed(block.text) == squeezed(title or "")), first)
    return [
        Part(block.text, None if kept or (top < index < first and is_deck(block)) else set_aside(block))
        for index, (block, kept) in enumerate(zip(shown, held, strict=True))
    ]


def holds(own: Collection[str], known: Collection[tuple[str, ...]], block: Visible) -> bool:
    """Does the report hold a block? A caption is set aside even where it does."""
    if block.around == "caption":
        return False
    if squeezed(block.text) in own:
        return True
    found = runs([block.text])
    return bool(found) and sum(run in known for run in found) >= HELD * len(found)


def share(known: Collection[tuple[str, ...]], shown: Sequence[Visible]) -> float:
    """How much of the report the blocks show."""
    seen = runs([block.text for block in shown])
    return sum(run in seen for run in known) / len(known) if known else 1.0


def runs(lines: Sequence[str]) -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for line in lines for word in WORD.findall(line)]
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def squeezed(text: str) -> str:
    """A text's letters and figures alone.

    >>> squeezed("- Rescued: 40")
    'rescued40'
    """
    return "".join(WORD.findall(text)).casefold()


def is_prose(block: Visible) -> bool:
    return len(block.text) > PROSE and block.text[-1] in '.!?”"' and block.linked < MOST_LINKED and block.around is None


def is_deck(block: Visible) -> bool:
    return block.linked < MOST_LINKED and DECK.search(block.names) is not None and kind_of_text(block.text) is None


def set_aside(block: Visible) -> FurnitureKind:
    """What a block that is no part of the report is: by its own words, else by what surrounds it."""
    if block.around in ("comment", "caption"):
        return block.around
    return kind_of_text(block.text) or block.around or kind_of_whole("top", block.text) or "navigation"


def headed(parts: Sequence[Part], title: str | None) -> list[Part]:
    """The title first; a paragraph that repeats it makes place, one that holds more stays as it is."""
    if not title or any(part.kind is None and title in part.text and part.text != title for part in parts):
        return list(parts)
    wanted = squeezed(title)
    same = [index for index, part in enumerate(parts) if squeezed(part.text) == wanted]
    # a second one is a breadcrumb or the heading of a form
    rest = [Part(part.text, part.kind or "navigation") if index in same else part for index, part in enumerate(parts)]
    return [Part(title), *(part for index, part in enumerate(rest) if index != next(iter(same), None))]


def joined(parts: Sequence[Part]) -> tuple[str, tuple[Furniture, ...]]:
    """One text of the paragraphs, a blank line between, and the spans of those that have a kind."""
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + len(part.text) + 2)
    marked = (
        Furniture(start, following - 2, part.kind)
        for part, (start, following) in zip(parts, pairwise(starts), strict=True)
        if part.kind is not None
    )
    return "\n\n".join(part.text for part in parts), tuple(marked)


def head_date(content: bytes, meta: re.Pattern[bytes], linked: bytes) -> str | None:
    """A date, with its time, from a meta element or the page's linked data."""
    element = meta.search(content)
    value = CONTENT.search(element[0]) if element else re.search(LINKED % linked, content)
    return stated_date(value[1].decode("ascii", "replace")) if value else None
