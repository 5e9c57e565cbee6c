"""What became of people: the counts that a reader asks for first, and which of them are of the whole event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from sayso.model import Document, DocumentId, Figure, Moment, Span, Statement
from sayso.render.likeness import content, fixed
from sayso.render.reading import LONG, Reading, days, last_told, once, whole
from sayso.render.words import MONTHS

ALIKE: Final = (
    ("killed", "died", "dead", "drowned"),
    ("wounded", "injured", "hurt", "harmed"),
    ("missing",),
    ("casualties",),
    ("rescued",),
    ("aboard",),
    ("kidnapped", "abducted", "captured", "detained", "arrested"),
    ("evacuated", "displaced", "homeless"),
    ("hospitalized", "hospitalised", "infected", "sick"),
    ("released",),
)
"""What becomes of people, in the order in which readers ask; words that tell of one thing stand together."""
FATES: Final = tuple(word for words in ALIKE for word in words)
PART: Final = re.compile(r"\s+(?:of (?:the|those|these|them|its|their|whom|which)|from (?:the|those|these|them|among|whom))\b")
"""How words go on that count some of those who were told of before."""
FROM: Final = re.compile(r"\s+from\s+[A-Z]")
"""How words go on after a bare number of those of one country: 'killed 10 from Norway'."""
INCLUDING: Final = re.compile(r"\b(?:including|among them)\s+(?:at least\s+|about\s+)?$")
"""How words begin that do."""
EVENT: Final = r"(?:attack|incident|strike|raid|crash|blast|bombing|shooting)"
"""What is done to people, or befalls them, at one time."""
POINTING: Final = re.compile(rf"\b(?:that|this|those|these) (?:{EVENT}|day|time|year|month|week)\b")
"""What a count of another event points back with."""
BACK: Final = re.compile(rf"\b(?:that|those|[Tt]he (?:first|second|third|other|latter)) {EVENT}(?:e?s)?\b")
"""What a count of an event that was told of in the sentence before points back with."""
HARMED: Final = frozenset(word for words in ALIKE[:2] for word in words)
"""The dead and the wounded."""
REPORTS: Final = 2
"""Reports that tell of people harmed, at the least, in an event that is known by it."""
CASUALTIES: Final = "casualties"
"""Both together."""
ANYBODY: Final = content(" ".join(FATES)) | content("others victims bodies lives toll deaths injuries")
"""What figures of the whole count."""
VAGUE: Final = re.compile(r"\b(several|some|few|many|dozens|scores|tens|hundreds|thousands|millions|billions)\b", re.IGNORECASE)
"""Words that set a floor, and no more."""
BEFORE: Final = timedelta(days=7)
"""How long before the first report what it tells may have happened."""
DATED: Final = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""A moment that is counted: the year, month or day that it begins with."""
SINCE: Final = re.compile(r"\bsince\s+$", re.IGNORECASE)
"""What stands before a day that a count is set against, and is not of."""


def of_all(read: Reading, figure: Figure) -> bool:
    """May a figure be set beside others of its kind: does it count all whom this event touched, where it counts what became of people?"""
    return figure.what not in FATES or (of_the_whole(read, figure) and of_the_event(read, figure) and not part_counted(figure))


@once
def counts(read: Reading, said: Statement) -> list[Figure]:
    """The figures that stand in a statement, whichever of those that overlap they were laid to."""
    return _within(read, said, Span(said.start, said.end))


def _within(read: Reading, said: Statement, span: Span) -> list[Figure]:
    return [figure for figure in _by_document(read).get(said.doc, ()) if Span(figure.start, figure.end) in span]


@once
def _by_document(read: Reading) -> dict[DocumentId, list[Figure]]:
    found: dict[DocumentId, list[Figure]] = {}
    for figure in read.dossier.figures:
        found.setdefault(figure.doc, []).append(figure)
    return found


def recalls(read: Reading, said: Statement) -> bool:
    """Does a statement, or where it counts nothing its sentence, count what became of people at another time, which its report recalls?"""
    counted = counts(read, said) or _within(read, said, read.sentence(said))
    return any(figure.what in FATES and not of_the_event(read, figure) for figure in counted)


@once
def long_ago(read: Reading, said: Statement) -> str | None:
    """The day, month or year before the event of which a statement tells, by its sentence or what its paragraph named last before it."""
    first, document, span = _first_day(read), read.document_of(said), read.sentence(said)
    if first is None:
        return None
    before = Span(document.text.rfind("\n\n", 0, span.start) + 1, span.start)
    told = _days_in(read, document, span) or _named_last(read, document, before)
    return told[-1] if told and all(_earlier(day, first) for day in told) else None


def _named_last(read: Reading, document: Document, span: Span) -> list[str]:
    """The last day that a stretch names, if by its month or year: 'last year' may stand beside what is told of, and date it not."""
    [*_, last] = [None, *(moment for moment in document.moments if moment.type == "date" and Span(moment.start, moment.end) in span)]
    named = last is not None and (last.text in MONTHS or DATED.search(last.text) is not None)
    return _days_in(read, document, Span(last.start, last.end)) if last and named else []


def of_the_event(read: Reading, figure: Figure) -> bool:
    """Is it of a day of the event, by its own or by the words of its sentence, rather than of one that a report recalls?"""
    first = _first_day(read)
    if first is None:
        return True
    if figure.as_of and _earlier(figure.as_of, first):
        return False
    told = _told_days(read, figure) or _pointed_at(read, figure)
    return not told or not all(_earlier(day, first) for day in told)


def is_vague(figure: Figure) -> bool:
    """Does a word set its floor, and no number: 'dozens', 'thousands of people'?"""
    return figure.high is None and VAGUE.search(figure.text) is not None


def without_vague_casualties(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that tell something: 'thousands of casualties' tells nothing beside counts of the dead or the wounded, and is
    mostly of the war around the event."""
    vague = all(is_vague(figure) for figure in figures if figure.what == CASUALTIES)
    left_out = vague and any(figure.what in HARMED for figure in figures)
    return [figure for figure in figures if figure.what != CASUALTIES or not left_out]


def known_by_harm(read: Reading, figures: Sequence[Figure]) -> bool:
    """Is the event known by what became of people: do two reports, or the only one, count them? Else one recalls another event."""
    reports = {figure.doc for figure in figures if figure.what in FATES}
    return len(reports) >= min(REPORTS, len(read.documents))


def words_of(read: Reading, figure: Figure) -> str:
    """The words of a figure, on one line; a quotation that they end in is closed."""
    after = read.documents[figure.doc].text[figure.end : figure.end + 1]
    closed = figure.text + after if "”" in after and figure.text.count("“") > figure.text.count("”") else figure.text
    return " ".join(closed.split())


def known_by(read: Reading, figure: Figure) -> str | None:
    """The day of the report that gives a figure, for it is known by then; where it has none, the day that its words tell."""
    return (read.documents[figure.doc].published or figure.as_of or "")[:LONG] or None


@once
def _told_days(read: Reading, figure: Figure) -> list[str]:
    """The days, months and years that a figure's sentence names."""
    return _days_in(read, read.documents[figure.doc], read.around(figure.doc, figure.start, figure.end))


def _pointed_at(read: Reading, figure: Figure) -> list[str]:
    """Those that the sentence before names, where the figure's own points back: 'killed in that attack'."""
    document, span = read.documents[figure.doc], read.around(figure.doc, figure.start, figure.end)
    before = document.text[: span.start].rstrip()
    if not before or not BACK.search(document.text, span.start, span.end):
        return []
    return _days_in(read, document, read.around(figure.doc, len(before) - 1, len(before)))


def _days_in(read: Reading, document: Document, span: Span) -> list[str]:
    near = (moment for moment in document.moments if Span(moment.start, moment.end) in span)
    told = (moment for moment in near if moment.type == "date" and not SINCE.search(document.text, span.start, moment.start))
    return [day for moment in told if (day := _day_told(read, document, moment))]


def _day_told(read: Reading, document: Document, moment: Moment) -> str | None:
    """A day, month or year; a month without its year that is still to come is the last one of that name: what became of people is past.

    It is counted from the day of its own report; where that has none, from the last day of all.
    """
    found = DATED.match(moment.value or "")
    told = whole((document.published or "")[:LONG]) or _last_day(read)
    if moment.text not in MONTHS or told is None or (found and _begun(found[0], told)):
        return found[0] if found else None
    month = MONTHS.index(moment.text) + 1
    return f"{told.year - (month > told.month)}-{month:02}"


@once
def _first_day(read: Reading) -> date | None:
    """The earliest day on which what the reports tell of may have happened."""
    known = [day for text in days(read.dossier) if (day := whole(text[:LONG]))]
    return min(known) - BEFORE if known else None


@once
def _last_day(read: Reading) -> date | None:
    return last_told(read.dossier)


def _earlier(told: str, first: date) -> bool:
    """Is all of a day, month or year before a day?"""
    return told < first.isoformat()[: len(told)]


def _begun(told: str, day: date) -> bool:
    """Does a day, month or year begin by a day?"""
    return told <= day.isoformat()[: len(told)]


def part_counted(figure: Figure) -> frozenset[str]:
    """Whom of the people a figure counts, by its words: the children, the pilots; nothing where it counts them all, or none."""
    return frozenset() if figure.high == 0 else content(figure.subject) - fixed(figure.subject) - ANYBODY


def of_the_whole(read: Reading, figure: Figure) -> bool:
    """Is it a count of this event, and not of a part of it ('two of the dead') or of another ('killed in that raid')?"""
    span, text = read.around(figure.doc, figure.start, figure.end), read.documents[figure.doc].text
    stated = figure.low is not None or figure.high is not None
    of_some = PART.search(f"{figure.text} ") or PART.match(text, figure.end) or INCLUDING.search(text, span.start, figure.start)
    of_a_country = figure.text.isdigit() and FROM.match(text, figure.end)
    return stated and not of_some and not of_a_country and not POINTING.search(text, span.start, span.end)
