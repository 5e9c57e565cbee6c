from __future__ import annotations

from sayso.ground.said_on import said_on
from sayso.model import Cue, Span, Statement, StatementId
from tests.ground.reading import dated


def when(text: str, content: str, cue: str | None, published: str | None = "2025-03-05") -> str | None:
    document, parsed = dated(text, published)
    start = text.index(content)
    at = text.index(cue) if cue else 0
    statement = Statement(
        id=StatementId("s"),
        doc=document.id,
        start=start,
        end=start + len(content),
        text=content,
        parts=(Span(start, start + len(content)),),
        kind="indirect",
        cue=Cue(at, at + len(cue), cue) if cue else None,
        source=None,
        via=(),
        stance="asserts",
        certainty="certain",
        basis=None,
        said_on=None,
    )
    return said_on(statement, document, parsed)


def test_the_day_beside_the_cue_is_when_it_was_said() -> None:
    assert when("The mayor said on Monday that the dam was safe.", "the dam was safe", "said") == "2025-03-03"


def test_a_day_after_the_listeners_belongs_to_the_cue() -> None:
    assert when("“The dam is safe,” the mayor told reporters on Tuesday.", "The dam is safe,", "told") == "2025-03-04"


def test_a_day_inside_what_is_said_does_not() -> None:
    text = "The mayor said the dam was inspected on Monday."
    assert when(text, "the dam was inspected on Monday", "said") == "2025-03-05"


def test_a_letter_has_its_own_date() -> None:
    text = "The dam was safe, according to a letter by the engineer in January."
    assert when(text, "The dam was safe", "according to") == "2025-01"


def test_the_day_of_the_speakers_past_is_not_the_day_of_saying() -> None:
    text = "Ana Ruiz, who was mayor in 2010, said the dam was safe."
    assert when(text, "the dam was safe", "said") == "2025-03-05"


def test_what_nobody_is_cited_for_was_said_when_it_was_published() -> None:
    assert when("The dam burst on Monday.", "The dam burst on Monday", None) == "2025-03-05"


def test_without_any_day_it_is_not_known() -> None:
    assert when("The mayor said the dam was safe.", "the dam was safe", "said", published=None) is None


def test_a_time_that_is_no_day_is_not_when_it_was_said() -> None:
    assert when("The mayor now said that the dam was safe.", "the dam was safe", "said") == "2025-03-05"
    assert when("The mayor said recently that the dam was safe.", "the dam was safe", "said") == "2025-03-05"
