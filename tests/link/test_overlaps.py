"""Which reports are compared whole."""

from __future__ import annotations

from sayso.link.overlaps import COMMON, WINDOW, overlaps, winnowed
from sayso.link.wording import RUN, Wording, wording
from sayso.model import DocumentId
from tests import made

WORDS = [f"w{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(200)]


def read(words: list[str]) -> Wording:
    return wording(made.document("x", " ".join(words)), ())


def test_so_many_runs_in_common_share_a_fingerprint_wherever_they_stand() -> None:
    for start in range(0, 150, 7):
        common = WORDS[start : start + RUN + WINDOW - 1]
        [one], [other] = (read(["aaaa", "bbbb", *common]).stretches, read([*common, "cccc", "dddd", "eeee"]).stretches)
        assert set(winnowed(one)) & set(winnowed(other)) & set(read(common).weights)


def test_reports_without_wording_in_common_are_not_paired() -> None:
    texts = {DocumentId("a"): read(WORDS[:60]), DocumentId("b"): read(WORDS[60:120]), DocumentId("c"): read(WORDS[:60])}
    assert overlaps(texts, fewest=6, share=0.1) == [("a", "c")]


def test_what_is_too_little_of_both_is_not_compared() -> None:
    texts = {DocumentId("a"): read(WORDS[:110]), DocumentId("b"): read(WORDS[90:])}
    assert overlaps(texts, fewest=0, share=0.1) == [("a", "b")]
    assert overlaps(texts, fewest=0, share=0.9) == []


def test_a_story_in_many_papers_is_compared_with_the_first_of_them_only() -> None:
    count = 100
    texts = {DocumentId(f"{number:03}"): read(WORDS) for number in range(count)}
    found = overlaps(texts, fewest=6, share=0.1)
    assert {right for _, right in found} == set(list(texts)[1:])
    assert len(found) == COMMON * (count - COMMON) + COMMON * (COMMON - 1) // 2
