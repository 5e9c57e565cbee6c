"""Whose an attribute is: the noun or the name that words tell an age, a state or an office of."""

from __future__ import annotations

from itertools import takewhile
from typing import Final

from sayso.language.parse import Parse, Token
from sayso.model import Attribute, AttributeKind

Told = tuple[list[Token], Attribute]
"""The words that tell an attribute, one run, and what they tell."""

NAMED: Final = frozenset({"PERSON", "ORG", "FAC", "NORP", "PRODUCT", "GPE", "LOC"})
FURTHER: Final = frozenset({"acl", "advcl", "appos", "parataxis", "relcl"})
"""What goes on behind a noun that says already what somebody is."""
MARKS: Final = frozenset({",", "—", "–", "(", ";", ":"})


def of_one(parse: Parse, kind: AttributeKind, whose: Token, last: Token, value: str) -> Told:
    """What is told of one as far as a noun, or as a word behind it, and with a name that stands right there."""
    first = phrase(parse, whose)[0]
    end = max(whose.index, last.index)
    names = [*parse.below(whose, "appos"), *([parse.head(whose)] if whose.dep == "compound" else [])]
    beside = next((one for one in names if is_name_from(parse, end + 1, one)), None) or called(parse, whose)
    return run(parse, first, beside or parse.tokens[end]), Attribute(kind, (beside or whose).start, noun_of(beside or whose), value)


def subjects(parse: Parse, verb: Token) -> list[Token]:
    """The subject of a verb that tells: in a question it stands behind."""
    return [word for word in parse.below(verb, "nsubj") if word.index < verb.index]


def noun_of(whose: Token) -> str:
    return "" if whose.pos == "PROPN" else whose.lemma.lower()


def is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.entity in NAMED


def is_name_from(parse: Parse, first: int, name: Token) -> bool:
    """Does a name that ends in a word begin right here: 'the boy Ivo Lund'?"""
    return name.pos == "PROPN" and named(parse, name)[0].index == first


def named(parse: Parse, name: Token) -> list[Token]:
    """The words of a name, of which the grammar hangs what stands before it on the last, too."""
    words = phrase(parse, name)
    return [word for word in words if word is name or (word.entity == name.entity and word.dep in ("compound", "flat"))]


def called(parse: Parse, noun: Token) -> Token | None:
    """The name of 'a fourth grader named Ivo Lund'."""
    naming = (word for word in parse.below(noun, "acl") if word.text in ("named", "called"))
    return next((name for word in naming for name in parse.below(word, "oprd") if name.pos == "PROPN"), None)


def core(parse: Parse, noun: Token) -> list[Token]:
    """A noun with what hangs on it, as far as what goes on about it behind: the owner of 'the owner of the boat, who …'."""
    added = (word for word in parse.subtree(noun) if word.index > noun.index and word.dep in FURTHER)
    left_out = {below.index for word in added for below in parse.subtree(word)}
    words = [word for word in parse.subtree(noun) if word.index not in left_out]
    return list(takewhile(lambda word: word.index <= noun.index or word.text not in MARKS, words))


def phrase(parse: Parse, noun: Token) -> list[Token]:
    """The words of a noun phrase as far as its noun."""
    return [word for word in parse.subtree(noun) if word.index <= noun.index and word.dep != "punct"] or [noun]


def run(parse: Parse, first: Token, last: Token) -> list[Token]:
    return list(parse.tokens[first.index : last.index + 1])
