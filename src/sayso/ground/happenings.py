"""What an expression of time dates, where that is only a part of its sentence: 'the council met after the crash in March'."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sayso.ground.counted import SUBJECTS, phrase
from sayso.language.parse import Parse, Token
from sayso.model import Document, Happening, Moment, Span

APART = frozenset("since before after until till because although though whereas so".split())
"""What joins a clause of another time than the words around it; 'when' and 'as' join one of the same, and what stands behind 'if' may
never be."""
PERIODS = frozenset("day week weekend month quarter season year decade century morning afternoon evening night anniversary".split())
"""What a day qualifies that is a time itself."""
POSSIBLE = frozenset("if unless whether".split())
"""What joins a clause that is told to be no more than possible."""
NOUNS = ("NOUN", "PROPN")
BESIDE = ("compound", "nmod", "amod", "poss", "nummod", "npadvmod", "appos", "dep")
"""How a day hangs on the noun before or behind it, with no word between that joins them."""
OWNED = ("in", "on", "at", "of")
"""What joins a day to the noun behind which it stands."""


def happenings(document: Document, parse: Parse, moments: Sequence[Moment]) -> tuple[Happening, ...]:
    """The words that each day or time dates, where these are a noun's or a clause's of their own."""
    found = []
    for moment in moments:
        words = parse.within(Span(moment.start, moment.end))
        if words and moment.type in ("date", "time"):
            dated = of_noun(parse, words) or of_clause(parse, words)
            if dated and Span(moment.start, moment.end) in dated:
                found.append(Happening(document.id, moment.start, moment.end, dated))
    return tuple(found)


def of_noun(parse: Parse, words: Sequence[Token]) -> Span | None:
    """The words of a noun that a day qualifies, unless its sentence is about that: 'it ended after Monday's talks'."""
    top = next(token for token in words if token.dep == "ROOT" or parse.head(token) not in words)
    noun = parse.head(top)
    before = noun.index > words[-1].index and top.dep in BESIDE
    behind = noun.index < words[0].index and (top.dep in BESIDE or is_owned(parse, noun))
    if noun.pos == "ADP" and noun.text.lower() in OWNED:
        behind = is_owned(parse, parse.head(noun)) and noun.index < words[0].index
        noun = parse.head(noun)
    if noun.pos not in NOUNS or noun.lemma in PERIODS or noun.entity in ("DATE", "TIME") or noun.dep in SUBJECTS or not (before or behind):
        return None
    named = phrase(parse, noun)
    return Span(named.start, max(named.end, words[-1].end))


def is_owned(parse: Parse, noun: Token) -> bool:
    """Is it somebody's, and no more than told of beside something else: 'after her election in 2016'?"""
    return noun.pos == "NOUN" and noun.dep == "pobj" and any(parse.below(noun, "poss"))


def of_clause(parse: Parse, words: Sequence[Token]) -> Span | None:
    """The innermost clause around a day that tells of another time, or another thing, than the words around it."""
    for verb in (above for above in parse.ancestors(words[-1]) if above.pos in ("VERB", "AUX")):
        if verb.dep in ("relcl", "acl"):
            noun = parse.head(verb)
            return spanned(chain(parse.within(phrase(parse, noun)), below(parse, verb))) if noun.pos in NOUNS else None
        if verb.dep == "advcl" and has_subject(parse, verb):
            joint = next((token for token in parse.below(verb, "mark")), None)
            if joint is not None and joint.text.lower() in POSSIBLE:
                return None
            if joint is not None and joint.text.lower() in APART:
                return spanned(token for token in below(parse, verb) if token.index > joint.index)
        if verb.dep == "conj" and has_subject(parse, verb) and is_dated_before(parse, verb):
            return spanned(below(parse, verb))
    return None


def is_dated_before(parse: Parse, verb: Token) -> bool:
    """Has what stands before a clause a day of its own? Else that of 'two died and five fled on Monday' may be of both."""
    first = min(token.index for token in parse.subtree(verb))
    return any(token.entity in ("DATE", "TIME") for token in parse.sentence(verb.sentence) if token.index < first)


def has_subject(parse: Parse, verb: Token) -> bool:
    return any(parse.below(verb, *SUBJECTS))


def below(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield a verb and the words below it, but for another clause that is set beside it."""
    aside = {word.index for other in parse.below(verb, "conj") if has_subject(parse, other) for word in parse.subtree(other)}
    yield from (token for token in parse.subtree(verb) if token.index not in aside)


def spanned(words: Iterable[Token]) -> Span | None:
    """From the first to the last of some words, without the marks at either end."""
    told = [token for token in words if token.pos not in ("PUNCT", "CCONJ", "SPACE")]
    return Span(min(token.start for token in told), max(token.end for token in told)) if told else None
