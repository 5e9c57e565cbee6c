"""What a page asks of who reads it: to subscribe, to follow, to log in, to look at a film."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from sayso.ingest.blocks import Block, Found, Kinds
from sayso.ingest.told import is_told, names_officials

LONGEST = 300
"""Characters of what is asked."""
FEWEST_MARKS = 2
"""Different words of a page, or for its readers and itself, in what a page asks."""
BEFORE = r"\W*(?:(?:please|don[’']t (?:miss|forget)(?: to)?|for (?:more|all|the latest)\b[^.,]{0,40},) )?"
ASKS = re.compile(
    rf"{BEFORE}(?:become|browse|click|discover|donate|enable|enjoy|enter|explore|follow|get|join|learn|listen|see|send|submit|subscribe|tell"
    r"|unlock|continue)\b(?![-’'])",
    re.IGNORECASE,
)
"""It opens with what the reader is to do, in a word that opens no sentence of a report."""
MAY_ASK = re.compile(
    rf"{BEFORE}(?:(?:buy|catch|check|contact|copy|display|download|find|help|log|play|read|register|report|save|scroll|share|sign|stay|support"
    r"|tap|try|turn|view|visit|watch) (?:the|this|these|an?|more(?! than)|us|our|your|it|them|up|out|down)\b"
    r"|(?:log|sign)[ -]in(?: (?:to|or|and|with|for|here)\b|\W*$))",
    re.IGNORECASE,
)
"""It opens with a word that is a noun as well ('Help reached the site', 'Share prices'), and with what only follows a verb."""
READER = re.compile(
    r"\b(?:you|your|yours|(?-i:us)|our|here|below)\b|^\W*for [^.,]{0,40}\b(?:news|updates?|stories|coverage|details|information),",
    re.IGNORECASE,
)
"""Who reads, whose page it is, a place on it, or what the reader is after."""
IN_ORDER_TO = re.compile(
    r"\W*to (?:become|buy|continue|display|enable|enjoy|find|get|help|join|learn|listen|play|read|see|share|submit|support|unlock|view"
    r"|watch)\b.*(?:\bplease\b|, (?:click|donate|download|enable|log in|register|sign (?:in|up)|subscribe)\b)",
    re.IGNORECASE,
)
"""'To view this video please enable JavaScript'."""
ADDRESSES = re.compile(
    r"\W*(?:already|not|if|by|one of|unfortunately,?|sorry,?|thanks?(?: you)? for)? ?\b(?:you|your|we|our)(?:[’'](?:re|ve|ll))?\b",
    re.IGNORECASE,
)
"""It opens with its reader, or with the page itself."""
PAGE = re.compile(
    r"\b(?:(?:news)?letters?|inbox|subscri\w+|podcasts?|apps?|channels?|website|site|page|browsers?|clipboard|cookies|account"
    r"|log(?:ged)?[ -]?in|sign(?:ed|ing)?[ -](?:up|in)|registered|e-?mail|alerts|notifications|articles?|journalism|newsroom|patrons?"
    r"|links?|spelling|ctrl|embed(?:ded)?|playlists?|javascript|video|player|edition|mobile version|coverage|headlines|facebook|twitter"
    r"|youtube|telegram|whatsapp|instagram|spotify|reddit|tiktok|google news)\b",
    re.IGNORECASE,
)
"""What only a page has or is: some of it must be named."""
OWN = re.compile(
    r"\b(?:log(?:ged)?[ -]?in|sign(?:ing)?[ -](?:up|in)|signed[ -]in|clipboard|browser(?! histor)|javascript|newsletters?"
    r"|subscri\w+(?! to (?:the|this|that) (?:belief|idea|notion|theory|view)\b)|cookies|(?:free|unlimited) articles"
    r"|(?:our|this) (?:(?:web)?site|page|app|channel|newsletter|podcast)|mobile version|ctrl"
    r"|our journalism|independent journalism|articles in the past (?:week|month))\b",
    re.IGNORECASE,
)
"""What a page says of its own working and hardly of anything else."""
BESIDE = re.compile(
    r"\b(?:you|your|yours|(?-i:us)|our|we|here|below|free|latest|updates?|stories|tips|comments?|readers|members|donate)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"^\W*[‘']|[“\"«]")
ANSWER = re.compile(r"(?:yes|no|maybe|not sure|don[’']t know|undecided|vote|view results)\b[^.“\"]{0,60}", re.IGNORECASE)
"""What a poll offers."""
FEWEST_ANSWERS, MOST_ANSWERS = 2, 8
LONGEST_QUESTION = 160


def addressed(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """What the page asks, below its first line, and its polls: a question above the answers that it offers."""
    yield from ((block.span, "promotion") for block in blocks[1:] if is_addressed(block.text))
    for index, block in enumerate(blocks):
        if block.text.endswith("?") and len(block.text) <= LONGEST_QUESTION:
            answers = tuple(takewhile(lambda other: ANSWER.fullmatch(other.text), blocks[index + 1 : index + 1 + MOST_ANSWERS]))
            if len(answers) >= FEWEST_ANSWERS:
                yield from ((each.span, "comment") for each in (block, *answers))


def is_addressed(paragraph: str) -> bool:
    """Does a page speak to who reads it?

    >>> is_addressed("You must be logged in to post a comment."), is_addressed("Join thousands of readers of our morning letter")
    (True, True)
    >>> is_addressed("You must be on board by nine."), is_addressed("Join our channel, the captain told the crew.")
    (False, False)
    """
    if len(paragraph) > LONGEST or not (named := marks(PAGE, paragraph)) or QUOTED.search(paragraph):
        return False
    if is_told(paragraph) or names_officials(paragraph):
        return False
    if ASKS.match(paragraph) or IN_ORDER_TO.match(paragraph) or (MAY_ASK.match(paragraph) and READER.search(paragraph)):
        beside = marks(BESIDE, paragraph)
        return len(named | beside) >= FEWEST_MARKS and bool(beside or OWN.search(paragraph))
    return ADDRESSES.match(paragraph) is not None and OWN.search(paragraph) is not None


def marks(kind: re.Pattern[str], paragraph: str) -> set[str]:
    return {word.lower() for word in kind.findall(paragraph)}
