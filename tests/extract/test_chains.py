"""Who speaks is the far end of a chain; whoever was told, saw or cited is on the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.chains import carried, chained, cited, goes_on, heard, seen_by_outlet, told_outlet
from sayso.extract.phrases import by_according
from sayso.extract.speakers import antecedents
from sayso.extract.verbs import by_verbs
from sayso.language.parse import Parse, parse
from sayso.model import Span
from tests.ground.reading import report

Chain = tuple[str | None, tuple[str, ...]]
"""Who speaks, and who relays."""


def one(text: str) -> tuple[Parse, Attribution]:
    """A sentence with its one attribution, before it is chained."""
    read = parse(report(text))
    [found] = by_verbs(read)
    return read, found


def chain(read: Parse, found: Attribution) -> Chain:
    return read.words(found.source) if found.source is not None else None, tuple(read.words(relay) for relay in found.relays)


def chains(text: str) -> list[tuple[str, *Chain]]:
    read = parse(report(text))
    return [(read.words(found.span), *chain(read, found)) for found in chained(read, list(by_verbs(read)), list(by_according(read)))]


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


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
        ("The minister told a local newspaper that the dam was safe.", "a local newspaper"),
    ],
)
def test_an_outlet_that_is_told_relays(text: str, relay: str) -> None:
    read, found = one(text)
    assert chain(read, told_outlet(read, found))[1] == (relay,)


@pytest.mark.parametrize(
    "text",
    [
        "The minister told lawmakers that the dam was safe.",
        "The minister told the Harbour Council that the dam was safe.",
        "The minister told the Amel Police Department that the dam was safe.",
        "The minister told Parliament that the dam was safe.",
        "The minister said in Harbour News that the dam was safe.",
        "The minister said with a smile that the dam was safe.",
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
    ],
)
def test_whoever_else_saw_or_houses_does_not(text: str) -> None:
    read, found = one(text)
    assert seen_by_outlet(read, found) == found


def test_a_chain_that_is_known_is_not_heard_anew() -> None:
    for text in ("The ministry told Harbour News that the dam was safe.", "A commentator in Harbour News said the dam was doomed."):
        read, found = one(text)
        known = replace(found, relays=(Span(0, 3),))
        assert heard(read, known) == known


def test_what_was_said_stays_as_it_is_heard() -> None:
    read, found = one("The ministry told Harbour News that the dam was safe.")
    assert replace(heard(read, found), relays=()) == found


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


INTERVIEW = "Mayor Omar Haddad told Harbour News that the dam was safe."


def interview(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each content after the interview's first with its relayers."""
    read = parse(report(text))
    found = chained(read, list(by_verbs(read)), [])
    first, *others = carried(read, found, antecedents(read, found))
    assert chain(read, first) == ("Mayor Omar Haddad", ("Harbour News",))
    return [(read.words(later.span), chain(read, later)[1]) for later in others]


def test_an_interview_goes_on() -> None:
    text = f"{INTERVIEW} He said the gates were shut. Haddad added that the river was low."
    assert interview(text) == [("the gates were shut", ("Harbour News",)), ("the river was low", ("Harbour News",))]


def test_an_interview_goes_on_in_the_next_paragraph_and_no_further() -> None:
    near = f"{INTERVIEW}\n\nHaddad said the gates were shut.\n\nHaddad added that the river was low."
    assert interview(near) == [("the gates were shut", ("Harbour News",)), ("the river was low", ("Harbour News",))]
    far = f"{INTERVIEW}\n\nRain fell on the harbour.\n\nHaddad said the gates were shut."
    assert interview(far) == [("the gates were shut", ())]


def test_somebody_else_is_not_of_the_interview() -> None:
    assert interview(f"{INTERVIEW} Minister Ana Ruiz said the gates were shut.") == [("the gates were shut", ())]


@pytest.mark.parametrize("other", ["Haddad said in a statement that the gates were shut.", "Haddad wrote that the gates were shut."])
def test_another_occasion_ends_the_interview(other: str) -> None:
    assert interview(f"{INTERVIEW} {other} Haddad said the road was dry.") == [("the gates were shut", ()), ("the road was dry", ())]


def test_another_outlet_goes_on_with_its_own_interview() -> None:
    text = f"{INTERVIEW} Haddad told the Amel Herald that the gates were shut. Haddad said the road was dry."
    assert interview(text) == [("the gates were shut", ("the Amel Herald",)), ("the road was dry", ("the Amel Herald",))]


TALK = "Haddad told Harbour News that the dam was safe. Haddad said the gates were shut. She said the road was dry."
SAYINGS = ("the dam was safe", "the gates were shut", "the road was dry")


def made(sources: Sequence[Span | None], *, relay: Span) -> tuple[Parse, list[Attribution]]:
    """Three sayings; the first by way of a relayer."""
    read = parse(report(TALK))
    verbs = [token for token in read.tokens if token.lemma in {"tell", "say"}]
    return read, [
        Attribution(
            parts=(place(TALK, words),),
            cue=Span(verb.start, verb.end),
            source=source,
            relays=() if row else (relay,),
            verb=verb.index,
        )
        for row, (words, source, verb) in enumerate(zip(SAYINGS, sources, verbs, strict=True))
    ]


def relayed(sources: Sequence[Span | None], relay: Span, stand_ins: Mapping[Span, Span]) -> list[tuple[str, ...]]:
    read, found = made(sources, relay=relay)
    return [chain(read, later)[1] for later in carried(read, found, stand_ins)]


HADDAD, NEWS, SHE = Span(0, 6), place(TALK, "Harbour News"), place(TALK, "She")
AGAIN = Span(TALK.index("Haddad said"), TALK.index("Haddad said") + 6)


def test_a_pronoun_speaks_for_whom_it_stands_for() -> None:
    assert relayed([HADDAD, AGAIN, SHE], NEWS, {SHE: AGAIN}) == [("Harbour News",)] * 3
    assert relayed([HADDAD, AGAIN, SHE], NEWS, {}) == [("Harbour News",), ("Harbour News",), ()]


def test_words_of_nobody_are_of_no_interview() -> None:
    assert relayed([HADDAD, None, AGAIN], NEWS, {}) == [("Harbour News",), (), ("Harbour News",)]


def test_what_a_person_relays_is_no_interview() -> None:
    assert relayed([HADDAD, AGAIN, SHE], SHE, {}) == [("She",), (), ()]


def test_nobody_relays_his_own_words() -> None:
    assert relayed([HADDAD, AGAIN, SHE], SHE, {SHE: HADDAD}) == [(), (), ()]


def test_a_translation_is_of_these_words_alone() -> None:
    text = "Mayor Omar Haddad said the dam was safe, according to a Harbour News translation. Haddad said the gates were shut."
    read = parse(report(text))
    found = chained(read, list(by_verbs(read)), list(by_according(read)))
    first, second = carried(read, found, antecedents(read, found))
    assert chain(read, first)[1] == ("a Harbour News translation",)
    assert chain(read, second)[1] == ()


def test_a_refusal_to_verify_is_no_word_of_the_interview() -> None:
    read, found = made([HADDAD, AGAIN, SHE], relay=NEWS)
    found[1] = replace(found[1], stance="cannot_verify")
    assert [chain(read, later)[1] for later in carried(read, found, {SHE: HADDAD})] == [("Harbour News",), (), ("Harbour News",)]


def test_order_does_not_matter() -> None:
    read, found = made([HADDAD, AGAIN, SHE], relay=NEWS)
    assert carried(read, found[::-1], {SHE: HADDAD}) == carried(read, found, {SHE: HADDAD})


def test_a_quotation_without_a_cue_goes_on_and_a_post_does_not() -> None:
    read, found = made([HADDAD, AGAIN, SHE], relay=NEWS)
    quoted = replace(found[1], cue=None, verb=None)
    assert goes_on(read, quoted)
    assert not goes_on(read, replace(quoted, whole="post"))
