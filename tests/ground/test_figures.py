from __future__ import annotations

import pytest

from sayso.ground.figures import figures, stated, why_figures
from sayso.ground.series import in_series, series
from sayso.model import Figure, Span, Statement, StatementId
from tests.ground.reading import dated


def told(text: str) -> list[Figure]:
    document, parsed = dated(text)
    return list(figures(document, parsed, ()))


def bounds(text: str) -> list[tuple[float | None, float | None, bool]]:
    return [(figure.low, figure.high, figure.approximate) for figure in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least three people drowned.", (3, None, False)),
        ("Up to 32 people drowned.", (None, 32, False)),
        ("Between 35 and 60 people drowned.", (35, 60, False)),
        ("About 1,000 people fled.", (1000, 1000, True)),
        ("More than 200 people fled.", (200, None, False)),
        ("Fewer than 50 people fled.", (None, 50, False)),
        ("Nearly three million people fled.", (None, 3_000_000, True)),
        ("Several people drowned.", (3, None, False)),
        ("Dozens of people drowned.", (24, None, False)),
        ("Scores of people drowned.", (40, None, False)),
        ("Hundreds of people drowned.", (200, None, False)),
        ("Tens of thousands of people fled.", (20_000, None, False)),
        ("A dozen people drowned.", (12, 12, False)),
        ("Some two dozen people drowned.", (24, 24, True)),
        ("Twenty-one people drowned.", (21, 21, False)),
        ("No one was hurt.", (0, 0, False)),
        ("Well under 50 people drowned.", (None, 50, False)),
        ("Just short of 300 people drowned.", (None, 300, True)),
        ("In the region of 300 people drowned.", (300, 300, True)),
        ("A couple of dozen people drowned.", (24, None, False)),
        ("Two to three dozen people drowned.", (24, 36, False)),
        ("Anywhere from 3 to 5 people drowned.", (3, 5, False)),
        ("About three-quarters of a million people fled.", (750_000, 750_000, True)),
    ],
)
def test_words_before_a_number_set_its_bounds(text: str, expected: tuple[float | None, float | None, bool]) -> None:
    assert bounds(text) == [expected]


@pytest.mark.parametrize(
    ("text", "what", "unit"),
    [
        ("At least three people were killed in the flood.", "killed", "people"),
        ("The flood killed 12 people.", "killed", "people"),
        ("The flood left 12 dead.", "killed", "people"),
        ("The death toll rose to 16.", "killed", "people"),
        ("Four sailors were wounded.", "wounded", "people"),
        ("The number of dead rose to 16.", "killed", "people"),
        ("They lost 12 aircraft.", "aircraft", "aircraft"),
        ("Hundreds of villagers were evacuated.", "evacuated", "people"),
        ("The water reached seven villages.", "villages", "villages"),
        ("Repairs came to some $38 million.", "money", "USD"),
        ("The lake covers 2.4 square miles.", "area", "square miles"),
        ("The boat drifted 12 kilometres.", "distance", "kilometers"),
        ("Prices rose 4.5 percent.", "percentage", "percent"),
        ("The bell tolled 11 times.", "times", "times"),
        ("The village was shelled 11 times.", "shelled", "times"),
        ("The bell tolled on several occasions.", "times", "times"),
        ("It was the country's third test.", "tests", "tests"),
        ("Amel Lines has 979.", "number", ""),
        ("There were no passengers on the bus.", "passengers", "people"),
        ("Rescued: 47, all of them children.", "rescued", "people"),
        ("A four-stage rocket flew past.", "stages", "stages"),
        ("She was 12 at the time.", "age", "years"),
        ("The rock is 400 million years old.", "age", "years"),
        ("The pilot, 47, drowned.", "age", "years"),
    ],
)
def test_a_figure_tells_what_happened_or_is_measured(text: str, what: str, unit: str) -> None:
    [figure] = told(text)
    assert (figure.what, figure.unit) == (what, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The dam burst in 2019.",
        "The dam burst on March 3 at 10 a.m.",
        "One of them waved.",
        "The team won 2-1.",
        "It was the seventh flood.",
        "Call 1-800-555-0199.",
        "She took Flight 370 home.",
        "An F-16 flew past.",
        "The 2019 review was short.",
        "They were 1-2 in the cup.",
        "In May Riverline 3 was launched.",
        "He bought a Riverline 12 Mini.",
        "The S&P 500 fell.",
        "She was the only one who waved.",
        "The firm left the Fortune 500.",
        "The mayor keeps his two-pronged plan for the harbour.",
        "The Nordvag’e 2 line was opened to the upper harbour.",
        "The guards stopped the ferry Thousands No. 3 on the river.",
        "The ferry sank between 43 degrees North and 44° S.",
    ],
)
def test_numbers_that_measure_nothing_are_left_out(text: str) -> None:
    assert told(text) == []


def test_the_span_covers_number_bound_and_noun() -> None:
    text = "Rescuers found at least three exhausted sailors on the beach."
    [figure] = told(text)
    assert figure.text == text[figure.start : figure.end] == "at least three exhausted sailors"
    assert figure.subject == "exhausted sailors"


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ferries moved wheat to Sorn some 30 times.", "moved wheat"),
        ("The shelling has happened at least 30 times.", "The shelling"),
        ("The ferry was hit three times.", "hit"),
        ("Amel has supplied wheat to ships dozens of times.", "supplied wheat"),
        ("Ferries made transfers of wheat on several occasions.", "made transfers"),
    ],
)
def test_what_was_done_is_counted_in_times(text: str, subject: str) -> None:
    [figure] = told(text)
    assert (figure.what, figure.subject) == ("times", subject)


def test_the_subject_of_an_ordinal_begins_with_no_and() -> None:
    [figure] = told("The town held its sixth and most costly test on Sunday.")
    assert figure.subject == "most costly test"


def test_how_long_after_something_it_was_done_is_no_measure_of_who_did_it() -> None:
    [figure] = told("The mayor reopened the pier after two years.")
    assert figure.subject == figure.text
    [jailed] = told("The mayor was jailed for two years.")
    assert jailed.subject == "The mayor"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She is about 34 years old.", (34, 34, True)),
        ("The pilot, aged about 34, drowned.", (34, 34, True)),
        ("The nearly 90-year-old sailor drowned.", (None, 90, True)),
        ("The 34-year-old sailor drowned.", (34, 34, False)),
    ],
)
def test_the_words_before_an_age_bound_it(text: str, expected: tuple[float | None, float | None, bool]) -> None:
    assert bounds(text) == [expected]


def test_an_age_that_is_about_so_much_is_not_stated_exactly() -> None:
    document, parsed = dated("The pilot, aged about 34, drowned.")
    [one] = stated(document, parsed, ())
    assert (one.figure.what, one.why[0]) == ("age", "“about” makes it approximate")


def test_a_people_whose_name_has_no_plural_is_counted_by_it() -> None:
    [figure] = told("He is among a handful of elite Chinese.")
    assert figure.what == "chinese"
    [figure] = told("He is among a handful of elite Maltese.")
    assert figure.what == "maltese"


def test_what_is_counted_since_a_day_is_of_the_day_of_the_report() -> None:
    [figure] = told("Three people drowned since March 1.")
    [month] = told("Three people drowned since February.")
    assert (figure.as_of, month.as_of) == ("2025-03-05", "2025-03-05")


def test_an_age_belongs_to_a_person() -> None:
    [figure] = told("Ana Ruiz, 34, drowned.")
    assert (figure.what, figure.subject, figure.low) == ("age", "Ana Ruiz", 34)


def test_a_day_in_the_same_clause_is_the_figures_day() -> None:
    [figure] = told("On Monday, three people drowned.")
    assert figure.as_of == "2025-03-03"


def test_a_figure_belongs_to_the_smallest_statement_around_it() -> None:
    text = "The mayor said three people drowned."
    document, parsed = dated(text)

    def statement(name: str, start: int) -> Statement:
        span = Span(start, len(text))
        words = text[start:]
        return Statement(
            StatementId(name),
            document.id,
            start,
            len(text),
            words,
            (span,),
            "indirect",
            None,
            None,
            (),
            "asserts",
            "certain",
            None,
            "2025-03-01",
        )

    [figure] = figures(document, parsed, (statement("whole", 0), statement("inner", 15)))
    assert (figure.statement, figure.as_of) == ("inner", "2025-03-01")


def test_one_series_measures_the_same_thing() -> None:
    killed, toll, wounded = told("Three people were killed. The flood killed 12 people. Four people were wounded.")
    first, second, third = series([killed, toll, wounded])
    assert first.series == second.series != third.series


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They dug a trench 30 m deep.", [(30, "meters")]),
        ("The trench is 30m deep.", [(30, "meters")]),
        ("The bridge cost $30m.", [(30_000_000, "USD")]),
        ("The bridge cost $ 30 m in all.", [(30_000_000, "USD")]),
        ("The bridge cost 30m euros.", [(30_000_000, "EUR")]),
        ("The bridge cost $30 bn.", [(30_000_000_000, "USD")]),
        ("The party took 12 won seats.", [(12, "seats")]),
        ("The site drew 30m users.", [(30_000_000, "people")]),
        ("They ran the 100m hurdles.", [(100, "meters")]),
        ("They sold 4.3M tickets.", [(4_300_000, "tickets")]),
        ("The bridge cost 5 billion won.", [(5_000_000_000, "KRW")]),
        ("The ticket cost 900 South Korean won.", [(900, "KRW")]),
    ],
)
def test_a_letter_or_word_is_money_only_where_it_must_be(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(figure.low, figure.unit) for figure in told(text)] == expected


@pytest.mark.parametrize("many", ["9" * 400, "one" + " hundred" * 200])
def test_a_number_beyond_all_counting_is_none(many: str) -> None:
    assert all((figure.low or 0) < 1e18 for figure in told(f"The key {many} people."))


def test_figures_get_their_series_from_all_documents_together() -> None:
    [figure] = told("The flood killed 12 people.")
    [compared] = series([figure])
    assert (figure.series, bool(compared.series)) == ("", True)


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("The bridge cost A$3.5 billion.", 3.5e9, "AUD"),
        ("The ticket cost 99p.", 99, "pence"),
        ("The meal cost 40 Danish kroner.", 40, "DKK"),
        ("The meal cost RM23.50.", 23.5, "MYR"),
        ("Oil sold at $78 a barrel.", 78, "USD per barrel"),
        ("The land cost $21.25 per square foot.", 21.25, "USD per square foot"),
        ("The pipe carries 52,000 barrels a day.", 52_000, "barrels per day"),
        ("Winds reached 120 kilometres an hour.", 120, "kilometers per hour"),
        ("The ferry makes six trips a day.", 6, "trips per day"),
        ("Winds reached 75mph.", 75, "miles per hour"),
        ("The plant makes 450 GWh a year.", 450, "gigawatt-hours per year"),
        ("It holds 12 million cubic metres of water.", 12e6, "cubic meters"),
        ("Pressure rose to 113 gigapascals.", 113, "gigapascals"),
        ("It gained 4 basis points.", 4, "basis points"),
        ("It fell to minus 12 degrees Celsius.", -12, "degrees Celsius"),
        ("It fell to -5.5 degrees.", -5.5, "degrees"),
        ("It is 35C in the shade.", 35, "degrees Celsius"),
        ("The index lost .4 per cent.", 0.4, "percent"),
        ("The stone weighs 12 pounds.", 12, "pounds"),
        ("He paid 12 pounds.", 12, "GBP"),
        ("He bought 12 pounds of flour.", 12, "pounds"),
        ("She is six feet two inches tall.", 74, "inches"),
        ("He walked at least a kilometre.", 1, "kilometers"),
        ("He walked half a mile.", 0.5, "miles"),
        ("The bank lent 5 crore rupees.", 5e7, "INR"),
        ("The bank lent Rs 12,34,567.", 1_234_567, "INR"),
        ("The ticket cost C $8.", 8, "CAD"),
        ("The bridge cost RM4.5mil.", 4.5e6, "MYR"),
        ("The ticket costs £36 a-year.", 36, "GBP per year"),
        ("It warmed by 1.5degF.", 1.5, "degrees Fahrenheit"),
        ("Winds reached 80 m.p.h.", 80, "miles per hour"),
        ("The panel bore 7 ksi.", 7, "kilopounds per square inch"),
        ("The field reached 12 kV/cm.", 12, "kilovolts per centimeter"),
        ("The pump moves 12 m3/s.", 12, "cubic meters per second"),
        ("It has a 1.2l engine.", 1.2, "liters"),
        ("The pitcher was worth 0.5 WAR.", 0.5, "wins above replacement"),
        ("Sales grew more than sixfold.", 6, "fold"),
        ("It fell to a low ,minus 13 degrees Celsius.", -13, "degrees Celsius"),
        ("It holds 1/16 of a US pint.", 1 / 16, "pints"),
        ("The blast came a month after the flood.", 1, "months"),
        ("They sold 3.4m digital and printed tickets.", 3.4e6, "tickets"),
        ("They sold 8 M tickets.", 8e6, "tickets"),
        ("The town marked its 70th anniversary.", 70, "years"),
        ("It was the fourth nuclear detonation.", 4, "detonations"),
    ],
)
def test_units_bear_the_names_of_cldr_and_iso_4217(text: str, low: float, unit: str) -> None:
    [figure] = told(text)
    assert (figure.low, figure.unit) == (low, unit)


@pytest.mark.parametrize(
    ("text", "share", "whole"),
    [
        ("Two-thirds of voters agreed.", 2 / 3, "voters"),
        ("A fifth of the fleet sank.", 1 / 5, "the fleet"),
        ("Half the crews went home.", 1 / 2, "the crews"),
        ("One in five children starved.", 1 / 5, "children"),
        ("They spent 1/16 of the budget.", 1 / 16, "the budget"),
    ],
)
def test_a_share_names_its_whole(text: str, share: float, whole: str) -> None:
    [figure] = told(text)
    assert (figure.low, figure.high, figure.unit, figure.subject) == (share, share, "share", whole)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Growth is put at 5 to 7 percent.", [(5, 7)]),
        ("It took a seven-to-nine-day trip.", [(7, 9)]),
        ("The fund lent five per cent to 20 per cent more.", [(5, 20)]),
        ("Prices range from $200 to $4 million.", [(200, 4e6)]),
        ("The price fell from $36 in May to $34 in June.", [(34, 36)]),
        ("He went from 208 pounds to 193.", [(193, 208)]),
        ("It costs between 15 cents and 17 cents.", [(15, 17)]),
        ("Police put the number at 5,000-6,000.", [(5000, 6000)]),
        ("Debt rose by $43 billion to $419 billion.", [(43e9, 43e9), (419e9, 419e9)]),
        ("Oil rose $2 to $58.", [(2, 2), (58, 58)]),
        ("It rose in 2017 to 4.8 million boats.", [(4.8e6, 4.8e6)]),
        ("Flats measure from 500 sq ft up to 800 sq ft.", [(500, 800)]),
        ("It costs about 6 or $7.", [(6, 7)]),
        ("It will be around 20k or 35k cheaper.", [(20_000, 20_000), (35_000, 35_000)]),
        ("He ran for 2 years, 3 months, 11 days.", [(2, 2), (3, 3), (11, 11)]),
        ("People aged 18 to 25 drowned.", [(18, 25)]),
        ("People over the age of 65 drowned.", [(65, None)]),
    ],
)
def test_the_ends_of_a_range_are_one_figure(text: str, expected: list[tuple[float, float | None]]) -> None:
    assert [(figure.low, figure.high) for figure in told(text)] == expected


def test_what_a_sum_is_counted_by_stands_behind_its_conversion_too() -> None:
    earned, _ = told("The bridge earns 12 million shekels ($3 million) a year.")
    assert (earned.text, earned.low, earned.unit) == ("12 million shekels", 12e6, "ILS per year")


def test_a_range_with_one_currency_sign_is_money() -> None:
    [figure] = told("It costs about 6 or $7.")
    assert (figure.what, figure.unit) == ("money", "USD")


@pytest.mark.parametrize(
    ("text", "subject", "unit"),
    [
        ("The blast wrecked four more houses.", "houses", "houses"),
        ("They printed the 12 page report.", "page", "pages"),
        ("It has a 3 cylinder engine.", "cylinder", "cylinders"),
        ("They mended the 36 fishing boats.", "fishing boats", "boats"),
        ("She has a .300 goal average.", "goal average", "averages"),
    ],
)
def test_a_number_counts_what_stands_right_behind_it_in_one_thing(text: str, subject: str, unit: str) -> None:
    [figure] = told(text)
    assert (figure.subject, figure.unit) == (subject, unit)


@pytest.mark.parametrize("text", ["Ana Ruiz, who was 10, waved.", "Their life expectancy is 78.", "The average age of sailors was 34."])
def test_an_age_may_be_told_without_years(text: str) -> None:
    assert [(figure.what, figure.unit) for figure in told(text)] == [("age", "years")]


def test_a_toll_that_something_is_brought_to_counts_the_dead() -> None:
    found = told("Divers found four more bodies, bringing the death toll to seven.")
    assert [(figure.low, figure.what, figure.unit) for figure in found] == [(4, "bodies", "bodies"), (7, "killed", "people")]


def test_what_befell_people_goes_on_to_those_who_are_counted_after_them() -> None:
    found = told("The blast killed 12 people in the harbour and 30 in the market.")
    assert [(figure.low, figure.what) for figure in found] == [(12, "killed"), (30, "killed")]


def test_a_toll_that_rose_is_what_it_rose_to() -> None:
    [figure] = told("The death toll rose from 12 to 16.")
    assert (figure.low, figure.high, figure.what) == (16, 16, "killed")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The index closed at 12,345.67.", [(12_345.67, "")]),
        ("Television put the number at 58.", [(58, "")]),
        ("She was over her limit of 80.", [(80, "")]),
        ("The index rose 12 points to 845.", [(12, "points"), (845, "points")]),
        ("Milk rose by two percent but bread fell by three.", [(2, "percent"), (3, "percent")]),
        ("More than 300 flights were cancelled and 1,100 delayed.", [(300, "flights"), (1100, "flights")]),
        ("The storm hit 4 million homes, including 1.2 million in the west.", [(4e6, "homes"), (1.2e6, "homes")]),
        ("Thieves took 380 boats, compared with an average of 40 per month.", [(380, "boats"), (40, "boats per month")]),
        ("The sale offers 410 boats by auction and 180 by tender.", [(410, "boats"), (180, "boats")]),
        ("The best price is 81.5 cents, while the worst is 72.25.", [(81.5, "cents"), (72.25, "cents")]),
        ("The index lost 148 points, or 1.9%, to fall to 7,652.", [(148, "points"), (1.9, "percent"), (7652, "points")]),
        ("The index closed at 12,345.67, up 28.5 points.", [(12_345.67, "points"), (28.5, "points")]),
        ("It has a 5- or 6-inch screen.", [(5, "inches"), (6, "inches")]),
        ("It comes with four-, five- and six-cylinder engines.", [(4, "cylinders"), (5, "cylinders"), (6, "cylinders")]),
        ("There are 670 people who work and 940 who do not.", [(670, "people"), (940, "people")]),
        ("It grew from 5% in May and made 3,000 in June.", [(5, "percent"), (3000, "")]),
    ],
)
def test_a_number_without_a_noun_has_a_value_and_an_earlier_unit(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(figure.low, figure.unit) for figure in told(text)] == expected


def test_what_there_is_much_of_is_the_subject() -> None:
    [figure] = told("The storm brought 34 inches of snow.")
    assert (figure.what, figure.subject) == ("distance", "snow")


def test_the_model_of_things_that_are_counted_is_no_count() -> None:
    assert bounds("The airline grounded two new 320 jets.") == [(2, 2, False)]


def test_one_of_several_is_a_count_and_one_of_them_is_not() -> None:
    assert bounds("One of the survivors waved.") == [(1, 1, False)]
    assert bounds("One of those things broke.") == []


def test_each_verb_befalls_its_own_object() -> None:
    assert [figure.what for figure in told("The fire killed 12 people and hurt 30 others.")] == ["killed", "wounded"]
    assert [figure.what for figure in told("The fire killed or hurt 30 people.")] == ["casualties"]


def test_one_of_the_largest_counts_nothing() -> None:
    assert [figure.text for figure in told("It was one of the largest ferries in the world.")] == []
    assert [figure.text for figure in told("One of the survivors swam ashore.")] != []


def test_one_of_so_many_counts_nothing_and_neither_does_one_picture() -> None:
    assert [figure.text for figure in told("The march was led by one of two groups from Port Ellen.")] == ["two groups"]
    assert [figure.text for figure in told("One grainy shot showed four sailors.")] == ["four sailors"]
    assert [figure.text for figure in told("One of the clips showed two men.")] == ["two men"]
    assert ("damaged", 1) in [(figure.what, figure.low) for figure in told("One of three bridges was damaged.")]


@pytest.mark.parametrize(
    "text",
    [
        "Call 555-1234 for help.",
        "Witnesses should call +1 (202) 555 0100.",
        "Call the hotline at 1-800-555-0199.",
        "Dial 911 or 999.",
        "Text the harbour office on 741741.",
        "The hotline is 112.",
    ],
)
def test_a_telephone_number_is_no_figure(text: str) -> None:
    assert told(text) == []


def test_a_number_near_a_call_or_with_a_hyphen_counts_what_stands_behind_it() -> None:
    assert bounds("They will call 300 reservists.") == [(300, 300, False)]
    assert bounds("The tower holds 200-1000 people.") == [(200, 1000, False)]
    assert bounds("He put the number at 300.") == [(300, 300, False)]


def test_how_old_somebody_is_believed_to_be_is_an_age() -> None:
    [figure] = told("He is believed to be 52.")
    assert (figure.what, figure.unit) == ("age", "years")


def why(text: str) -> list[str]:
    document, parsed = dated(text)
    found = stated(document, parsed, ())
    return [decision.why for decision in in_series(why_figures(found), [one.figure for one in found])]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("At least three people drowned.", ["“At least” opens the range above", "counts people", "the words around it tell of killed"]),
        ("Nearly 50 people drowned.", ["“Nearly” opens the range below"]),
        ("About 1,000 people fled.", ["“About” makes it approximate"]),
        ("Dozens of miners drowned.", ["“Dozens” sets a floor of 24", "“miners” are counted as people"]),
        ("Between 35 and 60 people drowned.", ["two numbers are the ends of a range"]),
        ("The ferry is from 30 to 40 km away.", ["two numbers are the ends of a range", "measured in kilometers"]),
        ("Twelve people drowned on Monday.", ["stated exactly", "of the day of “Monday” in its clause"]),
        ("Twelve miners drowned.", ["set beside figures of killed in people for “miner”"]),
        ("Twelve Norwick miners drowned.", ["set beside figures of killed in people for “norwick miner”"]),
        ("Twelve people drowned.", ["of the day of the report"]),
        ("No one was hurt.", ["“No” tells that there was none"]),
        ("The death toll rose from 12 to 16.", ["where a change ends", "a number that stands for people"]),
        ("Ana Ruiz, 34, was there.", ["how old somebody is"]),
        ("Half the crews left.", ["a part of a whole"]),
        ("It is 6 feet 2 inches tall.", ["told in two units, put into the smaller"]),
    ],
)
def test_a_figure_is_told_with_what_set_its_bounds_its_unit_and_its_day(text: str, reasons: list[str]) -> None:
    [found] = why(text)
    assert [reason for reason in found.split("; ") if reason in reasons] == reasons


def test_a_figure_in_the_unit_of_another_is_told_so() -> None:
    [_, found] = why("300 flights were cancelled and 1,100 delayed.")
    assert "in the unit of an amount beside it" in found.split("; ")


def test_a_decision_on_a_figure_points_at_it() -> None:
    document, parsed = dated("Twelve people drowned.")
    [decision] = why_figures(stated(document, parsed, ()))
    [figure] = figures(document, parsed, ())
    assert (decision.kind, decision.target, decision.start, decision.end) == ("figure", figure.id, figure.start, figure.end)
