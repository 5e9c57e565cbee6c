from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.model import (
    ANOTHER_AIM,
    IN_PASSING,
    UNSURE,
    ClaimId,
    Document,
    DocumentId,
    Dossier,
    Evidence,
    Judgement,
    Mention,
    NotCounted,
    Origin,
    Standing,
)
from sayso.render.page.derived.board import board, other_aims, unsure
from sayso.render.page.derived.mentioned import said_where
from sayso.render.page.derived.placed import listed
from sayso.render.page.derived.whose import parties
from sayso.render.reading import reading
from tests.ferry import (
    CLAIMS,
    COURIER,
    DOSSIER,
    FIVE,
    GAZETTE,
    GUARD,
    HERALD,
    LINES,
    NOT_WARNED,
    NOTHING,
    RUIZ,
    SANK,
    SANK_TOO,
    THREE,
    WRECK,
    at,
)
from tests.told import Told

SUNK, THREE_DROWNED, WARNING, FIVE_DROWNED, FOUND = CLAIMS
[PORT, BANK] = DOSSIER.places


def told(dossier: Dossier = DOSSIER) -> dict[str, Any]:
    read = reading(dossier)
    return board(read, said_where(read), parties(read))


def contested(dossier: Dossier = DOSSIER) -> dict[ClaimId, int]:
    return {claim: row["contested"] for claim, row in told(dossier)["claims"].items()}


def test_a_claim_that_is_denied_is_more_contested_than_one_with_a_conflict_and_most_are_not_at_all() -> None:
    scores = contested()
    assert scores[WARNING.id] > scores[THREE_DROWNED.id] == scores[FIVE_DROWNED.id] > 0
    assert scores[SUNK.id] == scores[FOUND.id] == 0


def test_a_count_of_those_whom_the_event_touched_is_more_of_it_than_what_stands_beside() -> None:
    event = {claim: row["event"] for claim, row in told()["claims"].items()}
    assert event[FIVE_DROWNED.id] > 1 > event[FOUND.id]


def test_who_somebody_is_stands_behind_what_happened_though_reports_begin_with_his_name() -> None:
    age = Judgement(SANK.id, SANK_TOO.id, "same", 1.0, f"{IN_PASSING}-1", ("both tell the age of Ana Ruiz",))
    told_aside = tuple(replace(claim, judgements=(age,)) if claim.id == SUNK.id else claim for claim in DOSSIER.claims)
    event = {claim: row["event"] for claim, row in told(replace(DOSSIER, claims=told_aside))["claims"].items()}
    assert event[SUNK.id] < min(event[claim.id] for claim in CLAIMS if claim.id != SUNK.id)
    assert told()["claims"][SUNK.id]["event"] > event[SUNK.id]


def test_who_denies_it_twice_contests_it_once() -> None:
    again = Evidence(NOT_WARNED.id, "denies", 0.8)
    twice = replace(WARNING, evidence=(*WARNING.evidence, again))
    assert contested(replace(DOSSIER, claims=(*CLAIMS[:2], twice, *CLAIMS[3:])))[WARNING.id] == contested()[WARNING.id]


def test_a_claim_is_about_the_places_that_its_own_words_name() -> None:
    places = {claim: row["places"] for claim, row in told()["claims"].items()}
    assert places == {claim.id: [PORT.id] if claim is SUNK else [] for claim in CLAIMS}
    speaker = Mention(GAZETTE, *at(GAZETTE, "the coast guard"))
    moved = replace(DOSSIER, places=(replace(PORT, mentions=(speaker,)), BANK))
    assert told(moved)["claims"][SUNK.id]["places"] == []


def test_a_claim_names_also_the_places_that_the_map_does_not_list() -> None:
    first = Mention(SANK.doc, SANK.start, SANK.start + len(SANK.text.split()[0]))
    unplaced = replace(PORT, lat=None, lon=None, mentions=(first,))
    dossier = replace(DOSSIER, places=(unplaced, BANK))
    assert unplaced not in listed(reading(dossier))
    assert told(dossier)["claims"][SUNK.id]["places"] == [PORT.id]


def test_a_statement_is_the_word_of_the_origin_that_it_counts_for() -> None:
    party = told()["party"]
    assert party[SANK.id] == GUARD
    assert party[SANK_TOO.id] == GUARD, "counts for nothing itself, but its speaker does elsewhere"
    assert party[NOT_WARNED.id] == LINES


def test_a_statement_that_counts_in_two_claims_counts_for_the_origin_of_the_first() -> None:
    first, second = (Origin(name, name, (SANK.id,), "") for name in ("first", "second"))
    claims = (replace(SUNK, origins=(first,)), replace(FOUND, origins=(second,)))
    assert SUNK.id < FOUND.id
    for order in (claims, claims[::-1]):
        assert told(replace(DOSSIER, claims=order, conflicts=()))["party"][SANK.id] == "first"


def test_a_spokesman_s_denial_is_the_word_of_the_body_that_his_other_words_count_for() -> None:
    lines = Origin(LINES, "Amel Lines", (THREE.id,), "one accountable party, counted once")
    party = told(replace(DOSSIER, claims=(SUNK, replace(THREE_DROWNED, origins=(lines,)), WARNING, FIVE_DROWNED, FOUND)))["party"]
    assert party[FIVE.id] in (LINES, RUIZ)
    assert told(replace(DOSSIER, claims=(SUNK, replace(THREE_DROWNED, origins=(lines,)))))["party"][FIVE.id] == LINES


def test_parties_of_one_name_are_one_but_two_witnesses_are_two() -> None:
    def of(one: str, other: str) -> tuple[str, str]:
        first, second = Origin("an-id", one, (SANK.id,), ""), Origin("another-id", other, (WRECK.id,), "")
        claims = (replace(SUNK, origins=(first,)), replace(FOUND, origins=(second,)))
        party = told(replace(DOSSIER, claims=claims))["party"]
        return party[SANK.id], party[WRECK.id]

    assert of("The Harbour Office", "Harbour Office") == ("an-id", "an-id")
    assert of("a witness", "a witness") == ("an-id", "another-id")


def test_few_outlets_stand_in_the_order_in_which_they_published_and_many_by_what_they_tell() -> None:
    assert [row["name"] for row in told()["outlets"]] == ["Gazette", "The Courier", "The Herald"]
    silent = DOSSIER.documents[-1]
    others = [replace(silent, id=DocumentId(f"d-{number}"), outlet=f"Paper {number}", published="2031-01-01") for number in range(8)]
    many: tuple[Document, ...] = (*DOSSIER.documents, *others)
    assert [row["name"] for row in told(replace(DOSSIER, documents=many))["outlets"]][:3] == ["Gazette", "The Courier", "The Herald"]


def test_columns_say_how_many_claims_they_have_something_on() -> None:
    assert {row["name"]: row["claims"] for row in told()["outlets"]} == {"Gazette": 3, "The Courier": 3, "The Herald": 1}
    assert told()["outlets"][0]["days"] == ["2031-03-02"]
    assert told()["outlets"][2]["days"] == []


def test_a_reader_may_ask_for_whoever_speaks_the_most_talkative_first() -> None:
    assert told()["speakers"][0] == (RUIZ, "Ruiz")
    assert {name for name, _ in told()["speakers"]} == {row.source.entity for row in DOSSIER.statements if row.source}


def test_an_empty_dossier_has_an_empty_board() -> None:
    assert told(NOTHING) == {"unsure": UNSURE, "claims": {}, "near": {}, "party": {}, "outlets": [], "parties": [], "speakers": []}


def test_a_mention_is_found_in_every_statement_that_holds_it() -> None:
    where = said_where(reading(DOSSIER))
    storm = Mention(COURIER, *at(COURIER, "warned of the storm"))
    assert NOT_WARNED in where.naming([storm])
    assert where.naming([Mention(HERALD, *at(HERALD, "a fisherman"))]) == []
    assert where.naming([Mention(GAZETTE, *at(GAZETTE, "Ana Ruiz"))]) == [], "stands after what she said"
    assert where.naming([]) == []


def test_a_denial_that_it_is_not_so_may_say_something_else() -> None:
    told = Told()
    lit = told.say("Courier", "Ana Ruiz said the lamps were on.", "the lamps were on", by="Ana Ruiz")
    denying: dict[str, Any] = {"cue": "denied", "stance": "denies"}
    unlit = told.say("Herald", "Ivo Dorn denied the ship had no lamps on.", "the ship had no lamps on", by="Ivo Dorn", **denying)
    out = told.say("Gazette", "Eva Lund denied the lamps were on.", "the lamps were on", by="Eva Lund", **denying)
    claim = told.claim("disputed", lit, (unlit, "denies"), (out, "denies"), not_counted=(NotCounted("Ana Ruiz", (lit.id,), UNSURE),))
    assert unsure(told.read(), claim) == [lit.id, unlit.id]
    dark = told.claim("disputed", (unlit, "denies"), out, gist="the ship was without lamps")
    assert unsure(told.read(), dark) == []


def test_what_speaks_against_an_unsure_supporter_alone_may_say_something_else_where_nobody_holds_the_claim_disputed() -> None:
    told = Told()
    unharmed = told.say("Courier", "Ana Ruiz said nobody was harmed.", "nobody was harmed", by="Ana Ruiz")
    stays = told.say("Courier", "Ana Ruiz said nobody would leave.", "nobody would leave", by="Ana Ruiz")
    left = told.say("Herald", "Ivo Dorn said people were leaving.", "people were leaving", by="Ivo Dorn")
    against = Judgement(stays.id, left.id, "contradicts", 0.9, "rules", ())
    other = (NotCounted("Ana Ruiz", (stays.id,), UNSURE),)
    expected: dict[Standing, list[str]] = {"single_source": [stays.id, left.id], "disputed": [stays.id]}
    for standing, found in expected.items():
        claim = told.claim(standing, unharmed, stays, (left, "denies"), not_counted=other, judgements=(against,))
        assert unsure(told.read(), claim) == found


def test_who_only_gives_a_deed_another_aim_is_told_from_who_denies_the_one_that_is_given() -> None:
    told = Told()
    food = told.say("Courier", "Ana Ruiz said its aim was to get food.", "its aim was to get food", by="Ana Ruiz")
    vote = told.say("Herald", "Ivo Dorn said its aim was to win a vote.", "its aim was to win a vote", by="Ivo Dorn")
    none = told.say("Gazette", "Eva Lund said the march had no aim.", "the march had no aim", by="Eva Lund")
    judged = (
        Judgement(food.id, vote.id, "contradicts", 0.1, "purposes", (ANOTHER_AIM,)),
        Judgement(food.id, none.id, "contradicts", 0.9, "rules", ()),
    )
    claim = told.claim("disputed", food, (vote, "denies"), (none, "denies"), judgements=judged)
    assert other_aims(told.read(), claim) == [vote.id]
    denied = (*judged, Judgement(vote.id, food.id, "contradicts", 0.9, "rules", ()))
    assert other_aims(told.read(), replace(claim, judgements=denied)) == []


def test_the_board_tells_which_claims_two_origins_surely_say() -> None:
    told = Told()
    said = [told.say(doc, "The ferry sank.", "The ferry sank") for doc in ("Courier", "Herald")]
    sure = told.claim("corroborated", *said, origins=[("Courier", said[0]), ("Herald", said[1])])
    told.claims.append(replace(sure, id=ClaimId("c-001"), judgements=()))
    read = told.read()
    found = board(read, said_where(read), parties(read))["claims"]
    assert [found[name]["standing"] for name in ("c-000", "c-001")] == ["corroborated", "perhaps"]


def test_words_that_are_too_little_alone_stand_in_their_sentence() -> None:
    told = Told()
    sentence = "Ana Ruiz praised the progress he says he sees in the harbour."
    told.claim("single_source", told.say("Courier", sentence, "he says he sees"), gist="he [Ivo Dorn] says he sees")
    told.claim("single_source", told.say("Courier", "The ferry sank off Port Amel on Sunday.", "The ferry sank off Port Amel"))
    told.claim("single_source", told.say("Courier", "Ana Ruiz said it rained.", "it rained", by="Ana Ruiz"))
    told.claim("denied", (told.say("Courier", "Ivo Dorn denied they were his.", "they were his", stance="denies"), "denies"))
    read = told.read()
    rows = board(read, said_where(read), parties(read))["claims"]
    assert [rows[claim.id]["sentence"] for claim in told.claims] == [sentence, None, None, "Ivo Dorn denied they were his."]
