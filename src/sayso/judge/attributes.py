"""Do two reports tell in passing the same of one: his age, his office, what kind of thing it is?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sayso.judge.filled import Found
from sayso.language.person_names import sex_of_given_name
from sayso.model import IN_PASSING, Attribute, AttributeKind, Entity, Judgement, Statement, StatementId, Unit

SURELY: Final = 1.0
"""Score of a judgement that rests on whom is told of and on what, and not on likeness."""
MEN: Final = frozenset("he boy man father son brother husband grandfather uncle nephew grandson gentleman schoolboy widower".split())
WOMEN: Final = frozenset("she girl woman mother daughter sister wife grandmother aunt niece granddaughter lady schoolgirl widow".split())
TOLD: Final[Mapping[AttributeKind, str]] = {"age": "the age of", "state": "the state of", "office": "the office of"}
ONE_OFFICE: Final = tuple(
    frozenset(words.split())
    for words in (
        "lawyer attorney counsel solicitor barrister",
        "spokesman spokeswoman spokesperson",
        "chairman chairwoman chairperson chair",
        "policeman policewoman cop",
        "founder co-founder cofounder",
        "teen teenager",
        "journalist reporter correspondent",
        "doctor physician",
        "mom mum mother",
        "dad father",
    )
)
"""Nouns that say the same of somebody."""
PAST: Final = frozenset("ex former late onetime ousted outgoing then".split())
NO_NEWS: Final = frozenset(
    "newspaper paper magazine tabloid daily weekly agency network broadcaster channel station outlet website site program programme "
    "capital city town village suburb country state province region".split()
)
"""What reports tell each other and places to be, of which nobody keeps account."""
OTHERWISE: Final = frozenset("acting aspiring deputy elect future incoming next vice".split())
"""Words before an office that make another one of it."""
STANDING_FOR_ALL: Final = 64
"""Tellings of one attribute of one with which all others of it are judged: so many hold a claim of some 180 together, by their average."""
Links = Mapping[StatementId, Set[StatementId]]
"""Of each statement, the others that say in part the same."""


@dataclass(frozen=True, slots=True)
class Told:
    """An attribute, the words that tell it, and of whom, as far as the dossier knows."""

    statement: Statement
    of: StatementId
    """The statement that the words stand in, or beside."""
    attribute: Attribute
    whose: Entity | None

    @property
    def bearer(self) -> tuple[str, ...]:
        """Who is named; whoever else, as one report knows him: that reports speak of one who has no name is yet to be seen."""
        if self.whose and self.named:
            return (self.whose.id,)
        return self.statement.doc, self.whose.id if self.whose else str(self.attribute.whose)

    @property
    def named(self) -> bool:
        return self.whose is not None and self.whose.name.split()[-1][:1].isupper()

    @property
    def sex(self) -> str | None:
        if self.attribute.noun in MEN | WOMEN:
            return "man" if self.attribute.noun in MEN else "woman"
        return sex_of_given_name(self.whose.name.split()[0]) if self.whose and self.named and self.whose.type == "PERSON" else None

    @property
    def words(self) -> frozenset[str]:
        """What an office is of: 'finance' of 'the former finance minister'."""
        return frozenset(self.attribute.words) - PAST - OTHERWISE

    @property
    def key(self) -> tuple[str, ...]:
        """What two must share to say the same: an office is told of one who is named."""
        kind, words = self.attribute.kind, set(self.attribute.words)
        office = (*self.bearer, str(not PAST.isdisjoint(words)), *sorted(OTHERWISE & words)) if kind == "office" else ()
        return kind, plain(self.attribute.value), *office


def attributes(units: Iterable[Unit], entities: Sequence[Entity], verdicts: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judge that two units say the same where both tell one attribute of one; sorted. `verdicts` are those on the other units."""
    who, units = Found(entities), list(units)
    alike: Mapping[tuple[str, ...], list[Told]] = defaultdict(list)
    for unit in units:
        for attribute in (one for one in unit.attributes if one.value not in NO_NEWS):
            one = Told(unit.statement, unit.of, attribute, who.at(unit.statement.doc, attribute.whose))
            if attribute.kind != "office" or one.named:
                alike[one.key].append(one)
    linked = links(verdicts, {unit.statement.id: unit.of for unit in units})
    ones = (one for (kind, *_), told in alike.items() for one in (of_one_office(told) if kind == "office" else of_one(told, linked)))
    found = {judgement for one in ones for judgement in among(one)}
    return tuple(sorted(found, key=lambda one: (one.left, one.right, one.reasons)))


def links(verdicts: Iterable[Judgement], wholes: Mapping[StatementId, StatementId]) -> Links:
    found: Mapping[StatementId, set[StatementId]] = defaultdict(set)
    for verdict in verdicts:
        if verdict.relation == "same":
            left, right = wholes[verdict.left], wholes[verdict.right]
            found[left].add(right)
            found[right].add(left)
    return found


def plain(value: str) -> str:
    """An office by the first of the nouns that say the same."""
    return next((min(nouns) for nouns in ONE_OFFICE if value in nouns), value)


def of_one_office(alike: Sequence[Told]) -> Iterator[list[Told]]:
    """Those who tell one person's offices of one noun, by what the office is of: a minister is no other than the finance minister.

    Where he is foreign minister, too, who only calls him minister may mean either. One of them must name him at least.
    """
    every = {one.words for one in alike}
    offices: Mapping[frozenset[str], list[Told]] = defaultdict(list)
    for one in alike:
        offices[fullest(one.words, every)].append(one)
    yield from (told for told in offices.values() if any(not one.attribute.noun for one in told))


def fullest(words: frozenset[str], every: Iterable[frozenset[str]]) -> frozenset[str]:
    """The most words that tell of the same office, unless those may be of several."""
    fuller = sorted((others for others in every if words <= others), key=len)
    return fuller[-1] if all(less <= more for less, more in pairwise(fuller)) else words


def of_one(alike: Sequence[Told], linked: Links) -> Iterator[list[Told]]:
    """Those who tell one age or state, by whom they tell it of.

    Whom one report does not name ('the 9-year-old') is whom the statement of another tells of that says in part the same,
    unless two may be meant. Of a state both must call him by one noun, and of so many pounds is more than one thing.
    """
    bearers: Mapping[tuple[str, ...], list[Told]] = defaultdict(list)
    for one in alike:
        bearers[one.bearer].append(one)
    joining = alike[0].attribute.value if alike[0].attribute.kind == "state" else ""
    if joining[:1].isdigit() or are_several(alike):
        yield from bearers.values()
        return
    standing: Mapping[StatementId, list[Told]] = defaultdict(list)
    for one in alike:
        standing[one.of].append(one)
    waiting = dict(bearers)
    while waiting:
        found = list(waiting.pop(next(iter(waiting))))
        for one in found:
            for other in (other for name in sorted(linked.get(one.of, frozenset()) & standing.keys()) for other in standing[name]):
                if one.attribute.kind == "age" or plain(one.attribute.noun) == plain(other.attribute.noun):
                    found += waiting.pop(other.bearer, ())
        yield found


def are_several(alike: Iterable[Told]) -> bool:
    """Are two of one age or state certainly meant: two who are named, a man and a woman, or two in one report?"""
    told = list(alike)
    in_reports = {(one.statement.doc, one.bearer) for one in told}
    names, sexes = {one.bearer for one in told if one.named}, {one.sex for one in told if one.sex}
    return len(names) > 1 or len(sexes) > 1 or len(in_reports) > len({doc for doc, _ in in_reports})


def among(told: Iterable[Told]) -> Iterator[Judgement]:
    """Yield the judgements on those that tell one attribute of one: each with the first few."""
    ordered = sorted(told, key=lambda one: one.statement.id)
    for place, other in enumerate(ordered):
        for one in ordered[: min(place, STANDING_FOR_ALL)]:
            if not overlapping(one, other):
                yield Judgement(one.statement.id, other.statement.id, "same", SURELY, f"{IN_PASSING}-1", (in_common(one, other),))


def overlapping(one: Told, other: Told) -> bool:
    left, right = one.statement, other.statement
    return left.doc == right.doc and left.start < right.end and right.start < left.end


def in_common(one: Told, other: Told) -> str:
    """Why two say the same."""
    kind, value = one.attribute.kind, one.attribute.value
    if one.whose and one.bearer == other.bearer:
        return f"both tell {TOLD[kind]} {one.whose.name}"
    return f"both tell of one who is {value}" if kind == "age" else f"both call one {value}"
