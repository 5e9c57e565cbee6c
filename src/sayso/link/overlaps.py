"""Which reports have enough wording in common that it is worth comparing them whole."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sayso.link.wording import Run, Wording
from sayso.model import DocumentId

Pair = tuple[DocumentId, DocumentId]

WINDOW = 4
"""Runs in a row of which one at least is a fingerprint: whoever shares so many in a row shares one of these (winnowing: Schleimer,
Wilkerson and Aiken 2003)."""
KEPT = 0.15
"""Part of what two reports must share that is found again in their fingerprints, cautiously: these are 2 in WINDOW + 1 of all runs."""
COMMON = 20
"""Every report with a fingerprint is compared with the first so many that have it: a story in a thousand papers stays linear."""


def overlaps(wordings: Mapping[DocumentId, Wording], *, fewest: float, share: float) -> list[Pair]:
    """Pair the reports that may share so much weight, and so much of the lighter one's.

    They pair in the order given: who stands early is compared with all others.
    """
    index: Mapping[Run, list[DocumentId]] = defaultdict(list)
    for name, wording in wordings.items():
        for fingerprint in sorted(fingerprints(wording)):
            index[fingerprint].append(name)
    shared: Counter[Pair] = Counter()
    for holders in index.values():
        shared.update((left, right) for first, left in enumerate(holders[:COMMON]) for right in holders[first + 1 :])
    weights = {name: wording.weight for name, wording in wordings.items()}
    return [pair for pair, count in shared.items() if count >= KEPT * max(fewest, share * min(weights[name] for name in pair))]


def fingerprints(wording: Wording) -> set[Run]:
    return {run for stretch in wording.stretches for run in winnowed(stretch)}


def winnowed(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield of every window the run with the smallest hash, which is the same one wherever it stands."""
    hashed = [zlib.crc32(" ".join(run).encode()) for run in runs]
    for start in range(max(1, len(runs) - WINDOW + 1) if runs else 0):
        yield runs[min(range(start, min(start + WINDOW, len(runs))), key=hashed.__getitem__)]
