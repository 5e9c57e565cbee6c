"""A gist shows the reports' words, and where it leaves some out."""

from __future__ import annotations

from dataclasses import replace

from sayso import compose
from sayso.model import DocumentId, Span, StatementId, Unit
from tests import made


def test_what_a_gist_leaves_out_is_marked() -> None:
    text = "The bus, officials said, was going too fast"
    parts = (Span(0, 7), Span(25, 43))
    said, drawn = made.statement("a", text, parts=parts), made.sketch("a", "bus", "go", words=6)
    [claim] = compose.claims(made.units([said]), [drawn], [], [], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == "The bus … was going too fast"


def test_a_gist_does_not_begin_with_the_conjunction_of_reported_speech() -> None:
    said = made.statement("a", "that the bus was late", speaker="driver")
    drawn, driver = made.sketch("a", "bus", "late"), made.entity("driver")
    [claim] = compose.claims(made.units([said]), [drawn], [], [driver], [made.document("courier", said.text)], [], same=0.4)
    assert claim.gist == "the bus was late"


def test_a_phrase_is_told_by_the_clause_that_holds_it() -> None:
    text = "The ferry sank near Norwick harbour at noon"
    clause = made.statement("a", text)
    phrases = [
        Unit(replace(clause, id=StatementId(name), doc=DocumentId(doc), text=text[15:], start=15, parts=(Span(15, len(text)),)), of)
        for name, doc, of in (("b", "courier", clause.id), ("d", "herald", StatementId("c")))
    ]
    other = made.statement("c", text, doc="herald")
    sketches = [made.sketch(name, "ferry", "sink") for name in "ac"] + [made.sketch(name, "harbour", clause=False) for name in "bd"]
    documents = [made.document(name, text) for name in ("courier", "herald")]
    found = compose.claims([*made.units([clause, other]), *phrases], sketches, [made.judged("b", "d")], [], documents, [], same=0.4)
    assert text in {claim.gist for claim in found if {evidence.statement for evidence in claim.evidence} == {"b", "d"}}
