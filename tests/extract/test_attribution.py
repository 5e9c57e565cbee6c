"""What stands between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sayso.extract import attribution, statements
from sayso.extract.attribution import is_quoted, quoted_tokens
from sayso.extract.marks import all_quotations
from sayso.language.parse import parse
from sayso.text.quotations import Quotation
from tests.ground.reading import report


def test_a_token_is_quoted_where_it_is_one_of_the_quoted() -> None:
    read = parse(report("“Leave,” she said. It was late.\n\n“The river gave way.\n\n“Then it was ‘gone’,” she said. “Go"))
    assert {token.index for token in read.tokens if is_quoted(read, token)} == quoted_tokens(read)
    assert {token.text for token in read.tokens if is_quoted(read, token)} >= {"Leave", "river", "gone"}


def test_quotations_are_looked_for_once_however_many_bid(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    def counted(text: str) -> Iterator[Quotation]:
        looked.append(text)
        return all_quotations(text)

    monkeypatch.setattr(attribution, "all_quotations", counted)
    document = report(" ".join(f"The mayor told the guards to open gate {number}, “now or never”." for number in range(1, 5)))
    assert statements(document, parse(document))
    assert len(looked) == 1
