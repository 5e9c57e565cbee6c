"""The counts at the top of the page and in its bar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sayso.model import Dossier
from sayso.render import standings
from sayso.render.page.derived.conflicts import CHANGE
from sayso.render.reading import days, origins, outlet
from sayso.render.words import span_of_days


def facts(dossier: Dossier) -> dict[str, Any]:
    """The span of days, the year of most of them, and the counts of outlets, of reports that name none, of origins and standings.

    `titled` is whose headline the title is; None where it is nobody's.
    """
    told = list(days(dossier))
    years = Counter(day[:4] for day in told)
    return {
        "days": span_of_days(told),
        "year": min(years, key=lambda year: (-years[year], year), default=None),
        "outlets": len({outlet(document) for document in dossier.documents if document.outlet or document.outlet_short}),
        "unnamed": sum(not (document.outlet or document.outlet_short) for document in dossier.documents),
        "origins": origins(dossier),
        "titled": titled(dossier),
        "standings": dict(sorted(standings.counted(dossier.claims).items())),
    }


def titled(dossier: Dossier) -> str | None:
    """The outlet whose headline is the dossier's title, which is one report's view of things."""
    document = next((document for document in dossier.documents if document.title == dossier.title), None)
    if document is None:
        return None
    return outlet(document) if document.outlet or document.outlet_short else "a report"


def counts(dossier: Dossier, conflicts: Sequence[Mapping[str, Any]], unfaced: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """How much there is of what the views show.

    `changes` are the page's conflicts in which one side has replaced the other. `opposed` are the claims that are disputed
    or denied, `facing` those of them that stand in a conflict that is no change, `disputes` what these are about, and
    `unfaced` the claims that are listed below the conflicts.
    """
    held = [conflict for conflict in conflicts if conflict["kind"] != CHANGE]
    opposed = {claim.id for claim in dossier.claims if claim.standing in ("disputed", "denied")}
    return {
        "documents": len(dossier.documents),
        "claims": len(dossier.claims),
        "conflicts": len(conflicts),
        "opposed": len(opposed),
        "facing": len(opposed.intersection(claim for conflict in held for claim in conflict["claims"])),
        "disputes": len({conflict["dispute"] for conflict in held if not opposed.isdisjoint(conflict["claims"])}),
        "unfaced": len(unfaced),
        "changes": len(conflicts) - len(held),
        "figures": len(dossier.figures),
        "corrections": len(dossier.corrections),
    }
