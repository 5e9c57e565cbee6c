"""Facts about what says nothing, on invented sentences parsed by the real model."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.language.parse import parse
from tests import made


def sources(text: str) -> list[str | None]:
    document = made.document("harbour", text)
    found = [statement for statement in statements(document, parse(document)) if statement.cue is not None]
    return [statement.source.text if statement.source else None for statement in found]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Haddad, believed to be aged 31, is under guard.",
        "A tractor said to be worth a fortune was stolen.",
        "A tractor said to have been stolen in Amel was found on Monday.",
        "A drone strike believed to have been carried out by Kestria killed nine men.",
        "She was horrified to be told that the dam had failed.",
        "The mayor's sharp tone likely indicates that he would prefer another plan.",
        "Word of the flood suggests that the gates were open.",
        "The losses suggest that the firm is in trouble.",
        "The attacks indicated that few had heard of the truce.",
        "The boat's route suggests that it had been sold.",
    ],
)
def test_whom_others_tell_of_and_what_only_shows_something_is_no_source(text: str) -> None:
    assert sources(text) == [None]


def test_what_others_suspect_of_something_says_nothing() -> None:
    assert sources("Plane Suspected of Sending Gold to Amel Seized") == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A new survey suggests that half of the town is against the dam.", "A new survey"),
        ("The officials said to wait until Monday.", "The officials"),
        ("The officials said to be ready by Monday.", "The officials"),
        ("The mayor has told the council that the dam is safe.", "The mayor"),
        ("The rumours indicate that the ferry had been sold.", "The rumours"),
        ("The 45-year-old said that the dam was safe.", "The 45-year-old"),
        ("The mayor's words suggest that he would prefer another plan.", "The mayor's words"),
        ("The family suggested that he fled.", "The family"),
        ("The prosecution suggested that he fled.", "The prosecution"),
        ("Both sides indicated that the talks had failed.", "Both sides"),
        ("A trader suggested that the dam was unsafe.", "A trader"),
        ("The autopsy indicates that he drowned.", "The autopsy"),
        ("The ruling suggests that the dam was unsafe.", "The ruling"),
    ],
)
def test_who_tells_something_and_what_may_tell_it_is_a_source(text: str, source: str) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Colonel Haddad was responding to media reports, most notably in the Herald, claiming that the navy failed.", "media reports"),
        ("Ms Ruiz was responding to a claim that the dam was unsafe.", None),
        ("Ms Ruiz was responding to a report alleging that the dam was unsafe.", "a report"),
        ("Responding to the report, Ms Ruiz said the dam was safe.", "Ms Ruiz"),
    ],
)
def test_what_somebody_answers_to_is_another_one_s_word(text: str, source: str | None) -> None:
    assert sources(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ana Ruiz reacted to the report in the Herald, saying it was false.", "Ana Ruiz"),
        ("Ana Ruiz reacted to the report, claiming that it was false.", "Ana Ruiz"),
        ("Ana Ruiz responded to criticism and said the dam was safe.", "Ana Ruiz"),
        ("Ana Ruiz, who responded to the claim, said the dam was safe.", "Ana Ruiz, who responded to the claim"),
        ("The company reacted to the accusation, denying that it had dumped oil.", "The company"),
    ],
)
def test_who_answers_says_what_he_says_to_it(text: str, source: str) -> None:
    assert sources(text) == [source]


def test_who_answers_to_an_article_writes_what_he_writes() -> None:
    assert set(sources("Ana Ruiz responded to the article, writing that the dam was safe.")) == {"Ana Ruiz"}


def test_who_said_something_adds_to_it_and_not_what_it_is_of() -> None:
    text = "Omar Haddad today said the mission had been a mistake - adding that he did not see why the town was defended."
    assert sources(text)[:2] == ["Omar Haddad", "Omar Haddad"]
