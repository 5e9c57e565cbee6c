"""Units of measure by their names in Unicode's CLDR, and as reports write them."""

from __future__ import annotations

from dataclasses import dataclass

from babel.units import format_unit


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit's name in the dossier and what it measures."""

    name: str
    measures: str


MEASURED = {
    "distance": """
        length-kilometer length-meter length-centimeter length-millimeter length-mile length-nautical-mile length-foot length-inch
        length-yard length-light-year length-fathom length-furlong length-parsec length-astronomical-unit""",
    "area": """
        area-square-kilometer area-square-meter area-square-centimeter area-square-mile area-square-foot area-square-inch area-square-yard
        area-acre area-hectare area-dunam""",
    "mass": "mass-ton mass-tonne mass-kilogram mass-gram mass-pound mass-ounce mass-ounce-troy mass-carat",
    "volume": """
        volume-liter volume-gallon volume-barrel volume-bushel volume-pint volume-quart volume-fluid-ounce volume-cubic-meter
        volume-cubic-foot volume-cubic-inch volume-cubic-yard volume-cubic-mile volume-cubic-kilometer volume-cubic-centimeter
        volume-acre-foot volume-tablespoon volume-teaspoon""",
    "speed": "speed-mile-per-hour speed-kilometer-per-hour speed-knot speed-meter-per-second",
    "acceleration": "acceleration-meter-per-square-second",
    "temperature": "temperature-celsius temperature-fahrenheit temperature-kelvin angle-degree",
    "power": "power-watt power-horsepower",
    "energy": """
        energy-calorie energy-kilocalorie energy-kilowatt-hour energy-joule energy-electronvolt energy-british-thermal-unit""",
    "percentage": "concentr-percent",
    "concentration": """
        concentr-permillion concentr-portion-per-1e9 concentr-milligram-ofglucose-per-deciliter concentr-millimole-per-liter""",
    "duration": """
        duration-second duration-minute duration-hour duration-day duration-week duration-month duration-year duration-decade
        duration-century""",
    "data": "digital-byte digital-bit graphics-pixel graphics-megapixel",
    "resolution": "graphics-dot-per-inch graphics-pixel-per-inch",
    "frequency": "frequency-hertz",
    "voltage": "electric-volt",
    "current": "electric-ampere",
    "resistance": "electric-ohm",
    "force": "force-newton force-pound-force",
    "pressure": """
        pressure-pascal pressure-millibar pressure-atmosphere pressure-pound-force-per-square-inch pressure-inch-ofhg
        pressure-millimeter-ofhg""",
    "torque": "torque-newton-meter torque-pound-force-foot",
    "light": "light-lumen light-lux",
    "consumption": "consumption-mile-per-gallon consumption-liter-per-100-kilometer",
}
"""CLDR's units, by what they measure, without those that are everyday words for something else: points, cups, drops, stones, bars."""
SPELLINGS = ("en", "en_GB")
OWN = {
    "percentage points": Unit("percentage points", "percentage"),
    "basis points": Unit("basis points", "percentage"),
    "times": Unit("times", "times"),
    "fold": Unit("fold", "times"),
    "decibels": Unit("decibels", "loudness"),
    "revolutions per minute": Unit("revolutions per minute", "frequency"),
    "watt-hours": Unit("watt-hours", "energy"),
    "ampere-hours": Unit("ampere-hours", "charge"),
    "bits per second": Unit("bits per second", "data rate"),
    "frames per second": Unit("frames per second", "frequency"),
    "brake horsepower": Unit("brake horsepower", "power"),
    "kilopounds per square inch": Unit("kilopounds per square inch", "pressure"),
    "points per game": Unit("points per game", "score"),
    "rebounds per game": Unit("rebounds per game", "score"),
    "assists per game": Unit("assists per game", "score"),
    "wins above replacement": Unit("wins above replacement", "score"),
}
"""What news measures in and CLDR does not name."""
ALSO = {
    "times": "occasions,occasion",
    "kilometers": "kms",
    "square kilometers": "sq km,sq kms,square km,sq kilometers,sq kilometres,sqkm",
    "square meters": "sq m,sqm,square m,sq meters,sq metres,sq meter,sq metre,sq. m",
    "square miles": "sq mi,sq miles,sq mile,sq. mi,sq. miles",
    "square feet": "sq ft,sq feet,sq foot,square ft,sq. ft,sqft",
    "cubic meters": "cu m,cubic m",
    "cubic feet": "cu ft",
    "tons": "short tons,long tons",
    "metric tons": "tonnes,tonne",
    "kilograms": "kilo,kilos,kilogramme,kilogrammes,kgs",
    "grams": "gramme,grammes",
    "pounds": "lb,lbs,lb.,lbs.",
    "ounces": "oz",
    "miles per hour": "mph,m.p.h.",
    "kilometers per hour": "kph,k.p.h.,kmh,kmph",
    "degrees Celsius": "degree centigrade,degrees centigrade,celsius,centigrade,degrees c,degree c,deg c,degc",
    "degrees Fahrenheit": "fahrenheit,degrees f,degree f,deg f,degf",
    "percent": "per cent,pct,percents,pc",
    "percentage points": "percentage point,percent points,pct points",
    "basis points": "basis point,bps",
    "decibels": "decibel",
    "revolutions per minute": "rpm,revs per minute",
    "seconds": "secs,sec",
    "minutes": "mins,min",
    "hours": "hrs,hr",
    "years": "yrs,yr",
    "months": "mths",
    "newton-meters": "newton meters,newton metres,newton metre,newton meter,nm of torque",
    "pound-force-feet": "pound feet,pound foot,pounds feet,lb ft,ft lb,foot pounds,foot pound,lb ft of torque",
    "pounds-force per square inch": "psi,pounds per square inch",
    "kilopounds per square inch": "ksi",
    "parts per million": "ppm",
    "parts per billion": "ppb",
    "bits per second": "bps",
    "frames per second": "fps",
    "brake horsepower": "bhp",
    "horsepower": "hp,metric horsepower",
    "British thermal units": "btu,btus",
    "miles per gallon": "mpg,m.p.g.",
    "points per game": "ppg",
    "rebounds per game": "rpg",
    "assists per game": "apg",
    "hertz": "hz",
    "knots": "kts,kt",
    "watt-hours": "watt hour",
    "ampere-hours": "ampere hour,amp hours,amp hour",
    "amperes": "amps,amp",
    "megapixels": "mp",
}
"""Other ways to write a unit, by its name."""
PREFIXES = {
    "p": "pico",
    "n": "nano",
    "μ": "micro",
    "µ": "micro",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "h": "hecto",
    "k": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
}
PREFIXED = {
    "m": ("meter", "metre"),
    "g": ("gram", "gramme"),
    "L": ("liter", "litre"),
    "l": ("liter", "litre"),
    "W": ("watt",),
    "Wh": ("watt-hour", "watt hour"),
    "V": ("volt",),
    "A": ("ampere", "amp"),
    "Ah": ("ampere-hour", "amp hour", "ampere hour"),
    "Pa": ("pascal",),
    "Hz": ("hertz",),
    "J": ("joule",),
    "N": ("newton",),
    "eV": ("electronvolt",),
    "B": ("byte",),
    "b": ("bit",),
    "bps": ("bit per second",),
    "b/s": ("bit per second",),
    "s": ("second",),
    "t": ("metric ton", "tonne"),
}
"""The units that take a prefix of the International System, by symbol, each in its spellings."""
WRITTEN_ALONE = frozenset(
    """
    mm cm km mg kg μg µg μm µm nm ml mL cl dl kW MW GW TW mW kWh MWh GWh TWh mAh kV mV mA kPa MPa GPa hPa
    kHz MHz GHz THz kB MB GB TB PB Mb Gb kbps Mbps Gbps Tbps Mb/s Gb/s kJ MJ kN MeV GeV keV ms μs µs Wh Ah Hz Pa eV V W L g m
    """.split()
)
"""Symbols that stand for a unit behind any number; others are words or marks as often."""
SYMBOLS = {
    "″": "inches",
    "′": "feet",
    "ft": "feet",
    "mi": "miles",
    "km²": "square kilometers",
    "km2": "square kilometers",
    "m²": "square meters",
    "m2": "square meters",
    "m³": "cubic meters",
    "m3": "cubic meters",
    "cm2": "square centimeters",
    "cm²": "square centimeters",
    "ft2": "square feet",
    "ft²": "square feet",
    "km/h": "kilometers per hour",
    "km/hr": "kilometers per hour",
    "m/s": "meters per second",
    "mi/h": "miles per hour",
    "°C": "degrees Celsius",
    "° C": "degrees Celsius",
    "ºC": "degrees Celsius",
    "°F": "degrees Fahrenheit",
    "° F": "degrees Fahrenheit",
    "ºF": "degrees Fahrenheit",
    "°": "degrees",
    "º": "degrees",
    "Nm": "newton-meters",
    "N·m": "newton-meters",
    "lb-ft": "pound-force-feet",
    "lb.-ft.": "pound-force-feet",
    "ft-lb": "pound-force-feet",
    "PS": "horsepower",
    "dB": "decibels",
    "%": "percent",
    "‰": "permille",
    "x": "times",
    "KM": "kilometers",
    "Km": "kilometers",
    "Kg": "kilograms",
    "KG": "kilograms",
    "KW": "kilowatts",
    "Kw": "kilowatts",
    "ha": "hectares",
    "cc": "cubic centimeters",
    "MP": "megapixels",
}
"""Symbols beside those with a prefix, in the case in which they are written."""

BEHIND_DECIMALS = {"l": "liters", "WAR": "wins above replacement"}
"""Symbols that stand for a unit only behind a decimal fraction ('1.2l', '0.5 WAR'); elsewhere they are letters and words."""


def names(unit: str) -> tuple[str, ...]:
    """The names of a CLDR unit, the American plural first.

    >>> names("length-kilometer")
    ('kilometers', 'kilometer', 'kilometres', 'kilometre')
    """
    told = [(format_unit(count, unit, "long", locale=spelling), count) for spelling in SPELLINGS for count in (2, 1)]
    return tuple(dict.fromkeys(written.removeprefix(f"{count} ") for written, count in told))


def cldr_units() -> dict[str, Unit]:
    """Units by each of their CLDR names, in lower case."""
    found: dict[str, Unit] = {}
    for measures, units in MEASURED.items():
        for unit in units.split():
            several, *rest = names(unit)
            found |= dict.fromkeys([name.lower() for name in (several, *rest)], Unit(several, measures))
    return found


def prefixed_units(known: dict[str, Unit]) -> tuple[dict[str, Unit], dict[str, Unit]]:
    """The units of the International System with each prefix: by name and by symbol."""
    by_name: dict[str, Unit] = {}
    by_symbol: dict[str, Unit] = {}
    for symbol, (first, *others) in PREFIXED.items():
        base = known[plural_of(first)]
        for short, prefix in {"": "", **PREFIXES}.items():
            unit = Unit(prefix + base.name.removeprefix("metric "), base.measures) if prefix else base
            unit = known.get(unit.name, unit)
            for spelling in (first, *others):
                by_name |= {prefix + spelling: unit, prefix + plural_of(spelling): unit}
            if short + symbol in WRITTEN_ALONE:
                by_symbol[short + symbol] = unit
    return by_name, by_symbol


def plural_of(name: str) -> str:
    """The plural of a unit's name.

    >>> plural_of("meter"), plural_of("hertz"), plural_of("bit per second")
    ('meters', 'hertz', 'bits per second')
    """
    head, _, rest = name.partition(" per ")
    several = head if head.endswith("z") else head + "s"
    return f"{several} per {rest}" if rest else several


def measures() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """All units of measure: by name in lower case, with words parted by single spaces, and by symbol."""
    known = cldr_units() | OWN
    by_prefix, symbols = prefixed_units(known)
    by_name = by_prefix | known
    by_name |= {" ".join(name.replace("-", " ").split()): unit for name, unit in by_name.items()}
    named = {unit.name: unit for unit in by_name.values()}
    for name, written in ALSO.items():
        by_name |= {way.strip(): named[name] for way in written.split(",")}
    return by_name, symbols | {symbol: named.get(name, Unit(name, "percentage")) for symbol, name in SYMBOLS.items()}
