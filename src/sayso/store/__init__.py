"""The dossier on disk: its database, the only SQL there is, and its folder; and what is kept between runs."""

from sayso.store.corrections import append, held, log
from sayso.store.database import done, making, meanings, originals, read, search, write
from sayso.store.exports import exported, found, withdrawn
from sayso.store.folder import DATABASE, check, check_apart, replacing
from sayso.store.making import Asked, File, Making
from sayso.store.packing import packed, unpacked
from sayso.store.progress import Done, Progress, Step, usual_file
from sayso.store.renewed import renew

__all__ = [
    "DATABASE",
    "Asked",
    "Done",
    "File",
    "Making",
    "Progress",
    "Step",
    "append",
    "check",
    "check_apart",
    "done",
    "exported",
    "found",
    "held",
    "log",
    "making",
    "meanings",
    "originals",
    "packed",
    "read",
    "renew",
    "replacing",
    "search",
    "unpacked",
    "usual_file",
    "withdrawn",
    "write",
]
