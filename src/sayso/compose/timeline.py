"""What happened when, by the expressions of time in the documents."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.compose.gist import THAT, plain
from sayso.compose.presumed import TOGETHER, likeliest_day, presumed, presumed_day, weekday_name
from sayso.compose.reckoned import SENTENCE_END, reckoned
from sayso.compose.vaguely_past import vaguely_past
from sayso.model import Claim, ClaimId, Document, DocumentId, Happening, Moment, Span, Statement, StatementId, TimelineEntry, TimelineId
from sayso.text.ids import content_id
from sayso.text.timex import day

WORDINGS = 4
"""Different words for one day that an entry gives."""
START = re.compile(r"\b(?:start|beginning) of the year\b", re.IGNORECASE)
END = re.compile(r"\bend of the year\b|\byear(?:['’]s)?[- ]end\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A statement with an expression of time that dates it."""

    date: str
    until: str | None
    moment: Moment
    statement: Statement
    published: str
    event: str | None = None
    """Words for what happened, where the statement tells more than that."""

    @property
    def order(self) -> tuple[str, DocumentId, int]:
        return self.published, self.statement.doc, self.moment.start


def timeline(
    documents: Sequence[Document], statements: Sequence[Statement], claims: Sequence[Claim], happenings: Sequence[Happening] = ()
) -> tuple[TimelineEntry, ...]:
    """Enter each day that a sentence names with the statement in it; one entry for a day of a claim, whoever dates it.

    Of a statement that tells more than what `happenings` says that the day dates, the entry has the words of that.

    In order of date. Furniture is left out, and so is a document's own date:
    that a report appeared is no event of it.
    """
    supports = claims_by_statement(claims)
    entries: dict[tuple[object, ...], list[Dated]] = defaultdict(list)
    for dated in agreed(list(all_dated(documents, statements, supports, happenings)), supports):
        claim = next(iter(supports.get(dated.statement.id, ())), None)
        entries[dated.date, dated.until, dated.event, claim or dated.statement.id].append(dated)
    found = (entry(group, supports) for group in entries.values())
    return tuple(sorted(found, key=lambda entry: (entry.date, entry.until or "", entry.id)))


def agreed(found: Sequence[Dated], supports: Mapping[StatementId, Sequence[ClaimId]]) -> Iterator[Dated]:
    """Yield what is dated, a weekday of a report that is stamped much later as the day that others give for the same claim.

    Pages are often stamped with the day on which they were fetched or changed; 'on Sunday' then names
    another Sunday than in all other reports of the event.
    """
    told: defaultdict[tuple[ClaimId, str], list[Dated]] = defaultdict(list)
    for one in found:
        for claim in supports.get(one.statement.id, ()):
            if name := weekday_name(one.moment.text):
                told[claim, name].append(one)
    for one in found:
        name = weekday_name(one.moment.text)
        others = [other for claim in supports.get(one.statement.id, ()) if name for other in told[claim, name] if is_far(one, other)]
        days = {other.date for other in others}
        yield replace(one, date=days.pop()) if len(days) == 1 and len({other.statement.doc for other in others}) > 1 else one


def is_far(one: Dated, other: Dated) -> bool:
    """Was a report published much later than another that names a day?"""
    if min(len(one.published), len(other.published), len(one.date), len(other.date)) < len("2021-03-09"):
        return False
    return date.fromisoformat(one.published[:10]) - date.fromisoformat(other.published[:10]) > TOGETHER


def entry(group: Sequence[Dated], supports: Mapping[StatementId, Sequence[ClaimId]]) -> TimelineEntry:
    first = min(group, key=lambda dated: dated.order)
    statements = tuple(sorted({dated.statement.id for dated in group}))
    return TimelineEntry(
        id=TimelineId(content_id("t", first.date, first.until, *statements, *filter(None, [first.event]))),
        date=first.date,
        until=first.until,
        text=wording(group),
        event=told(first),
        docs=tuple(sorted({dated.statement.doc for dated in group})),
        statements=statements,
        claims=tuple(sorted({claim for statement in statements for claim in supports.get(statement, ())})),
    )


def told(dated: Dated) -> str:
    """What happened, in the statement's words, without the 'that' which ties them to a word of saying."""
    words = plain([dated.event or dated.statement.text])
    return THAT.sub("", words) if dated.statement.kind != "narrated" else words


def wording(group: Iterable[Dated]) -> str:
    """The words that date an event, those of the first report first: 'Monday; yesterday'."""
    found = {plain([one.moment.text]).lower(): plain([one.moment.text]) for one in sorted(group, key=lambda one: one.order, reverse=True)}
    return "; ".join(list(found.values())[::-1][:WORDINGS])


def claims_by_statement(claims: Sequence[Claim]) -> Mapping[StatementId, list[ClaimId]]:
    """The claims that each statement supports, the likest first; who somebody is happens on no day."""
    found: Mapping[StatementId, list[tuple[float, ClaimId]]] = defaultdict(list)
    for claim in (one for one in claims if not one.in_passing):
        for evidence in claim.evidence:
            if evidence.role == "supports":
                found[evidence.statement].append((-evidence.score, claim.id))
    return {statement: [claim for _, claim in sorted(pairs)] for statement, pairs in found.items()}


def all_dated(
    documents: Sequence[Document],
    statements: Sequence[Statement],
    supports: Mapping[StatementId, Sequence[ClaimId]],
    happenings: Sequence[Happening],
) -> Iterator[Dated]:
    happened = {(one.doc, one.start, one.end): one.words for one in happenings}
    by_document: Mapping[DocumentId, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda statement: (statement.start, statement.end, statement.id)):
        by_document[statement.doc].append(statement)
    near = presumed_day(documents)
    shared = claims_by_document(statements, supports)
    for document in documents:
        for moment, when in days(document, near or likeliest_day(document, documents, shared)):
            if found := nearest(document.text, moment, by_document[document.id]):
                words = happened.get((document.id, moment.start, moment.end))
                yield Dated(*when, moment, found, document.published or "9999", part(document.text, found, words))
        for one in reckoned(document, [moment for moment in document.moments if not is_furniture(document, moment)]):
            if found := nearest(document.text, one.moment, by_document[document.id]):
                yield Dated(one.date, one.until, one.moment, found, document.published or "9999", one.event)


def part(text: str, said: Statement, words: Span | None) -> str | None:
    """What happened, where a statement tells more than that."""
    inside = words is not None and any(words in one and words != one for one in said.parts)
    return text[words.start : words.end] if words is not None and inside else None


def claims_by_document(
    statements: Sequence[Statement], supports: Mapping[StatementId, Sequence[ClaimId]]
) -> Mapping[DocumentId, frozenset[ClaimId]]:
    """The claims that each document supports."""
    found: defaultdict[DocumentId, set[ClaimId]] = defaultdict(set)
    for statement in statements:
        found[statement.doc].update(supports.get(statement.id, ()))
    return {document: frozenset(claims) for document, claims in found.items()}


def days(document: Document, near: date | None) -> Iterator[tuple[Moment, tuple[str, str | None]]]:
    """Yield the expressions of a document that tell a day; an undated one's are read by the day of the other reports."""
    told = [moment for moment in document.moments if moment.type in ("date", "time") and not is_furniture(document, moment)]
    if near and not (document.published or document.updated):
        yield from presumed(told, near)
        return
    for moment in told:
        if moment.value and (when := day(moment.value)):
            yield moment, narrowed(moment, when)
        elif document.published and (found := vaguely_past(moment.text, document.published)):
            yield moment, (found, None)


def narrowed(moment: Moment, when: tuple[str, str | None]) -> tuple[str, str | None]:
    """The month that 'the start of the year' means; TIMEX3 keeps such words out of the value."""
    words = plain([moment.text])
    if len(when[0]) == len("2021") and START.search(words):
        return f"{when[0]}-01", None
    return (f"{when[0]}-12", None) if len(when[0]) == len("2021") and END.search(words) else when


def is_furniture(document: Document, moment: Moment) -> bool:
    return any(moment.start < furniture.end and furniture.start < moment.end for furniture in document.furniture)


def nearest(text: str, moment: Moment, statements: Sequence[Statement]) -> Statement | None:
    """The smallest statement around an expression of time, else the nearest in its sentence."""
    around = [s for s in statements if any(Span(moment.start, moment.end) in part for part in s.parts)]
    if around:
        return min(around, key=lambda s: (s.end - s.start, s.id))
    beside = [s for s in statements if not SENTENCE_END.search(between(text, moment, s))]
    return min(beside, key=lambda s: (len(between(text, moment, s)), s.start, s.id), default=None)


def between(text: str, moment: Moment, statement: Statement) -> str:
    return text[moment.end : statement.start] if statement.start >= moment.end else text[statement.end : moment.start]
