"""Who denies a part in a deed, and who says that he had one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from sayso.judge.likeness import apart, shared
from sayso.judge.purposes import EVENTS
from sayso.judge.rejections import BEGINNING, names_party
from sayso.judge.side import WORD, Side, name_words, once, overlapping
from sayso.judge.stems import stem
from sayso.model import EntityId, Judgement
from sayso.text import involvement

NOUNS: Final = frozenset(map(stem, involvement.NOUNS))
INVOLVED: Final = frozenset(map(stem, ("involve", "responsible", "behind")))
UNINVOLVED: Final = frozenset(
    map(
        stem,
        "alert announce aware blame brief comment confirm condemn criticise criticize decry denounce deny deplore describe discover "
        "discuss examine fear find foil hear inform investigate know lament learn mourn notify oppose prevent probe realise realize regret "
        "reject repel report resist see stop suffer survive suspect tell thwart understand warn watch witness".split(),
    )
)
"""What is said of somebody about a deed in which he had no part by that: he knew of it, told of it, judged it, or stood against it."""
NEGATION: Final = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
NARROW: Final = re.compile(
    r"\b(?:(?:active|conscious|deliberate|direct|explicit|intentional|voluntary|wilful|willful)(?:ly)?"
    r"|(?:formal|knowing|material|official|personal)ly|at (?:the|that) time|in (?:full|person)|on purpose)\b",
    re.IGNORECASE,
)
"""What a denial may be of alone."""
ANYTHING: Final = frozenset(map(stem, "affair event matter thing".split()))
"""Nouns for whatever it was."""
SURE: Final = 0.9
"""Score of two who deny one party's part: they are found by what they deny, not by likeness."""
IN_WHAT: Final = re.compile(rf"{involvement.NO_PART}|\b(?:{involvement.PART}|{involvement.LINK})", re.IGNORECASE)
"""How words go on before what somebody had no part in."""
OWNER: Final = re.compile(r"[^\w-]*(?P<words>(?:[\w-]+ ){0,3}[\w-]+)['’]s? ")
OWNING: Final = re.compile(r"(?P<owner>[\w-]+)['’]s? (?:[\w-]+ ){0,2}$")
"""How words end before a noun that belongs to somebody: 'Norland's (own army)'."""
NEAR: Final = 60
"""Letters before a noun among which its owner stands."""
FEWEST = 2
"""Words in common by which somebody denies what another says, where it is told in a clause."""
Part = tuple[EntityId | None, frozenset[str], frozenset[str], frozenset[str]]
"""Who denies it, with the words of his party, whose part that is, and in what."""
MOST: Final = 0.5
"""Share of what one denial names, by weight, that another must name for both to be of one matter."""


@once
def denies_involvement(side: Side) -> bool:
    """Does it say that somebody had no part in something: 'denied any role in the raid', 'had nothing to do with the raid'?"""
    if side.statement.stance != "denies":
        return side.statement.stance == "asserts" and side.sketch.clause and involvement.tells_of_no_part(side.statement.text)
    return stem(side.sketch.predicate) in (INVOLVED if side.sketch.clause else NOUNS)


def blamed(denying: Side, saying: Side) -> bool:
    """Does somebody else say that those whose part is denied did it? What it is must be named by both: their own name is not it.

    Who only knew of it or judged it, or did one thing and not another, is not said to have done it.
    """
    if saying.statement.source is None or not saying.sketch.clause or saying.party & denying.party:
        return False
    if stem(saying.sketch.predicate) in UNINVOLVED or NEGATION.search(saying.statement.text):
        return False
    if apart(names_of_others(denying, denying), names_of_others(saying, denying)):
        return False
    both = {word for word in shared(denying.stems, saying.stems) if word not in NOUNS and not names_accused([word], denying)}
    enough = len(both) >= (FEWEST if denying.sketch.clause else 1) or not both.isdisjoint(EVENTS)
    return enough and names_accused(doers(saying), denying)


def names_of_others(side: Side, denying: Side) -> frozenset[str]:
    """Whom and what it names beside those whose part is denied."""
    return frozenset(name for name, called in side.names.items() if not names_accused(called.casefold().split(), denying))


def names_accused(words: Iterable[str], denying: Side) -> bool:
    """Is he who denies it, or his people, among the words, or those whose part he denies?"""
    words = frozenset(words)
    return names_party(words, denying) or not cleared(denying).isdisjoint(map(stem, words))


@once
def cleared(denying: Side) -> frozenset[str]:
    """Stems of the words for those who had no part in it: the subject, or the owner of 'Norland's part in the raid'."""
    owner = OWNER.match(denying.statement.text) if denying.statement.stance == "denies" else None
    subject = denying.sketch.subject if denying.statement.stance == "asserts" else ()
    return frozenset(map(stem, owner["words"].casefold().split() if owner else subject))


@once
def doers(side: Side) -> frozenset[str]:
    """The words for who does what is told, or by whom it is done, and whose he is: 'planned by Norland', 'by Norland's army'.

    Of 'enemies of Norland' that is the enemies.
    """
    if not side.fillings:
        return frozenset(side.sketch.subject)
    found = [one.filler for one in side.fillings.get("subject", ())]
    return frozenset(word for filler in found for word in (filler.noun, *filler.more, *owner(side, filler.start)))


def owner(side: Side, head: int) -> tuple[str, ...]:
    """Whose is what stands at an offset of the report?"""
    place = max(0, head - side.statement.start)
    found = OWNING.search(side.statement.text[max(0, place - NEAR) : place])
    return (found["owner"].casefold(),) if found else ()


def disowned(sides: Iterable[Side], judge: str) -> Iterator[Judgement]:
    """Judge the same all who deny one party's part in one matter, whatever they call that part; the same words are one anyway.

    Each is set beside one that stands for its party and matter, so that an event's cost does not grow with the pairs.
    """
    for group in of_parts(side for side in sides if side.asserting and disowns(side) and not narrowing(side.statement.text)):
        for place, side in enumerate(group):
            first = next((other for other in islice(group, place) if not overlapping(other, side)), None)
            if first:
                left, right = sorted((first.statement.id, side.statement.id))
                yield Judgement(left, right, "same", SURE, judge, ("both deny one party's part",))


def of_parts(denying: Iterable[Side]) -> Iterable[list[Side]]:
    """Group denials by whose part in what they deny; what does not say in what is of the only matter of its party."""
    alike: Mapping[Part, list[Side]] = defaultdict(list)
    for side in denying:
        alike[part(side)].append(side)
    groups: list[list[Side]] = []
    for same in sorted(alike.values(), key=lambda same: (not matter(same[0]), same[0].statement.id)):
        first = same[0]
        vague = not matter(first)
        fitting = [group for group in groups if (vague or of_one_matter(group[0], first)) and of_one_party(group[0], first)]
        if vague and any(not of_one_matter(fitting[0][0], group[0]) for group in fitting):
            continue
        if not fitting:
            fitting = [[]]
            groups += fitting
        for group in fitting:
            group.extend(same)
    return groups


def disowns(side: Side) -> bool:
    """Does it deny a part of somebody who is known, and say in what? 'Denied Norland's complicity' is of whatever stands before it."""
    return denies_involvement(side) and of_one_party(side, side) and bool(matter(side) or not ANYTHING.isdisjoint(side.stems))


@once
def part(side: Side) -> Part:
    return side.speaker, side.party, called(side), matter(side)


def of_one_party(left: Side, right: Side) -> bool:
    """Do both speak for one party, or of its part, or the one for him of whose part the other speaks?

    A name is of one party with a longer one that holds it: Norland, the ministry of Norland; not two ministries.
    """
    if left.speaker is not None and left.speaker == right.speaker:
        return True
    return any(one <= other or other <= one for one in named(left) for other in named(right))


@once
def named(side: Side) -> tuple[frozenset[str], ...]:
    """How the words begin for who denies it, and for those whose part he denies, as far as they are names."""
    found = (frozenset(word[:BEGINNING] for word in words) for words in (side.party, called(side)))
    return tuple(words for words in found if words)


@once
def called(side: Side) -> frozenset[str]:
    """The words of `cleared` that are names."""
    return cleared(side) & frozenset(map(stem, name_words(side.statement.text)))


def of_one_matter(left: Side, right: Side) -> bool:
    """Does the one name all in which the other denies a part, and hardly more?"""
    shorter, longer = (left, right) if len(matter(left)) <= len(matter(right)) else (right, left)
    return matter(shorter) <= matter(longer) and weighing(matter(shorter), longer) >= MOST * weighing(matter(longer), longer)


def weighing(words: Iterable[str], side: Side) -> float:
    return sum(side.stems[word] for word in words)


@once
def matter(side: Side) -> frozenset[str]:
    """The stems that tell in what somebody had no part: not 'the government' in 'government involvement in the raid'."""
    words = side.statement.text
    told = IN_WHAT.search(words)
    start = told.end() if told else 0
    whose = stems_of(words[:start]) - stems_of(words[start:])
    return frozenset(word for word in side.stems.keys() - whose - NOUNS - INVOLVED - ANYTHING if not names_accused([word], side))


def stems_of(words: str) -> frozenset[str]:
    return frozenset(map(stem, WORD.findall(words.casefold())))


def narrowing(words: str) -> frozenset[str]:
    """The words by which a denial is of less than it seems: 'any direct part', 'not deliberately'."""
    return frozenset(found.casefold().removesuffix("ly") for found in NARROW.findall(words))
