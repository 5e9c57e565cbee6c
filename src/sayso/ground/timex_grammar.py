"""The grammar of expressions of time: all rules, and the longest match at each place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground import absolute_dates, clock, durations, relative_dates
from sayso.ground.scene import Rule

RULES: tuple[Rule, ...] = (*absolute_dates.RULES, *relative_dates.RULES, *clock.RULES, *durations.RULES)


def matches(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], Rule]]:
    """Yield each match of each rule in a stretch of text: leftmost first, the longest first of those at one place.

    Matches may overlap: who reads them keeps the first that turns out to be an expression of time.

    >>> [match[0] for match, _ in matches("It rained on May 3, 2021.", 0, 25)][:2]
    ['May 3, 2021', 'May']
    """
    found = [(match, rule) for rule in RULES for match in rule.pattern.finditer(text, start, end)]
    order = {id(rule): index for index, rule in enumerate(RULES)}
    yield from sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end(), order[id(pair[1])]))
