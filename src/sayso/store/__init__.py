"""The dossier on disk: its database, the only SQL there is, and its folder; and what is kept between runs."""

from sayso.store.database import done, making, meanings, originals, read, search, write
from sayso.store.exports import exported
from sayso.store.folder import FILES, check, replacing
from sayso.store.making import Asked, File, Making
from sayso.store.packing import packed, unpacked
from sayso.store.progress import Done, Progress, Step, usual_file

__all__ = [
    "FILES",
    "Asked",
    "Done",
    "File",
    "Making",
    "Progress",
    "Step",
    "check",
    "done",
    "exported",
    "making",
    "meanings",
    "originals",
    "packed",
    "read",
    "replacing",
    "search",
    "unpacked",
    "usual_file",
    "write",
]
