"""What may be a statement: by the rules, by the tagger, and cut shorter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.extract import candidates as module
from sayso.extract.attribution import Attribution
from sayso.extract.candidates import (
    Candidate,
    candidates,
    cuts,
    is_no_report,
    likeness,
    overlap,
    readings,
    touches,
    with_stance,
    without_hearer,
)
from sayso.language.parse import Parse, parse
from sayso.model import Span, Stance
from tests.ground.reading import report

TEXT = "The mayor told Radio Sur on Monday that the old dam was safe and the gates were shut."


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def made(*parts: str, cue: str | None = "told", source: str | None = "The mayor", relays: Sequence[str] = ()) -> Attribution:
    return Attribution(
        parts=tuple(map(place, parts)),
        cue=place(cue) if cue else None,
        source=place(source) if source else None,
        relays=tuple(map(place, relays)),
    )


def read(text: str = TEXT) -> Parse:
    return parse(report(text))


def said(text: str) -> tuple[Parse, Attribution]:
    """All after 'said' as one content."""
    words = read(text)
    verb = next(token for token in words.tokens if token.text == "said")
    content = Span(words.tokens[verb.index + 1].start, words.tokens[-2].end)
    return words, Attribution(parts=(content,), cue=Span(verb.start, verb.end), source=None, verb=verb.index)


def shorter(text: str) -> list[str]:
    words, attribution = said(text)
    return [" … ".join(map(words.words, short.parts)) for short in cuts(words, attribution)]


WHOLE = "the old dam was safe and the gates were shut"


def test_likeness_is_what_both_have_of_what_either_has() -> None:
    assert likeness(made(WHOLE), made(WHOLE)) == 1
    assert likeness(made("the old dam"), made("the gates")) == 0
    assert likeness(made("the old dam"), made("old dam was")) == pytest.approx(len("old dam") / len("the old dam was"))
    assert likeness(made("the old dam", "the gates"), made("the gates")) == pytest.approx(9 / 20)


def test_overlap_is_what_both_have_of_the_shorter_one() -> None:
    assert overlap(made(WHOLE), made("the gates")) == overlap(made("the gates"), made(WHOLE)) == 1
    assert overlap(made("the old dam"), made("the gates")) == 0
    assert overlap(made("the old dam was"), made("dam was safe")) == pytest.approx(len("dam was") / len("dam was safe"))


def test_contents_touch_where_parts_of_them_overlap() -> None:
    assert touches(made("the old dam was"), made("was safe"))
    assert not touches(made("the old dam", "the gates"), made("was safe"))


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("The mayor said the dam was safe, as the gates held.", "the dam was safe"),
        ("The mayor said the dam was safe, which pleased the town.", "the dam was safe"),
        ("The mayor said the dam was safe, pleasing the whole town.", "the dam was safe"),
        ("The mayor said the dam was safe — a relief to the town.", "the dam was safe"),
        ("The mayor said the dam was safe because the gates held.", "the dam was safe"),
    ],
)
def test_a_content_may_end_where_another_clause_or_a_remark_begins(text: str, cut: str) -> None:
    assert shorter(text) == [cut]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the dam was safe on Monday.",
        "The mayor said the dam, the mill and the gates were safe.",
        "The mayor said yes, as the dam held.",
        "The mayor said the dam was safe, as.",
    ],
    ids=["no mark", "a list", "one word would be left", "one word would be cut off"],
)
def test_elsewhere_it_may_not(text: str) -> None:
    assert shorter(text) == []


def test_a_content_of_two_sentences_is_not_cut_between_them() -> None:
    assert shorter("The mayor said the dam was safe; The old gates were shut.") == ["the dam was safe"]
    assert shorter("The mayor said the dam was safe. But the gates were shut.") == []


def test_each_place_is_a_cut_of_its_own_and_nothing_else_changes() -> None:
    words, attribution = said("The mayor said the dam was safe, as the gates held, which pleased the town.")
    found = list(cuts(words, attribution))
    assert [words.words(short.span) for short in found] == ["the dam was safe", "the dam was safe, as the gates held"]
    assert all(replace(short, parts=attribution.parts) == attribution for short in found)


def test_a_broken_content_is_cut_in_its_last_part_or_loses_it() -> None:
    text = "The dam, the mayor said, was safe, as the gates held."
    words = read(text)
    attribution = Attribution(parts=(place("The dam", text), place("was safe, as the gates held", text)), cue=None, source=None)
    assert [list(map(words.words, short.parts)) for short in cuts(words, attribution)] == [["The dam", "was safe"]]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The mayor said the dam had held, putting it down to luck.", "the dam had held"),
        ("The mayor said the dam had held, blaming the flood on rain.", "the dam had held"),
        ("The mayor said the crew held the dam, putting down sandbags.", "the crew held the dam, putting down sandbags"),
    ],
)
def test_a_content_ends_where_its_speaker_puts_it_down_to_something(text: str, kept: str) -> None:
    found = parse(report(text))
    said = Attribution(parts=(place(text[text.index("the", 10) : -1], text),), cue=place("said", text), source=place("The mayor", text))
    [part] = module.up_to_ascription(found, said).parts
    assert text[part.start : part.end] == kept


def test_the_tagger_adds_what_the_rules_have_not() -> None:
    tagged = made("the gates were shut")
    assert list(readings(read(), tagged, [])) == [Candidate(tagged, "tagger")]
    elsewhere = made("the old dam", cue="on")
    assert list(readings(read(), tagged, [elsewhere])) == [Candidate(tagged, "tagger")]


def test_it_adds_nothing_that_the_rules_have_from_another_cue() -> None:
    ruled = made(WHOLE, cue="safe")
    assert list(readings(read(), made("the old dam was safe and the gates were"), [ruled])) == []
    assert [c.origin for c in readings(read(), made("the old dam"), [ruled])] == ["tagger"]


def test_it_gives_a_ruled_attribution_another_extent() -> None:
    ruled = replace(made(WHOLE), stance="denies", verb=2)
    tagged = made("the old dam was safe")
    assert list(readings(read(), tagged, [ruled])) == [
        Candidate(ruled, "extent"),
        Candidate(replace(ruled, parts=tagged.parts), "extent"),
    ]


def test_two_that_overlap_are_readings_of_one() -> None:
    ruled, tagged = made("the old dam was"), made("dam was safe")
    assert [c.attribution.parts for c in readings(read(), tagged, [ruled])] == [ruled.parts, tagged.parts]


def test_it_gives_a_ruled_attribution_another_source() -> None:
    tagged = made(WHOLE, source="Monday")
    for ruled in (made(WHOLE), made(WHOLE, source=None)):
        assert [c.attribution.source for c in readings(read(), tagged, [ruled])] == [ruled.source, place("Monday")]


def test_a_longer_or_shorter_source_is_the_same_one() -> None:
    assert [c.attribution.source for c in readings(read(), made(WHOLE, source="mayor"), [made(WHOLE)])] == [place("The mayor")]


def test_a_relayer_is_no_other_source() -> None:
    ruled = made("the old dam was safe", relays=["Radio Sur"])
    assert list(readings(read(), made(WHOLE, source="Radio Sur"), [ruled])) == []
    assert list(readings(read(), made("the gates were shut", cue="on", source="Radio Sur"), [ruled])) != []


def test_contents_that_hardly_touch_are_no_readings_of_one() -> None:
    assert list(readings(read(), made("safe and the gates were shut"), [made("the old dam was safe")])) == []


def test_a_content_that_the_rules_take_for_two_stays_two() -> None:
    two = [made("the old dam was safe"), made("the gates were shut")]
    assert list(readings(read(), made(WHOLE), two)) == []
    assert len(list(readings(read(), made(WHOLE), two[:1]))) == 2


def test_all_candidates_are_there_once_those_of_the_rules_first(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The mayor said the dam was safe, as the gates held."
    words, ruled = said(text)
    short = replace(ruled, parts=(place("the dam was safe", text),))
    monkeypatch.setattr(module, "attributions", lambda parse, view: view)
    views: list[list[Attribution]] = [[ruled], [short], [short]]
    found = candidates(words, [ruled], views)  # type: ignore[arg-type]  # each view is what the tagger makes of it
    assert found == [Candidate(ruled, "rules"), Candidate(short, "extent")]
    assert candidates(words, [ruled], ()) == [Candidate(ruled, "rules"), Candidate(short, "cut")]
    assert candidates(words, [], ()) == []


@pytest.mark.parametrize(
    ("text", "cue", "content", "stance"),
    [
        ("The company denied any role in the fire.", "denied", "any role in the fire", "denies"),
        ("The union urged the council to reopen the bridge.", "urged", "the council to reopen the bridge", "demands"),
        ("The mayor repeated a vow to rebuild.", "vow", "to rebuild", "vows"),
        ("The mayor repeated a threat to leave.", "threat", "to leave", "vows"),
        ("The mayor said the dam held.", "said", "the dam held", "asserts"),
    ],
)
def test_the_tagger_s_attribution_has_the_stance_of_its_cue(text: str, cue: str, content: str, stance: Stance) -> None:
    words = read(text)
    [verb] = [token for token in words.tokens if token.text == cue]
    tagged = Attribution(parts=(place(content, text),), cue=place(cue, text), source=None, verb=verb.index)
    assert with_stance(words, tagged) == replace(tagged, stance=stance)


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "speaks"),
    [
        ("The plane carried a man believed to be a smuggler.", "believed", "to be a smuggler", "a man", False),
        ("The staff were told to leave at once.", "told", "to leave at once", "The staff", False),
        ("It is claimed that the dam held.", "claimed", "the dam held", "It", False),
        ("The pilot reportedly fled to the hills.", "reportedly", "fled to the hills", "The pilot", False),
        ("The crew was told by the pilot to leave.", "told", "to leave", "the pilot", True),
        ("The mayor was quoted as saying that the dam held.", "quoted", "the dam held", "The mayor", True),
        ("The mayor told the crew to leave.", "told", "to leave", "The mayor", True),
    ],
)
def test_of_whom_a_passive_tells_is_not_who_says_it(text: str, cue: str, content: str, source: str, speaks: bool) -> None:
    words = read(text)
    [verb] = [token for token in words.tokens if token.text == cue]
    tagged = Attribution(parts=(place(content, text),), cue=place(cue, text), source=place(source, text), verb=verb.index)
    expected = tagged.source if speaks else None
    assert with_stance(words, tagged).source == expected
    assert [candidate.attribution.source for candidate in readings(words, tagged, [])] == [expected]


def test_without_a_cue_it_asserts() -> None:
    assert with_stance(read(), made(WHOLE, cue=None)).stance == "asserts"


def test_who_was_told_is_not_what_was_said() -> None:
    words = read()
    told = next(token.index for token in words.tokens if token.text == "told")
    hearer, saying = replace(made("Radio Sur"), verb=told), replace(made(WHOLE), verb=told)
    assert is_no_report(words, hearer, ())
    assert not is_no_report(words, saying, ())
    assert is_no_report(words, replace(hearer, verb=None, relays=(place("Radio Sur"),)), ())


def test_a_speakers_own_turn_of_phrase_is_no_report() -> None:
    text = "“I think the dam was safe,” the mayor said. I think it was not."
    words = read(text)
    inside, outside = place("I think", text), Span(text.rindex("I think"), text.rindex("I think") + 7)
    quoted = range(words.first_from(0), words.first_from(text.index("the mayor")))
    for span, expected in ((inside, True), (outside, False)):
        source, cue = Span(span.start, span.start + 1), Span(span.start + 2, span.end)
        one = Attribution(parts=(place("the dam was safe", text),), cue=cue, source=source)
        assert is_no_report(words, one, quoted) is expected


@pytest.mark.parametrize(("thing", "expected"), [("the coast guard", True), ("safety concerns", False), ("a report that it fell", False)])
def test_who_is_cited_is_not_what_was_said(thing: str, expected: bool) -> None:
    text = f"The mayor closed the dam, citing {thing}."
    words = read(text)
    citing = next(token.index for token in words.tokens if token.text == "citing")
    one = Attribution(parts=(place(thing, text),), cue=place("citing", text), source=place("The mayor", text), verb=citing)
    assert is_no_report(words, one, ()) is expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor told Radio Sur he was ill.", "he was ill"),
        ("The mayor told Radio Sur that he was ill.", "he was ill"),
        ("The aide told the crew that nobody would know.", "nobody would know"),
        ("The aide told him they would leave on Friday.", "they would leave on Friday"),
        ("The aide told the crew to leave on Friday.", "the crew to leave on Friday"),
    ],
)
def test_who_was_told_is_no_part_of_what_was_said(text: str, content: str) -> None:
    read = parse(report(text))
    verb = next(token for token in read.tokens if token.text == "told")
    whole = Span(verb.end + 1, len(text) - 1)
    cue, source = Span(verb.start, verb.end), Span(0, verb.start - 1)
    found = without_hearer(read, Attribution(parts=(whole,), cue=cue, source=source, verb=verb.index))
    assert read.words(found.span) == content
