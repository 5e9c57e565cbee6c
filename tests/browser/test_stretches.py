"""The cutting of text for display and the facing of two texts, run as the page runs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sayso.render.page import assets
from tests.browser.chromium import NEEDED

pytestmark = NEEDED

WORDS = "The crew said the mate said it rained hard."
CUT = f"""([start, end, spans]) => {{
  const unique = (list) => [...new Set(list)];
  {assets.script("stretches")}
  return piecesOf(start, end, spans).map((piece) => [piece.start, piece.end, piece.spans.map((span) => span.name)]);
}}"""
SHARED = f"""([blocks, spans]) => {{
  {assets.script("stretches")}
  return spansIn(blocks, spans).map((found) => found.map((span) => span.name));
}}"""
WORK = f"""(sentences) => {{
  let looks = 0;
  const unique = (list) => [...new Set(list)];
  {assets.script("stretches")}
  const span = (start) => ({{ get start() {{ looks += 1; return start; }}, get end() {{ looks += 1; return start + 20; }} }});
  const spans = Array.from({{ length: sentences }}, (_, at) => span(at * 30));
  const blocks = spans.map((_, at) => ({{ start: at * 30, end: at * 30 + 28 }}));
  spansIn(blocks, spans).forEach((found, at) => piecesOf(blocks[at].start, blocks[at].end, found));
  return looks;
}}"""
FACING = f"""(tops) => {{
  let looks = 0;
  const once = (work) => work;
  {assets.script("beside")}
  const pairs = tops.map(([left, right]) => Object.defineProperty([left], 1, {{ get: () => {{ looks += 1; return right; }} }}));
  return [goingDown(pairs).map((pair) => [pair[0], pair[1]]), looks];
}}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    for library in assets.libraries():
        if "d3" in library[:200]:
            opened.add_script_tag(content=library)
    yield opened
    opened.close()


def cut(page: Page, *spans: tuple[int, int], start: int = 0, end: int = len(WORDS)) -> list[tuple[str, list[int]]]:
    """The pieces of the words, each with the numbers of the spans over it."""
    named = [{"start": first, "end": last, "name": number} for number, (first, last) in enumerate(spans, start=1)]
    return [(WORDS[first:last], over) for first, last, over in page.evaluate(CUT, [start, end, named])]


def test_text_is_cut_where_a_span_begins_and_ends(page: Page) -> None:
    assert cut(page, (14, 42)) == [("The crew said ", []), ("the mate said it rained hard", [1]), (".", [])]


def test_a_span_within_another_is_covered_by_both(page: Page) -> None:
    assert cut(page, (14, 42), (28, 37))[1:4] == [("the mate said ", [1]), ("it rained", [1, 2]), (" hard", [1])]


def test_spans_that_overlap_share_what_they_share(page: Page) -> None:
    assert [over for _, over in cut(page, (4, 27), (14, 37))] == [[], [1], [1, 2], [2], []]


def test_two_spans_of_one_stretch_both_cover_it(page: Page) -> None:
    assert cut(page, (28, 37), (28, 37))[1] == ("it rained", [1, 2])


def test_of_spans_that_begin_together_the_wider_is_outside(page: Page) -> None:
    assert cut(page, (28, 37), (28, 42))[1:3] == [("it rained", [2, 1]), (" hard", [2])]


def test_a_stretch_shows_what_reaches_into_it(page: Page) -> None:
    assert cut(page, (0, 18), (22, 43), start=14, end=27) == [("the ", [1]), ("mate", []), (" said", [2])]


def test_nothing_of_the_text_is_lost(page: Page) -> None:
    assert "".join(words for words, _ in cut(page, (3, 30), (0, 43), (40, 43))) == WORDS


def shared(page: Page, blocks: list[tuple[int, int]], *spans: tuple[int, int]) -> Any:
    named = [{"start": first, "end": last, "name": number} for number, (first, last) in enumerate(spans, start=1)]
    return page.evaluate(SHARED, [[{"start": first, "end": last} for first, last in blocks], named])


def test_a_span_over_several_paragraphs_reaches_into_each(page: Page) -> None:
    assert shared(page, [(0, 10), (12, 20), (22, 30)], (5, 25), (13, 14)) == [[1], [1, 2], [1]]


def test_a_span_between_paragraphs_reaches_into_none(page: Page) -> None:
    assert shared(page, [(0, 10), (12, 20)], (10, 12)) == [[], []]


def test_four_times_the_text_takes_four_times_the_work(page: Page) -> None:
    assert page.evaluate(WORK, 400) < 6 * page.evaluate(WORK, 100)


def facing(page: Page, *tops: tuple[int, int]) -> tuple[list[list[int]], int]:
    """The pairs that go down in both texts, and how often a top was looked at to find them."""
    run, looks = page.evaluate(FACING, [list(pair) for pair in tops])
    return run, looks


def test_of_passages_that_face_each_other_the_longest_run_down_both_texts_is_kept(page: Page) -> None:
    assert facing(page, (10, 50), (20, 10), (30, 20), (40, 5), (50, 30))[0] == [[20, 10], [30, 20], [50, 30]]
    assert facing(page, (20, 7), (20, 9), (10, 3))[0] == [[10, 3], [20, 7]]
    assert facing(page)[0] == []


def test_the_work_of_facing_grows_with_the_passages_and_not_with_their_pairs(page: Page) -> None:
    run, looks = facing(page, *((at, at) for at in range(2000)))
    assert len(run) == 2000
    assert looks < 100 * 2000
