"""Days: what happened on them, what was first said on them, and which stretches of time are worth a look."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sayso.model import Claim, TimelineEntry
from sayso.render.reading import LATE, LONG, Reading, days, last_told, outlet, whole

MARGIN = timedelta(days=1)
"""Shown before the days of the event: after them is only what is announced."""
NEAR = timedelta(days=45)
"""How far from the event 'the weeks around it' reach."""


def timeline(read: Reading) -> dict[str, Any]:
    """The days with what happened and what was first said, the newest first; the stretches; and how much was said when."""
    happened: Mapping[str, list[TimelineEntry]] = defaultdict(list)
    for entry in read.dossier.timeline:
        happened[entry.date].append(entry)
    said = _first_said(read)
    last = _last_told(read)
    return {
        "days": [_day(read, day, happened.get(day, ()), said.get(day, ()), last) for day in sorted({*happened, *said}, reverse=True)],
        "stretches": _stretches(read),
        "spoken": _spoken(read),
    }


def _last_told(read: Reading) -> str | None:
    """The last day on which anything was published or said; where a report has no date some days more, for it may be later."""
    last = last_told(read.dossier)
    if last is None:
        return None
    dated = all(document.published for document in read.dossier.documents)
    return (last if dated else last + LATE).isoformat()


def _day(read: Reading, day: str, entries: Iterable[TimelineEntry], first: Sequence[Claim], last: str | None) -> dict[str, Any]:
    return {
        "date": day,
        "ahead": last is not None and day > last,
        "events": [_event(read, entry) for entry in sorted(entries, key=lambda row: (-_weight(read, row), row.id))],
        "first": [claim.id for claim in first],
    }


def _event(read: Reading, entry: TimelineEntry) -> dict[str, Any]:
    outlets = sorted({outlet(read.documents[doc]) for doc in entry.docs})
    return {"id": entry.id, "until": entry.until, "outlets": outlets, "claims": [claim.id for claim in _telling(read, entry)]}


def _telling(read: Reading, entry: TimelineEntry) -> list[Claim]:
    """The claims that the entry's statements serve, those that rest on most first."""
    return sorted((read.claims[claim] for claim in entry.claims), key=lambda claim: (-len(claim.evidence), claim.id))


def _weight(read: Reading, entry: TimelineEntry) -> int:
    return 10 * len(entry.docs) + max((len(read.claims[claim].evidence) for claim in entry.claims), default=0)


def _first_said(read: Reading) -> dict[str, list[Claim]]:
    """The claims by the day on which they were first said, those that most statements serve first."""
    found: dict[str, list[Claim]] = {}
    for claim in sorted(read.dossier.claims, key=lambda row: (-len(row.evidence), row.id)):
        if claim.first_said:
            found.setdefault(claim.first_said, []).append(claim)
    return found


def _spoken(read: Reading) -> list[dict[str, Any]]:
    """How many statements each outlet has of each day, the outlets of most statements first."""
    counts: Mapping[str, Counter[str]] = defaultdict(Counter)
    for statement in read.dossier.statements:
        if statement.said_on and len(statement.said_on) == LONG:
            counts[outlet(read.document_of(statement))][statement.said_on] += 1
    ordered = sorted(counts, key=lambda name: (-counts[name].total(), name))
    return [{"outlet": name, "days": sorted(counts[name].items())} for name in ordered]


def _stretches(read: Reading) -> list[dict[str, str]]:
    """Stretches of time from the shortest to all there is; each must show something that the one before does not."""
    told = sorted(day for text in days(read.dossier) if (day := whole(text[:LONG])))
    entries = read.dossier.timeline
    dates = sorted({*(_first_day(row.date) for row in entries), *(_last_day(row.until or row.date) for row in entries)})
    if not told and not dates:
        return []
    first, last = (told[0], told[-1]) if told else (dates[-1], dates[-1])
    wanted = [
        ("The days of the event", first - MARGIN, last),
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


def _first_day(written: str) -> date:
    return date.fromisoformat(f"{written}-01-01"[:LONG])


def _last_day(written: str) -> date:
    if len(written) == LONG:
        return date.fromisoformat(written)
    year, _, month = written.partition("-")
    following = date(int(year) + 1, 1, 1) if not month or month == "12" else date(int(year), int(month) + 1, 1)
    return following - timedelta(days=1)
