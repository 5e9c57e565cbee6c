"""Counts told by an ordinal: of events, 'for the seventh time', 'its third test', and of years, 'the 70th anniversary'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.ground.amount import NUMBERED, Amount
from sayso.ground.counted import phrase
from sayso.ground.people import plural
from sayso.language.parse import Parse, Token
from sayso.model import Span

WORDS = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
    "eighteenth nineteenth twentieth"
).split()
ORDINALS = {word: float(value) for value, word in enumerate(WORDS, start=2)}
WRITTEN = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
EVENTS = frozenset(
    "time attempt try test launch crash accident attack strike bombing shelling shooting raid blast explosion detonation assault "
    "outage blackout arrest".split()
)
"""Events that reports number as they go on; of anything else an ordinal is a rank or a name."""
YEARLY = frozenset("anniversary birthday".split())
"""Days that are numbered by the years since the first."""


def numbered(parse: Parse, sentence: Sequence[Token]) -> Iterator[Amount]:
    """Yield how many events of a kind there have been, or how many years, where a sentence numbers the last of them."""
    for token in sentence:
        value = ordinal(token.text)
        noun = parse.head(token)
        if value is None or token.dep != "amod" or noun.lemma not in EVENTS | YEARLY or noun.tag != "NN" or noun.index < token.index:
            continue
        what, unit = (noun.lemma, "years") if noun.lemma in YEARLY else (plural(noun), plural(noun))
        following = parse.tokens[token.index + 1]
        after = following.end if following.pos == "CCONJ" else token.end
        yield Amount(Span(token.start, noun.end), what, phrase(parse, noun, after=after), value, value, unit, False, noun, (NUMBERED,))


def ordinal(word: str) -> float | None:
    """The number of an ordinal from the second on.

    >>> ordinal("seventh"), ordinal("12th"), ordinal("first"), ordinal("seven")
    (7.0, 12.0, None, None)
    """
    if match := WRITTEN.fullmatch(word):
        return float(match[1]) if int(match[1]) > 1 else None
    return ORDINALS.get(word.lower())
