from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from icalendar import Calendar

from sayso.model import Dossier, TimelineEntry, TimelineId
from sayso.render.exports.written import line_feeds
from sayso.render.words import printable
from tests.ferry import DOSSIER, NOTHING, SANK
from tests.render.exports.records import as_json, hostile_record, one_file, record


def on(day: str, until: str | None = None) -> Dossier:
    return replace(DOSSIER, timeline=(replace(DOSSIER.timeline[0], date=day, until=until),))


def events(dossier: Dossier) -> list[Any]:
    return list(Calendar.from_ical(one_file("ics", record(dossier))).walk("VEVENT"))


@pytest.mark.parametrize(
    ("day", "until", "first", "after", "status"),
    [
        ("2031-03-02", None, date(2031, 3, 2), date(2031, 3, 3), "CONFIRMED"),
        ("2031-03-02", "2031-03-04", date(2031, 3, 2), date(2031, 3, 5), "CONFIRMED"),
        ("2028-02", None, date(2028, 2, 1), date(2028, 3, 1), "TENTATIVE"),
        ("2031", None, date(2031, 1, 1), date(2032, 1, 1), "TENTATIVE"),
        ("2031-03", "2031-04-02", date(2031, 3, 1), date(2031, 4, 3), "TENTATIVE"),
    ],
)
def test_an_event_lasts_the_days_that_its_date_may_mean(day: str, until: str | None, first: date, after: date, status: str) -> None:
    [event] = events(on(day, until))
    assert (event["dtstart"].dt, event["dtend"].dt, event["status"]) == (first, after, status)
    assert ("The day is not known" in event["description"]) == (status == "TENTATIVE")


def test_an_event_tells_its_words_and_who_reports_it() -> None:
    [event] = events(DOSSIER)
    assert event["summary"] == SANK.text
    assert event["description"] == (
        f"Dated by the words “on Sunday”. Reported by The Courier, Gazette.\n{SANK.text} (corroborated)"
    )
    assert event["dtstamp"].dt == datetime.fromisoformat("2031-03-03T00:00:00+00:00")


def test_what_is_no_date_is_left_out() -> None:
    assert events(on("some day")) == []
    assert as_json("timelinejs", record(on("2031-02-30")))["events"] == []


def test_every_line_ends_and_folds_as_the_standard_says() -> None:
    for made in (record(), record(NOTHING, ()), hostile_record()):
        content = one_file("ics", made)
        lines = content.split(b"\r\n")
        assert lines.pop() == b""
        assert max(map(len, lines)) <= 75
        assert not any(sign in line for line in lines for sign in (b"\n", b"\r", b"\0"))
        assert [line for line in lines if line.startswith((b"BEGIN", b"END"))].count(b"END:VCALENDAR") == 1


def test_hostile_words_come_back_from_a_calendar() -> None:
    made = hostile_record()
    read = Calendar.from_ical(one_file("ics", made))
    [journal], [event] = read.walk("VJOURNAL"), read.walk("VEVENT")
    assert journal["summary"] == event["summary"] == printable(line_feeds(made.dossier.title))
    assert read.errors == event.errors == []


def test_a_timeline_dates_an_event_as_fine_as_the_words_do() -> None:
    dates = {day: as_json("timelinejs", record(on(day)))["events"][0]["start_date"] for day in ("2031", "2031-03", "2031-03-02")}
    assert dates == {
        "2031": {"year": 2031},
        "2031-03": {"year": 2031, "month": 3},
        "2031-03-02": {"year": 2031, "month": 3, "day": 2},
    }


def test_a_timeline_has_what_timelinejs_asks_for() -> None:
    for made in (record(), record(on("2031-03", "2031-04")), record(NOTHING, ()), hostile_record()):
        told = as_json("timelinejs", made)
        assert set(told) == {"title", "events"}
        names = [slide["unique_id"] for slide in (told["title"], *told["events"])]
        assert len(set(names)) == len(names)
        for event in told["events"]:
            assert set(event) <= {"unique_id", "start_date", "end_date", "display_date", "text"}
            assert set(event["text"]) == {"headline", "text"}
            assert isinstance(event["start_date"]["year"], int)


def test_a_timeline_shows_markup_as_words() -> None:
    told = as_json("timelinejs", hostile_record())
    for slide in (told["title"], *told["events"]):
        assert "<script" not in slide["text"]["headline"] + slide["text"]["text"]
    assert "&lt;script&gt;" in told["events"][0]["text"]["text"]


def test_the_ids_of_events_differ() -> None:
    two = replace(DOSSIER, timeline=(*DOSSIER.timeline, TimelineEntry(TimelineId("t-2"), "2031", None, "in 2031", "It rained", (), (), ())))
    assert len({event["uid"] for event in events(two)}) == 2
