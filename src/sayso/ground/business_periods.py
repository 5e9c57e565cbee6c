"""Quarters and years that business is told of: 'the latest quarter', 'the same period last year', 'the year ended June 30'."""

from __future__ import annotations

import re

from sayso.ground.calendar import year_of_month
from sayso.ground.durations import period
from sayso.ground.scene import Rule, Scene, TimexReading, rule
from sayso.ground.time_words import A_UNIT, MONTH, YEAR, month_number, words_of
from sayso.text.counting import shifted
from sayso.text.timex import day

LAST_QUARTER = -1
"""Steps from the quarter that a report stands in to the one whose results are out."""
LIKE_LAST_YEAR = r"(?:a year ago|a year earlier|(?:of |in )?(?:last year|the (?:previous|prior) year))"
ANY_SUCH = re.compile(r"\b(?:time|day|night|man|woman|person|player|coach|team|word|car|book|photo|song|album)s?\s+of\s+$", re.IGNORECASE)
"""Before 'the year': it is none in particular, or a prize."""
REACH = 20
"""Characters before an expression that are looked at."""
MONTH_VALUE = re.compile(r"\d{4}-\d\d")


def year_before(value: str) -> str:
    """The same part of the year before.

    >>> year_before("2021-Q3"), year_before("2021-04")
    ('2020-Q3', '2020-04')
    """
    return f"{int(value[:4]) - 1:04}{value[4:]}"


def a_year_back(scene: Scene) -> TimexReading:
    return TimexReading("date", shifted(scene.today, -1, "year") if scene.today else None)


def year_ago(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", year_before(scene.quarter)) if scene.business and scene.quarter else a_year_back(scene)


def last_quarter(scene: Scene) -> str | None:
    """The quarter that was told last, else the last that has ended."""
    return scene.quarter or (shifted(scene.today, LAST_QUARTER, "quarter") if scene.today else None)


def ended_quarter(scene: Scene) -> str | None:
    """The last quarter that was told, unless it is not over yet; else the last that is."""
    ended = shifted(scene.today, LAST_QUARTER, "quarter") if scene.today else None
    return min(scene.quarter, ended) if scene.quarter and ended else scene.quarter or ended


def latest_period(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", ended_quarter(scene))


def like_period(match: re.Match[str], scene: Scene) -> TimexReading:
    """'The same period last year': the like of the quarter or month that was told last."""
    unit = words_of(match, "unit")
    months = scene.reference if scene.reference and MONTH_VALUE.fullmatch(scene.reference) else None
    told = months if unit == "month" else scene.quarter or (months if unit == "period" else None)
    if told is None and unit == "quarter":
        told = last_quarter(scene)
    if told:
        return TimexReading("date", year_before(told))
    return a_year_back(scene)


def period_of_year(match: re.Match[str], scene: Scene) -> TimexReading:
    """'The 1988 period' is that year's part which the report is about."""
    told = last_quarter(scene) if words_of(match, "unit") == "quarter" else scene.quarter
    return TimexReading("date", match["year"] + told[4:] if told else match["year"])


def bare_unit(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """'The quarter', 'the full year': the one that is told of, or that runs."""
    unit = words_of(match, "unit")
    if ANY_SUCH.search(match.string, max(0, match.start() - REACH), match.start()):
        return None
    if unit == "quarter" and match["month"]:
        return TimexReading("date", quarter_to(match, scene))
    if unit == "quarter" and scene.tense != "future":
        return TimexReading("date", last_quarter(scene))
    if match["ended"] is not None:
        return TimexReading("duration", period(1, unit))
    return TimexReading("date", shifted(scene.today, 0, unit) if scene.today else None)


def trading_day(match: re.Match[str], scene: Scene) -> TimexReading:
    """The day that was told, else the report's own."""
    told = day(scene.reference) if scene.reference else None
    if told and len(told[0]) == len("2021-03-09") and not told[1]:
        return TimexReading("date", told[0])
    return TimexReading("date", scene.today.isoformat() if scene.today else None)


def quarter_to(match: re.Match[str], scene: Scene) -> str | None:
    """The quarter that ended on the last day of a month."""
    if scene.today is None:
        return None
    month = month_number(match["month"])
    return f"{year_of_month(scene.today, month, 'past')}-Q{(month + 2) // 3}"


RULES: tuple[Rule, ...] = (
    rule(rf"the (?P<unit>quarter|period) (?:{LIKE_LAST_YEAR})", like_period, needs="quarter|period"),
    rule(r"year-(?:ago|earlier)", year_ago, needs="year-"),
    rule(r"the (?:latest|most recent) (?:quarter|period)", latest_period, needs="latest|recent"),
    rule(
        rf"the (?:same|corresponding|comparable) (?P<unit>period|quarter|month)(?: {LIKE_LAST_YEAR})",
        like_period,
        needs="period|quarter|month",
    ),
    rule(r"(?:the )?(?:year-ago|year-earlier) (?P<unit>period|quarter|month)", like_period, needs="period|quarter|month"),
    rule(rf"the (?P<year>{YEAR}) (?P<unit>period|quarter)", period_of_year, needs="period|quarter"),
    rule(
        r"(?:end(?:s|ed|ing)?|finish(?:ed)?|closed?|for) (?P<timex>the day)(?! (?:of|when|that|before|after)\b)",
        trading_day,
        needs="day",
    ),
    rule(
        r"(?:the |its )(?:(?:current |full )?fiscal |current |full |entire |whole )?(?P<unit>quarter|year|month|week)"
        rf"(?P<ended>(?= end(?:ed|ing)(?: (?P<month>{MONTH}))?))?",
        bare_unit,
        needs=A_UNIT,
    ),
)
