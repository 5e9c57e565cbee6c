"""What two units are to each other, by several judges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.judge.agreeing import agreeing
from sayso.judge.allegiance import allegiance
from sayso.judge.compliance import compliance
from sayso.judge.contrast import opposed
from sayso.judge.dated import dates
from sayso.judge.denial import denial
from sayso.judge.harm import harm
from sayso.judge.involvement import disowned
from sayso.judge.likeness import shared
from sayso.judge.nations import other_nations
from sayso.judge.numbers import numbers
from sayso.judge.opposites import opposites
from sayso.judge.party import before
from sayso.judge.pending import pending
from sayso.judge.phases import phases
from sayso.judge.purposes import purposes
from sayso.judge.rejections import rejections
from sayso.judge.replies import replies
from sayso.judge.side import Side
from sayso.judge.slots import slots
from sayso.judge.stories import verdicts
from sayso.judge.tolls import risen, unharmed
from sayso.judge.weather import weather
from sayso.judge.worth import contested
from sayso.model import ANOTHER_ANSWER, ASIDE, CONTRAST, INVOLVEMENT, Judgement, Relation

LIKENESS = "likeness-3"
NUMBERS = "numbers-4"
DENIAL = "denial-6"
OPPOSITES = "opposites-3"
DATES = "numbers-of-days-1"
COMPLIANCE = "denial-of-breach-1"
HARM = "denial-of-harm-1"
ALLEGIANCE = "denial-of-allegiance-2"
PURPOSES = "purposes-3"
PENDING = "pending-2"
PHASES = "phases-1"
SLOTS = f"{ANOTHER_ANSWER}-1"
WEATHER = "weather-1"
NATIONS = "nations-1"
TOLD_ASIDE = f"{ASIDE}-1"
IN_CONTRAST = f"{CONTRAST}-1"
SETTING_APART = {
    NUMBERS: numbers,
    DATES: dates,
    DENIAL: denial,
    COMPLIANCE: compliance,
    HARM: harm,
    ALLEGIANCE: allegiance,
    OPPOSITES: opposites,
    PURPOSES: purposes,
    WEATHER: weather,
    PHASES: phases,
    SLOTS: slots,
}
USUAL = {name: judge for name, judge in SETTING_APART.items() if name not in (COMPLIANCE, HARM, ALLEGIANCE, PURPOSES, WEATHER)}
"""Those that ask about any two; one of the others has no question unless one of the two is `contested`."""
MOST = 5
"""Shared words that a reason names, the rarest first."""


def judgement(left: Side, right: Side, likeness: float, *, same: float) -> Judgement:
    """Judge two units of a likeness; `same` is that from which they say the same.

    Whatever sets them apart outranks what makes them alike. The judge is
    called after what it looks for: the one for numbers finds conflicts of
    numbers, the one for denials finds denials. The score is always how alike
    the two are. `replaces` has the newer one on the left; else the order is that of the ids.
    What is told aside, as it is only supposed, does not say what another says to be so.
    What merely is not alike enough has no reasons: nobody is shown them, and most pairs are that.
    """
    judges = SETTING_APART if contested(left) or contested(right) else USUAL
    for name, judge in judges.items():
        if found := judge(left, right, likeness):
            relation, reason = found
            return verdict(left, right, relation, likeness, name, reason)
    if left.aside != right.aside:
        return verdict(left, right, "unrelated", likeness, TOLD_ASIDE, "one tells it aside")
    if likeness < same:
        first, second = sorted((left.statement.id, right.statement.id))
        return Judgement(first, second, "unrelated", likeness, LIKENESS, ())
    if nations := other_nations(left, right):
        return verdict(left, right, "unrelated", likeness, NATIONS, nations)
    return verdict(left, right, "same", likeness, LIKENESS)


def verdict(left: Side, right: Side, relation: Relation, score: float, judge: str, *found: str) -> Judgement:
    first, second = (left, right) if left.statement.id <= right.statement.id else (right, left)
    if relation == "replaces":
        first, second = (second, first) if older(first, second) else (first, second)
    return Judgement(first.statement.id, second.statement.id, relation, score, judge, (*found, *in_common(first, second)))


def older(one: Side, other: Side) -> bool:
    """Is the one older: by its day, or else as it tells that something is pending, or a toll that has risen since?"""
    if before(one, other) or before(other, one):
        return before(one, other)
    return one.pending or (not other.pending and bool(risen(one, other) or unharmed(one, other)))


def in_common(left: Side, right: Side) -> list[str]:
    """Plain phrases for what two statements share."""
    names = sorted(shared(left.names, right.names).values())
    words = shared(left.lemmas, right.lemmas)
    rarest = sorted(words, key=lambda word: (-words[word], word))[:MOST]
    found = [f"both name {', '.join(names)}"] if names else []
    return [*found, f"shared words: {', '.join(rarest)}"] if rarest else found


def by_context(sides: Sequence[Side], judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judge what is not told by two units alone.

    Such are rejections of what stands before them, whom a report sets against whom, and the givers of numbers that are disputed.
    """
    known = list(judgements)
    denied = (*rejections(sides, known, DENIAL), *replies(sides, known, DENIAL))
    answered = {name for one in denied for name in (one.left, one.right)}
    unlike = (*verdicts(sides, known, answered, DENIAL), *opposed(sides, IN_CONTRAST), *pending(sides, PENDING))
    return (*denied, *unlike, *disowned(sides, f"{INVOLVEMENT}-1"), *agreeing(sides, known, NUMBERS))
