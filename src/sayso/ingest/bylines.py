"""Who wrote a report, as its byline tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.ingest.unlisted import NAME as UNLISTED
from sayso.ingest.unlisted import looks_like_one
from sayso.model import Furniture
from sayso.text.outlets import Outlet, outlet_called

MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`]+")
"""Markdown links, whose text is kept, and emphasis."""
FOLLOW = re.compile(r"\[?\bFollow\b\]?(?:\([^)]*\))?")
BY = re.compile(r"\W*(?:By|BY|by):?\s+")
REPORTERS = re.compile(r"\(?Reporting by ([^;.()]+)")
LONGEST, LONGEST_LINE = 30, 2000
"""Words of a byline, and its characters with the addresses of its links."""
SMALL_WORDS = frozenset(
    "and with in for at of the to de da del della der van von den bin ibn al el la le du dos di ter ten"
    " correspondent reporter writer editor staff special chief senior political foreign contributor columnist min read am pm".split()
)
NOT_NAMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september"
    " october november december then now contrast comparison law noon midnight day night"
    " this that the a an his her its their early late mid".split()
)
"""What a sentence that begins with 'By' goes on with."""
CAPITALISED = r"[A-ZÀ-Þ][\w.'’À-ÿ-]*"
PARTICLE = r"(?:de|da|del|della|der|van|von|den|bin|ibn|al|el|la|le|du|dos|di|ter|ten)"
NAME = re.compile(rf"{CAPITALISED}(?: (?:{PARTICLE} )*{CAPITALISED}){{0,4}}")
SEPARATOR = re.compile(r",|;|&|\||•|·|/|\n|\band\b|\bwith\b")
AFTER_NAME = re.compile(r"\s+(?:in|for|at|of|[-–—])\s+.*|\s+(?:staff|special|senior|chief|correspondent|reporter|writer)\b.*|\d.*")
OFFICE = re.compile(
    r"\b(?:Writer|Reporter|Correspondent|Editor|Staff|Published|Updated|Press|News|Contributor|Desk|Agency|Agencies|Bureau)\b"
)

PARTS = re.compile(r",|;|\||•|·|/|\n|\b(?:for|of|at)\b(?: the)?|\s[-–—]\s")
"""What parts a byline's people from their outlet and its day."""
COLLECTIVE = re.compile(
    r"(?:(?:staff|news|wire|web|city|sports?|online|foreign|national|night)[ -]?)?"
    r"(?:agenc(?:y|ies)|staff|desk|writers?|reporters?|wires?|services?|team|newsroom)"
    r"(?: (?:and|&) (?:news )?(?:agenc(?:y|ies)|wires?|staff))?",
    re.IGNORECASE,
)


def unmarked(line: str) -> str:
    """A line without Markdown and without its invitations to follow."""
    return " ".join(MARKUP.sub(lambda match: match[1] or "", FOLLOW.sub("", line)).split())


def is_byline(paragraph: str) -> bool:
    """Does a paragraph only say whom the report is by?

    >>> is_byline("By *Ana Ruiz* [Follow](#) and Bo Lind in Harbour City")
    True
    >>> is_byline("By Monday evening the ferry had been raised."), is_byline("By Ana Ruiz he was called a coward.")
    (False, False)
    """
    line = unmarked(paragraph) if len(paragraph) <= LONGEST_LINE else ""
    match = BY.match(line)
    words = line[match.end() :].split() if match else []
    if not 0 < len(words) <= LONGEST or words[0].lower().strip(",.") in NOT_NAMES:
        return False
    if not all(belongs(word) for word in words):
        return False
    return len(words) > 1 or outlet_called(words[0]) is not None or words[0].lower() in SMALL_WORDS


def belongs(word: str) -> bool:
    bare = word.strip(",.;:|()[]•·/&–—-@")
    return not bare or bare[0].isupper() or bare[0].isdigit() or bare.lower() in SMALL_WORDS


def authors(text: str, set_aside: Sequence[Furniture]) -> tuple[str, ...]:
    """Who wrote it: the byline's names, else those after 'Reporting by'."""
    lines = [text[piece.start : piece.end] for piece in set_aside if piece.kind == "credit"]
    reported = (match[1] for match in map(REPORTERS.match, lines) if match)
    return next((names(written) for written in (*bylines(text, set_aside), *reported)), ())


def bylines(text: str, set_aside: Sequence[Furniture]) -> tuple[str, ...]:
    """What the bylines say after 'By'."""
    lines = (text[piece.start : piece.end] for piece in set_aside if piece.kind == "credit")
    return tuple(BY.sub("", line, count=1) for line in lines if is_byline(line))


def employer(written: str) -> Outlet | None:
    """The outlet that a byline names behind its people; None where it names people alone.

    >>> found = employer("Ana Ruiz and Bo Lind, Harbour Courier, 3 June 2021")
    >>> found and found.name
    'Harbour Courier'
    >>> employer("Ana Ruiz, Bo Lind and Eva Stone in Harbour City") is None
    True
    """
    for part in PARTS.split(unmarked(written))[1:]:
        name = part.strip(" .")
        if re.fullmatch(UNLISTED, name) and not is_collective(name) and looks_like_one(name):
            return outlet_called(name) or Outlet(name)
    return None


def is_collective(name: str) -> bool:
    """Is it nobody's name but a desk's or a service's?

    >>> is_collective("agencies"), is_collective("Staff and agencies"), is_collective("Ana Ruiz")
    (True, True, False)
    """
    return COLLECTIVE.fullmatch(name.strip()) is not None


def names(written: str) -> tuple[str, ...]:
    """Part the names of a byline, their mark-up and offices taken off.

    >>> names("*Ana Ruiz* [Follow](#) and [Bo Lind](https://example.org/bo) in Harbour City, Reuters")
    ('Ana Ruiz', 'Bo Lind')
    """
    parted = (AFTER_NAME.sub("", " " + part).strip(" .,*") for part in SEPARATOR.split(unmarked(written)))
    found = (part.title() if part.isupper() else part for part in parted)
    first, *others = dict.fromkeys(name for name in found if is_name(name)) or ("",)
    return (first, *(name for name in others if not looks_like_one(name))) if first else ()


def is_name(written: str) -> bool:
    """Is it a person's name, and neither a day nor an outlet nor an office?"""
    if not NAME.fullmatch(written) or OFFICE.search(written):
        return False
    return written.split()[0].lower() not in NOT_NAMES and outlet_called(written) is None
