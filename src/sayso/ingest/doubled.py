"""Paragraphs that stand twice, close together, as a page gives a picture's caption once more in small."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.ingest.blocks import Block, Found, Kinds
from sayso.ingest.told import is_told

WORD = re.compile(r"\w+")
FEWEST_WORDS = 6
NEARBY = 2
"""Paragraphs further on in which the second stands."""
FEWEST_TIMES, LONGEST_LABEL = 3, 60
"""How often a line without a stop stands where it is a page's own, and its characters."""
STOPS = '.!?”"’:'

QUOTED = re.compile(r"[“\"]|[@#]\w|https?://")
OF_PICTURES = frozenset(("caption", "credit"))


def doubled(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """The second of two paragraphs with the same words, and the first where a picture's own line tells that both are captions.

    A headline above the story is the report's own, and so is what was said or posted: of what tells who says it, one is kept.
    """
    said = [tuple(word.lower() for word in WORD.findall(block.text)) for block in blocks]
    for index in range(1, len(blocks)):
        for other in range(index + 1, min(len(blocks), index + NEARBY + 1)):
            if len(said[index]) >= FEWEST_WORDS and said[index] == said[other] and not QUOTED.search(blocks[index].text):
                yield blocks[other].span, "caption"
                near = blocks[index + 1 : other + 2]
                if any(kinds.get(block.span) in OF_PICTURES for block in near) and not is_told(blocks[index].text):
                    yield blocks[index].span, "caption"


def recurring_labels(blocks: Sequence[Block], kinds: Kinds) -> Found:
    """A short line without a stop that stands three times and more: a label of the page's."""
    short = (block for block in blocks[1:] if len(block.text) <= LONGEST_LABEL and block.text[-1] not in STOPS)
    labels = [block for block in short if not QUOTED.search(block.text)]
    times = Counter(block.text for block in labels)
    yield from ((block.span, "navigation") for block in labels if times[block.text] >= FEWEST_TIMES)
