"""What happened when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from sayso import compose
from sayso.model import IN_PASSING, Furniture, Happening, Moment, Span
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


def test_who_somebody_is_happens_on_no_day() -> None:
    sketches = [made.sketch(name, "bridge", "close") for name in "ab"]
    aside = made.judged("a", "b", judge=f"{IN_PASSING}-1")
    documents = [made.document("courier", TEXT, moments=(moment("Monday", "2024-03-04"),))]
    claims = compose.claims(made.units([CLOSED, OPENS]), sketches, [aside], [], documents, [], same=0.4)
    assert any(claim.in_passing for claim in claims)
    [entry] = compose.timeline(documents, [CLOSED, OPENS], claims)
    assert not {claim.id for claim in claims if claim.in_passing}.intersection(entry.claims)


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


def test_a_day_of_a_part_of_a_statement_has_the_words_of_that_part() -> None:
    text = "The council met after the flood in May."
    met = made.statement("a", "The council met after the flood in May")
    start = text.index("May")
    document = made.document("courier", text, moments=(Moment(start, start + 3, "May", "date", "2024-05"),))
    flood = Happening(document.id, start, start + 3, Span(text.index("the flood"), start + 3))
    assert [entry.event for entry in compose.timeline([document], [met], [], [flood])] == ["the flood in May"]
    everything = replace(flood, words=Span(0, len(met.text)))
    assert [entry.event for entry in compose.timeline([document], [met], [], [everything])] == [met.text]


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


def dated_in(text: str, *found: tuple[str, str | None], published: str | None = "2024-03-06") -> list[tuple[str, str | None, str, str]]:
    """The entries of a report of one sentence, its moments given by their words and values."""
    moments = tuple(
        Moment(start, start + len(words), words, "duration" if (value or "").startswith("P") and value != "PAST_REF" else "date", value)
        for words, value in found
        for start in [text.index(words)]
    )
    document = made.document("courier", text, moments=moments, published=published)
    entries = compose.timeline([document], [made.statement("a", text.rstrip("."))], [])
    return [(entry.date, entry.until, entry.text, entry.event) for entry in entries]


def test_an_event_is_dated_by_the_count_from_another() -> None:
    text = "The bridge opened in 2003, five years after the ferry sank, in spite of all."
    [entry, _] = dated_in(text, ("2003", "2003"), ("five years", "P5Y"))
    assert entry == ("1998", None, "five years after", "five years after the ferry sank")


def test_the_full_stop_of_a_month_ends_no_sentence() -> None:
    text = "The bridge opened on Dec. 12, 2003, two days after the ferry sank."
    [entry, _] = dated_in(text, ("Dec. 12, 2003", "2003-12-12"), ("two days", "P2D"))
    assert entry[0] == "2003-12-10"


def test_what_came_after_an_event_is_of_the_reports_day() -> None:
    text = "The order came only nine days ahead of the vote."
    assert dated_in(text, ("nine days", "P9D")) == [("2024-03-15", None, "nine days ahead of", "nine days ahead of the vote")]


def test_a_count_of_weeks_leads_to_a_week() -> None:
    text = "The bridge opened on Wednesday, two weeks after the vote."
    assert dated_in(text, ("Wednesday", "2024-03-06"), ("two weeks after", "P2W"))[0][:2] == ("2024-02-19", "2024-02-25")


MONDAY = ("Monday", "2024-03-04")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor resigned two days after the vote.", [("two days after", "P2D")]),
        ("The bridge opened in 2003, two days after the vote.", [("two days after", "P2D")]),
        ("The bridge opened on Monday and stayed shut for two days.", [("two days", "P2D")]),
        ("On Monday the mayor said the ferry had sunk two days after it left.", [MONDAY, ("two days after", "P2D")]),
        ("The mayor, who was born in 1960, died two years after the ferry sank.", [("1960", "1960"), ("two years after", "P2Y")]),
        ("The man born in 1960 died two years after the ferry sank.", [("1960", "1960"), ("two years after", "P2Y")]),
        ("The strike came two years after the mine opened in 1901.", [("two years after", "P2Y"), ("1901", "1901")]),
        ("The strike of Monday came two years after the mine opened.", [MONDAY, ("two years after", "P2Y")]),
        ("On Monday the strike of Mr. Lund came two years after the mine opened.", [MONDAY, ("two years after", "P2Y")]),
        ("The mayor left before Monday, two days after the ferry sank.", [MONDAY, ("two days after", "P2D")]),
        ("The mayor resigned on Monday, two days after.", [MONDAY, ("two days after", "P2D")]),
        ("The mayor resigned on Monday, two days after that.", [MONDAY, ("two days after", "P2D")]),
        ("The mayor resigned on Monday, two days after the ferry, which was old, sank.", [MONDAY, ("two days after", "P2D")]),
    ],
)
def test_a_count_from_no_day_dates_nothing(text: str, found: list[tuple[str, str]]) -> None:
    assert [entry for entry in dated_in(text, *found) if "after" in entry[2]] == []


def test_unrelated_reports_that_count_alike_have_an_entry_each() -> None:
    text = "The mayor resigned on Monday, two days after the vote."
    moments = (Moment(22, 28, "Monday", "date", "2024-03-04"), Moment(30, 44, "two days after", "duration", "P2D"))
    documents = [made.document(name, text, moments=moments) for name in ("courier", "herald")]
    told = [made.statement(name, text.rstrip("."), doc=name) for name in ("courier", "herald")]
    counted = [entry for entry in compose.timeline(documents, told, []) if entry.date == "2024-03-02"]
    assert [entry.docs for entry in counted] == [("courier",), ("herald",)]


def test_two_events_of_one_sentence_on_one_day_are_told_apart() -> None:
    text = "The bridge, shut in 2003, two years after the vote, fell in 2004, three years after the flood."
    years = [("2003", "2003"), ("two years after", "P2Y"), ("2004", "2004"), ("three years after", "P3Y")]
    moments = tuple(Moment(text.index(words), text.index(words) + len(words), words, "date", value) for words, value in years)
    entries = compose.timeline([made.document("courier", text, moments=moments)], [made.statement("a", text.rstrip("."))], [])
    counted = [entry for entry in entries if entry.date == "2001"]
    assert {entry.event for entry in counted} == {"two years after the vote", "three years after the flood"}
    assert len({entry.id for entry in counted}) == 2


def test_what_was_a_few_months_ago_is_of_that_year_where_no_other_is_meant() -> None:
    text, ago = "The bridge closed a few months ago.", ("a few months ago", "PAST_REF")
    assert [entry[0] for entry in dated_in(text, ago, published="2024-10-02")] == ["2024"]
    assert dated_in(text, ago) == []


def test_an_undated_report_is_read_by_the_day_of_the_one_it_shares_its_claims_with() -> None:
    texts = [f"The bridge number {number} closed." for number in range(6)]
    monday = Moment(0, 6, "Monday", "date", None)
    day = made.statement("m", "the bridge had closed", doc="herald", start=TEXT.index("the bridge"))
    told = [
        made.statement(f"{doc}{at}", text, doc=doc, start=80 + 40 * at) for doc in ("courier", "herald") for at, text in enumerate(texts)
    ]
    body = TEXT.ljust(80) + "".join(text.ljust(40) for text in texts)
    sketches = [made.sketch(statement.id, text, "close") for statement, text in zip(told, texts * 2, strict=True)]
    judged = [made.judged(f"courier{at}", f"herald{at}") for at in range(6)]
    documents = [
        made.document("courier", body, published="2021-06-02"),
        made.document("gazette", TEXT, published="2024-03-06"),
        made.document("herald", body, published=None, moments=(replace(monday, start=3, end=9),)),
    ]
    claims = compose.claims(made.units(told), sketches, judged, [], documents, [], same=0.4)
    assert [entry.date for entry in compose.timeline(documents, [*told, day], claims)] == ["2021-05-31"]
    assert compose.timeline(documents, [*told, day], claims[:4]) == ()
