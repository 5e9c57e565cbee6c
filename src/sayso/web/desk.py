"""Where readers work on a dossier: what it shows, and the log that they add to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from threading import Lock

from sayso import compose, render, store
from sayso.errors import NotADossier
from sayso.model import Correction, Dossier
from sayso.web.asked import Asked, Judged, Undo
from sayso.web.drafts import draft, entered, undoing
from sayso.web.problems import Refused

Stamp = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """A dossier as readers corrected it, and what that comes from."""

    stamp: Stamp
    machines: Dossier
    log: tuple[Correction, ...]
    dossier: Dossier

    @property
    def seen(self) -> int:
        """The number of the last entry."""
        return len(self.log)


class Desk:
    """Keeps what was last read, while the file is what it was: builds and other servers may change it."""

    def __init__(self, folder: Path, *, name: str | None = None, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.folder = folder
        self.name = name
        self.database = folder / store.DATABASE
        self._clock = clock
        self._lock = Lock()
        self._shown: Shown | None = None

    def stamp(self) -> Stamp | None:
        """What changes when the file does; None for the moment in which a new one takes its place."""
        try:
            found = self.database.stat()
        except FileNotFoundError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def shown(self) -> Shown:
        """The dossier as it stands. Raises NotADossier."""
        with self._lock:
            stamp = self.stamp()
            if self._shown is None or stamp not in (None, self._shown.stamp):
                try:
                    self._shown = self._read(stamp)
                except NotADossier:
                    if self._shown is None or self.stamp() == stamp:
                        raise
                    # A new one takes its place in this moment: it is shown to who asks next.
            return self._shown

    def _read(self, stamp: Stamp | None) -> Shown:
        machines, log = store.read(self.database), store.log(self.database)
        return Shown(stamp or (0, 0, 0), machines, log, render.with_revisions(compose.corrected(machines, log)))

    def enter(self, asked: Judged) -> Correction:
        """Add what a reader judged to the log. Raises Refused, Clash, NotADossier and UnusableOutput."""
        shown = self.shown()
        made = draft(asked, (shown.dossier, shown.machines), self.person(asked), self.now())
        return store.append(self.database, lambda log: entered(made, asked.seen, log))

    def undo(self, name: str, asked: Undo) -> Correction:
        by, on = self.person(asked), self.now()
        return store.append(self.database, lambda log: entered(undoing(name, asked, log, by, on), asked.seen, log))

    def person(self, asked: Asked) -> str:
        by = asked.by or self.name
        if by is None:
            raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, "by: say who judges")
        return by

    def now(self) -> str:
        return self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")

    def renew(self) -> None:
        """Bring the files beside the database up to date, and once more where it changed meanwhile."""
        while True:
            shown = self.shown()
            store.renew(self.folder, render.files(shown.dossier, store.making(self.database).asked.words))
            if self.stamp() in (None, shown.stamp):
                return
