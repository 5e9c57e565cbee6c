"""Years, decades and centuries: '1998', 'nineteen ninety-eight', 'the 1960s and 70s', 'the nineteenth century'."""

from __future__ import annotations

import re

from sayso.ground.scene import Rule, Scene, Tense, TimexReading, rule
from sayso.ground.time_words import A_DIGIT, EARLY, FULL_MONTH, YEAR, month_number, words_of
from sayso.text.numerals import ONES, TENS, number

HUNDREDS = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}
SPELLED_YEAR = rf"(?P<hundreds>{'|'.join(HUNDREDS)})[- ](?:hundred and )?(?P<rest>(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(ONES)}))?)"
SPELLED_CENTURIES = {
    "sixteenth": "15",
    "seventeenth": "16",
    "eighteenth": "17",
    "nineteenth": "18",
    "twentieth": "19",
    "twenty-first": "20",
}
LAST_MONTH = 12
LATEST_SHORT = 2049
"""Where no day tells, years of two digits are up to this one."""
AHEAD, UNTOLD_AHEAD = 50, 25
"""Years to come that two digits may mean: by a verb in the future tense, and by 'by' or 'until' alone."""


def year_alone(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", match["year"])


def spelled_year(match: re.Match[str], scene: Scene) -> TimexReading:
    year = f"{HUNDREDS[words_of(match, 'hundreds')] + (number(match['rest']) or 0):.0f}"
    return TimexReading("date", f"{year}-{month_number(match['month']):02}" if match["month"] else year)


def year_of_two_thousand(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", f"{2000 + (number(match['rest'] or '') or 0):.0f}")


def decade(match: re.Match[str], scene: Scene) -> TimexReading:
    tens = match["tens"]
    return TimexReading("date", tens if len(tens) == 3 else f"19{tens}")


def end_of_years(match: re.Match[str], scene: Scene) -> TimexReading | None:
    """The second year of '1950-53'; the rest of '2021-03' is a month."""
    if not max(LAST_MONTH, int(match["from"])) < int(match["to"]):
        return None
    return TimexReading("date", match["century"] + match["to"])


def short_year(match: re.Match[str], scene: Scene) -> TimexReading:
    """''82' is of the last hundred years; 'by '35', and what will be in ''35', is of the coming ones."""
    latest = scene.today.year + years_ahead(words_of(match, "joint"), scene.tense) if scene.today else LATEST_SHORT
    return TimexReading("date", f"{latest - (latest - int(match['year'])) % 100}")


def years_ahead(joint: str, tense: Tense) -> int:
    """How many years to come two digits may mean; 'since' and 'of' name none of them in any tense."""
    if tense == "future" and joint not in ("since", "of"):
        return AHEAD
    return UNTOLD_AHEAD if joint in ("by", "until") else 0


def spelled_decade(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", f"19{TENS[words_of(match, 'word')[:-3] + 'y'] // 10}")


def century(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", f"{int(match['number']) - 1:02}")


def spelled_century(match: re.Match[str], scene: Scene) -> TimexReading:
    return TimexReading("date", SPELLED_CENTURIES[words_of(match, "word")])


RULES: tuple[Rule, ...] = (
    rule(rf"{EARLY}(?:(?:the )?(?:fiscal(?: year)?|year) )?(?P<year>{YEAR})(?! (?:GMT|UTC|hours|local))", year_alone, needs=A_DIGIT),
    rule(rf"(?:the year |(?P<month>{FULL_MONTH}),? (?:of )?)?{SPELLED_YEAR}", spelled_year, needs="|".join(HUNDREDS)),
    rule(rf"the year two thousand(?: (?:and )?(?P<rest>{'|'.join(ONES)}))?", year_of_two_thousand, needs="thousand"),
    rule(r"(?:the )?(?:(?:early|late|mid)[- ])?(?P<tens>1[5-9]\d|20\d)0['’]?s", decade, needs=A_DIGIT),
    rule(r"(?:the )?(?:(?:early|late|mid)[- ])?['’](?P<tens>[2-9])0s", decade, needs=A_DIGIT),
    rule(
        r"\d{4}['’]?s(?: and| or| to|,) (?P<timex>(?:the )?(?:(?:early|late|mid)[- ])?['’]?(?P<tens>[2-9])0['’]?s)",
        decade,
        needs=A_DIGIT,
    ),
    rule(r"(?P<joint>in|since|of|from|by|until) (?P<timex>['’](?P<year>\d\d))(?!['’])", short_year, needs="['’]"),
    rule(r"the (?:early|late|mid)[- ](?P<tens>[4-9])0s", decade, needs=A_DIGIT),
    rule(r"(?P<century>1[5-9]|20)(?P<from>\d\d)[-–/](?P<timex>(?P<to>\d\d))", end_of_years, needs=A_DIGIT),
    rule(rf"the (?:(?:early|late|mid)[- ])?(?P<word>{'|'.join(word[:-1] + 'ies' for word in TENS)})", spelled_decade, needs="ties"),
    rule(r"(?:the )?(?:(?:early|late|mid)[- ])?(?P<number>1\d|20|21)(?:th|st)[- ]century", century, needs="century"),
    rule(
        rf"(?:the )?(?:(?:early|late|mid)[- ])?(?P<word>{'|'.join(SPELLED_CENTURIES)})[- ]century",
        spelled_century,
        needs="century",
    ),
)
