"""Entities as readers name them, and tell that two are one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.model import Claim, Correction, Decision, Dossier, Entity, EntityId, Rival, Source, Statement, StatementId


def renamed(dossier: Dossier, entry: Correction) -> Dossier:
    """Call an entity by another name; the documents' own stays among its forms."""
    entity = known(dossier, entry.about.id)
    new = replace(entity, name=entry.value or entity.name, aliases=tuple(sorted({*entity.aliases, entity.name})))
    return replace(
        dossier,
        entities=tuple(new if one.id == entity.id else one for one in dossier.entities),
        claims=rebracketed(dossier, entity, new.name),
        decisions=tuple(
            replace(decision, rivals=tuple(called(rival, new) for rival in decision.rivals)) for decision in dossier.decisions
        ),
    )


def merged(dossier: Dossier, entry: Correction) -> Dossier:
    """Make one entity of two, under the id and the name of the first."""
    kept, gone = known(dossier, entry.about.id), known(dossier, entry.other.id if entry.other else entry.about.id)
    if kept == gone:
        return dossier
    one = replace(
        kept,
        short=kept.short or gone.short,
        aliases=tuple(sorted({*kept.aliases, *gone.aliases, gone.name})),
        description=kept.description or gone.description,
        affiliation=next((body for body in (kept.affiliation, gone.affiliation) if body not in (None, kept.id, gone.id)), None),
        mentions=tuple(sorted({*kept.mentions, *gone.mentions})),
    )
    rest = (replace(other, affiliation=moved(other.affiliation, gone, kept)) for other in dossier.entities if other.id != gone.id)
    return replace(
        dossier,
        entities=tuple(one if other.id == kept.id else other for other in rest),
        statements=tuple(respoken(statement, gone, kept) for statement in dossier.statements),
        claims=rebracketed(dossier, gone, kept.name),
        decisions=tuple(retargeted(decision, gone, kept) for decision in dossier.decisions),
    )


def retargeted(decision: Decision, gone: Entity, kept: Entity) -> Decision:
    """A decision for what is the same entity now; that is no rival of its own, and of others one rival, at the better of its places."""
    target = kept.id if decision.target == gone.id else decision.target
    moved_to = (replace(rival, target=kept.id) if rival.target == gone.id else rival for rival in decision.rivals)
    others = [called(rival, kept) for rival in moved_to if rival.target is None or rival.target != target]
    first = {rival.target: place for place, rival in reversed([*enumerate(others)])}
    rivals = (rival for place, rival in enumerate(others) if rival.target is None or first[rival.target] == place)
    return replace(decision, target=target, rivals=tuple(rivals))


def called(rival: Rival, entity: Entity) -> Rival:
    """A rival by the name of the entity that it is."""
    return replace(rival, name=entity.name) if rival.target == entity.id else rival


def known(dossier: Dossier, name: str) -> Entity:
    return next(entity for entity in dossier.entities if entity.id == name)


def moved(name: EntityId | None, gone: Entity, kept: Entity) -> EntityId | None:
    return kept.id if name == gone.id else name


def respoken(statement: Statement, gone: Entity, kept: Entity) -> Statement:
    def meant(source: Source) -> Source:
        return replace(source, entity=moved(source.entity, gone, kept))

    return replace(statement, source=statement.source and meant(statement.source), via=tuple(map(meant, statement.via)))


def rebracketed(dossier: Dossier, entity: Entity, name: str) -> tuple[Claim, ...]:
    """The claims, with the new name where a pronoun is said to be that entity."""
    concerned = statements_on(dossier, entity)
    old, new = f"[{entity.name}]", f"[{name}]"
    return tuple(
        replace(claim, gist=claim.gist.replace(old, new))
        if old in claim.gist and concerned.intersection(evidence.statement for evidence in claim.evidence)
        else claim
        for claim in dossier.claims
    )


def statements_on(dossier: Dossier, entity: Entity) -> frozenset[StatementId]:
    """The statements that an entity makes, or is mentioned in."""
    return frozenset(
        statement.id
        for statement in dossier.statements
        if (statement.source and statement.source.entity == entity.id) or any(is_within(statement, mentions(entity, statement)))
    )


def mentions(entity: Entity, statement: Statement) -> Iterable[tuple[int, int]]:
    return ((mention.start, mention.end) for mention in entity.mentions if mention.doc == statement.doc)


def is_within(statement: Statement, spans: Iterable[tuple[int, int]]) -> Iterable[bool]:
    return (statement.start <= start and end <= statement.end for start, end in spans)
