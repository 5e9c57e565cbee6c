"""What words say in passing that somebody or something is: 'the boy, 9', 'Ana Ruiz, the harbour master', 'the 9-year-old'.

Such words are no clause, but an editor tracks what they say, as several reports tell it. Here they are
found by the grammar; whose age or office it is, and whether two reports tell the same, is for a judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from sayso.extract.lexicon import OFFICES, PEOPLE
from sayso.language.parse import Parse, Token
from sayso.model import Attribute, AttributeKind, Span
from sayso.text.numerals import number

Told = tuple[list[Token], Attribute]
"""The words that tell an attribute, one run, and what they tell."""

OLDEST: Final = 120
"""Years of a person."""
NAMED: Final = frozenset({"PERSON", "ORG", "FAC", "NORP", "PRODUCT", "GPE", "LOC"})
FURTHER: Final = frozenset({"acl", "advcl", "appos", "parataxis", "relcl"})
"""What goes on behind a noun that says already what somebody is."""
ADDRESSES: Final = frozenset(
    "mr mrs ms miss sir lord lady dame dr doctor prof professor rev reverend father sister brother st saint sheikh "
    "officer capt captain lt lieutenant sgt sergeant cpl maj major col colonel gen general det detective cpt pfc "
    "president prince princess king queen pope sen senator rep gov agent judge justice".split()
)
"""What goes before a name and tells nothing more of whom it names."""
HYPHENED: Final = frozenset("based born flagged owned registered run backed".split())
"""What is told of one by a word before it and a hyphen: 'Norland-flagged'."""
NAMELESS: Final = frozenset("unnamed unidentified anonymous".split())
UNNAMED: Final = "unnamed"
STATES: Final = NAMELESS | frozenset("unarmed pregnant blind deaf disabled homeless unemployed retired".split())
MARKS: Final = frozenset({",", "—", "–", "(", ";", ":"})
LONGEST: Final = 25
"""Words of an attribute with whose it is."""


def attributes(parse: Parse) -> Iterator[Told]:
    """Yield what a document's words tell in passing, in their order."""
    for token in parse.tokens:
        for stretch, attribute in (*ages(parse, token), *states(parse, token), *offices(parse, token)):
            if len(stretch) <= LONGEST:
                yield stretch, attribute


def ages(parse: Parse, token: Token) -> Iterator[Told]:
    """Yield the age that a word tells: 'the 9-year-old (boy)', 'Ana Ruiz, 34,', 'a boy aged 9', 'is nine years old'."""
    if token.lemma == "old" and (years := years_before(parse, token)) is not None:
        whose = parse.head(token)
        if token.dep == "acomp":
            subjects = [] if any(parse.below(whose, "neg", "aux")) else parse.below(whose, "nsubj")
            yield from (of_one(parse, "age", subject, token, years) for subject in subjects)
        elif whose.pos in ("NOUN", "PROPN") and whose.index > token.index:
            yield of_one(parse, "age", whose, whose, years)
        elif token.index + 1 == len(parse.tokens) or parse.tokens[token.index + 1].pos not in ("NOUN", "PROPN", "ADJ"):
            yield of_one(parse, "age", token, token, years)
    elif token.lemma in ("aged", "age") and token.dep in ("acl", "prep", "amod") and (child := next(parse.below(token), None)):
        if (years := in_years(child)) is not None:
            yield of_one(parse, "age", parse.head(token), child, years)
    elif (years := in_years(token)) is not None and (person := who_is(parse, token)):
        yield of_one(parse, "age", person, token, years)
    elif (years := in_years(token)) is not None and (name := divided_by_comma(parse, token)):
        yield of_one(parse, "age", name, token, years)


def years_before(parse: Parse, old: Token) -> str | None:
    measures = [word for word in parse.below(old, "npadvmod") if word.lemma == "year"]
    return next((years for word in measures for count in parse.below(word, "nummod") if (years := in_years(count)) is not None), None)


def in_years(token: Token) -> str | None:
    """A whole number of years that a person may be old, in digits."""
    value = number(token.text) if token.pos == "NUM" and token.text[0] != "0" else None
    return str(int(value)) if value is not None and value == int(value) and 0 < value <= OLDEST else None


def who_is(parse: Parse, age: Token) -> Token | None:
    """Of whom a clause tells an age by a number alone: 'he is 3', 'Ana Ruiz, who turned 34'."""
    verb = parse.head(age)
    subject = next(parse.below(verb, "nsubj"), None)
    alone = age.dep in ("attr", "acomp", "dobj", "npadvmod") and not any(parse.below(age)) and not any(parse.below(verb, "neg"))
    if subject is None or verb.lemma not in ("be", "turn") or not alone:
        return None
    if verb.dep == "relcl" and subject.tag == "WP":
        return parse.head(verb)
    named = subject.pos == "PROPN" and subject.entity in ("", "PERSON")
    return subject if named or subject.lemma in PEOPLE | {"he", "she"} else None


def divided_by_comma(parse: Parse, age: Token) -> Token | None:
    """The person whom two commas divide from a number: 'Ana Ruiz, 34,', 'the pilot, 47,'."""
    if not 2 <= age.index < len(parse.tokens) - 1:
        return None
    name, comma, _, behind = parse.tokens[age.index - 2 : age.index + 2]
    person = (name.pos == "PROPN" and name.entity in ("", "PERSON", "ORG")) or (name.tag == "NN" and name.lemma in PEOPLE)
    closed = behind.text in {",", ".", ";", ")", "and", "of", "from", "who"}
    return name if person and closed and comma.text == "," and name.sentence == behind.sentence == age.sentence else None


def states(parse: Parse, token: Token) -> Iterator[Told]:
    """Yield a state that is told of one: 'the unarmed sailor', 'an unidentified man', 'the Norland-flagged ferry'."""
    value = state(parse, token)
    whose = parse.head(token)
    if value and token.dep == "amod" and whose.tag in ("NN", "NNP") and whose.index > token.index:
        yield of_one(parse, "state", whose, whose, value)
    elif value and token.dep == "acomp" and whose.lemma == "be" and not any(parse.below(whose, "neg", "aux")):
        yield from (of_one(parse, "state", subject, token, value) for subject in parse.below(whose, "nsubj") if subject.pos != "PRON")


def state(parse: Parse, token: Token) -> str | None:
    word = token.text.lower()
    if word in STATES:
        return UNNAMED if word in NAMELESS else word
    if word in HYPHENED and (before := list(parse.below(token, "npadvmod"))):
        return parse.words(Span(parse.subtree(before[0])[0].start, token.end)).lower()
    return None


def of_one(parse: Parse, kind: AttributeKind, whose: Token, last: Token, value: str) -> Told:
    """What is told of one as far as a noun, or as a word behind it, and with a name that stands right there."""
    first = phrase(parse, whose)[0]
    end = max(whose.index, last.index)
    names = [*parse.below(whose, "appos"), *([parse.head(whose)] if whose.dep == "compound" else [])]
    beside = next((one for one in names if is_name_from(parse, end + 1, one)), None) or called(parse, whose)
    return run(parse, first, beside or parse.tokens[end]), Attribute(kind, (beside or whose).start, noun_of(beside or whose), value)


def noun_of(whose: Token) -> str:
    return "" if whose.pos == "PROPN" else whose.lemma.lower()


def is_name_from(parse: Parse, first: int, name: Token) -> bool:
    """Does a name that ends in a word begin right here: 'the boy Ivo Lund'?"""
    return name.pos == "PROPN" and named(parse, name)[0].index == first


def named(parse: Parse, name: Token) -> list[Token]:
    """The words of a name, of which the grammar hangs what stands before it on the last, too."""
    words = phrase(parse, name)
    return [word for word in words if word is name or (word.entity == name.entity and word.dep in ("compound", "flat"))]


def called(parse: Parse, noun: Token) -> Token | None:
    """The name of 'a fourth grader named Ivo Lund'."""
    naming = (word for word in parse.below(noun, "acl") if word.text in ("named", "called"))
    return next((name for word in naming for name in parse.below(word, "oprd") if name.pos == "PROPN"), None)


def offices(parse: Parse, token: Token) -> Iterator[Told]:
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
    subject = next(parse.below(verb, "nsubj"), None)
    if subject is None or not tells(office) or any(parse.below(verb, "neg", "aux")):
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
    words = {word.lemma.lower() for word in before if word.pos in ("NOUN", "PROPN", "ADJ")}
    return run(parse, first, last), Attribute("office", name.start, noun_of(name), office.lemma.lower(), tuple(sorted(words)))


def is_title(office: Token, name: Token) -> bool:
    """Does the grammar take it for a part of the name: 'coach Ana Ruiz'?"""
    return office.dep == "compound" and office.head == name.index


def is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.entity in NAMED


def tells(noun: Token) -> bool:
    """Is it a noun for one, or a title that is written as a name: 'Principal'?"""
    common = noun.tag == "NN" and noun.text[0].isalpha() and noun.entity not in ("DATE", "TIME", "MONEY")
    return common or (noun.tag == "NNP" and noun.lemma.lower() in OFFICES | PEOPLE)


def core(parse: Parse, noun: Token) -> list[Token]:
    """A noun with what hangs on it, as far as what goes on about it behind: the owner of 'the owner of the boat, who …'."""
    added = (word for word in parse.subtree(noun) if word.index > noun.index and word.dep in FURTHER)
    left_out = {below.index for word in added for below in parse.subtree(word)}
    words = [word for word in parse.subtree(noun) if word.index not in left_out]
    return list(takewhile(lambda word: word.index <= noun.index or word.text not in MARKS, words))


def phrase(parse: Parse, noun: Token) -> list[Token]:
    """The words of a noun phrase as far as its noun."""
    return [word for word in parse.subtree(noun) if word.index <= noun.index and word.dep != "punct"] or [noun]


def run(parse: Parse, first: Token, last: Token) -> list[Token]:
    return list(parse.tokens[first.index : last.index + 1])
