"""Whom or what a description means, where no rule tells: a learned choice among all whom the reports tell of.

First within a document: each description, in order, joins one of those told of there, or is somebody new. Then over
documents: whoever a document only describes joins one whom another document names or describes, or stays by himself. How
much each feature of a description and of a candidate counts is learned from annotated reports (`training/coreference`);
the likeliest candidate is chosen, where it is likely enough. (Mention ranking with features of whole entities, as Clark
and Manning, ACL 2015, without their network.)
"""

from __future__ import annotations

import copy
import functools
import heapq
import json
import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sayso.ground import sorts
from sayso.ground.coreference import (
    HELD_BY_ONE,
    OF_NATIONS,
    PAST,
    TELLING,
    another_vessel,
    behind_past,
    is_one_of_many,
    nations_in,
    without_owner,
)
from sayso.ground.names import Name
from sayso.ground.nominals import MANY, Nominal
from sayso.ground.noun_phrases import CRAFT
from sayso.ground.only_described import CONVOYS, DESCRIBED
from sayso.ground.people import singular
from sayso.ground.reasons import HARDLY, MOST_RIVALS, Lost, Reason
from sayso.ground.titles import BODIES, DISTRICTS, NATURAL, REGIONS, ROLES, SETTLEMENTS, SITES, VESSELS
from sayso.model import DocumentId, Entity, EntityId, EntityType, Mention
from sayso.text.logistic import chance
from sayso.text.spelling import fold

WEIGHTS: Final = Path(__file__).with_name("antecedents.json")
AGED = "-year-old"
LEDE = 600
"""Characters that a report begins with."""
FAR = 3000.0
"""Characters, from which on distance says no more."""
MALE = frozenset(
    "man boy father son brother husband uncle nephew king prince gentleman lad grandfather grandson boyfriend fiance guy spokesman "
    "businessman policeman congressman chairman fisherman serviceman actor dad mr sir lord salesman gunman".split()
)
FEMALE = frozenset(
    "woman girl mother daughter sister wife aunt niece queen princess lady grandmother granddaughter girlfriend fiancee spokeswoman "
    "businesswoman policewoman congresswoman chairwoman actress mum mom housewife widow waitress heiress mrs ms miss dame".split()
)
ORGANIZATIONS = BODIES | DESCRIBED | sorts.BODY | frozenset(
    "brand website site blog outfit outlet movement militia faction bloc giant startup retailer manufacturer maker paper daily tabloid "
    "club team gang chain network militants side".split()
)
SETTLED = SETTLEMENTS | REGIONS | DISTRICTS | NATURAL | sorts.NATION | sorts.LARGER
STANDING = SITES | VESSELS | CONVOYS | CRAFT | frozenset("home apartment farm facility flight plane aircraft".split())

Features = Mapping[str, float]


@dataclass(slots=True, eq=False)
class Bearer:
    """Someone or something that the documents tell of, with all that they say of it."""

    kind: str
    entity: EntityId | None = None
    heads: Counter[str] = field(default_factory=Counter)
    here: defaultdict[DocumentId, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The nouns that each document says of it."""
    words: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    """What descriptions say that it belongs to."""
    nations: set[str] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    ages: set[str] = field(default_factory=set)
    sexes: set[str] = field(default_factory=set)
    times: int = 0
    """How often the documents tell of it."""
    names: frozenset[str] = frozenset()
    """Those of its texts that rules gave it."""
    starts: defaultdict[DocumentId, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Where each document tells of it, in order."""
    spans: defaultdict[DocumentId, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    nominals: list[Nominal] = field(default_factory=list)
    reasons: dict[Mention, Reason] = field(default_factory=dict)
    """Why each description is one of it."""

    def add(self, nominal: Nominal, reason: Reason) -> None:
        self.nominals.append(nominal)
        self.reasons[Mention(nominal.doc, nominal.start, nominal.end)] = reason
        self.heads[nominal.head] += 1
        self.here[nominal.doc].add(nominal.head)
        told = words_of(nominal)
        self.words |= told
        self.ages |= ages_in((*told, nominal.head))
        self.sexes |= sexes_in({*told, nominal.head})
        self.owners |= owners(nominal)
        self.nations |= nominal.nations
        self.texts.add(fold(nominal.text))
        self.told(nominal.doc, nominal.start, nominal.noun_end)

    def copy(self) -> Bearer:
        return copy.deepcopy(self)

    def covers(self, doc: DocumentId, at: int) -> bool:
        return any(start <= at < end for start, end in self.spans.get(doc, ()))

    def told(self, doc: DocumentId, start: int, end: int) -> None:
        starts = self.starts[doc]
        starts.insert(bisect_left(starts, start), start)
        self.spans[doc].append((start, end))
        self.times += 1


def ages_in(words: Iterable[str]) -> set[str]:
    return {word for word in words if word.endswith(AGED)}


def sexes_in(words: Set[str]) -> set[str]:
    return {sex for sex, said in (("m", MALE), ("f", FEMALE)) if not said.isdisjoint(words)}


def kind_of(nominal: Nominal) -> str:
    if nominal.person or nominal.head.endswith(AGED):
        return "person"
    if nominal.head in ORGANIZATIONS | MANY or nominal.head == "prosecutors":
        return "body"
    if nominal.head in SETTLED:
        return "place"
    return "thing" if nominal.head in STANDING else "other"


KINDS: Mapping[EntityType, str] = {"PERSON": "person", "ORG": "body", "GROUP": "body", "GPE": "place", "LOC": "place", "FAC": "thing"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who is meant, or that nobody is, and why."""

    bearer: Bearer | None
    reason: Reason


Choice = Callable[[str, Nominal | Bearer, Sequence[tuple[Bearer, Features]]], Chosen]
"""Given 'here' or 'elsewhere', who is to be joined and the candidates with their features: the one that is meant."""
LIKELIEST = {
    "here": "the likeliest of those told of in this report, by learned weights",
    "elsewhere": "the likeliest of those told of in other reports, by learned weights",
}
UNLIKELY = "a description of somebody or something new: by learned weights nothing told of in the reports is likely enough"
NEW = "a description of somebody or something new: nothing told of in the reports can be meant"


def bearers_of(named: Mapping[Entity, Sequence[Name]], linked: Mapping[EntityId, Sequence[tuple[Nominal, Reason]]]) -> list[Bearer]:
    """All whom names tell of, with the descriptions that rules gave them."""
    found = []
    for entity, names in named.items():
        made = entity.type in {"ORG", "GROUP"} and any(map(is_one_of_many, names))
        one = Bearer("thing" if made else KINDS[entity.type], entity.id)
        for name in sorted(names, key=lambda name: (name.doc, name.start)):
            one.heads.update(name.sorts)
            one.here[name.doc].update(name.sorts)
            if name.nation:
                one.nations.add(name.nation)
            if not name.aside:
                one.told(name.doc, name.start, name.end)
        for alias in (entity.name, *entity.aliases):
            one.words.update(map(singular, fold(without_owner(alias)).split()))
            one.nations |= nations_in(alias)
            one.texts.add(fold(alias))
        said = {*one.words, *one.heads}
        one.ages, one.sexes = ages_in(said), sexes_in(said)
        for nominal, reason in linked.get(entity.id, ()):
            one.add(nominal, reason)
        one.names = frozenset(one.texts)
        found.append(one)
    return found


def chosen(where: str, one: Nominal | Bearer, candidates: Sequence[tuple[Bearer, Features]]) -> Chosen:
    return chosen_by(*learned()[where], candidates, LIKELIEST[where])


def chosen_by(weights: Mapping[str, float], least: float, candidates: Sequence[tuple[Bearer, Features]], why: str = "") -> Chosen:
    """The likeliest candidate, the first of several, where it is likely enough."""
    scores = [math.fsum(weights.get(name, 0.0) * value for name, value in features.items()) for _, features in candidates]
    order = heapq.nlargest(1 + MOST_RIVALS, range(len(scores)), key=scores.__getitem__)
    if not order:
        return Chosen(None, Reason(NEW))
    best = candidates[order[0]][0] if chance(scores[order[0]]) >= least else None
    others = ((candidates[place][0], chance(scores[place])) for place in order[1 if best else 0 :])
    lost = tuple(as_lost(one, likely) for one, likely in others if likely >= HARDLY)
    return Chosen(best, Reason(why, round(chance(scores[order[0]]), 3), lost) if best else Reason(UNLIKELY, lost=lost))


def as_lost(one: Bearer, likely: float) -> Lost:
    if one.entity is not None:
        return Lost("", one.entity, round(likely, 3))
    first = one.nominals[0]
    return Lost(first.text, Mention(first.doc, first.start, first.end), round(likely, 3))


@functools.cache
def learned() -> Mapping[str, tuple[Mapping[str, float], float]]:
    written = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return {where: (table["weights"], table["least"]) for where, table in written.items()}


def joined(descriptions: Iterable[Nominal], known: Sequence[Bearer], choose: Choice = chosen) -> list[Bearer]:
    """Those known and those that only descriptions tell of, each with the descriptions that mean it."""
    by_document: defaultdict[DocumentId, list[Nominal]] = defaultdict(list)
    for nominal in sorted(descriptions, key=lambda nominal: (nominal.doc, nominal.start, -nominal.end)):
        by_document[nominal.doc].append(nominal)
    every = list(known)
    for doc, found in sorted(by_document.items()):
        fresh = within(doc, found, [one for one in known if one.starts.get(doc)], choose)
        for one in fresh:
            meant = choose("elsewhere", one, list(abroad(doc, one, fresh, every)))
            if meant.bearer is None:
                every.append(one)
                stays_new(one, meant.reason)
            else:
                for nominal in one.nominals:
                    meant.bearer.add(nominal, meant.reason)
    return every


def stays_new(one: Bearer, elsewhere: Reason) -> None:
    """Add to the reason of the first description, which means nobody of its own report, whom of other reports it does not mean."""
    first, here = next(iter(one.reasons.items()))
    lost = sorted((*here.lost, *elsewhere.lost), key=lambda lost: -(lost.score or 0.0))
    one.reasons[first] = Reason(UNLIKELY if lost else here.why, lost=tuple(lost[:MOST_RIVALS]))


def within(doc: DocumentId, found: Sequence[Nominal], named: Sequence[Bearer], choose: Choice) -> list[Bearer]:
    """Join a document's descriptions to those that it names, or to one another; the ones that it only describes."""
    fresh: list[Bearer] = []
    for nominal in found:
        kind = kind_of(nominal)
        candidates = clear(nominal, [one for one in (*named, *fresh) if may_be(nominal, kind, one)])
        meant = said_before(nominal, candidates)
        if meant is None:
            meant = choose("here", nominal, list(zip(candidates, ranked(nominal, candidates), strict=True)))
        bearer = meant.bearer
        if bearer is None:
            bearer = Bearer(kind)
            fresh.append(bearer)
        bearer.add(nominal, meant.reason)
    return fresh


def said_before(nominal: Nominal, candidates: Sequence[Bearer]) -> Chosen | None:
    """Whom the grammar says that it is ('the woman, a nurse'), else the last one told of by the noun of whom it says nothing new."""
    if nominal.beside is not None:
        beside = next((one for one in candidates if one.covers(nominal.doc, nominal.beside)), None)
        return Chosen(beside, SAID_TO_BE) if beside else None
    if nominal.another or nominal.clause or nominal.relative or not nominal.definite:
        return None
    told = words_of(nominal)
    same = [
        one
        for one in candidates
        if one.entity is None and nominal.head in one.here[nominal.doc] and told <= one.words and nominal.nations <= one.nations
    ]
    if len(same) > 1 and not nominal.person:
        return None
    last = max(same, key=lambda one: one.starts[nominal.doc][-1], default=None)
    return Chosen(last, SAME_NOUN) if last else None


SAID_TO_BE = Reason("the sentence says that it is the one beside it: 'the woman, a nurse'")
SAME_NOUN = Reason("a description by the noun of one told of before in this report, of whom it says nothing new")


def words_of(nominal: Nominal) -> set[str]:
    """What a description tells beside its noun."""
    return set(map(singular, (*nominal.modifiers, *nominal.nouns, *nominal.belonging)))


def clear(nominal: Nominal, candidates: list[Bearer]) -> list[Bearer]:
    """The candidates without those that go by the noun, if they are several and nothing tells which: of two chiefs none is 'a chief'."""
    known = [one for one in candidates if level(nominal.head, one.heads, one.words)]
    untold = not nominal.definite or (nominal.nations and not any(nominal.nations & one.nations for one in known))
    untold = untold or not (nominal.person or words_of(nominal) or any(one.entity for one in known))
    return [one for one in candidates if one not in known] if untold and len(known) > 1 else candidates


def may_be(nominal: Nominal, kind: str, one: Bearer) -> bool:
    """Could a description mean one at all: by kind and noun, by the verb whose object it is, and by what it tells?"""
    linked = nominal.beside is not None and one.covers(nominal.doc, nominal.beside)
    if (kind == "person") != (one.kind == "person"):
        return False
    if not linked:
        known = level(nominal.head, one.heads, one.words)
        if (kind != one.kind and not known) or (known and is_another(nominal, one)) or is_new(nominal, one):
            return False
        if not known and is_somebody_else(nominal):
            return False
        if nominal.subject is not None and one.covers(nominal.doc, nominal.subject):
            return False
    if apart(ages(nominal), one.ages) or apart(sexes(nominal), one.sexes) or apart(owners(nominal), one.owners):
        return False
    return not any(nominal.start <= start < nominal.end or start < nominal.noun_end <= end for start, end in one.spans[nominal.doc])


def is_another(nominal: Nominal, one: Bearer) -> bool:
    """Does a description tell from one that goes by such a noun too: 'the captain of the tug', 'the military pilot', 'the president'?"""
    if nominal.head in HELD_BY_ONE and one.words & PAST and not PAST.intersection(nominal.modifiers) and was(nominal.head, one):
        return True
    if apart(set(nominal.nations), one.nations):
        return True
    if nominal.head not in one.heads and another_vessel(nominal.head, frozenset(one.heads)):
        return True
    telling = TELLING if one.kind == "person" else sorts.RELATED if one.kind == "thing" else frozenset[str]()
    if not telling.intersection(nominal.modifiers) <= one.words:
        return True
    if nominal.head in sorts.KIN and apart(set(nominal.nouns), one.words):
        return True
    return nominal.head in ROLES and apart(owners(nominal) - sorts.LARGER, one.words)


def was(office: str, one: Bearer) -> bool:
    """Is the office what somebody was before, by the words for him: 'a former minister', and not 'the minister, a former journalist'?"""
    return any(office in behind_past(without_owner(text).split()) for text in one.texts)


def is_somebody_else(nominal: Nominal) -> bool:
    """Does a description tell too much of itself for one of whom nobody says its noun: 'the 3-year-old boy', 'the Norwegian premier'?"""
    return bool(ages(nominal) if nominal.head in sorts.CHILDREN else nominal.nations if nominal.head in OF_NATIONS else ())


def is_new(nominal: Nominal, one: Bearer) -> bool:
    """'A guard' is none of whom the document has told without a name, and 'another guard' none at all."""
    told = any(start < nominal.start for start in one.starts[nominal.doc])
    return told and not nominal.definite and (nominal.another or one.entity is None)


def owners(nominal: Nominal) -> set[str]:
    return set(map(singular, nominal.belonging))


def apart(mine: set[str], theirs: set[str]) -> bool:
    """Are both told, and nothing of them the same?"""
    return bool(mine and theirs) and not mine & theirs


def level(head: str, nouns: Container[str], words: Container[str] = ()) -> int:
    """How well a noun goes with others: 2 it is one of them, 1 news uses it in turn with one, 0 neither. An age is told in any word."""
    if head in nouns or (head.endswith(AGED) and head in words):
        return 2
    return 1 if any(noun in nouns for noun in sorts.in_turn(head)) else 0


def ranked(nominal: Nominal, candidates: Sequence[Bearer]) -> Iterator[Features]:
    """The features of each candidate, some of which compare it with the others."""
    doc = nominal.doc
    last = [max((start for start in one.starts[doc] if start < nominal.start), default=-1) for one in candidates]
    often = [len(one.starts[doc]) for one in candidates]
    levels = [level(nominal.head, one.here[doc], one.words) for one in candidates]
    best = max(levels, default=0)
    rivals = sum(1 for value in levels if value == best)
    newest = max(last, default=-1)
    newest_fitting = max((at for at, value in zip(last, levels, strict=True) if value == best), default=-1)
    most = max(often, default=0)
    for one, at, count, fits in zip(candidates, last, often, levels, strict=True):
        found = of_words(nominal, one, fits)
        determiner = article(nominal)
        away = nominal.start - at
        found["named"] = float(one.entity is not None)
        found["later"] = float(at < 0)
        found["later lede"] = float(at < 0 and nominal.start < LEDE)
        found["distance"] = math.log1p(min(away, FAR) / 100.0) if at >= 0 else 0.0
        found["linked to another"] = float(nominal.beside is not None)
        found["same sentence"] = float(at >= nominal.sentence.start)
        found["newest"] = float(at == newest and at >= 0)
        found["newest fitting"] = float(at == newest_fitting and at >= 0 and fits == best)
        found["most"] = float(count == most)
        found["count"] = math.log1p(count)
        found["best"] = float(fits == best)
        found["rivals"] = math.log(max(1, rivals)) if fits == best else 0.0
        found["worse"] = float(fits < best)
        for name in ("bias", "later", "named", "newest", "most", "distance"):
            found[f"{determiner} {name}"] = found.get(name, 1.0)
        found[f"{determiner} level {fits}"] = 1.0
        found[f"{kind_of(nominal)} level {fits}"] = 1.0
        for name in ("newest", "most", "named", "distance"):
            found[f"level {fits} {name}"] = found[name]
        yield found


def article(nominal: Nominal) -> str:
    first = nominal.text.split()[0].lower()
    if not nominal.definite:
        return "indefinite"
    if nominal.relative:
        return "his"
    return first if first in {"this", "that"} else "the" if first == "the" else "owner"


def of_words(nominal: Nominal, one: Bearer, fits: int) -> dict[str, float]:
    """What a description's words say for and against one."""
    found = {"bias": 1.0, f"level {fits}": 1.0}
    if not fits:
        found[f"elsewhere {level(nominal.head, one.heads)}"] = 1.0
        found["no noun"] = float(not one.heads)
        found["other nouns"] = float(bool(one.heads))
        found["other role"] = float(nominal.head in ROLES and bool(ROLES.intersection(one.heads)))
    found["same text"] = float(fold(nominal.text) in one.texts)
    found |= compared("sex", sexes(nominal), one.sexes)
    found |= compared("age", ages(nominal), one.ages)
    found |= compared("nation", set(nominal.nations), one.nations)
    found |= compared("owner", owners(nominal), one.owners)
    plain = {word for word in nominal.modifiers if not word.endswith(AGED)} - set(nominal.nouns)
    for what, told in (("adjective", plain), ("noun", set(map(singular, nominal.nouns))), ("owner", owners(nominal))):
        if told:
            shared = len(told & (one.words | one.heads.keys())) / len(told)
            found[f"{what} shared"] = shared
            found[f"{what} new"] = 1.0 - shared
    found["bare"] = float(not (nominal.modifiers or nominal.belonging or nominal.nations))
    found["clause"] = float(nominal.clause)
    found["another"] = float(nominal.another)
    found["manifold"] = float(nominal.head in sorts.MANIFOLD)
    found["many"] = float(nominal.head in MANY)
    found["anybody"] = float(nominal.head in sorts.ANYBODY)
    return found


def compared(what: str, mine: set[str], theirs: set[str]) -> dict[str, float]:
    if not mine:
        return {}
    return {f"{what} same" if mine & theirs else f"{what} other" if theirs else f"{what} untold": 1.0}


def sexes(nominal: Nominal) -> set[str]:
    return sexes_in({nominal.head, *nominal.nouns})


def ages(nominal: Nominal) -> set[str]:
    return ages_in((*nominal.modifiers, nominal.head))


def abroad(doc: DocumentId, one: Bearer, fresh: Sequence[Bearer], every: Sequence[Bearer]) -> Iterator[tuple[Bearer, Features]]:
    """Yield those of other documents whom a document's descriptions may mean, with their features."""
    if is_passing(one) or one.kind == "other":
        return
    candidates = [other for other in every if not other.starts.get(doc) and not is_passing(other) and may_be_one(one, other)]
    levels = [best_level(one, other) for other in candidates]
    best = max(levels, default=0)
    rivals = sum(1 for value in levels if value == best)
    alike = [other for other in fresh if other.kind == one.kind]
    main = len(one.nominals) == max(len(other.nominals) for other in alike)
    most: Counter[str] = Counter()
    for other in every:
        most[other.kind] = max(most[other.kind], other.times)
    for other, fits in zip(candidates, levels, strict=True):
        yield other, features_abroad(one, other, Standing(fits, best, rivals, main, other.times == most[other.kind]))


def may_be_one(one: Bearer, other: Bearer) -> bool:
    if (one.kind == "person") != (other.kind == "person"):
        return False
    if one.kind != "person" and not best_level(one, other):
        return False
    if apart(one.ages, other.ages) or apart(one.sexes, other.sexes) or apart(one.owners, other.owners):
        return False
    return not any(level(nominal.head, other.heads, other.words) and is_another(nominal, other) for nominal in one.nominals)


def best_level(one: Bearer, other: Bearer) -> int:
    return max(level(head, other.heads, other.words) for head in one.heads)


def is_passing(one: Bearer) -> bool:
    """Is it one of whom a document tells once ('a guard'), or who is one of many ('the official')?"""
    if one.entity is not None or one.kind != "person":
        return False
    if len(one.nominals) == 1 and not one.nominals[0].definite:
        return True
    return not one.words and all(head in sorts.MANIFOLD for head in one.heads)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a candidate stands among the others."""

    level: int
    best: int
    """The best level of any candidate."""
    rivals: int
    """How many have it."""
    main: bool
    """Does its document tell of nobody of its kind more often than of who is to be joined?"""
    chief: bool
    """Do all documents tell of nobody of its kind more often than of the candidate?"""


def features_abroad(one: Bearer, other: Bearer, among: Standing) -> dict[str, float]:
    """What is for and against one whom a document only describes being one of another document."""
    found = {"bias": 1.0, f"level {among.level}": 1.0, "named": float(other.entity is not None)}
    found[f"{one.kind} level {among.level}"] = 1.0
    found["same text"] = float(bool(one.texts & other.texts))
    found |= compared("sex", one.sexes, other.sexes)
    found |= compared("age", one.ages, other.ages)
    found |= compared("nation", one.nations, other.nations)
    found |= compared("owner", one.owners, other.owners)
    told = {word for word in one.words if not word.endswith(AGED)}
    if told:
        shared = len(told & (other.words | other.heads.keys())) / len(told)
        found["words shared"], found["words new"] = shared, 1.0 - shared
    found["bare"] = float(not one.words)
    found["definite"] = float(any(nominal.definite for nominal in one.nominals))
    found["indefinite"] = float(any(not nominal.definite for nominal in one.nominals))
    found["clause"] = float(all(nominal.clause for nominal in one.nominals))
    found["relative"] = float(any(nominal.relative for nominal in one.nominals))
    found["lede"] = float(min(nominal.start for nominal in one.nominals) < LEDE)
    found["mentions"] = math.log(len(one.nominals))
    found["their mentions"] = math.log(max(1, other.times))
    found["main"], found["chief"] = float(among.main), float(among.chief)
    found["main of both"] = found["main"] * found["chief"]
    found["main of both lede"] = found["main of both"] * found["lede"]
    found["rivals"] = math.log(max(1, among.rivals)) if among.level == among.best else 0.0
    found["worse"] = float(among.level < among.best)
    found["documents"] = math.log(max(1, len(other.starts)))
    found["manifold"] = float(any(head in sorts.MANIFOLD for head in one.heads))
    found["many"] = float(any(head in MANY for head in one.heads))
    found["anybody"] = float(all(head in sorts.ANYBODY for head in one.heads))
    found["another role"] = float(among.level == 0 and bool(ROLES.intersection(one.heads)) and bool(ROLES.intersection(other.heads)))
    for beside in ("main", "chief", "main of both", "named", "bare", "rivals", "manifold", "many", "lede"):
        found[f"level {among.level} {beside}"] = found[beside]
    return found
