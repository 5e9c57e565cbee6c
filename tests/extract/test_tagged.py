"""From odds, made up word by word, to spans that belong together."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.extract import tagged as module
from sayso.extract.tagged import (
    FAINTEST,
    Fragment,
    Tagged,
    attributions,
    best_path,
    completed,
    fragments_of,
    held,
    joined,
    linked,
    pointed,
    span_of,
    views,
)
from sayso.language.parse import Parse, parse
from sayso.language.tagger import STARTS, TAGS, Tagging, Window, Word, words
from sayso.model import Furniture
from tests.ground.reading import report

LETTERS = {"S": "B-SOURCE", "s": "I-SOURCE", "C": "B-CUE", "c": "I-CUE", "T": "B-CONTENT", "t": "I-CONTENT"}
SURE = 0.94
SOURCE, CUE, CONTENT = "SOURCE", "CUE", "CONTENT"


def tag_of(letter: str) -> int:
    return TAGS.index(LETTERS.get(letter, "O"))


def seen(
    marked: str,
    *,
    cue: Mapping[int, int] | None = None,
    source: Mapping[int, int] | None = None,
    maybe: Mapping[int, tuple[str, float]] | None = None,
) -> Tagged:
    """Words, each with its likeliest tag behind it: 'The/S mayor/s said/C that the/T dam/t held/t . ¶ Rain fell .'

    `cue` and `source` have the word that a word points to, where -1 is nowhere; others
    point to all alike. `maybe` has another tag of a word, and its share.
    """
    written = marked.split()
    found: list[Word] = []
    sentences: list[int] = []
    passages: list[int] = []
    letters: list[str] = []
    sentence = passage = start = 0
    for piece in written:
        if piece == "¶":
            passage, sentence = passage + 1, sentence + (found[-1].text != ".")
            start += 1
            continue
        word, _, letter = piece.partition("/")
        found.append(Word(start, start + len(word), word, 0, False))
        sentences.append(sentence)
        passages.append(passage)
        letters.append(letter)
        sentence += word == "."
        start += len(word) + 1
    shares = np.full((len(found), len(TAGS)), (1 - SURE) / (len(TAGS) - 1), dtype=np.float32)
    for index, letter in enumerate(letters):
        shares[index, tag_of(letter)] = SURE
    for index, (letter, share) in (maybe or {}).items():
        shares[index] *= (1 - share) / shares[index].sum()
        shares[index, tag_of(letter)] = share
    odds = np.log(shares)
    size = len(found)
    window = Window(0, size, pointers(size, size, cue or {}), pointers(size, size + 1, source or {}), nothing_held(size))
    return Tagged(Tagging(tuple(found), odds, odds, (window,)), odds, sentences, passages)


def pointers(rows: int, columns: int, aims: Mapping[int, int]) -> NDArray[np.float32]:
    odds = np.full((rows, columns), -np.log(columns), dtype=np.float32)
    for row, aim in aims.items():
        odds[row] = -20
        odds[row, aim] = 0
    return odds


def nothing_held(size: int) -> NDArray[np.float32]:
    """No cue tells what its content is: even odds for every word."""
    return np.full((size, size), -np.log(2), dtype=np.float32)


def fragments(view: Tagged) -> list[Fragment]:
    return list(joined(view, fragments_of(best_path(view.odds))))


def named(view: Tagged, found: Sequence[Fragment]) -> list[tuple[str, str]]:
    return [(one.role, wording(view, one)) for one in found]


def wording(view: Tagged, one: Fragment) -> str:
    return " ".join(word.text for word in view.tagging.words[one.first : one.last])


def groups(view: Tagged) -> list[tuple[list[str], list[str], list[str]]]:
    """Sources, cues and contents that belong together."""
    found = linked(view, fragments(view))
    return [([wording(view, f) for f in s], [wording(view, f) for f in c], [wording(view, f) for f in t]) for s, c, t in found]


def is_allowed(path: Sequence[int]) -> bool:
    tags = ["O", *(TAGS[number] for number in path)]
    return all(not tag.startswith("I-") or before[2:] == tag[2:] for before, tag in itertools.pairwise(tags))


@pytest.mark.parametrize("seed", range(8))
def test_the_best_path_is_the_likeliest_of_all_that_are_allowed(seed: int) -> None:
    odds = np.random.default_rng(seed).normal(0, 2, (4, len(TAGS))).astype(np.float32)
    paths = [path for path in itertools.product(range(len(TAGS)), repeat=4) if is_allowed(path)]
    likeliest = max(paths, key=lambda path: sum(float(odds[index, number]) for index, number in enumerate(path)))
    assert best_path(odds) == list(likeliest)


def test_nothing_begins_inside() -> None:
    view = seen("The/s mayor/s said/C nothing/t today/t")
    tags = [TAGS[number] for number in best_path(view.odds)]
    assert tags == ["B-SOURCE", "I-SOURCE", "B-CUE", "B-CONTENT", "I-CONTENT"]


def test_the_path_of_one_word() -> None:
    assert best_path(seen("said/C").odds) == [TAGS.index("B-CUE")]


def test_a_beginning_is_a_fragment_of_its_own() -> None:
    path = [tag_of(letter) for letter in "STttToCc"]
    assert fragments_of(path) == [
        Fragment("SOURCE", 0, 1),
        Fragment("CONTENT", 1, 4),
        Fragment("CONTENT", 4, 5),
        Fragment("CUE", 6, 8),
    ]
    assert fragments_of([0, 0]) == []


@pytest.mark.parametrize(
    ("marked", "found"),
    [
        ("It/T rained/t , hard/T .", [(CONTENT, "It rained , hard")]),
        ("It/T rained/t hard/T .", [(CONTENT, "It rained hard")]),
        ('It/T rained/t , " hard/T .', [(CONTENT, 'It rained , " hard')]),
        ('It/T rained/t " , " hard/T .', [(CONTENT, "It rained"), (CONTENT, "hard")]),
        ("It/T rained/t and poured/T .", [(CONTENT, "It rained"), (CONTENT, "poured")]),
        ("It/T rained/t ./t It/T poured/t .", [(CONTENT, "It rained ."), (CONTENT, "It poured")]),
        ("He/S , Omar/S said/C", [(SOURCE, "He , Omar"), (CUE, "said")]),
        ("said/C , added/C", [(CUE, "said"), (CUE, "added")]),
        ("made/C clear/C", [(CUE, "made clear")]),
    ],
)
def test_neighbours_of_one_role_and_sentence_are_one(marked: str, found: list[tuple[str, str]]) -> None:
    view = seen(marked)
    assert named(view, fragments(view)) == found


def test_a_mark_alone_is_nothing() -> None:
    view = seen("said/C Ana/S ,/T .")
    assert named(view, fragments(view)) == [(CUE, "said"), (SOURCE, "Ana")]
    assert fragments(seen('"/T .')) == []
    between = seen("said/C ,/T Ana/S .")
    assert named(between, fragments(between)) == [(CUE, "said"), (SOURCE, "Ana")]


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("By/S Ana/s Ruiz/s ¶ Rain/s fell", (SOURCE, "By Ana Ruiz")),
        ("By/S ¶ Ana/s Ruiz/s spoke", (SOURCE, "Ana Ruiz")),
        ("By/S ¶ Ana/s spoke", (SOURCE, "By")),
    ],
)
def test_of_a_source_over_a_line_s_end_the_longer_part_is_kept(marked: str, kept: tuple[str, str]) -> None:
    view = seen(marked)
    assert named(view, fragments(view)) == [kept]


def test_a_content_over_a_lines_end_is_one_a_line() -> None:
    view = seen("It/T rained/t ¶ all/t day/t long/t .")
    assert named(view, fragments(view)) == [(CONTENT, "It rained"), (CONTENT, "all day long")]


def completion(view: Tagged) -> list[tuple[str, str]]:
    before = fragments(view)
    return [pair for pair in named(view, completed(view, before)) if pair not in named(view, before)]


def test_a_content_without_a_cue_is_given_the_likeliest_word() -> None:
    view = seen("Ana/S replied that it/T rained/t .", maybe={1: ("C", 0.3), 2: ("C", 0.2)})
    assert completion(view) == [(CUE, "replied that")]
    lone = seen("Ana/S replied that it/T rained/t .", maybe={1: ("C", 0.4), 2: ("C", 0.12)})
    assert completion(lone) == [(CUE, "replied")]


def test_a_cue_without_a_source_is_given_one() -> None:
    view = seen("Ana Ruiz said/C that it/T rained/t .", maybe={0: ("S", 0.4), 1: ("s", 0.4)})
    assert completion(view) == [(SOURCE, "Ana Ruiz")]


def test_a_cue_that_was_given_is_given_a_source() -> None:
    view = seen("Ana replied that it/T rained/t .", maybe={0: ("S", 0.4), 1: ("C", 0.4)})
    assert completion(view) == [(SOURCE, "Ana"), (CUE, "replied")]


@pytest.mark.parametrize(
    ("marked", "maybe"),
    [
        ("Ana/S replied that it/T rained/t .", {1: ("C", 0.02)}),
        ("It/T rained/t . Ana/S spoke up .", {4: ("C", 0.4)}),
        ("Ana/S said/C so . It/T rained/t and poured .", {8: ("C", 0.02)}),
        ("Ana/S said/C that it/T rained/t and poured .", {6: ("C", 0.4)}),
        ("It/T rained/t , .", {2: ("C", 0.4)}),
    ],
    ids=["unlikely", "another sentence", "nothing likely in its own", "has one", "a mark"],
)
def test_nothing_else_is_given(marked: str, maybe: dict[int, tuple[str, float]]) -> None:
    view = seen(marked, maybe=maybe)
    assert completed(view, fragments(view)) == fragments(view)


def test_a_word_that_is_taken_is_not_given() -> None:
    view = seen("Ana replied/T that/t .", maybe={1: ("T", 0.5)})
    odds = view.odds.copy()
    odds[1, tag_of("C")] = np.log(0.4)
    assert named(view, completed(replace(view, odds=odds), [Fragment("CONTENT", 1, 3)])) == [(CONTENT, "replied that")]


def test_a_saying_is_tied_together() -> None:
    assert groups(seen("The/S mayor/s said/C that the/T dam/t held/t .")) == [(["The mayor"], ["said"], ["the dam held"])]


def test_a_content_belongs_to_the_nearest_cue() -> None:
    view = seen("Ana/S said/C it/T rained/t , and Omar/S said/C it/T poured/t .")
    assert groups(view) == [(["Ana"], ["said"], ["it rained"]), (["Omar"], ["said"], ["it poured"])]


def test_a_pointer_outweighs_a_word_or_two() -> None:
    marked = "Ana/S said/C it/T poured/t , added/C Omar/S"
    assert groups(seen(marked, cue={2: 1, 3: 1}))[0][1:] == (["said", "added"], ["it poured"])
    assert groups(seen(marked, cue={2: 5, 3: 5}))[0][1:] == (["added", "said"], ["it poured"])


def test_a_cue_has_the_contents_on_both_its_sides() -> None:
    assert groups(seen("The/T bus/t , officials/S said/C , was/T late/t .")) == [(["officials"], ["said"], ["The bus", "was late"])]


def test_a_sentence_s_end_sets_apart() -> None:
    view = seen("Ana/S said/C it/T rained/t . It/T poured/t , Omar/S said/C .")
    assert [(cues, contents) for _, cues, contents in groups(view)] == [(["said"], ["it rained"]), (["said"], ["It poured"])]


def test_a_cue_in_the_same_sentence_goes_before_a_nearer_one() -> None:
    view = seen("Ana/S said/C . It/T poured/t here on the pier and over there too , Omar/S added/C .")
    assert [(cues, contents) for _, cues, contents in groups(view)] == [(["added"], ["It poured"])]


def test_a_content_far_from_any_cue_stands_alone() -> None:
    far = "Ana/S said/C so . Rain fell . It/T poured/t ."
    assert groups(seen(far)) == [(["Ana"], ["said"], ["It poured"])]
    assert groups(seen(far.replace("Rain", "¶ Rain"))) == [([], [], ["It poured"])]
    assert groups(seen("It/T poured/t .")) == [([], [], ["It poured"])]


def in_quotation(view: Tagged, last: int) -> Tagged:
    """The view with its first words between quotation marks."""
    quoted = tuple(replace(word, feature=STARTS) if index < last else word for index, word in enumerate(view.tagging.words))
    return replace(view, tagging=replace(view.tagging, words=quoted))


def test_a_quotation_in_another_paragraph_is_not_of_a_cue_that_has_a_content_in_its_own() -> None:
    near = in_quotation(seen("It/T rained/t . ¶ Ana/S called/C it/T bad/t ."), 2)
    assert groups(near) == [(["Ana"], ["called"], ["it bad"]), ([], [], ["It rained"])]
    alone = in_quotation(seen("It/T rained/t . ¶ Ana/S said/C so ."), 2)
    assert groups(alone) == [(["Ana"], ["said"], ["It rained"])]


def test_a_cue_without_a_content_is_a_part_of_the_nearest_one_that_has() -> None:
    assert groups(seen("Ana/S made/C it clear/C that it/T rained/t .", cue={5: 3, 6: 3})) == [(["Ana"], ["clear", "made"], ["it rained"])]


def test_of_two_that_have_the_nearest_gets_it() -> None:
    view = seen("Omar/S said/C it/T rained/t but Ana/S made/C it clear/C it/T poured/t .", cue={2: 1, 3: 1, 9: 8, 10: 8})
    assert [cues for _, cues, _ in groups(view)] == [["said"], ["clear", "made"]]


def test_a_cue_without_a_content_brings_its_source_where_there_is_none() -> None:
    marked = "Ana/S blamed/C it all on/C the/T rain/t ."
    view = seen(marked, cue={5: 4, 6: 4}, source={1: 0, 4: -1})
    assert groups(view) == [(["Ana"], ["on", "blamed"], ["the rain"])]


def test_a_cue_without_a_content_in_another_sentence_is_nothing() -> None:
    assert groups(seen("Ana/S spoke/C . Omar/S said/C it/T rained/t .")) == [(["Omar"], ["said"], ["it rained"])]


def test_the_source_is_that_of_the_cue_s_sentence() -> None:
    view = seen("Ana/S left . Omar/S said/C it/T rained/t .", source={4: 0})
    assert groups(view)[0][0] == ["Omar"]


def test_a_source_in_the_sentence_beside_counts_within_the_paragraph() -> None:
    marked = "Ana/S spoke . It/T rained/t , added/C ."
    assert groups(seen(marked, source={6: 0}))[0][0] == ["Ana"]
    assert groups(seen(marked.replace(". It", ". ¶ It"), source={6: 0}))[0][0] == []


def test_a_cue_that_points_nowhere_has_no_far_source() -> None:
    marked = "Ana/S " + "walked on " * 20 + "as reported/C it/T rained/t ."
    cue = next(index for index, piece in enumerate(marked.split()) if piece == "reported/C")
    assert groups(seen(marked, source={cue: 0}))[0][0] == ["Ana"]
    assert groups(seen(marked, source={cue: -1}))[0][0] == []


def test_a_pointer_out_of_its_window_tells_nothing() -> None:
    view = seen("Ana/S said/C . It/T rained/t .", cue={3: 1})
    first = Window(0, 3, pointers(3, 3, {}), pointers(3, 4, {}), nothing_held(3))
    second = Window(3, 6, pointers(3, 3, {}), pointers(3, 4, {}), nothing_held(3))
    apart = replace(view, tagging=replace(view.tagging, windows=(first, second)))
    assert groups(apart) == [(["Ana"], ["said"], ["It rained"])]
    assert pointed(apart, Fragment("CONTENT", 3, 5), [1, 4], "cue") == pytest.approx([FAINTEST, -log(3)])
    assert pointed(apart, Fragment("CUE", 1, 2), [4, None], "source") == pytest.approx([FAINTEST, -log(4)])


def test_a_content_that_a_cue_holds_is_its_own() -> None:
    view = seen("Ana/S said/C it/T rained/t and/t added/C .")
    [window] = view.tagging.windows
    content = window.content.copy()
    content[1, 2:5], content[5, 2:5] = -6, -0.01
    holding = replace(view, tagging=replace(view.tagging, windows=(replace(window, content=content),)))
    assert groups(view) == [(["Ana"], ["said", "added"], ["it rained and"])]
    assert groups(holding) == [(["Ana"], ["added", "said"], ["it rained and"])]
    assert held(holding, Fragment("CONTENT", 2, 5), [1, 5]) == pytest.approx([-6, -0.01])


def test_a_cue_out_of_the_window_holds_nothing() -> None:
    view = seen("Ana/S said/C . It/T rained/t .")
    first, second = Window(0, 3, *(np.zeros((3, 3)),) * 3), Window(3, 6, *(np.zeros((3, 3)),) * 3)  # type: ignore[arg-type]
    apart = replace(view, tagging=replace(view.tagging, windows=(first, second)))
    assert held(apart, Fragment("CONTENT", 3, 5), [1, 4]) == [FAINTEST, 0]


def test_the_gap_counts_sentence_ends_from_the_nearer_edge() -> None:
    view = seen("It rained . It poured . Ana spoke .")
    long, last = Fragment("CONTENT", 0, 5), Fragment("CUE", 7, 8)
    assert view.gap(long, last) == view.gap(last, long) == 1
    assert view.gap(long, Fragment("CUE", 4, 5)) == 0


def of_text(marked: str) -> tuple[Parse, Tagged]:
    view = seen(marked)
    return parse(report(" ".join(piece.partition("/")[0] for piece in marked.split()))), view


def test_an_attribution_has_its_places_in_the_text() -> None:
    read, view = of_text("The/T bus/t , officials/S had/C said/c on Monday , was/T late/t .")
    [found] = attributions(read, view)
    assert [read.words(part) for part in found.parts] == ["The bus", "was late"]
    assert found.cue is not None
    assert found.source is not None
    assert found.verb is not None
    assert (read.words(found.cue), read.words(found.source), read.tokens[found.verb].text) == ("had said", "officials", "said")
    assert (found.stance, found.relays) == ("asserts", ())


def test_a_content_without_cue_and_source_is_no_attribution_unless_it_is_quoted() -> None:
    assert attributions(*of_text("It/T poured/t .")) == []


def test_what_has_no_content_is_left_out() -> None:
    read, view = of_text("Ana/S spoke/C .")
    assert attributions(read, view) == []


def test_a_cue_of_several_words_has_its_last_verb() -> None:
    read, view = of_text("The/S mayor/s declined/C to/c say/c whether/T it/t rained/t .")
    [found] = attributions(read, view)
    assert found.verb is not None
    assert read.tokens[found.verb].text == "say"


def test_a_cue_without_a_verb_has_the_word_that_governs_the_others() -> None:
    read, view = of_text("It/T poured/t , according/C to/c officials/S .")
    [found] = attributions(read, view)
    assert found.verb is not None
    assert read.tokens[found.verb].text == "according"


def test_a_noun_that_is_only_mentioned_is_not_the_subjects_word() -> None:
    read, view = of_text("The/S bank/s closed amid fears/C that it/T would/t fall/t .")
    [found] = attributions(read, view)
    assert found.source is None
    read, view = of_text("The/S bank/s repeated its fears/C that it/T would/t fall/t .")
    [found] = attributions(read, view)
    assert found.source is not None


def test_a_text_without_words_has_no_attributions() -> None:
    nothing = np.zeros((0, len(TAGS)), dtype=np.float32)
    assert attributions(Parse("", (), (), (), ()), Tagged(Tagging((), nothing, nothing, ()), nothing, [], [])) == []


def test_a_fragment_is_whole_words_of_the_parse() -> None:
    text = "The ferry left at 9 p.m. on Monday."
    read = parse(report(text))
    found = words(text)
    nothing = np.zeros((len(found), len(TAGS)), dtype=np.float32)
    view = Tagged(Tagging(tuple(found), nothing, nothing, ()), nothing, [0] * len(found), [0] * len(found))
    half = next(index for index, word in enumerate(found) if word.text == "m")
    assert "p.m." in [token.text for token in read.tokens]
    assert read.words(span_of(read, view, Fragment("CONTENT", half, half + 1))) == "p.m."
    assert read.words(span_of(read, view, Fragment("CONTENT", 0, 2))) == "The ferry"


def without_a_model(found: Sequence[Word]) -> Tagging:
    """Odds of two kinds that are told apart, in place of the model's."""
    every = np.zeros((len(found), len(TAGS)), dtype=np.float32)
    return Tagging(tuple(found), every, every - 1, ())


def test_the_tagger_sees_what_is_parsed_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "tagging", without_a_model)
    text = "Rain fell. It stopped.\n\nSubscribe now!\n\nThe dam held."
    start = text.index("Subscribe")
    document = replace(report(text), furniture=(Furniture(start, start + len("Subscribe now!"), "promotion"),))
    every, stated = views(parse(document))
    assert [word.text for word in every.tagging.words] == ["Rain", "fell", ".", "It", "stopped", ".", "The", "dam", "held", "."]
    assert (every.sentences, every.passages) == ([0, 0, 0, 1, 1, 1, 2, 2, 2, 2], [0] * 6 + [1] * 4)
    assert (stated.sentences, stated.passages, stated.tagging) == (every.sentences, every.passages, every.tagging)
    assert every.odds is every.tagging.every
    assert stated.odds is stated.tagging.stated


def test_a_document_that_is_kept_unread_shows_it_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "tagging", without_a_model)
    for view in views(parse(replace(report("La represa resistió."), language="es"))):
        assert view.tagging.words == ()
