"""Quantities in running text: numbers with the words that bound them and the unit behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.ground.units import LONG_UNITS, MONEY, SYMBOLS, Unit, unit_at
from sayso.text.numerals import ABBREVIATIONS, MAGNITUDES, NUMERAL, number


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its bounds. An open bound is null."""

    start: int
    """Where the words that bound it begin."""
    end: int
    """Where its unit ends, or the number."""
    digits: int
    """Where the number itself begins."""
    number_end: int
    """Where the number itself ends."""
    low: float | None
    high: float | None
    approximate: bool
    unit: Unit | None


IN_MILLIONS = rf"(?=\s(?:people|{'|'.join(LONG_UNITS['money'].values())})\b)"
LETTER = rf"(?<=\d)(?:k(?!\w)|(?(money)\s?[kmb](?!\w)|[mb](?!\w){IN_MILLIONS}))"
"""'30m' is millions of money or people only; elsewhere the letter is a metre, a byte or a mark."""
ABBREVIATED = rf"(?:\s?(?:{'|'.join(short for short in ABBREVIATIONS if len(short) > 1)})(?!\w)|{LETTER})?"
NUMBER = re.compile(
    rf"(?<![\w.,/:@#*×⁄−-])(?P<between>between\s+|from\s+)?(?P<money>{MONEY})?\s?(?P<first>{NUMERAL}{ABBREVIATED})"
    rf"(?:(?P<percent>\s?%|\s+per\s?cent)?(?P<joint>\s+to\s+|\s+or\s+|\s+and\s+|\s?[-–—]\s?)(?:{MONEY})?(?P<second>{NUMERAL}{ABBREVIATED}))?",
    re.IGNORECASE,
)
LARGE = r"dozen|hundred|thousand|million|billion|trillion"
VAGUE = re.compile(
    rf"(?<![\w-])(?:(?:a\s+few|(?:only\s+)?several|a\s+couple(?:\s+of)?|a\s+handful\s+of)(?:\s+(?P<several>{LARGE}))?(?![\w-])"
    rf"|(?P<few>tens)\s+of\s+(?P<of_tens>thousands|millions|billions)(?!\w)|(?P<many>hundreds)\s+of\s+(?P<of_hundreds>thousands|millions|billions)(?!\w)"
    rf"|(?P<plural>tens|dozens|scores|hundreds|thousands|millions|billions)(?!\w))",
    re.IGNORECASE,
)
FLOORS = {"a few": 3, "several": 3, "only several": 3, "a couple": 2, "a couple of": 2, "a handful of": 3}
FRACTION = re.compile(
    r"(?<![\w-])(?P<count>a|an|one|two|three)[-\s](?P<part>half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?=\s+of\b)|(?<![\w-])(?<!first\s)(?<!second\s)half(?=\s+(?:of|the|its|their)\b)",
    re.IGNORECASE,
)
PARTS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fourth": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "eighth": 1 / 8, "tenth": 1 / 10}
SHARE = Unit("share", "share")

LOWER = (
    r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|(?:a\s+)?minimum\s+of|(?:well\s+)?over|more\s+than|"
    r"upwards?\s+of|in\s+excess\s+of|greater\s+than|above|exceeding"
)
UPPER = (
    r"up\s+to|as\s+(?:many|much)\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|(?:a\s+)?maximum\s+of|"
    r"fewer\s+than|less\s+than|(?:just\s+)?under|below|nearly|almost"
)
ABOUT = r"about|around|approximately|roughly|some|an\s+estimated|estimated|circa|close\s+to|more\s+or\s+less"
PLAIN = r"a\s+total\s+of|only|just|another|all|the"
BEFORE = re.compile(rf"(?<!\w)(?:(?P<lower>{LOWER})|(?P<upper>{UPPER})|(?P<about>{ABOUT})|(?P<plain>{PLAIN}))\s*$", re.IGNORECASE)
AFTER = re.compile(
    r"(?P<lower>\+|\s+or\s+more\b|-plus\b)|(?P<upper>\s+or\s+(?:fewer|less)\b)|(?P<about>\s+or\s+so\b|-odd\b)", re.IGNORECASE
)
REACH = 40
"""Characters before a number in which the words that bound it stand."""


def quantities(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities in a stretch of text, in order, without asking what they count.

    >>> text = "at least three ferries, between 35 and 60 metres, about $1.5 million"
    >>> [(q.low, q.high, q.approximate, q.unit and q.unit.name) for q in quantities(text, 0, len(text))]
    [(3.0, None, False, None), (35.0, 60.0, False, 'm'), (1500000.0, 1500000.0, True, 'USD')]
    """
    found = [*vague(text, start, end), *fractions(text, start, end), *exact(text, start, end)]
    reached = start
    for quantity in sorted(found, key=lambda quantity: (quantity.digits, -quantity.end)):
        if quantity.digits >= reached:
            reached = quantity.end
            yield bounded(text, quantity, start)


def exact(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Numbers in digits or words, and ranges of them."""
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
    if not match["second"] or ("and" in match["joint"] and not (match["between"] or "").lower().startswith("between")):
        return None
    low, high = number(match["first"]), number(match["second"])
    if low is None or high is None:
        return None
    if low < high and low < 1000 <= high and not magnitude(match["first"]) and (size := magnitude(match["second"])):
        low *= size
    found = measured(text, match, match.end("second"), low, high) if low < high else None
    if match["percent"] and found and not (found.unit and found.unit.measures == "percentage"):
        return None
    return found


def magnitude(written: str) -> float:
    """The size of the last word of a number: 1,000,000 for '2.5 million', 0 for '35'."""
    last = re.split(r"[\s\d]+", written.lower())[-1]
    return MAGNITUDES.get(last) or ABBREVIATIONS.get(last, 0)


def single(text: str, match: re.Match[str]) -> Quantity | None:
    value = number(match["first"])
    return None if value is None else measured(text, match, match.end("first"), value, value)


def measured(text: str, match: re.Match[str], end: int, low: float, high: float) -> Quantity | None:
    """Add the unit before or behind the number; None where the number is part of a longer name or number."""
    digits = match.start("money") if match["money"] else match.start("first")
    begin = match.start() if match["between"] and low != high else digits
    after = AFTER.match(text, end)
    reach = after.end() if after else end
    unit = (Unit(SYMBOLS[match["money"].upper()], "money"), reach) if match["money"] else unit_at(text, reach)
    if not unit and reach == end and re.match(r"\w|[-–−/:.,*×⁄]\d|-[A-Z]", text[end : end + 3]):
        return None
    stop = unit[1] if unit else reach
    quantity = Quantity(begin, stop, digits, end, low, high, False, unit[0] if unit else None)
    return reshaped(quantity, after) if after else quantity


def vague(text: str, start: int, end: int) -> Iterator[Quantity]:
    """Words that set a floor: 'several', 'dozens', 'tens of thousands'."""
    for match in VAGUE.finditer(text, start, end):
        floor = vague_floor(match)
        unit = unit_at(text, re.compile(r"(?:\s+of(?=\s))?").match(text, match.end()).end())  # type: ignore[union-attr]  # it matches the empty string
        stop = unit[1] if unit else match.end()
        yield Quantity(match.start(), stop, match.start(), match.end(), floor, None, False, unit[0] if unit else None)


def vague_floor(match: re.Match[str]) -> float:
    """The least that a vague word can mean: a plural is two of its kind."""
    if match["several"]:
        return 2.0 * MAGNITUDES[match["several"].lower()]
    if match["few"]:
        return 20.0 * MAGNITUDES[match["of_tens"].lower()[:-1]]
    if match["many"]:
        return 200.0 * MAGNITUDES[match["of_hundreds"].lower()[:-1]]
    if match["plural"]:
        word = match["plural"].lower()[:-1]
        return 2.0 * ({"ten": 10} | MAGNITUDES)[word]
    return float(FLOORS[re.sub(r"\s+", " ", match[0].lower())])


def fractions(text: str, start: int, end: int) -> Iterator[Quantity]:
    for match in FRACTION.finditer(text, start, end):
        count = {"two": 2, "three": 3}.get((match["count"] or "").lower(), 1)
        share = round(count * PARTS[(match["part"] or "half").lower()], 4)
        yield Quantity(match.start(), match.end(), match.start(), match.end(), share, share, False, SHARE)


def bounded(text: str, quantity: Quantity, start: int) -> Quantity:
    """Take in the words before a number that bound it: 'at least', 'nearly', 'about'."""
    while match := BEFORE.search(text, max(start, quantity.start - REACH), quantity.start):
        if match["plain"] and match["plain"].lower() in ("the", "all"):
            break
        quantity = replace(reshaped(quantity, match), start=match.start())
    return quantity


def reshaped(quantity: Quantity, match: re.Match[str]) -> Quantity:
    """The quantity with its bounds opened, or marked as approximate."""
    if match["lower"] and not during(quantity, match["lower"]):
        return replace(quantity, high=None)
    if match["upper"] and quantity.high is not None:
        return replace(quantity, low=None, approximate=match["upper"].lower() in ("nearly", "almost"))
    return replace(quantity, approximate=True) if match["about"] else quantity


def during(quantity: Quantity, word: str) -> bool:
    """'Over two days' tells how long, not how much more."""
    return word.lower() == "over" and quantity.unit is not None and quantity.unit.measures == "duration"
