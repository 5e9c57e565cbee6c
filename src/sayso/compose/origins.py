"""Who a claim comes from: accountable parties, each counted once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.model import UNSURE, Document, DocumentId, Entity, EntityId, Lineage, NotCounted, Origin, Statement, StatementId

SPEAKS_FOR = re.compile(
    r"\b(spokes(man|woman|person|people)|press (secretary|officer|service)|representative|official|advis[eo]r|aide|envoy)\b", re.IGNORECASE
)
"""Descriptions of those who speak for a body rather than for themselves."""

NAMELESS = re.compile(
    r"([Tt]he )?[a-z]|(An?|His|Her|Their|Its|My|Our|Your|Another|One|Some|Several|Many|Few|Two|Three|Four|Five|Six|Other) "
)
"""How the words for somebody without a name begin."""


PUNCTUATION = ".,;:!?\"'“”‘’()"
FEWEST = 8
"""Words at least of a sentence that is compared word by word: short ones are alike by chance."""
COPIED = 0.6
"""Share of the four-word runs in either that must be in both for one sentence to be the other's."""
NEARLY = 0.3
"""Share of wording from which a report is another's as a whole; of one that has less, `worded` finds what it has copied."""


@dataclass(frozen=True, slots=True)
class Party:
    """Who is accountable for a statement."""

    id: str
    name: str
    own: bool
    """Is it the outlet itself, or somebody whom it does not name?"""


@dataclass(frozen=True, slots=True)
class Register:
    """Looks up who is accountable: by entity, by document, and along the lineage."""

    entities: Mapping[EntityId, Entity]
    documents: Mapping[DocumentId, Document]
    taken_from: Mapping[DocumentId, DocumentId]
    """Of each copy, the document that it repeats."""
    outlets: Mapping[str, EntityId]
    """Entities by all their names, case folded: an outlet is one of them where it is named."""
    firsts: Mapping[str, DocumentId]
    """Of each outlet or agency, the first of its documents: it stands for them all."""

    def party(self, statement: Statement) -> Party:
        """The speaker at the far end of the chain, else the last relayer who vouches for him, else the outlet."""
        speakers = (statement.source, *reversed(statement.via))
        known = (self.entities[name] for speaker in speakers if speaker and (name := speaker.entity) and name in self.entities)
        named = next((entity for entity in known if is_named(entity) or self.spoken_for(entity)), None)
        return self.body(named) if named else self.outlet(statement.doc)

    def body(self, entity: Entity) -> Party:
        """A body counts for all who speak for it."""
        entity = self.spoken_for(entity) or entity
        return Party(entity.id, entity.name, own=False)

    def spoken_for(self, entity: Entity) -> Entity | None:
        """The body that somebody speaks for: the ministry, of its spokesman and of 'a ministry spokesman'."""
        body = self.entities.get(entity.affiliation) if entity.affiliation else None
        words = f"{entity.description or ''} {'' if is_named(entity) else entity.name}"
        return body if body and entity.type in ("PERSON", "GROUP") and SPEAKS_FOR.search(words) else None

    def outlet(self, name: DocumentId) -> Party:
        """The agency that an outlet credits, else the outlet: of the first document, where one is a copy."""
        title = teller(self.documents[self.original(name)])
        return Party(self.outlets.get(bare(title), self.firsts[title]), title, own=True)

    def original(self, name: DocumentId) -> DocumentId:
        seen = {name}
        while (source := self.taken_from.get(name)) and source not in seen:
            seen.add(source)
            name = source
        return name

    def called(self, name: DocumentId) -> str:
        document = self.documents[name]
        return document.outlet or document.title or document.id


def is_named(entity: Entity) -> bool:
    """'Officials' and 'a senior aide' are nobody whom a reader could hold to account: the outlet vouches for them."""
    return NAMELESS.match(entity.name) is None


def bare(name: str) -> str:
    """A name as it is looked up: 'The Meridian' is also called 'Meridian'."""
    return name.casefold().removeprefix("the ")


def teller(document: Document) -> str:
    """Whose report it is: the agency's that it credits, else the outlet's."""
    return next(iter(document.credits), None) or document.outlet or document.title or document.id


def register(entities: Iterable[Entity], documents: Iterable[Document], lineage: Iterable[Lineage]) -> Register:
    known = {document.id: document for document in documents}
    copies = sorted((link for link in lineage if link.why == "copies" and link.score >= NEARLY), key=lambda link: (link.score, link.source))
    names = {entity.id: entity for entity in entities}
    return Register(
        entities=names,
        documents=known,
        taken_from={link.target: DocumentId(link.source) for link in copies if link.source in known},
        firsts={teller(known[name]): name for name in sorted(known, reverse=True)},
        outlets={bare(alias): name for name, entity in sorted(names.items()) for alias in (entity.name, *entity.aliases)},
    )


def origins(
    supporters: Sequence[Statement], register: Register, *, unsure: Collection[StatementId] = ()
) -> tuple[tuple[Origin, ...], tuple[NotCounted, ...]]:
    """Count the independent parties behind a claim, and say why the other supporters are none.

    An outlet that reports somebody's statement and says the same itself is not
    a second origin: it is taken to have it from him.
    """
    ranked = sorted(supporters, key=lambda statement: rank(statement, register))
    told: Mapping[DocumentId, list[Party]] = defaultdict(list)
    for statement in ranked:
        party = register.party(statement)
        if not party.own and statement.id not in unsure:
            told[statement.doc].append(party)
    parties: dict[str, Party] = {}
    own: list[Statement] = []
    counted: Mapping[str, list[Statement]] = defaultdict(list)
    left_out: Mapping[tuple[str, str], list[StatementId]] = defaultdict(list)
    for statement in ranked:
        party = register.party(statement)
        if statement.id in unsure:
            left_out[register.called(statement.doc), UNSURE].append(statement.id)
        elif why := not_counted(statement, party, told[statement.doc], counted[party.id], own, register):
            left_out[register.called(statement.doc), why].append(statement.id)
        else:
            parties.setdefault(party.id, party)
            counted[party.id].append(statement)
            own += [statement] if party.own else []
    found = tuple(origin(parties[name], counted[name]) for name in sorted(parties))
    return found, tuple(NotCounted(name, tuple(sorted(ids)), why) for (name, why), ids in sorted(left_out.items()))


def rank(statement: Statement, register: Register) -> tuple[str, bool, str, int]:
    """The earliest report first; of one day, the original before its copies."""
    published = register.documents[statement.doc].published or "9999"
    return published[:10], register.original(statement.doc) != statement.doc, statement.doc, statement.start


def worded(statement: Statement, before: Iterable[Statement]) -> Statement | None:
    """An earlier report's own statement in nearly the same words: both have it from one hand, an agency's for the most part."""
    runs = runs_of(statement.text)
    return next(
        (s for s in before if s.doc != statement.doc and len(runs & runs_of(s.text)) >= COPIED * len(runs | runs_of(s.text)) > 0), None
    )


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = [word.strip(PUNCTUATION) for word in text.casefold().split()]
    return set(zip(words, words[1:], words[2:], words[3:], strict=False)) if len(words) >= FEWEST else set()


def not_counted(
    statement: Statement, party: Party, told: Sequence[Party], counted: Sequence[Statement], before: Sequence[Statement], register: Register
) -> str | None:
    """Say why a supporter is no origin of its own; None where it is one, or belongs to one already counted."""
    others = [other.name for other in told if other.id != party.id]
    if party.own and others:
        return f"the report has it from {others[0]}"
    if party.own and (copied := worded(statement, before)):
        return f"in the words of {register.called(copied.doc)}"
    if all(other.doc == statement.doc for other in counted):
        return None
    if party.own:
        return f"repeats {party.name}'s report"
    return f"same statement of {party.name}, carried by {register.called(statement.doc)}"


def origin(party: Party, statements: Sequence[Statement]) -> Origin:
    why = "the outlet says it itself, or names nobody for it" if party.own else "one accountable party, counted once"
    return Origin(party.id, party.name, tuple(sorted(statement.id for statement in statements)), why)
