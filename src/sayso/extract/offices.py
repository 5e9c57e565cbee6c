"""What a speaker speaks for: the body that he has an office in, the country that he governs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sayso.extract.lexicon import AGENTS, BODIES, INTENDING, OFFICES, PEOPLE, lemmas
from sayso.language.countries import government_of, nationality
from sayso.language.parse import Parse, Token

GOVERNING: Final = lemmas("minister president premier chancellor governor")
GOVERNED: Final = lemmas("government administration country nation state")
TOWNS: Final = lemmas("city town")
PLACES: Final = TOWNS | lemmas("country nation state")
SPOKESPEOPLE: Final = lemmas("spokesman spokeswoman spokesperson")
STATES: Final = GOVERNING | OFFICES | lemmas("""
    king queen prince emir sultan general admiral ministry government administration army military department
""")
"""Who may say what a country will do."""
OUT_OF_OFFICE: Final = lemmas("opposition rebel former ex shadow analyst expert")
FORCES: Final = AGENTS | lemmas("soldier investigator inspector diplomat police authority plane jet warplane")
"""What a country acts by: 'Danish soldiers'."""


WILLED: Final = INTENDING | lemmas("""
    build rebuild pay repay open reopen close shut leave sue appeal challenge contest file prosecute charge review investigate publish
    release hire fire dismiss replace repair restore renovate demolish refund compensate reimburse provide send deliver deploy launch
    halt suspend resume cancel withdraw cut raise reduce invest spend buy sell donate fund finance move relocate join support
    help assist cooperate comply fight defend protect respond retaliate ban allow permit introduce install expand extend hold host
    work evacuate search distribute seek ask consult inform notify monitor inspect test conduct issue set give
    be remain have refuse decline
""")
"""Acts of will, and the words before one, 'be committed', 'have no intention': other verbs foretell, 'the city will flood'."""


def speaks_for(source: Sequence[Token]) -> bool:
    """Does the speaker have an office in a body that is named with it: 'the head of the union', 'Acme manager Ana Ruiz'?"""
    office = any(token.lemma in OFFICES for token in source)
    return office and any(token.entity in {"ORG", "GPE", "NORP"} or token.lemma in AGENTS for token in source)


def is_body(source: Sequence[Token], speaker: Token) -> bool:
    """Is the speaker an office, a firm, a country: what 'it' may stand for?"""
    if speaker.lemma in BODIES and speaker.tag == "NN":
        return True
    persons = any(token.entity == "PERSON" or token.lemma in PEOPLE or token.tag == "NNS" for token in source)
    return not persons and any(token.pos == "PROPN" or token.lemma in BODIES for token in source)


def is_body_of(parse: Parse, subject: Token, source: Sequence[Token]) -> bool:
    """'the government' of a minister, 'Acme' of the head of Acme, 'Denmark' of a Danish minister: what the speaker has the say in."""
    if subject.pos == "PRON":
        return False
    if any(token.lemma in OFFICES | GOVERNING for token in source):
        same = any(token.lemma == subject.lemma and (token.pos == "PROPN" or token.lemma in AGENTS) for token in source)
        place = subject.lemma in PLACES and not is_willed(parse, subject)
        if same or (not place and ((subject.lemma in GOVERNED and governs(source)) or (subject.lemma in TOWNS and runs_town(source)))):
            return True
    return is_country_of(parse, subject, source) or is_spoken_for(parse, subject, source)


def is_spoken_for(parse: Parse, subject: Token, source: Sequence[Token]) -> bool:
    """'The bank' of 'the bank will pay, a spokesman said', of whom no more is said, or 'its chief executive said'."""
    nouns = [token.lemma for token in source if token.pos in {"NOUN", "PROPN"}]
    speakers = SPOKESPEOPLE | OFFICES if any(token.text.lower() == "its" for token in source) else SPOKESPEOPLE
    definite = any(word.lemma == "the" for word in parse.below(subject, "det"))
    body = subject.entity == "ORG" or (subject.lemma in BODIES and subject.tag == "NN" and definite)
    return body and is_willed(parse, subject) and bool(nouns) and set(nouns) <= speakers


def is_willed(parse: Parse, subject: Token) -> bool:
    """Is it an act of will, so that who speaks for the subject promises it?"""
    return parse.head(subject).lemma in WILLED


def runs_town(source: Sequence[Token]) -> bool:
    """'the mayor', 'the mayor's office'; not 'a former mayor'."""
    words = {token.lemma.lower() for token in source}
    return "mayor" in words and not words & OUT_OF_OFFICE


def governs(source: Sequence[Token]) -> bool:
    """'the prime minister', 'President Ruiz'; not 'the opposition leader', 'a former minister', 'a lawyer'."""
    words = {token.lemma.lower() for token in source}
    return bool(words & GOVERNING) and not words & OUT_OF_OFFICE


def is_country_of(parse: Parse, subject: Token, source: Sequence[Token]) -> bool:
    """'Denmark', 'Danish soldiers' of a Danish minister, of the Danish army."""
    words = {token.lemma.lower() for token in source}
    if words & OUT_OF_OFFICE or not (words & STATES or is_state(parse, source)):
        return False
    phrase = parse.subtree(subject)
    acts = subject.entity == "GPE" or subject.lemma in FORCES
    return acts and bool({*countries(phrase)} & {*countries(source)})


def is_state(parse: Parse, source: Sequence[Token]) -> bool:
    """'Denmark', 'the White House', 'a White House statement'."""
    names = (parse.words(parse.span(parse.tokens[name.first : name.last])) for name in parse.names if parse.tokens[name.first] in source)
    people = any(token.lemma in PEOPLE | FORCES or token.entity == "PERSON" or token.tag == "NNS" for token in source)
    return not people and any(government_of(name) for name in names)


def countries(words: Sequence[Token]) -> Iterator[str]:
    """Yield the code of each country that the words name, or call somebody by."""
    for first, token in enumerate(words):
        both = f"{token.text} {words[first + 1].text}" if first + 1 < len(words) else token.text
        if token.text[:1].isupper():
            yield from filter(None, (nationality(token.text), government_of(token.text), government_of(both)))
