"""Document -> Statements: attribution, chains, stance, certainty; and what the outlet says itself."""

from __future__ import annotations

from sayso.extract.statements import attributions, statements
from sayso.extract.units import units

__all__ = ["attributions", "statements", "units"]
