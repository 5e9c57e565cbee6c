"""Facts about who says what, on invented sentences parsed by the real model."""

from __future__ import annotations

import pytest

from sayso.extract import statements
from sayso.language.parse import parse
from sayso.model import Document, DocumentId, Statement


def read(text: str, *, outlet: str | None = None) -> list[Statement]:
    document = Document(
        id=DocumentId("report"),
        path="report.txt",
        sha256="0" * 64,
        title=None,
        outlet=outlet,
        outlet_short=None,
        authors=(),
        published="2025-03-04",
        updated=None,
        url=None,
        language="en",
        text=text,
    )
    return list(statements(document, parse(document)))


def said(text: str, *, outlet: str | None = None) -> list[Statement]:
    return [statement for statement in read(text, outlet=outlet) if statement.kind != "narrated"]


def speaker(statement: Statement, text: str) -> str | None:
    """The words that name the speaker, a pronoun resolved."""
    if statement.source is None:
        return None
    antecedent = statement.source.antecedent
    return text[antecedent.start : antecedent.end] if antecedent else statement.source.text


def test_a_clause_after_said_is_a_statement_of_its_subject() -> None:
    [statement] = said("The harbour master said that the ferry left at noon.")
    assert statement.text == "the ferry left at noon"
    assert statement.cue is not None
    assert statement.cue.text == "said"
    assert statement.source is not None
    assert statement.source.text == "The harbour master"
    assert statement.kind == "indirect"


def test_offsets_point_at_the_words() -> None:
    text = "Smoke rose. The harbour master said that the ferry left at noon."
    for statement in read(text):
        assert text[statement.start : statement.end] == statement.text
        assert all(text[part.start : part.end] for part in statement.parts)


def test_two_clauses_with_that_are_two_statements() -> None:
    text = "The mayor said that the bridge had been closed and that nobody was hurt."
    assert [s.text for s in said(text)] == ["the bridge had been closed", "nobody was hurt"]


def test_a_quotation_broken_by_he_said_is_two_statements_of_one_speaker() -> None:
    text = "Mayor Ana Ruiz spoke to reporters. “The water came at night,” she said. “We lost everything we had.”"
    first, second = said(text)
    assert (first.text, first.kind) == ("The water came at night,", "direct") or first.text == "The water came at night"
    assert second.cue is None
    assert speaker(first, text) == speaker(second, text)
    assert "Ana Ruiz" in str(speaker(first, text))


def test_a_parenthesis_in_the_sentence_is_no_part_of_the_content() -> None:
    [statement] = said("The bus, officials said, was going too fast.")
    words = " ".join("The bus, officials said, was going too fast."[p.start - 0 : p.end] for p in statement.parts)
    assert "officials" not in words
    assert "going too fast" in words


def test_according_to_names_the_source() -> None:
    [statement] = said("According to the coast guard, the ship was carrying grain.")
    assert statement.source is not None
    assert statement.source.text == "the coast guard"
    assert statement.text == "the ship was carrying grain"


@pytest.mark.parametrize(
    ("text", "speaks", "relays"),
    [
        ("The paper cited the ministry as saying that the dam was safe.", "the ministry", ["The paper"]),
        ("“The dam is safe and sound,” the ministry said, according to Harbour News.", "the ministry", ["Harbour News"]),
        ("The ministry told Harbour News that the dam was safe.", "The ministry", ["Harbour News"]),
    ],
)
def test_a_chain_ends_at_who_speaks(text: str, speaks: str, relays: list[str]) -> None:
    [statement] = said(text)
    assert statement.source is not None
    assert statement.source.text == speaks
    assert [relay.text for relay in statement.via] == relays


def test_whom_an_outlet_quotes_behind_a_quotation_speaks() -> None:
    [found] = [s for s in said('"The dam is safe in every season," Harbour News quoted the mayor.') if s.kind == "direct"]
    assert found.source is not None
    assert (found.source.text, [relay.text for relay in found.via]) == ("the mayor", ["Harbour News"])


def test_what_an_outlet_is_told_itself_it_relays() -> None:
    [statement] = said("The ministry told Harbour News that the dam was safe.", outlet="Harbour News")
    assert [relay.text for relay in statement.via] == ["Harbour News"]


@pytest.mark.parametrize(
    ("text", "stance", "content"),
    [
        ("The company denied any role in the fire.", "denies", "any role in the fire"),
        ("The minister vowed to rebuild the town.", "vows", "to rebuild the town"),
        ("The union urged the council to reopen the bridge.", "demands", "the council to reopen the bridge"),
        ("Harbour News could not verify the figures.", "cannot_verify", "the figures"),
        ("The claim could not be independently verified.", "cannot_verify", "The claim could not be independently verified"),
        ("It was not clear whether the driver had survived.", "cannot_verify", "whether the driver had survived"),
    ],
)
def test_the_stance_is_that_of_the_cue(text: str, stance: str, content: str) -> None:
    [statement] = said(text)
    assert (statement.stance, statement.text) == (stance, content)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The company said it would take weeks to rebuild the bridge.", "asserts"),
        ("The agency said it would rain on Friday.", "asserts"),
        ("The woman said her house would collapse.", "asserts"),
        ("The captain said he would return to the island.", "vows"),
        ("The company said its ships would stay in port.", "vows"),
        ("“We will rebuild the bridge by June,” the mayor said.", "vows"),
    ],
)
def test_a_forecast_is_no_vow(text: str, stance: str) -> None:
    [statement] = said(text)
    assert statement.stance == stance


def test_an_act_that_is_told_of_is_no_hedge() -> None:
    statement, *_ = said("The mayor said the company considered the bridge safe.")
    assert statement.certainty == "certain"


def test_a_refusal_to_verify_is_apart_from_what_it_is_about() -> None:
    text = "Ms. Ruiz said the flood had drowned forty cows, a claim that could not be verified."
    stances = {statement.stance: statement.text for statement in said(text)}
    assert stances["cannot_verify"] == "a claim that could not be verified"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The agency said the ship sank on Monday.", "certain"),
        ("The agency said the ship had probably sunk on Monday.", "probable"),
        ("The agency said the ship may have sunk on Monday.", "possible"),
        ("The video appeared to show that the ship had sunk.", "possible"),
        ("The agency could not confirm that the ship had sunk.", "unknown"),
        ("The agency predicted that the ship would sink on Monday.", "probable"),
        ("The sailors hoped that the ship would sail on Monday.", "possible"),
        ("The agency said the ship had reportedly sunk on Monday.", "certain"),
        ("The agency said the ship would sail as soon as possible.", "certain"),
        ("“The ship sank on Monday. Perhaps it was old,” the agency said.", "certain"),
        ("“I could not believe that the ship sank,” the captain said.", "certain"),
        ("The agency said it was almost certain that the ship had sunk.", "probable"),
        ("The agency said the ship had almost certainly sunk.", "probable"),
        ("The agency said it was certain that the ship had nearly sunk.", "certain"),
        ("The agency said there was a good chance that the ship had sunk.", "probable"),
        ("The agency said there was a remote chance that the ship had sunk.", "possible"),
        ("The agency said the ship had missed a chance to sail.", "certain"),
        ("The agency said there is a likelihood that the ship will sink.", "probable"),
        ("The agency said there is little likelihood that the ship will sink.", "possible"),
        ("The agency said there is a low probability that the ship will sink.", "possible"),
        ("The agency said there is no likelihood that the ship will sink.", "certain"),
        ("The agency said there is no chance that the ship will sink.", "certain"),
        ("The agency said there is zero chance that the ship will sink.", "certain"),
        ("The agency said there is not a good chance that the ship will sink.", "certain"),
        ("The agency said it is not almost certain that the ship will sink.", "certain"),
        ("The agency said it is almost certain that the ship will not sink.", "probable"),
    ],
)
def test_certainty_is_as_the_source_words_it(text: str, certainty: str) -> None:
    [statement] = said(text)
    assert statement.certainty == certainty


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The letter, seen by Reuters, says that the gates were shut.", "document"),
        ("A video obtained by Reuters shows water pouring over the wall.", "video"),
        ("Reuters said that the gates were shut.", "medium"),
    ],
)
def test_what_an_outlet_was_shown_is_no_outlets_word(text: str, basis: str) -> None:
    assert [statement.basis for statement in said(text)] == [basis]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("In the view of the mayor, the dam was doomed.", "the mayor", "the dam was doomed"),
        ("The dam was doomed, in the opinion of Ana Ruiz.", "Ana Ruiz", "The dam was doomed"),
        ("In Ruiz’s view the dam was doomed.", "Ruiz", "the dam was doomed"),
    ],
)
def test_what_is_so_in_somebodys_view_is_what_he_says(text: str, source: str, content: str) -> None:
    [statement] = said(text)
    assert (speaker(statement, text), statement.text) == (source, content)


@pytest.mark.parametrize("text", ["In view of the storm, the harbour was closed.", "They stood in the view of the harbour."])
def test_a_view_that_nobody_holds_says_nothing(text: str) -> None:
    assert said(text) == []


def test_a_pronoun_stands_for_the_last_person_who_spoke() -> None:
    text = "Police chief Omar Haddad said the road was closed. Lorries were turned back. He said it would reopen on Friday."
    *_, last = said(text)
    assert "Omar Haddad" in str(speaker(last, text))


def test_who_stays_the_subject_is_who_speaks() -> None:
    text = "Minister Omar Haddad spoke first. When Karl Lind left the town, Haddad closed the dam. He said the water was low."
    assert [speaker(statement, text) for statement in said(text)] == ["Haddad"]


def test_a_quotation_that_ends_in_a_full_stop_may_be_said_behind_it() -> None:
    text = "Officials denied it. “The dam fell down on Monday night.” wrote the mayor of Port Ellen."
    [found] = [statement for statement in said(text) if statement.kind == "direct"]
    assert speaker(found, text) == "the mayor of Port Ellen"


def test_whoever_says_that_a_thing_is_unclear_is_the_source() -> None:
    text = "The coast guard said that the cause of the flood was still unknown."
    [found] = said(text)
    assert (found.stance, speaker(found, text)) == ("cannot_verify", "The coast guard")


def test_it_is_not_taken_for_a_person() -> None:
    text = "The ministry said the road was closed. Mayor Ana Ruiz was away. It said the road would reopen on Friday."
    *_, last = said(text)
    assert speaker(last, text) == "The ministry"


def test_a_naming_is_no_statement() -> None:
    assert said("A ferry called the Marigold left the harbour in the evening.") == []


def test_what_nobody_says_is_the_outlets_own() -> None:
    [statement] = read("Rain fell on the harbour for nine days.")
    assert (statement.kind, statement.source, statement.cue) == ("narrated", None, None)


def test_no_sentence_disappears() -> None:
    text = "Rain fell for nine days. The mayor said the river had burst its banks. Schools stayed shut. “We wait,” a woman said."
    covered = " ".join(statement.text for statement in read(text))
    for words in ("Rain fell for nine days", "the river had burst its banks", "Schools stayed shut", "We wait"):
        assert words in covered


def test_a_sentence_that_states_two_things_is_two_statements() -> None:
    text = "The ferry capsized on Monday evening after a convoy of barges hit it near the bank."
    assert [s.text for s in read(text)] == ["The ferry capsized on Monday evening", "a convoy of barges hit it near the bank"]


def test_a_condition_stays_with_what_depends_on_it() -> None:
    [statement] = read("The road will reopen on Friday if the rain stops by then.")
    assert statement.text == "The road will reopen on Friday if the rain stops by then"


@pytest.mark.parametrize("words", ["issued a statement that said", "released a report which says"])
def test_what_somebodys_statement_says_he_says(words: str) -> None:
    text = f"The ministry {words} two people had died."
    [found] = said(text)
    assert speaker(found, text) == "The ministry"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "But a guard accused them of theft and forced them off the ferry at noon.",
            ["a guard … forced them off the ferry at noon"],
        ),
        ("The mayor declared the dam safe and thanked the workers at the gate.", ["The mayor … thanked the workers at the gate"]),
        ("The man, who claimed to be a doctor, fled over the roof.", ["The man, who claimed to be a doctor, fled over the roof"]),
        ("The ministry issued a statement that said two people had died.", []),
        ("The mayor said the dam was safe and denied that it leaked.", []),
    ],
)
def test_what_a_speaker_did_besides_is_told_by_the_outlet(text: str, own: list[str]) -> None:
    told = [[text[part.start : part.end] for part in s.parts] for s in read(text) if s.kind == "narrated"]
    assert [" … ".join(parts) for parts in told] == own


def test_a_sentence_that_leans_on_a_saying_is_the_outlets_own() -> None:
    own = [s.text for s in read("The closure came two days after the company said it had found a crack.") if s.kind == "narrated"]
    assert own == ["The closure came two days after the company said it had found a crack"]


def test_a_question_of_the_outlet_is_no_assertion() -> None:
    [statement] = read("Was the ferry overloaded on Monday?")
    assert statement.stance == "asks"


def test_a_headline_in_capitals_is_parsed_as_prose() -> None:
    text = "Mayor Says Old Bridge Will Stay Closed\n\nThe old bridge will stay closed, the mayor says."
    first, *_ = said(text)
    assert first.text == "Old Bridge Will Stay Closed"


def test_a_content_ends_at_the_speakers_next_cue_where_that_has_a_statement() -> None:
    assert [s.text for s in said("The mayor denied the dam held and said it leaked.")] == ["the dam held", "it leaked"]
    [whole] = said("Officials said the storm damaged roads and reported power cuts in Norwick.")
    assert whole.text == "the storm damaged roads and reported power cuts in Norwick"


def test_what_is_forecast_is_the_reports_own_news() -> None:
    [statement] = read("The new bridge is forecast to cost 3 million dollars.")
    assert statement.kind == "narrated"


def test_who_contradicts_a_claim_denies_it() -> None:
    found = said("The mayor said the dam was safe. Engineers contradicted the claim.")
    assert [(s.stance, s.text) for s in found] == [("asserts", "the dam was safe"), ("denies", "the claim")]


def test_a_rejected_claim_is_somebodys_claim_and_a_denial() -> None:
    found = {s.stance: speaker(s, "") or "" for s in said("The company rejected claims by survivors that its boat had no lights.")}
    assert found == {"denies": "The company", "asserts": "survivors"}


def test_she_is_not_a_man() -> None:
    text = "Ms. Ruiz closed the school. The spokesman, Omar Haddad, said the road was open. She said it was not safe."
    *_, last = said(text)
    assert "Ruiz" in str(speaker(last, text))


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("The mayor opened the bridge. The wreck was found by Helen Walsh on Monday. She said that it was old.", "Helen Walsh"),
        ("Doctors searched the river bank on Monday. They said that the child had drowned.", "Doctors"),
        ("A nurse was found in the wreck. She said that the ferry had listed.", "A nurse"),
        ("The minister opened the bridge. Ministers come and go. The minister said that it was safe.", "The minister"),
    ],
)
def test_a_pronoun_may_stand_for_an_object_for_several_or_for_somebody_nobody_names(text: str, whom: str) -> None:
    [statement] = said(text)
    assert speaker(statement, text) == whom


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor rebuffed the criticism of the ferry company on Monday.", "the criticism of the ferry company"),
        ("The residents voiced their frustration with the late ferry.", "their frustration with the late ferry"),
    ],
)
def test_what_somebody_voices_or_rebuffs_is_what_he_says(text: str, content: str) -> None:
    [statement] = said(text)
    assert statement.text.startswith(content)
    assert speaker(statement, text) in {"The mayor", "The residents"}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The ferry is said to have left at noon.", "The ferry is said to have left at noon"),
        ("The captain is thought to have slept, and the crew went ashore.", "The captain is thought to have slept"),
        ("The harbour closed on Monday after reports of shelling in the old town.", "shelling in the old town"),
    ],
)
def test_what_nobody_in_particular_says_is_a_statement(text: str, content: str) -> None:
    [statement] = said(text)
    assert statement.text == content
    assert statement.source is None


def test_a_criminal_charge_is_no_statement() -> None:
    assert said("The old captain was charged with fraud on Monday.") == []


def test_nobody_is_it_that_something_is_claimed() -> None:
    [statement] = said("Ana Ruiz met the farmers. It is claimed that the dam failed on Monday.")
    assert statement.source is None


def test_somebody_who_claims_something_in_passing_makes_a_statement() -> None:
    text = "Omar Haddad, who claims the gates were shut, lives beside the dam."
    [statement] = said(text)
    assert statement.text == "the gates were shut"
    assert speaker(statement, text) == "Omar Haddad"


def test_a_relative_pronoun_stands_for_what_it_follows() -> None:
    text = "The harbour master, Ana Ruiz, met Omar Haddad, who stated the gates were shut."
    [statement] = said(text)
    assert speaker(statement, text) == "Omar Haddad"


def test_a_content_ends_before_the_speaker_s_next_cue() -> None:
    text = "The ministry denied the dam had failed and said in a statement that the gates were shut."
    denied, stated = said(text)
    assert denied.text == "the dam had failed"
    assert speaker(stated, text) == "The ministry"


def test_a_content_that_ends_in_a_quotation_goes_on_to_its_end() -> None:
    [statement] = said("Omar Haddad said the flood was “an awful thing. We lost the house and the barn.”")
    assert statement.text == "the flood was “an awful thing. We lost the house and the barn"


def test_two_clauses_around_a_cue_are_two_statements() -> None:
    text = "The dam held, Omar Haddad said, but the bridge fell into the river."
    first, second = said(text)
    assert (first.text, second.text) == ("The dam held", "the bridge fell into the river")
    assert first.cue is not None
    assert second.cue is None
    assert speaker(second, text) == "Omar Haddad"


def test_a_thing_in_what_was_said_says_nothing_itself() -> None:
    text = "Ana Ruiz said the flood ruined the harvest and insisted the dam was safe."
    ruined, safe = said(text)
    assert ruined.text == "the flood ruined the harvest"
    assert speaker(safe, text) == "Ana Ruiz"


@pytest.mark.parametrize(
    ("saying", "relay"),
    [
        ("the committee quoted Omar Haddad as saying", "the committee"),
        ("Omar Haddad said, quoted by the Harbour Times", "the Harbour Times"),
    ],
)
def test_whoever_quotes_somebody_relays_him(saying: str, relay: str) -> None:
    text = f"“The dam is a symbol of failure,” {saying}."
    [statement] = said(text)
    assert speaker(statement, text) == "Omar Haddad"
    assert [via.text for via in statement.via] == [relay]


def test_what_is_told_of_the_speaker_in_a_clause_of_its_own_is_not_what_he_says() -> None:
    [statement] = said("Helen Walsh, who says that the dam leaked and who was hurt in the flood, left the town.")
    assert statement.text == "the dam leaked"


@pytest.mark.parametrize("link", ["because", "although"])
def test_a_reason_behind_the_cue_is_the_speakers_too(link: str) -> None:
    text = f"The dam held, Helen Walsh said, {link} the wall was thick."
    assert [(s.text.removeprefix(f"{link} "), speaker(s, text)) for s in said(text)] == [
        ("The dam held", "Helen Walsh"),
        ("the wall was thick", "Helen Walsh"),
    ]


def test_a_circumstance_behind_the_cue_is_the_outlets() -> None:
    assert [s.text for s in said("The dam held, Helen Walsh said, while she waited for the bus.")] == ["The dam held"]


def test_who_is_quoted_saying_something_is_its_speaker() -> None:
    [statement] = said("The paper quoted the mayor saying that the dam was safe.")
    assert statement.source is not None
    assert (statement.source.text, [relay.text for relay in statement.via]) == ("the mayor", ["The paper"])


def test_a_concession_that_itself_says_something_is_another_statement() -> None:
    found = said("The dam held, Helen Walsh said, although the mayor said the wall was thin.")
    assert "although the mayor said the wall was thin" not in [s.text for s in found]


def test_a_vote_keeps_both_its_numbers() -> None:
    assert [s.text for s in read("Members backed the mayor by a vote of 133-123.")] == ["Members backed the mayor by a vote of 133-123"]


def test_the_agency_in_front_is_no_part_of_the_source() -> None:
    text = "(Reuters) - Harbour captain Ben Adams said he would leave the club."
    assert [s.source and s.source.text for s in said(text)] == ["Harbour captain Ben Adams"]


@pytest.mark.parametrize("link", ["", "that "])
def test_what_others_fear_is_not_the_speaker_s(link: str) -> None:
    found = said(f"An engineer said the station was falling, amid fears {link}it could soon slam down.")
    assert [(s.source and s.source.text, s.text) for s in found] == [
        ("An engineer", "the station was falling"),
        (None, "it could soon slam down"),
    ]


def test_reports_from_a_country_are_not_its_government_s_word() -> None:
    found = read("Reports from China that the station was out of control spread on Monday.")
    assert "China" not in {s.source.text for s in found if s.source is not None}


def test_a_phrase_of_time_keeps_its_preposition() -> None:
    text = "After years of storms, the old pier fell."
    assert [statement.text for statement in read(text)] == [text[:-1]]


@pytest.mark.parametrize(
    ("text", "speaks", "relays"),
    [
        ("“The dam held on Friday,” Harbour News reported Omar Haddad as saying.", "Omar Haddad", ["Harbour News"]),
        ("The dam held on Friday, according to the Harbour Times, citing two pilots.", "two pilots", ["the Harbour Times"]),
        ("Harbour News reported that the dam held on Friday, according to two pilots.", "two pilots", ["Harbour News"]),
        ("Prosecutors said Ana Ruiz told police that the dam held on Friday.", "Ana Ruiz", ["Prosecutors"]),
        ("“He told us, ‘The dam held on Friday,’” the pilot said.", "He", ["the pilot"]),
    ],
)
def test_who_was_told_or_cites_relays(text: str, speaks: str, relays: list[str]) -> None:
    held = [statement for statement in said(text) if statement.text.strip(".").lower().endswith("the dam held on friday")]
    found = min(held, key=lambda statement: len(statement.text))
    assert (speaker(found, text), [relay.text for relay in found.via]) == (speaks, relays)


def test_reportedly_is_no_cue_of_words_without_its_verb() -> None:
    [one] = said("The council is reportedly planning to rebuild the dam soon, according to a report from The Norwick Times.")
    assert one.text == "The council is reportedly planning to rebuild the dam soon"


def test_claims_behind_their_owners_mark_are_his() -> None:
    found = {s.text: s.source.text for s in said("We asked the council about Vint’s claims that the dam was leaking.") if s.source}
    assert found["the dam was leaking"] == "Vint"


@pytest.mark.parametrize("besides", ["despite the fact one witness is claiming it leaked", "despite one witness claiming it leaked"])
def test_a_witness_is_not_told_by_whom_he_contradicts(besides: str) -> None:
    found = said(f"The mayor insisted that the dam was safe - {besides}.")
    assert [(statement.text, statement.via) for statement in found] == [("the dam was safe", ()), ("it leaked", ())]


@pytest.mark.parametrize("does", ["received a letter", "read from a report"])
def test_a_paper_is_not_its_readers_word(does: str) -> None:
    named = [s.source.text if s.source else None for s in said(f"The union {does} claiming that the dam leaked.")]
    assert named == [" ".join(does.split()[-2:])]
    assert [s.source.text for s in said("The union issued a letter claiming that the dam leaked.") if s.source] == ["The union"]


def test_what_is_being_said_by_somebody_is_his_word_and_that_being_said_is_nobodys() -> None:
    assert [s.source.text for s in said("The dam is being said by the mayor to have leaked.") if s.source] == ["the mayor"]
    assert said("That being said, the dam leaked.") == []


def test_a_hoax_is_not_the_word_of_those_who_keep_silent_on_it() -> None:
    found = said("They have not spoken out on the latest hoax claiming that the dam leaked.")
    assert [(one.source, one.text) for one in found] == [(None, "the dam leaked")]


def test_what_would_surprise_nobody_is_possible() -> None:
    for text in ("It would not surprise me if they left, the mayor said.", "“I wouldn't be surprised if they left,” the mayor said."):
        assert [statement.certainty for statement in said(text)] == ["possible"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The council will go on a “spending spree” next year and sell the ferry if conditions remain favourable, "
            "Mr Orlo told the Herald in December.",
            "The council will go on a “spending spree” next year and sell the ferry if conditions remain favourable",
        ),
        (
            'In acts of cruelty, they took the lives of two drivers -- Jim Orlo and Ana Ruiz," '
            "Orlo said in a televised address Wednesday night.",
            "In acts of cruelty, they took the lives of two drivers -- Jim Orlo and Ana Ruiz",
        ),
        ("They fell down the hill,” the mayor said in an address.", "They fell down the hill"),
    ],
)
def test_a_quotation_has_its_speaker_whatever_is_told_of_the_occasion(text: str, content: str) -> None:
    assert [(statement.text, statement.source is not None) for statement in said(text)] == [(content, True)]


def test_what_has_not_been_announced_is_no_announcement() -> None:
    assert said("Norland hasn't announced any part in the raids.") == []


def test_whom_a_passage_is_for_does_not_speak() -> None:
    text = "For English readers: The original story that ran in the Herald, and which went round, claimed that the ferry was still running."
    assert [speaker(statement, text) for statement in said(text)] == [
        "The original story that ran in the Herald, and which went round"
    ]


def test_who_heads_a_force_is_more_than_the_force() -> None:
    text = "A message from Orlo said the head of the YPG Danish forces in Norwick refuted the report."
    [denial] = [statement for statement in said(text) if statement.stance == "denies"]
    assert speaker(denial, text) == "the head of the YPG Danish forces in Norwick"
