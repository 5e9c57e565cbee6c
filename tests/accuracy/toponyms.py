"""TR-News (Kamalloo and Rafiei, WWW 2018) and GeoVirus (Gritta et al., ACL 2018): places marked in news, and how well they are found."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from sayso.model import Place
from tests.accuracy.corpora import BESIDE

FOLDER: Final = BESIDE / "data" / "toponym"
NEAR_KM: Final = 161
"""A hundred miles, the usual measure of toponym resolution."""
MARKS: Final = {"TR-News": ("toponym", "phrase"), "GeoVirus": ("location", "name")}


@dataclass(frozen=True, slots=True)
class Marked:
    """A place that the annotators marked; without coordinates where they found none."""

    start: int
    end: int
    lat: float | None
    lon: float | None


@dataclass(slots=True)
class Found:
    """What was found of what is marked."""

    marked: int = 0
    found: int = 0
    located: int = 0
    """Of those found, those with coordinates in the annotation."""
    near: int = 0
    mentions: int = 0
    right: int = 0

    def add(self, places: Sequence[Place], marked: Sequence[Marked]) -> None:
        mentions = [(mention.start, mention.end, place) for place in places for mention in place.mentions]
        self.mentions += len(mentions)
        self.right += sum(any(start < one.end and one.start < end for one in marked) for start, end, _ in mentions)
        for one in marked:
            here = [place for start, end, place in mentions if start < one.end and one.start < end]
            self.marked += 1
            self.found += bool(here)
            if here and one.lat is not None:
                self.located += 1
                self.near += any(is_near(place, one) for place in here)

    def figures(self) -> dict[str, float]:
        return {"found": self.found / self.marked, "within_161km": self.near / self.located, "precision": self.right / self.mentions}


def is_near(place: Place, marked: Marked) -> bool:
    if place.lat is None or place.lon is None or marked.lat is None or marked.lon is None:
        return False
    return kilometres(place.lat, place.lon, marked.lat, marked.lon) <= NEAR_KM


def kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    phi, other_phi = math.radians(lat), math.radians(other_lat)
    half = math.sin((other_phi - phi) / 2) ** 2 + math.cos(phi) * math.cos(other_phi) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, half)))


def path(corpus: str) -> Path:
    return FOLDER / f"{corpus}.xml"


def articles(corpus: str, *, first: int, step: int) -> Iterator[tuple[str, list[Marked]]]:
    """Yield the text and the marks of every so many articles. The even ones were learned from; keep to odd ones."""
    tag, name = MARKS[corpus]
    for article in ElementTree.parse(path(corpus)).getroot().findall("article")[first::step]:
        text = article.findtext("text") or ""
        yield text, [one for mark in article.iter(tag) for one in aligned(text, mark, name)]


def aligned(text: str, mark: ElementTree.Element, name: str) -> Iterator[Marked]:
    """The mark where its words are: some offsets are a few characters off."""
    words, told = mark.findtext(name) or "", int(mark.findtext("start") or 0)
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    if starts:
        start = min(starts, key=lambda at: abs(at - told))
        lat, lon = mark.findtext(".//lat"), mark.findtext(".//lon")
        yield Marked(start, start + len(words), float(lat) if lat else None, float(lon) if lon else None)
