"""Which words make sense with nothing beside them: a sentence or a clause in which nothing points elsewhere.

The dossier tells no grammar, so this goes by the words: by those that only verbs
are, and by how fragments begin and end. What it is not sure of, it refuses.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from sayso.render.likeness import KEPT, content, fixed

FEWEST, MOST = 4, 25
"""Words of a line that can be taken in at a glance; three will do for a count ('Five people drowned')."""
DANGLING: Final = re.compile(
    r"(?i)^(?:\S+\s+){0,3}?(?:he|she|it|they|him|her|hers|his|its|them|their|we|(?-i:[Uu]s)|our|i|me|my|you|your|"
    r"these|those|such|either|neither|another|others?|latter|former|the same|this|which|who|whose)\b(?!\s*\[)|"
    r"\b(?:any|all|some|many|most|several|few|each) (?:is|are|was|were|had|have|has|will|would|could)\b|"
    r"^that\b|\bof (?:them|these|those|it)\b|"
    r"\b(?:in|on|during|of|for|to|by|at|from|with) (?:that|these|those|this(?! (?:week|month|year|morning)))\b"
)
"""What points at something outside the line, near its beginning."""
POINTER: Final = re.compile(r"(?i)(?:he|she|it|they|his|her|its|their|we|our|i|my|you|your|this|that|these|those|such|who|which|whose)\b")
"""The first word of what is understood only beside others."""
FIRST: Final = re.compile(
    r"(?i)(?:and|but|or|so|because|if|whether|when|while|where|although|though|unless|until|since|after|before|as|than|"
    r"which|who|whose|whom|what|how|why|with|without|of|to|by the|"
    r"did|does|do|was|were|is|are|has|have|had|will|would|could|can|should)\b"
)
"""How a fragment or a question begins."""
INNER: Final = re.compile(r"(?:just|only|beside|behind|near|along|at(?! least| most)|for|in|on|during|from|(?!\w*thing\b)\w+ing)\b")
"""How words begin that stood inside a sentence: with a small letter, and with what ties them to the words before ('making it late')."""
LAST: Final = re.compile(
    r"(?i)(?:\b(?:and|or|but|of|to|the|a|an|by|for|from|in|at|with|that|which|who|whose|whom|is|are|was|were|be|has|have|had|than|as|it|them|him|her|us|me)|"
    r"[,:;(–—-]|\.{3}|…|\?)$"
)
"""How words end that were cut short."""
DEBRIS: Final = re.compile(r"[*|<>{}\\_•]|https?:|@\w|\w:\s|\s[–—-]\s.*\s[–—-]\s.*\s[–—-]\s|^[a-z].*[.!?] [A-Z]")
"""What stands in lists, links and headings, or in words that begin in another sentence."""
FINITE: Final = re.compile(
    r"(?i)\b(?:is|are|was|were|am|has|have|had|will|would|could|can|(?-i:may)|might|must|shall|should|do|does|did|cannot|won[’']t|\w+n[’']t|"
    r"arose|ate|became|began|bore|bought|bound|broke|brought|built|burst|came|caught|chose|clung|crept|cut|dealt|drank|drew|drove|fell|felt|fled|flew|"
    r"forgot|fought|found|froze|gave|got|grew|heard|held|hid|hit|hung|hurt|kept|knew|laid|lay|led|left|lent|lit|lost|made|meant|met|overtook|paid|put|"
    r"ran|rang|rose|said|sank|sat|saw|sent|sewed|shone|shook|shot|shut|slept|sold|sought|spent|split|spoke|spread|stole|stood|struck|stuck|swam|swept|"
    r"swore|taught|took|tore|threw|told|thought|understood|went|withdrew|woke|won|wore|wrote|"
    r"appears|believes|belongs|blames|calls|carries|claims|comes|continues|controls|costs|covers|denies|describes|doubts|exists|expects|faces|fears|"
    r"follows|gives|goes|helps|holds|identifies|includes|insists|keeps|knows|leads|leaves|lies|lives|looks|maintains|makes|means|needs|opens|operates|"
    r"owns|plans|prevents|reads|reflects|remains|requires|rises|runs|says|seems|shows|stands|starts|stays|stops|suffers|supports|sustains|takes|"
    r"thinks|threatens|tries|uses|wants|warns|works)\b"
)
REGULAR: Final = re.compile(
    r"(?i)(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bits )(?<![-\w])"
    r"(?!armed|armou?red|united|limited|called|named)\w{2,}ed\b(?!-| (?:by|of|as)\b)"
)
"""A regular verb in the past: only where no participle is as likely. Those that are set apart are adjectives more often than verbs."""
TITLE: Final = 0.75
"""Share of longer words with a capital from which words are a headline's."""
NEGATION: Final = re.compile(r"(?i)\b(?:no|not|never|nobody|none|nothing|neither|nor|without|unlit|cannot|\w+n[’']t)\b")


@lru_cache(maxsize=KEPT)
def stands_alone(words: str, most: int = MOST) -> bool:
    """Is it a sentence or a clause, of so many words at most, that needs nothing beside it?

    >>> stands_alone("The US ship sank off Port Amel"), stands_alone("The storm drove us off Port Amel")
    (True, False)

    >>> stands_alone("The ferry sank off Port Amel"), stands_alone("off Port Amel"), stands_alone("it sank off Port Amel")
    (True, False, False)
    >>> stands_alone("Ferry Sinks Off Port Amel, Three Drowned"), stands_alone("It [the ferry] sank off Port Amel")
    (False, True)
    >>> stands_alone("harbour master Theresa May"), stands_alone("the ferry may sink")
    (False, True)
    """
    return (
        FEWEST - bool(fixed(words)) <= len(words.split()) <= most
        and has_verb(words)
        and not FIRST.match(words)
        and not INNER.match(words)
        and not LAST.search(words)
        and not DANGLING.search(words)
        and not DEBRIS.search(words)
        and not _headline(words)
        and _closed(words)
        and len(content(words)) >= 2
    )


def points_nowhere(words: str) -> bool:
    """Do words, be they a sentence or less, not begin with one that stands for something outside of them?

    >>> points_nowhere("Amel’s vote on Sunday"), points_nowhere("its vote on Sunday")
    (True, False)
    """
    return not (LAST.search(words) or POINTER.match(words) or DEBRIS.search(words)) and _closed(words)


def whole(words: str) -> bool:
    """Is it a clause that says something, and neither begins nor ends in the middle, whatever it points at?

    >>> whole("Its ferry sank off Port Amel"), whole("off Port Amel"), whole("When the ferry sank"), whole("The ferry was in the")
    (True, False, False, False)
    >>> whole("The latest storm came"), whole("Three drowned in the storm")
    (False, True)
    """
    tells = len(content(words)) >= FEWEST or fixed(words)
    return bool(tells) and has_verb(words) and not (FIRST.match(words) or INNER.match(words) or LAST.search(words))


def has_verb(words: str) -> bool:
    """Has it a finite verb, with something before it?"""
    rest = words.split(maxsplit=1)[-1]
    return bool(FINITE.search(rest) or REGULAR.search(rest))


def _headline(words: str) -> bool:
    """Is nearly every longer word a capital's?"""
    longer = re.findall(r"[^\W\d_]{4,}", words)
    return len(longer) >= 4 and sum(word[0].isupper() for word in longer) >= TITLE * len(longer)


def _closed(words: str) -> bool:
    """Do its quotation marks and brackets come in pairs?"""
    return words.count('"') % 2 == 0 and all(words.count(left) == words.count(right) for left, right in ("“”", "()", "[]"))


@lru_cache(maxsize=KEPT)
def negated(words: str) -> bool:
    """Do they say that something is not so?

    >>> negated("the ship wasn’t overloaded"), negated("the ship was overloaded")
    (True, False)
    """
    return NEGATION.search(words) is not None
