"""Who denies a part in a deed, and who says that he had one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from sayso.judge.likeness import shared
from sayso.judge.purposes import EVENTS
from sayso.judge.rejections import names_party
from sayso.judge.side import Side, once
from sayso.judge.stems import stem
from sayso.model import Judgement

NOUNS: Final = frozenset(
    map(stem, ("involvement", "role", "part", "responsibility", "complicity", "link", "connection", "participation", "hand"))
)
"""Nouns for having done it: 'denied any role in the fire'."""
INVOLVED: Final = frozenset(map(stem, ("involve", "responsible", "behind")))
NO_PART: Final = re.compile(
    r"\b(?:had|has|have) (?:absolutely )?(?:nothing to do with|no (?:involvement|role|part|hand) in)\b"
    r"|\b(?:was|were|is|are) not (?:behind|involved in|responsible for)\b",
    re.IGNORECASE,
)
"""How somebody says, without a word of denial, that he or another had none."""
AWARE: Final = frozenset(map(stem, "aware brief hear inform know learn".split()))
"""Who knew of a deed took no part in it by that."""
NEGATION: Final = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without)\b|n['’]t\b", re.IGNORECASE)
AGENT: Final = re.compile(r"\bby ((?:[\w’'-]+ ){0,2}[\w’'-]+)", re.IGNORECASE)
NARROW: Final = re.compile(
    r"\b(?:(?:direct|deliberate|intentional)(?:ly)?|(?:formal|knowing|official|personal)ly|at (?:the|that) time|on purpose)\b",
    re.IGNORECASE,
)
"""What a denial may be of alone."""
ANYTHING: Final = frozenset(map(stem, "affair event matter thing".split()))
"""Nouns for whatever it was."""
TITLES: Final = frozenset("a an chief defence defense foreign government minister ministry official police president senior state".split())
"""Words in the names of parties that may be anybody's."""
SURE: Final = 0.9
"""Score of two who deny one party's part: they are found by what they deny, not by likeness."""
OWNER: Final = re.compile(r"\W*(?P<words>(?:[\w-]+ ){0,3}[\w-]+)['’]s? ")
FEWEST = 2
"""Words in common by which somebody denies what another says, where it is told in a clause."""


@once
def denies_involvement(side: Side) -> bool:
    """Does it say that somebody had no part in something: 'denied any role in the raid', 'had nothing to do with the raid'?"""
    if side.statement.stance != "denies":
        return side.statement.stance == "asserts" and side.sketch.clause and NO_PART.search(side.statement.text) is not None
    return stem(side.sketch.predicate) in (INVOLVED if side.sketch.clause else NOUNS)


def blamed(denying: Side, saying: Side) -> bool:
    """Does somebody else say that those whose part is denied did it? What it is must be named by both: their own name is not it.

    Who only knew of it, or did one thing and not another, is not said to have done it.
    """
    if saying.statement.source is None or not saying.sketch.clause or saying.party & denying.party:
        return False
    if stem(saying.sketch.predicate) in AWARE or NEGATION.search(saying.statement.text):
        return False
    both = {word for word in shared(denying.stems, saying.stems) if word not in NOUNS and not names_accused([word], denying)}
    enough = len(both) >= (FEWEST if denying.sketch.clause else 1) or not both.isdisjoint(EVENTS)
    return enough and (names_accused(saying.sketch.subject, denying) or names_accused(agents(saying), denying))


def names_accused(words: Iterable[str], denying: Side) -> bool:
    """Is he who denies it, or his people, among the words, or those whose part he denies?"""
    words = frozenset(words)
    return names_party(words, denying) or not cleared(denying).isdisjoint(map(stem, words))


def cleared(denying: Side) -> frozenset[str]:
    """Stems of the words for those who had no part in it: the subject, or the owner of 'Norland's part in the raid'."""
    owner = OWNER.match(denying.statement.text) if denying.statement.stance == "denies" else None
    subject = denying.sketch.subject if denying.statement.stance == "asserts" else ()
    return frozenset(map(stem, owner["words"].casefold().split() if owner else subject))


def agents(side: Side) -> frozenset[str]:
    """The words for by whom it was done: 'planned by Norland'."""
    return frozenset(word.casefold() for found in AGENT.findall(side.statement.text) for word in found.split())


def disowned(sides: Iterable[Side], judge: str) -> Iterator[Judgement]:
    """Judge the same all who deny one party's part in one matter, whatever they call that part; the same words are one anyway."""
    denying = [side for side in sides if side.asserting and disowns(side) and not narrowing(side.statement.text)]
    for left, right in combinations(denying, 2):
        if disjoint(left, right) and of_one_party(left, right) and of_one_matter(left, right):
            first, second = sorted((left.statement.id, right.statement.id))
            yield Judgement(first, second, "same", SURE, judge, ("both deny one party's part",))


def disowns(side: Side) -> bool:
    """Does it deny a part, and say in what? 'Denied Norland's complicity' is of what stands before it, whatever that is."""
    return denies_involvement(side) and bool(matter(side) or not ANYTHING.isdisjoint(side.stems))


def disjoint(left: Side, right: Side) -> bool:
    one, other = left.statement, right.statement
    return one.doc != other.doc or one.end <= other.start or other.end <= one.start


def of_one_party(left: Side, right: Side) -> bool:
    """Do both speak for one party, or of its part, or the one for him of whose part the other speaks?"""
    speaking = (left.party & right.party) - TITLES
    return bool(speaking) or names_accused(cleared(left), right) or names_accused(cleared(right), left)


def of_one_matter(left: Side, right: Side) -> bool:
    """Do both say in what, in like words, or one of them that it is what the reports are about: 'any role in the events'?"""
    mine, theirs = matter(left), matter(right)
    return len(mine & theirs) >= min(FEWEST, len(mine), len(theirs))


def matter(side: Side) -> frozenset[str]:
    """The stems that tell in what somebody had no part."""
    return frozenset(word for word in side.stems if word not in NOUNS | INVOLVED | ANYTHING and not names_accused([word], side))


def narrowing(words: str) -> frozenset[str]:
    """The words by which a denial is of less than it seems: 'any direct part', 'not deliberately'."""
    return frozenset(found.casefold().removesuffix("ly") for found in NARROW.findall(words))
