"""Disputes: conflicts about one thing as one, with the positions of all who take part in it.

Who was behind something is denied by one, told by a second, and half admitted by
a third, in several conflicts and beside them. A reader who asks for it wants all
of that in one list.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from sayso.model import ClaimId, Entity, EntityId, Statement, StatementId
from sayso.render.fates import long_ago
from sayso.render.likeness import content
from sayso.render.page.derived.board import unsure
from sayso.render.page.derived.conflicts import CHANGE
from sayso.render.page.derived.facing import CLEARED, INVOLVEMENT
from sayso.render.page.derived.lines import denies
from sayso.render.page.derived.parties import affiliations, proper
from sayso.render.page.derived.positions import position, when
from sayso.render.page.derived.wording import own
from sayso.render.reading import Reading, once, unique

How = Literal["says", "denies", "bears"]
Key = tuple[str, ...]
Row = Mapping[str, Any]
"""A conflict, a side of one, a claim that faces no words, a dispute, or a position in one, as the page has it."""
HOWS: Final[tuple[How, ...]] = ("says", "denies", "bears")
"""What somebody does in a dispute: says so, denies it, or says what bears on it."""
FIRST: Final = 4
"""Words among which a denial names whom it speaks of: 'No Amelian sailors had …'."""
SHARED: Final = 2
"""Words that two conflicts share, beside whom both speak of, at least."""
DENYING: Final = ("denial", "incompatible")
"""Kinds of conflicts in which whoever says that something is not so denies it."""
HELD: Final = 2
"""Positions that a conflict shows by itself."""
TIES: Final = re.compile(
    r"(?i)\b(?:in support of|complicit\w*|sponsored|work(?:s|ed|ing)? closely with|cooperat\w+|co-?ordinat\w+ with)\b|\w-backed\b"
)
"""Words for standing behind those who did something."""
PART: Final = re.compile(
    r"(?i)\b(?:involved in|involvement|took part|takes part|participat\w+|responsib\w+|(?:role|part|hand) in|aware of|directed|ordered|"
    r"planned|organi[sz]ed|orchestrated|masterminded|carried out by|work(?:s|ed|ing)? with|nothing to do with)\b"
)
"""Words for a part in what was done."""
BESIDE: Final = 8
"""Words on either side of those, among which one of the deed stands: much is ordered, and many are worked with."""
ANYTHING: Final = content("affair attack event incident matter operation thing")
"""What stands for the deed, whatever it was."""
PART_IN: Final = "a part in"
OPEN: Final = "whatever it was"
"""What stands in keys, with blanks that no term has."""


@dataclass(frozen=True, slots=True)
class Item:
    """A conflict, or a claim that faces no words of another side: what is grouped."""

    claims: frozenset[ClaimId]
    denials: frozenset[StatementId]
    subjects: frozenset[EntityId]
    """Of whom its denials speak."""
    matters: tuple[frozenset[str], ...]
    """In what a part is denied, by each denial of one; nothing where that is left open."""
    terms: frozenset[str]
    """What is told, beside the names of those subjects."""
    apart: bool
    """Does it stand for itself: a change, or a denial of earlier times?"""


def disputes(read: Reading, rows: Sequence[Row], left: Sequence[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """The disputes in the order of their first conflicts, the conflicts with the dispute of each, and the claims that are left over.

    A claim that faces no words of another side joins the dispute that its denial, or whom it speaks of, belongs to.
    """
    items = [*(_conflict(read, row) for row in rows), *(_alone(read, row) for row in left)]
    groups = [group for group in _groups(items) if group[0] < len(rows)]
    every = [*rows, *left]
    found = []
    for group in groups:
        within, alone = [every[at] for at in group if at < len(rows)], [every[at] for at in group if at >= len(rows)]
        found.append(_dispute(read, within, alone, [items[at] for at in group]))
    of = {conflict: dispute for dispute in found for conflict in dispute["conflicts"]}
    grouped = {at for group in groups for at in group}
    return found, [_within(row, of[row["id"]]) for row in rows], [row for at, row in enumerate(left, len(rows)) if at not in grouped]


def _dispute(read: Reading, rows: Sequence[Row], alone: Sequence[Row], items: Sequence[Item]) -> Row:
    """A dispute; what two sides alone hold their conflict shows."""
    positions = _positions(read, rows, [ClaimId(row["claim"]) for row in alone], items) if rows[0]["kind"] != CHANGE else []
    told = positions if len(positions) > HELD else []
    return {
        "id": rows[0]["id"],
        "conflicts": [row["id"] for row in rows],
        "ids": unique(name for row in rows for name in (row["id"], *row["also"])),
        "alone": [row["claim"] for row in alone],
        "also": [conflict for row in alone for conflict in row["conflicts"]],
        "positions": told,
        "parties": len({name for row in told for name in row["names"]}),
    }


def _within(row: Row, dispute: Row) -> Row:
    """A conflict with its dispute; the first one of it has the claims and conflicts that face no words."""
    first = row["id"] == dispute["id"]
    claims, also = ([*row["claims"], *dispute["alone"]], [*row["also"], *dispute["also"]]) if first else (row["claims"], row["also"])
    return {**row, "claims": unique(claims), "also": unique(also), "dispute": dispute["id"]}


def _conflict(read: Reading, row: Row) -> Item:
    passages = [read.statements[side["statement"]] for one in row["sides"] for side in (one, *one["others"])]
    return _item(read, row["claims"], passages, apart=row["kind"] == CHANGE)


def _alone(read: Reading, row: Row) -> Item:
    return _item(read, [row["claim"]], [], apart=row["ago"] is not None)


def _item(read: Reading, claims: Iterable[ClaimId], passages: Sequence[Statement], *, apart: bool) -> Item:
    held = [read.statements[evidence.statement] for claim in claims for evidence in read.claims[claim].evidence]
    denials = [said for said in (*passages, *held) if said.stance == "denies"]
    against = [said for said in (*passages, *(held if not passages else ())) if _denies(read, said)]
    told = passages or held
    subjects = frozenset(subject for said in against for subject in _subjects(read, said))
    named = frozenset[str]().union(*_names(read, subjects))
    return Item(
        claims=frozenset(claims),
        denials=frozenset(said.id for said in denials),
        subjects=subjects,
        matters=tuple(_matter(read, said) - named for said in against if _of_part(read, said)),
        terms=frozenset(term for said in told for term in content(own(read, said))) - named,
        apart=apart,
    )


def _denies(read: Reading, said: Statement) -> bool:
    return denies(own(read, said), said)


def _of_part(read: Reading, said: Statement) -> bool:
    """Does a denial speak of a part in something?"""
    return _part(read, said) is not None


@once
def _part(read: Reading, said: Statement) -> re.Match[str] | None:
    """How a denial of a part in something begins."""
    return (INVOLVEMENT if said.stance == "denies" else CLEARED).match(own(read, said))


def _matter(read: Reading, said: Statement) -> frozenset[str]:
    """The terms that tell in what a part is denied; none where that may be anything: 'any role in the events'."""
    part = _part(read, said)
    return content(own(read, said)[part.end() :]) - ANYTHING if part else frozenset()


def _subjects(read: Reading, said: Statement) -> set[EntityId]:
    """Whom a denial speaks of: who is named first in it; of a part that has no name before it, whoever denies it."""
    words = own(read, said)
    part = _part(read, said) if said.stance == "denies" else None
    if part and not any(word[:1].isupper() for word in part["whose"].split()):
        return {said.source.entity} if said.source and said.source.entity else set()
    terms = proper(" ".join(words.split()[:FIRST]))
    named = _by_a_term(read)
    return {entity for term in terms for called, entity in named.get(term, ()) if called <= terms}


@once
def _by_a_term(read: Reading) -> Mapping[str, Sequence[tuple[frozenset[str], EntityId]]]:
    """The terms of every name, and whose it is, by one of them."""
    found: defaultdict[str, list[tuple[frozenset[str], EntityId]]] = defaultdict(list)
    for entity in read.dossier.entities:
        for called in _called(read, entity):
            found[min(called)].append((called, entity.id))
    return found


@once
def _people(read: Reading) -> Mapping[str, Sequence[EntityId]]:
    """Of each party itself and those who belong to it."""
    found: defaultdict[str, list[EntityId]] = defaultdict(list)
    for entity in read.dossier.entities:
        for party in affiliations(read, entity.id):
            found[party].append(entity.id)
    return found


def _names(read: Reading, entities: Iterable[EntityId]) -> list[frozenset[str]]:
    """The terms of each name of some entities."""
    return [terms for entity in sorted(entities) if entity in read.entities for terms in _called(read, read.entities[entity])]


@once
def _called(read: Reading, entity: Entity) -> list[frozenset[str]]:
    """The terms of each name of an entity, without those that describe it."""
    names = (name for name in (entity.name, entity.short, *entity.aliases) if name and name[:1].isupper() and len(name.split()) <= FIRST)
    return [terms for name in names if (terms := content(name))]


def _groups(items: Sequence[Item]) -> list[list[int]]:
    """The places of items that are about one thing together, in their order."""
    left_open = frozenset(subject for item in items if not item.apart and frozenset() in item.matters for subject in item.subjects)
    leader = list(range(len(items)))

    def first(at: int) -> int:
        while leader[at] != at:
            leader[at] = at = leader[leader[at]]
        return at

    for one, another in (*_of_one_key(items, left_open), *_of_like_words(items)):
        low, high = sorted((first(one), first(another)))
        leader[high] = low
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at in range(len(items)):
        groups[first(at)].append(at)
    return [groups[at] for at in sorted(groups)]


def _of_one_key(items: Sequence[Item], left_open: frozenset[EntityId]) -> Iterator[tuple[int, int]]:
    """The places of two items that have a key in common."""
    holder: dict[Key, int] = {}
    for at, item in enumerate(items):
        yield from ((holder.setdefault(key, at), at) for key in _keys(item, left_open))


def _of_like_words(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """The places of two items that speak of one party in some words that both have.

    The words of each are counted, not the pairs of them: a side may be as long as its author likes.
    """
    holders: defaultdict[tuple[EntityId, str], list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        for subject in () if item.apart else item.subjects:
            shared = Counter(other for term in item.terms for other in holders[subject, term])
            yield from ((other, at) for other, count in shared.items() if count >= SHARED)
            for term in item.terms:
                holders[subject, term].append(at)


def _keys(item: Item, left_open: frozenset[EntityId]) -> Iterator[Key]:
    """What two have in common that are about one thing, beside words: a claim or a denial, or of one party its part in one matter.

    A part in what is left open may be one in anything.
    """
    if item.apart:
        return
    yield from ((claim,) for claim in item.claims)
    yield from ((denial,) for denial in item.denials)
    for subject in item.subjects if item.matters else ():
        matters = [OPEN] if subject in left_open else sorted(frozenset[str]().union(*item.matters))
        yield from ((subject, PART_IN, matter) for matter in matters)


def _positions(read: Reading, rows: Sequence[Row], alone: Sequence[ClaimId], items: Sequence[Item]) -> list[Row]:
    """The positions of a dispute, each passage once: who says so, who denies it, and who says what bears on it."""
    found: dict[StatementId, Row] = {}
    for row in rows:
        for side in (side for held in row["sides"] for side in (held, *held["others"])):
            how: How = "denies" if row["kind"] in DENYING and side["against"] else "says"
            found.setdefault(side["statement"], _told(read, side, how))
    for claim in alone:
        for role in ("supports", "denies"):
            for said in read.evidence(read.claims[claim], role):
                how = "denies" if _denies(read, said) and role == "denies" else "bears"
                found.setdefault(said.id, {"how": how, **position(read, said)})
    counted = {*(said.id for said in _counted(read, rows))}
    for said in _bearing(read, rows, items):
        how = "denies" if (said.id in counted and _denies(read, said)) or _of_part(read, said) else "bears"
        found.setdefault(said.id, {"how": how, **position(read, said)})
    return sorted(_once_each(found.values()), key=lambda row: HOWS.index(row["how"]))


def _once_each(positions: Iterable[Row]) -> Iterator[Row]:
    """The positions without those that one party has already taken in all these words."""
    taken: defaultdict[tuple[str, ...], list[frozenset[str]]] = defaultdict(list)
    for row in positions:
        terms, same = content(row["words"]), taken[(*row["names"], "", *row["outlets"])]
        if not any(terms <= other for other in same):
            same.append(terms)
            yield row


def _bearing(read: Reading, rows: Sequence[Row], items: Sequence[Item]) -> list[Statement]:
    """The other denials that its claims count; and what is said of a party's part in something, where somebody denies that part,
    by the party's own people first."""
    counted = _counted(read, rows)
    if not any(item.matters for item in items):
        return counted
    subjects = {subject for item in items for subject in item.subjects}
    ours = {entity for subject in subjects for entity in _people(read).get(subject, ())}
    called = _names(read, ours)
    topic = frozenset(term for item in items for term in item.terms).difference(*called)

    def tells(part: Bearing) -> bool:
        named = any(terms <= part.spoken for terms in called)
        if part.matter is None:
            return named and (part.ties or not topic.isdisjoint(part.beside))
        theirs = part.said.source is not None and part.said.source.entity in ours
        matter = part.matter.difference(*called)
        return (named or theirs) and (not matter or not topic.isdisjoint(matter))

    def place(part: Bearing) -> tuple[bool, bool]:
        return not any(terms <= content(read.speaker(part.said)) for terms in called), not part.ties

    of, by = _told_of_parts(read)
    near = {part.said.id: part for terms in called for part in of.get(min(terms), ())}
    near |= {part.said.id: part for entity in ours for part in by.get(entity, ())}
    found = filter(tells, sorted(near.values(), key=lambda part: part.at))
    return [*counted, *(part.said for part in sorted(found, key=place))]


def _counted(read: Reading, rows: Iterable[Row]) -> list[Statement]:
    """The denials that the claims of a dispute count."""
    return [said for claim in unique(claim for row in rows for claim in row["claims"]) for said in _denials(read, ClaimId(claim))]


@dataclass(frozen=True, slots=True)
class Bearing:
    """What somebody says of anybody's part in something."""

    at: int
    """Its place among all statements."""
    said: Statement
    spoken: frozenset[str]
    matter: frozenset[str] | None
    """In what it denies a part; none where it denies none."""
    beside: frozenset[str]
    """The terms around its words for a part."""
    ties: bool
    """Is it of standing behind those who did something?"""


@once
def _told_of_parts(read: Reading) -> tuple[Mapping[str, Sequence[Bearing]], Mapping[EntityId, Sequence[Bearing]]]:
    """What is said of anybody's part in something, but for what was long ago: by each term, and by who says it."""
    of, by = defaultdict[str, list[Bearing]](list), defaultdict[EntityId, list[Bearing]](list)
    for at, said in enumerate(read.dossier.statements):
        part = _told_of_part(read, at, said) if said.stance in ("asserts", "denies") else None
        if part and not long_ago(read, said):
            for term in part.spoken:
                of[term].append(part)
            if said.source and said.source.entity:
                by[said.source.entity].append(part)
    return of, by


def _told_of_part(read: Reading, at: int, said: Statement) -> Bearing | None:
    words, denied = own(read, said), _of_part(read, said)
    ties, parts = TIES.search(words) is not None, [*PART.finditer(words)]
    if not (denied or ties or parts):
        return None
    beside = frozenset[str]().union(*(_around(words, found) for found in parts))
    return Bearing(at, said, content(words), _matter(read, said) if denied else None, beside, ties)


def _around(words: str, found: re.Match[str]) -> frozenset[str]:
    before, after = words[: found.start()].split()[-BESIDE:], words[found.end() :].split()[:BESIDE]
    return content(" ".join((*before, *after)))


def _denials(read: Reading, claim: ClaimId) -> list[Statement]:
    """The denials that surely bear on a claim."""
    aside = {*unsure(read, read.claims[claim])}
    return [said for said in read.evidence(read.claims[claim], "denies") if said.stance == "denies" and said.id not in aside]


def _told(read: Reading, side: Row, how: How) -> Row:
    kept = ("statement", "words", "denied", "names", "outlets", "row")
    return {"how": how, **{key: side[key] for key in kept}, **when(read, read.statements[side["statement"]])}
