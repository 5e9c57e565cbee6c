"""Why mentions mean whom they mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ground import names, nominals, pronouns, resolved
from sayso.ground.entities import Resolved
from sayso.ground.sources import grounded
from sayso.language.parse import parse
from sayso.model import Decision, DocumentId, Span
from tests.ground.naming import document, name, source, statement
from tests.ground.reading import report


def read(*texts: str) -> tuple[Resolved, dict[str, str]]:
    documents = [replace(report(text), id=DocumentId(f"d{index}")) for index, text in enumerate(texts)]
    parses = list(zip(documents, map(parse, documents), strict=True))
    named = [name for one, words in parses for name in names(one, words)]
    found = resolved(documents, named, (), [nominal for one, words in parses for nominal in nominals(one, words)])
    return found, {one.id: one.text for one in documents}


def decided(words: str, *texts: str) -> Decision:
    """The decision on the last of these words."""
    found, text = read(*texts)
    return max((one for one in found.decisions if text[one.doc][one.start : one.end] == words), key=lambda one: one.order)


def rivals(one: Decision) -> list[str]:
    return [rival.name for rival in one.rivals]


MANY = (
    "Mayor Ana Ruiz of Norwick met Luis Ruiz on Monday. Ms. Ruiz said the Bureau of River Safety (BRS) closed the port. The tanker Nordlys "
    "sank. The vessel had left Oslo. Norway's defence ministry helped. A nurse called the police. The nurse wept.",
    "BRS lied, the Norwegian defense ministry said. Ana M. Ruiz left for Norvick. Norwick was dark. The captain of the tanker died.",
)


def test_every_mention_of_an_entity_has_one_decision() -> None:
    found, _ = read(*MANY)
    mentioned = [(mention.doc, mention.start, mention.end, one.id) for one in found.entities for mention in one.mentions]
    assert len(mentioned) > 15
    assert sorted((one.doc, one.start, one.end, str(one.target)) for one in found.decisions) == sorted(mentioned)
    assert {one.kind for one in found.decisions} == {"name"}


@pytest.mark.parametrize(
    ("words", "why", "text"),
    [
        ("Ana Ruiz", "the name itself, held for a person by learned weights", "Ana Ruiz left."),
        ("Norway", "the name itself", "Norway left."),
        ("Ana Ruiz", "of which one form has a middle name", "Ana Ruiz left. Ana Marta Ruiz came."),
        ("A. Ruiz", "a first name that is the other's initial", "Ana Ruiz left. A. Ruiz came."),
        ("Ruiz", "a single name alone: the surname of a person whom this report names in full before it", "Ana Ruiz came. Then Ruiz left."),
        ("Ruiz", "a single name with a title: the surname of a person", "Ana Ruiz came. Mayor Ruiz left."),
        ("BRS", "a report gives both names beside each other", "The Bureau of River Safety (BRS) met. Then BRS closed."),
        ("HRSA", "the initials of the only name", "The Harbour River Safety Agency met. Then HRSA closed."),
        ("Norway’s navy", "the same body of the same nation", "The Norwegian navy met. Norway’s navy left."),
        ("Oslo", "a capital or a palace that stands for the country's government", "Norway agreed. Oslo denied it."),
        ("Times", "a short name: the one last named before it in this report that ends so", "The Harbour Times wrote. The Times lied."),
        ("The vessel", "a noun that news uses in turn with one that is said of it", "The tanker Nordlys sank. The vessel had left."),
        ("The nurse", "the noun of one told of before in this report", "A nurse called. The nurse wept."),
        ("A nurse", "somebody or something new", "Ana Ruiz left. A nurse called."),
    ],
)  # fmt: skip
def test_a_reason_is_the_rule_that_decided(words: str, why: str, text: str) -> None:
    assert why in decided(words, text).why


def test_a_spelling_has_no_chance_for_none_was_learned() -> None:
    texts = ("Muammar Qaddafi left. Muammar Kadhafi came.", "Muammar Qaddafi slept.")
    both = [decided(words, *texts) for words in ("Muammar Kadhafi", "Muammar Qaddafi")]
    [spelt] = [one for one in both if one.why == "the same full name in another spelling"]
    assert (spelt.score, rivals(spelt)) == (None, [])


def test_what_kind_of_thing_a_name_is_comes_with_its_chance_and_the_kind_that_lost() -> None:
    one = decided("Nordline", "Nordline denied it.")
    assert (one.why, rivals(one)) == ("the name itself, held for a person by learned weights", ["a body"])
    assert one.score is not None
    assert one.rivals[0].target is None
    assert (one.rivals[0].score or 0) < one.score


def test_who_is_named_less_often_lost() -> None:
    one = decided("Ruiz", "Ana Ruiz came. Ana Ruiz spoke. Luis Ruiz left. Then Ruiz slept.")
    assert one.why.endswith("before it, the one named most often")
    assert rivals(one) == ["Luis Ruiz"]
    assert one.rivals[0].target != one.target


def test_whom_a_title_does_not_fit_lost() -> None:
    one = decided("Ruiz", "Mr. Luis Ruiz came. He met Ms. Ana Ruiz. Then Ms. Ruiz slept.")
    assert one.why.endswith("the only one whom the title fits")
    assert rivals(one) == ["Luis Ruiz"]


def test_whose_name_a_title_tells_apart_lost() -> None:
    one = decided("Ruiz", "Ana Ruiz left. Ms. Ruiz slept.", "Mr. Ruiz spoke.")
    assert one.why == "a title that nobody else of that name in the reports has"
    assert rivals(one) == ["Ana Ruiz"]


def test_a_single_name_that_several_bear_tells_who_they_are() -> None:
    one = decided("Ruiz", "Ana Ruiz came.", "Luis Ruiz left.", "Then Ruiz slept.")
    assert "nothing tells" in one.why
    assert rivals(one) == ["Ana Ruiz", "Luis Ruiz"]


def test_a_learned_choice_comes_with_its_chance_and_with_what_lost() -> None:
    one = decided("The woman", "The captain, Ana Ruiz, met Omar Haddad on Monday. Ana Ruiz slept. Ana Ruiz wept. The woman left Norwick.")
    assert one.why == "the likeliest of those told of in this report, by learned weights"
    [lost] = one.rivals
    assert lost.name == "Omar Haddad"
    assert 0 < (lost.score or 0) < (one.score or 0) < 1


def test_a_pronoun_for_a_speaker_is_decided_too() -> None:
    paper = document("a", "Ana Ruiz left. She said it rained.")
    she = replace(source(paper, "She"), antecedent=Span(0, len("Ana Ruiz")))
    found = resolved([paper], [name(paper, "Ana Ruiz", "PERSON")], [statement(paper, she)])
    [ruiz] = found.entities
    [told] = pronouns(grounded([statement(paper, she)], found.entities))
    assert (told.target, told.start, told.end, told.kind) == (ruiz.id, 15, 18, "name")
    assert "pronoun" in told.why


def test_words_for_a_speaker_are_decided_as_names_are() -> None:
    paper = document("a", "Residents of Norwick said it rained.")
    [one] = resolved([paper], [], [statement(paper, source(paper, "Residents of Norwick"))]).decisions
    assert one.why == "words for a speaker whom nothing names"
