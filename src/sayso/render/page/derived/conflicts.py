"""The conflicts: claims that cannot both hold, and what somebody says against what somebody denies, side against side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any, Final

from sayso.model import Claim, ClaimId, Conflict, ConflictId, Origin, Role, Statement, StatementId
from sayso.render import standings
from sayso.render.fates import long_ago, recalls
from sayso.render.likeness import content, fixed
from sayso.render.page import phrases
from sayso.render.page.derived.alone import FEWEST
from sayso.render.page.derived.facing import QUOTED, Facing, deniers, faced, in_own_words, numbers_of, quoted
from sayso.render.page.derived.lines import alike, denies, outlets, row_of
from sayso.render.page.derived.parties import names
from sayso.render.page.derived.wording import Wording, best, counting, denial, own
from sayso.render.reading import Reading, unique

BOTH: Final[tuple[Role, ...]] = ("supports", "denies")
CHANGE = "change"
"""The kind of a conflict in which one side has replaced the other."""
AIMS = "aims"
"""The kind of a conflict of two aims of one deed: both may hold."""
LATER: Final = {"incompatible": 1, AIMS: 1, CHANGE: 2}
"""Kinds that stand after the others, in this order."""


def conflicts(read: Reading) -> list[dict[str, Any]]:
    """Each dispute once with its two sides, those of most outlets and most statements first.

    What a denial or a number shows stands before what only cannot hold beside each other, and this before what changed.
    The words of the two sides exclude each other; what else stands against one of them is told under its side.
    """
    facing = faced(read)
    found = [*_between(read, facing), *_denied(read, facing)]
    ordered = sorted(found, key=lambda row: (LATER.get(row["kind"], 0), -row["weight"], row["id"]))
    rows = [_covering(read, row) for row in _joined(ordered)]
    return _leading(read, rows)


def aims(read: Reading) -> list[ConflictId]:
    """The conflicts of two aims of one deed, which may both hold."""
    return [conflict.id for conflict in read.dossier.conflicts if conflict.of_aims]


def unfaced(read: Reading, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Claims that are disputed or denied, but in no row: of these no two passages exclude each other by their words.

    Nor is a change the dispute that a claim stands in. What is denied of long ago stands last, with its day.
    """
    ids, told = {one for row in rows for one in (row["id"], *row["also"])}, {claim for row in rows for claim in row["claims"]}
    facing = {claim for row in rows if row["kind"] != CHANGE for claim in row["claims"]}
    left = [conflict for conflict in read.dossier.conflicts if conflict.id not in ids]
    within = {claim for conflict in left for claim in conflict.claims}
    found = [
        {"claim": claim.id, "conflicts": [conflict.id for conflict in left if claim.id in conflict.claims], "ago": _ago(read, claim)}
        for claim in read.dossier.claims
        if (claim.standing in ("disputed", "denied") and claim.id not in facing) or (claim.id in within and claim.id not in told)
    ]
    return sorted(found, key=lambda row: row["ago"] is not None)


def _ago(read: Reading, claim: Claim) -> str | None:
    """The day before the event of which all denials of a claim tell."""
    told = [long_ago(read, said) for said in read.evidence(claim, "denies")]
    return told[0] if told and all(told) and not read.evidence(claim, "supports") else None


def _between(read: Reading, facing: Mapping[Any, Facing]) -> Iterator[dict[str, Any]]:
    """The conflicts of two claims of which two passages face each other."""
    for conflict in read.dossier.conflicts:
        left, right = (read.claims[claim] for claim in conflict.claims)
        change = read.is_change(conflict)
        found = None if change else facing.get(conflict.id)
        pair = None if found else _pair(read, left, right, conflict)
        if found:
            sides = _facing_sides(read, found)
        elif pair:
            sides = [_side(read, claim, said, "supports", conflict) for claim, said in zip((left, right), pair, strict=True)]
        else:
            continue
        if change:
            sides.sort(key=lambda side: (side["standing"] != "superseded", side["since"] or ""))
        elif conflict.why == "denial":
            sides.sort(key=lambda side: bool(side["against"]))
        yield _row(read, conflict.id, CHANGE if change else AIMS if conflict.of_aims else conflict.why, sides, [left, right], conflict.note)


def _denied(read: Reading, facing: Mapping[Any, Facing]) -> Iterator[dict[str, Any]]:
    """What is said and denied of one claim: the denial's own words face it."""
    for claim in read.dossier.claims:
        if found := facing.get(claim.id):
            yield _row(read, claim.id, "denial", _facing_sides(read, found), [claim])


def _row(
    read: Reading, identity: str, kind: str, sides: list[dict[str, Any]], claims: Sequence[Claim], note: str = ""
) -> dict[str, Any]:
    return {
        "id": identity,
        "also": [],
        "kind": kind,
        "note": note if all(quoted(note, read.statements[side["statement"]]) for side in sides) or not QUOTED.search(note) else "",
        "both": _both(sides),
        "sides": sides,
        "claims": unique(claim.id for claim in claims),
        "weight": _weight(read, claims),
    }


def _joined(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows, those with one passage or one denied claim as one: what else stands on a side is told under it."""
    kept: list[dict[str, Any]] = []
    for row in rows:
        first = next((other for other in kept if row["kind"] == other["kind"] == "denial" and _one_dispute(other, row)), None)
        if first is None:
            kept.append(row)
            continue
        first["also"].append(row["id"])
        first["claims"] = unique([*first["claims"], *row["claims"]])
        for held, side in zip(first["sides"], row["sides"], strict=True):
            if side["statement"] not in _passages(held):
                held["others"].append(side)
    return kept


def _one_dispute(row: dict[str, Any], other: dict[str, Any]) -> bool:
    """Stands a passage of the one on the same side of the other, or is it a denial of the same claim?"""
    sides = zip(row["sides"], other["sides"], strict=True)
    return row["sides"][1]["claim"] == other["sides"][1]["claim"] or any(_passages(left) & _passages(right) for left, right in sides)


def _passages(side: dict[str, Any]) -> set[str]:
    return {side["statement"], *(other["statement"] for other in side["others"])}


def _covering(read: Reading, row: dict[str, Any]) -> dict[str, Any]:
    """A row with every claim that is said and denied by its very passages, or of which they are the only denials."""
    served = [{part.claim.id for said in _passages(side) for part in read.parts.get(StatementId(said), ())} for side in row["sides"]]
    told = (claim for claim in sorted(served[0] & served[1]) if read.claims[claim].standing == "disputed")
    answered = (claim for claim in sorted(served[1]) if _only_denied(read, claim, _passages(row["sides"][1])))
    return {**row, "claims": unique([*row["claims"], *told, *answered])}


def _only_denied(read: Reading, claim: ClaimId, passages: set[str]) -> bool:
    """Is a claim denied by some passages, and told by nobody?"""
    one = read.claims[claim]
    return one.standing == "denied" and passages.issuperset(evidence.statement for evidence in one.evidence)


def _leading(read: Reading, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows with the conflicts of their claims that have no row: where each claim of one has a row, a link to it leads there."""
    ids, told = {one for row in rows for one in (row["id"], *row["also"])}, {claim for row in rows for claim in row["claims"]}
    left = [conflict for conflict in read.dossier.conflicts if conflict.id not in ids and told.issuperset(conflict.claims)]
    return [{**row, "also": [*row["also"], *(one.id for one in left if not {*one.claims}.isdisjoint(row["claims"]))]} for row in rows]


def _pair(read: Reading, left: Claim, right: Claim, conflict: Conflict) -> tuple[Statement, Statement] | None:
    """The two statements that face each other: those with the words of its note, else those of most words in common."""
    lefts, rights = (read.evidence(claim, "supports") or read.evidence(claim, "denies") for claim in (left, right))
    pairs = list(product(lefts, rights))
    noted = [pair for pair in pairs if all(quoted(conflict.note, said) for said in pair)] or pairs
    now = [pair for pair in noted if conflict.why != "numbers" or not any(recalls(read, said) for said in pair)]
    opposed = [pair for pair in now if _opposed(*pair, conflict)]

    def facing(pair: tuple[Statement, Statement]) -> tuple[bool, int, str]:
        mine, other = pair
        return mine.id != other.id, len(content(mine.text) & content(other.text)), mine.id + other.id

    return max(opposed, key=facing, default=None)


def _opposed(mine: Statement, other: Statement, conflict: Conflict) -> bool:
    """Can two statements exclude each other: the one says that it is so and the other that it is not, or each has a number of its own?"""
    if conflict.why == "denial":
        return denies(mine.text, mine) != denies(other.text, other)
    left, right = fixed(mine.text), fixed(other.text)
    return conflict.why != "numbers" or not (left and right) or not (left <= right or right <= left)


def _facing_sides(read: Reading, facing: Facing) -> list[dict[str, Any]]:
    """The sides in the words and by the people that the first screen has, and beside these who says the one here and the other there."""
    pair = [side for side in (facing.left, facing.right) if side]
    alike_too = [[said for role in BOTH for said in alike(read, side.claim, side.wording, role)] for side in pair]
    behind = [{origin.id for origin in _origins(side.claim, [*side.said, *more])} for side, more in zip(pair, alike_too, strict=True)]
    shared = set.intersection(*behind)
    sides = []
    for side, more in zip(pair, alike_too, strict=True):
        torn = [said for said in more if said not in side.said and shared & {origin.id for origin in _origins(side.claim, [said])}]
        sides.append(_in_own_words(read, side.claim, side.wording, [*side.said, *torn], side.role))
    sides[-1]["others"] += [_told(read, pair[0].claim, words, [said], "denies") for said, words in _denials(read, facing)]
    return sorted(sides, key=lambda side: bool(side["against"]))


def _in_own_words(read: Reading, claim: Claim, words: Wording, holders: Sequence[Statement], role: Role) -> dict[str, Any]:
    """A side by those who say its words; who says as much in other words stands under them with his own."""
    saying, others = in_own_words(read, words, holders)
    told = _told(read, claim, words, saying, role)
    worded = ((said, denial(read, said) if said.stance == "denies" else best(read, said)) for said in others)
    told["others"] = [_told(read, claim, own_words, [said], role) for said, own_words in worded if own_words]
    return told


def _denials(read: Reading, facing: Facing) -> Iterator[tuple[Statement, Wording]]:
    """Who else denies it, each in words that make sense alone."""
    for said in deniers(read, facing):
        if words := denial(read, said):
            yield said, words


def _origins(claim: Claim, said: Sequence[Statement]) -> list[Origin]:
    """The origins of a claim that some statements count for."""
    return [origin for origin in claim.origins if {one.id for one in said} & set(origin.statements)]


def _side(read: Reading, claim: Claim, said: Statement, role: Role, conflict: Conflict) -> dict[str, Any]:
    """A side of a statement and those who say the same."""
    asserted = counting(read, said, numbers_of(conflict, said)) if conflict.why == "numbers" else best(read, said)
    words = (denial(read, said) if said.stance == "denies" else asserted) or _whole(read, said)
    return _in_own_words(read, claim, words, [said, *alike(read, claim, words, role)], "denies" if said.stance == "denies" else role)


def _whole(read: Reading, said: Statement) -> Wording:
    """A statement that makes no sense alone, in its sentence."""
    span = read.sentence(said)
    sentence = " ".join(read.document_of(said).text[span.start : span.end].split()).rstrip(".")
    words = own(read, said)
    return Wording(said.id, words if len(words.split()) > FEWEST else sentence, words)


def _told(read: Reading, claim: Claim, words: Wording, holders: Sequence[Statement], role: Role) -> dict[str, Any]:
    """A side: its words, the statement that they come from, who says so since when, on what basis, and who doubts it."""
    said = read.statements[words.statement]
    doubts = read.evidence(claim, "questions") if role == "supports" else []
    days = sorted(day for statement in holders if (day := statement.said_on))
    return {
        "claim": claim.id,
        "row": row_of(read, claim, words),
        "standing": standings.told(claim),
        "role": role,
        "against": denies(said.text, said),
        "denied": said.stance == "denies" and not words.framed,
        "words": words.words,
        "statement": said.id,
        "names": names(read, holders) or outlets(read, holders),
        "outlets": outlets(read, holders),
        "origins": [[origin.id, origin.name] for origin in _origins(claim, holders)],
        "since": days[0] if days else None,
        "bases": _bases(read, holders),
        "doubters": names(read, doubts) or outlets(read, doubts),
        "others": [],
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
