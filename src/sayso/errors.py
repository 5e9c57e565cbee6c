"""Everything that can go wrong in a way that the user can mend.

    SaysoError
    ├── UnreadableDocument   one input that cannot be read; the rest is built
    ├── NothingToRead        no input could be read
    ├── UnusableOutput       the output folder cannot be written or is not ours
    ├── NotADossier          a folder or file that is no dossier, or a damaged one
    ├── NotAGold             a gold annotation that does not follow its schema, or is of other reports
    ├── UnusableAddress      a host and port that cannot be listened at
    ├── MissingModel         a model that is not installed, or is not the pinned one
    └── LostWorker           a worker process that ended before its work

Each message is one line: where, what, and what would have been right.
"""

from __future__ import annotations

__all__ = [
    "LostWorker",
    "MissingModel",
    "NotADossier",
    "NotAGold",
    "NothingToRead",
    "SaysoError",
    "UnreadableDocument",
    "UnusableAddress",
    "UnusableOutput",
]


class SaysoError(Exception):
    """Any error that sayso raises on purpose."""


class UnreadableDocument(SaysoError):
    """One input that cannot be read.

    >>> print(UnreadableDocument("reports/a.pdf", "encrypted: save it without a password"))
    reports/a.pdf: encrypted: save it without a password
    """

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where, why)
        self.where = where
        self.why = why

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"


class NothingToRead(SaysoError):
    """No input could be read.

    >>> print(NothingToRead(UnreadableDocument("a.txt", "empty"), UnreadableDocument("b.txt", "empty")))
    a.txt: empty; b.txt: empty
    """

    def __init__(self, *unreadable: UnreadableDocument) -> None:
        super().__init__(*unreadable)
        self.unreadable = unreadable

    def __str__(self) -> str:
        return "; ".join(map(str, self.unreadable)) or "no path was given: name the reports' files or folders"


class UnusableOutput(SaysoError):
    """The output folder cannot be written, or holds something that is not ours."""


class NotADossier(SaysoError):
    """A folder or file that is no dossier, or a damaged one."""


class NotAGold(SaysoError):
    """A gold annotation that does not follow its schema, or that is of other reports."""


class UnusableAddress(SaysoError):
    """A host and port that cannot be listened at."""


class MissingModel(SaysoError):
    """A model that is not installed, or is not the pinned one."""


class LostWorker(SaysoError):
    """A worker process that ended before its work."""
