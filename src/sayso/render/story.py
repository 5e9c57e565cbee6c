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
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from sayso.model import Claim, ClaimId, Document, EntityId, StatementId
from sayso.render.likeness import content, share
from sayso.render.page.derived.lines import repeats
from sayso.render.page.derived.parties import affiliations
from sayso.render.passages import NOT, Passage, opening, passages
from sayso.render.reading import Reading, once, published_on

LINES: Final = 4
"""Lines of a story."""
LEFT: Final = 0.1
"""What is left of a word's weight once a line has told it."""
SMOOTHING: Final = 8
"""Words that are added to a line's own before its weight is shared among them: a short line is not to win for being short."""
EARLY, LATE, AGAIN, QUOTED, RECALLING = 1.4, 0.7, 0.65, 0.85, 0.6
"""What a sentence of an opening, one in the second half of its report, each further line of one report, a quotation, and what recalls
another year weigh."""
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
PAST: Final = 90
"""Days before most others after which a report weighs half: it tells what was before the story."""
SHARED: Final = 2
"""Words that a denial shares with the line that it answers, at least, where the line does not name who denies; within a report one less."""


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
        weigh = partial(_weight, read, weights=weights, known=known)
        best = max(left, key=lambda one: (weigh(one), one.words), default=None)
        if best is None:
            break
        line, answer = best, None
        if best.negative:
            line = max((one for one in left if _answers(read, one, best)), key=lambda one: (weigh(one), one.words), default=best)
            answer = best if line is not best else None
        else:
            denials = (one for one in every if one.negative and not _told_so(one, known) and _answers(read, best, one))
            answer = max(denials, key=lambda one: (*_near(read, best, one), weigh(one), one.words), default=None)
        chosen.append(Told(line, answer))
        known += [line] if answer is None else [line, answer]
    return tuple(chosen)


def _same(one: Passage, other: Passage) -> bool:
    return _one_sentence(one, other) or repeats(one.words, other.words)


def _told_so(denial: Passage, known: Iterable[Passage]) -> bool:
    """Did another denial say so, or was its sentence told?"""
    return any(_one_sentence(denial, other) or (other.negative and repeats(denial.words, other.words)) for other in known)


def _one_sentence(one: Passage, other: Passage) -> bool:
    return one.doc == other.doc and one.span.start == other.span.start


def shared(read: Reading) -> dict[str, float]:
    """How much each word weighs that several reports have: the share of those that open with it, and of those that have it in their titles.

    A report and its copies count as one.
    """
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for document in read.dossier.documents:
        opens_with = content(" ".join(document.text[span.start : span.end] for span in opening(document)))
        for term in (*content(document.title or ""), *opens_with):
            found[term].append(document)
    whole = max(1, sum(document.copy_of is None for document in read.dossier.documents))
    return {term: sum(one.copy_of is None for one in some) / whole for term, some in found.items() if len(some) > 1}


def _weight(read: Reading, one: Passage, weights: Mapping[str, float], known: Sequence[Passage]) -> float:
    """How much of the story a sentence tells that was not told before."""
    document, terms = read.documents[one.doc], content(one.words)
    told = sum(weights.get(term, 0) for term in sorted(terms)) / math.sqrt(len(terms) + SMOOTHING)
    place = EARLY if one.span.start in _opens(read, document) else LATE if one.span.start > len(document.text) / 2 else 1.0
    voice = QUOTED if any(said.kind == "direct" for said in one.said) else 1.0
    again = AGAIN ** sum(other.doc == one.doc for other in known)
    new = 1 - share(terms, content(" ".join(other.words for other in known)))
    past = RECALLING if _recalls(document, one.words) else 1.0
    return round(told * place * voice * again * new * past * _recent(read, document), 6)


def _recalls(document: Document, words: str) -> bool:
    """Does it name a year before the report's?"""
    own = published_on(document)
    return own is not None and any(int(year) < own.year for year in YEAR.findall(words))


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


def _answers(read: Reading, line: Passage, denial: Passage) -> bool:
    """Does the dossier set a denial against what a line says, and do both speak of the same, by who denies or by some words?

    Words that both have do not tell alone that one denies the other.
    """
    if line.negative or _one_sentence(line, denial) or not answered(read, line, denial):
        return False
    return _named(read, line, denial) or len(_shared(line, denial)) >= (SHARED - 1 if line.doc == denial.doc else SHARED)


def _shared(one: Passage, other: Passage) -> frozenset[str]:
    return content(one.words) & content(other.words)


def _near(read: Reading, line: Passage, denial: Passage) -> tuple[bool, bool, int]:
    """How surely a denial is of this line: whether the line names who denies, and one report has both, and the words that they share."""
    return _named(read, line, denial), line.doc == denial.doc, len(_shared(line, denial))


def _named(read: Reading, line: Passage, denial: Passage) -> bool:
    """Does a line name one who denies, or what he belongs to?"""
    sources = [said.source.entity for said in denial.said if said.stance == "denies" and said.source and said.source.entity]
    bodies = {EntityId(name) for source in sources for name in affiliations(read, source)}
    held = (read.entities[name] for name in sorted(bodies) if name in read.entities)
    return any(line.calls(name) for entity in held for name in (entity.name, *entity.aliases))


def answered(read: Reading, line: Passage, denial: Passage) -> list[Claim]:
    """The claims of a line against which the dossier sets what a denial says."""
    no = {said.id for said in denial.said if said.stance == "denies" or NOT.search(said.text)}
    served = {part.claim.id: part.claim for said in line.said for part in read.parts.get(said.id, ()) if part.evidence.role == "supports"}
    return [claim for claim in served.values() if no & _against(read, claim, served)]


def _against(read: Reading, claim: Claim, beside: Container[ClaimId]) -> set[StatementId]:
    """The statements that deny a claim, and those of the claims that deny it, apart from those that stand beside it."""
    others = (read.claims[name] for name in _denying(read).get(claim.id, ()) if name not in beside)
    denying = {row.statement for row in claim.evidence if row.role == "denies"}
    return denying | {row.statement for other in others for row in other.evidence if row.role == "supports"}


@once
def _denying(read: Reading) -> dict[ClaimId, set[ClaimId]]:
    """The claims one of which denies the other, by each."""
    found: defaultdict[ClaimId, set[ClaimId]] = defaultdict(set)
    for conflict in read.dossier.conflicts:
        for claim in conflict.claims if conflict.why == "denial" else ():
            found[claim].update(conflict.claims)
    return dict(found)
