from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import IN_PASSING, ClaimId, Judgement, Moment, NotCounted, Statement, TimelineEntry, TimelineId
from sayso.render.page.derived.timeline import LONGEST, timeline
from sayso.render.reading import days, reading
from tests.ferry import CLAIMS, DOSSIER, NOTHING, SANK
from tests.told import Told

ENTRY = DOSSIER.timeline[0]
DATED = replace(DOSSIER, documents=tuple(replace(row, published=row.published or "2031-03-03") for row in DOSSIER.documents))


def entry(name: str, date: str, until: str | None = None) -> TimelineEntry:
    return replace(ENTRY, id=TimelineId(name), date=date, until=until, claims=())


def test_days_stand_the_newest_first_with_what_happened_and_what_was_first_said() -> None:
    days = timeline(reading(DOSSIER))["days"]
    assert [day["date"] for day in days] == ["2031-03-03", "2031-03-02"]
    assert days[0]["events"] == []
    assert days[0]["first"] == [CLAIMS[3].id]
    [event] = days[1]["events"]
    assert (event["id"], event["until"], event["outlets"], event["words"]) == (ENTRY.id, None, ["Gazette", "The Courier"], SANK.text)
    assert (event["claim"], event["part"]) == (CLAIMS[0].id, "")
    assert set(days[1]["first"]) == {claim.id for claim in CLAIMS[:3]}


def test_who_somebody_is_is_no_news_of_a_day() -> None:
    told = Told()
    mayor, warned = told.say("Courier", "Ana Ruiz, the mayor, left.", "Ana Ruiz, the mayor"), told.say("Herald", "It rained.", "It rained")
    office = Judgement(mayor.id, warned.id, "same", 1.0, f"{IN_PASSING}-1", ())
    told.claim("single_source", mayor, judgements=(office,), first_said="2031-03-02")
    news = told.claim("single_source", warned, first_said="2031-03-02")
    [day] = timeline(told.read())["days"]
    assert day["first"] == [news.id]


def happened(told: Told, said: Statement, *others: Statement) -> Any:
    """The event that a statement tells, and others of it in other words, with every claim of the dossier as one that it may serve."""
    claims = tuple(claim.id for claim in told.claims)
    statements = tuple(sorted(one.id for one in (said, *others)))
    row = TimelineEntry(TimelineId("t-1"), "2031-03-02", None, "Sunday", said.text, (said.doc,), statements, claims)
    [event] = timeline(reading(replace(told.dossier(), timeline=(row,))))["days"][0]["events"]
    return event


def test_an_event_is_told_with_who_says_it_and_how() -> None:
    told = Told()
    leave = "to bring the ferry to the northern pier"
    said = told.say("Courier", f"Ana Ruiz repeated a vow {leave}.", leave, by="Ana Ruiz", cue="repeated a vow", stance="vows")
    event = happened(told, said)
    assert event["words"] == "Ana Ruiz repeated a vow to bring the ferry to the northern pier"
    assert (event["names"], event["stances"], event["claim"]) == (["Ana Ruiz"], ["vows"], None)


def test_an_event_in_a_reports_own_words_is_not_told_by_who_dates_it_in_others() -> None:
    told = Told()
    vow = "to raise the wreck on Sunday"
    other = told.say("Herald", f"Amel Lines vowed {vow}.", vow, by="Amel Lines", cue="vowed", stance="vows")
    own = told.say("Courier", "The ferry was raised off the pier on Sunday.", "The ferry was raised off the pier on Sunday")
    event = happened(told, own, other)
    assert (event["words"], event["names"], event["stances"]) == (own.text, [], [])
    assert happened(told, other, own)["names"] == ["Amel Lines"]


def test_an_event_stands_in_the_sentence_of_who_tells_it() -> None:
    told = Told()
    other = told.say("Herald", "Amel Lines said the wreck was seen on Sunday.", "the wreck was seen on Sunday", by="Amel Lines")
    said = told.say("Courier", "The wreck lay off the pier, a sight on Sunday for thousands.", "a sight on Sunday")
    assert happened(told, said, other)["words"] == "The wreck lay off the pier, a sight on Sunday for thousands"


def parts(told: Told, said: Statement, *events: str) -> list[Any]:
    """The events that parts of a statement tell, each of a day of its own."""
    rows = [
        TimelineEntry(TimelineId(f"t-{number}"), f"2031-03-0{number}", None, "then", words, (said.doc,), (said.id,), ())
        for number, words in enumerate(events, start=1)
    ]
    days = timeline(reading(replace(told.dossier(), timeline=tuple(rows))))["days"]
    return [event for day in reversed(days) for event in day["events"]]


def test_a_part_of_a_statement_is_told_by_itself_and_neither_vowed_nor_said() -> None:
    told = Told()
    vow = "to raise the wreck after Amel’s vote on Sunday"
    said = told.say("Herald", f"Amel Lines vowed {vow}.", vow, by="Amel Lines", cue="vowed", stance="vows")
    [event] = parts(told, said, "Amel’s vote on Sunday")
    assert (event["words"], event["names"], event["stances"]) == ("Amel’s vote on Sunday", [], [])


def test_no_two_days_are_told_by_one_sentence() -> None:
    told = Told()
    sentence = "It sank on Monday before its wreck was found on Friday"
    said = told.say("Herald", f"{sentence}.", sentence)
    words = [event["words"] for event in parts(told, said, "It sank on Monday", "its wreck was found on Friday")]
    assert words == ["It sank on Monday", "its wreck was found on Friday"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("The mayor led the town from 2001 to 2009", ["2001"]),
        ("The ferry sank in 2009, the worst since 2001", ["2009"]),
        ("The ferry sank in 2001 and the other one in 2009", ["2009", "2001"]),
        ("The ferry sank in 2001; in 2009 it was found", ["2009", "2001"]),
        ("The ferry sank in 2001, its wreck was found in 2009", ["2009", "2001"]),
        ("The ferry sank in 2001, the old mill burned when the river fell in 2009", ["2009", "2001"]),
        ("The ferry sank in 2009, up from the bed of the river since 2001", ["2009"]),
    ],
)
def test_a_day_that_only_bounds_or_compares_tells_no_event_of_its_own(words: str, days: list[str]) -> None:
    told = Told()
    said = told.say("Herald", f"{words}.", words)
    years = ("2001", "2009")
    rows = [TimelineEntry(TimelineId(f"t-{year}"), year, None, year, words, (said.doc,), (said.id,), ()) for year in years]
    found = timeline(reading(replace(told.dossier(), timeline=tuple(rows))))["days"]
    assert [day["date"] for day in found if day["events"]] == days


def test_words_of_a_day_that_are_joined_from_several_reports_are_found_each() -> None:
    told = Told()
    words = "The ferry sank on Monday, its wreck was found on Friday"
    said = told.say("Herald", f"{words}.", words)
    rows = [
        TimelineEntry(TimelineId(f"t-{day}"), day, None, dating, words, (said.doc,), (said.id,), ())
        for day, dating in (("2031-03-03", "yesterday; Monday"), ("2031-03-07", "Friday"))
    ]
    found = timeline(reading(replace(told.dossier(), timeline=tuple(rows))))["days"]
    assert [day["date"] for day in found if day["events"]] == ["2031-03-07", "2031-03-03"]


def test_what_happened_on_one_of_several_days_stands_under_them_and_under_no_single_one() -> None:
    week = replace(DATED, timeline=(entry("t-day", "2031-03-02"), entry("t-week", "2031-03-02", "2031-03-08")), claims=(), conflicts=())
    days = [(day["date"], day["until"], [event["id"] for event in day["events"]]) for day in timeline(reading(week))["days"]]
    assert days[-2:] == [("2031-03-02", None, ["t-day"]), ("2031-03-02", "2031-03-08", ["t-week"])]


@pytest.mark.parametrize(
    ("words", "dating", "happened"),
    [
        ("The ferry would stay in the harbour in May", "May", False),
        ("Perhaps May may be a month of storms", "May", False),
        ("The mayor is expected to open the pier in May", "May", False),
        ("The mayor, who may resign, opened the pier in May", "May", True),
        ("In May the mayor said that he would resign", "May", True),
        ("The ferry sank in May", "May", True),
    ],
)
def test_what_is_to_come_has_not_happened(words: str, dating: str, happened: bool) -> None:
    told = Told()
    said = told.say("Herald", f"{words}.", words)
    row = TimelineEntry(TimelineId("t-1"), "2031-05", None, dating, words, (said.doc,), (said.id,), ())
    [day] = [day for day in timeline(reading(replace(told.dossier(), timeline=(row,))))["days"] if day["date"] == "2031-05"]
    assert (len(day["events"]), len(day["forecasts"])) == ((1, 0) if happened else (0, 1))


def test_nothing_is_said_after_the_newest_report() -> None:
    later = replace(DATED, statements=tuple(replace(said, said_on="2031-03-05") for said in DATED.statements), timeline=())
    told = timeline(reading(later))
    assert [day["date"] for day in told["days"]] == ["2031-03-03"]
    assert len(told["days"][0]["first"]) == len({claim.gist for claim in CLAIMS})
    assert {day for row in told["spoken"] for day, *_ in row["days"]} == {"2031-03-03"}
    assert max(days(later)) == "2031-03-03"


def test_two_claims_in_the_same_words_are_first_said_once() -> None:
    twice = replace(DATED, claims=(CLAIMS[0], replace(CLAIMS[0], id=ClaimId("c-twice"))), conflicts=(), timeline=())
    assert [len(day["first"]) for day in timeline(reading(twice))["days"] if day["first"]] == [1]


def test_an_event_begins_with_no_agency_in_brackets() -> None:
    told = Told()
    said = told.say("Herald", "(AMP) The ferry sank on Sunday off the pier.", "AMP) The ferry sank on Sunday off the pier")
    assert happened(told, said)["words"] == "The ferry sank on Sunday off the pier"


def test_words_that_make_no_sense_alone_stand_in_their_sentence() -> None:
    told = Told()
    said = told.say("Courier", "The wreck lay off the pier, a sight on Sunday for thousands.", "a sight on Sunday")
    assert happened(told, said)["words"] == "The wreck lay off the pier, a sight on Sunday for thousands"


def test_signs_of_markdown_and_the_place_of_a_dateline_are_not_of_an_event() -> None:
    told = Told()
    marked = ("## The *Corvina* sank on Sunday", "* The *Corvina* sank on Sunday", "**The Corvina** sank on Sunday")
    for words in (*marked, "PORT AMEL – The Corvina sank on Sunday"):
        assert happened(told, told.say("Courier", f"{words}.", words))["words"] == "The Corvina sank on Sunday"


def test_the_standing_of_an_event_is_that_of_the_claim_that_says_the_same() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said the ferry left the northern pier.", "the ferry left the northern pier", by="Ana Ruiz")
    other = told.say("Herald", "Ivo Dorn said the northern storm hit the ferry.", "the northern storm hit the ferry", by="Ivo Dorn")
    told.claim("corroborated", other, said)
    assert happened(told, said)["claim"] is None
    same = told.claim("single_source", said)
    assert happened(told, said)["claim"] == same.id


def test_a_claim_that_an_event_may_not_mean_is_not_its_standing() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said the ferry left the northern pier.", "the ferry left the northern pier", by="Ana Ruiz")
    told.claim("corroborated", said, not_counted=(NotCounted("Ana Ruiz", (said.id,), "may say something else"),))
    assert happened(told, said)["claim"] is None


def test_a_standing_of_a_part_of_an_event_is_told_with_that_part() -> None:
    told = Told()
    words = "the divers had found the wreck, and brought up six crates of oranges with the crane of the coast guard"
    said = told.say("Courier", f"Ana Ruiz said {words}.", words, by="Ana Ruiz")
    cut = told.claim("corroborated", said, gist="brought up six crates")
    assert happened(told, said)["claim"] is None
    part = told.claim("unverified", said, gist="the divers had found the wreck")
    event = happened(told, said)
    assert (event["claim"], event["part"]) == (part.id, "the divers had found the wreck")
    assert cut.id != part.id


def test_outlets_whose_reports_have_no_date_are_named() -> None:
    undated = replace(
        DOSSIER,
        documents=tuple(replace(row, published=None) for row in DOSSIER.documents),
        statements=tuple(replace(said, said_on=None) for said in DOSSIER.statements if said.doc == SANK.doc),
    )
    undated = replace(undated, claims=(), conflicts=(), timeline=(), figures=(), places=())
    assert timeline(reading(undated))["undated"] == [{"outlet": "Gazette", "day": None, "statements": len(undated.statements)}]


def test_a_day_after_the_last_report_is_announced() -> None:
    later = replace(DATED, timeline=(ENTRY, entry("t-later", "2031-04-01")))
    days = {day["date"]: day["ahead"] for day in timeline(reading(later))["days"]}
    assert list(days.values()) == sorted(days.values())  # what is announced stands last
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


def test_statements_are_counted_by_speaker_and_day() -> None:
    told = Told()
    told.say("Courier", "Ana Ruiz said the pier burned.", "the pier burned", by="Ana Ruiz", said_on="2031-03-02")
    told.say("Herald", "Ana Ruiz said nobody was hurt.", "nobody was hurt", by="Ana Ruiz", said_on="2031-03-02")
    told.say("Herald", "Ivo Dorn said it rained.", "it rained", by="Ivo Dorn", said_on="2031-03-03")
    told.say("Herald", "Boats left.", "Boats left", said_on="2031-03-03")
    found = timeline(told.read())["spoken"]
    assert [(row["name"], row["days"]) for row in found] == [
        ("Ana Ruiz", [("2031-03-02", 2, 0)]),
        ("Ivo Dorn", [("2031-03-03", 1, 0)]),
        ("the reports themselves", [("2031-03-03", 1, 0)]),
    ]
    assert [row["entity"] is None for row in found] == [False, False, True]


def test_a_day_on_which_somebody_only_speaks_again_is_listed() -> None:
    told = Told()
    said = [
        told.say(outlet, "Ana Ruiz said the pier burned.", "the pier burned", by="Ana Ruiz", said_on=day)
        for outlet, day in (("Courier", "2031-03-02"), ("Herald", "2031-03-04"))
    ]
    told.claim("single_source", *said)
    assert [day["date"] for day in timeline(told.read())["days"]] == ["2031-03-04", "2031-03-02"]


def test_what_is_of_no_known_day_stands_apart_on_the_day_of_its_report() -> None:
    unknown = replace(DOSSIER, statements=tuple(replace(said, said_on=None) for said in DOSSIER.statements if said.doc == SANK.doc))
    unknown = replace(unknown, claims=(), conflicts=(), timeline=(), figures=(), places=())
    spoken = {row["name"]: row["days"] for row in timeline(reading(unknown))["spoken"]}
    assert spoken["the coast guard"] == [("2031-03-02", 0, 1)]


def test_a_dossier_of_nothing_has_no_days() -> None:
    found = timeline(reading(NOTHING))
    assert found.pop("themselves") == "the reports themselves"
    assert found == {"days": [], "stretches": [], "spoken": [], "undated": [], "strays": []}


def test_reports_without_a_date_that_tell_of_a_day_have_stretches() -> None:
    undated = replace(
        DOSSIER,
        documents=tuple(replace(row, published=None) for row in DOSSIER.documents),
        statements=tuple(replace(said, said_on=None) for said in DOSSIER.statements),
        timeline=(entry("t-told", "2031-03-02"),),
    )
    assert [stretch["name"] for stretch in timeline(reading(undated))["stretches"]] == ["The days of the event"]


def test_the_days_of_the_event_end_where_nothing_is_told_for_long() -> None:
    told = Told()
    for day in range(24):
        told.say("Courier", f"The pier burned {day}.", f"The pier burned {day}", said_on=f"2031-03-0{1 + day % 3}")
    told.say("Herald", "The pier was built anew.", "The pier was built anew", said_on="2031-03-25")
    happened = (replace(entry(day, day), docs=(), statements=()) for day in ("2031-03-02", "2031-03-25"))
    first, second = timeline(reading(replace(told.dossier(), timeline=tuple(happened))))["stretches"]
    assert (first["name"], first["end"]) == ("The days of the event", "2031-03-04")
    assert (second["name"], second["end"]) == ("All days of the reports", "2031-03-26")


def test_a_claim_was_first_said_by_those_who_surely_say_it() -> None:
    told = Told()
    like = told.say("Courier", "The pier burned twice.", "The pier burned twice", said_on="2031-03-01")
    said = told.say("Herald", "The pier burned.", "The pier burned", said_on="2031-03-02")
    claim = told.claim("single_source", said, like, not_counted=(NotCounted("Courier", (like.id,), "may say something else"),))
    days = {day["date"]: day["first"] for day in timeline(told.read())["days"]}
    assert days["2031-03-02"] == [claim.id]
    assert "2031-03-01" not in days


def dated(told: Told, said: Statement, words: str) -> dict[str, Any]:
    """The timeline of a dossier whose one event is what a statement tells, dated by words of its sentence."""
    row = TimelineEntry(TimelineId("t-1"), "2031-03-01", None, words, said.text, (said.doc,), (said.id,), ())
    start = told.texts[said.doc].index(words)
    moment = Moment(start, start + len(words), words, "date", "2031-03-01")
    whole = told.dossier()
    return timeline(reading(replace(whole, timeline=(row,), documents=(replace(whole.documents[0], moments=(moment,)),))))


def test_the_day_of_saying_is_no_day_of_what_happened() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said on Saturday that the pier burned.", "the pier burned", by="Ana Ruiz", said_on=None)
    found = dated(told, said, "Saturday")
    assert [(day["events"], [row["id"] for row in day["sayings"]]) for day in found["days"]] == [([], ["t-1"])]
    assert [(row["name"], row["days"]) for row in found["spoken"]] == [("Ana Ruiz", [("2031-03-01", 1, 0)])]


def test_a_day_in_what_is_said_is_that_of_what_happened() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said the pier burned on Saturday.", "the pier burned on Saturday", by="Ana Ruiz")
    assert [event["id"] for day in dated(told, said, "Saturday")["days"] for event in day["events"]] == ["t-1"]


def test_words_of_a_report_without_a_date_stand_apart_on_the_last_day_that_it_tells_of() -> None:
    told = Told()
    told.say("Courier", "Ana Ruiz said it rained.", "it rained", by="Ana Ruiz", said_on="2031-03-03")
    said = told.say("Herald", "Ivo Dorn said that the pier burned on Saturday.", "the pier burned on Saturday", by="Ivo Dorn", said_on=None)
    happened, announced = (
        replace(entry(f"t-{day}", day), docs=(said.doc,), statements=(said.id,), claims=()) for day in ("2031-03-01", "2032-01-01")
    )
    made = told.dossier()
    documents = tuple(replace(row, published=None) if row.id == said.doc else row for row in made.documents)
    found = timeline(reading(replace(made, documents=documents, timeline=(happened, announced))))
    assert [row["days"] for row in found["spoken"] if row["name"] == "Ivo Dorn"] == [[("2031-03-01", 0, 1)]]
    assert found["undated"] == [{"outlet": "Herald", "day": "2031-03-01", "statements": 1}]


def test_of_words_as_long_as_a_report_the_beginning_is_told() -> None:
    told = Told()
    long = "and it rained on the pier " * 20
    said = told.say("Courier", f"Ana Ruiz said the pier burned on Saturday {long}.", f"the pier burned on Saturday {long}", by="Ana Ruiz")
    [event] = [event for day in dated(told, said, "Saturday")["days"] for event in day["events"]]
    assert event["words"].startswith("the pier burned on Saturday")
    assert event["words"].endswith("…")
    assert len(event["words"].split()) == LONGEST


def days_of(event: str) -> list[str]:
    made = replace(DOSSIER, timeline=(ENTRY, replace(entry("t-itself", "2031-02-01"), event=event)))
    return [day["date"] for day in timeline(reading(made))["days"]]


@pytest.mark.parametrize(
    "event",
    [
        "This article was amended on Sunday",
        "the mill did not respond to questions",
        "the mill has not responded to repeated requests for comment on Sunday",
        "The mill declined to comment on Sunday",
        "Ana Ruiz could not be reached for comment on Sunday",
        "What we know at noon",
        "What we know so far on Sunday",
    ],
)
def test_what_a_report_tells_of_itself_is_nothing_that_happened(event: str) -> None:
    assert "2031-02-01" not in days_of(event)


@pytest.mark.parametrize(
    "event",
    [
        "Firefighters responded to a blaze that killed three people on Sunday",
        "The navy did not respond to a request for help on Saturday",
        "The village could not be reached on Monday",
        "The court was asked to comment on the draft on Monday",
        "This report was handed to the minister on Monday",
        "What we know is that the dam burst on Sunday",
    ],
)
def test_what_is_answered_reached_or_reported_happened(event: str) -> None:
    assert "2031-02-01" in days_of(event)
