"""Keeps the files beside the database up to date, off the path of requests."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread

from sayso.errors import SaysoError
from sayso.web.desk import Desk


class Renewal:
    """A thread that renews the files after each change, and once more before it ends: what is mailed is what was corrected."""

    def __init__(self, desk: Desk, tell: Callable[[str], None]) -> None:
        self._desk = desk
        self._tell = tell
        self._changed = Event()
        self._stopping = False
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin, with what a server that was killed may have left undone."""
        self._stopping = False
        self._changed.set()
        self._thread = Thread(target=self._run, name="renewal")
        self._thread.start()

    def changed(self) -> None:
        self._changed.set()

    def stop(self) -> None:
        """Wait until the files are what the log says."""
        self._stopping = True
        self._changed.set()
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        stopping = False
        while not stopping:
            self._changed.wait()
            self._changed.clear()
            stopping = self._stopping  # asked before the work, so that it is done once more for a change during it
            try:
                self._desk.renew()
            except SaysoError as error:
                self._tell(str(error))
