"""Whom 'he' and 'she' at the start of what is told stand for, where the report leaves no choice."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.compose.origins import is_named
from sayso.model import DocumentId, Entity, EntityId, Sketch, Span, Statement, StatementId, Unit

SUBJECT = re.compile(r"\b(?:s?he)\b", re.IGNORECASE)
POSSESSIVE = re.compile(r"(?:his|her)\b", re.IGNORECASE)
QUOTATION = re.compile(r"[“”\"]")
ARTICLES = ("the ", "a ", "an ")
"""How the words for somebody begin who is only described: 'The Norwick-born man'."""
NEAREST = 40
"""Characters of its sentence before a pronoun, at most, for it to be looked for in the sentences before."""
FARTHEST = 3
"""Sentences back to the one that names somebody, at most."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence lies, as far as statements are made of it, and whom its clauses tell of or have speak."""

    start: int
    end: int
    subjects: frozenset[str]
    """Lemmas of the subjects of its clauses."""
    speakers: frozenset[EntityId]
    first: int
    """Where the first clause ends that has a noun for its subject."""


@dataclass(frozen=True, slots=True)
class Reports:
    """What the reports' sentences name, in the order of their text."""

    sentences: Mapping[DocumentId, Mapping[int, Sentence]]
    people: Mapping[DocumentId, Sequence[tuple[int, Entity]]]
    """Where each report names people, in its order."""

    def antecedent(self, statement: Statement, sketch: Sketch) -> tuple[Span, Entity] | None:
        """The pronoun that a clause begins by, and the one person whom the sentence up to it, else the last that names any, tells of."""
        pronoun, own = opening(statement, sketch), self.sentences[statement.doc].get(sketch.sentence)
        if pronoun is None or own is None:
            return None
        before = self.named(statement.doc, own.start, pronoun.start)
        if before:
            return alone(pronoun, before, own)
        if min(own.first, own.start + NEAREST) <= pronoun.start or (statement.source and statement.source.end <= pronoun.start):
            return None  # somebody without a name may be meant
        for place in range(sketch.sentence - 1, sketch.sentence - 1 - FARTHEST, -1):
            sentence = self.sentences[statement.doc].get(place)
            people = self.named(statement.doc, sentence.start, sentence.end) if sentence else []
            if sentence and people:
                return alone(pronoun, people, sentence)
        return None

    def named(self, doc: DocumentId, start: int, end: int) -> list[Entity]:
        """The people whom a stretch names, each once."""
        places = self.people.get(doc, ())
        first, last = (bisect_left(places, place, key=lambda one: one[0]) for place in (start, end))
        return list({entity.id: entity for _, entity in places[first:last]}.values())


def alone(pronoun: Span, people: Sequence[Entity], sentence: Sentence) -> tuple[Span, Entity] | None:
    """The one person whom a sentence names, where he is the subject of a clause of it or speaks in it."""
    [person, *others] = people
    told_of = person.id in sentence.speakers or person.name.casefold().split()[-1] in sentence.subjects
    return (pronoun, person) if told_of and not others else None


def opening(statement: Statement, sketch: Sketch) -> Span | None:
    """The pronoun that is the subject of a clause, or that tells whose the subject is; none within a quotation."""
    if statement.kind == "direct":
        return None
    found = SUBJECT.search(statement.text) if not sketch.subject else POSSESSIVE.match(statement.text)
    if found is None or QUOTATION.search(statement.text, 0, found.start()):
        return None
    return Span(statement.start + found.start(), statement.start + found.end())


def reports(units: Iterable[Unit], sketches: Mapping[StatementId, Sketch], entities: Iterable[Entity]) -> Reports:
    held: Mapping[tuple[DocumentId, int], list[Statement]] = defaultdict(list)
    for unit in units:
        held[unit.statement.doc, sketches[unit.statement.id].sentence].append(unit.statement)
    sentences: Mapping[DocumentId, dict[int, Sentence]] = defaultdict(dict)
    for (doc, place), statements in held.items():
        sentences[doc][place] = sentence(statements, sketches)
    people: Mapping[DocumentId, list[tuple[int, Entity]]] = defaultdict(list)
    named = [entity for entity in entities if entity.type == "PERSON" and is_named(entity) and not entity.name.lower().startswith(ARTICLES)]
    for mention, person in sorted(((mention, entity) for entity in named for mention in entity.mentions), key=lambda one: one[0]):
        people[mention.doc].append((mention.start, person))
    return Reports(sentences, people)


def sentence(statements: Sequence[Statement], sketches: Mapping[StatementId, Sketch]) -> Sentence:
    spans = [span for one in statements for span in (Span(one.start, one.end), one.source, one.cue) if span]
    told = (one for one in statements if sketches[one.id].subject)
    return Sentence(
        first=min((one.end for one in told), default=max(span.end for span in spans)),
        start=min(span.start for span in spans),
        end=max(span.end for span in spans),
        subjects=frozenset(lemma for one in statements for lemma in sketches[one.id].subject),
        speakers=frozenset(one.source.entity for one in statements if one.source and one.source.entity and speaks_alone(one, sketches)),
    )


def speaks_alone(statement: Statement, sketches: Mapping[StatementId, Sketch]) -> bool:
    """Does a speaker tell of nobody else, whom a pronoun might stand for?"""
    return statement.kind == "direct" or not sketches[statement.id].subject
