"""Numbers that measure nothing: dates, names of models and flights, scores, telephone numbers, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.ground.counted import happened
from sayso.ground.people import is_person
from sayso.ground.quantity import Quantity
from sayso.language.parse import Parse, Token
from sayso.model import Moment

NUMBERED = frozenset(
    "section row page chapter article flight route room gate phase type level grade no number version part volume line unit "
    "platform highway interstate exit channel resolution paragraph figure table step stage category magnitude round "
    "game set week day lap turn world war apollo boeing airbus".split()
)
"""Nouns that a number behind them names one of."""
NAMES = ("WORK_OF_ART", "PRODUCT", "LAW", "FAC", "PERSON", "EVENT")
ADDRESS = re.compile(r"\s+(?:[A-Z][\w.]*\s+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square|Court|Place)\b")
INDEX = re.compile(
    r"\b(?:S\s?(?:&|and)?\s?P|Nasdaq|FTSE|Fortune|Forbes|Russell|Nikkei|CAC|DAX|Stoxx|IBEX|ASX|CSI|MIB|Nifty)\s\Z", re.IGNORECASE
)
"""Indices and lists that are called by how many companies they hold."""
BY_SHAPE = re.compile(r"\d{3}[-–]\d{4}")
DIALLED = re.compile(
    r"\b(?:call|dial|phone|ring|telephone|text|tel|fax|contact|hotline|helpline)[:.]?(?:\s(?:[\w'’-]+\s){0,4}(?:on|at|to|is))?"
    r"\s(?:[\d\s()–-]{2,20}(?:or|and)\s)?\Z",
    re.IGNORECASE,
)
"""What stands before a telephone number."""
MEASURES_NOTHING = re.compile(r"\s*(?:[.,;:)!?”\"\n]|$)|\s+(?:or|and|for|to|if|with|from|at|in|any|when|free)\b")
"""What stands behind a number that nothing is counted by."""
COORDINATE = re.compile(r"(?:\s?°|\s+degrees?)(?:\s?\d+\s?[′'])?\s?(?:[NSEW]\b|(?i:north|south|east|west|latitude|longitude)\b)")
"""What stands behind a number that tells where on the globe something is."""
IDIOMS = frozenset("another side way thing point time day word reason part example moment step night man".split())
"""Nouns before which 'one' is an article: 'one day', 'one of those things'."""
PICTURES = frozenset("clip shot photo photograph image picture video recording post tweet message report document".split())
"""What one of is told of for what it shows, and not to count it."""
YEAR = re.compile(r"(?:19|20)\d\d")
NO_NUMBER = re.compile(r"[^\W\d]+\d|\d+[^\W\d]{3,}|[@/\\]|www\.|\.com")


def is_no_quantity(parse: Parse, quantity: Quantity, number: Sequence[Token], moments: Sequence[Moment]) -> bool:
    """Is a number a date, a name or an article, so that nothing is counted by it?"""
    return (
        in_date(quantity, moments)
        or in_name(parse, quantity, number)
        or begins_name(parse, number)
        or COORDINATE.match(parse.text, quantity.number_end) is not None
        or is_article(parse, quantity, number)
        or bool(ADDRESS.match(parse.text, quantity.number_end) and parse.text[quantity.digits].isdigit())
        or parse.text.startswith("00", quantity.digits)
        or is_index(parse.text, quantity)
        or is_telephone_number(parse.text, quantity)
        or is_model(parse, quantity, number)
        or is_year_of(parse, quantity, number)
        or in_list(parse, number)
        or any(NO_NUMBER.search(token.text) and quantity.unit is None for token in number)
    )


def in_date(quantity: Quantity, moments: Sequence[Moment]) -> bool:
    """Does it stand in a date? '18 months ago' is a date and measures a duration too."""
    if quantity.unit and quantity.unit.measures == "duration":
        return False
    days = [moment for moment in moments if moment.type in ("date", "time")]
    if quantity.unit:
        return any(moment.start <= quantity.digits and quantity.end <= moment.end for moment in days)
    return any(moment.start < quantity.end and quantity.digits < moment.end for moment in days)


def in_name(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is it part of a name: 'Flight 12', 'World War Two', 'Section 4'?"""
    first, last = number[0], number[-1]
    before = parse.tokens[first.index - 1] if first.index else None
    if before is None or before.sentence != first.sentence or quantity.start < first.start or parse.text[before.end : first.start] != " ":
        sum_of_money = quantity.unit is not None and quantity.unit.measures == "money"
        return first.text[0].isupper() and first.entity in NAMES and not first.text[0].isdigit() and first.index > 0 and not sum_of_money
    if before.lemma.rstrip(".") in NUMBERED and (before.text[0].isupper() or last.head == before.index):
        return True
    if (
        before.pos == "PROPN"
        and parse.head(last).index <= before.index
        and quantity.unit is None
        and last.dep in ("nummod", "appos", "nmod")
    ):
        return True
    opens = first.index - 1 == parse.sentence(first.sentence)[0].index
    named = before.pos == "PROPN" or (before.text[0].isupper() and not opens)
    if named and parse.tokens[last.index].text.isdigit() and quantity.unit is None and is_compound(parse, last):
        return True
    return first.entity in NAMES and before.entity == first.entity and quantity.unit is None


def begins_name(parse: Parse, number: Sequence[Token]) -> bool:
    """Is it a large word with the capital of a name that goes on behind it, in a sentence of small letters: 'the ship Thousands No. 3'?"""
    first, last = number[0], number[-1]
    sentence = parse.sentence(first.sentence)
    following = parse.tokens[last.index + 1 : last.index + 2]
    named = first.text[0].isupper() and first.index != sentence[0].index and any(token.text[0].isupper() for token in following)
    longer = [token.text for token in sentence if len(token.text) >= LONGER and token.text.isalpha()]
    return named and not first.text[0].isdigit() and 2 * sum(word.islower() for word in longer) > len(longer)


LONGER = 4
"""Letters of a word that has a capital in a headline too."""


def is_compound(parse: Parse, number: Token) -> bool:
    """Does a name go on behind the number: 'Riverline 12 Mini', 'Riverline 4 space mission'?"""
    head = parse.head(number)
    if head.tag == "NN" and head.index > number.index and not parse.text.startswith("-", number.end) and not is_person(head):
        return True
    following = parse.tokens[number.index + 1 : number.index + 2]
    return any(token.pos == "PROPN" and token.sentence == number.sentence and token.entity not in ("NORP", "GPE") for token in following)


def is_index(text: str, quantity: Quantity) -> bool:
    """Is it how many an index holds: 'the Nasdaq 100'?"""
    bare = text[quantity.digits : quantity.number_end].isdigit()
    return bare and quantity.unit is None and INDEX.search(text, max(0, quantity.digits - 12), quantity.digits) is not None


def is_telephone_number(text: str, quantity: Quantity) -> bool:
    """'555-1234', and what is dialled: 'call 101', 'dial 911 or 999', 'text us on 62442'."""
    written = text[quantity.digits : quantity.number_end]
    if quantity.unit or quantity.start < quantity.digits or not MEASURES_NOTHING.match(text, quantity.number_end):
        return False
    dialled = DIALLED.search(text, max(0, quantity.digits - FURTHEST_DIALLED), quantity.digits)
    return BY_SHAPE.fullmatch(written) is not None or (dialled is not None and "," not in written and "." not in written)


FURTHEST_DIALLED = 60
"""Characters before a telephone number in which 'call' is looked for."""


def is_model(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is it the model of things that are counted before it: 'two 320 jets'?"""
    first = number[0]
    if quantity.unit or not parse.text[quantity.digits : quantity.number_end].isdigit() or first.dep != "nummod":
        return False
    head, following = parse.head(first), parse.tokens[first.index + 1 : first.index + 2]
    alone = any(token.pos == "PROPN" or token == head for token in following)
    return alone and any(other.index < first.index for other in parse.below(head, "nummod"))


def is_year_of(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is it the year of one thing: 'the 2019 review'?"""
    head = parse.head(number[-1])
    bare = quantity.unit is None and YEAR.fullmatch(parse.text, quantity.digits, quantity.number_end) is not None
    return bare and head.tag in ("NN", "NNP") and head.index > number[-1].index


def in_list(parse: Parse, number: Sequence[Token]) -> bool:
    """Does another number follow at once, as in a table: '6 3 5'?"""
    following = parse.tokens[number[-1].index + 1 : number[-1].index + 2]
    return number[-1].text.isdigit() and any(token.text.isdigit() and token.sentence == number[-1].sentence for token in following)


def is_article(parse: Parse, quantity: Quantity, number: Sequence[Token]) -> bool:
    """Is 'one' a pronoun or an article rather than a count?"""
    if [token.text.lower() for token in number] != ["one"] or quantity.start < quantity.digits:
        return False
    one = number[0]
    head = parse.head(one)
    if is_one_of_several(parse, one):
        return False
    if head.lemma in PICTURES and head.index > one.index and not happened(parse, head):
        return True
    if quantity.unit and quantity.unit.measures == "duration":
        return head.lemma in IDIOMS
    return head.index <= one.index or head.pos not in ("NOUN", "PROPN") or head.lemma in IDIOMS or one.dep not in ("nummod", "det")


def is_one_of_several(parse: Parse, one: Token) -> bool:
    """'One of the survivors', 'one of his ships'; not 'one of them', 'one of those things' or 'one of the largest ships'.

    Nor 'one of two groups', whose number is two, nor 'one of the clips', unless something befell it.
    """
    of = [word for word in parse.below(one, "prep") if word.text.lower() == "of" and word.index == one.index + 1]
    wholes = [whole for word in of for whole in parse.below(word, "pobj")]
    several = [whole for whole in wholes if whole.tag in ("NNS", "NNPS") and whole.lemma not in IDIOMS and not is_superlative(parse, whole)]
    return any(not is_example(parse, whole) or happened(parse, one) for whole in several)


def is_example(parse: Parse, whole: Token) -> bool:
    """'two groups', 'the clips': is one of these told of for what it is or shows, and counts nothing?"""
    return whole.lemma in PICTURES or any(number.pos == "NUM" for number in parse.below(whole, "nummod"))


def is_superlative(parse: Parse, noun: Token) -> bool:
    """'The largest ships', 'the most modern ships': one of these praises, and counts nothing."""
    return any(word.tag in ("JJS", "RBS") for word in parse.subtree(noun) if word.index < noun.index)
