"""A dossier that repeats the annotation is right; one that does not is scored for what it lacks."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.evaluate import Gold, gold, misses, scores
from sayso.evaluate.alignment import matches
from sayso.evaluate.annotation import GoldClaim, GoldConflict, GoldEntity, GoldFigure, GoldMoment, GoldPlace, GoldStatement, Member
from sayso.model import ClaimId, DocumentId, Dossier, EntityId, Source, StatementId
from sayso.render import written
from tests import sample
from tests.evaluate.from_gold import dossier, worsened

SCORER = sample.EXAMPLES.parents[1] / "shared" / "tools" / "score.py"

GAZETTE, HERALD = DocumentId("gazette"), DocumentId("herald")
TEXTS = {
    GAZETTE: "The dam held on Sunday, the mayor of Port Amel said. At least three people drowned.",
    HERALD: "According to Radio Sur, the mayor said the dam held. Amel Power denied that the dam broke. Two people drowned.",
}
MAYOR = GoldEntity("e1", "PERSON", "Ana Ruiz", ("the mayor", "the mayor of Port Amel", "Mayor Ruiz"))
RADIO = GoldEntity("e2", "ORG", "Radio Sur", ())
POWER = GoldEntity("e3", "ORG", "Amel Power", ())
GOLD = Gold(
    event="flood",
    documents=(GAZETTE, HERALD),
    entities=(MAYOR, RADIO, POWER),
    statements=(
        GoldStatement("s1", GAZETTE, "The dam held on Sunday", "said", "the mayor of Port Amel", "e1", (), "asserts", "certain"),
        GoldStatement("s2", HERALD, "the dam held", "said", "the mayor", "e1", ("e2",), "asserts", "certain"),
        GoldStatement("s3", HERALD, "the dam broke", "denied", "Amel Power", "e3", (), "denies", "certain"),
    ),
    claims=(
        GoldClaim(
            "c1",
            "The dam held.",
            (Member(GAZETTE, "The dam held on Sunday", "supports"), Member(HERALD, "the dam held", "supports")),
            "single_source",
            1,
        ),
        GoldClaim("c2", "At least three people drowned.", (Member(GAZETTE, "At least three people drowned", "supports"),), "disputed", 1),
        GoldClaim("c3", "Two people drowned.", (Member(HERALD, "Two people drowned", "supports"),), "disputed", 1),
    ),
    conflicts=(GoldConflict(("c2", "c3"), "numbers"),),
    figures=(GoldFigure(GAZETTE, "At least three people drowned", 3, None), GoldFigure(HERALD, "Two people drowned", 2, 2)),
    places=(GoldPlace("Port Amel", 1.5, 9.0),),
    timeline=(GoldMoment("2025-06-01", "on Sunday", (GAZETTE,)),),
    boilerplate=(),
)
RIGHT = dossier(GOLD, TEXTS)


def figure(name: str, changed: Dossier) -> float | int | None:
    return scores(GOLD, changed)[name]


def test_a_dossier_that_repeats_the_annotation_is_all_right() -> None:
    figures = scores(GOLD, RIGHT)
    assert {name: value for name, value in figures.items() if value != 1} == {"boilerplate_leak": None}
    assert not any(misses(GOLD, RIGHT).values())


def test_an_empty_dossier_scores_nothing() -> None:
    empty = Dossier("flood", RIGHT.made_with, (), (), (), (), (), (), (), (), ())
    figures = scores(GOLD, empty)
    assert figures["documents_read"] == figures["statement_f1"] == figures["standing_accuracy"] == 0
    assert figures["source_accuracy"] is None
    assert len(misses(GOLD, empty)["missed statements"]) == 3


def test_a_missed_statement_costs_recall_and_a_superfluous_one_precision() -> None:
    first, *others = RIGHT.statements
    assert figure("statement_recall", replace(RIGHT, statements=tuple(others))) == pytest.approx(2 / 3)
    stray = replace(first, id=StatementId("stray"), text="people drowned")
    assert figure("statement_precision", replace(RIGHT, statements=(*RIGHT.statements, stray))) == 0.75


def test_a_wrong_source_is_reported_with_both_names() -> None:
    first, *others = RIGHT.statements
    changed = replace(RIGHT, statements=(replace(first, source=Source(0, 0, "Amel Power", EntityId("e3"))), *others))
    assert figure("source_accuracy", changed) == pytest.approx(2 / 3)
    assert misses(GOLD, changed)["wrong sources"] == [(GAZETTE, "Ana Ruiz", "Amel Power", "The dam held on Sunday")]


def test_a_chain_without_its_relayer_is_wrong() -> None:
    changed = replace(RIGHT, statements=tuple(replace(item, via=()) for item in RIGHT.statements))
    assert figure("chain_accuracy", changed) == 0
    assert misses(GOLD, changed)["wrong chains"] == [(HERALD, ("Radio Sur",), "the dam held")]


def test_claims_that_are_not_joined_lose_recall() -> None:
    first, *others = RIGHT.claims
    apart = [replace(first, id=ClaimId(f"{first.id}-{row}"), evidence=(item,)) for row, item in enumerate(first.evidence)]
    changed = replace(RIGHT, claims=(*apart, *others))
    assert figure("claim_pair_recall", changed) == 0
    assert figure("claim_b3_recall", changed) == 0


def test_a_conflict_that_is_not_seen_is_listed_with_its_claims() -> None:
    changed = replace(RIGHT, conflicts=())
    assert figure("conflict_recall", changed) == 0
    assert figure("conflicts_judged", changed) == 0
    assert misses(GOLD, changed)["missed conflicts"] == [("c2: At least three people drowned.", "c3: Two people drowned.")]


def test_a_figure_with_another_bound_is_missed() -> None:
    changed = replace(RIGHT, figures=tuple(replace(item, high=item.low) for item in RIGHT.figures))
    assert figure("figure_recall", changed) == 0.5
    assert misses(GOLD, changed)["missed figures"] == [(GAZETTE, "At least three people drowned")]


def test_a_namesake_elsewhere_is_no_place_found() -> None:
    changed = replace(RIGHT, places=tuple(replace(item, lat=40.0) for item in RIGHT.places))
    assert figure("place_recall_50km", changed) == figure("place_precision_50km", changed) == 0
    assert misses(GOLD, changed)["missed places"] == [("Port Amel", ("Port Amel", 40.0, 9.0))]


def test_a_coarser_date_is_missed() -> None:
    changed = replace(RIGHT, timeline=tuple(replace(item, date="2025-06") for item in RIGHT.timeline))
    assert figure("timeline_recall", changed) == 0


def test_documents_match_by_the_stem_of_their_path() -> None:
    renamed = tuple(replace(item, id=DocumentId(f"{item.id}-2"), path=f"reports/{item.id}.html") for item in RIGHT.documents)
    assert figure("documents_read", replace(RIGHT, documents=renamed)) == 1


def test_an_annotated_document_is_matched_once_and_by_its_id_first() -> None:
    gazette, herald = RIGHT.documents
    namesake = replace(gazette, id=DocumentId("other"), path="archive/gazette.html")
    misled = replace(herald, path="archive/gazette.txt")
    for documents in itertools.permutations([gazette, namesake, misled]):
        assert matches(GOLD, replace(RIGHT, documents=documents)) == {GAZETTE: GAZETTE, HERALD: HERALD}
    twins = (namesake, replace(namesake, id=DocumentId("twin")), herald)
    assert matches(GOLD, replace(RIGHT, documents=twins)) == {"other": GAZETTE, HERALD: HERALD}


def test_annotations_of_claims_alone_leave_the_rest_unscored() -> None:
    alone = replace(GOLD, entities=(), statements=(), figures=(), places=(), timeline=())
    figures = scores(alone, RIGHT)
    assert figures["claim_pair_f1"] == 1
    assert {figures[name] for name in ("statement_f1", "alias_pair_f1", "figure_recall", "place_recall_50km", "timeline_recall")} == {None}


@pytest.mark.skipif(not SCORER.exists(), reason="the shared scorer is not beside the checkout")
@pytest.mark.parametrize("change", [lambda right: right, worsened], ids=["right", "worsened"])
def test_the_figures_are_those_of_the_shared_scorer(change: Callable[[Dossier], Dossier], tmp_path: Path) -> None:
    read, texts = gold(sample.GOLD), sample.texts()
    changed = change(dossier(read, texts))
    for doc, text in texts.items():
        (tmp_path / f"{doc}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "dossier.json").write_text(written(changed), encoding="utf-8")
    command: list[str | Path] = [sys.executable, SCORER, sample.GOLD, tmp_path / "dossier.json", "--texts", tmp_path, "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    ours = scores(read, changed, texts)
    assert {name: None if value is None else round(value, 4) for name, value in ours.items()} == theirs
