"""What happened when, as the JSON that TimelineJS 3 draws.

TimelineJS shows HTML, so the words of reports are escaped. A month or a year
is given as such, and TimelineJS shows it as one.
"""

from __future__ import annotations

from html import escape
from typing import Any

from sayso.model import TimelineEntry
from sayso.render.exports.days import parts, span
from sayso.render.exports.record import Files, Record
from sayso.render.exports.written import json_bytes
from sayso.render.reading import Reading, days, reading, unique
from sayso.render.words import as_words, counted, day, span_of_days


def files(record: Record) -> Files:
    read = reading(record.dossier)
    dossier = record.dossier
    about = f"{span_of_days(list(days(dossier)))}. {counted(len(dossier.documents), 'report')}."
    title = {"unique_id": "title", "text": {"headline": escape(dossier.title), "text": escape(about)}}
    events = [_event(read, row) for row in dossier.timeline if span(row.date, row.until)]
    return {"timeline.json": json_bytes({"title": title, "events": events})}


def _event(read: Reading, row: TimelineEntry) -> dict[str, Any]:
    ends = {"end_date": _date(row.until)} if row.until and row.until > row.date else {}
    shown = f"{day(row.date)} to {day(row.until)}" if row.until else day(row.date)
    return {
        "unique_id": row.id,
        "start_date": _date(row.date),
        **ends,
        "display_date": shown,
        "text": {"headline": escape(row.event), "text": _text(read, row)},
    }


def _date(written: str) -> dict[str, int]:
    """As fine as the date is known."""
    return dict(zip(("year", "month", "day"), parts(written), strict=False))


def _text(read: Reading, row: TimelineEntry) -> str:
    outlets = ", ".join(unique(read.outlet(read.documents[doc]) for doc in row.docs))
    claims = (read.claims[claim] for claim in row.claims)
    told = "".join(f"<li>{escape(claim.gist)} ({as_words(claim.standing)})</li>" for claim in claims)
    return f"<p>Dated by the words “{escape(row.text)}”. Reported by {escape(outlets)}.</p>" + (f"<ul>{told}</ul>" if told else "")
