"""A gist shows the reports' words, and where it leaves some out."""

from __future__ import annotations

from sayso import compose
from sayso.model import Span
from tests import made


def test_what_a_gist_leaves_out_is_marked() -> None:
    text = "The bus, officials said, was going too fast"
    parts = (Span(0, 7), Span(25, 43))
    said, drawn = made.statement("a", text, parts=parts), made.sketch("a", "bus", "go", words=6)
    [claim] = compose.claims(made.units([said]), [drawn], [], [], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == "The bus … was going too fast"
