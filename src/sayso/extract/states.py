"""What state words tell in passing, and of whom or what: unarmed, unnamed, registered somewhere, of so many pounds or storeys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.bearers import Told, of_one
from sayso.language.parse import Parse, Token
from sayso.model import Span
from sayso.text.numerals import number

HYPHENED: Final = frozenset("based born flagged owned registered run backed".split())
"""What is told of one by a word before it and a hyphen: 'Norland-flagged'."""
NAMELESS: Final = frozenset("unnamed unidentified anonymous".split())
UNNAMED: Final = "unnamed"
STATES: Final = NAMELESS | frozenset("unarmed pregnant blind deaf disabled homeless unemployed retired".split())


def states(parse: Parse, token: Token) -> Iterator[Told]:
    """Yield a state that is told of one: 'the unarmed sailor', 'an unidentified man', 'the Norland-flagged ferry', 'a 12-storey house'."""
    value = state(parse, token) or measure(parse, token)
    whose = parse.head(token)
    if value and token.dep in ("amod", "compound", "nmod") and whose.tag in ("NN", "NNP") and whose.index > token.index:
        yield of_one(parse, "state", whose, whose, value)
    elif value and token.dep == "acomp" and whose.lemma == "be" and not any(parse.below(whose, "neg", "aux")):
        yield from (of_one(parse, "state", subject, token, value) for subject in parse.below(whose, "nsubj") if subject.pos != "PRON")


def state(parse: Parse, token: Token) -> str | None:
    word = token.text.lower()
    if word in STATES:
        return UNNAMED if word in NAMELESS else word
    if word in HYPHENED and (before := list(parse.below(token, "npadvmod"))):
        return parse.words(Span(parse.subtree(before[0])[0].start, token.end)).lower()
    return None


def measure(parse: Parse, token: Token) -> str | None:
    """'400-pound', '12-storey': a number that a hyphen ties to what it counts."""
    hyphen = any(mark.tag == "HYPH" for mark in parse.below(token, "punct"))
    counts = [value for count in parse.below(token, "nummod") if (value := number(count.text)) is not None]
    return f"{counts[0]:g}-{token.lemma}" if token.tag == "NN" and hyphen and counts else None
