"""Whoever was told something, saw it or tells it again is on the way from who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.heard import heard, introductions, is_press, quoted_by_outlet, retold, seen_by_outlet, told_outlet
from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from sayso.model import Span
from tests.extract.chain import chain, one, place
from tests.ground.reading import report


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("The ministry told Harbour News that the dam was safe.", "Harbour News"),
        ("The ministry told the Harbour Times, a daily, that the dam was safe.", "the Harbour Times"),
        ("The minister told The Times that the dam was safe.", "The Times"),
        ("The minister said in an interview with Harbour News that the dam was safe.", "Harbour News"),
        ("The dam was safe, the minister said, referring to its gates, in an interview on Friday with Harbour News.", "Harbour News"),
        ("In an interview on the Amel Herald's morning programme, the minister said that the dam was safe.", "the Amel Herald"),
        ("On the news site Harbour News, the minister said that the dam was safe.", "Harbour News"),
        ("Writing an op-ed for the Amel Herald, the minister said that the dam was safe.", "the Amel Herald"),
        ("The minister told Amel-Zeitung that the dam was safe.", "Amel-Zeitung"),
        ("The minister wrote in the Amel Herald that the dam was safe.", "the Amel Herald"),
        ("Speaking to Harbour News, the minister said that the dam was safe.", "Harbour News"),
        ("The minister told Channel Nine that the dam was safe.", "Channel Nine"),
        ("The minister told Channel 9 that the dam was safe.", "Channel 9"),
        ("In an interview with Channel 9, the minister said that the dam was safe.", "Channel 9"),
        ("In remarks broadcast on Channel 9, the minister said that the dam was safe.", "Channel 9"),
        ("“The dam was safe,” the minister said in a video obtained by Amel TV.", "Amel TV"),
        ("“The dam was safe,” the minister wrote in a text message seen by the Evening Star.", "the Evening Star"),
        ("The minister said in a statement sent to Harbour News that the dam was safe.", "Harbour News"),
        ("In a note shared with Harbour News, the minister said that the dam was safe.", "Harbour News"),
        ("In an op-ed for the Amel Herald, the minister wrote that the dam was safe.", "the Amel Herald"),
        ("The minister, appearing on the Amel Herald's Sunday show, said that the dam was safe.", "the Amel Herald"),
        ("The minister told a local newspaper that the dam was safe.", "a local newspaper"),
        ("The minister told a regional paper that the dam was safe.", "a regional paper"),
        ("The minister told a reporter that the dam was safe.", "a reporter"),
        ("The minister told Amel24 that the dam was safe.", "Amel24"),
        ("The minister, who spoke to Harbour News, said that the dam was safe.", "Harbour News"),
        ("The minister said in a statement to the Amel Herald that the dam was safe.", "the Amel Herald"),
        ("In remarks carried by the Amel Herald, the minister said that the dam was safe.", "the Amel Herald"),
        ("“The dam was safe,” the minister told Vocatia, smiling.", "Vocatia"),
        ("The minister told KLOV that the dam was safe.", "KLOV"),
        ("“The dam was safe,” the minister told boats.com.", "boats.com"),
        ("Sources speaking to 9to5Amel say that the dam was safe.", "9to5Amel"),
        ("The minister told the website RedAmel that the dam was safe.", "RedAmel"),
        ("The minister told French media that the dam was safe.", "French media"),
        ("The minister assured the Harbour Daily News that the dam was safe.", "the Harbour Daily News"),
        ("The minister told police that the dam was safe.", "police"),
        ("“It would have made a bright fireball,” the minister told Amel-Tech Today.", "Amel-Tech Today"),
        ("The minister has cautioned, per the Amel Herald, that the dam was safe.", "the Amel Herald"),
        ("Asked by a television station about the gates, the minister said that the dam was safe.", "a television station"),
        ("The minister told an Amel television network that the dam was safe.", "an Amel television network"),
        ("Sources speaking with the French site iAmel say that the dam was safe.", "iAmel"),
        ("In an interview with reporters of the Amel Herald, the minister said that the dam was safe.", "the Amel Herald"),
        ("In an interview aired on Amel Radio, the minister said that the dam was safe.", "Amel Radio"),
        ("In a CNN interview with Omar Haddad, the minister said that the dam was safe.", "CNN"),
        ("The dam was safe, said the minister, in an article in the Amel Herald.", "the Amel Herald"),
        ("The minister said on the Morning show that the dam was safe.", "the Morning show"),
    ],
)
def test_an_outlet_that_is_told_relays(text: str, relay: str) -> None:
    read, found = one(text)
    assert chain(read, told_outlet(read, found))[1] == (relay,)


@pytest.mark.parametrize(
    "text",
    [
        "The minister told lawmakers that the dam was safe.",
        "The minister told reporters that the dam was safe.",
        "The minister walked to a room where the party was meeting, and told MPs the dam was safe.",
        "Mayor Omar Haddad came to the dam. The minister told Haddad that it was safe.",
        "The minister said that a clerk who spoke to Harbour News was wrong.",
        "The minister told the Harbour Council that the dam was safe.",
        "The minister told the Amel Police Department that the dam was safe.",
        "The minister told Parliament that the dam was safe.",
        "Asked by reporters about the gates, the minister said that the dam was safe.",
        "The minister said in Harbour News that the dam was safe.",
        "The minister said with a smile that the dam was safe.",
        "The minister told social media that the dam was safe.",
        "The minister told the media that the dam was safe.",
        "The minister told the FBI that the dam was safe.",
        "The minister said in an article in its magazine that the dam was safe.",
        "The minister said in a radio interview that the dam was safe.",
        "The minister said that the dam was safe.",
    ],
)
def test_whoever_else_is_told_does_not(text: str) -> None:
    read, found = one(text)
    assert told_outlet(read, found) == found


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("The charge sheet, seen by Harbour News, says the crew slept.", "Harbour News"),
        ("Video verified by Harbour News shows the ferry sinking.", "Harbour News"),
        ("A commentator in the Harbour Times said the dam was doomed.", "the Harbour Times"),
        ("The charge sheet, seen by the Harbour Times, says the crew slept.", "the Harbour Times"),
        ("Harbour News's sources say the crew slept.", "Harbour News"),
        ("Court papers reviewed by AmelWatch, a website, say the crew slept.", "AmelWatch"),
        ("Court papers reviewed by 9to5Boats say the crew slept.", "9to5Boats"),
        ("Court papers obtained by a regional paper say the crew slept.", "a regional paper"),
        ("A nurse reached by phone by Harbour News said the crew slept.", "Harbour News"),
        ("Two officers quoted in the Amel Herald said the crew slept.", "the Amel Herald"),
    ],
)
def test_an_outlet_that_saw_or_printed_relays(text: str, relay: str) -> None:
    read, found = one(text)
    assert chain(read, seen_by_outlet(read, found))[1] == (relay,)


@pytest.mark.parametrize(
    "text",
    [
        "Video verified by the police shows the ferry sinking.",
        "A video mocked by Harbour News shows the ferry sinking.",
        "A clerk in the Harbour Times said the dam was doomed.",
        "A commentator in Port Amel said the dam was doomed.",
        "The ministry's sources say the crew slept.",
        "Court papers reviewed by the Amel Police Department say the crew slept.",
        "A nurse questioned by the police said the crew slept.",
    ],
)
def test_whoever_else_saw_or_houses_does_not(text: str) -> None:
    read, found = one(text)
    assert seen_by_outlet(read, found) == found


def test_a_body_that_the_report_calls_an_outlet_elsewhere_relays_what_it_saw() -> None:
    read = parse(report("Court papers reviewed by AmelWatch say the crew slept. AmelWatch is a website."))
    [found] = (found for found in by_verbs(read) if read.words(found.span).endswith("slept"))
    assert chain(read, heard(read, found))[1] == ("AmelWatch",)


@pytest.mark.parametrize(
    "text",
    [
        "Emails reviewed by the Supreme Court show the crew slept.",
        "Emails obtained by the Justice Department show the crew slept.",
        "A letter seen by the Amel City Council says the crew slept.",
        "A letter reviewed by the Harbour Police says the crew slept.",
        "A memo seen by Acme says the crew slept.",
        "The results, verified by Acme, show the crew slept.",
        "Two officers quoted by Acme said the crew slept.",
        "The captain said in a letter seen by the Harbour Police that the crew slept.",
        "The captain said in a letter seen by Acme that the crew slept.",
        "The captain said in a letter reviewed by the Supreme Court that the crew slept.",
    ],
)
def test_no_body_relays_what_it_only_saw(text: str) -> None:
    read = parse(report(text))
    [found] = (found for found in by_verbs(read) if read.words(found.span).endswith("slept"))
    assert heard(read, found).relays == ()


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        ("The Harbour Times quoted a nurse who said the crew slept.", ("The Harbour Times",)),
        ("The Harbour Times spoke to a nurse who said the crew slept.", ("The Harbour Times",)),
        ("The police spoke to a nurse who said the crew slept.", ()),
        ("The Harbour Times hired a nurse who said the crew slept.", ()),
    ],
)
def test_an_outlet_relays_whom_it_quotes(text: str, relays: tuple[str, ...]) -> None:
    read = parse(report(text))
    [found] = (found for found in by_verbs(read) if read.words(found.span).endswith("slept"))
    assert chain(read, quoted_by_outlet(read, found))[1] == relays


def test_a_chain_that_is_known_is_not_heard_anew() -> None:
    for text in ("The ministry told Harbour News that the dam was safe.", "A commentator in Harbour News said the dam was doomed."):
        read, found = one(text)
        known = replace(found, relays=(Span(0, 3),))
        assert heard(read, known) == known


def test_what_was_said_stays_as_it_is_heard() -> None:
    read, found = one("The ministry told Harbour News that the dam was safe.")
    assert replace(heard(read, found), relays=()) == found


def test_whoever_tells_it_again_relays() -> None:
    text = "He recalled the captain telling the crew: “We are safe.”"
    read = parse(report(text))
    telling = next(token for token in read.tokens if token.text == "telling")
    told = Attribution(
        parts=(place(text, "We are safe"),),
        cue=Span(telling.start, telling.end),
        source=place(text, "the captain"),
        verb=telling.index,
    )
    assert chain(read, retold(read, told)) == ("the captain", ("He",))


@pytest.mark.parametrize("opening", ["Reported", "As reported"])
def test_whoever_reported_it_relays(opening: str) -> None:
    read = parse(report(f"{opening} by iAmel, the captain said that the dam was safe."))
    found = next(found for found in by_verbs(read) if read.words(found.cue or found.span) == "said")
    assert chain(read, retold(read, found)) == ("the captain", ("iAmel",))


def test_whoever_it_is_told_after_relays() -> None:
    read, found = one("The dam was safe, the captain announced, as Ana Ruiz recalled it.")
    assert chain(read, retold(read, found)) == ("the captain", ("Ana Ruiz",))


@pytest.mark.parametrize(
    "text",
    [
        "The captain said, as he opened the gates, that the dam was safe.",
        "The captain announced that the dam was safe, as rain fell.",
        "The mayor met the captain, telling him that the dam was safe.",
    ],
)
def test_what_goes_on_beside_is_no_telling(text: str) -> None:
    read, found = one(text)
    assert retold(read, found) == found


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Ana Ruiz spoke to Harbour News after the flood.", [("Ana Ruiz", "Harbour News")]),
        ("The firm issued a statement to Harbour News.", [("The firm", "Harbour News"), ("statement", "Harbour News")]),
        ("Ana Ruiz spoke to the council after the flood.", []),
        ("Ana Ruiz spoke to the BBC's Omar Haddad after the flood.", [("Ana Ruiz", "the BBC")]),
        ("Ana Ruiz made it plain in an interview with Harbour News.", [("Ana Ruiz", "Harbour News")]),
        ("Harbour News spoke to Ana Ruiz after the flood.", [("Ana Ruiz", "Harbour News")]),
        ("Harbour News interviewed the captain after the flood.", [("the captain", "Harbour News")]),
        ("Harbour News told Ana Ruiz of the flood.", []),
    ],
)
def test_whoever_spoke_to_an_outlet_is_introduced(text: str, pairs: list[tuple[str, str]]) -> None:
    read = parse(report(text))
    assert [(read.words(person), read.words(outlet)) for person, outlet in introductions(read)] == pairs


def test_a_name_that_the_parser_takes_for_a_common_noun_was_told() -> None:
    read, found = one("The minister told Mastline that the dam was safe.")
    common = tuple(replace(token, pos="NOUN", tag="NN", entity="") if token.text == "Mastline" else token for token in read.tokens)
    taken = replace(read, tokens=common, names=())
    assert chain(taken, told_outlet(taken, found)) == ("The minister", ("Mastline",))


def test_a_station_goes_by_its_call_sign() -> None:
    read = parse(report("It rained, KQXW said."))
    assert [token.text for token in read.tokens if is_press(read, token)] == ["KQXW"]


def test_who_has_a_full_name_elsewhere_is_no_outlet() -> None:
    read = parse(report("Peter Marsh keeps cats. The doctor told Marsh that the cat was ill."))
    [found] = by_verbs(read)
    misread = tuple(replace(token, entity="ORG") if token.text == "Marsh" and token.sentence == 1 else token for token in read.tokens)
    taken = replace(read, tokens=misread)
    assert chain(taken, told_outlet(taken, found)) == ("The doctor", ())
