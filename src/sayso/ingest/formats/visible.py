"""What a web page shows: its blocks of text in reading order, each with what surrounds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element
from lxml.etree import iterwalk

from sayso.model import FurnitureKind

UNSEEN_TAGS = frozenset(
    "head script style noscript template svg math iframe object embed applet audio video canvas map select option datalist textarea"
    " frameset noframes".split()
)
UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
UNSEEN_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only hidden d-none is-hidden u-hidden".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output progress q rp rt ruby s samp"
    " small span strike strong sub sup time tt u var wbr".split()
)
"""Tags that do not begin a block of their own; every other one does, known or not."""
CELLS = ("td", "th")
BREAK = "\v"
SPACE = re.compile(r"[^\S\v\xa0]+")
TOKEN = re.compile(r"[a-z]+")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

REPORT_TAGS = frozenset({"html", "body", "main", "article"})
"""Their classes tell of the whole page, not of what stands in them."""
TAGS: dict[str, FurnitureKind] = {
    "nav": "navigation",
    "footer": "navigation",
    "aside": "navigation",
    "menu": "navigation",
    "figcaption": "caption",
    "form": "promotion",
}
ROLES: dict[str, FurnitureKind] = {
    "navigation": "navigation",
    "banner": "navigation",
    "contentinfo": "navigation",
    "complementary": "navigation",
    "search": "navigation",
}
WORDS: tuple[tuple[FurnitureKind, frozenset[str]], ...] = (
    ("comment", frozenset("comment comments commentlist disqus respond reply replies discussion".split())),
    ("caption", frozenset("caption figcaption".split())),
    ("notice", frozenset("cookie cookies consent gdpr ccpa copyright disclaimer".split())),
    (
        "advertising",
        frozenset("ad ads advert adverts advertisement advertising adsbygoogle sponsor sponsored taboola outbrain dfp".split()),
    ),
    (
        "promotion",
        frozenset(
            "newsletter newsletters subscribe subscription signup paywall donate donation membership promo promotion cta related"
            " recommended recommendations trending popular teaser teasers readmore".split()
        ),
    ),
    (
        "navigation",
        frozenset("nav navigation navbar menu breadcrumb breadcrumbs footer sidebar share sharing social tags toolbar masthead".split()),
    ),
)
"""What the words of an element's id and classes tell."""


@dataclass(frozen=True, slots=True)
class Visible:
    """A block of text as the page shows it."""

    text: str
    around: FurnitureKind | None
    """What the elements that it stands in are for; None for none in particular."""
    names: str
    """Tag, id and classes of the element that holds it, in lower case."""
    linked: float
    """Share of its characters that are links."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk is: what surrounds it, and whether within the report's own element or a link."""

    around: FurnitureKind | None
    names: str
    within: bool
    link: bool


def blocks(tree: Element, *, unseen: bool = False) -> Iterator[Visible]:
    """Yield the blocks of a page in order; with `unseen`, those too that it hides until a script shows them.

    >>> from lxml.etree import HTML
    >>> page = HTML("<nav>Home</nav><p>It <b>sank</b> at dawn.<p hidden>Not this.<script>nor(this)</script>")
    >>> [(block.text, block.around) for block in blocks(page)]
    [('Home', 'navigation'), ('It sank at dawn.', None)]
    """
    places = [Place(None, "", False, False)]
    pieces: list[tuple[str, Place]] = []
    walk = iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event in ("comment", "pi"):
            pieces.append((element.tail or "", places[-1]))
            continue
        tag = element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
        whole = tag not in INLINE and tag not in ("br", *CELLS)
        if event == "end":
            places.pop()
        if whole:
            yield from flushed(pieces)
            pieces.clear()
        elif event == "start" and (tag == "br" or (tag in CELLS and any(text.strip() for text, _ in pieces))):
            pieces.append((BREAK if tag == "br" else " | ", places[-1]))
        if event == "end":
            pieces.append((element.tail or "", places[-1]))
        elif is_unseen(element, tag, unseen):
            walk.skip_subtree()
            places.append(places[-1])
        else:
            places.append(entered(places[-1], element, tag))
            pieces.append((element.text or "", places[-1]))
    yield from flushed(pieces)


def flushed(pieces: list[tuple[str, Place]]) -> Iterator[Visible]:
    """The blocks that pieces of text make: a double line break parts them, a single one stays."""
    place = next((place for text, place in pieces if text.strip(" |\v\n\t\r")), None)
    if place is None:
        return
    written = sum(len(text.strip()) for text, _ in pieces)
    linked = sum(len(text.strip()) for text, where in pieces if where.link) / written
    text = SPACE.sub(" ", "".join(text for text, _ in pieces)).replace("\xa0", " ")
    for part in re.split(r" ?\v(?: ?\v)+ ?", text):
        lines = [line.strip(" |") for line in part.split(BREAK)]
        if shown := "\n".join(filter(None, lines)):
            yield Visible(shown, place.around, place.names, linked)


def is_unseen(element: Element, tag: str, unseen: bool) -> bool:
    if tag in UNSEEN_TAGS or (tag == "input"):
        return True
    if unseen:
        return False
    if element.get("hidden") is not None or UNSEEN_STYLE.search(element.get("style", "")):
        return True
    return not UNSEEN_CLASSES.isdisjoint(element.get("class", "").lower().split())


def entered(place: Place, element: Element, tag: str) -> Place:
    if tag in ("b", "i", "em", "strong", "span") and not element.attrib:
        return place
    written = f"{element.get('id', '')} {element.get('class', '')}"
    around = place.around if tag in REPORT_TAGS else kind(element, tag, written, within=place.within) or place.around
    if place.around == "comment":
        around = "comment"
    names = f"{tag} {written.lower()}" if tag not in INLINE or not place.names else place.names
    return Place(around, names, place.within or tag in ("article", "main"), place.link or tag == "a")


def kind(element: Element, tag: str, written: str, *, within: bool) -> FurnitureKind | None:
    """What an element is for, by its tag, its role, its id and its classes."""
    words = frozenset(TOKEN.findall(CAMEL.sub("-", written).lower())) if written.strip() else frozenset()
    named = next((kind for kind, known in WORDS if not known.isdisjoint(words)), None)
    if tag == "header" and not within:
        return named or "navigation"
    return named or TAGS.get(tag) or ROLES.get(element.get("role", ""))
