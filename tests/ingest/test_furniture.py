from __future__ import annotations

import pytest

from sayso.ingest.datelines import datelines
from sayso.ingest.furniture import furniture
from sayso.model import Furniture

STORY = (
    "The ferry sank at dawn on Monday, the coast guard said, and forty people were rescued by fishing boats.",
    "“We heard a bang,” said Bo Lind, who was on deck. He was taken to hospital with a broken arm.",
    "Inquiry opened",
    "The ministry of transport said it had opened an inquiry. The harbour master could not be reached for comment.",
)


def set_aside(*paragraphs: str, between: str = "\n\n") -> list[tuple[str, str]]:
    text = between.join(paragraphs)
    return [(piece.kind, text[piece.start : piece.end]) for piece in furniture(text)]


def inside(paragraph: str) -> list[tuple[str, str]]:
    """What is set aside of a story with a paragraph in its middle."""
    return set_aside("Ferry sinks off the coast", *STORY[:2], paragraph, *STORY[2:])


def test_a_story_with_headline_deck_and_subheading_has_no_furniture() -> None:
    assert set_aside("Ferry Sinks Off the Coast", "Forty are rescued by fishing boats", *STORY) == []


@pytest.mark.parametrize(
    ("kind", "paragraph"),
    [
        ("notice", "This copy is for your personal, non-commercial use only. Distribution is governed by copyright law."),
        ("notice", "Copyright 2021 Harbour Press. All rights reserved. This material may not be published or redistributed."),
        ("notice", "Updated June 3, 2021 9:05 am UTC"),
        ("notice", "• Updated"),
        ("notice", "This article was first published on June 3, 2021"),
        ("notice", "Appeared in the June 4, 2021, print edition as ‘Ferry Sinks’."),
        ("notice", "Proudly powered by WordPress | Theme: Quay by Harbour Themes."),
        ("notice", "We use cookies to give you the best experience on our site."),
        ("navigation", "<https://www.courier.example/articles/ferry-sinks>"),
        ("navigation", "Share this article"),
        ("navigation", "Facebook Twitter WhatsApp"),
        ("navigation", "Scroll down for video"),
        ("credit", "By *Ana Ruiz* [Follow](#) and *Bo Lind* [Follow](#)"),
        ("credit", "By Ana Ruiz and Bo Lind in Harbour City"),
        ("credit", "Write to Ana Ruiz at ana.ruiz@courier.example"),
        ("credit", "Reporting by Ana Ruiz; editing by Bo Lind"),
        ("credit", "(Reporting by Ana Ruiz in Harbour City; Writing by Bo Lind)"),
        ("credit", "Reporting was contributed by Ana Ruiz, Bo Lind and Eva Stone."),
        ("credit", "The Associated Press contributed to this report."),
        ("credit", "Reuters - AP - AFP"),
        ("caption", "The ferry at the quay in May. PHOTO: ANA RUIZ/HARBOUR PRESS"),
        ("caption", "The ferry at the quay in May. Pexels"),
        ("caption", "The ferry at the quay in May. (Ana Ruiz/Getty Images)"),
        ("caption", "The ferry at the quay (AP Photo/Ana Ruiz)"),
        ("caption", "The ferry at the quay | Photo Credit: AP"),
        ("caption", "The ferry at the quay. Photograph: Ana Ruiz/AFP"),
        ("caption", "Image copyright Getty Images"),
        ("caption", "This photo released by the harbour police shows the ferry. (Harbour police via AP)"),
        ("promotion", "Read more"),
        ("promotion", "READ MORE: Harbour master resigns over list of passengers"),
        ("promotion", "Harbour master resigns over list of passengers Read more"),
        ("promotion", "Sign up for our daily newsletter"),
        ("promotion", "Follow Ana Ruiz on Twitter @anaruiz"),
        ("promotion", "[Harbour master resigns over list of passengers]"),
        ("promotion", "*Were you on the ferry? Our newsroom would like to hear from you.*"),
        ("promotion", "*If you like what we do, support Harbour Today with a subscription from 5 dollars a month.*"),
        ("promotion", "IN THE NEXT ISSUE: Who pays for the new lighthouse, and what the pilots say."),
        ("notice", "You receive Harbour Notes because you subscribed at notes.example. To unsubscribe, answer with STOP."),
        ("notice", "6/3/21, 8:15 AM Ferry sinks off the coast - Harbour Courier"),
        ("advertising", "SPONSORED: Quay pumps. Dry ships, calm owners. Ask for our price list."),
        ("advertising", "Advertisement Continue reading the main story"),
        ("advertising", "goldenReelsLuckySpinMegaWinDeluxe.com"),
        ("advertising", "luckybetcasinoonlineslotbonusbetGirişSuperCasinoSlotwinbet.com"),
    ],
)
def test_a_paragraph_of_the_page_is_set_aside_whole(kind: str, paragraph: str) -> None:
    assert inside(paragraph) == [(kind, paragraph)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "By Monday evening the ferry had been raised.",
        "By the time help came, Ana Ruiz and Bo Lind had swum ashore.",
        "The report was published on June 3, 2021 by the ministry of transport.",
        "Published on 3 June 2021, the report blames the crew and the harbour master.",
        "Updated figures from the ministry put the number of passengers at forty.",
        "Powered by two engines, the ferry was built in 1998.",
        "Research by the university showed that such ferries are hard to right.",
        "Reporting by local media suggested he had been asleep.",
        "The agency released a picture: the ferry on its side.",
        "The coast guard opened fire. Video of the sinking was posted online.",
        "The crew was told of the danger in a letter (seen by Reuters).",
        "Like others on Twitter, she blamed the crew.",
        "The minister declined to post a reply.",
        "#SaveTheOldHarbourNow savetheharbour.example",
        "The bet of captain Kumar and an escort from YouTube",
        "Related-party deals were banned last year.",
        "The ferry left the quay at six, AFP reported.",
        "Money was contributed from abroad.",
        "More than thirty people are still in hospital.",
        "“Read more books,” he told the children.",
        "Copyright law does not cover the list, the court said.",
        "The photo was taken by Ana Ruiz, who works for Reuters.",
        "Follow the coast guard's advice, the ministry said.",
        "*This article was amended on 3 June 2021. An earlier version misstated the number of passengers.*",
        "*“You will all be rescued,” the captain told his passengers.*",
        "Sponsored by the ministry, the search went on until Friday.",
        "You receive nothing if you do not ask, the harbour master said.",
        "With Ana Ruiz at the wheel, the ferry left the quay.",
    ],
)
def test_the_reports_own_sentences_are_kept(paragraph: str) -> None:
    assert inside(paragraph) == []


def test_a_sections_name_above_the_story_is_set_aside_and_a_subheading_is_not() -> None:
    assert set_aside("WORLD", "Ferry sinks off the coast", *STORY) == [("navigation", "WORLD")]
    assert inside("Politics") == []


def test_the_head_of_a_letter_is_set_aside() -> None:
    assert set_aside("HARBOUR NOTES | The weekly for pilots | No. 612", "Ferry sinks off the coast", *STORY) == [
        ("notice", "HARBOUR NOTES | The weekly for pilots | No. 612")
    ]


@pytest.mark.parametrize("credit", ["With Harbourwire", "With Reuters and AFP", "(Harbour Wire)"])
def test_a_line_below_the_story_that_thanks_an_agency_is_a_credit(credit: str) -> None:
    assert set_aside(*STORY, credit) == [("credit", credit)]
    assert inside("With Honours") == []


def test_what_is_marked_already_is_not_looked_at_again() -> None:
    text = "\n\n".join(["Read more", *STORY, "Read more"])
    [found] = furniture(text, [Furniture(0, 9, "navigation")])
    assert (found.start, found.kind) == (len(text) - 9, "promotion")


@pytest.mark.parametrize("label", ["date 2021-06-03", "Date: 2021-06-03 08:15", "Published: 2021-06-03"])
def test_metadata_put_before_the_first_sentence_is_set_aside(label: str) -> None:
    assert set_aside(f" {label} {STORY[0]} {STORY[1]}") == [("notice", label)]


def test_a_day_that_prose_opens_with_is_kept() -> None:
    assert set_aside(f"Published 2021-06-03 was the list, not the names. {STORY[0]}") == []


def test_a_notice_glued_to_the_last_sentence_is_set_aside_alone() -> None:
    notice = "Appeared in the June 4, 2021, print edition as ‘Ferry Sinks’."
    assert set_aside(*STORY[:3], f"{STORY[3]} {notice}") == [("notice", notice)]


def test_the_name_of_a_picture_above_its_caption_is_set_aside_with_it() -> None:
    assert inside("Lifeboats\nTwo lifeboats were found drifting near the lighthouse. Pexels") == [
        ("caption", "Lifeboats"),
        ("caption", "Two lifeboats were found drifting near the lighthouse. Pexels"),
    ]
    assert inside("North quay\nNorth quay reuters") == [("caption", "North quay"), ("caption", "North quay reuters")]


def test_an_agency_that_signs_the_report_makes_no_caption_of_its_last_paragraph() -> None:
    assert set_aside(*STORY, "The search was called off at noon on Tuesday. (AFP)") == []
    assert set_aside(*STORY, "The search was called off at noon on Tuesday. – Reuters") == []


def test_a_comment_form_and_what_follows_it_are_set_aside() -> None:
    form = ["Leave a Comment", "Your email address will not be published. Fields with a star are required *", "Great story, thanks."]
    assert set_aside(*STORY, *form) == [("comment", paragraph) for paragraph in form]


def test_other_stories_below_the_report_are_set_aside_to_the_end() -> None:
    teasers = ["Check Also", "How Small Harbours Learn From One Another", "Three harbours, each with its own fleet, share a pilot …"]
    assert set_aside(*STORY, *teasers) == [("promotion", paragraph) for paragraph in teasers]


def test_a_list_of_other_stories_within_the_report_does_not_end_it() -> None:
    long = [" ".join([paragraph] * 3) for paragraph in (STORY[0], STORY[1], STORY[3])]
    assert set_aside(*long, "Most read", *long) == [("promotion", "Most read")]


def test_a_credit_right_below_a_short_last_sentence_does_not_take_it_along() -> None:
    last, credit = "The ferry is the only link between the two islands.", "The Associated Press contributed to this report."
    assert set_aside(*STORY, last, credit, between="\n") == [("credit", credit)]


def test_furniture_is_found_in_text_with_carriage_returns() -> None:
    assert set_aside("Ferry sinks off the coast", *STORY, "Read more", between="\r\n\r\n") == [("promotion", "Read more")]


def test_an_empty_text_has_no_furniture() -> None:
    assert furniture("") == ()


def test_a_dateline_is_set_aside_and_its_sentence_is_not() -> None:
    text = "Ferry sinks\n\nPORT ELLEN, Scotland — The ferry sank off the pier on Monday.\n\nLA-Tokyo flights were not affected by it."
    assert [text[line.start : line.end] for line in datelines(text, ())] == ["PORT ELLEN, Scotland — "]
