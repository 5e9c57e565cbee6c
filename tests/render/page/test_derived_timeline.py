from __future__ import annotations

from dataclasses import replace

from sayso.model import TimelineEntry, TimelineId
from sayso.render.page.derived.timeline import timeline
from sayso.render.reading import reading
from tests.ferry import CLAIMS, DOSSIER, NOTHING, SANK

ENTRY = DOSSIER.timeline[0]
DATED = replace(DOSSIER, documents=tuple(replace(row, published=row.published or "2031-03-03") for row in DOSSIER.documents))


def entry(name: str, date: str, until: str | None = None) -> TimelineEntry:
    return replace(ENTRY, id=TimelineId(name), date=date, until=until, claims=())


def test_days_stand_the_newest_first_with_what_happened_and_what_was_first_said() -> None:
    days = timeline(reading(DOSSIER))["days"]
    assert [day["date"] for day in days] == ["2031-03-03", "2031-03-02"]
    assert days[0]["events"] == []
    assert days[0]["first"] == [CLAIMS[3].id]
    assert days[1]["events"] == [{"id": ENTRY.id, "until": None, "outlets": ["Gazette", "The Courier"], "claims": [CLAIMS[0].id]}]
    assert set(days[1]["first"]) == {claim.id for claim in CLAIMS[:3]}


def test_a_day_after_the_last_report_is_announced() -> None:
    later = replace(DATED, timeline=(ENTRY, entry("t-later", "2031-04-01")))
    days = {day["date"]: day["ahead"] for day in timeline(reading(later))["days"]}
    assert days == {"2031-04-01": True, "2031-03-03": False, "2031-03-02": False}


def test_the_days_after_the_last_date_may_be_those_of_a_report_without_one() -> None:
    later = replace(DOSSIER, timeline=(entry("t-next", "2031-03-05"), entry("t-later", "2031-04-01")))
    days = {day["date"]: day["ahead"] for day in timeline(reading(later))["days"]}
    assert (days["2031-03-05"], days["2031-04-01"]) == (False, True)


def test_the_first_stretch_is_that_of_the_event_and_the_last_holds_everything() -> None:
    recalled = replace(DOSSIER, timeline=(ENTRY, entry("t-old", "1999"), entry("t-year", "2030-08", "2030-09")))
    stretches = timeline(reading(recalled))["stretches"]
    assert stretches[0] == {"name": "The days of the event", "start": "2031-03-01", "end": "2031-03-04"}
    assert stretches[-1] == {"name": "All", "start": "1999-01-01", "end": "2031-03-05"}


def test_a_stretch_that_shows_nothing_more_is_left_out() -> None:
    assert [stretch["name"] for stretch in timeline(reading(DOSSIER))["stretches"]] == ["The days of the event"]


def test_statements_are_counted_by_outlet_and_day() -> None:
    spoken = {row["outlet"]: row["days"] for row in timeline(reading(DOSSIER))["spoken"]}
    assert spoken["Gazette"] == [("2031-03-02", sum(said.doc == SANK.doc and said.said_on == "2031-03-02" for said in DOSSIER.statements))]


def test_a_dossier_of_nothing_has_no_days() -> None:
    assert timeline(reading(NOTHING)) == {"days": [], "stretches": [], "spoken": []}
