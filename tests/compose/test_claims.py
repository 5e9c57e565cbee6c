"""Claims with their evidence, origins and standing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from sayso import compose
from sayso.model import (
    Attribute,
    Claim,
    Cue,
    Document,
    DocumentId,
    Entity,
    EntityId,
    Judgement,
    Lineage,
    Sketch,
    Source,
    Span,
    Stance,
    Statement,
    StatementId,
    Unit,
)
from tests import made

BRIDGE = "The bridge is closed"


def claims(
    statements: Sequence[Statement],
    judgements: Sequence[Judgement] = (),
    *,
    sketches: Sequence[Sketch] = (),
    entities: Sequence[Entity] = (),
    documents: Sequence[Document] = (),
    lineage: Sequence[Lineage] = (),
) -> tuple[Claim, ...]:
    drawn = {sketch.statement: sketch for sketch in sketches}
    known = {document.id: document for document in documents}
    names = {statement.source.entity for statement in statements if statement.source and statement.source.entity}
    return compose.claims(
        made.units(statements),
        [drawn.get(statement.id) or made.sketch(statement.id, "bridge", "close") for statement in statements],
        judgements,
        [*entities, *(made.entity(name, name.title()) for name in sorted(names - {entity.id for entity in entities}))],
        [known.get(doc) or made.document(doc, f"{BRIDGE}.") for doc in sorted({statement.doc for statement in statements})],
        lineage,
        same=0.4,
    )


def roles(claim: Claim) -> dict[str, str]:
    return {evidence.statement: evidence.role for evidence in claim.evidence}


def test_every_statement_but_a_question_is_in_a_claim() -> None:
    found = claims([made.statement("a"), made.statement("b", start=40), made.statement("c", stance="asks")])
    assert [roles(claim) for claim in sorted(found, key=lambda claim: claim.evidence[0].statement)] == [
        {"a": "supports"},
        {"b": "supports"},
    ]


def test_two_speakers_who_say_the_same_corroborate() -> None:
    [claim] = claims([made.statement("a", speaker="mayor"), made.statement("b", speaker="police")], [made.judged("a", "b")])
    assert (claim.standing, [origin.id for origin in claim.origins]) == ("corroborated", ["mayor", "police"])


def test_one_speaker_in_two_papers_is_one_origin() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="mayor", doc="herald")]
    [claim] = claims(found, [made.judged("a", "b")])
    assert claim.standing == "single_source"
    assert [(other.name, other.why) for other in claim.not_counted] == [("Herald", "same statement of Mayor, carried by Herald")]


@pytest.mark.parametrize("description", ["police spokeswoman", "deputy police chief", "managing director"])
def test_those_who_speak_for_one_body_are_one_origin(description: str) -> None:
    spokesmen = [
        made.entity(name, name.title(), type="PERSON", affiliation=EntityId("police"), description=description) for name in ("ana", "bo")
    ]
    [claim] = claims(
        [made.statement("a", speaker="ana"), made.statement("b", speaker="bo")],
        [made.judged("a", "b")],
        entities=[*spokesmen, made.entity("police", "Police")],
    )
    assert [(origin.name, origin.statements) for origin in claim.origins] == [("Police", ("a", "b"))]


def test_those_whom_a_report_does_not_name_count_as_the_report() -> None:
    unnamed = [made.entity("aides", "aides"), made.entity("one", "a senior aide")]
    [claim] = claims([made.statement("a", speaker="aides"), made.statement("b", speaker="one")], [made.judged("a", "b")], entities=unnamed)
    assert [(origin.id, origin.name) for origin in claim.origins] == [("courier", "Courier")]


@pytest.mark.parametrize(
    ("name", "counted"),
    [("Officials", "courier"), ("Port Amel officials", "courier"), ("Movement for a Free Harbour", "group"), ("MFH", "group")],
)
def test_a_group_counts_itself_where_it_has_a_name(name: str, counted: str) -> None:
    [claim] = claims([made.statement("a", speaker="group")], entities=[made.entity("group", name, type="GROUP")])
    assert [origin.id for origin in claim.origins] == [counted]


@pytest.mark.parametrize("description", ["former police chief", "retired police spokesman", "press officer who left the police"])
def test_who_spoke_for_a_body_once_counts_for_himself(description: str) -> None:
    critic = made.entity("ana", "Ana Ruiz", type="PERSON", affiliation=EntityId("police"), description=description)
    [claim] = claims([made.statement("a", speaker="ana")], entities=[critic, made.entity("police", "Police")])
    assert [origin.id for origin in claim.origins] == ["ana"]


def test_an_outlet_that_says_what_its_source_says_is_no_second_origin() -> None:
    [claim] = claims([made.statement("a"), made.statement("b", speaker="mayor")], [made.judged("a", "b")])
    assert [origin.id for origin in claim.origins] == ["mayor"]
    assert claim.not_counted[0].why == "the report has it from Mayor"


def test_a_copy_is_no_second_origin() -> None:
    found = [made.statement("a"), made.statement("b", doc="herald")]
    copied = [Lineage("courier", found[1].doc, "copies", 0.9)]
    [claim] = claims(found, [made.judged("a", "b")], lineage=copied)
    assert (len(claim.origins), [other.why for other in claim.not_counted]) == (1, ["repeats Courier's report"])


def test_two_papers_that_credit_one_agency_are_one_origin() -> None:
    documents = [made.document(name, f"{BRIDGE}.", credits=("ANP",)) for name in ("courier", "herald")]
    [claim] = claims([made.statement("a"), made.statement("b", doc="herald")], [made.judged("a", "b")], documents=documents)
    assert [origin.name for origin in claim.origins] == ["ANP"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Reuters contributed to this report.", "Herald"),
        ("Reuters and AP contributed to this report.", "Herald"),
        ("Reuters reporters in Vale contributed reporting.", "Herald"),
        ("VALE (Reuters) - It rained.\n\nReuters writer Ana Ruiz contributed to this report.", "Reuters"),
        ("Reuters said the town contributed to the fund. Source: Reuters", "Reuters"),
        ("A ferry sank, Reuters said, and fog contributed. Source: Reuters", "Reuters"),
        ("The town told Reuters that the storm had contributed to this failure. Source: Reuters", "Reuters"),
        ("Source: Reuters", "Reuters"),
    ],
)
def test_who_only_contributed_to_a_report_does_not_tell_it(line: str, name: str) -> None:
    document = made.document("herald", f"{BRIDGE}.\n\n{line}", outlet="Herald", credits=("Reuters",))
    [claim] = claims([made.statement("a", BRIDGE, doc="herald")], documents=[document])
    assert [origin.name for origin in claim.origins] == [name]


def test_a_denial_disputes_the_claim_and_is_no_claim_of_its_own() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police", stance="denies")]
    [claim] = claims(found, [made.judged("a", "b", "contradicts", judge="denial-1")])
    assert (claim.standing, roles(claim)) == ("disputed", {"a": "supports", "b": "denies"})


def test_a_denial_of_what_only_may_be_said_there_is_not_one_of_the_claim() -> None:
    """Who denies that the flood rose does not deny that the rain eased."""
    found = [made.statement(name, speaker=name, start=start) for name, start in (("c", 0), ("b", 100))]
    denial = made.statement("d", speaker="police", stance="denies", start=200)
    sketches = [made.sketch("c", "rain", "ease"), made.sketch("b", "flood", "rise"), made.sketch("d", "flood", "rise")]
    judgements = [made.judged("b", "c", score=0.45), made.judged("b", "d", "contradicts", judge="denial-1")]
    by_roles = [roles(claim) for claim in claims([*found, denial], judgements, sketches=sketches)]
    assert {"b": "supports", "d": "denies"} in by_roles
    assert {"b": "supports", "c": "supports"} in by_roles


def test_who_contradicts_a_claim_does_not_support_it_by_a_word_of_his() -> None:
    """'We had nothing to do with the raid' names the raid."""
    whole = made.statement("n", "Norland had nothing to do with the raid", speaker="norland", start=100)
    named = made.statement("r", "the raid", speaker="norland", start=131)
    said = made.statement("s", "The raid was planned by Norland", speaker="mayor")
    found = compose.claims(
        [*made.units([said, whole]), Unit(named, whole.id)],
        [made.sketch("s", "raid", "plan"), made.sketch("n", "norland", negated=True), made.sketch("r", "raid", clause=False)],
        [made.judged("r", "s", score=0.45), made.judged("n", "s", "contradicts", judge="denial-1")],
        [made.entity("norland", "Norland"), made.entity("mayor", "Mayor")],
        [made.document("courier")],
        [],
        same=0.4,
    )
    assert [roles(claim) for claim in found if roles(claim).get("s") == "supports"] == [{"n": "denies", "s": "supports"}]


def test_two_denials_of_one_part_are_counted_whatever_their_words() -> None:
    found = [made.statement("a", speaker="mayor", stance="denies"), made.statement("b", speaker="police", start=100)]
    sketches = [made.sketch("a", "role", clause=False), made.sketch("b", "bridge", "have", negated=True)]
    [claim] = claims(found, [made.judged("a", "b", judge="involvement-1")], sketches=sketches)
    assert (set(roles(claim).values()), claim.standing) == ({"supports"}, "corroborated")


def test_who_only_may_say_what_he_denies_disputes_it() -> None:
    said = [
        made.statement("a", speaker="mayor", doc="post"),
        made.statement("b", speaker="police", doc="mail"),
        made.statement("c", "Of the bridge", speaker="captain", doc="herald"),
        made.statement("d", "No bridge is closed", speaker="captain", doc="herald", start=60),
    ]
    judgements = [made.judged("a", "b", score=0.9), made.judged("a", "c", score=0.45), made.judged("b", "c", score=0.45)]
    denial = made.judged("a", "d", "contradicts", judge="denial-1")
    sketches = [made.sketch("c", "bridge", "port", clause=False), made.sketch("d", "bridge", "close", negated=True)]
    [claim] = [claim for claim in claims(said, [*judgements, denial], sketches=sketches) if "a" in roles(claim) and "b" in roles(claim)]
    assert (roles(claim).get("c"), claim.standing) == ("supports", "disputed")


def test_a_denial_of_what_nobody_reports_is_a_denied_claim() -> None:
    [claim] = claims([made.statement("a", speaker="police", stance="denies")])
    assert (claim.standing, claim.origins) == ("denied", ())


def test_an_assertion_and_its_negation_are_two_claims_that_deny_each_other() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    judgements = [made.judged("a", "b", "contradicts", judge="denial-1")]
    sketches = [made.sketch("b", "bridge", "close", negated=True)]
    both = claims(found, judgements, sketches=sketches)
    assert {tuple(roles(claim).items()) for claim in both} == {(("a", "supports"), ("b", "denies")), (("a", "denies"), ("b", "supports"))}
    assert {claim.standing for claim in both} == {"disputed"}
    [conflict] = compose.conflicts(both, judgements, found)
    assert (conflict.claims, conflict.why) == (tuple(sorted(claim.id for claim in both)), "denial")


def test_opposite_polarity_is_never_support_together_however_alike() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    assert len(claims(found, [made.judged("a", "b")], sketches=[made.sketch("b", "bridge", negated=True)])) == 2


def test_a_language_model_tells_by_itself_what_a_negation_means() -> None:
    """'No car may cross' says what 'closed' says."""
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    judgements = [made.judged("a", "b", judge="openai:llama")]
    [claim] = claims(found, judgements, sketches=[made.sketch("b", "bridge", negated=True)])
    assert (set(roles(claim).values()), claim.standing) == ({"supports"}, "corroborated")


@pytest.mark.parametrize("kind", ["numbers", "denial", "incompatible"])
def test_a_language_model_says_why_two_claims_clash_in_its_first_reason(kind: str) -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    judgements = [replace(made.judged("a", "b", "contradicts", judge="openai:llama"), reasons=(f"{kind}: a language model finds so",))]
    [conflict] = compose.conflicts(claims(found, judgements), judgements, found)
    assert conflict.why == kind


def test_numbers_apart_dispute_both_claims() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    judgements = [made.judged("a", "b", "contradicts", judge="numbers-1")]
    both = claims(found, judgements)
    assert [claim.standing for claim in both] == ["disputed", "disputed"]
    assert {tuple(roles(claim).items()) for claim in both} == {(("a", "supports"), ("b", "denies")), (("a", "denies"), ("b", "supports"))}
    assert [conflict.why for conflict in compose.conflicts(both, judgements, found)] == ["numbers"]


@pytest.mark.parametrize(("kind", "against"), [("incompatible", False), ("denial", True)])
def test_what_cannot_be_true_beside_one_of_several_supporters_is_against_the_claim_where_it_denies(kind: str, against: bool) -> None:
    found = [made.statement(name, speaker=name) for name in "abcd"]
    contradiction = replace(made.judged("a", "d", "contradicts", judge="openai:llama"), reasons=(f"{kind}: a language model finds so",))
    pairs = [("a", "b"), ("a", "c"), ("b", "c")]
    judgements = [*(made.judged(one, other, judge="openai:llama") for one, other in pairs), contradiction]
    [claim] = (claim for claim in claims(found, judgements) if roles(claim).get("a") == "supports")
    assert (roles(claim).get("d") == "denies") is against


def test_a_caveat_questions_the_reported_claim_before_it() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", start=30), made.statement("c", start=60, stance="cannot_verify")]
    sketches = [made.sketch("c", "claim", stands_for=1, sentence=1)]
    by_first = {claim.evidence[0].statement: claim for claim in claims(found, sketches=sketches)}
    assert (roles(by_first[found[0].id]), by_first[found[0].id].standing) == ({"a": "supports", "c": "questions"}, "unverified")
    assert roles(by_first[found[1].id]) == {"b": "supports"}


@pytest.mark.parametrize("stance", ["cannot_verify", "denies"])
def test_what_only_says_what_would_follow_is_not_what_is_doubted_or_denied(stance: Stance) -> None:
    found = [
        made.statement("a", speaker="mayor"),
        made.statement("b", "If the reports are true, the bridge is closed", speaker="herald", start=30),
        made.statement("c", "the reports", start=90, speaker="police", stance=stance),
    ]
    sketches = [made.sketch("c", "report", stands_for=1, clause=False)]
    standings = {claim.evidence[0].statement: claim.standing for claim in claims(found, sketches=sketches)}
    assert standings == {"a": "unverified" if stance == "cannot_verify" else "disputed", "b": "single_source"}


def test_a_caveat_with_nothing_before_it_stands_for_itself() -> None:
    [claim] = claims([made.statement("a", stance="cannot_verify")], sketches=[made.sketch("a", "claim", stands_for=1)])
    assert (roles(claim), claim.standing) == ({"a": "questions"}, "unverified")


def test_a_claim_that_its_own_origin_replaced_is_superseded() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="mayor", said_on="2024-03-05")]
    standings = {claim.evidence[0].statement: claim.standing for claim in claims(found, [made.judged("b", "a", "replaces")])}
    assert standings == {"a": "superseded", "b": "single_source"}


def test_one_origin_that_changed_its_word_is_one_in_however_many_reports() -> None:
    old = [made.statement(name, speaker="mayor", doc=doc) for name, doc in (("a", "courier"), ("b", "herald"), ("c", "post"))]
    new = made.statement("d", speaker="mayor", doc="post", said_on="2024-03-05")
    alike = [made.judged("a", "b"), made.judged("b", "c"), made.judged("a", "c")]
    found = claims([*old, new], [*alike, made.judged("d", "a", "replaces")])
    assert {claim.standing for claim in found if "a" in roles(claim)} == {"superseded"}


@pytest.mark.parametrize(("more", "gist"), [({}, "They [Mayor] closed the bridge"), ({"kind": "indirect"}, "They closed the bridge")])
def test_who_a_pronoun_is_follows_it_in_brackets_where_it_is_known(more: dict[str, Any], gist: str) -> None:
    text = "They closed the bridge"
    mayor = made.entity("mayor", "Mayor", mentions=(("courier", 0, 4),) if not more else ())
    [claim] = claims(
        [made.statement("a", text, speaker="mayor", **more)],
        sketches=[made.sketch("a", "bridge", "close", pronoun=Span(0, 4))],
        entities=[mayor],
        documents=[made.document("courier", text)],
    )
    assert claim.gist == gist


def test_a_clause_of_a_fair_length_is_the_gist() -> None:
    text = "bridge closed. The old bridge in the north was closed"
    found = [made.statement("a", "bridge closed"), made.statement("b", text[15:], start=15)]
    sketches = [made.sketch("a", "bridge", "close", clause=False, words=2), made.sketch("b", "bridge", "close", words=8)]
    [claim] = claims(found, [made.judged("a", "b")], sketches=sketches, documents=[made.document("courier", text)])
    assert claim.gist == "The old bridge in the north was closed"


def test_the_order_of_the_input_does_not_matter() -> None:
    found = [
        made.statement(name, speaker=speaker, start=start)
        for name, speaker, start in (("a", "mayor", 0), ("b", "police", 30), ("c", "union", 60))
    ]
    judgements = [made.judged("a", "b"), made.judged("b", "c", score=0.5), made.judged("a", "c", score=0.5)]
    assert claims(found, judgements) == claims(found[::-1], judgements[::-1])


def test_a_denied_report_denies_what_was_reported_before_it() -> None:
    found = [
        made.statement("a", speaker="mayor"),
        made.statement("b", start=30),
        made.statement("c", "the report", start=60, speaker="police", stance="denies"),
    ]
    sketches = [made.sketch("c", "report", stands_for=1, clause=False, sentence=1)]
    by_first = {claim.evidence[0].statement: claim for claim in claims(found, sketches=sketches)}
    assert (roles(by_first[found[0].id]), by_first[found[0].id].standing) == ({"a": "supports", "c": "denies"}, "disputed")
    assert roles(by_first[found[1].id]) == {"b": "supports"}


def test_nobody_denies_what_he_says_himself() -> None:
    found = [made.statement("a", speaker="police"), made.statement("c", "the report", start=60, speaker="police", stance="denies")]
    standings = [claim.standing for claim in claims(found, sketches=[made.sketch("c", "report", stands_for=1, clause=False)])]
    assert sorted(standings) == ["denied", "single_source"]


@pytest.mark.parametrize(
    ("text", "sketch", "score", "standing"),
    [
        ("The bridge is closed", made.sketch("b", "bridge", "close"), 0.5, "corroborated"),
        ("They close some bridge", made.sketch("b", "bridge", "close", "port"), 0.49, "single_source"),
        ("To reopen a bridge", made.sketch("b", "bridge", "reopen"), 0.9, "single_source"),
        ("The bridge is closed", made.sketch("b", "bridge", "close", numbers=("two",)), 0.9, "single_source"),
    ],
    ids=["the same", "too little alike", "a topic in common", "another number"],
)
def test_only_who_surely_says_the_same_is_counted(text: str, sketch: Sketch, score: float, standing: str) -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", text, speaker="police", start=100)]
    drawn = [made.sketch("a", "bridge", "close", numbers=("one",)), sketch]
    claim, *others = sorted(
        compose.claims(
            made.units(found),
            drawn,
            [made.judged("a", "b", score=score)],
            [made.entity("mayor", "Mayor"), made.entity("police", "Police")],
            [made.document("courier")],
            [],
            same=0.1,
        ),
        key=lambda claim: -len(claim.evidence),
    )
    assert claim.standing == standing
    assert [other.why for other in claim.not_counted] == ["may say something else"] * (standing == "single_source")
    assert len(others) == (standing == "single_source"), "what only may be said there has a row of its own"


def test_who_surely_says_it_in_his_words_is_counted_whatever_the_judges_find() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police", start=100)]
    drawn = [made.sketch(name, "bridge", "close", "crane", "fall", "noon", "old", words=9) for name in "ab"]
    assert "corroborated" in {claim.standing for claim in claims(found, [made.judged("a", "b", score=0.49)], sketches=drawn)}


def test_two_who_surely_say_what_a_claim_is_called_by_second_each_other() -> None:
    found = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police", start=100)]
    drawn = [made.sketch(name, "bridge", "close", "crane", "fall", "noon", "old", words=9) for name in "ab"]
    [claim] = claims(found, [made.judged("a", "b")], sketches=drawn)
    assert claim.seconded
    assert claim.seconding == {"a", "b"}


def test_who_said_a_claims_words_after_another_is_counted_by_other_words_only_if_these_say_it_too() -> None:
    words = "The old bridge of Norwick closed at noon because a crane fell on it"
    found = [
        made.statement("a", words, speaker="mayor", doc="courier"),
        made.statement("b", words, speaker="police", doc="herald"),
        made.statement("c", "the crane by the bridge may be old", speaker="police", doc="mail"),
    ]
    all_of_it = ("bridge", "close", "crane", "fall", "noon", "norwick", "old")
    drawn = [made.sketch(name, *(all_of_it if name in "ab" else ("bridge", "crane", "old"))) for name in "abc"]
    pairs = [made.judged(*pair, score=0.9 if pair == ("a", "b") else 0.5) for pair in combinations("abc", 2)]
    documents = [made.document(name, f"{words}.") for name in ("courier", "herald", "mail")]
    [claim] = [one for one in claims(found, pairs, sketches=drawn, documents=documents) if {"a", "b"} <= set(roles(one))]
    assert (claim.gist, claim.standing) == (words, "single_source")


def test_who_says_what_another_is_said_elsewhere_to_have_said_in_these_words_repeats_him() -> None:
    words = "The old bridge of Norwick closed at noon because a crane fell on its deck in the storm"
    found = [
        made.statement("a", "At noon a crane had fallen, so that the bridge was shut", speaker="mayor", doc="courier"),
        made.statement("b", words, speaker="police", doc="herald"),
        made.statement("c", words, speaker="mayor", doc="mail"),
    ]
    drawn = [made.sketch(name, "bridge", "close", "crane", "fall", "noon", "norwick", "old", words=9) for name in "abc"]
    pairs = [made.judged(*pair) for pair in combinations("abc", 2)]
    documents = [made.document(name, f"{words}.") for name in ("courier", "herald", "mail")]
    [claim] = claims(found, pairs, sketches=drawn, documents=documents)
    assert [origin.id for origin in claim.origins] == ["mayor"]
    assert "in the same words as Mayor" in {other.why for other in claim.not_counted}


@pytest.mark.parametrize(("named", "sure"), [(True, True), (False, False)])
def test_who_does_not_name_whom_a_pronoun_stands_for_does_not_surely_say_it(named: bool, sure: bool) -> None:
    told, rest = "He won the old race round the harbour at noon", "at noon was first in an old race round a harbour"
    second = f"Ana Ruiz {rest}" if named else f"Somebody {rest}"
    said = [made.statement("courier", told, doc="courier"), made.statement("herald", second, doc="herald")]
    words = ("harbour", "noon", "old", "race", "round", "win")
    drawn = [
        made.sketch("courier", *words, subject=(), pronoun=Span(0, 2), words=9),
        made.sketch("herald", *words, *(["ruiz"] if named else []), subject=("ruiz",) if named else ("somebody",), clause=False, words=9),
    ]
    mentions = (("courier", 0, 2), *([("herald", 0, 8)] if named else []))
    person = made.entity("ruiz", "Ana Ruiz", type="PERSON", mentions=mentions)
    documents = [made.document(str(one.id), f"{one.text}.") for one in said]
    [claim] = claims(said, [made.judged("courier", "herald")], sketches=drawn, documents=documents, entities=[person])
    assert claim.gist.startswith("He [Ana Ruiz] won")
    assert (claim.standing, claim.seconded) == ("corroborated", sure)


def test_a_claim_is_called_by_the_clear_wording_that_another_party_says_too() -> None:
    more, less, other = "The old bridge closed because a crane fell", "The old bridge closed", "The old bridge closed today"
    reports = [made.document(name, text) for name, text in (("courier", more), ("gazette", less), ("herald", other))]
    found = [made.statement(str(report.id), report.text, doc=report.id) for report in reports]
    words = ("bridge", "close", "old")
    added = {"courier": ("crane", "fall"), "gazette": (), "herald": ("today",)}
    drawn = [made.sketch(name, *words, *rest, words=6 if rest else 4) for name, rest in added.items()]
    pairs = [made.judged("courier", "gazette"), made.judged("courier", "herald"), made.judged("gazette", "herald")]
    [claim] = compose.claims(made.units(found), drawn, pairs, [], reports, [], same=0.4)
    assert claim.gist == less


@pytest.mark.parametrize(
    ("words", "subject", "standing"),
    [
        ("The bridge is closed", ("bridge",), "corroborated"),
        ("Bridge closed", ("bridge",), "corroborated"),
        ("It is closed", (), "single_source"),
        ("That is how it ends", (), "single_source"),
        ("That bridge is closed", ("bridge",), "single_source"),
        ("There is no bridge", (), "corroborated"),
        ("whether the bridge is closed", ("bridge",), "single_source"),
        ("of which the bridge is closed", ("bridge",), "single_source"),
        ("The bridge is closed and", ("bridge",), "single_source"),
        ("the bridge company said on Monday", ("bridge", "company"), "single_source"),
    ],
)
def test_what_cannot_be_understood_alone_is_not_corroborated(words: str, subject: tuple[str, ...], standing: str) -> None:
    found = [made.statement("a", words, speaker="mayor"), made.statement("b", words, speaker="police", doc="herald")]
    deed = "say" if "said" in words else "close"
    drawn = [made.sketch(name, "bridge", "noon", "old", deed, subject=subject, clause=words != "Bridge closed") for name in "ab"]
    documents = [made.document(name, f"{words}.") for name in ("courier", "herald")]
    [claim] = claims(found, [made.judged("a", "b")], sketches=drawn, documents=documents)
    assert claim.standing == standing


def test_a_claim_whose_clearest_wording_cannot_be_understood_alone_is_called_by_another_that_can() -> None:
    words = {"courier": "It was closed at noon today", "herald": "The Norwick bridge was closed at noon today"}
    found = [made.statement(doc, text, doc=doc) for doc, text in words.items()]
    drawn = [made.sketch("courier", "noon", "close", subject=()), made.sketch("herald", "bridge", "noon", "close", words=30)]
    documents = [made.document(doc, f"{text}.") for doc, text in words.items()]
    [claim] = claims(found, [made.judged("courier", "herald")], sketches=drawn, documents=documents)
    assert claim.gist == words["herald"]


def test_two_officials_of_one_army_are_one_origin() -> None:
    found = [made.statement("a", speaker="minister"), made.statement("b", speaker="general", doc="herald")]
    roles = {"minister": "Norway's deputy defense minister", "general": "commander of Norwegian ground forces"}
    entities = [made.entity(name, name.title(), type="PERSON", description=role) for name, role in roles.items()]
    [claim] = claims(found, [made.judged("a", "b")], entities=entities)
    assert claim.standing == "single_source"
    assert [other.why for other in claim.not_counted] == ["of one body with Minister"]


LONG = "The old bridge in the north of the town was closed after a crane hit one of its piers"


def test_one_sentence_in_two_reports_is_one_origin() -> None:
    found = [made.statement("a", LONG), made.statement("b", f"{LONG} on Monday", doc="herald")]
    documents = [made.document(name, f"{LONG} on Monday") for name in ("courier", "herald")]
    [claim] = claims(found, [made.judged("a", "b")], documents=documents)
    assert (len(claim.origins), [other.why for other in claim.not_counted]) == (1, ["in the same words as Courier"])


@pytest.mark.parametrize(("kind", "counted"), [("direct", 1), ("indirect", 2)])
def test_the_same_quoted_words_of_two_speakers_are_one_origin(kind: str, counted: int) -> None:
    words = "there will be no bridge as long as I am mayor"
    found = [made.statement(name, words, speaker=name, kind=kind, doc=doc) for name, doc in (("mayor", "courier"), ("police", "herald"))]
    [claim] = claims(found, [made.judged("mayor", "police")], documents=[made.document(doc, words) for doc in ("courier", "herald")])
    assert len(claim.origins) == counted
    assert [other.why for other in claim.not_counted] == ["in the same words as Mayor"][: 2 - counted]


def by_way_of(name: str, words: str, outlet: str, **more: Any) -> Statement:
    """What somebody without a name says in an outlet that another one cites."""
    source, cited = (Source(0, 0, called, EntityId(called)) for called in ("officials", outlet))
    return made.statement(name, words, doc="post", source=source, via=(cited,), **more)


def test_an_outlet_that_is_cited_for_somebody_unnamed_is_no_second_origin_of_his_words() -> None:
    found = [
        by_way_of("a", "a mined boat drifting into the old northern harbour", "herald", kind="indirect"),
        made.statement("b", "a mined boat drifting into the old harbour", speaker="radio", said_on="2024-03-05"),
    ]
    entities = [made.entity("herald", "Herald"), made.entity("radio", "Radio Amel"), made.entity("officials")]
    [claim] = claims(found, [made.judged("a", "b")], entities=entities)
    assert [origin.name for origin in claim.origins] == ["Radio Amel"]
    assert [other.why for other in claim.not_counted] == ["in the same words as Radio Amel"]


@pytest.mark.parametrize(("words", "counted"), [("doing what it takes to free the port of mines", 1), ("clearing the port", 2)])
def test_a_quotation_that_another_report_of_a_speaker_has_is_his(words: str, counted: int) -> None:
    found = [
        made.statement("a", "The guard was about to free the harbour", speaker="mayor"),
        made.statement("b", f"The guard of the town and its many helpers were “{words}", speaker="mayor", doc="herald", kind="mixed"),
        by_way_of("c", "The guard, the navy and police are now doing what it takes to free the port of mines", "gazette", kind="direct"),
    ]
    entities = [made.entity("mayor", "Ana Ruiz"), made.entity("gazette", "Gazette"), made.entity("officials")]
    [claim] = claims(found, [made.judged("a", "b"), made.judged("a", "c"), made.judged("b", "c")], entities=entities)
    assert len(claim.origins) == counted


def test_officials_whom_two_reports_leave_unnamed_are_one_origin() -> None:
    found = [
        made.statement(name, "The bridge is closed", doc=doc, kind="indirect", source=Source(0, 5, words))
        for name, doc, words in (("a", "courier", "Officials"), ("b", "herald", "the officials"), ("c", "post", "Fishermen"))
    ]
    [claim] = claims(found, [made.judged("a", "b"), made.judged("b", "c"), made.judged("a", "c")])
    assert [origin.id for origin in claim.origins] == ["courier", "post"]
    assert [(other.statements, other.why) for other in claim.not_counted] == [(("b",), "unnamed as in Courier: officials")]


def test_two_he_whom_nothing_tells_are_not_one_man() -> None:
    found = [
        made.statement(doc, "The bridge is closed", doc=doc, kind="indirect", source=Source(0, 2, "He")) for doc in ("courier", "herald")
    ]
    [claim] = claims(found, [made.judged("courier", "herald")])
    assert [origin.id for origin in claim.origins] == ["courier", "herald"]


@pytest.mark.parametrize(("kind", "counted"), [("ORG", ["airline"]), ("PERSON", ["airline", "line"])])
def test_two_entities_of_one_name_and_type_are_one_origin(kind: str, counted: list[str]) -> None:
    found = [made.statement("a", speaker="line"), made.statement("b", speaker="airline", doc="herald")]
    called = [made.entity("line", "Amel", type=kind), made.entity("airline", "Amel")]
    [claim] = claims(found, [made.judged("a", "b")], entities=called)
    assert [origin.id for origin in claim.origins] == counted


def test_who_has_a_name_is_counted_before_an_outlet_that_uses_the_same_words() -> None:
    found = [made.statement("a", LONG), made.statement("b", LONG, doc="herald", speaker="mayor")]
    documents = [made.document(name, LONG) for name in ("courier", "herald")]
    [claim] = claims(found, [made.judged("a", "b")], documents=documents)
    assert [origin.id for origin in claim.origins] == ["mayor"]


def test_an_unnamed_spokesman_counts_as_the_body_that_he_speaks_for() -> None:
    entities = [made.entity("man", "a police spokesman", type="PERSON", affiliation=EntityId("police")), made.entity("police", "Police")]
    [claim] = claims([made.statement("a", speaker="man")], entities=entities)
    assert [origin.id for origin in claim.origins] == ["police"]


def test_a_country_does_not_answer_for_an_official_whom_nobody_names() -> None:
    official = made.entity("man", "an official", type="PERSON", affiliation=EntityId("norway"))
    entities = [official, made.entity("norway", "Norway", type="GPE")]
    [claim] = claims([made.statement("a", speaker="man")], entities=entities)
    assert [origin.id for origin in claim.origins] == ["courier"]


@pytest.mark.parametrize(
    ("name", "description", "counted"),
    [
        ("A spokesperson for the U.S. Harbor Office", None, "office"),
        ("Ana Ruiz", "US Harbor Office spokeswoman", "office"),
        ("Ana Ruiz", "president of the US Harbor Office", "office"),
        ("Ana Ruiz", "former US Harbor Office spokeswoman", "ana"),
        ("Ana Ruiz", "adviser to Bo Lind", "ana"),
        ("Ana Ruiz", "spokeswoman for the office", "ana"),
        ("Ana Ruiz", "head of the US Harbor Office union", "ana"),
        ("Ana Ruiz", "sailor, head of the US Harbor Office", "office"),
        ("Ana Ruiz", "Port of Amel spokeswoman for the US Harbor Office", "office"),
        ("Ana Ruiz", "wife of the president of the US Harbor Office", "ana"),
        ("Ana Ruiz", "Wife of the president of the US Harbor Office", "ana"),
        ("Ana Ruiz", "US Harbor Office president’s wife", "ana"),
        ("Ana Ruiz", "a critic of the chair of the US Harbor Office", "ana"),
        ("Ana Ruiz", "sister of a US Harbor Office spokesman", "ana"),
        ("The brother of a US Harbor Office spokesman", None, "courier"),
    ],
)
def test_who_speaks_for_a_body_that_his_description_names_counts_as_that_body(name: str, description: str | None, counted: str) -> None:
    speaker = made.entity("ana", name, type="PERSON", description=description)
    bodies = [made.entity("office", "US Harbor Office", aliases=("the office",)), made.entity("bo", "Bo Lind", type="PERSON")]
    [claim] = claims([made.statement("a", speaker="ana")], entities=[speaker, *bodies])
    assert [origin.id for origin in claim.origins] == [counted]


@pytest.mark.parametrize(("unnamed", "counted"), [("A senior aide to Bo Lind", ["ana"]), ("A senior aide to Cy Dean", ["ana", "herald"])])
def test_an_unnamed_aide_may_be_the_one_who_is_named(unnamed: str, counted: list[str]) -> None:
    people = [
        made.entity("ana", "Ana Ruiz", type="PERSON", description="an adviser to Bo Lind"),
        made.entity("aide", unnamed, type="PERSON"),
        *(made.entity(name.lower(), name, type="PERSON") for name in ("Bo Lind", "Cy Dean")),
    ]
    found = [made.statement("a", speaker="ana"), made.statement("b", speaker="aide", doc="herald")]
    [claim] = claims(found, [made.judged("a", "b")], entities=people)
    assert [origin.id for origin in claim.origins] == counted
    assert [other.why for other in claim.not_counted] == ["may be Ana Ruiz"][: 2 - len(counted)]


@pytest.mark.parametrize(
    ("called", "kind", "counted"),
    [("Ana", "PERSON", ["whole"]), ("Bo Ruiz", "PERSON", ["part", "whole"]), ("Ana", "ORG", ["part", "whole"])],
)
def test_who_is_called_by_a_part_of_a_name_may_be_whose_it_is(called: str, kind: str, counted: list[str]) -> None:
    found = [made.statement("a", speaker="whole"), made.statement("b", speaker="part", doc="herald")]
    people = [made.entity("whole", "Ana Ruiz", type="ORG"), made.entity("part", called, type=kind)]
    [claim] = claims(found, [made.judged("a", "b")], entities=people)
    assert [origin.id for origin in claim.origins] == counted
    assert [other.why for other in claim.not_counted] == ["may be Ana Ruiz"][: 2 - len(counted)]


@pytest.mark.parametrize(("words", "counted"), [("a leading engineer", ["ana"]), ("Ana Ruiz, a", ["ana"]), ("a diver", ["ana", "herald"])])
def test_somebody_unnamed_may_be_the_one_who_is_described_or_begins_with_his_name(words: str, counted: list[str]) -> None:
    person = made.entity("ana", "Ana Ruiz", type="PERSON", description="chief engineer at the harbour")
    unnamed = made.statement("b", doc="herald", kind="indirect", source=Source(0, 5, words))
    [claim] = claims([made.statement("a", speaker="ana"), unnamed], [made.judged("a", "b")], entities=[person])
    assert [origin.id for origin in claim.origins] == counted
    assert [other.why for other in claim.not_counted] == ["may be Ana Ruiz"][: 2 - len(counted)]


def test_an_outlet_is_one_party_with_and_without_its_article() -> None:
    found = [made.statement("a"), made.statement("b", speaker="paper", doc="herald")]
    documents = [made.document("courier", outlet="The Courier"), made.document("herald")]
    [claim] = claims(found, [made.judged("a", "b")], entities=[made.entity("paper", "Courier")], documents=documents)
    assert [origin.id for origin in claim.origins] == ["paper"]


def test_a_question_that_nobody_is_said_to_ask_states_nothing() -> None:
    assert claims([made.statement("a", "Is the bridge closed?")]) == ()


def test_a_mere_day_of_a_torn_quotation_states_nothing() -> None:
    assert claims([made.statement("a", "From today", speaker="mayor")], sketches=[made.sketch("a", "today", clause=False)]) == ()


def test_a_mere_noun_is_shown_with_who_denies_it() -> None:
    text = "The mayor denied any role in the fire"
    source, cue = Source(0, 9, "The mayor", EntityId("mayor")), Cue(10, 16, "denied")
    denied = made.statement("a", text[17:], start=17, stance="denies", kind="indirect", source=source, cue=cue)
    [claim] = claims([denied], sketches=[made.sketch("a", "fire", "role", clause=False)], documents=[made.document("courier", text)])
    assert claim.gist == text


def test_one_figure_against_several_is_one_conflict() -> None:
    found = [made.statement(name, speaker=name) for name in "abc"]
    judgements = [made.judged("a", other, "contradicts", score, "numbers-1") for other, score in (("b", 0.9), ("c", 0.8))]
    assert len(compose.conflicts(claims(found, judgements), judgements, found)) == 1


def test_a_doubt_is_about_what_is_likest_to_it() -> None:
    said = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    doubt = made.statement("d", speaker="herald", stance="cannot_verify")
    for likeness, questioned in ((0.9, True), (0.5, False)):
        judgements = [made.judged("a", "b"), made.judged("a", "d", score=likeness), made.judged("b", "d", score=likeness)]
        found = claims([*said, doubt], judgements)
        assert any(roles(claim).get("a") == "supports" and roles(claim).get("d") == "questions" for claim in found) == questioned


def test_a_doubt_about_a_mere_topic_is_not_about_what_is_said_of_it() -> None:
    said = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    doubt = made.statement("d", speaker="herald", stance="cannot_verify")
    judgements = [made.judged("a", "b"), made.judged("a", "d"), made.judged("b", "d")]
    found = claims([*said, doubt], judgements, sketches=[made.sketch("d", "port", "situation", "tax", clause=False)])
    assert [roles(claim) for claim in found if "d" in roles(claim)] == [{"d": "questions"}]


@pytest.mark.parametrize(
    ("stance", "lemmas", "clause", "told"),
    [
        ("cannot_verify", ["suspension"], False, False),
        ("doubts", ["suspension"], False, True),
        ("cannot_verify", ["pupil", "suspension"], False, True),
        ("cannot_verify", ["suspend"], True, True),
    ],
    ids=["a mere matter", "doubted", "more than a noun", "a clause"],
)
def test_who_would_not_speak_of_a_mere_matter_makes_no_claim(stance: Stance, lemmas: list[str], clause: bool, told: bool) -> None:
    sketch = made.sketch("d", *lemmas, clause=clause)
    assert bool(claims([made.statement("d", speaker="herald", stance=stance)], sketches=[sketch])) == told


def test_a_doubt_is_not_about_a_claim_that_only_an_unsure_supporter_of_it_resembles() -> None:
    said = [made.statement("a", speaker="mayor"), made.statement("b", "The ferry has a tank", speaker="police", doc="herald")]
    doubt = made.statement("d", "how the ferry got a tank", speaker="herald", stance="cannot_verify", start=50)
    sketches = [made.sketch("b", "ferry", "tank"), made.sketch("d", "ferry", "get", "tank")]
    also = made.statement("c", speaker="captain")
    judgements = [made.judged("a", "c"), *(made.judged("b", other, score=0.45) for other in "ac"), made.judged("b", "d", score=0.7)]
    judgements += [made.judged(other, "d", score=0.55) for other in "ac"]
    drawn = [*sketches, *(made.sketch(name, "bridge", "ferry", "tank") for name in "ac")]
    found = claims([*said, also, doubt], judgements, sketches=drawn)
    assert [set(roles(claim)) for claim in found if "d" in roles(claim)] == [{"d"}]


def test_a_doubt_that_shares_one_word_with_what_is_said_is_not_about_it() -> None:
    said = [made.statement("a", speaker="mayor"), made.statement("b", speaker="police")]
    doubt = made.statement("d", speaker="herald", stance="cannot_verify")
    judgements = [made.judged("a", "b"), made.judged("a", "d"), made.judged("b", "d")]
    found = claims([*said, doubt], judgements, sketches=[made.sketch("d", "bridge", "raider", "return")])
    assert [roles(claim) for claim in found if "d" in roles(claim)] == [{"d": "questions"}]


@pytest.mark.parametrize(
    ("doubt", "doubted"),
    [
        (made.sketch("d", "situation", clause=False, sentence=2), "c"),
        (made.sketch("d", "situation", "port", predicate="situation", clause=False, sentence=2), "a"),
        (made.sketch("d", "situation", "tunnel", predicate="situation", clause=False, sentence=2), None),
        (made.sketch("d", "report", "sceptical", "’re", sentence=2), "c"),
        (made.sketch("d", "report", "sceptical", "vote", sentence=2), None),
        (made.sketch("d", "claim", stands_for=2, sentence=2), "b"),
    ],
    ids=["how things are", "what it names", "what nobody told of", "these reports", "something else", "claims, which somebody makes"],
)
def test_a_doubt_of_how_things_are_is_about_what_was_said_before_it(doubt: Sketch, doubted: str | None) -> None:
    said = [
        made.statement("a", "The port is mined", speaker="mayor"),
        made.statement("b", "The bridge is closed", speaker="mayor", start=30),
        made.statement("c", "The road is closed", start=60),
        made.statement("d", "the situation", speaker="herald", start=90, stance="cannot_verify"),
    ]
    sketches = [made.sketch("a", "mine", "port"), made.sketch("b", sentence=1), made.sketch("c", sentence=2), doubt]
    found = [roles(claim) for claim in claims(said, sketches=sketches) if "d" in roles(claim)]
    alone = [{"d": "questions"}] if doubt.clause else []
    assert found == ([{doubted: "supports", "d": "questions"}] if doubted else alone)


def test_a_doubt_of_how_things_are_is_about_all_that_one_sentence_says_before_it() -> None:
    said = [
        made.statement("a", "The port is mined", speaker="mayor"),
        made.statement("b", "The bridge is closed", speaker="mayor", start=30),
        made.statement("d", "the situation", speaker="herald", start=90, stance="cannot_verify"),
    ]
    sketches = [made.sketch("a", "mine", "port"), made.sketch("d", "situation", clause=False, sentence=1)]
    assert all(roles(claim).get("d") == "questions" for claim in claims(said, sketches=sketches))


@pytest.mark.parametrize("stance", ["cannot_verify", "denies"])
def test_a_doubt_of_a_report_that_it_names_is_about_what_that_tells_and_not_about_the_nearest_words(stance: Stance) -> None:
    text = "The Amel Post reported that a pump had failed. The quay is wet. The guard refused to confirm the Amel Post report."
    said = [
        made.statement("a", "a pump had failed", speaker="post", start=text.index("a pump")),
        made.statement("b", "The quay is wet", start=text.index("The quay")),
        made.statement("d", "the Amel Post report", speaker="guard", start=text.index("the Amel"), stance=stance),
    ]
    pointing = made.sketch("d", "Amel", "Post", "report", stands_for=1, clause=False, sentence=2)
    sketches = [made.sketch("a", "pump", "fail"), made.sketch("b", "quay", "wet", sentence=1), pointing]
    found = claims(said, sketches=sketches, documents=[made.document("courier", text)])
    assert [sorted(roles(claim)) for claim in found if "d" in roles(claim)] == [["a", "d"]]


@pytest.mark.parametrize(("stance", "doubted"), [("cannot_verify", ["a", "b"]), ("denies", ["b"])])
def test_the_claim_is_all_that_one_word_of_saying_leads_to_for_who_could_not_verify_it(stance: Stance, doubted: list[str]) -> None:
    cue = Span(10, 14)
    said = [
        made.statement("a", "it held the bridge", speaker="guard", start=20, cue=cue),
        made.statement("b", "two had died", speaker="guard", start=50, cue=cue),
        made.statement("d", "The claim", speaker="herald", start=70, stance=stance),
    ]
    sketches = [
        made.sketch("a", "bridge", "hold"),
        made.sketch("b", "two", "die"),
        made.sketch("d", "claim", stands_for=1, clause=False, sentence=1),
    ]
    found = claims(said, sketches=sketches)
    assert sorted(name for claim in found if "d" in roles(claim) for name in roles(claim) if name != "d") == doubted


@pytest.mark.parametrize(
    ("stance", "words", "speaker", "doubted"),
    [
        ("denies", "the media reports", "officer", False),
        ("denies", "the reports", "officer", True),
        ("cannot_verify", "the reports", "Ana Ruiz", False),
        ("cannot_verify", "these reports", "Ana Ruiz", True),
        ("cannot_verify", "the reports", "an officer", True),
    ],
    ids=["what media tell", "what was said", "no report", "her words", "what reports rest on"],
)
def test_the_reports_are_not_whatever_was_said_last(stance: Stance, words: str, speaker: str, doubted: bool) -> None:
    said = [
        made.statement("a", "The bridge is closed", speaker=speaker, kind="direct"),
        made.statement("d", words, speaker="herald", start=60, stance=stance),
    ]
    found = claims(said, sketches=[made.sketch("a", "bridge", "close"), made.sketch("d", "report", stands_for=2, clause=False, sentence=1)])
    assert [("d" in roles(claim), claim.standing != "single_source") for claim in found if "a" in roles(claim)] == [(doubted, doubted)]


def test_a_doubt_about_two_claims_is_not_about_a_name_inside_one_of_them() -> None:
    said = [
        made.statement("a", "The bridge was taken by the Amel Guard", speaker="mayor"),
        made.statement("b", "the Amel Guard", speaker="mayor", start=24),
        made.statement("d", "Those claims", start=60, stance="cannot_verify"),
    ]
    found = claims(said, sketches=[made.sketch("d", "claim", stands_for=2)])
    assert [roles(claim) for claim in found if "d" in roles(claim)] == [{"a": "supports", "d": "questions"}]


@pytest.mark.parametrize(
    ("speaker", "gap", "doubted"),
    [("harbour", "\n\n", ["b"]), ("guard", "\n\n", ["a", "b"]), ("harbour", " ", ["a", "b"])],
    ids=["another's words in another paragraph", "one speaker", "one paragraph"],
)
def test_those_claims_are_one_speakers_or_one_paragraphs(speaker: str, gap: str, doubted: list[str]) -> None:
    text = f"The harbour said that the quay is wet.{gap}The guard said that it took Amel. Those claims could not be confirmed."
    said = [
        made.statement("a", "the quay is wet", speaker=speaker, start=text.index("the quay")),
        made.statement("b", "it took Amel", speaker="guard", start=text.index("it took")),
        made.statement("d", "Those claims", start=text.index("Those"), stance="cannot_verify"),
    ]
    pointing = made.sketch("d", "claim", stands_for=2, sentence=2)
    sketches = [made.sketch("a", "quay", "wet"), made.sketch("b", "Amel", "take", sentence=1), pointing]
    found = claims(said, sketches=sketches, documents=[made.document("courier", text)])
    assert sorted(name for claim in found if "d" in roles(claim) for name in roles(claim) if name != "d") == doubted


def test_these_reports_are_the_last_two_of_a_paragraph_though_another_doubt_lies_between() -> None:
    said = [
        made.statement("a", "The raiders drove three lorries", speaker="film"),
        made.statement("c", "how they came by them", start=40, stance="cannot_verify"),
        made.statement("b", "The guard seized two of them", speaker="picture", start=70),
        made.statement("d", "We doubt these reports", speaker="mayor", start=110, stance="doubts"),
    ]
    sketches = [
        made.sketch("a", "raider", "lorry", "drive"),
        made.sketch("c", "come", "get", sentence=1),
        made.sketch("b", "guard", "seize", sentence=2),
        made.sketch("d", "report", "doubt", sentence=3),
    ]
    found = claims(said, sketches=sketches)
    assert sorted(name for claim in found if "d" in roles(claim) for name in roles(claim) if name != "d") == ["a", "b"]


def test_what_lies_inside_another_statement_is_not_one_of_two_claims() -> None:
    said = [
        made.statement("a", "The port is mined", speaker="mayor"),
        made.statement("b", "The bridge was taken by those called the Amel Guard", speaker="mayor", start=30),
        made.statement("c", "the Amel Guard", speaker="those", start=67),
        made.statement("d", "Those claims", start=90, stance="cannot_verify"),
    ]
    sketches = [made.sketch("a", "mine", "port"), made.sketch("c", "Amel", "Guard"), made.sketch("d", "claim", stands_for=2)]
    found = claims(said, sketches=sketches)
    assert sorted(name for claim in found if "d" in roles(claim) for name in roles(claim) if name != "d") == ["a", "b"]


def test_a_sentence_is_a_claim_by_itself_unless_most_of_it_is_told_already() -> None:
    text = "The bridge is closed and nobody knows for how long"
    whole, short = made.statement("a", text, start=100), made.statement("c", doc="herald", start=100)
    part = Unit(replace(whole, id=StatementId("b"), text=text[:20], end=120, parts=(Span(100, 120),)), whole.id)
    units = [*made.units([whole, short]), part]
    sketches = [made.sketch(name, "bridge", "close") for name in "acb"]
    documents = [made.document(outlet, f"{100 * ' '}{text}") for outlet in ("courier", "herald")]
    found = compose.claims(units, sketches, [made.judged("b", "c")], [], documents, [], same=0.4)
    assert sorted(sorted(roles(claim)) for claim in found) == [["a"], ["b", "c"]]
    longer = replace(part, statement=replace(part.statement, text=text[:40], end=140, parts=(Span(100, 140),)))
    found = compose.claims([*units[:2], longer], sketches, [made.judged("b", "c")], [], documents, [], same=0.4)
    assert [sorted(roles(claim)) for claim in found] == [["b", "c"]]


def test_a_caveat_about_a_statement_is_about_the_parts_of_it_that_serve_a_claim() -> None:
    text = "The bridge is closed and nobody knows for how long"
    whole = made.statement("a", text, speaker="mayor")
    part = Unit(replace(whole, id=StatementId("b"), text=text[:20], end=20, parts=(Span(0, 20),)), whole.id)
    other = made.statement("c", speaker="police", doc="herald")
    caveat = made.statement("d", "The claim could not be verified", stance="cannot_verify", start=60)
    sketches = [*(made.sketch(name, "bridge", "close") for name in "abc"), made.sketch("d", "claim", stands_for=1)]
    said = [*made.units([whole, other, caveat]), part]
    speakers = [made.entity("mayor", "Ana Ruiz"), made.entity("police", "Bo Lind")]
    documents = [made.document("courier", text), made.document("herald")]

    def questioned(likeness: float, *, words: str = text[:20], predicate: str = "close", lemmas: tuple[str, ...] = ()) -> bool:
        units = [*said[:3], replace(part, statement=replace(part.statement, text=words))]
        drawn = [replace(sketch, predicate=predicate if sketch.statement == "b" else "close") for sketch in sketches]
        drawn[1] = replace(drawn[1], lemmas=drawn[1].lemmas + lemmas)
        found = compose.claims(units, drawn, [made.judged("b", "c", score=likeness)], speakers, documents, [], same=0.4)
        return {"b": "supports", "c": "supports", "d": "questions"} in [roles(claim) for claim in found]

    assert questioned(0.9)
    assert not questioned(0.45), "it may say something else"
    assert not questioned(0.9, words="when the bridge close"), "it only leads to what is said"
    assert not questioned(0.9, words="during the closure of"), "it is a circumstance of what is said"
    assert not questioned(0.9, predicate=""), "it only names something"
    assert not questioned(0.9, lemmas=("night",)), "it does not count beside the other"


@pytest.mark.parametrize(("point", "denied"), [("seize", True), ("carry", False)], ids=["the point", "told beside it"])
def test_who_denies_a_claim_denies_its_point_and_not_what_is_told_beside_it(point: str, denied: bool) -> None:
    whole = made.statement("a", "They seized a barge that carried grain", speaker="mayor")
    part = Unit(replace(whole, id=StatementId("b"), text=whole.text[:20], end=20, parts=(Span(0, 20),)), whole.id)
    other, denial = made.statement("c", speaker="police", doc="herald"), made.statement("d", speaker="guard", stance="denies", start=60)
    sketches = [made.sketch("a", "barge", "seize"), *(made.sketch(name, "barge", "grain", point) for name in "bc")]
    sketches.append(made.sketch("d", "claim", stands_for=1, clause=False))
    documents = [made.document("courier", whole.text), made.document("herald")]
    units = [*made.units([whole]), part, *made.units([other, denial])]
    found = compose.claims(units, sketches, [made.judged("b", "c")], [], documents, [], same=0.4)
    assert [roles(claim).get("d") for claim in found if "b" in roles(claim)] == ["denies" if denied else None]


def test_a_doubt_about_who_says_otherwise_is_no_doubt_about_the_claim() -> None:
    said = [made.statement("a", speaker="mayor"), made.statement("b", "The bridge is open", speaker="police", doc="herald")]
    doubt = made.statement("c", "The claim could not be verified", stance="cannot_verify", start=60, doc="herald")
    sketches = [made.sketch("a", "bridge", "close"), made.sketch("b", "bridge", "open"), made.sketch("c", "claim", stands_for=1)]
    found = claims([*said, doubt], [made.judged("a", "b", "contradicts")], sketches=sketches)
    assert sorted(map(roles, found), key=str) == [{"a": "denies", "b": "supports", "c": "questions"}, {"a": "supports", "b": "denies"}]


TOLD = "The strikers took two wharves and set the mill on fire"


def part(whole: Statement, name: str, start: int, end: int) -> Unit:
    words = whole.text[start:end]
    return Unit(replace(whole, id=StatementId(name), text=words, start=start, end=end, parts=(Span(start, end),)), whole.id)


def told_with_parts(
    parts: Sequence[tuple[str, int, int]], likenesses: Sequence[tuple[str, str, float]], text: str = TOLD
) -> list[dict[str, str]]:
    """Claims of one speaker's statement 'm' with parts, of others' statements that these are like, and of a caveat about the first."""
    whole = made.statement("m", text, speaker="militia")
    others = [made.statement(name, speaker="mayor", doc="herald", start=40 * place) for place, (_, name, _) in enumerate(likenesses)]
    caveat = made.statement("z", "The claim could not be verified", stance="cannot_verify", start=len(text) + 2)
    units = [*made.units([whole, *others, caveat]), *(part(whole, *one) for one in parts)]
    sketches = [made.sketch(unit.statement.id, "striker", "wharf", "take") for unit in units if unit.statement != caveat]
    found = compose.claims(
        units,
        [*sketches, made.sketch("z", "claim", stands_for=1)],
        [made.judged(left, right, score=score) for left, right, score in likenesses],
        [made.entity("militia"), made.entity("mayor")],
        [made.document("courier", text), made.document("herald")],
        [],
        same=0.4,
    )
    return sorted((roles(claim) for claim in found), key=sorted)


def test_a_statement_that_one_part_tells_stands_there_whole_where_the_others_may_say_something_else() -> None:
    assert told_with_parts([("n", 0, 30)], [("n", "a", 0.45)]) == [
        {"a": "supports"},
        {"a": "supports", "m": "supports", "z": "questions"},
    ]


def test_a_statement_is_not_told_where_it_may_say_something_else() -> None:
    assert told_with_parts([("n", 0, 50)], [("n", "q", 0.45)]) == [{"m": "supports", "z": "questions"}, {"n": "supports", "q": "supports"}]


def test_what_a_statement_says_in_passing_is_no_claim_where_it_is_told_elsewhere() -> None:
    parts, likenesses = [("n", 0, 50), ("o", 18, 50)], [("n", "a", 0.9), ("o", "b", 0.45)]
    told = {"a": "supports", "n": "supports", "z": "questions"}
    assert told_with_parts(parts, likenesses) == [told | {"b": "supports", "o": "supports"}, {"b": "supports"}]
    passing = told_with_parts(parts, likenesses, text=TOLD.replace("two wharves", "if wharves "))
    assert passing == [told, {"b": "supports"}]


def test_what_two_say_in_passing_only_is_no_claim() -> None:
    def told(aside: str) -> list[list[str]]:
        text = f"The mill burned {aside} the war began"
        wholes = [made.statement(name, text, doc=doc) for name, doc in (("a", "courier"), ("b", "herald"))]
        parts = [part(whole, f"{whole.id}-1", len("The mill burned "), len(text)) for whole in wholes]
        sketches = [made.sketch(unit.statement.id, "war", "begin") for unit in (*made.units(wholes), *parts)]
        documents = [made.document(whole.doc, text) for whole in wholes]
        found = compose.claims([*made.units(wholes), *parts], sketches, [made.judged("a-1", "b-1")], [], documents, [], same=0.4)
        return sorted(sorted(roles(claim)) for claim in found)

    assert ["a-1", "b-1"] in told("and so")
    assert told("after") == [["a", "b"]], "the whole statements alone, which are shown in the same words"


def test_a_caveat_about_what_is_only_told_in_passing_is_in_the_claims_that_tell_it() -> None:
    text = "When the bridge was closed after the crane had hit it"
    whole = made.statement("w", text, speaker="mayor")
    parts = [
        Unit(replace(whole, id=StatementId(name), text=text[start:end], start=start, end=end, parts=(Span(start, end),)), whole.id)
        for name, start, end in (("a", 0, 26), ("b", 27, len(text)))
    ]
    others = [made.statement(name, speaker="police", doc="herald", start=start) for name, start in (("c", 0), ("d", 40))]
    caveat = made.statement("e", "The claim could not be verified", stance="cannot_verify", start=60)
    sketches = [*(made.sketch(name, "bridge", "close") for name in "wabcd"), made.sketch("e", "claim", stands_for=1)]
    found = compose.claims(
        [*made.units([whole, *others, caveat]), *parts],
        sketches,
        [made.judged("a", "c"), made.judged("b", "d")],
        [made.entity("mayor"), made.entity("police")],
        [made.document("courier"), made.document("herald")],
        [],
        same=0.4,
    )
    assert any(roles(claim).get("e") == "questions" for claim in found)


def test_a_report_does_not_have_it_from_somebody_who_may_say_something_else() -> None:
    unsure, own = made.statement("a", "A bridge to close", speaker="mayor", start=100), made.statement("b")
    sketches = [made.sketch("a", "bridge", "port", clause=False)]
    found = claims([unsure, own], [made.judged("a", "b", score=0.45)], sketches=sketches)
    [claim] = [claim for claim in found if len(claim.evidence) > 1]
    assert [origin.statements for origin in claim.origins] == [("b",)]
    assert [(one.statements, one.why) for one in claim.not_counted] == [(("a",), "may say something else")]


@pytest.mark.parametrize(
    ("other", "standing"), [("“I’ve seen it myself and nobody will cross this week”", "single_source"), ("“No”", "corroborated")]
)
def test_parts_of_one_quotation_under_two_speakers_are_one_origin(other: str, standing: str) -> None:
    whole = replace(made.statement("w", text='"I\'ve seen it myself and nobody will cross this week"', speaker="mayor"), kind="direct")
    second = replace(made.statement("x", doc="other", text=other, speaker="police"), kind="direct")
    parts = [
        Unit(replace(made.statement(name, doc=one.doc, text=BRIDGE, speaker=one.source.entity, start=90), kind="direct"), one.id)
        for name, one in (("p", whole), ("q", second))
        if one.source
    ]
    units = [*made.units([whole, second]), *parts]
    found = compose.claims(
        units,
        [made.sketch(unit.statement.id, "bridge", "close", "morning") for unit in units],
        [made.judged("p", "q")],
        [made.entity("mayor", "Mayor"), made.entity("police", "Police")],
        [made.document(doc, f"{BRIDGE}.") for doc in sorted({unit.statement.doc for unit in units})],
        [],
        same=0.4,
    )
    [claim] = (claim for claim in found if set(roles(claim)) == {"p", "q"})
    assert claim.standing == standing


def test_a_part_of_a_number_that_was_replaced_is_no_support_of_the_newer_one() -> None:
    older, newer = made.statement("a", text="At least three people drowned"), made.statement("b", text="Five people drowned", start=80)
    part = Unit(made.statement("c", text="At least three people"), older.id)
    units = [*made.units([older, newer]), part]
    numbers = {"a": ("3",), "b": ("5",), "c": ("3",)}
    found = compose.claims(
        units,
        [made.sketch(unit.statement.id, "people", "drown", numbers=numbers[unit.statement.id]) for unit in units],
        [made.judged("b", "a", "replaces", judge="numbers-1"), made.judged("b", "c")],
        [],
        [made.document(older.doc, f"{BRIDGE}.")],
        [],
        same=0.4,
    )
    assert not any({"b", "c"} <= set(roles(claim)) for claim in found)


@pytest.mark.parametrize("told", ["The old bridge closed on Monday after a storm", "The old bridge closed today"])
def test_circumstances_are_told_as_far_as_others_say_them(told: str) -> None:
    text = "The old bridge closed on Monday after a storm"
    whole, other = made.statement("a", text), made.statement("c", told, doc="herald")
    core = Unit(replace(whole, id=StatementId("b"), text=text[:21], end=21, parts=(Span(0, 21),)), whole.id)
    added = ("crane", "fall", "harbour", "monday", "storm")
    words = {"a": added, "b": (), "c": added if told == text else ()}
    drawn = [made.sketch(name, "bridge", "old", *more, "close") for name, more in words.items()]
    documents = [made.document("courier", text), made.document("herald", told)]
    found = compose.claims([*made.units([whole, other]), core], drawn, [made.judged("b", "c")], [], documents, [], same=0.4)
    [claim] = [claim for claim in found if {"b", "c"} <= set(roles(claim))]
    assert ("storm" in claim.gist) == (told == text)


@pytest.mark.parametrize(("name", "standing"), [("Ana Ruiz", "corroborated"), ("Eva Ode", "single_source")])
def test_what_two_tell_of_two_is_not_corroborated(name: str, standing: str) -> None:
    told = {doc: f"{person} ran the line. She closed the bridge." for doc, person in (("courier", "Ana Ruiz"), ("herald", name))}
    said = [made.statement(f"{doc}-1", text.split(".")[0], doc=doc) for doc, text in told.items()]
    said += [made.statement(f"{doc}-2", "She closed the bridge", doc=doc, start=text.index("She")) for doc, text in told.items()]
    drawn = [made.sketch(f"{doc}-1", text.split()[1].lower(), "line", "run") for doc, text in told.items()]
    drawn += [made.sketch(f"{doc}-2", "bridge", "close", subject=(), sentence=1) for doc in told]
    people = {person: tuple((doc, 0, len(person)) for doc in told if told[doc].startswith(person)) for person in ("Ana Ruiz", name)}
    entities = [made.entity(person, person, type="PERSON", mentions=mentions) for person, mentions in people.items()]
    documents = [made.document(doc, text) for doc, text in told.items()]
    found = claims(said, [made.judged("courier-2", "herald-2")], sketches=drawn, entities=entities, documents=documents)
    assert [claim.standing for claim in found if "courier-2" in roles(claim)] == [standing]


def test_one_wording_is_told_once() -> None:
    words = {"courier": ("The old bridge", " closed on Monday"), "herald": ("Monday saw the old bridge", " being closed")}
    wholes = [made.statement(doc, "".join(parts), doc=doc) for doc, parts in words.items()]
    cores = [part(whole, f"{whole.doc}-1", 0, len(words[whole.doc][0])) for whole in wholes]
    drawn = [made.sketch(unit.statement.id, "bridge", "old", "monday", "close") for unit in (*made.units(wholes), *cores)]
    documents = [made.document(str(whole.doc), f"{whole.text}.") for whole in wholes]
    alike = [made.judged("courier", "herald"), made.judged("courier-1", "herald-1")]
    found = compose.claims([*made.units(wholes), *cores], drawn, alike, [], documents, [], same=0.4)
    assert [claim.standing for claim in found] == ["corroborated"]


def test_corroborated_claims_of_one_wording_are_one() -> None:
    told = "Monday our old bridge closed"
    words = {"courier": told, "herald": "Old: our bridge closed Monday", "mail": told, "post": "Closed Monday: our old bridge"}
    said = [made.statement(doc, text, doc=doc) for doc, text in words.items()]
    cut = part(said[2], "mail-1", len("Monday "), len(told))
    names = {unit.statement.id: unit.statement.doc in ("courier", "mail") for unit in (*made.units(said), cut)}
    words_of_all = ("bridge", "close", "crane", "fall", "monday", "noon", "old")
    drawn = [made.sketch(name, *words_of_all, clause=clear) for name, clear in names.items()]
    alike = [made.judged("courier", "herald"), made.judged("mail-1", "post")]
    documents = [made.document(name, f"{text}.") for name, text in words.items()]
    found = compose.claims([*made.units(said), cut], drawn, alike, [], documents, [], same=0.4)
    assert [sorted(roles(claim)) for claim in found if claim.standing == "corroborated"] == [["courier", "herald", "mail-1", "post"]]


@pytest.mark.parametrize(
    ("other", "subject", "standing"),
    [("Bo Lind won the race", "lind", "single_source"), ("Ana Ruiz won a race", "ruiz", "corroborated")],
    ids=["another", "the same"],
)
def test_who_tells_of_another_person_is_no_second_origin(other: str, subject: str, standing: str) -> None:
    words = {"courier": "Ana Ruiz won the race", "herald": other}
    said = [made.statement(doc, text, doc=doc) for doc, text in words.items()]
    drawn = [made.sketch("courier", "ruiz", "race", "old", "win"), made.sketch("herald", subject, "race", "old", "win")]
    people = [
        made.entity("ruiz", "Ana Ruiz", type="PERSON", mentions=(("courier", 0, 8), *([("herald", 0, 8)] if subject == "ruiz" else []))),
        made.entity("lind", "Bo Lind", type="PERSON", mentions=(("herald", 0, 7),) if subject == "lind" else ()),
    ]
    documents = [made.document(name, f"{text}.") for name, text in words.items()]
    [claim, *_] = sorted(
        compose.claims(made.units(said), drawn, [made.judged("courier", "herald")], people, documents, [], same=0.4),
        key=lambda claim: -len(claim.evidence),
    )
    assert claim.standing == standing


def test_two_answers_to_one_question_are_never_one_claim() -> None:
    told = [made.statement(name, f"a {name} rammed the gate", speaker=f"speaker of {name}", doc=name) for name in ("car", "truck")]
    found = claims(told, [made.judged("car", "truck", "unrelated", judge="slots-1")])
    assert sorted(roles(claim) == {"car": "supports"} for claim in found) == [False, True]
    assert {claim.standing for claim in found} == {"single_source"}


def test_who_is_told_in_passing_to_be_what_he_is_makes_a_claim_in_the_words_that_name_him() -> None:
    told = {"courier": "Ivo Lund, 18, was sent home", "herald": "Lund, 18, was sent home"}
    wholes = [made.statement(f"of {doc}", text, doc=DocumentId(doc)) for doc, text in told.items()]
    units = [*made.units(wholes)]
    for whole in wholes:
        end = whole.text.index("18") + 2
        age = replace(whole, id=StatementId(f"age in {whole.doc}"), text=whole.text[:end], end=end, parts=(Span(0, end),))
        units.append(Unit(age, whole.id, (Attribute("age", 0, "lund", "18"),), compared=False))
    found = compose.claims(
        units,
        [made.sketch(unit.statement.id, "lund", words=len(unit.statement.text.split()), clause=unit.whole) for unit in units],
        [made.judged("age in courier", "age in herald", score=1.0, judge="attributes-1")],
        [made.entity("lund", "Ivo Lund", mentions=(("courier", 0, 8), ("herald", 0, 4)))],
        [made.document(doc, f"{text}.") for doc, text in told.items()],
        [],
        same=0.4,
    )
    [claim] = [claim for claim in found if claim.in_passing]
    assert not claim.seconded, "who somebody is belongs to no line of the first screen"
    assert (claim.gist, claim.standing, len(claim.origins)) == ("Ivo Lund, 18", "corroborated", 2)


def test_who_a_speaker_is_tells_nothing_of_what_he_says_and_is_not_doubted_with_it() -> None:
    names = {"courier": "Ana Ruiz, the harbour master", "herald": "harbour master Ana Ruiz"}
    said = [made.statement(f"of {doc}", f"{doc} is late", start=40, speaker="ruiz", doc=DocumentId(doc)) for doc in names]
    beside = [made.statement(f"in {doc}", name, doc=DocumentId(doc)) for doc, name in names.items()]
    office = (Attribute("office", 0, "", "master"),)
    doubt = made.statement("doubt", start=70, stance="cannot_verify")
    found = compose.claims(
        [*made.units([*said, doubt]), *(Unit(one, of.id, office, compared=False) for one, of in zip(beside, said, strict=True))],
        [made.sketch("doubt", "claim", stands_for=1, sentence=1), *(made.sketch(one.id, "harbour", "master") for one in (*said, *beside))],
        [made.judged("in courier", "in herald", score=1.0, judge="attributes-1")],
        [made.entity("ruiz", "Ana Ruiz")],
        [made.document(doc, f"{name} said so: the {doc} is late.") for doc, name in names.items()],
        [],
        same=0.4,
    )
    assert sorted(sorted(roles(claim)) for claim in found) == [["doubt", "of courier"], ["in courier", "in herald"], ["of herald"]]


def test_who_tells_an_office_in_the_same_words_copies_nobody_unless_the_sentence_is_copied() -> None:
    phrase = "Ana Ruiz, master of the old harbour of Port Amel"
    told = {"courier": f"{phrase}, left the ferry at noon", "herald": f"{phrase}, was late for the talks on Monday"}
    assert len(office(phrase, told).origins) == 2
    assert len(office(phrase, dict.fromkeys(told, told["courier"])).origins) == 1


def test_what_two_say_alike_is_not_told_in_passing_though_it_tells_an_age() -> None:
    told = {"courier": "Ivo Lund is 18", "herald": "Ivo Lund is now 18"}
    said = [made.statement(doc, text, doc=DocumentId(doc)) for doc, text in told.items()]
    units = [replace(unit, attributes=(Attribute("age", 0, "", "18"),)) for unit in made.units(said)]
    alike = [made.judged("courier", "herald", score=1.0, judge=judge) for judge in ("attributes-1", "likeness-1")]

    def claim(*judgements: Judgement) -> Claim:
        sketches = [made.sketch(one.id, "lund", "amel", "18", words=4) for one in said]
        documents = [made.document(one.doc, f"{one.text}.") for one in said]
        [found] = compose.claims(units, sketches, judgements, [], documents, [], same=0.4)
        return found

    assert claim(alike[0]).in_passing
    assert not claim(*alike).in_passing
    assert claim(*alike).seconding == {"courier", "herald"}


def office(phrase: str, told: dict[str, str]) -> Claim:
    """The claim that papers make of a phrase that their sentences begin with."""
    wholes = [made.statement(f"of {doc}", text, doc=DocumentId(doc)) for doc, text in told.items()]
    parts = [made.statement(f"in {doc}", phrase, doc=DocumentId(doc)) for doc in told]
    attributes = (Attribute("office", 0, "", "master"),)
    units = [*made.units(wholes), *(Unit(part, whole.id, attributes, compared=False) for part, whole in zip(parts, wholes, strict=True))]
    found = compose.claims(
        units,
        [made.sketch(unit.statement.id, "harbour", "master") for unit in units],
        [made.judged(parts[0].id, parts[1].id, score=1.0, judge="attributes-1")],
        [],
        [made.document(doc, f"{text}.") for doc, text in told.items()],
        [],
        same=0.4,
    )
    [claim] = [claim for claim in found if claim.in_passing]
    return claim
