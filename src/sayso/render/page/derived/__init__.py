"""What the page shows beside the dossier itself, worked out once: names, sentences, counts, and what each view needs.

Everything here becomes JSON in the page. Scripts draw it and filter it; what
takes judgement or arithmetic is done here, where it is tested.
"""

from __future__ import annotations

from typing import Any

from sayso.model import Dossier
from sayso.render.page import phrases
from sayso.render.page.derived.board import board
from sayso.render.page.derived.conflicts import aims, conflicts, unfaced
from sayso.render.page.derived.denied import denied
from sayso.render.page.derived.disputes import disputes
from sayso.render.page.derived.documents import documents
from sayso.render.page.derived.doubts import doubts
from sayso.render.page.derived.facts import counts, facts
from sayso.render.page.derived.figures import figures
from sayso.render.page.derived.known import known
from sayso.render.page.derived.lineage import lineage
from sayso.render.page.derived.map import map_view
from sayso.render.page.derived.mentioned import said_where
from sayso.render.page.derived.names import names
from sayso.render.page.derived.reasons import reasons
from sayso.render.page.derived.said import said
from sayso.render.page.derived.story import story_lines
from sayso.render.page.derived.timeline import timeline
from sayso.render.page.derived.to_check import to_check
from sayso.render.page.derived.who import among, who
from sayso.render.page.derived.whose import parties
from sayso.render.reading import reading

__all__ = ["derived"]


def derived(dossier: Dossier) -> dict[str, Any]:
    """All that the scripts of the page find under `derived`."""
    read = reading(dossier)
    where = said_where(read)
    rows = conflicts(read)
    disputed, facing, left = disputes(read, rows, unfaced(read, rows))
    doubted = doubts(read)
    first, speaking = {"story": story_lines(read), **known(read, disputed)}, who(read)
    return {
        "phrases": phrases.ALL,
        "facts": facts(dossier),
        "counts": {**counts(dossier, facing, left), "doubts": len(doubted)},
        "outlets": {document.id: read.outlet(document) for document in dossier.documents},
        "said": said(read),
        "figures": figures(read),
        "timeline": timeline(read),
        "map": map_view(read, where),
        "known": {**first, "who": among(speaking, first)},
        "who": speaking,
        "conflicts": facing,
        "aims": aims(read),
        "disputes": disputed,
        "unfaced": left,
        "to_check": to_check(read),
        "doubts": doubted,
        "denied": denied(read),
        "board": board(read, where, parties(read)),
        "names": names(read, where),
        "reasons": reasons(read),
        "documents": documents(read),
        "lineage": lineage(read),
    }
