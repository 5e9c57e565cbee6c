"""Paragraphs that stand twice, close together, as a page gives a picture's caption once more in small."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.ingest.blocks import Block, Found, Kinds

WORD = re.compile(r"\w+")
FEWEST_WORDS = 6
NEARBY = 2
"""Paragraphs further on in which the second stands."""


QUOTED = re.compile(r"[“\"]|[@#]\w|https?://")
SAID = re.compile(r"\b(?:said|says?|told|tells|added|announced|claim(?:s|ed)|reported|stated|warn(?:s|ed)|wrote|according to)\b")
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
                if any(kinds.get(block.span) in OF_PICTURES for block in near) and not SAID.search(blocks[index].text):
                    yield blocks[index].span, "caption"
