"""Title, authors, outlet and days of a report: what its file states, else what its own words do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from sayso.ingest.article import Article
from sayso.ingest.bylines import authors as authors_of
from sayso.ingest.bylines import bylines, employer, is_collective, unmarked
from sayso.ingest.credits import credits
from sayso.ingest.dates import days
from sayso.ingest.own_voice import own_voice
from sayso.ingest.remaining import ends, without
from sayso.ingest.unlisted import NAME, looks_like_one, possible
from sayso.model import Furniture
from sayso.text.outlets import Outlet, names_in, outlet_called, outlet_of_host, plain
from sayso.text.paragraphs import paragraphs

LONGEST_TITLE = 200
HASHES = re.compile(r"^#+\s*|\s*#+$")
HEADLINE = re.compile(r"[“‘\"'¿¡$€£#(\[]*[\dA-ZÀ-ÞЀ-Я](?!.*(?:@|://))|[^\W\da-zß-ÿа-я]", re.DOTALL)
"""It begins with a capital or a figure, or in a script that has no capitals."""
STOPPED = re.compile(r"(?<![A-Z])(?<!\.\.)\.[”\"’']?$|[,;:]$")
"""A sentence's end, unless it is an abbreviation's or three dots."""
HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
TOP = 2000
"""Characters in which a report's own address stands, above its story."""
ADDRESS_LINE = re.compile(r"^\W*(?:(?:source|url|link|original)\W{1,3})?(https?://[^\s>)\]]+)[>)\]\s]*$", re.IGNORECASE | re.MULTILINE)
RIGHTS = (
    r"(?:©|\([Cc]\)|Copyright)[\s\d©-]*(?:by )?{name}",
    r"{name}[^.\n]{0,40}\. All [Rr]ights [Rr]eserved",
    r"All [Rr]ights [Rr]eserved\W{1,3}(?:\d{4}\W*)?{name}",
)
"""Whose the words are."""
DATELINE = r"[^\n.!?“\"]{0,60}\({name}\)\s*(?:—|–|--|-|:|[A-Z])"
UNLISTED_DATELINE = re.compile(
    rf"(?P<place>[A-ZÀ-Þ][^\n.!?“\"()]{{1,50}}(?:\.[^\n.!?“\"()]{{1,20}})?)\((?P<name>{NAME})\)\s*(?:—|–|--|-|:)"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
DATED_OR_CAPITALS = re.compile(rf"^[A-ZÀ-Þ]{{2}}|\b{MONTH}[a-z]*\.? \d|\d {MONTH}")
"""A place is written in capitals there, or a day stands beside it."""
UNLISTED_RIGHTS = re.compile(rf"(?:©|\([Cc]\)|Copyright)[\s\d©,-]*(?:by )?({NAME})")
DATELINE_WITHIN = 4
"""Paragraphs from the top."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """Who published a report, when, under which headline; null where neither file nor text tells."""

    title: str | None
    outlet: str | None
    outlet_short: str | None
    authors: tuple[str, ...]
    published: str | None
    updated: str | None
    url: str | None
    credits: tuple[str, ...]


def masthead(article: Article) -> Masthead:
    """Complete what the file states by what the text does."""
    kept = tuple(report(article.text, article.furniture))
    url = article.url or address(article.text)
    signed = authors_of(article.text, article.furniture)
    named = article.authors or signed or ((article.sender,) if article.sender else ())
    outlet = known(article.outlet) or at(url) or speaking(article.text, kept, bylines(article.text, article.furniture))
    told = days(ends(without(article.text, article.furniture)), url, published=article.published)
    return Masthead(
        title=article.title or headline(kept),
        outlet=outlet.name if outlet else None,
        outlet_short=outlet.short if outlet else None,
        authors=people(named, outlet),
        published=told.published,
        updated=article.updated or told.updated,
        url=url,
        credits=credited(article, named, outlet),
    )


def credited(article: Article, authors: Sequence[str], own: Outlet | None) -> tuple[str, ...]:
    """Those whom the file or the text credits, by their short names; the report's own outlet is none of them."""
    stated = [outlet_called(name) or Outlet(name) for name in article.credits]
    others = {outlet.short or outlet.name for outlet in stated if own is None or plain(outlet.name) != plain(own.name)}
    return tuple(sorted(others.union(credits(article.text, article.furniture, authors, own.name if own else None))))


def people(named: Sequence[str], outlet: Outlet | None) -> tuple[str, ...]:
    """Authors without the outlets, the agencies and the staff that files list among them."""
    own = {plain(name) for name in outlet.names} if outlet else set()
    return tuple(name for name in named if plain(name) not in own and not outlet_called(name) and not is_collective(name))


def report(text: str, set_aside: Sequence[Furniture]) -> Iterator[str]:
    """Yield the lines that are the report's own, without the furniture glued to them."""
    start = 0
    for piece in (*set_aside, Furniture(len(text), len(text), "notice")):
        kept = text[start : piece.start]
        yield from (kept[span.start : span.end] for span in paragraphs(kept))
        start = piece.end


def headline(kept: Sequence[str]) -> str | None:
    """The first line, where it reads like a headline and a report follows.

    >>> headline(["# Ferry sinks off the coast", "It sank at dawn, the coast guard said."])
    'Ferry sinks off the coast'
    >>> headline(["It sank at dawn, the coast guard said.", "Nobody died."]) is None
    True
    """
    if len(kept) < 2:
        return None
    line = unmarked(HASHES.sub("", kept[0]))
    reads_like_one = len(line) <= LONGEST_TITLE and HEADLINE.match(line) and not STOPPED.search(line)
    return line if reads_like_one and any(len(other) > len(line) / 2 for other in kept[1:]) else None


def address(text: str) -> str | None:
    """The report's own address, on a line above the story."""
    match = ADDRESS_LINE.search(text[:TOP])
    return match[1] if match and len(text[: match.start()]) < TOP / 2 else None


def known(stated: str | None) -> Outlet | None:
    """An outlet that the file states, by its name or its host."""
    if not stated:
        return None
    return outlet_called(stated) or (outlet_of_host(stated) if HOST.fullmatch(stated) else Outlet(stated))


def at(url: str | None) -> Outlet | None:
    """The outlet at an address; None for what is no address.

    >>> at("http://[broken") is None
    True
    """
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return outlet_of_host(host) if host else None


def speaking(text: str, kept: Sequence[str], signed: Sequence[str]) -> Outlet | None:
    """The outlet that the words are from: its rights notice, its dateline, its byline, its own voice."""
    told, top = ends(text), kept[:DATELINE_WITHIN]
    name = f"({names_in(told)})"
    rights = (re.search(template.replace("{name}", name), told) for template in RIGHTS)
    datelines = (re.match(DATELINE.replace("{name}", name), line) for line in top)
    found = (outlet_called(match[1]) for match in (*rights, *datelines) if match)
    return (
        next(filter(None, found), None)
        or next(filter(None, map(dateline, top)), None)
        or next(filter(None, map(employer, signed)), None)
        or own_voice(ends("\n".join(kept)))
        or owner(told)
    )


def dateline(line: str) -> Outlet | None:
    """An agency that no table lists, in the dateline that it begins its dispatches with.

    >>> found = dateline("HARBOUR CITY, June 3 (Harbour Wire) - The ferry sank.")
    >>> found and found.name
    'Harbour Wire'
    >>> dateline("Ana Ruiz (Labour) - The member for Harbour City resigned.") is None
    True
    """
    match = UNLISTED_DATELINE.match(line)
    name = possible(match["name"]) if match and DATED_OR_CAPITALS.search(match["place"]) else None
    return Outlet(name) if name else None


def owner(text: str) -> Outlet | None:
    """Who reserves all rights, where the name is a paper's or a station's."""
    found = (possible(match[1]) for match in UNLISTED_RIGHTS.finditer(text))
    return next((Outlet(name) for name in found if name and looks_like_one(name)), None)
