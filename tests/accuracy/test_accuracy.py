"""No figure falls under what was once reached.

`pytest tests/accuracy --repin` writes better figures as new floors;
`--repin-lower` is for the rare change that is worth a lower one.
"""

from __future__ import annotations

import pytest

from sayso.evaluate import Gold, scores
from sayso.pipeline import build
from tests.accuracy import floors
from tests.accuracy.corpora import CORPORA, Corpus, digest
from tests.accuracy.holding import hold


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_accuracy_holds_its_floors(corpus: Corpus, pytestconfig: pytest.Config) -> None:
    if not corpus.present:
        pytest.skip("the corpus is not beside the checkout")
    annotation = corpus.annotation()
    reached = annotated_only(annotation, scores(annotation, build(corpus.reports).dossier))
    hold(pytestconfig, corpus.name, digest(corpus), reached)


def annotated_only(annotation: Gold, reached: floors.Scores) -> floors.Scores:
    """The figures that the annotation can tell: one of statements alone says nothing of claims, nor one of names of statements."""
    untold: tuple[str, ...] = ("claim_", "conflict") if not annotation.claims else ()
    if not annotation.statements:
        untold += tuple(name for name in reached if not name.startswith(("alias_", "names_", "figure_", "place_", "timeline_")))
    return {name: value for name, value in reached.items() if not name.startswith(untold)}
