"""Claims of units, given back to statements."""

from __future__ import annotations

from dataclasses import replace

from sayso.compose import placed
from sayso.model import Claim, Evidence, Origin, Statement, StatementId, Unit
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
