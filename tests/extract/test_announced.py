"""Facts about quotations whose maker the sentences around them name, on invented sentences parsed by the real model."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.language.parse import parse
from tests import made

SAID = "Omar Haddad said the dam was safe"
ALONE = "“The dam has never been inspected by anybody, and nobody cares.”"


def makers(text: str) -> list[str | None]:
    """Who is the source of each quotation without a cue."""
    document = made.document("harbour", text)
    found = [statement for statement in statements(document, parse(document)) if statement.kind == "direct" and statement.cue is None]
    return [statement.source.text if statement.source else None for statement in found]


@pytest.mark.parametrize(
    ("before", "maker"),
    [
        (f"{SAID}, prompting a furious response from Mayor Ana Ruiz via Twitter.", "Mayor Ana Ruiz"),
        (f"{SAID}. The ministry issued a statement on Monday.", "The ministry"),
        (f"{SAID}. It was followed by a tweet by Ana Ruiz.", "Ana Ruiz"),
        (f"{SAID} in a letter to Ana Ruiz.", "Omar Haddad"),
        (f"{SAID}. The mayor's statement said that it rained.", "The mayor"),
        (f"{SAID}.", "Omar Haddad"),
    ],
)
def test_who_is_said_to_have_answered_speaks_in_the_quotation_below(before: str, maker: str) -> None:
    assert makers(f"{before}\n\n{ALONE}") == [maker]


def test_a_quotation_is_whose_remarks_are_said_to_have_come_then() -> None:
    assert makers(f"{SAID}.\n\n{ALONE}\n\nMayor Ana Ruiz's remarks came as the council met.") == ["Mayor Ana Ruiz"]
    assert makers(f"{SAID}.\n\n{ALONE}\n\nMayor Ana Ruiz's remarks were brief.") == ["Omar Haddad"]


@pytest.mark.parametrize("behind", ["The mayor's response came within hours.", "Mayor Ana Ruiz's reaction came as the council met."])
def test_a_quotation_is_not_who_answers_it(behind: str) -> None:
    assert makers(f"{SAID}.\n\n{ALONE}\n\n{behind}") == ["Omar Haddad"]


@pytest.mark.parametrize(
    "before",
    [
        "Omar Haddad ignored Ana Ruiz's warning.",
        "Omar Haddad quit after the criticism from Ana Ruiz.",
        "Omar Haddad refused to answer to an allegation by Ana Ruiz.",
        "Omar Haddad has not read the statement from the ministry.",
        "Omar Haddad was waiting for a response from the mayor.",
        "Omar Haddad spoke on Monday, drawing no response from the mayor.",
    ],
)
def test_what_is_only_heard_awaited_or_ignored_is_no_answer_made_then(before: str) -> None:
    assert makers(f"{before}\n\n{ALONE}") == ["Omar Haddad"]


@pytest.mark.parametrize("issued", ["never issued", "did not issue", "refused to issue", "will issue"])
def test_who_issues_nothing_yet_does_not_speak(issued: str) -> None:
    assert makers(f"{SAID}. The ministry {issued} a statement.\n\n{ALONE}") != ["The ministry"]


def test_whoever_answered_goes_on_as_he() -> None:
    text = f"{SAID}, prompting a response from Pedro Kern.\n\n{ALONE}\n\n“I have a dam that works, and it is bigger,” he said."
    document = made.document("harbour", text)
    last = max((s for s in statements(document, parse(document)) if s.kind == "direct"), key=lambda s: s.start)
    assert last.source is not None
    assert last.source.antecedent is not None
    assert text[last.source.antecedent.start : last.source.antecedent.end] == "Pedro Kern"
