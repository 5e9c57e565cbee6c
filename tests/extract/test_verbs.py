"""Whose word a verb of saying is."""

from __future__ import annotations

import pytest

from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from tests.ground.reading import report


def said_by(text: str) -> dict[str, str]:
    """Who speaks, by the cue."""
    read = parse(report(text))
    return {read.words(a.cue): read.words(a.source) for a in by_verbs(read) if a.cue is not None and a.source is not None}


def test_a_gerund_is_its_owners_saying_and_not_the_subjects() -> None:
    text = "Ana Ruiz said that after years of Lorvania’s denying its raids in eastern Kestria, Kestria may be doing the same."
    assert said_by(text)["denying"] == "Lorvania"
    assert said_by("The council met after the mayor of Lund's insisting that the dam was safe.")["insisting"] == "the mayor of Lund"


def test_a_cue_with_the_helping_verb_of_the_first_cue_has_its_speaker() -> None:
    text = "The ministry has acknowledged that troops fell back last week, but has denied Marlo Vint's assertion that the dam leaked."
    assert said_by(text)["denied"] == "The ministry"


def test_the_mark_of_an_owner_may_be_taken_for_a_verb() -> None:
    text = (
        "Yuri Karel, an analyst with a group debunking Kestrian propaganda, said that after years of Kestria’s denying its military "
        "interventions in eastern Lorvania, Lorvania may now be doing the same in southern Kestria."
    )
    assert said_by(text)["denying"] == "Kestria"
    assert said_by("Ana Ruiz, who's denying that the dam leaked, left.")["denying"] == "Ana Ruiz"


def test_a_verdict_on_what_is_denied_is_no_part_of_it() -> None:
    for verdict in ("rejected the claim that the dam leaked as untrue", "dismissed as a lie the claim that the dam leaked"):
        text = f"The mayor {verdict}."
        read = parse(report(text))
        assert [read.words(a.span) for a in by_verbs(read) if a.stance == "denies"] == ["the dam leaked"]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Norland dismissed reports that the minister had described the vote as a lie.", "the minister had described the vote as a lie"),
        ("Norland rejected claims that its army had posed as a fake charity.", "its army had posed as a fake charity"),
        (
            "The mayor rejected a claim that the dam, known as a hoax, leaked on Friday.",
            "the dam, known as a hoax, leaked on Friday",
        ),
        ("The mayor rejected the claim that the dam leaked as a false report.", "the dam leaked"),
    ],
)
def test_a_verdict_inside_what_is_denied_is_part_of_it(text: str, denied: str) -> None:
    read = parse(report(text))
    assert [read.words(part) for a in by_verbs(read) for part in a.parts if a.stance == "denies"] == [denied]


def contents(text: str) -> list[tuple[str, str]]:
    """What is said, by the cue."""
    read = parse(report(text))
    return [(read.words(a.cue), read.words(a.span)) for a in by_verbs(read) if a.cue is not None]


def test_what_stands_before_and_is_not_the_next_speakers_word() -> None:
    text = "Officials have denied that the mayor's leave is work-related and an aide following the talks said there were no signs of it."
    assert contents(text) == [("denied", "the mayor's leave is work-related"), ("said", "there were no signs of it")]
    text = "Officials have denied that the dam leaked and an engineer said this week there were no signs of a leak."
    assert contents(text)[0] == ("denied", "the dam leaked")


def test_a_subject_with_a_clause_of_its_own_belongs_to_what_is_said() -> None:
    text = "But others claim fears that the South will drain the North are unfounded."
    assert contents(text) == [("claim", "fears that the South will drain the North are unfounded")]


def test_a_report_is_not_its_readers_word() -> None:
    assert said_by("The agents have not spoken about a report claiming that the dam leaked.")["claiming"] == "a report"
    assert said_by("The agents received a letter claiming that the dam leaked.")["claiming"] == "a letter"
    assert said_by("The agents issued a statement claiming that the dam leaked.")["claiming"] == "The agents"


def test_a_second_that_goes_on_from_the_first_saying() -> None:
    assert said_by("The mayor said that the pilots had landed and claimed that two were hurt.")["claimed"] == "The mayor"


def test_a_name_before_its_appositive_is_whose_report_it_is() -> None:
    text = "Mr Vint had surgery in September, the Norwick Herald, Lorvania's largest paper, reported on Tuesday, citing an unnamed aide."
    assert said_by(text)["reported"] == "the Norwick Herald, Lorvania's largest paper"


def test_a_predicate_that_the_parser_tore_off_is_part_of_what_is_reported() -> None:
    words = "It is being reported that top managers at the firm had known the tale was fake and had been begging the reader for years."
    read = parse(report(words))
    assert [read.words(found.span) for found in by_verbs(read)] == [words.removeprefix("It is being reported that ").removesuffix(".")]


def test_who_responds_to_a_report_does_not_say_what_it_claims() -> None:
    assert said_by("Colonel Vale was responding to media reports claiming that the navy had failed.") == {"claiming": "media reports"}


@pytest.mark.parametrize("whom", ["its crew members", "the suspect", "two men about the fire", "him"])
def test_who_asks_a_person_doubts_nothing(whom: str) -> None:
    assert said_by(f"The police have questioned {whom}.") == {}
    assert said_by("The police have questioned the claim.") == {"questioned": "The police"}


def test_what_stands_before_a_colon_is_not_what_is_said_behind_it() -> None:
    text = "As for the story, put about by the mayor, treat it with care: two clerks told the Herald that the test showed zero."
    read = parse(report(text))
    assert [read.words(found.span) for found in by_verbs(read)] == ["the test showed zero"]
