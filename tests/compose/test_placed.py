"""Claims of units, given back to statements."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.compose import placed
from sayso.model import Claim, Evidence, NotCounted, Origin, Statement, StatementId, Unit
from tests import made

SAID = made.statement("said", "Two ferries collided and thirty people were hurt", speaker="police")
TOLD = made.statement("told", "Two ferries collided and thirty people were hurt", doc="herald")


def part(whole: Statement, name: str, text: str) -> Unit:
    return Unit(replace(whole, id=StatementId(name), text=text, end=whole.start + len(text)), whole.id)


def claim(*names: str) -> Claim:
    ids = [StatementId(name) for name in names]
    return Claim(
        id="c",  # type: ignore[arg-type]
        gist="Two ferries collided",
        evidence=tuple(Evidence(name, "supports", 0.5) for name in ids),
        origins=(Origin("police", "Police", tuple(ids), "one accountable party, counted once"),),
        not_counted=(),
        judgements=(made.judged(names[0], names[-1]),),
        standing="single_source",
        first_said=None,
        last_said=None,
    )


FERRIES = "Two ferries collided"
UNITS = [Unit(SAID, SAID.id), part(SAID, "said-1", FERRIES), Unit(TOLD, TOLD.id), part(TOLD, "told-1", FERRIES)]


def test_a_part_of_somebodys_statement_is_his_statement_and_a_part_of_narration_its_own() -> None:
    [found], statements = placed([claim("said-1", "told-1")], UNITS)
    assert [evidence.statement for evidence in found.evidence] == ["said", "told-1"]
    assert found.origins[0].statements == ("said", "told-1")
    assert [(judgement.left, judgement.right) for judgement in found.judgements] == [("said", "told-1")]
    assert [statement.id for statement in statements] == ["said", "told-1", "told"]


def test_a_part_that_serves_no_claim_is_no_statement() -> None:
    _, statements = placed([claim("said", "told")], UNITS)
    assert [statement.id for statement in statements] == ["said", "told"]


def test_two_parts_of_one_statement_are_its_evidence_once() -> None:
    more = part(SAID, "said-2", "thirty people were hurt")
    [found], _ = placed([claim("said-1", "said-2")], [*UNITS, more])
    assert [evidence.statement for evidence in found.evidence] == ["said"]
    assert found.judgements == ()


def test_one_claim_cut_twice_is_listed_once_with_more_of_its_words() -> None:
    short = replace(claim("said-1", "told-1"), id="c2", gist="ferries collided")  # type: ignore[arg-type]
    other = replace(claim("said-1", "told-1"), id="c3", gist="Thirty people were hurt")  # type: ignore[arg-type]
    found, _ = placed([claim("said-1", "told-1"), short, other], UNITS)
    assert [one.id for one in found] == ["c", "c3"]


def test_a_claim_repeats_another_though_one_of_its_statements_may_say_something_else() -> None:
    unsure = (NotCounted("The Herald", (StatementId("told-1"),), "may say something else"),)
    once, again = (replace(claim("said-1"), id=name, gist=f"{FERRIES} at the {pier} pier") for name, pier in (("c1", "old"), ("c2", "new")))  # type: ignore[arg-type]
    again = replace(again, evidence=claim("said-1", "told-1").evidence, not_counted=unsure)
    assert [one.id for one in placed([once, again], UNITS)[0]] == ["c2"]
    assert len(placed([once, replace(again, standing="disputed")], UNITS)[0]) == 2, "it stands otherwise"
    assert len(placed([once, replace(again, not_counted=())], UNITS)[0]) == 2, "somebody else says it too"


def test_claims_of_other_words_stay_apart_though_one_is_spelled_within_the_other() -> None:
    more, fewer = (replace(claim("said-1", "told-1"), id=name, gist=gist) for name, gist in (("c4", "Thirty-two died"), ("c5", "o died")))  # type: ignore[arg-type]
    found, _ = placed([more, fewer], UNITS)
    assert [one.id for one in found] == ["c4", "c5"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("three people were killed in the attack", "twenty people were wounded in the attack"),
        ("three sailors of the crew drowned", "four sailors of the crew drowned"),
        ("the ferry sank in the harbour", "the captain died in the harbour"),
        ("the bridge is open to cars", "the bridge is not open to trucks"),
        ("the old bridge is open to cars", "the old bridge isn’t open to cars"),
        ("the bridge is open to cars", "the bridge is open to trucks"),
    ],
)
def test_two_things_told_in_the_same_statements_are_two_claims(one: str, other: str) -> None:
    made_of = [replace(claim("said-1", "told-1"), id=name, gist=gist) for name, gist in (("c6", one), ("c7", other))]  # type: ignore[arg-type]
    found, _ = placed(made_of, UNITS)
    assert [claim.id for claim in found] == ["c6", "c7"]


def test_a_statement_that_is_counted_by_one_part_is_not_left_out_by_another() -> None:
    more = part(SAID, "said-2", "thirty people were hurt")
    unsure = NotCounted("The Courier", (StatementId("said-2"),), "may say something else")
    first = replace(
        claim("said-1", "told-1", "said-2"),
        origins=(Origin("police", "Police", (StatementId("said-1"),), ""),),
        not_counted=(unsure, NotCounted("The Herald", (StatementId("told-1"),), "may say something else")),
    )
    [found], _ = placed([first], [*UNITS, more])
    assert [(one.name, one.statements) for one in found.not_counted] == [("The Herald", ("told-1",))]


def test_of_parts_with_different_roles_the_supporting_one_counts() -> None:
    more = part(SAID, "said-2", "thirty people were hurt")
    first = claim("said-1", "told-1")
    mixed = replace(first, evidence=(*first.evidence, Evidence(StatementId("said-2"), "denies", 0.9)))
    [found], _ = placed([mixed], [*UNITS, more])
    assert {evidence.statement: evidence.role for evidence in found.evidence} == {"said": "supports", "told-1": "supports"}
