"""What is denied, and by what words."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.language.parse import parse
from tests.ground.reading import report

Told = tuple[str, str | None, str]
"""Stance, source and content of a statement."""


def said(text: str) -> list[Told]:
    document = report(text)
    found = (statement for statement in statements(document, parse(document)) if statement.kind != "narrated")
    return [(one.stance, one.source.text if one.source is not None else None, one.text) for one in found]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ministry moved to deny reports its dam is about to break.", "its dam is about to break"),
        ("The ministry took to Chirper to deny that the dam leaked.", "the dam leaked"),
        ("The ministry was forced to deny that the dam leaked.", "the dam leaked"),
        ("The ministry was quick to deny that the dam leaked.", "the dam leaked"),
        ("The ministry sought to quash rumours that the dam had leaked.", "the dam had leaked"),
        ("The ministry rushed to play down reports that the dam leaked.", "the dam leaked"),
        ("The ministry poured cold water on reports that the dam leaked.", "the dam leaked"),
        ("The ministry shot down claims that it would close the dam.", "it would close the dam"),
        ("The ministry rubbished the rumours.", "the rumours"),
        ("The ministry denied reports it had closed the dam.", "it had closed the dam"),
    ],
)
def test_a_denial_may_be_moved_to_or_made_by_a_turn_of_phrase(text: str, content: str) -> None:
    assert said(text) == [("denies", "The ministry", content)]


@pytest.mark.parametrize(
    "text",
    [
        "The army quashed the revolt.",
        "The hunters shot down two planes.",
        "The cook poured cold water on the rice.",
    ],
)
def test_where_nothing_said_is_denied_nothing_is_said(text: str) -> None:
    assert said(text) == []


def test_claims_made_by_somebody_are_his_and_a_denial_is_of_what_they_tell() -> None:
    text = "The ministry dismissed claims made by two dockers that the crane was unsafe."
    assert said(text) == [("denies", "The ministry", "the crane was unsafe"), ("asserts", "two dockers", "the crane was unsafe")]


@pytest.mark.parametrize(
    "claims", ["the claims it made", "the claims it made in court", "the report a newspaper ran on Monday", "the story it told in May"]
)
def test_a_clause_that_describes_claims_is_not_what_they_tell(claims: str) -> None:
    assert said(f"The ministry dismissed {claims}.") == [("denies", "The ministry", claims)]


@pytest.mark.parametrize("bid", ["called the union", "called on the union"])
def test_a_bid_to_deny_something_is_no_denial_of_the_bidder(bid: str) -> None:
    assert denied(f"The mayor {bid} to deny reports that the dam leaked.") == []


def test_a_message_to_somebody_may_deny_something() -> None:
    assert denied("The mayor phoned the union to deny reports that the dam leaked.") == ["the dam leaked"]


def test_fears_that_somebody_calls_unfounded_are_not_his() -> None:
    text = "But others claim fears that the South will drain the North are unfounded."
    assert said(text) == [("asserts", "others", "fears that the South will drain the North are unfounded")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mayor has reportedly denied sending such a letter.", ("denies", "The mayor", "sending such a letter")),
        ("The mayor is said to have denied any such plans.", ("denies", "The mayor", "any such plans")),
        ("The army did not confirm or deny the strike.", ("cannot_verify", "The army", "the strike")),
        ("Rumours that the singer is dead were denied by his agent.", ("denies", "his agent", "the singer is dead")),
        (
            "Reports that the ferry has sunk have been refuted as “incorrect” and “unfounded” by the harbour ministry.",
            ("denies", "the harbour ministry", "the ferry has sunk"),
        ),
        ("The report was rejected by the ministry.", ("denies", "the ministry", "The report")),
    ],
)
def test_one_denial_is_one_statement(text: str, told: Told) -> None:
    assert said(text) == [told]


def test_what_contradicts_without_speaking_denies_nothing() -> None:
    assert said("The survey left out data from other towns that contradicted the conclusions.") == []
    assert said("The pilot contradicted the mayor's claim.")[0][:2] == ("denies", "The pilot")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The pilot said the dam leaked, which the ministry denied.",
            [("asserts", "The pilot", "the dam leaked"), ("denies", "the ministry", "the dam leaked")],
        ),
        (
            "Officials say the rebels shelled the market, a charge the rebels deny.",
            [("asserts", "Officials", "the rebels shelled the market"), ("denies", "the rebels", "the rebels shelled the market")],
        ),
        (
            "The council was accused of hiding the report, an allegation it denies.",
            [("asserts", None, "of hiding the report"), ("denies", "it", "hiding the report")],
        ),
        ("Norland has bombed the town, a charge it rejects.", [("denies", "it", "Norland has bombed the town")]),
        ("The ministry, which denied the report, left.", [("denies", "The ministry", "the report")]),
        ("The dam leaked, which the ministry does not deny.", []),
    ],
)
def test_a_denial_may_stand_behind_what_it_denies(text: str, found: list[Told]) -> None:
    assert sorted(said(text)) == sorted(found)


def denied(text: str) -> list[str]:
    return [content for stance, _, content in said(text) if stance == "denies"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor sent the union a letter, which it rejected.",
        "The mayor proposed a new tax, which the council rejected.",
        "The man asked for bail, which the judge denied.",
        "The court heard the appeal, which the judge dismissed.",
        "The man was given a drug, which his body rejected.",
        "The families fought over the land, which both families contest.",
        "The mayor said the union had been sent a letter, which it rejected.",
        "He made three claims about the dam, which the ministry denied.",
        "The town built a wall, an idea the union had rejected.",
        "The mayor left for Norwick, a suggestion he had dismissed in May.",
        "The board wrote a study, a report the council rejected.",
        "Kern stole a boat, a charge the judge dismissed.",
    ],
)
def test_who_turns_down_a_thing_denies_no_clause(text: str) -> None:
    assert denied(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the plan, which the council denied last year, would be tried again.",
        "The mayor hinted that the aide, whom police accuse of theft, which he denies, would go.",
        "“The dam leaked,” said the mayor, which the union denies.",
        "The mayor is rumoured to have left the town, which his office denies.",
        "The aide, who hid the letter from the union, which she denies, left Norwick.",
    ],
)
def test_no_half_of_a_clause_is_denied(text: str) -> None:
    assert denied(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The union says that the mayor took bribes, which he disputes.", "the mayor took bribes"),
        ("The pilot said the dam leaked, which the ministry has rejected.", "the dam leaked"),
        ("Prosecutors accuse the mayor of taking three bribes, which he denies.", "taking three bribes"),
        ("The mayor took bribes, an allegation he has dismissed.", "The mayor took bribes"),
    ],
)
def test_what_somebody_says_may_be_denied_behind_it(text: str, content: str) -> None:
    assert denied(text) == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The dam leaked, which the ministry will deny.",
        "The dam leaked, which the ministry may deny.",
        "The dam leaked, which the ministry refused to deny.",
        "The union will quash rumours that the dam leaked.",
        "The mayor failed to dispel rumours that the dam leaked.",
        "The mayor refused to play down reports that the dam leaked.",
        "The ministry did not quash rumours that the dam leaked.",
        "Did the mayor play down reports that the dam leaked?",
    ],
)
def test_a_denial_that_is_not_made_is_none(text: str) -> None:
    assert denied(text) == []
    assert not any(source in {"The union", "The mayor", "The ministry"} for _, source, _ in said(text))


def test_what_is_denied_behind_it_is_told_first() -> None:
    document = report("Norland has bombed the town, a charge it rejects.")
    kinds = [statement.kind for statement in statements(document, parse(document))]
    assert kinds == ["indirect", "narrated"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The court dismissed two cases on Monday, according to the Norwick Times.",
            [("asserts", "the Norwick Times", "The court dismissed two cases on Monday")],
        ),
        ("The judge dismissed the charges against him.", []),
        ("The mayor dismissed the charges as lies.", [("denies", "The mayor", "the charges")]),
        ("Nobody disputes that the dam leaked.", []),
        ("The dam leaked, which no official has denied.", []),
        ("Neither the mayor nor the union denied that the dam leaked.", []),
        ("Few officials denied that the dam leaked.", []),
        ("A few officials denied that the dam leaked.", [("denies", "A few officials", "the dam leaked")]),
        ("Nobody said that the dam leaked.", []),
        ("There's no denying it's a powerful dam.", []),
        ("The bank has issued a press release denying the reports.", [("denies", "The bank", "the reports")]),
        ("There are currently no rumours suggesting the bank plans to close.", []),
    ],
)
def test_not_all_that_is_dismissed_or_said_by_nobody_is_a_denial(text: str, found: list[Told]) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "who",
    ["No 10", "No Dam Ltd", "Nobody Ltd", "No fewer than three officials", "No less than five pilots", "No one but the mayor"],
)
def test_whoever_has_a_no_in_his_name_is_somebody(who: str) -> None:
    assert said(f"{who} said the dam had leaked.") == [("asserts", who, "the dam had leaked")]
    assert said(f"{who} denied that the dam had leaked.") == [("denies", who, "the dam had leaked")]


@pytest.mark.parametrize("who", ["No official", "No American", "No Norwick official", "None of the officials", "Neither official"])
def test_nobody_says_and_denies_nothing(who: str) -> None:
    assert said(f"{who} said the dam had leaked.") == []
    assert said(f"{who} denied that the dam had leaked.") == []


def test_reports_that_somebody_only_knows_of_are_not_his() -> None:
    for doing in ("received", "substantiated"):
        assert ("asserts", None, "the ferry had sunk") in said(f"The coast guard {doing} reports that the ferry had sunk.")
    assert ("asserts", "The union", "the ferry had sunk") in said("The union repeated claims that the ferry had sunk.")


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("Claims that the mayor resigned turned out to be a hoax.", (None, "the mayor resigned")),
        ("And reports that she hid in the harbour with a pupil proved to be false too.", (None, "she hid in the harbour with a pupil")),
        (
            "The captain left, adding that the US claims that the crates were mistakenly dropped to them were untrue.",
            ("the US", "the crates were mistakenly dropped to them"),
        ),
    ],
)
def test_a_verdict_on_what_is_claimed_is_no_part_of_the_claim(text: str, claimed: tuple[str | None, str]) -> None:
    assert ("asserts", *claimed) in said(text)
    own = " ".join(content for _, source, content in said(text) if source == claimed[0])
    assert not any(verdict in own for verdict in ("false", "untrue", "hoax"))


def test_whoever_says_that_claims_were_untrue_says_the_verdict() -> None:
    text = "The captain left, adding that the US claims that the crates were mistakenly dropped to them were untrue."
    assert ("asserts", "The captain", "the US claims that the crates were mistakenly dropped to them were untrue") in said(text)


def test_what_a_claim_is_about_may_be_a_hoax() -> None:
    assert said("The mayor claims the letter that she wrote was a fake.") == [
        ("asserts", "The mayor", "the letter that she wrote was a fake")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A film that was shared after rumours emerged that it showed a teacher and her pupil has been exposed as a fake.",
        "However the February report has now been confirmed as a complete hoax.",
        "Bo Marlow Arrest Hoax Dismissed Because Singer Is At Home",
    ],
)
def test_a_verdict_of_the_report_is_nobodys_statement(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The captain denied this on Monday.", [("denies", "The captain", "this")]),
        (
            "The man was accused of theft and although he denied it police believe that the fire was an act of revenge.",
            [("asserts", None, "of theft"), ("denies", "he", "it"), ("asserts", "police", "the fire was an act of revenge")],
        ),
        (
            "The Herald reported exactly the same thing back in March and Marlow firmly denied it.",
            [("denies", "Marlow", "it")],
        ),
    ],
)
def test_what_stands_before_may_be_denied(text: str, found: list[Told]) -> None:
    assert said(text) == found
    for doing in ("repeated", "posted", "defended", "retracted"):
        assert ("asserts", "The union", "the ferry had sunk") in said(f"The union {doing} claims that the ferry had sunk.")
