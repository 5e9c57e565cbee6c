"""What is denied: the words of others, by verbs that deny and by turns of phrase: 'poured cold water on rumours'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.lexicon import REFUSING, STANCES, lemmas
from sayso.extract.moods import is_negated
from sayso.language.parse import Parse, Token

SAID: Final = lemmas("""
    claim report story rumor rumour allegation accusation assertion suggestion speculation insinuation statement gossip chatter talk
    theory idea notion hearsay
""")
"""What others say, and may be denied."""
CHARGES: Final = lemmas("claim rumor rumour allegation accusation assertion insinuation contention charge")
"""What words are called behind them that somebody rejects: 'an allegation he rejects'; an idea or a report may be a plan or a paper."""
CALLED: Final = CHARGES | lemmas("report story suggestion speculation statement hearsay something")
"""What words are called that somebody denies: 'something it denies'."""
MARKS: Final = frozenset({",", "—", "–", "--", "-", ";"})
QUASHING: Final = lemmas("quash rubbish scotch dispel downplay squash debunk discredit disprove")
"""Verbs that deny what others say; of other things they say nothing: 'quashed the revolt'."""
PARTICLES: Final = {"play": "down", "shoot": "down", "knock": "down", "bat": "away", "brush": "off", "laugh": "off", "swat": "away"}
"""Verbs that do so with a word behind them."""
SPREADING: Final = lemmas("make circulate publish spread carry report air raise share")
"""What is done with words of others: 'claims made by the union that …'."""
STEPPING: Final = lemmas("""
    move seek rush hasten hurry scramble try attempt come go step post write email e-mail tweet phone use
""")
"""What somebody does to deny something: 'moved to deny', 'was forced to deny'."""
DRIVING: Final = lemmas("force compel oblige say believe understand report")
"""Passive, of who is made to deny something, or is said to have denied it."""
READY: Final = lemmas("quick swift")


def is_unreal(parse: Parse, verb: Token) -> bool:
    """Is it a deed that is not done, or only may be: 'will deny', 'does not deny', 'failed to deny', 'Did he deny it?'"""
    above = parse.head(verb)
    undone = verb.dep == "xcomp" and (above.lemma in REFUSING or above.lemma == "fail")
    asked = parse.sentence(verb.sentence)[-1].text == "?"
    return undone or asked or is_negated(parse, verb) or any(helper.tag == "MD" for helper in parse.below(verb, "aux"))


def is_denial(parse: Parse, verb: Token) -> bool:
    return STANCES.get(verb.lemma) == "denies" or quashed(parse, verb) is not None


def quashed(parse: Parse, verb: Token) -> Token | None:
    """The words of others that a turn of phrase denies: 'quashed rumours', 'played down rumours', 'poured cold water on rumours'."""
    if is_unreal(parse, verb):
        return None
    if verb.lemma in {"pour", "throw"}:
        water = next((thing for thing in parse.below(verb, "dobj") if thing.lemma == "water"), None)
        cold = water is not None and any(word.lemma == "cold" for word in parse.below(water, "amod"))
        links = (link for word in (verb, water) if word is not None for link in parse.below(word, "prep") if link.lemma == "on")
        return next((noun for link in links for noun in parse.below(link, "pobj") if cold and noun.lemma in SAID), None)
    particle = PARTICLES.get(verb.lemma)
    if verb.lemma not in QUASHING and not any(word.lemma == particle for word in parse.below(verb, "prt", "advmod")):
        return None
    return next((noun for noun in parse.below(verb, "dobj") if noun.lemma in SAID), None)


def denied_of_others(parse: Parse, verb: Token, agent: Token | None) -> Token | None:
    """'Reports' of 'reports that the dam leaked were denied by the mayor', 'the report was rejected by the mayor'."""
    if STANCES.get(verb.lemma) != "denies" or not any(parse.below(verb, "auxpass")):
        return None
    words = (noun for noun in parse.below(verb, "nsubjpass") if noun.lemma in SAID)
    return next((noun for noun in words if agent is not None or told(parse, noun) is not None), None)


def told(parse: Parse, noun: Token) -> Token | None:
    """The clause that tells what is said: of 'claims that …', 'reports its dam leaks', 'claims made by the union that …'."""
    for clause in parse.below(noun, "acl", "relcl", "ccomp"):
        if any(parse.below(clause, "mark")) or (noun.lemma in SAID and states(parse, clause)):
            return clause
    clauses = (clause for done in spread(parse, noun) for clause in parse.below(done, "ccomp"))
    return next((clause for clause in clauses if any(mark.lemma == "that" for mark in parse.below(clause, "mark"))), None)


def denied_as(parse: Parse, noun: Token) -> Token | None:
    """The denial in 'a charge that it rejects', behind what the charge is; it denies nothing else."""
    first = parse.subtree(noun)[0].index
    if noun.lemma not in CALLED or first == 0 or parse.tokens[first - 1].text not in MARKS:
        return None
    denials = (verb for verb in parse.below(noun, "acl", "relcl") if denies_what_is_called(noun, verb))
    things = ("dobj", "ccomp", "xcomp")
    return next((verb for verb in denials if all(thing.tag == "WDT" for thing in parse.below(verb, *things))), None)


def denies_what_is_called(noun: Token, verb: Token) -> bool:
    """'something it denies', 'an allegation it rejects'; not 'an idea it rejects', 'a charge the judge dismissed'."""
    rejecting = STANCES.get(verb.lemma) == "denies" and noun.lemma in CHARGES
    sent_away = noun.lemma == "charge" and verb.lemma == "dismiss"
    return verb.lemma == "deny" or (rejecting and not sent_away)


def before_denial(parse: Parse, content: list[Token]) -> list[Token]:
    """What is said, without what is told of its denial: '…, a charge that the mayor denies'."""
    noun = next((token for token in content[1:] if denied_as(parse, token) is not None), None)
    return content if noun is None else [token for token in content if token.index < parse.subtree(noun)[0].index]


def spread(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield 'made' of 'claims made by the union'."""
    yield from (done for done in parse.below(noun, "acl") if done.tag == "VBN" and done.lemma in SPREADING)


def states(parse: Parse, clause: Token) -> bool:
    """Is it a clause with a subject of its own, that does not describe the noun: 'it leaks', unlike 'which it made', 'it made in May'?"""
    subjects = list(parse.below(clause, "nsubj", "nsubjpass", "expl"))
    described = any(word.tag in {"WDT", "WP"} for word in parse.subtree(clause))
    whole = any(parse.below(clause, "dobj", "acomp", "attr", "xcomp", "ccomp", "auxpass"))
    placed = clause.dep != "relcl" and any(parse.below(clause, "prep"))
    return bool(subjects) and not described and (whole or placed)


def steps_up(parse: Parse, verb: Token) -> bool:
    """Is it a denial that somebody moves, is forced or quick to make, or is said to have made; not one that he would, or does not?"""
    step = parse.head(verb)
    if not is_denial(parse, verb) or verb.dep not in {"xcomp", "advcl"}:
        return False
    ready = step.lemma in READY and step.dep == "acomp"
    taking = step.lemma == "take" and any(link.lemma == "to" for link in parse.below(step, "prep"))
    acting = parse.head(step) if ready else step
    driven = step.lemma in DRIVING and any(parse.below(step, "auxpass"))
    return (ready or taking or driven or step.lemma in STEPPING) and acting.tag != "VB" and not is_unreal(parse, acting)
