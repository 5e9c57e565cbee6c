"""Words that are only a part of what is said."""

from __future__ import annotations

import pytest

from sayso.compose.fragments import is_cut_short, is_left_open, leans


@pytest.mark.parametrize(
    ("words", "rest", "cut"),
    [
        ("The raid may be the biggest", " since the war began", True),
        ("The raid was the biggest", ".", False),
        ("Police broke up the protest", " on Monday", False),
        ("The fire destroyed the forest", " near Amel", False),
        ("The ferry sank off Amel", ", the mayor said, and divers found it", False),
        ("The ferry sank off Amel", ", police say, and divers found it", False),
        ("The line will keep the contract", " if the ferry sails", True),
        ("The line will keep the contract", ", unless the ferry sinks", True),
        ("The line will keep the contract", " when the ferry sails", False),
        ("The town passed a law whereby non-", "residents pay", True),
        ("A letter put a friend of Ruiz's", " on the board", True),
        ("She called it a “slow", " boat to nowhere”", True),
        ("She called it a “slow boat", ",” he said", False),
        ("She called it a “slow” boat", " to nowhere", True),
        ('She called it "slow', ' boat"', True),
        ("The ‘slow boat", " of the line’", True),
        ("The captain’s boat sank", " in May", False),
        ("It is called the Free Harbour Movement (FHM", " or FH) by all", True),
        ("It is called the Free Harbour Movement (FHM", ") by all", False),
        ("The line sold boats", ", two piers and a crane", True),
        ("The ferry sank off Amel", ", Norland, and a crane fell", False),
        ("The line sold boats", ", killing the trade and the port", False),
        ("The line sold boats", ", and two piers and a crane", False),
    ],
)
def test_words_are_cut_short_that_need_what_stands_behind_them(words: str, rest: str, cut: bool) -> None:
    assert is_cut_short(words, words + rest, len(words)) is cut


@pytest.mark.parametrize(
    ("before", "open_"),
    [
        ("The town met amid fears that ", True),
        ("It is unlikely ", True),
        ("Nobody knows whether ", True),
        ("If the wind falls, ", True),
        ("It rained. But if the wind falls, ", True),
        ("It rained. If Gen. Vale leaves, ", True),
        ("If the wind falls, the harbour opens. Then ", False),
        ("She said ", False),
        ("The fears were great, and ", False),
    ],
)
def test_words_before_a_clause_leave_open_whether_it_is_so(before: str, open_: bool) -> None:
    assert is_left_open(f"{before}the ferry sails", len(before)) is open_


@pytest.mark.parametrize("words", ["even though the line lost", "Just as the ferry sank", "of writing, the ferry sails"])
def test_a_clause_leans_by_the_second_of_its_words_too(words: str) -> None:
    assert leans(words)
    assert not leans("Even the ferry sank")


@pytest.mark.parametrize("words", ["how the line lost its ferry", "Why a ferry sank"])
def test_a_headline_that_promises_to_tell_how_or_why_states_nothing(words: str) -> None:
    assert leans(words)
