"""Who a statement's source is: the entity that its words name, describe or stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from sayso.ground.bodies import GOVERNMENT
from sayso.ground.noun_phrases import THINGS
from sayso.ground.reasons import Meant, Reason
from sayso.ground.titles import BODIES, PLACES, PREPOSITION, role_in
from sayso.language import countries
from sayso.model import Decision, DocumentId, Entity, EntityId, EntityType, Source, Span, Statement
from sayso.text.spelling import fold

PRONOUNS = frozenset("he she they it we i you who which that one this these those him her them himself herself themselves".split())
INDEFINITE = frozenset("a an some one two three four five several many most other another".split())
DETERMINERS = frozenset("the a an his her its their our this that".split())


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A mention of an entity, as far as finding referents needs to know it."""

    span: Span
    entity: EntityId
    type: EntityType
    roles: frozenset[str] = field(default=frozenset())


BLOCK = 256
"""Characters of text whose mentions are looked through together."""


@dataclass(slots=True)
class Mentions:
    """What one document mentions: added in order, found by where it stands."""

    at: dict[Span, EntityId] = field(default_factory=dict)
    bearers: defaultdict[str, set[EntityId]] = field(default_factory=lambda: defaultdict(set))
    """Entities by the office that their descriptions name."""
    blocks: defaultdict[int, dict[Mentioned, int]] = field(default_factory=lambda: defaultdict(dict))
    """By block of the text, with the place in the order."""
    count: int = 0

    def add(self, one: Mentioned) -> None:
        self.at.setdefault(one.span, one.entity)
        for role in one.roles:
            self.bearers[role].add(one.entity)
        for block in range(one.span.start // BLOCK, one.span.end // BLOCK + 1):
            self.blocks[block].setdefault(one, self.count)
        self.count += 1

    def near(self, span: Span) -> list[Mentioned]:
        """All that may touch a span, in order."""
        found: dict[Mentioned, int] = {}
        for block in range(span.start // BLOCK, span.end // BLOCK + 1):
            found.update(self.blocks.get(block, {}))
        return sorted(found, key=found.__getitem__)


def grounded(statements: Iterable[Statement], entities: Iterable[Entity]) -> tuple[Statement, ...]:
    """Fill in who each statement's source and relayers are; order kept.

    `entities` holds a mention at each source that is not a pronoun; a pronoun
    is whoever its antecedent is.
    """
    by_document = mentioned(entities)
    return tuple(
        replace(
            statement,
            source=statement.source and resolved(statement.source, by_document[statement.doc]),
            via=tuple(resolved(source, by_document[statement.doc]) for source in statement.via),
        )
        for statement in statements
    )


def mentioned(entities: Iterable[Entity]) -> defaultdict[DocumentId, Mentions]:
    listed: list[tuple[DocumentId, Mentioned]] = []
    for entity in entities:
        role = role_in(entity.description or "")
        roles = frozenset({role} if role else ())
        listed += [(mention.doc, Mentioned(Span(mention.start, mention.end), entity.id, entity.type, roles)) for mention in entity.mentions]
    found: defaultdict[DocumentId, Mentions] = defaultdict(Mentions)
    for doc, one in sorted(listed, key=lambda pair: (pair[0], pair[1].span, pair[1].entity)):
        found[doc].add(one)
    return found


def resolved(source: Source, here: Mentions) -> Source:
    return replace(source, entity=referent(source, here))


def referent(source: Source, here: Mentions) -> EntityId | None:
    """The entity that a source names, else the one that it stands for."""
    found = meant(source, here)
    return found.entity if found else None


def meant(source: Source, here: Mentions) -> Meant | None:
    """The entity that a source names, else the one that it stands for, and why."""
    if exact := here.at.get(Span(source.start, source.end)):
        return Meant(exact, ALREADY)
    if is_pronoun(source.text):
        before = antecedent(source, here)
        return Meant(before, PRONOUN) if before else None
    if head := head_name(source, here):
        return Meant(head, HEAD)
    told = stands_for(source, here)
    return Meant(told, STANDS_FOR) if told else None


ALREADY = Reason("the words of a mention that was found before")
PRONOUN = Reason("a pronoun for the words before it that name or describe the speaker")
HEAD = Reason("words for a speaker whose head is the name")
STANDS_FOR = Reason("a description of a speaker: of whom the report told before, or the only one here who holds that office")


def pronouns(statements: Iterable[Statement]) -> Iterator[Decision]:
    """Yield a decision for each pronoun that a speaker or relayer is told by; `statements` know whom they mean."""
    for doc, source in sources(statements):
        if source.entity is not None and is_pronoun(source.text):
            yield Decision(doc, source.start, source.end, "name", source.entity, PRONOUN.why, None, ())


def is_pronoun(text: str) -> bool:
    return fold(text).removeprefix("one of ") in PRONOUNS


def antecedent(source: Source, here: Mentions) -> EntityId | None:
    """The entity at the earlier mention that extraction found."""
    before = source.antecedent
    if before is None:
        return None
    near = here.near(before)
    holding = [one for one in near if before in one.span]
    if holding:
        return min(holding, key=lambda one: (length(one.span), one.entity)).entity
    inside = [one for one in near if one.span in before and (one.type == "PERSON" or length(one.span) >= MOST * length(before))]
    return inside[0].entity if inside else None


def length(span: Span) -> int:
    return span.end - span.start


MOST = 0.6
"""Share of an antecedent that a body's or a place's name fills where it is its head, and not a part of 'an official of …'."""


def head_name(source: Source, here: Mentions) -> EntityId | None:
    """The name that is the head of the source's words: not one that another noun belongs to."""
    span = Span(source.start, source.end)
    if is_list(source, here):
        return None
    if (first := first_of_two(source, here)) is not None:
        return first.entity
    heads = [one for one in here.near(span) if span in one.span or (one.span in span and is_head(source, one))]
    people = [one for one in heads if one.type == "PERSON"]
    ranked = people or sorted(heads, key=lambda one: (-one.span.end, one.span.start))
    return ranked[0].entity if ranked else None


def outermost(source: Source, here: Mentions) -> list[Span]:
    """The mentions within a source's words that lie in no other one, in order."""
    whole = Span(source.start, source.end)
    inside = {one.span for one in here.near(whole) if one.span in whole and one.span != whole}
    return sorted(span for span in inside if not any(span in other and span != other for other in inside))


def first_of_two(source: Source, here: Mentions) -> Mentioned | None:
    """The first of two who speak together by name: 'Governor Ana Ruiz and Mayor Omar Haddad'.

    'The mayor and police chief Ana Ruiz' is one, and so is 'an official of Westmark and Eastland'.
    """
    outer = outermost(source, here)
    if len(outer) != 2 or outer[1].end != source.end:
        return None
    before = source.text[: outer[0].start - source.start]
    between = source.text[outer[0].end - source.start : outer[1].start - source.start]
    of_another = PREPOSITION.search(before) or IN_CLAUSE.search(before) or before.rstrip().endswith((",", "'s", "’s"))
    if of_another or not TOGETHER.fullmatch(between):
        return None
    return next((one for one in here.near(outer[0]) if one.span == outer[0]), None)


def is_list(source: Source, here: Mentions) -> bool:
    """Are several named side by side, 'Westmark, Eastland and Northia', so that none is the one who speaks?"""
    outer = outermost(source, here)
    gaps = [source.text[left.end - source.start : right.start - source.start] for left, right in pairwise(outer)]
    listed = len(gaps) > 1 and all(JOINED.fullmatch(gap) for gap in gaps)
    return listed and "and" in gaps[-1] and outer[-1].end == source.end and outer[0].start - source.start <= len("the ")


def is_head(source: Source, one: Mentioned) -> bool:
    before = source.text[: one.span.start - source.start].strip()
    after = CLAUSE.split(source.text[one.span.end - source.start :], maxsplit=1)[0].strip()
    person = one.type == "PERSON"
    if INSIDE.search(before) or (person and (told := OF_SOMEBODY.search(before)) and (told["kin"] or role_in(told["whom"]))):
        return False
    if before.endswith(("-", "–")) or after.startswith(("-", "–")) or BESIDE.search(before) or IN_CLAUSE.search(before):
        return False
    if says_what(after, one.type) and not PREPOSITION.search(f"{before} "):
        return fold(before) not in {"a", "an", "some", "another"}  # 'a Nordline channel' is one of Nordline's
    seated = one.type == "ORG" and SEATED.fullmatch(after) and countries.government_of(after.removeprefix("in ")) is None
    if after and after[0] not in ",(—–" and not (person and PREPOSITION.match(f" {after}")) and not seated:
        return False
    if person and OFFICE_OF.fullmatch(before):
        return True
    if not before or (before.endswith((",", "(")) and one.type in {"PERSON", "ORG", "GROUP"}):
        return True
    if PREPOSITION.search(f"{before} ") or PREPOSITION.match(f" {before} "):
        return False
    return one.type == "PERSON" or not before.endswith(("'s", "’s", " and"))


INSIDE = re.compile(r"\b(?:within|inside|near)(?: the)?$")
"""'sources within Nordline': no name of theirs."""
OF_SOMEBODY = re.compile(
    r"^(?:[Tt]he|[Aa]n?) (?:[\w-]+ )?(?:(?P<kin>mother|father|sister|brother|son|daughter|wife|husband|widow|parents|family)|[\w-]+)"
    r" of (?:the|a|an|his|her|their) (?P<whom>[a-z][\w-]*),$"
)
"""'The sister of the photographer,' before his name, not hers; whoever is 'the mother of three' is named herself."""
CLAUSE = re.compile(r" (?:who|whom|whose|which|that) ")
SEATED = re.compile(r"in [A-Z][\w.-]+(?: [A-Z][\w.-]+)*")
"""'in Westport', behind an office that is there; a capital says whose it is."""
BESIDE = re.compile(r"\b(?:and|or|by|behind|between|including|like|such as)(?: (?:the|a|an|its|his|her|their))?$")
"""Words after which a name is one of two, or no head: 'the Union and the Legion', 'video verified by Nordline'."""
TOGETHER = re.compile(r",? and (?:[\w.’'-]+ )*")
"""Between two who speak together, before the office of the second."""
JOINED = re.compile(r",? (?:and )?(?:the )?")
IN_CLAUSE = re.compile(r",? (?:who|whom|whose|which|that) ")
"""'Nordline, which owns the ferry': what a clause tells of is no head."""
OFFICE_OF = re.compile(r"(?:[A-Z]\S* )*[A-Z]\S* of (?:(?:the )?[A-Z]\S* ?)+")
"""'Secretary of State', before who holds it."""


def says_what(after: str, kind: EntityType) -> bool:
    """'the Nordline news agency': do the words after a name say what it is?

    The prosecutor, the ministry and the river company of a place are not the place.
    """
    words = after.split()
    if not 0 < len(words) <= MOST_WORDS or not after.islower() or after[0] in "'’":
        return False
    return words[-1] in (GOVERNMENT if kind in {"GPE", "LOC"} else THINGS - PLACES)


MOST_WORDS = 3


def stands_for(source: Source, here: Mentions) -> EntityId | None:
    """Who a definite description means: 'the governor', 'the ministry', 'the region's governor'.

    An indefinite one ('a senior official') is somebody new.
    """
    words = fold(source.text).split()
    if not words or words[0] in INDEFINITE or source.text[:1].isdigit():
        return None
    if source.antecedent is not None:
        return antecedent(source, here)
    role = role_in(source.text)
    if role and words[0] in DETERMINERS:
        bearers = here.bearers.get(role, ())
        return next(iter(bearers)) if len(bearers) == 1 else None
    return None


def sources(statements: Iterable[Statement]) -> Iterable[tuple[DocumentId, Source]]:
    """Every source and relayer, with its document, in order."""
    for statement in statements:
        for source in chain([statement.source] if statement.source else [], statement.via):
            yield statement.doc, source


def nominal_type(text: str) -> EntityType:
    """What a description without a name means: a body, one person, or several.

    >>> [nominal_type(text) for text in ("the ministry", "a senior official", "residents", "the video")]
    ['ORG', 'PERSON', 'GROUP', 'GROUP']
    """
    head = PREPOSITION.split(text, maxsplit=1)[0]
    words = fold(head).split()
    last = words[-1] if words else ""
    if last in BODIES:
        return "ORG"
    return "PERSON" if role_in(head) == last and last else "GROUP"
