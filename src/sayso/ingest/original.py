"""The bytes of one input, with the names it goes by."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import PurePosixPath

HIDDEN_PREFIXES = (".", "~$", "__MACOSX")
"""What systems and word processors leave beside the files that people put there."""
HIDDEN_NAMES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Original:
    """One file, or one member of a zip, as it was read."""

    path: str
    """From the parent of the path it was found under: `reports/a.txt`, `reports/week.zip/inner/a.txt`."""
    stem: str
    """What the document's id is made of: `a`; `week#1` for a zip's first member."""
    content: bytes
    given: str = field(default="", compare=False)
    """As the user named it, or the folder or zip that it was found in: `../week/reports/a.txt`; empty where nobody did."""

    def named(self, where: str) -> str:
        """A place in it, which begins with its path, as the user would name it.

        >>> Original("a.jsonl", "a", b"", given="odd/a.jsonl").named("a.jsonl, record 2")
        'odd/a.jsonl, record 2'
        """
        return (self.given or self.path) + where.removeprefix(self.path)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def suffix(self) -> str:
        """The file name's ending in lower case, with its dot."""
        return PurePosixPath(self.path).suffix.lower()


def hidden(path: str) -> bool:
    """Is a file, or a folder it lies in, kept out of people's sight?

    >>> [hidden(path) for path in ("a/.DS_Store", "__MACOSX/a.txt", "a/~$b.docx", "a/b.txt")]
    [True, True, True, False]
    """
    parts = [part for part in path.replace("\\", "/").split("/") if part not in (".", "..")]
    return any(part.startswith(HIDDEN_PREFIXES) or part.lower() in HIDDEN_NAMES for part in parts)


def too_large(size: int, largest: int) -> str:
    return f"{size:,} bytes, more than the {largest:,} allowed: split it, or raise largest_file in the settings"
