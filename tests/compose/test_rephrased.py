"""Claims in the same words: what stands in one place with a doubt or a denial stands nowhere without it."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.compose.material import Group
from sayso.compose.rephrased import united_in_words, with_shared_denials, without_repetitions
from sayso.model import Claim, ClaimId, Evidence, Role, Standing, StatementId
from tests import made


def claim(name: str, standing: Standing, gist: str = "The bridge is closed", **roles: Role) -> Claim:
    return Claim(
        id=ClaimId(name),
        gist=gist,
        evidence=tuple(Evidence(StatementId(statement), role, 1.0) for statement, role in sorted(roles.items())),
        origins=(),
        not_counted=(),
        judgements=(),
        standing=standing,
        first_said=None,
        last_said=None,
    )


def anew(group: Group) -> Claim:
    """A claim of its evidence, by what this holds."""
    roles = {evidence.role for evidence in group}
    standing: Standing = "disputed" if "denies" in roles else "unverified" if "questions" in roles else "single_source"
    return claim("anew", standing, **{evidence.statement: evidence.role for evidence in group})


def held(found: list[Claim]) -> list[Any]:
    return sorted((one.standing, "".join(evidence.statement for evidence in one.evidence)) for one in found)


@pytest.mark.parametrize(("gist", "unverified"), [("The bridge is closed", ["abd"]), ("The road is closed", ["bd"])])
def test_a_claim_in_words_that_are_doubted_elsewhere_is_told_with_the_doubt(gist: str, unverified: list[str]) -> None:
    told = [claim("1", "single_source", gist, a="supports"), claim("2", "unverified", b="supports", d="questions")]
    found = united_in_words(told, [], anew)
    assert [names for standing, names in held(found) if standing == "unverified"] == unverified


@pytest.mark.parametrize(("text", "standing"), [("The bridge is closed", "disputed"), ("The mayor sleeps", "corroborated")])
def test_a_sentence_that_is_disputed_is_not_corroborated_elsewhere(text: str, standing: str) -> None:
    mine = claim("1", "corroborated", a="supports", b="supports")
    other = claim("2", "disputed", "Bridges are closed", a="supports", c="supports", d="denies")
    [found] = [one for one in with_shared_denials([mine, other], lambda unit: made.statement(unit, text), anew) if one.id != "2"]
    assert found.standing == standing


def test_a_claim_that_another_holds_with_all_its_doubts_is_told_once() -> None:
    small = claim("1", "unverified", a="supports", d="questions")
    large = claim("2", "unverified", a="supports", b="supports", d="questions")
    assert without_repetitions([small, large]) == [large]
    undoubted = claim("3", "single_source", a="supports")
    assert without_repetitions([undoubted, large]) == [undoubted, large]
