"""Beside each line of the story stands what it rests on."""

from __future__ import annotations

from typing import Any

from sayso.render.page.derived.story import story_lines
from tests.told import Told

LATE = "the ferry had left the northern pier of Port Amel late"


def told_by(*speakers: tuple[str, str]) -> tuple[Told, list[Any]]:
    told = Told()
    return told, [told.say(outlet, f"{speaker} said {LATE}.", LATE, by=speaker) for outlet, speaker in speakers]


def test_a_line_names_the_outlets_that_have_it_and_its_independent_origins() -> None:
    told, said = told_by(("Courier", "Ana Ruiz"), ("Herald", "Ivo Dorn"))
    told.claim("corroborated", *said, origins=[("Ana Ruiz", said[0]), ("Ivo Dorn", said[1])])
    line, *_ = story_lines(told.read())
    assert {line["outlet"], *(outlet for outlet, *_ in line["also"])} == {"Courier", "Herald"}
    assert (line["standing"], line["origins"]) == ("corroborated", ["Ana Ruiz", "Ivo Dorn"])


def test_what_the_program_counts_as_agreed_in_unlike_words_is_not_told_as_that() -> None:
    told, said = told_by(("Courier", "Ana Ruiz"), ("Globe", "Ana Ruiz"))
    supper = "the crew ate their supper in the harbour"
    other = told.say("Herald", f"Ivo Dorn said {supper}.", supper, by="Ivo Dorn")
    told.claim("corroborated", *said, other, origins=[("Ana Ruiz", said[0]), ("Ivo Dorn", other)])
    line = next(line for line in story_lines(told.read()) if LATE in line["words"])
    assert (line["standing"], line["origins"], len(line["also"])) == (None, [], 1)


def test_a_line_that_somebody_denies_is_disputed_and_counts_no_origins() -> None:
    told, said = told_by(("Courier", "Ana Ruiz"), ("Herald", "Ivo Dorn"))
    no = told.say("Globe", f"Mila Hart denied that {LATE}.", LATE, by="Mila Hart", cue="denied", stance="denies")
    told.claim("disputed", *said, (no, "denies"), origins=[("Ana Ruiz", said[0]), ("Ivo Dorn", said[1])])
    line, *_ = story_lines(told.read())
    assert (line["standing"], line["origins"]) == ("disputed", [])
    assert line["answer"]["words"] == f"Mila Hart denied that {LATE}"


def test_who_doubts_a_line_is_named_beside_it() -> None:
    told, said = told_by(("Courier", "Ana Ruiz"), ("Herald", "Ana Ruiz"))
    doubt = told.say("Globe", "The Globe could not verify that.", "that", cue="could not verify", stance="cannot_verify")
    told.claim("unverified", *said, (doubt, "questions"))
    line, *_ = story_lines(told.read())
    assert (line["standing"], line["doubters"]) == ("unverified", ["Globe"])


def test_the_speaker_whom_the_words_do_not_name_stands_beside_them() -> None:
    told = Told()
    for outlet in ("Courier", "Herald"):
        told.claim("single_source", told.say(outlet, f"The mayor said {LATE}.", LATE, by="The mayor"))
    told.entity("The mayor", short="Ana Ruiz")
    line, *_ = story_lines(told.read())
    assert line["names"] == ["Ana Ruiz"]


def test_a_speaker_with_a_name_of_two_letters_stands_beside_words_that_do_not_have_it() -> None:
    told, quoted = Told(), "“The ferry Corvina sank in the storm off Port Amel,”"
    for outlet in ("Courier", "Herald"):
        words = "The ferry Corvina sank in the storm off Port Amel"
        told.claim("single_source", told.say(outlet, f"{quoted} it said.", words, by="it", kind="direct"))
    told.entity("it", short="UN")
    line = next(line for line in story_lines(told.read()) if line["words"] == quoted)
    assert line["names"] == ["UN"]
