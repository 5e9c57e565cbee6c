"""Who took what from whom."""

from __future__ import annotations

from sayso.link import citations, copies
from sayso.model import EntityId, Furniture, Lineage, Source
from tests import made

STORY = "The old iron bridge over the river Tamar was closed on Monday after a crane struck one of its piers before dawn"
OTHER = "Teachers in the north will vote next week on whether to accept the new pay offer that the ministry made"


def test_a_near_copy_is_taken_from_the_earlier_report() -> None:
    documents = [
        made.document("later", f"{STORY}, a reader told us.", published="2024-03-05"),
        made.document("early", f"{STORY}.", published="2024-03-04T21:00:00"),
        made.document("other", OTHER),
    ]
    assert copies(documents, near_copy=0.5) == (Lineage("early", documents[0].id, "copies", 1.0),)


def test_of_one_day_the_longer_is_the_source() -> None:
    documents = [made.document("a", STORY), made.document("b", f"{STORY}. {OTHER}.")]
    assert [(link.source, link.target) for link in copies(documents, near_copy=0.5)] == [("b", "a")]


def test_furniture_is_not_compared() -> None:
    furniture = (Furniture(0, len(STORY), "notice"),)
    documents = [
        made.document(name, f"{STORY}\n{text}", furniture=furniture) for name, text in (("a", OTHER), ("b", "Nothing of the kind"))
    ]
    assert copies(documents, near_copy=0.1) == ()


def test_a_relaying_outlet_is_cited_but_not_by_itself() -> None:
    radio = made.entity("radio", "Radio Tamar")
    documents = [made.document("courier"), made.document("radio", outlet="Radio Tamar"), made.document("wire", credits=("ANP",))]
    told = [
        made.statement(doc, doc=document.id, via=(Source(0, 0, "Radio Tamar", EntityId("radio")),))
        for doc, document in zip("ab", documents, strict=False)
    ]
    assert citations(documents, told, [radio]) == (
        Lineage("Radio Tamar", documents[0].id, "cites", 1.0),
        Lineage("ANP", documents[2].id, "credits", 1.0),
    )
