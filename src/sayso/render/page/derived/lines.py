"""Lines of the first screen: what a claim is told with, who says so in words like these, and which lines say the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Final

from sayso.model import UNSURE, Claim, ClaimId, Document, DocumentId, Figure, Role, Standing, Statement
from sayso.render.fates import counts
from sayso.render.likeness import KEPT, common, content, fixed, share
from sayso.render.page.derived.alone import negated
from sayso.render.page.derived.wording import Wording, own
from sayso.render.reading import Reading, once, unique

LINES: Final = 4
"""Lines of a column."""
ALIKE: Final = 0.55
"""Share of a line's words that another sentence holds which says the same."""
ALIKE_ITSELF: Final = 0.3
"""Share of them that the other statement itself holds."""
ALIKE_IN_COMMON: Final = 0.5
"""Share of those that are no names: what is said of whoever is named."""
FEW: Final = 3
"""Words that are no names, of which none may be missing: 'evacuated several villages' is not 'blasted several villages'."""
REPEATED: Final = 0.5
"""Share of its words from which a line repeats another."""
ROW: Final = 0.6
"""Share of a claim's words, or of a line's, that the other holds which says the same."""
BEGINNING: Final = 400
"""Characters of a report in which it tells what happened."""
CLAUSES: Final = re.compile(r"[,;:—–]|\b(?:but|and|who|which|because|although|while)\b")
SUPPOSING: Final = re.compile(r"(?i)(?:if|whether|unless|did|does|do|was|were|is|are|has|have|had|will|would|could|can|should)\b")
"""How words begin that only suppose or ask."""


@dataclass(frozen=True, slots=True)
class Line:
    """A claim in some of its words, with those who say so in words like these."""

    claim: Claim
    wording: Wording
    said: tuple[Statement, ...]
    origins: tuple[str, ...] = ()


class Corpus:
    """How many of the documents use a word, and how many begin with it: what most of them begin with is the event."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.count = len(documents)
        self.uses = Counter(term for document in documents for term in content(document.text))
        self.begin = Counter(term for document in documents for term in content(_beginning(document)))

    def central(self, words: str) -> float:
        """The share of the documents that use the words, in the mean."""
        return self._share(self.uses, words)

    def leading(self, words: str) -> float:
        """The share of the documents that begin with the words, in the mean."""
        return self._share(self.begin, words)

    def _share(self, uses: Counter[str], words: str) -> float:
        terms = content(words)
        return sum(uses[term] for term in terms) / (len(terms) * self.count) if terms and self.count else 0.0


def _beginning(document: Document) -> str:
    """The title and the first sentences of a document, without page furniture."""
    text, start = [], 0
    for stretch in sorted(document.furniture, key=lambda stretch: stretch.start):
        text.append(document.text[start : stretch.start])
        start = max(start, stretch.end)
    return f"{document.title or ''} {' '.join([*text, document.text[start:]]).strip()[:BEGINNING]}"


def agrees(read: Reading, words: Wording, other: Statement) -> bool:
    """Does another statement say the same, by its words?"""
    if other.id == words.statement:
        return True
    terms = content(words.told)
    if share(terms, content(other.text)) < ALIKE_ITSELF or SUPPOSING.match(own(read, other)):
        return False
    around = _around(read, other)
    if counts_apart(read, read.statements[words.statement], other):
        return False
    if around.asks or not fixed(words.told) <= around.fixed or share(terms, around.terms) < ALIKE:
        return False
    clause = telling(own(read, other), terms)
    return (
        denies(words.told, read.statements[words.statement]) == denies(clause, other)
        and (len(terms) > 1 or share(content(clause), terms) >= ALIKE)
        and len(terms & around.terms) >= min(2, len(terms))
        and share(common(words.told), around.terms) >= (ALIKE_IN_COMMON if len(common(words.told)) > FEW else 1.0)
    )


def counts_apart(read: Reading, mine: Statement, other: Statement) -> bool:
    """Do two statements count one thing, and not alike? Their words do not tell: 'one' is a number, and is no number in most."""
    pairs = ((one, another) for one, another in product(counts(read, mine), counts(read, other)) if one.what == another.what)
    return any(_above(one, another) or _above(another, one) for one, another in pairs if one.unit == another.unit)


def _above(one: Figure, other: Figure) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


@dataclass(frozen=True, slots=True)
class Around:
    """The sentence that holds a statement, by what is compared; does it ask?"""

    terms: frozenset[str]
    fixed: frozenset[str]
    asks: bool


@once
def _around(read: Reading, said: Statement) -> Around:
    span = read.sentence(said)
    words = read.document_of(said).text[span.start : span.end]
    return Around(content(words), fixed(words), words.rstrip("”\"'’").endswith("?"))


def alike(read: Reading, claim: Claim, wording: Wording, role: Role) -> list[Statement]:
    """Those of a claim's other statements in a role that say the same, by their words."""
    return [other for other in read.evidence(claim, role) if other.id != wording.statement and agrees(read, wording, other)]


def surely(read: Reading, claim: Claim) -> list[Statement]:
    """Who supports a claim, without those who may say something else."""
    unsure = {statement for other in claim.not_counted if other.why == UNSURE for statement in other.statements}
    return [said for said in read.evidence(claim, "supports") if said.id not in unsure]


def days_told(read: Reading, claim: Claim) -> tuple[str | None, str | None]:
    """The first and the last day on which those who surely speak of a claim say, deny or doubt it; nothing where none is known."""
    telling = [*surely(read, claim), *read.evidence(claim, "denies"), *read.evidence(claim, "questions")]
    known = sorted(said.said_on for said in telling if said.said_on)
    return (known[0], known[-1]) if known else (None, None)


def row_of(read: Reading, claim: Claim, wording: Wording, *, standing: Standing | None = None) -> ClaimId | None:
    """The claim that a line leads to: one that its statement serves and that is called by words like these.

    The given one before others, or those of a standing, or that somebody doubts, where that is asked for; none rather
    than one under which the reader would find other words.
    """
    served = [claim, *(part.claim for part in read.parts.get(wording.statement, ()) if part.evidence.role == "supports")]
    called = [one for one in served if _called(one, wording)]
    fitting = [one for one in called if standing is None or one.standing == standing or read.evidence(one, "questions")]
    return fitting[0].id if fitting else None


def _called(claim: Claim, wording: Wording) -> bool:
    gist, words = content(claim.gist), content(wording.words)
    return max(share(gist, words), share(words, gist), share(content(wording.told), gist)) >= ROW


def telling(words: str, terms: frozenset[str]) -> str:
    """The clause that holds most of some terms: whether that is denied does not hang on the others.

    >>> telling("It was thick fog, you could not see the bow", frozenset({"fog"}))
    'It was thick fog'
    """
    return max(_clauses(words), key=lambda clause: len(content(clause) & terms)).strip()


@lru_cache(maxsize=KEPT)
def _clauses(words: str) -> tuple[str, ...]:
    return tuple(CLAUSES.split(words))


def denies(words: str, said: Statement) -> bool:
    """Is it said that this is not so?"""
    return negated(words) != (said.stance == "denies")


def outlets(read: Reading, said: Iterable[Statement]) -> list[str]:
    """The outlets whose reports hold some of the statements."""
    holding = {statement.doc for statement in said}
    return unique(read.outlet(read.documents[doc]) for doc in sorted(holding, key=_order(read).__getitem__))


@once
def _order(read: Reading) -> dict[DocumentId, int]:
    return {document.id: place for place, document in enumerate(read.dossier.documents)}


def repeats(words: str, other: str) -> bool:
    """Are most of the shorter line's words in the other?"""
    left, right = content(words), content(other)
    return len(left & right) >= REPEATED * min(len(left), len(right))
