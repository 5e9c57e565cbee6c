"""The unit that stands behind a number, and what it is counted by: 'km', 'square miles', 'USD per barrel'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from types import MappingProxyType

from sayso.ground import currencies, measures
from sayso.ground.currencies import CODES, SYMBOLS
from sayso.ground.measures import BEHIND_DECIMALS, Unit

GUARDED = {
    "PS": ("GBP", r"(?=\d[\d,]*(?:\.\d|[mkb]|\d))"),
    "R": ("ZAR", r"(?=\d[\d,]*(?:\.\d+)?\s?(?:million|billion|trillion|bn|m)\b|\d{1,3}(?:,\d{3})+\b)"),
}
"""Signs that stand for money only before such numbers: plain ASCII writes the pound's so, but 'PS5' is a console; 'R3' is a name."""
SIGNS = [re.escape(symbol) for symbol in sorted({*SYMBOLS, *CODES}, key=len, reverse=True)]
MONEY = "(?-i:" + "|".join([*SIGNS, *(symbol + guard for symbol, (_, guard) in GUARDED.items())]) + ")"
"""Pattern of the sign or code of a currency before an amount, in the case in which it is written."""
LONGEST = 4
"""Words of the longest name."""
WORDS = re.compile(r"(?:\s+|-)?([^\W\d_][\w.]*(?:(?:\s+|-)[^\W\d_][\w.]*){0,3})")
PARTED = re.compile(r"[\s-]+")
PENCE = re.compile(r"(?<!\D480)(?<!\D720)(?<!\D1080)\s?p(?![\w.]*\w)")
"""'1080p' is a picture, '6 p.m.' a time."""
DEGREES = re.compile(r"(?<=[\d.]\d)\s?([CF])(?![\w.-])")
"""'35C' is a temperature; '5C' is a model or a seat."""
DECIMAL = re.compile(rf"(?<=\d\.\d)\s?({'|'.join(BEHIND_DECIMALS)})(?![\w-]|\.\w)")
WON = re.compile(r"(?<=illion)\s+won\b|(?<=housand)\s+won\b")
PER = re.compile(r"\s+(?:per|each|every)\s+|-per-|/(?=[a-z])")
"""Words before what a quantity is counted by."""
CONVERTED = re.compile(r"\s\([^()]{0,30}\d[^()]{0,30}\)")
"""'12 euros ($13) a ticket': the same in another unit."""
ARTICLE = re.compile(r"(?:\s+an?[\s-]+|-an?-)(?!\w+\s+(?:ago|earlier|later|before|after)\b)")
"""'a barrel' is so counted only where it names a measure or a usual share."""
SHARES = frozenset("share person head household day week month year night hour minute second barrel game unit piece ticket".split())
BY = {"h": "hour", "hr": "hour", "s": "second", "d": "day", "day": "day"}
"""Symbols of what units are counted by: 'm3/s'."""
WORD = re.compile(r"[^\s-]+")
LETTERS = re.compile(r"[^\W\d_]\w*")


@cache
def known() -> tuple[MappingProxyType[str, Unit], MappingProxyType[str, Unit]]:
    """Units by name and by symbol."""
    by_name, by_symbol = measures.measures()
    return MappingProxyType(currencies.currencies() | by_name), MappingProxyType(by_symbol)


@cache
def symbol_pattern() -> re.Pattern[str]:
    """A unit's symbol behind a number, or a currency's."""
    units = alternatives(known()[1])
    by = rf"(?:/(?P<by>{units}|{'|'.join(BY)})(?![\w²³/]))"
    return re.compile(rf"[\s-]?(?:(?P<unit>{units})(?:{by}|(?![\w²³/]))|(?P<money>[€£¥$])(?!\s?\d))")


def alternatives(symbols: Iterable[str]) -> str:
    """A pattern of symbols, the longest first; three letters and more are a unit in any case, as 'Kwh' is."""
    ordered = sorted(symbols, key=len, reverse=True)
    return "|".join(f"(?i:{re.escape(symbol)})" if len(symbol) > 2 and symbol.isalpha() else re.escape(symbol) for symbol in ordered)


def currency(sign: str) -> Unit:
    """The currency of a sign or a code."""
    guarded = GUARDED.get(sign)
    return Unit(guarded[0] if guarded else SYMBOLS.get(sign, sign), "money")


def unit_named(words: str) -> Unit | None:
    """The unit that bears a name.

    >>> unit_named("Kilometres"), unit_named("Danish kroner"), unit_named("ferries")
    (Unit(name='kilometers', measures='distance'), Unit(name='DKK', measures='money'), None)
    """
    return known()[0].get(PARTED.sub(" ", words.lower()))


def unit_at(text: str, offset: int) -> tuple[Unit, int] | None:
    """The unit that follows a number, and where it ends; the longest that fits.

    >>> unit_at("2.4 square miles of marsh", 3)
    (Unit(name='square miles', measures='area'), 16)
    >>> unit_at("30km north", 2), unit_at("30 ferries", 2)
    ((Unit(name='kilometers', measures='distance'), 4), None)
    >>> unit_at("12 dollars a barrel", 2), unit_at("12 miles an hour", 2)
    ((Unit(name='USD per barrel', measures='money'), 19), (Unit(name='miles per hour', measures='speed'), 16))
    """
    plain = spelled(text, offset) or abbreviated(text, offset)
    return rate(text, *plain) if plain else None


def abbreviated(text: str, offset: int) -> tuple[Unit, int] | None:
    """The unit whose symbol follows a number: '30km', '12%', '5 €', '99p'."""
    if match := symbol_pattern().match(text, offset):
        return (by_symbols(match["unit"], match["by"]) if match["unit"] else currency(match["money"])), match.end()
    if match := DEGREES.match(text, offset):
        return known()[0][f"degrees {match[1].lower()}"], match.end()
    if match := PENCE.match(text, offset):
        return Unit("pence", "money"), match.end()
    if match := DECIMAL.match(text, offset):
        return known()[0][BEHIND_DECIMALS[match[1]]], match.end()
    return None


def by_symbols(symbol: str, by: str | None) -> Unit:
    """The unit that one symbol stands for, or two with a stroke between: 'kV/cm'."""
    unit = with_symbol(symbol)
    if not by:
        return unit
    name = f"{unit.name} per {BY.get(by) or one_of(by, with_symbol(by))}"
    return unit_named(name) or Unit(name, unit.measures)


def with_symbol(symbol: str) -> Unit:
    """The unit that a symbol stands for, whatever its case."""
    exact = known()[1].get(symbol)
    return exact or next(unit for other, unit in known()[1].items() if other.lower() == symbol.lower())


def spelled(text: str, offset: int) -> tuple[Unit, int] | None:
    """The unit whose name follows a number, in as many words as fit."""
    match = WORDS.match(text, offset)
    if not match:
        return None
    ends = [word.end() for word in WORD.finditer(match[1])]
    for end in reversed(ends[:LONGEST]):
        for written in (match[1][:end], match[1][:end].rstrip(".")):
            if unit := unit_named(written):
                return unit, match.start(1) + len(written)
    won = WON.match(text, offset)
    return (Unit("KRW", "money"), won.end()) if won else None


def rate(text: str, unit: Unit, end: int) -> tuple[Unit, int]:
    """The unit by what it is counted, where the words that follow tell: 'a barrel', 'per square foot'."""
    converted = CONVERTED.match(text, end) if unit.measures == "money" else None
    start = converted.end() if converted else end
    per, article = PER.match(text, start), ARTICLE.match(text, start)
    joint = per or article
    if joint is None:
        return unit, end
    found = denominator(text, joint.end(), anything=per is not None)
    if found is None:
        return unit, end
    name = f"{unit.name} per {found[0]}"
    return unit_named(name) or Unit(name, unit.measures), end if converted else found[1]


def denominator(text: str, offset: int, *, anything: bool) -> tuple[str, int] | None:
    """What something is counted by, in the singular, and where it ends."""
    measure = spelled(" " + text[offset : offset + 40], 0)
    if measure and measure[0].measures not in ("money", "percentage", "times"):
        return one_of(text[offset : offset + measure[1] - 1], measure[0]), offset + measure[1] - 1
    word = LETTERS.match(text, offset)
    return (word[0], word.end()) if word and (anything or word[0].lower() in SHARES) else None


def one_of(written: str, unit: Unit) -> str:
    """The singular of a unit as CLDR spells it."""
    names, _ = known()
    singular = (name for name, other in names.items() if other == unit and measures.plural_of(name) == unit.name.lower())
    return next(singular, written.lower())
