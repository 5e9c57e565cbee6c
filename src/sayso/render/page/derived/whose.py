"""Whose word each statement is: the accountable party that it counts for, in every claim alike."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model import EntityId, Origin, Statement, StatementId
from sayso.render.reading import Reading


@dataclass(frozen=True, slots=True)
class Parties:
    """The accountable parties behind the statements."""

    of: Mapping[StatementId, str]
    """Of each statement, the id of its party: an entity's or a document's."""
    names: Mapping[str, str]
    """What each is called in few words."""


def parties(read: Reading) -> Parties:
    """The origin that a statement counts for; of one that counts for none, such as a denial, the origin that most of
    what its speaker says counts for, else the speaker himself or the outlet."""
    counted = {said: origin.id for said, origin in counted_for(read).items()}
    habits: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for said, party in counted.items():
        habits[_speaker(read, read.statements[said])][party] += 1
    usual = {speaker: min(found, key=lambda party: (-found[party], party)) for speaker, found in habits.items()}
    of = {said.id: counted.get(said.id) or usual.get(_speaker(read, said)) or _himself(read, said) for said in read.dossier.statements}
    called = {origin.id: origin.name for claim in read.dossier.claims for origin in claim.origins}
    speakers = {of[said.id]: read.speaker(said) for said in read.dossier.statements if of[said.id] not in called}
    names = {party: _short(read, party, called.get(party) or speakers[party]) for party in sorted({*of.values()})}
    same = _same(names)
    return Parties({said: same[party] for said, party in of.items()}, {party: names[party] for party in sorted({*same.values()})})


def counted_for(read: Reading) -> dict[StatementId, Origin]:
    """The origin that each statement counts for; of one that counts in several claims, that of the first by its id."""
    claims = sorted(read.dossier.claims, key=lambda claim: claim.id, reverse=True)
    return {said: origin for claim in claims for origin in claim.origins for said in origin.statements}


def _same(names: Mapping[str, str]) -> dict[str, str]:
    """Of each party, the first that bears its name: an outlet that others quote is one party with the outlet that publishes.

    Many are 'a witness', so who is called in lower case alone is nobody else.
    """
    firsts: dict[str, str] = {}
    named = {party: name.casefold().removeprefix("the ") for party, name in names.items() if name[:1].isupper()}
    return {party: firsts.setdefault(named[party], party) if party in named else party for party in names}


def _speaker(read: Reading, said: Statement) -> str:
    """Whom a statement is taken to come from: an entity, the words for somebody who is none, or the outlet."""
    if said.source is None:
        return f"outlet {read.outlet(read.document_of(said))}"
    return said.source.entity or f"words {said.doc} {said.source.text}"


def _himself(read: Reading, said: Statement) -> str:
    return said.source.entity if said.source and said.source.entity else said.doc


def _short(read: Reading, party: str, name: str) -> str:
    entity = read.entities.get(EntityId(party))
    return (entity.short if entity else None) or name
