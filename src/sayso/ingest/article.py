"""What a file states of one report, before the report's own words are asked."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import Furniture


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report as its file gives it; what the file does not state is empty."""

    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    sender: str | None = None
    """Who sent it: the author where no byline names one."""
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    credits: tuple[str, ...] = ()
    """Whom the file credits beside those that the text does."""
    number: int | None = None
    """Its number, mostly its place, in a file that holds several."""
    furniture: tuple[Furniture, ...] = ()
    """What the format itself marks as no part of the report."""


def headed(title: str | None, body: str) -> str:
    """Put the title before a text that does not hold it.

    >>> headed("Ferry sinks", "It sank at dawn.")
    'Ferry sinks\\n\\nIt sank at dawn.'
    >>> headed("Ferry sinks", "Ferry sinks\\nIt sank at dawn.")
    'Ferry sinks\\nIt sank at dawn.'
    """
    if not title or title in body:
        return body
    return f"{title}\n\n{body}"
