"""Zeros that are told in words: 'no casualties', 'no one was hurt'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.ground.amount import Amount, befell, none_at_all
from sayso.ground.counted import happened, phrase
from sayso.ground.people import HARM, is_person, plural
from sayso.language.parse import Parse, Token
from sayso.model import Span

NOBODY = frozenset({"nobody", "none", "no-one"})


def zeros(parse: Parse, sentence: Sequence[Token]) -> Iterator[Amount]:
    """Yield what a sentence says there was none of, where that is people or an act of harm."""
    for token in sentence:
        if token.text.lower() == "no" and token.dep == "det":
            noun = parse.head(token)
            if noun.text.lower() == "one" or harmed(parse, noun) or (is_person(noun) and noun.tag == "NNS"):
                yield from zero(parse, token, noun)
        elif token.text.lower() in NOBODY:
            yield from zero(parse, token, token)


def harmed(parse: Parse, noun: Token) -> bool:
    return noun.index > 0 and (noun.lemma in HARM or happened(parse, noun) is not None)


def zero(parse: Parse, negation: Token, noun: Token) -> Iterator[Amount]:
    what = happened(parse, noun)
    people = noun is negation or noun.text.lower() == "one" or is_person(noun) or what is not None
    if what is None and people and noun.tag != "NNS":
        return
    unit = "people" if people else plural(noun)
    end = max(noun.end, negation.end)
    subject = Span(negation.start, end) if noun.start <= negation.end + 1 and noun.text.lower() == "one" else phrase(parse, noun)
    if subject.start < negation.end <= subject.end and subject.end > negation.end:
        subject = phrase(parse, noun, after=negation.end)
    why = (none_at_all(negation.text), *([befell(what)] if what else ()))
    yield Amount(Span(negation.start, end), what or plural(noun), subject, 0.0, 0.0, unit, False, noun, why)
