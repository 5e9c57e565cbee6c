"""Who a report's author is, told below it: 'Ana Ruiz covers shipping for the Harbour Courier.'"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from sayso.ingest.blocks import SENTENCE, Block, Found, Kinds, is_prose
from sayso.text.outlets import MASTHEAD, outlet_called

LAST, FIRST = 3, 2
"""Paragraphs at the end of the report among which its author is told of, and at its beginning where nobody is."""
LONGEST, LONGEST_NAMES = 600, 120
"""Characters of what is told of an author, and of a line that names outlets."""
WORD = r"[A-Z][\w.’'-]*"
PERSON = rf"(?P<first>{WORD})(?: {WORD}){{0,3}} (?P<last>{WORD})"
ROLE = (
    r"(?:writer|reporter|journalist|editor|correspondent|columnist|blogger|contributor|freelancer?|author|intern|producer|broadcaster"
    r"|commentator)"
)
SCHOLAR = r"(?:director|professor|lecturer|fellow|analyst|researcher|historian|economist|scholar)"
"""What authors of opinions are, and others whom reports name: such a paragraph is the last."""
WORKS = (
    r"(?:(?:writes|reports|blogs|teaches) (?:about|for(?! a\b)|on|at|regularly|frequently)|covers (?!up\b)[^.,]{2,60} (?:for|at)"
    r"|edits [A-Z])"
)
AFTER, SCHOLAR_AFTER = r" (?:for|at|with)\b", r"(?: (?:for|at|with|of|in)\b|\W*$)"
ABOUT = re.compile(
    rf"\W*(?:[Aa]bout the author\W+)?(?!The ){PERSON}(?:, [^,.]{{2,60}},)? "
    rf"(?:is (?:(?!not\b)[^.!?,“\"]){{0,80}}?\b(?:{ROLE}{AFTER}|(?P<scholar>{SCHOLAR}){SCHOLAR_AFTER})"
    rf"|{WORKS}\b)"
)
TOLD = re.compile(
    r"[“\"]|\b(?:said|says|told|according|accused|arrested|charged|killed|died|missing|detained|jailed|wounded|injured"
    r"|abducted|kidnapped|who (?:had|was|were))\b"
)
GOES_ON = re.compile(r"(?:He|She|They|His|Her|Their|Follow|Prior|Before|Previously|E-?mail|Contact|You can)\b")
SIGNED = re.compile(rf"[–—-][–— -]{{0,5}}{WORD}(?: {WORD}){{0,3}}")
"""'– Ana Ruiz', below her report."""
COMPANY = re.compile(r"About (?!The )(?P<first>[A-Z][\w&.’'-]*)(?:,? (?:[A-Z&][\w&.’'-]*|and|of|the|for)){0,8}:?")
PARTED = re.compile(r"\s*(?:[,/|&]|\band\b)\s*")


def biographies(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What tells of the author: a paragraph among the last about somebody whom the report does not name elsewhere.

    >>> about("Ana Ruiz is a staff writer for the Harbour Courier.")
    'Ruiz'
    >>> about("Ana Ruiz is a reporter who was arrested on the quay.") is None
    True
    """
    own = [block for block in blocks if block.span not in kinds]
    for index in range(max(FIRST, len(own) - LAST), len(own)):
        name = about(own[index].text, last=index == len(own) - 1)
        if name and not any(name in other.text for at, other in enumerate(own) if at != index):
            yield own[index].span, "credit"
            yield from ((block.span, "credit") for block in going_on(own[index + 1 :]))


def about(paragraph: str, *, last: bool = True) -> str | None:
    """The surname of the author whom a paragraph tells of."""
    match = ABOUT.match(paragraph) if len(paragraph) <= LONGEST else None
    if match is None or TOLD.search(paragraph) or (match["scholar"] and not last):
        return None
    return match["last"]


def going_on(below: Sequence[Block]) -> Iterator[Block]:
    for block in below:
        if not GOES_ON.match(block.text) or TOLD.search(block.text):
            return
        yield block


def companies(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What a press release tells of who sent it, below 'About Harbour Ferries Inc.', in the second half of the page."""
    for above, block in pairwise(blocks[len(blocks) // 2 :]):
        match = COMPANY.fullmatch(above.text)
        if match and (block.text.startswith("The Company") or match["first"] in block.text[:LONGEST_NAMES]):
            yield from ((above.span, "notice"), (block.span, "notice"))


def publishers(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """The outlets whose report it is, on a line of their own that closes it: 'The Harbour Times, Reuters'."""
    tail = (block for block in reversed(blocks[1:]) if block.span not in kinds)
    for block in islice(tail, 1):
        if not is_prose(block, SENTENCE) and (names_outlets(block.text) or SIGNED.fullmatch(block.text)):
            yield block.span, "credit"


def names_outlets(line: str) -> bool:
    """Does a line hold outlets' names and nothing else?

    >>> names_outlets("Reuters, Harbour Times"), names_outlets("The Harbour Times reported it")
    (True, False)
    """
    names = PARTED.split(line.strip(" .()[]—–-*_")) if len(line) <= LONGEST_NAMES else []
    return bool(names) and all(name and (outlet_called(name) or MASTHEAD.match(name)) for name in names)
