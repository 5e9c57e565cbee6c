from __future__ import annotations

import pytest

from sayso.text.numerals import number


@pytest.mark.parametrize("written", ["9" * 400, "1" + ",000" * 200, "one" + " hundred" * 200])
def test_a_number_beyond_all_counting_is_none(written: str) -> None:
    assert number(written) is None


def test_the_largest_that_reports_tell_is_a_number() -> None:
    assert number("31 trillion") == 31e12
