from __future__ import annotations

import pytest

from sayso.ground.figures import figures
from sayso.ground.series import series
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
        ("Hundreds of villagers were evacuated.", "evacuated", "people"),
        ("The water reached seven villages.", "villages", "villages"),
        ("Repairs came to some $38 million.", "money", "USD"),
        ("The lake covers 2.4 square miles.", "area", "square miles"),
        ("The boat drifted 12 kilometres.", "distance", "km"),
        ("Prices rose 4.5 percent.", "percentage", "percent"),
        ("The bell tolled 11 times.", "times", "times"),
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
    ],
)
def test_numbers_that_measure_nothing_are_left_out(text: str) -> None:
    assert told(text) == []


def test_the_span_covers_number_bound_and_noun() -> None:
    text = "Rescuers found at least three exhausted sailors on the beach."
    [figure] = told(text)
    assert figure.text == text[figure.start : figure.end] == "at least three exhausted sailors"
    assert figure.subject == "exhausted sailors"


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
        ("They dug a trench 30 m deep.", [(30, "m")]),
        ("The trench is 30m deep.", [(30, "m")]),
        ("The bridge cost $30m.", [(30_000_000, "USD")]),
        ("The bridge cost $ 30 m in all.", [(30_000_000, "USD")]),
        ("The bridge cost 30m euros.", [(30_000_000, "EUR")]),
        ("The bridge cost $30 bn.", [(30_000_000_000, "USD")]),
        ("The party took 12 won seats.", [(12, "seats")]),
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
