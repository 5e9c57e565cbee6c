"""The tagger's words and windows, what it is given of them, and what is made of its answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.errors import MissingModel
from sayso.language import tagger
from sayso.language.onnx import session
from sayso.language.parse import as_prose, parse
from sayso.language.tagger import (
    CLS,
    NOWHERE,
    PIECES,
    QUOTED,
    SEP,
    STARTS,
    TAGS,
    WINDOW,
    Word,
    ends_sentence,
    normal,
    pieces_of,
    shape,
    tagging,
    windows,
    words,
)
from sayso.language.weights import TAGGER, Weights
from tests.ground.reading import report


def features(text: str) -> list[tuple[str, int, int, int]]:
    """Each word with its shape, its place in a quotation, and whether a paragraph starts there."""
    return [(word.text, word.feature // (QUOTED * STARTS), word.feature // STARTS % QUOTED, word.feature % STARTS) for word in words(text)]


def quoted(text: str) -> list[int]:
    return [place for _, _, place, _ in features(text)]


def opening(text: str) -> list[str]:
    return [word.text for word in words(text) if word.opens]


def test_words_are_where_they_stand() -> None:
    text = "“It’s late…” – said\nAna\tRuiz, 40."
    assert [text[word.start : word.end].translate(tagger.PLAIN) for word in words(text)] == [word.text for word in words(text)]
    assert "".join(text[word.start : word.end] for word in words(text)) == "".join(text.split())
    assert [word.text for word in words(text)][:6] == ['"', "It", "'", "s", "late", "."]


def test_a_text_without_words_has_none() -> None:
    assert words(" \n ") == []


@pytest.mark.parametrize(("word", "number"), [("dam", 0), ("—", 0), ("Dam", 1), ("I", 1), ("NGO", 2), ("Élan", 1), ("40", 3), ("3rd", 3)])
def test_the_shape_of_a_word(word: str, number: int) -> None:
    assert shape(word) == number
    assert features(word) == [(word.translate(tagger.PLAIN), number, 0, 1)]


def test_a_paragraph_starts_with_its_first_word() -> None:
    assert [start for *_, start in features("Rain fell.\nIt stopped.\n\nThe end")] == [1, 0, 0, 1, 0, 0, 1, 0]


@pytest.mark.parametrize("text", ["she “was late” again", 'she "was late" again'])
def test_words_between_marks_are_quoted_and_the_marks_are_marks(text: str) -> None:
    assert quoted(text) == [0, 2, 1, 1, 2, 0]


def test_a_quotation_ends_with_its_paragraph() -> None:
    assert quoted("“was late\nagain “was”") == [2, 1, 1, 0, 2, 1, 2]


def test_a_curly_mark_that_opens_opens_once_more() -> None:
    assert quoted("“a “b” c") == [2, 1, 2, 1, 2, 0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rain fell. It stopped! Why? Nobody knew.", ["Rain", "It", "Why", "Nobody"]),
        ("“Rain fell.” It stopped.", ['"', "It"]),
        ("(Rain fell.) It stopped.", ["(", "It"]),
        ("Mr. Lobo met Dr. Haddad.", ["Mr"]),
        ("Ana B. Ruiz left.", ["Ana"]),
        ("It cost 4.5 crowns.", ["It"]),
        ("Rain, then snow", ["Rain"]),
        ("Rain fell\nIt stopped", ["Rain", "It"]),
        (". Rain", [".", "Rain"]),
    ],
)
def test_a_sentence_opens_after_one_that_ended(text: str, first: list[str]) -> None:
    assert opening(text) == first


def test_marks_alone_end_what_they_end() -> None:
    mark = Word(0, 1, '"', 0, False)
    assert not ends_sentence([mark, mark])
    assert ends_sentence([Word(0, 1, "?", 0, False), mark, mark])


@pytest.mark.parametrize("longest", [6, 7, 20, 1_000])
def test_windows_hold_each_word_once_and_fit(longest: int) -> None:
    random = np.random.default_rng(longest)
    lengths = [int(length) for length in random.integers(1, 7, 200)]
    opens = [bool(one) for one in random.integers(0, 8, 200) == 0]
    found = list(windows(lengths, opens, longest))
    assert [first for first, _ in found] == [0, *(last for _, last in found[:-1])]
    assert found[-1][1] == len(lengths)
    assert all(first < last and sum(lengths[first:last]) <= longest for first, last in found)


def test_a_window_is_as_long_as_it_can_be() -> None:
    lengths, opens = [2] * 10, [index % 2 == 0 for index in range(10)]
    assert list(windows(lengths, opens, 9)) == [(0, 4), (4, 8), (8, 10)]
    assert list(windows(lengths, opens, 20)) == [(0, 10)]
    assert list(windows(lengths, opens, 8)) == [(0, 4), (4, 8), (8, 10)]


def test_a_sentence_longer_than_a_window_is_cut_between_words() -> None:
    assert list(windows([2] * 5, [True] + [False] * 4, 4)) == [(0, 2), (2, 4), (4, 5)]
    assert list(windows([2] * 5, [True, False, False, True, False], 4)) == [(0, 2), (2, 3), (3, 5)]


def test_no_words_are_no_windows() -> None:
    assert list(windows([], [])) == []


def test_odds_are_logarithms_of_shares() -> None:
    scores = np.array([[1.0, 2.0, 3.0], [1_000.0, -1_000.0, 999.0]], dtype=np.float32)
    odds = normal(scores)
    assert np.exp(odds).sum(axis=-1) == pytest.approx([1, 1])
    assert odds[0, 2] - odds[0, 0] == pytest.approx(2)
    assert odds[1].argmax() == 0
    assert np.isfinite(odds).all()


@pytest.mark.parametrize("word", ["harbour", "Grontvikhamnakommunestyrehusetsvei", "\x07", "ꙮ", "7"])
def test_a_word_has_one_to_six_pieces(word: str) -> None:
    assert 1 <= len(pieces_of(word)) <= PIECES


def test_pieces_do_not_tell_the_case() -> None:
    assert pieces_of("Harbour") == pieces_of("HARBOUR") == pieces_of("harbour") != pieces_of("river")
    assert not {CLS, SEP} & set(pieces_of("Harbour"))


@dataclass
class Asked:
    """Stands in for the model: tags by the piece's place, pointers to itself and to nowhere, its own content. Keeps what it was given."""

    given: list[Mapping[str, NDArray[np.int64]]] = field(default_factory=list)

    def run(self, _: None, given: Mapping[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        self.given.append(given)
        batch, length = given["pieces"].shape
        every = np.zeros((batch, length, len(TAGS)), dtype=np.float32)
        every[:, np.arange(length), np.arange(length) % len(TAGS)] = 50
        cue = np.broadcast_to(np.eye(length, dtype=np.float32) * 50, (batch, length, length))
        source = np.zeros((batch, length, length), dtype=np.float32)
        source[:, :, NOWHERE] = 50
        return [every, every[:, :, ::-1], cue, source, cue - 25]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    model = Asked()
    monkeypatch.setattr(tagger, "session", lambda weights: model)
    return model


SHORT = "“Grontvikhamna is flooded,” Ana Ruiz said.\nNobody drowned."
LONG = " ".join(f"The mayor of Grontvikhamna said on day {day} that the dam was safe." for day in range(60))


def first_pieces(found: list[Word]) -> list[int]:
    """The place of each word's first piece, after the first mark."""
    counts = [len(pieces_of(word.text)) for word in found]
    return [1 + sum(counts[:index]) for index in range(len(counts))]


def test_a_word_s_odds_are_those_of_its_first_piece(asked: Asked) -> None:
    found = words(SHORT)
    read = tagging(found)
    assert list(read.words) == found
    assert max(len(pieces_of(word.text)) for word in found) > 1
    assert list(read.every.argmax(axis=1)) == [place % len(TAGS) for place in first_pieces(found)]
    assert list(read.stated.argmax(axis=1)) == [len(TAGS) - 1 - place % len(TAGS) for place in first_pieces(found)]


def test_pointers_count_words_and_end_with_nowhere(asked: Asked) -> None:
    found = words(SHORT)
    [window] = tagging(found).windows
    assert (window.first, window.last) == (0, len(found))
    assert window.cue.shape == (len(found), len(found))
    assert window.source.shape == (len(found), len(found) + 1)
    assert list(window.cue.argmax(axis=1)) == list(range(len(found)))
    assert set(window.source.argmax(axis=1)) == {len(found)}


def test_a_word_s_own_content_is_told_word_by_word(asked: Asked) -> None:
    found = words(SHORT)
    [window] = tagging(found).windows
    assert window.content.shape == (len(found), len(found))
    assert np.diag(window.content) == pytest.approx(np.zeros(len(found)), abs=1e-6)
    assert window.content[0, 1:] == pytest.approx(np.full(len(found) - 1, -25))


def test_the_model_is_given_pieces_between_marks_with_their_words_features(asked: Asked) -> None:
    found = words(SHORT)
    tagging(found)
    [given] = asked.given
    counts = [len(pieces_of(word.text)) for word in found]
    assert given["pieces"].tolist() == [[CLS, *(piece for word in found for piece in pieces_of(word.text)), SEP]]
    assert given["features"].tolist() == [[0, *np.repeat([word.feature for word in found], counts), 0]]
    assert given["mask"].tolist() == [[1] * (sum(counts) + 2)]


def test_a_long_text_is_read_in_windows_and_put_together(asked: Asked) -> None:
    found = words(LONG)
    read = tagging(found)
    assert len(read.windows) > tagger.BATCH
    assert [window.first for window in read.windows] == [0, *(window.last for window in read.windows[:-1])]
    assert all(left.last == right.first and found[right.first].opens for left, right in pairwise(read.windows))
    for window in read.windows:
        places = first_pieces(found[window.first : window.last])
        assert list(read.every[window.first : window.last].argmax(axis=1)) == [place % len(TAGS) for place in places]
        assert window.source.shape == (len(places), len(places) + 1)


def test_a_shorter_window_is_filled_up_and_masked(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagger, "BATCH", 4)
    tagging(words(LONG))
    for given in asked.given:
        assert given["pieces"].shape[0] <= tagger.BATCH
        assert given["pieces"].shape[1] <= WINDOW + 2
        for pieces, mask in zip(given["pieces"], given["mask"], strict=True):
            length = int(mask.sum())
            assert mask.tolist() == [1] * length + [0] * (len(mask) - length)
            assert (pieces[0], pieces[length - 1]) == (CLS, SEP)
            assert not pieces[length:].any()
    assert any(not given["mask"].all() for given in asked.given)


def test_nothing_is_asked_about_no_words(asked: Asked) -> None:
    read = tagging([])
    assert (read.words, read.windows, read.every.shape, asked.given) == ((), (), (0, len(TAGS)), [])


def test_another_model_than_the_pinned_one_is_refused() -> None:
    with pytest.raises(MissingModel, match=r"attribution\.onnx: SHA-256 is .*, not the pinned 000000000000"):
        session(Weights("sayso", "language/attribution.onnx", sha256="0" * 64))
    with pytest.raises(MissingModel, match="sayso: not installed"):
        session(Weights("sayso", "language/none.onnx", sha256="0" * 64))


def test_the_model_is_loaded_once() -> None:
    assert session(TAGGER) is session(TAGGER)


def test_the_model_knows_a_plain_saying() -> None:
    found = words("The mayor said that the dam was safe.")
    read = tagging(found)
    likeliest = [TAGS[number] for number in read.every.argmax(axis=1)]
    assert likeliest[:3] == ["B-SOURCE", "I-SOURCE", "B-CUE"]
    assert {tag[2:] for tag in likeliest[4:8]} == {"CONTENT"}
    assert np.exp(read.stated).sum(axis=1) == pytest.approx(np.ones(len(found)), abs=1e-4)


def spelled(text: str) -> list[tuple[Any, ...]]:
    return [(token.text, text[token.start : token.end]) for token in parse(report(text)).tokens]


def test_a_given_name_of_two_syllables_is_one_word_of_the_parse() -> None:
    text = "Actor Baek Do-yun said the film was over."
    assert spelled(text)[:4] == [("Actor", "Actor"), ("Baek", "Baek"), ("Do-yun", "Do-yun"), ("said", "said")]


def test_a_prefix_and_its_word_are_one_word_of_the_parse() -> None:
    assert spelled("The crew re-entered Norwick.")[2] == ("re-entered", "re-entered")


@pytest.mark.parametrize(
    "text",
    [
        "The Navy-led force left.",
        "The Coast Guard-led team left.",
        "Ana Ruiz-like",
        "a well-known man",
        "Do-yun left.",
        "a pre-war mill",
        "Re- and Co-",
    ],
)
def test_another_hyphen_is_left_as_it_is(text: str) -> None:
    assert as_prose(text, frozenset()) == text


def test_a_name_keeps_its_place_over_a_line_break() -> None:
    text = "He met Baek\nDo-yun and Sol Ha-rin."
    flat = as_prose(text, frozenset())
    assert len(flat) == len(text)
    assert flat.replace("\N{NON-BREAKING HYPHEN}", "-") == text.replace("\n", " ")
    assert flat.count("\N{NON-BREAKING HYPHEN}") == 2


def test_what_follows_a_window_does_not_change_what_it_says() -> None:
    """With several windows a run, one longer than the others would pad them, and change the last digits."""
    alone = tagging(words(LONG))
    first = alone.windows[0]
    longer = tagging(words(LONG + "\n" + "Nobody was hurt, the harbour master of Port Ellen said on Monday. " * 40))
    assert longer.windows[0].last == first.last
    assert np.array_equal(longer.every[: first.last], alone.every[: first.last])
