"""A report that is dated long before or after the others tells so, for its days may be others."""

from __future__ import annotations

from dataclasses import replace

from sayso.model import Document, DocumentId, Dossier, Moment
from sayso.render.page.derived.strays import strays
from sayso.render.reading import reading
from tests.ferry import NOTHING


def report(name: str, published: str | None, text: str = "Boats left.", *moments: Moment) -> Document:
    return Document(DocumentId(name), f"{name}.txt", "", None, name, None, (), published, None, None, "en", text, moments=moments)


def dossier(*documents: Document) -> Dossier:
    return replace(NOTHING, documents=documents)


NEAR = [report("Courier", "2031-03-02"), report("Herald", "2031-03-03T10:00:00"), report("Gazette", "2031-03-05")]


def test_a_report_that_is_dated_long_after_the_others_tells_what_may_be_of_another_day() -> None:
    text = "On Sunday boats left."
    late = report("Echo", "2032-09-30", text, Moment(3, 9, "Sunday", "date", "2032-09-26"))
    [stray] = strays(reading(dossier(*NEAR, late)))
    assert stray == {"doc": "Echo", "months": 19, "later": True, "words": "Sunday"}


def test_a_report_that_is_dated_long_before_the_others_tells_so() -> None:
    [stray] = strays(reading(dossier(*NEAR, report("Echo", "2030-03-03"))))
    assert (stray["months"], stray["later"], stray["words"]) == (12, False, "")


def test_reports_of_some_weeks_of_no_date_or_of_two_times_are_not_astray() -> None:
    assert strays(reading(dossier(*NEAR, report("Echo", "2031-04-20"), report("Post", None)))) == []
    assert strays(reading(dossier(NEAR[0], report("Echo", "2032-09-30")))) == []
    assert strays(reading(dossier(*NEAR, *(report(f"Echo {number}", "2032-09-30") for number in range(3))))) == []
