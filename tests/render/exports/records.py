"""A record as the store gives it, of the invented ferry or of another dossier."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from sayso import store
from sayso.model import Dossier
from sayso.pipeline import record as stored
from sayso.render import Database, Original, Record
from tests.ferry import ORIGINALS


def record(dossier: Dossier, originals: Sequence[tuple[str, str, bytes]] = ORIGINALS) -> Record:
    """A record that went through a database, read whole before its file goes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "dossier.db")
        store.write(path, dossier, originals)
        read = stored(path)
        kept: tuple[Original, ...] = tuple(read.originals())
        database: Database = read.database()
    return Record(read.dossier, lambda: kept, lambda: database)
