"""Who took what from whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.link import citations, copies
from sayso.model import Document, DocumentId, EntityId, Furniture, Lineage, Source, Statement
from tests import made

STORY = (
    "The old iron bridge over the river was closed on Monday after a crane struck one of its piers before dawn. "
    "Divers who went down at low water found a crack as long as a man is tall, and engineers fear that the whole arch has moved. "
)
OTHER = (
    "Teachers in the north will vote next week on whether to accept the new pay offer, which falls well short of what their union "
    "had asked for in spring and would be spread over several years. "
)
SPEECH = (
    "we shall mend this crossing before the first frost comes and nobody who lives on the far bank will have to walk round "
    "by the mill again while there is still breath in me"
)


def pairs(documents: Sequence[Document], statements: Sequence[Statement] = ()) -> list[tuple[str, str]]:
    return [(link.source, link.target) for link in copies(documents, statements, near_copy=0.1)]


def test_a_near_copy_is_taken_from_the_earlier_report() -> None:
    documents = [
        made.document("later", f"{STORY} A reader told us.", published="2024-03-05"),
        made.document("early", STORY, published="2024-03-04T21:00:00"),
        made.document("other", OTHER),
    ]
    assert copies(documents, near_copy=0.5) == (Lineage("early", documents[0].id, "copies", 1.0),)


def test_of_one_day_the_longer_is_the_source() -> None:
    assert pairs([made.document("a", STORY), made.document("b", STORY + OTHER)]) == [("b", "a")]


def test_furniture_is_not_compared() -> None:
    furniture = (Furniture(0, len(STORY), "notice"),)
    assert pairs([made.document(name, f"{STORY}\n{text}", furniture=furniture) for name, text in (("a", OTHER), ("b", "Nothing."))]) == []


def test_one_speech_in_two_reports_is_no_copy() -> None:
    said = f"“{SPEECH},” "
    assert pairs([made.document("a", f"{said}she said. {OTHER}"), made.document("b", f"{STORY} {said}the mayor promised.")]) == []
    assert pairs([made.document("a", f"{SPEECH}. {OTHER}"), made.document("b", f"{STORY} {SPEECH}.")]) != []


def test_one_post_in_two_reports_is_no_copy() -> None:
    post = f"\n{SPEECH} — Ana Ruiz (@anaruiz) May 3, 2021\n"
    assert pairs([made.document("a", OTHER + post), made.document("b", STORY + post)]) == []


def test_speech_without_marks_is_known_by_its_statement() -> None:
    documents = [made.document("a", f"{SPEECH}\n{OTHER}"), made.document("b", f"{SPEECH}\n{STORY}")]
    said = [made.statement(name, SPEECH, doc=DocumentId(name), speaker="mayor", kind="direct") for name in "ab"]
    assert pairs(documents, said) == []


def test_a_shared_statement_counts_half() -> None:
    documents = [made.document("a", STORY + OTHER), made.document("b", STORY)]
    said = [made.statement(name, STORY, doc=DocumentId(name), speaker="police") for name in "ab"]
    [whole], [told] = (copies([documents[1], made.document("c", STORY)], one, near_copy=0.1) for one in ((), said))
    assert whole.score == told.score == 1.0
    [plain] = copies([made.document("a", STORY + OTHER), made.document("d", f"{STORY}{SPEECH}.")], near_copy=0.1)
    halved = copies([made.document("a", STORY + OTHER), made.document("d", f"{STORY}{SPEECH}.")], said, near_copy=0.1)
    assert halved[0].score < plain.score


def test_a_few_words_in_common_are_chance() -> None:
    short = [made.document(name, f"A crane struck one of its piers before dawn. {text}") for name, text in (("a", "Rain."), ("b", "Fog."))]
    assert pairs(short) == []


def test_names_and_numbers_neither_make_nor_break_a_copy() -> None:
    updated = STORY.replace("one of its piers", "two of its piers").replace("Monday", "Tuesday")
    [link] = copies([made.document("a", STORY), made.document("b", updated)], near_copy=0.1)
    assert link.score == 1.0
    names = "Ana Ruiz, Bo Lind, Eva Stone, Ugo Marr, Ida Holt, Per Dahl, Lea Moor, Max Ferry, Jon Reed, Tom Hill "
    assert pairs([made.document("a", f"{OTHER} Among them {names}"), made.document("b", f"{STORY} With {names}")]) == []


def test_pages_of_one_outlet_must_share_more() -> None:
    background = "Divers who went down at low water found a crack as long as a man is tall."
    apart = [made.document("a", f"{background} {OTHER}"), made.document("b", f"{background} {SPEECH}.")]
    [link] = copies(apart, near_copy=0.1)
    near_copy = link.score * 0.8
    assert copies(apart, near_copy=near_copy) == (link,)
    assert copies([replace(one, outlet="The Courier") for one in apart], near_copy=near_copy) == ()


def test_one_agency_credited_in_both_makes_less_enough() -> None:
    documents = [made.document("a", f"{STORY}{OTHER}"), made.document("b", f"{STORY}{SPEECH}.")]
    [link] = copies(documents, near_copy=0.1)
    near_copy = link.score * 1.5
    assert copies(documents, near_copy=near_copy) == ()
    assert len(copies([replace(one, credits=("AP",)) for one in documents], near_copy=near_copy)) == 1
    assert copies([replace(one, credits=("agencies",)) for one in documents], near_copy=near_copy) == ()


def test_whatever_the_order_of_documents_the_links_are_the_same() -> None:
    documents = [made.document(name, f"{STORY}{OTHER if name > 'b' else ''}") for name in "abcd"]
    assert copies(documents, near_copy=0.1) == copies(documents[::-1], near_copy=0.1)


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
