"""A second origin makes the comparison that a claim makes."""

from __future__ import annotations

import pytest

from sayso.compose.degrees import compare_alike


@pytest.mark.parametrize(
    ("said", "other", "alike"),
    [
        ("the biggest raid", "the largest raid so far", True),
        ("the biggest raid", "one of the boldest raids", False),
        ("the biggest raid", "one of the biggest raids", False),
        ("one of the biggest raids", "the largest raid", True),
        ("the most expensive ferry", "a dear ferry", False),
        ("a ferry", "the oldest ferry", True),
        ("most of the crew, in the west of the forest", "some of the crew", True),
        ("his most recent report", "his report", True),
        ("his latest report", "his report", True),
        ("at least three people were killed", "three people were killed", True),
        ("three people were killed and most residents fled", "three people were killed", True),
        ("Amel’s most expensive ferry", "a dear ferry", False),
    ],
)
def test_superlatives_agree(said: str, other: str, alike: bool) -> None:
    assert compare_alike(said, other) is alike
