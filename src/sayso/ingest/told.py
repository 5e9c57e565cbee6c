"""Words by which somebody says what a line says: it is a report's sentence then, however it opens."""

from __future__ import annotations

import re

TOLD = (
    r"\b(?:said|(?<!thing to )says?|told|tells|added|admitted|announced|argued|ask(?:ed|s)|claim(?:s|ed)|conceded|denied|explained|insisted"
    r"|promised|reported(?! by\b)|ordered|demanded|replied|ruled|stated|tweeted|(?:he|she|they) posted|urged|vowed|warn(?:s|ed)"
    r"|wrote(?! [‘“*_'])|writes|according to)\b|\breads\W*$"
    r"|, (?:the|an?|his|her|their) (?:[\w’'-]+ ){1,4}[a-z]{2,}ed(?: [\w’'-]+){0,6}\W*$"
)
"""A word for saying, or at the end who did what with the words before: ', the crowd chanted.'"""
OFFICIAL = r"\b(?:police|officers|detectives|investigators|authorities|coast ?guard|hotline|helpline|crime ?stoppers)\b"
"""Who else asks readers to call: what the police want to know is news."""
TELLING = re.compile(TOLD, re.IGNORECASE)
TELLING_OR_OFFICIAL = re.compile(f"{TOLD}|{OFFICIAL}", re.IGNORECASE)
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


def is_told_or_official(paragraph: str) -> bool:
    """Does somebody say it, or do the police ask it?

    >>> is_told_or_official("If you saw the ferry, call the police."), is_told_or_official("If you saw the ferry, call us.")
    (True, False)
    """
    return TELLING_OR_OFFICIAL.search(QUOTATION.sub("", paragraph)) is not None
