"""Facts about why expressions of time mean the days they do, in reports published on Wednesday, 5 March 2025."""

from __future__ import annotations

import pytest

from sayso.ground.moments import moments, reckonings
from sayso.ground.reckoning import RULES, why_days
from sayso.ground.timex_grammar import RULES as GRAMMAR
from sayso.language.parse import parse
from sayso.model import Decision
from tests.ground.reading import report

SINCE_SUNDAY = "counted from 2025-03-02, on which it began"
FROM_REPORT = "counted from 2025-03-05, the report's date"


def decided(text: str, published: str | None = "2025-03-05") -> list[Decision]:
    document = report(text, published)
    return list(why_days(reckonings(document, parse(document)), document))


def why(text: str) -> str:
    return decided(text)[-1].why


def test_every_rule_of_the_grammar_can_be_told() -> None:
    assert {rule.read for rule in GRAMMAR} == set(RULES)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ferry sank on Monday.", f"a weekday in the past tense, {FROM_REPORT}"),
        ("The ferry will sail on Monday.", f"a weekday in the future tense, {FROM_REPORT}"),
        ("The ferry sank last Monday.", f"a weekday, {FROM_REPORT}"),
        ("The port opened on May 23, 2019.", "a day of a month, as it is written"),
        ("It sank on May 3, 2024. Two days later it rose.", "so long before or after, counted from 2024-05-03, the last date told before"),
        ("It began on Sunday. By the third day it was over.", f"a day's number since something began, {SINCE_SUNDAY}"),
        ("The strike lasted six months.", "a length of time, as it is written"),
        ("The ferry sank on Monday at noon.", f"a weekday in the past tense, {FROM_REPORT}, with the time of day beside it"),
    ],
)
def test_a_day_is_told_with_its_rule_its_tense_and_what_it_is_counted_from(text: str, reason: str) -> None:
    assert why(text) == reason


def test_a_weekday_in_another_tense_is_another_day() -> None:
    [decision] = decided("The ferry sank on Monday.")
    assert (decision.kind, decision.target, [rival.name for rival in decision.rivals]) == ("day", "2025-03-03", ["2025-03-10"])


def test_a_time_of_day_beside_a_weekday_stays_with_it_in_another_tense() -> None:
    [decision] = decided("The ferry sank on Monday at noon.")
    assert (decision.target, [rival.name for rival in decision.rivals]) == ("2025-03-03T12:00", ["2025-03-10T12:00"])


def test_what_no_tense_decides_has_no_rival() -> None:
    assert [decision.rivals for decision in decided("The ferry sank last Monday, on May 3, 2024.")] == [(), ()]


def test_a_page_that_was_fetched_later_is_counted_from_its_heading() -> None:
    [*_, decision] = decided("Harbour News, 5 March 2025\n\nThe ferry sank on Monday.", "2025-04-21")
    assert decision.why == "a weekday in the past tense, counted from 2025-03-05, the day in the report's heading"


def test_nothing_decides_where_nothing_tells_what_to_count_from() -> None:
    document = report("The ferry sank on Monday.", None)
    found = reckonings(document, parse(document))
    assert [one.moment for one in found] == list(moments(document, parse(document)))
    assert list(why_days(found, document)) == []
