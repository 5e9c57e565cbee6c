"""The day on which a statement was made."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from sayso.ground.anchor import anchor
from sayso.language.parse import Parse, Token
from sayso.model import Document, Moment, Span, Statement
from sayso.text.timex import day

PUBLISHING = frozenset("post release publish issue broadcast air send make give share upload hold".split())
"""What is done to a statement: 'in a video posted on Monday'."""
NEARBY = 4
"""Words after a cue among which its day may stand, whatever the parser makes of them."""


def said_on(statement: Statement, document: Document, parse: Parse) -> str | None:
    """Give the day a statement was made, as fine as the words allow.

    It is told by the words that modify the attribution ('said on Monday', 'in
    a letter in May'), never by those inside what is said. Otherwise it is the
    day the document was published; None where that is not known either.
    """
    for moment in told_with_cue(statement, document, parse):
        if moment.value and (known := day(moment.value)):
            return shared(*known)
    published = anchor(document)
    return published.isoformat() if published else None


def shared(first: str, last: str | None) -> str:
    """What the first and last day of a stretch have in common.

    >>> shared("2021-03-08", "2021-03-14"), shared("2021-12-27", "2022-01-02"), shared("2021-03-08", None)
    ('2021-03', '2021-12-27', '2021-03-08')
    """
    if last is None:
        return first
    return next((first[:length] for length in (7, 4) if first[:length] == last[:length]), first)


def told_with_cue(statement: Statement, document: Document, parse: Parse) -> Iterator[Moment]:
    """Yield the moments that date the act of saying, the surest first."""
    cue = statement.cue and parse.within(Span(statement.cue.start, statement.cue.end))
    if not cue:
        return
    sentence = parse.sentence_span(cue[0].sentence)
    first, last = (bisect_left(document.moments, offset, key=lambda moment: moment.start) for offset in (sentence.start, sentence.end))
    outside = [
        moment for moment in document.moments[first:last] if not any(part.start <= moment.start < part.end for part in statement.parts)
    ]
    indices = frozenset(token.index for token in cue)
    yield from (moment for moment in outside if modifies(parse, moment, indices))
    yield from (moment for moment in outside if follows(parse, moment, cue[-1]))


def modifies(parse: Parse, moment: Moment, cue: frozenset[int]) -> bool:
    """Does a moment hang on the cue, with no other clause between?"""
    for token in parse.within(Span(moment.start, moment.end))[-1:]:
        for above in (token, *parse.ancestors(token)):
            if above.index in cue:
                return True
            if above.pos in ("VERB", "AUX") and above.lemma not in PUBLISHING:
                return False
    return False


def follows(parse: Parse, moment: Moment, cue: Token) -> bool:
    """Does a moment stand right after the cue: 'told reporters on Monday'?"""
    first = parse.first_from(moment.start)
    between = parse.tokens[cue.index + 1 : first]
    return cue.index < first <= cue.index + NEARBY and not any(token.pos in ("VERB", "AUX", "PUNCT") for token in between)
