"""Who says two things on one day that may not both hold: that nobody was hurt, and that some were.

Which of the two came later is not told, so that neither is known to replace the
other, and the reader should see both. Where it is soldiers who were hurt, no
civilians may have been: these are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from sayso.model import Statement
from sayso.render.page.derived.wording import Wording, best
from sayso.render.reading import Reading

HARM: Final = r"(?:harmed|hurt|injured|wounded|injur(?:y|ies)|casualt(?:y|ies))"
WHO: Final = r"(?:civilians?|people|persons?|residents?|locals|passengers?|children|one)"
NONE: Final = re.compile(
    rf"(?i)\b(?:no(?:body)?|none of the)\s(?:{WHO}\s)?(?:(?:was|were|had been|has been|have been|is|are|among the)\s)?{HARM}\b"
)
"""That nobody was hurt."""
SOME: Final = re.compile(
    rf"(?i)\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|several|many|scores)\s(?:{WHO}\s)?"
    rf"(?:(?:was|were|had been|has been|have been|are)\s)?(?:{HARM})\b"
)
"""That more than one was."""

Torn = tuple[tuple[Wording, Statement], tuple[Wording, Statement]]


def torn(read: Reading) -> list[Torn]:
    """Of each speaker who says that nobody was hurt and that some were on one day, the first of either."""
    named = [said for said in read.dossier.statements if said.source and said.source.entity and said.said_on and said.stance == "asserts"]
    ordered = sorted(named, key=lambda said: (_key(said), said.id))
    return [pair for _, stated in groupby(ordered, key=_key) if (pair := _pair(read, list(stated)))]


def _key(said: Statement) -> tuple[str, str]:
    return (said.source.entity or "" if said.source else ""), said.said_on or ""


def _pair(read: Reading, stated: list[Statement]) -> Torn | None:
    none, some = next(_telling(read, stated, NONE, SOME), None), next(_telling(read, stated, SOME, NONE), None)
    return (none, some) if none and some else None


def _telling(read: Reading, stated: list[Statement], words: re.Pattern[str], other: re.Pattern[str]) -> Iterator[tuple[Wording, Statement]]:
    """Those who say the one; who says both in one breath, means two groups of people."""
    for said in stated:
        if other.search(said.text):
            continue
        if words.search(said.text) and (wording := best(read, said)) and words.search(wording.words):
            yield wording, said
