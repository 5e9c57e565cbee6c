"""Who or what a definite description comes back to: 'the ministry', 'the vessel'.

The description's noun must be one that the documents say of the entity, in its
own document before all; else one that news uses in turn with such a noun; else
one that fits its type. How well it fits is weighed against how far back the
entity was named. (Strict before lenient, as the sieves of Lee et al.,
Computational Linguistics 39(4), 2013.)
"""

from __future__ import annotations

import functools
import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from sayso.ground import sorts
from sayso.ground.names import Name
from sayso.ground.nominals import MANY, Nominal
from sayso.ground.reasons import MOST_RIVALS, Lost, Meant, Reason
from sayso.ground.titles import ROLES
from sayso.language import countries
from sayso.language.gazetteer import candidates
from sayso.model import DocumentId, Entity, EntityId, EntityType, Span
from sayso.text.spelling import fold

SAID, ELSEWHERE, IN_TURN, BY_TYPE = 4.0, 3.0, 2.2, 1.0
"""How well a description's noun fits: said of the entity in this document, in another one, a noun used in turn with it, its type's."""
FADING = 600.0
"""Characters that weigh as much as one step of fitting: about four sentences."""
FURTHEST = 4.0
"""What distance takes away at most."""
LEAST = {SAID: -0.5, ELSEWHERE: -0.5, IN_TURN: 0.2, BY_TYPE: 0.0}
"""Least score, by how well the noun fits."""
SALIENCE = 0.25
"""Weight of the logarithm of how often the document names the entity."""
UNSAID = 0.7
"""What it takes away that nothing tells of what nation the entity is, and the description does."""
NOT_YET = 1.5
"""What it takes away that the document names the entity only later."""


@dataclass(frozen=True, slots=True)
class Described:
    """An entity, and what all documents say of it."""

    entity: EntityId
    type: EntityType
    sorts: frozenset[str]
    """What it is, in one noun each: 'ministry', 'vessel'."""
    possible: frozenset[str]
    """The sorts that its type alone makes possible."""
    words: frozenset[str]
    """Every word of its names and descriptions."""
    nations: frozenset[str]
    """Codes of the nations that these tell of."""
    seat: str | None
    """Code of the nation whose capital it is."""
    before: frozenset[str] = frozenset()
    """What it was, in the words that tell of it: 'journalist' of 'a former journalist'."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entity in a document that names it."""

    of: Described
    spans: tuple[Span, ...]
    """Where it is named, other than as another noun's modifier, in order."""
    said: frozenset[str]
    """The sorts that this document says of it."""


def coreferent(found: Iterable[Nominal], named: Mapping[Entity, Sequence[Name]]) -> Iterator[tuple[Nominal, Meant]]:
    """Yield each description with the entity that it means, and why; those that mean none, or nobody knows whom, are left out.

    A definite one comes back to what its document names, else means the only such thing of the event; so does one that a
    clause goes on about, if it tells more than its noun. 'His mother' is whom the document called a mother before. An
    indefinite one is somebody new, unless the report begins with it.
    """
    here: defaultdict[DocumentId, list[Known]] = defaultdict(list)
    bearers: defaultdict[str, list[Described]] = defaultdict(list)
    for entity, names in named.items():
        of = described(entity, names)
        for doc, known in by_document(of, names):
            here[doc].append(known)
        for sort in of.sorts if of.type in {"PERSON", "FAC", "ORG"} else ():
            bearers[sort].append(of)
    his = relatives(named, here)
    for nominal in found:
        around = here[nominal.doc]
        if nominal.clause:
            meant = stranger(nominal, bearers) if nominal.definite and (nominal.nations or nominal.nouns or nominal.belonging) else None
        elif nominal.relative:
            meant = referent(nominal, [one for one in around if nominal.head in one.said])
        elif nominal.definite:
            meant = referent(nominal, around) or stranger(nominal, bearers) or kin(nominal, around, bearers, his)
        else:
            meant = announced(nominal, around) or begun_with(nominal, bearers)
        if meant is not None:
            yield nominal, meant


def apart(found: Iterable[Nominal], names: Iterable[Name]) -> Iterator[Nominal]:
    """Yield the descriptions whose noun stands in no name and in nothing that a sentence puts beside a name."""
    taken: defaultdict[DocumentId, list[Span]] = defaultdict(list)
    for one in names:
        taken[one.doc] += [Span(one.start, one.end), *one.roles]
    for nominal in found:
        if not any(span.start < nominal.noun_end <= span.end for span in taken[nominal.doc]):
            yield nominal


def described(entity: Entity, names: Sequence[Name]) -> Described:
    return Described(
        entity.id,
        entity.type,
        frozenset(sort for name in names for sort in name.sorts),
        possible(entity, names),
        frozenset(word for text in (entity.name, *entity.aliases) for word in fold(without_owner(text)).split()),
        frozenset(name.nation for name in names if name.nation) | frozenset(chain.from_iterable(map(nations_in, entity.aliases))),
        countries.government_of(entity.name) if entity.type == "GPE" else None,
        frozenset(word for text in (entity.name, *entity.aliases) for word in behind_past(fold(without_owner(text)).split())),
    )


def behind_past(words: Sequence[str]) -> Sequence[str]:
    return words[next((at for at, word in enumerate(words) if word in PAST), len(words)) :]


def by_document(of: Described, names: Sequence[Name]) -> Iterator[tuple[DocumentId, Known]]:
    documents: defaultdict[DocumentId, list[Name]] = defaultdict(list)
    for name in names:
        documents[name.doc].append(name)
    for doc, own in documents.items():
        spans = tuple(sorted(Span(name.start, name.end) for name in own if not (name.modifies or name.aside)))
        if spans:
            yield doc, Known(of, spans, frozenset(sort for name in own for sort in name.sorts))


def possible(entity: Entity, names: Sequence[Name]) -> frozenset[str]:
    """The sorts that anything of its kind is."""
    if entity.type in {"ORG", "GROUP"}:
        return frozenset() if any("outlet" in name.sorts or is_one_of_many(name) for name in names) else sorts.BODY
    if entity.type != "GPE":
        return frozenset()
    if any(name.nation and not name.government for name in names) or countries.named(entity.name):
        return sorts.NATION
    return of_place(entity.name) | ({"capital"} if countries.government_of(entity.name) else frozenset())


def is_one_of_many(name: Name) -> bool:
    """'a Sund Phone', 'my Sund Phone': something that is made in numbers, and no body."""
    return MANY_OF_IT.sub("", name.phrase, count=1) == name.text != name.phrase


MANY_OF_IT = re.compile(r"^(?:an?|my|your|his|her|this|that|each|every)\s", re.IGNORECASE)


def without_owner(text: str) -> str:
    """The text without the ending of its possessives."""
    return text.replace("'s", "").replace("’s", "")


@functools.lru_cache(maxsize=4096)
def nations_in(alias: str) -> frozenset[str]:
    """The nations that a name or a description tells of: 'a Norwegian minister', 'Norway's minister'."""
    words = fold(without_owner(alias)).split()
    grams = (" ".join(words[start : start + length]) for start in range(len(words)) for length in (1, 2, 3))
    return frozenset(code for gram in grams if (code := countries.nationality(gram) or countries.named(gram)))


@functools.lru_cache(maxsize=4096)
def of_place(name: str) -> frozenset[str]:
    kind = next((row.kind for row in candidates(name)), None)
    by_kind = {"city": sorts.CITY, "village": sorts.VILLAGE, "region": sorts.REGION, "district": sorts.REGION}
    return by_kind.get(kind or "", frozenset())


def referent(nominal: Nominal, here: Sequence[Known]) -> Meant | None:
    """Of the entities that the document names, the one that fits best; None where nothing fits well enough.

    Of several people of whom nobody tells what nation they are, none is 'the Norwegian governor'.
    """
    if nominal.head == "capital":
        here = [one for one in here if is_sole_capital(one.of, here)]
    fitting = [
        (score, one)
        for one in here
        if not is_subject(nominal, one) and may_be(nominal, one.of) and (score := rank(nominal, one)) is not None
    ]
    unsaid = [one for _, one in fitting if is_unsaid(nominal, one.of)]
    if nominal.person and len(unsaid) > 1:
        fitting = [(score, one) for score, one in fitting if one not in unsaid]
    if fitting:
        best, *others = (one for _, one in sorted(fitting, key=lambda pair: (pair[0], pair[1].of.entity), reverse=True))
        return None if is_open(nominal, best, here) else Meant(best.of.entity, best_fitting(nominal, best, others))
    return main_place(nominal, here) or (None if unsaid else told_anew(nominal, here)) or only_such(nominal, here)


def best_fitting(nominal: Nominal, best: Known, others: Sequence[Known]) -> Reason:
    """Why a description comes back to what fits it best; the others fit it too."""
    several = "; of those that fit, it fits best and is named nearest" if others else ""
    lost = (Lost(nominal.head, one.of.entity) for one in others[:MOST_RIVALS])
    return Reason(f"a description by a noun {FITS[fit(nominal, best) or BY_TYPE]}{several}", lost=tuple(lost))


FITS = {
    SAID: "that this report says of it",
    ELSEWHERE: "that another report says of it",
    IN_TURN: "that news uses in turn with one that is said of it",
    BY_TYPE: "that anything of its kind is called by",
}


def is_sole_capital(of: Described, here: Sequence[Known]) -> bool:
    """Is it called a capital, or the capital of the only nation that the document tells of?"""
    nations = {code for one in here if one.of.possible == sorts.NATION for code in one.of.nations} | {one.of.seat for one in here}
    return "capital" in of.sorts or (of.seat is not None and nations <= {of.seat, None})


def is_open(nominal: Nominal, best: Known, here: Sequence[Known]) -> bool:
    """Might an airline be meant of which nobody told that it is one, since it was named after the one that is called so?

    Only what is an airline by nothing but its name ('Sund Airlines') gives way.
    """
    if nominal.head not in AIRLINES or best.of.words & AIRLINES or not best.of.words & FLYING:
        return False
    before = named_before(nominal, best)
    since = max(best.spans[before - 1].end if before else 0, nominal.start - NEAR)
    return any(since < span.start < nominal.start for one in here if is_unknown(one.of) for span in one.spans)


def is_unknown(of: Described) -> bool:
    """Is it a body of which nobody tells what it is, by a name of several words? One word is a site, an outlet or initials more often."""
    return of.type == "ORG" and not of.sorts and len(of.words - {"the"}) > 1


AIRLINES = frozenset("airline carrier".split())
FLYING = frozenset("airlines airways".split())
"""What the names of airlines end in."""


def is_unsaid(nominal: Nominal, of: Described) -> bool:
    """Does the description tell of a nation, and nothing of what nation the entity is?"""
    return bool(nominal.nations) and not of.nations


def only_such(nominal: Nominal, here: Sequence[Known]) -> Meant | None:
    """'The space agency', where the document calls only one body an agency, and nobody had told of what kind."""
    if nominal.belonging or nominal.head not in ONE_OF_MANY or not nominal.nouns or sorts.LARGER.intersection(nominal.nouns):
        return None
    plain = replace(nominal, nouns=())
    told = [one for one in here if told_of(nominal, one) and may_be(plain, one.of) and not is_subject(nominal, one)]
    return Meant(told[0].of.entity, ONLY_SUCH) if len(told) == 1 and named_before(nominal, told[0]) else None


ONLY_SUCH = Reason("a description that says of what kind it is: this report calls only one by that noun")
ONE_OF_MANY = frozenset(
    "company firm corporation conglomerate manufacturer maker giant retailer startup airline carrier agency app platform service group "
    "newspaper broadcaster authority union zoo hotel satellite rocket".split()
)
"""Nouns for bodies and things of which reports go on to tell something new; not ministries and courts, which have sisters."""


Relatives = Mapping[tuple[str, EntityId], Set[EntityId]]
"""Whom reports call somebody's kin with a pronoun, by the noun and by whom the pronoun stands for."""


def relatives(named: Mapping[Entity, Sequence[Name]], here: Mapping[DocumentId, Sequence[Known]]) -> Relatives:
    """Whom reports call 'his wife', where they name only one person near before, whose wife she is, then."""
    found: defaultdict[tuple[str, EntityId], set[EntityId]] = defaultdict(set)
    for entity, names in named.items():
        for name in names:
            if entity.type == "PERSON" and name.roles and WHOSE.intersection((name.description or "").lower().split()[:1]):
                owners = named_within(Span(max(0, name.roles[0].start - NEAR), name.roles[0].start), here.get(name.doc, ())) - {entity.id}
                if len(owners) == 1:
                    for noun in sorts.KIN.intersection(name.sorts):
                        found[noun, min(owners)].add(entity.id)
    return found


def named_within(span: Span, here: Sequence[Known]) -> set[EntityId]:
    """The people whom a document names there."""
    return {one.of.entity for one in here if one.of.type == "PERSON" and any(span.start <= own.start < span.end for own in one.spans)}


def kin(nominal: Nominal, here: Sequence[Known], bearers: Mapping[str, Sequence[Described]], his: Relatives) -> Meant | None:
    """'Ruiz's wife', where the reports call only one person a wife, and with a pronoun that stands for Ruiz: 'his wife, Ana'."""
    if nominal.head not in sorts.KIN or not nominal.nouns:
        return None
    called = {of.entity for of in bearers.get(nominal.head, ()) if of.type == "PERSON"}
    owners = named_within(Span(nominal.start, nominal.noun_end), here)
    theirs = his.get((nominal.head, min(owners)), frozenset()) if len(owners) == 1 else frozenset()
    return Meant(min(called), KIN) if len(called) == 1 and called == theirs else None


KIN = Reason("the only one whom the reports call so, with a pronoun for the same person")
WHOSE = frozenset("his her their".split())


def main_place(nominal: Nominal, here: Sequence[Known]) -> Meant | None:
    """'The city', however far back it was named: the one that the document names most, and twice as often as any other."""
    if nominal.head not in sorts.CITY | sorts.VILLAGE | sorts.REGION:
        return None
    fitting = [one for one in here if one.spans[0].start < nominal.start and fit(nominal, one) is not None and may_be(nominal, one.of)]
    often = sorted(((len(one.spans), one.of.entity) for one in fitting), reverse=True)
    if not often or (len(often) > 1 and often[0][0] < CLEARLY * often[1][0]):
        return None
    return Meant(often[0][1], replace(MAIN_PLACE, lost=tuple(Lost(nominal.head, entity) for _, entity in often[1 : 1 + MOST_RIVALS])))


MAIN_PLACE = Reason("the place of that kind which this report names most, twice as often as any other")
CLEARLY = 2
"""How many times as often as the next one the main place is named."""


def told_anew(nominal: Nominal, here: Sequence[Known]) -> Meant | None:
    """'The 37-year-old Norwegian skipper', of whom nobody had said so: the person named last, if nothing speaks against it."""
    aged = any(word.endswith(AGED) for word in (*nominal.modifiers, nominal.head))
    if not nominal.person or nominal.belonging or nominal.nouns or nominal.head in sorts.CHILDREN:
        return None
    if not aged and (not nominal.nations or nominal.head in OF_NATIONS):
        return None
    last = max(
        ((one.spans[before - 1].end, one) for one in here if one.of.type == "PERSON" and (before := named_before(nominal, one))),
        key=lambda pair: pair[0],
        default=None,
    )
    if last is None or nominal.start - last[0] > NEAR or is_subject(nominal, last[1]):
        return None
    of = last[1].of
    another = of.sorts & sorts.ANIMALS or (aged and tells_age(of)) or (nominal.nations and of.nations and not nominal.nations <= of.nations)
    return None if another else Meant(of.entity, TOLD_ANEW)


TOLD_ANEW = Reason("a description that tells something new of the person named last before it")
OF_NATIONS = sorts.MANIFOLD | frozenset(
    "president premier minister chancellor leader king queen ambassador envoy diplomat general admiral commander lawmaker senator".split()
)
"""Whom a nation's word tells from those of other nations, and not as something new of one."""


def named_before(nominal: Nominal, one: Known) -> int:
    """How many times the document names it before the description."""
    return bisect_left(one.spans, nominal.start, key=lambda span: span.start)


def tells_age(of: Described) -> bool:
    return any(sort.endswith(AGED) for sort in of.sorts)


AGED = "-year-old"
NEAR = 300
"""Characters behind a person's name within which a description may tell of him what nobody had told."""


def rank(nominal: Nominal, one: Known) -> float | None:
    level = fit(nominal, one)
    before = named_before(nominal, one)
    if level is None or not (before or level in {SAID, ELSEWHERE}):
        return None
    if before:
        away = (nominal.start - one.spans[before - 1].end) / FADING
    else:
        away = NOT_YET + (one.spans[0].start - nominal.end) / FADING
    score = level - min(away, FURTHEST) + SALIENCE * math.log(len(one.spans)) - UNSAID * is_unsaid(nominal, one.of)
    return score if score >= LEAST[level] else None


def fit(nominal: Nominal, one: Known) -> float | None:
    """How well a description's noun fits an entity; None where it does not."""
    if one.of.possible == sorts.NATION:
        return BY_TYPE if nominal.head in sorts.NATION else None
    if nominal.head in one.said or (nominal.head in sorts.ANYBODY and one.said.intersection(nominal.modifiers)):
        return SAID
    if nominal.head in one.of.sorts:
        return ELSEWHERE
    if any(sorts.agree(nominal.head, sort) for sort in one.of.sorts) and not another_vessel(nominal.head, one.of.sorts):
        return IN_TURN
    return BY_TYPE if nominal.head in one.of.possible else None


def another_vessel(noun: str, said: frozenset[str]) -> bool:
    """A tug is called a vessel too, and is no ferry for that."""
    return noun in sorts.KINDS_OF_VESSEL and bool(said & sorts.KINDS_OF_VESSEL)


def announced(nominal: Nominal, here: Sequence[Known]) -> Meant | None:
    """Whom or what a report describes before it names it: 'a harbour police chief', later 'Ana Ruiz, chief of the harbour police'.

    It must be the only one of which the documents say the same, and named only afterwards. Of a person whom more than the
    noun describes they may say another noun, which news uses in turn with it.
    """
    if nominal.start > LEDE:
        return None
    telling = bool(nominal.modifiers or nominal.nations)
    if nominal.head in sorts.MANIFOLD | sorts.BODY and not telling:
        return None
    later = [one for one in here if one.spans[0].start > nominal.end and may_be(nominal, one.of)]
    if nominal.person and telling:
        told = [one.of.entity for one in later if one.of.type == "PERSON" and told_of(nominal, one)]
    else:
        told = [one.of.entity for one in later if nominal.head in one.of.sorts]
    return Meant(told[0], ANNOUNCED) if len(told) == 1 else None


ANNOUNCED = Reason("described before it is named: the only one named later in this report of whom the reports say so")


def begun_with(nominal: Nominal, bearers: Mapping[str, Sequence[Described]]) -> Meant | None:
    """What a report that does not name it begins with, or who did it: 'A gunman opened fire', 'a ferry sank'."""
    return stranger(nominal, bearers) if nominal.start < LEDE or nominal.head in sorts.DOERS else None


LEDE = 2000
"""Characters from a report's beginning in which it describes somebody whom it names only later."""


def told_of(nominal: Nominal, one: Known) -> bool:
    """Do the documents say that noun of the entity, or one used in turn with it?"""
    return any(sorts.agree(nominal.head, sort) for sort in one.of.sorts)


def is_subject(nominal: Nominal, one: Known) -> bool:
    """Is the entity the subject of the description's verb? What a subject names is not named again by its object."""
    return nominal.subject is not None and any(span.start <= nominal.subject < span.end for span in one.spans)


def may_be(nominal: Nominal, of: Described) -> bool:
    """Does nothing in the description speak against the entity?

    Another nation's ministry is another one, and so is 'the security minister'
    for the minister of health.
    """
    if nominal.nations and not nominal.nations <= of.nations and (of.nations or of.type == "GPE"):
        return False
    if nominal.head in HELD_BY_ONE and nominal.head in of.before and not PAST.intersection(nominal.modifiers):
        return False
    telling = {word for word in nominal.modifiers if tells(word, of)}
    whose = {word for word in nominal.belonging if not of.words.intersection(sorts.in_turn(word))}
    told = {*nominal.nouns, *telling, *whose} - (sorts.LARGER - set(nominal.nouns))
    return told <= of.words | of.sorts


def tells(adjective: str, of: Described) -> bool:
    """Does an adjective or a participle tell one from another of that kind? A building must be told by another such word."""
    if of.type == "PERSON":
        return adjective in TELLING or adjective.endswith(AGED)
    return of.type == "FAC" and adjective in sorts.RELATED and bool(of.words & (sorts.RELATED | PURPOSES))


PURPOSES = frozenset("destination departure arrival".split())
"""Nouns that tell a building from one in another regard to it, as participles do."""


HELD_BY_ONE = frozenset("president premier minister chancellor governor mayor".split())
PAST = frozenset("former ex ousted deposed".split())
"""What tells that an office is somebody else's now."""
TELLING = frozenset(
    "foreign prime deputy vice general federal local regional national military political legal medical financial public presidential "
    "former old new acting interim top senior junior chief executive assistant associate armed female male young younger youngest elder "
    "older oldest eldest late dead surviving interior technical artistic spiritual royal crown naval civil criminal fellow".split()
)
"""Adjectives that tell one bearer of an office from another, where 'embattled' does not."""


def stranger(nominal: Nominal, bearers: Mapping[str, Sequence[Described]]) -> Meant | None:
    """Whom or what this document does not name, or not yet: the only one of whom the others say what he is here.

    `bearers` holds the event's people, bodies, buildings and vessels by what is said of them. A body must be told from
    others by more than its noun, but for the police.
    """
    telling = frozenset((*nominal.nouns, *nominal.belonging)) - sorts.LARGER
    if nominal.head in sorts.MANIFOLD and not telling:
        return None
    called_so = [of for of in bearers.get(nominal.head, ()) if is_told(nominal, of, telling)]
    in_turn = () if nominal.head in ROLES else sorts.in_turn(nominal.head)
    called_alike = [of for noun in in_turn for of in bearers.get(noun, ()) if is_told(nominal, of, telling)]
    of_any_nation = (of for of in (*called_so, *called_alike) if nominal.nations and nominal.person and not of.nations)
    circles = (
        {of.entity for of in called_so if nominal.nations <= of.nations and may_be(nominal, of)},
        {of.entity for of in called_alike if nominal.nations <= of.nations and may_be(nominal, of)},
        {of.entity for of in of_any_nation if may_be(nominal, of)},
    )
    fitting: set[EntityId] = next(filter(None, circles), set())
    return Meant(next(iter(fitting)), ONLY_ONE) if len(fitting) == 1 else None


ONLY_ONE = Reason("the only one in the reports of whom they say what the description says")


def is_told(nominal: Nominal, of: Described, telling: frozenset[str]) -> bool:
    """Are both people or both none? Of bodies a description must tell more than the noun, but for the police."""
    return nominal.person == (of.type == "PERSON") and (of.type != "ORG" or bool(telling) or nominal.head in MANY)
