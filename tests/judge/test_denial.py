"""What words explain is no denial of what happened."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.judge import judgement
from sayso.model import DocumentId, Relation
from tests import made
from tests.judge.compared import SAME, Told, between, compared, told


def winning(name: str, text: str, **drawn: Any) -> Told:
    return told(name, text, "cup", "rover", "win", drawn={"subject": ("rover",), **drawn})


@pytest.mark.parametrize(
    ("denying", "saying", "relation"),
    [
        ("the Rovers did not win the cup", "the Rovers won the cup", "contradicts"),
        ("the Rovers would never win the cup", "the Rovers won the cup", "same"),
        ("the Rovers will not win the cup", "the Rovers won the cup", "same"),
        ("the Rovers will not win the cup", "the Rovers will win the cup", "contradicts"),
        ("the Rovers have not won the cup since 1948", "the Rovers won the cup", "same"),
        ("the Rovers haven’t won the cup", "the Rovers will win the cup", "same"),
        ("the Rovers haven’t won the cup", "the Rovers have won the cup", "contradicts"),
        ("the Rovers haven’t won the cup", "the Rovers won the cup on 3 May", "contradicts"),
        ("the Rovers will not win the cup", "the Rovers won the cup on 3 May", "same"),
        ("the Rovers don’t necessarily win the cup", "the Rovers win the cup", "same"),
        ("the Rovers did not only win the cup", "the Rovers won the cup", "same"),
        ("the Rovers had never won the cup", "the Rovers won the cup for the first time", "same"),
        ("the Rovers will not win the cup until May", "the Rovers will win the cup", "same"),
        ("the Rovers did not win the cup for money, but for honour", "the Rovers won the cup", "same"),
        ("nobody won the cup more often than the Rovers", "the Rovers won the cup", "same"),
        ("the Rovers did not win the cup, but in May they won the league", "the Rovers won the cup", "contradicts"),
        ("the Rovers did not win the cup, but on Monday they will meet the mayor", "the Rovers won the cup", "contradicts"),
        ("the Rovers did not win the cup and will stay in Norwick until Monday", "the Rovers won the cup", "contradicts"),
    ],
    ids=[
        "denied", "prophesied", "foretold", "two forecasts", "since", "so far",
        "denied of the past", "in May", "foretold for May", "not always", "and more", "never before",
        "until then", "another reason", "no more often", "another cup", "another day", "they stay until then",
    ],
)
def test_a_forecast_or_what_was_so_until_then_denies_nothing(denying: str, saying: str, relation: Relation) -> None:
    assert between(winning("a", denying, absent=("win",), negated=True), winning("b", saying)).relation == relation


def test_what_is_only_supposed_denies_nothing() -> None:
    supposed = winning("a", "even if the Rovers did not win the cup", absent=("win",), negated=True)
    assert between(supposed, winning("b", "the Rovers won the cup")).relation != "contradicts"


NORLAND = made.entity("norland", "Norland", type="GPE")


def denying_involvement() -> Told:
    drawn = {"predicate": "involve", "subject": ("ship",)}
    return told("a", "its ships were involved in oil sales", "oil", "sale", "ship", drawn=drawn, speaker="norland", stance="denies")


@pytest.mark.parametrize(
    ("lemmas", "contradicted"), [(("oil", "ship", "sell"), True), (("oil", "tax", "levy"), False)], ids=["what they did", "another matter"]
)
def test_who_denies_that_his_were_involved_contradicts_who_says_what_they_did(lemmas: tuple[str, ...], contradicted: bool) -> None:
    other = told("b", "Norland ships sold oil", "norland", *lemmas, drawn={"subject": ("norland", "ship"), "predicate": "sell"})
    assert (between(denying_involvement(), other, entities=[NORLAND]).relation == "contradicts") == contradicted


@pytest.mark.parametrize(("lemma", "contradicted"), [("raid", True), ("harvest", False)])
def test_his_own_name_is_not_what_he_denies_to_have_done(lemma: str, contradicted: bool) -> None:
    drawn = {"predicate": "involvement", "clause": False}
    words = "Norlandic involvement in the raid"
    denial = told("a", words, "norlandic", "raid", "involvement", drawn=drawn, speaker="norland", stance="denies")
    going = {"subject": ("norlandic", "troop"), "predicate": "go"}
    other = told("b", f"Norlandic troops go on with the {lemma}", "norlandic", lemma, drawn=going)
    assert (between(denial, other, entities=[NORLAND]).relation == "contradicts") == contradicted


def test_who_plans_no_evacuation_contradicts_who_says_that_people_are_evacuated() -> None:
    drawn = {"predicate": "plan", "subject": (), "absent": ("plan",), "negated": True}
    denial = told("a", "he was not planning an evacuation", "plan", "evacuation", drawn=drawn)
    found = between(denial, told("b", "they were evacuating villagers", "evacuate", "villager", drawn={"predicate": "evacuate"}))
    assert (found.relation, found.judge, found.reasons[0]) == ("contradicts", "denial-6", "one does so and the other says not: evacuate")
    without = told("a", "without planning an evacuation", "plan", "evacuation", drawn=drawn | {"negated": False})
    assert between(without, told("b", "they were evacuating villagers", "evacuate", "villager")).relation != "contradicts"


def test_what_was_lost_is_not_said_to_be_there() -> None:
    denying = told("a", "the probe cannot be controlled", "probe", "control", drawn={"absent": ("control",), "subject": ("probe",)})
    lost = told("b", "control of the probe was lost", "control", "probe", "lose", drawn={"subject": ("control", "probe")})
    assert between(denying, lost).relation != "contradicts"


@pytest.mark.parametrize(
    ("saying", "contradicted"), [("the convoy sailed without lights", True), ("the convoy sailed by the rules", False)]
)
def test_who_denies_doing_without_a_thing_does_not_deny_doing(saying: str, contradicted: bool) -> None:
    drawn = {"predicate": "sail", "subject": ("convoy",)}
    denying = told("a", "the convoy sailed without lights", "convoy", "sail", "light", drawn=drawn, stance="denies")
    relation = between(denying, told("b", saying, "convoy", "sail", "light", drawn=drawn)).relation
    assert (relation == "contradicts") == contradicted


@pytest.mark.parametrize(
    ("saying", "contradicted"),
    [("training made the league a party to the war", True), ("training made the league weary of the war", False)],
)
def test_who_denies_another_s_very_words_contradicts_him_whatever_their_verb(saying: str, contradicted: bool) -> None:
    drawn = {"predicate": "make", "subject": ("training",)}
    words = ("training", "make", "league", "war")
    denying = told("a", "training made the league a party to the war", *words, "party", drawn=drawn, stance="denies")
    other = told("b", saying, *words, "party" if contradicted else "weary", drawn=drawn)
    assert (between(denying, other).relation == "contradicts") == contradicted


def test_who_says_that_it_was_not_deliberate_does_not_deny_it() -> None:
    drawn = {"predicate": "ram", "subject": ("tug",)}
    denied = drawn | {"absent": ("ram",), "negated": True}
    denying = told("a", "the tug did not deliberately ram the ferry", "tug", "ram", "ferry", drawn=denied)
    assert between(denying, told("b", "the tug rammed the ferry", "tug", "ram", "ferry", drawn=drawn)).relation != "contradicts"
    wilful = told("b", "the tug deliberately rammed the ferry", "tug", "ram", "ferry", drawn=drawn)
    assert between(denying, wilful).relation == "contradicts"


@pytest.mark.parametrize(("subject", "contradicts"), [("crew", True), ("rebel", False)])
def test_who_tells_two_of_one_name_apart_denies_neither(subject: str, contradicts: bool) -> None:
    words = ("crew", "harbour", "raid", "rebel")
    denied = {"subject": (subject,), "predicate": "rebel", "absent": ("rebel",), "negated": True}
    denying = told("a", f"the {subject} are not the rebels of the harbour raid", *words, drawn=denied)
    saying = told("b", "the crew are the rebels of the harbour raid", *words, drawn={"subject": ("crew",), "predicate": "rebel"})
    assert (between(denying, saying).relation == "contradicts") is contradicts


@pytest.mark.parametrize(
    ("saying", "absent", "relation"),
    [
        ("smugglers had crossed the border at night", (), "contradicts"),
        ("there was no sign of smugglers who crossed the border", ("sign",), "same"),
    ],
    ids=["says so", "says that nothing shows it"],
)
def test_who_calls_a_report_false_contradicts_whoever_says_what_it_tells(saying: str, absent: tuple[str, ...], relation: Relation) -> None:
    lemmas = "border", "cross", "smuggler"
    false = told("a", "reports that smugglers had crossed the border were false", "report", *lemmas, "false")
    assert between(false, told("b", saying, *lemmas, drawn={"absent": absent})).relation == relation


@pytest.mark.parametrize(("part", "relation"), [(False, "contradicts"), (True, "same")])
def test_a_part_of_what_is_denied_is_not_denied_by_itself(part: bool, relation: Relation) -> None:
    whole = told("w", "there had been fog at sea", "fog", "sea", stance="denies", speaker="norland", doc=DocumentId("herald"))
    fog = told("a", "there had been fog", "fog", drawn={"subject": ()}, stance="denies", speaker="norland", doc=DocumentId("herald"))
    foggy = told("b", "the fog was thick", "fog", drawn={"predicate": "thick"})
    one, other, *_ = compared(fog, foggy, *([whole] if part else []))
    assert judgement(one, other, 0.8, same=SAME).relation == relation


def test_a_circumstance_of_what_is_denied_is_not_denied_by_itself() -> None:
    whole = told("w", "a deal was done in Port Amel", "deal", "port", "amel", stance="denies", speaker="norland", doc=DocumentId("herald"))
    drawn = {"clause": False, "predicate": "in", "subject": ()}
    denied = told("a", "in Port Amel", "port", "amel", drawn=drawn, stance="denies", speaker="norland", doc=DocumentId("herald"))
    other = told("b", "to Port Amel", "port", "amel", drawn=drawn)
    one, another, _ = compared(denied, other, whole)
    assert judgement(one, another, 0.8, same=SAME).relation == "same"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("he did not order a lamp", "contradicts"),
        ("the mayor and the police did not order a lamp", "contradicts"),
        ("he had not ordered it, and was asked to pay for a lamp", "same"),
    ],
)
def test_what_is_told_beside_what_was_not_planned_is_not_denied(text: str, relation: Relation) -> None:
    denial = told("a", text, "order", "lamp", drawn={"predicate": "order", "subject": (), "negated": True, "absent": ("order",)})
    assert between(denial, told("b", "a lamp was bought", "lamp", "buy", drawn={"predicate": "lamp", "subject": ()})).relation == relation


@pytest.mark.parametrize(("clause", "contradicted"), [(True, True), (False, False)], ids=["it says so", "it only compares"])
def test_what_is_only_compared_with_is_not_said_to_be_so(clause: bool, contradicted: bool) -> None:
    drawn = {"subject": ("rover", "wedding"), "predicate": "hold", "clause": clause}
    other = told("b", "than the wedding of the Rovers being held", "rover", "wedding", "hold", drawn=drawn)
    lapsed = {"subject": ("rover",), "predicate": "leave", "absent": ("wedding",)}
    left = told("a", "the Rovers left without a wedding", "rover", "leave", "wedding", drawn=lapsed)
    assert (between(left, other).relation == "contradicts") == contradicted
