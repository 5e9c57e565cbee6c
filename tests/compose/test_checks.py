"""What is only to be checked, beside the claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso import compose
from sayso.model import Claim, ClaimId, Conflict, ConflictId, Evidence, Judgement, Statement, StatementId, Unit
from tests import made
from tests.ferry import DOSSIER


def claim(name: str, *supporters: str) -> Claim:
    evidence = tuple(Evidence(StatementId(supporter), "supports", 0.9) for supporter in supporters)
    return Claim(ClaimId(name), name, evidence, (), (), (), "corroborated", None, None)


def check(left: str, right: str, score: float = 0.5) -> Judgement:
    return made.judged(left, right, "contradicts", score, "to-check-1")


def listed(
    claims: Sequence[Claim], checks: Sequence[Judgement], conflicts: Sequence[Conflict] = (), parts: Sequence[Unit] = ()
) -> list[tuple[tuple[str, ...], str, str]]:
    said = [made.statement(evidence.statement) for one in claims for evidence in one.evidence]
    found = compose.with_checks(claims, checks, conflicts, [*made.units(said), *parts])
    assert [one.standing for one in found] == ["corroborated"] * len(claims), "no standing moves"
    return [(one.claims, one.judgement.left, one.judgement.right) for one in replace(DOSSIER, claims=found).to_check]


ONE, OTHER = claim("one", "a", "b"), claim("other", "c")


def test_what_is_to_be_checked_stands_in_both_claims_the_surest_first() -> None:
    both = ("one", "other")
    assert listed([ONE, OTHER], [check("b", "c", 0.9), check("a", "c", 0.5)]) == [(both, "b", "c"), (both, "a", "c")]


def test_two_statements_of_one_claim_may_have_to_be_checked() -> None:
    assert listed([ONE], [check("a", "b")]) == [(("one",), "a", "b")]


def test_a_part_of_a_statement_is_checked_as_the_statement() -> None:
    part: Statement = made.statement("p", speaker="mayor")
    assert listed([ONE, OTHER], [check("c", "p")], parts=[Unit(part, StatementId("a"))]) == [(("one", "other"), "a", "c")]


def test_claims_in_conflict_need_no_check() -> None:
    known = Conflict(ConflictId("x"), (ClaimId("one"), ClaimId("other")), "denial", "")
    assert listed([ONE, OTHER], [check("a", "c")], [known]) == []


def test_what_supports_claims_in_conflict_beside_others_that_it_fits_better_needs_no_check() -> None:
    wide = replace(claim("wide", "a"), evidence=(Evidence(StatementId("a"), "supports", 0.2),))
    known = Conflict(ConflictId("x"), (ClaimId("other"), ClaimId("wide")), "denial", "")
    assert listed([ONE, OTHER, wide], [check("a", "c"), check("b", "c")], [known]) == [(("one", "other"), "b", "c")]


def test_a_handful_is_listed() -> None:
    many = [claim(f"{side} {place}", f"{side}{place}") for side in ("left", "right") for place in range(9)]
    checks = [check(f"left{place}", f"right{place}", 0.9 - place / 100) for place in range(9)]
    assert [left for _, left, _ in listed(many, checks)] == [f"left{place}" for place in range(5)]
