"""Who speaks is the far end of a chain; whoever is cited is on the way."""

from __future__ import annotations

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.chains import cited, heard_from, repeated
from sayso.extract.verbs import by_verbs
from sayso.language.parse import parse
from sayso.model import Span
from tests.extract.chain import chain, chains, one, place
from tests.ground.reading import report


@pytest.mark.parametrize(
    ("text", "speaks", "relay"),
    [
        ("The mayor had signed the order, Harbour News reported, citing two officials.", "two officials", "Harbour News"),
        ("Harbour News reported that the mayor had signed the order, citing two officials.", "two officials", "Harbour News"),
        ("The newspaper, citing the coast guard, said the ship had sunk.", "the coast guard", "The newspaper"),
        ("The ministry, quoting a survey, said the dam was safe.", "a survey", "The ministry"),
    ],
)
def test_whoever_is_cited_speaks(text: str, speaks: str, relay: str) -> None:
    read, found = one(text)
    assert chain(read, cited(read, found)) == (speaks, (relay,))


def test_the_citing_is_no_part_of_the_content() -> None:
    read, found = one("The newspaper said the mayor had signed the order, citing two officials.")
    assert "officials" not in " ".join(read.words(part) for part in cited(read, found).parts)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said a lawyer citing the survey had lied.",
        "The newspaper said that the mayor had signed the order, naming two officials.",
    ],
)
def test_another_ones_citing_changes_nothing(text: str) -> None:
    read, found = one(text)
    assert cited(read, found) == found


def test_a_citing_in_another_sentence_changes_nothing() -> None:
    read = parse(report("Harbour News reported that the mayor had signed the order. It printed a second story, citing two officials."))
    found = [found for found in by_verbs(read) if read.words(found.span) == "the mayor had signed the order"]
    assert [cited(read, attribution) for attribution in found] == found != []


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
