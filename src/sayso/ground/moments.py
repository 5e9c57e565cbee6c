"""The expressions of time in a document, with the days they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from sayso.ground.scene import Scene
from sayso.ground.tense import tense
from sayso.ground.timex_grammar import matches
from sayso.language.parse import Parse, Token
from sayso.model import Document, Moment
from sayso.text.timex import day

JOINT = re.compile(r",?\s+(?:(?:on|at|of|in the)\s+)?", re.IGNORECASE)
"""What may stand between the parts of one expression: 'noon on Monday'."""
CLOCK = re.compile(r"T\d\d:\d\d(?::\d\d)?|T(?:MO|AF|EV|NI)")
EARLIEST, LATEST = "1900-01-01", "2099-12-31"
AMBIGUOUS = frozenset({"may", "march", "fall", "spring", "second", "mar", "sun", "sat"})
"""Words that are no time when they are verbs."""


def moments(document: Document, parse: Parse) -> tuple[Moment, ...]:
    """Find every expression of time outside the furniture, in order.

    Relative ones are counted from the day the document was published, or else
    updated; without one their value is null. The tense of the verb tells
    whether 'on Friday' is the last or the coming one.
    """
    today = anchor(document)
    found: list[Moment] = []
    for first, last in parse.sentences:
        told = reference(found)
        found += sentence_moments(parse, parse.tokens[first:last], today, told)
    return tuple(found)


def anchor(document: Document) -> date | None:
    """The day that relative expressions are counted from; None where it is none that a report could have."""
    written = document.published or document.updated
    if not written or len(written) < 10 or not EARLIEST <= written[:10] <= LATEST:
        return None
    return date.fromisoformat(written[:10])


def reference(found: Sequence[Moment]) -> str | None:
    """The value of the last date that was told, of the few before this sentence."""
    return next((moment.value for moment in reversed(found[-4:]) if moment.value and day(moment.value)), None)


def sentence_moments(parse: Parse, sentence: Sequence[Token], today: date | None, told: str | None) -> list[Moment]:
    found: list[Moment] = []
    for match, rule in matches(parse.text, sentence[0].start, sentence[-1].end):
        if found and match.start() < found[-1].end:
            continue
        words = [token for token in sentence if match.start() <= token.start < match.end()]
        if not words or plainly_not_time(parse, words, match[0]):
            continue
        scene = Scene(today, tense(parse, told_of(parse, words)), reference(found) or told)
        if reading := rule.read(match, scene):
            found.append(Moment(match.start(), match.end(), match[0], reading.type, reading.value))
    return list(merged(found, parse.text))


def told_of(parse: Parse, words: Sequence[Token]) -> Token:
    """The word whose clause tells the tense: of 'two days after it rained', the clause that 'after' is joined to."""
    last = words[-1]
    return parse.head(parse.head(last)) if last.dep == "mark" else last


def plainly_not_time(parse: Parse, words: Sequence[Token], text: str) -> bool:
    """Is it a verb such as 'may', or a number such as '2000 people'?"""
    last = words[-1]
    if last.text.lower() in AMBIGUOUS and last.pos in ("VERB", "AUX"):
        return True
    if words[0].text.lower() in ("a", "an") and last.dep == "npadvmod" and parse.head(last).tag in ("NNS", "NN", "CD"):
        return True  # '24 hours a day' counts by the day
    if not text.isdigit():
        return False
    counted = parse.head(last)
    return last.dep == "nummod" and counted.tag == "NNS" and counted.start > last.end


def merged(found: Sequence[Moment], text: str) -> Iterator[Moment]:
    """Join a time of day with the day beside it: '10 a.m.' and 'on Monday'."""
    waiting: Moment | None = None
    for moment in found:
        if waiting and JOINT.fullmatch(text, waiting.end, moment.start) and (joined := joint(waiting, moment, text)):
            waiting = joined
            continue
        if waiting:
            yield waiting
        waiting = moment
    if waiting:
        yield waiting


def joint(left: Moment, right: Moment, text: str) -> Moment | None:
    """One moment of two, where one is a day and the other a time of day."""
    kinds = {left.type: left, right.type: right}
    if set(kinds) != {"date", "time"}:
        return None
    on, at = kinds["date"].value, kinds["time"].value
    clock = CLOCK.search(at or "")
    told = on and day(on)
    if not clock or not told or len(told[0]) != 10 or told[1]:
        return None
    return Moment(left.start, right.end, text[left.start : right.end], "time", told[0] + clock[0])
