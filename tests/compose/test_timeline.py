"""What happened when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from sayso import compose
from sayso.model import Furniture, Moment
from tests import made

TEXT = "On Monday, police said the bridge had closed. It reopens in May.\nMonday's paper"


def moment(words: str, value: str | None) -> Moment:
    start = TEXT.index(words)
    return Moment(start, start + len(words), words, "date", value)


CLOSED = made.statement("a", "the bridge had closed", start=TEXT.index("the bridge"), speaker="police")
OPENS = made.statement("b", "It reopens in May", start=TEXT.index("It reopens"))


def test_a_day_dates_the_statement_in_its_sentence() -> None:
    document = made.document("courier", TEXT, moments=(moment("Monday", "2024-03-04"), moment("May", "2024-05")))
    entries = compose.timeline([document], [CLOSED, OPENS], [])
    assert [(entry.date, entry.text, entry.event) for entry in entries] == [
        ("2024-03-04", "Monday", "the bridge had closed"),
        ("2024-05", "May", "It reopens in May"),
    ]


def test_furniture_and_words_without_a_day_are_left_out() -> None:
    where = TEXT.index("Monday's")
    furniture = (Furniture(where, len(TEXT), "promotion"),)
    moments = (Moment(where, where + 6, "Monday", "date", "2024-03-04"), moment("May", None))
    assert compose.timeline([made.document("courier", TEXT, moments=moments, furniture=furniture)], [CLOSED, OPENS], []) == ()


def test_one_day_of_one_claim_is_one_entry() -> None:
    again = made.statement("c", "the bridge had closed", doc="herald", start=CLOSED.start, speaker="police")
    documents = [made.document(name, TEXT, moments=(moment("Monday", "2024-03-04"),)) for name in ("courier", "herald")]
    sketches = [made.sketch(name, "bridge", "close") for name in "ac"]
    claims = compose.claims(made.units([CLOSED, again]), sketches, [made.judged("a", "c")], [], documents, [], same=0.4)
    [entry] = compose.timeline(documents, [CLOSED, again], claims)
    assert (entry.docs, entry.statements, entry.claims) == (("courier", "herald"), ("a", "c"), (claims[0].id,))


def test_an_entry_has_the_words_of_each_report_that_dates_it() -> None:
    again = made.statement("c", "the bridge had closed", doc="herald", start=CLOSED.start, speaker="police")
    yesterday = Moment(TEXT.index("Monday"), TEXT.index("Monday") + 6, "yesterday", "date", "2024-03-04")
    documents = [
        made.document("courier", TEXT, moments=(moment("Monday", "2024-03-04"),), published="2024-03-04"),
        made.document("herald", TEXT, moments=(yesterday,), published="2024-03-05"),
    ]
    sketches = [made.sketch(name, "bridge", "close") for name in "ac"]
    claims = compose.claims(made.units([CLOSED, again]), sketches, [made.judged("a", "c")], [], documents, [], same=0.4)
    [entry] = compose.timeline(documents, [CLOSED, again], claims)
    assert entry.text == "Monday; yesterday"


def dates(published: str | None, others: Sequence[str], *moments: Moment) -> list[str]:
    """Of the entries of one report, beside empty ones that were published on other days."""
    beside = [made.document(f"other{number}", "", published=day) for number, day in enumerate(others)]
    report = made.document("courier", TEXT, moments=moments, published=published)
    return [entry.date for entry in compose.timeline([report, *beside], [CLOSED, OPENS], [])]


def test_an_undated_report_is_read_by_the_day_of_the_others() -> None:
    assert dates(None, ["2024-03-05", "2024-03-05T10:00:00"], moment("Monday", None), moment("May", None)) == ["2024-03-04", "2024-05"]


def test_a_report_with_a_day_of_its_own_is_not() -> None:
    assert dates("2024", ["2024-03-05", "2024-03-05"], moment("Monday", None)) == []


def test_reports_of_different_times_date_nothing() -> None:
    assert dates(None, ["2023-01-02", "2024-03-05"], moment("Monday", None)) == []


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_that_no_report_has_dates_no_other(day: str) -> None:
    assert dates(None, [day], moment("Monday", None)) == []


def test_a_time_of_day_in_an_undated_report_is_of_the_day_told_before() -> None:
    clock = Moment(TEXT.index("reopens"), TEXT.index("reopens") + 7, "10 a.m.", "time", None)
    assert dates(None, ["2024-03-05"], moment("Monday", None), clock) == ["2024-03-04", "2024-03-04"]


def test_the_start_of_a_year_is_its_first_month() -> None:
    words = Moment(TEXT.index("May"), TEXT.index("May") + 3, "the start of the year", "date", "2024")
    assert dates("2024-03-05", [], words) == ["2024-01"]


def test_initials_end_no_sentence() -> None:
    text = "On Monday, the U.S. police said the bridge had closed."
    closed = made.statement("a", "the bridge had closed", start=text.index("the bridge"), speaker="police")
    document = made.document("courier", text, moments=(Moment(3, 9, "Monday", "date", "2024-03-04"),))
    [entry] = compose.timeline([document], [closed], [])
    assert entry.date == "2024-03-04"


def stamped(*days: str) -> list[str]:
    """The dates of one claim's entries, where reports that were published on these days all say 'Monday'."""
    names = [f"report{number}" for number in range(len(days))]
    told = [made.statement(name, "the bridge had closed", doc=name, start=CLOSED.start, speaker="police") for name in names]
    documents = [
        made.document(name, TEXT, published=day, moments=(moment("Monday", monday(day)),)) for name, day in zip(names, days, strict=True)
    ]
    sketches = [made.sketch(name, "bridge", "close") for name in names]
    claims = compose.claims(made.units(told), sketches, [made.judged(names[0], name) for name in names[1:]], [], documents, [], same=0.4)
    return [entry.date for entry in compose.timeline(documents, told, claims)]


def monday(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())).isoformat()


def test_a_weekday_in_a_page_stamped_weeks_later_is_that_of_the_reports_it_agrees_with() -> None:
    assert stamped("2024-03-04", "2024-03-05", "2024-03-28") == ["2024-03-04"]


def test_one_report_alone_does_not_correct_another() -> None:
    assert stamped("2024-03-04", "2024-03-28") == ["2024-03-04", "2024-03-25"]


def test_a_report_of_the_next_week_keeps_its_monday() -> None:
    assert stamped("2024-03-04", "2024-03-05", "2024-03-11") == ["2024-03-04", "2024-03-11"]
