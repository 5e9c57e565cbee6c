"""Which names mean an outlet."""

from __future__ import annotations

import pytest

from sayso.text.outlets import is_outlet


@pytest.mark.parametrize("name", ["Channel 9", "Harbour Radio 4", "the News 12", "Russia 24", "France 2", "France 24"])
def test_a_station_goes_by_a_number(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Russia 3", "Russia 2", "France 98", "France 1", "Team France 98", "Team Russia 24", "Team France 2"])
def test_a_side_and_its_score_is_no_station(name: str) -> None:
    assert not is_outlet(name)
