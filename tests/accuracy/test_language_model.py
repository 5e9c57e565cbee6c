"""What a language model adds, by recorded answers of a large language model to all that a build of one event asks.

The answers were given to the very messages that the program sends, and to nothing else. They hold as long as it asks the
same: where a change of what is read, cut or compared makes other questions, the share that is answered falls under its floor,
and they are to be recorded anew (`tests/judge/recorded.py`).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.evaluate import scores
from sayso.judge import LanguageModel
from sayso.judge.client import client
from sayso.judge.endpoint import endpoint
from sayso.judge.kept import Kept
from sayso.pipeline import build
from tests.accuracy.corpora import CORPORA
from tests.accuracy.holding import digest, hold
from tests.judge.recorded import MODEL, prompts, recorded, replaying

ANSWERS = Path(__file__).with_name("recorded-seeds.jsonl")


def test_a_language_model_improves_the_claims(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    [seeds] = (corpus for corpus in CORPORA if corpus.name == "seeds")
    if not seeds.present:
        pytest.skip("the corpus is not beside the checkout")
    [folder] = seeds.reports
    questions = [prompt["key"] for prompt in prompts(folder)]
    known = dict(recorded(ANSWERS))
    annotation = seeds.annotation()
    with replaying(ANSWERS) as server:
        address = endpoint(f"openai:{MODEL}@{server.url}")
        model = LanguageModel(MODEL, client(address), Kept(tmp_path / "answers.jsonl"))
        found = scores(annotation, build(seeds.reports, model=model).dossier)
    alone = scores(annotation, build(seeds.reports).dossier)
    claims = {name: value for name, value in found.items() if name.startswith(("claim_", "conflict", "standing_", "origin_"))}
    answered = {"answered": sum(question in known for question in questions) / len(questions)}
    hold(pytestconfig, "seeds-language-model", digest([ANSWERS]), {**claims, **answered})
    for name in ("claim_pair_f1", "claim_b3_f1", "conflict_recall", "standing_accuracy"):
        assert (found[name] or 0) > (alone[name] or 0), name
