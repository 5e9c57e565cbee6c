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
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from sayso.ground import sorts
from sayso.ground.names import Name
from sayso.ground.nominals import Nominal
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


@dataclass(frozen=True, slots=True)
class Known:
    """An entity in a document that names it."""

    of: Described
    spans: tuple[Span, ...]
    """Where it is named, other than as another noun's modifier, in order."""
    said: frozenset[str]
    """The sorts that this document says of it."""


def coreferent(found: Iterable[Nominal], named: Mapping[Entity, Sequence[Name]]) -> Iterator[tuple[Nominal, EntityId]]:
    """Yield each definite description with the entity that it means; those that mean none, or nobody knows whom, are left out."""
    taken: defaultdict[DocumentId, list[Span]] = defaultdict(list)
    here: defaultdict[DocumentId, list[Known]] = defaultdict(list)
    persons: defaultdict[str, list[Described]] = defaultdict(list)
    for entity, names in named.items():
        of = described(entity, names)
        for one in names:
            taken[one.doc] += [Span(one.start, one.end), *one.roles]
        for doc, known in by_document(of, names):
            here[doc].append(known)
        for sort in of.sorts if of.type == "PERSON" else ():
            persons[sort].append(of)
    for nominal in found:
        if not any(span.start < nominal.end <= span.end for span in taken[nominal.doc]):
            around = here[nominal.doc]
            meant = (referent(nominal, around) or stranger(nominal, persons)) if nominal.definite else announced(nominal, around)
            if meant is not None:
                yield nominal, meant


def described(entity: Entity, names: Sequence[Name]) -> Described:
    return Described(
        entity.id,
        entity.type,
        frozenset(sort for name in names for sort in name.sorts),
        possible(entity, names),
        frozenset(word for text in (entity.name, *entity.aliases) for word in fold(without_owner(text)).split()),
        frozenset(name.nation for name in names if name.nation) | frozenset(chain.from_iterable(map(nations_in, entity.aliases))),
    )


def by_document(of: Described, names: Sequence[Name]) -> Iterator[tuple[DocumentId, Known]]:
    documents: defaultdict[DocumentId, list[Name]] = defaultdict(list)
    for name in names:
        documents[name.doc].append(name)
    for doc, own in documents.items():
        spans = tuple(sorted(Span(name.start, name.end) for name in own if not name.modifies))
        if spans:
            yield doc, Known(of, spans, frozenset(sort for name in own for sort in name.sorts))


def possible(entity: Entity, names: Sequence[Name]) -> frozenset[str]:
    """The sorts that anything of its kind is."""
    if entity.type in {"ORG", "GROUP"}:
        return sorts.BODY
    if entity.type != "GPE":
        return frozenset()
    if any(name.nation and not name.government for name in names) or countries.named(entity.name):
        return sorts.NATION
    return of_place(entity.name)


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


def referent(nominal: Nominal, here: Sequence[Known]) -> EntityId | None:
    """Of the entities that the document names, the one that fits best; None where nothing fits well enough."""
    ranked = (
        (score, one.of.entity)
        for one in here
        if not is_subject(nominal, one) and may_be(nominal, one.of) and (score := rank(nominal, one)) is not None
    )
    return max(ranked, default=(0.0, None))[1]


def rank(nominal: Nominal, one: Known) -> float | None:
    level = fit(nominal, one)
    before = bisect_left(one.spans, nominal.start, key=lambda span: span.start)
    if level is None or not (before or level == SAID):
        return None
    if before:
        away = (nominal.start - one.spans[before - 1].end) / FADING
    else:
        away = NOT_YET + (one.spans[0].start - nominal.end) / FADING
    score = level - min(away, FURTHEST) + SALIENCE * math.log(len(one.spans))
    return score if score >= LEAST[level] else None


def fit(nominal: Nominal, one: Known) -> float | None:
    """How well a description's noun fits an entity; None where it does not."""
    if one.of.possible == sorts.NATION:
        return BY_TYPE if nominal.head in sorts.NATION else None
    if nominal.head in one.said:
        return SAID
    if nominal.head in one.of.sorts:
        return ELSEWHERE
    if any(sorts.agree(nominal.head, sort) for sort in one.of.sorts):
        return IN_TURN
    return BY_TYPE if nominal.head in one.of.possible else None


def announced(nominal: Nominal, here: Sequence[Known]) -> EntityId | None:
    """Whom a report describes before it names them: 'a harbour police chief', later 'Ana Ruiz, chief of the harbour police'.

    It must be the only one of whom the documents say the same, and named only afterwards.
    """
    if not nominal.person or not (nominal.modifiers or nominal.nations) or nominal.start > LEDE:
        return None
    later = [
        one.of.entity
        for one in here
        if one.of.type == "PERSON" and one.spans[0].start > nominal.end and told_of(nominal, one) and may_be(nominal, one.of)
    ]
    return later[0] if len(later) == 1 else None


LEDE = 700
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
    if nominal.nations and (of.possible == sorts.NATION or not nominal.nations <= of.nations):
        return False
    return of.words.issuperset(nominal.modifiers if of.type == "PERSON" else nominal.nouns)


def stranger(nominal: Nominal, persons: Mapping[str, Sequence[Described]]) -> EntityId | None:
    """Somebody whom this document does not name, or not yet: the only one of whom the others say what he is here."""
    if not nominal.person or nominal.head in sorts.MANIFOLD:
        return None
    nouns = [sort for sort in persons if sort == nominal.head or (nominal.head not in ROLES and sorts.agree(nominal.head, sort))]
    fitting = {of.entity for noun in nouns for of in persons[noun] if may_be(nominal, of)}
    return next(iter(fitting)) if len(fitting) == 1 else None
