"""What office words tell in passing of whom they name: also a trade, a kinship, or what kind of thing it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.bearers import NAMED, Told, called, core, is_name, named, noun_of, phrase, run, subjects
from sayso.extract.lexicon import OFFICES, PEOPLE
from sayso.language.parse import Parse, Token
from sayso.model import Attribute

ADDRESSES: Final = frozenset(
    "mr mrs ms miss sir lord lady dame dr doctor prof professor rev reverend father sister brother st saint sheikh "
    "officer capt captain lt lieutenant sgt sergeant cpl maj major col colonel gen general det detective cpt pfc "
    "president prince princess king queen pope sen senator rep gov agent judge justice".split()
)
"""What goes before a name and tells nothing more of whom it names."""


def titles(parse: Parse, token: Token) -> Iterator[Told]:
    """Yield what a word says, beside a name or by 'is', that who is named is: an office, a trade, a kinship, what kind of thing."""
    if token.dep == "appos":
        yield from by_apposition(parse, parse.head(token), token)
    elif token.dep == "attr" and parse.head(token).lemma == "be":
        yield from by_verb(parse, parse.head(token), token)
    elif token.tag == "NN" and (name := called(parse, token)):
        yield told(parse, phrase(parse, token)[0], name, name, token)
    elif token.tag == "NN" and token.lemma in OFFICES | PEOPLE and token.dep != "compound":
        yield from of_a_body(parse, token)
    if token.pos == "PROPN" and token.entity in ("PERSON", "ORG", "PRODUCT"):
        yield from before_name(parse, token)


def by_apposition(parse: Parse, head: Token, beside: Token) -> Iterator[Told]:
    """'Ana Ruiz, the harbour master', 'the harbour master, Ana Ruiz'."""
    for name, office in ((head, beside), (beside, head)):
        if is_name(name) and tells(office) and not is_name(office):
            last = beside if is_name(beside) else core(parse, beside)[-1]
            yield told(parse, phrase(parse, head)[0], last, name, office)
            return


def by_verb(parse: Parse, verb: Token, office: Token) -> Iterator[Told]:
    """'Ana Ruiz is the harbour master', 'Ana Ruiz, who is the harbour master'."""
    subject = next(iter(subjects(parse, verb)), None)
    if subject is None or not tells(office):
        return
    whom = parse.head(verb) if verb.dep == "relcl" and subject.tag == "WP" else subject
    if is_name(whom) and whom.index < office.index:
        yield told(parse, phrase(parse, whom)[0], core(parse, office)[-1], whom, office)


def of_a_body(parse: Parse, office: Token) -> Iterator[Told]:
    """'The committee's spokesman', 'the governor of the province', where somebody is called no more than that."""
    owned = any(word.tag != "PRP$" for word in parse.below(office, "poss"))
    placed = any(word.text == "of" for word in parse.below(office, "prep"))
    if (owned or placed or any(parse.below(office, "compound"))) and not any(parse.below(office, "appos")):
        words = core(parse, office)
        yield told(parse, words[0], words[-1], office, office)


def before_name(parse: Parse, name: Token) -> Iterator[Told]:
    """'Harbour master Ana Ruiz', 'the unarmed sailor Ivo Lund'."""
    own = named(parse, name)
    before = [word for word in parse.subtree(name) if word.index < own[0].index]
    if not before or name.dep in ("compound", "poss"):
        return
    office = before[-1]
    bare = len(before) == 1 and (office.lemma.lower().rstrip(".") in ADDRESSES or len(own) == 1)
    if office.index + 1 == own[0].index and tells(office) and not bare and office.dep == "compound" and office.entity not in NAMED:
        yield told(parse, before[0], name, name, office)


def told(parse: Parse, first: Token, last: Token, name: Token, office: Token) -> Told:
    before = [word for word in parse.subtree(name if is_title(office, name) else office) if word.index < office.index]
    behind = [whose for of in parse.below(office, "prep") for whose in parse.below(of, "pobj")]
    words = {word.lemma.lower() for word in (*before, *behind) if word.pos in ("NOUN", "PROPN", "ADJ")}
    return run(parse, first, last), Attribute("office", name.start, noun_of(name), office.lemma.lower(), tuple(sorted(words)))


def is_title(office: Token, name: Token) -> bool:
    """Does the grammar take it for a part of the name: 'coach Ana Ruiz'?"""
    return office.dep == "compound" and office.head == name.index


def tells(noun: Token) -> bool:
    """Is it a noun for one, or a title that is written as a name: 'Principal'?"""
    common = noun.tag == "NN" and noun.text[0].isalpha() and noun.entity not in ("DATE", "TIME", "MONEY")
    return common or (noun.tag == "NNP" and noun.lemma.lower() in OFFICES | PEOPLE)
