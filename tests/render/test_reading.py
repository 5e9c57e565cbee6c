from __future__ import annotations

from dataclasses import replace

from sayso.model import Evidence, Source
from sayso.render.reading import days, outlet, reading
from tests.ferry import CLAIMS, COURIER, DOSSIER, FIVE, GAZETTE, THREE
from tests.made import document, statement


def test_a_speaker_who_says_it_twice_is_heard_once_where_surest() -> None:
    twice = replace(CLAIMS[1], evidence=(Evidence(THREE.id, "supports", 0.6), Evidence(FIVE.id, "supports", 0.9)))
    read = reading(DOSSIER)
    assert read.speaker(THREE) == read.speaker(FIVE)
    assert read.voices(twice, "supports") == [FIVE]
    assert read.speakers(twice, "supports") == ["Ruiz"]


def test_a_documents_statements_are_found_by_its_id() -> None:
    found = reading(DOSSIER).said_in
    assert {said.doc for said in found[COURIER]} == {COURIER}
    assert len(found[COURIER]) + len(found[GAZETTE]) <= sum(map(len, found.values())) == len(DOSSIER.statements)


def test_what_a_report_recalls_of_another_year_does_not_stretch_the_event() -> None:
    reports = (document("a", published="2024-03-04"), document("b", published="2024-03-05T10:00:00"))
    said = tuple(statement(f"s{day}", said_on=day) for day in ("2014", "2024-03-08", "2022-01-01"))
    assert sorted(set(days(replace(DOSSIER, documents=reports, statements=said)))) == ["2024-03-04", "2024-03-05", "2024-03-08"]


def test_the_days_after_the_last_date_on_which_a_report_without_one_has_something_happen_are_of_the_event() -> None:
    reports = (document("a", published="2024-03-04"), document("b", published=None))
    said = (statement("s-1", doc="a", said_on="2024-03-04"),)

    def told(date: str, doc: str, until: str | None = None) -> list[str]:
        entry = replace(DOSSIER.timeline[0], date=date, until=until, docs=(reports[0].id if doc == "a" else reports[1].id,))
        return sorted(set(days(replace(DOSSIER, documents=reports, statements=said, timeline=(entry,)))))

    assert told("2024-03-05", "b") == ["2024-03-04", "2024-03-05"]
    others = told("2024-03-05", "a"), told("2024-03-20", "b"), told("2024-02", "b"), told("2024-03-05", "b", "2024-03-30")
    assert all(found == ["2024-03-04"] for found in others)


def test_a_report_without_an_outlet_is_called_by_how_its_title_begins() -> None:
    report = replace(DOSSIER.documents[0], outlet=None, outlet_short=None, title="Ferry sinks off Port Amel")
    assert outlet(report) == "report “Ferry sinks off Port…”"
    assert outlet(replace(report, title=None)) == f"report {report.id}"


def test_reports_without_an_outlet_whose_titles_begin_alike_are_told_apart() -> None:
    titles = ("Ferry sinks off Port Amel with sixty people", "Ferry sinks off Port Bero, none hurt", "Trawler lost", "Trawler lost")
    reports = [replace(document(f"d{place}"), outlet=None, title=title) for place, title in enumerate(titles)]
    read = reading(replace(DOSSIER, documents=(*reports, *DOSSIER.documents)))
    assert [read.outlet(report).removeprefix("report ") for report in reports] == [
        "“Ferry sinks off Port Amel…”",
        "“Ferry sinks off Port Bero…”",
        "“Trawler lost” (d2)",
        "“Trawler lost” (d3)",
    ]
    assert [read.outlet(report) for report in DOSSIER.documents] == [outlet(report) for report in DOSSIER.documents]


def test_a_pronoun_that_nobody_was_found_for_names_no_one() -> None:
    read = reading(DOSSIER)
    assert [read.name(Source(0, 2, text)) for text in ("It", "the mayor")] == ["no one named", "the mayor"]
