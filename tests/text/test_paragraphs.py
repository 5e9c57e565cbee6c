from __future__ import annotations

import pytest

from sayso.text.paragraphs import paragraphs


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in paragraphs(text)]


@pytest.mark.parametrize("text", ["", "  \n", "\n\n\n"])
def test_nothing_but_white_space_has_no_paragraph(text: str) -> None:
    assert split(text) == []


def test_lines_wrapped_by_a_mail_program_are_one_paragraph() -> None:
    text = (
        "The ferry left the harbour at noon on Monday with forty people and\n"
        "nine cars on board, and was due on the island an hour later. It did\n"
        "not arrive.\n"
        "\n"
        "A search began at two."
    )
    assert [len(part.split("\n")) for part in split(text)] == [3, 1]


def test_a_sentence_that_a_picture_cut_is_one_paragraph() -> None:
    assert len(split("Residents of the nearby town of Port Ellen,\n\nwhich is close to the dam, were told to leave.")) == 1


def test_a_headline_is_apart_from_what_follows() -> None:
    assert split("FERRY SINKS\nForty people were on board.") == ["FERRY SINKS", "Forty people were on board."]
