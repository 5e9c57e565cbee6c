"""An interview goes on wherever its speaker does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from sayso.extract.attribution import Attribution
from sayso.extract.carried import carried
from sayso.extract.chains import chained
from sayso.extract.phrases import by_according
from sayso.extract.speakers import antecedents
from sayso.extract.verbs import by_verbs
from sayso.language.parse import Parse, parse
from sayso.model import Span
from tests.extract.chain import chain, place
from tests.ground.reading import report

INTERVIEW = "Mayor Omar Haddad told Harbour News that the dam was safe."


def interview(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each content after the interview's first with its relayers."""
    read = parse(report(text))
    found = chained(read, list(by_verbs(read)), [])
    first, *others = carried(read, found, antecedents(read, found))
    assert chain(read, first) == ("Mayor Omar Haddad", ("Harbour News",))
    return [(read.words(later.span), chain(read, later)[1]) for later in others]


def test_an_interview_goes_on() -> None:
    text = f"{INTERVIEW} He said the gates were shut. Haddad added that the river was low."
    assert interview(text) == [("the gates were shut", ("Harbour News",)), ("the river was low", ("Harbour News",))]


@pytest.mark.parametrize(("between", "relays"), [(0, ("Harbour News",)), (3, ("Harbour News",)), (4, ()), (6, ())])
@pytest.mark.parametrize("again", ["Haddad", "The scientist"])
def test_an_interview_goes_on_until_a_long_pause(between: int, relays: tuple[str, ...], again: str) -> None:
    text = "\n\n".join([INTERVIEW, *["Rain fell on the harbour."] * between, f"{again} said the gates were shut."])
    assert interview(text) == [("the gates were shut", relays)]


def test_what_a_long_pause_ended_does_not_go_on_by_another_name() -> None:
    rain = "\n\n".join(["Rain fell on the harbour."] * 6)
    said = interview(f"{INTERVIEW}\n\n{rain}\n\nThe scientist said the gates were shut.\n\nThe scientist said the river was low.")
    assert said == [("the gates were shut", ()), ("the river was low", ())]


def test_the_scientist_goes_on_with_the_interview_for_who_is_named_again() -> None:
    rain = "\n\n".join(["Rain fell on the harbour."] * 2)
    said = interview(f"{INTERVIEW}\n\n{rain}\n\nThe scientist said the gates were shut.\n\n{rain}\n\nHaddad said the river was low.")
    assert said == [("the gates were shut", ("Harbour News",)), ("the river was low", ("Harbour News",))]


@pytest.mark.parametrize("again", ["Gen Haddad", "the scientist"])
def test_an_interview_goes_on_by_rank_and_by_what_nobody_else_is(again: str) -> None:
    assert interview(f"{INTERVIEW} The gates were shut, {again} said.") == [("The gates were shut", ("Harbour News",))]


def test_the_scientist_is_who_spoke_last_only() -> None:
    said = interview(f"{INTERVIEW} Ana Ruiz said the river was low. The gates were shut, the scientist said.")
    assert said == [("the river was low", ()), ("The gates were shut", ())]


@pytest.mark.parametrize(("speaker", "relays"), [("An insider", [1, 1, 1]), ("Ana Ruiz", [1, 0, 0])])
def test_the_source_is_an_insider_who_spoke_last(speaker: str, relays: list[int]) -> None:
    assert relays_in(f"{speaker} {SAFE} The source {SHUT} The river was low, the source said.") == relays


def test_an_office_behind_a_name_is_that_name_s() -> None:
    assert relays_in(f"Ana Ruiz, minister of housing, {SAFE} The minister {SHUT}") == [1, 1]


def test_somebody_else_is_not_of_the_interview() -> None:
    assert interview(f"{INTERVIEW} Minister Ana Ruiz said the gates were shut.") == [("the gates were shut", ())]


@pytest.mark.parametrize("other", ["Haddad said in a statement that the gates were shut.", "Haddad wrote that the gates were shut."])
def test_what_is_said_on_another_occasion_is_not_of_the_interview(other: str) -> None:
    said = interview(f"{INTERVIEW} {other} Haddad said the road was dry.")
    assert said == [("the gates were shut", ()), ("the road was dry", ("Harbour News",))]


def test_another_occasion_of_the_same_kind_is_the_same_one() -> None:
    read = parse(report("Haddad wrote in Harbour News that the dam was safe. Haddad wrote that the gates were shut."))
    found = carried(read, chained(read, list(by_verbs(read)), []), {})
    assert [chain(read, one)[1] for one in found] == [("Harbour News",), ("Harbour News",)]


def test_a_statement_to_an_outlet_speaks_by_way_of_it() -> None:
    text = "The firm said in a statement to the Amel Herald that the dam was safe. The statement said the gates were shut."
    other = f"{text} In a statement, the council said the road was dry. The statement said the river was low."
    for words, relays in ((text, [1, 1]), (other, [1, 1, 0, 0])):
        read = parse(report(words))
        found = carried(read, chained(read, list(by_verbs(read)), []), {})
        assert [len(one.relays) for one in found] == relays


def test_whoever_is_introduced_as_an_outlet_s_witness_speaks_by_way_of_it() -> None:
    read = parse(report("A nurse, Ana Ruiz, spoke to Harbour News. Ruiz said the gates were shut."))
    found = carried(read, chained(read, list(by_verbs(read)), []), {})
    assert [chain(read, one) for one in found] == [("Ruiz", ("Harbour News",))]


def test_an_interview_may_begin_with_words_that_are_no_statement() -> None:
    read = parse(report(f"{INTERVIEW} Haddad said the gates were shut."))
    first, second = chained(read, list(by_verbs(read)), [])
    [alone] = carried(read, [second], {}, heard=[first, second])
    assert chain(read, alone) == ("Haddad", ("Harbour News",))


def test_who_writes_in_an_outlet_writes_by_way_of_it() -> None:
    text = "Writing in Harbour News, Mayor Omar Haddad said that the dam was safe. Haddad wrote that the gates were shut."
    assert interview(text) == [("the gates were shut", ("Harbour News",))]


def test_national_media_go_on_with_their_interview() -> None:
    read = parse(report("Mayor Omar Haddad told French media that the dam was safe. Haddad said the gates were shut."))
    found = carried(read, chained(read, list(by_verbs(read)), []), {})
    assert [chain(read, one)[1] for one in found] == [("French media",), ("French media",)]


def test_an_outlet_that_only_its_interview_names_goes_on() -> None:
    read = parse(report("“The dam was safe,” Mayor Omar Haddad told Vocatia, smiling. Haddad said the gates were shut."))
    found = carried(read, chained(read, list(by_verbs(read)), []), {})
    assert [chain(read, one)[1] for one in found] == [("Vocatia",), ("Vocatia",)]


@pytest.mark.parametrize(
    ("before", "whom", "outlet"),
    [
        ("The dam leaked, according to the Amel Herald.", "the newspaper", "the Amel Herald"),
        ("The dam leaked, according to Amel News.", "the news agency", "Amel News"),
        ("The dam leaked, according to the council.", "the newspaper", None),
    ],
)
def test_the_newspaper_is_the_outlet_named_before(before: str, whom: str, outlet: str | None) -> None:
    read = parse(report(f"{before} A guard told {whom} that the gates were shut."))
    found = chained(read, list(by_verbs(read)), list(by_according(read)))
    stand_ins = {read.words(mention): read.words(earlier) for mention, earlier in antecedents(read, found).items()}
    assert stand_ins.get(whom) == outlet


def relays_in(text: str) -> list[int]:
    """How many relayers each saying has, in the order of the text."""
    read = parse(report(text))
    found = chained(read, list(by_verbs(read)), [])
    return [len(one.relays) for one in carried(read, found, antecedents(read, found))]


SAFE = "told Harbour News that the dam was safe."
SHUT, DRY, LOW = "said the gates were shut.", "said the road was dry.", "said the river was low."


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        (f"A resident {SAFE} The resident {SHUT}", [1, 1]),
        (f"A resident {SAFE} A resident {SHUT} The resident {DRY}", [1, 0, 0]),
        (f"An official {SAFE} Another official {SHUT} The official {DRY}", [1, 0, 0]),
        (f"Residents {SAFE} Residents {SHUT} The residents {DRY}", [1, 0, 0]),
        (f"A resident {SAFE} Residents {SHUT} The residents {DRY} The resident {LOW}", [1, 0, 0, 1]),
        (f"A resident {SAFE} The residents {SHUT}", [1, 0]),
        (f"A nurse spoke to Harbour News. The nurse {SHUT} A nurse {DRY}", [1, 0]),
        ("A nurse spoke to Harbour News. A nurse spoke to Harbour News. The nurse said the gates were shut.", [1]),
    ],
)
def test_a_resident_is_another_one_than_before(text: str, relays: list[int]) -> None:
    assert relays_in(text) == relays


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        (f"Ana Ruiz {SAFE} Her brother, Bo Ruiz, {SHUT} Ruiz {DRY} Ana Ruiz {LOW}", [1, 0, 0, 1]),
        (f"Mayor Ana Ruiz opened the dam. Ruiz {SAFE} Ms Ruiz {SHUT} Interior Minister Ana Ruiz {DRY}", [1, 1, 1]),
    ],
)
def test_two_of_one_surname_are_two(text: str, relays: list[int]) -> None:
    assert relays_in(text) == relays


@pytest.mark.parametrize("relay", ["the council", "Mayor Omar Haddad"])
def test_only_what_an_outlet_relays_goes_on(relay: str) -> None:
    text = f"Ana Ruiz said the dam was safe, according to {relay}. Ruiz said the gates were shut."
    read = parse(report(text))
    found = carried(read, chained(read, list(by_verbs(read)), list(by_according(read))), {})
    assert [chain(read, one)[1] for one in found] == [(relay,), ()]


def test_another_outlet_goes_on_with_its_own_interview() -> None:
    text = f"{INTERVIEW} Haddad told the Amel Herald that the gates were shut. Haddad said the road was dry."
    assert interview(text) == [("the gates were shut", ("the Amel Herald",)), ("the road was dry", ("the Amel Herald",))]


TALK = "Haddad said on Harbour News that the dam was safe. Haddad said the gates were shut. She said the road was dry."
SAYINGS = ("the dam was safe", "the gates were shut", "the road was dry")


def made(sources: Sequence[Span | None], *, relay: Span) -> tuple[Parse, list[Attribution]]:
    """Three sayings; the first by way of a relayer."""
    read = parse(report(TALK))
    verbs = [token for token in read.tokens if token.lemma in {"tell", "say"}]
    return read, [
        Attribution(
            parts=(place(TALK, words),),
            cue=Span(verb.start, verb.end),
            source=source,
            relays=() if row else (relay,),
            verb=verb.index,
        )
        for row, (words, source, verb) in enumerate(zip(SAYINGS, sources, verbs, strict=True))
    ]


def relayed(sources: Sequence[Span | None], relay: Span, stand_ins: Mapping[Span, Span]) -> list[tuple[str, ...]]:
    read, found = made(sources, relay=relay)
    return [chain(read, later)[1] for later in carried(read, found, stand_ins)]


HADDAD, NEWS, SHE = Span(0, 6), place(TALK, "Harbour News"), place(TALK, "She")
AGAIN = Span(TALK.index("Haddad said"), TALK.index("Haddad said") + 6)


def test_a_pronoun_speaks_for_whom_it_stands_for() -> None:
    assert relayed([HADDAD, AGAIN, SHE], NEWS, {SHE: AGAIN}) == [("Harbour News",)] * 3
    assert relayed([HADDAD, AGAIN, SHE], NEWS, {}) == [("Harbour News",), ("Harbour News",), ()]


def test_words_of_nobody_are_of_no_interview() -> None:
    assert relayed([HADDAD, None, AGAIN], NEWS, {}) == [("Harbour News",), (), ("Harbour News",)]


def test_what_a_person_relays_is_no_interview() -> None:
    assert relayed([HADDAD, AGAIN, SHE], SHE, {}) == [("She",), (), ()]


def test_nobody_relays_his_own_words() -> None:
    assert relayed([HADDAD, AGAIN, SHE], SHE, {SHE: HADDAD}) == [(), (), ()]


def test_a_translation_is_of_these_words_alone() -> None:
    text = "Mayor Omar Haddad said the dam was safe, according to a Harbour News translation. Haddad said the gates were shut."
    read = parse(report(text))
    found = chained(read, list(by_verbs(read)), list(by_according(read)))
    first, second = carried(read, found, antecedents(read, found))
    assert chain(read, first)[1] == ("a Harbour News translation",)
    assert chain(read, second)[1] == ()


def test_what_the_speaker_does_not_know_is_of_the_interview() -> None:
    read, found = made([HADDAD, AGAIN, SHE], relay=NEWS)
    found[1] = replace(found[1], stance="cannot_verify")
    assert [chain(read, later)[1] for later in carried(read, found, {SHE: HADDAD})] == [("Harbour News",)] * 3


def test_order_does_not_matter() -> None:
    read, found = made([HADDAD, AGAIN, SHE], relay=NEWS)
    assert carried(read, found[::-1], {SHE: HADDAD}) == carried(read, found, {SHE: HADDAD})


def test_a_quotation_without_a_cue_goes_on_with_the_words_before_and_a_post_does_not() -> None:
    read, found = made([HADDAD, AGAIN, SHE], relay=NEWS)
    quoted = replace(found[1], cue=None, verb=None)
    for later, relays in ((quoted, ("Harbour News",)), (replace(quoted, whole="post"), ())):
        first, second, _ = carried(read, [found[0], later, found[2]], {})
        assert (chain(read, first)[1], chain(read, second)[1]) == (("Harbour News",), relays)


def carried_by(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each content with its relayers."""
    read = parse(report(text))
    found = chained(read, list(by_verbs(read)), [])
    return [(read.words(later.span), chain(read, later)[1]) for later in carried(read, found, antecedents(read, found))]


@pytest.mark.parametrize(
    "text",
    [
        "Rhee Dae-jin, a sailor, told Harbour News that it rained. Rhee said the gates were shut.",
        "Mayor Ana Ruiz told Harbour News that it rained. Ana said the gates were shut.",
        "Insiders with knowledge of the talks told Harbour News that it rained. Insiders said the gates were shut.",
        "Ana Ruiz, 41, said that it rained. The 41-year-old told Harbour News that it rained. She said the gates were shut.",
        "Ana Ruiz told Harbour News that it rained. Outside the Harbour Post, Ruiz said the gates were shut.",
    ],
)
def test_an_interview_goes_on_under_another_name(text: str) -> None:
    assert ("the gates were shut", ("Harbour News",)) in carried_by(text)


@pytest.mark.parametrize(
    ("who", "relays"),
    [
        ("Omar Kern, who heads the harbour council,", ("Harbour News",)),
        ("Omar Kern, the harbour official,", ("Harbour News",)),
        ("Omar Kern, a ferry captain,", ()),
        ("Omar Kern, another harbour official,", ()),
        ("Omar Kern, a harbour official in Lorvania,", ()),
        ("Omar Kern, who left the harbour,", ()),
    ],
)
def test_an_interview_goes_on_where_its_speaker_is_named_at_last(who: str, relays: tuple[str, ...]) -> None:
    text = f"A harbour official told Harbour News that it rained. {who} said the gates were shut."
    assert ("the gates were shut", relays) in carried_by(text)


@pytest.mark.parametrize(
    "text",
    [
        "A resident told Harbour News that it rained. Ana Ruiz, another resident, said the gates were shut.",
        "A senior aide told Harbour News that it rained. Omar Kern, a senior lawyer who left, said the gates were shut.",
        "Ana Ruiz, 41, told Harbour News that it rained. The 12-year-old said the gates were shut.",
        "Chief Harbour Master Kern told Radio Sur that it rained. Harbour said the gates were shut.",
        "Ana Ruiz told Harbour News that it rained. Ana Marsh met the mayor. Ana said the gates were shut.",
    ],
)
def test_what_may_be_another_one_s_word_is_of_no_interview(text: str) -> None:
    assert ("the gates were shut", ()) in carried_by(text)


def test_an_outlet_tells_nothing_by_way_of_itself() -> None:
    read = parse(report("It rained. They told Harbour News that it was dark. Harbour News said it was late."))
    found = chained(read, list(by_verbs(read)), [])
    they = next(a.source for a in found if a.source is not None and read.words(a.source) == "They")
    *_, last = carried(read, found, {they: place(read.text, "Harbour News")})
    assert chain(read, last) == ("Harbour News", ())
