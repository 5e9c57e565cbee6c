"""'The story is a hoax', 'the Courier report was not true': which story, which report?"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Final

from sayso.judge.denial import EMPTY, verb
from sayso.judge.party import same_party
from sayso.judge.rejections import FACTS, FALSE, REPORTED, SAYINGS, SCORE, WHOLLY, before, calls_false, companies, negative, reports
from sayso.judge.side import Side, name_words
from sayso.judge.stems import stem
from sayso.model import Judgement, StatementId

TALES: Final = SAYINGS | frozenset(map(stem, "article coverage news quote statement tale".split()))
"""Nouns for what others tell, whatever that is."""
WHICH: Final = frozenset(map(stem, "alleged current entire latest recent viral whole".split()))
"""Words that tell which of them, and not what it tells."""
OF_THINGS: Final = frozenset(map(stem, "bogus exist fake fictitious nonexistent".split()))
"""What pictures and people are as well: 'it was a fake' calls no words false."""
WHEN: Final = frozenset(
    map(stem, "today yesterday monday tuesday wednesday thursday friday saturday sunday morning afternoon evening night".split())
)
"""Words that tell when it is denied."""
OF_ITS_OWN: Final = re.compile(
    r"\b(\w+)(?: (?:by|from|in|on) [\w’']+(?: [\w’']+)?)?"
    r"(?: that| of| about| into| on| regarding| concerning| claiming| alleging| saying)\b",
    re.IGNORECASE,
)
"""How words go on in what such a noun tells: 'the claim that the ferry sank'."""
OWNED: Final = re.compile(r"\b(?!(?:He|Here|It|She|That|There|This|What|Who)['’])[A-Z]\w*(?:['’]s|(?<=s)['’])\s")
"""'The Courier's claim': what ends a name whose the story is."""
SOURCES: Final = re.compile(r"\b(?:insider|people|person|source)s?\b", re.IGNORECASE)
"""Who tells what he is not named with."""
CIRCUMSTANCE: Final = re.compile(r"\W*(?:after|although|as|because|before|since|than|though|until|when|where|while|who)\b", re.IGNORECASE)
"""How what is only a circumstance opens."""
OPENING: Final = 2
"""Sentences with which a report opens."""
WIDELY: Final = 0.5
"""The least that others must say what the story is, against what they say most of all that its report tells."""


def verdicts(sides: Sequence[Side], judgements: Iterable[Judgement], answered: Container[StatementId], judge: str) -> Iterator[Judgement]:
    """Set who denies the story or calls it false, and says nothing of what it tells, against what his report tells of it.

    That is what another party is said to say, in words that the report opens with, and many others say too: what all this is about.
    Left out is who is known to have `answered` somebody.
    """
    company = companies(judgements)
    for report in reports(sides):
        for verdict in filter(is_of_the_story, report):
            clear = verdict.statement.id in answered or points_right_back(verdict, report)
            story = None if clear else story_of(verdict, report, company)
            if story:
                first, second = sorted((verdict.statement.id, story.statement.id))
                yield Judgement(first, second, "contradicts", SCORE, judge, (reason(verdict),))


def reason(verdict: Side) -> str:
    if verdict.statement.stance == "denies":
        return f"one denies what the other says{verb(verdict)}"
    return f"one calls what the other says {verdict.sketch.predicate}"


def is_of_the_story(side: Side) -> bool:
    return calls_the_story_false(side) or denies_the_story(side)


def points_right_back(verdict: Side, report: Sequence[Side]) -> bool:
    """Does it stand right behind what somebody else is said to say, to which it points: 'denied the claim'?"""
    return verdict.sketch.stands_for > 0 and not verdict.names and before(verdict, report) is not None


def denies_the_story(side: Side) -> bool:
    """Does it deny 'the story' or 'the Courier's claims', and not what they tell?"""
    if side.statement.stance != "denies" or side.sketch.clause or side.statement.source is None:
        return False
    words = set(side.stems)
    return bool(words & TALES) and not words - TALES - WHICH - in_names(side) - WHEN


def calls_the_story_false(side: Side) -> bool:
    """Does it say so of a story or report, or of 'it', and not what that tells?"""
    if not (side.sketch.clause and side.asserting and calls_false(side)):
        return False
    subject = set(map(stem, side.sketch.subject))
    about = bool(subject & TALES) and not subject - TALES - FACTS - WHICH - in_names(side)
    tells = any(stem(found[1].lower()) in TALES for found in OF_ITS_OWN.finditer(side.statement.text))
    points_back = side.sketch.stands_for > 0 and stem(side.sketch.predicate) not in OF_THINGS
    return (about or points_back) and not tells


def story_of(verdict: Side, report: Sequence[Side], company: Mapping[StatementId, int]) -> Side | None:
    """What they tell whom it names, or else what is told first of what many others say too; before it rather than after."""
    told = [side for side in report if is_told(side, verdict)]
    most = max((company[side.statement.id] for side in report if side.sketch.clause), default=0)
    widely = [side for side in told if company[side.statement.id] >= max(1.0, WIDELY * most)]
    theirs = told if OWNED.search(verdict.statement.text) else widely  # 'the Norland story' may be about Norland
    if named := [side for side in theirs if side.party & words_of_names(verdict)]:
        return min(named, key=lambda side: (is_after(side, verdict), -company[side.statement.id], side.statement.id))
    opening = matter(side for side in report if side.sketch.sentence < OPENING)
    return min(
        (side for side in widely if matter([side]) & opening),
        key=lambda side: (is_after(side, verdict), side.sketch.sentence, -company[side.statement.id], side.statement.id),
        default=None,
    )


def is_after(side: Side, verdict: Side) -> bool:
    return side.statement.end > verdict.statement.start


def matter(sides: Iterable[Side]) -> frozenset[str]:
    """Stems of what they tell, beside names and what tells only that it is told."""
    return frozenset(word for side in sides for word in set(side.stems) - in_names(side) - TALES - FALSE - WHOLLY - EMPTY)


def words_of_names(side: Side) -> frozenset[str]:
    return frozenset(word for name in side.names.values() for word in name_words(name))


def in_names(side: Side) -> frozenset[str]:
    return frozenset(map(stem, words_of_names(side)))


def is_told(side: Side, verdict: Side) -> bool:
    """Is another party said to say it, and that it is so?"""
    attributed = side.statement.source is not None and side.statement.stance == "asserts"
    whole = side.asserting and side.sketch.clause and CIRCUMSTANCE.match(side.statement.text) is None
    return attributed and whole and not (negative(side) or of_one_side(side, verdict) or REPORTED.intersection(side.stems))


def of_one_side(side: Side, verdict: Side) -> bool:
    """Are they one party, or of one body? Unnamed sources in a body tell what it would not say."""
    unnamed = side.statement.source is not None and SOURCES.search(side.statement.source.text) is not None
    return same_party(side, verdict) or bool(side.party & verdict.party and not unnamed)
