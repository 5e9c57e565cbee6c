"""What may exclude each other, but not surely: for an editor to check."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.judge.contrast import contrasts
from sayso.judge.counted import head, kind
from sayso.judge.denial import EMPTY, MOSTLY, accusation, explained, opposition, subject
from sayso.judge.given import BARE, points_away, told_both, years_apart
from sayso.judge.involvement import NEGATION, denies_involvement, disowns, doers, matter, names_accused, narrowing
from sayso.judge.likeness import apart, shared, weight
from sayso.judge.numbers import elsewhere, opposed
from sayso.judge.party import same_party
from sayso.judge.purposes import ALIKE, EVENTS, tells_purpose
from sayso.judge.ranges import bounded, ranges_apart, rounded
from sayso.judge.rejections import FALSE, TRUE
from sayso.judge.side import Side
from sayso.judge.slots import other_doers
from sayso.judge.stems import stem
from sayso.judge.turns import STANDING_UP
from sayso.model import ANOTHER_ANSWER, TO_CHECK, Figure, Judgement, StatementId

JUDGE: Final = f"{TO_CHECK}-1"
NARROWER: Final = 0.8
"""How surely an editor should look at a denial of less than what the other says."""
OWN_SIDE: Final = 0.7
"""The same for what one of a denier's own side says."""
AIMS: Final = 0.5
"""The same for two aims that may be of one deed."""
TURNED: Final = 0.5
"""The same for two whom a report sets against each other, who may both be right."""
DOERS: Final = 0.5
"""The same for two who may have done one thing."""
MOST: Final = 0.6
"""The same, at most, for two that are only alike."""
DENIED: Final = 0.2
"""Likeness from which a denial that answers nobody may be of what another says."""
COUNTED: Final = 0.4
"""Likeness from which two numbers of one noun may be of one thing."""
FEW: Final = 5
"""Numbers under this are mostly of a group that is known: 'the two countries', 'the three countries'."""
FEWEST: Final = 2
COMMON: Final = frozenset(map(stem, "ask call find give hear know look put say see show take tell think try use".split()))
LIGHT: Final = COMMON | EMPTY | FALSE | TRUE
"""Verbs that say too little for their denial to be of what another says."""
ONLY: Final = re.compile(r"\bonly\b", re.IGNORECASE)
"""A word by which a clause says as well what is not so: 'only on Monday' denies every other day, as who denies those does."""
HELPING: Final = frozenset(
    map(stem, "aid arm assist back cooperate fund help join order organise organize participate plan send supply support train".split())
)
"""What somebody does who has a part in it."""
IN_AID: Final = re.compile(r"\bin (?:aid|support) of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two statements that may exclude each other."""

    score: float
    """How surely an editor should look."""
    reason: str
    left: StatementId
    right: StatementId
    denial: StatementId | None = None
    """The denial of which it is not known whom it answers."""


@dataclass(frozen=True, slots=True)
class Denial:
    """Who says that something is not so."""

    side: Side
    of_a_part: bool
    """Does he deny a part in something?"""
    narrow: frozenset[str]
    """The words by which he denies less than it seems."""


def to_check(
    sides: Sequence[Side], judgements: Sequence[Judgement], wholes: Mapping[StatementId, StatementId]
) -> tuple[Judgement, ...]:
    """Judge what may exclude each other, the surest first; of each statement the surest alone.

    `judgements` are those on all that was compared; `wholes` gives the statement of each unit. What surely
    excludes each other already is left out, and so is a denial that surely answers somebody.
    """
    sure = [one for one in judgements if one.relation in ("contradicts", "replaces")]
    excluded = {frozenset((wholes[one.left], wholes[one.right])) for one in sure}
    answered = {wholes[name] for one in sure for name in (one.left, one.right)}
    found: list[Judgement] = []
    told: set[StatementId] = set()
    for doubt in sorted(doubts(sides, judgements), key=lambda doubt: (-doubt.score, doubt.left, doubt.right)):
        pair = frozenset((wholes[doubt.left], wholes[doubt.right]))
        if pair in excluded or not told.isdisjoint(pair) or (doubt.denial and wholes[doubt.denial] in answered):
            continue
        told |= pair
        found.append(Judgement(doubt.left, doubt.right, "contradicts", round(doubt.score, 4), JUDGE, (doubt.reason,)))
    return tuple(found)


def doubts(sides: Iterable[Side], judgements: Iterable[Judgement]) -> Iterator[Doubt]:
    """Yield what every two that were compared may exclude each other by."""
    known = {side.statement.id: side for side in sides if side.asserting}
    denials = {name: Denial(side, disowns(side), narrowing(side.statement.text)) for name, side in known.items() if denies(side)}
    aims = {name for name, side in known.items() if tells_purpose(side)}
    for turned in contrasts(known.values()):
        if stem(turned.answer.turn) not in STANDING_UP:
            yield Doubt(TURNED, turned.reason, turned.answer.statement.id, turned.answered.statement.id)
    for one in judgements:
        if one.left not in known or one.right not in known:
            continue
        left, right = known[one.left], known[one.right]
        for name, saying in ((one.left, right), (one.right, left)):
            if name in denials:
                yield from denied(denials[name], saying, one)
        if one.left in aims and one.right in aims and one.score < ALIKE and not same_party(left, right):
            yield Doubt(AIMS, "another aim is given, perhaps of another deed", one.left, one.right)
        if one.judge.startswith(ANOTHER_ANSWER) and other_doers(left, right, one.score):
            yield Doubt(DOERS, one.reasons[0], one.left, one.right)
        if one.score >= COUNTED and left.figures and right.figures:
            yield from counted(left, right, one)


def denies(side: Side) -> bool:
    return side.denying or denies_involvement(side)


def denied(denial: Denial, saying: Side, judged: Judgement) -> Iterator[Doubt]:
    """Yield that one may deny what another party says: less of it, or what one of his own side says, or in other words."""
    if same_party(denial.side, saying):
        return
    if denial.of_a_part and of_own_side(denial.side, saying):
        yield Doubt(OWN_SIDE, "one of the denier's own side says otherwise", judged.left, judged.right)
    elif denial.narrow and (less := sorted(denial.narrow - narrowing(saying.statement.text))):
        if accusation(denial.side, saying) or (not apart(denial.side.names, saying.names) and opposition(denial.side, saying)):
            yield Doubt(NARROWER, f"the denial is of less: {', '.join(less)}", judged.left, judged.right)
    elif judged.score >= DENIED and (word := said_of_the_same(denial.side, saying)):
        reason = f"one says so and the other not, perhaps of another thing: {word}"
        yield Doubt(MOST * judged.score, reason, judged.left, judged.right, denial.side.statement.id)


def of_own_side(denial: Side, saying: Side) -> bool:
    """Does somebody of a side that denies its part in a deed tell how it helps in that, or in what all reports are about?"""
    attributed = saying.statement.source is not None and saying.statement.stance == "asserts" and saying.sketch.clause
    if not (attributed and denial.party & saying.party) or NEGATION.search(saying.statement.text):
        return False
    helping = stem(saying.sketch.predicate) in HELPING or IN_AID.search(saying.statement.text) is not None
    of_it = not (matter(denial) | EVENTS).isdisjoint(saying.stems)
    return helping and of_it and names_accused(doers(saying), denial)


def said_of_the_same(denial: Side, saying: Side) -> str | None:
    """The verb that the one denies and the other says, of a subject or in words that both have."""
    word = stem(saying.sketch.predicate)
    if not word.isalpha() or word not in denial.absent - LIGHT or not asserts(saying) or explained(denial, saying):
        return None
    if done_to_others(denial, saying):
        return None
    both = shared(denial.stems, saying.stems)
    enough = len(both) >= FEWEST or (len(denial.stems) == 1 and denial.sketch.pronoun is None)
    alike = bool(subject(denial) & subject(saying)) or weight(both) >= MOSTLY * weight(denial.stems)
    return saying.sketch.predicate if enough and alike else None


def done_to_others(denial: Side, saying: Side) -> bool:
    """Does the other do to other things what the one says not to be done: 'did not release the name', 'released a photo'?"""
    denied, done = objects(denial), objects(saying)
    return bool(denied and done) and denied.isdisjoint(done)


def objects(side: Side) -> frozenset[str]:
    return frozenset(stem(word) for one in side.fillings.get("object", ()) for word in (one.filler.noun, *one.filler.more))


def asserts(side: Side) -> bool:
    """Does it say in a clause that something is so, and nothing that is not: 'only here' is 'not there'?"""
    return side.sketch.clause and side.statement.stance == "asserts" and not side.absent and ONLY.search(side.statement.text) is None


def counted(left: Side, right: Side, judged: Judgement) -> Iterator[Doubt]:
    """Yield the numbers of one noun that are apart, and of which neither report gives the other."""
    bare = any(not side.sketch.clause and side.sketch.words <= BARE for side in (left, right))
    if bare or left.denying != right.denying or same_party(left, right) or elsewhere(left, right) or points_away(left, right):
        return
    for one, other in opposed(left, right):
        if of_one_noun(one, other) and not (told_both(left, one, right, other) or years_apart(left, one, right, other)):
            reason = f"ranges apart, perhaps of another thing: {one.text} and {other.text}"
            yield Doubt(MOST * judged.score, reason, judged.left, judged.right)


def of_one_noun(one: Figure, other: Figure) -> bool:
    """Are they of one noun, and apart, and not of a few who are known?"""
    most = max(one.low or one.high or 0, other.low or other.high or 0)
    alike = bool(head(one)) and set(kind(one)) == set(kind(other)) and one.unit != "$"
    return alike and most >= FEW and not rounded(one, other) and ranges_apart(bounded(one), bounded(other))
