"""Descriptions of someone or something that need not be named there: 'the ministry', 'that vessel'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.bodies import owner_at
from sayso.ground.people import is_person
from sayso.ground.runs import HYPHENS, fold_case
from sayso.language.parse import Parse, Token
from sayso.model import Document, DocumentId
from sayso.text.spelling import fold

DEFINITE = {"the", "this", "that"}
INDEFINITE = {"a", "an"}
OTHERS = frozenset(
    "other another same new next last previous first second third latter former only own whole entire rest different".split()
)
"""Words before a noun that set it apart from what was named, or count."""
PREMODIFIERS = {"amod", "compound", "nmod", "nummod", "advmod"}


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase of one thing or person whose head is a common noun."""

    doc: DocumentId
    start: int
    end: int
    text: str
    head: str
    """Lemma of its head noun, lower case."""
    modifiers: tuple[str, ...] = ()
    """The words before the noun, lower case, without the article and the names of nations."""
    nouns: tuple[str, ...] = ()
    """Those of them that are nouns: 'trade' of 'the trade minister'."""
    definite: bool = True
    """'the boy', not 'a boy'."""
    person: bool = False
    nations: frozenset[str] = frozenset()
    """Codes of the nations that stand in it: 'the Norwegian ministry'."""
    subject: int | None = None
    """Where the subject's head starts of the verb that the description is an object of."""


def nominals(document: Document, parse: Parse) -> tuple[Nominal, ...]:
    """Find the descriptions of a document, in order.

    One that goes on after its noun ('the head of the office', 'the man who …')
    describes somebody by that; it is not a way to come back to what was named.
    An owner makes a description definite as an article does: 'Nordline's founder'.
    """
    return tuple(nominal(document, parse, words, noun) for noun in parse.tokens if noun.tag == "NN" for words in phrase(noun, parse))


def phrase(noun: Token, parse: Parse) -> Iterator[list[Token]]:
    """Yield the words of a description that ends in the noun; nothing where it is none."""
    words = [token for token in parse.subtree(noun) if token.index <= noun.index]
    owner = next(parse.below(noun, "poss"), None)
    if len(words) > LONGEST or not (fold_case(words[0].text) in DEFINITE | INDEFINITE if owner is None else owner.pos == "PROPN"):
        return
    told = [token for token in words[:-1] if token.head == noun.index and token.dep not in {"det", "poss"}]
    if any(token.dep not in PREMODIFIERS | {"punct", "npadvmod"} or fold_case(token.text) in OTHERS for token in told):
        return
    if any(True for _ in parse.below(noun, "prep", "relcl", "acl", "appos")) or noun.dep in {"compound", "nmod", "npadvmod"}:
        return
    if noun.index + 1 < len(parse.tokens) and parse.tokens[noun.index + 1].text in HYPHENS:
        return
    yield words


LONGEST = 8
"""Words of a description."""


def nominal(document: Document, parse: Parse, words: list[Token], noun: Token) -> Nominal:
    nations = {index: code for index, code in owners(words)}
    told = [token for index, token in enumerate(words[:-1]) if index not in nations and token.text not in HYPHENS | UNTOLD]
    return Nominal(
        document.id,
        words[0].start,
        noun.end,
        document.text[words[0].start : noun.end],
        noun.lemma.lower(),
        tuple(fold(token.text) for token in told),
        tuple(fold(token.text) for token in told if token.dep in {"compound", "nmod", "poss"}),
        fold_case(words[0].text) not in INDEFINITE,
        is_person(noun),
        frozenset(nations.values()),
        subject(noun, parse),
    )


def owners(words: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Yield where a nation stands in a description, and its code."""
    for position in range(len(words) - 1):
        if owner := owner_at(words[:-1], position):
            yield from ((position + further, owner[0]) for further in range(owner[1]))


UNTOLD = DEFINITE | INDEFINITE | {"A", "An", "The", "This", "That", "'s", "’s"}


def subject(noun: Token, parse: Parse) -> int | None:
    """Where the head of its clause's subject starts, if the noun stands in the clause beside it."""
    verb = next((token for token in parse.ancestors(noun) if token.pos in {"VERB", "AUX"}), None)
    if verb is None or noun.dep in {"nsubj", "nsubjpass"}:
        return None
    return next((token.start for token in parse.below(verb, "nsubj", "nsubjpass") if token.index < noun.index), None)
