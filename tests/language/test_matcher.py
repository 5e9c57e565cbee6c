"""Vectors of stretches, read in their place."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.language import matcher
from sayso.language.matcher import BATCH, BEFORE, OWN, UNLIKE, batches, reached, vectors, windows
from sayso.language.parse import parse
from sayso.model import Span
from tests import made

FERRIES = "Two ferries collided near the harbour on Monday. Thirty passengers were hurt. The mayor opened a new library."


def test_a_stretch_has_a_row_of_unit_length() -> None:
    rows = vectors(parse(made.document("courier", FERRIES)), [[Span(0, 11)], [Span(12, 20), Span(34, 47)]])
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1], abs=1e-5)


def test_what_says_the_same_lies_nearer_than_what_does_not() -> None:
    text = f"{FERRIES} A pair of ferry boats crashed into each other by the port."
    places = [(0, 47), (text.index("The mayor"), text.index(" A pair")), (text.index("A pair"), len(text) - 1)]
    rows = vectors(parse(made.document("courier", text)), [[Span(*place)] for place in places])
    ferries, library, again = rows
    assert ferries @ again > ferries @ library + 0.2


def test_no_words_have_a_row_of_zeros() -> None:
    rows = vectors(parse(made.document("courier", "The ferry sank.")), [[Span(400, 410)], []])
    assert not rows.any()
    assert vectors(parse(made.document("courier", "")), []).shape == (0, matcher.DIMENSIONS)


def test_a_window_holds_what_stands_before_it_and_a_long_sentence_is_read_in_parts() -> None:
    long = "The ferry sank " + "and the crew swam ashore " * 40 + "."
    found = list(windows(parse(made.document("courier", f"It rained.\n\n{long}"))))
    assert found[0].before == ()
    assert found[1].before == found[0].own[-BEFORE:]
    assert all(len(window.own) <= OWN for window in found)
    assert found[2].before == found[1].own[-BEFORE:]
    assert [place for window in found for place in window.places] == sorted(place for window in found for place in window.places)


def test_a_row_does_not_depend_on_what_follows_the_sentence_after() -> None:
    first = parse(made.document("courier", "The ferry sank."))
    both = parse(made.document("courier", "The ferry sank. The mayor opened a new library."))
    (alone,) = vectors(first, [[Span(0, 14)]])
    (beside,) = vectors(both, [[Span(0, 14)]])
    assert alone @ beside > 0.98


def test_a_sentence_without_a_stretch_is_not_read() -> None:
    found = list(windows(parse(made.document("courier", FERRIES))))
    assert list(reached(found, [Span(0, 11), Span(49, 60)])) == found[:2]
    assert list(reached(found, [Span(FERRIES.index("The mayor"), len(FERRIES))])) == found[2:]
    assert list(reached(found, [])) == []


def test_windows_that_are_read_together_are_of_nearly_one_length() -> None:
    lengths = [*range(5, 105, 5), *[40] * 2 * BATCH]
    found = list(batches(lengths))
    assert sorted(place for batch in found for place in batch) == list(range(len(lengths)))
    assert all(max(lengths[place] for place in batch) - min(lengths[place] for place in batch) <= UNLIKE for batch in found)
    assert all(len(batch) <= BATCH for batch in found)
