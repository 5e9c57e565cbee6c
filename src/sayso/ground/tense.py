"""The tense in which a word is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from sayso.ground.scene import Tense
from sayso.language.parse import Parse, Token

FUTURE_MODALS = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "may", "might", "must", "should", "can"})
PLANS = frozenset(
    "plan expect schedule set aim intend hope vow pledge promise prepare due slate agree want seek threaten urge ask order "
    "need likely ready bind poise go try decide propose require suppose".split()
)
"""Words whose infinitive tells of what is to come."""
PLANNED = frozenset(
    "agreement bid call chance date deadline deal decision demand effort goal hope intention invitation move need offer option order "
    "plan pledge policy program promise proposal push request right rule schedule talk target threat time vote way".split()
)
"""Nouns whose infinitive tells of what is to come."""
SCHEDULES = frozenset("expect schedule plan slate suppose due".split())
"""Words whose participle tells of what is to come: 'expected on Friday'."""
EXTENDED = frozenset("postpone delay extend adjourn defer suspend close closed shut remain stay have give wait".split())
"""Words whose 'until' names a day to come, whatever the tense."""
COMING = frozenset("come approach arrive near loom".split())
"""Verbs whose present tense tells of their subject that it is still to come."""
REPORTING = frozenset("say tell report show add write claim suggest announce".split())


def tense(parse: Parse, token: Token) -> Tense:
    """The tense of the clause that a word stands in; 'past' where no verb tells, as reports look back.

    A participle or infinitive takes the tense of what governs it, except that
    the infinitive of a plan ('expected to meet') is future.
    """
    if lies_ahead(parse, token) or is_coming(parse, token):
        return "future"
    if token.dep == "poss":
        return "past"
    for verb in clauses(parse, token):
        if found := own_tense(parse, verb):
            return "future" if found == "present" and "by" in joined(parse, token, verb) else found
    return "past"


def lies_ahead(parse: Parse, token: Token) -> bool:
    """Is it told by its words to be still to come: 'ahead of Sunday's vote', 'postponed until Tuesday'?"""
    until = False
    for word in parse.ancestors(token):
        if word.text.lower() == "of" and parse.head(word).text.lower() == "ahead":
            return True
        if until and (word.lemma.lower() in EXTENDED or word.pos == "VERB"):
            return word.lemma.lower() in EXTENDED
        until = until or word.text.lower() == "until"
    return False


def is_coming(parse: Parse, token: Token) -> bool:
    """Is it what comes, and is not here yet: 'as the spring comes', 'Christmas is approaching'?"""
    verb = parse.head(token)
    return token.dep == "nsubj" and verb.lemma in COMING and own_tense(parse, verb) == "present"


def joined(parse: Parse, token: Token, verb: Token) -> list[str]:
    """The words by which an expression is joined to a verb."""
    return [word.text.lower() for word in takewhile(lambda word: word.index != verb.index, parse.ancestors(token))]


def attributive(parse: Parse, token: Token) -> bool:
    """Does an expression hang on a noun, by itself or by a preposition: 'the summit in April'?"""
    above = parse.head(token)
    if above.pos == "ADP":
        above = parse.head(above)
    return above.pos in ("NOUN", "PROPN") and above.index != token.index


def clauses(parse: Parse, token: Token) -> Iterator[Token]:
    """Yield the verbs that govern a word, nearest first."""
    for word in (token, *parse.ancestors(token)):
        if word.pos in ("VERB", "AUX"):
            yield word


def is_set(parse: Parse, verb: Token) -> bool:
    """Is it 'set for' a day: the participle of a plan?"""
    return verb.lemma == "set" and any(word.text.lower() == "for" for word in parse.below(verb, "prep"))


def own_tense(parse: Parse, verb: Token) -> Tense | None:
    """The tense that a verb and its auxiliaries show; None for a bare participle."""
    helpers = list(parse.below(verb, "aux", "auxpass"))
    if any(word.tag == "MD" and word.text.lower() in FUTURE_MODALS for word in helpers):
        perfect = any(word.lemma == "have" for word in helpers)
        return "past" if perfect else "future"
    if any(word.tag == "TO" for word in helpers):
        return "future" if parse.head(verb).lemma in PLANS | PLANNED else None
    if verb.tag == "VBN" and (verb.lemma in SCHEDULES or is_set(parse, verb)):
        return "future"
    if verb.tag in ("VBD", "VBN") or any(word.tag == "VBD" for word in helpers):
        return "past"
    if verb.tag == "VBG":
        if any(word.lemma == "have" for word in helpers):
            return "past"
        return "present" if any(word.tag in ("VBZ", "VBP") for word in helpers) else None
    if verb.tag in ("VBZ", "VBP") and verb.lemma not in REPORTING:
        return "present"
    return None
