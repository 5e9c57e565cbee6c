"""What is disputed: two statements that exclude each other, each side in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from sayso.model import Claim, ClaimId, Conflict, ConflictId, Role, Statement
from sayso.render.fates import long_ago, recalls
from sayso.render.likeness import common, content, fixed, share
from sayso.render.page.derived.lines import LINES, Corpus, alike, denies, outlets, surely, telling
from sayso.render.page.derived.parties import party, proper, same_party
from sayso.render.page.derived.wording import Wording, best, counting, denial, own
from sayso.render.reading import Reading, once, unique
from sayso.text.involvement import LINK, NO_PART, OWNED_LINK, PART

QUOTED: Final = re.compile(r"“([^”]*)”")
SIDES: Final = 2
SHARED: Final = 2
"""Words that two sides share, at least, or half of the shorter side's."""
CENTRAL: Final = 6
"""What it weighs that most reports speak of a side: a quarrel about the event stands before one about something else."""
AHEAD: Final = r"(?:[^\s,;]+\s){0,3}?"
"""Whose a part is, before its noun."""
INVOLVEMENT: Final = re.compile(rf"(?i)(?={AHEAD}(?:{PART}|{OWNED_LINK}))(?P<whose>{AHEAD})(?:{PART}|{LINK})")
"""How words begin for a part in something, with whose it is."""
CLEARED: Final = re.compile(rf"(?i)(?:[^\s,;]+\s){{1,4}}?{NO_PART}")
"""How a clause begins that says that somebody had none."""
MOSTLY: Final = 0.7
"""Share of a side's words that another one says who is named beside them."""
REPLACED: Final = "superseded"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute: its words, and all those who say so in words like these."""

    claim: Claim
    role: Role
    wording: Wording
    said: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Facing:
    """Two sides that exclude each other, the one that it is so first; that is missing where only the denial is reported."""

    left: Side | None
    right: Side
    topic: frozenset[str]
    """The words that both share, by which a dispute is known again."""
    conflict: ConflictId | ClaimId | None = None
    """The conflict of two claims, or the claim that is said and denied; none where only the denial is reported."""
    shared: int = 0
    """How many words both share."""
    judged: float = 0.0
    """How sure a judge is that just these two exclude each other; 0 where none was asked."""


def disputed(read: Reading, corpus: Corpus, about: Mapping[str, str] | None = None) -> list[Facing]:
    """The disputes that most outlets and speakers take part in, each once; `about` tells which conflicts are one dispute.

    A denial that answers no words is one only where no two sides face each other.
    """
    found = [*faced(read).values()] or _ordered(read, corpus, _one_sided(read))
    chosen: list[Facing] = []
    for facing in found:
        if len(chosen) < LINES and not any(_same(facing, other, about or {}) for other in chosen):
            chosen.append(facing)
    return chosen


def in_own_words(read: Reading, words: Wording, holders: Sequence[Statement]) -> tuple[list[Statement], list[Statement]]:
    """Who of those behind some words says them, and who says as much in words of his own."""
    first = read.statements[words.statement]
    saying = {said.id for said in holders if same_party(read, said, first) or _says(said, words)}
    return [said for said in holders if said.id in saying], [said for said in holders if said.id not in saying]


def _says(said: Statement, words: Wording) -> bool:
    """Does somebody say most of some words?"""
    return share(content(words.told), content(said.text)) >= MOSTLY


@once
def faced(read: Reading) -> dict[ConflictId | ClaimId, Facing]:
    """Of each conflict, and of each claim that is said and denied, the two sides that face each other best; the best of all first."""
    found: dict[ConflictId | ClaimId, Facing] = {}
    for facing in _ordered(read, Corpus(read.dossier.documents), [*_conflicts(read), *_denials(read)]):
        if facing.conflict:
            found.setdefault(facing.conflict, facing)
    return found


def deniers(read: Reading, facing: Facing) -> list[Statement]:
    """Who else denies what the first side says, in words of his own: denials that its claim counts, and of a part in the same thing."""
    if facing.left is None:
        return []
    sides = (facing.left, facing.right)
    told = {read.speaker(said) for side in sides for said in side.said}
    about = content(facing.left.wording.words) | content(facing.right.wording.words)
    counted = (said for said in read.evidence(facing.left.claim, "denies") if len(content(said.text) & about) >= SHARED)
    found: dict[tuple[str, ...], Statement] = {}
    for said in counted:
        if said.stance == "denies" and read.speaker(said) not in told:
            found.setdefault((read.speaker(said),), said)
    for said in _disowning(read, facing.right):
        if read.speaker(said) not in told and (read.speaker(said),) not in found:
            found.setdefault((read.speaker(said), said.doc), said)
    return list(found.values())


def _disowning(read: Reading, side: Side) -> list[Statement]:
    """Who denies any part in the event, where a side denies one: the same person or body, or whose part in it the side denies."""
    part = INVOLVEMENT.match(side.wording.told) if side.role == "denies" else None
    if part is None or long_ago(read, side.said[0]):
        return []
    whose = proper(part["whose"]).union(*(proper(read.speaker(said)) for said in side.said))
    return [said for said in _every_disowning(read) if party(read, said).called & whose]


@once
def _every_disowning(read: Reading) -> list[Statement]:
    """All who deny any part in something, but for what was long ago."""
    return [said for said in read.dossier.statements if _disowns(own(read, said), said) and not long_ago(read, said)]


def _disowns(words: str, said: Statement) -> bool:
    """Does somebody deny a part in something, or say that nobody of his had one?"""
    how = {"denies": INVOLVEMENT, "asserts": CLEARED}.get(said.stance)
    return how is not None and how.match(words) is not None


def _ordered(read: Reading, corpus: Corpus, found: Iterable[Facing]) -> list[Facing]:
    return sorted(found, key=lambda facing: (-_weight(read, corpus, facing), facing.right.claim.id, facing.right.wording.words))


def _conflicts(read: Reading) -> Iterator[Facing]:
    for conflict in read.dossier.conflicts:
        left, right = (read.claims[claim] for claim in conflict.claims)
        if REPLACED in (left.standing, right.standing):
            continue
        # Other numbers show in the words; what else two exclude each other by shows only in those of who surely says it.
        pairs = product(*(read.evidence(one, "supports") if conflict.why == "numbers" else surely(read, one) for one in (left, right)))
        facing = ((mine, other) for mine, other in pairs if excludes(read, mine, other, conflict))
        yield from (made for mine, other in facing if (made := _made(read, (left, mine), (right, other, "supports"), conflict)))


def _denials(read: Reading) -> Iterator[Facing]:
    for claim in read.dossier.claims:
        against = [said for said in read.evidence(claim, "denies") if not _is_replaced(read, said)]
        pairs = product(surely(read, claim) if claim.standing != REPLACED else (), against)
        facing = ((mine, other) for mine, other in pairs if excludes(read, mine, other))
        yield from (made for mine, other in facing if (made := _made(read, (claim, mine), (claim, other, "denies"), claim)))


def _is_replaced(read: Reading, said: Statement) -> bool:
    """Does a statement stand for a claim that later words replaced? What changed is no quarrel."""
    return any(part.evidence.role == "supports" and part.claim.standing == REPLACED for part in read.parts[said.id])


def excludes(read: Reading, mine: Statement, other: Statement, conflict: Conflict | None = None) -> bool:
    """Do two statements face each other: of the same thing, the one that it is so, the other that it is not, or another number?

    Where one is a denial and the note of the conflict quotes both, they need not be of the same words.
    """
    if mine.stance not in ("asserts", "denies") or other.stance not in ("asserts", "denies"):
        return False
    if conflict and conflict.why == "denial" and quoted(conflict.note, mine) and quoted(conflict.note, other):
        return denies(mine.text, mine) != denies(other.text, other) and not same_party(read, mine, other)
    shared, left, right = topic(mine, other), content(mine.text), content(other.text)
    if not shared or len(left & right) < min(SHARED, 0.5 * len(left), 0.5 * len(right)) or same_party(read, mine, other):
        return False
    if conflict and conflict.why == "numbers":
        left, right = (numbers_of(conflict, said) for said in (mine, other))
        apart = bool(left) and left.isdisjoint(right)
        return len(shared) >= SHARED and apart and _given(conflict, mine, other) and not (recalls(read, mine) or recalls(read, other))
    return (conflict is not None and conflict.why == "incompatible") or _opposed(mine, other)


def quoted(note: str, said: Statement) -> bool:
    """Does a note quote words of a statement?"""
    text = " ".join(said.text.split())
    return any(words and words in text for words in QUOTED.findall(note))


def _given(conflict: Conflict, mine: Statement, other: Statement) -> bool:
    """Do two statements give the numbers that the conflict is about, and not others of its claims?"""
    numbers = [fixed(words) for words in QUOTED.findall(conflict.note)]
    if len(numbers) != SIDES:
        return True
    return any(one & fixed(mine.text) and another & fixed(other.text) for one, another in (numbers, reversed(numbers)))


def numbers_of(conflict: Conflict, said: Statement) -> frozenset[str]:
    """The numbers of a statement that a conflict is about, as far as its note quotes them; else all of them."""
    quoted = [fixed(words) for words in QUOTED.findall(conflict.note)]
    return next((numbers for numbers in quoted if numbers and numbers <= fixed(said.text)), fixed(said.text))


def _opposed(mine: Statement, other: Statement) -> bool:
    """Does one say that it is so and the other that it is not, in the clauses that are of the same thing?"""
    shared = content(mine.text) & content(other.text)
    return denies(telling(mine.text, shared), mine) != denies(telling(other.text, shared), other)


def topic(mine: Statement, other: Statement) -> frozenset[str]:
    """The words that both use and that are no names or numbers."""
    return (common(mine.text) & content(other.text)) - fixed(mine.text)


def _made(
    read: Reading, left: tuple[Claim, Statement], right: tuple[Claim, Statement, Role], conflict: Conflict | Claim
) -> Facing | None:
    over_numbers = conflict if isinstance(conflict, Conflict) and conflict.why == "numbers" else None
    mine = _side(read, *left, "supports", against=right[1], conflict=over_numbers)
    other = _side(read, *right, against=left[1], conflict=over_numbers)
    if mine is None or other is None:
        return None
    if denies(left[1].text, left[1]) and not denies(right[1].text, right[1]):
        mine, other = other, mine
    shared = len(content(left[1].text) & content(right[1].text))
    return Facing(mine, other, topic(left[1], right[1]), conflict.id, shared, _judged(left, right))


def _judged(left: tuple[Claim, Statement], right: tuple[Claim, Statement, Role]) -> float:
    pair = {left[1].id, right[1].id}
    judgements = (*left[0].judgements, *right[0].judgements)
    return max((found.score for found in judgements if found.excludes and {found.left, found.right} == pair), default=0.0)


def _side(
    read: Reading, claim: Claim, said: Statement, role: Role, *, against: Statement | None = None, conflict: Conflict | None = None
) -> Side | None:
    """A side in its best words; in a conflict over numbers, in those that have its numbers."""
    wording = _words(read, said, conflict)
    if wording is None:
        return None
    like = [other for other in _alike(read, claim, said, role, conflict) if against is None or not same_party(read, other, against)]
    if said.stance == "denies":
        return Side(claim, "denies", wording, (said, *like))
    return Side(claim if role == "supports" else _own(read, claim, said), "supports", wording, (said, *like))


def _own(read: Reading, claim: Claim, said: Statement) -> Claim:
    """The claim that a statement which speaks against another one serves best, a disputed one before others."""
    served = [part for part in read.parts[said.id] if part.evidence.role == "supports"]
    best = max(served, key=lambda part: (part.claim.standing == "disputed", part.evidence.score, part.claim.id), default=None)
    return best.claim if best else claim


def _words(read: Reading, said: Statement, conflict: Conflict | None) -> Wording | None:
    if said.stance == "denies":
        return denial(read, said)
    return counting(read, said, numbers_of(conflict, said)) if conflict else best(read, said)


@once
def _alike(read: Reading, claim: Claim, said: Statement, role: Role, conflict: Conflict | None) -> list[Statement]:
    """Who else says the same: it does not hang on whom a side stands against."""
    wording = _words(read, said, conflict)
    return alike(read, claim, wording, role) if wording else []


def _same(facing: Facing, other: Facing, about: Mapping[str, str]) -> bool:
    """Is it one dispute, about the same thing, of the same claim, or does one passage stand in both?"""
    one, another = (about.get(side.conflict or "") for side in (facing, other))
    if one is not None and one == another:
        return True
    passages = [{side.wording.statement for side in (one.left, one.right) if side} for one in (facing, other)]
    return bool(facing.topic & other.topic or passages[0] & passages[1]) or facing.right.claim == other.right.claim


def _weight(read: Reading, corpus: Corpus, facing: Facing) -> float:
    sides = [side for side in (facing.left, facing.right) if side]
    said = [statement for side in sides for statement in side.said]
    speakers = unique(read.speaker(statement) for statement in said)
    reads = sum(side.wording.fit + CENTRAL * corpus.central(side.wording.words) for side in sides)
    return 2 * len(outlets(read, said)) + len(speakers) + 1.5 * facing.shared + 4 * facing.judged + reads


def _one_sided(read: Reading) -> Iterator[Facing]:
    """Denials of what no report gives in words of its own."""
    for claim in read.dossier.claims:
        if claim.standing == "denied":
            sides = (_side(read, claim, said, "denies") for said in read.evidence(claim, "denies"))
            yield from (Facing(None, side, common(side.wording.told)) for side in sides if side and side.wording.framed)
