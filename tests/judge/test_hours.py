"""Days and hours that cannot be one."""

from __future__ import annotations

import pytest

from sayso.judge.hours import times_apart


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-03-12", "2024-03-19"),
        ("2024-03", "2024-04-02"),
        ("XXXX-03-12", "2024-03-19"),
        ("2024", "2025-01"),
        ("XXXX-WXX-6", "XXXX-WXX-7"),
        ("2024-03-02", "XXXX-WXX-7"),
        ("2024-03-04TMO", "2024-03-04TEV"),
        ("XXXX-XX-XXT09:00", "XXXX-XX-XXT15:30"),
        ("XXXX-WXX-6TMO", "XXXX-XX-XXT15:30"),
        ("2024-03-02T10:00Z", "2024-03-02T10:00-05:00"),
        ("2024-03-02T23:30", "2024-03-02T00:15"),
        ("2024-03-02T10:00Z", "2024-03-05T10:00"),
    ],
)
def test_two_times_are_apart(one: str, other: str) -> None:
    assert times_apart(one, other)
    assert times_apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-03", "2024-03-12"),
        ("XXXX-03-12", "2023-03-12"),
        ("XXXX-03-12", "XXXX-WXX-6"),
        ("198", "1984"),
        ("2024-03-02", "XXXX-WXX-6"),
        ("2024-03-02", "XXXX-XX-XXT09:00"),
        ("XXXX-XX-XXT09:00", "XXXX-XX-XXT10:00"),
        ("XXXX-XX-XXT09:00", "2024-03-02TMO"),
        ("2024-03-02TEV", "2024-03-02TNI"),
        ("2024-W10", "2024-03-02"),
        ("PRESENT_REF", "2024-03-02"),
        ("2024-02-30", "XXXX-WXX-6"),
        ("2024-03-02T10:00Z", "2024-03-02T13:00+03:00"),
        ("2024-03-02T23:00Z", "2024-03-03T02:00+03:00"),
        ("2024-03-02T10:00Z", "2024-03-02T18:00"),
        ("XXXX-WXX-1TNI", "XXXX-XX-XXT02:00"),
        ("XXXX-WXX-1TNI", "XXXX-XX-XXT00:00"),
        ("XXXX-XX-XXT23:30", "XXXX-XX-XXT00:15"),
    ],
)
def test_two_times_may_be_one(one: str, other: str) -> None:
    assert not times_apart(one, other)
    assert not times_apart(other, one)
