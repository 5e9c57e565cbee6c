"""What a dossier is called, and which of its documents are copies."""

from __future__ import annotations

from sayso import compose
from sayso.model import Lineage
from tests import made


def test_the_headline_that_shares_most_with_the_others_names_the_dossier() -> None:
    headlines = ("Bridge closed after crane hits pier", "Crane hits bridge", "Pay talks: what we know")
    assert compose.title([made.document(f"d{n}", title=headline) for n, headline in enumerate(headlines)]) == "Crane hits bridge"


def test_without_headlines_the_first_document_names_it() -> None:
    assert compose.title([made.document("b"), made.document("a")]) == "a"


def test_a_copy_names_the_document_that_it_repeats_most() -> None:
    documents = [made.document(name) for name in "abc"]
    lineage = [Lineage(source, documents[2].id, "copies", score) for source, score in (("a", 0.4), ("b", 0.8))]
    assert [document.copy_of for document in compose.marked_copies(documents, lineage)] == [None, None, "b"]


def test_a_report_that_shares_some_passages_is_no_copy_as_a_whole() -> None:
    documents = [made.document("a"), made.document("b")]
    lineage = [Lineage("a", documents[1].id, "copies", 0.2)]
    assert [document.copy_of for document in compose.marked_copies(documents, lineage)] == [None, None]
