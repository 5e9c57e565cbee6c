"""What is denied, and by what words."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.language.parse import parse
from tests.ground.reading import report

Told = tuple[str, str | None, str]
"""Stance, source and content of a statement."""


def said(text: str) -> list[Told]:
    document = report(text)
    found = (statement for statement in statements(document, parse(document)) if statement.kind != "narrated")
    return [(one.stance, one.source.text if one.source is not None else None, one.text) for one in found]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry moved to deny reports its dam is about to break.", "its dam is about to break"),
        ("The ministry took to Chirper to deny that the dam leaked.", "the dam leaked"),
        ("The ministry was forced to deny that the dam leaked.", "the dam leaked"),
        ("The ministry was quick to deny that the dam leaked.", "the dam leaked"),
        ("The ministry sought to quash rumours that the dam had leaked.", "the dam had leaked"),
        ("The ministry rushed to play down reports that the dam leaked.", "the dam leaked"),
        ("The ministry poured cold water on reports that the dam leaked.", "the dam leaked"),
        ("The ministry shot down claims that it would close the dam.", "it would close the dam"),
        ("The ministry rubbished the rumours.", "the rumours"),
        ("The ministry denied reports it had closed the dam.", "it had closed the dam"),
    ],
)
def test_a_denial_may_be_moved_to_or_made_by_a_turn_of_phrase(text: str, content: str) -> None:
    assert said(text) == [("denies", "The ministry", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The army quashed the revolt.",
        "The hunters shot down two planes.",
        "The cook poured cold water on the rice.",
    ],
)
def test_where_nothing_said_is_denied_nothing_is_said(text: str) -> None:
    assert said(text) == []


def test_claims_made_by_somebody_are_his_and_a_denial_is_of_what_they_tell() -> None:
    text = "The ministry dismissed claims made by two dockers that the crane was unsafe."
    assert said(text) == [("denies", "The ministry", "the crane was unsafe"), ("asserts", "two dockers", "the crane was unsafe")]


def test_a_clause_that_describes_claims_is_not_what_they_tell() -> None:
    assert said("The ministry dismissed the claims it made.") == [("denies", "The ministry", "the claims it made")]
