"""The agencies and outlets that a report credits with words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.model import Furniture
from sayso.text.outlets import names_in, outlet_called

CAPTIONS = frozenset({"caption", "advertising", "promotion", "comment", "navigation"})
"""Furniture whose names are no credit for the words."""
AGENCIES = re.compile(r"\b(?:with|and|by|from) (?:news )?(?:agencies|wires|wire services)\b|^\W*(?:staff and )?agencies\W*$", re.IGNORECASE)
TEMPLATES = (
    r"^[^\n.!?“\"]{0,60}\({name}(?: ?[/,&] ?{name})?\)\s*(?:—|–|--|-|:|[A-Z])",  # a dateline
    r"{name}(?: (?:writers?|reporters?|correspondents?|journalists?|staff)(?: [^.\n]{2,200})?)? (?:also )?contributed\b",
    r"[Rr]eporting (?:by|from) [^.\n]{0,80}?{name}",
    r"\b[Ww]ith (?:files|material|reporting|reports|additional reporting|inputs?) (?:from|by) [^.\n]{0,60}?{name}",
    r"(?:\b[Cc]ompiled from|\b[Ss]ource:) [^.\n]{0,60}?{name}",
    r"^\W*(?:[Bb]y |BY )?{name}(?: ?[-/,&|] ?{name})*\W*$",
    r"(?:©|\([Cc]\)|Copyright) (?:\([Cc]\) |© )?(?:\d{4} )?{name}",
    r"(?:—|–|--) ?{name}\W*$",
    r"[.!?”\"’] ?\({name}\)\W*$",
    r"^(?:By|BY|by) [^\n]{2,80}[,|–-] ?(?:of |for )?{name}\W*$",
)


def credits(text: str, set_aside: Sequence[Furniture], authors: Sequence[str], own: str | None) -> tuple[str, ...]:
    """Name those credited, by their short names; the report's own outlet is none of them.

    >>> credits("HARBOUR CITY (AP) — The ferry sank.\\n\\nReuters contributed to this report.", (), (), None)
    ('AP', 'Reuters')
    >>> credits("The ferry sank, Reuters reported.", (), (), None)
    ()
    """
    words = uncaptioned(text, set_aside)
    known = {outlet for name in (*names(words), *authors) if (outlet := outlet_called(name))}
    found = {outlet.short or outlet.name for outlet in known if outlet.name != own}
    return tuple(sorted(found | ({"agencies"} if AGENCIES.search(closing(words)) else set())))


def names(words: str) -> Iterator[str]:
    name = f"({names_in(words)})"
    for template in TEMPLATES:
        for match in re.finditer(template.replace("{name}", name), words, re.MULTILINE):
            yield from filter(None, match.groups())


def uncaptioned(text: str, set_aside: Sequence[Furniture]) -> str:
    kept, start = [], 0
    for piece in set_aside:
        if piece.kind in CAPTIONS:
            kept.append(text[start : piece.start])
            start = piece.end
    return "".join([*kept, text[start:]])


def closing(words: str) -> str:
    """The last lines, and a byline's, where 'agencies' are credited without their names."""
    lines = [line for line in words.splitlines() if line.strip()]
    return "\n".join(line for line in (*lines[:4], *lines[-3:]) if len(line) < 120)
