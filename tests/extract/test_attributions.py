"""Every attribution of a document: the tagger's, with what the rules know of them, and the rules' own."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from sayso.extract import attributions, statements
from sayso.extract.attribution import Attribution
from sayso.extract.statements import as_ruled, is_seen, ruled
from sayso.language.parse import Parse, parse
from sayso.model import Span, Statement
from tests.ground.reading import report

# Its package names a function so too, which hides the module.
MODULE = importlib.import_module("sayso.extract.statements")
TEXT = "The ministry denied that the old dam was unsafe, according to Radio Sur."


def place(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def made(content: str, *, cue: str | None = "denied", source: str | None = "The ministry", text: str = TEXT) -> Attribution:
    """As the tagger makes them."""
    read = parse(report(text))
    return Attribution(
        parts=(place(content, text),),
        cue=place(cue, text) if cue else None,
        source=place(source, text) if source else None,
        verb=next(token.index for token in read.tokens if token.text == cue) if cue else None,
    )


RULE = replace(made("the old dam was unsafe"), stance="denies", relays=(place("Radio Sur"),))


def test_an_attribution_has_the_stance_and_the_chain_of_the_rule_at_its_cue() -> None:
    tagged = made("that the old dam was unsafe")
    assert as_ruled(parse(report(TEXT)), tagged, [RULE]) == replace(RULE, parts=tagged.parts)


def test_it_keeps_its_own_source_and_takes_the_rule_s_for_none() -> None:
    read = parse(report(TEXT))
    assert as_ruled(read, made("the old dam", source="dam"), [RULE]).source == place("dam")
    assert as_ruled(read, made("the old dam", source=None), [RULE]).source == RULE.source


def test_nobody_relays_himself() -> None:
    found = as_ruled(parse(report(TEXT)), made("the old dam", source="Radio Sur"), [RULE])
    assert (found.source, found.relays) == (place("Radio Sur"), ())


def test_a_rule_at_another_cue_tells_nothing() -> None:
    tagged = made("the old dam was unsafe")
    for other in (replace(RULE, cue=place("according to"), stance="vows"), replace(RULE, cue=None, stance="vows")):
        found = as_ruled(parse(report(TEXT)), tagged, [other])
        assert (found.stance, found.relays) == ("denies", ())


def test_a_rule_is_seen_at_its_cue_or_in_its_content() -> None:
    assert is_seen(RULE, made("according to"))
    assert is_seen(RULE, made("dam was", cue="according"))
    assert is_seen(replace(RULE, cue=None), made("dam was", cue=None))
    assert not is_seen(RULE, made("according to", cue="Radio"))
    assert not is_seen(replace(RULE, cue=None), made("according to", cue=None))


def read(text: str, found: Sequence[Attribution], monkeypatch: pytest.MonkeyPatch) -> tuple[Statement, ...]:
    """A document whose attributions the tagger is said to find."""
    monkeypatch.setattr(MODULE, "views", lambda words: (None, None))
    monkeypatch.setattr(MODULE, "tagged_attributions", lambda words, view: found)
    document = report(text)
    return attributions(document, parse(document))


FEARED = "The mayor feared a flood. The union said the gates were shut. Rain fell on the harbour."


def test_all_that_a_cue_introduces_is_one_content(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The mayor said that the bridge was closed and that nobody was hurt."
    whole = "that the bridge was closed and that nobody was hurt"
    assert len(ruled(parse(report(text)))) == 2
    [found] = read(text, [made(whole, cue="said", source="The mayor", text=text)], monkeypatch)
    assert found.text == whole


def test_what_one_of_them_finds_alone_is_there_and_the_rest_is_the_outlet_s(monkeypatch: pytest.MonkeyPatch) -> None:
    tagged = made("a flood", cue="feared", source="The mayor", text=FEARED)
    found = [(s.text, s.kind, s.source.text if s.source else None) for s in read(FEARED, [tagged], monkeypatch)]
    assert found == [
        ("a flood", "indirect", "The mayor"),
        ("the gates were shut", "indirect", "The union"),
        ("Rain fell on the harbour", "narrated", None),
    ]


def test_an_interview_goes_on_in_what_the_tagger_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Mayor Omar Haddad told Harbour News that the dam was safe. He said the gates were shut."
    tagged = [
        made("the dam was safe", cue="told", source="Mayor Omar Haddad", text=text),
        made("the gates were shut", cue="said", source="He", text=text),
    ]
    found = read(text, tagged, monkeypatch)
    assert [[relay.text for relay in s.via] for s in found] == [["Harbour News"], ["Harbour News"]]
    assert found[1].source is not None
    assert found[1].source.antecedent == place("Mayor Omar Haddad", text)


def test_a_post_is_direct_speech_of_who_signs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    [found] = [s for s in read("The dam is safe. — Ana Ruiz (@anaruiz) May 3, 2021", [], monkeypatch) if s.kind != "narrated"]
    assert (found.text, found.kind, found.basis, found.cue) == ("The dam is safe", "direct", "post", None)
    assert found.source is not None
    assert found.source.text == "Ana Ruiz"


def both(text: str) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    document = report(text)
    words: Parse = parse(document)
    return statements(document, words), attributions(document, words)


def test_a_plain_saying_is_a_statement_and_an_attribution() -> None:
    for found in both("The harbour master said that the ferry left at noon."):
        [statement] = found
        assert statement.cue is not None
        assert statement.source is not None
        assert (statement.cue.text, statement.source.text) == ("said", "The harbour master")
        assert "the ferry left at noon" in statement.text


def test_attributions_are_in_the_order_of_the_text_and_point_at_its_words() -> None:
    text = "Rain fell for nine days. “We wait,” Ana Ruiz said. The mayor denied that the river had burst its banks."
    for found in both(text):
        assert [s.start for s in found] == sorted(s.start for s in found)
        assert len({s.id for s in found}) == len(found) == 3
        assert all(text[s.start : s.end] == s.text for s in found)


def test_a_document_in_another_language_says_nothing_that_is_understood() -> None:
    document = replace(report("La represa resistió, dijo la alcaldesa."), language="es")
    words = parse(document)
    assert statements(document, words) == attributions(document, words) == ()
