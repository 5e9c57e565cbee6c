"""'The gunman has not been identified', 'no group has claimed the attack': what was open at first, and later told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sayso.judge.likeness import apart
from sayso.judge.party import before
from sayso.judge.side import Side
from sayso.model import Judgement, Statement

Kinds = frozenset[str]
"""Whom or what words are about: 'gunman', 'bombing'."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What reports leave open and later tell, with the words that do either, and those for whom or what it is about."""

    name: str
    open: re.Pattern[str]
    told: re.Pattern[str]
    about: re.Pattern[str]


BEING: Final = r"(?:has|have|had|is|are|was|were|be|been|being|could)"
ADVERB: Final = r"(?:yet|so far|still|later|since|now|also|publicly|officially|formally|immediately|tentatively)"
NOT: Final = rf"(?:\bnot|n['’]t|\bnever)(?: {ADVERB}| {BEING})*"
"""A negation that stands at its verb: 'not yet been'."""
WORDS: Final = r"(?: (?!(?:of|by|that|who|whom|victims?)\b)[\w'’,-]+)"
"""A word, but for those with which the words turn to somebody else."""
DOER: Final = r"\b(?:assailants?|attackers?|bombers?|gunm[ae]n|killers?|knifem[ae]n|shooters?|suspects?)\b(?!['’])"
WHO: Final = rf"{DOER}(?:,[^.;,]{{1,40}},?| (?:at|behind|from|in|of|on|who)\b[^.;,]{{1,40}}?)?"
"""Who did it, with a few words that tell of him: 'the gunman in the blue van'."""
NAMED: Final = r"\b(?:identified|named)\b"
TO_NAME: Final = r"(?:identify|identified|named?)\b"
MOTIVE: Final = r"\bmoti(?:ve|vation)s?\b"
ATTACK: Final = r"\b(?:assault|attack|blast|bombing|explosion|killing|raid|shooting|stabbing|strike)s?\b"
CLAIMANT: Final = r"(?:one|factions?|groups?|militants?|organi[sz]ations?|part(?:y|ies)|rebels?)"
NOBODY: Final = rf"(?:\bnobody|\bno(?: [\w-]+)? {CLAIMANT})(?: {ADVERB}| {BEING})*"
FOR_IT: Final = rf"(?: for (?:it|them|this)\b| for{WORDS}{{0,4}} {ATTACK}|(?! for\b))"
MATTERS: Final = (
    Matter(
        "who did it",
        re.compile(rf"{WHO}(?: {ADVERB}| {BEING})* ?{NOT} {TO_NAME}|{NOT} {TO_NAME}{WORDS}{{0,3}} {DOER}", re.I),
        re.compile(
            rf"{WHO}(?: {ADVERB}| {BEING})* ?{NAMED}[^.;]{{0,40}}\bas\b"
            rf"|{NAMED}(?:{WORDS}{{0,8}}|[^.;]{{0,60}} as (?:an?|the)(?: [\w-]+)?) {DOER}",
            re.I,
        ),
        re.compile(DOER, re.I),
    ),
    Matter(
        "who claims it",
        re.compile(
            rf"\bno(?: [\w-]+)? claims? of responsibility\b"
            rf"|(?:{NOBODY}|{NOT}) claim(?:s|ed)?{WORDS}{{0,2}} (?:{ATTACK}|responsibility{FOR_IT})",
            re.I,
        ),
        re.compile(rf"\b(?:admits?|admitted|asserts?|asserted|claim(?:s|ed)|took|taken) responsibility\b{FOR_IT}", re.I),
        re.compile(r"\b(?:blast|bombing|explosion|shooting)s?\b", re.I),
    ),
    Matter(
        "the motive",
        re.compile(
            rf"(?:{NOT} known?\b[^.;]{{0,50}}|\bno known ){MOTIVE}|{MOTIVE}[^.;]{{0,20}}\b(?:unknown|unclear|not (?:yet )?known)\b", re.I
        ),
        re.compile(
            r"\bmotives? (?:was|is) (?!(?:being|not|still|under|yet)\b)|\b(?:was|is) the [^.;]{0,20}motive\b|\bmotivated by\b", re.I
        ),
        re.compile(MOTIVE, re.I),
    ),
)
ONE_KIND: Final = {"gunmen": "gunman", "knifemen": "knifeman", "blast": "bombing", "explosion": "bombing", "motivation": "motive"}
SCORE: Final = 0.8
"""Of what was open and what was told later: it is found by its words, not by likeness."""


def pending(sides: Sequence[Side], judge: str) -> Iterator[Judgement]:
    """Let the first that another paper tells of it replace what was still open, unless it was said earlier."""
    for matter in MATTERS:
        opened = [(side, kinds) for side in sides if (kinds := left_open(matter, side)) is not None]
        answers = told_first(matter, sides) if opened else []
        for early, whom in opened:
            for late, named in answers:
                if late.statement.doc != early.statement.doc and not before(late, early) and not apart(whom, named):
                    yield Judgement(late.statement.id, early.statement.id, "replaces", SCORE, judge, (f"told later: {matter.name}",))


def told_first(matter: Matter, sides: Sequence[Side]) -> list[tuple[Side, Kinds]]:
    """The first statement of each paper that tells it, of whom or what it does."""
    found: dict[tuple[str, Kinds], Side] = {}
    for side in sorted(sides, key=lambda side: (side.statement.doc, side.statement.start, side.statement.id)):
        if (kinds := answered(matter, side)) is not None:
            found.setdefault((side.statement.doc, kinds), side)
    return [(side, kinds) for (_, kinds), side in found.items()]


def left_open(matter: Matter, side: Side) -> Kinds | None:
    """Whom or what it leaves open; None where it does not."""
    found = matter.open.search(side.statement.text) if side.statement.stance in ("asserts", "cannot_verify") else None
    return about(matter, found.group()) if found else None


def answered(matter: Matter, side: Side) -> Kinds | None:
    """Of whom or what it tells; None where it does not."""
    words = with_cue(side.statement)
    found = matter.told.search(words) if side.statement.stance == "asserts" and not matter.open.search(words) else None
    return about(matter, found.group()) if found else None


def with_cue(statement: Statement) -> str:
    """Its words, and the cue where that stands right before them: 'identified' 'the pilot as Ana Ruiz'."""
    cue = statement.cue
    before = cue is not None and cue.end <= statement.start <= cue.end + 1
    return f"{cue.text} {statement.text}" if cue and before else statement.text


def about(matter: Matter, words: str) -> Kinds:
    """The nouns for it in the singular, those for one kind as one."""
    nouns = (noun.lower().removesuffix("s") for noun in matter.about.findall(words))
    return frozenset(ONE_KIND.get(noun, noun) for noun in nouns)
