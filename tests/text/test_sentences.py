"""Where a sentence begins and ends."""

from __future__ import annotations

import pytest

from sayso.text.sentences import sentence

LIST = "# Ferry lost with 58 aboard\n\n- Rescued: 47, among them the captain\n\n"
TEXT = f"{LIST}**Is it polluted?** One tonne escaped. Two are ill."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("47", "Rescued: 47, among them the captain"),
        ("One tonne", "One tonne escaped."),
        ("Two", "Two are ill."),
        ("polluted", "**Is it polluted?**"),
    ],
)
def test_a_sentence_begins_behind_what_ends_the_one_before_and_behind_signs_of_markdown(words: str, found: str) -> None:
    span = sentence(TEXT, TEXT.index(words), TEXT.index(words) + len(words))
    assert TEXT[span.start : span.end] == found
