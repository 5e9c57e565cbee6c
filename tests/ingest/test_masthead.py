from __future__ import annotations

import json

import pytest

from sayso.ingest import Original, documents
from sayso.model import Document
from sayso.text.outlets import outlet_at, outlets

LEAD = "The ferry sank at dawn on Monday, the coast guard said, and forty people were rescued by fishing boats."
MORE = "The ministry of transport said on Tuesday that it had opened an inquiry into the accident."


def told(*paragraphs: str) -> Document:
    [document] = documents(Original("a.txt", "a", "\n\n".join(paragraphs).encode()))
    assert isinstance(document, Document)
    return document


def test_the_first_line_that_reads_like_a_headline_is_the_title() -> None:
    assert told("WORLD", "Ferry Sinks Off the Coast", "Forty are rescued", LEAD, MORE).title == "Ferry Sinks Off the Coast"
    assert told("# Ferry sinks off the *northern* coast #", LEAD).title == "Ferry sinks off the northern coast"
    assert told("Did the ferry sink in the U.S.", LEAD).title == "Did the ferry sink in the U.S."


@pytest.mark.parametrize("first", [f"{LEAD} {MORE}", f"date 2021-06-03 {LEAD}", "it sank at dawn", "It sank at dawn."])
def test_prose_has_no_title(first: str) -> None:
    assert told(first, MORE).title is None


@pytest.mark.parametrize("label", ["date 2021-06-03", "Date: 2021-06-03", "Published: 2021-06-03"])
def test_metadata_before_the_first_sentence_dates_the_report(label: str) -> None:
    assert told(f"{label} {LEAD} {MORE} {LEAD}").published == "2021-06-03"


def test_a_line_alone_is_no_title() -> None:
    assert told("Ferry sinks off the coast").title is None


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By *Ana Ruiz* [Follow](#) and *Bo Lind* [Follow](#)", ("Ana Ruiz", "Bo Lind")),
        ("By ANA RUIZ, Associated Press", ("Ana Ruiz",)),
        (
            "By [Ana van der Berg](https://courier.example/ana), Bo Lind and Eva Stone in Harbour City",
            ("Ana van der Berg", "Bo Lind", "Eva Stone"),
        ),
        ("By Ana Ruiz, Staff Writer | June 3, 2021", ("Ana Ruiz",)),
        ("By Reuters Staff", ()),
        ("By Ana Ruiz and Bo Lind, Harbour Courier, 3 June 2021", ("Ana Ruiz", "Bo Lind")),
        ("By Ana Ruiz, Harbour Today", ("Ana Ruiz",)),
    ],
)
def test_a_byline_names_the_authors(byline: str, authors: tuple[str, ...]) -> None:
    assert told("Ferry sinks off the coast", byline, LEAD, MORE).authors == authors


def test_a_day_that_begins_a_sentence_is_not_when_it_was_published() -> None:
    assert told("3 June 1998 began with a storm, and the ferry stayed at the quay.", MORE).published is None


def test_without_a_byline_those_who_reported_are_the_authors() -> None:
    assert told(LEAD, MORE, "Reporting by Ana Ruiz and Bo Lind; editing by Eva Stone").authors == ("Ana Ruiz", "Bo Lind")


@pytest.mark.parametrize(
    ("paragraphs", "published", "updated"),
    [
        (("Ferry sinks", "Updated June 3, 2021 9:05 am UTC", LEAD), "2021-06-03T09:05:00", None),
        (("Ferry sinks", "Published June 2, 2021 | Updated June 3, 2021", LEAD), "2021-06-02", "2021-06-03"),
        (("Ferry sinks", LEAD, "This article was first published on June 3, 2021"), "2021-06-03", None),
        ((f" date 2021-06-03 {LEAD}", MORE), "2021-06-03", None),
        (("Ferry sinks", LEAD, "Appeared in the June 4, 2021, print edition as ‘Ferry Sinks’."), "2021-06-04", None),
        (("Ferry sinks", "Updated June 3, 2021", LEAD, "Appeared in the June 4, 2021, print edition."), "2021-06-03", None),
        (("Ferry sinks", "3 June 2021", LEAD), "2021-06-03", None),
        (("Ferry sinks", "Thursday, 3 June 2021 08:15 GMT", LEAD), "2021-06-03T08:15:00", None),
        (("<https://courier.example/2021/06/03/ferry-sinks>", "Ferry sinks", LEAD), "2021-06-03", None),
        ((f"HARBOUR CITY, June 3, 2021 (Reuters) - {LEAD}", MORE), "2021-06-03", None),
        (("Ferry sinks", "By Ana Ruiz, Harbour Courier, 3 June 2021", LEAD), "2021-06-03", None),
        (("Ferry sinks", "By Ana Ruiz | June 3, 2021 10:10 pm EEST", LEAD), "2021-06-03T22:10:00", None),
        (("Ferry sinks", "Harbour City, 3 June 2021", LEAD), "2021-06-03", None),
        (("Ferry sinks", "Harbour Courier | June 3, 2021 | 3 min read", LEAD), "2021-06-03", None),
    ],
)
def test_a_day_that_the_text_labels_is_when_it_was_published(
    paragraphs: tuple[str, ...], published: str | None, updated: str | None
) -> None:
    document = told(*paragraphs)
    assert (document.published, document.updated) == (published, updated)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The minister claimed on June 3 that nobody had died.",
        f"HARBOUR CITY, June 3 (AP) — {LEAD}",
        "The ferry was built in 1998 and repaired on May 3, 2020.",
        "A study of such ferries, which fills two volumes, was published on Feb. 2, 2020 in a journal of marine engineering.",
        "The list of passengers was updated on June 3, 2021.",
        "The report was published on June 3, 2021 by the ministry.",
        "Published on June 3, 2021, the report blames the crew and the harbour master.",
        "Harbour City, June 3, 1998 was a windy day.",
    ],
)
def test_a_day_without_a_year_or_of_something_else_is_not_when_it_was_published(paragraph: str) -> None:
    document = told("Ferry sinks off the coast", paragraph, MORE)
    assert (document.published, document.updated) == (None, None)


@pytest.mark.parametrize(
    ("paragraph", "outlet"),
    [
        ("<https://www.theguardian.com/world/ferry-sinks>", "The Guardian"),
        ("<https://news.courier.example/ferry-sinks>", "news.courier.example"),
        ("Reuters could not independently verify his account.", "Reuters"),
        ("The BBC has not been able to verify the footage.", "BBC News"),
        ("A video verified by The Washington Post showed the ferry.", "The Washington Post"),
        ("HARBOUR CITY (AP) — The ferry sank.", "The Associated Press"),
        ("Copyright 2021 The Associated Press. All rights reserved.", "The Associated Press"),
        ("He told Sky News so. She told Sky News more. They told Sky News all.", "Sky News"),
        ("He told The New York Times so. The video was verified by The Times.", "The New York Times"),
        ("HARBOUR CITY, June 3 (Harbourwire) - The ferry sank.", "Harbourwire"),
        ("Harbour City, June 3 (Harbour Wire) — The ferry sank.", "Harbour Wire"),
        ("The ferry was old, according to a list seen by The Quayside. The Quayside couldn’t verify it.", "The Quayside"),
        ("He told Quayside so. Quayside was unable to confirm that.", "Quayside"),
        ("The Harbour Courier could not independently verify his account.", "The Harbour Courier"),
        ("By Ana Ruiz and Bo Lind, Harbour Courier", "Harbour Courier"),
        ("© 2021 Harbour Courier. All rights reserved.", "Harbour Courier"),
    ],
)
def test_the_outlet_is_read_from_its_address_its_agency_mark_or_its_own_voice(paragraph: str, outlet: str) -> None:
    assert told(paragraph, LEAD, MORE).outlet == outlet


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ferry sank, according to CNN.",
        "Reuters reported that the ferry sank.",
        "He said so in an interview with NBC News.",
        "The harbour master told the BBC that he was sorry.",
        "The video could not be verified.",
        "The Times of the ferries are over, he said.",
        "He told Quayside so. She told Quayside more. They told Quayside all.",
        "Police could not verify his account. Police could not confirm the list either, he told Police.",
        "Ukraine could not verify it. The list was reviewed by Ukraine.",
        "He told Bo Lind so. Bo Lind could not confirm it, Bo Lind said.",
        "NATO could not confirm it. He told NATO so, a spokesman for NATO said.",
        "The member for Harbour City (Labour) - who was aboard - was rescued.",
        "By Ana Ruiz, Bo Lind and Eva Stone",
    ],
)
def test_an_outlet_that_is_only_cited_is_not_the_reports_own(paragraph: str) -> None:
    document = told(paragraph, LEAD, MORE)
    assert (document.outlet, document.outlet_short) == (None, None)


def test_a_known_outlet_has_its_short_name() -> None:
    assert told("<https://www.wsj.com/articles/ferry-sinks>", LEAD).outlet_short == "WSJ"


@pytest.mark.parametrize(
    ("paragraphs", "credits"),
    [
        (("HARBOUR CITY (AP) — The ferry sank.", LEAD, "Reuters contributed to this report."), ("Reuters",)),
        ((LEAD, MORE, "AFP"), ("AFP",)),
        ((LEAD, MORE, "Additional reporting by AFP"), ("AFP",)),
        ((LEAD, MORE, "The Harbour Courier with agencies"), ("agencies",)),
        ((LEAD, MORE, "With Harbourwire"), ("Harbourwire",)),
        ((LEAD, MORE, "Harbourwire contributed to this report."), ("Harbourwire",)),
        ((LEAD, MORE, "Additional reporting by Harbour Courier"), ("Harbour Courier",)),
        ((LEAD, f"{MORE} (Harbourwire)"), ("Harbourwire",)),
        ((LEAD, MORE, "Ana Ruiz contributed to this report."), ()),
        ((LEAD, MORE, "With Ana Ruiz"), ()),
        ((LEAD, "The ferry at the quay. (Ana Ruiz/AFP)", MORE), ()),
        ((LEAD, "The ferry sank, AFP reported.", MORE), ()),
    ],
)
def test_those_are_credited_whose_words_it_uses_and_not_whose_pictures(paragraphs: tuple[str, ...], credits: tuple[str, ...]) -> None:
    assert told(*paragraphs).credits == credits


def test_an_outlet_among_the_authors_is_none_and_is_credited() -> None:
    record = {"text": f"{LEAD}\n\n{MORE}", "outlet": "Harbour Courier", "authors": ["Ana Ruiz", "Harbour Courier", "Reuters", "agencies"]}
    [document] = documents(Original("a.json", "a", json.dumps(record).encode()))
    assert isinstance(document, Document)
    assert (document.authors, document.credits) == (("Ana Ruiz",), ("Reuters", "agencies"))


def test_no_web_address_leads_to_two_outlets() -> None:
    domains = [domain for outlet in outlets() for domain in outlet.domains]
    assert len(domains) == len(set(domains))
    assert all(outlet_at(domain) is not None for domain in domains)


def test_no_two_outlets_have_the_same_full_name() -> None:
    names = [outlet.name for outlet in outlets()]
    assert len(names) == len(set(names))
