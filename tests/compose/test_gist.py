"""A gist shows the reports' words, and where it leaves some out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso import compose
from sayso.compose.gist import EXISTS
from sayso.model import Cue, DocumentId, Entity, EntityId, Furniture, Source, Span, Statement, StatementId, Unit
from tests import made


def test_what_a_gist_leaves_out_is_marked() -> None:
    text = "The bus, officials said, was going too fast"
    parts = (Span(0, 7), Span(25, 43))
    said, drawn = made.statement("a", text, parts=parts), made.sketch("a", "bus", "go", words=6)
    [claim] = compose.claims(made.units([said]), [drawn], [], [], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == "The bus … was going too fast"


def test_a_gist_does_not_begin_with_the_conjunction_of_reported_speech() -> None:
    said = made.statement("a", "that the bus was late", speaker="driver")
    drawn, driver = made.sketch("a", "bus", "late"), made.entity("driver")
    [claim] = compose.claims(made.units([said]), [drawn], [], [driver], [made.document("courier", said.text)], [], same=0.4)
    assert claim.gist == "the bus was late"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("when the ferry was overloaded", "the ferry was overloaded"),
        ("when it sailed, the ferry was overloaded", "when it sailed, the ferry was overloaded"),
        ("because of the fair the ferry was overloaded", "because of the fair the ferry was overloaded"),
        ("since noon the ferry was overloaded", "since noon the ferry was overloaded"),
        ("as the ferry was overloaded", "the ferry was overloaded"),
        ("as a rule the ferry was overloaded", "as a rule the ferry was overloaded"),
    ],
)
def test_a_clause_alone_does_not_begin_with_what_ties_it_to_another(words: str, told: str) -> None:
    assert gist(made.statement("a", words), text=words) == told


def test_a_phrase_is_told_by_the_clause_that_holds_it() -> None:
    text = "The ferry sank near Norwick harbour at noon"
    clause = made.statement("a", text)
    phrases = [
        Unit(replace(clause, id=StatementId(name), doc=DocumentId(doc), text=text[15:], start=15, parts=(Span(15, len(text)),)), of)
        for name, doc, of in (("b", "courier", clause.id), ("d", "herald", StatementId("c")))
    ]
    other = made.statement("c", text, doc="herald")
    sketches = [made.sketch(name, "ferry", "sink") for name in "ac"] + [made.sketch(name, "noon", "harbour", clause=False) for name in "bd"]
    documents = [made.document(name, text) for name in ("courier", "herald")]
    found = compose.claims([*made.units([clause, other]), *phrases], sketches, [made.judged("b", "d")], [], documents, [], same=0.4)
    assert text in {claim.gist for claim in found if {evidence.statement for evidence in claim.evidence} == {"b", "d"}}


def test_a_phrase_that_no_clause_holds_is_told_by_its_statement() -> None:
    text = "Ferry sunk near Norwick harbour at noon"
    wholes = [made.statement(name, text, doc=doc) for name, doc in (("a", "courier"), ("c", "herald"))]
    phrases = [
        Unit(replace(whole, id=StatementId(name), text=text[11:], start=11, parts=(Span(11, len(text)),)), whole.id)
        for name, whole in zip("bd", wholes, strict=True)
    ]
    sketches = [made.sketch(name, "Norwick", "noon", "harbour", clause=False) for name in "abcd"]
    documents = [made.document(name, text) for name in ("courier", "herald")]
    found = compose.claims([*made.units(wholes), *phrases], sketches, [made.judged("b", "d")], [], documents, [], same=0.4)
    assert {claim.gist for claim in found} == {text}


def gist(*said: Statement, text: str, entities: tuple[Entity, ...] = ()) -> str:
    """The gist of the one claim that a judge makes of some statements of one document."""
    first, *rest = said
    sketches = [made.sketch(one.id, "ferry", "overload", words=8) for one in said]
    judged = [made.judged(first.id, other.id) for other in rest]
    found = compose.claims(made.units(said), sketches, judged, entities, [made.document("courier", text)], [], same=0.4)
    return next(claim.gist for claim in found if len(claim.evidence) == len(said))


def within(text: str, name: str, words: str, **more: Any) -> Statement:
    return made.statement(name, words, start=text.index(words), **more)


def test_a_question_or_a_clause_that_leans_on_another_is_no_gist_where_there_is_a_better() -> None:
    text = "Was the ferry overloaded? When the ferry was overloaded it sank. The ferry was badly overloaded."
    words = ("Was the ferry overloaded", "When the ferry was overloaded", "The ferry was badly overloaded")
    said = [within(text, name, one) for name, one in zip("abc", words, strict=True)]
    assert gist(*said, text=text) == "The ferry was badly overloaded"


def test_a_man_called_will_asks_nothing() -> None:
    text = "Will Ruiz overloaded the ferry. Was the ferry overloaded that day?"
    said = [within(text, "a", "Will Ruiz overloaded the ferry"), within(text, "b", "Was the ferry overloaded")]
    assert gist(*said, text=text) == "Will Ruiz overloaded the ferry"


def test_words_cut_short_are_no_gist_where_there_is_a_better() -> None:
    text = "The overloaded ferry was about to sink that day. The overloaded ferry was near the pier."
    said = [within(text, "a", "The overloaded ferry was about"), within(text, "b", "The overloaded ferry was near the pier")]
    assert gist(*said, text=text) == "The overloaded ferry was near the pier"


def test_what_is_denied_is_told_with_who_denies_it() -> None:
    text = "Ana Ruiz runs the line. She denied that the ferry had been overloaded."
    cue = Cue(text.index("denied"), text.index("denied") + len("denied"), "denied")
    she = text.index("She")
    ruiz = made.entity("ruiz")
    source = Source(she, she + len("She"), "She", ruiz.id)
    said = within(text, "a", "the ferry had been overloaded", kind="indirect", stance="denies", cue=cue, source=source)
    assert gist(said, text=text, entities=(ruiz,)) == f"She [{ruiz.name}] denied that the ferry had been overloaded"


def test_whom_a_pronoun_stands_for_follows_the_verb_that_is_written_with_it() -> None:
    text = "We’ve closed the bridge"
    said = made.statement("a", text, speaker="board", kind="direct")
    drawn = made.sketch("a", "bridge", "close", pronoun=Span(0, 2))
    board = made.entity("board", "Harbour board")
    [claim] = compose.claims(made.units([said]), [drawn], [], [board], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == "We’ve [Harbour board] closed the bridge"


def test_claims_of_one_statement_in_the_same_words_are_one() -> None:
    text = "The ferry sank near Norwick, the harbour master said"
    whole = made.statement("a", text[:27])
    part = Unit(replace(whole, id=StatementId("b"), text=text[15:27], start=15, parts=(Span(15, 27),)), whole.id)
    others = [made.statement("c", text[:27], doc="herald"), made.statement("d", text[:27], doc="mail")]
    sketches = [made.sketch(name, "ferry", "sink", words=7 if name in "ab" else 2, clause=name == "a") for name in "abcd"]
    documents = [made.document("courier", text), made.document("herald", text), made.document("mail", text)]
    judged = [made.judged("a", "c"), made.judged("b", "d")]
    said = [*made.units([whole, *others]), part]
    [claim] = compose.claims(said, sketches, judged, [], documents, [], same=0.4)
    assert claim.gist == text[:27]
    assert {evidence.statement for evidence in claim.evidence} == {"a", "b", "c", "d"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("it had closed the bridge", "it [Harbour board] had closed the bridge"),
        ("it was closing the bridge", "it [Harbour board] was closing the bridge"),
        ("it is likely that the bridge stays closed", "it is likely that the bridge stays closed"),
        ("it took hours to close the bridge", "it took hours to close the bridge"),
        ("it would take months to close the bridge", "it would take months to close the bridge"),
        ("it remained unclear who had closed the bridge", "it remained unclear who had closed the bridge"),
        ("it was raining on the bridge", "it was raining on the bridge"),
        ("it was expected that the bridge would close", "it was expected that the bridge would close"),
    ],
)
def test_it_is_the_body_that_speaks_where_it_follows_the_word_of_saying(words: str, told: str) -> None:
    text = f"The board said {words}"
    said = made.statement("a", words, speaker="board", start=15, cue=Cue(10, 14, "said"), kind="indirect")
    drawn = made.sketch("a", "bridge", "close", words=6, pronoun=Span(15, 17))
    board = replace(made.entity("board"), type="ORG", name="Harbour board")
    [claim] = compose.claims(made.units([said]), [drawn], [], [board], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == told


@pytest.mark.parametrize(
    ("text", "words", "cue", "source", "told"),
    [
        ("The line met, confirming the losses", "the losses", "confirming", "The line", "The line met, confirming the losses"),
        (f"The line {'of old ships ' * 5}met, confirming the losses", "the losses", "confirming", "The line", "confirming the losses"),
        ("Two of them, named by the harbour, are lost", "Two of them", "named by", "the harbour", "Two of them, named by the harbour"),
        ("The mate was named as Ana Ruiz", "as Ana Ruiz", "named", None, "The mate was named as Ana Ruiz"),
        (f"The mate {'of old ships ' * 17}was named as Ana Ruiz", "as Ana Ruiz", "named", None, "named as Ana Ruiz"),
        ("All of the crew, thought lost, as told by the harbour", "All of the crew", "as told by", "the harbour", "All of the crew"),
    ],
)
def test_what_is_no_clause_is_told_with_the_words_of_saying_beside_it(
    text: str, words: str, cue: str, source: str | None, told: str
) -> None:
    said = within(
        text,
        "a",
        words,
        kind="indirect",
        cue=Cue(text.index(cue), text.index(cue) + len(cue), cue),
        source=Source(text.index(source), text.index(source) + len(source), source) if source else None,
    )
    drawn = made.sketch("a", "crew", clause=False)
    [claim] = compose.claims(made.units([said]), [drawn], [], [], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == told


def test_a_clause_that_does_not_say_of_whom_it_tells_is_told_by_a_wider_one_that_does() -> None:
    text = "The ferry sank after it struck the pier"
    whole = made.statement("a", text)
    parts = [
        Unit(replace(whole, id=StatementId(name), doc=DocumentId(doc), text=text[21:], start=21, parts=(Span(21, len(text)),)), of)
        for name, doc, of in (("b", "courier", whole.id), ("d", "herald", StatementId("c")))
    ]
    other = made.statement("c", text, doc="herald")
    sketches = [made.sketch(name, "ferry", "sink") for name in "ac"] + [made.sketch(name, "pier", "strike", subject=()) for name in "bd"]
    documents = [made.document(name, text) for name in ("courier", "herald")]
    found = compose.claims([*made.units([whole, other]), *parts], sketches, [made.judged("b", "d")], [], documents, [], same=0.4)
    assert {claim.gist for claim in found} == {text}


def test_he_is_who_the_sentence_before_tells_of() -> None:
    text = "Ana Ruiz runs the ferry. On Monday she overloaded it."
    said = [within(text, "a", "Ana Ruiz runs the ferry"), within(text, "b", "On Monday she overloaded it")]
    sketches = [made.sketch("a", "ruiz", "run"), made.sketch("b", "overload", subject=(), sentence=1)]
    ruiz = made.entity("ruiz", "Ana Ruiz", type="PERSON", mentions=(("courier", 0, 8),))
    found = compose.claims(made.units(said), sketches, [], [ruiz], [made.document("courier", text)], [], same=0.4)
    assert "On Monday she [Ana Ruiz] overloaded it" in {claim.gist for claim in found}


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("The ferry is a “slow boat” to nowhere", "The ferry is a “slow boat", "The ferry is a “slow boat”"),
        ('The ferry is a "slow boat" to nowhere', 'The ferry is a "slow boat', 'The ferry is a "slow boat"'),
        ("They call it “slow,” she said", "They call it “slow", "They call it “slow,”"),
        ("The ferry is of the line (FHL) of old", "The ferry is of the line (FHL", "The ferry is of the line (FHL)"),
        ("“The ferry is overloaded” was heard", "The ferry is overloaded", "The ferry is overloaded"),
    ],
)
def test_a_gist_keeps_the_mark_that_closes_a_quotation_in_it(text: str, words: str, told: str) -> None:
    assert gist(within(text, "a", words), text=text) == told


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("in the hold there was no fire", True),
        ("there would not be another ferry", True),
        ("There’s a hole in the hull", True),
        ("“Nobody was hurt", True),
        ("no one saw the ferry", True),
        ("it is unlikely that the ferry sails", True),
        ("It was not immediately clear who sailed", True),
        ("it was a slow ferry", False),
        ("he went there on Monday", False),
        ("They found nothing", False),
        ("he told everybody", False),
    ],
)
def test_only_a_subject_stands_for_nobody_named_before(words: str, tells: bool) -> None:
    assert (EXISTS.search(words) is not None) is tells


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        (
            "Divers made a film, whose place nobody could confirm, of the wreck. It rained.",
            "whose place nobody could confirm",
            "Divers made a film, whose place nobody could confirm, of the wreck",
        ),
        ("It was unclear how they had got aboard.", "how they had got aboard", "It was unclear how they had got aboard"),
        ("But the mate was on deck when it sailed at 6 p.m.", "it sailed", "the mate was on deck when it sailed at 6 p.m."),
        (f"The owners {'of the old line ' * 13}left, which was told.", "which was told", "which was told"),
        ("It sailed at noon.", "It sailed at noon", "It sailed at noon"),
    ],
)
def test_what_cannot_be_understood_alone_is_told_by_its_sentence(text: str, words: str, told: str) -> None:
    assert lone_gist(within(text, "a", words), text) == told


def test_a_sentence_tells_who_it_is_that_says_so() -> None:
    text = "She said on the pier that they were free."
    said = within(text, "a", "they were free", kind="indirect", cue=Cue(4, 8, "said"), source=Source(0, 3, "She", EntityId("ruiz")))
    drawn, ruiz = made.sketch("a", "free", subject=()), made.entity("ruiz", "Ana Ruiz", type="PERSON")
    [claim] = compose.claims(made.units([said]), [drawn], [], [ruiz], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == "She [Ana Ruiz] said on the pier that they were free"


def test_a_sentence_ends_where_furniture_begins() -> None:
    text = "Advertisement The film, which nobody believed, was lost in May"
    notice = Furniture(0, len("Advertisement"), "advertising")
    said = within(text, "a", "which nobody believed")
    report = made.document("courier", text, furniture=(notice,))
    [claim] = compose.claims(made.units([said]), [made.sketch("a", "believe", subject=())], [], [], [report], [], same=0.4)
    assert claim.gist == "The film, which nobody believed, was lost in May"


LINE = "the ferry company of the old harbour on the northern shore of the long and narrow lake"


@pytest.mark.parametrize(
    ("text", "cue", "source", "words", "told"),
    [
        (f"On Monday the mate said it had sunk near {LINE}, which had sold it to a firm in town.", "said", "the mate", "it had sunk", None),
        (f"Off {LINE} and its pier lay what the mate called a wreck of old.", "called", "the mate", "a wreck of old", ""),
        (f"Off {LINE} and its pier sat the mate, who called it a wreck of old.", "called", "the mate", "it a wreck of old", ""),
        (f"Off {LINE} and its pier sat men, the mate calling it a wreck of old.", "calling", "the mate", "it a wreck of old", ""),
    ],
    ids=["a sentence", "what somebody called", "who called", "calling"],
)
def test_words_are_told_with_who_says_them_where_that_is_a_sentence(
    text: str, cue: str, source: str, words: str, told: str | None
) -> None:
    saying = Cue(text.index(cue), text.index(cue) + len(cue), cue)
    who = Source(text.index(source), text.index(source) + len(source), source)
    said = within(text, "a", words, kind="indirect", cue=saying, source=who)
    framed = f"{source} {cue} {words}"
    assert lone_gist(said, text) == (framed if told is None else text.rstrip("."))


def test_somebodys_whole_sentence_in_his_own_words_stays_without_the_words_of_saying() -> None:
    text = "“It was a slow and old boat,” she said."
    assert lone_gist(within(text, "a", "It was a slow and old boat", kind="direct"), text) == "It was a slow and old boat"


@pytest.mark.parametrize(
    ("text", "words", "told"),
    [
        ("Many left amid fears that the dam had burst.", "the dam had burst", "Many left amid fears that the dam had burst"),
        ("If the rain lasts, the dam will burst.", "the dam will burst", "If the rain lasts, the dam will burst"),
        ("The dam will burst if the rain lasts.", "The dam will burst", "The dam will burst if the rain lasts"),
        ("Many left since the dam had burst.", "the dam had burst", "the dam had burst"),
    ],
)
def test_what_the_words_around_it_leave_open_is_told_with_them(text: str, words: str, told: str) -> None:
    said = within(text, "a", words)
    [claim] = compose.claims(made.units([said]), [made.sketch("a", "dam", "burst")], [], [], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == told


def test_what_somebody_fears_is_told_as_he_says_it() -> None:
    text = "The owner had fears that the dam had burst."
    cue = Cue(text.index("fears"), text.index("fears") + 5, "fears")
    said = within(text, "a", "the dam had burst", kind="indirect", cue=cue)
    [claim] = compose.claims(made.units([said]), [made.sketch("a", "dam", "burst")], [], [], [made.document("courier", text)], [], same=0.4)
    assert claim.gist == "the dam had burst"


def lone_gist(said: Statement, text: str) -> str:
    """The gist of a statement that does not say of whom it tells."""
    drawn = made.sketch("a", "sink", subject=())
    [claim] = compose.claims(made.units([said]), [drawn], [], [], [made.document("courier", text)], [], same=0.4)
    return claim.gist


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Mayor defends harbour plan works after talks", "Mayor defends harbour plan works after talks"),
        ("Mayor content as harbour plan works after talks", "harbour plan works after talks"),
    ],
)
def test_the_rest_of_a_headline_is_no_gist_where_no_word_begins_a_clause(title: str, told: str) -> None:
    cut = "harbour plan works after talks"
    whole, other = made.statement("a", title), made.statement("b", "It may do", doc="herald")
    start = title.index(cut)
    part = Unit(replace(whole, id=StatementId("c"), text=cut, start=start, parts=(Span(start, len(title)),)), whole.id)
    words = ("after", "harbour", "plan", "talk", "work")
    drawn = [
        made.sketch("a", "mayor", *words, predicate="defend"),
        made.sketch("b", *words, words=30, subject=()),
        made.sketch("c", *words, words=9),
    ]
    documents = [made.document("courier", f"{title}\n", title=title), made.document("herald", "It may do and")]
    found = compose.claims([*made.units([whole, other]), part], drawn, [made.judged("c", "b")], [], documents, [], same=0.4)
    assert {claim.gist for claim in found if {evidence.statement for evidence in claim.evidence} == {"b", "c"}} == {told}
