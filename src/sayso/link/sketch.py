"""Statements reduced to what is compared."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from sayso.language.parse import Parse, Token
from sayso.link.fillers import fillers, places
from sayso.model import Document, Moment, Sketch, Span, Statement
from sayso.text.timex import day

MEANING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
LIGHT = frozenset("be have do say tell will would also more other such so then now just very there here".split())
"""Verbs and adverbs that carry grammar more than meaning."""
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
RELATIVE = frozenset({"WDT", "WP", "WP$"})
"""Tags of 'who' and 'which', which say nothing without the noun that they follow."""
DETAILS = frozenset({"acl", "advcl", "appos", "parataxis", "relcl"})
CLAUSES = frozenset({"advcl", "ccomp", "conj", "csubj", "parataxis", "relcl"})
NOTHING = frozenset({"no", "nobody", "nothing", "none", "neither", "nowhere", "never"})
SAYINGS = frozenset(
    "account accusation allegation assertion authenticity charge claim detail figure footage image information number photo photograph "
    "picture recording report rumour rumor statement toll veracity version video".split()
)
"""Nouns for what somebody else said or showed: 'the claim could not be verified' is about another statement."""

WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})day", re.IGNORECASE)
MONTH = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "a"})


def sketches(document: Document, parse: Parse, statements: Sequence[Statement]) -> tuple[Sketch, ...]:
    """Sketch a document's statements, in their order."""
    return tuple(sketch(document, parse, statement) for statement in statements)


def sketch(document: Document, parse: Parse, statement: Statement) -> Sketch:
    tokens = tuple(token for part in statement.parts for token in parse.within(part))
    words = tuple(token for token in tokens if token.pos not in ("PUNCT", "SPACE") and not in_cue(token, statement))
    head = main(parse, words)
    subject = subject_of(parse, head, words)
    placed = places(parse, head, words) if head else []
    return Sketch(
        statement=statement.id,
        predicate=predicate(parse, head),
        subject=lemmas(subject),
        lemmas=lemmas(words),
        numbers=tuple(sorted({token.text.lower() for token in words if token.pos == "NUM" and token.entity not in ("DATE", "TIME")})),
        days=tuple(sorted(days(document, statement))),
        negated=head is not None and negated(parse, head, words),
        stands_for=stands_for(parse, words),
        clause=head is not None and any(token.tag not in RELATIVE for token in subject) and finite(parse, head),
        pronoun=Span(words[0].start, words[0].end) if words and words[0].tag == "PRP" else None,
        words=len(words),
        sentence=words[0].sentence if words else 0,
        absent=tuple(sorted(set(absent(parse, head, words)) - {""})),
        fillers=fillers(placed, parse),
        times=tuple(sorted(set(times(document, statement, [word for _, word in placed])))),
    )


def in_cue(token: Token, statement: Statement) -> bool:
    """Is the word one that attributes, as the last ones of 'the claim could not be verified'?"""
    return statement.cue is not None and statement.cue.start <= token.start < statement.cue.end


def main(parse: Parse, words: Sequence[Token]) -> Token | None:
    """The word on which the others depend: a verb where there is one."""
    inside = {token.index for token in words}
    tops = [token for token in words if token.head not in inside or token.head == token.index]
    return min(tops, key=lambda token: (token.pos not in ("VERB", "AUX"), token.index), default=None)


def predicate(parse: Parse, head: Token | None) -> str:
    if head is None:
        return ""
    if head.lemma == "be":
        found = next(parse.below(head, "attr", "acomp", "prep"), None)
        within = found and next(parse.below(found, "pobj"), None) if found and found.dep == "prep" else None
        return (within or found or head).lemma
    return head.lemma


def subject_of(parse: Parse, head: Token | None, words: Sequence[Token]) -> list[Token]:
    """The subject without what a clause of its own adds to it: 'the convoy' of 'the convoy that hit the ferry'."""
    inside = {token.index for token in words}
    subjects = [] if head is None else list(parse.below(head, *SUBJECTS))
    added = {
        below.index
        for one in subjects
        for token in parse.subtree(one)
        if token.dep in DETAILS and token is not one
        for below in parse.subtree(token)
    }
    return [token for one in subjects for token in parse.subtree(one) if token.index in inside and token.index not in added]


def lemmas(tokens: Iterable[Token]) -> tuple[str, ...]:
    return tuple(sorted({token.lemma for token in tokens if token.pos in MEANING and token.lemma not in LIGHT}))


def finite(parse: Parse, head: Token) -> bool:
    return any(token.tag in ("VBD", "VBP", "VBZ", "MD") for token in (head, *parse.below(head, "aux", "auxpass")))


def negated(parse: Parse, head: Token, words: Sequence[Token]) -> bool:
    """Is it said not to be so: 'did not', 'never', 'no survivors', 'nothing to do with'?

    Two negations are counted as one: news says 'no one was not' too rarely to matter.
    """
    inside = {token.index for token in words}
    below = [token for token in parse.below(head) if token.index in inside]
    objects = [token for token in (head, *below) if token.pos not in ("VERB", "AUX")]
    determiners = [token for one in objects for token in parse.below(one, "det") if token.index in inside]
    return any(token.dep == "neg" or token.lemma in NOTHING for token in (head, *below, *determiners))


def absent(parse: Parse, head: Token | None, words: Sequence[Token]) -> Iterator[str]:
    """What the main clause says not to be so or not to be there; what is negated further down is only a detail.

    'No fog' and 'without lights' take a thing away, 'did not stray' and 'nobody strayed' what is done.
    """
    inside = {token.index for token in words}
    own = [head, *(token for token in parse.below(head) if token.index in inside)] if head else []
    for token in own:
        if token is not head and token.dep in CLAUSES:
            continue
        taken = any(below.dep == "neg" or below.lemma in NOTHING for below in parse.below(token) if below.index in inside)
        if token.lemma in NOTHING and token.dep in SUBJECTS:
            yield predicate(parse, head)
        elif token.lemma == "without":
            yield from (below.lemma for below in parse.below(token, "pobj", "pcomp"))
        elif taken:
            yield predicate(parse, head) if token is head or token.dep in SUBJECTS else token.lemma


def stands_for(parse: Parse, words: Sequence[Token]) -> int:
    """How many statements its words point back at, when that is all they do.

    'It was true' does; 'how they got in' is about something of its own.
    """
    head = topic(parse, words)
    if head is None or not points_back(parse, head) or (head.pos == "PRON" and len(lemmas(words)) > 1):
        return 0
    return 2 if head.tag == "NNS" or head.lemma in ("they", "these", "those") else 1


def topic(parse: Parse, words: Sequence[Token]) -> Token | None:
    """What is talked about: the subject of a clause, or the head of a phrase."""
    head = main(parse, words)
    if head is None or head.pos not in ("VERB", "AUX"):
        return head
    return next(parse.below(head, *SUBJECTS), None)


def points_back(parse: Parse, noun: Token) -> bool:
    if noun.pos == "PRON":
        return noun.lemma in ("it", "this", "that", "they", "these", "those", "which")
    return noun.lemma in SAYINGS and any(child.lemma in DETERMINERS for child in parse.below(noun, "det"))


def days(document: Document, statement: Statement) -> Iterator[str]:
    """The days that its words tell."""
    for moment in moments(document, statement):
        if when := moment.value and day(moment.value):
            yield when[0]


def times(document: Document, statement: Statement, placed: Sequence[Token]) -> Iterator[str]:
    """The days and hours that fill places of its main clause, as far as the words themselves name them.

    Two reports may count a Monday, noon or the year of a day from two dates; left out is what rests on the report's date alone.
    """
    for moment in moments(document, statement):
        own = any(moment.start <= word.start < moment.end for word in placed)
        if own and moment.value and moment.type in ("date", "time") and (time := in_words(moment.text, moment.value)):
            yield time


def in_words(text: str, value: str) -> str | None:
    """What of a TIMEX value the words name, with X for what they do not.

    >>> in_words("12 March", "2024-03-12"), in_words("on Saturday", "2024-03-02"), in_words("yesterday", "2024-03-02")
    ('XXXX-03-12', 'XXXX-WXX-6', None)
    """
    _, t, hour = value.partition("T")
    if names_year(text, value):
        return value
    if MONTH.search(text):
        return f"XXXX{value[4:]}"
    if named := WEEKDAY.search(text):
        return f"XXXX-WXX-{WEEKDAYS.index(named[1].lower()) + 1}{t}{hour}"
    return f"XXXX-XX-XXT{hour}" if hour else None


def names_year(text: str, value: str) -> bool:
    """Is the year of a value among its words? Four digits may also be its hour.

    >>> names_year("2 March 2024", "2024-03-02"), names_year("at 2024", "2024-03-02T20:24")
    (True, False)
    """
    year, clock = value[:4], value.partition("T")[2][:5].replace(":", "")
    return YEAR.findall(text).count(year) > (year == clock)


def moments(document: Document, statement: Statement) -> Sequence[Moment]:
    """The moments in a statement. A document's stand in order and apart."""
    first = bisect_right(document.moments, statement.start, key=lambda moment: moment.end)
    last = bisect_left(document.moments, statement.end, key=lambda moment: moment.start)
    return document.moments[first:last]
