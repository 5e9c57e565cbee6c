"""Who relies on whom, laid out for a drawing: origins at the root, outlets as leaves, whoever relayed between.

A *way* is how some words came: from the party that answers for them,
through whoever relayed them, to the outlet. What an outlet says itself has none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sayso.model import Document, DocumentId, Entity, EntityId, Lineage, LineageKind, Origin, Source, Statement, StatementId
from sayso.render.page.derived.whose import counted_for
from sayso.render.reading import NO_ONE, Reading
from sayso.render.words import bare as without_article

SWEEPS = 8
"""Times that the layers are put in order, to and fro; crossings hardly change after a few."""
FEW = 12
"""So many origins are drawn whatever they said; of more, those that said one thing are named below."""
ROOM = 36
"""Names at the most in one layer of the drawing."""
DIRECT = 2
"""Names on a way without relayers."""
SEVERAL = 3
"""Outlets at the least that an origin feeds to be named first."""
WORD_FOR_WORD, LARGELY = 0.8, 0.3
"""Shares of the shorter report's wording from which it repeats the other nearly word for word, or in large part."""
BODY = "ORG"
"""The kind of outlets, agencies and offices."""
COUNTRY = "GPE"
MEDIUM = re.compile(r"(?i)\b(?:radio|tv|television|media|press|newspapers?|daily|agency|agencies|broadcasters?|channels?|websites?)$")
"""How names end of those who pass on what others say."""
TRADE = "(?:ferry|shipping|cruise|rail|bus|oil|gas|mining|energy|tech|news|state-run) "
KIND = re.compile(
    rf"(?<=\w) (?:(?:{TRADE})?(?:company|firm|airline|newspaper|magazine|broadcaster|think tank)|{TRADE}operator|(?:state )?news agency)$"
)
"""The words for its kind that may follow a body's name, not for who belongs to it or is set over it ('crew union', 'watchdog')."""
LINKS = frozenset({"and", "for", "of", "the"})
"""Words within a name that bear no capital."""
STRENGTH: Sequence[LineageKind] = ("copies", "credits", "cites")


@dataclass(frozen=True, slots=True, order=True)
class Node:
    """A name in one layer of the drawing; the same party may stand in several."""

    layer: int
    """0 for an origin, -1 for an outlet; relayers between, by how far they are from the origin."""
    party: str
    """The entity's id; for an outlet and for whoever is no entity, its name."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who says or relays something."""

    id: str
    name: str


Way = tuple[Node, ...]
"""From an origin to an outlet."""


def lineage(read: Reading) -> dict[str, Any]:
    """The nodes of each layer in drawing order, the ways over them, and what is told in words.

    `ways` give each way with its statements; `sources` counts where they begin; `taken` gives the lines of the
    other kind, copies and credits between outlets, where no way shows them.
    """
    ways, names = ways_of(read), _names(read)
    lines = taken(read, ways, names)
    drawn = visible(ways, read.entities) | {node for source, target, _ in lines for node in (source, target)}
    layers = ordered([way for way in ways if drawn.issuperset(way)], drawn)
    nodes = [*(node for layer in layers for node in layer), *sorted({node for way in ways for node in way} - drawn)]
    place, weights = {node: at for at, node in enumerate(nodes)}, weighed(ways)
    return {
        "layers": [[place[node] for node in layer] for layer in layers],
        "nodes": [_told(node, weights[node], names, read) for node in nodes],
        "ways": [{"nodes": [place[node] for node in way], "statements": said} for way, said in sorted(ways.items())],
        "taken": [{"from": place[source], "to": place[target], "why": why} for source, target, why in lines],
        "sources": _counted_sources(read, ways),
        "feeding": [names.get(node.party, node.party) for node in feeding(ways)],
        "repeats": [{"doc": doc, "of": source, "share": share} for doc, source, share in repeats(read.dossier.lineage)],
    }


def _counted_sources(read: Reading, ways: Iterable[Way]) -> dict[str, int]:
    """How many the ways begin at, how many of these are origins that claims count, and how many other origins there are: outlets."""
    begin, entities, one = {way[0].party for way in ways}, _called(read), bodies(read.entities)
    counted = ((origin.id, _counted(origin, entities, read).id) for claim in read.dossier.claims for origin in claim.origins)
    found = {origin: one.get(party, party) for origin, party in counted}
    heard = sum(party in begin for party in found.values())
    return {"all": len(begin), "origins": heard, "own": len(found) - heard}


def _told(node: Node, count: int, names: Mapping[str, str], read: Reading) -> dict[str, Any]:
    return {
        "name": names.get(node.party, node.party),
        "entity": node.party if node.party in read.entities else None,
        "layer": node.layer,
        "count": count,
    }


def ways_of(read: Reading) -> dict[Way, list[StatementId]]:
    """The ways that words came, each with its statements in the order of their ids."""
    accountable = Accountable.of(read)
    one = bodies(read.entities)
    found: defaultdict[Way, list[StatementId]] = defaultdict(list)
    for said in sorted(read.dossier.statements, key=lambda said: said.id):
        if way := _way(read, said, accountable, one):
            found[way].append(said.id)
    return dict(found)


def _way(read: Reading, said: Statement, accountable: Accountable, one: Mapping[str, str]) -> Way | None:
    document = read.document_of(said)
    parties = [accountable.party(said), *(_relayer(read, relayer) for relayer in reversed(relayers(read, said)))]
    steps = list(dict.fromkeys(one.get(party.id, party.id) for party in parties if party and not is_outlet(party.name, document)))
    if not steps:
        return None
    return (*(Node(layer, party) for layer, party in enumerate(steps)), Node(-1, read.outlet(document)))


def _relayer(read: Reading, relayer: Source) -> Party:
    name = read.name(relayer)
    return Party(relayer.entity or plain(name), plain(name))


def relayers(read: Reading, said: Statement) -> list[Source]:
    """Those who passed words on and can relay."""
    return [one for one in read.passed_on_by(said) if relays(one.entity or plain(read.name(one)), read.entities)]


def bodies(entities: Mapping[EntityId, Entity]) -> dict[str, str]:
    """Of each body that goes by another's name with no more than a word for its kind behind it, that other: 'Amel Institute think tank'."""
    named = sorted((entity for entity in entities.values() if entity.type == BODY), key=lambda entity: entity.id, reverse=True)
    called = {bare(entity.name): entity.id for entity in named}
    kinds = ((entity.id, plain(entity.name)) for entity in named)
    shorter = ((body, bare(KIND.sub("", name))) for body, name in kinds if KIND.search(name))
    return {body: called[name] for body, name in shorter if name in called and called[name] != body}


def relays(party: str, entities: Mapping[EntityId, Entity]) -> bool:
    """Can words have come through a party: one with a name, or a medium without one ('state radio'), and no country?

    What 'a group' or one government is said to have from another is a speaker that was taken for the outlet's source.
    """
    entity = entities.get(EntityId(party))
    return _kind(party, entities) != COUNTRY and (is_named(party, entities) or MEDIUM.search(entity.name if entity else party) is not None)


@dataclass(frozen=True, slots=True)
class Accountable:
    """Looks up who answers for a statement: as the claims count it, else whoever does for its speaker elsewhere, else he himself."""

    read: Reading
    counted: Mapping[StatementId, Party]
    bodies: Mapping[EntityId, Party]

    @classmethod
    def of(cls, read: Reading) -> Accountable:
        entities = _called(read)
        counted = {statement: _counted(origin, entities, read) for statement, origin in counted_for(read).items()}
        votes: defaultdict[EntityId, Counter[Party]] = defaultdict(Counter)
        for statement, party in counted.items():
            if entity := _speaker(read.statements[statement]):
                votes[entity][party] += 1
        bodies = {entity: min(counts, key=lambda party: (-counts[party], party.id)) for entity, counts in votes.items()}
        return cls(read, counted, bodies)

    def party(self, said: Statement) -> Party | None:
        entity = _speaker(said)
        if found := self.counted.get(said.id) or (self.bodies.get(entity) if entity else None):
            return found
        if entity and entity in self.read.entities:
            return Party(entity, plain(self.read.entities[entity].name))
        named = said.source is not None and self.read.name(said.source) != NO_ONE
        return Party(plain(said.source.text), plain(said.source.text)) if said.source and named else None


def _counted(origin: Origin, entities: Mapping[str, EntityId], read: Reading) -> Party:
    """The party of an origin: an outlet or agency, which counts by the first of its documents, is an entity where the others name it."""
    name = plain(origin.name)
    return Party(entities.get(bare(name)) or (name if origin.id in read.documents else origin.id), name)


def _speaker(said: Statement) -> EntityId | None:
    return said.source.entity if said.source else None


def plain(name: str) -> str:
    """A name on one line."""
    return " ".join(name.split())


def bare(name: str) -> str:
    """A name as it is compared: 'The Meridian' is also called 'Meridian'."""
    return plain(name).casefold().removeprefix("the ")


def is_outlet(name: str, document: Document) -> bool:
    """Is it one of the names of a document's own outlet?"""
    own = (document.outlet, document.outlet_short, document.title, document.id)
    return bare(name) in {bare(called) for called in own if called}


def _names(read: Reading) -> Mapping[str, str]:
    """What the parties are called that are entities, or documents of an outlet."""
    outlets: dict[str, str] = {document.id: read.outlet(document) for document in read.dossier.documents}
    return outlets | {entity.id: plain(entity.short or entity.name) for entity in read.dossier.entities}


def _called(read: Reading) -> Mapping[str, EntityId]:
    """The first entity of each name, as names are compared; 'a spokesman' is not the same one everywhere."""
    named = (entity for entity in read.dossier.entities if entity.name[:1].isupper() and not entity.name.startswith(("A ", "An ")))
    return {bare(entity.name): entity.id for entity in sorted(named, key=lambda entity: entity.id, reverse=True)}


def weighed(ways: Mapping[Way, Sequence[StatementId]]) -> Counter[Node]:
    """How many statements came by way of each name."""
    weight = Counter[Node]()
    for way, said in ways.items():
        weight.update(dict.fromkeys(way, len(said)))
    return weight


def visible(ways: Mapping[Way, Sequence[StatementId]], entities: Mapping[EntityId, Entity]) -> set[Node]:
    """The names that are drawn: every outlet, and of each other layer those of most statements that some line joins.

    Of many sources those without a name, and people who said one thing, and said it to the outlet, are left to the
    sentence below the drawing. An outlet or agency is drawn, however little was taken from it.
    """
    weight = weighed(ways)
    layers: defaultdict[int, list[Node]] = defaultdict(list)
    for node in sorted(weight, key=lambda node: (-weight[node], node)):
        layers[node.layer].append(node)
    relayed = {way[0] for way in ways if len(way) > DIRECT}
    origins = layers.get(0, [])
    if len(origins) > FEW:
        named = [node for node in origins if is_named(node.party, entities)]
        layers[0] = [node for node in named if weight[node] > 1 or node in relayed or _kind(node.party, entities) == BODY]
    room = {node for layer, found in layers.items() for node in (found if layer < 0 else found[:ROOM])}
    joined = {node for way in ways if room.issuperset(way) for node in way}
    return {node for node in room if node.layer < 0 or node in joined}


def _kind(party: str, entities: Mapping[EntityId, Entity]) -> str | None:
    entity = entities.get(EntityId(party))
    return entity.type if entity else None


def is_named(party: str, entities: Mapping[EntityId, Entity]) -> bool:
    """Has a party a name, as 'Amel Lines' has and 'A group' has not?

    That of a group bears a capital in every word: 'Port Amel officials' are anybody.
    """
    entity = entities.get(EntityId(party))
    words = [word for word in without_article(plain(entity.name if entity else party)).split() if word.casefold() not in LINKS]
    capitals = [word[:1].isupper() for word in words]
    return len(words) > 1 and all(capitals) if entity and entity.type == "GROUP" else any(capitals)


def ordered(ways: Iterable[Way], drawn: Iterable[Node]) -> list[list[Node]]:
    """The layers from origins to outlets, each put where the lines of its names lead, so that few lines cross (the barycentre method)."""
    neighbours: defaultdict[Node, Counter[Node]] = defaultdict(Counter)
    for left, right in (step for way in ways for step in pairwise(way)):
        neighbours[left][right] += 1
        neighbours[right][left] += 1
    depth = sorted({node.layer for node in drawn}, key=lambda layer: (layer < 0, layer))
    layers = [sorted(node for node in drawn if node.layer == layer) for layer in depth]
    for sweep in range(SWEEPS):
        for at in range(len(layers)) if sweep % 2 else reversed(range(len(layers))):
            layers[at] = _settled(layers[at], neighbours, _heights(layers))
    return layers


def _settled(layer: Sequence[Node], neighbours: Mapping[Node, Mapping[Node, int]], place: Mapping[Node, float]) -> list[Node]:
    """The names of a layer by how far down those stand that they are joined to."""
    return sorted(layer, key=lambda node: (_mean(neighbours.get(node, {}), place, place[node]), node))


def _heights(layers: Sequence[Sequence[Node]]) -> dict[Node, float]:
    """How far down each name stands, from 0 to 1, whatever the length of its layer."""
    return {node: (at + 0.5) / len(layer) for layer in layers for at, node in enumerate(layer)}


def _mean(neighbours: Mapping[Node, int], place: Mapping[Node, float], own: float) -> float:
    total = sum(neighbours.values())
    return sum(place[node] * count for node, count in neighbours.items()) / total if total else own


def feeding(ways: Mapping[Way, Sequence[StatementId]]) -> list[Node]:
    """The origins whose words reach several outlets, those of most outlets first."""
    reached: defaultdict[Node, set[Node]] = defaultdict(set)
    weight = Counter[Node]()
    for way, said in ways.items():
        reached[way[0]].add(way[-1])
        weight[way[0]] += len(said)
    several = (node for node, outlets in reached.items() if len(outlets) >= SEVERAL)
    return sorted(several, key=lambda node: (-len(reached[node]), -weight[node], node))


def repeats(lines: Iterable[Lineage]) -> Iterator[tuple[DocumentId, str, str]]:
    """The reports that are another's nearly word for word, or in large part: each with the one that it is likest."""
    likest: dict[DocumentId, Lineage] = {}
    for line in sorted(lines, key=lambda line: (-line.score, line.source)):
        if line.why == "copies" and line.score >= LARGELY:
            likest.setdefault(line.target, line)
    for doc, line in sorted(likest.items(), key=lambda row: (-row[1].score, row[0])):
        yield doc, line.source, "nearly word for word" if line.score >= WORD_FOR_WORD else "in large part"


def taken(read: Reading, ways: Iterable[Way], names: Mapping[str, str]) -> list[tuple[Node, Node, LineageKind]]:
    """What outlets took from each other, or from somebody in the drawing, that no way shows; of one pair, the strongest kind."""
    nodes = {node for way in ways for node in way} | {Node(-1, read.outlet(document)) for document in read.dossier.documents}
    called = {bare(names.get(node.party, node.party)): node for node in sorted(nodes, reverse=True)}
    shown = {(node, way[-1]) for way in ways for node in way[:-1]}
    found: dict[tuple[Node, Node], LineageKind] = {}
    for line in sorted(read.dossier.lineage, key=lambda line: (STRENGTH.index(line.why), line.source, line.target)):
        source, target = called.get(bare(names.get(line.source, line.source))), Node(-1, read.outlet(read.documents[line.target]))
        if source and source != target and (source, target) not in shown:
            found.setdefault((source, target), line.why)
    return [(source, target, why) for (source, target), why in sorted(found.items())]
