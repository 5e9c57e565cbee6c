from __future__ import annotations

from itertools import pairwise

import pytest
import spacy

from sayso.language.parse import LONGEST_PASSAGE, LONGEST_SENTENCE, clock_with_zone, pause, pieces
from sayso.model import Span

SENTENCE = "The harbour was closed on Monday, the mayor said. "


def cut(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces(text, Span(0, len(text)))]


def test_a_paragraph_of_prose_is_one_piece() -> None:
    assert cut(SENTENCE.strip()) == [SENTENCE.strip()]


def test_a_longer_one_is_cut_between_sentences() -> None:
    parts = cut(SENTENCE * 1_000)
    assert " ".join(parts) == (SENTENCE * 1_000).strip()
    assert {part[-1] for part in parts} == {"."}
    assert max(map(len, parts)) <= LONGEST_PASSAGE


@pytest.mark.parametrize(
    "text", ["ferry " * 10_000, "ferry" + " " * 30_000 + "sank", "x" * 400 + "\t" + "y" * 400], ids=["words", "space", "long"]
)
def test_one_without_sentences_is_cut_between_words(text: str) -> None:
    parts = cut(text)
    assert " ".join(parts).split() == text.split()
    assert max(map(len, parts)) <= LONGEST_PASSAGE


def test_a_sentence_that_does_not_end_is_cut_behind_a_comma() -> None:
    parts = cut(SENTENCE + "the ferry sank, said the mayor; " * 100 + "it rained. " + SENTENCE)
    assert " ".join(parts).split() == (SENTENCE + "the ferry sank, said the mayor; " * 100 + "it rained. " + SENTENCE).split()
    assert {part[-1] for part in parts} <= {",", ";", "."}
    assert all(len(part) <= LONGEST_SENTENCE + 2 * len(SENTENCE) for part in parts)


@pytest.mark.parametrize("gap", ["\t", "\N{NO-BREAK SPACE}", "\N{EM SPACE}", "\n"], ids=["tab", "no break", "em space", "line"])
@pytest.mark.parametrize("before", ["", SENTENCE, "the ferry sank " * 200], ids=["alone", "behind a sentence", "behind words"])
def test_words_are_cut_apart_whatever_white_space_is_between_them(before: str, gap: str) -> None:
    text = before + gap.join(["harbour"] * 3_000)
    start = len(before)
    assert pause(text, start, start + LONGEST_SENTENCE) == start + LONGEST_SENTENCE // len("harbour ") * len("harbour ")
    parts = cut(text)
    assert [word for part in parts for word in part.split()] == text.split()
    assert all(len(part) <= LONGEST_SENTENCE + len(SENTENCE) for part in parts)


def test_one_word_is_cut_at_the_end() -> None:
    assert pause("It rained", 3, 9) == 9


def test_a_run_longer_than_a_word_is_left_out_with_nothing_else() -> None:
    assert cut(f"The ferry {'x' * 501} sank.") == ["The ferry", "sank."]
    assert cut("(" * 100_000) == []


def test_pieces_are_in_order_and_apart() -> None:
    found = list(pieces(SENTENCE * 1_000, Span(0, len(SENTENCE) * 1_000)))
    assert all(left.end <= right.start for left, right in pairwise(found))


def test_no_sentence_begins_at_the_zone_of_any_of_many_clock_times() -> None:
    read = clock_with_zone(spacy.blank("en").make_doc("It sank at 10 a.m. Moscow time. " * 200))
    assert [token.text for token in read if token.is_sent_start is False] == ["Moscow", "time"] * 200
