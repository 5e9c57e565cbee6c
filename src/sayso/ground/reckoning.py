"""Why an expression of time means what it does: the rule that read it, and what of its surroundings that rests on.

A fact counts as a reason where the same rule gives another value without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, get_args

from sayso.ground import absolute_dates, business_periods, clock, durations, parts_of_day, relative_dates, vague_dates, years
from sayso.ground.reasons import MOST_RIVALS
from sayso.ground.scene import Rule, Scene, Tense, TimexReading
from sayso.model import Decision, Document, Moment, Rival
from sayso.text.timex import day

LENGTH = "a length of time"
RECURRING = "how often something is"
A_QUARTER = "a quarter of a year"
PART_OF_A_DAY = "a part of a day"
TIME_OF_DAY = "a time of day"
COUNTED_BACK = "so long ago"

RULES: Final[Mapping[Callable[[re.Match[str], Scene], TimexReading | None], str]] = {
    absolute_dates.iso_date: "a day in figures",
    absolute_dates.slashed_date: "a day in figures",
    absolute_dates.day_of_month: "a day of a month",
    absolute_dates.part_of_date: "a part of a day of a month",
    absolute_dates.week_of_day: "the week of a day",
    absolute_dates.month_of_year: "a month of a year",
    absolute_dates.month_alone: "a month",
    absolute_dates.told_season: "the season of the year that was told",
    absolute_dates.day_alone: "a day's number",
    absolute_dates.season_of_year: "a season of a year",
    absolute_dates.season_alone: "a season",
    absolute_dates.quarter_of_year: A_QUARTER,
    absolute_dates.quarter_a_year_ago: "a quarter a year ago",
    absolute_dates.half_of_year: "half a year",
    absolute_dates.holiday_of_year: "a holiday",
    absolute_dates.start_of_unit: "the one that runs",
    absolute_dates.end_of_year: "the end of the year",
    years.year_alone: "a year",
    years.spelled_year: "a year in words",
    years.year_of_two_thousand: "a year in words",
    years.decade: "a decade",
    years.end_of_years: "the second of two years",
    years.short_year: "a year in two digits",
    years.spelled_decade: "a decade",
    years.century: "a century",
    years.spelled_century: "a century",
    relative_dates.numbered_day: "a day's number since something began",
    relative_dates.weekday_date: "a weekday",
    relative_dates.named_day: "a day named from today",
    relative_dates.unit_from_today: "the one before, this one or the one after",
    relative_dates.next_day: "the one before or after",
    relative_dates.the_weekend: "a weekend",
    relative_dates.ago: COUNTED_BACK,
    relative_dates.ago_and_a_half: COUNTED_BACK,
    relative_dates.part_of_century_ago: COUNTED_BACK,
    relative_dates.hence: "so long from now",
    relative_dates.in_time_to_come: "so long from now",
    relative_dates.from_reference: "so long before or after",
    relative_dates.ongoing: "what goes on in the report's own time",
    parts_of_day.part_of_day: PART_OF_A_DAY,
    parts_of_day.part_of_told_day: PART_OF_A_DAY,
    parts_of_day.part_of_day_before: "a part of the day before",
    parts_of_day.overnight: "a night",
    vague_dates.present: "the present",
    vague_dates.past: "the past",
    vague_dates.future: "the future",
    business_periods.like_period: "the like of a period a year before",
    business_periods.year_ago: "the like of a period a year before",
    business_periods.latest_period: "the last period that is over",
    business_periods.period_of_year: "a year's part that the report is about",
    business_periods.trading_day: "a day of trading",
    business_periods.bare_unit: "a period that is told of, or that runs",
    clock.half_day_clock: TIME_OF_DAY,
    clock.full_day_clock: TIME_OF_DAY,
    clock.named_hour: TIME_OF_DAY,
    clock.oclock: TIME_OF_DAY,
    clock.four_digits: TIME_OF_DAY,
    clock.in_the_morning: TIME_OF_DAY,
    durations.counted: LENGTH,
    durations.compound: LENGTH,
    durations.uncounted: LENGTH,
    durations.a_while: LENGTH,
    durations.half: LENGTH,
    durations.quarter_century: LENGTH,
    durations.and_a_half: LENGTH,
    durations.single: LENGTH,
    durations.recurrence: RECURRING,
    durations.every: RECURRING,
    durations.every_part_of_day: RECURRING,
    durations.every_month: RECURRING,
    durations.weekdays: RECURRING,
    durations.weekends: RECURRING,
    durations.times_a: RECURRING,
}
"""What the rules of the grammar take an expression for, by how they read it."""
AS_WRITTEN = "as it is written"
TENSES: Final[tuple[Tense, ...]] = get_args(Tense)
LONG = len("2031-03-02")
"""Length of a day that is written in full."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """An expression of time with why it means what it does."""

    moment: Moment
    why: str
    others: tuple[str, ...]
    """What it would mean in another tense, or counted from another day."""


def reckoned(moment: Moment, rule: Rule, match: re.Match[str], scene: Scene) -> Reckoned:
    """An expression of time with why its rule read it so, where it stands."""

    def read(other: Scene) -> str | None:
        reading = rule.read(match, other)
        return reading.value if reading else None

    tenses = [read(replace(scene, tense=tense)) for tense in TENSES if tense != scene.tense]
    tense = f" in the {scene.tense} tense" if any(value != moment.value for value in tenses) else ""
    told = RULES[rule.read]
    by_itself = read(replace(scene, reference=None)) if scene.reference else moment.value
    others = (value for value in (*tenses, by_itself) if value and value != moment.value and day(value))
    return Reckoned(moment, f"{told}{tense}, {origin(moment.value, by_itself, read, scene)}", tuple(dict.fromkeys(others)))


def origin(value: str | None, by_itself: str | None, read: Callable[[Scene], str | None], scene: Scene) -> str:
    """What an expression is counted from, which without its document's other dates has another value, or none."""
    if scene.reference and by_itself != value:
        return f"counted from {scene.reference.partition('T')[0]}, the last date told before"
    if scene.first_day and read(replace(scene, first_day=None)) != value:
        return f"counted from {scene.first_day}, on which it began"
    if scene.quarter and read(replace(scene, quarter=None)) != value:
        return f"counted from {scene.quarter}, the quarter told before"
    if scene.today and read(replace(scene, today=None)) != value:
        return f"counted from {scene.today}, {scene.of_today}"
    return AS_WRITTEN


def joint(whole: Moment, on: Reckoned, clock: str) -> Reckoned:
    """A day with the time of day beside it, which hangs on the day."""
    return Reckoned(whole, f"{on.why}, with the time of day beside it", tuple(value + clock for value in on.others if len(value) == LONG))


def why_days(found: Sequence[Reckoned], document: Document) -> Iterator[Decision]:
    """Why the expressions of time that have a value have it."""
    for one in found:
        moment = one.moment
        if moment.value is not None:
            rivals = tuple(Rival(value, None, None) for value in one.others[:MOST_RIVALS])
            yield Decision(document.id, moment.start, moment.end, "day", moment.value, one.why, None, rivals)
