"""What a newer dossier has that an older one had not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sayso import compose
from sayso.model import (
    Changes,
    Claim,
    ClaimId,
    Conflict,
    ConflictId,
    Document,
    Dossier,
    Evidence,
    Figure,
    FigureId,
    Moved,
    Role,
    Standing,
    StatementId,
)
from tests import made
from tests.ferry import DOSSIER, NOTHING

OLD = (made.document("courier", "Old."), made.document("herald", "Old too."))
NEW = made.document("tribune", "New.", published="2024-03-05")


def claim(name: str, standing: Standing = "single_source", **roles: Role) -> Claim:
    evidence = tuple(Evidence(StatementId(statement), role, 1.0) for statement, role in roles.items())
    return Claim(ClaimId(name), f"gist of {name}", evidence, (), (), (), standing, None, None)


def dossier(documents: Sequence[Document], said: str, *claims: Claim, **more: Any) -> Dossier:
    return replace(NOTHING, documents=tuple(documents), statements=tuple(map(made.statement, said)), claims=claims, **more)


def changes(before: Sequence[Claim], after: Sequence[Claim]) -> Changes:
    """Statements a to c are of old documents, x to z of a new one."""
    return compose.changes(dossier(OLD, "abc", *before), dossier((*OLD, NEW), "abcxyz", *after))


def test_nothing_changed_where_nothing_is_new() -> None:
    assert compose.changes(DOSSIER, DOSSIER) == Changes()


def test_a_new_document_is_named() -> None:
    assert changes([], []).documents == ("tribune",)


def test_an_old_document_under_another_id_is_not_new() -> None:
    before, after = dossier(OLD, ""), dossier([replace(OLD[0], id=made.document("courier-2").id), OLD[1], NEW], "")
    assert compose.changes(before, after).documents == ("tribune",)


def test_a_claim_that_only_new_documents_make_is_new() -> None:
    assert changes([claim("one", a="supports")], [claim("one", a="supports"), claim("two", x="supports")]).claims == ("two",)


def test_a_claim_that_got_more_support_is_not_new_though_its_id_is() -> None:
    found = changes([claim("one", a="supports")], [claim("other", "corroborated", a="supports", x="supports")])
    assert found.claims == ()
    assert found.moved == (Moved(ClaimId("other"), "single_source", "corroborated"),)


def test_a_claim_that_an_old_statement_only_denies_is_new() -> None:
    found = changes([claim("one", "denied", a="denies")], [claim("two", "disputed", a="denies", x="supports")])
    assert (found.claims, found.moved) == (("two",), ())


def test_a_claim_that_stands_as_it_did_has_not_moved() -> None:
    assert changes([claim("one", a="supports")], [claim("two", a="supports", x="supports")]).moved == ()


def test_its_counterpart_is_the_one_with_most_statements_in_common() -> None:
    before = [claim("one", "corroborated", a="supports", b="supports"), claim("two", "denied", c="denies")]
    found = changes(before, [claim("all", "disputed", a="supports", b="supports", c="denies")])
    assert found.moved == (Moved(ClaimId("all"), "corroborated", "disputed"),)


def test_a_statement_in_another_role_is_nothing_in_common() -> None:
    assert changes([claim("one", a="supports")], [claim("two", "denied", a="denies")]).claims == ("two",)


def test_the_most_telling_come_first() -> None:
    after = [claim("1", x="supports"), claim("2", "corroborated", y="supports"), claim("3", "disputed", z="supports")]
    assert changes([], after).claims == ("3", "2", "1")


def conflict(name: str, left: str, right: str) -> Conflict:
    return Conflict(ConflictId(name), (ClaimId(left), ClaimId(right)), "incompatible", "")


def test_a_conflict_is_known_again_by_its_claims_counterparts() -> None:
    before = dossier(OLD, "ab", claim("1", a="supports"), claim("2", b="supports"), conflicts=(conflict("x", "1", "2"),))
    claims = (claim("3", a="supports", x="supports"), claim("4", b="supports"), claim("5", y="supports"))
    after = dossier((*OLD, NEW), "abxy", *claims, conflicts=(conflict("y", "4", "3"), conflict("z", "3", "5")))
    assert compose.changes(before, after).conflicts == ("z",)


def figure(low: float, doc: str, **more: Any) -> Figure:
    return made.figure(f"{low:.0f} hurt", low, low, id=FigureId(f"f-{doc}-{low}"), doc=doc, **more)


def moved(before: Sequence[Figure], after: Sequence[Figure], *, new: Document = NEW) -> list[tuple[list[float | None], list[float | None]]]:
    found = compose.changes(dossier(OLD, "", figures=tuple(before)), dossier((*OLD, new), "", figures=(*before, *after)))
    return [([row.low for row in one.before], [row.low for row in one.after]) for one in found.figures]


def test_a_figure_moved_where_a_later_report_gives_another() -> None:
    assert moved([figure(3, "courier")], [figure(5, "tribune")]) == [([3], [5])]


@pytest.mark.parametrize("published", [None, "2024-03-04", "2024-03-03"])
def test_a_report_that_is_not_later_moves_no_figure(published: str | None) -> None:
    assert moved([figure(3, "courier")], [figure(5, "tribune")], new=replace(NEW, published=published)) == []


def test_a_figure_that_is_said_again_has_not_moved() -> None:
    assert moved([figure(3, "courier"), figure(5, "herald")], [figure(5, "tribune")]) == []


def test_a_first_figure_has_not_moved() -> None:
    assert moved([], [figure(5, "tribune")]) == []


def test_of_a_report_that_recalls_older_figures_the_latest_counts() -> None:
    recalled, latest = figure(3, "tribune", as_of="2024-03-04"), figure(7, "tribune", as_of="2024-03-05")
    assert moved([figure(3, "courier")], [recalled, latest]) == [([3], [7])]
