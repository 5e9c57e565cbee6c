"""Words for a part in a deed, and for having had none."""

from __future__ import annotations

import re
from typing import Final

NOUNS: Final = ("involvement", "role", "part", "responsibility", "complicity", "link", "connection", "participation", "hand")
"""Nouns for having done it: 'denied any role in the fire'."""
PART: Final = (
    r"(?:(?:involvement|participation|complicity|role|part|hand) in|(?:role|responsibility) for|(?:involvement|complicity) with)\b"
)
"""How a part is told with what it is in, each noun with its own prepositions: part of a house and a hand to somebody are none."""
LINK: Final = r"(?:links?|connections?) (?:to|with)\b"
"""How a tie to a deed is told."""
OWNED_LINK: Final = rf"(?:any|no|my|our|his|her|its|their|[^\s,;]+(?:['’]s|s['’])) (?:[^\s,;]+ ){{0,2}}?{LINK}"
"""A tie that is somebody's, or any at all: 'a link to the page' is none."""
NO_PART: Final = (
    r"\b(?:(?:had|has|have) (?:absolutely )?(?:nothing to do with|no (?:involvement|role|part|hand) in)"
    r"|(?:was|were|is|are) not (?:behind|involved in|responsible for))\b"
)
"""How somebody says, without a word of denial, that he or another had none."""


def tells_of_no_part(words: str) -> bool:
    """Do the words say that somebody had no part in something?

    >>> tells_of_no_part("Norland was not behind the raid"), tells_of_no_part("Norland was behind the raid")
    (True, False)
    """
    return re.search(NO_PART, words, re.IGNORECASE) is not None
