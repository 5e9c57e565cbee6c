"""Conflicts about one thing as one dispute, with the positions of all who take part in it."""

from __future__ import annotations

import re
import sys
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from sayso.model import Evidence
from sayso.render.page.derived.conflicts import conflicts, unfaced
from sayso.render.page.derived.disputes import PART, disputes
from sayso.render.page.derived.known import known
from tests.told import Told


def raid(*more: tuple[str, str, str]) -> Told:
    """Two denials of a town's part in a raid, each in a conflict of its own, and what else is told of that part."""
    told = Told()
    told.entity("Port Amel", type="GPE")
    words = "Port Amel raiders crossed the river"
    crossed = told.say("Courier", f"Ivo Dorn said {words}.", words, by="Ivo Dorn")
    words = "Port Amel had nothing to do with the raid"
    nothing = told.say("Herald", f"Ana Ruiz said {words}.", words, by="Ana Ruiz")
    words = "no Port Amel raiders had crossed the river"
    none = told.say("Gazette", f"Eva Sol said {words}.", words, by="Eva Sol")
    said, first, second = told.claim("disputed", crossed), told.claim("disputed", nothing), told.claim("disputed", none)
    told.conflict(said, first, "denial", f"“{crossed.text}” against “{nothing.text}”")
    told.conflict(said, second, "denial", f"“{crossed.text}” against “{none.text}”")
    for by, sentence, words in more:
        told.claim("single_source", told.say("Gazette", sentence, words, by=by))
    return told


def found(told: Told) -> tuple[list[Any], list[Any], list[Any]]:
    read = told.read()
    rows = conflicts(read)
    return disputes(read, rows, unfaced(read, rows))


def held(told: Told) -> list[tuple[str, str, list[str]]]:
    [dispute] = found(told)[0]
    return [(row["how"], row["words"], row["names"]) for row in dispute["positions"]]


def test_conflicts_that_share_a_claim_are_one_dispute_with_all_positions() -> None:
    assert held(raid()) == [
        ("says", "Port Amel raiders crossed the river", ["Ivo Dorn"]),
        ("denies", "Port Amel had nothing to do with the raid", ["Ana Ruiz"]),
        ("denies", "no Port Amel raiders had crossed the river", ["Eva Sol"]),
    ]


def test_who_half_admits_a_part_that_others_deny_stands_beside_them() -> None:
    words = "Port Amel was acting in support of the raiders"
    told = raid(("An officer", f"An officer said {words}.", words))
    assert held(told)[-1] == ("bears", words, ["An officer"])


def test_whoever_denies_what_a_claim_says_denies_it_even_by_a_bare_word() -> None:
    told = raid()
    words = "the reports"
    denial = told.say("Star", f"Ivo Dorn's cousin denied {words}.", words, by="Ivo Dorn's cousin", cue="denied", stance="denies")
    told.claims[0] = replace(told.claims[0], evidence=(*told.claims[0].evidence, Evidence(denial.id, "denies", 0.8)))
    assert ("denies", "Ivo Dorn's cousin denied the reports", ["Ivo Dorn's cousin"]) in held(told)


def test_whom_a_report_sets_against_others_denies_it_where_he_says_that_it_is_not_so() -> None:
    told = raid()
    words = "no raiders came from Port Amel"
    none = told.claim("disputed", told.say("Star", f"Tom Vale insisted {words}.", words, by="Tom Vale", cue="insisted"))
    told.conflict(told.claims[0], none, "incompatible", f"“{told.said[0].text}” against “{words}”")
    assert ("denies", words, ["Tom Vale"]) in held(told)


def test_what_names_the_party_and_no_part_of_it_is_no_position() -> None:
    assert len(held(raid(("Ivo Dorn", "Ivo Dorn said Port Amel is a quiet town by the sea.", "Port Amel is a quiet town by the sea")))) == 3


@pytest.mark.parametrize(
    "words",
    [
        "Port Amel worked with the school",
        "Port Amel ordered lunch",
        "Port Amel ordered lunch for all of the many guests of the old town, and raiders came",
    ],
)
def test_a_word_for_a_part_without_one_of_the_deed_beside_it_is_no_position(words: str) -> None:
    assert len(held(raid(("Ivo Dorn", f"Ivo Dorn said {words}.", words)))) == 3


@pytest.mark.parametrize("words", ["Port Amel worked with the raiders", "Port Amel ordered the raid"])
def test_a_word_for_a_part_with_one_of_the_deed_beside_it_bears_on_it(words: str) -> None:
    assert held(raid(("Tom Vale", f"Tom Vale said {words}.", words)))[-1] == ("bears", words, ["Tom Vale"])


def test_a_part_in_another_deed_is_no_position() -> None:
    words = "Port Amel had nothing to do with the theft of the vote"
    assert len(held(raid(("Tom Vale", f"Tom Vale said {words}.", words)))) == 3


def test_a_denial_that_faces_no_words_joins_the_dispute_over_the_same_part() -> None:
    told = raid()
    words = "any role in the raid"
    told.claim("denied", (told.say("Star", f"Port Amel denied {words}.", words, by="Port Amel", cue="denied", stance="denies"), "denies"))
    _, rows, left = found(told)
    assert ("denies", "Port Amel denied any role in the raid", ["Port Amel"]) in held(told)
    assert left == []
    assert told.claims[-1].id in rows[0]["claims"]


def test_words_for_a_part_are_looked_for_once_in_each_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told()
    for town in ("Amel", "Sorn", "Dorn"):
        told.entity(town, type="GPE")
        planned, none = f"{town} planned the raid on {town} bank", f"{town} had no part in the raid on {town} bank"
        saying = told.say("Courier", f"Tom Vale said {planned}.", planned, by="Tom Vale")
        denying = told.say("Herald", f"Mila Hart said {none}.", none, by="Mila Hart")
        told.conflict(told.claim("disputed", saying), told.claim("disputed", denying))
    read, asked = told.read(), Counter[str]()
    rows = conflicts(read)

    class Counting:
        def finditer(self, words: str) -> Iterator[re.Match[str]]:
            asked[words] += 1
            return PART.finditer(words)

    monkeypatch.setattr(sys.modules[disputes.__module__], "PART", Counting())
    assert len(disputes(read, rows, unfaced(read, rows))[0]) == 3
    assert set(asked.values()) == {1}


def test_a_long_side_is_told_by_its_words_and_not_by_every_two_of_them() -> None:
    told = Told()
    told.entity("Port Amel", type="GPE")
    for outlet in ("Courier", "Herald"):
        said, denied = (f"Port Amel {how} {outlet} {' '.join(f'crew{at}' for at in range(3_000))}" for how in ("paid", "never paid"))
        saying = told.say(outlet, f"Tom Vale said {said}.", said, by="Tom Vale")
        denying = told.say(f"{outlet} on Sunday", f"Mila Hart said {denied}.", denied, by="Mila Hart")
        told.conflict(told.claim("disputed", saying), told.claim("disputed", denying))
    read = told.read()
    rows = conflicts(read)
    tracemalloc.start()
    found, *_ = disputes(read, rows, unfaced(read, rows))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [len(dispute["conflicts"]) for dispute in found] == [2]
    assert most < 50_000_000


def test_a_conflict_about_something_else_is_a_dispute_of_its_own_without_a_list() -> None:
    told = raid()
    wet = told.say("Courier", "Ivo Dorn said the harbour road was flooded.", "the harbour road was flooded", by="Ivo Dorn")
    dry = told.say("Herald", "Eva Sol said the harbour road was not flooded.", "the harbour road was not flooded", by="Eva Sol")
    told.conflict(told.claim("disputed", wet), told.claim("disputed", dry))
    assert [len(dispute["positions"]) for dispute in found(told)[0]] == [3, 0]


def parts(*denials: str) -> list[list[str]]:
    """The conflicts of each dispute where each of some denials, all of one town's part, stands against words of its own."""
    told = Told()
    told.entity("Port Amel", type="GPE")
    for at, denial in enumerate(denials):
        charge = f"Port Amel did thing number {at}"
        saying = told.say("Courier", f"Ivo Dorn said {charge}.", charge, by="Ivo Dorn")
        denying = told.say("Herald", f"Ana Ruiz said {denial}.", denial, by="Ana Ruiz")
        told.conflict(told.claim("disputed", saying), told.claim("disputed", denying), "denial", f"“{charge}” against “{denial}”")
    return [dispute["conflicts"] for dispute in found(told)[0]]


def test_a_part_in_two_deeds_of_one_party_is_two_disputes() -> None:
    fire, theft = "Port Amel had nothing to do with the fire at the mill", "Port Amel had nothing to do with the theft of the vote"
    assert parts(fire, theft) == [["x-000"], ["x-001"]]
    assert parts(fire, "Port Amel had no part in the mill fire") == [["x-000", "x-001"]]


def test_a_part_in_what_is_not_named_may_be_a_part_in_any_deed() -> None:
    assert parts("Port Amel had nothing to do with the fire at the mill", "Port Amel had no role in these events") == [["x-000", "x-001"]]


def test_the_first_screen_shows_a_dispute_once_and_leads_to_all_of_it() -> None:
    words = "Port Amel was acting in support of the raiders"
    told = raid(("An officer", f"An officer said {words}.", words))
    [line] = known(told.read(), found(told)[0])["disputed"]
    assert (line["positions"], line["denials"], line["parties"]) == (4, 2, 4)
    others = [(row["how"], row["names"]) for row in line["others"]]
    assert {(row, *names) for row, names in [("denies", line["right"]["names"]), *others]} == {
        ("denies", "Ana Ruiz"),
        ("denies", "Eva Sol"),
        ("bears", "An officer"),
    }
    assert line["others"][-1]["words"] == words


def test_the_first_screen_shows_three_more_parties_of_a_dispute_who_denies_it_before_what_else_is_said() -> None:
    told = raid(
        ("An officer", "An officer said Port Amel was acting in support of the raiders.", "Port Amel was acting in support of the raiders"),
        ("A guard", "A guard said Port Amel had planned the raid.", "Port Amel had planned the raid"),
        ("Mila Hart", "Mila Hart said Port Amel had no part in the raid.", "Port Amel had no part in the raid"),
        ("Tom Vale", "Tom Vale said Port Amel had no role in the raid.", "Port Amel had no role in the raid"),
    )
    [line] = known(told.read(), found(told)[0])["disputed"]
    assert [row["how"] for row in line["others"]] == ["denies", "denies", "bears"]
    assert len({*line["right"]["names"], *(name for row in line["others"] for name in row["names"])}) == 4


def test_the_dispute_that_most_parties_take_part_in_stands_first() -> None:
    told = raid()
    lit, dark = "the lamps of the old ferry in the harbour were lit", "the lamps of the old ferry in the harbour were not lit"
    said = [told.say(outlet, f"Tom Vale said {lit}.", lit, by="Tom Vale") for outlet in ("Courier", "Herald", "Gazette", "Globe")]
    told.conflict(told.claim("disputed", *said), told.claim("disputed", told.say("Mail", f"Mila Hart said {dark}.", dark, by="Mila Hart")))
    crossed = told.said[0].text
    assert [line["left"]["words"] for line in known(told.read())["disputed"]] == [lit, crossed]
    assert [line["left"]["words"] for line in known(told.read(), found(told)[0])["disputed"]] == [crossed, lit]
