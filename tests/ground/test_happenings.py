"""What a day dates, where that is less than its sentence."""

from __future__ import annotations

import pytest

from sayso.ground.happenings import happenings
from tests.ground.reading import dated


def told(text: str) -> list[str]:
    """The words that the days of a text date, where these are a part of it."""
    document, parsed = dated(text)
    return [text[one.words.start : one.words.end] for one in happenings(document, parsed, document.moments)]


@pytest.mark.parametrize(
    ("text", "happened"),
    [
        ("The council met in reply to Amel's November 29 flood, seeking help.", "Amel's November 29 flood"),
        ("She has called it a threat since her election in 2016.", "her election in 2016"),
        ("The council passed rules in reply to the latest flood Jan. 29.", "the latest flood Jan. 29"),
        ("The talks will go on amid insults since the mayor took office a year ago.", "the mayor took office a year ago"),
        ("The line, cut by Amel in 2016, was restored.", "The line, cut by Amel in 2016"),
        ("It was banned by a rule that was passed in January, to the anger of many.", "a rule that was passed in January"),
        ("The ferry sank on Monday and the mayor resigned on Tuesday.", "the mayor resigned on Tuesday"),
    ],
)
def test_a_day_dates_the_noun_or_clause_that_it_stands_with(text: str, happened: str) -> None:
    assert told(text) == [happened]


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday, the council passed a rule that parts the towns.",
        "The council passed a rule on Tuesday that parts the towns.",
        "The crew was questioned when it returned to Amel on Tuesday.",
        "Tuesday's flood killed three.",
        "Three people died and scores were pulled from the water on Monday.",
        "If the ferry comes third on Tuesday, it wins.",
        "She hoped to make 2016 Amel's year of plenty.",
        "Amel held talks with Sorn on Tuesday.",
        "The mayor said that the ferry had not docked since February.",
    ],
)
def test_a_day_of_the_whole_sentence_dates_no_part_of_it(text: str) -> None:
    assert told(text) == []
