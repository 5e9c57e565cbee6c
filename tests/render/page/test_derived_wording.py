"""The words of a line: verbatim, and such that they make sense alone."""

from __future__ import annotations

import pytest

from sayso.render.likeness import common, content, fixed, share
from sayso.render.page.derived.alone import negated, stands_alone
from sayso.render.page.derived.wording import best, denial, wordings
from tests.told import Told


@pytest.mark.parametrize(
    "words",
    [
        "The ferry sank off Port Amel",
        "At least three people drowned",
        "Five people drowned",
        "By Sunday evening seven people were known to be dead",
        "It [the ferry] sank off Port Amel",
        "the captain had been warned of the storm",
        "Both sides have suffered heavy losses",
        "at least three people had drowned",
        "nothing was found in the wreck",
    ],
)
def test_a_clause_stands_alone(words: str) -> None:
    assert stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "off Port Amel on Sunday",
        "The captain of the ferry",
        "when the ferry left the harbour",
        "since the storm began",
        "just as the storm had begun",
        "making orders that were deemed too late",
        "at the time the ferry sank",
        "it sank off Port Amel on Sunday",
        "its captain had been warned",
        "two passengers drowned during that storm",
        "all of them were burning brightly",
        "Amel Lines denied that any were missing",
        "had the captain been warned",
        "Ferry Sinks Near Harbour After Captain Ignored Storm Warnings",
        "Missing: the harbour master said that ten were",
        "the mayor said that the captain had",
        "the captain of the ferry told her “the storm",
        "the storm. The Courier said that it had not been warned",
        "the captain was warned " + "again and " * 20 + "again",
    ],
)
def test_fragments_pointers_headlines_and_long_lines_do_not_stand_alone(words: str) -> None:
    assert not stands_alone(words)


def test_what_is_said_reads_better_than_who_says_it_with_what_is_said() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said that the ferry sank off Port Amel.", "that the ferry sank off Port Amel", by="Ana Ruiz")
    found = [(wording.words, wording.framed) for wording in wordings(told.read(), said)]
    assert found == [("the ferry sank off Port Amel", False), ("Ana Ruiz said that the ferry sank off Port Amel", True)]
    wording = best(told.read(), said)
    assert wording is not None
    assert wording.words == "the ferry sank off Port Amel"


def test_a_pronoun_is_resolved_by_who_speaks_or_by_a_name_in_brackets() -> None:
    told = Told()
    told.entity("Amel Lines", type="ORG")
    before = told.say("Courier", "Amel Lines said it had warned every captain.", "it had warned every captain", by="Amel Lines")
    after = told.say("Herald", "It had sold the ferry in May, Amel Lines said.", "It had sold the ferry in May", by="Amel Lines")
    words = [{wording.words for wording in wordings(told.read(), said)} for said in (before, after)]
    assert words[0] == {"it [Amel Lines] had warned every captain", "Amel Lines said it had warned every captain"}
    assert words[1] == {"It [Amel Lines] had sold the ferry in May"}


def test_a_pronoun_that_is_somebody_else_is_not_resolved() -> None:
    said = (told := Told()).say("Courier", "Ana Ruiz said it had left the harbour late.", "it had left the harbour late", by="Ana Ruiz")
    assert best(told.read(), said) is None


def test_words_that_need_what_follows_are_not_shown() -> None:
    said = (told := Told()).say("Courier", "Seven people have died and up to 10 are missing.", "Seven people have died and up to 10")
    assert best(told.read(), said) is None


@pytest.mark.parametrize(
    "addition", [", which divers from three towns had to search for days.", " just after the mayor had warned every captain."]
)
def test_a_long_line_ends_before_an_addition(addition: str) -> None:
    sentence = f"The ferry sank off Port Amel on Sunday evening in heavy seas{addition}"
    said = (told := Told()).say("Courier", sentence, sentence[:-1])
    wording = best(told.read(), said)
    assert wording is not None
    assert wording.words == "The ferry sank off Port Amel on Sunday evening in heavy seas"


@pytest.mark.parametrize(
    "opening",
    ["Nobody had left the ferry in the heavy seas off Port Amel, where", "The ferry would leave the northern pier of Port Amel, unless"],
)
def test_a_long_line_does_not_lose_what_it_hangs_on(opening: str) -> None:
    words = f"{opening} the captain and every man of the crew and all of the passengers had been told to stay below and wait"
    said = (told := Told()).say("Courier", f"{words}.", words)
    assert list(wordings(told.read(), said)) == []


def test_a_denial_says_who_denies() -> None:
    told = Told()
    whole = "Amel Lines denied any warning of a storm."
    apart = "It was a long day, and in a letter denying the storm " + "and so on " * 20 + "Amel Lines wrote."
    said = [
        told.say(outlet, sentence, words, by="Amel Lines", cue=cue, stance="denies")
        for outlet, sentence, words, cue in (
            ("Courier", whole, "any warning of a storm", "denied"),
            ("Herald", apart, "the storm", "denying"),
        )
    ]
    found = [denial(told.read(), one) for one in said]
    assert [wording and (wording.words, wording.framed) for wording in found] == [(whole[:-1], True), ("the storm", False)]


def test_words_with_a_meaning_are_compared_by_their_stems() -> None:
    assert content("The ferry was evacuated") == content("evacuating ferries")
    assert content("Three were killed") == content("3 people died")
    assert fixed("Three drowned in August") == {"3", "august"}
    assert common("The Corvina sank off Port Amel") == {"sank"}
    assert share(content("ferry sank"), content("the ferry")) == 0.5
    assert share(frozenset(), content("the ferry")) == 0.0


def test_what_is_not_so_is_told_from_what_is() -> None:
    assert negated("nobody was warned")
    assert negated("the ship wasn’t late")
    assert not negated("the ship was late")


def test_words_cut_off_before_what_they_mean_make_no_line() -> None:
    told = Told()
    film = "A video of the convoy in the dark was filmed"
    cut = told.say("Courier", f"{film} two years ago in Amel.", film)
    whole = told.say("Herald", f"{film}.", film)
    fronted = "raids of the harbour last year, all ships had been searched by guards"
    since = told.say("Globe", f"Since {fronted}.", fronted)
    assert [best(told.read(), said) is None for said in (cut, whole, since)] == [True, False, True]


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("Three sailors were killed", " according to the guard"),
        ("The old harbour master was arrested", " on Monday"),
        ("The old harbour master was arrested", " late on 3 March"),
        ("The harbour of Amel was destroyed", " because it rained"),
        ("The harbour of Amel was destroyed", " when the storm came"),
    ],
)
def test_who_says_so_the_day_and_the_reason_may_be_missing_from_a_line(words: str, after: str) -> None:
    said = (told := Told()).say("Courier", f"{words}{after}.", words)
    wording = best(told.read(), said)
    assert wording is not None
    assert wording.words == words


def test_words_end_before_who_says_them_though_no_comma_parts_them() -> None:
    words = "The harbour of Amel was closed"
    said = (told := Told()).say("Courier", f"{words} police said.", words, by="police")
    wording = best(told.read(), said)
    assert wording is not None
    assert wording.words == words


@pytest.mark.parametrize(
    ("words", "after"),
    [
        ("A video of the convoy was filmed", " in 2019"),
        ("A video of the convoy was filmed", " on 3 March 2019"),
        ("A video of the convoy was filmed", " by Ana Ruiz"),
        ("None of the sailors was warned", " before the storm came"),
    ],
)
def test_another_year_a_doer_and_the_time_of_what_was_not_so_are_not_left_out(words: str, after: str) -> None:
    said = (told := Told()).say("Courier", f"{words}{after}.", words)
    assert best(told.read(), said) is None
