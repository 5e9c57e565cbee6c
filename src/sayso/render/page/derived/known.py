"""The first screen: how many were harmed, and the lines that matter most of what is agreed, disputed, not verified, and changed.

A dossier holds more than anybody reads in ten seconds, and some of it is wrong:
statements that were put together and say different things, words cut short. A
line is shown where its words make sense alone and where those who are said to
say it use words like these. Fewer lines are better than wrong ones.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sayso.model import Statement
from sayso.render.likeness import content
from sayso.render.page.derived.agreed import agreed, carried
from sayso.render.page.derived.changes import Step, changed
from sayso.render.page.derived.conflicts import aims
from sayso.render.page.derived.doubts import Doubted, unverified
from sayso.render.page.derived.facing import Facing, Side, disputed, in_own_words
from sayso.render.page.derived.hedged import hedged
from sayso.render.page.derived.lines import LINES, Corpus, Line, outlets, repeats, row_of
from sayso.render.page.derived.parties import names
from sayso.render.page.derived.positions import when
from sayso.render.page.derived.tolls import tolls, value
from sayso.render.page.derived.torn import torn
from sayso.render.page.derived.wording import Wording
from sayso.render.reading import Reading
from sayso.render.rises import Rise, rises

OTHERS: Final = 3
"""Positions that are shown below the two sides of a dispute."""
RISES: Final = 2
"""Tolls of the first screen that rose over the reports."""


def known(read: Reading, disputes: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """The lines of each column, with who says them, where, and the claim that each leads to, if one says the same.

    Of the disputes that are given each stands once. Words beside which their speaker said others on one day are shown with
    these, and not as replaced.
    """
    corpus = Corpus(read.dossier.documents)
    sure = agreed(read, corpus)
    room = LINES - len(sure)
    alone = [line for line in carried(read, corpus) if not any(repeats(line.wording.told, other.wording.told) for other in sure)]
    pairs = torn(read)[:LINES]
    unordered = {said.id for pair in pairs for _, said in pair}
    changes = [chain for chain in changed(read) if not any(step.said.id in unordered for step in chain[:-1])]
    replaced = {step.claim.id for chain in changes for step in chain[:-1]}
    changing = {step.said.id for chain in changes for step in chain}
    unsure = unverified(read, corpus)
    return {
        "tolls": _with_doubts(read, tolls(read), unsure),
        "agreed": [{**_line(read, line), "moved": line.claim.id in replaced} for line in sure],
        "carried": [_line(read, line) for line in alone[:room]],
        "disputed": _disputed(read, corpus, disputes),
        "unverified": [_doubted(read, doubted) for doubted in unsure],
        "changed": [[_step(read, step, last=step is chain[-1]) for step in chain] for chain in changes],
        "rises": [_rise(read, rise) for rise in rises(read) if not changing.issuperset(figure.statement for figure in rise)][:RISES],
        "torn": [[_spoken(read, wording, said) for wording, said in pair] for pair in pairs],
    }


def _with_doubts(read: Reading, lines: list[dict[str, Any]], unsure: Sequence[Doubted]) -> list[dict[str, Any]]:
    """The tolls, each value with who could not verify or doubts what it stands in, as the column beside them has it."""
    doubters = {said.id: _naming(read, doubted.doubts) for doubted in unsure for said in doubted.said}
    for line in lines:
        line["values"] = [{**one, "doubters": doubters.get(one["place"][1], [])} for one in line["values"]]
    return lines


def _told(read: Reading, wording: Wording, said: Sequence[Statement]) -> dict[str, Any]:
    """The words, who says so, and of each outlet that has it so a report and statement to read in place: the words' own where it can be."""
    first = [read.statements[wording.statement], *said]
    where = [[name, *next((one.doc, one.id) for one in first if read.called[one.doc] == name)] for name in outlets(read, first)]
    language, place = read.document_of(first[0]).language, [first[0].doc, first[0].id]
    return {"words": wording.words, "language": language, "names": names(read, said), "where": where, "place": place}


def _line(read: Reading, line: Line) -> dict[str, Any]:
    """A line that is agreed, with how many origins its claim counts in all, who doubts something of it, and who hedges it."""
    return {
        "claim": row_of(read, line.claim, line.wording),
        **_told(read, line.wording, line.said),
        "origins": list(line.origins),
        "counted": max(len(line.claim.origins), len(line.origins)),
        "doubters": _naming(read, read.evidence(line.claim, "questions")),
        "hedged": hedged(read, line.wording.words, [read.statements[line.wording.statement], *line.said]),
    }


def _naming(read: Reading, said: Sequence[Statement]) -> list[str]:
    return names(read, said) or outlets(read, said)


def _disputed(read: Reading, corpus: Corpus, disputes: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The first disputes, each once, those of most parties first, and with how many positions there are in it."""
    of = {conflict: dispute for dispute in disputes for conflict in dispute["ids"]}
    about = {conflict: dispute["id"] for conflict, dispute in of.items()}
    chosen = [(facing, of.get(facing.conflict or "")) for facing in disputed(read, corpus, about)]
    ordered = sorted(chosen, key=lambda one: -one[1]["parties"] if one[1] else 0)
    both_may_hold = {*aims(read)}
    return [{**_facing(read, facing, dispute), "aims": facing.conflict in both_may_hold} for facing, dispute in ordered]


def _facing(read: Reading, facing: Facing, dispute: Mapping[str, Any] | None) -> dict[str, Any]:
    """A dispute with the first of what else is said in it, and where all positions in it stand."""
    left, right = (side and _side(read, side) for side in (facing.left, facing.right))
    line: dict[str, Any] = {"conflict": facing.conflict, "left": left, "right": right, "others": []}
    if dispute is None or not dispute["positions"]:
        return line
    told = {name for side in (left, right) if side for name in side["names"]}
    others = [row for row in dispute["positions"] if told.isdisjoint(row["names"])]
    denials = sum(row["how"] == "denies" for row in dispute["positions"])
    size = {"positions": len(dispute["positions"]), "denials": denials, "parties": dispute["parties"]}
    shown = [_other(read, row) for row in _first(others)]
    return {**line, "dispute": dispute["id"], **size, "others": shown}


def _first(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The first of some positions, one of each party: who denies, most often first, and as the last what else bears on it or is said."""
    of = Counter(tuple(row["names"]) for row in rows if row["how"] == "denies")
    each = list({tuple(row["names"]): row for row in reversed(rows)}.values())[::-1]
    denials = sorted((row for row in each if row["how"] == "denies"), key=lambda row: -of[tuple(row["names"])])
    others = sorted((row for row in each if row["how"] != "denies"), key=lambda row: row["how"] == "says")
    kept = denials[: OTHERS - min(1, len(others))]
    return [*kept, *others[: OTHERS - len(kept)]]


def _other(read: Reading, row: Mapping[str, Any]) -> dict[str, Any]:
    said = read.statements[row["statement"]]
    return {**_told(read, Wording(said.id, row["words"], row["words"]), [said]), "how": row["how"], "denied": row["denied"]}


def _side(read: Reading, side: Side) -> dict[str, Any]:
    """A side with those who say its words; `denied` where these are what somebody denies, without the words of denying."""
    saying, _ = in_own_words(read, side.wording, side.said)
    return {
        "claim": row_of(read, side.claim, side.wording),
        **_told(read, side.wording, saying),
        "role": side.role,
        "denied": side.role == "denies" and not side.wording.framed,
    }


def _doubted(read: Reading, doubted: Doubted) -> dict[str, Any]:
    return {
        "claim": doubted.claim and row_of(read, doubted.claim, doubted.wording, standing="unverified"),
        **_told(read, doubted.wording, doubted.said),
        "doubters": _doubters(read, doubted),
        "said": bool(doubted.said),
        "checked": any(doubt.stance == "cannot_verify" for doubt in doubted.doubts),
    }


def _doubters(read: Reading, doubted: Doubted) -> list[str]:
    """Who doubts it, where that is not the outlet that the line is from anyway."""
    carrying = content(" ".join(outlets(read, doubted.doubts)))
    found = _naming(read, doubted.doubts)
    return found if doubted.said else [name for name in found if not content(name) <= carrying]


def _rise(read: Reading, rise: Rise) -> dict[str, Any]:
    """What rose, in each step's own words, with who counted so and the day of the report."""
    return {"what": rise[0].what, "steps": [value(read, [figure]) for figure in rise]}


def _spoken(read: Reading, wording: Wording, said: Statement) -> dict[str, Any]:
    """Words of somebody, with the day on which they were said and the claim that says the same."""
    claim = next((part.claim for part in read.parts.get(said.id, ()) if part.evidence.role == "supports"), None)
    return {"claim": claim and row_of(read, claim, wording), **_told(read, wording, [said]), **when(read, said)}


def _step(read: Reading, step: Step, *, last: bool) -> dict[str, Any]:
    told = _told(read, step.wording, [step.said])
    return {"claim": row_of(read, step.claim, step.wording), **told, **when(read, step.said), "replaced": not last}
