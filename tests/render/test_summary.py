"""What a build prints."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import UNSURE, Evidence, NotCounted
from sayso.render.summary import summary, undated
from tests.ferry import CLAIMS, DOSSIER, WRECK
from tests.made import document


def test_who_may_say_something_else_is_not_told_to_say_it() -> None:
    unsure = NotCounted("a fisherman", (WRECK.id,), UNSURE)
    doubtful = replace(CLAIMS[2], evidence=(*CLAIMS[2].evidence, Evidence(WRECK.id, "supports", 0.4)), not_counted=(unsure,))
    lines = summary(replace(DOSSIER, claims=(*CLAIMS[:2], doubtful, *CLAIMS[3:]))).splitlines()
    assert lines[lines.index("Most contested:") + 2] == "    said by Ruiz"


def test_reports_without_a_date_are_named() -> None:
    lines = summary(DOSSIER).splitlines()
    assert [line for line in lines if line.startswith("Without a date: reports/herald.txt. ")]
    dated = tuple(replace(one, published="2031-03-03") for one in DOSSIER.documents)
    assert "Without a date" not in summary(replace(DOSSIER, documents=dated))


def test_of_many_reports_without_a_date_the_rest_is_counted() -> None:
    many = tuple(document(name, published=None) for name in "abcde")
    assert next(undated(many)).startswith("Without a date: a.txt, b.txt, c.txt and 2 more. ")
