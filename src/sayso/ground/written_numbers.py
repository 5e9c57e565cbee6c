"""Numbers in digits or words, with sign, money and unit, and ranges written together: '-5', '$1.2bn', '10 to 15%'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.ground.bounds import AFTER, reshaped
from sayso.ground.currencies import SHORT_NAMES
from sayso.ground.measures import Unit
from sayso.ground.quantity import RANGE, Quantity
from sayso.ground.ranges import tells_change
from sayso.ground.units import MONEY, currency, rate, unit_at
from sayso.text.numerals import ABBREVIATIONS, MAGNITUDES, NUMERAL, number

IN_FIELD = r"(?:deep|tall|high|long|wide|thick|away|above|below|across|apart|north|south|east|west|hurdles|butterfly|backstroke|freestyle)"
JOINING = r"(?:of|in|on|at|to|from|by|for|with|behind|off|into|over|under|after|before|is|was|has|as)"
COUNTED = (
    rf"(?:people|{'|'.join(' '.join(SHORT_NAMES.values()).split())}"
    rf"|of\s(?:its|their|our|those|them)|(?!{IN_FIELD}\b)(?:(?!{JOINING}\b)[a-z]+\s){{0,4}}(?!{JOINING}\b)[a-z]{{2,}}(?<!s)s)\b"
)
LETTER = (
    rf"(?:(?<=\d)(?:k(?!\w)|(?-i:[MB](?![\w-]))|(?(money)\s?[kmb](?!\w)|[mb](?=\s{COUNTED})))|(?<=\d)\s(?-i:[MB])(?=\s{COUNTED}))"
)
"""'30m' is millions of money, of people or of what a plural names; elsewhere a metre. A capital is millions of anything."""
ABBREVIATED = rf"(?:\s?(?:{'|'.join(short for short in ABBREVIATIONS if len(short) > 1)})(?!\w)|{LETTER})?"
SIGN = r"(?<!or\s)minus[\s-]|(?<![\w)\]])(?:[-−](?=[$€£¥]?\d)|–(?=\d[\d.,]*\s?(?:%|°|per\s?cent|degrees?)))"
PREFIX = "|".join(rf"(?<=\b{word}-)" for word in ("sub", "now", "then", "near", "nearly", "mid", "plus", "roughly", "about"))
NUMBER = re.compile(
    rf"(?:(?<![\w.,/:@#*×⁄−-])|{PREFIX}|(?<=\s,)(?=minus\s))(?:(?P<between>between\s+|from\s+)|(?P<sign>{SIGN}))?"
    rf"(?:(?P<money>{MONEY})(?P<debit>-)?)?\s?(?P<first>{NUMERAL}{ABBREVIATED})"
    rf"(?:(?P<percent>\s?%|\s+per\s?cent)?(?P<joint>(?:\s+|-\s?)to[\s-]+|\s+or\s+|\s+and\s+|\s?[-–—]\s?)(?P<also>{MONEY})?(?P<second>{NUMERAL}{ABBREVIATED}))?",
    re.IGNORECASE,
)
LONGER = re.compile(r"\w|[-–−/:.,*×⁄]\d|-[A-Z]")
"""What goes on behind a number that is part of a longer one or of a name."""
YEAR_BEFORE = re.compile(r"\b(?:in|since|of)\s+(?:19|20)\d\d\Z", re.IGNORECASE)
"""'It rose in 2017 to 4.8 million.'"""
MOST_APART = 1.5
"""Times that the second of two numbers with 'or' between may be the first, where they are the ends of a range and not two cases."""
NATION = re.compile(r"\s+(?:US|U\.S\.)(?!\w)(?=\s+(?:an?|per)\b|[,.;)]|\s*$)")
"""'$76 US': the country of an amount behind it."""


def written_numbers(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the numbers of a stretch of text, in order, and ranges of them."""
    offset = start
    while match := NUMBER.search(text, offset, end):
        offset = match.end()
        quantity = ranged(text, match)
        if quantity is None:
            offset = max(match.end("first"), match.start() + 1)
            quantity = single(text, match)
        if quantity:
            yield quantity


def ranged(text: str, match: re.Match[str]) -> Quantity | None:
    """'Between 35 and 60', '10 to 15', '3-5'; None where the words are no range."""
    if not match["second"] or match["sign"] or match["debit"] or not joins(text, match) or is_year(text, match):
        return None
    low, high = number(match["first"]), number(match["second"])
    if low is None or high is None:
        return None
    size = 1 if magnitude(match["first"]) else magnitude(match["second"]) or 1
    if low * size < high:
        low *= size
    if "or" in match["joint"] and high > max(MOST_APART * low, low + 1):
        return None
    found = measured(text, match, match.end("second"), low, high) if low < high else None
    if match["percent"] and found and not (found.unit and found.unit.measures == "percentage"):
        return None
    return found


def is_year(text: str, match: re.Match[str]) -> bool:
    return YEAR_BEFORE.search(text, max(0, match.start("first") - 10), match.end("first")) is not None


def joins(text: str, match: re.Match[str]) -> bool:
    """Do the words between two numbers make a range of them? 'Rose $2 to $58' tells two amounts."""
    if "and" in match["joint"]:
        return (match["between"] or "").lower().startswith("between")
    return not (match["money"] and "to" in match["joint"] and not match["between"] and tells_change(text, match.start()))


def magnitude(written: str) -> float:
    """The size of the last word of a number: 1,000,000 for '2.5 million', 0 for '35'."""
    last = re.split(r"[\s\d]+", written.lower())[-1]
    return MAGNITUDES.get(last) or ABBREVIATIONS.get(last, 0)


def single(text: str, match: re.Match[str]) -> Quantity | None:
    value = number(match["first"])
    if value is None:
        return None
    value = -value if match["sign"] or match["debit"] else value
    return measured(text, match, match.end("first"), value, value)


def measured(text: str, match: re.Match[str], end: int, low: float, high: float) -> Quantity | None:
    """Add the unit before or behind the number; None where the number is part of a longer name or number."""
    digits = match.start(next(part for part in ("sign", "money", "first") if match[part]))
    begin = match.start() if match["between"] and low != high else digits
    after = AFTER.match(text, end)
    reach = after.end() if after else end
    sign = match["money"] or (match["also"] if low != high else None)
    unit = money(text, sign, reach) if sign else unit_at(text, reach)
    if not unit and reach == end and LONGER.match(text, end):
        return None
    stop = unit[1] if unit else reach
    quantity = Quantity(begin, stop, digits, end, low, high, False, unit[0] if unit else None, () if low == high else (RANGE,))
    return reshaped(quantity, after) if after else quantity


def money(text: str, symbol: str, offset: int) -> tuple[Unit, int]:
    """The currency before a number, by what it is counted behind it: '$76 US a barrel'."""
    nation = NATION.match(text, offset)
    return rate(text, currency(symbol), nation.end() if nation else offset)
