"""Words by which somebody says what a line says: it is a report's sentence then, however it opens."""

from __future__ import annotations

import re

SAID = (
    r"said|says|told|argued|claimed|conceded|denied|insisted|promised|replied|ruled|tweeted|urged|vowed|wrote(?! [‘“*_'])"
)
"""What pages do not write of themselves, as they do 'explained in our terms' and 'writes for us'."""
UNSAID = rf"(?!.*\b(?:{SAID})\b)"
TOLD = (
    rf"\b(?:{SAID}|(?<!thing to )say|tells|added|admitted|announced|ask(?:ed|s)|claims|explained"
    r"|reported(?! by\b)|ordered|demanded|stated|(?:he|she|they) posted|warn(?:s|ed)|writes|according to)\b|\breads\W*$"
    r"|, (?:the|an?|his|her|their) (?:[\w’'-]+ ){1,4}[a-z]{2,}ed(?: [\w’'-]+){0,6}\W*$"
)
"""A word for saying, or at the end who did what with the words before: ', the crowd chanted.'"""
OFFICIAL = re.compile(
    r"\b(?:police|officers|detectives|investigators|authorities|coast ?guard|hotline|helpline|crime ?stoppers)\b", re.IGNORECASE
)
"""Who else asks readers to call: what the police want to know is news."""
REACHED = re.compile(
    r"\b(?:call|contact|dial|e-?mail|come forward|get in touch|hear from|help|inform|let \w+ know|phone|report|ring|send|submit|tell|text"
    r"|share [^.]{2,60} with|tweet|visit|write)\b|\w@\w|\d{3}|https?://|\bwww\.",
    re.IGNORECASE,
)
"""How readers are to reach those who ask."""
TELLING = re.compile(TOLD, re.IGNORECASE)
UNTOLD = f"(?!.*(?:{TOLD}))"
QUOTATION = re.compile(r"‘[^‘’]*’|“[^“”]*”|\"[^\"]*\"")
"""A title may tell who says something, and a notice names it."""


def is_told(paragraph: str) -> bool:
    """Does somebody say it?

    >>> is_told("Join the union, the manager wrote to the dockers."), is_told("Have something to say? Write to us.")
    (True, False)
    >>> is_told("Appeared in the print edition as ‘Ferry Sank, Captain Says’.")
    False
    """
    return TELLING.search(QUOTATION.sub("", paragraph)) is not None


def names_officials(paragraph: str) -> bool:
    """Does it name the police or the like?

    >>> names_officials("If you saw the ferry, call the police."), names_officials("If you saw the ferry, call us.")
    (True, False)
    """
    return OFFICIAL.search(paragraph) is not None


def sends_to_officials(paragraph: str) -> bool:
    """Does it name the police or the like, and ask the reader to call or write?

    >>> sends_to_officials("If you saw the ferry, call the police."), sends_to_officials("Subscribe to our news of the police.")
    (True, False)
    """
    return names_officials(paragraph) and REACHED.search(paragraph) is not None
