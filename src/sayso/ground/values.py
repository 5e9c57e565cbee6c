"""Numbers that count nothing and bear no unit, yet are the value of something: an index, a toll, a limit, a score."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.ground.amount import LIKE_ANOTHER, VALUE, Amount
from sayso.ground.counted import OBJECTS, SUBJECTS, happened, phrase, subject_of_clause
from sayso.ground.lenders import lender
from sayso.ground.measurements import measured, substance
from sayso.ground.measures import Unit
from sayso.ground.people import HAPPENED, is_person, plural
from sayso.ground.quantity import Quantity
from sayso.language.parse import Parse, Token
from sayso.model import Span

STANDING = frozenset("pobj dobj attr oprd npadvmod acomp nsubj nsubjpass conj appos dep".split())
"""How a number stands that no noun follows."""
YEARS = range(1000, 2200)
YEARS_OLD = Unit("years", "age")
OLDEST = 120
"""Years; a larger number beside a name is no age."""
AGED = frozenset("he she i who".split())
AGES = frozenset("age expectancy".split())
NUMBERS = frozenset(
    """
    number figure total toll tally count average record limit capacity population score rating rate level price cost value index
    maximum minimum mean median majority margin minority ratio quota quorum share temperature reading speed size length height weight
    depth target
    """.split()
)
"""Nouns that name a number."""
AMOUNTING = frozenset("be have total number reach hit top exceed equal".split())
"""Verbs between a thing and its number."""
SCORE = re.compile(r"\d{1,2}[-–]\d{1,2}")
CHANGES = frozenset("to by from than".split())
"""Prepositions between a change and how far it goes."""


def value(parse: Parse, quantity: Quantity, number: Sequence[Token], told: Sequence[Amount]) -> Amount | None:
    """A number without a noun or a unit, as an index or a score has: 'rose to 1,463.78', 'a rating of 4.5'.

    It may take the unit of an earlier amount, as `lender` tells.
    """
    if not is_value(parse, quantity, number):
        return None
    last = number[-1]
    if is_age(parse, quantity, last):
        return measured(parse, quantity, YEARS_OLD, parse.sentence(last.sentence))
    alike = lender(parse, quantity, number, told)
    about = subject_of_clause(parse, last)
    if about in number:
        about = None
    what, unit = (alike.what, alike.unit) if alike else value_of(parse, number, about)
    return Amount(
        Span(quantity.start, quantity.end),
        what,
        phrase(parse, about) if about else Span(quantity.start, quantity.end),
        quantity.low,
        quantity.high,
        unit,
        quantity.approximate,
        last,
        (*quantity.why, LIKE_ANOTHER if alike else VALUE),
    )


def value_of(parse: Parse, number: Sequence[Token], about: Token | None) -> tuple[str, str]:
    """What a bare number is the value of, and its unit: its label ('Rescued: 47'), else what its clause is about."""
    if about is not None and about.lemma in NUMBERS and (counted := substance(parse, about)):
        what = happened(parse, counted)
        unit = "people" if what or is_person(counted) else plural(counted)
        return what or plural(counted), unit
    label = parse.tokens[number[0].index - 2] if number[0].index > 1 and parse.tokens[number[0].index - 1].text == ":" else about
    if label is None:
        return "number", ""
    what = HAPPENED.get(label.lemma.lower())
    if what:
        return what, "people"
    return ("number" if label.pos == "PROPN" else label.text.lower()), ""


def is_value(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is a number that counts nothing the value of something, rather than a year or a mark?"""
    last = number[-1]
    if not (last.pos == "NUM" or last.text[0].isdigit()) or is_bare_year(parse, quantity):
        return False
    return stands_exactly(parse, quantity, number) or is_labelled(parse, number) or amounts_to(parse, last)


def is_bare_year(parse: Parse, quantity: Quantity) -> bool:
    written = parse.text[quantity.digits : quantity.number_end]
    return written.isdigit() and int(written) in YEARS


def stands_exactly(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is it so exact, so large or so bounded that it is no mere mark: '4.5', '1,463', 'about 80', '5-6'?"""
    written = parse.text[quantity.digits : quantity.number_end]
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    score = SCORE.fullmatch(written) is not None
    telling = number[-1].text.lower() != "one" and (
        (len(set(ends)) > 1 and not score)
        or quantity.start < quantity.digits
        or "," in written
        or any(not end.is_integer() or abs(end) >= YEARS.stop for end in ends)
    )
    head = parse.head(number[-1])
    behind_noun = head.index < number[0].index and head.pos == "NOUN"
    return telling and (behind_noun or number[0].dep in STANDING or number[-1].dep in STANDING)


def is_labelled(parse: Parse, number: Sequence[Token]) -> bool:
    """Does it follow a label and a colon, with nothing counted behind it: 'Rescued: 47'?"""
    before = parse.tokens[number[0].index - 1 : number[0].index]
    after = parse.tokens[number[-1].index + 1 : number[-1].index + 2]
    ends = all(token.sentence != number[-1].sentence or token.pos == "PUNCT" for token in after)
    return ends and any(token.text == ":" and token.sentence == number[0].sentence for token in before)


def amounts_to(parse: Parse, number: Token) -> bool:
    """Does the clause say that something is, reaches or changes by the number: 'put the toll at 58', 'fell to 45'?"""
    head = parse.head(number)
    if number.text.lower() == "one":
        return False
    if number.dep in ("attr", *OBJECTS):
        return head.lemma in AMOUNTING
    if head.pos != "ADP":
        return False
    above = parse.head(head)
    if above.lemma in NUMBERS:
        return head.text.lower() in ("of", "at")
    if above.pos != "VERB":
        return False
    told = [*parse.below(above, *SUBJECTS), *parse.below(above, *OBJECTS)]
    return head.text.lower() in CHANGES or (head.text.lower() == "at" and any(token.lemma in NUMBERS for token in told))


def is_age(parse: Parse, quantity: Quantity, number: Token) -> bool:
    """Is it how old somebody is: 'he was 12', 'she is believed to be 52', 'their average age is 34'?"""
    verb = parse.head(number)
    if number.dep != "attr" or verb.lemma != "be" or quantity.low is None or not 0 < quantity.low <= OLDEST:
        return False
    above = parse.head(verb) if verb.dep == "xcomp" else verb
    subjects = [*parse.below(verb, *SUBJECTS), *parse.below(above, *SUBJECTS)]
    return any(about.text.lower() in AGED or about.entity == "PERSON" or about.lemma in AGES for about in subjects)
