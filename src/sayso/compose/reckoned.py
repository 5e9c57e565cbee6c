"""Days of events that others are counted from: 'in 2003, five years after it fired a missile'; 'it came a month after the vote'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Document, Moment, Span
from sayso.text.counting import first_day, shifted
from sayso.text.timex import day

COUNTED = re.compile(r"P(\d{1,3})([DWMY])")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
JOINED = re.compile(r"\s+(?:before|after|ahead\s+of)\b", re.IGNORECASE)
DIRECTION = re.compile(r"\b(before|after|ahead\s+of)$", re.IGNORECASE)
CAME = re.compile(r"\b(?:came|comes?|coming)\b[^.;\n]{0,20}$", re.IGNORECASE)
"""Before a count: what came is the news of the day."""
SENTENCE_END = re.compile(r"(?<![A-Z])[.!?]['\"”’)]*(?:\s|\Z)|\n")
"""A full stop after a capital is an initial's: 'U.S. officials'."""
TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|St|Lt|Col|Rev)\Z")
"""Before a full stop that ends no sentence."""
LONGEST_TITLE = 5
"""Characters of a title, and of the white space before it, that are looked at."""
CLAUSE_END = re.compile(rf"[,;](?=\s)|{SENTENCE_END.pattern}|\Z")
BESIDE = re.compile(r"(?:\s+(?:in|at|near|off)\s+(?:the\s+)?\w+)?[,\s–—-]+(?:(?:about|almost|barely|exactly|just|nearly|only|some)\s+)?")
"""Between a day and a count that date the same: nothing but a place, no verb."""
BOUND = re.compile(r"\b(?:before|after|until|from|between|than)\s+$", re.IGNORECASE)
"""Before a day that is itself only a bound."""
RELATIVE = re.compile(r",\s+(?:who|whom|whose|which|where|when)\b", re.IGNORECASE)
POINTERS = frozenset("that this it he she they him her them which doing so all".split())
"""Words that only point to an event."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A day that nothing names, the count that leads to it, and the words of what happened then."""

    moment: Moment
    date: str
    until: str | None
    event: str


def reckoned(document: Document, moments: Sequence[Moment]) -> Iterator[Reckoned]:
    """Yield the events from which a document counts the days of others.

    The day of the other is the one beside the count; of what 'came' so long
    after an event, in a sentence without a day, the document's own.
    """
    for moment in moments:
        counted = COUNTED.fullmatch(moment.value or "")
        joined = JOINED.match(document.text, moment.end)
        end = joined.end() if joined else moment.end
        words = document.text[moment.start : end]
        direction = DIRECTION.search(words)
        if counted is None or direction is None or (last := end_of_event(document, moments, end)) is None:
            continue
        origin, unit = other_day(document, moments, moment), UNITS[counted[2]]
        start = first_day(origin, unit) if origin else None
        sign = -1 if direction[1].lower() == "after" else 1
        if start and (found := day(shifted(start, sign * int(counted[1]), unit))):
            yield Reckoned(replace(moment, end=end, text=words), *found, document.text[moment.start : last])


def end_of_event(document: Document, moments: Sequence[Moment], start: int) -> int | None:
    """Where the words for an event end; None where there are none, or where they have a day of their own."""
    end = next(CLAUSE_END.finditer(document.text, start)).start()
    words = re.findall(r"\w+", document.text[start:end].lower())
    if POINTERS.issuperset(words) or RELATIVE.match(document.text, end):
        return None
    return None if any(start <= moment.start < end and names_day(moment) for moment in moments) else end


def other_day(document: Document, moments: Sequence[Moment], counted: Moment) -> str | None:
    """The day of what is dated by the count."""
    text = document.text
    sentence = sentence_around(text, moments, counted)
    here = [moment for moment in moments if Span(moment.start, moment.end) in sentence and names_day(moment)]
    if not here:
        return document.published[:10] if document.published and CAME.search(text, sentence.start, counted.start) else None
    beside = next((moment for moment in here if BESIDE.fullmatch(text, moment.end, counted.start)), None)
    if beside is None or BOUND.search(text, sentence.start, beside.start):
        return None
    known = day(beside.value or "")
    return known[0] if known and known[1] is None else None


def sentence_around(text: str, moments: Sequence[Moment], counted: Moment) -> Span:
    """The sentence of a count; the full stop of 'Dec. 12' or of a title ends none."""
    stops = [match for match in SENTENCE_END.finditer(text) if not abbreviates(text, moments, match.start())]
    begins = max((match.end() for match in stops if match.end() <= counted.start), default=0)
    return Span(begins, next((match.end() for match in stops if match.start() >= counted.end), len(text)))


def abbreviates(text: str, moments: Sequence[Moment], stop: int) -> bool:
    """Does a full stop only end a title, or a word inside an expression of time?"""
    title = TITLE.search(text, max(0, stop - LONGEST_TITLE), stop)
    return title is not None or any(moment.start <= stop < moment.end - 1 for moment in moments)


def names_day(moment: Moment) -> bool:
    """Does it name a day, or one that nothing tells, rather than 'now' or a stretch of time?"""
    return moment.type in ("date", "time") and not (moment.value or "").endswith("_REF")
