"""'But Norland said that it had lost no ship': whom a report sets against whom it has just quoted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.judge.denial import ANYBODY, EMPTY
from sayso.judge.likeness import shared, weight
from sayso.judge.opposites import EVENTS, going_on
from sayso.judge.party import party, same_party
from sayso.judge.rejections import SAYINGS, SCORE, calls_false, negative, reports
from sayso.judge.side import Side, name_words
from sayso.judge.stems import stem
from sayso.model import Judgement


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two parties whom a report sets against each other, by the word with which it turns from the one to the other."""

    answer: Side
    answered: Side

    @property
    def opposed(self) -> bool:
        """Do they surely exclude each other: does one say what is not so, or goes on, and the other what is so, of one thing?"""
        if not (self.answer.statement.certainty == self.answered.statement.certainty == "certain") or not self.matter:
            return False
        if calls_false(self.answer) or (going_on(self.answer) and not EVENTS.isdisjoint(map(stem, self.answer.sketch.subject))):
            return True
        return negative(self.answer) != negative(self.answered)

    @property
    def matter(self) -> frozenset[str]:
        """Stems of what both speak of: a name alone, as that of a place, is told of much."""
        named = {stem(word) for side in (self.answer, self.answered) for name in side.names.values() for word in name_words(name)}
        return frozenset(shared(self.answer.stems, self.answered.stems)) - EMPTY - ANYBODY - named

    @property
    def reason(self) -> str:
        return f"the report turns from one to the other: {self.answer.turn}"


def opposed(sides: Iterable[Side], judge: str) -> Iterator[Judgement]:
    """Judge that two contradict each other whom a report sets against each other, where they surely exclude each other."""
    for contrast in contrasts(sides):
        if contrast.opposed:
            first, second = sorted((contrast.answer.statement.id, contrast.answered.statement.id))
            yield Judgement(first, second, "contradicts", SCORE, judge, (contrast.reason,))


def contrasts(sides: Iterable[Side]) -> Iterator[Contrast]:
    """Yield each two parties whom a report sets against each other, the one right after the other."""
    for report in reports(sides):
        quoted = outermost(filter(takes_a_side, report))
        for place, answer in enumerate(quoted):
            answered = answered_by(answer, just_before(place, quoted)) if answer.turn else None
            if answered:
                yield Contrast(answer, answered)


def takes_a_side(side: Side) -> bool:
    """Does somebody say, in a clause, what is so or not? 'This report is false' is about what was told, wherever that was."""
    points_back = side.sketch.stands_for > 0 or (calls_false(side) and not SAYINGS.isdisjoint(map(stem, side.sketch.subject)))
    return side.statement.source is not None and side.sketch.clause and side.asserting and not points_back


def outermost(report: Iterable[Side]) -> list[Side]:
    """Those that are no part of another, in the order of the words."""
    found: list[Side] = []
    for side in sorted(report, key=lambda side: (side.statement.start, -side.statement.end, side.statement.id)):
        if not found or side.statement.start >= found[-1].statement.end:
            found.append(side)
    return found


def just_before(place: int, quoted: Sequence[Side]) -> Sequence[Side]:
    """Those before it in its sentence and in the one before that, in the order of the words."""
    first, earliest = place, quoted[place].sketch.sentence - 1
    while first > 0 and quoted[first - 1].sketch.sentence >= earliest:
        first -= 1
    return quoted[first:place]


def answered_by(answer: Side, quoted: Sequence[Side]) -> Side | None:
    """What somebody else says in the sentence before it: of several statements the likest, or the first."""
    last = quoted[-1] if quoted else None
    if last is None or same_party(last, answer) or last.party & answer.party:
        return None
    said = [side for side in quoted if answer.sketch.sentence - side.sketch.sentence == 1 and party(side) == party(last)]
    return max(said, key=lambda side: weight(shared(side.stems, answer.stems)), default=None)
