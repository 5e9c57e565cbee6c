"""How a speaker stands to what he says."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.extract.attribution import Attribution
from sayso.extract.stances import restated
from sayso.language.parse import parse
from sayso.model import Span, Stance
from tests.ground.reading import report


def stance(text: str) -> Stance:
    """The stance of the last statement that somebody makes."""
    document = report(text)
    return [statement for statement in statements(document, parse(document)) if statement.kind != "narrated"][-1].stance


@pytest.mark.parametrize(
    "text",
    [
        "“Close the harbour now,” the mayor said.",
        "“If it rains, then stay at home,” the mayor said.",
        "“Please don't go near the dam,” the mayor said.",
        "“How about you close the harbour,” the mayor said.",
        "“It is time to close the harbour,” the mayor said.",
        "“We urge the council to close the harbour,” the union said.",
        "The mayor said the captain must resign.",
        "The mayor said Harbour Ferries should pay.",
        "The mayor said everyone should leave the harbour.",
        "The mayor said the gates must be shut.",
        "The mayor said North and South must rebuild the harbour.",
        "The mayor warned the residents not to swim in the harbour.",
        "The union called on the mayor to close the harbour.",
        "He repeated a call to close the harbour.",
        "The mayor insisted that the gates be shut.",
        "The union asked that the gates be shut.",
        "The agency said to expect delays.",
        "The report recommended new gates for the harbour.",
        "The study recommends swapping the old gates for new ones.",
        "The company wants the council to close the harbour.",
        "“We want the council to close the harbour,” the union said.",
        "“We ask that the crew be left alone,” the mayor said.",
        "“We’re asking our guests to leave the harbour,” the mayor said.",
        "“The harbour is old, and we urge the council to close it,” the union said.",
        "The mayor was shouting: “Don’t forget the harbour! Don’t forget the ferry!”",
        "The agency reminded its crews this month to prepare for the flood.",
        "“If it leaks, we shut it. Please shut it. Don't open it,” the mayor said.",
        "“We ask those men who opened the gates to hand themselves in before we find them,” the mayor said.",
        "The mayor said the talks must continue.",
        "The union called for the question of pay to be settled.",
        "The site warns people against picking a name that could cause offence.",
        "“As old as the gates are, the dam has to hold. We ask those men who opened it to hand themselves in,” the mayor said.",
        "The sign said, “To whoever opens the gates, this is ridiculous. Please shut them!”",
        "“Get out of the harbour now,” guards shouted at the swimmers.",
        "“It's time for the ferry to go,” said one resident.",
        "“Somebody close the harbour,” said one resident.",
        "The mayor said the league should hand back the points.",
        "Residents said the mayor ought to close the harbour.",
        "The residents said the guards should be ashamed and must close the harbour.",
        "The union said it was vital that aid be let into the harbour.",
        "The residents want the hospital to publish the list.",
        "The residents want the plan for the harbour thrown out.",
        "Officials advised anyone who ate the fish to see a doctor.",
        "“Anyone who saw the ferry is asked to call the harbour,” the mayor said.",
        "The ministry advised against all travel to the harbour.",
        "The residents want the tolls scrapped.",
        "“I think the captain should resign,” said the mayor.",
        "“I'd like the council to close the harbour,” the mayor said.",
        "The mayor said it was time for the council to act.",
        "The mayor said there must be an inquiry into the flood.",
        "“We're asking for help,” the mayor said.",
        "The mayor said the gates leak and must be shut.",
        "The mayor said the council knew of it and must act.",
        "The mayor said the team must win.",
    ],
)
def test_what_another_one_is_to_do_is_demanded(text: str) -> None:
    assert stance(text) == "demands"


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said women should feel safe in the harbour.",
        "The mayor said the residents need to repair the dam.",
        "The mayor said the captain should have known.",
        "The mayor said the dam should hold.",
        "The mayor said guards should be patient people.",
        "The mayor said it should be shut by noon.",
        "“The gates leaked. We ask guests to pay before we open them. The ferry sails at noon,” the captain said.",
        "The agency said the ferry should arrive by noon.",
        "The mayor said this should end by noon.",
        "“See you at the harbour,” the mayor said.",
        "The mayor called the crossing a threat to the harbour.",
        "“I will never forget this harbour,” the captain said.",
        "The agency said the ferry would sink.",
        "The Danish prime minister said Norway would rebuild the harbour.",
        "A Danish analyst said Denmark would rebuild the harbour.",
        "“I would close the harbour,” the mayor said.",
        "The residents said he would close the harbour.",
        "He said she would close the harbour.",
        "The mayor did not promise to rebuild the harbour.",
        "“The dam is old. Who would have thought it?” the mayor said.",
        "“I don't know why I laughed,” the captain said.",
        "The mayor dismissed the reports as gossip.",
        "The mayor insisted that the gates be shut, and that the dam would hold.",
        "The mayor said you should expect to see the harbour by noon.",
        "“He was not there, was he?” the captain said.",
        "“What keeps the harbour open? Money does. It comes from the ferries. Nobody else pays,” the mayor said.",
        "The captain promised he had closed the harbour.",
        "The captain said he will take some time before deciding.",
        "“Maybe we will close the harbour,” the mayor said.",
        "The memo laid out a plan to close the harbour.",
        "The captain denied it. “No ferry left the harbour,” he said.",
        "Omar Haddad had pleaded guilty on March 24 to attempted theft.",
        "“We have a harbour. Come and see it,” the mayor said.",
        "“We are not committed to the harbour,” the mayor said.",
        "The ferry company said it had reservations for 300 passengers.",
        "The ferry company announced reservations for 300 passengers.",
        "“I have no words for this,” the mayor said.",
        "“There is no word for this,” the mayor said.",
        "“The ferry sank at noon. I doubt that the captain slept. The pier was closed,” the mayor said.",
        "“Thank you for the ferry,” the mayor said.",
        "The mayor said there “are so many reasons to love the harbour.”",
        "“We will win, everybody get to the harbour,” the captain said.",
        "The doctor said the passengers should be back on their feet by noon.",
        "The company said it was vital to the harbour.",
        "A spokesman for the harbour said the bank will pay for it.",
        "The former mayor said the city would pay for the harbour.",
        "“We will be paid for the harbour,” the captain said.",
        "“The residents were asked to leave the harbour,” the mayor said.",
        "A few experts believe the dam will hold.",
        "The bank will rebuild the harbour, the chief said.",
        "The mayor said there must be some mistake.",
        "“I think the captain should be home by noon,” said the mayor.",
        "“I'd like the soup,” the mayor said.",
        "The captain said he'd left the harbour before noon.",
        "The captain said he’d met the mayor.",
        "The captain said she'd quit before the flood.",
        "The captain said he'd cut his hand.",
        "The captain said he'd put the ferry back.",
        "The company said it will not be affected by the flood.",
        "The company said it will not be fined.",
        "“We will not be invited to the harbour,” the captain said.",
        "“I'm not going to be sick,” the captain said.",
        "“I'm not going to lie about the harbour,” the captain said.",
        "“We're not going to be able to pay,” the captain said.",
        "“We're going to be fined,” the captain said.",
        "The company said it remains to be determined whether the valve failed.",
        "The city will flood again in spring, the mayor said.",
        "The state will run out of water, the governor said.",
        "“It is not doubtful that the bridge fell,” the mayor said.",
        "“It is no longer doubtful that the bridge fell,” the mayor said.",
        "“It's not hard to believe that the bridge fell,” the mayor said.",
        "The residents are not sceptical that the dam will hold.",
        "The residents are no longer sceptical that the dam will hold.",
        "The mayor expressed little doubt that the vote was fair.",
        "The mayor expressed hardly any doubt that the vote was fair.",
        "The mayor said he has little doubt that the vote was fair.",
        "“Little doubt that the vote was fair,” the mayor said.",
        "The mayor said the dam was repaired last year and should last for decades.",
        "The doctor said the captain has woken and should recover.",
        "The doctor said the ferry was repaired and should sail at noon.",
        "The mayor said the team trained hard and should win.",
        "“I believe the team should qualify,” the mayor said.",
        "The mayor said the team should qualify.",
        "“We know the harbour and must leave it,” the captain said.",
        "The ministry warned against a rise in thefts.",
        "The hospital will run out of oxygen tonight, a spokesman said.",
    ],
)
def test_what_only_sounds_like_more_is_asserted(text: str) -> None:
    assert stance(text) == "asserts"


@pytest.mark.parametrize(
    "text",
    [
        "“I will rebuild the harbour,” the mayor said.",
        "“I'm going to rebuild the harbour,” the mayor said.",
        "“We intend to rebuild the harbour,” the mayor said.",
        "The company announced that it would rebuild the harbour.",
        "The mayor said he would rebuild the harbour.",
        "He said he would rebuild the harbour.",
        "Officials said they would rebuild the harbour.",
        "“We promise to rebuild the harbour,” the mayor said.",
        "The captain said all of his crew would leave the harbour.",
        "“I won't be leaving the harbour,” the captain said.",
        "“I think I'll leave the harbour,” the captain said.",
        "“The dam is old, but have no doubt: We will rebuild it,” the captain said.",
        "The Danish prime minister said Denmark would rebuild the harbour.",
        "The White House said in a statement: “The United States will rebuild the harbour.”",
        "“The harbour is old, but we will rebuild it,” the mayor said.",
        "The captain said he planned to leave the harbour.",
        "The company announced plans to rebuild the harbour.",
        "The council offered to rebuild the harbour.",
        "The army agreed not to enter the harbour.",
        "The head of Harbour Ferries said it would leave the harbour.",
        "The prime minister said the government would rebuild the harbour.",
        "The union's campaign said it would leave the harbour.",
        "The captain told the Tribune that he would leave the harbour.",
        "“I am determined to rebuild the harbour,” the captain said.",
        "The company said it remained committed to paying its crews.",
        "The bank is committed to paying its crews, a spokesman said.",
        "The bank will rebuild the harbour, a spokesman said.",
        "The bank will rebuild the harbour, its chief executive said.",
        "The chipmaker said it would leave the harbour.",
        "The railway said it would leave the harbour.",
        "The mayor's office said the city would pay for the harbour.",
        "The chancellor said the government would not give in to the harbour.",
        "The captain said she'd leave the harbour.",
        "“We will not be driven from the harbour,” the captain said.",
        "“I'm not going to leave the harbour,” the captain said.",
        "The captain said he had every intention of leaving the harbour.",
        "The lawyer said his client would leave the harbour.",
        "The captain said she’d leave the harbour.",
        "“We will not be intimidated,” the captain said.",
        "“We're not going to be bullied,” the captain said.",
        "The city will rebuild the harbour, the mayor said.",
        "The state will sue the ferry company, the governor said.",
    ],
)
def test_the_speaker_s_own_coming_act_is_vowed(text: str) -> None:
    assert stance(text) == "vows"


def test_it_is_the_speaker_only_where_that_is_no_person() -> None:
    assert stance("The captain said it would leave the harbour at noon.") == "asserts"


def test_nothing_is_asked_of_those_who_came_to_speak() -> None:
    document = report("The court asked the lawyers who came to speak.")
    assert not [statement for statement in statements(document, parse(document)) if statement.stance == "demands"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Why did the ferry sail? Why so late? We all ask that,” the mayor said.", "asks"),
        ("The mayor could not say whether the ferry was safe.", "cannot_verify"),
        ("Officials said they had no immediate information on the flood.", "cannot_verify"),
        ("Officials said they had no word from the ferry.", "cannot_verify"),
        ("Officials said they had no word whether the ferry sank.", "cannot_verify"),
        ("Officials said there was no word on the ferry.", "cannot_verify"),
        ("“I have no idea if the ferry sank,” the mayor said.", "cannot_verify"),
        ("“I have no idea,” the mayor said.", "asserts"),
        ("Officials said they had no plan for the flood.", "asserts"),
        ("“We just don't know. We're still looking at it,” the mayor said.", "cannot_verify"),
        ("A few people called into question its authenticity.", "doubts"),
        ("The captain said that he has qualms over the report.", "doubts"),
        ("The captain said that he has reservations about the report.", "doubts"),
        ("The captain voiced reservations about the report.", "doubts"),
        ("The captain said that he has no qualms over the report.", "asserts"),
        ("“A flood leaves mud. There was none. So I'm very sceptical,” the captain said.", "doubts"),
        ("The mayor said it was unclear why the ferry sailed.", "cannot_verify"),
        ("The mayor said he did not know why the ferry sailed.", "cannot_verify"),
        ("The mayor does not think the ferry was safe.", "doubts"),
        ("“We are sceptical of the reports,” the mayor said.", "doubts"),
        ("The residents are sceptical that the dam will hold.", "doubts"),
        ("The police do not suspect that the captain was drunk.", "doubts"),
        ("The parents are demanding why the ferry sailed.", "asks"),
        ("The captain asked if he was to go to the harbour.", "asks"),
        ("The mayor said the police could not confirm the report.", "cannot_verify"),
        ("“We are not going to confirm the names,” the mayor said.", "cannot_verify"),
        ("The mayor neither confirmed nor denied the report.", "cannot_verify"),
        ("The mayor declined to confirm or deny the report.", "cannot_verify"),
        ("The mayor did not confirm that the ferry had sunk.", "cannot_verify"),
        ("“It is too early to say who opened the gates,” the mayor said.", "cannot_verify"),
        ("“We don't know whether the ferry sank,” the mayor said.", "cannot_verify"),
        ("“We don't know whether the ferry sank, but it leaked,” the mayor said.", "asserts"),
        ("Experts aren't so sure that the ferry sank.", "doubts"),
        ("“I'm not sure that the dam will hold,” the mayor said.", "doubts"),
        ("A resident questioned how the dam would hold.", "asks"),
        ("A resident questioned whether the dam would hold.", "doubts"),
        ("The captain sidestepped the question of whether the crew was asleep.", "asks"),
        ("The council debated whether or not to close the harbour.", "asks"),
        ("Lawmakers want to know when the council learned of the leak.", "asks"),
        ("“Who wouldn't want a free ferry?” joked the mayor.", "asks"),
        ("Omar Haddad had pleaded not guilty on March 24 to attempted theft.", "denies"),
        ("Few experts believe the dam will hold.", "doubts"),
        ("“That is very doubtful,” the mayor said.", "doubts"),
        ("“We are not convinced that the dam will hold,” the mayor said.", "doubts"),
        ("He was not persuaded that the dam would hold.", "doubts"),
        ("“It's hard to believe that nobody saw the flood,” the mayor said.", "doubts"),
        ("“It's hard to see the harbour,” the mayor said.", "asserts"),
        ("The mayor expressed a little doubt that the vote was fair.", "doubts"),
        ("The court asked the lawyers who wanted to speak.", "asks"),
        ("The scientist expressed doubt that the dam would hold.", "doubts"),
        ("The ferry company was unable to say how many passengers were on the ferry.", "cannot_verify"),
        ("“We can neither confirm nor deny the report,” the captain said.", "cannot_verify"),
        ("The captain said she did not have details about the flood.", "cannot_verify"),
        ("“We cannot say at this stage what caused the flood,” the captain said.", "cannot_verify"),
        ("“We cannot say this about the harbour,” the captain said.", "asserts"),
        ("“Who opened the gates? We do not know. Who will pay? Nobody knows,” the mayor said.", "cannot_verify"),
        ("“Who opened the gates? The crew opened them,” the mayor said.", "asserts"),
        ("“Nobody knows the harbour like the captain,” the mayor said.", "asserts"),
        ("“I don't know if you have seen the dam, but it is old,” the mayor said.", "asserts"),
        ("“I don't know if he has seen the dam,” the mayor said.", "cannot_verify"),
        ("“You’re unclear,” the mayor said.", "asserts"),
        ("“It’s unclear who opened the gates,” the mayor said.", "cannot_verify"),
    ],
)
def test_questions_and_doubts(text: str, expected: Stance) -> None:
    assert stance(text) == expected


def test_a_quotation_that_opens_like_a_question_leaves_nothing_open() -> None:
    document = report("The mayor refused to say what he would do: “Whatever I do, I will do it well.”")
    found = [(s.text, s.stance) for s in statements(document, parse(document)) if s.kind != "narrated"]
    assert found == [("what he would do", "cannot_verify"), ("Whatever I do, I will do it well.", "vows")]


def test_a_promise_that_is_told_of_is_asserted() -> None:
    document = report("The mayor said the firm promised to rebuild the harbour.")
    found = [(s.text, s.stance) for s in statements(document, parse(document)) if s.kind != "narrated"]
    assert found == [("the firm promised to rebuild the harbour", "asserts"), ("to rebuild the harbour", "vows")]


def test_a_refusal_to_verify_stays_one() -> None:
    read = parse(report("Close the harbour."))
    refusal = Attribution(parts=(Span(0, 17),), cue=None, source=None, stance="cannot_verify")
    assert restated(read, refusal) == refusal
    assert restated(read, Attribution(parts=(Span(0, 17),), cue=None, source=None)).stance == "demands"


def test_of_a_denial_and_what_it_denies_the_denial_comes_first() -> None:
    document = report("The mayor denied the captain's repeated assertion that the gates of the dam were open.")
    found = [(s.stance, s.text) for s in statements(document, parse(document)) if s.kind != "narrated"]
    assert found == [("denies", "the gates of the dam were open"), ("asserts", "the gates of the dam were open")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebel leader said the government would close the harbour.", "asserts"),
        ("A lawyer said the government would close the harbour.", "asserts"),
        ("The prime minister said the government would close the harbour.", "vows"),
        ("Officials said the owner did not check the engine.", "asserts"),
        ("Neither side could confirm the toll.", "cannot_verify"),
        ("Nobody could confirm that the ferry sank.", "cannot_verify"),
        ("No agency could verify the toll.", "cannot_verify"),
        ("The ministry refused to deny that the ferry sank.", "cannot_verify"),
        ("The ministry denied that the ferry sank.", "denies"),
        ("Ana Ruiz has never doubted that the dam is safe.", "asserts"),
        ("Ana Ruiz no longer doubts that the dam is safe.", "asserts"),
        ("Ana Ruiz hardly doubted that the dam is safe.", "asserts"),
        ("Ana Ruiz doubted that the dam is safe.", "doubts"),
        ("The mayor said it can hardly be doubted that the dam is safe.", "asserts"),
    ],
)
def test_who_has_no_say_vows_nothing_and_who_knows_nothing_vouches_for_nothing(text: str, expected: Stance) -> None:
    assert stance(text) == expected


def test_what_can_hardly_be_doubted_is_doubted_by_nobody() -> None:
    document = report("The mayor said it can hardly be doubted that the dam is safe.")
    found = [(s.text, s.stance) for s in statements(document, parse(document)) if s.kind != "narrated"]
    assert found == [("it can hardly be doubted that the dam is safe", "asserts")]


def test_a_day_in_may_is_no_hedge() -> None:
    document = report("The mayor said the ferry sank on May 22.")
    assert [said.certainty for said in statements(document, parse(document)) if said.kind != "narrated"] == ["certain"]


@pytest.mark.parametrize(
    "text",
    [
        "The school rejects 70 to 80 applicants.",
        "The club rejected three bids for the player.",
        "The paper dismissed two reporters.",
        "The court denied the request.",
        "The ministry dismissed the offer.",
        "The mayor rejected calls to resign.",
        "The council rejected the plan for a new harbour.",
        "The union rejected the deal.",
        "The party rejected Omar Haddad.",
    ],
)
def test_to_refuse_a_thing_is_no_denial(text: str) -> None:
    document = report(text)
    assert "denies" not in {statement.stance for statement in statements(document, parse(document))}


@pytest.mark.parametrize(
    "text",
    [
        "The ministry rejected the claim of the union.",
        "The ministry dismissed the rumours.",
        "The ministry dismissed the idea that the dam was unsafe.",
        "The ministry dismissed as nonsense the claim that the dam was unsafe.",
        "The ministry dismissed the report as false.",
        "The ministry rejected the accusation as absurd.",
        "The ministry rejected that the dam was unsafe.",
        "The company denied any role in the fire.",
        "The minister rejected the figures.",
        "The army dismissed the toll.",
        "The ministry rejected the number of dead given by the rebels.",
        "The ministry dismissed the estimate of the union.",
    ],
)
def test_to_reject_what_is_said_is_a_denial(text: str) -> None:
    assert stance(text) == "denies"


def test_not_to_know_somebody_leaves_nothing_open() -> None:
    assert stance("The mayor said she did not know the captain.") == "asserts"
    assert stance("The mayor said she did not know who the captain was.") == "cannot_verify"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Did the dam fail? Maybe,” the mayor said.", "asserts"),
        ("“The bridge is shut now, so what can anyone do? The families have settled the matter,” the mayor said.", "asserts"),
        ("“Whether the new dam is safer takes more than one flood to see,” the mayor said.", "asserts"),
        ("The council is yet to confirm if the pilot will return.", "cannot_verify"),
        ("The officer could not say exactly how the man fled.", "cannot_verify"),
        ("The company stopped short of saying that it would shut the dam.", "cannot_verify"),
        ("The militia has neither denied nor confirmed the reports.", "cannot_verify"),
        ("The mayor said it’s unknown whether the man fled.", "cannot_verify"),
        ("“I honestly don't know if that was ours,” the general said.", "cannot_verify"),
        ("“We’ve seen the reports, but we don’t have any confirmation,” the general said.", "cannot_verify"),
        ("Ministers reacted sceptically to news that the king had fled.", "doubts"),
        ("“Did not forget about the boat,” the mayor wrote.", "asserts"),
        ("The mayor said he was going to replace the bridge.", "vows"),
        ("The mayor said he was going to be fined.", "asserts"),
        ("“We're going to be glad to see it,” the mayor said.", "asserts"),
        ("The mayor said he would sometimes shout at the screen.", "asserts"),
    ],
)
def test_what_is_left_open_meant_or_only_asked_by_the_way(text: str, expected: Stance) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor has not denied taking the money.", "cannot_verify"),
        ("The mayor did not deny that the dam leaked.", "cannot_verify"),
        ("The mayor does not deny that the dam leaked.", "asserts"),
        ("“He didn’t know what was going on outside until later,” the mayor said.", "asserts"),
        ("“We don’t know who was outside,” the mayor said.", "cannot_verify"),
    ],
)
def test_what_is_not_denied_is_left_open_and_what_another_one_did_not_know_is_told(text: str, expected: Stance) -> None:
    assert stance(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“If anyone can help we would ask them to get in touch,” the inspector said.", "demands"),
        ("“We would ask that people consider a more tactful tone,” the council wrote.", "demands"),
        ("The reports have to be taken with a grain of salt, analysts said.", "doubts"),
        ("“Until then, we’re taking it with a little salt,” the mayor said.", "doubts"),
        ("“We have no official notification that it is the flu,” the agency said.", "asserts"),
        ("The principal did not comment and said “All school matters are private.”", "asserts"),
        ("The man told police, “See you Monday morning.”", "asserts"),
        ("“We have no idea why he did it,” the sheriff said.", "cannot_verify"),
        ("The sheriff said the motive remained a mystery.", "cannot_verify"),
        ("“The cause is a mystery,” the sheriff said.", "cannot_verify"),
        ("“Why he left is a mystery,” the sheriff said.", "cannot_verify"),
        ("“It is still a mystery how he left,” the sheriff said.", "cannot_verify"),
        ("The film is a mystery, critics said.", "asserts"),
        ("“The cause is not a mystery,” the sheriff said.", "asserts"),
        ("“The cause is no mystery,” the sheriff said.", "asserts"),
        ("“The crew took bread with salt,” the mayor said.", "asserts"),
        ("“We took the boat with the salt cargo,” the mayor said.", "asserts"),
        ("“I ask what people think,” the mayor said.", "asserts"),
        ("“I ask why they leave,” the mayor said.", "asserts"),
        ("“We ask ourselves whether people care,” the mayor said.", "asserts"),
        ("“We ask that people care,” the mayor said.", "demands"),
    ],
)
def test_what_other_turns_of_phrase_do(text: str, expected: Stance) -> None:
    assert stance(text) == expected
