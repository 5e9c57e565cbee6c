"""What a quantity counts, and what happened to it, from the grammar of its sentence."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ground.people import HAPPENED, INTRANSITIVE, is_person
from sayso.language.parse import Parse, Token
from sayso.model import Span

NOMINAL = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OBJECTS = ("dobj", "obj", "attr", "oprd")
TALLIES = frozenset("toll tally count".split())
CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'"}
HAPPENINGS = frozenset("happen occur".split())
"""Verbs that tell of no more than that something was so."""
WIDEST_PHRASE = 8
"""Words between a number and the noun it counts."""
MANNERS = frozenset("way pronged part fold piece time sided tier horse hander hour wheel".split())
"""Nouns that a number is joined to in kinds of things rather than counts: 'two-way', 'two-part', 'two-piece'; so it is to 'two-pronged'."""
GROUPS = frozenset(
    "family group team crew party band gang squad panel population nation country city town village crowd audience workforce "
    "membership congregation delegation staff".split()
)
"""Nouns whose 'of' tells how many people belong."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts."""

    noun: Token | None
    """Null where the number stands for what it counts: '12 were killed'."""
    what: str | None
    """What happened to it, where the words tell."""
    end: int
    """Where the words that tell what is counted end."""
    of_people: bool = True
    """Whether a number that stands alone counts people."""


def counted(parse: Parse, number: Sequence[Token], after: int) -> Counted | None:
    """Find what a number counts among the words after an offset; None where it counts nothing."""
    last = number[-1]
    noun = counted_noun(parse, last, after)
    if noun is not None and is_named_after(parse, last, noun):
        return None
    if noun is not None:
        return Counted(noun, happened(parse, head_of_count(parse, noun, number)) or happened(parse, noun), max(noun.end, last.end))
    return uncounted(parse, number)


def counted_noun(parse: Parse, number: Token, after: int) -> Token | None:
    """The noun that a number counts: its head, the object of its 'of', or the end of the phrase that follows."""
    following = [token for token in parse.sentence(number.sentence) if token.start >= after]
    if following and following[0].text.lower() == "of":
        return next((parse.tokens[child] for child in parse.children[following[0].index] if is_nominal(parse.tokens[child])), None)
    if following and following[0].text in (",", ";", ":"):
        return None
    head = parse.head(number)
    while head.dep in ("quantmod", "nummod") and head.index > number.index and head.pos == "NUM":
        head = parse.head(head)
    while head.pos == "ADJ" and head.dep == "amod" and head.index > number.index:
        head = parse.head(head)
    if head.entity in ("DATE", "TIME") and number.entity != head.entity:
        return None
    if head.pos in NOMINAL and number.index < head.index <= number.index + WIDEST_PHRASE and head.start >= after:
        return part_of(parse, number, head) or head
    return end_of_phrase(following)


def part_of(parse: Parse, number: Token, head: Token) -> Token | None:
    """What one thing has so many of: of 'a 3 cylinder engine', the cylinders; None where several things are counted."""
    following = parse.tokens[number.index + 1]
    one = head.tag == "NN" and any(parse.below(head, "det"))
    several = number.text.lower() not in ("one", "1") and "." not in number.text
    return following if one and several and following.tag == "NN" and following.index < head.index else None


def is_named_after(parse: Parse, number: Token, noun: Token) -> bool:
    """Is the number part of a name ('12 High Street') or of an idiom ('two-way street') rather than a count?"""
    if is_person(noun):
        return False
    hyphened = parse.text.startswith("-", number.end)
    joined = parse.tokens[number.index + 2] if hyphened and noun.index >= number.index + 2 else None
    if joined is not None and (joined.lemma in MANNERS or joined.tag == "VBN" or joined.text.endswith("ed")):
        return True
    alone = joined == noun and number.text.lower() in ("one", "1")
    return alone or (noun.tag == "NNP" and "." not in number.text)


def head_of_count(parse: Parse, noun: Token, number: Sequence[Token]) -> Token:
    """The word that stands for the whole in the sentence: of 'scores of miners', 'scores'."""
    while noun.dep == "pobj" and parse.head(noun).text.lower() == "of":
        whole = parse.head(parse.head(noun))
        if not number[0].index <= whole.index <= number[-1].index:
            break
        noun = whole
    return noun


def is_nominal(token: Token) -> bool:
    return token.pos in NOMINAL or (token.dep == "pobj" and token.pos in ("ADJ", "VERB"))


def end_of_phrase(tokens: Sequence[Token]) -> Token | None:
    """The last noun of the phrase that begins here."""
    noun = None
    for token in tokens[:WIDEST_PHRASE]:
        if token.entity in ("DATE", "TIME"):
            break
        if token.pos in NOMINAL and not (noun and noun.tag in ("NNS", "NNPS")):
            noun = token
        elif noun is not None or not may_precede_noun(token):
            break
    return noun


def may_precede_noun(token: Token) -> bool:
    """May a word stand between a number and the noun it counts: 'digital and printed', quotation marks?"""
    return token.pos in ("ADJ", "ADV") or token.tag in ("VBN", "VBG", "HYPH", "``") or token.text == "and" or token.text in "“\"'‘-"


def uncounted(parse: Parse, number: Sequence[Token]) -> Counted | None:
    """A number that stands for people: '12 killed', 'five were hurt', 'a family of five'."""
    last = number[-1]
    following = parse.tokens[last.index + 1 : last.index + 3]
    for token in itertools.takewhile(lambda token: token.pos != "CCONJ", following):
        if token.sentence == last.sentence and token.lemma in HAPPENED and token.pos in ("VERB", "ADJ", "ADV", "NOUN"):
            return Counted(None, HAPPENED[token.lemma], token.end)
    if what := happened(parse, last):
        return Counted(None, what, last.end)
    if last.text.lower() != "one" and any(token.text.lower() == "who" and token.sentence == last.sentence for token in following[:1]):
        return Counted(None, None, last.end)
    if tally := tally_of(parse, last):
        return Counted(None, happened(parse, tally), last.end)
    if stands_for_many(parse, last) and not ends_name(parse, number):
        return Counted(None, None, last.end, of_people=last.dep != "nsubjpass")
    if last.dep == "pobj" and parse.head(last).text.lower() == "of" and parse.head(parse.head(last)).lemma in GROUPS:
        return Counted(None, None, last.end)
    return None


def stands_for_many(parse: Parse, number: Token) -> bool:
    """Is a number the subject of the verb that follows?"""
    verb = parse.head(number)
    return number.dep in SUBJECTS and verb.pos in ("VERB", "AUX") and verb.index > number.index


def ends_name(parse: Parse, number: Sequence[Token]) -> bool:
    """Does a name stand at once before the number: 'Riverline 3 was launched'?"""
    before = parse.tokens[number[0].index - 1 : number[0].index]
    return any(token.pos == "PROPN" and token.sentence == number[0].sentence for token in before)


def tally_of(parse: Parse, number: Token) -> Token | None:
    """The tally that a number is the state of: 'the death toll rose to 16', 'it brought the toll to 16', 'a toll of 16'."""
    above = next((token for token in parse.ancestors(number) if token.pos in (*NOMINAL, "VERB", "AUX")), None)
    if above is None or number.dep not in ("pobj", *OBJECTS):
        return None
    tallies = (above,) if above.pos in NOMINAL else (*parse.below(above, *SUBJECTS), *parse.below(above, *OBJECTS))
    return next((tally for tally in tallies if tally.lemma in TALLIES), None)


def happened(parse: Parse, noun: Token) -> str | None:
    """What befell the thing that a noun names: 'killed', 'wounded', 'evacuated'; None where nothing is told."""
    found = [what for token in telling(parse, noun) if (what := HAPPENED.get(token.lemma) or HAPPENED.get(token.text.lower()))]
    if {"killed", "wounded"} <= set(found):
        return "casualties"
    return found[0] if found else None


def telling(parse: Parse, noun: Token) -> Iterator[Token]:
    """Yield the words that may tell what befell a noun: itself, its adjectives and participles, its verb and that verb's like."""
    yield noun
    yield from parse.below(noun, "amod", "compound", "advmod")
    yield from (verb for verb in parse.below(noun, "acl", "relcl") if verb.tag == "VBN" or verb.lemma in INTRANSITIVE)
    first = first_of_list(parse, noun)
    head = parse.head(first)
    if head.dep == "aux":
        head = parse.head(head)
    if head.text.lower() == "including" and head.index < first.index:
        yield from including(parse, parse.head(head))
        return
    if first.dep == "pobj" and parse.head(head).pos == "NOUN" and head.text.lower() in ("of", "to", "among"):
        yield parse.head(head)
        return
    if befalls(parse, first, head):
        yield head
        yield from parse.below(head, "acomp", "oprd", "attr", "advmod")
        yield from likewise(parse, first, head)


def likewise(parse: Parse, noun: Token, verb: Token) -> Iterator[Token]:
    """Yield the verbs beside one that befall its noun too, as they have no subject, or object, of their own."""
    own = OBJECTS if noun.dep in OBJECTS else SUBJECTS
    yield from (other for other in parse.below(verb, "conj") if not any(parse.below(other, *SUBJECTS, *own)))
    if verb.dep == "conj" and not any(parse.below(verb, *SUBJECTS)) and not (own is OBJECTS and has_object(parse, parse.head(verb))):
        yield parse.head(verb)


def has_object(parse: Parse, verb: Token) -> bool:
    """Did a verb befall something of its own: 'killed 12 and hurt 30'?"""
    return any(parse.below(verb, *OBJECTS))


def including(parse: Parse, whole: Token) -> Iterator[Token]:
    """What befell those of whom some are singled out, befell these too."""
    if whole.pos in NOMINAL:
        yield from telling(parse, whole)
    elif whole.pos == "VERB":
        yield whole


def first_of_list(parse: Parse, noun: Token) -> Token:
    """The first of the things that are told together."""
    while noun.dep in ("conj", "appos") and parse.head(noun).pos in (*NOMINAL, "NUM"):
        noun = parse.head(noun)
    return noun


def befalls(parse: Parse, noun: Token, verb: Token) -> bool:
    """Does what the verb tells happen to the noun, rather than come from it?"""
    if verb.pos not in ("VERB", "AUX"):
        return False
    if noun.dep in ("nsubjpass", *OBJECTS):
        return True
    if noun.dep not in SUBJECTS:
        return False
    active = any(parse.below(verb, *OBJECTS)) and verb.lemma not in ("be", *INTRANSITIVE)
    return not active


def phrase(parse: Parse, noun: Token, *, after: int = 0) -> Span:
    """A noun with the words before it that belong to it, from an offset on."""
    inside = [token for token in parse.subtree(noun) if after <= token.start and token.index <= noun.index]
    first = noun
    for token in reversed(inside):
        if token.index < first.index - 1 or (token.pos == "PUNCT" and token.tag != "HYPH" and token.text not in "“”\"'"):
            break
        first = token
    closing = CLOSING.get(parse.text[first.start])
    quoted = closing is not None and parse.text.startswith(closing, noun.end)
    return Span(first.start, noun.end + quoted)


def deed(parse: Parse, times: Token) -> Span | None:
    """What was done so many times: the verb with its object where that stands behind it ('moved the cargo'), else who is told to have
    done it; of what 'happened' or 'occurred' the subject."""
    verb = next((above for above in parse.ancestors(times) if above.pos not in ("ADP", "NOUN", "NUM")), times)
    if verb.pos != "VERB":
        return None
    happening = verb.lemma in HAPPENINGS and next(parse.below(verb, "nsubj"), None)
    if happening:
        return phrase(parse, happening)
    told = next(parse.below(verb, "dobj", "obj"), None)
    behind = told is not None and verb.index < told.index <= verb.index + WIDEST_PHRASE and told.index < times.index
    return Span(verb.start, told.end if told and behind else verb.end)


def subject_of_clause(parse: Parse, token: Token) -> Token | None:
    """The noun that a measure is told of: what it qualifies ('seven-month strike'), or who or what the clause is about."""
    for above in parse.ancestors(token):
        if above.index > token.index and above.pos in NOMINAL:
            return above
        if above.pos in ("VERB", "AUX"):
            about = next(parse.below(above, *SUBJECTS), None) or next(parse.below(above, *OBJECTS), None)
            if about and above.dep == "relcl" and about.tag in ("WDT", "WP"):
                return parse.head(above)
            return None if about is None or about.pos == "PRON" else about
        if above.pos in NOMINAL:
            return above
    return None
