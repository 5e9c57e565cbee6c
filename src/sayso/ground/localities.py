"""Which mentions name one place or country."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.ground.called import Group, Member, explained
from sayso.ground.clusters import Clusters, pairs
from sayso.ground.descriptions import acronym
from sayso.ground.names import Name
from sayso.ground.reasons import Reason
from sayso.ground.runs import is_flight
from sayso.ground.spelling import alike, initials, shapes
from sayso.ground.titles import CALLED, NATURAL
from sayso.language import countries
from sayso.language.gazetteer import GazetteerRow, candidates
from sayso.language.regions import abbreviated
from sayso.text.spelling import fold


def localities(names: Sequence[Name]) -> list[Group]:
    """Group the mentions of places by spelling, and by what the gazetteer knows to be two names of one town."""
    texts = {f"{name.type == 'FAC'}|{fold(name.text).removeprefix('the ')}": name.text for name in names}
    joined = Clusters[str]()
    for key in texts:
        joined.add(key)
    for left, right in pairs(sorted(texts), lambda key: ((key[:5], shape) for shape in likenesses(texts[key]))):
        if one_place(texts[left], texts[right]):
            joined.join(left, right, two_names(texts[left], texts[right]))
    for link in shortened(texts):
        joined.join(*link)
    mentions: defaultdict[str, list[Member]] = defaultdict(list)
    for name in names:
        key = f"{name.type == 'FAC'}|{fold(name.text).removeprefix('the ')}"
        mentions[joined.root(key)].append(Member(name, key))
    return [explained(members, joined) for members in mentions.values()]


def two_names(left: str, right: str) -> Reason:
    """Why two names are those of one place: letters that differ, or the gazetteer knows both."""
    one, other = unabbreviated(left).split(), unabbreviated(right).split()
    if len(one) == len(other) and all(map(alike, one, other)):
        return Reason("the same name in another spelling")
    return Reason("two names that the gazetteer knows to be one town's")


def shortened(texts: Mapping[str, str]) -> Iterator[tuple[str, str, Reason]]:
    """Yield the keys of a place, and of the event's only one whose name it shortens: 'LA', 'the Sahara' of 'the Sahara Desert'.

    A state is not its river, nor a town the house that is named after it.
    """
    longer: defaultdict[str, set[str]] = defaultdict(set)
    for key, text in texts.items():
        words = text.split()
        if len(words) > 1 and not NATURAL.intersection((fold(words[0]), fold(words[-1]))):
            longer[initials(text)].add(key)
        if len(words) > 1 and fold(words[-1]) in NATURAL and not is_populated(" ".join(words[:-1])):
            longer[" ".join(words[:-1])].add(key)
        if len(words) > 1 and fold(words[-1]) == "peninsula":
            for short in (" ".join(words[:-1]), " ".join(words[:-1]).removesuffix("n")):  # 'Yucatan', 'Crimea' of 'Crimean'
                longer[short].add(key)
        if len(words) > 1 and countries.nationality(words[0]) and not is_populated(" ".join(words[1:])):
            longer[" ".join(words[1:])].add(key)
        if region := abbreviated(text):
            longer[region.name].add(key)
        if len(words) > 2 and is_flight(words):
            longer[" ".join(words[-2:])].add(key)
    for key, text in sorted(texts.items()):
        found = longer.get(text.replace(".", "") if acronym(text) else text, set())
        if len(found) == 1 and town(text) is None:
            yield key, min(found), Reason("a shorter name, of the only place in the reports whose name it shortens")
    called: defaultdict[str, list[str]] = defaultdict(list)
    for key, text in sorted(texts.items()):
        if key.startswith("True|"):
            called[own_name(text)].append(key)
    houses = (keys for short, keys in called.items() if " " in short and not is_populated(short))
    yield from ((*pair, SAME_HOUSE) for keys in houses for pair in pairwise(keys))


SAME_HOUSE = Reason("a house, with or without the word for what kind of house it is")


def own_name(text: str) -> str:
    """The name that a house goes by.

    >>> own_name("Harbour View Resort and Casino"), own_name("Harbour View")
    ('Harbour View', 'Harbour View')
    """
    words = text.split()
    while len(words) > 1 and fold(words[-1]) in CALLED:
        words.pop()
    return " ".join(words)


@functools.lru_cache(maxsize=4096)
def is_populated(name: str) -> bool:
    """Do people live in a place of that name: a town, a district, a region or a country?

    >>> [is_populated(name) for name in ("Ohio", "Jordan", "the Sahara")]
    [True, True, False]
    """
    return countries.named(name) is not None or any(row.population > 0 and row.kind != "natural" for row in candidates(name))


def likenesses(text: str) -> tuple[Hashable, ...]:
    """What the names of one place share: how the first word is spelled, or the town."""
    return (*shapes(unabbreviated(text).partition(" ")[0]), *filter(None, (town(text),)))


def one_place(left: str, right: str) -> bool:
    one, other = unabbreviated(left).split(), unabbreviated(right).split()
    if len(one) == len(other) and all(alike(a, b) for a, b in zip(one, other, strict=True)):
        return one == other or not known_to_be_two(left, right)
    towns = town(left), town(right)
    return towns[0] is not None and towns[0] == towns[1]


def unabbreviated(text: str) -> str:
    """'saint alban' of 'St. Alban'."""
    return SAINT.sub("saint ", fold(text))


SAINT = re.compile(r"^st\.? ")


def known_to_be_two(left: str, right: str) -> bool:
    """Does the gazetteer know places of either name, and none of both: Oakland and Auckland?"""
    here, there = set(candidates(left)), set(candidates(right))
    return bool(here and there) and not here & there


@functools.lru_cache(maxsize=4096)
def town(name: str) -> GazetteerRow | None:
    """The town a name most likely means; None where a region goes by the same name, as with New York."""
    rows = candidates(name)
    if any(row.kind in {"region", "country"} and row.population > 1_000_000 for row in rows):
        return None
    return next((row for row in rows if row.kind in {"city", "village"} and row.population > 0), None)
