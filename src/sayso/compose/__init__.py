"""Judgements to claims with their origins and standing, conflicts and the timeline."""

from sayso.compose.changes import changes
from sayso.compose.checks import with_checks
from sayso.compose.claims import claims
from sayso.compose.conflicts import conflicts, disputed
from sayso.compose.corrections import corrected
from sayso.compose.headline import marked_copies, title
from sayso.compose.placed import of_wholes, placed
from sayso.compose.timeline import timeline

__all__ = [
    "changes",
    "claims",
    "conflicts",
    "corrected",
    "disputed",
    "marked_copies",
    "of_wholes",
    "placed",
    "timeline",
    "title",
    "with_checks",
]
