"""What stands nearest to a span."""

from __future__ import annotations

from sayso.extract.nearest import Nearest
from sayso.model import Span


def test_all_that_overlap_a_span_are_found_though_they_start_far_before_it() -> None:
    wide, inside, behind = Span(0, 100), Span(40, 60), Span(70, 80)
    assert Nearest([behind, inside, wide]).to(Span(50, 52)) == [wide, inside, behind]


def test_before_and_behind_a_span_the_nearest_are_found_and_no_others() -> None:
    places = [Span(at, at + 6) for at in range(0, 10_000, 10)]
    assert Nearest(places).to(Span(5_007, 5_009)) == [Span(5_000, 5_006), Span(5_010, 5_016)]
    assert Nearest(places).to(Span(20_000, 20_001)) == [places[-1]]


def test_nothing_is_near_where_nothing_is() -> None:
    assert Nearest[Span]([]).to(Span(3, 4)) == []
