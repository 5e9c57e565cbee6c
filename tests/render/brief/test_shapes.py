"""Which statements are told, and how a sentence is made of each."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.model import Claim, ClaimId, Entity, EntityId, Evidence, Furniture, NotCounted, Origin, Source, Span
from sayso.render.brief import outline
from sayso.render.brief.outline import text
from sayso.render.brief.voices import voices_of
from sayso.render.reading import reading
from tests.render.brief.newsroom import dossier, person, report, said

RUIZ = person("Ana Ruiz")
MILL = person("Vale Mill", type="ORG")


def sentences(
    sentence: str, words: str, cue: str | None = None, speaker: str | None = None, by: Entity | None = None, **more: Any
) -> list[str]:
    told = report("herald", f"A fine day it was in the hills.\n\n{sentence}")
    made = outline(dossier([told], [said(told, words, cue, speaker, by, **more)], entities=[RUIZ, MILL]))
    return [text(line) for line in made.sentences()]


@pytest.mark.parametrize(
    ("sentence", "words", "cue", "speaker", "by", "more", "made"),
    [
        ("Ruiz said the mill was empty.", "the mill was empty", "said", "Ruiz", RUIZ, {}, "Ana Ruiz said that the mill was empty."),
        ("Ruiz said that Vale was safe.", "that Vale was safe", "said", "Ruiz", RUIZ, {}, "Ana Ruiz said that Vale was safe."),
        ("The mill was empty, Ruiz said.", "The mill was empty", "said", "Ruiz", RUIZ, {}, "The mill was empty, according to Ana Ruiz."),
        (
            "Welders were there according to a list, Ruiz said.",
            "Welders were there according to a list",
            "said",
            "Ruiz",
            RUIZ,
            {},
            "Welders were there according to a list, Ana Ruiz said.",
        ),
        ("“We had no water,” Ruiz said.", "We had no water", "said", "Ruiz", RUIZ, {"kind": "direct"}, "Ana Ruiz said: “We had no water”."),
        ("“Get out of it!” Ruiz said.", "Get out of it!", "said", "Ruiz", RUIZ, {"kind": "direct"}, "Ana Ruiz said: “Get out of it!”"),
        (
            "Ruiz said built in Amel, the mill had failed a test.",
            "built in Amel, the mill had failed a test",
            "said",
            "Ruiz",
            RUIZ,
            {},
            "According to Ana Ruiz, built in Amel, the mill had failed a test.",
        ),
        (
            "Built in Amel in 1978, she failed a test, Ruiz said.",
            "Built in Amel in 1978, she failed a test",
            "said",
            "Ruiz",
            RUIZ,
            {},
            "Built in Amel in 1978, she failed a test, according to Ana Ruiz.",
        ),
        (
            "Vale Mill denied any part in the fire.",
            "any part in the fire",
            "denied",
            "Vale Mill",
            MILL,
            {"stance": "denies"},
            "Vale Mill denied any part in the fire.",
        ),
        (
            "Vale Mill denied in a letter that anybody knew of it.",
            "that anybody knew of it",
            "denied in a letter",
            "Vale Mill",
            MILL,
            {"stance": "denies"},
            "Vale Mill denied in a letter that anybody knew of it.",
        ),
        (
            "Vale Mill pledged to rebuild the old mill.",
            "to rebuild the old mill",
            "pledged",
            "Vale Mill",
            MILL,
            {"stance": "vows"},
            "Vale Mill pledged to rebuild the old mill.",
        ),
        (
            "The old mill in Vale burned down at night.",
            "The old mill in Vale burned down at night",
            None,
            None,
            None,
            {},
            "The old mill in Vale burned down at night, The Herald reports.",
        ),
        (
            "Ruiz said one welder had been hurt.",
            "one welder had been hurt",
            "said",
            "Ruiz",
            RUIZ,
            {},
            "Ana Ruiz said that one welder had been hurt.",
        ),
        (
            "The *Corvina* mill in Vale was lost, Ruiz said.",
            "The *Corvina* mill in Vale was lost",
            "said",
            "Ruiz",
            RUIZ,
            {},
            "The Corvina mill in Vale was lost, according to Ana Ruiz.",
        ),
    ],
)
def test_a_statement_is_told_in_a_sentence_that_reads(
    sentence: str, words: str, cue: str | None, speaker: str | None, by: Entity | None, more: dict[str, Any], made: str
) -> None:
    assert sentences(sentence, words, cue, speaker, by, **more) == [made]


@pytest.mark.parametrize(
    ("sentence", "words", "cue", "speaker", "by", "why"),
    [
        ("The mill, since the war began, is empty.", "since the war began", None, None, None, "half a sentence"),
        ("He was in the mill when it burned down there.", "He was in the mill when it burned down there", None, None, None, "a pronoun"),
        ("Ruiz said it was empty.", "it was empty", "said", "Ruiz", RUIZ, "a pronoun that is not the speaker"),
        ("Ruiz said one was in the mill.", "one was in the mill", "said", "Ruiz", RUIZ, "one of whom nothing is said"),
        ("Ruiz said to leave the mill.", "to leave the mill", "said", "Ruiz", RUIZ, "no clause"),
        ("Ruiz said the “old mill was empty.", "the “old mill was empty", "said", "Ruiz", RUIZ, "a quotation that never closes"),
        ("Ruiz said survivors say the mill was empty.", "survivors say the mill was empty", "said", "Ruiz", RUIZ, "another's words"),
        ("He said the mill was empty.", "the mill was empty", "said", "He", None, "no one named"),
        ("Was the old mill in Vale ever safe?", "Was the old mill in Vale ever safe?", None, None, None, "a question"),
        ("The Herald has talked to men of the old mill.", "The Herald has talked to men of the old mill", None, None, None, "of itself"),
        ("Welders of the mill could not be reached.", "Welders of the mill could not be reached", None, None, None, "how it was made"),
        ("Ruiz said the mill was old and that it was.", "the mill was old and that", "said", "Ruiz", RUIZ, "words cut short"),
        ("Ruiz announced Ruiz would close the mill.", "Ruiz would close the mill", "announced", "Ruiz", RUIZ, "who says it, in it"),
        ("Ruiz it was unclear whether the mill was shut.", "whether the mill was shut", "it was unclear", "Ruiz", RUIZ, "no verb of hers"),
        ("This, Ruiz said, made it hard to leave.", "made it hard to leave", "said", "Ruiz", RUIZ, "no subject"),
        ("It also shut the old mill, according to Vale Mill.", "It also shut the old mill", "according to", "Vale Mill", MILL, "an it"),
        ("He had left the old mill, Ruiz said.", "He had left the old mill", "said", "Ruiz", RUIZ, "a he before anybody is named"),
        ("Vale Mill touted the new mill in Vale.", "the new mill in Vale", "touted", "Vale Mill", MILL, "a verb that judges"),
    ],
)
def test_what_does_not_stand_alone_is_not_told(
    sentence: str, words: str, cue: str | None, speaker: str | None, by: Entity | None, why: str
) -> None:
    assert sentences(sentence, words, cue, speaker, by) == [], why


def test_a_speakers_words_are_joined_where_they_can_follow_that() -> None:
    told = report("herald", "The mill was empty, Ruiz said. She said that her men had left it on Friday.")
    empty = said(told, "The mill was empty", "said", "Ruiz", RUIZ)
    left = said(told, "that her men had left it on Friday", "said", "She", RUIZ)
    [made] = outline(dossier([told], [empty, left], entities=[RUIZ])).sentences()
    assert text(made) in (
        "Ana Ruiz said that the mill was empty; and that her men had left it on Friday.",
        "Ana Ruiz said that her men had left it on Friday; and that the mill was empty.",
    )


@pytest.mark.parametrize(
    ("beside", "kind"),
    [
        ("Read on at <https://herald.example/amel-burns>.", None),
        ("Where amel is.", "navigation"),
        ("Men left the town of Amel on foot, and amel is a word for salt.", None),
    ],
)
def test_a_name_keeps_its_capital_whatever_addresses_and_furniture_have(beside: str, kind: Any) -> None:
    words = "Ruiz said the mill was empty. She said: Amel had no water then. "
    furniture = (Furniture(len(words), len(words + beside), kind),) if kind else ()
    told = report("herald", words + beside, furniture=furniture)
    empty = said(told, "the mill was empty", "said", "Ruiz", RUIZ)
    water = said(told, "Amel had no water then", "said", "She", RUIZ)
    made = " ".join(text(line) for line in outline(dossier([told], [empty, water], entities=[RUIZ])).sentences())
    assert "Amel had no water then" in made


@pytest.mark.parametrize(
    ("speaker", "entity", "beside", "called"),
    [
        ("Harbour strategists", True, "It is a harbour.", "harbour strategists"),
        ("Harbour strategists", True, "It is the Harbour of Vale.", "Harbour strategists"),
        ("Amelian strategists", True, "It is the Amelian mill.", "Amelian strategists"),
        ("Amelian strategists", False, "It is the Amelian mill.", "Amelian strategists"),
        ("Former welders", False, "It rained.", "former welders"),
        ("Welders", False, "It was a home of welders.", "welders"),
    ],
)
def test_who_is_called_by_a_description_has_a_small_letter(speaker: str, entity: bool, beside: str, called: str) -> None:
    who = [person(speaker, type="GROUP")] if entity else []
    told = report("herald", f"{speaker} said the mill was empty. {beside}")
    empty = said(told, "the mill was empty", "said", speaker, *who)
    [voice] = voices_of(reading(dossier([told], [empty], entities=who))).values()
    assert voice.name == called


def test_what_one_speaker_denies_is_one_sentence() -> None:
    told = report("herald", "Vale Mill denied any part in the fire. Later Vale Mill denied that its doors had been locked.")
    fire = said(told, "any part in the fire", "denied", "Vale Mill", MILL, stance="denies")
    doors = said(told, "its doors had been locked", "denied that", "Vale Mill", MILL, stance="denies")
    [made] = outline(dossier([told], [fire, doors], entities=[MILL])).sentences()
    assert text(made) in (
        "Vale Mill denied any part in the fire and that its doors had been locked.",
        "Vale Mill denied that its doors had been locked and any part in the fire.",
    )


def test_an_outlet_called_by_a_word_for_several_reports_in_the_plural() -> None:
    told = report("herald", "The old mill in Vale burned down at night.", outlet="agencies")
    [made] = outline(dossier([told], [said(told, "The old mill in Vale burned down at night")])).sentences()
    assert text(made) == "The old mill in Vale burned down at night, agencies report."


def test_half_a_quotation_is_not_told_as_a_whole_one() -> None:
    told = report("herald", "“If the mill burns again,” Ruiz said, “we shall close it. It is not safe.”")
    places = [(told.text.index(words), len(words)) for words in ("If the mill burns again,", "we shall close it.")]
    parts = tuple(Span(start, start + length) for start, length in places)
    half = said(told, "If the mill burns again,", "said", "Ruiz", RUIZ, kind="direct", parts=parts)
    assert list(outline(dossier([told], [half], entities=[RUIZ])).sentences()) == []


@pytest.mark.parametrize(("cue", "made"), [("denies", ["Ana Ruiz denied any part in the fire."]), ("shrugged off", [])])
def test_only_who_denies_is_said_to_have_denied(cue: str, made: list[str]) -> None:
    assert sentences(f"Ruiz {cue} any part in the fire.", "any part in the fire", cue, "Ruiz", RUIZ, stance="denies") == made


def test_a_person_called_by_his_whole_name_in_a_quotation_is_not_its_speaker() -> None:
    shut = "Ana Ruiz just shut the old mill"
    assert sentences(f"“{shut}”, Ruiz said.", shut, "said", "Ruiz", RUIZ, kind="direct") == []


def test_who_relayed_it_is_named() -> None:
    told = report("herald", "The mill was empty, Ruiz told Radio Sur.")
    start = told.text.index("Radio Sur")
    relayed = said(told, "The mill was empty", "told", "Ruiz", RUIZ, via=(Source(start, start + 9, "Radio Sur"),))
    [made] = outline(dossier([told], [relayed], entities=[RUIZ])).sentences()
    assert text(made) == "The mill was empty, according to Ana Ruiz, as cited by Radio Sur."


def test_a_country_that_words_are_said_to_have_come_through_is_not_named() -> None:
    amelia = Entity(EntityId("e-amelia"), "GPE", "Amelia", None, (), None, None, ())
    told = report("herald", "The mill was empty, Ruiz told Amelia.")
    start = told.text.index("Amelia")
    relayed = said(told, "The mill was empty", "told", "Ruiz", RUIZ, via=(Source(start, start + 6, "Amelia", amelia.id),))
    [made] = outline(dossier([told], [relayed], entities=[RUIZ, amelia])).sentences()
    assert text(made) == "The mill was empty, according to Ana Ruiz."


def test_what_an_outlet_reports_itself_is_in_its_own_report_however_many_repeat_it() -> None:
    first, copy = (report(name, "The old mill in Vale burned down at night.") for name in ("herald", "courier"))
    own, repeated = (said(one, "The old mill in Vale burned down at night") for one in (first, copy))
    carried = Claim(
        ClaimId("c-1"), own.text, tuple(Evidence(one.id, "supports", 1.0) for one in (own, repeated)),
        (Origin("o-1", "The Herald", (own.id,), ""),), (NotCounted("The Courier", (repeated.id,), "repeats The Herald's report"),), (),
        "single_source", None, None,
    )
    [made] = outline(dossier([first, copy], [own, repeated], [carried])).sentences()
    assert text(made) == "The old mill in Vale burned down at night, The Herald reports."


def test_what_an_agency_says_is_not_told_as_the_papers_own() -> None:
    told = report("herald", "The old mill in Vale burned down at night.")
    own = said(told, "The old mill in Vale burned down at night")
    carried = Claim(
        ClaimId("c-1"), own.text, (Evidence(own.id, "supports", 1.0),), (Origin("o-1", "Amel Press", (), ""),),
        (NotCounted("The Herald", (own.id,), "repeats Amel Press's report"),), (), "single_source", None, None,
    )
    [made] = outline(dossier([told], [own], [carried])).sentences()
    assert text(made) == "The old mill in Vale burned down at night, according to Amel Press."


def test_who_has_some_words_in_common_with_an_outlet_does_not_repeat_it() -> None:
    first = report("herald", "In Vale the old mill burned down at night, to the grief of all.")
    other = report("courier", "The old mill in Vale burned down at night.")
    grief, own = said(first, "In Vale the old mill burned down at night"), said(other, "The old mill in Vale burned down at night")
    carried = Claim(
        ClaimId("c-1"), own.text, tuple(Evidence(one.id, "supports", 1.0) for one in (grief, own)),
        (Origin("o-1", "The Herald", (grief.id,), ""),), (NotCounted("The Courier", (own.id,), "in the words of The Herald"),), (),
        "single_source", None, None,
    )
    [made] = outline(dossier([first, other], [grief, own], [carried])).sentences()
    assert text(made) == "The old mill in Vale burned down at night, The Courier reports."


def test_what_somebody_hopes_is_not_said_to_be_so() -> None:
    words = "the old mill of Vale would open by spring"
    assert sentences(f"Ana Ruiz hoped that {words}.", words, "hoped", "Ana Ruiz", RUIZ) == [f"Ana Ruiz hoped that {words}."]
    assert sentences(f"Ruiz welcomed Vale Mill's hopes that {words}.", words, "hopes", "Vale Mill", MILL) == []


def test_words_with_a_quotation_that_does_not_close_are_not_told() -> None:
    words = "the old mill of Vale was a 'lost house of the valley"
    assert sentences(f"Ana Ruiz said {words}'.", words, "said", "Ana Ruiz", RUIZ) == []
