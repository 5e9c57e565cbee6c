"""The words that cannot both be meant."""

from __future__ import annotations

from importlib.resources import files

from sayso.judge.exclusive import exclusive


def test_words_of_two_kinds_exclude_nothing() -> None:
    assert not exclusive("car", "kitchen")
    assert not exclusive("unheard", "car")


def test_every_kind_has_two_sides_and_no_word_on_both() -> None:
    lines = files("sayso.judge").joinpath("exclusive.txt").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        sides = [side.split() for side in line.split("|")]
        words = [word for side in sides for word in side]
        assert len(sides) > 1, line
        assert all(sides), line
        assert len(words) == len(set(words)), line
