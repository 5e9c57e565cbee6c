"""Refusals to vouch for something, and hearsay that nobody vouches for."""

from __future__ import annotations

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.phrases import by_hearsay
from sayso.extract.statements import ruled
from sayso.extract.verification import by_refusal
from sayso.language.parse import Parse, parse
from tests.ground.reading import report

Told = tuple[str, str, str | None]
"""Content, cue and source."""


def told(read: Parse, found: Attribution) -> Told:
    assert found.cue is not None
    return read.words(found.span), read.words(found.cue), read.words(found.source) if found.source is not None else None


def refusals(text: str) -> list[Told]:
    read = parse(report(text))
    found = list(by_refusal(read))
    assert all(refusal.stance == "cannot_verify" for refusal in found)
    return [told(read, refusal) for refusal in found]


def hearsay(text: str) -> list[Told]:
    read = parse(report(text))
    return [told(read, found) for found in by_hearsay(read)]


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "The ministry declined to say whether the dam was safe.",
            ("whether the dam was safe", "declined to say", "The ministry"),
        ),
        ("The company refused to confirm the figures.", ("the figures", "refused to confirm", "The company")),
        ("The company declined to disclose the price.", ("the price", "declined to disclose", "The company")),
        ("The company declined to comment on the price.", ("the price", "declined to comment on", "The company")),
        ("The company would not comment on the price.", ("the price", "would not comment on", "The company")),
        ("The company did not confirm the price.", ("the price", "did not confirm", "The company")),
        (
            "The company does not know where the ferry sank.",
            ("where the ferry sank", "does not know", "The company"),
        ),
        (
            "The company had no information about where the ferry sank.",
            ("where the ferry sank", "had no information about", "The company"),
        ),
    ],
)
def test_who_declines_to_tell_leaves_it_open(text: str, refusal: Told) -> None:
    assert refusals(text) == [refusal]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry declined to comment.",
        "The ministry declined to say.",
        "The ministry declined to sell the ferry.",
        "The ministry did not decline to say whether the dam was safe.",
        "The ministry agreed to say whether the dam was safe.",
        "The ministry confirmed the figures.",
        "The company does not know what to do.",
        "He does not know where the ferry sank.",
        "The mayor said the company could not confirm the figures.",
        "“The company could not confirm the figures,” the mayor said.",
        "It was early to say so.",
    ],
)
def test_who_leaves_nothing_open_refuses_nothing(text: str) -> None:
    assert refusals(text) == []


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("Whether the driver survived was unclear.", ("Whether the driver survived", "was unclear", None)),
        ("Why the ferry turned back is not clear.", ("Why the ferry turned back", "is not clear", None)),
        ("What the cargo was worth is unknown.", ("What the cargo was worth", "is unknown", None)),
        ("The cause was unknown.", ("The cause was unknown", "was unknown", None)),
        ("More uncertain is the future of the mayor.", ("More uncertain is the future of the mayor", "uncertain is", None)),
        ("It was not clear whether the driver survived.", ("whether the driver survived", "It was not clear", None)),
        ("It remains unclear why the ferry sank.", ("why the ferry sank", "It remains unclear", None)),
        ("It’s unclear why the ferry sank.", ("why the ferry sank", "It’s unclear", None)),
        ("It is too early to say why the ferry sank.", ("why the ferry sank", "It is too early to say", None)),
        ("It was not possible to confirm the figures.", ("the figures", "It was not possible to confirm", None)),
        ("The figures are difficult to confirm.", ("The figures are difficult to confirm", "are difficult to confirm", None)),
        ("There is no information about where the ferry sank.", ("where the ferry sank", "There is no information about", None)),
        ("No word yet on whether the ferry sank.", ("whether the ferry sank", "No word yet on", None)),
        (
            "While the paper looks old, its date could not be verified.",
            ("its date could not be verified", "could not be verified", None),
        ),
    ],
)
def test_a_question_that_is_the_subject_is_what_is_unclear(text: str, refusal: Told) -> None:
    assert refusals(text) == [refusal]


def test_what_is_clear_is_no_refusal() -> None:
    assert refusals("Whether the driver survived was clear.") == []
    assert refusals("The road was clear.") == []


def test_who_says_that_nothing_is_confirmed_is_its_source() -> None:
    text = "Rescuers said the hull was found and the number of dead had not been confirmed."
    assert refusals(text) == [("the number of dead had not been confirmed", "had not been confirmed", "Rescuers")]


def test_what_nobody_says_is_unconfirmed_has_no_source() -> None:
    text = "The hull was found and the number of dead had not been confirmed."
    assert refusals(text) == [("the number of dead had not been confirmed", "had not been confirmed", None)]


def test_a_refusal_is_found_once() -> None:
    read = parse(report("The ministry declined to say whether the dam was safe."))
    assert [told(read, found) for found in ruled(read)] == [("whether the dam was safe", "declined to say", "The ministry")]


@pytest.mark.parametrize("adverb", ["reportedly", "allegedly", "supposedly"])
def test_what_reportedly_happened_is_hearsay_of_nobody(adverb: str) -> None:
    text = f"Rain fell. The crew {adverb} sold the fuel to smugglers."
    assert hearsay(text) == [(f"The crew {adverb} sold the fuel to smugglers", adverb, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The crew quickly sold the fuel to smugglers.",
        "The allegedly stolen boat was found near the pier.",
        "The mayor said the crew reportedly sold the fuel.",
    ],
)
def test_a_word_or_another_ones_clause_is_no_hearsay(text: str) -> None:
    assert hearsay(text) == []


def test_hearsay_is_among_what_the_rules_find() -> None:
    read = parse(report("The crew allegedly sold the fuel to smugglers."))
    assert [told(read, found) for found in ruled(read)] == [("The crew allegedly sold the fuel to smugglers", "allegedly", None)]


def test_the_reason_why_something_is_unclear_is_not_what_is_unclear() -> None:
    [refusal] = refusals("Because divers are banned from the dam, it is unclear how the council would be able to close the gates.")
    assert refusal[0] == "how the council would be able to close the gates"
