"""Places that were named as something else: a town taken for a person, 'Kentucky' of 'Kentucky State Police'.

Two logistic models, learned from news with its places marked (training/toponyms),
tell a place from a namesake: one for whole names, one for the part of a name
that a gazetteer knows.
"""

from __future__ import annotations

import functools
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from sayso.ground.names import Name
from sayso.ground.titles import BODIES, PLACES, VESSELS, is_title
from sayso.language import countries
from sayso.language.gazetteer import GazetteerRow, candidates
from sayso.language.regions import abbreviated, after_town
from sayso.model import Document, Span
from sayso.text import logistic
from sayso.text.outlets import outlet_called
from sayso.text.spelling import fold

AT = frozenset("in near outside around into inside across throughout via".split())
MAYBE_AT = frozenset("at from to toward towards of for through between leaving left reached toured".split())
PEOPLE = frozenset(
    "resident residents man woman men women native natives couple family teenager boy girl mayor police firefighters officers "
    "area district region neighborhood neighbourhood suburb home school hospital headquarters office street downtown businesses".split()
)
"""What a town's name stands before: 'a Longview woman', 'Devon police'."""
SAYING = frozenset("said says told added wrote who whose tweeted".split())
LONGEST = 4
"""Words in a place's name within another."""
LEAST = 3
"""Letters in a name of a town within another name."""

# What the models weigh, in the order of the features that are computed below.
WHOLE = (
    "bias", "at", "maybe_at", "beside_place", "before_place", "before_people", "before_saying", "after_title", "person", "facility",
    "group", "country", "region", "district", "town", "size", "capitals", "words",
)  # fmt: skip
PART = (
    "bias", "first", "after_of", "last", "before_body", "before_press", "country", "region", "district", "town", "size", "person",
    "facility", "body_name", "known_here",
)  # fmt: skip


def misnamed(names: Sequence[Name], known: frozenset[str], document: Document) -> Iterator[Span]:
    """Yield the names that were taken for people and bodies, where the model holds them for places."""
    for text, mentions in whole_names(names):
        if any(is_vessel(name, document.text) for name in mentions):
            continue
        if abbreviated(text) or chance("whole", mean_features(text, mentions, known, document)) > 0.5:
            yield from (Span(name.start, name.end) for name in mentions)


def is_vessel(name: Name, text: str) -> bool:
    return any(word.lower() in VESSELS for word in WORD.findall(text[max(0, name.start - 20) : name.start])[-1:])


def whole_names(names: Sequence[Name]) -> Iterator[tuple[str, list[Name]]]:
    """Each name of no place that a gazetteer knows, with its mentions."""
    by_text: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.type not in {"GPE", "LOC"} and name.nation is None and name.body is None:
            by_text[name.text].append(name)
    for text in sorted(by_text):
        if abbreviated(text) or foremost(text):
            yield text, by_text[text]


@functools.lru_cache(maxsize=4096)
def foremost(text: str) -> GazetteerRow | None:
    """The widest or largest place of exactly this name."""
    rows = [row for row in candidates(text) if fold(row.name) == fold(text) or (row.kind == "region" and " " not in text)]
    ranked = {"country": 0, "region": 1, "natural": 2, "facility": 2}
    return min(rows, key=lambda row: (ranked.get(row.kind, 3), -row.population), default=None)


def mean_features(text: str, mentions: Sequence[Name], known: frozenset[str], document: Document) -> list[float]:
    """What stands around the mentions, on average, and what the gazetteer knows."""
    local = [beside(name, known, document.text) for name in mentions]
    means = [math.fsum(column) / len(local) for column in zip(*local, strict=True)]
    kinds = [mentions[0].type == kind for kind in ("PERSON", "FAC", "GROUP")]
    return [1.0, *means, *map(float, kinds), *row_features(foremost(text)), float(text.isupper()), float(len(text.split()))]


WORD = re.compile(r"[\w’'.-]+")
LISTED_AFTER = re.compile(r"([\w’'. -]+?)(?:,| and| or)(?: and)?\s+$")
LISTED_BEFORE = re.compile(r"(?:,| and| or|,? in)\s+(?:the )?((?:[A-Z][\w’'.-]*\s?){1,3})")


def beside(name: Name, known: frozenset[str], text: str) -> list[float]:
    """What the words before and after a mention tell, in the order of `WHOLE`."""
    before, after = text[max(0, name.start - 60) : name.start], text[name.end : name.end + 60]
    words_before, words_after = WORD.findall(before), WORD.findall(after)
    previous = words_before[-1].lower().rstrip(".") if words_before and before[-1:].isspace() else ""
    following = words_after[0].lower() if words_after else ""
    leading = LISTED_AFTER.search(before)
    ahead = LISTED_BEFORE.match(after)
    return [
        float(previous in AT),
        float(previous in MAYBE_AT),
        float(leading is not None and ends_in_place(leading[1], known)),
        float(ahead is not None and starts_with_place(ahead[1], known)),
        float(following in PEOPLE and after[:1] == " "),
        float(following in SAYING and after[:1] in " ,"),
        float(is_title(previous)),
    ]


def ends_in_place(words: str, known: frozenset[str]) -> bool:
    parts = fold(words).split()
    return any(" ".join(parts[-size:]) in known for size in (1, 2, 3))


def starts_with_place(words: str, known: frozenset[str]) -> bool:
    parts = fold(words).split()
    return after_town(words.split()[0]) is not None or any(
        " ".join(parts[:size]) in known or countries.named(" ".join(parts[:size])) is not None for size in (1, 2, 3)
    )


def row_features(row: GazetteerRow | None) -> list[float]:
    kind = row.kind if row else ""
    size = math.log10(row.population + 10) if row else 0.0
    kinds = [kind == "country", kind in {"region", "natural"}, kind == "district", kind in {"city", "village"}]
    return [*map(float, kinds), size]


def embedded(names: Sequence[Name], known: frozenset[str]) -> Iterator[Span]:
    """Yield the places within other names: 'Michigan' of 'University of Michigan'.

    Not within those of people who have a title, nor of outlets: who reads 'The New York Times' is anywhere.
    """
    titled = {name.text for name in names if name.type == "PERSON" and name.full != name.text}
    for name in names:
        if name.text in titled or outlet_called(name.text):
            continue
        for start, end in inner(name):
            if chance("part", part_features(name, start, end, known)) > 0.5:
                yield Span(name.start + start, name.start + end)


TOKEN = re.compile(r"[^\s/-]+")


def inner(name: Name) -> Iterator[tuple[int, int]]:
    """Yield where the longest parts of a name lie that a gazetteer knows, but for adjectives such as 'Norwegian'."""
    if name.type not in {"ORG", "FAC", "GROUP", "PERSON"} or foremost(name.text):
        return
    tokens = [(match.start(), match.end()) for match in TOKEN.finditer(name.text)]
    at = 0
    while at < len(tokens):
        lasts = [last for last in range(min(len(tokens), at + LONGEST), at, -1) if last - at < len(tokens)]
        last = next((last for last in lasts if is_known(name.text, tokens[at:last])), 0)
        if last:
            start, end = tokens[at][0], tokens[last - 1][1]
            yield start, start + len(bare(name.text[start:end]))
        at = max(at + 1, last)


def bare(word: str) -> str:
    return re.sub(r"(?:['’]s?|,)$", "", word)


def is_known(text: str, tokens: Sequence[tuple[int, int]]) -> bool:
    words = text[tokens[0][0] : tokens[-1][1]]
    words = bare(words)
    if not words[:1].isupper() or len(words) < (2 if words.isupper() else LEAST) or words.lower() in COMMON:
        return False
    if abbreviated(words) or countries.named(words):
        return True
    return not (len(words.split()) == 1 and is_common(words)) and foremost(words) is not None


COMMON = frozenset(
    "of the and for in national international united first general central university college park church school federal free crime "
    "region street road avenue highway hall day north south east west northern southern eastern western upper lower new old great".split()
)
"""Words that alone are no name of a place, though somewhere a town has it."""
PRESS = frozenset(
    "times post news herald press chronicle courier gazette tribune journal star sun daily magazine newspaper globe mail telegraph".split()
)


def is_common(word: str) -> bool:
    return word.lower() in BODIES | PLACES or is_title(word) or countries.nationality(word) is not None


def part_features(name: Name, start: int, end: int, known: frozenset[str]) -> list[float]:
    words = name.text[start:end]
    before, after = name.text[:start].split(), name.text[end:].split()
    following = after[0].lower().strip(",") if after else ""
    kind = [name.type == "PERSON", name.type == "FAC", name.body is not None]
    row = None if abbreviated(words) else foremost(words)
    rows = row_features(row) if row else [0.0, 1.0, 0.0, 0.0, 6.0]
    return [
        1.0,
        float(start == 0),
        float(bool(before) and before[-1] in {"of", "in", "at", "for"}),
        float(not after),
        float(any(word.lower().strip(",") in BODIES for word in after) or following in PEOPLE),
        float(any(word.lower().strip(",") in PRESS for word in after)),
        *rows,
        *map(float, kind),
        float(fold(words) in known),
    ]


def chance(model: str, features: Sequence[float]) -> float:
    return logistic.chance(math.fsum(weight * value for weight, value in zip(weights()[model], features, strict=True)))


@functools.cache
def weights() -> Mapping[str, Sequence[float]]:
    written = json.loads(files("sayso.ground").joinpath("misnamed.json").read_text(encoding="utf-8"))
    return {"whole": [written["whole"][name] for name in WHOLE], "part": [written["part"][name] for name in PART]}
