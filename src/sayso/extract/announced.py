"""Whose words a quotation is said to be by the sentences around it: 'a response from the mayor.', 'The mayor’s remarks came as …'."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from sayso.extract.attribution import Attribution, tokens_in
from sayso.extract.heard import AUTHORITIES
from sayso.extract.lexicon import PEOPLE, UTTERANCES, lemmas
from sayso.extract.speakers import PERSON_PRONOUNS, SUBJECTS, number_of, phrase
from sayso.extract.verbs import contiguous
from sayso.language.parse import Parse, Token
from sayso.model import Span

ANSWERS: Final = UTTERANCES | lemmas("reaction rebuke retort rebuttal rant outburst")
MAKING: Final = lemmas("issue release post send publish write tweet give deliver")
WAYS: Final = lemmas("via on in over at to")
CAUSING: Final = lemmas("prompt draw spark trigger provoke elicit")
"""Behind what somebody says, of the answer to it: 'said it was safe, prompting a response from …'."""
MARKS: Final = 4
"""Tokens that may stand between two sentences, marks and line ends, and the last word before them."""
REMARKS: Final = lemmas("remark comment")
"""Look back to what was said; a response or a reaction may be to it."""


def announced(parse: Parse, first: Token, found: Collection[Attribution], people: frozenset[str]) -> Span | None:
    """Who made the answer, the post or the statement that the sentence before a quotation ends with, and tells nothing of.

    'The warning prompted a response from the mayor.' 'The ministry issued a statement on Monday.'
    """
    near = reversed(parse.tokens[max(0, first.index - MARKS) : first.index])
    outside = next((token for token in near if token.pos not in {"PUNCT", "SPACE"}), first)
    if outside.sentence == first.sentence or parse.tokens[outside.index + 1].text not in {".", ":", "!"}:
        return None
    sentence = parse.sentence_span(outside.sentence)
    beside = [a for a in found if a.cue is not None and a.cue.overlaps(sentence)]
    cued = max((a.cue.end for a in beside if a.cue is not None), default=0)
    content = tokens_in(parse, (part for a in beside for part in a.parts))
    for answer in reversed(parse.sentence(outside.sentence)):
        if answer.start < cued:
            return None
        if answer.lemma in ANSWERS and answer.pos == "NOUN":
            if answer.index in content and parse.head(answer).lemma not in CAUSING:
                return None
            return next((named(parse, maker) for maker in makers(parse, answer) if speaks(parse, maker, people)), None)
    return None


def makers(parse: Parse, answer: Token) -> Iterator[Token]:
    """Yield 'the mayor' of 'prompting a response from the mayor', 'drew the mayor’s response', 'the mayor issued a response'.

    Only of an answer that is made: not of one that somebody ignores, awaits, has not read, or never gives.
    """
    making = parse.head(answer)
    followed = making.text == "by" and parse.head(making).lemma == "follow"
    made = answer.dep == "dobj" and making.lemma in MAKING | CAUSING and is_done(parse, making)
    if not (made or followed) or any(word.lemma == "no" for word in parse.below(answer, "det")):
        return
    for link in parse.below(answer, "prep"):
        if link.lemma in {"from", "by"}:
            yield from parse.below(link, "pobj")
    yield from parse.below(answer, "poss")
    if making.lemma in MAKING:
        yield from parse.below(making, *SUBJECTS)


def is_done(parse: Parse, verb: Token) -> bool:
    """Is it neither denied nor only to be done: not 'never issued', 'will issue', 'refused to issue'?"""
    return verb.tag != "VB" and not any(parse.below(verb, "neg"))


def speaks(parse: Parse, maker: Token, people: frozenset[str]) -> bool:
    return maker.lemma in PERSON_PRONOUNS | PEOPLE | AUTHORITIES or number_of(phrase(parse, maker), people) == "person"


def recalled(parse: Parse, last: Token, people: frozenset[str]) -> Span | None:
    """Whose remarks the sentence behind a quotation says came then: 'the mayor’s remarks came as …', 'came hours after …'."""
    following = next((token for token in parse.tokens[last.index + 1 : last.index + 4] if token.sentence > last.sentence), None)
    for remark in parse.sentence(following.sentence) if following is not None else ():
        coming = parse.head(remark)
        if remark.lemma in REMARKS and remark.dep == "nsubj" and coming.lemma == "come" and any(parse.below(coming, "advcl")):
            owners = (owner for owner in parse.below(remark, "poss") if owner.pos != "PRON" and speaks(parse, owner, people))
            return next((named(parse, owner) for owner in owners), None)
    return None


def named(parse: Parse, maker: Token) -> Span:
    """'President Ruiz' of 'President Ruiz via a tweet', 'President Ruiz's'."""
    ways = {token.index for link in parse.below(maker, "prep") if link.lemma in WAYS for token in parse.subtree(link)}
    words = [token for token in phrase(parse, maker) if token.index not in ways and token.tag != "POS"]
    return parse.span(contiguous(words, maker))
