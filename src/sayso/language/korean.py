"""Other spellings of Korean provinces in English, which the two Koreas and the older and newer romanisations write differently."""

from __future__ import annotations

import re
from collections.abc import Iterator

SIDES = {"North": "buk", "South": "nam"}
SIDE_FIRST = re.compile(r"(?P<side>North|South) (?P<name>[A-Z][a-zŏŭ’']{4,})(?:[ -](?:do|Province|province))?")
SIDE_LAST = re.compile(r"(?P<name>[A-Z][a-zŏŭ’']+?)-?(?P<side>buk|nam)[ -]?(?:do|to)")


def provinces(name: str) -> Iterator[str]:
    """Yield how else a Korean province of this name may be written.

    >>> list(provinces("South Phyongan"))
    ['South Pyongan', 'Pyongannam-do', 'Pyongan-namdo']
    >>> list(provinces("Jeollabuk-do"))
    ['North Jeolla']
    """
    if written := SIDE_LAST.fullmatch(name):
        yield next(f"{side} {written['name']}" for side, ending in SIDES.items() if ending == written["side"])
    if written := SIDE_FIRST.fullmatch(name):
        # North Korea writes the aspirates as Ph, Kh and Th.
        bare = re.sub(r"(?<=[PKT])h(?=[yaeiou])", "", written["name"])
        ending = SIDES[written["side"]]
        if bare != written["name"]:
            yield f"{written['side']} {bare}"
        yield f"{bare}{ending}-do"
        yield f"{bare}-{ending}{'do' if ending == 'nam' else 'to'}"
