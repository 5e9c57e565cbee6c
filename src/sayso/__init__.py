"""Who says what about an event, on whose say-so.

    from pathlib import Path
    from sayso import build

    dossier = build([Path("reports")]).dossier

The nouns are in `sayso.model`, the story in `sayso.pipeline`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sayso.errors import SaysoError
from sayso.model import Claim, Document, Dossier, Entity, Statement
from sayso.settings import Settings

if TYPE_CHECKING:
    from sayso.pipeline import add, build, save

__all__ = ["Claim", "Document", "Dossier", "Entity", "SaysoError", "Settings", "Statement", "add", "build", "save"]


def __getattr__(name: str) -> Any:
    """Bring the pipeline when it is first asked for: it loads libraries of hundreds of megabytes."""
    if name in {"add", "build", "save"}:
        from sayso import pipeline  # noqa: PLC0415  # see above

        return getattr(pipeline, name)
    raise AttributeError(f"module 'sayso' has no attribute {name!r}")
