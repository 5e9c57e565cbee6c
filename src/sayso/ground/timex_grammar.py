"""The grammar of expressions of time: all rules, and the longest match at each place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.ground import absolute_dates, business_periods, clock, durations, parts_of_day, relative_dates, vague_dates, years
from sayso.ground.scene import Rule

RULES: tuple[Rule, ...] = (
    *absolute_dates.RULES,
    *years.RULES,
    *relative_dates.RULES,
    *parts_of_day.RULES,
    *vague_dates.RULES,
    *business_periods.RULES,
    *clock.RULES,
    *durations.RULES,
)

BY_NEED: Mapping[re.Pattern[str], Sequence[tuple[int, Rule]]] = {
    needs: [(order, rule) for order, rule in enumerate(RULES) if rule.needs == needs]
    for needs in dict.fromkeys(rule.needs for rule in RULES)
}
"""The rules, numbered, by what they need."""


def matches(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Rule]]:
    """Yield each match of each rule in a stretch of text: leftmost expression first, the longest first of those at one place.

    Matches may overlap: who reads them keeps the first that turns out to be an expression of time.

    >>> [match[0] for match, _ in matches("It rained on May 3, 2021.", 0, 25)][:2]
    ['May 3, 2021', 'May']
    """
    found = [
        (first, -last, order, match)
        for needs, rules in BY_NEED.items()
        if needs.search(text, start, end)
        for order, rule in rules
        for match in rule.pattern.finditer(text, start, end)
        for first, last in [rule.extent(match)]
    ]
    for _, _, order, match in sorted(found, key=lambda one: one[:3]):
        yield match, RULES[order]
