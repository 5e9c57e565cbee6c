"""Airports, by the names that the news gives them: those of airportsdata that an airline's ticket can name.

The list (MIT) has each by one name, as its authority writes it: 'Chicago O'Hare International Airport', 'Ngurah Rai (Bali) International
Airport'. The name of a person or a town alone is none: each name ends in a word for what it is, or begins with one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from sayso.text.spelling import fold

RANKS = ("International", "Regional")
"""Words that a report puts before 'Airport', or leaves out."""
RANKED = re.compile(r"\s(?:International|Intl|Regional|Municipal)(?=\s|$)")
KIND = re.compile(r"(?:Airport|Airfield|Aerodrome|Airstrip|Airpark|Air Park|Heliport|Base|Station|Facility)$|^(?:RAF|RNAS|CFB) ")
FIELD = re.compile(r"\S+ \S+.* Field$")
"""A field that is called by one word may be a ball park."""
IN_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]+)\)\s*")
LOCAL = re.compile(r"(?P<name>[A-Z][a-z]{5,}) Airport")
AIR_FORCE_BASE = re.compile(r"\bAfb(?: Airport)?$")
VAGUE = frozenset(
    "north south east west northern southern eastern western central new old city county state downtown island national metropolitan "
    "executive memorial international intl regional municipal airport airpark airfield aerodrome airstrip heliport field air force base "
    "station seaplane lrrs nas".split()
)
"""Words that name no airport by themselves."""


@dataclass(frozen=True, slots=True)
class Airport:
    names: tuple[str, ...]
    locality: str | None
    """What it is called by one word for, mostly the hamlet or the island that it is on."""
    country: str
    """ISO 3166-1 alpha-2."""
    lat: float
    lon: float


def airports() -> Iterator[Airport]:
    """Yield those with an IATA code."""
    with files("airportsdata").joinpath("airports.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            names = tuple(sorted(set(called(row["name"], row["city"].partition("/")[0].strip()))))
            if row["iata"] and names:
                local = LOCAL.fullmatch(row["name"])
                yield Airport(names, local["name"] if local else None, row["country"], float(row["lat"]), float(row["lon"]))


def called(name: str, town: str) -> Iterator[str]:
    """Yield what an airport in a town is called: with and without 'International', the town, and what stands in brackets.

    >>> {"Port Kell Airport", "Alba Airport"} < set(called("Port Kell (Alba) Airport", ""))
    True
    >>> {"Alba Airport", "Rossi Airport", "Rossi International Airport"} < set(called("Alba Rossi International Airport", "Alba"))
    True
    """
    for whole in written(name):
        yield from ranked(whole)
        own = whole.removeprefix(f"{town} ")
        if town and (own != whole or " International " in whole):
            yield from ranked(f"{town} Airport")
            yield from ranked(own)


def written(name: str) -> Iterator[str]:
    """Yield a name without what stands in brackets, that and the parts between slashes by themselves, all with a word for their kind."""
    outside = IN_BRACKETS.sub(" ", name).strip()
    parts = (one.strip() for one in (outside, *(match["inside"] for match in IN_BRACKETS.finditer(name)), *outside.split("/")))
    for part in dict.fromkeys(AIR_FORCE_BASE.sub("Air Force Base", part) for part in parts):
        yield part if KIND.search(part) or FIELD.match(part) else f"{RANKED.sub('', part)} Airport"


def ranked(whole: str) -> Iterator[str]:
    """Yield a name and, if it ends in 'Airport', the same with none and with each of the ranks; nothing where no word is its own."""
    bare = RANKED.sub("", whole)
    if all(word in VAGUE or len(word) < 3 or word.isdigit() for word in fold(bare).split()) or not bare[0].isalnum():
        return
    yield from dict.fromkeys((whole, bare))
    if bare.endswith(" Airport"):
        yield from (f"{bare.removesuffix(' Airport')} {rank} Airport" for rank in RANKS)
