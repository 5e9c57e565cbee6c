"""What happened when."""

from __future__ import annotations

from sayso import compose
from sayso.model import Furniture, Moment
from tests import made

TEXT = "On Monday, police said the bridge had closed. It reopens in May.\nMonday's paper"


def moment(words: str, value: str | None) -> Moment:
    start = TEXT.index(words)
    return Moment(start, start + len(words), words, "date", value)


CLOSED = made.statement("a", "the bridge had closed", start=TEXT.index("the bridge"), speaker="police")
OPENS = made.statement("b", "It reopens in May", start=TEXT.index("It reopens"))


def test_a_day_dates_the_statement_in_its_sentence() -> None:
    document = made.document("courier", TEXT, moments=(moment("Monday", "2024-03-04"), moment("May", "2024-05")))
    entries = compose.timeline([document], [CLOSED, OPENS], [])
    assert [(entry.date, entry.text, entry.event) for entry in entries] == [
        ("2024-03-04", "Monday", "the bridge had closed"),
        ("2024-05", "May", "It reopens in May"),
    ]


def test_furniture_and_words_without_a_day_are_left_out() -> None:
    where = TEXT.index("Monday's")
    furniture = (Furniture(where, len(TEXT), "promotion"),)
    moments = (Moment(where, where + 6, "Monday", "date", "2024-03-04"), moment("May", None))
    assert compose.timeline([made.document("courier", TEXT, moments=moments, furniture=furniture)], [CLOSED, OPENS], []) == ()


def test_one_day_of_one_claim_is_one_entry() -> None:
    again = made.statement("c", "the bridge had closed", doc="herald", start=CLOSED.start, speaker="police")
    documents = [made.document(name, TEXT, moments=(moment("Monday", "2024-03-04"),)) for name in ("courier", "herald")]
    sketches = [made.sketch(name, "bridge", "close") for name in "ac"]
    claims = compose.claims([CLOSED, again], sketches, [made.judged("a", "c")], [], documents, [], same=0.4)
    [entry] = compose.timeline(documents, [CLOSED, again], claims)
    assert (entry.docs, entry.statements, entry.claims) == (("courier", "herald"), ("a", "c"), (claims[0].id,))
