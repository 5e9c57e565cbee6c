"""Do two reports tell in passing the same of one: his age, his office, what kind of thing it is?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from sayso.judge.filled import Found
from sayso.model import IN_PASSING, Attribute, AttributeKind, Entity, EntityId, Judgement, Statement, Unit

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
        "policeman policewoman cop officer",
        "founder co-founder cofounder",
        "teen teenager",
        "journalist reporter correspondent",
        "doctor physician",
        "mom mum mother",
        "dad father",
        "boss chief head leader",
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


@dataclass(frozen=True, slots=True)
class Told:
    """An attribute, the words that tell it, and of whom, as far as the dossier knows."""

    statement: Statement
    attribute: Attribute
    whose: Entity | None

    @property
    def named(self) -> bool:
        return self.whose is not None and self.whose.name.split()[-1][:1].isupper()

    @property
    def key(self) -> tuple[str, ...]:
        """What two must share to say the same: an office is told of one who is known."""
        known = (self.whose.id,) if self.whose and self.attribute.kind == "office" else ()
        return self.attribute.kind, plain(self.attribute.value), *known


def attributes(units: Iterable[Unit], entities: Sequence[Entity]) -> tuple[Judgement, ...]:
    """Judge that two units say the same where both tell one attribute of one; sorted."""
    who = Found(entities)
    alike: Mapping[tuple[str, ...], list[Told]] = defaultdict(list)
    for unit in units:
        for attribute in (one for one in unit.attributes if one.value not in NO_NEWS):
            one = Told(unit.statement, attribute, who.at(unit.statement.doc, attribute.whose))
            alike[one.key].append(one)
    found = {judgement for told in alike.values() for judgement in among(told)}
    return tuple(sorted(found, key=lambda one: (one.left, one.right, one.reasons)))


def plain(value: str) -> str:
    """An office by the first of the nouns that say the same."""
    return next((min(nouns) for nouns in ONE_OFFICE if value in nouns), value)


def among(alike: Sequence[Told]) -> Iterator[Judgement]:
    """Yield the judgements on those that tell one age, or one kind of office."""
    bearers = {one.whose.id for one in alike if one.whose and one.named}
    for one, other in combinations(sorted(alike, key=lambda told: told.statement.id), 2):
        if not overlapping(one, other) and (reason := in_common(one, other, bearers)):
            yield Judgement(one.statement.id, other.statement.id, "same", SURELY, f"{IN_PASSING}-1", (reason,))


def overlapping(one: Told, other: Told) -> bool:
    left, right = one.statement, other.statement
    return left.doc == right.doc and left.start < right.end and right.start < left.end


def in_common(one: Told, other: Told, bearers: set[EntityId]) -> str | None:
    """Why two of one age, state or office tell of one; None where they may not.

    Of whom one report does not name, as of 'the 9-year-old', the age tells who is meant, where it is told of one of the named at most.
    A state does so where both call him by one noun, and an office never.
    """
    kind, value = one.attribute.kind, one.attribute.value
    if one.whose and other.whose and one.whose.id == other.whose.id:
        same = kind != "office" or (one.named and holds(one.attribute) == holds(other.attribute))
        return f"both tell {TOLD[kind]} {one.whose.name}" if same else None
    if kind == "office" or (one.named and other.named) or len(bearers) > 1 or sexes_apart(one.attribute.noun, other.attribute.noun):
        return None
    if kind == "state" and plain(one.attribute.noun) != plain(other.attribute.noun):
        return None
    return f"both tell of one who is {value}" if kind == "age" else f"both call one {value}"


def holds(office: Attribute) -> tuple[bool, frozenset[str]]:
    """Is it one of the past, or another one than the noun alone says: 'deputy' mayor?"""
    return not PAST.isdisjoint(office.words), OTHERWISE.intersection(office.words)


def sexes_apart(one: str, other: str) -> bool:
    return (one in MEN and other in WOMEN) or (one in WOMEN and other in MEN)
