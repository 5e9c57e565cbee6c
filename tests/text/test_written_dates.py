from __future__ import annotations

import pytest

from sayso.text.written_dates import written_dates


@pytest.mark.parametrize("text", ["Room 1203 March 2021", "No. 12021-03-04", "to dismay 4, 2021 of them left"])
def test_a_day_does_not_begin_inside_a_number_or_a_word(text: str) -> None:
    assert [found.value for found in written_dates(text)] == []


@pytest.mark.parametrize("text", ["Posted:4 March 2021", "PublishedMarch 4, 2021", "/news/2021/03/04", "report_2021-03-04"])
def test_a_day_may_stand_right_behind_what_announces_it(text: str) -> None:
    assert [found.value for found in written_dates(text)] == ["2021-03-04"]
