"""The numbers in the words of a statement."""

from __future__ import annotations

from typing import Any

from sayso.compose.disputes import within
from sayso.model import DocumentId, Figure
from tests import made


class Watched(list[Figure]):
    """Figures that keep in mind how many of them were taken."""

    taken = 0

    def __getitem__(self, place: Any) -> Any:
        found = super().__getitem__(place)
        self.taken += len(found) if isinstance(found, list) else 0
        return found


def test_a_statement_takes_the_figures_in_its_words_and_none_behind_them() -> None:
    said = made.statement("a", "3 passengers were injured", start=100)
    figures = Watched(made.figure(f"{start}", 3, 3, start=start, end=start + 12) for start in (0, 100, 120, 200, 300, 400))
    assert [figure.start for figure in within(said, {DocumentId("courier"): figures})] == [100]
    assert figures.taken == 2
