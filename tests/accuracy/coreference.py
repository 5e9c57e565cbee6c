"""ECB+ (Cybulska and Vossen, LREC 2014) and MEANTIME (Minard et al., LREC 2016): their entities, and how well ours agree with them.

A chain is all that the documents of one event, or of one subject, say of one
entity. We are measured over the annotators' mentions, by which of our
entities holds each; what we do not hold is a chain of its own.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, groupby
from pathlib import Path
from typing import Final

from lxml import etree

from sayso.language.parse import Parse, Token
from sayso.model import Document, DocumentId, Entity, EntityId, Mention
from tests.accuracy.conll import Agreement
from tests.accuracy.corpora import BESIDE
from tests.accuracy.detokenized import detokenized
from tests.made import document

ECBPLUS: Final = BESIDE / "data" / "ecbplus"
MEANTIME: Final = BESIDE / "data" / "meantime" / "data" / "meantime_newsreader_english_oct15" / "intra_cross-doc_annotation"
SENTENCES: Final = ECBPLUS / "ECBplus_coreference_sentences.csv"
ENTITIES: Final = ("HUMAN_PART", "NON_HUMAN_PART", "LOC_", "ENTITY_MENTION")
"""How the labels of entities begin: not those of actions and times."""
LINKS: Final = frozenset({"CROSS_DOC_COREF", "INTRA_DOC_COREF", "REFERS_TO"})
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """A mention as annotators marked it, and the entity that they found it to be of."""

    doc: DocumentId
    start: int
    end: int
    chain: str
    """One name for an entity in all documents of an event."""
    label: str = ""
    """What kind of entity it is: the mark's own name in ECB+, PER, ORG, LOC, PRO, FIN or MIX in MEANTIME."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A document, and the entities that annotators marked in it."""

    document: Document
    mentions: tuple[Labelled, ...]


def topics() -> list[Path]:
    """The folders of ECB+, in the order of their numbers."""
    return sorted(ECBPLUS.glob("[0-9]*"), key=lambda folder: int(folder.name))


def events(topic: Path) -> list[list[Path]]:
    """The files of a topic's two events, which are easily confused: those whose names end in `ecb`, and in `ecbplus`."""
    return [sorted(topic.glob(f"*{ending}.xml")) for ending in ("ecb", "ecbplus")]


def selected() -> frozenset[tuple[str, str]]:
    """The sentences that ECB+ asks to be measured on, as document and number: others are marked in part."""
    with SENTENCES.open(encoding="utf-8", newline="") as rows:
        return frozenset((f"{row['Topic']}_{row['File']}", row["Sentence Number"]) for row in csv.DictReader(rows))


def ecbplus(path: Path, sentences: Collection[tuple[str, str]]) -> Annotated:
    """Read a document of ECB+; where it begins with its address, that is left out."""
    return annotated(path, first=int(path.stem.endswith("plus")), counts=lambda number: (path.stem, number) in sentences)


def meantime(path: Path) -> Annotated:
    """Read a document of MEANTIME."""
    return annotated(path, first=0, counts=lambda number: True)


def annotated(path: Path, *, first: int, counts: Callable[[str], bool]) -> Annotated:
    """Read a document from a sentence on, with the mentions of the sentences that count."""
    tree = etree.parse(path)
    tokens = [token for token in tree.iter("token") if int(token.attrib["sentence"]) >= first]
    sentences = groupby(tokens, key=lambda token: token.attrib["sentence"])
    text, spans = detokenized([token.text or "" for token in sentence] for _, sentence in sentences)
    placed = zip(tokens, spans, strict=True)
    counted = {token.attrib["t_id"]: span for token, span in placed if counts(token.attrib["sentence"])}
    name = DocumentId(path.stem)
    chain, kind = chains(name, tree), kinds(tree)
    found = []
    for mark in tree.iterfind("Markables/*"):
        words = [counted[anchor.attrib["t_id"]] for anchor in mark.iterfind("token_anchor") if anchor.attrib["t_id"] in counted]
        if words and mark.tag.startswith(ENTITIES):
            number = mark.attrib["m_id"]
            where = min(words).start, max(words).end
            found.append(Labelled(name, *where, chain.get(number, f"{name} {number}"), kind.get(number, mark.tag)))
    return Annotated(document(name, text, outlet=None, published=None), tuple(sorted(found)))


def chains(name: DocumentId, tree: etree._ElementTree) -> dict[str, str]:
    """The entity of each mention that is linked to one: by its name in all documents, else by its number in this one."""
    named = {mark.attrib["m_id"]: mark.get("instance_id") for mark in tree.iterfind("Markables/*")}
    return {
        source.attrib["m_id"]: named[target.attrib["m_id"]] or f"{name} {target.attrib['m_id']}"
        for link in tree.iterfind("Relations/*")
        if link.tag in LINKS
        for target in link.iterfind("target")
        for source in link.iterfind("source")
    }


def kinds(tree: etree._ElementTree) -> dict[str, str]:
    """The kind of the entity that each mention is linked to, where the corpus gives it to the entity."""
    given = {mark.attrib["m_id"]: mark.attrib["ent_type"] for mark in tree.iterfind("Markables/*") if mark.get("ent_type")}
    return {
        source.attrib["m_id"]: given[target.attrib["m_id"]]
        for link in tree.iterfind("Relations/*")
        for target in link.iterfind("target")
        for source in link.iterfind("source")
        if target.attrib["m_id"] in given
    }


def head(mention: Labelled | Mention, parse: Parse) -> Token:
    """The last noun of those of a mention's words that hang on none of the others; without a noun, the last word.

    So it is 'mayor' in 'the mayor of Norwick', and 'Ruiz' in 'Ana Ruiz, a baker'. A preposition that ECB+ takes in
    with a place ('at the harbour of Norwick') is none of its words.
    """
    reach = parse.tokens[max(parse.first_from(mention.start) - 1, 0) : parse.first_from(mention.end)]
    words = [token for token in reach if token.end > mention.start]
    named = list(dropwhile(lambda token: token.pos == "ADP", words)) or words
    inside = {word.index for word in named}
    tops = [word for word in named if word.head not in inside or word.head == word.index]
    nouns = [word for word in tops if word.pos in NOMINAL] or [word for word in named if word.pos in NOMINAL]
    return (nouns or words)[-1]


Parses = Mapping[DocumentId, Parse]


def ours(mentions: Iterable[Labelled], entities: Iterable[Entity], parses: Parses) -> dict[Labelled, EntityId]:
    """The entity that holds each mention: one that we mention with the same head, in the words that are most nearly the same.

    A mention that we have in no entity is left out.
    """
    held: defaultdict[tuple[DocumentId, int], list[tuple[Mention, EntityId]]] = defaultdict(list)
    for entity in entities:
        for one in entity.mentions:
            held[one.doc, head(one, parses[one.doc]).index].append((one, entity.id))
    found = {}
    for mention in mentions:
        if here := held.get((mention.doc, head(mention, parses[mention.doc]).index)):
            found[mention] = min(here, key=lambda pair: (apart(mention, pair[0]), pair[1]))[1]
    return found


def apart(one: Labelled | Mention, other: Labelled | Mention) -> int:
    """How far the edges of two mentions are from each other."""
    return abs(one.start - other.start) + abs(one.end - other.end)


@dataclass(slots=True)
class Measured:
    """How well our entities agree with the annotators', over several events."""

    everything: Agreement = field(default_factory=Agreement)
    names: Agreement = field(default_factory=Agreement)
    """Of the mentions whose head is a proper noun."""
    lemmas: Agreement = field(default_factory=Agreement)
    """The baseline: mentions whose heads have the same lemma are one."""
    lemmas_of_names: Agreement = field(default_factory=Agreement)
    mentions: int = 0
    held: int = 0

    def add(self, mentions: Sequence[Labelled], entities: Iterable[Entity], parses: Parses) -> None:
        """Take in the mentions and the entities of one event."""
        found = ours(mentions, entities, parses)
        heads = {mention: head(mention, parses[mention.doc]) for mention in mentions}
        gold = {mention: mention.chain for mention in mentions}
        mine = {mention: found.get(mention, mention) for mention in mentions}
        lemmas = {mention: word.lemma for mention, word in heads.items()}
        names = {mention for mention, word in heads.items() if word.pos == "PROPN"}
        self.everything.add(gold, mine)
        self.lemmas.add(gold, lemmas)
        self.names.add(among(names, gold), among(names, mine))
        self.lemmas_of_names.add(among(names, gold), among(names, lemmas))
        self.mentions += len(gold)
        self.held += len(found)

    def figures(self) -> dict[str, float]:
        return {
            "muc_f1": self.everything.muc.f1,
            "b3_f1": self.everything.b3.f1,
            "ceafe_f1": self.everything.ceafe.f1,
            "conll_f1": self.everything.conll,
            "conll_f1_over_lemmas": self.everything.conll - self.lemmas.conll,
            "names_conll_f1": self.names.conll,
            "names_conll_f1_over_lemmas": self.names.conll - self.lemmas_of_names.conll,
            "mentions_held": self.held / self.mentions,
        }


def among(kept: Collection[Labelled], partition: Mapping[Labelled, Hashable]) -> dict[Labelled, Hashable]:
    return {mention: chain for mention, chain in partition.items() if mention in kept}
