"""What one says and another denies, both in one sentence; and what is denied though nobody can be told to say it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.render.brief.desk import Desk, apart, cites, voices
from sayso.render.brief.outline import Piece, Sentence
from sayso.render.brief.sentences import clause, lowered, told
from sayso.render.brief.telling import Telling
from sayso.render.brief.traits import alike, covers

SURE = 0.4
"""Score from which a contradiction is told though the two wordings share but a word."""
AGAINST = 2
"""Denials told with what they deny."""
AT_ONCE = 3
"""Things told that one speaker denies, in a sentence."""


@dataclass(frozen=True, slots=True)
class Clash:
    """What one says, and what another says against it."""

    claimed: Telling
    against: Telling
    score: float


def disputed(desk: Desk) -> Iterator[tuple[Sentence, tuple[Telling, ...]]]:
    """A sentence a dispute, the surest first, each wording once."""
    used: defaultdict[str, list[Telling]] = defaultdict(list)
    found = clashes(desk)
    for clash in found:
        if _told(clash.claimed, used) or _told(clash.against, used):
            continue
        sides = {one.claimed for one in found if one.against == clash.against or alike(one.claimed.traits, clash.claimed.traits)}
        with_it = _beside(desk, clash.claimed, sides)
        judged = [one.against for one in found if one.claimed in with_it and not _told(one.against, used)]
        against = _against(desk, clash, with_it, judged)
        for one in [*with_it, *against, *(other.against for other in found if other.claimed in with_it)]:
            used[one.voice.key].append(one)
        said = clause(clash.claimed, voices(with_it), reports=desk.reports(with_it) if len(voices(with_it)) == 1 else 1)
        replies = ((clause(one, opening=False), cites([one, *desk.echoes(one)])) for one in against)
        yield told((said, cites(with_it)), *replies), (*with_it, *against)


def denied(desk: Desk, before: Collection[Telling]) -> Iterator[tuple[Sentence, tuple[Telling, ...]]]:
    """The denials that stand alone, what one speaker denies in one sentence."""
    groups: dict[str, list[Telling]] = {}
    for one in apart(filter(direct, denials(desk)), before):
        groups.setdefault(one.voice.key if _joins(one) else one.said.id, []).append(one)
    for group in groups.values():
        for some in portions(group, AT_ONCE):
            yield _denies(desk, some), some


def _joins(one: Telling) -> bool:
    """Can its words follow another thing that is denied?"""
    return one.form == "own" and one.verb in ("denied", "denied that") and not one.relayers


def _denies(desk: Desk, some: Sequence[Telling]) -> Sentence:
    """'Ruiz denied any part in it and that it rained'."""
    clauses = [(clause(some[0]), cites([some[0], *desk.echoes(some[0])]))]
    for place, one in enumerate(some[1:], start=2):
        linked = " and " if place == len(some) else ", "
        made = [Piece(f"{linked}that " if one.verb == "denied that" else linked), Piece(lowered(one), "words")]
        clauses.append((made, cites([one, *desk.echoes(one)])))
    return told(*clauses, between="")


def portions(some: Sequence[Telling], size: int) -> Iterator[tuple[Telling, ...]]:
    """Some things, so many at a time."""
    return (tuple(some[start : start + size]) for start in range(0, len(some), size))


def clashes(desk: Desk) -> list[Clash]:
    """What can be told of the contradictions that a judge found and of the denials that a claim has, surest first."""
    found: dict[tuple[str, str], Clash] = {}
    for one, other, score, by_numbers in _pairs(desk):
        claimed, against = (other, one) if _denying(one) else (one, other)
        shared = len(one.traits.stems & other.traits.stems)
        near = shared > 1 or (shared and score >= SURE)
        if near and one.voice.key != other.voice.key and _opposed(claimed, against, by_numbers):
            clash = Clash(claimed, against, round(score + 0.1 * shared, 6))
            pair = claimed.said.id, against.said.id
            found[pair] = max(found.get(pair, clash), clash, key=lambda one: one.score)
    return sorted(found.values(), key=lambda one: (-one.score, one.claimed.said.id, one.against.said.id))


def _pairs(desk: Desk) -> Iterator[tuple[Telling, Telling, float, bool]]:
    """Two statements that stand against each other, how surely, and whether by their numbers."""
    for claim in desk.read.dossier.claims:
        for judgement in claim.judgements:
            left, right = desk.told.get(judgement.left), desk.told.get(judgement.right)
            if judgement.excludes and left is not None and right is not None:
                yield left, right, judgement.score, judgement.clash == "numbers"
        deniers = [(desk.told[row.statement], row.score) for row in claim.evidence if row.role == "denies" and row.statement in desk.told]
        for denier, score in deniers:
            for supporter in desk.supporters(claim):
                yield supporter, denier, score, False


def _denying(one: Telling) -> bool:
    return one.said.stance == "denies" or one.traits.negated


def _opposed(claimed: Telling, against: Telling, by_numbers: bool) -> bool:
    """Does one side deny what the other says? Two that both say no agree, whatever the judge found."""
    if by_numbers:
        return claimed.traits.numbers != against.traits.numbers
    return _denying(against) and not _denying(claimed)


def _told(one: Telling, used: Mapping[str, list[Telling]]) -> bool:
    """Did its speaker say so in what was used, by speaker?"""
    return any(other is one or alike(one.traits, other.traits) for other in used.get(one.voice.key, ()))


def _beside(desk: Desk, claimed: Telling, sides: Iterable[Telling]) -> list[Telling]:
    """The claim itself in its speaker's reports, and those whose own words say all of it."""
    same = [other for other in sides if other is not claimed and covers(other.traits, claimed.traits)]
    return list(dict.fromkeys([claimed, *desk.echoes(claimed), *desk.ranked(same)]))


def _against(desk: Desk, clash: Clash, with_it: list[Telling], judged: list[Telling]) -> list[Telling]:
    """What is said against a claim: what was judged so, and other denials of what the first denies; one of each speaker."""
    others = denials(desk) if clash.against.said.stance == "denies" else []
    near = [one for one in others if len(one.traits.stems & clash.against.traits.stems) > 1]
    speakers = {one.voice.key for one in with_it}
    found = [clash.against]
    for one in [*judged, *near]:
        if one.voice.key not in speakers | {other.voice.key for other in found}:
            found.append(one)
    return found[:AGAINST]


def denials(desk: Desk) -> list[Telling]:
    return desk.ranked(one for one in desk.told.values() if one.said.stance == "denies")


def direct(one: Telling) -> bool:
    """Does its document itself say that this speaker denies it, in a finite verb beside the name?"""
    return one.said.cue is not None and not one.said.cue.text.lower().endswith("ing")
