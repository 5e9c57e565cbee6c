"""Units of measure and money, as reports write them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's name in the dossier and what it measures."""

    name: str
    measures: str


LONG_UNITS: dict[str, dict[str, str]] = {
    "distance": {
        "km": r"kilomet(?:er|re)s?",
        "m": r"met(?:er|re)s?",
        "cm": r"centimet(?:er|re)s?",
        "mm": r"millimet(?:er|re)s?",
        "miles": r"miles?",
        "nautical miles": r"nautical miles?",
        "feet": r"feet|foot",
        "inches": r"inch(?:es)?",
        "yards": r"yards?",
    },
    "area": {
        "square km": r"(?:square|sq\.?) (?:kilomet(?:er|re)s?|km)",
        "square m": r"(?:square|sq\.?) (?:met(?:er|re)s?|m)",
        "square miles": r"(?:square|sq\.?) mi(?:les?)?",
        "square feet": r"(?:square|sq\.?)[- ](?:feet|foot|ft)",
        "acres": r"acres?",
        "hectares": r"hectares?",
    },
    "mass": {
        "tons": r"tons?",
        "tonnes": r"tonnes?",
        "kg": r"kilos?|kilogram(?:me)?s?",
        "g": r"gram(?:me)?s?",
        "lb": r"lbs?",
        "ounces": r"ounces?",
    },
    "volume": {
        "liters": r"lit(?:er|re)s?",
        "gallons": r"gallons?",
        "barrels": r"barrels?",
        "cubic m": r"cubic met(?:er|re)s?",
        "cubic feet": r"cubic feet",
    },
    "speed": {
        "mph": r"miles per hour|miles an hour",
        "km/h": r"kilomet(?:er|re)s per hour|kilomet(?:er|re)s an hour|kph|kmh",
        "knots": r"knots?",
    },
    "temperature": {"°C": r"degrees? (?:celsius|centigrade)", "°F": r"degrees? fahrenheit", "degrees": r"degrees?"},
    "power": {
        "W": r"watts?",
        "kW": r"kilowatts?",
        "MW": r"megawatts?",
        "GW": r"gigawatts?",
        "kWh": r"kilowatt[- ]hours?",
        "MWh": r"megawatt[- ]hours?",
        "hp": r"horsepower",
    },
    "percentage": {"percent": r"percent|per cent|pct", "percentage points": r"percentage points?"},
    "times": {"times": r"times", "fold": r"fold"},
    "duration": {
        "seconds": r"seconds?",
        "minutes": r"minutes?|mins?",
        "hours": r"hours?|hrs?",
        "days": r"days?",
        "weeks": r"weeks?",
        "months": r"months?",
        "years": r"years?|yrs?",
        "decades": r"decades?",
        "centuries": r"century|centuries",
    },
    "money": {
        "USD": r"(?:us|u\.s\.|american )?\s?dollars?|usd|bucks",
        "CAD": r"canadian dollars?",
        "AUD": r"australian dollars?",
        "EUR": r"euros?|eur",
        "GBP": r"pounds? sterling|british pounds?|gbp",
        "RUB": r"roubles?|rubles?|rub",
        "UAH": r"hryvnias?|hryvnia",
        "JPY": r"yen|jpy",
        "CNY": r"yuan|renminbi|cny",
        "CHF": r"swiss francs?|chf",
        "INR": r"(?:indian )?rupees?|inr",
        "KRW": r"(?:south )?korean won|(?<=illion\s)won|(?<=housand\s)won",
        "SEK": r"swedish kron(?:or|er)",
        "PLN": r"zlotys?|zloty",
        "TRY": r"(?:turkish )?liras?",
        "ILS": r"shekels?",
        "BRL": r"reais|brl",
        "MXN": r"(?:mexican )?pesos?",
        "cents": r"cents?|pence",
    },
}
SHORT_UNITS = {
    "km": Unit("km", "distance"),
    "m": Unit("m", "distance"),
    "cm": Unit("cm", "distance"),
    "mm": Unit("mm", "distance"),
    "ft": Unit("feet", "distance"),
    "mi": Unit("miles", "distance"),
    "km²": Unit("square km", "area"),
    "km2": Unit("square km", "area"),
    "m²": Unit("square m", "area"),
    "kg": Unit("kg", "mass"),
    "g": Unit("g", "mass"),
    "lb": Unit("lb", "mass"),
    "lbs": Unit("lb", "mass"),
    "mph": Unit("mph", "speed"),
    "km/h": Unit("km/h", "speed"),
    "°C": Unit("°C", "temperature"),
    "°F": Unit("°F", "temperature"),
    "°": Unit("degrees", "temperature"),
    "kW": Unit("kW", "power"),
    "MW": Unit("MW", "power"),
    "GW": Unit("GW", "power"),
    "kWh": Unit("kWh", "power"),
    "hp": Unit("hp", "power"),
    "GB": Unit("GB", "data"),
    "MB": Unit("MB", "data"),
    "TB": Unit("TB", "data"),
    "Mbps": Unit("Mbps", "data rate"),
    "Hz": Unit("Hz", "frequency"),
    "kHz": Unit("kHz", "frequency"),
    "MHz": Unit("MHz", "frequency"),
    "GHz": Unit("GHz", "frequency"),
    "mg": Unit("mg", "mass"),
    "ml": Unit("ml", "volume"),
    "min": Unit("minutes", "duration"),
    "mpg": Unit("mpg", "consumption"),
    "%": Unit("percent", "percentage"),
    "x": Unit("times", "times"),
}
"""Abbreviations, in the case in which they are written."""
SYMBOLS = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "US $": "USD",
    "HK $": "HKD",
    "$US": "USD",
    "$A": "AUD",
    "$C": "CAD",
    "RM": "MYR",
    "RS": "INR",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₴": "UAH",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₺": "TRY",
}
"""ISO 4217 codes of the symbols that stand before an amount; a bare dollar is the American one."""

WRITTEN = [
    (re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE), Unit(name, measures))
    for measures, names in LONG_UNITS.items()
    for name, pattern in names.items()
]
MONEY = "|".join(re.escape(symbol) for symbol in sorted(SYMBOLS, key=len, reverse=True))
SHORT = re.compile(r"\s?(" + "|".join(re.escape(short) for short in sorted(SHORT_UNITS, key=len, reverse=True)) + r")(?![\w²])")
GAP = re.compile(r"\s+|-")


def unit_at(text: str, offset: int) -> tuple[Unit, int] | None:
    """The unit that follows a number, and where it ends; the longest that fits.

    >>> unit_at("2.4 square miles of marsh", 3)
    (Unit(name='square miles', measures='area'), 16)
    >>> unit_at("30km north", 2), unit_at("30 ferries", 2)
    ((Unit(name='km', measures='distance'), 4), None)
    """
    if match := SHORT.match(text, offset):
        return SHORT_UNITS[match[1]], match.end()
    gap = GAP.match(text, offset)
    if not gap:
        return None
    found = [(match.end(), unit) for pattern, unit in WRITTEN if (match := pattern.match(text, gap.end()))]
    whole = [(end, unit) for end, unit in found if end == len(text) or not text[end].isalnum()]
    if not whole:
        return None
    end, unit = max(whole, key=lambda pair: pair[0])
    return unit, end
