"""Who a claim comes from: accountable parties, each counted once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import permutations
from types import MappingProxyType
from typing import Final

from sayso.compose.offices import Office, office
from sayso.model import UNSURE, Document, DocumentId, Entity, EntityId, EntityType, Lineage, NotCounted, Origin, Statement, StatementId
from sayso.text.outlets import outlet_called

SPEAKS_FOR: Final = re.compile(
    r"\b(spokes(man|woman|person|people)|press (secretary|officer|service)|representative|official|advis[eo]r|aide|envoy"
    r"|chief|ceo|director|manager|vice president)\b(?!['’]s)",
    re.IGNORECASE,
)
"""Descriptions of those who speak for a body rather than for themselves."""
HEADS: Final = re.compile(r"\b(president|chair(man|woman|person)?|head of)\b(?!['’]s)", re.IGNORECASE)
"""Descriptions of those who speak for an organization that they head; a country's president speaks for himself as well."""
NO_LONGER: Final = re.compile(
    r"\b(?:former|formerly|retired|ex|then|one-time|onetime|outgoing|left|resigned|sacked|fired|ousted)\b", re.IGNORECASE
)
"""Descriptions of those who spoke for it once."""
PART: Final = re.compile(r"[,;] ?")
"""What stands between two descriptions of one person."""
ANOTHER: Final = re.compile(
    r"\b(?:[a-z][\w-]* (?:about|against|at|by|from|for|in|of|on|to|with|who|whose|that)\b|\w+ (?:of|to) (?=an? |the [a-z]))"
)
"""Behind it others are described than the one whom a description calls something: 'wife of' the president; not 'Office of' the Fleet."""

NAMELESS: Final = re.compile(
    r"([Tt]he )?[a-z]|(An?|His|Her|Their|Its|My|Our|Your|Another|One|Some|Several|Many|Few|Two|Three|Four|Five|Six|Other) "
)
"""How the words for somebody without a name begin."""


WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
ARTICLES: Final = frozenset({"a", "an", "some", "several", "the"})
LINKS: Final = frozenset({"a", "an", "and", "for", "in", "of", "the", "to"})
PRONOUNS: Final = frozenset({"he", "she", "it", "they", "i", "we", "you", "who", "one", "another", "others", "this", "that"})
QUOTATION: Final = re.compile(r'[“"]([^“”"]+)[”"]?')
RUN: Final = 4
FEWEST: Final = 6
"""Words at least of what is compared word by word: shorter ones are alike by chance."""
LONGEST_NAME: Final = 6
"""Words of a name, at most, that is looked for in a description."""
LONG: Final = 12
"""The same where an outlet tells in its own words what each of two parties said."""
REPEATED: Final = 0.6
"""Share of the shorter one's four-word runs in the other from which both are one wording."""
NEARLY: Final = 0.3
"""Share of wording from which a report is another's as a whole; of one that has less, `repeated` finds what it has copied."""
CONTRIBUTED: Final = (
    r"(?: and [^.!?\n]{2,80}|,? (?:and )?(?:its )?(?:writers?|reporters?|correspondents?|journalists?|staff)(?: [^.!?\n]{2,200})?)?"
    r" (?:also )?contributed(?: from [A-Z]| to (?:this|the) (?:report|story|article)|(?: \w+)? reporting|\.|\n|$)"
)
"""What follows the name of an agency whose people only helped with a report: 'writers in Vale contributed to this report'."""


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
    served: Mapping[EntityId, EntityId]
    """Of each who speaks for somebody, for whom: a body or a person."""
    offices: Mapping[EntityId, Office]
    """Of each who answers for armed forces or a ministry, which."""
    namesakes: Mapping[tuple[EntityType, str], EntityId]
    """The first entity of each type and name, case folded: who are called the same are not known to be two."""
    firsts: Mapping[str, DocumentId]
    """Of each outlet or agency, its name case folded, the first of its documents: it stands for them all."""

    def party(self, statement: Statement) -> Party:
        """The speaker at the far end of the chain, else the last relayer who vouches for him, else the outlet."""
        speakers = (statement.source, *reversed(statement.via))
        known = (self.entities[name] for speaker in speakers if speaker and (name := speaker.entity) and name in self.entities)
        named = next((entity for entity in known if is_named(entity) or self.spoken_for(entity)), None)
        return self.body(named) if named else self.outlet(statement.doc)

    def vouched_for(self, statement: Statement) -> bool:
        """Does the outlet, or who relays it, stand in for somebody whom it does not name?"""
        speaker = self.entities.get(statement.source.entity) if statement.source and statement.source.entity else None
        return speaker is None or not (is_named(speaker) or self.spoken_for(speaker))

    def body(self, entity: Entity) -> Party:
        """A body counts for all who speak for it."""
        entity = self.spoken_for(entity) or entity
        return Party(self.first_of_name(entity), entity.name, own=False)

    def spoken_for(self, entity: Entity) -> Entity | None:
        """The body that somebody speaks for: the ministry, of its spokesman and of 'a ministry spokesman'. A person answers for himself."""
        body = self.entities[self.served[entity.id]] if entity.id in self.served else None
        return body if body and body.type != "PERSON" else None

    def aides_of_one(self, unnamed: Statement, other: Statement) -> bool:
        """Do both speak for one person: 'a senior aide', and one who is named?"""
        person = self.serves(unnamed)
        return person is not None and person == self.serves(other)

    def shortened(self, name: str, other: str) -> bool:
        """Is one a person called by a part of the other's name: 'Ana', 'Ana Ruiz'? A full name may be taken for a body's."""
        known = [entity for party in (name, other) if (entity := self.entities.get(EntityId(party)))]
        return any(one.type == "PERSON" and set(words_of(one.name)) < set(words_of(two.name)) for one, two in permutations(known, 2))

    def of_one_office(self, name: str, other: str) -> bool:
        """Do both parties answer for the same armed forces or ministry?"""
        one, two = (self.offices.get(EntityId(party)) for party in (name, other))
        return one is not None and two is not None and one.is_one_with(two)

    def may_be(self, unnamed: Statement, other: Statement) -> bool:
        """May somebody unnamed be a person of another report?

        Who is described by the same noun, another aide of the same person, or whose name the words for him begin with.
        """
        named = self.entities.get(other.source.entity) if other.source and other.source.entity else None
        if unnamed.doc == other.doc or named is None or named.type != "PERSON":
            return unnamed.doc != other.doc and self.aides_of_one(unnamed, other)
        noun, name = anonymous(unnamed).rpartition(" ")[2], words_of(named.name.casefold())
        called = words_of(unnamed.source.text.casefold()) if unnamed.source else []
        described = noun in words_of((named.description or "").casefold())
        return described or (len(name) > 1 and called[: len(name)] == name) or self.aides_of_one(unnamed, other)

    def serves(self, statement: Statement) -> EntityId | None:
        speaker = statement.source.entity if statement.source else None
        return self.served.get(speaker) if speaker else None

    def outlet(self, name: DocumentId) -> Party:
        """The agency that an outlet credits, else the outlet: of the first document, where one is a copy."""
        title = teller(self.documents[self.original(name)])
        known = self.outlets.get(bare(title))
        return Party(self.first_of_name(self.entities[known]) if known else self.firsts[bare(title)], title, own=True)

    def first_of_name(self, entity: Entity) -> EntityId:
        return self.namesakes[entity.type, bare(entity.name)]

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
    """'Officials' and 'a senior aide' are nobody whom a reader could hold to account: the outlet vouches for them.

    A group has a name where it is of several words that all bear a capital: 'Free Harbour Movement', not 'Port Amel officials'.
    """
    if entity.type == "GROUP" and not entity.name.isupper():
        words = [word for word in WORD.findall(entity.name) if word not in LINKS]
        return len(words) > 1 and all(word[0].isupper() for word in words)
    return NAMELESS.match(entity.name) is None


def bare(name: str) -> str:
    """A name as it is looked up: 'The Meridian' is also called 'Meridian'."""
    return name.casefold().removeprefix("the ")


def teller(document: Document) -> str:
    """Whose report it is: the agency's that it credits with it, and not with a mere contribution, else the outlet's."""
    own = document.outlet or document.title or document.id
    return next((credit for credit in document.credits if document.outlet is None or not contributed(credit, document.text)), own)


def contributed(credit: str, text: str) -> bool:
    """Does a text say that somebody contributed to it, and not in its dateline that it is theirs?

    >>> contributed("AP", "The Associated Press contributed to this report."), contributed("AP", "PORT AMEL (AP) - A ferry sank.")
    (True, False)
    >>> closing = "Associated Press writer Ana Ruiz contributed to this report."
    >>> contributed("AP", closing), contributed("AP", f"PORT AMEL (AP) - A ferry sank. {closing}")
    (True, False)
    """
    known = outlet_called(credit)
    names = "|".join(map(re.escape, known.names if known else (credit,)))
    dateline = re.search(rf"\((?:{names})\) ?[–—:-]", text)
    return dateline is None and re.search(rf"\b(?:{names})\b{CONTRIBUTED}", text) is not None


def register(entities: Iterable[Entity], documents: Iterable[Document], lineage: Iterable[Lineage]) -> Register:
    known = {document.id: document for document in documents}
    copies = sorted((link for link in lineage if link.why == "copies" and link.score >= NEARLY), key=lambda link: (link.score, link.source))
    names = {entity.id: entity for entity in sorted(entities, key=lambda entity: entity.id)}
    aliases = [(alias, entity) for entity in names.values() for alias in (entity.name, *entity.aliases)]
    spelled = {" ".join(words_of(alias)).casefold(): entity for alias, entity in aliases}
    return Register(
        entities=names,
        documents=known,
        taken_from={link.target: DocumentId(link.source) for link in copies if link.source in known},
        firsts={bare(teller(known[name])): name for name in sorted(known, reverse=True)},
        outlets={bare(alias): entity.id for alias, entity in aliases},
        served={entity.id: body.id for entity in names.values() if (body := served(entity, names, spelled))},
        offices={entity.id: found for entity in names.values() if (found := office(entity, names))},
        namesakes={(entity.type, bare(entity.name)): name for name, entity in sorted(names.items(), reverse=True)},
    )


def served(entity: Entity, entities: Mapping[EntityId, Entity], spelled: Mapping[str, Entity]) -> Entity | None:
    """For whom somebody speaks, by his description, or by the words for him where he has no name."""
    words = f"{entity.description or ''} {'' if is_named(entity) else entity.name}"
    if entity.type not in ("PERSON", "GROUP") or NO_LONGER.search(words):
        return None
    known = entities.get(entity.affiliation) if entity.affiliation else None
    known = None if known and known.type == "GPE" and not is_named(entity) else known
    body = known or next((one for one in named_in(words, spelled) if one.id != entity.id and one.type in ("ORG", "FAC", "PERSON")), None)
    if body is None:
        return None
    speaks = is_called(SPEAKS_FOR, words) or (body.type in ("ORG", "FAC") and is_called(HEADS, words))
    return body if speaks else None


def is_called(called: re.Pattern[str], words: str) -> bool:
    """Is one of some words what a description calls somebody, rather than another whom it names beside him?

    >>> is_called(HEADS, "the president of Nordline"), is_called(HEADS, "wife of the president of Nordline")
    (True, False)
    """
    for part in PART.split(words):
        found, another = called.search(part), ANOTHER.search(part)
        if found and (another is None or found.start() < another.end()):
            return True
    return False


def named_in(text: str, spelled: Mapping[str, Entity]) -> Iterator[Entity]:
    """Yield who is named in some words, the longest names first; 'Westport police' is not whom 'the Westport police union' names."""
    found = words_of(text)
    for size in range(LONGEST_NAME, 0, -1):
        for start in range(len(found) - size + 1):
            name = found[start : start + size]
            entity, rest = spelled.get(" ".join(name).casefold()), found[start + size :]
            goes_on = rest and rest[0] not in LINKS and not SPEAKS_FOR.match(" ".join(rest))
            if entity and name[0][0].isupper() and name[0].lower() not in ARTICLES and is_named(entity) and not goes_on:
                yield entity


def words_of(text: str) -> list[str]:
    """Words without the full stops of abbreviations: 'the US Harbor Office', however it is spelled."""
    return WORD.findall(text.replace(".", ""))


def origins(
    supporters: Sequence[Statement],
    register: Register,
    *,
    unsure: Collection[StatementId] = (),
    wholes: Mapping[StatementId, Statement] = MappingProxyType({}),
) -> tuple[tuple[Origin, ...], tuple[NotCounted, ...]]:
    """Count the independent parties behind a claim, and say why the other supporters are none.

    Of a supporter that is a part of a statement, `wholes` holds that.

    An outlet that reports somebody's statement and says the same itself is not
    a second origin: it is taken to have it from him. Nor are those who say the
    same word for word, or say it in statements that are the same word for word,
    whoever is said to say it, or officials whom two outlets leave unnamed: nothing
    shows that they are two.
    """
    ranked = sorted(supporters, key=lambda one: (register.party(one).own, register.vouched_for(one), rank(one, register)))
    told: Mapping[DocumentId, list[Party]] = defaultdict(list)
    said: Mapping[str, list[Statement]] = defaultdict(list)
    for statement in ranked:
        party = register.party(statement)
        if statement.id not in unsure:
            said[party.id].append(statement)
            told[statement.doc] += [] if party.own else [party]
    tally = Tally(register, told, said, wholes)
    for statement in ranked:
        tally.add(statement, unsure=statement.id in unsure)
    found = tuple(origin(tally.parties[name], tally.counted[name]) for name in sorted(tally.parties))
    return found, tuple(NotCounted(name, tuple(sorted(ids)), why) for (name, why), ids in sorted(tally.left_out.items()))


def rank(statement: Statement, register: Register) -> tuple[str, bool, str, int]:
    """The earliest report first; of one day, the original before its copies."""
    published = register.documents[statement.doc].published or "9999"
    return published[:10], register.original(statement.doc) != statement.doc, statement.doc, statement.start


@dataclass(slots=True)
class Tally:
    """The supporters of a claim that count, by party, and those that do not, by report and reason."""

    register: Register
    told: Mapping[DocumentId, Sequence[Party]]
    """Whom each report has it from."""
    said: Mapping[str, Sequence[Statement]]
    """What each party surely says, in whatever report."""
    wholes: Mapping[StatementId, Statement]
    """The statements that parts of statements stand in."""
    parties: dict[str, Party] = field(default_factory=dict)
    counted: dict[str, list[Statement]] = field(default_factory=dict)
    left_out: defaultdict[tuple[str, str], list[StatementId]] = field(default_factory=lambda: defaultdict(list))

    def add(self, statement: Statement, *, unsure: bool) -> None:
        party = self.register.party(statement)
        why = UNSURE if unsure else self.objection(statement, party)
        if why:
            self.left_out[self.register.called(statement.doc), why].append(statement.id)
        else:
            self.parties.setdefault(party.id, party)
            self.counted.setdefault(party.id, []).append(statement)

    def objection(self, statement: Statement, party: Party) -> str | None:
        """Why a supporter is no origin of its own; None where it is one, or belongs to one already counted."""
        others = [other.name for other in self.told[statement.doc] if other.id != party.id]
        if party.own and others:
            return f"the report has it from {others[0]}"
        if party.id not in self.parties:
            return self.repeats(statement, party)
        if all(other.doc == statement.doc for other in self.counted[party.id]):
            return None
        if party.own:
            return f"repeats {party.name}'s report"
        return f"same statement of {party.name}, carried by {self.register.called(statement.doc)}"

    def repeats(self, statement: Statement, party: Party) -> str | None:
        """Whom a party that is new repeats, or whom it shares without a name to tell them apart."""
        for name, counted in self.parties.items():
            before = self.said[name]
            if any(self.is_repeated(statement, other) for other in before):
                return f"in the same words as {counted.name}"
            if self.register.of_one_office(party.id, name):
                return f"of one body with {counted.name}"
            if self.register.shortened(party.id, name):
                return f"may be {counted.name}"
            if party.own and any(self.register.may_be(statement, other) for other in before):
                return f"may be {counted.name}"
            if party.own and counted.own and any(same_unnamed(statement, other) for other in before):
                return f"unnamed as in {self.register.called(before[0].doc)}: {anonymous(statement)}"
        return None

    def is_repeated(self, statement: Statement, before: Statement) -> bool:
        """Are they, the statements that they are parts of, or the quotations in these the same nearly word for word?"""
        vouched_for = self.register.vouched_for(statement) or self.register.vouched_for(before)
        fewest = FEWEST if vouched_for or are_quoted(statement, before) else LONG
        whole, earlier = (self.wholes.get(one.id, one) for one in (statement, before))
        return (
            repeated(statement.text, before.text, fewest)
            or repeated(whole.text, earlier.text, fewest)
            or repeated(quoted(whole), quoted(earlier), FEWEST)
        )


def are_quoted(*statements: Statement) -> bool:
    return all(statement.kind in ("direct", "mixed") for statement in statements)


def quoted(statement: Statement) -> str:
    """What of it stands in quotation marks; the last of these may stand behind its end."""
    if statement.kind == "direct":
        return statement.text
    return " ".join(QUOTATION.findall(statement.text)) if statement.kind == "mixed" else ""


def repeated(words: str, before: str, fewest: int) -> bool:
    """Are they the same nearly word for word? Then they are from one hand, an agency's for the most part."""
    mine, theirs = runs_of(words), runs_of(before)
    shorter = min(len(mine), len(theirs))
    return shorter > fewest - RUN and len(mine & theirs) >= REPEATED * shorter


@lru_cache(maxsize=2048)
def runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of four words; of so many words there are three fewer at most."""
    words = WORD.findall(text.casefold().replace("’", "'"))
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def same_unnamed(statement: Statement, other: Statement) -> bool:
    """Do two reports have it from somebody whom both call the same and neither names?"""
    return statement.doc != other.doc and anonymous(statement) == anonymous(other) != ""


def anonymous(statement: Statement) -> str:
    """What somebody is called, without an article: 'officials'; nothing for 'he', who may be anybody."""
    words = WORD.findall(statement.source.text.casefold()) if statement.source else []
    return " ".join(word for word in words if word not in ARTICLES | PRONOUNS)


def origin(party: Party, statements: Sequence[Statement]) -> Origin:
    why = "the outlet says it itself, or names nobody for it" if party.own else "one accountable party, counted once"
    return Origin(party.id, party.name, tuple(sorted(statement.id for statement in statements)), why)
