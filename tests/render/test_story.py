"""The story is told in the reports' own sentences: those of what their titles and openings share, with who denies it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.model import DocumentId, Dossier, Furniture, Span, Statement
from sayso.render.passages import Passage, after_title, opening, passages
from sayso.render.reading import reading
from sayso.render.story import shared, story
from tests.made import document
from tests.told import Told

SANK = "The ferry Corvina sank off Port Amel in a storm"
SEARCH = "Divers searched the wreck of the ferry for nine missing sailors"
ALONE = "The harbour of Port Amel was built by a duke of Sula"

BY_THE_OWNERS: dict[str, Any] = {"by": "Amel Lines", "cue": "denied", "stance": "denies"}


def sinking() -> Told:
    """Three reports of a ferry: all open with the sinking, one recalls who built the harbour."""
    told = Told()
    for outlet in ("Courier", "Herald", "Globe"):
        told.claim("single_source", told.say(outlet, f"{SANK}.", SANK))
    told.claim("single_source", told.say("Globe", f"{SEARCH}.", SEARCH, together=True))
    for words in ("The sea lay calm under a pale sun all day", "A baker in Vale sold his old oven to a cook", ALONE):
        told.claim("single_source", told.say("Herald", f"{words}.", words))
    return told


def titled(told: Told, **titles: str) -> Dossier:
    dossier = told.dossier()
    return replace(dossier, documents=tuple(replace(one, title=titles.get(one.id)) for one in dossier.documents))


def lines(dossier: Dossier) -> list[str]:
    return [one.line.words for one in story(reading(dossier))]


def test_what_the_openings_share_is_told_first_and_once() -> None:
    told = lines(sinking().dossier())
    assert told[0] == SANK
    assert told.count(SANK) == 1


def test_what_the_titles_share_is_told_before_what_only_an_opening_has() -> None:
    titles = dict.fromkeys(("Courier", "Herald", "Globe"), "Divers search wreck for nine missing sailors")
    assert lines(titled(sinking(), **titles))[0] == SEARCH


def test_what_recalls_another_year_is_told_after_what_is_new() -> None:
    told = Told()
    built = "The old ferry Corvina was built at the northern pier of Port Amel in 1998"
    sank = "The ferry Corvina was sunk off Port Amel by a storm"
    for outlet in ("Courier", "Herald"):
        for words in (built, sank):
            told.claim("single_source", told.say(outlet, f"{words}.", words))
    assert lines(told.dossier())[0] == sank


def test_what_no_other_report_opens_with_weighs_nothing() -> None:
    assert "duke" not in shared(sinking().read())
    assert ALONE not in lines(sinking().dossier())


SOLD = "Ana Ruiz accused Amel Lines of selling the ferry without its papers"
DENIED = "Amel Lines denied selling any ferry without papers"


def accusing(told: Told) -> list[Statement]:
    """Three reports open with an accusation."""
    return [told.say(outlet, f"{SOLD}.", SOLD) for outlet in ("Courier", "Herald", "Globe")]


def test_what_denies_a_claim_of_a_line_follows_it() -> None:
    told = Told()
    sold = accusing(told)
    no = told.say("Globe", f"But {DENIED}.", "selling any ferry without papers", **BY_THE_OWNERS)
    told.claim("disputed", *sold, (no, "denies"))
    first, *_ = story(told.read())
    assert first.line.words == SOLD
    assert first.answer is not None
    assert first.answer.words == DENIED


def test_of_several_denials_the_one_of_the_same_report_follows() -> None:
    told, sold = Told(), "The ferry Corvina was sold to a bank in Sula"
    lines = [told.say(outlet, f"{sold}.", sold) for outlet in ("Courier", "Herald")]
    denials = []
    for outlet, who in (("Courier", "Ana Ruiz"), ("Globe", "Ivo Dorn"), ("Herald", "Mila Hart")):
        what = "that the old ferry was sold to a bank"
        denials.append(told.say(outlet, f"{who} denied {what}.", what, by=who, cue="denied", stance="denies"))
    told.claim("disputed", *lines, *((row, "denies") for row in denials))
    first, *_ = story(told.read())
    assert first.answer is not None
    assert first.answer.doc == first.line.doc


def test_a_denial_that_the_dossier_sets_against_no_claim_of_a_line_does_not_follow_it() -> None:
    told = Told()
    told.claim("single_source", *accusing(told))
    told.claim("denied", told.say("Globe", f"{DENIED}.", "selling any ferry without papers", **BY_THE_OWNERS))
    assert all(one.answer is None for one in story(told.read()))


def test_a_sentence_that_only_holds_a_no_denies_nothing() -> None:
    told = Told()
    burned, unhurt = "A fire destroyed the old mill of Vale on Sunday", "No one was hurt in the fire that destroyed the old mill of Vale"
    told.claim("single_source", *(told.say(outlet, f"{burned}.", burned) for outlet in ("Courier", "Herald")))
    told.claim("single_source", told.say("Globe", f"{unhurt}.", unhurt))
    assert all(one.answer is None for one in story(told.read()))


def test_within_a_report_a_denial_follows_that_shares_one_word_with_a_line() -> None:
    told = Told()
    sold = accusing(told)
    no = told.say("Courier", "Sula Bay denied the ferry report.", "the ferry report", by="Sula Bay", cue="denied", stance="denies")
    told.claim("disputed", *sold, (no, "denies"))
    first, *_ = story(told.read())
    assert first.line.doc == no.doc
    assert first.answer is not None


def test_a_denial_that_speaks_of_nobody_and_nothing_in_a_line_does_not_follow_it() -> None:
    told = Told()
    sold = accusing(told)
    no = told.say("Globe", "Sula Bay denied the report.", "the report", by="Sula Bay", cue="denied", stance="denies")
    told.claim("disputed", *sold, (no, "denies"))
    assert story(told.read())[0].answer is None


def test_an_adjective_names_nobody() -> None:
    line = Passage(DocumentId("Courier"), Span(0, 60), "The army pushed back all of the pro-Sulanian fighters of the US", ())
    assert not line.calls("Sula")
    assert line.calls("The US")


def test_who_says_that_it_is_not_so_answers_even_where_more_reports_open_with_that() -> None:
    told = Told()
    sold, kept = "Amel Lines sold the old ferry Corvina to a bank", "Amel Lines never sold the old ferry Corvina to any bank"
    is_so = told.claim("disputed", told.say("Courier", f"{sold}.", sold))
    is_not = told.claim("disputed", *(told.say(outlet, f"{kept}.", kept) for outlet in ("Herald", "Globe", "Gazette")))
    told.conflict(is_so, is_not)
    first, *_ = story(told.read())
    assert first.line.words == sold
    assert first.answer is not None
    assert first.answer.words == kept


def test_a_sentence_that_says_something_before_it_denies_another_thing_is_no_denial() -> None:
    told = Told()
    sentence = "Ana Ruiz said the ferry was old, and denied that it was sold"
    old = told.say("Courier", f"{sentence}.", "the ferry was old", by="Ana Ruiz")
    sold = told.say("Courier", sentence, "it was sold", by="Ana Ruiz", cue="denied", stance="denies")
    assert not Passage(old.doc, Span(0, 60), sentence, (old, sold)).denies
    assert Passage(old.doc, Span(0, 60), sentence, (sold,)).denies


def test_a_denial_of_another_matter_follows_nothing() -> None:
    told = sinking()
    denied = "Amel Lines denied that it had ever bought the bakery of Vale"
    told.claim("denied", told.say("Globe", f"{denied}.", "it had ever bought the bakery of Vale", **BY_THE_OWNERS))
    assert story(told.read())[0].answer is None


def test_what_was_replaced_is_no_line() -> None:
    told = sinking()
    told.claims = [replace(claim, standing="superseded") for claim in told.claims]
    assert story(told.read()) == ()


def test_a_copy_gives_no_line() -> None:
    dossier = sinking().dossier()
    copied = tuple(replace(one, copy_of=dossier.documents[0].id) if one.id != dossier.documents[0].id else one for one in dossier.documents)
    assert {one.doc for one in passages(reading(replace(dossier, documents=copied)))} == {dossier.documents[0].id}


def test_a_report_that_was_copied_weighs_no_more() -> None:
    told, park = sinking(), "The park of Vale has a fountain of grey marble"
    for outlet in ("Wire", "Gazette", "Mail", "Post"):
        told.claim("single_source", told.say(outlet, f"{park}.", park))
    dossier = told.dossier()
    [wire] = [one for one in dossier.documents if one.id == "Wire"]
    copied = tuple(replace(one, copy_of=wire.id) if one.id in ("Gazette", "Mail", "Post") else one for one in dossier.documents)
    assert lines(replace(dossier, documents=copied))[0] == SANK


def told_of(sentence: str) -> list[str]:
    """The lines that a report with one sentence gives."""
    told = Told()
    told.claim("single_source", told.say("Courier", f"{sentence}.", sentence))
    return [one.words for one in passages(told.read())]


def test_a_line_hangs_on_no_other_sentence() -> None:
    assert told_of("Two months later, the ferry was sold to a bank") == []
    assert told_of("The news follows a row over the ferry that sank in May") == []
    assert told_of("The move was meant to keep the ferry in Port Amel") == []
    assert told_of("A similar ferry of the same yard sank off Sula Bay") == []
    assert told_of("Amel Lines did not tell the name of the other ferry") == []
    assert told_of("One ferry sank and the other ferry reached Port Amel") == ["One ferry sank and the other ferry reached Port Amel"]
    assert told_of("About a hundred sailors of the ferry, which have no papers") == []


def test_a_line_has_no_dateline_and_nothing_that_ties_it() -> None:
    assert told_of("PORT AMEL (Wire) – The ferry Corvina sank off Port Amel") == ["The ferry Corvina sank off Port Amel"]
    assert told_of("But the ferry Corvina had left Port Amel late") == ["the ferry Corvina had left Port Amel late"]


@pytest.mark.parametrize(
    "sentence",
    [
        "So far nine people of the ferry have been found dead",
        "So many sailors drowned that the pier was closed",
        "Still more people of Sula were taken to Port Amel",
        "NATO forces in the north – about 400 soldiers – left Port Amel",
        "NATO forces – About Four is a ship – left Port Amel today",
        "Ana Ruiz, a lawmaker (Labour) told the council of the ferry",
        "Ana Ruiz, a lawmaker (Labour), told the council of the ferry",
    ],
)
def test_what_only_looks_like_a_tie_or_a_dateline_is_kept(sentence: str) -> None:
    assert set(told_of(sentence)) <= {sentence}


DATELINES = ("(Wire)", "(Wire) -- ", "PORT AMEL — ", "PORT AMEL, Sula — ", "Port Amel, Sula (Wire) - ", "PORT AMEL (Wire) – ")


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_left_out(dateline: str) -> None:
    assert told_of(f"{dateline}The ferry Corvina sank off Port Amel") == ["The ferry Corvina sank off Port Amel"]


def test_a_dateline_stands_only_where_a_report_begins() -> None:
    told = Told()
    for words in (SANK, SEARCH, ALONE, "Sula (West) – That is the island of the duke – was sold to a bank"):
        told.claim("single_source", told.say("Courier", f"{words}.", words))
    assert "Sula (West) – That is the island of the duke – was sold to a bank" in [one.words for one in passages(told.read())]


def test_a_line_reads_the_same_wherever_the_text_is_wrapped() -> None:
    for sentence in ("Amel Lines did not tell the name of the other ferry", "“The ferry Corvina sank in the storm off Port Amel,” he said"):
        wrapped = sentence.replace("name of", "name\nof").replace("he said", "he\nsaid")
        assert told_of(wrapped) == told_of(sentence)


def test_a_short_name_in_brackets_is_no_dateline() -> None:
    assert told_of("Amel Lines (AL) sold the ferry to a bank in May") == ["Amel Lines (AL) sold the ferry to a bank in May"]


def test_of_a_long_sentence_its_first_part_may_be_told_but_no_clause_without_its_own() -> None:
    long = "Hours after the ferry Corvina sank off Port Amel in the storm, the mayor said that nobody had warned her of the weather"
    assert "Hours after the ferry Corvina sank off Port Amel in the storm" not in told_of(long)
    assert long in told_of(long)


@pytest.mark.parametrize("below", ["The crew had held a Fire drill on the day before the storm.", "Related: Fire"])
def test_words_of_the_title_in_a_report_or_below_it_take_nothing_from_it(below: str) -> None:
    first = "The ferry sank off Port Amel in the storm of Sunday."
    report = document("herald", f"{first}\n\n{below}", title="Fire")
    assert after_title(report) == 0
    assert next(report.text[span.start : span.end] for span in opening(report)) == first


def test_a_title_may_stand_below_page_furniture_and_in_quotation_marks() -> None:
    text = "Share this page\n\n‘Ferry sank,’ they say\n\nThe ferry sank off Port Amel today."
    report = replace(document("herald", text, title="‘Ferry sank,’ they say"), furniture=(Furniture(0, 15, "navigation"),))
    assert [report.text[span.start : span.end] for span in opening(report)] == ["The ferry sank off Port Amel today."]


def test_an_opening_is_looked_for_only_so_far() -> None:
    text = "Sula 3, Amel 1\n" * 200 + "The ferry sank off Port Amel in the storm of Sunday."
    assert list(opening(document("herald", text))) == []


def test_a_first_part_is_not_told_without_what_qualifies_it() -> None:
    first = "The whole fleet of Amel Lines is ready to leave the pier of Port Amel"
    assert first in told_of(f"{first}, while sailors were seen loading the last crates of grain")
    assert first not in told_of(f"{first}, while the owners stress that it will sail only if the duke asks for it")


def test_a_first_part_does_not_end_in_half_of_a_time() -> None:
    first = "Ana Ruiz visited the sailors of the ferry in the hospital of Port Amel"
    assert f"{first} a day" not in told_of(f"{first} a day after the ferry Corvina had sunk in the storm")


def test_a_report_opens_below_its_title() -> None:
    text = "Ferry sinks\n\nThe ferry sank off Port Amel today. It was late. Nobody on it was hurt in the storm."
    report = document("herald", text, title="Ferry sinks")
    assert [report.text[span.start : span.end] for span in opening(report)] == [
        "The ferry sank off Port Amel today.",
        "Nobody on it was hurt in the storm.",
    ]
