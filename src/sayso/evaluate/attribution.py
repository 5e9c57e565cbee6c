"""Who said what, through whom, and how surely."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.evaluate.alignment import Alignment
from sayso.evaluate.annotation import GoldStatement
from sayso.evaluate.measures import Figures, measure, share
from sayso.evaluate.naming import is_pronoun, names, share_a_name
from sayso.evaluate.wording import overlap
from sayso.model import Entity, Source, Statement

LEAST_OVERLAP = 0.5
"""Share of words that a statement and its annotation must have in common."""

FIGURES = (
    "statement_precision",
    "statement_recall",
    "statement_f1",
    "source_accuracy",
    "who_said_what_f1",
    "stance_accuracy",
    "non_assertion_accuracy",
    "certainty_accuracy",
    "chain_accuracy",
)


@dataclass(frozen=True, slots=True)
class Pair:
    """An annotated statement and the dossier's own."""

    gold: GoldStatement
    found: Statement


def figures(alignment: Alignment) -> Figures:
    if not alignment.gold.statements:
        return dict.fromkeys(FIGURES)
    found = pairs(alignment)
    said, wanted = len(attributed(alignment)), len(alignment.gold.statements)
    right = [pair for pair in found if right_source(alignment, pair)]
    marked = [pair for pair in found if pair.gold.stance != "asserts"]
    chained = [pair for pair in found if pair.gold.via]
    return {
        **measure(len(found), said, wanted).named("statement"),
        "source_accuracy": share(right, found),
        "who_said_what_f1": measure(len(right), said, wanted).f1,
        "stance_accuracy": share_where(same_stance, found),
        "non_assertion_accuracy": share_where(same_stance, marked),
        "certainty_accuracy": share_where(same_certainty, found),
        "chain_accuracy": share_where(lambda pair: right_chain(alignment, pair), chained),
    }


def share_where(holds: Callable[[Pair], bool], among: Sequence[Pair]) -> float | None:
    return share([pair for pair in among if holds(pair)], among)


def same_stance(pair: Pair) -> bool:
    return pair.found.stance == pair.gold.stance


def same_certainty(pair: Pair) -> bool:
    return pair.found.certainty == pair.gold.certainty


def attributed(alignment: Alignment) -> list[Statement]:
    return [statement for statement in alignment.statements if statement.kind != "narrated"]


def pairs(alignment: Alignment) -> list[Pair]:
    """Pair annotated statements with the dossier's, one to one, best overlap first."""
    wanted, said = alignment.gold.statements, attributed(alignment)
    candidates = []
    for left, gold in enumerate(wanted):
        positions = alignment.locate(gold.doc, gold.content)
        for right, found in enumerate(said):
            if alignment.doc(found) == gold.doc:
                shared = overlap(positions, alignment.spans[found.id])
                if shared >= LEAST_OVERLAP:
                    candidates.append((-shared, left, right))
    return [Pair(wanted[left], said[right]) for left, right in one_to_one(candidates)]


def one_to_one(candidates: list[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """Take candidates from the lowest cost up, each side once.

    >>> one_to_one([(-0.6, 0, 0), (-0.9, 0, 1), (-0.7, 1, 1)])
    [(0, 1)]
    """
    lefts: set[int] = set()
    rights: set[int] = set()
    taken = []
    for _, left, right in sorted(candidates):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            taken.append((left, right))
    return taken


def right_source(alignment: Alignment, pair: Pair) -> bool:
    """Does the dossier name the annotated source, or nobody where nobody is to be named?"""
    wanted, found = gold_names(alignment, pair.gold), source_names(alignment, pair.found)
    return share_a_name(wanted, found) if wanted else not found


def source_names(alignment: Alignment, statement: Statement) -> list[str]:
    if statement.source is None:
        return []
    entity = named(alignment, statement.source)
    mention = statement.source.text
    return [*(names(entity) if entity else []), *([] if is_pronoun(mention) else [mention])]


def named(alignment: Alignment, source: Source) -> Entity | None:
    return None if source.entity is None else alignment.entities.get(source.entity)


def gold_names(alignment: Alignment, statement: GoldStatement) -> list[str]:
    mention = [statement.source] if statement.source else []
    return [name for name in [*entity_names(alignment, statement.source_entity), *mention] if not is_pronoun(name)]


def entity_names(alignment: Alignment, wanted: str | None) -> list[str]:
    """The names of an annotated entity; none where there is no such entity."""
    return [name for entity in alignment.gold.entities if entity.id == wanted for name in names(entity) if not is_pronoun(name)]


def right_chain(alignment: Alignment, pair: Pair) -> bool:
    """Are the relayers the annotated ones, in order?"""
    wanted = [entity_names(alignment, entity) for entity in pair.gold.via]
    relayers = [entity for relayer in pair.found.via if (entity := named(alignment, relayer))]
    return len(wanted) == len(relayers) and all(share_a_name(left, names(right)) for left, right in zip(wanted, relayers, strict=True))


def missed_statements(alignment: Alignment) -> list[tuple[object, ...]]:
    found = {pair.gold.id for pair in pairs(alignment)}
    return [(gold.doc, gold.source, gold.cue, gold.content) for gold in alignment.gold.statements if gold.id not in found]


def wrong_sources(alignment: Alignment) -> list[tuple[object, ...]]:
    """Document, the annotated source, the dossier's, and the content."""
    return [
        (pair.gold.doc, first(gold_names(alignment, pair.gold)), first(source_names(alignment, pair.found)), pair.gold.content)
        for pair in pairs(alignment)
        if not right_source(alignment, pair)
    ]


def wrong_chains(alignment: Alignment) -> list[tuple[object, ...]]:
    """Document, the annotated relayers, and the content."""
    return [
        (pair.gold.doc, tuple(first(entity_names(alignment, entity)) for entity in pair.gold.via), pair.gold.content)
        for pair in pairs(alignment)
        if pair.gold.via and not right_chain(alignment, pair)
    ]


def first(found: Sequence[str]) -> str | None:
    return found[0] if found else None
