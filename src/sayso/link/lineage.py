"""Who took what from whom: near-copies, credits and citations."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.link.overlaps import overlaps
from sayso.link.precedence import order, states
from sayso.link.wording import Wording, wording
from sayso.model import Document, DocumentId, Entity, EntityId, Lineage, Statement

FEWEST = 6.0
"""Weight that two reports must share at the least, about nine words of two sentences: less is shared by chance."""
SAME_HAND = 0.5
"""How much less is asked of two reports that name one writer or credit one agency."""
SAME_OUTLET = 2.0
"""How much more is asked of two pages of one outlet: they share their background paragraphs and their boilerplate."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two reports with wording in common."""

    left: Document
    right: Document
    weight: float
    """What the shared runs weigh."""
    score: float
    """Their share in the one that has fewer words of its own."""


def copies(documents: Sequence[Document], statements: Iterable[Statement] = (), *, near_copy: float) -> tuple[Lineage, ...]:
    """Find the reports that repeat another, wholly or in part.

    The score is the share of the shorter one's own wording that stands in the
    other. Which is the source, content tells before time stamps (`precedence`).
    """
    said: Mapping[DocumentId, list[Statement]] = defaultdict(list)
    for statement in statements:
        said[statement.doc].append(statement)
    known = {document.id: document for document in sorted(documents, key=order)}
    wordings = {name: wording(document, said[name]) for name, document in known.items()}
    weights = {name: one.weight for name, one in wordings.items()}
    compared = (
        overlap(known[left], known[right], shared(wordings[left], wordings[right]), min(weights[left], weights[right]))
        for left, right in overlaps(wordings, fewest=FEWEST, share=near_copy * SAME_HAND)
    )
    found = [one for one in compared if one.weight >= FEWEST and one.score >= near_copy * strictness(one.left, one.right)]
    state = states([(one.left, one.right) for one in found], wordings)
    return tuple(sorted((taken(one, state) for one in found), key=placed))


def overlap(left: Document, right: Document, weight: float, most: float) -> Overlap:
    return Overlap(left, right, weight, round(weight / most, 4) if most else 0.0)


def shared(left: Wording, right: Wording) -> float:
    """What the runs weigh that both have, each by what it weighs least."""
    return sum(min(left.weights[run], right.weights[run]) for run in left.weights.keys() & right.weights.keys())


def strictness(left: Document, right: Document) -> float:
    """How many times the usual share two reports must have in common."""
    hands = (set(document.authors) | set(document.credits) - {"agencies"} for document in (left, right))
    one_hand, other_hand = hands
    apart = SAME_HAND if one_hand & other_hand else 1.0
    return apart * SAME_OUTLET if left.outlet is not None and left.outlet == right.outlet else apart


def taken(one: Overlap, state: Counter[DocumentId]) -> Lineage:
    source, target = sorted((one.left, one.right), key=lambda document: order(document, state[document.id]))
    return Lineage(source.id, target.id, "copies", one.score)


def citations(documents: Sequence[Document], statements: Sequence[Statement], entities: Sequence[Entity]) -> tuple[Lineage, ...]:
    """Find which agencies and outlets each document credits, and which it cites as relaying a statement.

    An outlet is named as the documents name it. A document does not cite
    itself, and a person who passes something on is no outlet.
    """
    known = {document.id: document for document in documents}
    names = {entity.id: entity for entity in entities}
    credited = {Lineage(credit, document.id, "credits", 1.0) for document in documents for credit in document.credits}
    cited = {
        Lineage(names[relayer].name, statement.doc, "cites", 1.0)
        for statement in statements
        for relayer in relayers(statement)
        if relayer in names and names[relayer].type == "ORG" and not is_outlet(names[relayer], known[statement.doc])
    }
    return tuple(sorted(credited | cited, key=placed))


def relayers(statement: Statement) -> Iterator[EntityId]:
    return (relayer.entity for relayer in statement.via if relayer.entity is not None)


def is_outlet(entity: Entity, document: Document) -> bool:
    """Does the entity name the outlet that published the document?"""
    names = {name.casefold() for name in (entity.name, entity.short, *entity.aliases) if name}
    return bool(names & {name.casefold() for name in (document.outlet, document.outlet_short) if name})


def placed(lineage: Lineage) -> tuple[str, str, str]:
    return lineage.target, lineage.source, lineage.why
