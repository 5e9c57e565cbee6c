"""What age words tell in passing, and of whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sayso.extract.bearers import Told, of_one, subjects
from sayso.extract.lexicon import PEOPLE
from sayso.language.parse import Parse, Token
from sayso.text.numerals import number

OLDEST: Final = 120
"""Years of a person."""


def ages(parse: Parse, token: Token) -> Iterator[Told]:
    """Yield the age that a word tells: 'the 9-year-old (boy)', 'Ana Ruiz, 34,', 'a boy aged 9', 'is nine years old'."""
    if token.lemma == "old" and (years := years_before(parse, token)) is not None:
        whose = parse.head(token)
        if token.dep == "acomp":
            yield from (of_one(parse, "age", subject, token, years) for subject in subjects(parse, whose))
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
    subject = next(iter(subjects(parse, verb)), None)
    alone = age.dep in ("attr", "acomp", "dobj", "npadvmod") and not any(parse.below(age))
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
