"""What happened when, as a calendar of all-day events (RFC 5545).

An event of which only the month or the year is known lasts the whole of it,
is marked tentative, and says why. A journal entry holds the dossier's title, so
that a calendar without events is one too.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event, Journal, vText

from sayso.model import Dossier, TimelineEntry
from sayso.render.exports.days import UNKNOWN, last_day, parts, span
from sayso.render.exports.identity import uuid
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import line_feeds
from sayso.render.reading import Reading, reading, unique
from sayso.render.words import as_words, counted, day, printable


def files(record: Record) -> Files:
    read, dossier = reading(record.dossier), record.dossier
    stamp = datetime.combine(last_day(dossier) or UNKNOWN, time(), UTC)
    calendar = Calendar()
    calendar.add("prodid", f"-//sayso//{_words(dossier.made_with.sayso)}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(_words(dossier.title)))  # a name of no standard is not escaped by itself
    calendar.add_component(_about(dossier, stamp))
    for row in dossier.timeline:
        event = _event(read, row, stamp)
        if event is not None:
            calendar.add_component(event)
    return {"timeline.ics": calendar.to_ical()}


def _about(dossier: Dossier, stamp: datetime) -> Journal:
    journal = Journal()
    journal.add("uid", uuid("dossier", dossier.title))
    journal.add("dtstamp", stamp)
    journal.add("summary", _words(dossier.title))
    journal.add("description", f"{counted(len(dossier.documents), 'report')}, {counted(len(dossier.timeline), 'dated event')}.")
    return journal


def _event(read: Reading, row: TimelineEntry, stamp: datetime) -> Event | None:
    days = span(row.date, row.until)
    if days is None:
        return None
    first, last = days
    event = Event()
    event.add("uid", uuid("timeline", read.dossier.title, row.id))
    event.add("dtstamp", stamp)
    event.add("dtstart", first)
    if last < last.max:
        event.add("dtend", last + timedelta(days=1))
    event.add("summary", _words(row.event))
    event.add("description", _words("\n".join(_description(read, row))))
    event.add("status", "CONFIRMED" if _exact(row) else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    return event


def _exact(row: TimelineEntry) -> bool:
    return all(len(parts(written)) == 3 for written in (row.date, row.until) if written)


def _description(read: Reading, row: TimelineEntry) -> list[str]:
    when = f"{day(row.date)} to {day(row.until)}" if row.until else day(row.date)
    lines = [] if _exact(row) else [f"The day is not known: {when}."]
    lines.append(f"Dated by the words “{row.text}”. Reported by {', '.join(unique(read.outlet(read.documents[doc]) for doc in row.docs))}.")
    lines += [f"{read.claims[claim].gist} ({as_words(read.claims[claim].standing)})" for claim in row.claims]
    return lines


def _words(words: str) -> str:
    return printable(line_feeds(words))
