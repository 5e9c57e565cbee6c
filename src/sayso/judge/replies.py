"""'Norland denied the report and vowed that it keeps the truce': what somebody says right after he denied what others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.judge.compliance import keeps
from sayso.judge.party import same_party
from sayso.judge.rejections import SCORE, accusation, companies, names_party, rejects_the_news, reports
from sayso.judge.side import Side
from sayso.model import Judgement

SPEAKERS: Final = frozenset("spokesman spokesperson spokeswoman".split())


def replies(sides: Sequence[Side], judgements: Iterable[Judgement], judge: str) -> Iterator[Judgement]:
    """Set what he says against what the report told of his people that most others say too.

    It must say that he keeps a rule, or that something is not so: that he will help the police is no reply.
    """
    company = companies(judgements)
    for report in reports(sides):
        for denial in filter(denies_barely, report):
            accused = accusation(denial, report, company)
            if accused is None or not is_blamed(denial, accused):
                continue
            for reply in report:
                if answers(reply, denial):
                    first, second = sorted((reply.statement.id, accused.statement.id))
                    yield Judgement(first, second, "contradicts", SCORE, judge, ("one denies what is said of him",))


def denies_barely(side: Side) -> bool:
    """Does it deny what others say, and not tell what that is?"""
    barely = side.statement.stance == "denies" and not side.sketch.clause and side.sketch.stands_for > 0
    return side.statement.source is not None and (barely or rejects_the_news(side))


def is_blamed(denial: Side, accused: Side) -> bool:
    """Is the denier, or his people, what it tells of? What his spokesman does is not what he is blamed for."""
    subject = accused.sketch.subject
    return names_party(subject, denial) and SPEAKERS.isdisjoint(subject)


def answers(side: Side, denial: Side) -> bool:
    """Is it said by the same party in that sentence or the next, and does it deny or claim to keep a rule?"""
    after = side.statement.start >= denial.statement.end and side.sketch.sentence - denial.sketch.sentence <= 1
    return after and same_party(side, denial) and side.sketch.clause and (keeps(side) or (side.asserting and side.denying))
