"""The agencies and outlets that a report credits with words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.ingest.bylines import is_collective
from sayso.ingest.remaining import ends, without
from sayso.ingest.unlisted import NAME, looks_like_one, possible
from sayso.model import Furniture
from sayso.text.outlets import ARTICLE, names_in, outlet_called, plain

END_LINES = 6
"""Lines at a report's end among which it credits others."""

AGENCIES = re.compile(r"\b(?:with|and|by|from) (?:news )?(?:agencies|wires|wire services)\b|^\W*(?:staff and )?agencies\W*$", re.IGNORECASE)
GAP = r"[^\w\n]*"
TEMPLATES = (
    r"^[^\n.!?“\"]{0,60}\({name}(?: ?[/,&] ?{name})?\)\s*(?:—|–|--|-|:|[A-Z])",  # a dateline
    r"{name}(?: (?:writers?|reporters?|correspondents?|journalists?|staff)(?: [^.\n]{2,200})?)? (?:also )?contributed\b",
    r"[Rr]eporting (?:by|from) [^.\n]{0,80}?{name}",
    r"\b[Ww]ith (?:files|material|reporting|reports|additional reporting|inputs?) (?:from|by) [^.\n]{0,60}?{name}",
    rf"^{GAP}[Ww]ith {{name}}(?:(?:,? and |, | ?[/|&] ?){{name}})?(?:(?:,? and |, | ?[/|&] ?){{name}})?{GAP}$",
    r"(?:\b[Cc]ompiled from|\b[Ss]ource:) [^.\n]{0,60}?{name}",
    rf"^{GAP}(?:[Bb]y |BY )?{{name}}(?: ?[-/,&|] ?{{name}})*{GAP}$",
    r"(?:©|\([Cc]\)|Copyright) (?:\([Cc]\) |© )?(?:\d{4} )?{name}",
    rf"(?:—|–|--) ?{{name}}{GAP}$",
    rf"(?:[.!?”\"’] ?|^)\({{name}}\){GAP}$",
    rf"^(?:By|BY|by) [^\n]{{2,80}}[,|–-] ?(?:of |for )?{{name}}{GAP}$",
)
UNLISTED_TEMPLATES = (
    r"(?:^|[.!?]\s){name}(?: (?:writers?|reporters?|correspondents?|journalists?|staff))? (?:also )?contributed\b",
    r"\b(?:[Aa]dditional|[Ff]urther) reporting (?:by|from) {name}(?:(?:,? and |, ){name})?",
    r"\b[Ww]ith (?:files|material|reporting|reports|additional reporting|inputs?) (?:from|by) {name}(?:(?:,? and |, ){name})?",
    rf"^{GAP}[Ww]ith {{name}}(?:(?:,? and |, | ?[/|&] ?){{name}})?(?:(?:,? and |, | ?[/|&] ?){{name}})?{GAP}$",
    rf"(?:[.!?”\"’] ?|^)\({{name}}\){GAP}$",
    rf"^{GAP}[Ss]ource: {{name}}{GAP}$",
)


def credits(text: str, set_aside: Sequence[Furniture], authors: Sequence[str], own: str | None) -> tuple[str, ...]:
    r"""Name those credited, by their short names; the report's own outlet is none of them.

    >>> credits("HARBOUR CITY (AP) — The ferry sank.\n\nReuters contributed to this report.", (), (), None)
    ('AP', 'Reuters')
    >>> credits("The ferry sank, Reuters reported.", (), (), None)
    ()
    >>> credits("The ferry sank.\n\nWith Harbourwire", (), ("Ana Ruiz", "agencies"), None)
    ('Harbourwire', 'agencies')
    """
    words = ends(without(text, set_aside))
    known = {outlet for name in (*names(words), *authors) if (outlet := outlet_called(name))}
    found = {outlet.short or outlet.name for outlet in known if outlet.name != own}
    found |= {name for name in unlisted(closing(words, END_LINES)) if plain(name) != plain(own or "")}
    generic = AGENCIES.search(closing(words, 3)) or any(map(AGENCIES.search, authors))
    return tuple(sorted(found | ({"agencies"} if generic else set())))


def names(words: str) -> Iterator[str]:
    name = f"({names_in(words)})"
    for template in TEMPLATES:
        for match in re.finditer(template.replace("{name}", name), words, re.MULTILINE):
            yield from filter(None, match.groups())


def unlisted(words: str) -> Iterator[str]:
    """Names of agencies and outlets that no table lists; what may be a person's name is left out."""
    for template in UNLISTED_TEMPLATES:
        for match in re.finditer(template.replace("{name}", f"({NAME})"), words, re.MULTILINE):
            for written in filter(None, match.groups()):
                name = possible(written)
                if name and not is_collective(name) and (looks_like_one(name) or " " not in name or name.isupper() or ARTICLE.match(name)):
                    yield name


def closing(words: str, last: int) -> str:
    """The last lines, and a byline's, where others are credited in few words."""
    lines = [line for line in words.splitlines() if line.strip()]
    return "\n".join(line for line in (*lines[:4], *lines[4:][-last:]) if len(line) < 240)
