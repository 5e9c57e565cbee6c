"""TimeML texts (TempEval-3's training part), and how well moments agree with their TIMEX3 tags."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from sayso import ground, ingest
from sayso.language.parse import parse
from sayso.model import Document
from tests.accuracy.corpora import BESIDE

TRAINING: Final = BESIDE / "data" / "tempeval3" / "TBAQ-cleaned"


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time: its place in the text, its type in capitals, its TIMEX3 value."""

    start: int
    end: int
    type: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text without its tags, the day it was written, and the expressions that are tagged in it."""

    name: str
    text: str
    written: str
    timexes: tuple[Timex, ...]


def paths() -> list[Path]:
    """Every second text of TimeBank and of AQUAINT: those whose misses nobody read while the rules were written."""
    return [path for part in ("TimeBank", "AQUAINT") for path in sorted((TRAINING / part).glob("*.tml"))][1::2]


def annotated(path: Path) -> Annotated:
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    written, body = root.find("DCT/TIMEX3"), root.find("TEXT")
    assert written is not None
    assert body is not None
    pieces: list[str] = []
    found = list(tagged(body, pieces))
    return Annotated(path.stem, "".join(pieces), written.attrib["value"], tuple(found))


def tagged(element: ElementTree.Element, pieces: list[str]) -> Iterator[Timex]:
    """Yield the TIMEX3 tags inside an element, and add its text to the pieces."""
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        yield from tagged(child, pieces)
        pieces.append(child.tail or "")
    if element.tag == "TIMEX3":
        yield Timex(start, sum(map(len, pieces)), element.attrib["type"], element.attrib["value"])


def found(one: Annotated) -> list[Timex]:
    """What is found in a text that comes as an article of that day, as `sayso build` reads it."""
    article = json.dumps({"text": one.text, "published": one.written}).encode()
    [document] = ingest.documents(ingest.Original(f"{one.name}.json", one.name, article))
    assert isinstance(document, Document)
    assert document.text == one.text
    return [Timex(m.start, m.end, m.type.upper(), m.value and OFFSET.sub("", m.value)) for m in ground.moments(document, parse(document))]


OFFSET = re.compile(r"(?<=T\d\d:\d\d)[+-]\d\d:\d\d$")
"""What a clock's zone is ahead of universal time, which the tags leave out: '5 p.m. EST' is T17."""


def agreement(gold: Sequence[Timex], mine: Sequence[Timex]) -> Counter[str]:
    """Count the pairs that overlap, each tag used once, and those that also have one extent, type or value.

    As in TempEval-3 (UzZaman et al., SemEval 2013, section 5.1): an attribute is compared where the tags overlap.
    """
    counts = Counter(gold=len(gold), mine=len(mine))
    left = list(mine)
    for wanted in gold:
        overlapping = [one for one in left if one.start < wanted.end and wanted.start < one.end]
        if not overlapping:
            continue
        best = max(overlapping, key=lambda one: (min(one.end, wanted.end) - max(one.start, wanted.start), -one.start))
        left.remove(best)
        counts += Counter(
            relaxed=1,
            strict=(best.start, best.end) == (wanted.start, wanted.end),
            type=best.type == wanted.type,
            value=best.value == wanted.value,
        )
    return counts


def figures(counts: Counter[str]) -> dict[str, float]:
    """F1 of each kind of match."""
    return {f"{kind}_f1": 2 * counts[kind] / (counts["gold"] + counts["mine"]) for kind in ("relaxed", "strict", "type", "value")}
