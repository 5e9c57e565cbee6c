"""The word by which a report turns from what one said to what another says: 'But Norland said', 'Norland, however, said', 'insisted'."""

from __future__ import annotations

import re
from typing import Final

from sayso.judge.stems import stem
from sayso.model import Statement
from sayso.text.sentences import sentence_before

OPENING: Final = re.compile(r"\W*(but|however|yet|by contrast|in contrast|on the contrary)\b", re.IGNORECASE)
"""How a sentence opens that turns to the other side."""
HOWEVER: Final = re.compile(r"\bhowever\b", re.IGNORECASE)
FAR: Final = 60
"""Letters between such a word and who speaks, at most: behind more the sentence turns to something else first."""
STANDING_UP: Final = frozenset(
    map(stem, "contend contest contradict counter dispute insist maintain protest rebut refute reject retort".split())
)
"""Verbs of who stands up against what others say."""


def turn(statement: Statement, text: str) -> str:
    """Give that word, in lower case; empty where there is none, or nobody is quoted.

    `text` is that of the statement's document.
    """
    if statement.source is None:
        return ""
    places = [part.start for part in (statement.source, statement.cue, statement) if part]
    first = min(places)
    before = sentence_before(text, first)
    opening = OPENING.match(before)
    if opening and len(before) - opening.end() <= FAR:
        return opening[1].lower()
    said_before = sentence_before(text, statement.start)
    if first >= statement.start - len(said_before) and HOWEVER.search(text[first : statement.start]):
        return "however"
    return stands_up(statement)


def stands_up(statement: Statement) -> str:
    words = statement.cue.text.lower().split() if statement.cue else []
    return next((word for word in words if stem(word) in STANDING_UP), "")
