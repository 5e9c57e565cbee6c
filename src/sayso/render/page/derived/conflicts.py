"""The conflicts: claims that cannot both hold, and what somebody says against what somebody denies, side against side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from sayso.model import Claim, Conflict, Role, Statement
from sayso.render.page import phrases
from sayso.render.page.derived.facing import excludes
from sayso.render.page.derived.likeness import KEPT, content
from sayso.render.page.derived.lines import alike, outlets
from sayso.render.page.derived.parties import names
from sayso.render.page.derived.wording import Wording, best, denial, own
from sayso.render.reading import Reading, unique

QUOTED = re.compile(r"“([^”]+)”")
CHANGE = "change"
"""The kind of a conflict in which one side has replaced the other."""


def conflicts(read: Reading) -> list[dict[str, Any]]:
    """Each conflict with its two sides, those of most outlets and most statements first."""
    found = [*(_between(read, conflict) for conflict in read.dossier.conflicts), *_denied(read)]
    return sorted(found, key=lambda row: (-row["weight"], row["id"]))


def _between(read: Reading, conflict: Conflict) -> dict[str, Any]:
    left, right = (read.claims[claim] for claim in conflict.claims)
    mine, other = _pair(read, left, right, conflict)
    sides = [_side(read, left, mine, "supports"), _side(read, right, other, "supports")]
    change = any(claim.standing == "superseded" for claim in (left, right))
    if change:
        sides.sort(key=lambda side: (side["since"] or "", side["standing"] != "superseded"))
    return {
        "id": conflict.id,
        "kind": CHANGE if change else conflict.why,
        "note": conflict.note,
        "both": _both(sides),
        "sides": sides,
        "weight": _weight(read, [left, right]),
    }


def _denied(read: Reading) -> Iterator[dict[str, Any]]:
    """What is said and denied without a claim that says the opposite: the denial's own words face it."""
    facing = {claim for conflict in read.dossier.conflicts for claim in conflict.claims}
    for claim in read.dossier.claims:
        said, against = read.evidence(claim, "supports"), read.evidence(claim, "denies")
        if said and against and claim.id not in facing:
            pairs = [pair for pair in product(said, against) if excludes(read, *pair)] or [(said[0], against[0])]
            mine, other = max(pairs, key=lambda pair: (len(content(pair[0].text) & content(pair[1].text)), pair[0].id, pair[1].id))
            sides = [_side(read, claim, mine, "supports"), _side(read, claim, other, "denies")]
            yield {"id": claim.id, "kind": "denial", "note": "", "both": [], "sides": sides, "weight": _weight(read, [claim])}


def _pair(read: Reading, left: Claim, right: Claim, conflict: Conflict) -> tuple[Statement, Statement]:
    """The two statements that face each other: those with the words of its note, else those of most words in common."""
    lefts, rights = (read.evidence(claim, "supports") or read.evidence(claim, "denies") for claim in (left, right))
    pairs = product(lefts, rights)

    def facing(pair: tuple[Statement, Statement]) -> tuple[bool, int, bool, int, str]:
        mine, other = pair
        noted = sum(_quoted(conflict.note, said.text) for said in pair)
        shared = len(content(mine.text) & content(other.text))
        return mine.id != other.id, noted, excludes(read, mine, other, conflict), shared, mine.id + other.id

    return max(pairs, key=facing)


@lru_cache(maxsize=KEPT)
def _quoted(note: str, words: str) -> bool:
    """Does a note quote words of a statement?"""
    text = " ".join(words.split())
    return any(quoted and quoted in text for quoted in QUOTED.findall(note))


def _side(read: Reading, claim: Claim, said: Statement, role: Role) -> dict[str, Any]:
    """A side: its words, the statement that they come from, who says so since when, on what basis, and who doubts it."""
    doubts = read.evidence(claim, "questions") if role == "supports" else []
    wording = denial(read, said) if said.stance == "denies" else best(read, said)
    words = wording or Wording(said.id, own(read, said), own(read, said))
    holders = [said, *alike(read, claim, words, role)]
    days = sorted(day for statement in holders if (day := statement.said_on))
    return {
        "claim": claim.id,
        "standing": claim.standing,
        "role": "denies" if said.stance == "denies" else role,
        "denied": said.stance == "denies" and not words.framed,
        "words": words.words,
        "statement": said.id,
        "names": names(read, holders) or outlets(read, holders),
        "outlets": outlets(read, holders),
        "origins": [[origin.id, origin.name] for origin in claim.origins if {one.id for one in holders} & set(origin.statements)],
        "since": days[0] if days else claim.first_said,
        "bases": _bases(read, holders),
        "doubters": names(read, doubts) or outlets(read, doubts),
    }


def _bases(read: Reading, said: Sequence[Statement]) -> list[list[str]]:
    """How it is known: each basis that is told, with who has it so."""
    told = unique(statement.basis for statement in said if statement.basis)
    return [[phrases.BASIS[basis], ", ".join(names(read, [one for one in said if one.basis == basis]))] for basis in told]


def _both(sides: Sequence[dict[str, Any]]) -> list[str]:
    """The names of origins that stand on both sides."""
    left, right = (dict(side["origins"]) for side in sides)
    return unique(name for origin, name in left.items() if origin in right)


def _weight(read: Reading, claims: Sequence[Claim]) -> int:
    said = [read.statements[evidence.statement] for claim in claims for evidence in claim.evidence]
    return 4 * len(outlets(read, said)) + len(said)
