"""The word by which a report turns from what one said to what another says."""

from __future__ import annotations

import pytest

from sayso.judge.turns import turn
from sayso.model import Cue, Source, Statement
from tests import made

SAID = "no ship was lost"


def quoted(text: str, speaker: str, cue: str) -> Statement:
    source, saying = text.index(speaker), text.index(cue)
    return made.statement(
        "a",
        SAID,
        start=text.index(SAID),
        source=Source(source, source + len(speaker), speaker),
        cue=Cue(saying, saying + len(cue), cue),
    )


@pytest.mark.parametrize(
    ("text", "cue", "word"),
    [
        ("The ship sank. But the captain said no ship was lost.", "said", "but"),
        ("The ship sank.\nHowever, on Monday the captain said no ship was lost.", "said", "however"),
        ("“The ship sank.” Yet no ship was lost, the captain said.", "said", "yet"),
        ("The ship sank. The captain, however, said no ship was lost.", "said", "however"),
        ("The ship sank. The captain insisted no ship was lost.", "insisted", "insisted"),
        ("But the ship sank. The captain said no ship was lost.", "said", ""),
        ("But after the storm, and what the harbour and all of its people made of it, the captain said no ship was lost.", "said", ""),
        ("The ship sank, but the captain said no ship was lost.", "said", ""),
        ("The ship sank. But on Feb. 3 the captain said no ship was lost.", "said", "but"),
        ("The captain said it rained.\n\nHowever, it was dry.\n\n“It was sunny; no ship was lost.”", "said", ""),
        ("Butter was sold when the captain said no ship was lost.", "said", ""),
    ],
)
def test_a_report_turns_by_a_word_before_who_speaks_or_by_the_verb(text: str, cue: str, word: str) -> None:
    assert turn(quoted(text, "the captain" if "the captain" in text else "The captain", cue), text) == word


def test_a_report_turns_to_nobody_in_its_own_voice() -> None:
    text = f"But {SAID}."
    assert turn(made.statement("a", SAID, start=4), text) == ""
