"""Facts about quotations with no speaker beside them, on invented sentences parsed by the real model."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.language.parse import parse
from tests import made

QUOTATION = "“Nobody in the valley had been told that the water was coming, and nobody came.”"


def speakers(text: str) -> list[str | None]:
    document = made.document("harbour", text)
    found = [statement for statement in statements(document, parse(document)) if statement.kind == "direct"]
    return [statement.source.text if statement.source else None for statement in found]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Omar Haddad echoed the warning on Sunday evening.", "Omar Haddad"),
        ("According to Helen Walsh, the road was closed at noon.", "Helen Walsh"),
        ("There are many reasons to leave the valley.", None),
    ],
)
def test_a_quotation_by_itself_is_the_word_of_whom_the_sentence_before_is_about(before: str, speaker: str | None) -> None:
    assert speakers(f"{before}\n\n{QUOTATION}") == [speaker]


def test_else_it_is_the_word_of_who_was_quoted_last() -> None:
    first = "“We saw the water come,” said Helen Walsh, a nurse."
    between = "There are many reasons to leave the valley."
    assert speakers(f"{first}\n\n{between}\n\n{QUOTATION}") == ["Helen Walsh, a nurse"] * 2
    assert speakers(f"{first}\n\n{between}\n\n{between}\n\n{QUOTATION}") == ["Helen Walsh, a nurse", None]


def test_a_quotation_behind_what_an_outlet_reports_of_somebody_is_his_by_way_of_the_outlet() -> None:
    text = "Fox News reported that Helen Walsh lost her house in the flood.\n\n“We lost everything that we had in one night.”"
    document = made.document("harbour", text)
    [found] = [statement for statement in statements(document, parse(document)) if statement.kind == "direct"]
    assert found.source is not None
    assert (found.source.text, [relay.text for relay in found.via]) == ("Helen Walsh", ["Fox News"])


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Ana Ruiz, resigned on Monday.\n\n“Good riddance to her, nobody will miss her.”",
        "The mayor, Ana Ruiz, resigned on Monday.\n\n“She told the US that the dam was safe.”",
        "Fox News reported that the mayor was attacked by a man.\n\n“She bled from the head.”",
        "Fox News reported that the mayor was attacked by a man.\n\n“I saw it all from the window.”",
        "Fox News reported that Helen Walsh lost her house in the flood.\n\n“She lost everything that she had in one night.”",
    ],
)
def test_a_quotation_is_not_whose_it_speaks_of_nor_whose_who_was_harmed(text: str) -> None:
    assert speakers(text) == [None]


def test_who_speaks_of_her_and_of_himself_may_be_whom_the_sentence_before_is_about() -> None:
    text = "Omar Haddad echoed the warning.\n\n“She told us that the water was coming.”"
    assert speakers(text) == ["Omar Haddad"]


def test_a_quotation_before_according_to_is_not_who_spoke_before() -> None:
    text = "Officials said the dam was closed.\n\n“The wall was far too thin to hold the water,” according to the council’s website."
    assert speakers(text) == ["the council’s website"]


def test_a_statement_of_several_paragraphs_keeps_its_speaker_to_the_end() -> None:
    paragraphs = ["“We have heard the reports.", "“We will look into them.", "“Nobody has been paid.”"]
    text = "\n\n".join(["Ana Ruiz released a statement on Monday:", *paragraphs, "The council meets on Friday."])
    assert speakers(text) == ["Ana Ruiz"] * 3


def test_paragraphs_of_speech_are_whose_name_stands_behind_the_last() -> None:
    text = "The bear fled into the forest.\n\n“We could not believe our luck when it fled.”\n\n“Nobody had seen it come out.”\n\n"
    assert speakers(f"{text}“My sister heard it first,” Ana Ruiz said.") == ["Ana Ruiz"] * 3
    assert speakers(f"{text}The road was closed.\n\n“My sister heard it first,” Ana Ruiz said.")[:2] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "“Have you ever seen the dam at night?”\n\n“I was never there at night,” Pedro Kern said.",
        "“Nobody wants this dam in our town at all.”\n\n“That is a lie, and he knows it,” Pedro Kern replied.",
        "“Nobody wants this dam in our town at all.”\n\n“That is a lie, and he knows it,” Pedro Kern shot back.",
    ],
)
def test_what_somebody_answers_is_not_his(text: str) -> None:
    assert speakers(f"The council met at the dam.\n\n{text}") == [None, "Pedro Kern"]
