"""Between which claims a conflict is, and what it makes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sayso import compose
from sayso.compose.disputes import Value, Values
from sayso.model import (
    ANOTHER_AIM,
    UNSURE,
    Claim,
    ClaimId,
    DocumentId,
    Evidence,
    Figure,
    Judgement,
    NotCounted,
    Standing,
    Statement,
    StatementId,
)
from tests import made


def claim(name: str, *supporters: str, standing: Standing = "single_source") -> Claim:
    evidence = tuple(Evidence(StatementId(supporter), "supports", 0.9) for supporter in supporters)
    return Claim(ClaimId(name), name, evidence, (), (), (), standing, None, None)


def counting(name: str, count: int, **more: Any) -> tuple[Statement, Figure]:
    """A statement in a paper of its own that gives one number."""
    statement = made.statement(name, f"{count} passengers were injured", doc=DocumentId(name), speaker=name, **more)
    words = f"{count} passengers"
    return statement, made.figure(words, count, count, of=name, doc=DocumentId(name))


def against(left: str, right: str, score: float = 0.9) -> Judgement:
    return made.judged(left, right, "contradicts", score, "numbers-1")


def between(claims: Sequence[Claim], told: Sequence[tuple[Statement, Figure]], *judgements: Judgement) -> list[tuple[str, ...]]:
    found = compose.conflicts(claims, judgements, [said for said, _ in told], [figure for _, figure in told])
    return sorted(conflict.claims for conflict in found)


THREE, FIVE = [counting("a", 3), counting("b", 3)], [counting("c", 5), counting("d", 5)]


def test_numbers_are_in_conflict_between_the_claims_that_are_most_about_them() -> None:
    wide, narrow, five = claim("wide", "a", "x", "y", "z"), claim("narrow", "a", "b"), claim("five", "c", "d")
    assert between([wide, narrow, five], [*THREE, *FIVE], against("a", "c")) == [("five", "narrow")]


def test_numbers_that_only_stand_in_claims_about_other_things_are_in_no_conflict() -> None:
    wide = claim("wide", "a", *(f"x{place}" for place in range(9)))
    assert between([wide, claim("five", "c", "d")], [*THREE, *FIVE], against("a", "c")) == []


def test_only_claims_that_give_a_number_are_asked_whether_they_are_about_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: set[ClaimId] = set()
    fit = Values.fit

    def asking(given: Values, value: Value, claim: Claim) -> float:
        asked.add(claim.id)
        return fit(given, value, claim)

    monkeypatch.setattr(Values, "fit", asking)
    claims = [claim("three", "a", "b"), claim("five", "c", "d"), *(claim(f"other {place}", f"x{place}") for place in range(9))]
    assert between(claims, [*THREE, *FIVE], against("a", "c")) == [("five", "three")]
    assert asked == {"three", "five"}


def test_two_numbers_of_one_thing_are_one_conflict_however_many_give_them() -> None:
    claims = [claim("three", "a", "b"), claim("five", "c", "d")]
    judgements = [against(left, right) for left in "ab" for right in "cd"]
    assert between(claims, [*THREE, *FIVE], *judgements) == [("five", "three")]


def test_a_claim_may_be_in_conflict_over_two_things() -> None:
    one, other = counting("a", 3), counting("c", 5)
    dead = [replace(figure, what="killed", text=f"{low} dead", low=low, high=low) for (_, figure), low in ((one, 1.0), (other, 2.0))]
    more = [(made.statement(name, "dead", doc=DocumentId(name)), figure) for name, figure in zip("ef", dead, strict=True)]
    moved = [(said, replace(figure, doc=said.doc, start=0, end=4)) for said, figure in more]
    claims = [claim("here", "a", "e"), claim("injured", "c"), claim("killed", "f")]
    assert between(claims, [one, other, *moved], against("a", "c"), against("e", "f")) == [("here", "injured"), ("here", "killed")]


def test_claims_in_conflict_are_disputed() -> None:
    claims = [claim("three", "a", "b", standing="corroborated"), claim("five", "c", "d", standing="denied"), claim("rest", "x")]
    assert standings(claims, against("a", "c")) == {"three": "disputed", "five": "denied", "rest": "single_source"}


def standings(claims: Sequence[Claim], judgement: Judgement) -> dict[str, Standing]:
    """How claims stand beside their conflicts."""
    said = [statement for statement, _ in (*THREE, *FIVE)]
    found = compose.disputed(claims, compose.conflicts(claims, [judgement], said, [figure for _, figure in (*THREE, *FIVE)]))
    return {one.id: one.standing for one in found}


def test_what_is_corroborated_is_in_no_conflict_by_one_who_may_say_something_else() -> None:
    """'The council has passed a law' is not disputed as somebody is accused who says that he has kept it."""
    doubtful = NotCounted("Amel", (StatementId("kept"),), UNSURE)
    passed = replace(claim("passed", "a", "b", "kept", standing="corroborated"), not_counted=(doubtful,))
    denial, broken = made.judged("accused", "kept", "contradicts", 0.8, "denial-1"), claim("broken", "accused")
    told = [(made.statement(name), made.figure("3 boats", 3, 3)) for name in ("accused", "kept")]
    assert between([passed, broken], told, denial) == []
    assert between([replace(passed, not_counted=()), broken], told, denial) == [("broken", "passed")]


def test_two_aims_may_both_hold_and_dispute_neither() -> None:
    told = [(made.statement(name, speaker=name), made.figure("3 boats", 3, 3)) for name in "ab"]
    aims = replace(made.judged("a", "b", "contradicts", 0.2, "purposes-1"), reasons=(ANOTHER_AIM,))
    found = compose.claims(
        made.units([said for said, _ in told]), [made.sketch(name) for name in "ab"], [aims], [], [made.document("courier")], [], same=0.4
    )
    between_two = compose.conflicts(found, [aims], [said for said, _ in told])
    assert len(between_two) == 1
    assert {one.standing for one in compose.disputed(found, between_two)} == {"single_source"}


def test_what_was_replaced_disputes_nothing() -> None:
    claims = [claim("three", "a", "b", standing="superseded"), claim("five", "c", "d", standing="corroborated")]
    for judgement in (against("a", "c"), replacing("c", "a")):
        assert standings(claims, judgement) == {"three": "superseded", "five": "corroborated"}


def replacing(newer: str, older: str) -> Judgement:
    return made.judged(newer, older, "replaces", 0.9, "numbers-1")


def test_a_claim_is_in_conflict_with_the_one_that_it_replaced() -> None:
    told = [*THREE, *FIVE]
    given = [said for said, _ in told], [figure for _, figure in told]
    three, five = claim("three", "a", "b", standing="superseded"), claim("five", "c", "d")
    [found] = compose.conflicts([three, five], [replacing("c", "a")], *given)
    assert (found.claims, found.why) == (("five", "three"), "numbers")
    assert found.note == "“3 passengers were injured”, later “5 passengers were injured”"
    assert compose.conflicts([replace(three, standing="corroborated"), five], [replacing("c", "a")], *given) == ()


def test_a_conflict_of_two_aims_says_that_another_one_is_given() -> None:
    said = [made.statement(name, f"the aim was to {aim}", speaker=name) for name, aim in (("a", "save fuel"), ("b", "win votes"))]
    judgement = replace(made.judged("a", "b", "contradicts", judge="purposes-1"), reasons=(ANOTHER_AIM,))
    [found] = compose.conflicts([claim("one", "a"), claim("other", "b")], [judgement], said)
    assert (found.why, found.of_aims) == ("incompatible", True)
    assert found.note == "“the aim was to save fuel” against “the aim was to win votes”: another aim is given"


def test_whom_a_report_sets_against_another_stands_for_the_claim_of_his_longest_part() -> None:
    whole = made.statement("w", "the ship sank and two died at sea", speaker="norland")
    parts = [made.statement("p", "the ship sank", speaker="norland"), made.statement("q", "two died at sea", speaker="norland", start=18)]
    other = made.statement("o", "nothing happened", doc=DocumentId("herald"), speaker="sudland")
    claims = [claim("sank", "p"), claim("died", "q"), claim("nothing", "o")]
    found = compose.conflicts(claims, [made.judged("w", "o", "contradicts", 0.8, "contrast-1")], [whole, *parts, other])
    assert [conflict.claims for conflict in found] == [("died", "nothing")]


def test_a_part_and_what_no_report_sets_against_another_stand_for_no_claim_but_their_own() -> None:
    whole = made.statement("w", "the ship sank at sea, said the mate", speaker="norland")
    part = made.statement("p", "the ship sank at sea", speaker="norland")
    inner = made.statement("i", "the ship", speaker="norland")
    other = made.statement("o", "nothing happened", doc=DocumentId("herald"), speaker="sudland")
    claims = [claim("ship", "i"), claim("nothing", "o")]
    judged = [made.judged("p", "o", "contradicts", 0.8, "contrast-1"), made.judged("w", "o", "contradicts", 0.8, "denial-1")]
    assert compose.conflicts(claims, judged, [whole, part, inner, other]) == ()
