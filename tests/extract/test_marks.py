"""Facts about quotations that only their paragraph tells, on invented sentences."""

from __future__ import annotations

import pytest

from sayso.extract.marks import all_quotations
from tests.extract.test_statements import said, speaker


def quoted(text: str) -> list[str]:
    return [text[quotation.inside.start : quotation.inside.end] for quotation in all_quotations(text)]


@pytest.mark.parametrize("mark", ["'", "‘"])
def test_a_single_mark_that_stays_open_quotes_its_paragraph(mark: str) -> None:
    assert quoted(f"{mark}The ferry's horn was silent. We waited.\n\nNobody came.") == ["The ferry's horn was silent. We waited."]


def test_words_quoted_inside_it_are_a_part_of_it() -> None:
    assert quoted("'We all stood up. I said, \"Get to the boats.\"") == ["We all stood up. I said, \"Get to the boats.\""]


def test_a_headline_may_end_in_a_quotation() -> None:
    assert quoted("Harbour master on the storm: 'We were lucky'\n\nThe ferry is back.") == ["We were lucky"]


@pytest.mark.parametrize(
    "text",
    [
        "'Safe' harbours were closed on Monday.",
        "'til Monday the harbour is closed.",
        "The ferry's crew and the harbour's pilots met.",
        "'No road in sight\n\nThe ferry is back.",
    ],
)
def test_an_apostrophe_or_a_quoted_word_opens_no_paragraph(text: str) -> None:
    assert quoted(text) == []


def test_the_other_quotations_are_there_in_order() -> None:
    text = "“It fell,” she said.\n\n'Then the tower shook.\n\n“And it stood,” she said."
    assert quoted(text) == ["It fell,", "Then the tower shook.", "And it stood,"]


def test_who_spoke_goes_on_in_single_marks() -> None:
    text = "'The ferry left at noon,' said Ana Ruiz.\n\n'Nobody told us about the storm.\n\n'We heard of it on the radio.'"
    first, second, third = said(text)
    assert [one.text for one in (second, third)] == ["Nobody told us about the storm.", "We heard of it on the radio."]
    assert {speaker(one, text) for one in (first, second, third)} == {"Ana Ruiz"}
    assert third.kind == "direct"
