from __future__ import annotations

import pytest

from sayso.text.timex import day


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2021-03-09", ("2021-03-09", None)),
        ("2021-03-09T15:24", ("2021-03-09", None)),
        ("2021-03", ("2021-03", None)),
        ("2021", ("2021", None)),
        ("2021-W10", ("2021-03-08", "2021-03-14")),
        ("2020-W53-WE", ("2021-01-02", "2021-01-03")),
        ("2020-WI", ("2020-12", "2021-02")),
        ("2021-Q3", ("2021-07", "2021-09")),
        ("19", ("1900", "1999")),
    ],
)
def test_a_value_that_names_days_gives_the_first_and_last(value: str, days: tuple[str, str | None]) -> None:
    assert day(value) == days


@pytest.mark.parametrize("value", ["P6M", "PT24H", "PRESENT_REF", "XXXX-WXX-1", "2021-W60"])
def test_a_value_that_names_no_day_gives_none(value: str) -> None:
    assert day(value) is None
