"""Who is accountable for two statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.judge.party import same_party
from sayso.judge.side import Side
from tests import made
from tests.judge.compared import compared, told


def side(speaker: str | None, doc: str) -> Side:
    [found] = compared(told("a", "the dam held", doc=made.document(doc, "x").id, speaker=speaker or "he"))
    source = found.statement.source
    assert source is not None
    return found if speaker else replace(found, statement=replace(found.statement, source=replace(source, entity=None)))


@pytest.mark.parametrize(("doc", "same"), [("courier", True), ("herald", False)])
def test_he_whom_nothing_tells_may_be_whoever_speaks_in_his_report(doc: str, same: bool) -> None:
    assert same_party(side("ruiz", "courier"), side(None, doc)) is same


def test_two_who_are_known_are_two_parties() -> None:
    assert not same_party(side("ruiz", "courier"), side("lind", "courier"))
