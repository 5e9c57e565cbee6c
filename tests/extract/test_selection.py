"""What is known of a candidate, and which of them are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite, log1p

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.extract import selection
from sayso.extract.attribution import Attribution, reach
from sayso.extract.candidates import Candidate, Origin
from sayso.extract.selection import Logistic, View, chosen, excludes, features, is_sure, roles, rows, selected, told_once, view, weights
from sayso.extract.tagged import Tagged
from sayso.language.parse import Parse, parse
from sayso.language.tagger import TAGS, Tagging, words
from sayso.model import Span
from tests.ground.reading import report


def place(text: str, written: str) -> Span:
    start = text.index(written)
    return Span(start, start + len(written))


def found(start: int, end: int, *, cue: Span | None = None, origin: Origin = "rules", source: Span | None = None) -> Candidate:
    return Candidate(Attribution(parts=(Span(start, end),), cue=cue, source=source), origin)


SAID, ADDED = Span(0, 4), Span(5, 9)


def test_a_score_is_the_logistic_of_the_weighted_sum() -> None:
    model = Logistic({"rained": 2.0, "late": -1.0}, bias=0.5, least=0.5)
    assert model.score({}) == pytest.approx(1 / (1 + np.exp(-0.5)))
    assert model.score({"rained": 1.0, "late": 3.0}) == pytest.approx(1 / (1 + np.exp(0.5)))
    assert model.score({"unheard of": 9.0}) == model.score({})


def test_a_score_is_a_share_however_large_the_sum() -> None:
    model = Logistic({"rained": 1.0}, bias=0.0, least=0.5)
    assert 0 <= model.score({"rained": -1e9}) < 1e-9
    assert 1 - 1e-9 < model.score({"rained": 1e9}) <= 1


def test_the_weights_are_numbers_and_the_least_score_is_a_share() -> None:
    model = weights()
    assert 0 < model.least < 1
    assert isfinite(model.bias)
    assert model.weights
    assert all(isfinite(weight) for weight in model.weights.values())


@pytest.mark.parametrize(
    ("left", "right", "excluded"),
    [
        (found(10, 20, cue=SAID), found(10, 20, cue=SAID), True),
        (found(10, 20, cue=SAID), found(10, 20, cue=SAID, source=ADDED), True),
        (found(10, 20, cue=SAID), found(10, 40, cue=SAID, origin="tagger"), True),
        (found(10, 20, cue=SAID), found(20, 30, cue=SAID), False),
        (found(10, 20, cue=SAID), found(18, 30, cue=SAID), False),
        (found(10, 20, cue=SAID), found(10, 20, cue=ADDED), False),
        (found(10, 20, cue=SAID), found(10, 20, cue=ADDED, origin="tagger"), True),
        (found(10, 20, cue=SAID, origin="extent"), found(10, 20, cue=ADDED), True),
        (found(10, 20, cue=SAID), found(10, 16, cue=ADDED, origin="tagger"), False),
        (found(10, 20, cue=SAID, origin="cut"), found(30, 40, cue=ADDED, origin="cut"), False),
        (found(10, 20), found(10, 20), True),
    ],
    ids=["the same", "another source", "a longer one", "beside", "hardly", "both ruled", "alike", "alike too", "inside", "apart", "no cue"],
)
def test_two_readings_of_one_saying_exclude_each_other(left: Candidate, right: Candidate, excluded: bool) -> None:
    assert excludes(left, right) is excludes(right, left) is excluded


def test_the_likeliest_is_kept_and_excludes() -> None:
    short, long, other = found(10, 20, cue=SAID), found(10, 40, cue=SAID, origin="tagger"), found(50, 60, cue=ADDED)
    assert chosen([short, long, other], [0.6, 0.9, 0.7], 0.5) == [long, other]
    assert chosen([short, long, other], [0.9, 0.6, 0.7], 0.5) == [short, other]


def test_what_is_excluded_excludes_nothing() -> None:
    first, middle, last = found(10, 20, cue=SAID), found(10, 40, cue=SAID), found(25, 40, cue=SAID)
    assert chosen([first, middle, last], [0.9, 0.8, 0.7], 0.5) == [first, last]


def test_what_is_too_unlikely_is_left_out() -> None:
    one, other = found(10, 20, cue=SAID), found(50, 60, cue=ADDED)
    assert chosen([one, other], [0.5, 0.49], 0.5) == [one]
    assert chosen([one, other], [0.1, 0.2], 0.5) == []
    assert chosen([], [], 0.5) == []


def test_of_the_equally_likely_the_first_in_the_text_comes_first() -> None:
    late, early = found(50, 60, cue=ADDED), found(10, 20, cue=SAID)
    assert chosen([late, early], [0.8, 0.8], 0.5) == [early, late]
    twin = found(10, 20, cue=SAID, source=ADDED)
    assert chosen([early, twin], [0.8, 0.8], 0.5) == [early]


def test_the_rules_are_sure_of_refusals_posts_and_responsibility() -> None:
    plain = found(10, 20, cue=SAID)

    def sure(**changes: object) -> bool:
        return is_sure(NO_WORDS, replace(plain, attribution=replace(plain.attribution, **changes)), {})  # type: ignore[arg-type]

    assert sure(stance="cannot_verify")
    assert sure(stance="denies")
    assert sure(whole="post")
    assert is_sure(NO_WORDS, found(10, 20, cue=SAID, source=ADDED), {"all quoted": 1.0})
    assert not sure()
    refusal = replace(plain, origin="cut", attribution=replace(plain.attribution, stance="cannot_verify"))
    assert not is_sure(NO_WORDS, refusal, {})
    claimed = parse(report("The rebels claimed responsibility for the fire."))
    start = claimed.text.index("responsibility")
    assert is_sure(claimed, found(start, start + len("responsibility for the fire"), cue=SAID), {})


NO_WORDS = Parse("dark and cold, they said, added and gone " * 5, (), (), (), ())


TEXT = "Officials inspected the dam. The mayor, Ana Ruiz, did not say that the old dam was “safe”, as engineers claimed. Rain fell."


def shares(count: int, column: int = 0, value: float = 0.0) -> NDArray[np.float32]:
    """Shares of source, cue and content, and that a content begins, all alike but one."""
    made = np.zeros((count, 4), dtype=np.float32)
    made[:, column] = value
    return made


def seen(text: str = TEXT, every: NDArray[np.float32] | None = None, stated: NDArray[np.float32] | None = None) -> View:
    read = parse(report(text))
    found = words(text)
    nothing = shares(len(found))
    return View(
        read,
        [word.start for word in found],
        [word.end for word in found],
        [read.tokens[read.first_from(word.start + 1) - 1].sentence for word in found],
        nothing if every is None else every,
        nothing if stated is None else stated,
        frozenset(token.index for token in read.tokens if token.text == "safe"),
    )


def verb_of(read: Parse, text: str) -> int:
    return next(token.index for token in read.tokens if token.text == text)


def saying(text: str, content: str, *, cue: str | None = "say", source: str | None = None, origin: Origin = "rules") -> Candidate:
    read = parse(report(text))
    return Candidate(
        Attribution(
            parts=(place(text, content),),
            cue=place(text, cue) if cue else None,
            source=place(text, source) if source else None,
            verb=verb_of(read, cue) if cue else None,
        ),
        origin,
    )


SAYING = saying(TEXT, "the old dam was “safe”", source="The mayor, Ana Ruiz")


def test_a_stretch_has_the_words_that_it_touches() -> None:
    shown = seen()
    spelled = [TEXT[start:end] for start, end in zip(shown.starts, shown.ends, strict=True)]
    assert spelled[shown.words(place(TEXT, "the old dam"))] == ["the", "old", "dam"]
    assert spelled[shown.words(place(TEXT, "fficials inspect"))] == ["Officials", "inspected"]
    assert spelled[shown.words(Span(9, 10))] == []


def test_the_shares_of_a_role_are_those_of_its_beginning_and_its_inside() -> None:
    odds = np.log(np.array([[0.1, 0.2, 0.05, 0.3, 0.05, 0.25, 0.05]], dtype=np.float32))
    assert [TAGS[index] for index in (1, 3, 5)] == ["B-SOURCE", "B-CUE", "B-CONTENT"]
    assert roles(odds) == pytest.approx(np.array([[0.25, 0.35, 0.3, 0.25]]))


def test_zero_is_not_told() -> None:
    known = features(seen(), SAYING, [SAYING])
    assert all(known.values())
    assert not {"passive", "modal", "no cue", "no source", "continues", "post", "title", "every content", "rivals"} & set(known)


def test_a_candidate_has_its_origin_and_stance() -> None:
    known = features(seen(), replace(SAYING, attribution=replace(SAYING.attribution, stance="denies"), origin="cut"), [])
    assert (known["origin cut"], known["stance denies"]) == (1, 1)
    assert not {"origin rules", "stance asserts"} & set(known)


def test_the_cue_is_known_by_its_word_its_grammar_and_its_place() -> None:
    known = features(seen(), SAYING, [])
    for name in ("cue say", "cue of speech", "cue of quoting", "cue tag VB", "cue dep ROOT", "negated", "cue has ccomp", "cue words"):
        assert known[name] == 1, name
    assert known["distance"] == pytest.approx(log1p(1))
    assert not {"cue unknown", "cue inside", "cue other", "cue of naming", "cue has dobj"} & set(known)


def test_a_rare_cue_is_another_word() -> None:
    text = "The mayor bellowed that the old dam was safe."
    known = features(seen(text), saying(text, "the old dam was safe", cue="bellowed"), [])
    assert known["cue other"] == known["cue unknown"] == 1
    assert "cue bellow" not in known


def test_a_rare_cue_is_known_by_what_was_learned_of_it() -> None:
    text = "The mayor bellowed that the old dam was safe."
    known = features(seen(text), saying(text, "the old dam was safe", cue="bellowed"), [])
    assert known["lemma bellow"] == 1
    text = "The mayor offered to mend the old dam."
    assert not any(name.startswith("lemma") for name in features(seen(text), saying(text, "to mend the old dam", cue="offered"), []))
    assert not any(name.startswith("lemma") for name in features(seen(), SAYING, []))


def test_what_stands_before_the_content_is_told() -> None:
    names = {"after that", "after colon", "after cue", "before cue"}
    for text, content, cue, told in (
        ("The mayor said that “the dam held”.", "the dam held", "said", {"after that"}),
        ("The mayor said: the dam held.", "the dam held", "said", {"after colon"}),
        ("The mayor said “the dam held”.", "the dam held", "said", {"after cue"}),
        ("The dam held, the mayor said.", "The dam held", "said", {"before cue"}),
    ):
        assert set(features(seen(text), saying(text, content, cue=cue), [])) & names == told


def test_it_is_told_how_far_both_kinds_of_tags_agree() -> None:
    count = len(words(TEXT))
    known = features(seen(every=shares(count, 2, 0.5), stated=shares(count, 2, 0.4)), SAYING, [])
    assert (known["both content"], known["ruled content"]) == pytest.approx((0.2, 0.4))
    tagger = replace(SAYING, origin="tagger")
    assert "ruled content" not in features(seen(stated=shares(count, 2, 0.4)), tagger, [])
    assert "both content" not in features(seen(stated=shares(count, 2, 0.4)), SAYING, [])


def test_a_passive_a_modal_and_an_infinitive_are_told_apart() -> None:
    for text, cue, name in (
        ("The dam was said to be safe by engineers.", "said", "passive"),
        ("The mayor may say that the dam is safe.", "say", "modal"),
        ("The mayor wants to say that the dam is safe.", "say", "infinitive"),
    ):
        known = features(seen(text), saying(text, "safe", cue=cue), [])
        assert {one for one in ("passive", "modal", "infinitive") if one in known} == {name}


def test_a_cue_inside_the_content_is_told() -> None:
    assert features(seen(), saying(TEXT, "did not say that the old dam"), [])["cue inside"] == 1


def test_a_candidate_without_cue_or_source_says_so() -> None:
    known = features(seen(), saying(TEXT, "the old dam was “safe”", cue=None), [])
    assert known["no cue"] == known["no source"] == 1
    assert not any(name.startswith(("cue", "source")) for name in known)


def test_the_source_is_known_by_its_head() -> None:
    known = features(seen(), SAYING, [])
    assert known["source NOUN"] == 1
    assert known["source words"] == pytest.approx(log1p(5))
    text = "The video did not say that the old dam was safe."
    known = features(seen(text), saying(text, "the old dam was safe", source="The video"), [])
    assert known["source medium"] == 1
    inside = features(seen(text), saying(text, "The video did not say", source="The video"), [])
    assert inside["source inside"] == 1
    assert "source inside" not in known


def test_the_content_is_known_by_its_words() -> None:
    known = features(seen(), SAYING, [])
    assert known["words"] == pytest.approx(log1p(5))
    assert known["quoted"] == pytest.approx(1 / 5)
    for name in ("finite", "verb", "subject", "some quoted", "first DET", "head ccomp", "head of cue"):
        assert known[name] == 1, name
    assert not {"all quoted", "two words", "four words", "ends sentence", "sentences"} & set(known)
    assert not {"relative", "participle", "clause", "dash"} & set(known)


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("“safe”", {"two words", "four words", "all quoted"}),
        ("the old dam", {"four words"}),
        ("the old dam was “safe”, as engineers claimed", {"ends sentence", "clause", "some quoted"}),
        ("the old dam was “safe”, as engineers claimed. Rain fell", {"ends sentence", "sentences", "clause", "some quoted"}),
        ("Rain fell", {"ends sentence", "two words", "four words"}),
    ],
)
def test_the_content_is_known_by_its_length_and_end(content: str, names: set[str]) -> None:
    asked = {"two words", "four words", "all quoted", "some quoted", "ends sentence", "sentences", "clause"}
    assert set(features(seen(), saying(TEXT, content), [])) & asked == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They say that the dam, which broke, was old.", "relative"),
        ("They say that the dam broke, flooding the town.", "participle"),
        ("They say that the dam broke — a disaster.", "dash"),
        ("They say that the dam broke, because it rained.", "clause"),
    ],
)
def test_the_content_is_known_by_what_hangs_on_it(text: str, name: str) -> None:
    known = features(seen(text), saying(text, text.removeprefix("They say that ").removesuffix(".")), [])
    assert {one for one in ("relative", "participle", "dash", "clause") if one in known} == {name}


def test_a_first_paragraph_that_is_no_sentence_is_a_title() -> None:
    title = "Mayor Ruiz did not say the dam is safe\n\nMayors say that rain fell."
    assert features(seen(title), saying(title, "the dam is safe"), [])["title"] == 1
    assert "title" not in features(seen(title), saying(title, "rain fell"), [])
    assert "title" not in features(seen(TEXT), SAYING, [])


def test_the_tagger_s_shares_are_those_of_the_stretch() -> None:
    count = len(words(TEXT))
    every = np.linspace(0, 0.9, count * 4, dtype=np.float32).reshape(count, 4)
    shown = seen(every=every)
    known = features(shown, SAYING, [])
    inside = shown.words(SAYING.attribution.span)
    assert known["every content"] == pytest.approx(every[inside, 2].mean())
    assert known["every weakest"] == pytest.approx(np.quantile(every[inside, 2], 0.1))
    assert known["every first"] == pytest.approx(every[inside.start, 2])
    assert known["every begins"] == pytest.approx(every[inside.start, 3])
    assert known["every last"] == pytest.approx(every[inside.stop - 1, 2])
    assert known["every before"] == pytest.approx(every[inside.start - 1, 2])
    assert known["every after"] == pytest.approx(every[shown.words(place(TEXT, "as engineers")).start, 2])
    assert known["every cue"] == pytest.approx(every[shown.words(place(TEXT, "say")).start, 1])
    assert known["every source"] == pytest.approx(every[shown.words(place(TEXT, "Ruiz")).start, 0])
    assert not any(name.startswith("stated ") for name in known)
    assert features(seen(stated=every), SAYING, [])["stated content"] == known["every content"]


@pytest.mark.parametrize(("share", "odds"), [(0.6, 0.065), (0.9, 0.354), (0.99, 0.74), (1.0, 1.0), (0.0001, -1.0)])
def test_the_tagger_s_shares_are_told_as_log_odds_besides(share: float, odds: float) -> None:
    every = shares(len(words(TEXT)), 2, share)
    assert features(seen(every=every), SAYING, [])["log odds every content"] == pytest.approx(odds, abs=0.001)


def test_a_share_of_nothing_has_no_log_odds() -> None:
    assert not any(name.startswith("log odds") for name in features(seen(), SAYING, []))


def test_nothing_is_after_the_last_word_of_a_sentence_or_before_the_first_of_all() -> None:
    count = len(words(TEXT))
    shown = seen(every=shares(count, column=2, value=0.5))
    assert "every after" not in features(shown, saying(TEXT, "as engineers claimed"), [])
    assert "every after" not in features(shown, saying(TEXT, "Rain fell"), [])
    assert features(shown, saying(TEXT, "the old dam"), [])["every after"] == 0.5
    assert "every before" not in features(shown, saying(TEXT, "Officials"), [])


def test_others_near_are_told() -> None:
    own = SAYING
    source = replace(own, attribution=replace(own.attribution, source=None))
    assert features(seen(), own, [own, source])["another source"] == 1
    rival = saying(TEXT, "the old dam", origin="tagger")
    known = features(seen(), own, [own, rival, source])
    assert known["rivals"] == 2
    assert known["like tagger"] == pytest.approx(len("the old dam") / len("the old dam was “safe”"))
    assert known["like rules"] == 1
    assert not {"nested", "holds", "said twice", "like extent", "relayed"} & set(known)


def test_a_saying_in_another_is_told_of_both() -> None:
    outer = saying(TEXT, "the old dam was “safe”, as engineers claimed")
    inner = saying(TEXT, "the old dam was “safe”", cue="claimed")
    assert features(seen(), inner, [outer])["nested"] == 1
    assert features(seen(), outer, [inner])["holds"] == 1
    assert "nested" not in features(seen(), outer, [inner])
    assert "nested" not in features(seen(), inner, [replace(outer, origin="cut")])


def test_what_two_cues_have_is_said_twice() -> None:
    other = saying(TEXT, "the old dam was “safe”", cue="claimed")
    assert features(seen(), SAYING, [other])["said twice"] == 1
    for content in ("Rain fell", "the old dam"):
        assert "said twice" not in features(seen(), SAYING, [saying(TEXT, content, cue="claimed")])


def test_a_relayed_one_is_told() -> None:
    assert features(seen(), replace(SAYING, attribution=replace(SAYING.attribution, relays=(SAID,))), [])["relayed"] == 1


def test_a_candidate_reaches_from_its_content_to_its_cue() -> None:
    read = parse(report(TEXT))
    assert reach(read, SAYING.attribution) == range(1, 2)
    assert reach(read, saying(TEXT, "Rain fell").attribution) == range(1, 3)
    assert reach(read, saying(TEXT, "Officials inspected").attribution) == range(0, 2)
    assert reach(read, saying(TEXT, "Rain fell", cue=None).attribution) == range(2, 3)


def test_each_candidate_has_a_row_and_is_beside_those_of_its_sentences() -> None:
    far = saying(TEXT, "Rain fell", cue=None)
    near = saying(TEXT, "the old dam")
    whole, short, alone = rows(seen(), [SAYING, near, far])
    assert (whole["rivals"], short["rivals"]) == (1, 1)
    assert "rivals" not in alone
    assert short["words"] == pytest.approx(log1p(3))


def tagged(read: Parse) -> Tagged:
    found = words(read.text)
    odds = np.full((len(found), len(TAGS)), -np.log(len(TAGS)), dtype=np.float32)
    sentences = [read.tokens[read.first_from(word.start + 1) - 1].sentence for word in found]
    return Tagged(Tagging(tuple(found), odds, odds, ()), odds, sentences, [0] * len(found))


def test_a_view_has_the_shares_and_the_quoted_words() -> None:
    read = parse(report(TEXT))
    shown = view(read, tagged(read), tagged(read))
    assert (shown.starts, shown.ends) == (seen().starts, seen().ends)
    assert shown.sentences == seen().sentences
    assert [read.tokens[index].text for index in shown.quoted] == ["safe"]
    assert shown.every[0] == pytest.approx([2 / 7, 2 / 7, 2 / 7, 1 / 7])


def kept(model: Logistic, found: Sequence[Candidate], monkeypatch: pytest.MonkeyPatch) -> list[Attribution]:
    monkeypatch.setattr(selection, "weights", lambda: model)
    read = parse(report(TEXT))
    return selected(read, found, tagged(read), tagged(read))


def test_the_weights_choose(monkeypatch: pytest.MonkeyPatch) -> None:
    short = saying(TEXT, "the old dam", origin="cut")
    pair = [SAYING, short]
    assert kept(Logistic({"origin rules": 2.0}, 0.0, 0.4), pair, monkeypatch) == [SAYING.attribution]
    assert kept(Logistic({"origin cut": 2.0}, 0.0, 0.4), pair, monkeypatch) == [short.attribution]
    assert kept(Logistic({}, -2.0, 0.4), pair, monkeypatch) == []


def test_a_chain_of_the_rules_is_kept_unless_it_is_most_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    chain = replace(SAYING, attribution=replace(SAYING.attribution, relays=(place(TEXT, "Officials"),)))
    assert kept(Logistic({}, -1.0, 0.9), [chain], monkeypatch) == [chain.attribution]
    assert kept(Logistic({}, -2.0, 0.9), [chain], monkeypatch) == []
    assert kept(Logistic({}, -1.0, 0.9), [replace(chain, origin="tagger")], monkeypatch) == []


def test_no_weight_loses_a_refusal_of_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = replace(SAYING, attribution=replace(SAYING.attribution, stance="cannot_verify"))
    assert kept(Logistic({}, -9.0, 0.9), [refusal], monkeypatch) == [refusal.attribution]


def within(text: str, speaker: str, cue: str, inner: str, source: str | None) -> tuple[Parse, Attribution, Attribution]:
    """What the speaker 'said' in all the words behind, and what a cue in these words tells besides."""
    outer = text.removeprefix(f"{speaker} said ").removesuffix(".")
    said = saying(text, outer, cue="said", source=speaker).attribution
    again = saying(text, inner, cue=cue).attribution
    return parse(report(text)), said, replace(again, source=Span(said.span.start, said.span.start + len(source)) if source else None)


@pytest.mark.parametrize(
    ("speaker", "words", "cue", "source"),
    [
        ("She", "she thought the old dam fell", "thought", "she"),
        ("She", "it was thought the old dam fell", "thought", None),
        ("Ana Ruiz", "she thought the old dam fell", "thought", "she"),
        ("The mayor", "he doubted that the old dam fell", "doubted", "he"),
        ("The agency", "it believed the old dam fell", "believed", "it"),
        ("Officials", "they believed the old dam fell", "believed", "they"),
        ("The union", "we thought the old dam fell", "thought", "we"),
    ],
)
def test_what_one_says_that_he_thinks_is_said_once(speaker: str, words: str, cue: str, source: str | None) -> None:
    read, said, thought = within(f"{speaker} said {words}.", speaker, cue, "the old dam fell", source)
    assert told_once(read, [said, thought]) == [said]


@pytest.mark.parametrize(
    ("speaker", "words", "cue", "source"),
    [
        ("She", "Ruiz thought the old dam fell", "thought", "Ruiz"),
        ("She", "they thought the old dam fell", "thought", "they"),
        ("Ana Ruiz", "they claimed the old dam fell", "claimed", "they"),
        ("Police", "he claimed the old dam fell", "claimed", "he"),
        ("The agency", "he claimed the old dam fell", "claimed", "he"),
        ("The spokesman", "she claimed the old dam fell", "claimed", "she"),
        ("Ana Ruiz", "she denied that the old dam fell", "denied", "she"),
    ],
)
def test_what_another_one_thinks_or_one_denies_is_said_besides(speaker: str, words: str, cue: str, source: str) -> None:
    read, said, thought = within(f"{speaker} said {words}.", speaker, cue, "the old dam fell", source)
    assert told_once(read, [said, replace(thought, stance="denies")]) == [said, replace(thought, stance="denies")]


def test_it_is_said_besides_where_the_pronoun_stands_for_somebody_named_before() -> None:
    text = "The spokesman, Bo Ruiz, left. Ana Lind, a nurse, stayed. Ruiz said she thought the old dam fell."
    said = saying(text, "she thought the old dam fell", cue="said").attribution
    thought = saying(text, "the old dam fell", cue="thought", source="she").attribution
    said = replace(said, source=Span(text.index("Ruiz said"), text.index(" said")))
    assert told_once(parse(report(text)), [said, thought]) == [said, thought]


def test_a_source_without_words_is_somebody_else() -> None:
    read, said, thought = within("Ana Ruiz said she thought the old dam fell.", "Ana Ruiz", "thought", "the old dam fell", "she")
    unread = replace(said, source=Span(1, 2))
    assert told_once(read, [unread, thought]) == [unread, thought]


def test_what_is_said_beside_a_longer_thing_is_no_repetition() -> None:
    text = "She said it rained in May, and she thought it fell."
    said = saying(text, "it rained in May, and she thought it fell", cue="said", source="She").attribution
    thought = saying(text, "it fell", cue="thought", source="she").attribution
    assert told_once(parse(report(text)), [said, thought]) == [said, thought]


def test_a_saying_is_held_against_those_of_its_own_sentence_only(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "She said she thought the old dam fell. " * 40
    read = parse(report(text))
    said = saying(text, "she thought the old dam fell", cue="said", source="She").attribution
    thought = saying(text, "the old dam fell", cue="thought", source="she").attribution
    length = len(text) // 40

    def moved(one: Attribution, by: int) -> Attribution:
        places = [Span(span.start + by, span.end + by) for span in (*one.parts, *filter(None, (one.cue, one.source)))]
        verb = read.tokens[read.first_from(places[1].start)].index
        return replace(one, parts=(places[0],), cue=places[1], source=places[2], verb=verb)

    sayings = [moved(one, by) for by in range(0, 40 * length, length) for one in (said, thought)]
    holds = selection.holds
    held: list[Attribution] = []

    def noted(outer: Attribution, inner: Attribution) -> bool:
        held.append(outer)
        return holds(outer, inner)

    monkeypatch.setattr(selection, "holds", noted)
    assert told_once(read, sayings) == sayings[::2]
    assert len(held) <= len(sayings)


def test_a_cue_inside_its_own_content_leaves_the_statement_as_it_is() -> None:
    text = "It is unclear why the dam fell."
    unclear = saying(text, "It is unclear why the dam fell", cue="unclear").attribution
    assert told_once(parse(report(text)), [unclear]) == [unclear]


def test_nothing_is_selected_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept(weights(), [], monkeypatch) == []
