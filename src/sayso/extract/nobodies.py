"""Words that the grammar gives to what says nothing: 'a ship believed to have sunk', 'the mayor was told that …', 'the losses suggest'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from sayso.extract.attribution import Attribution
from sayso.extract.heard import ARTICLES, AUTHORITIES, PRESS, STAFF
from sayso.extract.lexicon import BODIES, MEDIA_WORDS, PEOPLE, UTTERANCES, lemmas
from sayso.extract.speakers import head_of
from sayso.language.parse import Parse, Token
from sayso.model import Span

HELD: Final = lemmas("believe think say suspect understand allege report rumor rumour fear presume know estimate")
"""Of somebody or something, by others: 'believed to be', 'said to have'."""
TOLD: Final = lemmas("tell ask order urge warn advise inform instruct")
"""To somebody, who then is no speaker: 'was told that'."""
SHOWING: Final = lemmas("indicate suggest signal imply")
TELLING: Final = PEOPLE | BODIES | AUTHORITIES | STAFF | PRESS | MEDIA_WORDS | UTTERANCES | ARTICLES | lemmas("""
    source people person medium media rumor rumour research researcher scan test result finding figure number statistic information detail
    estimate forecast indicator claim evidence sign testimony reading measurement
""")
"""What may show or tell something; others show it to the report only, as 'the losses suggest' does."""


def by_somebody(parse: Parse, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions, without a source where that only shows something, or is whom the words are of, or told to."""
    return [replace(a, source=None) if is_object(parse, a) or is_shown(parse, a) else a for a in found]


def is_object(parse: Parse, attribution: Attribution) -> bool:
    """Is the source the object of a participle: 'Ana Ruiz, believed to be 31', 'she was horrified to be told that'?"""
    if attribution.cue is None or attribution.source is None or attribution.source.start > attribution.cue.start:
        return False
    return any(is_participle(parse, token) for token in parse.within(attribution.cue))


def is_participle(parse: Parse, verb: Token) -> bool:
    """Does it stand for a passive, whatever the parser takes it for: 'believed to be', 'said to have', 'was told'?"""
    following = [token.lemma for token in parse.tokens[verb.index + 1 : verb.index + 3]]
    perfect = any(child.lemma == "have" for child in parse.below(verb, "aux"))
    active = perfect or any(child.pos == "PRON" for child in parse.below(verb, "nsubj"))
    passive = any(parse.below(verb, "auxpass"))
    if verb.lemma in HELD:
        return verb.tag in {"VBN", "VBD"} and following in (["to", "be"], ["to", "have"]) and (passive or not active)
    return verb.lemma in TOLD and verb.tag == "VBN" and passive


def is_shown(parse: Parse, attribution: Attribution) -> bool:
    """'The losses suggest', 'the mayor's sharp tone indicates': the report's own conclusion."""
    if attribution.cue is None or attribution.source is None or not is_thing(parse, attribution.source):
        return False
    return any(token.lemma in SHOWING for token in parse.within(attribution.cue))


def is_thing(parse: Parse, source: Span) -> bool:
    tokens = parse.within(source)
    head = head_of(tokens) if tokens else None
    return head is not None and head.pos == "NOUN" and head.lemma not in TELLING and not head.entity
