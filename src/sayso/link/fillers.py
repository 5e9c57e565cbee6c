"""Who or what fills the places of a clause: who did it, to what, where, with what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.language.parse import Parse, Token
from sayso.model import Filler

ROLES: Final = {"nsubj": "subject", "nsubjpass": "object", "dobj": "object", "attr": "attribute", "advmod": "adverb", "npadvmod": "adverb"}
"""What a word may be to its verb."""
NOUNS: Final = frozenset({"NOUN", "PROPN"})
MODIFIERS: Final = ("amod", "compound")
DEFINITE: Final = frozenset("the this that these those his her its their our my your".split())
TIMES: Final = frozenset({"DATE", "TIME"})


def fillers(placed: Iterable[tuple[str, Token]], parse: Parse) -> tuple[Filler, ...]:
    """What fills the places of a clause, but for days and hours: the moments of the document tell those."""
    return tuple(filler(parse, role, word) for role, word in placed if word.entity not in TIMES and (word.pos in NOUNS or role == "adverb"))


def places(parse: Parse, head: Token, words: Sequence[Token]) -> list[tuple[str, Token]]:
    """The places of a main clause, each with the words that head its fillers: all that are joined by 'and'.

    What is told in a clause further down is no place of it; 'in Lyon' of 'held a prisoner in Lyon' is one.
    """
    inside = frozenset(token.index for token in words)
    return [(role, word) for role, first in hanging(parse, head) for word in (first, *joined(parse, first)) if word.index in inside]


def hanging(parse: Parse, head: Token) -> Iterator[tuple[str, Token]]:
    for child in parse.below(head):
        if child.dep in ROLES:
            yield ROLES[child.dep], child
        if child.dep in ("dobj", "attr", "advmod"):
            yield from prepositional(parse, child)
        if child.dep == "agent":
            yield from (("subject", below) for below in parse.below(child, "pobj"))
    yield from prepositional(parse, head)


def prepositional(parse: Parse, head: Token) -> Iterator[tuple[str, Token]]:
    for preposition in parse.below(head, "prep"):
        if preposition.lemma == "of" and head.pos in NOUNS:
            continue  # it tells which, not where
        for noun in parse.below(preposition, "pobj"):
            yield preposition.lemma, noun
            yield from prepositional(parse, noun)


def joined(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield what is joined to a noun: 'and a bus'."""
    for other in parse.below(noun, "conj"):
        yield other
        yield from joined(parse, other)


def filler(parse: Parse, role: str, noun: Token) -> Filler:
    more = [below.lemma for below in parse.below(noun, *MODIFIERS) if below.entity not in TIMES]
    definite = any(below.lemma in DEFINITE or below.tag == "POS" for below in parse.below(noun, "det", "poss"))
    name = noun.pos == "PROPN"
    return Filler(role, noun.lemma, tuple(sorted(more)), noun.start, name, name or definite)
