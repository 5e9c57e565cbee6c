"""Links to other stories by their headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from sayso.ingest.blocks import SENTENCE, Block, Found, Kinds, is_prose
from sayso.ingest.captions import is_caption
from sayso.ingest.unended import OPENING, POSTED, SENTENCE_WITHIN, SPEAKER, ended

LINKS_BELOW = re.compile(r"(?:read more|related|see also|more|also read|further reading)\W*", re.IGNORECASE)
HEADING = re.compile(r"(?:[\w’'&-]+ ){0,4}[\w’'&-]+:")
"""'Trending right now:', above headlines."""
MOST_LINKS = 8
LONGEST_LINK, LONGEST_RUN, LONGEST_ASKED, FEWEST_LINK_WORDS = 120, 400, 70, 4
"""Characters of one headline, of several on a line, and of one that asks; and words of one."""
BRACKETED_LINK = re.compile(r"\[(?![^\]]*\b(?:note|sic)\b)[A-Z“‘\"'][^\[\]]{14,160}[^.\]]\]")
BRACKETED = re.compile(r"\[(?![^\]]*\b(?:note|sic|correction|update[ds]?)\b)[A-Z“‘\"'][^\[\]]{14,160}\]", re.IGNORECASE)
LOUD_WORD = r"(?=[A-Z0-9'’‘&-]{0,30}?[A-Z]{2})[A-Z0-9'’‘&-]{2,30}+[?!,:'’]{0,3}+ "
LOUD = re.compile(rf"(?:^|(?<=[a-z0-9?!'’] ))(?:{LOUD_WORD}){{2,12}}(?=[A-Z‘'“]\S*(?: \S+){{0,3}} [a-z]+ [a-z]+)")
"""'LOST AT SEA Captain tells …': some papers open each headline in capitals."""
LONGEST_LOUD = 2000
"""Characters of the headlines together."""
FEWEST_LOUD = 2
TOPIC = re.compile(r"(?P<topic>(?=[^:]*[A-Z]{3})[A-Z0-9][A-Z0-9.,&’'-]*(?: [A-Z0-9.,&’'-]+){0,5}): \S.{8,}")
NO_TOPIC = re.compile(
    r"(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JAN(?:UARY)?|FEB(?:RUARY)?|MARCH|APRIL|MAY|JUNE|JULY|AUG(?:UST)?|SEPT(?:EMBER)?"
    r"|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?|(?:\d+ )?(?:KILLED|DEAD|MISSING|INJURED|WOUNDED)|UPDATED?|BREAKING)\b"
)
"""What a chronicle, a list of victims or a report that goes on opens its lines with."""
FEWEST_TOPICS = 3
"""Different topics of headlines from which none is who speaks."""
JOINT = re.compile(r"\b[A-Za-z]?[a-z]{3,}[A-Z][a-z]{2,}\b")
FEWEST_JOINTS = 2
LONGEST_SHORTENED, FEWEST_SHORTENED = 100, 3
LONGEST_HEADING = 60
"""Characters of 'More from the harbour'."""


def link_lists(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines of other stories below 'Read more:', where they close the page.

    A headline may end like a sentence; one at least does not.
    """
    heading = next((index for index in reversed(range(len(blocks))) if LINKS_BELOW.fullmatch(blocks[index].text)), None)
    below = blocks[heading + 1 :] if heading is not None else []
    own = [block for block in below if block.span not in kinds]
    links = len(own) <= MOST_LINKS and all(len(block.text) < LONGEST_LINK and block.text[-1] not in '"”' for block in own)
    if links and any(block.text[-1] not in ".!" for block in own):
        yield from ((block.span, "promotion") for block in own)


def headed(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines that run on without a stop, right below a heading that promotes."""
    for above, block in pairwise(blocks):
        promotes = kinds.get(above.span) == "promotion" and HEADING.fullmatch(above.text)
        if promotes and not ended(block.text) and block.text[0] not in OPENING and len(block.text) <= LONGEST_RUN:
            yield block.span, "promotion"


def bracketed(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Links in brackets that end like a sentence, where others do not."""
    if any(kinds.get(block.span) == "promotion" and BRACKETED_LINK.fullmatch(block.text) for block in blocks):
        yield from ((block.span, "promotion") for block in blocks if BRACKETED.fullmatch(block.text))


def loud(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines run together, each of which opens in capitals."""
    yield from ((block.span, "promotion") for block in blocks if is_loud(block.text))


def is_loud(line: str) -> bool:
    """Does a line hold several headlines that open in capitals?

    >>> is_loud("LOST AT SEA? Captain tells of the night FULL STEAM New ferry is faster"), is_loud("THE FERRY It sank at dawn.")
    (True, False)
    """
    if len(line) > LONGEST_LOUD:
        return False
    opened = [match.start() for match in LOUD.finditer(line)]
    # a headline may ask, and another follows
    told = line[-1] == "." or SPEAKER.match(line) or any("." in match[0] for match in SENTENCE_WITHIN.finditer(LOUD.sub("", line)))
    return len(opened) >= FEWEST_LOUD and opened[0] == 0 and not told


def labelled(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines behind a topic in capitals: 'LOST AT SEA: Captain tells of the night'.

    In a transcript it is who speaks: whom the report names, or who speaks again, or in sentences.
    """
    own = [block for block in blocks if block.span not in kinds]
    prose = next((index for index, block in enumerate(own) if is_prose(block, SENTENCE)), len(own))
    found = [(block, match["topic"]) for block in own[prose:] if (match := topic_of(block.text))]
    spoken = Counter(topic for _, topic in found)
    if any(ended(block.text) for block, _ in found):
        return
    words = "\n".join(block.text for block in own)
    listed = len(found) == len(spoken) >= FEWEST_TOPICS
    for block, topic in found:
        headline = len(block.text) <= LONGEST_LINK and not POSTED.search(block.text)
        if headline and (listed or (spoken[topic] == 1 and topic.title() not in words)):
            yield block.span, "promotion"


def topic_of(line: str) -> re.Match[str] | None:
    return None if NO_TOPIC.match(line) else TOPIC.match(line)


def run_together(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines that lost the breaks between them: 'Captain tells of the nightNew ferry is faster'."""
    for block in blocks[1:]:
        if is_run_together(block.text):
            yield block.span, "promotion"


def is_run_together(line: str) -> bool:
    """Does a line hold headlines without breaks, and neither a sentence nor a post?

    >>> is_run_together("Captain tells of the nightNew ferry is fasterHarbour master resigns"), is_run_together("The YouTube star")
    (True, False)
    """
    if len(line) > LONGEST_LOUD or ended(line) or POSTED.search(line) or SENTENCE_WITHIN.search(line):
        return False
    return len(set(JOINT.findall(line))) >= FEWEST_JOINTS


def shortened(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """A run of headlines, some of which three dots cut short, as pages list other stories."""
    own = [block for block in blocks if block.span not in kinds]
    for listed, run in groupby(own, key=could_be_listed):
        lines = list(run)
        if listed and sum(is_cut(block.text) for block in lines) >= FEWEST_SHORTENED:
            yield from ((block.span, "promotion") for block in lines)


def could_be_listed(block: Block) -> bool:
    return len(block.text) <= LONGEST_SHORTENED and (is_cut(block.text) or not ended(block.text))


def is_cut(line: str) -> bool:
    return line.endswith(("...", "…")) and line[0].isupper()


def tails(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines to the end of the page below a heading that promotes."""
    heading = next((index for index in reversed(range(len(blocks))) if is_heading(blocks[index], kinds)), None)
    below = [block for block in blocks[heading + 1 :] if block.span not in kinds] if heading is not None else []
    if len(below) <= MOST_LINKS and all(len(block.text) < LONGEST_LINK and not ended(block.text) for block in below):
        yield from ((block.span, "promotion") for block in below)


def is_heading(block: Block, kinds: Kinds) -> bool:
    return kinds.get(block.span) == "promotion" and len(block.text) <= LONGEST_HEADING


def questions(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """Headlines that ask, each beside another one or beside a link: a subheading that asks has the report on either side."""
    prose = next((index for index, block in enumerate(blocks) if is_prose(block, SENTENCE)), len(blocks))
    for index in range(prose + 1, len(blocks)):
        beside = [*blocks[index - 1 : index], *blocks[index + 1 : index + 2]]
        if asks(blocks[index]) and any(asks(block) or is_link(block, kinds) for block in beside):
            yield blocks[index].span, "promotion"


def asks(block: Block) -> bool:
    return block.text.endswith("?") and len(block.text) <= LONGEST_ASKED and block.text[0] not in OPENING and not SPEAKER.match(block.text)


def is_link(block: Block, kinds: Kinds) -> bool:
    """Is it set aside, as long as a headline, and no picture's caption with its credit?"""
    headline = FEWEST_LINK_WORDS <= len(block.text.split()) and len(block.text) <= LONGEST_LINK and not ended(block.text)
    return headline and kinds.get(block.span) in ("caption", "promotion") and not is_caption(block.text, inside=True)


LINKS = (link_lists, headed, bracketed, loud, labelled, run_together, shortened, tails)
