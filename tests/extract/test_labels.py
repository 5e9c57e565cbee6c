"""Facts about what stands behind a speaker and a colon."""

from __future__ import annotations

import pytest

from tests.extract.test_statements import read, said

NAMED = "\n\nGovernor Pavel Orlov left the town on Monday, and Lena Kern stayed there."


@pytest.mark.parametrize(
    ("line", "speaker", "content"),
    [
        ("Moscow: no troops crossed the border", "Moscow", "no troops crossed the border"),
        ("Police: Two men fled the scene", "Police", "Two men fled the scene"),
        ("Mayor: bridge is safe", "Mayor", "bridge is safe"),
        ("Officials: dam was safe", "Officials", "dam was safe"),
        ("Coast guard chief Lena Kern: ferry will sail", "Coast guard chief Lena Kern", "ferry will sail"),
        ("Westmark governor: drone hit a house", "Westmark governor", "drone hit a house"),
        ("Witnesses: shots were heard all night", "Witnesses", "shots were heard all night"),
        ("Report: bridge was unsafe", "Report", "bridge was unsafe"),
        ("Orlov: no more floods this year", "Orlov", "no more floods this year"),
        ("Kern: the dam is safe.", "Kern", "the dam is safe"),
        ("Study: the bridge was unsafe", "Study", "the bridge was unsafe"),
        ("Ferry company: the captain was ill", "Ferry company", "the captain was ill"),
        ("Survivors: “We heard a bang”", "Survivors", "We heard a bang"),
        ("Oslo: “The harbour is ours”", "Oslo", "The harbour is ours"),
    ],
)
def test_a_speaker_before_a_colon_says_the_clause_behind_it(line: str, speaker: str, content: str) -> None:
    [statement] = said(line + NAMED)
    assert statement.source is not None
    assert statement.cue is not None
    assert (statement.source.text, statement.cue.text, statement.text) == (speaker, ":", content)


def test_a_speaker_and_a_colon_may_open_any_sentence() -> None:
    text = "A film of the dam was shown. Kern: the dam is safe. The rain went on." + NAMED
    [statement] = said(text)
    assert statement.text == "the dam is safe"
    assert statement.kind == "indirect"


def test_a_whole_name_in_a_list_of_people_says_nothing() -> None:
    assert said("The dead of the flood" + NAMED + "\n\nLena Kern: the eldest daughter was a nurse.") == []
    [statement] = said("The dead of the flood" + NAMED + "\n\nMayor Lena Kern: the dam is safe.")
    assert statement.text == "the dam is safe"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: A man walks by the river",
        "Breaking: Two men flee the scene",
        "Update: The bridge is open again",
        "Lena Kern: Mayor faces inquiry over the dam",
        "Lena Kern: How she saved the dam",
        "Norway: Floods destroy a village",
        "Ferry disaster: captain was drunk",
        "Time: The show starts at 10:30.",
        "Weather: Rain is expected.",
        "The problem: nobody was there.",
        "Police: Who are they?",
        "Author: Lena Kern lives in Norwick.",
        "Orlov: a life in pictures",
    ],
)
def test_a_topic_or_a_label_before_a_colon_says_nothing(line: str) -> None:
    assert said(line + NAMED) == []


@pytest.mark.parametrize(
    "line",
    [
        "Victims: Lena Kern was a nurse.",
        "Suspect: the man is 21 years old.",
        "Hospital: the clinic has 40 beds.",
        "Company: Acme makes cars.",
        "The company: Acme makes cars.",
        "Driver: the man was 40 years old.",
        "Children: two of them are at school.",
        "Survivors: nobody was found.",
        "Source: the ministry keeps the list.",
        "Owner: the firm bought the ferry.",
    ],
)
def test_a_common_noun_that_labels_a_fact_says_nothing(line: str) -> None:
    assert said(line + NAMED) == []


def test_a_labelled_line_is_told_once() -> None:
    assert [statement.text for statement in read("Mayor: bridge is safe" + NAMED) if "bridge" in statement.text] == ["bridge is safe"]
