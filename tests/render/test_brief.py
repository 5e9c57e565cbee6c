from __future__ import annotations

import re
from dataclasses import replace

from sayso.render.brief import markdown
from tests import hostile
from tests.ferry import CLAIMS, DOSSIER, NOTHING, TEXTS

BRIEF = markdown(DOSSIER)
NOTE = re.compile(r"\[\^(\d+)\]")


def part(heading: str) -> str:
    return BRIEF.split(f"## {heading}\n")[1].split("\n## ")[0].split("\n[^1]:")[0]


def test_what_is_agreed_is_told_with_who_says_so() -> None:
    assert f"- {CLAIMS[0].gist}. Say so: the coast guard.[^1][^2]" not in part("Disputed")
    assert f"- {CLAIMS[0].gist}. Say so: the coast guard.[^1]" in part("Agreed")


def test_both_sides_of_a_conflict_are_told() -> None:
    assert "At least three people drowned. Say so: Ruiz.[^2] Against it: Five people drowned. Say so: Ruiz.[^3]" in part("Disputed")


def test_who_denies_a_claim_is_told() -> None:
    assert "Say so: Ruiz.[^4] Deny it: Amel Lines.[^5]" in part("Disputed")


def test_figures_name_their_speakers_and_days() -> None:
    line = "- drowned: At least three people (Ruiz, 2 March 2031);[^2] Five people (Ruiz, 3 March 2031).[^3]"
    assert line in part("Figures")


def test_what_replaced_something_is_told() -> None:
    line = "- Earlier: At least three people drowned (Ruiz, 2 March 2031).[^2] Later: Five people drowned (Ruiz, 3 March 2031).[^3]"
    assert line in part("What changed")


def test_every_note_has_its_sentence_and_every_sentence_its_note() -> None:
    body, notes = BRIEF.split("\n[^1]: ")
    assert set(NOTE.findall(body)) == {"1", *re.findall(r"^\[\^(\d+)\]:", notes, re.MULTILINE)}


def test_a_note_gives_outlet_title_day_place_and_the_whole_sentence() -> None:
    text = TEXTS[DOSSIER.documents[1].id]
    start = text.index("The ferry Corvina")
    end = start + len(CLAIMS[0].gist)
    sentence = "The ferry Corvina sank off Port Amel on Sunday, the coast guard said."
    note = f"[^1]: Port Amel Gazette, *Ferry sinks off Port Amel*, 2 March 2031, 18:30, characters {start}–{end}: {sentence}"
    assert note in BRIEF.splitlines()


def test_an_empty_part_says_so() -> None:
    empty = markdown(NOTHING)
    assert "Nothing is said by two independent origins and denied by none." in empty
    assert "No report denies another." in empty
    assert "undated. 0 reports, 0 outlets, 0 independent origins, 0 claims." in empty


def test_a_brief_keeps_to_its_words_and_says_what_it_leaves_out() -> None:
    short = markdown(DOSSIER, words=25)
    lines = [line for line in short.split("\n[^1]:")[0].splitlines() if line.startswith("- ")]
    assert 0 < len(NOTE.sub("", " ".join(line[2:] for line in lines)).split()) <= 25
    assert "more line in the dossier" in short or "more lines in the dossier" in short


def test_every_word_is_a_documents_or_a_fixed_phrase() -> None:
    known = " ".join([*TEXTS.values(), *(name for row in DOSSIER.entities for name in (row.name, row.short or "")), DOSSIER.title])
    known += " ".join(row.outlet or "" for row in DOSSIER.documents) + "drowned"
    fixed = "Say so Against it Deny it Could not verify or doubt it Earlier Later March undated"
    words = {word for line in BRIEF.splitlines() if line.startswith("- ") for word in re.findall(r"[^\W\d]+", NOTE.sub("", line))}
    assert {word for word in words if word.lower() not in (known + fixed).lower()} == set()


def test_markup_in_words_stays_words() -> None:
    text = markdown(hostile.dossier())
    assert not re.search(r"(?<!\\)[<`]", text)
    assert "\\{\\{ 7\\*7 \\}\\}" in text


def test_a_line_of_markup_opens_nothing() -> None:
    text = markdown(replace(DOSSIER, title="# 1. a\n\n- list", conflicts=()))
    assert text.startswith("# \\# 1. a - list\n")


def test_a_title_of_several_lines_is_one_line() -> None:
    assert markdown(replace(NOTHING, title="a\nb")).splitlines()[0] == "# a b"
