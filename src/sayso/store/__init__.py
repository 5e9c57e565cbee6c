"""The dossier on disk: its database, the only SQL there is, and its folder."""

from sayso.store.database import meanings, originals, read, search, write
from sayso.store.exports import exported
from sayso.store.folder import FILES, check, replacing

__all__ = ["FILES", "check", "exported", "meanings", "originals", "read", "replacing", "search", "write"]
