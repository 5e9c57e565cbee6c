"""The accuracy below which nothing may fall: one floor for each figure of each corpus, with the corpus' digest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TOLERANCE = 0.001
DECIMALS = 4
COUNTS = frozenset({"conflicts_judged"})
"""How much was judged, not how well."""
LOWER_IS_BETTER = frozenset({"boilerplate_leak"})
"""Their floor is a ceiling."""

Scores = Mapping[str, float | int | None]


@dataclass(frozen=True, slots=True)
class Floors:
    """What a corpus has reached."""

    digest: str
    floors: Mapping[str, float]


def read(path: Path) -> dict[str, Floors]:
    written = json.loads(path.read_text(encoding="utf-8"))
    return {corpus: Floors(pinned["digest"], pinned["floors"]) for corpus, pinned in written.items()}


def write(path: Path, floors: Mapping[str, Floors]) -> None:
    written = {corpus: {"digest": pinned.digest, "floors": dict(pinned.floors)} for corpus, pinned in sorted(floors.items())}
    path.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


def failures(pinned: Floors, digest: str, reached: Scores) -> Iterator[str]:
    """Yield what is wrong, a line each: another corpus, a figure gone, a figure under its floor.

    >>> list(failures(Floors("a", {"statement_f1": 0.5}), "a", {"statement_f1": 0.4}))
    ['statement_f1 is 0.4, its floor is 0.5']
    """
    if digest != pinned.digest:
        yield f"the corpus has changed: its digest is {digest}, the floors were pinned for {pinned.digest}"
    for figure, floor in sorted(pinned.floors.items()):
        value = reached.get(figure)
        if value is None:
            yield f"{figure} was not reached at all, its floor is {floor}"
        elif beyond(figure, floor, value) > TOLERANCE:
            yield f"{figure} is {round(value, DECIMALS)}, its {'ceiling' if figure in LOWER_IS_BETTER else 'floor'} is {floor}"


def beyond(figure: str, floor: float, value: float) -> float:
    """How much worse a value is than its floor; negative where it is better."""
    return value - floor if figure in LOWER_IS_BETTER else floor - value


def pinned(old: Floors | None, digest: str, reached: Scores, *, lower: bool) -> Floors:
    """Return the floors that were reached; an old one that is better stays, unless lowering is allowed.

    >>> pinned(Floors("a", {"statement_f1": 0.5}), "a", {"statement_f1": 0.4}, lower=False).floors
    {'statement_f1': 0.5}
    """
    fresh = {figure: round(value, DECIMALS) for figure, value in reached.items() if value is not None and figure not in COUNTS}
    kept = {} if old is None or lower else {**old.floors}
    better = {figure: value for figure, value in fresh.items() if figure not in kept or beyond(figure, kept[figure], value) < 0}
    return Floors(digest, dict(sorted({**kept, **better}.items())))
