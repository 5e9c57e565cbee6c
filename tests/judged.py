"""What readers judged of the ferry's dossier: one entry of each kind that a page shows."""

from __future__ import annotations

from typing import Any

from sayso.compose import corrected
from sayso.compose.corrections import target
from sayso.model import Correction, CorrectionId, CorrectionKind, Target, TargetKind
from tests.ferry import CLAIMS, DOSSIER, FIVE, GUARD, LINES, RADIO, RUIZ, SANK_TOO

SUNK, DROWNED, STORM, MORE, FOUND = CLAIMS


def of(kind: TargetKind, name: str) -> Target:
    found = target(DOSSIER, kind, name)
    assert found is not None
    return found


def judged(number: int, kind: CorrectionKind, about: Target, by: str = "Ines Vale", **more: Any) -> Correction:
    return Correction(CorrectionId(f"k-{number}"), number, kind, by, "2031-03-04T10:20:30Z", about, **more)


LOG = (
    judged(1, "name", of("entity", RUIZ), value="Ana María Ruiz", why="So she signs"),
    judged(2, "same_entity", of("entity", GUARD), other=of("entity", RADIO)),
    judged(3, "same_claim", of("claim", STORM.id), other=of("claim", FOUND.id)),
    judged(4, "other_claim", of("claim", SUNK.id), apart=(SANK_TOO.id,)),
    judged(5, "speaker", of("statement", FIVE.id), other=of("entity", LINES)),
    judged(6, "stance", of("statement", FIVE.id), value="doubts", by="Leo Marsh"),
    judged(7, "no_conflict", of("claim", DROWNED.id), other=of("claim", MORE.id)),
    judged(8, "reliability", of("outlet", "The Courier"), value="C"),
    judged(9, "reliability", of("outlet", "The Courier"), value="B"),
    judged(10, "credibility", of("statement", FIVE.id), value="2"),
    judged(11, "note", of("dossier", ""), value="Ask the harbour office"),
    judged(12, "assessment", of("claim", STORM.id), value="The captain knew", confidence="moderate"),
    judged(13, "other_entity", of("entity", RUIZ), apart=("Mayor Ruiz",)),
)
CORRECTED = corrected(DOSSIER, LOG)
