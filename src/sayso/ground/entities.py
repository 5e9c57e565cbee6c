"""Who and what the documents name, whatever the spelling: mentions gathered into entities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import chain

from sayso.ground import affiliations
from sayso.ground.antecedents import bearers_of, joined
from sayso.ground.called import Group, fullest, kind_of
from sayso.ground.captions import captioned
from sayso.ground.clusters import Clusters, pairs
from sayso.ground.coreference import apart, coreferent
from sayso.ground.descriptions import acronym
from sayso.ground.localities import is_populated, localities, own_name
from sayso.ground.names import Name
from sayso.ground.nominals import Nominal
from sayso.ground.noun_phrases import EITHER, THINGS
from sayso.ground.only_described import only_described
from sayso.ground.organizations import organizations
from sayso.ground.people import IRREGULAR, PEOPLE, SINGLE, singular
from sayso.ground.persons import persons
from sayso.ground.reasons import ITSELF, Meant, Reason, decisions
from sayso.ground.sorts import SPEAKING
from sayso.ground.sources import (
    DETERMINERS,
    Mentioned,
    Mentions,
    first_of_two,
    is_pronoun,
    meant,
    mentioned,
    nominal_type,
    referent,
    sources,
)
from sayso.ground.spelling import alike, families
from sayso.ground.surfaces import surfaces
from sayso.ground.titles import PREPOSITION, ROLES, VESSELS, is_title, role_in
from sayso.language import countries
from sayso.model import Decision, Document, DocumentId, Entity, EntityId, EntityType, Mention, Source, Span, Statement
from sayso.text.ids import content_id
from sayso.text.outlets import MASTHEAD
from sayso.text.spelling import fold, skeleton

GROUP_OF: Mapping[EntityType, str] = {"PERSON": "person", "ORG": "body", "GROUP": "body", "GPE": "place", "LOC": "place", "FAC": "place"}
FOR_A_NAME = re.compile(rf"\b(?i:{'|'.join(sorted(SPEAKING))}) (?:for|of) (?:the )?[A-Z]")
CLAUSE = re.compile(r",? (?:who|whom|whose|which|that) |, (?!\d)")
"""Where a description goes on to tell something: 'an official, who asked …'."""


Reasons = dict[Mention, Reason]
"""Why each mention of an entity is one."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom and what the documents name, and why each mention is one of whom it is said to be."""

    entities: tuple[Entity, ...]
    decisions: tuple[Decision, ...]


def entities(
    documents: Sequence[Document], names: Iterable[Name], statements: Iterable[Statement], descriptions: Iterable[Nominal] = ()
) -> tuple[Entity, ...]:
    return resolved(documents, names, statements, descriptions).entities


def resolved(
    documents: Sequence[Document], names: Iterable[Name], statements: Iterable[Statement], descriptions: Iterable[Nominal] = ()
) -> Resolved:
    """Gather what all documents name, and whoever their statements come from.

    A source that no name stands for ('residents', 'a senior official') is an
    entity of its own document: two papers' 'officials' are not merged.
    """
    texts = {document.id: document.text for document in documents}
    said = list(sources(statements))
    groups, told = gathered(documents, names, said, descriptions)
    named = {one: [name for name, _ in group] for one, group in groups.items()}
    bodies = affiliations.bodies(named)
    linked = described(told, named)
    everyone = joined(unlinked(told, linked), bearers_of(named, linked))
    joining = {one.entity: one for one in everyone if one.entity is not None}
    affiliated = [
        replace(with_mentions(one, joining[one.id].nominals), affiliation=affiliations.of_name(one, group, bodies, texts))
        for one, group in named.items()
    ]
    never_named = list(only_described((one.nominals for one in everyone if one.entity is None), affiliated))
    reasons = {one.id: joining[one.id].reasons | why(group, texts) for one, group in groups.items()}
    of_unnamed = {mention: reason for one in everyone if one.entity is None for mention, reason in one.reasons.items()}
    reasons |= {one.id: {mention: of_unnamed[mention] for mention in one.mentions} for one in never_named}
    found: dict[object, Entity] = {}
    told_of = affiliations.bodies({one: named[known] for one, known in zip(affiliated, named, strict=True)})
    names_of = {one.id for one in affiliated}
    for one, spoken in with_sources([*affiliated, *never_named], said, texts):
        whose = one.affiliation if one.id in names_of else affiliations.of_unnamed(one, told_of, texts)
        office = (fold(bare(one.name)), whose) if one.type == "ORG" and one.id not in names_of and whose else one.id
        same = found.get(office, replace(one, affiliation=whose))
        found[office] = replace(
            same,
            aliases=tuple(sorted({*same.aliases, *one.aliases})),
            mentions=tuple(sorted({*same.mentions, *one.mentions})),
        )
        reasons[same.id] = spoken | reasons.get(one.id, {}) | reasons.get(same.id, {})
    ordered = tuple(sorted(found.values(), key=lambda one: one.id))
    return Resolved(ordered, decisions(ordered, reasons))


def gathered(
    documents: Sequence[Document], names: Iterable[Name], said: Iterable[tuple[DocumentId, Source]], descriptions: Iterable[Nominal]
) -> tuple[dict[Entity, Group], list[Nominal]]:
    """All whom the documents name, each with its names, and the descriptions that are no part of these, in order."""
    texts = {document.id: document.text for document in documents}
    spoken = {(doc, Span(source.start, source.end)) for doc, source in said}
    read = list(names)
    every = sorted((*read, *captioned(documents, read)), key=lambda name: (name.doc, name.start, -name.end))
    heard = agreed(list(with_halves([spokesman(name, spoken) for name in every])))
    groups = [of_one_nations_offices(group, texts) for group in grouped(heard)]
    told = [name for group in groups for name, _ in group]
    named = combined(entity(group, texts) for group in groups)
    return named, sorted(apart(descriptions, told), key=lambda nominal: (nominal.doc, nominal.start, -nominal.end))


Linked = defaultdict[EntityId, list[tuple[Nominal, Reason]]]
"""The descriptions of each entity, with why they are."""


def unlinked(told: Iterable[Nominal], linked: Linked) -> list[Nominal]:
    """The descriptions that rules gave to nobody."""
    given = {nominal for found in linked.values() for nominal, _ in found}
    return [nominal for nominal in told if nominal not in given]


def described(descriptions: Iterable[Nominal], named: Mapping[Entity, Sequence[Name]]) -> Linked:
    """The descriptions that come back to each entity by rule; none that is set apart from what was named."""
    found: Linked = defaultdict(list)
    for nominal, one in coreferent((nominal for nominal in descriptions if not nominal.another), named):
        found[one.entity].append((nominal, one.reason))
    return found


def with_mentions(one: Entity, added: Sequence[Nominal]) -> Entity:
    return replace(
        one,
        aliases=tuple(sorted({*one.aliases, *(text for nominal in added for text in nominal.surfaces)})),
        mentions=tuple(sorted({*one.mentions, *(Mention(nominal.doc, nominal.start, nominal.end) for nominal in added)})),
    )


def of_one_nations_offices(group: Group, texts: Mapping[DocumentId, str]) -> Group:
    """The names of a person without the offices of another nation than the one whose offices the reports mostly give him.

    'Like Norwegian President Ana Ruiz, the Swedish premier …' tells nothing of her behind the comma.
    """
    if group[0][0].type != "PERSON":
        return group
    counts = Counter(nation for name, _ in group for role in name.roles if (nation := office_of(role, texts[name.doc])))
    if len(counts) < 2:
        return group
    most = max(counts.values())
    others = {nation for nation, count in counts.items() if count < most}
    return [(without_offices(name, others, texts[name.doc]), reason) for name, reason in group]


def office_of(role: Span, text: str) -> str | None:
    return affiliations.nation_of_office(text[role.start : role.end])


def without_offices(name: Name, nations: Set[str], text: str) -> Name:
    """The name without what tells of an office of these nations."""
    roles = tuple(role for role in name.roles if office_of(role, text) not in nations)
    if roles == name.roles:
        return name
    left = [text[role.start : role.end] for role in roles]
    held = {role_in(text[role.start : role.end]) for role in set(name.roles) - set(roles)} - set(map(role_in, left))
    return replace(name, roles=roles, description=next(iter(left), None), sorts=tuple(sort for sort in name.sorts if sort not in held))


def spokesman(name: Name, spoken: set[tuple[DocumentId, Span]]) -> Name:
    """A capital that a statement comes from is its government, whatever the grammar."""
    seat = countries.government_of(name.text)
    if seat and name.nation is None and name.type != "PERSON" and (name.doc, Span(name.start, name.end)) in spoken:
        return replace(name, type="GPE", nation=seat, body="government", government=True)
    return name


def with_halves(names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names, 'the North' as the country of whose name a document writes so much: 'North Korea'."""
    halves: defaultdict[tuple[DocumentId, str], set[str]] = defaultdict(set)
    for name in names:
        side, _, rest = name.text.partition(" ")
        if name.nation and name.body == "government" and rest and side in SIDES:
            halves[name.doc, side].add(name.nation)
    for name in names:
        nations = halves.get((name.doc, name.text), set()) if name.nation is None else set()
        yield replace(name, type="GPE", nation=min(nations), body="government") if len(nations) == 1 else name


SIDES = {"North", "South", "East", "West"}
"""First words of the names of countries that were one."""


def agreed(names: Sequence[Name]) -> list[Name]:
    """Give each name one kind in all documents: that of most of its mentions, the told ones first."""
    votes: defaultdict[str, Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        votes[fold(name.text)][name.type] += 4 if name.description or name.full != name.text or name.other else 1
        votes[fold(name.text)]["FAC"] += SAID_SO if VESSELS.intersection(name.sorts) else 0
        votes[fold(name.text)]["ORG"] += SAID_SO if COMPANIES.intersection(name.sorts) or is_called_as_bodies_are(name.text) else 0
        votes[fold(name.text)]["PERSON"] += SAID_SO if is_addressed(name) else 0
    family = {fold(word) for name in names if name.type == "PERSON" and " " in name.text for word in families(name.text.split())}
    for text, counts in votes.items():
        if text in family:
            counts["PERSON"] += 3 + (counts["ORG"] + counts["GROUP"] + counts["FAC"]) // 2
    for text, counts in votes.items():
        called, _, rest = text.partition(" ")
        counts["PERSON"] += SAID_SO if " " in rest and called in ROLES | PEOPLE | SINGLE and votes.get(rest, NOBODYS)["PERSON"] else 0
    for group in chain(respelled(votes), houses(votes)):
        together = sum((votes[text] for text in group), Counter[EntityType]())
        votes.update(dict.fromkeys(group, together))
    kinds = {text: max(sorted(counts), key=counts.__getitem__) for text, counts in votes.items()}
    return [name if name.nation else of_kind(name, kinds[fold(name.text)]) for name in names]


NOBODYS: Counter[EntityType] = Counter()


def is_called_as_bodies_are(text: str) -> bool:
    """'Hafen-Zeitung', 'Harbour Times', 'Friends for the Seals'."""
    return " " in text and (MASTHEAD.match(text) is not None or " for " in text)


def is_addressed(name: Name) -> bool:
    """'President Ruiz', 'Ms. Ruiz': does a title stand before a single name?"""
    before = name.phrase.removesuffix(name.text).split()
    return " " not in name.text and len(before) == 1 and before[0][0].isupper() and is_title(before[0])


COMPANIES = frozenset("company firm corporation manufacturer maker startup airline agency newspaper broadcaster charity nonprofit".split())
"""What is said of bodies only."""
SAID_SO = 24
"""Votes for what a report says that a name's bearer is."""


def of_kind(name: Name, kind: EntityType) -> Name:
    """The name as one of that kind; what was said of a person is said of no vessel."""
    if name.type == kind:
        return name
    if kind in {"GPE", "LOC"}:
        return replace(name, type=kind, phrase="", sorts=())
    if kind == "PERSON":
        return replace(name, type=kind, phrase=name.text, sorts=tuple(sort for sort in name.sorts if sort not in THINGS - ROLES))
    if name.type != "PERSON":
        return replace(name, type=kind)
    personal = (ROLES | PEOPLE) - EITHER
    if not personal.intersection(name.sorts):
        return replace(name, type=kind)
    return replace(name, type=kind, description=None, roles=(), sorts=tuple(sort for sort in name.sorts if sort not in personal))


def houses(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield the whole name of a house with the one that it goes by, unless that is a town's: 'harbour view hotel', 'harbour view'."""
    known = set(texts)
    for text in sorted(known):
        short = own_name(text)
        if short != text and short in known and " " in short and not is_populated(short):
            yield [short, text]


def respelled(texts: Iterable[str]) -> Iterator[list[str]]:
    """Yield long single names that are one name in several spellings: it is of one kind."""
    single = sorted(text for text in texts if " " not in text and len(text) >= SHORTEST_RESPELLED)
    joined = Clusters[str]()
    for one, other in pairs(single, lambda text: (skeleton(text), text[:2] if len(text) > SHORTEST_RESPELLED else skeleton(text))):
        if alike(one, other):
            joined.join(one, other)
    yield from joined.groups()


SHORTEST_RESPELLED = 6


def grouped(names: Sequence[Name]) -> Iterator[Group]:
    """Yield the mentions of each entity, every kind by its own rules."""
    nations = [name for name in names if name.nation and name.body == "government"]
    rest = [name for name in names if not (name.nation and name.body == "government")]
    by_nation: defaultdict[str, list[Name]] = defaultdict(list)
    for name in nations:
        by_nation[name.nation or ""].append(name)
    yield from map(of_one_nation, by_nation.values())
    yield from persons([name for name in rest if GROUP_OF[name.type] == "person"])
    yield from organizations([name for name in rest if GROUP_OF[name.type] == "body"])
    yield from localities([name for name in rest if GROUP_OF[name.type] == "place"])


def of_one_nation(names: Sequence[Name]) -> Group:
    """The names of a country and of what stands for its government, with their reasons."""
    best = fullest(names)
    return [(name, ITSELF if name.text == best else SEAT if name.government else HALF if name.text in SIDES else COUNTRY) for name in names]


COUNTRY = Reason("another name of the same country, or of its government")
SEAT = Reason("a capital or a palace that stands for the country's government")
HALF = Reason("a half of the country's name, which this report gives in full")


def why(group: Group, texts: Mapping[DocumentId, str]) -> Reasons:
    """Why each mention of a name is one, and each office that stands beside it alone."""
    found: Reasons = {}
    for name, reason in group:
        found.setdefault(Mention(name.doc, name.start, name.end), reason)
    for name, _ in group:
        for role in lone_roles(name, texts[name.doc]):
            found.setdefault(Mention(name.doc, role.start, role.end), APPOSED)
    return found


APPOSED = Reason("a description that stands beside the name")


def entity(told: Group, texts: Mapping[DocumentId, str]) -> tuple[Entity, Group]:
    group = [name for name, _ in told]
    kind = kind_of(group)
    name = fullest(group)
    aliases = {alias for mention in group for alias in surfaces(mention, texts[mention.doc])}
    acronyms = (alias for alias in aliases if acronym(alias) and alias.casefold() != name.casefold())  # 'SULA' is Sula in a dateline
    short = min(acronyms, key=lambda alias: (len(alias), alias), default=None)
    description = next((mention.description for mention in group if mention.description), None)
    mentions = {Mention(mention.doc, mention.start, mention.end) for mention in group}
    mentions |= {Mention(mention.doc, role.start, role.end) for mention in group for role in lone_roles(mention, texts[mention.doc])}
    made = Entity(
        EntityId(content_id("e", kind, name)), kind, name, short, tuple(sorted(aliases)), description, None, tuple(sorted(mentions))
    )  # fmt: skip
    return made, told


def lone_roles(mention: Name, text: str) -> list[Span]:
    """Roles in apposition: '…, governor of the region', not 'governor Ana Ruiz'."""
    return [role for role in mention.roles if role.start > mention.end or "," in text[role.end : mention.start]]


def combined(made: Iterable[tuple[Entity, Group]]) -> dict[Entity, Group]:
    """Two groups that come to one name and kind are one entity."""
    by_id: dict[EntityId, tuple[Entity, Group]] = {}
    for one, group in made:
        if one.id in by_id:
            other, names = by_id[one.id]
            one = replace(
                other,
                aliases=tuple(sorted({*other.aliases, *one.aliases})),
                mentions=tuple(sorted({*other.mentions, *one.mentions})),
                description=other.description or one.description,
            )
            group = names + group
        by_id[one.id] = one, group
    return {one: group for one, group in by_id.values()}


def with_sources(
    named: Sequence[Entity], said: Sequence[tuple[DocumentId, Source]], texts: Mapping[DocumentId, str]
) -> Iterator[tuple[Entity, Reasons]]:
    """Yield all entities, with a mention at each source that is not a pronoun, and those that only speak; and why each of these is one.

    For a pronoun that stands for somebody whom nothing names ('a nurse … she said') the words for him count.
    """
    here = mentioned(named)
    new: defaultdict[EntityId, Reasons] = defaultdict(dict)
    words: defaultdict[EntityId, set[str]] = defaultdict(set)
    unnamed: dict[EntityId, Entity] = {}
    bearers: defaultdict[str, set[EntityId]] = defaultdict(set)
    heard: defaultdict[DocumentId, list[tuple[str, EntityId]]] = defaultdict(list)
    called = by_name(named)
    for doc, source in said:
        if is_pronoun(source.text):
            earlier = stood_for(source, texts[doc], here[doc])
            if earlier is None:
                continue
            source = earlier
        found = meant(source, here[doc]) or said_before(source, heard[doc]) or called.get(bare(source.text))
        if found is None:
            made = nominal(doc, source)
            heard[doc].append((source.text, made.id))
            found = Meant(unnamed.setdefault(made.id, made).id, UNNAMED)
            here[doc].add(Mentioned(Span(source.start, source.end), made.id, made.type))
        if first_of_two(source, here[doc]) is not None:
            continue  # the words for both are no name of the first
        new[found.entity].setdefault(Mention(doc, source.start, source.end), found.reason)
        words[found.entity].add(source.text)
        bearers[fold(source.text)].add(found.entity)
    for one in [*named, *unnamed.values()]:
        own = {text for text in words[one.id] if len(bearers[fold(text)]) == 1}
        yield replace(one, aliases=tuple(sorted({*one.aliases, *own})), mentions=tuple(sorted({*one.mentions, *new[one.id]}))), new[one.id]


UNNAMED = Reason("words for a speaker whom nothing names")
LAST_HEARD = Reason("the one last heard in this report of those whom nothing names")
BY_NAME = Reason("a name that only one in the reports bears")


def stood_for(pronoun: Source, text: str, here: Mentions) -> Source | None:
    """The words that a pronoun stands for, where they describe one whom nothing names: 'a nurse'.

    A bare noun ('passenger dies') and a plural are left out: they say of no one who it is, unless it is one of them. One whose name
    stands beside is named.
    """
    before = pronoun.antecedent
    if before is None or referent(pronoun, here) is not None:
        return None
    whole = text[before.start : before.end]
    told = whole.strip(MARKS)
    start = before.start + whole.index(told)
    span = Span(start, start + len(told))
    near = here.near(Span(span.start, span.end + len(", ")))
    named = any(span in one.span or (one.type == "PERSON" and 0 < one.span.start - span.end <= len(", ")) for one in near)
    several = fold(pronoun.text).startswith("one")
    return Source(span.start, span.end, told) if (several or is_one(told)) and not named else None


MARKS = " \n,;:.–—-“”\"()[]"


def is_one(told: str) -> bool:
    """Does a description tell of one?

    >>> [is_one(told) for told in ("a nurse from Norwick", "one of the nurses", "the nurses", "two men", "nurse")]
    [True, True, False, False, False]
    """
    head = fold(PREPOSITION.split(CLAUSE.split(told, maxsplit=1)[0], maxsplit=1)[0]).split()
    if len(told.split()) < 2 or not head or head[0] not in OF_ONE:
        return False
    return singular(head[-1]) == head[-1] and not head[-1].endswith((*IRREGULAR.values(), "police"))


OF_ONE = frozenset("a an the another one".split())


def by_name(named: Iterable[Entity]) -> dict[str, Meant]:
    """The entities by the names that only they bear."""
    bearers: defaultdict[str, set[EntityId]] = defaultdict(set)
    for one in named:
        for text in {one.name, *one.aliases}:
            if bare(text)[:1].isupper():
                bearers[bare(text)].add(one.id)
    return {text: Meant(min(found), BY_NAME) for text, found in bearers.items() if len(found) == 1}


def bare(text: str) -> str:
    return text.removeprefix("the ").removeprefix("The ")


def said_before(source: Source, heard: Sequence[tuple[str, EntityId]]) -> Meant | None:
    """Whom 'the official' comes back to: the one last heard of those nobody names, 'a senior official'."""
    words = fold(source.text).split()
    role = role_in(source.text)
    if role is None or len(words) != 2 or words[0] != "the" or words[1] != role:
        return None
    last = (one for text, one in reversed(heard) if role_in(text) == role and nominal_type(text) == "PERSON")
    return next((Meant(one, LAST_HEARD) for one in last), None)


def nominal(doc: DocumentId, source: Source) -> Entity:
    """Someone whom a document quotes without a name, called by the words before any clause about them.

    'A spokesman for Nordline' is one in all documents; 'an official' and 'a resident of Norwick' are not.
    """
    name = source.text if lists(source.text) else CLAUSE.split(source.text, maxsplit=1)[0]
    kept = fold(name).split()
    told = " ".join(kept[1:] if kept and kept[0] in DETERMINERS and len(kept) > 1 else kept)
    kind = nominal_type(source.text)
    where = () if kind == "PERSON" and speaks_for_a_name(name) else (doc,)
    return Entity(EntityId(content_id("e", kind, told, *where)), kind, name, None, (source.text,), None, None, ())


def lists(told: str) -> bool:
    """Does it name several, who keep all their names: 'Westmark, Eastland and Northia'?"""
    items = ITEMS.split(told)
    return len(items) > 2 and " and " in told and all(item.removeprefix("the ")[:1].isupper() for item in items)


ITEMS = re.compile(r", and |, | and ")


def speaks_for_a_name(told: str) -> bool:
    """Is a description's own noun an office of what is named behind it?

    >>> [speaks_for_a_name(told) for told in ("a spokesman for Nordline", "a resident of Norwick", "a son of the head of Nordline")]
    [True, False, False]
    """
    office = FOR_A_NAME.search(told)
    return office is not None and not PREPOSITION.search(told[: office.start()])
