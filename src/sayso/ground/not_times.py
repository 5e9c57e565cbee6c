"""Words that look like an expression of time and are none: verbs, counts, names, parts of a game."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.language.parse import Parse, Token

AMBIGUOUS = frozenset({"may", "march", "fall", "spring", "second", "mar", "sun", "sat"})
"""Words that are no time when they are verbs."""

BUSINESS = re.compile(r"[$£€¥#]|%|\b(?:percent|cents?|profits?|earnings|revenues?|sales|losses|net (?:income|loss))\b", re.IGNORECASE)
"""In a sentence that compares figures of business."""
PLAY = re.compile(
    r"\b(?:games?|goals?|touchdowns?|scor(?:e|ed|ing)|points?|halftime|half-time|quarterbacks?|innings?|kick-?off|yards?|players?|coach|rebounds?)\b",
    re.IGNORECASE,
)
"""Words of games."""
MANY = 5
"""Words of games, at least, in a report of one."""
PART_OF_PLAY = re.compile(r"\b(?:first|second|third|fourth|last|final|the|each|every)[- ](?:quarter|half)\b", re.IGNORECASE)
YEAR = re.compile(r"\d{4}|year")
NAMED_LIKE = frozenset({"March", "May", "August", "April", "June"})
"""Months that are words or names besides."""
SEASONS = frozenset({"Spring", "Summer", "Autumn", "Fall", "Winter"})
QUOTED = re.compile("[\"“‘']")
CLOSED = re.compile("[,.]?[\"”’']")
NUMBERED = frozenset("flight route room highway interstate bus train unit section article resolution channel windows number".split())
"""Things that are told apart by a number behind their name."""
LONG_AGO = "1800"
"""A year before it stands behind a name seldom, and in a name as often as any number."""
NAMED_AFTER_TIME = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "FAC"})
"""Kinds of names that may have a time in them (OntoNotes labels): 'the Sunday Times'."""


def plainly_not_time(parse: Parse, words: Sequence[Token], text: str) -> bool:
    """Is it a verb such as 'may', or a number such as '2000 people'?"""
    last = words[-1]
    if last.text.lower() in AMBIGUOUS and last.pos in ("VERB", "AUX"):
        return True
    if text.lower() == "the past" and last.pos == "ADJ":
        return True  # 'the past two seasons'
    if text.lower() == "soon" and happened(parse, last):
        return True
    if text.endswith("the Year") or (text.isdigit() and is_numbered(parse, words[0])):
        return True
    if in_a_name(parse, words):
        return True
    if not text.isdigit():
        return False
    counted = parse.head(last)
    return last.dep == "nummod" and counted.tag == "NNS" and counted.start > last.end


def happened(parse: Parse, adverb: Token) -> bool:
    """Does an adverb stand with what is past: 'soon became', 'was soon freed'?"""
    verb = parse.head(adverb)
    helpers = list(parse.below(verb, "aux", "auxpass"))
    planned = any(word.tag in ("MD", "TO") for word in helpers)
    return not planned and (verb.tag == "VBD" or any(word.tag == "VBD" for word in helpers))


def is_numbered(parse: Parse, number: Token) -> bool:
    """Does a number tell which one of many it is: 'Flight 1943', 'Room 2015', 'the Amelia 1686 rocket'?"""
    before = parse.tokens[number.index - 1] if number.index else number
    named = before.lemma.lower() in NUMBERED or (before.pos == "PROPN" and number.text < LONG_AGO and not before.entity == "DATE")
    return named and before.text[0].isupper() and before.end + 1 == number.start


def in_a_name(parse: Parse, words: Sequence[Token]) -> bool:
    """Is it a part of a name: of a newspaper, a rocket, a film?"""
    first, last = words[0].index, words[-1].index
    if first and words[0].text == "Today" and parse.tokens[first - 1].pos == "PROPN" and parse.tokens[first - 1].end == words[0].start - 1:
        return True  # 'Harbour Today', a newspaper
    if first and words[0].text in NAMED_LIKE and is_named_by(parse.tokens[first - 1], words):
        return True
    if first and words[0].text in NAMED_LIKE and len(words) == 1 and makes_a_name(parse, parse.tokens[first - 1], words[0]):
        return True
    beside = (*parse.tokens[max(0, first - 1) : first], *parse.tokens[last + 1 : last + 2])
    if words[-1].text in SEASONS and parse.tokens[last + 1 : last + 2] and is_capital(parse.tokens[last + 1]):
        return True  # 'the Winter Games'
    if len(words) > 1 and all(is_capital(word) for word in words) and is_quoted(parse, words):
        return True  # 'the programme "This Week"'
    label = words[0].entity
    return label in NAMED_AFTER_TIME and any(token.entity == label for token in beside)


def is_capital(word: Token) -> bool:
    return word.text[:1].isupper()


def makes_a_name(parse: Parse, before: Token, word: Token) -> bool:
    """Does a first name stand before a month's name, as a part of it: 'Ana May resigned', 'the Fishers’ March'?"""
    if before.tag == "POS":
        owner = parse.head(before)
        return owner.head == word.index and owner.text[:1].isupper() and owner.entity not in ("DATE", "TIME")
    named = before.pos == "PROPN" and before.dep == "compound" and before.entity not in ("DATE", "TIME")
    return named and before.head == word.index and before.end + 1 == word.start


def is_quoted(parse: Parse, words: Sequence[Token]) -> bool:
    """Do words stand in quotation marks by themselves?"""
    return QUOTED.match(parse.text, max(0, words[0].start - 1)) is not None and CLOSED.match(parse.text, words[-1].end) is not None


def is_named_by(before: Token, words: Sequence[Token]) -> bool:
    """Does a capitalised word make a name of a month: 'the Long March 9 rocket'?"""
    inside = {token.index for token in words}
    beside = before.dep in ("amod", "compound", "nmod") and before.head in {token.head for token in words} - inside
    return (before.head in inside or beside) and before.pos in ("PROPN", "ADJ") and before.text[0].isupper() and not before.entity


def is_of_business(sentence: str) -> bool:
    return BUSINESS.search(sentence) is not None


def is_of_play(sentence: str) -> bool:
    return PLAY.search(sentence) is not None


def is_report_of_play(text: str) -> bool:
    """Is a report about a game rather than about business?"""
    words = sum(1 for _ in PLAY.finditer(text))
    return words >= MANY and words > sum(1 for _ in BUSINESS.finditer(text))


def is_part_of_play(words: str) -> bool:
    """May it be a quarter or a half of a game?

    >>> is_part_of_play("the third quarter"), is_part_of_play("the third quarter of 2021"), is_part_of_play("half an hour")
    (True, False, False)
    """
    return PART_OF_PLAY.search(words) is not None and YEAR.search(words) is None
