"""Who speaks is the far end of a chain; whoever is cited is on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.chains import chained, cited, excerpts, heard_from, nested_in, repeated
from sayso.extract.phrases import by_according
from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from sayso.model import Furniture, Span
from tests.extract.chain import chain, chains, one, place
from tests.ground.reading import report


@pytest.mark.parametrize(
    ("text", "speaks", "relay"),
    [
        ("The mayor had signed the order, Harbour News reported, citing two officials.", "two officials", "Harbour News"),
        ("Harbour News reported that the mayor had signed the order, citing two officials.", "two officials", "Harbour News"),
        ("The newspaper, citing the coast guard, said the ship had sunk.", "the coast guard", "The newspaper"),
        ("The ministry, quoting a survey, said the dam was safe.", "a survey", "The ministry"),
        ("A ship had sunk, the Amel Observatory said, citing two witnesses.", "two witnesses", "the Amel Observatory"),
        ("Kern’s anger came after the Amel Herald, quoting two officials, reported that it leaked.", "two officials", "the Amel Herald"),
        ("The talks began after Harbour News, citing two officials, reported that the dam leaked.", "two officials", "Harbour News"),
    ],
)
def test_whoever_is_cited_speaks(text: str, speaks: str, relay: str) -> None:
    read, found = one(text)
    assert chain(read, cited(read, found)) == (speaks, (relay,))


@pytest.mark.parametrize(
    ("text", "speaks", "relays"),
    [
        (
            "Harbour News said the dam had failed, citing Radio Norwick, which cited a police spokesman.",
            "a police spokesman",
            ("Harbour News", "Radio Norwick"),
        ),
        (
            "Radio Norwick said Harbour News had reported that Omar Haddad told the Quay Gazette the dam had failed.",
            "Omar Haddad",
            ("Radio Norwick", "Harbour News", "the Quay Gazette"),
        ),
        (
            "Harbour News quoted a source as telling the Quay Gazette that the dam had failed.",
            "a source",
            ("Harbour News", "the Quay Gazette"),
        ),
        (
            "The dam had failed, Omar Haddad told the Quay Gazette, Harbour News reported.",
            "Omar Haddad",
            ("Harbour News", "the Quay Gazette"),
        ),
    ],
)
def test_a_chain_keeps_all_who_relay_it_the_last_one_being_nearest_to_who_speaks(text: str, speaks: str, relays: tuple[str, ...]) -> None:
    assert (speaks, relays) in [found[1:] for found in chains(text)]


def test_the_citing_is_no_part_of_the_content() -> None:
    read, found = one("The newspaper said the mayor had signed the order, citing two officials.")
    assert "officials" not in " ".join(read.words(part) for part in cited(read, found).parts)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said a lawyer citing the survey had lied.",
        "The newspaper said that the mayor had signed the order, naming two officials.",
        "A ship had sunk, the police said, citing two witnesses.",
    ],
)
def test_another_ones_citing_changes_nothing(text: str) -> None:
    read, found = one(text)
    assert cited(read, found) == found


def test_a_citing_in_another_sentence_changes_nothing() -> None:
    read = parse(report("Harbour News reported that the mayor had signed the order. It printed a second story, citing two officials."))
    found = [found for found in by_verbs(read) if read.words(found.span) == "the mayor had signed the order"]
    assert [cited(read, attribution) for attribution in found] == found != []


@pytest.mark.parametrize(("relay", "relays"), [("BoatNotes", ("BoatNotes",)), ("the police", ())])
def test_a_body_that_may_be_an_outlet_relays_what_ends_with_it(relay: str, relays: tuple[str, ...]) -> None:
    text = f"Harbour Hospital said it received two patients, according to {relay}."
    assert relays in [found[2] for found in chains(text) if found[1] == "Harbour Hospital"]


def test_chains_are_put_together_of_all_of_these() -> None:
    assert chains("“The dam is safe and sound,” the ministry told Harbour News, according to Radio Sur.") == [
        ("The dam is safe and sound", "the ministry", ("Radio Sur", "Harbour News"))
    ]
    assert chains("Harbour News said that the mayor had denied the deal.") == [
        ("the mayor had denied the deal", "Harbour News", ()),
        ("the deal", "the mayor", ("Harbour News",)),
    ]


def test_according_to_between_the_words_and_said_is_what_the_speaker_relays() -> None:
    assert chains("The dam was unsafe, according to papers found in its office, said Ana Ruiz, a lawyer.") == [
        ("The dam was unsafe", "papers found in its office", ("Ana Ruiz, a lawyer",))
    ]
    assert chains("The dam leaked, said Ana Ruiz, according to Harbour News.") == [("The dam leaked", "Ana Ruiz", ("Harbour News",))]


def test_according_to_behind_an_outlet_s_that_names_who_speaks() -> None:
    assert chains("Harbour News said that, according to the captain, the dam had leaked.") == [
        ("the dam had leaked", "the captain", ("Harbour News",))
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry said the dam was safe and sound, Harbour News reported.", "the dam was safe and sound"),
        ("The dam was safe and sound, the ministry said, Harbour News reported.", "The dam was safe and sound"),
        ("The ministry said the dam was safe and sound, according to Harbour News.", "the dam was safe and sound"),
        ("The ministry said, according to Harbour News, that the dam was safe and sound.", "the dam was safe and sound"),
    ],
)
def test_an_outlet_whose_report_stands_beside_relays(text: str, content: str) -> None:
    assert chains(text) == [(content, "the ministry" if text.startswith("The dam") else "The ministry", ("Harbour News",))]


def test_who_is_named_within_an_outlet_s_report_speaks() -> None:
    assert ("the deal", "The mayor", ("Harbour News",)) in chains("The mayor denied the deal, Harbour News reported on Monday.")


def test_relayers_stand_nearest_to_the_outlet_first() -> None:
    found = chains("Two officials told Harbour News that the mayor had denied the deal.")
    assert ("the deal", "the mayor", ("Harbour News", "Two officials")) in found


def test_a_denial_relays_nothing() -> None:
    assert all(relays == () for _, _, relays in chains("The ministry denied that the mayor had promised a bridge."))


@pytest.mark.parametrize(("paper", "relays"), [("a post on her website", ()), ("a post of the council", ("a post of the council",))])
def test_a_paper_of_ones_own_relays_nothing(paper: str, relays: tuple[str, ...]) -> None:
    read = parse(report(f"The mayor said the ferry sank, according to {paper}."))
    [found] = nested_in(read, list(by_verbs(read)), list(by_according(read)))
    assert chain(read, found) == ("The mayor", relays)


def test_what_stands_in_a_content_does_not_relay_it() -> None:
    read = parse(report("Sixty people were on board according to the ticket list, the captain told them."))
    [found] = nested_in(read, list(by_verbs(read)), list(by_according(read)))
    assert chain(read, found) == ("the captain", ())


def test_what_an_outlet_is_quoted_for_it_relays() -> None:
    text = "From Harbour News: “The mayor said the dam was safe.”"
    read = parse(report(text))
    found = list(by_verbs(read))
    assert [chain(read, one) for one in nested_in(read, found, excerpts(read))] == [("The mayor", ("Harbour News",))]
    assert not excerpts(parse(report("From Port Amel: “The mayor said the dam was safe.”")))


SAID = "Two officials said the dam was safe."


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        (f"From Harbour News:\n\n{SAID}", ("Harbour News",)),
        (f"The dam is old. According to Harbour News:\n\nIt was built in May.\n\n{SAID}", ("Harbour News",)),
        (f"It was built in May, and Radio Norwick reports:\n\n{SAID}", ("Radio Norwick",)),
        (f"From Harbour News:\n\nIt is old.\n\nIt was built in May.\n\n{SAID}", ()),
        (f"From Harbour News:\n\n“It is old.”\n\n{SAID}", ()),
        (f"The mayor reports:\n\n{SAID}", ()),
        (f"According to Harbour News on Monday:\n\n{SAID}", ("Harbour News",)),
        (f"Read more from Harbour News:\n\n{SAID}", ()),
        (f"Photo via Harbour News:\n\n{SAID}", ()),
        (f"Harbour News did not say:\n\n{SAID}", ()),
    ],
)
def test_what_an_outlet_and_a_colon_introduce_it_relays(text: str, relays: tuple[str, ...]) -> None:
    read = parse(report(text))
    found = [a for a in by_verbs(read) if a.source is not None and read.words(a.source) == "Two officials"]
    assert [chain(read, one)[1] for one in nested_in(read, found, excerpts(read))] == [relays]


def test_what_introduces_nothing_but_furniture_at_the_end_introduces_nothing() -> None:
    text = "The dam held, the mayor said.\n\nFrom Harbour News:"
    document = replace(report(text), furniture=(Furniture(text.index("From"), len(text), "promotion"),))
    assert list(excerpts(parse(document))) == []


def test_an_outlet_that_was_told_within_its_own_excerpt_relays_once() -> None:
    read = parse(report("From Harbour News:\n\nTwo officials told Harbour News that the dam was safe."))
    found = chained(read, list(by_verbs(read)), [])
    assert [chain(read, one) for one in nested_in(read, found, excerpts(read))] == [("Two officials", ("Harbour News",))]


@pytest.mark.parametrize(
    "text",
    [
        "“The dam is safe,” he was quoted as saying by Harbour News.",
        "Harbour News quoted him as telling them that the dam is safe.",
        "Harbour News cited the ministry saying the dam is safe.",
    ],
)
def test_who_quotes_somebody_relays(text: str) -> None:
    assert any(relays == ("Harbour News",) for _, _, relays in chains(text))


def test_whom_somebody_heard_it_from_speaks() -> None:
    read, found = one("The police heard from their colleagues that the dam was unsafe.")
    assert chain(read, heard_from(read, found)) == ("their colleagues", ("The police",))


@pytest.mark.parametrize("text", ["The police heard that the dam was unsafe.", "The police said from the harbour that the dam was unsafe."])
def test_a_hearing_from_nobody_changes_nothing(text: str) -> None:
    read, found = one(text)
    assert heard_from(read, found) == found


@pytest.mark.parametrize(
    ("words", "speaks"),
    [
        ("She said, ‘The dam is safe,’", ("She", ("Haddad",))),
        ("I said, ‘The dam is safe,’", ("Haddad", ())),
        ("She said it was safe", ("Haddad", ())),
    ],
)
def test_whose_words_are_repeated_speaks(words: str, speaks: tuple[str, tuple[str, ...]]) -> None:
    text = f"“{words}” Haddad told them."
    read = parse(report(text))
    telling = next(token for token in read.tokens if token.text == "told")
    told = Attribution(
        parts=(place(text, words),), cue=Span(telling.start, telling.end), source=place(text, "Haddad"), verb=telling.index
    )
    assert chain(read, repeated(read, told)) == speaks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The dam leaked, according to the ministry, citing satellite images.", ("The dam leaked", "the ministry", ())),
        ("The dam leaked, according to the mayor, citing the Norwick Herald.", ("The dam leaked", "the mayor", ())),
        ("The dam leaked, according to the Norwick Herald, citing police records.", ("The dam leaked", "the Norwick Herald", ())),
        ("The dam leaked, according to Harbour News, citing the ministry.", ("The dam leaked", "the ministry", ("Harbour News",))),
    ],
)
def test_a_thing_that_is_cited_speaks_in_nobody_s_place(text: str, told: tuple[str, str, tuple[str, ...]]) -> None:
    assert chains(text) == [told]


def test_a_thing_that_an_outlet_s_report_accords_with_is_not_who_speaks() -> None:
    found = chains("Harbour News reported that the dam leaked, according to flight data.")
    assert ("flight data", ("Harbour News",)) not in [chain[1:] for chain in found]
