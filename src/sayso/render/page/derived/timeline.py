"""Days: what happened on them, what was first said on them, and which stretches of time are worth a look."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from sayso.model import Claim, DocumentId, EntityId, Span, Statement, StatementId, TimelineEntry, TimelineId
from sayso.render.likeness import content, share
from sayso.render.page import phrases
from sayso.render.page.derived.alone import has_verb, points_nowhere, stands_alone
from sayso.render.page.derived.lines import days_told, outlets, surely
from sayso.render.page.derived.parties import names
from sayso.render.page.derived.strays import strays
from sayso.render.page.derived.wording import BRACKETED, DATELINE, EMPHASIS, wordings
from sayso.render.reading import LATE, LONG, Reading, days, last_told, unique, whole
from sayso.render.standings import is_news

MARGIN = timedelta(days=1)
"""Shown before the days of the event: after them is only what is announced."""
NEAR = timedelta(days=45)
"""How far from the event 'the weeks around it' reach."""
PAUSE: Final = timedelta(days=4)
"""After so long without a word, what is told is an aftermath."""
MOST: Final = 0.9
"""Of all that is told, what the days of the event hold at least."""
LONGEST: Final = 60
"""Words of an event that are told."""
SAME: Final = 0.9
"""Share of a claim's words that an event holds which says the same, or more."""
WHOLE: Final = 0.75
"""Share of an event's words that a claim holds which stands for all of it."""
OF_ITSELF: Final = re.compile(
    r"(?i)^this (?:article|story|report|page) (?:was|has been) (?:last |first |since )?"
    r"(?:amended|updated|corrected|changed|edited|published)\b"
    r"|^what we (?:know|don[’']t know)(?: so far\b| about\b| at\b|\W*$|:)"
    r"|\b(?:did not|didn[’']t|has not|have not) (?:immediately )?respond(?:ed)? to (?:\w+ )?"
    r"(?:questions|requests? for (?:comments?|an interview))\b"
    r"|\bdeclined to comment\b|\bbe reached (?:for comment|by (?:tele)?phone)\b"
)
"""What a report tells of itself: how it was changed, what it is about, whom it asked in vain."""
MARKED: Final = re.compile(r"^(?:#{1,6}\s+|[*_>•]+\s*)+|[*_]+$")
"""Signs with which Markdown begins a head, a list or emphasis, or ends it."""
STRETCH: Final = re.compile(r"(?:\s*[-–—]\s*|\s+(?:to|through|until|or|and)\s+)(?:(?:in|the)\s+)?")
"""What stands between the first and the last day of a stretch of time."""
COMPARED: Final = re.compile(r"(?:^|.*\s)(?:since|from|than|unlike|compared (?:with|to))\s+(?:in\s+|the\s+)*", re.DOTALL)
"""What stands before a day with which another is only compared."""
FORECAST: Final = re.compile(
    r"\b(?:will|won[’']t|would(?! like\b)|shall|may|might|(?:is|are|was|were)(?: \w+)? (?:likely|expected|due|set|scheduled) to)\b"
)
"""How words tell what is to come."""
CLAUSE: Final = re.compile(r"[,;:]|\b(?:but|who|which|that|if|when|after|before|since|because|as)\b")
"""What stands between words of two clauses."""
AGENCY: Final = re.compile(r"^\(?[A-Z][A-Za-z]{1,11}\)\s+(?=[A-Z])")
"""The agency or outlet in brackets with which a report opens, where the bracket before it may be lost."""
ENDED: Final = re.compile(r"\W*$|[,;:—–]|\s+(?:and|but|while|with|when|where|after|before|because|as)\b")
"""What follows words that say something whole."""


def timeline(read: Reading) -> dict[str, Any]:
    """The days with what happened and what was said, the newest first and last what was announced for later; the stretches; and
    how much was said when."""
    entries: Mapping[tuple[str, str | None], list[TimelineEntry]] = defaultdict(list)
    sayings = _sayings(read)
    again = _again(read)
    for entry in read.dossier.timeline:
        if entry.id not in again and not _of_the_report(entry):
            entries[entry.date, entry.until].append(entry)
    last = _last_told(read)
    said = _no_later(_first_said(read), last)
    placed = _placed(read, last)
    spoken = _spoken(read, last, {one: entry.date for entry in sayings.values() for one in entry.statements}, placed)
    heard = {day for row in spoken if row["entity"] for day, *_ in row["days"]}
    keys = sorted({*entries, *((day, None) for day in (*said, *heard))}, key=lambda key: key[1] or "")
    ordered = sorted(keys, key=lambda key: key[0], reverse=True)
    told = [_day(read, key, entries[key], () if key[1] else said.get(key[0], ()), last, sayings) for key in ordered]
    _tell_apart(read, told)
    return {
        "days": sorted(told, key=lambda day: bool(day["ahead"])),
        "stretches": _stretches(read),
        "spoken": spoken,
        "themselves": THEMSELVES[0],
        "undated": _undated(read, placed),
        "strays": strays(read),
    }


def _of_the_report(entry: TimelineEntry) -> bool:
    """Does it tell how a report was made, or changed, rather than what happened?"""
    return OF_ITSELF.search(entry.event) is not None


def _last_told(read: Reading) -> str | None:
    """The last day on which anything was published or said; where a report has no date some days more, for it may be later."""
    last = last_told(read.dossier)
    if last is None:
        return None
    dated = all(document.published for document in read.dossier.documents)
    return (last if dated else last + LATE).isoformat()


def _day(
    read: Reading,
    key: tuple[str, str | None],
    entries: Iterable[TimelineEntry],
    first: Sequence[Claim],
    last: str | None,
    sayings: Collection[TimelineId],
) -> dict[str, Any]:
    """What is told of a day, month or year, or of the days from one until another, of which nothing tells which it was."""
    day, until = key
    ordered = sorted(entries, key=lambda row: (-_weight(read, row), row.id))
    new = {claim.id for claim in first}
    return {
        "date": day,
        "until": until,
        "ahead": last is not None and day > last,
        "events": [_event(read, entry) for entry in ordered if entry.id not in sayings and not _is_forecast(entry)],
        "forecasts": [_event(read, entry) for entry in ordered if entry.id not in sayings and _is_forecast(entry)],
        "sayings": [_event(read, entry) for entry in ordered if entry.id in sayings and new.isdisjoint(entry.claims)],
        "first": [claim.id for claim in first],
    }


def _tell_apart(read: Reading, told: Iterable[Mapping[str, Any]]) -> None:
    """Let no two events be told by one sentence, each of whose days dates only some of its words: each gets its own."""
    entries = {entry.id: entry for entry in read.dossier.timeline}
    events = [event for day in told for kind in ("events", "forecasts", "sayings") for event in day[kind]]
    often = Counter(event["words"] for event in events)
    for event in events:
        if often[event["words"]] > 1:
            event["words"] = _cleaned(entries[event["id"]].event)


def _again(read: Reading) -> set[TimelineId]:
    """The entries of a day that only bounds or compares what another one tells in the same words.

    So are the later of 'from 2001 to 2009', of 'in May, the most since 2001' and of 'in May, up from April'; 'in May, in June
    it closed' tells of both.
    """
    told: defaultdict[tuple[str, tuple[StatementId, ...]], list[TimelineEntry]] = defaultdict(list)
    for entry in read.dossier.timeline:
        told[" ".join(entry.event.split()).casefold(), entry.statements].append(entry)
    return {entry.id for (words, _), same in told.items() if len(same) > 1 for entry in _later(words, same)}


def _later(words: str, same: Iterable[TimelineEntry]) -> Iterator[TimelineEntry]:
    """Yield the entries whose days tell of nothing else than the one that stands before them in their words."""
    found = [(place, dating, entry) for entry in same if (stands := _dating(words, entry)) for place, dating in [stands]]
    end: int | None = None
    for place, dating, entry in sorted(found, key=lambda row: (row[0], row[2].id)):
        between = words[end:place] if end is not None and place >= end else ""
        if STRETCH.fullmatch(between) or COMPARED.fullmatch(between):
            yield entry
        else:
            end = place + len(dating)


def _dating(words: str, entry: TimelineEntry) -> tuple[int, str] | None:
    """Where the words that date an entry stand in some words, and the words themselves."""
    every = [" ".join(dating.split()).casefold() for dating in entry.text.split("; ")]
    found = ((re.search(rf"(?<!\w){re.escape(dating)}(?!\w)", words), dating) for dating in every)
    return next(((match.start(), dating) for match, dating in found if match), None)


def _is_forecast(entry: TimelineEntry) -> bool:
    """Does it tell what is to come on its day: 'she may sail in May', 'May will be warm'; not 'who would resign, left in May'?"""
    words = " ".join(entry.event.split())
    if not (stands := _dating(words.casefold(), entry)):
        return False
    place, dating = stands
    before = [match for match in FORECAST.finditer(words, 0, place) if not CLAUSE.search(words, match.end(), place)]
    return bool(before) or FORECAST.match(words[place + len(dating) :].lstrip()) is not None


def _event(read: Reading, entry: TimelineEntry) -> dict[str, Any]:
    """What happened, who says so in these words and in what way, and the one claim whose standing is that of the event.

    A mere name for what happened ('the vote in March') nobody says, and a part of what somebody vows or asks is neither.
    """
    said = [read.statements[statement] for statement in entry.statements]
    claim, part = _standing_for(read, entry, said)
    telling = [one for one in said if _plain(entry.event) in _plain(one.text)]
    told = [one for one in telling if has_verb(entry.event) or not _is_part(entry, [one])]
    whole_told = [one for one in telling if not _is_part(entry, [one])]
    return {
        "id": entry.id,
        "until": entry.until,
        "outlets": sorted({read.outlet(read.documents[doc]) for doc in entry.docs}),
        "words": _words(read, entry, telling),
        "names": [name for name in names(read, told) if name not in outlets(read, said)],
        "stances": unique(phrases.STANCE[one.stance] for one in whole_told if phrases.STANCE[one.stance]),
        "claim": claim.id if claim else None,
        "part": part,
    }


def _words(read: Reading, entry: TimelineEntry, telling: Sequence[Statement]) -> str:
    """The event in words that make sense alone, without the signs of Markdown and the place of a dateline that these begin with.

    Of a statement as long as a report the beginning is told.
    """
    return _cleaned(_worded(read, entry, telling))


def _cleaned(told: str) -> str:
    words = AGENCY.sub("", DATELINE.sub("", MARKED.sub("", EMPHASIS.sub(r"\1\2", told)))).split()
    return " ".join(words) if len(words) <= LONGEST else f"{' '.join(words[:LONGEST])}…"


def _worded(read: Reading, entry: TimelineEntry, telling: Sequence[Statement]) -> str:
    """The event in its own words, else those with who says it, else the sentence that holds them, if it is no longer than is told.

    None is shorter than its own, which may lose the words that date it. What is a part of its statements ('the election in 2016') need
    be no sentence.
    """
    event = _plain(entry.event)
    if not telling or stands_alone(entry.event) or (_is_part(entry, telling) and points_nowhere(entry.event)):
        return entry.event
    told = (wording.words for one in telling for wording in wordings(read, one) if event in _plain(wording.words))
    if whole := next(told, None):
        return whole
    span = read.sentence(telling[0])
    sentence = " ".join(read.document_of(telling[0]).text[span.start : span.end].split()).rstrip(".")
    return sentence if len(sentence.split()) <= LONGEST else entry.event


def _is_part(entry: TimelineEntry, telling: Iterable[Statement]) -> bool:
    """Does each of the statements that tell of an event tell more?"""
    return all(_plain(entry.event) != _plain(one.text).removeprefix("that ") for one in telling)


def _plain(words: str) -> str:
    """Words on one line, without the names that the program put after pronouns."""
    return BRACKETED.sub("", " ".join(words.split())).rstrip(".!")


def _standing_for(read: Reading, entry: TimelineEntry, said: Sequence[Statement]) -> tuple[Claim | None, str]:
    """The claim that the event's words surely serve and that says the same, or a part of it, with the words of that part.

    None rather than one that says something else.
    """
    served = [claim for claim in map(read.claims.__getitem__, entry.claims) if not claim.in_passing and _serves(read, claim, said)]
    told = content(entry.event)
    held = {claim.id: share(told, content(_plain(claim.gist))) for claim in served}
    same = [claim for claim in served if held[claim.id] >= WHOLE and share(content(_plain(claim.gist)), told) >= SAME]
    parts = [] if same else [claim for claim in served if _part(entry.event, claim.gist)]
    claim = max(same or parts, key=lambda claim: (held[claim.id], claim.id), default=None)
    return claim, claim.gist if claim and parts else ""


def _part(event: str, gist: str) -> bool:
    """Does an event hold the words of a claim, such that these make sense alone and do not end short of what they need?"""
    _, found, after = _plain(event).partition(_plain(gist))
    return bool(found) and stands_alone(gist) and ENDED.match(after) is not None


def _serves(read: Reading, claim: Claim, said: Sequence[Statement]) -> bool:
    """Does one of some statements, or one inside it, surely support the claim?"""
    return any(
        other.doc == one.doc and Span(other.start, other.end) in Span(one.start, one.end) for other in surely(read, claim) for one in said
    )


def _weight(read: Reading, entry: TimelineEntry) -> int:
    return 10 * len(entry.docs) + max((len(read.claims[claim].evidence) for claim in entry.claims), default=0)


def _first_said(read: Reading) -> dict[str, list[Claim]]:
    """The claims by the day on which they were first said, those that most statements serve first; of those in the same words the first.

    Who somebody is is no news of any day.
    """
    found: dict[str, list[Claim]] = {}
    known: set[tuple[str, str]] = set()
    for claim in sorted(filter(is_news, read.dossier.claims), key=lambda row: (-len(row.evidence), row.id)):
        first, _ = days_told(read, claim)
        if first and (first, words := _plain(claim.gist).casefold()) not in known:
            known.add((first, words))
            found.setdefault(first, []).append(claim)
    return found


def _no_later(said: Mapping[str, list[Claim]], last: str | None) -> Mapping[str, list[Claim]]:
    """The claims by day, what would have been said after the last report on the day of that: a weekday or clock read amiss."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for day in sorted(said):
        found[day if last is None else min(day, last)].extend(said[day])
    return found


def _sayings(read: Reading) -> dict[TimelineId, TimelineEntry]:
    """The entries whose day is that on which something was said, and not that of what happened."""
    return {entry.id: entry for entry in read.dossier.timeline if entry.statements and all(_dates_saying(read, entry))}


def _dates_saying(read: Reading, entry: TimelineEntry) -> Iterator[bool]:
    """Do the words that date an entry stand beside what each of its statements says? 'The mayor said on Monday that it rained.'"""
    dating = {words.casefold() for words in entry.text.split("; ")}
    for said in map(read.statements.__getitem__, entry.statements):
        around = read.sentence(said)
        here = [moment for moment in read.document_of(said).moments if around.start <= moment.start < around.end]
        those = [moment for moment in here if " ".join(moment.text.split()).casefold() in dating]
        within = any(part.start <= moment.start < part.end for moment in those for part in said.parts)
        yield bool(those) and not within and said.kind != "narrated" and _plain(entry.event) in _plain(said.text)


def _placed(read: Reading, last: str | None) -> dict[DocumentId, str]:
    """Of each report without a date, the last day that its words tell of, as other reports count it: it was not written before."""
    undated = {document.id for document in read.dossier.documents if not document.published}
    told = sorted((entry.date, doc) for entry in read.dossier.timeline for doc in entry.docs if doc in undated)
    return {doc: day for day, doc in told if len(day) == LONG and last is not None and day <= last}


def _spoken(read: Reading, last: str | None, sayings: Mapping[StatementId, str], placed: Mapping[DocumentId, str]) -> list[dict[str, Any]]:
    """How much each speaker said on each day, those who said most first and what the reports say themselves last.

    `sayings` are days that the words beside a statement give. What is of no known day stands, counted apart, on the day of
    its report, for it was said then or earlier, or on the one by which a report without a date is `placed`.
    """
    said: defaultdict[tuple[str, EntityId | None], Counter[str]] = defaultdict(Counter)
    reported: defaultdict[tuple[str, EntityId | None], Counter[str]] = defaultdict(Counter)
    for statement in read.dossier.statements:
        published = read.document_of(statement).published or placed.get(statement.doc, "")
        known = statement.said_on or sayings.get(statement.id)
        day = min(known or published[:LONG], last or "9999")
        if len(day) == LONG:
            (said if known else reported)[_speaker(read, statement)][day] += 1
    every = {who: said[who] + reported[who] for who in {*said, *reported}}
    ordered = sorted(every, key=lambda who: (who == THEMSELVES, -every[who].total(), who[0], who[1] or ""))
    return [
        {"name": who[0], "entity": who[1], "days": [(day, said[who][day], reported[who][day]) for day in sorted(every[who])]}
        for who in ordered
    ]


def _speaker(read: Reading, said: Statement) -> tuple[str, EntityId | None]:
    """Who said it, with the id of the one who has a name of his own."""
    return (read.name(said.source), said.source.entity) if said.source else THEMSELVES


THEMSELVES: Final = ("the reports themselves", None)
"""Who says what nobody is named for."""


def _undated(read: Reading, placed: Mapping[DocumentId, str]) -> list[dict[str, Any]]:
    """The outlets of reports without a date, the days by which these are placed, and how many statements of each are of no known day."""
    counts: Counter[tuple[str, str]] = Counter()
    for document in read.dossier.documents:
        missing = sum(said.said_on is None for said in read.said_in.get(document.id, ()))
        if not document.published and missing:
            counts[read.outlet(document), placed.get(document.id, "")] += missing
    return [{"outlet": name, "day": day or None, "statements": counts[name, day]} for name, day in sorted(counts)]


def _stretches(read: Reading) -> list[dict[str, str]]:
    """Stretches of time from the shortest to all there is; each must show something that the one before does not."""
    told = sorted(day for text in days(read.dossier) if (day := whole(text[:LONG])))
    entries = read.dossier.timeline
    dates = sorted({*(_first_day(row.date) for row in entries), *(_last_day(row.until or row.date) for row in entries)})
    if not told and not dates:
        return []
    first, last = (told[0], told[-1]) if told else (dates[-1], dates[-1])
    densest = max(_runs(told), key=len, default=[first, last])
    event = densest if len(densest) >= MOST * len(told) else [first, last]
    wanted = [
        ("The days of the event", event[0] - MARGIN, event[-1]),
        ("All days of the reports", first - MARGIN, last),
        ("The weeks around it", first - NEAR, last + NEAR),
        ("A year before", first - timedelta(days=366), last + NEAR),
        ("All", min([first - MARGIN, *dates]), max([last + MARGIN, *dates])),
    ]
    shown: list[dict[str, str]] = []
    seen = -1
    for name, start, end in wanted:
        count = sum(start <= day <= end for day in dates)
        if count > seen:
            shown.append({"name": name, "start": start.isoformat(), "end": (end + timedelta(days=1)).isoformat()})
            seen = count
    return shown


def _runs(told: Sequence[date]) -> Iterator[list[date]]:
    """Days in their order, parted where nothing is told for long."""
    run: list[date] = []
    for day in told:
        if run and day - run[-1] > PAUSE:
            yield run
            run = []
        run.append(day)
    if run:
        yield run


def _first_day(written: str) -> date:
    return date.fromisoformat(f"{written}-01-01"[:LONG])


def _last_day(written: str) -> date:
    if len(written) == LONG:
        return date.fromisoformat(written)
    year, _, month = written.partition("-")
    following = date(int(year) + 1, 1, 1) if not month or month == "12" else date(int(year), int(month) + 1, 1)
    return following - timedelta(days=1)
