"""The first screen shows what is surely agreed, disputed, doubted and changed, and rather nothing than something wrong."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from sayso.model import UNSURE, ClaimId, Figure, FigureId, Judgement, NotCounted, SeriesId
from sayso.render.page.derived.doubts import doubts
from sayso.render.page.derived.facing import excludes
from sayso.render.page.derived.known import known
from sayso.render.page.derived.parties import names
from sayso.render.reading import reading
from tests.ferry import DOSSIER, NOTHING
from tests.told import Told


def lines(told: Told, column: str) -> list[Any]:
    found: list[Any] = known(told.read())[column]
    return found


def words(told: Told, column: str) -> list[str]:
    return [line["words"] for line in lines(told, column)]


def agreeing(first: str, second: str, **more: Any) -> Told:
    """Two speakers in two reports, whom a judge found to say the same."""
    told = Told()
    mine = told.say("Courier", f"Ana Ruiz said {first}.", first, by="Ana Ruiz")
    other = told.say("Herald", f"Ivo Dorn said {second}.", second, by="Ivo Dorn", **more)
    told.claim("corroborated", mine, other, origins=[("Ana Ruiz", mine), ("Ivo Dorn", other)])
    return told


def test_what_two_origins_say_in_like_words_is_agreed() -> None:
    [line] = lines(agreeing("the ferry sank off the northern pier", "a ferry had sunk, or sank, near the northern pier"), "agreed")
    assert line["words"] == "the ferry sank off the northern pier"
    assert line["origins"] == ["Ana Ruiz", "Ivo Dorn"]
    assert line["where"] == [["Courier", "Courier", "s-000"], ["Herald", "Herald", "s-001"]]
    assert line["claim"] == "c-000"


def test_what_two_origins_say_in_other_words_is_not_agreed() -> None:
    assert lines(agreeing("the ferry sank off the northern pier", "the crew ate supper near the pier"), "agreed") == []


def test_a_number_or_a_denial_that_differs_is_no_agreement() -> None:
    assert lines(agreeing("the ferry carried 12 cars that night", "the ferry carried 14 cars that night"), "agreed") == []
    assert lines(agreeing("the ferry left the pier late", "the ferry never left the pier late"), "agreed") == []
    assert lines(agreeing("the ferry left the pier late", "the ferry left the pier late", stance="denies"), "agreed") == []


def test_what_no_two_origins_surely_say_is_not_agreed() -> None:
    told = agreeing("the ferry sank off the northern pier", "the ferry sank off the northern pier")
    told.claims[0] = replace(told.claims[0], judgements=())
    assert lines(told, "agreed") == []


@pytest.mark.parametrize(("score", "shown"), [(0.85, True), (0.75, False)])
def test_what_is_said_in_unlike_words_is_agreed_where_it_is_most_sure(score: float, shown: bool) -> None:
    told = agreeing("the ferry sank off the northern pier", "Corvina went down near the old mole")
    sure = [replace(found, score=score) for found in told.claims[0].judgements]
    told.claims[0] = replace(told.claims[0], judgements=tuple(sure))
    assert words(told, "agreed") == ["the ferry sank off the northern pier"] * shown


def test_of_few_telling_words_none_may_be_missing() -> None:
    assert lines(agreeing("Amelia had evacuated several villages", "Amelia had shelled several towns and villages"), "agreed") == []
    assert lines(agreeing("the mayor came back in a rage", "the mayor took back what she had told"), "agreed") == []
    assert lines(agreeing("the ferry strike was a milestone", "the ferry strike closed shops"), "agreed") == []


def test_what_is_agreed_is_told_in_the_words_of_who_surely_says_it() -> None:
    told = Told()
    short, long = "the ferry sank off the northern pier", "the ferry sank off the northern pier at nine in the evening"
    by = (("Courier", "Ana Ruiz", long), ("Herald", "Ivo Dorn", long), ("Globe", "Mila Hart", short))
    said = [told.say(outlet, f"{speaker} said {words}.", words, by=speaker) for outlet, speaker, words in by]
    told.claim(
        "corroborated",
        *said,
        origins=[("Ana Ruiz", said[0]), ("Ivo Dorn", said[1])],
        not_counted=(NotCounted("Globe", (said[2].id,), "may say something else"),),
    )
    [line] = lines(told, "agreed")
    assert line["words"] == long


def test_how_a_report_was_made_is_not_agreed() -> None:
    assert lines(agreeing("Amel Lines could not be reached for comment", "Amel Lines could not be reached for comment"), "agreed") == []


def test_one_name_in_both_is_no_agreement() -> None:
    assert lines(agreeing("Port Amel was dark that night", "Port Amel sold two ferries in spring"), "agreed") == []


def test_the_same_of_another_place_is_no_agreement() -> None:
    assert lines(agreeing("the ferry Corvina sank off Port Amel", "a ferry sank off Sula Bay"), "agreed") == []


def test_a_body_and_who_is_described_by_its_name_are_one_origin() -> None:
    told = Told()
    first = told.say("Courier", "Amel Lines said the ferry left the pier late.", "the ferry left the pier late", by="Amel Lines")
    director = "Amel Lines director Ivo Dorn"
    second = told.say("Herald", f"{director} said the ferry left the pier late.", "the ferry left the pier late", by=director)
    told.claim("corroborated", first, second, origins=[("Amel Lines", first), (director, second)])
    assert lines(told, "agreed") == []


def test_an_outlet_that_tells_who_said_it_is_no_second_origin() -> None:
    told = Told()
    first = told.say("Courier", "Ana Ruiz said the ferry left the pier late.", "the ferry left the pier late", by="Ana Ruiz")
    second = told.say("Herald", "Mayor Ana Ruiz told a friend that the ferry left the pier late.", "the ferry left the pier late")
    told.claim("corroborated", first, second, origins=[("Ana Ruiz", first), ("Herald", second)])
    assert lines(told, "agreed") == []


def test_unnamed_people_for_whom_an_outlet_stands_in_are_no_origin() -> None:
    told = Told()
    first = told.say("Courier", "Ana Ruiz said the ferry left the pier late.", "the ferry left the pier late", by="Ana Ruiz")
    second = told.say("Herald", "The ferry left the pier late, passengers said.", "The ferry left the pier late", by="passengers")
    told.claim("corroborated", first, second, origins=[("Ana Ruiz", first), ("Herald", second)])
    assert lines(told, "agreed") == []


def test_what_is_contested_elsewhere_is_not_agreed() -> None:
    told = agreeing("the ferry left the pier late", "the ferry left the pier late")
    punctual = told.say("Gazette", "Eva Lund said the ferry left on time.", "the ferry left on time", by="Eva Lund")
    told.conflict(told.claims[0], told.claim("single_source", punctual))
    assert lines(told, "agreed") == []


def test_lines_that_repeat_each_other_are_shown_once() -> None:
    told = agreeing("the ferry sank off the northern pier", "the ferry sank off the northern pier")
    told.claims.append(replace(told.claims[0], id=ClaimId("c-001")))
    assert words(told, "agreed") == ["the ferry sank off the northern pier"]


def test_what_several_outlets_carry_from_one_origin_fills_the_column() -> None:
    told = Told()
    late = "the ferry left the pier late"
    first, second = (told.say(outlet, f"Ana Ruiz said {late}.", late, by="Ana Ruiz") for outlet in ("Courier", "Herald"))
    told.claim("single_source", first, second, origins=[("Ana Ruiz", first), ("Ana Ruiz", second)])
    [line] = lines(told, "carried")
    assert (line["origins"], [outlet for outlet, *_ in line["where"]]) == (["Ana Ruiz"], ["Courier", "Herald"])
    unsure = NotCounted("Herald", (second.id,), "may say something else")
    told.claims = []
    told.claim("single_source", first, second, origins=[("Ana Ruiz", first)], not_counted=(unsure,))
    assert lines(told, "carried") == []


def test_a_denial_faces_what_it_denies_in_its_own_words() -> None:
    [facing] = known(reading(DOSSIER))["disputed"]
    assert facing["left"]["words"] == "The captain had been warned of the storm"
    assert facing["left"]["names"] == ["Ruiz"]
    assert facing["right"]["words"] == "The owner, Amel Lines, denied that the captain had been warned of the storm"
    assert (facing["right"]["role"], facing["right"]["denied"]) == ("denies", False)


def disputed(right: str, **more: Any) -> Told:
    told = Told()
    mine = told.say("Courier", "Ana Ruiz said thick fog lay over the northern pier.", "thick fog lay over the northern pier", by="Ana Ruiz")
    other = told.say("Herald", f"Ivo Dorn said {right}.", right, by="Ivo Dorn", **more)
    told.claim("disputed", mine, (other, "denies"))
    return told


def test_both_sides_of_a_dispute_are_of_the_same_thing() -> None:
    [facing] = lines(disputed("there was no fog over the pier"), "disputed")
    assert (facing["left"]["words"], facing["right"]["words"]) == ("thick fog lay over the northern pier", "there was no fog over the pier")
    assert lines(disputed("no ticket was sold to the crew"), "disputed") == []
    assert lines(disputed("the fog over the pier was thick"), "disputed") == []


def test_the_side_that_it_is_not_so_stands_second() -> None:
    told = Told()
    none = told.say("Courier", "Ana Ruiz said there was no fog over the pier.", "there was no fog over the pier", by="Ana Ruiz")
    thick = told.say("Herald", "Ivo Dorn said thick fog lay over the northern pier.", "thick fog lay over the northern pier", by="Ivo Dorn")
    told.conflict(told.claim("disputed", none), told.claim("disputed", thick))
    [facing] = lines(told, "disputed")
    assert (facing["left"]["names"], facing["right"]["names"]) == (["Ivo Dorn"], ["Ana Ruiz"])


def test_who_may_say_something_else_faces_nobody_whose_words_exclude_the_claim() -> None:
    told = Told()
    purpose = told.say("Courier", "Ana Ruiz said the raid was to free the port.", "the raid was to free the port", by="Ana Ruiz")
    help_ = told.say("Herald", "Ivo Dorn said soldiers helped the raid on the port.", "soldiers helped the raid on the port", by="Ivo Dorn")
    other = told.say("Gazette", "Eva Lund said the raid was to close the port.", "the raid was to close the port", by="Eva Lund")
    unsure = NotCounted("Ivo Dorn", (help_.id,), UNSURE)
    mine = told.claim("disputed", purpose, help_, origins=[("Ana Ruiz", purpose)], not_counted=(unsure,))
    told.conflict(mine, told.claim("disputed", other), "incompatible")
    assert sorted(name for facing in lines(told, "disputed") for side in ("left", "right") for name in facing[side]["names"]) == [
        "Ana Ruiz",
        "Eva Lund",
    ]


def test_sides_whose_numbers_are_apart_give_the_numbers_of_the_conflict() -> None:
    told = Told()
    old = "the ferry, built in 1974, failed a test of its alarm"
    mine = told.say("Courier", f"Ana Ruiz said {old}.", old, by="Ana Ruiz")
    new = "the ferry, built in 1978, failed a test of its alarm"
    other = told.say("Herald", f"Ivo Dorn said {new}.", new, by="Ivo Dorn")
    beside = "the alarm of the ferry had failed again since August"
    another = told.say("Globe", f"Mila Hart said {beside}.", beside, by="Mila Hart")
    left, right = told.claim("disputed", mine, another), told.claim("disputed", other)
    conflict = told.conflict(left, right, "numbers", "“built in 1974” against “built in 1978”")
    assert excludes(told.read(), mine, other, conflict)
    assert not excludes(told.read(), another, other, conflict)


def test_sides_whose_numbers_are_apart_keep_these_in_their_words() -> None:
    told = Told()
    twelve = "twelve people drowned off the northern pier"
    nine = "a storm broke the mast of the ferry off the northern pier that Sunday, so that nine people drowned there"
    mine = told.say("Courier", f"Ana Ruiz said {twelve}.", twelve, by="Ana Ruiz")
    other = told.say("Herald", f"Ivo Dorn said {nine}.", nine, by="Ivo Dorn")
    told.conflict(told.claim("disputed", mine), told.claim("disputed", other), "numbers")
    [facing] = lines(told, "disputed")
    assert "nine people drowned" in facing["right"]["words"]


def test_sides_keep_the_numbers_of_the_conflict_and_may_lose_others() -> None:
    told = Told()
    turned = "when the 25-tonne ferry turned over off the northern pier in the dark"
    hurt = f"18 people were in a critical condition after the storm, {turned}"
    mine = told.say("Courier", f"Ana Ruiz said {hurt}.", hurt, by="Ana Ruiz")
    more = "42 people were in a critical condition"
    other = told.say("Herald", f"Ivo Dorn said {more}, 25 of them from Amel.", f"{more}, 25 of them from Amel", by="Ivo Dorn")
    note = f"“18 people were in a critical condition” against “{more}”"
    told.conflict(told.claim("disputed", mine), told.claim("disputed", other), "numbers", note)
    [facing] = lines(told, "disputed")
    words = sorted(facing[side]["words"] for side in ("left", "right"))
    assert words == ["18 people were in a critical condition after the storm", f"Ivo Dorn said {more}"]


def test_who_says_the_opposite_in_another_clause_does_not_join_a_side() -> None:
    told = disputed("there was no fog over the pier")
    fog = "it was fog over the pier, nobody saw a bow"
    third = told.say("Gazette", f"Eva Lund said {fog}.", fog, by="Eva Lund")
    told.claims = []
    told.claim("disputed", told.said[0], (told.said[1], "denies"), (third, "denies"))
    [facing] = lines(told, "disputed")
    assert facing["right"]["names"] == ["Ivo Dorn"]


def test_a_denial_of_words_that_no_report_gives_stands_alone() -> None:
    told = Told()
    sentence = "Amel Lines denied any warning of the storm."
    denied = told.say("Courier", sentence, "any warning of the storm", by="Amel Lines", cue="denied", stance="denies")
    told.claim("denied", (denied, "denies"))
    [facing] = lines(told, "disputed")
    assert (facing["left"], facing["right"]["words"]) == (None, "Amel Lines denied any warning of the storm")


def test_a_denial_that_answers_no_words_is_left_out_where_sides_face_each_other() -> None:
    told = disputed("there was no fog over the pier")
    sentence = "Amel Lines denied any tolls in spring."
    denied = told.say("Courier", sentence, "any tolls in spring", by="Amel Lines", cue="denied", stance="denies")
    told.claim("denied", (denied, "denies"))
    assert [facing["left"] is None for facing in lines(told, "disputed")] == [False]


def test_a_doubt_that_points_back_is_about_the_words_before_it() -> None:
    told = Told()
    told.say("Courier", "Ivo Dorn said the lamps were lit.", "the lamps were lit", by="Ivo Dorn")
    said = told.say("Courier", "Ana Ruiz said the divers had found the wreck.", "the divers had found the wreck", by="Ana Ruiz")
    doubting = "That claim could not be verified"
    doubt = told.say("Courier", f"{doubting}.", doubting, together=True, stance="cannot_verify", kind="indirect")
    told.claim("single_source", said)
    told.claim("unverified", told.said[0], (doubt, "questions"))
    [line] = lines(told, "unverified")
    assert (line["words"], line["names"]) == ("the divers had found the wreck", ["Ana Ruiz"])
    assert (line["doubters"], line["claim"]) == (["Courier"], None)


def test_a_line_leads_to_a_claim_that_says_the_same_or_to_its_words() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said scores of crates had been lost.", "scores of crates had been lost", by="Ana Ruiz")
    doubting = "The claim could not be verified"
    doubt = told.say("Courier", f"{doubting}.", doubting, together=True, stance="cannot_verify", kind="indirect")
    told.claim("unverified", said, (doubt, "questions"), gist="one sailor had been lost")
    [line] = lines(told, "unverified")
    assert (line["words"], line["claim"], line["place"]) == ("scores of crates had been lost", None, ["Courier", said.id])
    own = told.claim("unverified", said, (doubt, "questions"), gist="scores of crates had been lost")
    assert [line["claim"] for line in lines(told, "unverified")] == [own.id]


def test_an_agreed_line_tells_all_origins_of_its_claim_and_who_doubts_it() -> None:
    told = agreeing("the ferry sank off the northern pier", "a ferry had sunk, or sank, near the northern pier")
    third = told.say("Gazette", "Eva Lund said a big ship went down.", "a big ship went down", by="Eva Lund")
    doubt = told.say("Gazette", "It is not clear whether it sank.", "whether it sank", cue="It is not clear", stance="cannot_verify")
    mine, other = told.said[:2]
    told.claims = []
    origins = [("Ana Ruiz", mine), ("Ivo Dorn", other), ("Eva Lund", third)]
    told.claim("corroborated", mine, other, third, (doubt, "questions"), origins=origins)
    [line] = lines(told, "agreed")
    assert (line["origins"], line["counted"], line["doubters"]) == (["Ana Ruiz", "Ivo Dorn"], 3, ["Gazette"])


def test_a_doubt_that_repeats_what_is_said_is_shown_under_it() -> None:
    [line] = known(reading(DOSSIER))["unverified"]
    assert (line["words"], line["names"], line["doubters"]) == ("The captain had been warned of the storm", ["Ruiz"], ["The Courier"])


def test_a_doubt_that_says_itself_what_is_not_known_is_shown_in_its_own_words() -> None:
    told = Told()
    for outlet, doubted in (("Courier", "whether the captain had slept"), ("Herald", "how they had slept")):
        doubt = told.say(outlet, f"It was not clear {doubted}.", doubted, cue="It was not clear", kind="indirect", stance="cannot_verify")
        told.claim("unverified", (doubt, "questions"))
    [line] = lines(told, "unverified")
    assert (line["words"], line["said"], line["checked"]) == ("It was not clear whether the captain had slept", False, True)
    assert line["where"] == [["Courier", "Courier", "s-000"]]


def test_who_tells_that_it_is_not_known_is_not_doubted_but_doubts() -> None:
    told = Told()
    cue = "have yet to find"
    said = told.say("Courier", f"Divers {cue} a cause of the sinking.", "a cause of the sinking", by="Divers", cue=cue)
    unclear = "It is not clear what the cause of the sinking was."
    doubt = told.say("Herald", unclear, "the cause of the sinking", cue="It is not clear", stance="cannot_verify")
    told.claim("unverified", said, (doubt, "questions"))
    [line] = lines(told, "unverified")
    assert line["words"] == "Divers have yet to find a cause of the sinking"
    assert (line["said"], line["doubters"]) == (False, ["Divers"])


def test_a_doubt_of_no_claim_is_shown_in_its_own_words() -> None:
    told = Told()
    told.say("Courier", "It was unclear who had lit the lamps.", "who had lit the lamps", cue="It was unclear", stance="cannot_verify")
    [line] = lines(told, "unverified")
    assert (line["words"], line["claim"], line["place"]) == ("It was unclear who had lit the lamps", None, ["Courier", "s-000"])


def test_where_no_doubt_makes_sense_alone_it_is_shown_with_the_sentence_before() -> None:
    told = Told()
    told.say("Courier", "The wreck lies off the pier.", "The wreck lies off the pier")
    doubting = "The Courier could not verify the reports"
    told.say("Courier", f"{doubting}.", "the reports", cue="could not verify", together=True, kind="indirect", stance="cannot_verify")
    assert words(told, "unverified") == [f"The wreck lies off the pier. {doubting}"]


def test_a_doubt_in_a_paragraph_of_its_own_is_about_the_words_that_its_claim_is_made_of() -> None:
    told = Told()
    said = told.say("Courier", "Ana Ruiz said the divers had found the wreck.", "the divers had found the wreck", by="Ana Ruiz")
    doubting = "The claim could not be verified"
    doubt = told.say("Courier", f"{doubting}.", doubting, stance="cannot_verify", kind="indirect")
    told.claim("unverified", said, (doubt, "questions"))
    [line] = lines(told, "unverified")
    assert (line["words"], line["doubters"]) == ("the divers had found the wreck", ["Courier"])


def test_who_would_not_say_something_did_not_doubt_it() -> None:
    told = Told()
    words = "whether the captain had slept"
    doubt = told.say("Courier", f"Ana Ruiz declined to say {words}.", words, by="Ana Ruiz", cue="declined to say", stance="cannot_verify")
    told.claim("unverified", (doubt, "questions"))
    assert lines(told, "unverified") == []


def test_every_doubt_stands_with_the_sentence_before_and_the_same_words_once() -> None:
    told = Told()
    for outlet in ("Courier", "Herald"):
        told.say(outlet, "The pier was dark.", "The pier was dark")
        told.say(outlet, "Ana Ruiz said the divers had found the wreck.", "the divers had found the wreck", by="Ana Ruiz")
        told.say(outlet, "That could not be verified.", "That could not be verified", together=True, stance="cannot_verify")
    told.say("Courier", "Ivo Dorn declined to name her.", "her", by="Ivo Dorn", cue="declined to name", stance="cannot_verify")
    [doubt] = doubts(told.read())
    assert (doubt["statement"], doubt["also"]) == ("s-002", ["s-005"])
    start, end = doubt["sentence"]
    assert told.texts["Courier"][start:end] == "Ana Ruiz said the divers had found the wreck. That could not be verified."


def test_who_would_not_confirm_what_another_says_stands_among_the_doubts() -> None:
    told = Told()
    cue = "refused to confirm"
    told.say("Courier", f"Ana Ruiz {cue} the Herald report.", "the Herald report", by="Ana Ruiz", cue=cue, stance="cannot_verify")
    assert [row["statement"] for row in doubts(told.read())] == ["s-000"]


def test_a_change_is_told_oldest_first_and_its_last_step_stands() -> None:
    [steps] = known(reading(DOSSIER))["changed"]
    assert [(step["words"], step["day"], step["replaced"]) for step in steps] == [
        ("At least three people drowned", "2031-03-02", True),
        ("Five people drowned", "2031-03-03", False),
    ]


def test_a_change_goes_on_over_what_was_replaced_in_its_turn() -> None:
    told = Told()
    days = (("Courier", "Two", "2031-03-02"), ("Herald", "Four", "2031-03-03"), ("Gazette", "Nine", "2031-03-04"))
    said = [
        told.say(outlet, f"{count} people drowned, Ana Ruiz said.", f"{count} people drowned", by="Ana Ruiz", said_on=day)
        for outlet, count, day in days
    ]
    pairs = [Judgement(later.id, earlier.id, "replaces", 0.9, "figures", ()) for earlier, later in pairwise(said)]
    for one, pair in zip(said, [*pairs, None], strict=True):
        told.claim("superseded" if pair else "single_source", one, judgements=(pair,) if pair else ())
    [steps] = lines(told, "changed")
    assert [step["words"] for step in steps] == ["Two people drowned", "Four people drowned", "Nine people drowned"]


def test_later_words_of_the_same_speaker_in_a_conflict_are_a_change_and_another_speakers_are_not() -> None:
    told = Told()
    given = (("Courier", "Two", "Ana Ruiz"), ("Herald", "Four", "Ana Ruiz"), ("Globe", "Six", "Ivo Dorn"))
    two, four, six = (
        told.say(outlet, f"{count} people drowned, {by} said.", f"{count} people drowned", by=by, said_on=f"2031-03-0{day}")
        for day, (outlet, count, by) in enumerate(given, 1)
    )
    aside = told.say("Courier", "The boats were late, Ana Ruiz said.", "The boats were late", by="Ana Ruiz")
    old = told.claim("superseded", aside, two, not_counted=(NotCounted("Courier", (aside.id,), "may say something else"),))
    for later in (four, six):
        told.conflict(old, told.claim("single_source", later), "numbers", f"“{two.text}”, later “{later.text}”")
    [steps] = lines(told, "changed")
    assert [step["words"] for step in steps] == ["Two people drowned", "Four people drowned"]


def torn(first: str, second: str, **more: Any) -> list[Any]:
    told = Told()
    for outlet, words, given in (("Courier", first, {}), ("Herald", second, more)):
        told.claim("single_source", told.say(outlet, f"Ana Ruiz said {words}.", words, by="Ana Ruiz", **given))
    return lines(told, "torn")


def test_who_says_that_nobody_was_hurt_and_that_some_were_is_shown_with_both() -> None:
    [pair] = torn("at least three people had been injured on the pier", "no passengers had been harmed on the pier")
    assert [line["words"] for line in pair] == [
        "no passengers had been harmed on the pier",
        "at least three people had been injured on the pier",
    ]
    assert [line["claim"] for line in pair] == ["c-001", "c-000"]


def test_what_may_both_hold_is_not_set_against_each_other() -> None:
    hurt = "at least three people had been injured on the pier"
    assert torn(hurt, "no passengers had been warned on the pier") == []
    assert torn("three soldiers were wounded on the pier", "no civilians had been harmed on the pier") == []
    assert torn(hurt, "no passengers had been harmed on the pier", said_on="2031-03-01") == []


def test_who_says_both_in_one_statement_is_not_set_against_it() -> None:
    both = "no civilians were hurt, but two people were injured"
    assert torn(both, "the pier was closed") == []
    assert torn(both, "no passengers had been harmed on the pier") == []


def test_words_that_their_speaker_said_beside_others_on_one_day_are_shown_with_these_and_not_as_replaced() -> None:
    def changed(between: str) -> tuple[int, int]:
        told = Told()
        none, some, one = (
            told.say(outlet, f"Ana Ruiz said {words}.", words, by="Ana Ruiz", said_on=day)
            for outlet, words, day in (
                ("Courier", "no passengers had been harmed on the pier", "2031-03-02"),
                ("Herald", between, "2031-03-02"),
                ("Globe", "one passenger had been killed on the pier", "2031-03-03"),
            )
        )
        pair = Judgement(one.id, none.id, "replaces", 0.9, "rules", ())
        told.claim("superseded", none, judgements=(pair,))
        told.claim("single_source", some)
        told.claim("single_source", one)
        told.conflict(told.claims[0], told.claims[2], "numbers", f"“{none.text}”, later “{one.text}”")
        return len(lines(told, "changed")), len(lines(told, "torn"))

    assert changed("the pier had been closed") == (1, 0)
    assert changed("at least three people had been injured on the pier") == (0, 1)


def test_an_empty_dossier_has_no_lines() -> None:
    columns = ("tolls", "agreed", "carried", "disputed", "unverified", "changed", "rises", "torn")
    assert known(reading(NOTHING)) == {name: [] for name in columns}


def test_what_rose_from_report_to_report_is_told_beside_what_a_speaker_changed() -> None:
    assert known(reading(DOSSIER))["rises"] == []  # Ruiz changed the count herself
    [rise] = known(reading(replace(DOSSIER, claims=(), conflicts=())))["rises"]
    assert rise["what"] == "drowned"
    told = [(step["words"], step["day"]) for step in rise["steps"]]
    assert told == [("At least three people", "2031-03-02"), ("Five people", "2031-03-03")]


def test_who_is_only_described_as_somebody_named_is_stands_behind_that_name() -> None:
    told = Told()
    told.entity("Ivo Dorn", description="an adviser to Mayor Ana Ruiz")
    dorn = told.say("Courier", "Ivo Dorn said the pier was safe.", "the pier was safe", by="Ivo Dorn")
    aide = told.say("Herald", "An aide to Mayor Ana Ruiz said the pier was safe.", "the pier was safe", by="An aide to Mayor Ana Ruiz")
    office = told.say("Gazette", "The harbour office said the pier was safe.", "the pier was safe", by="The harbour office")
    read = told.read()
    assert names(read, [aide, dorn, office]) == ["Ivo Dorn (perhaps also “An aide to Mayor Ana Ruiz”)", "The harbour office"]
    assert names(read, [aide, office]) == ["An aide to Mayor Ana Ruiz", "The harbour office"]


def test_a_toll_says_who_could_not_verify_what_it_stands_in() -> None:
    told = Told()
    nine = "nine people were killed on the northern pier"
    said = told.say("Courier", f"Ana Ruiz said {nine}.", nine, by="Ana Ruiz")
    claim = "The claim could not be verified"
    doubt = told.say("Courier", f"{claim}.", claim, together=True, stance="cannot_verify", kind="indirect")
    told.claim("unverified", said, (doubt, "questions"))
    killed = Figure(
        FigureId("f-1"), said.doc, said.start, said.start + len("nine people"), "nine people", "killed", "people", 9.0, 9.0, "people",
        False, "2031-03-02", said.id, SeriesId("killed"),
    )  # fmt: skip
    [line] = known(reading(replace(told.dossier(), figures=(killed,))))["tolls"]
    assert [value["doubters"] for value in line["values"]] == [["Courier"]]


def test_what_is_said_and_what_is_denied_in_other_words_face_each_other_where_the_conflict_quotes_both() -> None:
    told = Told()
    saying, denying = "island commandos had boarded the freighter Corvina", "any Sula involvement in the raid"
    said = told.say("Courier", f"Amelia said {saying}.", saying, by="Amelia")
    no = told.say("Herald", f"Sula denied {denying}.", denying, by="Sula", cue="denied", stance="denies")
    left, right = told.claim("disputed", said), told.claim("disputed", (no, "denies"))
    right = replace(right, evidence=(replace(right.evidence[0], role="supports"),))
    told.claims[1] = right
    told.conflict(left, right, "denial", f"“{denying}” against “{saying}”")
    [facing] = lines(told, "disputed")
    assert (facing["left"]["words"], facing["right"]["words"]) == (saying, f"Sula denied {denying}")
    told.conflicts[0] = replace(told.conflicts[0], note="")
    assert lines(told, "disputed") == []


def test_a_quarrel_about_the_event_stands_before_one_about_something_else() -> None:
    told = Told()
    pairs = [
        ("the school bells in Sula rang loud in the storm", "the school bells in Sula never rang loud in the storm"),
        ("the ferry sank near the pier", "the ferry never sank near the pier"),
    ]
    for yes, no in pairs:
        said = told.say("Courier", f"Ana Ruiz said {yes}.", yes, by="Ana Ruiz")
        other = told.say("Herald", f"Ivo Dorn said {no}.", no, by="Ivo Dorn")
        told.conflict(told.claim("disputed", said), told.claim("disputed", other))
    for outlet in ("Globe", "Gazette", "Mirror", "Post"):
        told.say(outlet, "A ferry sank near a pier.", "A ferry sank near a pier")
    assert [facing["left"]["words"] for facing in lines(told, "disputed")] == [pairs[1][0], pairs[0][0]]
