"""Which words are only a part of what is said: they lean on others, break off, or say what others leave open."""

from __future__ import annotations

import re

from sayso.compose.degrees import SUPERLATIVE
from sayso.text.sentences import sentence_before

QUOTES = "“”‘’\"' "
QUOTED = {"”": "“", "’": "‘", '"': '"'}
"""What opens what a mark closes."""
MARK = re.compile(r"[,.]?(?P<mark>[”’\"])")
ASKING = frozenset("did does do was were is are has have had will would could can should".split())
"""How a question begins, which states nothing."""
LEANING = frozenset(
    "when while if whether because since after before although though unless until which who whose where as than of how why".split()
)
RELATIVE = re.compile(r"(?i)\w+ (?:which|whom|whose)\b")
"""How a clause begins that leans on another."""
SAYING = r"(?:according|adds?|added|announced|confirmed|insisted|reported|reports|says?|said|tells?|told|wrote)\b"
GOES_ON = re.compile(
    r"\s+(?:to|of|than|that|who|whose|which|where|is|are|was|were|has|have|had)\b|,?\s+(?:only\s+)?(?:if|unless)\b|(?<=-)\w"
    r"|,\s+(?!and\b|but\b|so\b|or\b|who\b|which\b|while\b|\w+ing\b)"
    rf"(?:(?!{SAYING})[a-z]\w*\s+){{0,2}}(?!{SAYING})[a-z]\w*,?\s+and\s+\w"
)
"""How a sentence goes on after words that were cut short, or that are so only if something else is; not with who says them."""
WORD_BEHIND = re.compile(r"\s+\w")
UNFINISHED = re.compile(
    rf"(?i)\b(?:the|its|his|her|their)\s+(?:{SUPERLATIVE}|latest|(?:most|least)\s+\w+|first|last|only)\Z|\w['’]s\Z"
)
"""How words end that need what stands right behind them: 'may be the biggest' since the war."""
LOOSE = re.compile(r"(?i)\b(?:that|which|who|whose|and|or|but|to|of|the|an?|as|if|because|with|by|from|than)\W*\Z|-\Z")
"""How words end that were cut short."""
CLOSED = re.compile(r"[.,!?…]*[”’\"']")
"""The mark right behind a quotation."""
OPEN = re.compile(
    r"(?i)\b(?:if|whether|unless|possible|possibility|unlikely|doubtful|unclear|uncertain|suspected|chances?|likelihood|speculation"
    r"|(?:concern|doubt|fear|hope|rumou?r|suggestion|suspicion|worry|worrie)s?)(?:\s+that)?\s+\Z"
)
"""Before a clause, it leaves open whether that is so: 'amid fears that the dam had burst'."""
CONDITION = re.compile(r"(?i)\W*(?:(?:and|but|even|only)\s+)?(?:if|unless)\b[^;]*,\s*\Z")
"""A clause that opens a sentence, on which hangs what follows."""


def leans(words: str) -> bool:
    """Is it a question, or a clause that leans on another?"""
    opening, *rest = words.strip(QUOTES).split(maxsplit=2) or [""]
    if opening.lower() in ("even", "just", "only") and rest and rest[0].lower() in LEANING:
        return True
    asks = opening.lower() in ASKING
    if opening == "Will" and rest and rest[0][0].isupper():  # a man of that name, unless he is asked about
        asks = "?" in words[-2:]
    return asks or opening.lower() in LEANING or RELATIVE.match(words) is not None


def is_cut_short(words: str, text: str, end: int) -> bool:
    """Do words that end here in a text need those behind them, or do they end within a quotation or in brackets?

    >>> text = "It was the worst flood in years, called “a very rare case”"
    >>> [is_cut_short(text[:end], text, end) for end in (16, 22, 46, 57)]
    [True, False, True, False]
    """
    if GOES_ON.match(text, end) or LOOSE.search(words):
        return True
    if UNFINISHED.search(words) and WORD_BEHIND.match(text, end):
        return True
    if words.count("(") > words.count(")") and not text.startswith(")", end):
        return True
    quoting = words.rfind("“") > words.rfind("”") or words.rfind("‘") > words.rfind("’") or words.count('"') % 2 == 1
    return quoting and CLOSED.match(text, end) is None


def is_left_open(text: str, start: int) -> bool:
    """Do the words before a clause leave open whether it is so?

    >>> text = "There were fears the dam had burst. If it bursts, the town is lost."
    >>> is_left_open(text, text.index("the dam")), is_left_open(text, text.index("the town")), is_left_open(text, text.index("If"))
    (True, True, False)
    """
    before = sentence_before(text, start)
    return OPEN.search(before) is not None or CONDITION.match(before) is not None


def closing(words: str, rest: str) -> str:
    """The quotation mark right behind some words, with the stop before it, or the bracket, where it closes one that opens in them.

    >>> closing("called it a “slow boat", "”"), closing("called it a “slow boat", ",” she said"), closing("the captain’s boat", "”")
    ('”', ',”', '')
    >>> closing("the Free Harbour Movement (FHM", ")")
    ')'
    """
    if rest.startswith(")"):
        return ")" * (words.count("(") > words.count(")"))
    found = MARK.match(rest)
    if found is None:
        return ""
    mark, opening = found["mark"], QUOTED[found["mark"]]
    opened = words.rfind(opening)
    is_open = words.count(mark) % 2 == 1 if opening == mark else opened >= 0 and mark not in words[opened:]
    return found[0] if is_open else ""
