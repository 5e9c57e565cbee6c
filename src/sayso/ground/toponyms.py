"""Which names of a document are places, with what its words tell of where they are."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.ground import datelines
from sayso.ground.names import Name
from sayso.ground.overlooked import overlooked
from sayso.ground.sites import houses
from sayso.ground.titles import DISTRICTS, FACILITIES, HOUSES, NATURAL, REGIONS, SETTLEMENTS, SITES, STREETS
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.language.gazetteer_files import stem
from sayso.language.regions import abbreviated, after_town
from sayso.model import Document, DocumentId, PlaceKind, Span
from sayso.text.spelling import fold

PARTS_OF_THE_WORLD = frozenset(
    "africa america antarctica asia europe eurasia oceania arctic caribbean balkans east west north south".split()
)
"""Last words of names too wide for one point on a map: 'Europe', 'Central America', 'the Middle East'."""

HOLDING = re.compile(r"\s*(?:,|,? in|\(|(?:,? in (?:the )?)?(?:\w+ )?(?:province|region|county|district|town|city|suburb|village) of)\s*")
"""Between a place and the larger one that holds it."""
OWNER = re.compile(r"(?P<saint>(?:St\.?|Saint) )?\b[A-Z][\w-]+['’]s $")
"""What a building's name may begin with that was not taken for a part of it."""
OWNING = re.compile(r"\s*['’]s(?: capital,)?\s*")
LARGE = 3_000_000
"""People in a region that may be meant by the name of a country."""
SENTENCE_END = re.compile(r"\n|[.!?][’”\"]?\s+(?=[A-Z“\"])")
"""Good enough to tell which places stand together; the full stop of an abbreviation ends a sentence too early."""
WORD_BEFORE = re.compile(r"\b[A-Z][a-z]+ $")
LISTING = re.compile(r"\s*(?:,|,? (?:and|or)(?: in)?(?: the)?)\s+")
FEWEST_LISTED = 3
"""Regions in a row that are a list, not a place with what it lies in."""
OPENING = re.compile(r"(?:^|\n|[.!?][”\"’']?\s|[“\"])\s?$")
LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|around|into|inside|across|throughout|through|to|toward|towards|from|of|over|between|via|off|leaving|left|leave"
    r"|reach|reached|reaching|enter|entered|visit|visited|capture|captured|north|south|east|west|northern|southern|eastern|western|central)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What stands before a place and before little else."""
FAR = re.compile(r"\b(?:miles?|km|kilomet(?:er|re)s?)\b[^.;,]{0,20} (?:of|from)(?: the)?\s+$")
WIDEST_GAP = 28
"""Characters between a place and the larger one that holds it."""


@dataclass(frozen=True, slots=True)
class Toponym:
    """One mention of a place."""

    doc: DocumentId
    start: int
    end: int
    text: str
    full: str
    """With the words that say what kind of place it is: 'the border town of X'."""
    kind: PlaceKind | None
    """As far as the words tell."""
    inside: tuple[str, ...]
    """Larger places that the words put it in, nearest first."""
    seat: str | None = None
    """Code of the country that it stands for, where it is the name of a seat of government and acts."""
    overlooked: bool = False
    """Was it taken for the name of something else at first, or is it part of one?"""
    beside: tuple[str, ...] = ()
    """Other places of the same sentence, nearest first."""
    house: bool = False
    """Is it the short name of a building, that a namesake in the gazetteer has nothing to do with?"""
    bare: bool = False
    """Does nothing tell that it is a place: no noun, no preposition, no place that it lies in or is listed with?"""
    opens: bool = False
    """Does a sentence or a quotation begin with it?"""


def toponyms(names: Sequence[Name], document: Document) -> tuple[Toponym, ...]:
    """Tell which of a document's names, in order, are places, with those among its other names.

    A capital that stands for its government is none, nor is a ship or a surname; but the
    name may be that of another town, so it is kept as a `seat` until it is resolved.
    """
    people = surnames(names, document.text)
    placed = [name for name in names if (is_place(name) or name.government) and fold(name.text) not in people]
    named = [name for name in placed if name.government or not is_adjective(name.text)]
    sure = [lengthened(stretch(name), document.text) for name in named]
    spans = [Span(name.start, name.end) for name in named if not name.government]
    missed = [
        Stretch(one.start, one.end, text, text, "region" if ends_address(one, document.text) else kind_of(text), overlooked=True)
        for one in overlooked(names, spans, document)
        for text in (document.text[one.start : one.end],)
        if not is_adjective(text)
    ]
    beside = [one for one in sure if not any(other.start < one.end and one.start < other.end for other in missed)]
    heads = {span.start for span in datelines.towns(document)}
    told = [replace(one, kind="city") if one.start in heads and one.kind is None else one for one in (*beside, *missed)]
    found = listed(whole(sorted(told_houses(told, document.text), key=lambda one: (one.start, one.end)), document.text), document.text)
    return tuple(toponym(document.id, index, found, document.text) for index in range(len(found)))


def surnames(names: Sequence[Name], text: str) -> frozenset[str]:
    """Last words of the names of people, but for those that something is at, or that a country or region goes by."""
    last = {name.text.split()[-1] for name in names if name.type == "PERSON" and " " in name.text}
    return frozenset(
        fold(word)
        for word in last
        if not re.search(rf"\b(?:in|near|outside) {re.escape(word)}\b|\b{re.escape(word)}, [A-Z]", text)
        and not any(row.kind in {"country", "region"} for row in candidates(word))
    )


def is_adjective(name: str) -> bool:
    """Does a name that no place bears tell where something is from: 'the Korean crisis'?"""
    return fold(name) in peoples() and not any(fold(row.name) == fold(name) for row in candidates(name))


@functools.cache
def peoples() -> frozenset[str]:
    """The last words of what is called so of any country: 'Korean' of 'South Korean'."""
    return frozenset(fold(word.split()[-1]) for one in countries.countries().values() for word in one.adjectives)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that names a place."""

    start: int
    end: int
    text: str
    full: str
    kind: PlaceKind | None
    seat: str | None = None
    overlooked: bool = False
    house: bool = False


def told_houses(found: Sequence[Stretch], text: str) -> list[Stretch]:
    """The places, with those told to be houses that a document calls by their short name: 'the Magnolia' after 'Magnolia Hotel'."""
    short = houses([Span(one.start, one.end) for one in found], text)
    return [
        replace(one, kind="facility", house=True) if fold(one.text).removeprefix("the ") in short and one.seat is None else one
        for one in found
    ]


def ends_address(one: Span, text: str) -> bool:
    """Is it a region's code after a town: 'SPRINGFIELD, MO'?"""
    return text[: one.start].endswith(", ") and after_town(text[one.start : one.end]) is not None


def whole(found: Sequence[Stretch], text: str) -> list[Stretch]:
    """The places, with the saint or the owner that a building's name begins with, and a capital as a place where it has a building."""
    kept: list[Stretch] = []
    for one in found:
        owner = OWNER.search(text, max(0, one.start - 30), one.start) if one.kind == "facility" else None
        if owner and (owner["saint"] or fold(one.text).split()[0] in SITES):
            while kept and kept[-1].end > owner.start():
                kept.pop()
            words = text[owner.start() : one.end]
            one = replace(one, start=owner.start(), text=words, full=words, house=True)
        elif one.kind == "facility" and kept and kept[-1].seat and OWNING.fullmatch(text, kept[-1].end, one.start):
            kept[-1] = replace(kept[-1], seat=None)
        kept.append(one)
    return kept


def listed(found: Sequence[Stretch], text: str) -> list[Stretch]:
    """The places, with those told to be regions that stand in a list of regions of one country: 'Utah, Washington and Wyoming'.

    Two may be a town and what it lies in.
    """
    kept: list[Stretch] = []
    for run in enumerations(found, text):
        country = country_of_regions(run)
        kept.extend(replace(one, kind="region") if country and one.kind is None else one for one in run)
    return kept


def enumerations(found: Sequence[Stretch], text: str) -> Iterator[list[Stretch]]:
    """Yield the places in runs that nothing but commas and 'and' stands between."""
    run: list[Stretch] = []
    for one in found:
        if run and not LISTING.fullmatch(text, run[-1].end, one.start):
            yield run
            run = []
        run.append(one)
    yield run


def country_of_regions(run: Sequence[Stretch]) -> str | None:
    """Code of the country that a list's names are all regions of; None for other lists, and where cities go by most of the names."""
    shared = frozenset.intersection(*(regions_called(one.text) for one in run)) if len(run) >= FEWEST_LISTED else frozenset()
    return next((code for code in sorted(shared) if sum(is_city(one.text, code) for one in run) * 2 < len(run)), None)


def is_city(name: str, country: str) -> bool:
    return any((row.kind, row.country, fold(row.name)) == ("city", country, fold(name)) for row in candidates(name))


@functools.lru_cache(maxsize=4096)
def regions_called(name: str) -> frozenset[str]:
    """Codes of the countries that have a region of that very name, or an abbreviation of it."""
    if region := abbreviated(name):
        return frozenset({region.country})
    regions = [row for row in candidates(name) if row.kind == "region"]
    return frozenset(row.country for row in regions if fold(name) in {fold(row.name), fold(stem(row.name))})


def stretch(name: Name) -> Stretch:
    return Stretch(name.start, name.end, name.text, name.full, told_kind(name), name.nation if name.government else None)


def lengthened(one: Stretch, text: str) -> Stretch:
    """The place with the word before it, where both are the name of a region: 'British' was taken for a people's."""
    before = WORD_BEFORE.search(text, max(0, one.start - WIDEST_GAP), one.start)
    if before is None or one.kind is not None:
        return one
    words = text[before.start() : one.end]
    if not any(row.kind == "region" and fold(row.name) == fold(words) for row in candidates(words)):
        return one
    return replace(one, start=before.start(), text=words, full=f"{before[0]}{one.full}", kind="region", seat=None)


def is_place(name: Name) -> bool:
    if name.government or name.type not in {"GPE", "LOC", "FAC"} or name.body not in {None, "government"}:
        return False
    if name.type == "FAC":
        return told_kind(name) is not None
    return not (name.type == "GPE" and told_kind(name) is None and is_the(name))


def is_the(name: Name) -> bool:
    """'The Meridian', which is no town: towns go without the article, but for those that have it in their name."""
    if name.modifies or name.phrase.lower() != f"the {name.text.lower()}":
        return False
    towns = [row for row in candidates(name.text)[:1] if row.kind in {"city", "village"}]
    return bool(towns) and not any(fold(row.name).startswith("the ") for row in candidates(f"The {name.text}"))


def toponym(doc: DocumentId, index: int, found: Sequence[Stretch], text: str) -> Toponym:
    one = found[index]
    inside, near = tuple(around(index, found, text)), tuple(beside(index, found, text))
    opens = OPENING.search(text, max(0, one.start - 5), one.start) is not None
    bare = not (one.kind or inside or one.seat or (one.overlooked and not opens) or one.house or is_located(index, found, text))
    return Toponym(doc, one.start, one.end, one.text, one.full, one.kind, inside, one.seat, one.overlooked, near, one.house, bare, opens)


def is_located(index: int, found: Sequence[Stretch], text: str) -> bool:
    """Does a preposition of place stand before it, a compass point or a kind of place, or another place beside it in a list?"""
    one = found[index]
    before, after = found[:index][-1:], found[index + 1 : index + 2]
    listed = any(LISTING.fullmatch(text, left.end, one.start) for left in before) or any(
        LISTING.fullmatch(text, one.end, right.start) for right in after
    )
    return listed or one.full != one.text or LOCATIVE.search(text, max(0, one.start - 30), one.start) is not None


def told_kind(name: Name) -> PlaceKind | None:
    """What the words before or after the name say it is."""
    return kind_of(name.text, name.full.replace(name.text, " "))


def kind_of(text: str, beside: str = "") -> PlaceKind | None:
    words = fold(text).split()
    if countries.named(text) and not has_namesake(text) and not set(fold(beside).split()) & SETTLEMENTS:
        return "country"
    if words[-1] in PARTS_OF_THE_WORLD:
        return "natural"
    if abbreviated(text):
        return "region"
    for word in [*fold(beside).split()[::-1], words[-1]]:
        if word in REGIONS:
            return "region"
        if word in DISTRICTS:
            return "district"
        if word in FACILITIES | HOUSES | STREETS or (word in SITES and len(words) > 1):
            return "facility"
        if word in NATURAL and (word == words[-1] or word == words[0]):
            return "natural"
        if word in SETTLEMENTS:
            return "village" if word in {"village", "hamlet"} else "city"
    return None


@functools.lru_cache(maxsize=1024)
def has_namesake(country: str) -> bool:
    """Is there a large region of the same name elsewhere, as with Georgia?"""
    rows = [row for row in candidates(country) if row.kind == "region" and fold(row.name) == fold(country)]
    return any(row.population > LARGE and row.country != countries.named(country) for row in rows)


def around(index: int, found: Sequence[Stretch], text: str) -> Iterator[str]:
    """Yield the places that hold this one: 'X, Y', 'X in Y', 'Y's X', 'the Y city of X'."""
    one = found[index]
    for word in one.full.replace(one.text, " ").split():
        if code := countries.nationality(word):
            yield countries.countries()[code].name
    if index and OWNING.fullmatch(text, found[index - 1].end, one.start):
        yield found[index - 1].text
    at = one
    for other in found[index + 1 :]:
        if not (at.end <= other.start <= at.end + WIDEST_GAP and HOLDING.fullmatch(text, at.end, other.start)):
            break
        if at.kind == other.kind == "region":  # a list
            break
        yield other.text
        at = other


def beside(index: int, found: Sequence[Stretch], text: str) -> Iterator[str]:
    """Yield the other places of the sentence, nearest first."""
    one = found[index]
    before = itertools.takewhile(lambda other: not SENTENCE_END.search(text, other.end, one.start), reversed(found[:index]))
    after = itertools.takewhile(lambda other: not SENTENCE_END.search(text, one.end, other.start), found[index + 1 :])
    near = [(max(one.start - other.end, other.start - one.end), other.text) for other in (*before, *after) if not is_far(other, text)]
    yield from (words for _, words in sorted(near))


def is_far(one: Stretch, text: str) -> bool:
    """Is something so many miles from it: '200 miles south of X'?"""
    return FAR.search(text, max(0, one.start - 40), one.start) is not None
