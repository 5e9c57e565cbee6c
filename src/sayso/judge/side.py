"""One side of a comparison: a unit, in the form of a statement, with everything that the judges may look at."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import pairwise
from typing import TypeVar

import numpy as np

from sayso.judge.counted import Count, count
from sayso.judge.filled import Fillings, fillings
from sayso.judge.stems import stem
from sayso.judge.terms import Column, Places
from sayso.judge.turns import turn
from sayso.model import Document, DocumentId, Entity, EntityId, Figure, Place, Sketch, Span, Statement, StatementId
from sayso.text.naming import named

Term = TypeVar("Term")
Known = TypeVar("Known")
Counted = tuple[DocumentId, str, str]
"""A document, what it counts or measures, and the unit."""

WORD = re.compile(r"\w+")
YET = re.compile(r"\b(yet|so far|immediate(ly)?|as of|for now)\b", re.IGNORECASE)
SUPPOSING = re.compile(r"\W*(?:(?:even|as|only) )?(?:if|whether|unless)\b", re.IGNORECASE)
"""How words begin that only suppose something."""
NO = r"\bno(?! (?:dearth|doubt|fewer|lack|less|one|shortage)\b)\b"
"""Not of 'no one disputes the evidence' and 'no lack of evidence'."""
UNSHOWN = re.compile(
    rf"(?:{NO} (?:[\w-]+ ){{0,3}}(?:evidence|indications?|information|intelligence|proof|signs?)\b[^.,;:]{{0,40}}\bthat"
    rf"|(?:{NO}|\bnothing\b)[^.,;:]{{0,60}}\bto (?:indicate|prove|show|suggest)(?: that)?)\W*$",
    re.IGNORECASE,
)
"""How words end before what nothing shows."""
UNSHOWN_BY = re.compile(rf"(?:{NO}|\bnothing\b)[^.,;:]{{0,60}}$", re.IGNORECASE)
SHOWING = re.compile(r"\W*to (?:indicate|prove|show|suggest)\b", re.IGNORECASE)
"""How such words go on in what is not shown."""
BEFORE = 100
"""Letters to look back for such words."""
FOUND_OUT = re.compile(
    r"\b(?:if|unless|whether)\b[^.,;:]{0,40}"
    r"\b(?:confirmed|discovered|established|found|proved|proven|proves|shown|true|turns out|verified)\b"
    r"[^.,;:]{0,30}$",
    re.IGNORECASE,
)
"""How words end before what may yet be found out: 'if it is confirmed (by the police) that'."""
NOT_THE_FIRST = r"(?:\bnot|n['’]t|\bhardly)(?: be)? the first time"
EARLIER_TIMES = re.compile(rf"{NOT_THE_FIRST}(?: that| when)?\W*$", re.IGNORECASE)
"""How words end before what is told of earlier times: 'it would not be the first time that'."""
OF_EARLIER_TIMES = re.compile(rf"\W*(?:(?:and|but) )?(?:it|that|this)\b[^.,;:]{{0,12}}{NOT_THE_FIRST}\b", re.IGNORECASE)
"""How words begin that tell of those themselves."""
CROWD = 10
"""Neighbours that tell how near other statements mostly lie."""


@dataclass(frozen=True)  # without slots: what is worked out of a side is kept beside its fields, as it is compared with a hundred others
class Side:
    """One statement with all that the judges may look at."""

    statement: Statement
    sketch: Sketch
    lemmas: Mapping[str, float]
    """Each with its weight: the rarer in the dossier, the heavier."""
    phrases: Mapping[str, float]
    """Each two words in a row, with their weight."""
    names: Mapping[EntityId, str]
    """Entities that the content mentions, with what the dossier calls them."""
    figures: tuple[Figure, ...]
    counts: frozenset[Count]
    """The numbers that its document gives, in whatever statement, of what its figures are of."""
    party: frozenset[str]
    """Words of the names of who says it and of the body that he belongs to."""
    crowd: float
    """Mean cosine to its nearest statements: what it says much like everything else is less telling."""
    fillings: Fillings
    """Who and what its main clause is about, by what they are in it."""
    turn: str
    """The word by which its report turns to it from what another said: 'but', 'insisted'; empty for none."""
    part: bool
    """Is it a part of a longer statement of the same source?"""
    unshown: bool
    """Do the words before it say that nothing shows it: 'no evidence that the captain was drunk'?"""
    framed: bool = False
    """Do the words around it only suppose it, or tell it of earlier times: 'if it is confirmed that', 'not the first time that'?"""

    @property
    def speaker(self) -> EntityId | None:
        return self.statement.source.entity if self.statement.source else None

    @cached_property
    def denying(self) -> bool:
        """Does it say, all in all, that something is not so?"""
        return self.sketch.negated != (self.statement.stance == "denies")

    @cached_property
    def asserting(self) -> bool:
        """Does it take a side? A doubt, a question, a demand, or what is told aside does not."""
        asked = self.statement.text.rstrip("”\"'’ ").endswith("?")
        return self.statement.stance in ("asserts", "denies") and not (asked or self.aside)

    @cached_property
    def aside(self) -> bool:
        """Does it only suppose something, tell what nothing shows, or tell of earlier times?"""
        words = self.statement.text
        return self.unshown or self.framed or SUPPOSING.match(words) is not None or OF_EARLIER_TIMES.match(words) is not None

    @cached_property
    def pending(self) -> bool:
        """Does it say that something is not so yet?"""
        return bool(self.sketch.absent) and YET.search(self.statement.text) is not None

    @cached_property
    def absent(self) -> frozenset[str]:
        """Stems of what it says, all in all, not to be so or not to be there."""
        return frozenset(map(stem, self.sketch.absent)) ^ frozenset(
            {stem(self.sketch.predicate)} if self.statement.stance == "denies" else ()
        )

    @cached_property
    def stems(self) -> Mapping[str, float]:
        """Stems of its words with the weight of the heaviest."""
        found: dict[str, float] = {}
        for lemma, value in self.lemmas.items():
            found[stem(lemma)] = max(value, found.get(stem(lemma), 0.0))
        return found

    @cached_property
    def weight(self) -> float:
        """What its words weigh."""
        return sum(self.lemmas.values())


def once(fact: Callable[[Side], Known]) -> Callable[[Side], Known]:
    """A fact about a side that is worked out when it is first asked for, and kept with the side: it is asked for at every comparison."""
    name = f"{fact.__module__}.{fact.__name__}"

    @wraps(fact)
    def known(side: Side) -> Known:
        kept: dict[str, Known] = side.__dict__
        if name not in kept:
            kept[name] = fact(side)
        return kept[name]

    return known


def sides(
    statements: Sequence[Statement],
    sketches: Sequence[Sketch],
    entities: Sequence[Entity],
    figures: Sequence[Figure],
    crowd: Mapping[StatementId, float],
    places: Sequence[Place] = (),
    documents: Iterable[Document] = (),
) -> tuple[Side, ...]:
    """Make one side of each statement, in their order. `sketches` are of the same statements, in the same order.

    `crowd` tells how near the nearest others lie to each, as `crowds` finds it.
    """
    mentioned = named(statements, entities)
    known = {entity.id: entity for entity in entities}
    phrases = [phrases_of(statement.text) for statement in statements]
    weights, phrase_weights = rarity(sketch.lemmas for sketch in sketches), rarity(phrases)
    held_in = [(part.id, whole) for part, whole in parts_of_others(statements)]
    parts = {part for part, _ in held_in}
    supposed = {part for part, whole in held_in if SUPPOSING.match(whole.text)}
    texts = {document.id: document.text for document in documents}
    within, counts = held(figures, statements), by_document(figures)
    return tuple(
        Side(
            statement=statement,
            sketch=sketch,
            lemmas={lemma: weights[lemma] for lemma in sketch.lemmas},
            phrases={phrase: phrase_weights[phrase] for phrase in found},
            names={name: known[name].name for name in mentioned[statement.id]},
            figures=tuple(within[statement.id]),
            counts=like_these(within[statement.id], counts),
            party=party_words(statement, known),
            crowd=crowd.get(statement.id, 0.0),
            fillings=filled,
            turn=turn(statement, texts.get(statement.doc, "")),
            part=statement.id in parts,
            unshown=shows_not(statement, texts.get(statement.doc, "")),
            framed=statement.id in supposed or is_framed(statement, texts.get(statement.doc, "")),
        )
        for statement, sketch, found, filled in zip(
            statements, sketches, phrases, fillings(statements, sketches, entities, places), strict=True
        )
    )


def parts_of_others(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Yield those that stand in a longer one of the same source, with each such one."""
    around: list[Statement] = []
    for statement in sorted(statements, key=lambda one: (one.doc, one.start, -one.end)):
        around = [one for one in around if one.doc == statement.doc and statement.start < one.end]
        yield from ((statement, one) for one in around if statement.end <= one.end and one.source == statement.source)
        around.append(statement)


def shows_not(statement: Statement, text: str) -> bool:
    """Do the words before it in its document's text, with those that it opens with, say that nothing shows it?"""
    before = text[max(0, statement.start - BEFORE) : statement.start]
    return UNSHOWN.search(before) is not None or (UNSHOWN_BY.search(before) is not None and SHOWING.match(statement.text) is not None)


def is_framed(statement: Statement, text: str) -> bool:
    before = text[max(0, statement.start - BEFORE) : statement.start]
    return FOUND_OUT.search(before) is not None or EARLIER_TIMES.search(before) is not None


def party_words(statement: Statement, entities: Mapping[EntityId, Entity]) -> frozenset[str]:
    speaker = entities.get(statement.source.entity) if statement.source and statement.source.entity else None
    body = entities.get(speaker.affiliation) if speaker and speaker.affiliation else None
    return frozenset(word for entity in (speaker, body) if entity for name in (entity.name, *entity.aliases) for word in name_words(name))


def name_words(name: str) -> Iterator[str]:
    """The words of a name that are its own.

    >>> list(name_words("The Bank of Amel"))
    ['bank', 'amel']
    """
    yield from (word.casefold() for word in WORD.findall(name) if word[0].isupper() and word != "The")


def phrases_of(text: str) -> list[str]:
    """Each two words in a row, once.

    >>> phrases_of("No one, no one!")
    ['no one', 'one no']
    """
    return sorted({f"{first} {second}" for first, second in pairwise(WORD.findall(text.casefold()))})


def crowds(statements: Sequence[Statement], first: Places, second: Places, cosines: Column) -> Mapping[StatementId, float]:
    """How near the nearest of those that a statement is compared with lie, on average. Pairs are told by the places of their two.

    After Conneau et al., "Word translation without parallel data" (2018): what
    lies in a dense region is near to much that says something else.
    """
    places, near = np.concatenate((first, second)), np.concatenate((cosines, cosines))
    order = np.lexsort((-near, places))
    places, near = places[order], near[order]
    nearest = np.arange(len(places)) - np.searchsorted(places, places) < CROWD
    sums = np.bincount(places[nearest], near[nearest], len(statements))
    counts = np.bincount(places[nearest], minlength=len(statements))
    return {one.id: near / count for one, near, count in zip(statements, sums.tolist(), counts.tolist(), strict=True) if count}


def rarity(holders: Iterable[Sequence[Term]]) -> Mapping[Term, float]:
    """Weigh each term by the logarithm of one over its share of the units (inverse document frequency)."""
    lists = list(holders)
    counts = Counter(term for terms in lists for term in terms)
    return {term: math.log(1 + len(lists) / count) for term, count in counts.items()}


def by_document(figures: Iterable[Figure]) -> Mapping[Counted, set[Count]]:
    """The numbers that each document gives of each thing in each unit."""
    found: Mapping[Counted, set[Count]] = defaultdict(set)
    for figure in figures:
        found[counted(figure)].add(count(figure))
    return found


def like_these(figures: Iterable[Figure], counts: Mapping[Counted, set[Count]]) -> frozenset[Count]:
    return frozenset(value for one in {counted(figure) for figure in figures} for value in counts[one])


def counted(figure: Figure) -> Counted:
    return figure.doc, figure.what, figure.unit


def held(figures: Iterable[Figure], statements: Iterable[Statement]) -> Mapping[StatementId, list[Figure]]:
    """The figures in the words of each statement, or part of one."""
    listed: Mapping[DocumentId, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=lambda figure: (figure.doc, figure.start, figure.id)):
        listed[figure.doc].append(figure)
    starts = {doc: [figure.start for figure in found] for doc, found in listed.items()}

    def within(doc: DocumentId, part: Span) -> list[Figure]:
        first, last = (bisect_left(starts.get(doc, ()), edge) for edge in (part.start, part.end))
        return [figure for figure in listed[doc][first:last] if figure.end <= part.end]

    return {statement.id: [figure for part in statement.parts for figure in within(statement.doc, part)] for statement in statements}


def overlapping(left: Side, right: Side) -> bool:
    one, other = left.statement, right.statement
    return one.doc == other.doc and one.start < other.end and other.start < one.end
