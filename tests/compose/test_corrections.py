"""What readers judged, laid over what the machine did."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.compose.corrections import corrected, states, target, touched
from sayso.model import (
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Correction,
    CorrectionId,
    Dossier,
    EntityId,
    Evidence,
    Mention,
    Rival,
    Statement,
    Target,
)
from sayso.render import written
from tests.ferry import (
    CLAIMS,
    COURIER,
    DOCUMENTS,
    DOSSIER,
    FISHERMAN,
    FIVE,
    GAZETTE,
    GUARD,
    LINES,
    NOT_WARNED,
    RUIZ,
    SANK,
    SANK_TOO,
    THREE,
    UNVERIFIED,
    WARNED,
    WRECK,
)

SUNK, DROWNED, STORM, MORE, FOUND = CLAIMS


def of(kind: Any, name: str, dossier: Dossier = DOSSIER) -> Target:
    found = target(dossier, kind, name)
    assert found is not None
    return found


def judged(kind: Any, about: Target, number: int = 1, **more: Any) -> Correction:
    return Correction(CorrectionId(f"k-{number}"), number, kind, more.pop("by", "Ines Vale"), "2031-03-04T10:20:30Z", about, **more)


def undoing(entry: Correction, number: int) -> Correction:
    return judged("undo", Target("correction", entry.id, ""), number)


def claim(dossier: Dossier, name: str) -> Claim:
    return next(claim for claim in dossier.claims if claim.id == name)


def statement(dossier: Dossier, name: str) -> Statement:
    return next(statement for statement in dossier.statements if statement.id == name)


def shown(*log: Correction, dossier: Dossier = DOSSIER) -> Dossier:
    return corrected(dossier, log)


def origins(found: Claim) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(origin.id, origin.name, origin.statements) for origin in found.origins]


def test_nothing_judged_changes_nothing() -> None:
    assert shown() == DOSSIER


def test_a_new_name_is_carried_to_what_its_owner_says() -> None:
    found = shown(judged("name", of("entity", RUIZ), value="Ana María Ruiz"))
    [ruiz] = [entity for entity in found.entities if entity.id == RUIZ]
    assert (ruiz.name, ruiz.aliases) == ("Ana María Ruiz", ("Ana Ruiz", "Mayor Ruiz"))
    assert origins(claim(found, STORM.id)) == [(RUIZ, "Ana María Ruiz", (WARNED.id,))]
    assert claim(found, SUNK.id) == SUNK


def test_a_gist_calls_a_pronouns_owner_by_the_new_name() -> None:
    said = replace(STORM, gist="She [Ana Ruiz] had warned the captain")
    found = shown(judged("name", of("entity", RUIZ), value="Ana María Ruiz"), dossier=replace(DOSSIER, claims=(said,), conflicts=()))
    assert found.claims[0].gist == "She [Ana María Ruiz] had warned the captain"


def test_two_entities_become_one_wherever_they_are_named() -> None:
    found = shown(judged("same_entity", of("entity", GUARD), other=of("entity", LINES)))
    assert LINES not in {entity.id for entity in found.entities}
    [guard] = [entity for entity in found.entities if entity.id == GUARD]
    assert guard.aliases == ("Amel Lines", "the coast guard")
    assert COURIER in {mention.doc for mention in guard.mentions}
    assert [entity.affiliation for entity in found.entities if entity.id == FISHERMAN] == [GUARD]
    source = statement(found, NOT_WARNED.id).source
    assert source is not None
    assert source.entity == GUARD


def test_why_words_mean_what_became_another_is_told_of_that() -> None:
    [ruiz, fisherman] = shown(judged("same_entity", of("entity", RUIZ), other=of("entity", FISHERMAN))).decisions
    assert [one.target for one in (ruiz, fisherman)] == [RUIZ, RUIZ]
    assert [rival.name for rival in fisherman.rivals] == ["a nurse"]


def test_a_rival_goes_by_the_name_of_what_it_became_and_stands_once() -> None:
    first, last = DOSSIER.decisions
    of_bodies = Rival("Amel Lines", LINES, 0.4), Rival("a body", None, 0.3), Rival("the coast guard", GUARD, 0.2)
    dossier = replace(DOSSIER, decisions=(replace(first, rivals=(*of_bodies, Rival("a nurse", None, 0.1))), last))
    one = shown(judged("same_entity", of("entity", GUARD), other=of("entity", LINES)), dossier=dossier).decisions[0]
    assert [(rival.name, rival.target, rival.score) for rival in one.rivals] == [
        ("the coast guard", GUARD, 0.4),
        ("a body", None, 0.3),
        ("a nurse", None, 0.1),
    ]
    called = shown(judged("name", of("entity", GUARD), value="Port Guard"), dossier=dossier).decisions[0]
    assert [rival.name for rival in called.rivals] == ["Amel Lines", "a body", "Port Guard", "a nurse"]


def test_one_speaker_under_two_names_disputes_nothing_with_himself() -> None:
    found = shown(judged("same_entity", of("entity", RUIZ), other=of("entity", LINES)))
    assert claim(found, STORM.id).standing == "unverified"


SPLIT = judged("other_entity", of("entity", RUIZ), apart=("Mayor Ruiz",))


def test_a_name_that_two_bear_becomes_two_with_what_each_of_them_says() -> None:
    found = shown(SPLIT)
    part = next(entity for entity in found.entities if entity.name == "Mayor Ruiz")
    [rest] = [entity for entity in found.entities if entity.id == RUIZ]
    assert (rest.name, rest.aliases, rest.description) == ("Ana Ruiz", ("Ana Ruiz",), "the mayor")
    assert (part.type, part.aliases, part.description) == ("PERSON", ("Mayor Ruiz",), None)
    assert [[mention.doc for mention in one.mentions] for one in (rest, part)] == [[GAZETTE], [COURIER]]
    assert origins(claim(found, MORE.id)) == [(part.id, "Mayor Ruiz", (FIVE.id,))]
    assert [decision.target for decision in found.decisions] == [part.id, FISHERMAN]
    assert origins(claim(found, STORM.id)) == [(RUIZ, "Ana Ruiz", (WARNED.id,))]


def test_the_name_itself_may_be_the_others() -> None:
    found = shown(judged("other_entity", of("entity", RUIZ), apart=("Ana Ruiz",)))
    names = {entity.id: (entity.name, entity.description) for entity in found.entities}
    assert names.pop(RUIZ) == ("Mayor Ruiz", None)
    assert ("Ana Ruiz", "the mayor") in names.values()
    source = statement(found, WARNED.id).source
    assert source is not None
    assert source.entity != RUIZ


def test_a_short_form_within_a_longer_one_goes_with_the_longer_one() -> None:
    short = Mention(COURIER, DOCUMENTS[0].text.index("Ruiz"), DOCUMENTS[0].text.index("Ruiz") + len("Ruiz"))
    entities = tuple(replace(one, mentions=(short, *one.mentions)) if one.id == RUIZ else one for one in DOSSIER.entities)
    found = shown(SPLIT, dossier=replace(DOSSIER, entities=entities))
    assert [len(entity.mentions) for entity in found.entities if entity.name == "Mayor Ruiz"] == [2]


def test_a_split_is_undone_and_what_was_judged_of_the_part_is_gone() -> None:
    part = next(entity.id for entity in shown(SPLIT).entities if entity.name == "Mayor Ruiz")
    name = judged("name", of("entity", part, shown(SPLIT)), 2, value="Eva Ruiz")
    assert {"Ana Ruiz", "Eva Ruiz"} <= {entity.name for entity in shown(SPLIT, name).entities}
    found = shown(SPLIT, name, undoing(SPLIT, 3))
    assert replace(found, corrections=()) == DOSSIER
    assert [entry.state for entry in found.corrections] == ["gone"]


def test_what_is_judged_of_a_part_that_is_set_apart_again_holds_and_what_was_before_does_not() -> None:
    part = next(entity.id for entity in shown(SPLIT).entities if entity.name == "Mayor Ruiz")
    before = judged("name", of("entity", part, shown(SPLIT)), 2, value="Eva Ruiz")
    again = replace(SPLIT, id=CorrectionId("k-4"), number=4)
    after = judged("name", of("entity", part, shown(SPLIT)), 5, value="Ida Ruiz")
    found = shown(SPLIT, before, undoing(SPLIT, 3), again)
    assert [entry.state for entry in found.corrections] == ["gone", "holds"]
    found = shown(SPLIT, before, undoing(SPLIT, 3), again, after)
    assert [entity.name for entity in found.entities if entity.id == part] == ["Ida Ruiz"]
    assert [entry.state for entry in found.corrections] == ["replaced", "holds", "holds"]


def test_a_split_that_leaves_nothing_changes_nothing() -> None:
    found = shown(judged("other_entity", of("entity", GUARD), apart=("the coast guard",)))
    assert found.entities == DOSSIER.entities


def test_another_speaker_is_the_origin_of_his_words_in_every_report() -> None:
    found = shown(judged("speaker", of("statement", SANK_TOO.id), other=of("entity", RUIZ)))
    assert origins(claim(found, SUNK.id)) == [(RUIZ, "Ana Ruiz", (SANK_TOO.id,))]
    assert [(one.statements, one.why) for one in claim(found, SUNK.id).not_counted] == [((SANK.id,), "in the same words as Ana Ruiz")]


def test_without_a_speaker_the_outlet_vouches() -> None:
    found = shown(judged("speaker", of("statement", WARNED.id)))
    assert statement(found, WARNED.id).source is None
    assert [origin.name for origin in claim(found, STORM.id).origins] == ["Port Amel Gazette"]


def test_a_speaker_is_named_by_the_nearest_words_for_him() -> None:
    found = shown(judged("speaker", of("statement", UNVERIFIED.id), other=of("entity", LINES)))
    source = statement(found, UNVERIFIED.id).source
    assert source is not None
    assert (source.text, source.entity) == ("Amel Lines", LINES)


def test_what_is_asserted_and_not_denied_corroborates() -> None:
    found = shown(judged("stance", of("statement", NOT_WARNED.id), value="asserts"))
    now = claim(found, STORM.id)
    assert {evidence.statement: evidence.role for evidence in now.evidence}[NOT_WARNED.id] == "supports"
    assert (now.standing, [origin.name for origin in now.origins]) == ("corroborated", ["Ana Ruiz", "Amel Lines"])


def test_a_denier_of_a_negative_claim_who_asserts_turns_against_it() -> None:
    negative = replace(STORM, evidence=(Evidence(WARNED.id, "denies", 1.0), Evidence(NOT_WARNED.id, "supports", 1.0)))
    machines = replace(DOSSIER, claims=(negative,), conflicts=())
    found = shown(judged("stance", of("statement", NOT_WARNED.id), value="asserts"), dossier=machines)
    assert [evidence.role for evidence in found.claims[0].evidence] == ["denies", "denies"]


def test_a_question_states_nothing_and_what_is_none_states_something() -> None:
    asked = judged("stance", of("statement", WRECK.id), value="asks")
    found = shown(asked)
    assert FOUND.id not in {claim.id for claim in found.claims}
    again = shown(judged("stance", of("statement", WRECK.id), value="asserts"), dossier=replace(found, corrections=()))
    [own] = [claim for claim in again.claims if claim.evidence[0].statement == WRECK.id]
    assert (own.gist, own.standing, origins(own)) == (WRECK.text, "single_source", [(GAZETTE, "Port Amel Gazette", (WRECK.id,))])


def test_two_claims_become_one_and_no_conflict_of_it_with_itself() -> None:
    found = shown(judged("same_claim", of("claim", DROWNED.id), other=of("claim", MORE.id), why="Both count the same people"))
    one = claim(found, DROWNED.id)
    assert MORE.id not in {claim.id for claim in found.claims}
    assert {evidence.statement for evidence in one.evidence} == {THREE.id, FIVE.id}
    assert (one.gist, one.standing, one.last_said) == (DROWNED.gist, "single_source", "2031-03-03")
    assert found.conflicts == ()
    [reader] = [judgement for judgement in one.judgements if judgement.judge == "reader"]
    assert {reader.left, reader.right} == {THREE.id, FIVE.id}
    assert (reader.relation, reader.reasons) == ("same", ("Ines Vale, 2031-03-04: both say the same", "Both count the same people"))


def test_what_says_something_else_becomes_a_claim_of_its_own() -> None:
    found = shown(judged("other_claim", of("claim", SUNK.id), apart=(SANK_TOO.id,)))
    [rest] = [claim for claim in found.claims if [one.statement for one in claim.evidence] == [SANK.id]]
    [own] = [claim for claim in found.claims if [one.statement for one in claim.evidence] == [SANK_TOO.id]]
    assert (rest.id, rest.gist, rest.standing) == (SUNK.id, SUNK.gist, "single_source")
    assert (own.gist, own.standing, origins(own)) == (SANK_TOO.text, "single_source", [(COURIER, "Amel Press", (SANK_TOO.id,))])
    assert [judgement.relation for judgement in own.judgements] == ["unrelated"]
    assert found.timeline[0].claims == (SUNK.id,)


def test_a_false_conflict_disputes_nothing() -> None:
    conflict = Conflict(ConflictId("x-000000000002"), (SUNK.id, STORM.id), "incompatible", "sank / warned")
    machines = replace(DOSSIER, claims=(replace(SUNK, standing="disputed"), *CLAIMS[1:]), conflicts=(*DOSSIER.conflicts, conflict))
    assert claim(shown(judged("name", of("entity", RUIZ), value="A"), dossier=machines), SUNK.id).standing == "disputed"
    found = shown(judged("no_conflict", of("claim", SUNK.id), other=of("claim", STORM.id)), dossier=machines)
    assert [conflict.id for conflict in found.conflicts] == ["x-000000000001"]
    assert claim(found, SUNK.id).standing == "single_source"
    assert "reader" in {judgement.judge for judgement in claim(found, STORM.id).judgements}


def test_what_was_counted_as_a_denial_for_a_false_conflict_denies_no_more() -> None:
    [supporter] = [one.statement for one in STORM.evidence if one.role == "supports"][:1]
    denied = replace(SUNK, standing="disputed", evidence=(*SUNK.evidence, Evidence(supporter, "denies", 0.9)))
    conflict = Conflict(ConflictId("x-000000000002"), (SUNK.id, STORM.id), "denial", "sank / warned")
    machines = replace(DOSSIER, claims=(denied, *CLAIMS[1:]), conflicts=(*DOSSIER.conflicts, conflict))
    found = claim(shown(judged("no_conflict", of("claim", SUNK.id), other=of("claim", STORM.id)), dossier=machines), SUNK.id)
    assert (found.standing, {one.role for one in found.evidence}) == ("single_source", {"supports"})


def test_what_is_one_claim_by_now_is_in_no_conflict_and_not_judged_again() -> None:
    joined = judged("same_claim", of("claim", DROWNED.id), other=of("claim", MORE.id))
    apart = judged("no_conflict", of("claim", DROWNED.id), other=of("claim", MORE.id))
    one = claim(shown(joined, apart), DROWNED.id)
    assert [(judgement.relation, judgement.left == judgement.right) for judgement in one.judgements if judgement.judge == "reader"] == [
        ("same", False)
    ]


def test_a_conflict_that_the_machine_did_not_count_and_a_dispute_that_it_does_not_list_stay_so() -> None:
    conflict = Conflict(ConflictId("x-000000000002"), (SUNK.id, STORM.id), "incompatible", "sank / warned")
    uncounted = replace(DOSSIER, claims=(replace(SUNK, standing="single_source"), *CLAIMS[1:]), conflicts=(conflict,))
    unlisted = replace(DOSSIER, claims=(replace(SUNK, standing="disputed"), *CLAIMS[1:]))
    name = judged("name", of("entity", GUARD), value="Coast Guard of Amel")
    found = [claim(shown(name, dossier=machines), SUNK.id) for machines in (uncounted, unlisted)]
    assert [[origin.name for origin in one.origins] for one in found] == [["Coast Guard of Amel"]] * 2
    assert [one.standing for one in found] == ["single_source", "disputed"]


@pytest.mark.parametrize(
    ("kind", "about", "more"),
    [
        ("reliability", of("outlet", "The Courier"), {"value": "B"}),
        ("reliability", of("entity", RUIZ), {"value": "F"}),
        ("credibility", of("claim", STORM.id), {"value": "3"}),
        ("note", of("document", COURIER), {"value": "Seen in print"}),
        ("assessment", of("dossier", ""), {"value": "The storm was forecast", "confidence": "moderate"}),
    ],
)
def test_grades_and_notes_stand_beside_what_sources_say(kind: Any, about: Target, more: dict[str, Any]) -> None:
    entry = judged(kind, about, **more)
    assert shown(entry) == replace(DOSSIER, corrections=(entry,))


def test_what_is_undone_leaves_no_trace_and_what_undid_it_can_be_undone() -> None:
    name = judged("name", of("entity", RUIZ), value="Somebody")
    undo = undoing(name, 2)
    assert shown(name, undo) == DOSSIER
    assert [entity.name for entity in shown(name, undo, undoing(undo, 3)).entities if entity.id == RUIZ] == ["Somebody"]
    assert [entry.state for entry in states((name, undo), shown(name, undo).corrections)] == ["undone", "holds"]


def test_the_last_name_counts_and_the_one_before_is_said_to_be_replaced() -> None:
    found = shown(judged("name", of("entity", RUIZ), value="A"), judged("name", of("entity", RUIZ), 2, value="B"))
    assert [entity.name for entity in found.entities if entity.id == RUIZ] == ["B"]
    assert [entry.state for entry in found.corrections] == ["replaced", "holds"]


def test_two_persons_may_assess_one_thing() -> None:
    about = of("claim", STORM.id)
    log = [judged("assessment", about, number, by=by, value="So it was", confidence="low") for number, by in enumerate("ABA", 1)]
    assert [entry.state for entry in shown(*log).corrections] == ["replaced", "holds", "holds"]


def test_what_rests_on_words_that_are_gone_is_kept_and_says_so() -> None:
    lost = [
        judged("name", Target("entity", "e-gone", "Nobody"), value="A"),
        judged("stance", Target("statement", "s-gone", "It rained"), 2, value="denies"),
        judged("note", Target("claim", "c-gone", "It rained", statements=()), 3, value="Did it?"),
        judged("speaker", of("statement", WARNED.id), 4, other=Target("entity", "e-gone", "Nobody")),
    ]
    found = shown(*lost)
    assert [entry.state for entry in found.corrections] == ["gone"] * 4
    assert replace(found, corrections=()) == DOSSIER


def test_targets_are_found_again_when_their_ids_have_changed() -> None:
    log = (
        judged("name", of("entity", GUARD), value="Coast Guard of Amel"),
        judged("same_claim", of("claim", DROWNED.id), 2, other=of("claim", MORE.id)),
    )
    renamed = {DROWNED.id: "c-new1", MORE.id: "c-new2"}
    claims = tuple(replace(claim, id=ClaimId(renamed.get(claim.id, claim.id))) for claim in CLAIMS)
    other = EntityId("e-new")
    entities = tuple(replace(entity, id=other) if entity.id == GUARD else entity for entity in DOSSIER.entities)
    found = shown(*log, dossier=replace(DOSSIER, claims=claims, entities=entities, conflicts=()))
    assert [entity.name for entity in found.entities if entity.id == other] == ["Coast Guard of Amel"]
    assert {evidence.statement for evidence in claim(found, "c-new1").evidence} == {THREE.id, FIVE.id}
    assert [(entry.state, entry.about.id) for entry in found.corrections] == [("holds", other), ("holds", "c-new1")]


def test_what_was_merged_away_is_judged_as_what_it_became() -> None:
    log = (
        judged("same_entity", of("entity", RUIZ), other=of("entity", FISHERMAN)),
        judged("name", of("entity", FISHERMAN), 2, value="Ana the fisher"),
    )
    assert [entity.name for entity in shown(*log).entities if entity.id == RUIZ] == ["Ana the fisher"]


def test_the_same_log_gives_the_same_bytes_and_what_the_machine_made_stays() -> None:
    log = (
        judged("other_claim", of("claim", STORM.id), apart=(UNVERIFIED.id,)),
        judged("same_claim", of("claim", SUNK.id), 2, other=of("claim", FOUND.id)),
    )
    before = written(DOSSIER)
    assert written(shown(*log)) == written(shown(*log)) != before
    assert written(DOSSIER) == before


def test_entries_on_one_thing_touch_and_others_do_not() -> None:
    name = judged("name", of("entity", RUIZ), value="A")
    merge = judged("same_entity", of("entity", GUARD), 2, other=of("entity", RUIZ))
    grade = judged("reliability", of("entity", RUIZ), 3, value="C")
    log = (name, merge, grade)
    assert touched(name, log) & touched(merge, log)
    assert not touched(name, log) & touched(grade, log)
    assert touched(undoing(name, 4), log) & touched(merge, log)
    assert not touched(judged("note", of("entity", RUIZ), 5, value="A note"), log)
