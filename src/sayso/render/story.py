"""The story in a few lines: the sentences of the reports that tell most of what their titles and openings share.

Titles and first sentences are the editors' own summary: a word weighs by the share
of the reports that have it there, twice what stands in the title too. A sentence
tells as much as its words weigh. Once it is chosen these weigh little, so that the
next line tells another part. Nobody's word counts for more because it was chosen:
each line is a report's own sentence, and what it rests on stands beside it. Where
somebody denies what a line says, the denial follows it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.model import Document, EntityId, StatementId
from sayso.render.likeness import content, share
from sayso.render.page.derived.lines import repeats
from sayso.render.page.derived.parties import affiliations, proper
from sayso.render.passages import Passage, opening, passages
from sayso.render.reading import Reading, once, published_on

LINES: Final = 4
"""Lines of a story."""
LEFT: Final = 0.1
"""What is left of a word's weight once a line has told it."""
SMOOTHING: Final = 8
"""Words that are added to a line's own before its weight is shared among them: a short line is not to win for being short."""
EARLY, LATE, AGAIN, QUOTED, DENYING = 1.4, 0.7, 0.65, 0.85, 0.6
"""What a sentence of an opening, one in the second half of its report, each further line of one report, a quotation, and a denial, which
follows what it denies, weigh."""
PAST: Final = 90
"""Days before most others after which a report weighs half: it tells what was before the story."""
SHARED: Final = 2
"""Words that a denial shares with the line that it answers, at least, beside the name of who denies."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the story, and the denial of what it says."""

    line: Passage
    answer: Passage | None = None


@once
def story(read: Reading) -> tuple[Told, ...]:
    """The lines that tell most, each with its answer."""
    whole, every = shared(read), list(passages(read))
    chosen: list[Told] = []
    known: list[Passage] = []
    while len(chosen) < LINES:
        told = content(" ".join(one.words for one in known))
        weights = {term: weight * (LEFT if term in told else 1) for term, weight in whole.items()}
        left = [one for one in every if not any(_same(one, other) for other in known) and content(one.words) & whole.keys() - told]
        best = max(left, key=lambda one: (_weight(read, one, weights, known), one.words), default=None)
        if best is None:
            break
        denials = [one for one in every if one.denies and not any(_one_sentence(one, other) for other in (*known, best))]
        answer = None if best.denies else _answer(read, best, denials, weights)
        chosen.append(Told(best, answer))
        known += [best] if answer is None else [best, answer]
    return tuple(chosen)


def _same(one: Passage, other: Passage) -> bool:
    return _one_sentence(one, other) or repeats(one.words, other.words)


def _one_sentence(one: Passage, other: Passage) -> bool:
    return one.doc == other.doc and one.span.start == other.span.start


def shared(read: Reading) -> dict[str, float]:
    """How much each word weighs: the share of the reports that open with it, and the share of those that have it in their titles."""
    reports = read.dossier.documents
    found = Counter[str]()
    for document in reports:
        found.update(content(document.title or ""))
        found.update(content(" ".join(document.text[span.start : span.end] for span in opening(document))))
    return {term: count / len(reports) for term, count in found.items() if count > 1}


def _weight(read: Reading, one: Passage, weights: Mapping[str, float], known: Sequence[Passage]) -> float:
    """How much of the story a sentence tells that was not told before."""
    document, terms = read.documents[one.doc], content(one.words)
    told = sum(weights.get(term, 0) for term in sorted(terms)) / math.sqrt(len(terms) + SMOOTHING)
    place = EARLY if one.span.start in _opens(read, document) else LATE if one.span.start > len(document.text) / 2 else 1.0
    voice = DENYING if one.denies else QUOTED if any(said.kind == "direct" for said in one.said) else 1.0
    again = AGAIN ** sum(other.doc == one.doc for other in known)
    new = 1 - share(terms, content(" ".join(other.words for other in known)))
    return round(told * place * voice * again * new * _recent(read, document), 6)


@once
def _opens(read: Reading, document: Document) -> frozenset[int]:
    """The places of a report's opening."""
    return frozenset(place for span in opening(document) for place in range(span.start, span.end))


@once
def _recent(read: Reading, document: Document) -> float:
    """1 for a report of the days of most, and the less the longer before these it was published."""
    days = sorted(day for other in read.dossier.documents if (day := published_on(other)))
    own = published_on(document)
    return PAST / (PAST + max(0, (days[len(days) // 2] - own).days)) if own else 1.0


def _answer(read: Reading, line: Passage, denials: Iterable[Passage], weights: Mapping[str, float]) -> Passage | None:
    """The denial that answers a line, that of whom it speaks before others.

    What the dossier sets against it speaks of the same, by who denies or by some words; any other by both.
    """
    against, terms = _against(read, line), content(line.words)
    found: list[tuple[bool, float, str, Passage]] = []
    for one in denials:
        names = _names(read, one)
        named = any(name <= terms for name in names)
        shares = len((terms & content(one.words)).difference(*names)) >= SHARED
        if (named and shares) or (against.intersection(said.id for said in one.said) and (named or shares)):
            found.append((named, _weight(read, one, weights, ()), one.words, one))
    return max(found, key=lambda row: row[:3])[3] if found else None


def _against(read: Reading, line: Passage) -> set[StatementId]:
    """The statements that deny what a line's own support, and those of the claims that cannot hold beside theirs."""
    served = {part.claim.id for said in line.said for part in read.parts.get(said.id, ()) if part.evidence.role == "supports"}
    opposed = {claim for conflict in read.dossier.conflicts if served.intersection(conflict.claims) for claim in conflict.claims}
    denying = {row.statement for claim in served for row in read.claims[claim].evidence if row.role == "denies"}
    return denying | {row.statement for claim in opposed - served for row in read.claims[claim].evidence if row.role == "supports"}


def _names(read: Reading, denial: Passage) -> list[frozenset[str]]:
    """The names of those who deny, and of what they belong to."""
    sources = [said.source.entity for said in denial.said if said.stance == "denies" and said.source and said.source.entity]
    bodies = (EntityId(name) for source in sources for name in sorted(affiliations(read, source)))
    held = (read.entities[name] for name in bodies if name in read.entities)
    return [proper(name) for entity in held for name in (entity.name, *entity.aliases)]
