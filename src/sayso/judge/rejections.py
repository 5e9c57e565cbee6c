"""'The charges were false', 'it was not true': which charges, what was not true?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.judge.party import same_party
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import DocumentId, Judgement, StatementId

FALSE: Final = frozenset(
    map(
        stem,
        "false untrue wrong baseless groundless unfounded nonexistent inaccurate incorrect fabrication fabricate lie nonsense "
        "speculation invention fiction hoax propaganda fake bogus fictitious".split(),
    )
)
"""What somebody calls words that he rejects."""
TRUE: Final = frozenset(map(stem, "true correct accurate accord correspond exist".split()))
"""What he says that they are not, or do not."""
FACTS: Final = frozenset(map(stem, "fact truth reality medium media".split()))
SAYINGS: Final = frozenset(map(stem, "account accusation allegation assertion charge claim report rumour rumor story suggestion".split()))
"""Nouns for what somebody else said."""
REPORTED: Final = SAYINGS - {stem("account"), stem("charge")}
"""Those by which somebody tells that something is told."""
LYING: Final = re.compile(r"\b(?:lied|lying)\b", re.IGNORECASE)
"""What people do, not what their words are."""
NEWS: Final = frozenset(
    map(stem, "article coverage information journalist matter mention newspaper news organization press situation".split())
)
"""What is rejected where it is not said what it tells."""
WHOLLY: Final = frozenset(map(stem, "absolutely completely entirely simply totally".split()))
NEGATION: Final = re.compile(r"\b(?:no|no-one|not|never|nobody|none|nothing|neither|nor)\b|n['’]t\b", re.IGNORECASE)
ASIDE: Final = re.compile(r"\b(?:where|which|who|whose)\b", re.IGNORECASE)
"""How what is said by the way begins."""
BEGINNING: Final = 5
"""Letters that the name of a country and of its people share: Ukraine, Ukrainian."""
SCORE: Final = 0.8
"""Of a rejection and what it rejects: it is found by its place, not by likeness."""


@once
def calls_false(side: Side) -> bool:
    """Does it say that something is false, or not true?"""
    said = stem(side.sketch.predicate)
    affirmed = said in FALSE and not side.sketch.negated and LYING.search(side.statement.text) is None
    return side.statement.stance == "asserts" and (affirmed or bool(TRUE & set(map(stem, side.sketch.absent))))


@once
def negative(side: Side) -> bool:
    """Does it say that something is not so, other than by the way?"""
    told = ASIDE.split(side.statement.text, maxsplit=1)[0]
    return side.denying or bool(side.absent) or calls_false(side) or NEGATION.search(told) is not None


def rejections(sides: Sequence[Side], judgements: Iterable[Judgement], judge: str) -> Iterator[Judgement]:
    """Set each rejection that says nothing itself of what is rejected against what another party was reported to say before.

    That is a statement of the sentence before it, or of its own, with every clause in it;
    where it rejects what the media report, what the same report told of his people that most others say too.
    """
    company = companies(judgements)
    for report in reports(sides):
        for rejecting in report:
            for rejected in rejected_by(rejecting, report, company):
                first, second = sorted((rejecting.statement.id, rejected.statement.id))
                reason = f"one calls what the other says {rejecting.sketch.predicate}"
                yield Judgement(first, second, "contradicts", SCORE, judge, (reason,))


def rejected_by(rejecting: Side, report: Sequence[Side], company: Mapping[StatementId, int]) -> Iterable[Side]:
    if is_bare_rejection(rejecting):
        return clauses(before(rejecting, report), report)
    return filter(None, [accusation(rejecting, report, company)]) if rejects_the_news(rejecting) else []


def reports(sides: Iterable[Side]) -> Iterable[Sequence[Side]]:
    """The sides of each document."""
    found: Mapping[DocumentId, list[Side]] = defaultdict(list)
    for side in sides:
        found[side.statement.doc].append(side)
    return found.values()


def companies(judgements: Iterable[Judgement]) -> Mapping[StatementId, int]:
    """How many others say what each statement says."""
    return Counter(name for judgement in judgements if judgement.relation == "same" for name in (judgement.left, judgement.right))


def accusation(rejecting: Side, report: Iterable[Side], company: Mapping[StatementId, int]) -> Side | None:
    """Of what a report told of somebody's people before he rejects it, what most others say too."""
    told = (side for side in report if company[side.statement.id] and told_of_his_people(side, rejecting))
    return max(told, key=lambda side: (company[side.statement.id], side.statement.end, side.statement.id), default=None)


def rejects_the_news(side: Side) -> bool:
    """Does it call false what is reported, and say nothing of what that is?"""
    content = set(side.stems) - FALSE - TRUE - FACTS - SAYINGS - NEWS - WHOLLY
    about = (NEWS | SAYINGS | FACTS) & set(map(stem, side.sketch.subject))
    return side.statement.source is not None and side.sketch.clause and bool(about) and not content and calls_false(side)


def told_of_his_people(side: Side, rejecting: Side) -> bool:
    """Is it somebody else's, before the rejection, and names the one who rejects or his people?"""
    earlier = side.statement.end <= rejecting.statement.start and side.asserting and side.sketch.clause and not side.sketch.absent
    told = REPORTED.isdisjoint(side.stems)  # what tells of rumours is none
    return earlier and told and not side.party & rejecting.party and names_party(side.stems, rejecting)


def names_party(words: Iterable[str], side: Side) -> bool:
    """Is who says it, or his people, among the words: 'Chinese' where China does?"""
    return any(word[:BEGINNING] == part[:BEGINNING] for word in words for part in side.party)


def is_bare_rejection(side: Side) -> bool:
    attributed = side.statement.source is not None
    return attributed and not side.names and side.sketch.clause and side.sketch.stands_for > 0 and calls_false(side)


def before(rejecting: Side, report: Iterable[Side]) -> Side | None:
    """The last statement before it that somebody else is said to have made."""
    place = rejecting.sketch.sentence
    found = [
        side
        for side in report
        if side.statement.start < rejecting.statement.start
        and place - 1 <= side.sketch.sentence <= place
        and side.statement.source is not None
        and side.statement.stance == "asserts"
        and side.sketch.clause
        and not same_party(side, rejecting)
    ]
    return max(found, key=lambda side: (side.sketch.sentence, side.statement.end, -side.statement.start), default=None)


def clauses(rejected: Side | None, report: Iterable[Side]) -> Iterator[Side]:
    """A statement and the clauses in it."""
    if rejected is None:
        return
    start, end = rejected.statement.start, rejected.statement.end
    for side in report:
        inside = start <= side.statement.start and side.statement.end <= end
        if inside and side.sketch.clause and side.statement.stance == "asserts" and side.statement.source == rejected.statement.source:
            yield side
