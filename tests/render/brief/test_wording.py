"""Words as a sentence can take them, by lists of forms."""

from __future__ import annotations

import pytest

from sayso.render.brief.wording import predicate


@pytest.mark.parametrize("words", ["Mohammed Ruiz drowned, he was 42", "Fred drowned, it was told", "United Harbour lost a ship, it was"])
def test_a_name_that_ends_like_a_participle_is_no_predicate(words: str) -> None:
    assert not predicate(words)


@pytest.mark.parametrize(
    "words", ["Built in 1978, she failed a test", "Asked about the storm, he wept", "Moored badly at the quay, it burned"]
)
def test_a_participle_before_its_subject_is_one(words: str) -> None:
    assert predicate(words)
