"""The two sides of a conflict face each other: what exactly excludes what, who says it, since when, on what basis."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sayso.model import UNSURE, ConflictKind, Moment, NotCounted
from sayso.render.page import phrases
from sayso.render.page.derived.conflicts import aims, conflicts, unfaced
from sayso.render.page.derived.disputes import disputes
from sayso.render.page.derived.facing import faced
from sayso.render.page.derived.known import known
from sayso.render.reading import reading
from tests.ferry import DOSSIER, NOTHING
from tests.told import Told


def test_a_denial_without_a_claim_of_its_own_faces_the_claim() -> None:
    found = next(row for row in conflicts(reading(DOSSIER)) if row["id"] == "c-000000000003")
    says, denies = found["sides"]
    assert found["kind"] == "denial"
    assert (says["role"], says["names"], says["doubters"]) == ("supports", ["Ruiz"], ["The Courier"])
    assert (denies["role"], denies["names"], denies["doubters"]) == ("denies", ["Amel Lines"], [])


def test_a_conflict_with_a_side_that_was_replaced_is_a_change_oldest_first() -> None:
    found = next(row for row in conflicts(reading(DOSSIER)) if row["id"] == "x-000000000001")
    assert (found["kind"], found["note"]) == ("change", "at least three / five")
    assert [(side["words"], side["since"], side["standing"]) for side in found["sides"]] == [
        ("At least three people drowned", "2031-03-02", "superseded"),
        ("Five people drowned", "2031-03-03", "single_source"),
    ]
    assert found["sides"][0]["bases"] == [["in an interview", "Ruiz"]]


def replaced(note: str) -> Told:
    """Claims of the drowned, one of which was replaced, and a conflict between them."""
    told = Told()
    few = told.say("Courier", "Two people of the ferry drowned.", "Two people of the ferry drowned")
    many = told.say("Herald", "Nine people of the ferry drowned.", "Nine people of the ferry drowned", said_on="2031-03-04")
    left, right = told.claim("superseded", few), told.claim("disputed", many, (few, "denies"))
    told.conflict(left, right, "numbers", note)
    return told


def test_what_later_words_replaced_is_a_change_and_no_quarrel() -> None:
    read = replaced("“Two people of the ferry drowned”, later “Nine people of the ferry drowned”").read()
    [row] = conflicts(read)
    assert row["kind"] == "change"
    assert known(read)["disputed"] == []
    assert [left["claim"] for left in unfaced(read, [row])] == ["c-001"]


def test_what_stands_against_words_that_others_replaced_is_no_change() -> None:
    [row] = conflicts(replaced("“Two people of the ferry drowned” against “Nine people of the ferry drowned”").read())
    assert row["kind"] == "numbers"


def lamps(note: str = "") -> Told:
    """Two claims of the lamps, with a supporter of each who speaks of something else, and one origin on both sides."""
    told = Told()
    lit = told.say("Courier", "Ana Ruiz said the lamps of the ferry were lit.", "the lamps of the ferry were lit", by="Ana Ruiz")
    aside = told.say("Courier", "Ivo Dorn said the crew slept.", "the crew slept", by="Ivo Dorn")
    dark = told.say("Herald", "Eva Lund said the lamps of the ferry were not lit.", "the lamps of the ferry were not lit", by="Eva Lund")
    again = told.say("Herald", "Ana Ruiz said the lamps of the ferry were not lit.", "the lamps of the ferry were not lit", by="Ana Ruiz")
    left = told.claim("disputed", aside, lit, origins=[("Ana Ruiz", lit), ("Ivo Dorn", aside)])
    right = told.claim("disputed", dark, again, origins=[("Eva Lund", dark), ("Ana Ruiz", again)])
    told.conflict(left, right, note=note)
    return told


def test_the_words_that_exclude_each_other_face_each_other() -> None:
    [found] = conflicts(lamps().read())
    assert [side["words"] for side in found["sides"]] == ["the lamps of the ferry were lit", "the lamps of the ferry were not lit"]


def test_words_of_a_note_that_do_not_exclude_each_other_are_not_shown() -> None:
    [found] = conflicts(lamps("“the crew slept” against “the lamps of the ferry were not lit”").read())
    assert [side["statement"] for side in found["sides"]] == ["s-000", "s-002"]
    assert found["note"] == ""


def dispute(*said: str, denied: str, note: str = "") -> Told:
    """What several people say, each of a claim of its own, and what Amel Lines denies: a conflict with each."""
    told = Told()
    no = told.say("Herald", f"Amel Lines denied {denied}.", denied, by="Amel Lines", cue="denied", stance="denies")
    denial = told.claim("disputed", no)
    for number, words in enumerate(said):
        mine = told.say(f"Courier {number}", f"Speaker {number} said {words}.", words, by=f"Speaker {number}")
        told.conflict(told.claim("disputed", mine, (no, "denies")), denial, note=note)
    return told


def test_a_passage_that_denies_several_claims_is_one_dispute() -> None:
    told = dispute("the captain had seen a warning of fog", "the captain had read the warning", denied="any warning of the captain")
    [found] = conflicts(told.read())
    says, denies = found["sides"]
    assert [one["names"] for one in (says, *says["others"])] == [["Speaker 0"], ["Speaker 1"]]
    assert (denies["names"], denies["others"]) == (["Amel Lines"], [])
    assert {"x-000", "x-001"} <= {found["id"], *found["also"]}
    assert unfaced(told.read(), [found]) == []


def test_a_passage_that_several_deny_is_one_dispute() -> None:
    told = Told()
    lit = told.say("Courier", "Ana Ruiz said the lamps of the ferry were lit.", "the lamps of the ferry were lit", by="Ana Ruiz")
    claim = told.claim("disputed", lit)
    for name, dark in (("Ivo Dorn", "the lamps of the ferry were not lit"), ("Eva Lund", "no lamps were lit on the ferry")):
        told.conflict(claim, told.claim("disputed", told.say(name, f"{name} said {dark}.", dark, by=name)))
    [found] = conflicts(told.read())
    assert [[one["names"] for one in (side, *side["others"])] for side in found["sides"]] == [[["Ana Ruiz"]], [["Ivo Dorn"], ["Eva Lund"]]]


def lit_at_dusk(other: str, **more: Any) -> Told:
    """Two who say that lamps were lit, one of them in other words, and who says that they were not."""
    told = Told()
    lit, dark = "the red lamps of the ferry were lit at dusk", "the red lamps of the ferry were not lit"
    ruiz = told.say("Courier", f"Ana Ruiz said {lit}.", lit, by="Ana Ruiz")
    dorn = told.say("Globe", f"Ivo Dorn said {other}.", other, by="Ivo Dorn")
    lund = told.say("Herald", f"Eva Lund said {dark}.", dark, by="Eva Lund")
    told.conflict(told.claim("disputed", ruiz, dorn, **more), told.claim("disputed", lund), note=f"“{lit}” against “{dark}”")
    return told


def test_who_says_as_much_in_other_words_stands_under_a_side_with_his_own() -> None:
    [found] = conflicts(lit_at_dusk("the red lamps of the ferry burned at night").read())
    side = found["sides"][0]
    assert (side["names"], side["words"]) == (["Ana Ruiz"], "the red lamps of the ferry were lit at dusk")
    assert [(one["names"], one["words"]) for one in side["others"]] == [(["Ivo Dorn"], "the red lamps of the ferry burned at night")]
    [facing] = known(lit_at_dusk("the red lamps of the ferry burned at night").read())["disputed"]
    assert facing["left"]["names"] == ["Ana Ruiz"]
    [again] = conflicts(lit_at_dusk("the red lamps of the ferry were all lit at dusk").read())
    assert (sorted(again["sides"][0]["names"]), again["sides"][0]["others"]) == (["Ana Ruiz", "Ivo Dorn"], [])


def test_who_may_say_something_else_faces_nobody() -> None:
    told = Told()
    lit, dark = "the lamps of the ferry were lit", "the lamps of the ferry were not lit"
    aside = told.say("Courier", f"Ana Ruiz said {lit}.", lit, by="Ana Ruiz")
    closed = told.say("Globe", "Ivo Dorn said the harbour closed.", "the harbour closed", by="Ivo Dorn")
    denial = told.say("Herald", f"Eva Lund said {dark}.", dark, by="Eva Lund")
    unsure = NotCounted("Ana Ruiz", (aside.id,), UNSURE)
    told.conflict(told.claim("disputed", closed, aside, not_counted=(unsure,)), told.claim("disputed", denial))
    assert faced(told.read()) == {}


def test_every_dispute_of_the_first_screen_is_among_the_conflicts() -> None:
    told = Told()
    lit, dark = "the lamps of the ferry were lit", "the lamps of the ferry were not lit"
    one = told.say("Courier", f"Ana Ruiz said {lit}.", lit, by="Ana Ruiz")
    other = told.say("Herald", f"Ivo Dorn said {dark}.", dark, by="Ivo Dorn")
    aside = told.say("Gazette", "Eva Lund said the crew slept.", "the crew slept", by="Eva Lund")
    told.conflict(told.claim("disputed", one, (other, "denies")), told.claim("disputed", aside))
    ids = {found for row in conflicts(told.read()) for found in (row["id"], *row["also"])}
    assert [facing["conflict"] in ids for facing in known(told.read())["disputed"]] == [True]


def test_a_number_that_both_sides_give_is_no_conflict() -> None:
    told = Told()
    board = "six, if 64 people were on board"
    mine = told.say("Courier", f"Ana Ruiz said {board}.", board, by="Ana Ruiz")
    other = told.say("Herald", "Ivo Dorn said 64 people had boarded.", "64 people had boarded", by="Ivo Dorn")
    third = told.say("Gazette", "Eva Lund said 70 people had boarded.", "70 people had boarded", by="Eva Lund")
    left, right, apart = told.claim("disputed", mine), told.claim("disputed", other), told.claim("disputed", third)
    told.conflict(left, right, "numbers")
    assert conflicts(told.read()) == []
    told.conflict(right, apart, "numbers")
    assert [row["id"] for row in conflicts(told.read())] == ["x-001"]


def test_two_denials_do_not_face_each_other() -> None:
    told = dispute("the captain had heard of it but had not been warned", denied="any part of the owners")
    assert conflicts(told.read()) == []
    assert unfaced(told.read(), []) == [{"claim": name, "conflicts": ["x-000"], "ago": None} for name in ("c-000", "c-001")]


def test_a_conflict_of_claims_that_are_denied_each_in_a_row_of_its_own_is_found_there() -> None:
    told, claims = Told(), []
    for said, denied in (("the lamps of the ferry were", "lit"), ("the captain of the trawler was", "warned")):
        one = told.say("Courier", f"Ana Ruiz said {said} {denied}.", f"{said} {denied}", by="Ana Ruiz")
        other = told.say("Herald", f"Ivo Dorn said {said} not {denied}.", f"{said} not {denied}", by="Ivo Dorn")
        claims.append(told.claim("disputed", one, (other, "denies")))
    told.conflict(claims[0], claims[1])
    rows = conflicts(told.read())
    assert [(row["id"], row["also"]) for row in rows] == [("c-000", ["x-000"]), ("c-001", ["x-000"])]
    assert unfaced(told.read(), rows) == []


def test_a_denial_of_something_else_is_not_set_against_a_claim() -> None:
    told = Told()
    drowned = told.say("Courier", "Ana Ruiz said two people drowned that night.", "two people drowned that night", by="Ana Ruiz")
    part = "any part in the strike"
    no = told.say("Herald", f"Amel Lines denied {part}.", part, by="Amel Lines", cue="denied", stance="denies")
    told.claim("disputed", drowned, (no, "denies"))
    assert conflicts(told.read()) == []
    assert [row["claim"] for row in unfaced(told.read(), [])] == ["c-000"]


def test_the_first_screen_tells_a_dispute_in_the_same_words_by_the_same_people() -> None:
    told = dispute("the captain had seen a warning of fog", "the captain had read the warning", denied="any warning of the captain")
    rows = {one: row for row in conflicts(told.read()) for one in (row["id"], *row["also"])}
    [facing] = known(told.read())["disputed"]
    sides = rows[facing["conflict"]]["sides"]
    assert facing["right"]["words"] == sides[1]["words"]
    assert (facing["left"]["words"], facing["left"]["names"]) in [(one["words"], one["names"]) for one in (sides[0], *sides[0]["others"])]


def test_one_origin_on_both_sides_is_told() -> None:
    [found] = conflicts(lamps().read())
    assert found["both"] == ["Ana Ruiz"]


def test_who_says_something_else_stands_on_no_side() -> None:
    [found] = conflicts(lamps().read())
    sides: list[Any] = found["sides"]
    assert [side["names"] for side in sides] == [["Ana Ruiz"], ["Eva Lund", "Ana Ruiz"]]


def test_the_conflict_of_most_outlets_comes_first() -> None:
    assert [row["id"] for row in conflicts(reading(DOSSIER))] == ["c-000000000003", "x-000000000001"]


def test_an_empty_dossier_has_no_conflicts() -> None:
    assert conflicts(reading(NOTHING)) == []


def test_who_else_denies_it_stands_on_the_same_side_in_words_of_his_own() -> None:
    told = Told()
    over = "Amelian boats crossed the harbour border"
    crossed = told.say("Courier", f"Ana Ruiz said {over}.", over, by="Ana Ruiz")
    nothing = "Amelian boats did not cross the harbour border"
    never = told.say("Herald", f"Ivo Dorn said {nothing}.", nothing, by="Ivo Dorn")
    part = "any Amelian part at the harbour"
    denied = told.say("Globe", f"Eva Lund denied {part}.", part, by="Eva Lund", cue="denied", stance="denies")
    aside = told.say("Mail", "Mila Hart denied theft.", "theft", by="Mila Hart", cue="denied", stance="denies")
    left = told.claim("disputed", crossed, (denied, "denies"), (aside, "denies"))
    told.conflict(left, told.claim("disputed", never))
    row = conflicts(told.read())[0]
    assert [(other["words"], other["names"]) for other in row["sides"][1]["others"]] == [(f"Eva Lund denied {part}", ["Eva Lund"])]
    read, rows = told.read(), conflicts(told.read())
    [facing] = known(read, disputes(read, rows, unfaced(read, rows))[0])["disputed"]
    other = facing["others"][0]
    assert (other["how"], other["words"], other["names"]) == ("denies", f"Eva Lund denied {part}", ["Eva Lund"])


def disowned() -> Told:
    """A part in a raid that Amelia's adviser denies and others say she had, with more denials of hers."""
    told = Told()
    saying, denying = "Amelian gunboats raided the island of Sula", "Amelian involvement in the raid on Sula"
    said = told.say("Courier", f"Sula said {saying}.", saying, by="Sula")
    no = told.say("Herald", f"Ivo Dorn denied {denying}.", denying, by="Ivo Dorn", cue="denied", stance="denies")
    told.claim("disputed", said, (no, "denies"))
    return told


def also_denied(told: Told, outlet: str, sentence: str, words: str, by: str) -> None:
    told.claim("denied", (told.say(outlet, sentence, words, by=by, cue="denied", stance="denies"), "denies"))


def test_who_else_denies_a_part_in_the_same_event_stands_on_that_side() -> None:
    told = disowned()
    also_denied(told, "Globe", "Amelia denied any role in the events.", "any role in the events", "Amelia")
    also_denied(told, "Gazette", "Amelia denied any direct involvement in it.", "any direct involvement in it", "Amelia")
    none = "Amelia had nothing to do with the raid"
    aide = "An aide to the Amelian president"
    told.claim("single_source", told.say("Post", f"{aide} said {none}.", none, by=aide))
    also_denied(told, "Mirror", "Port Corvin denied any part in the theft.", "any part in the theft", "Port Corvin")
    read = told.read()
    [row] = conflicts(read)
    others = row["sides"][1]["others"]
    assert [(*other["names"], *other["outlets"]) for other in others] == [
        ("Amelia", "Globe"),
        ("Amelia", "Gazette"),
        (aide, "Post"),
    ]
    assert [left["claim"] for left in unfaced(read, [row])] == ["c-004"]


def test_a_part_is_denied_on_the_page_in_the_words_that_the_judge_knows() -> None:
    told = disowned()
    none = "Amelia was not behind the raid"
    told.claim("single_source", told.say("Post", f"Amelia said {none}.", none, by="Amelia"))
    also_denied(told, "Globe", "Amelia denied any link to the raid.", "any link to the raid", "Amelia")
    others = conflicts(told.read())[0]["sides"][1]["others"]
    assert {outlet for other in others for outlet in other["outlets"]} == {"Globe", "Post"}


def test_a_denial_of_long_ago_is_none_of_this_event_and_stands_last_with_its_day() -> None:
    told = disowned()
    words = "Amelia’s hand in it"
    sentence = f"A raid in 2019 failed, and Amelia denied {words}."
    also_denied(told, "Globe", sentence, words, "Amelia")
    also_denied(told, "Gazette", "Port Corvin denied the theft of the lamps.", "the theft of the lamps", "Port Corvin")
    at = sentence.index("2019")
    dossier = told.dossier()
    documents = [replace(one, published="2031-03-02") for one in dossier.documents]
    moment = Moment(at, at + 4, "2019", "date", "2019")
    dossier = replace(dossier, documents=tuple(replace(one, moments=(moment,)) if one.id == "Globe" else one for one in documents))
    read = reading(dossier)
    [row] = conflicts(read)
    assert row["sides"][1]["others"] == []
    assert [(left["claim"], left["ago"]) for left in unfaced(read, [row])] == [("c-002", None), ("c-001", "2019")]


def test_what_only_cannot_hold_beside_each_other_stands_after_what_is_denied() -> None:
    told = Told()
    kinds: list[tuple[ConflictKind, str, str]] = [
        ("incompatible", "the aim was to seize the port", "the aim was to free the port"),
        ("denial", "the lamps of the ferry were lit", "the lamps of the ferry were not lit"),
    ]
    for kind, words, others in kinds:
        one = told.say("Courier", f"Ana Ruiz said {words}.", words, by="Ana Ruiz")
        other = told.say("Herald", f"Ivo Dorn said {others}.", others, by="Ivo Dorn")
        more = [told.say("Globe", f"It stood in a log that {words}.", words)] if kind == "incompatible" else []
        told.conflict(told.claim("disputed", one, *more), told.claim("disputed", other), kind)
    assert [row["kind"] for row in conflicts(told.read())] == ["denial", "incompatible"]


def test_two_aims_of_one_deed_may_both_hold() -> None:
    told = Told()
    one = told.say("Courier", "Ana Ruiz said the aim was to seize the port.", "the aim was to seize the port", by="Ana Ruiz")
    other = told.say("Herald", "Ivo Dorn said the aim was to free the port.", "the aim was to free the port", by="Ivo Dorn")
    note = f"“{one.text}” against “{other.text}”: another aim is given"
    conflict = told.conflict(told.claim("disputed", one), told.claim("disputed", other), "incompatible", note)
    [row] = conflicts(told.read())
    assert (row["kind"], phrases.ALL["conflict"][row["kind"]]) == ("aims", "Another aim is given")
    assert aims(told.read()) == [conflict.id]


def test_a_side_that_nobody_dates_has_no_day_of_another() -> None:
    told = disowned()
    told.said = [replace(said, said_on=None) if said.doc == "Herald" else said for said in told.said]
    told.claims = [replace(claim, first_said="2031-03-02") for claim in told.claims]
    [row] = conflicts(told.read())
    assert [side["since"] for side in row["sides"]] == ["2031-03-02", None]
