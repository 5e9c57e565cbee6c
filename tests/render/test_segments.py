from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace

from sayso.model import Cue, Document, Furniture, Source, Span, Statement, StatementId
from sayso.render.page.segments import Block, Numbered, blocks, numbered, segments
from sayso.render.reading import reading
from tests.ferry import COURIER, DOSSIER, GAZETTE, NOT_WARNED, SANK, TEXTS, UNVERIFIED, document

WORDS = "The crew said the mate said it rained hard."


def stated(start: int, end: int, number: int, text: str = WORDS) -> Numbered:
    said = replace(
        SANK, id=StatementId(f"s-{number}"), start=start, end=end, text=text[start:end], parts=(Span(start, end),), cue=None, source=None
    )
    return Numbered(said, number, "the crew", 0)


def cut(*statements: Numbered) -> list[tuple[str, list[int]]]:
    [found] = segments(WORDS, [Span(0, len(WORDS))], statements)
    return [(segment.text, [row.number for row in segment.covering]) for segment in found]


def test_text_is_cut_where_a_statement_begins_and_ends() -> None:
    assert cut(stated(14, 42, 1)) == [("The crew said ", []), ("the mate said it rained hard", [1]), (".", [])]


def test_a_statement_within_another_is_covered_by_both() -> None:
    found = cut(stated(14, 42, 1), stated(28, 37, 2))
    assert found[1:4] == [("the mate said ", [1]), ("it rained", [1, 2]), (" hard", [1])]


def test_statements_that_overlap_share_what_they_share() -> None:
    found = cut(stated(4, 27, 1), stated(14, 37, 2))
    assert [covering for _, covering in found] == [[], [1], [1, 2], [2], []]


def test_two_statements_of_one_stretch_both_cover_it() -> None:
    assert cut(stated(28, 37, 1), stated(28, 37, 2))[1] == ("it rained", [1, 2])


def test_a_statement_in_parts_leaves_out_what_lies_between() -> None:
    row = stated(0, 42, 1)
    parted = replace(row, said=replace(row.said, parts=(Span(0, 8), Span(28, 42))))
    assert [covering for _, covering in cut(parted)] == [[1], [], [1], []]


def test_nothing_of_the_text_is_lost() -> None:
    assert "".join(text for text, _ in cut(stated(3, 30, 1), stated(0, 43, 2), stated(40, 43, 3))) == WORDS


def shown(text: str, *statements: Numbered, **more: object) -> list[Block]:
    return list(blocks(replace(document(GAZETTE, "Gazette", None), text=text, **more), statements))  # type: ignore[arg-type]


def test_a_statement_starts_once_and_ends_once_however_it_is_cut() -> None:
    text = "He said: it rained.\n\nIt snowed too."
    row = stated(9, len(text), 1, text)
    marks = [segment for block in shown(text, row) for segment in block.segments]
    assert Counter(bool(segment.starting) for segment in marks)[True] == 1
    assert Counter(bool(segment.ending) for segment in marks)[True] == 1
    assert [segment.text for segment in marks if segment.covering] == ["it rained.", "It snowed too."]


def test_a_statement_that_begins_in_white_space_still_starts() -> None:
    text = "One.\n\n  Two."
    starting = [segment.text for block in shown(text, stated(5, len(text), 1, text)) for segment in block.segments if segment.starting]
    assert starting == ["Two."]


def test_furniture_is_told_apart_within_a_paragraph() -> None:
    found = shown("It rained. Read more", furniture=(Furniture(11, 20, "navigation"),))
    assert [(block.furniture, block.segments[0].text) for block in found] == [(None, "It rained. "), ("navigation", "Read more")]


def test_cue_and_source_are_marked() -> None:
    [block, *_] = shown_of(COURIER)
    assert [segment.text for segment in block.segments if segment.is_cue] == ["according to"]
    assert [segment.text for segment in block.segments if segment.is_source] == ["the coast guard"]


def shown_of(identity: str) -> list[Block]:
    chosen: Document = next(row for row in DOSSIER.documents if row.id == identity)
    return list(blocks(chosen, numbered(reading(DOSSIER), chosen)))


def test_statements_are_numbered_in_the_order_of_the_text() -> None:
    chosen = next(row for row in DOSSIER.documents if row.id == COURIER)
    rows = numbered(reading(DOSSIER), chosen)
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert [row.said.start for row in rows] == sorted(row.said.start for row in rows)


def test_badly_cut_statements_are_shown_all_the_same() -> None:
    together: list[Statement] = [
        row.said for block in shown_of(COURIER) for segment in block.segments for row in segment.covering if len(segment.covering) > 1
    ]
    assert {said.id for said in together} == {NOT_WARNED.id, UNVERIFIED.id}


def test_all_words_of_a_document_are_shown() -> None:
    text = "".join(segment.text for block in shown_of(GAZETTE) for segment in block.segments)
    assert "".join(text.split()) == "".join(TEXTS[GAZETTE].split())


def test_four_times_the_text_takes_four_times_the_work() -> None:
    assert work(400) < 5 * work(100)


def work(sentences: int) -> int:
    """How many calls it takes to cut a document with a statement, a cue, a source and a piece of furniture in each paragraph."""
    said, after = "The quay is shut, he said.", " Read more"
    paragraph = f"{said}{after}\n\n"
    text = paragraph * sentences
    starts = range(0, len(text), len(paragraph))
    rows = [
        replace(
            row,
            said=replace(
                row.said,
                cue=Cue(start + said.index("said"), start + said.index("."), "said"),
                source=Source(start + said.index("he said"), start + said.index(" said"), "he"),
            ),
        )
        for row, start in ((stated(start, start + said.index(","), number, text), start) for number, start in enumerate(starts))
    ]
    furniture = tuple(Furniture(start + len(said) + 1, start + len(said + after), "promotion") for start in starts)
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        found = shown(text, *rows, furniture=furniture)
    finally:
        sys.setprofile(None)
    assert len(found) == 2 * sentences
    assert sum(segment.is_cue for block in found for segment in block.segments) == sentences
    return calls


def test_numbering_looks_at_the_documents_own_statements_only() -> None:
    chosen = next(row for row in DOSSIER.documents if row.id == COURIER)
    read = replace(reading(DOSSIER), dossier=replace(DOSSIER, statements=()))
    assert [row.number for row in numbered(read, chosen)] == [1, 2, 3, 4]
