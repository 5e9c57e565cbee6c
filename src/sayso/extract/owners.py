"""Whose word a paper's is: 'the council' of 'a council statement on Monday', 'the minister' of 'a report by the minister'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution, spans
from sayso.extract.heard import AUTHORITIES
from sayso.extract.lexicon import UTTERANCES, lemmas
from sayso.extract.speakers import head_of
from sayso.extract.verbs import contiguous
from sayso.language.parse import Parse, Token

PAPERS: Final = UTTERANCES | lemmas("report")
POSTS: Final = lemmas("post tweet message")
"""What is called by where it stands, too: 'a Facebook post'."""
DAYS: Final = frozenset({"DATE", "TIME"})
TITLED: Final = frozenset({"PROPN", "NOUN", "ADJ"})


def owned(parse: Parse, attribution: Attribution) -> Attribution:
    """The attribution with who made the paper that is its source, and without the day of the saying: 'the ministry on May 3'."""
    if attribution.source is None:
        return attribution
    named = without_day(parse.within(attribution.source))
    found = spans(parse, owner(parse, named) or named)
    return replace(attribution, source=found[0]) if len(found) == 1 else attribution


def without_day(source: Sequence[Token]) -> list[Token]:
    """The words before 'on May 3', where no clause is among them."""
    kept = list(source)
    while kept and kept[-1].entity in DAYS:
        kept.pop()
    told = len(kept) < len(source) and len(kept) > 1 and kept[-1].lemma in {"on", "in"}
    return kept[:-1] if told and not any(token.pos in {"VERB", "AUX"} for token in kept) else list(source)


def owner(parse: Parse, source: Sequence[Token]) -> list[Token]:
    """The words for who made the paper, none where the source is no paper or nobody is named as its maker."""
    if not source or (paper := head_of(source)).lemma not in PAPERS:
        return []
    return maker(parse, paper, source) or possessor(parse, paper, source) or body_before(parse, paper, source)


def maker(parse: Parse, paper: Token, source: Sequence[Token]) -> list[Token]:
    """'the minister' of 'a statement by the minister'."""
    for link in parse.below(paper, "prep"):
        for one in parse.below(link, "pobj"):
            if link.lemma == "by" or (link.lemma == "from" and one.entity not in {"GPE", "LOC", *DAYS}):
                return contiguous([token for token in parse.subtree(one) if token in source], one)
    return []


def possessor(parse: Parse, paper: Token, source: Sequence[Token]) -> list[Token]:
    """'the agency' of 'the agency's report'."""
    for one in parse.below(paper, "poss"):
        if one.entity not in DAYS and (one.pos == "PROPN" or one.lemma in AUTHORITIES):
            return [token for token in contiguous(parse.subtree(one), one) if token.tag != "POS" and token in source]
    return []


def body_before(parse: Parse, paper: Token, source: Sequence[Token]) -> list[Token]:
    """'Kestrian health agency' of 'a new Kestrian health agency statement'; not the council of 'a council statement', which may be any."""
    words: list[Token] = []
    for token in reversed(parse.tokens[source[0].index : paper.index]):
        if token.pos not in TITLED:
            break
        words.insert(0, token)
    while words and words[0].pos == "ADJ" and not words[0].entity:
        words.pop(0)
    if not any(token.text[0].isupper() or token.lemma == "police" for token in words):
        return []
    named = words[-1].entity in {"ORG", "PERSON"} and paper.lemma not in POSTS
    return words if named or words[-1].lemma in AUTHORITIES else []
