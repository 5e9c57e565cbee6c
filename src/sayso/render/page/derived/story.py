"""The lines at the head of the first screen: the story in the reports' own sentences, each with what it rests on and who denies it."""

from __future__ import annotations

from typing import Any

from sayso.model import Statement
from sayso.render import standings
from sayso.render.page.derived.lines import agrees, outlets, row_of, surely
from sayso.render.page.derived.parties import NOBODY, independent, names
from sayso.render.page.derived.wording import Wording, own
from sayso.render.passages import Passage
from sayso.render.reading import Reading, unique
from sayso.render.story import Told, answered, story


def story_lines(read: Reading) -> list[dict[str, Any]]:
    """The lines, each with the answer that follows it; what a line rests on is told of the claim that most outlets share with it."""
    return [_answered(read, told) for told in story(read)]


def _answered(read: Reading, told: Told) -> dict[str, Any]:
    """A line with its answer: what somebody denies is not told as agreed, and nobody's doubt is hung on a denial."""
    line = _line(read, told.line)
    if told.answer is None:
        return {**line, "answer": None}
    disputed = next((claim.id for claim in answered(read, told.line, told.answer) if claim.standing in ("disputed", "denied")), None)
    standing = "disputed" if disputed else None if line["standing"] == "corroborated" else line["standing"]
    answer = {**_line(read, told.answer), "standing": None, "origins": [], "doubters": []}
    return {**line, "claim": disputed or line["claim"], "standing": standing, "origins": [], "answer": answer}


def _line(read: Reading, line: Passage) -> dict[str, Any]:
    document = read.documents[line.doc]
    rests = [_rests_on(read, said) for said in line.said]
    main, alike, origins = max(rests, key=lambda row: (len(row[2]), len(outlets(read, row[1])), row[0].end - row[0].start))
    home = read.outlet(document)
    others = [name for name in outlets(read, alike) if name != home]
    unnamed = (name for name in names(read, line.said) if name != home and not line.names(name))
    claims = [part.claim for part in read.parts.get(main.id, ()) if not part.claim.in_passing]
    doubts = [doubt for claim in claims for doubt in read.evidence(claim, "questions") if doubt.id not in {said.id for said in line.said}]
    rows = (row_of(read, claim, Wording(main.id, own(read, main), own(read, main))) for claim in claims)
    claim = next((row for row in rows if row), None)
    standing = standings.told(read.claims[claim]) if claim else None
    return {
        "words": line.words,
        "language": document.language,
        "place": [line.doc, main.id],
        "claim": claim,
        "standing": standing if standing != "corroborated" or len(origins) > 1 else None,
        "outlet": home,
        "day": (document.published or "")[:10] or None,
        "names": [name for name in unnamed if name.lower() not in NOBODY],
        "also": [[name, *next((one.doc, one.id) for one in alike if read.called[one.doc] == name)] for name in others],
        "origins": origins if len(origins) > 1 else [],
        "doubters": unique([*names(read, doubts), *(() if names(read, doubts) else outlets(read, doubts))]),
    }


def _rests_on(read: Reading, said: Statement) -> tuple[Statement, list[Statement], list[str]]:
    """A statement with those that say the same in like words, of the claims that it surely supports, and their independent origins."""
    words = Wording(said.id, own(read, said), own(read, said))
    parts = (part.claim for part in read.parts.get(said.id, ()) if not part.claim.in_passing)
    served = [claim for claim in parts if said in surely(read, claim)]
    alike = {other.id: other for claim in served for other in surely(read, claim) if agrees(read, words, other)}
    counted = [independent(read, claim, list(alike.values())) for claim in served if claim.standing == "corroborated"]
    return said, [said, *(other for other in alike.values() if other.id != said.id)], max(counted, key=len, default=[])
