"""Facts about expressions of time in reports published on Wednesday, 5 March 2025."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ground.moments import begun, moments, reckonings
from sayso.language.parse import parse
from sayso.model import Furniture
from tests.ground.reading import dated, report


def values(text: str, published: str | None = "2025-03-05") -> list[str | None]:
    document, _ = dated(text, published)
    return [moment.value for moment in document.moments]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank on Monday.", "2025-03-03"),
        ("The ferry sank on Wednesday.", "2025-03-05"),
        ("The ferry will sail on Monday.", "2025-03-10"),
        ("The ferry sank on Friday.", "2025-02-28"),
        ("The ferry sank last Wednesday.", "2025-02-26"),
        ("The talks resume next Wednesday.", "2025-03-12"),
        ("The ferry sank on Tuesday morning.", "2025-03-04TMO"),
        ("The harbour was shut over the weekend.", "2025-W09-WE"),
        ("The harbour was shut yesterday.", "2025-03-04"),
        ("Crews searched the bay overnight.", "2025-03-05TNI"),
    ],
)
def test_a_day_is_counted_from_the_reports_own(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The port opened on May 23, 2019.", "2019-05-23"),
        ("The port opened on 23 May 2019.", "2019-05-23"),
        ("The port opened on 2019-05-23.", "2019-05-23"),
        ("The port closed on May 23.", "2024-05-23"),
        ("The port will close on May 23.", "2025-05-23"),
        ("The mayor resigned in January.", "2025-01"),
        ("The mayor resigned in November.", "2024-11"),
        ("The mayor resigned in February last year.", "2024-02"),
        ("The mill was built in 1964.", "1964"),
        ("The mill thrived in the 1990s.", "199"),
        ("The mill burned last summer.", "2024-SU"),
        ("The mill burned last year.", "2024"),
        ("The mill burned last week.", "2025-W09"),
        ("Prices have risen since the start of the year.", "2025"),
        ("The bridge fell on New Year's Eve.", "2024-12-31"),
        ("The strike began 18 months ago.", "2023-09"),
        ("The bridge fell in the summer of 2010.", "2010-SU"),
        ("The bridge fell in spring.", "2025-SP"),
        ("The club hires rowers as the summer comes.", "2025-SU"),
        ("The club hired rowers as the summer came.", "2024-SU"),
        ("The club hires rowers because the summer is approaching.", "2025-SU"),
        ("The shop opened on Black Friday.", "2024-11-29"),
        ("The shop was shut on Good Friday.", "2024-03-29"),
        ("Few boats came in the nineties.", "199"),
        ("The harbour froze in the last quarter of 2012.", "2012-Q4"),
        ("The hearing begins the week of March 17.", "2025-W12"),
        ("The hearing should end in October.", "2025-10"),
        ("They prepare the regatta in July.", "2025-07"),
        ("The ferry sank on the night of February 3.", "2025-02-03TNI"),
        ("The ferry sank in the early hours of Monday.", "2025-03-03TMO"),
        ("The ferry sank at 1115 GMT on Monday.", "2025-03-03T11:15Z"),
        ("The ferry sank at 05:40 UTC.", "2025-03-05T05:40Z"),
        ("The vote was postponed until Friday.", "2025-03-07"),
        ("Schools in the town stay closed until Friday.", "2025-03-07"),
        ("The mayor was a baker until January.", "2025-01"),
        ("The mayor went ahead with the vote on Sunday.", "2025-03-02"),
        ("The party rallied ahead of Sunday's vote.", "2025-03-09"),
    ],
)
def test_a_date_is_as_fine_as_the_words(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rain fell over the past 24 hours.", "PT24H"),
        ("It was a seven-month strike.", "P7M"),
        ("They waited for six months.", "P6M"),
        ("They waited for several weeks.", "PXW"),
        ("They published daily bulletins.", "P1D"),
        ("The boat runs every Monday.", "XXXX-WXX-1"),
        ("The boat runs every other Sunday.", "XXXX-WXX-7"),
        ("The regatta is held each July.", "XXXX-07"),
        ("The ferry costs 40 crowns a month.", "P1M"),
        ("Catches hit a five year low.", "P5Y"),
        ("They waited for two-and-a-half hours.", "PT2.5H"),
        ("It was a year-long strike.", "P1Y"),
        ("Half a century had passed.", "P50Y"),
        ("They waited a while.", "PXX"),
        ("Nothing like it happened in the past decade.", "P10Y"),
        ("Boats were built of oak in the past.", "PAST_REF"),
        ("He will need the ferry in the near future.", "FUTURE_REF"),
        ("The current ferry is of steel.", "PRESENT_REF"),
        ("One day the ferry will return.", "FUTURE_REF"),
    ],
)
def test_durations_and_sets_name_no_day(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_time_of_day_takes_the_day_beside_it() -> None:
    assert values("The ferry left at 4:52 pm on Monday.") == ["2025-03-03T16:52"]


def test_a_time_of_day_takes_the_last_day_told() -> None:
    assert values("The ferry left on Monday. It sank at 10 a.m.") == ["2025-03-03", "2025-03-03T10:00"]


def test_two_days_later_counts_from_the_last_date_told() -> None:
    assert values("The dam burst on May 3, 2021. Two days later the town was empty.") == ["2021-05-03", "2021-05-05"]


def test_two_days_after_an_event_counts_back_from_what_happens_now() -> None:
    assert values("The warning comes two days after the dam burst.") == ["2025-03-03"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They rowed for more than two years.", "more than two years"),
        ("They rowed over the last two weeks.", "the last two weeks"),
        ("It was a two-day regatta.", "two-day"),
        ("It rained over the weekend.", "the weekend"),
        ("It was built in the past.", "the past"),
        ("The 1996 regatta was cancelled.", "1996"),
        ("It rained earlier this month.", "this month"),
        ("It closed at the end of March.", "the end of March"),
    ],
)
def test_an_expression_has_the_words_that_bound_it_and_no_others(text: str, words: str) -> None:
    document, _ = dated(text)
    assert [moment.text for moment in document.moments] == [words]


def test_what_is_counted_by_the_month_is_a_set() -> None:
    document, _ = dated("The ferry costs 40 crowns a month.")
    assert [(moment.text, moment.type) for moment in document.moments] == [("a month", "set")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The yard earned $3 million in the fourth quarter, up from $2 million a year earlier.", ["2024-Q4", "2023-Q4"]),
        ("Sales rose 4% in the third quarter. Profit was $2 million, against $1 million a year ago.", ["2024-Q3", "2023-Q3"]),
        ("Sales rose 4% in the third quarter. The year-ago quarter was poor.", ["2024-Q3", "2023-Q3"]),
        ("Sales rose 4% in the quarter ended Sept. 30.", ["2024-Q3", "2024-09-30"]),
        ("Sales rose 4% in the latest quarter.", ["2024-Q4"]),
        ("Sales rose 4% in January, against the same month a year ago.", ["2025-01", "2024-01"]),
        ("Sales rose 4% in the year ended June 30.", ["P1Y", "2024-06-30"]),
        ("The yard was founded a year ago.", ["2024"]),
        ("Sales rose in the third quarter. In the nine months the yard lost $2, against $1 a year earlier.", ["2024-Q3", "P9M", "2023"]),
        ("Profit rose in the third quarter. For the quarter a year ago, the yard had a loss.", ["2024-Q3", "2023-Q3"]),
        ("The yard had a profit of $2 million. It had none in the quarter a year earlier.", ["2023-Q4"]),
        ("A loss of $2 million is due in the first quarter. Sales rose 4% in the latest quarter.", ["2025-Q1", "2024-Q4"]),
        ("The yard expects $3 million in the third quarter of 2025. Sales rose 4% in the year-ago period.", ["2025-Q3", "2024"]),
        ("Sales will rise in the current fiscal year.", ["2025"]),
        ("It expects losses in coming quarters.", ["PXQ"]),
        ("Its shares rose on Monday, and ended the day higher.", ["2025-03-03", "2025-03-03"]),
    ],
)
def test_business_is_compared_with_the_like_time_of_the_year_before(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored in the second quarter of the game.",
        "The mayor told the Sun. It was untrue.",
        "The star is many light years away.",
        "The club lost twice in the past two seasons.",
        "It was the most recent loss.",
        "She was chosen as woman of the year.",
        "The Sunday Times reported it.",
        "The governor, Ana May, resigned.",
        "Ana May resigned.",
        "She leads the Fishers' March, which is peaceful.",
        "She leads the Women’s March, which is peaceful.",
        "It will host the Winter Games.",
        "He spoke on the programme “This Week.”",
        "Passengers of Flight 1943 waited.",
        "He was voted Rookie of the Year.",
        "The trickle soon became a flood.",
        "The sailor was soon freed.",
        "The yard builds the Bold March 9 rocket.",
        "It sank beside the ferry Amelia 1686.",
        "The striker scored. The coach of the players hoped for points. The game was lost when he fell in the third quarter.",
    ],
)
def test_a_part_of_a_game_a_prize_or_a_name_is_no_date(text: str) -> None:
    assert [value for value in values(text) if value is not None] == []


def test_a_year_of_long_ago_is_one_where_it_ends_no_name() -> None:
    assert values("The church burned in 1686.") == ["1686"]


def test_the_year_ahead_is_not_the_one_that_runs() -> None:
    assert values("The feud could shape the year ahead.") == ["FUTURE_REF"]
    assert values("It sank in the year ahead of the vote.") == ["2025"]


def test_a_day_that_qualifies_a_noun_is_a_day() -> None:
    assert values("The Russian May 9 parade will be held.") == ["2025-05-09"]


def test_what_a_race_was_run_for_is_past() -> None:
    assert values("The regatta became a race to save a life in November.") == ["2024-11"]


def test_a_month_of_long_ago_that_a_verb_puts_into_the_past_is_past() -> None:
    assert values("The mayor resigned in April.") == ["2024-04"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fair runs from May 3 to 5, 2019.", ["2019-05-03", "2019-05-05"]),
        ("The fair will run May 3-5 in the harbour.", ["2025-05-03", "2025-05-05"]),
        ("The fair was between 3 and 5 February.", ["2025-02-03", "2025-02-05"]),
        ("He won on January 3 and 12 boats sank.", ["2025-01-03"]),
    ],
)
def test_both_days_of_one_month_are_found(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_later_in_the_day_is_of_the_day_that_was_told() -> None:
    assert values("The ferry left on Monday. It sank later in the day.") == ["2025-03-03", "2025-03-03"]


def test_a_year_that_counts_things_is_no_date() -> None:
    assert values("They planted 2000 trees.") == []


def test_a_verb_that_looks_like_a_month_is_no_date() -> None:
    assert values("It may rain.") == []


def test_without_a_day_of_its_own_a_report_leaves_relative_dates_open() -> None:
    assert values("The ferry sank on Monday, after the storm of May 3, 2021.", published=None) == [None, "2021-05-03"]


def test_furniture_is_left_out() -> None:
    document = report("The ferry sank on Monday.\n\nUpdated on Tuesday")
    document = replace(document, furniture=(Furniture(27, 45, "notice"),))
    assert [moment.text for moment in moments(document, parse(document))] == ["Monday"]


def test_the_text_of_a_moment_stands_at_its_offsets() -> None:
    document, _ = dated("On Monday the ferry, built in 1964, sank about two hours after noon.")
    assert [document.text[moment.start : moment.end] for moment in document.moments] == [moment.text for moment in document.moments]


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01", "2100-01-01", "1899-12-31"])
@pytest.mark.parametrize("text", ["The ferry sails tomorrow.", "It sank yesterday.", "It sank last week.", "It sank a century ago."])
def test_a_day_that_no_report_has_is_nothing_to_count_from(text: str, published: str) -> None:
    assert values(text, published) == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bell was cast 3,000 days ago.", "2016-12-17"),
        ("The bell was cast 900 weeks ago.", "2007-W49"),
        ("The bell was cast 3,000 months ago.", "1775-03"),
        ("The shell is 900,000 years old; it sank 900,000 years ago.", "PAST_REF"),
        ("The shell sank 5,000,000 days ago.", "PAST_REF"),
        ("The shell sank 5,000,000 weeks ago.", "PAST_REF"),
        ("The shell sank 90,000,000,000,000 fortnights ago.", "PAST_REF"),
    ],
)
def test_a_far_day_is_counted_in_its_own_unit(text: str, value: str) -> None:
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    "text", ["The lease ends on 9999-12-31. Two days later the quay is free.", "It began on 0001-01-01, two days earlier."]
)
def test_what_is_counted_from_an_end_of_the_calendar_is_a_stretch_of_time(text: str) -> None:
    assert values(text)[-1] == "P2D"


def test_an_hour_of_four_digits_is_no_year() -> None:
    assert "1600" not in values("The ferry sank shortly before 7 p.m. (1600 GMT) off the pier.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill closed a year and a half ago.", ["2023-09"]),
        ("Less than two weeks ago the mill closed.", ["2025-W08"]),
        ("The works took a year and a half.", ["P1.5Y"]),
        ("The mill burned in January nineteen ninety-seven.", ["1997-01"]),
        ("The mill burned in nineteen ninety-seven.", ["1997"]),
        ("They feared the year two thousand and the year two thousand and one.", ["2000", "2001"]),
        ("The mill thrived in the 1960s and 70s.", ["196", "197"]),
        ("The mill thrived in the late 70s.", ["197"]),
        ("The mill thrived in the nineteenth century.", ["18"]),
        ("The 1950-53 war ended with a truce.", ["1950", "1953"]),
        ("The report 2021-03 was lost.", ["2021"]),
        ("The mill closed in 2016. It rained all that summer.", ["2016", "2016-SU"]),
        ("The talks will be held on the 15th.", ["2025-03-15"]),
        ("The talks were held on the 15th.", ["2025-02-15"]),
        ("The mayor resigned in January. The vote was held on the 15th.", ["2025-01", "2025-01-15"]),
        ("The mill stands on the 15th floor.", []),
        ("The ferry left on Monday, and sank in the early evening.", ["2025-03-03", "2025-03-03TEV"]),
        ("He has lately been ill, and can tell nothing at this time.", ["PAST_REF", "PRESENT_REF"]),
        ("The mayor could soon resign.", ["FUTURE_REF"]),
        ("The mill will close in three years' time.", ["2028"]),
        ("The mill will close in a week's time.", ["2025-W11"]),
        ("The mill will close in three years.", ["2028"]),
        ("The mill will close for the first time in three years.", ["P3Y"]),
        ("The mill grew in three years.", ["P3Y"]),
        ("The mill will close in a few days.", ["PXD"]),
        ("The mill has been idle since '82.", ["1982"]),
        ("The mill has been idle since '09.", ["2009"]),
        ("The mill will be built by '35.", ["2035"]),
        ("The mill will close in '27.", ["2027"]),
        ("The mill, planned by '27, was never built.", ["2027"]),
        ("The mill will be the oldest since '35.", ["1935"]),
        ("The mill had closed by '82.", ["1982"]),
        ("It was the worst single-day loss.", ["P1D"]),
        ("The yard lost money in the entire year.", ["2025"]),
        ("A share costs $4.1556 now.", ["PRESENT_REF"]),
        ("The mill closed half a century ago.", ["1975"]),
        ("The mill closed a quarter of a century ago.", ["2000"]),
        ("It rained at this time last year.", ["2024"]),
        ("It sank, and some 20 years later the wreck was found.", ["P20Y"]),
        ("It sank in 1999, and 20 years later the wreck was found.", ["1999", "2019"]),
        ("The ferry sank on Monday. It had left the night before.", ["2025-03-03", "2025-03-02TNI"]),
        ("The ferry sank by mid-afternoon.", ["2025-03-05TAF"]),
        ("The ferry sank in the early hours of Monday morning.", ["2025-03-03TMO"]),
        ("The yard thrived in the second half of the year.", ["2025-H2"]),
        ("He sails every night.", ["XXXX-XX-XXTNI"]),
    ],
)
def test_what_is_counted_or_spelled_out_is_read(text: str, found: list[str]) -> None:
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The film reaches theatres on Aug. 4.", "2025-08-04"),
        ("The film reached theatres on Aug. 4.", "2024-08-04"),
        ("A summit set for Bergen in April may fail.", "2025-04"),
        ("Crews have been searching since the Aug. 23 fire.", "2024-08-23"),
    ],
)
def test_what_is_planned_lies_ahead(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_holiday_of_the_coming_days_is_the_coming_one_where_no_verb_tells() -> None:
    assert values("Police have plans for the New Year's Eve parties.", "2024-12-29") == ["2024-12-31"]
    assert values("A man was shot on New Year's Eve.", "2024-12-29") == ["2023-12-31"]


def test_a_page_that_is_stamped_long_after_its_heading_is_counted_from_the_heading() -> None:
    text = "Harbour News - February 3, 2025\n\nThe ferry sank on Monday."
    assert values(text, "2025-03-31")[-1] == "2025-02-03"
    assert values(text, "2025-02-12")[-1] == "2025-02-10"
    assert values("The ferry sank on February 3, 2025.\n\nIt rose on Monday.", "2025-03-31")[-1] == "2025-03-31"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Ferry sinks - February 3, 2025", "2025-02-03"),
        ("Ferry sinks | Harbour News, February 3, 2025", "2025-02-03"),
        ("February 3, 2025", "2025-02-03"),
        ("Ten years on: the ferry disaster of February 3, 2015", "2025-03-31"),
        ("The ferry disaster - February 3, 2015", "2025-03-31"),
        ("Transcript of the mayor's speech, February 3, 2025", "2025-03-31"),
        ("The ferry disaster of February 3, 2025", "2025-03-31"),
        ("From May 3, 2024 - February 3, 2025", "2025-03-31"),
    ],
)
def test_only_a_day_apart_from_the_title_is_one_to_count_from(title: str, day: str) -> None:
    assert values(f"{title}\n\nThe ferry sank on Monday.", "2025-03-31")[-1] == day


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left on Monday, and sank the\nnext morning.",
        "The ferry left on Monday, and sank the\nsame night.",
        "The ferry sank in May 2020, and rose in March of the\nprevious year.",
        "The ferry sank in the bay this\npast Wednesday.",
        "The mayor was in Bergen for talks this\ncoming Wednesday.",
        "The mill by the bay was closed this\npast March.",
        "The mill by the bay was closed in the early\nhours of Monday.",
        "The mill by the bay was closed a\ncouple of days ago.",
        "Sales of the mill rose 4% in January, against the same month last\nyear, and fell in the same month a year earlier.",
    ],
)
def test_a_line_may_break_within_an_expression(text: str) -> None:
    assert values(text) == values(text.replace("\n", " "))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry sank at 4:52 pm EDT on Monday.", "2025-03-03T16:52-04:00"),
        ("The ferry sank at noon CET.", "2025-03-05T12:00+01:00"),
        ("The ferry sank at 3:15 GMT+3.", "2025-03-05T03:15+03:00"),
        ("The ferry sank at 10:00 UTC+5:30.", "2025-03-05T10:00+05:30"),
        ("The ferry sank at 10:00 UTC-0330.", "2025-03-05T10:00-03:30"),
        ("The ferry sank at 10:00 UTC+14 on Monday.", "2025-03-03T10:00+14:00"),
        ("The ferry sank at 10 a.m. ET on Monday.", "2025-03-03T10:00"),
        ("The ferry sank at 10 a.m. Norwick time on Monday.", "2025-03-03T10:00"),
        ("The ferry sank at 10 a.m. Eastern Standard Time on Monday.", "2025-03-03T10:00"),
    ],
)
def test_a_clock_time_keeps_its_zone_and_tells_the_offset_of_one_that_has_only_one(text: str, value: str) -> None:
    [moment] = dated(text)[0].moments
    assert moment.text == text.partition(" at ")[2].rstrip(".")
    assert moment.value == value


def test_what_no_zone_is_ahead_by_tells_no_offset() -> None:
    assert "2025-03-03T10:00" in values("The ferry sank on Monday at 10:00 GMT+99 off the pier.")


def test_a_zone_behind_a_clock_time_is_of_its_sentence() -> None:
    document, parsed = dated("The ferry sank at 10 a.m. Norwick time. Nobody was hurt.")
    assert [moment.text for moment in document.moments] == ["10 a.m. Norwick time"]
    assert len(parsed.sentences) == 2


def test_a_sentence_behind_a_clock_time_that_begins_with_this_time_is_another() -> None:
    document, parsed = dated("The ferry sank at 10 a.m. This time nobody was hurt.")
    assert [moment.text for moment in document.moments] == ["10 a.m."]
    assert len(parsed.sentences) == 2


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The siege began on Monday. The mayor came on Tuesday. By its third day, food was short.", "2025-03-05"),
        ("The dam broke on March 1, and on the second day of the flood people left.", "2025-03-02"),
        ("The mayor came on Monday. On the second day, the rain stopped.", None),
    ],
)
def test_a_numbered_day_is_counted_from_the_one_on_which_something_began(text: str, value: str | None) -> None:
    assert dated(text)[0].moments[-1].value == value


def test_nothing_began_on_a_day_that_no_calendar_has() -> None:
    document = report("The siege began on Monday.")
    parsed = parse(document)
    found = reckonings(document, parsed)
    assert begun(parsed, [replace(one, moment=replace(one.moment, value="2024-02-30")) for one in found]) is None


def test_a_numbered_day_of_a_week_or_a_month_is_no_day_of_an_event() -> None:
    assert values("The siege began on Monday. The market is held on the second day of the month.") == ["2025-03-03"]
