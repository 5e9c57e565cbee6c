"""One name and two who bear it: an entity that a reader takes apart."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from sayso.compose.corrections.names import known, rebracketed
from sayso.model import READER, Correction, Decision, DocumentId, Dossier, Entity, EntityId, Mention, Source, Statement
from sayso.text.ids import content_id


def forms(dossier: Dossier, name: str) -> frozenset[str]:
    """Everything by which the documents call an entity; nothing where there is none of that id."""
    texts = {document.id: document.text for document in dossier.documents}
    return frozenset(form for entity in dossier.entities if entity.id == name for form in forms_in(entity, texts))


def forms_in(entity: Entity, texts: Mapping[DocumentId, str]) -> frozenset[str]:
    return frozenset({entity.name, *entity.aliases, *(words(mention, texts) for mention in entity.mentions)})


def words(mention: Mention, texts: Mapping[DocumentId, str]) -> str:
    return texts[mention.doc][mention.start : mention.end]


def part_of(entry: Correction) -> EntityId:
    """The id of the entity that an entry sets apart from another."""
    return EntityId(content_id("e", READER, entry.about.id, *entry.apart))


def divided(dossier: Dossier, entry: Correction) -> Dossier:
    """Make an entity of its own of those forms of an entity that are another's, with its mentions and what it says.

    The description and the affiliation stay with the name: of the other nobody said them.
    """
    whole = known(dossier, entry.about.id)
    texts = {document.id: document.text for document in dossier.documents}
    every = forms_in(whole, texts)
    taken = every.intersection(entry.apart)
    if not taken or taken == every:
        return dossier
    moved = [mention for mention in whole.mentions if bears(mention, every, texts) in taken]
    part = side(replace(whole, id=part_of(entry)), taken, moved)
    rest = side(whole, every - taken, set(whole.mentions).difference(moved))
    entities = sorted((part, *(rest if one.id == whole.id else one for one in dossier.entities)), key=lambda one: one.id)
    statements = tuple(respoken(statement, whole, part) for statement in dossier.statements)
    decisions = tuple(remeant(dossier.decisions, whole, part, statements))
    split = replace(dossier, entities=tuple(entities), statements=statements, decisions=decisions)
    new = rest if whole.name in taken else part
    return replace(split, claims=rebracketed(split, replace(new, name=whole.name), new.name))


def side(entity: Entity, taken: Collection[str], mentions: Iterable[Mention]) -> Entity:
    """An entity as it is by some of its forms and of its mentions."""
    here = replace(entity, mentions=tuple(sorted(mentions)), short=entity.short if entity.short in taken else None)
    if entity.name in taken:
        return replace(here, aliases=tuple(form for form in entity.aliases if form in taken))
    name = max(taken, key=lambda form: (form[:1].isupper(), len(form.split()), len(form), form))
    return replace(here, name=name, aliases=tuple(form for form in entity.aliases if form in taken), description=None, affiliation=None)


def bears(mention: Mention, every: Collection[str], texts: Mapping[DocumentId, str]) -> str:
    """The longest of the forms that stand over a mention: 'Mayor Ruiz' over 'Ruiz'."""
    text = texts[mention.doc]
    over = (form for form in every if form in text[max(0, mention.end - len(form)) : mention.start + len(form)])
    return max(over, key=lambda form: (len(form), form))


def respoken(statement: Statement, whole: Entity, part: Entity) -> Statement:
    def meant(source: Source) -> Source:
        is_parts = source.entity == whole.id and nearest(statement.doc, source, whole) in part.mentions
        return replace(source, entity=part.id) if is_parts else source

    return replace(statement, source=statement.source and meant(statement.source), via=tuple(map(meant, statement.via)))


def remeant(decisions: Iterable[Decision], whole: Entity, part: Entity, statements: Iterable[Statement]) -> Iterator[Decision]:
    """Yield the decisions, with those on the words for the part, and on the pronouns for it, as decisions for the part."""
    words = {(mention.doc, mention.start, mention.end) for mention in part.mentions}
    for statement in statements:
        for source in chain([statement.source] if statement.source else [], statement.via):
            if source.entity == part.id:
                words.add((statement.doc, source.start, source.end))
    for decision in decisions:
        parts = decision.target == whole.id and (decision.doc, decision.start, decision.end) in words
        yield replace(decision, target=part.id) if parts else decision


def nearest(doc: DocumentId, source: Source, whole: Entity) -> Mention | None:
    """The mention that stands in the words for a speaker, or in what these point back at, else the last one before them."""
    end = source.antecedent.end if source.antecedent else source.end
    return max((mention for mention in whole.mentions if mention.doc == doc and mention.start < end), default=None)
